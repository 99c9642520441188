/*
 * zcall errno, zcall const: what numbers are called and names are worth, on
 * each system.
 */
#include "command.h"
#include "table.h"

struct wanted {
	enum target target;
	int json;
	int rows; /* printed so far */
	int n;	  /* words, which stand in argv[1..n] */
};

/* The command line of both: -1, or the exit status. */
static int options(struct wanted *w, const char *command, int argc, char **argv)
{
	struct words words = {argc, argv, command, 0, 0, NULL, NULL, NULL};
	unsigned bits;

	w->target = target_here();
	w->json = 0;
	w->rows = 0;
	w->n = 0;
	while (words_next(&words)) {
		if (words_flag(&words, 'j', "json")) {
			w->json = 1;
		} else if (words_value(&words, 'o', "os")) {
			bits = target_bits(words.value);
			if (bits)
				w->target = target_one(bits);
			else if (!words.bad)
				return err_usage(command, "unknown system",
						 words.value);
		} else if (words_plain(&words)) {
			argv[1 + w->n++] = argv[words.at - 1];
		} else {
			return words_bad(&words);
		}
	}
	return words.bad ? words_bad(&words) : -1;
}

static const char *unprefixed(const char *word)
{
	return str_match("ZCALL_*", word, 1) ? word + 6 : word;
}

static void error_row(struct wanted *w, const struct error *e)
{
	int first = 1;

	if (w->json) {
		out_put(&out, w->rows++ ? ",\n {" : "\n {");
		out_key(&out, &first, "name");
		out_json(&out, table_string(e->name));
		out_key(&out, &first, "number");
		out_decimal(&out, e->number);
		out_key(&out, &first, "text");
		out_json(&out, table_string(e->text));
		out_key(&out, &first, "os");
		out_json(&out, target_os(w->target));
		out_char(&out, '}');
		return;
	}
	w->rows++;
	out_left(&out, table_string(e->name), 16);
	out_number(&out, e->number, 4);
	out_put(&out, "  ");
	out_put(&out, table_string(e->text));
	out_char(&out, '\n');
}

static int errors(struct wanted *w, const char *word)
{
	const struct errors *e = &table_errors[target_os_index(w->target)];
	long number = 0;
	int is_number = str_number(word, &number), before = w->rows;
	size_t i;

	/* As calls return it, too. */
	if (number < 0)
		number = -number;
	for (i = 0; i < e->n; i++)
		if (is_number ? e->row[i].number == number
			      : str_match(unprefixed(word),
					  table_string(e->row[i].name), 1))
			error_row(w, &e->row[i]);
	return w->rows - before;
}

static void constant_row(struct wanted *w, const struct constant *c)
{
	const char *name = table_string(c->name);
	int first = 1;

	if (w->json) {
		out_put(&out, w->rows++ ? ",\n {" : "\n {");
		out_key(&out, &first, "name");
		out_put(&out, "\"ZCALL_");
		out_put(&out, name);
		out_char(&out, '"');
		out_key(&out, &first, "value");
		if (c->negative)
			out_decimal(&out, (long)c->value);
		else
			out_unsigned(&out, c->value);
		out_key(&out, &first, "header");
		out_json(&out, table_string(c->header));
		out_key(&out, &first, "target");
		out_json(&out, target_name(w->target));
		out_char(&out, '}');
		return;
	}
	w->rows++;
	out_put(&out, "ZCALL_");
	out_left(&out, name, 33);
	out_char(&out, ' ');
	if (c->negative)
		out_long(&out, (long)c->value, 11);
	else
		out_number(&out, c->value, 11);
	out_char(&out, ' ');
	if (c->negative) {
		out_spaces(&out, 10);
	} else {
		int digits = 1;

		while (digits < 16 && c->value >> 4 * digits)
			digits++;
		out_spaces(&out, 8 - digits);
		out_hex(&out, c->value, 1);
	}
	out_put(&out, "  ");
	out_colour(&out, OUT_DIM);
	out_put(&out, table_string(c->header));
	out_colour(&out, OUT_PLAIN);
	out_char(&out, '\n');
}

static int constants(struct wanted *w, const char *word)
{
	const char *pattern = unprefixed(word);
	int before = w->rows;
	size_t i;

	for (i = 0; i < table_constants_n; i++) {
		const struct constant *c = &table_constants[i];

		if (c->targets >> w->target & 1 &&
		    str_match(pattern, table_string(c->name), 1))
			constant_row(w, c);
	}
	return w->rows - before;
}

/* All words by one of them; the exit status. */
static int look_up(struct wanted *w, char **argv, const char *command,
		   int (*one)(struct wanted *, const char *), const char *none)
{
	int i, status = 0;

	if (w->json)
		out_char(&out, '[');
	for (i = 1; i <= w->n; i++) {
		if (one(w, argv[i]))
			continue;
		out_flush(&out);
		status = err_word(command, none, argv[i]);
	}
	if (!w->n)
		(void)one(w, "*");
	if (w->json)
		out_put(&out, w->rows ? "\n]\n" : "]\n");
	return status;
}

int zcall_cmd_errno(int argc, char **argv, char **envp)
{
	struct wanted w;
	int status = options(&w, "errno", argc, argv);

	(void)envp;
	if (status >= 0)
		return status;
	return look_up(&w, argv, "errno", errors, "no such error");
}

int zcall_cmd_const(int argc, char **argv, char **envp)
{
	struct wanted w;
	int status = options(&w, "const", argc, argv);

	(void)envp;
	if (status >= 0)
		return status;
	if (!w.n)
		return err_usage("const", "which?", NULL);
	return look_up(&w, argv, "const", constants, "no such constant");
}
