/*
 * Any command line of examples/walk.c, run in a small directory, and the
 * numbers on the others'. The words of the input are ended by 0; names do not
 * lead out of the directory.
 */
#include "fuzz.h"

#include <unistd.h>

/* Its entry and its memcpy are libFuzzer's here. */
#define ZCALL_START_H
#define zcall_main walk_main
#include "walk.c"
#undef zcall_main

static void forget(struct pool *p)
{
	if (p->s)
		(void)zcall_munmap(p->s, p->room);
	p->s = NULL;
	p->n = p->room = 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *words = malloc(n + 1), *argv[18], *envp[] = {NULL};
	char name[] = "walk";
	int argc = 0, r;
	size_t i;
	long v;

	MUST(words);
	memcpy(words, data, n);
	words[n] = 0;
	argv[argc++] = name;
	for (i = 0; i < n && argc < 16; i += strlen(words + i) + 1) {
		v = number_of(words + i, 65535);
		MUST(v >= -1 && v <= 65535);
		if (words[i] == '/' || strstr(words + i, ".."))
			continue;
		/* A buffer of its own, so that its end is seen. */
		argv[argc] = strdup(words + i);
		MUST(argv[argc++]);
	}
	argv[argc] = NULL;
	free(words);

	r = walk_main(argc, argv, envp);
	MUST(r >= 0 && r <= 2);
	for (r = 1; r < argc; r++)
		free(argv[r]);
	forget(&path);
	forget(&later);
	forget(&levels);
	forget(&seen);
	depth = seen_n = first_open = 0;
	bytes = disk = root_dev = 0;
	memset(counts, 0, sizeof(counts));
	sums = totals = follow = one_system = raw = status = 0;
	out.n = message.n = 0;
	return 0;
}
