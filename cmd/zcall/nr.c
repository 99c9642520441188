/*
 * zcall nr: the numbers of system calls, the functions that do them, and since
 * which kernel they are there.
 */
#include "command.h"
#include "table.h"

struct wanted {
	unsigned targets;
	int json;
	int several; /* targets, so that each row says its own */
	int rows;    /* printed so far */
};

static const char *macro_of(const struct call *c)
{
	return c->number < 0 ? "ZCALL_MACH_NR_" : "ZCALL_NR_";
}

/* The functions of one call are lines of one string. */
static const char *line(const char *s, size_t *n)
{
	for (*n = 0; s[*n] && s[*n] != '\n'; ++*n)
		;
	return s[*n] ? s + *n + 1 : NULL;
}

static void row_json(struct wanted *w, enum target t, const struct call *c)
{
	const char *s = table_string(c->signature);
	int first = 1, none = 1;
	size_t n;

	out_put(&out, w->rows ? ",\n {" : "\n {");
	out_key(&out, &first, "name");
	out_json(&out, table_string(c->name));
	out_key(&out, &first, "number");
	out_decimal(&out, c->number);
	out_key(&out, &first, "target");
	out_json(&out, target_name(t));
	out_key(&out, &first, "macro");
	out_char(&out, '"');
	out_put(&out, macro_of(c));
	out_put(&out, table_string(c->name));
	out_char(&out, '"');
	out_key(&out, &first, "since");
	if (*table_string(c->since) && *table_string(c->since) != '-')
		out_json(&out, table_string(c->since));
	else
		out_put(&out, "null");
	out_key(&out, &first, "functions");
	out_char(&out, '[');
	if (*s != '-') {
		while (s) {
			const char *next = line(s, &n);

			out_put(&out, none ? "" : ", ");
			none = 0;
			out_json_bytes(&out, s, n);
			s = next;
		}
	}
	out_char(&out, ']');
	if (s && s[0] == '-' && s[1]) {
		out_key(&out, &first, "why");
		out_json(&out, s + 2);
	}
	out_char(&out, '}');
}

static void row_text(struct wanted *w, enum target t, const struct call *c)
{
	const char *s = table_string(c->signature);
	int indent = 6 + 1 + 26 + 1 + 7 + (w->several ? 14 : 0);
	size_t n;

	if (!w->rows) {
		out_colour(&out, OUT_BOLD);
		if (w->several)
			out_left(&out, "TARGET", 14);
		out_put(&out, "NUMBER ");
		out_left(&out, "NAME", 27);
		out_left(&out, "SINCE", 7);
		out_put(&out, "FUNCTION");
		out_colour(&out, OUT_PLAIN);
		out_char(&out, '\n');
	}
	if (w->several)
		out_left(&out, target_name(t), 14);
	out_long(&out, c->number, 6);
	out_char(&out, ' ');
	out_left(&out, table_string(c->name), 26);
	out_char(&out, ' ');
	out_left(&out, table_string(c->since), 7);
	if (*s == '-') {
		out_colour(&out, OUT_DIM);
		out_put(&out, s[1] ? "none: " : "none");
		out_put(&out, s[1] ? s + 2 : "");
		out_colour(&out, OUT_PLAIN);
		s = NULL;
	}
	while (s) {
		const char *next = line(s, &n);

		out_bytes(&out, s, n);
		s = next;
		if (s) {
			out_char(&out, '\n');
			out_spaces(&out, indent);
		}
	}
	out_char(&out, '\n');
}

static void row(struct wanted *w, enum target t, const struct call *c)
{
	if (w->json)
		row_json(w, t, c);
	else
		row_text(w, t, c);
	w->rows++;
}

/* As headers write it, too. */
static const char *unprefixed(const char *word)
{
	static const char prefixes[][16] = {"ZCALL_NR_", "ZCALL_MACH_NR_",
					    "__NR_", "SYS_"};
	size_t i;

	for (i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++)
		if (str_begins(word, prefixes[i]))
			return word + str_length(prefixes[i]);
	return word;
}

/* Prints what word means; how many rows that were. */
static int look_up(struct wanted *w, const char *word)
{
	long number = 0;
	int is_number = str_number(word, &number), before = w->rows, t;
	const char *name = unprefixed(word);

	for (t = 0; t < TARGETS; t++) {
		const struct calls *c = &table_calls[t];
		size_t i;

		for (i = 0; i < c->n && w->targets >> t & 1; i++)
			if (is_number ? c->row[i].number == number
				      : str_match(name,
						  table_string(c->row[i].name),
						  0))
				row(w, (enum target)t, &c->row[i]);
	}
	return w->rows - before;
}

int zcall_cmd_nr(int argc, char **argv, char **envp)
{
	struct words words = {argc, argv, "nr", 0, 0, NULL, NULL, NULL};
	struct wanted w = {1U << target_here(), 0, 0, 0};
	int i, n = 0, status = 0;

	(void)envp;
	while (words_next(&words)) {
		if (words_flag(&words, 'a', "all")) {
			w.targets = (1U << TARGETS) - 1;
		} else if (words_flag(&words, 'j', "json")) {
			w.json = 1;
		} else if (words_value(&words, 't', "target")) {
			w.targets = target_bits(words.value);
			if (!w.targets && !words.bad)
				return err_usage("nr", "unknown target",
						 words.value);
		} else if (words_plain(&words)) {
			/* The words stand in front, in their order. */
			argv[1 + n++] = argv[words.at - 1];
		} else {
			return words_bad(&words);
		}
	}
	if (words.bad)
		return words_bad(&words);
	w.several = (w.targets & (w.targets - 1)) != 0;
	if (w.json)
		out_char(&out, '[');
	if (!n)
		(void)look_up(&w, "*");
	for (i = 1; i <= n; i++) {
		if (look_up(&w, argv[i]))
			continue;
		out_flush(&out);
		status = err_word("nr", "no such call", argv[i]);
	}
	if (w.json)
		out_put(&out, w.rows ? "\n]\n" : "]\n");
	return status;
}
