/*
 * The parts of zcall probe: probe.c asks for calls, probe_more.c for the rest.
 */
#ifndef ZCALL_CMD_PROBE_H
#define ZCALL_CMD_PROBE_H

/* Words in lines of 80 columns, indented. */
struct wrap {
	int column;
};

void probe_title(const char *title);
void probe_word(struct wrap *w, const char *word);
void probe_end(struct wrap *w);

/* Each prints its part, as text or as a member of the JSON object. */
void probe_uring(int json);
void probe_vdso(int json, char **envp);
void probe_mitigations(int json);

#endif
