/*
 * Text for the subcommands of zcall: see out.h.
 */
#include "out.h"
#include "command.h"

#include <zcall/errno.h>
#include <zcall/io.h>
#include <zcall/process.h>

/* gcc and clang make calls of strlen out of loops that count; there is none
 * here. */
#define HIDE(v) __asm__("" : "+r"(v))

struct out out;

size_t str_length(const char *s)
{
	size_t n = 0;

	while (s[n]) {
		n++;
		HIDE(n);
	}
	return n;
}

int str_order(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return (unsigned char)*a - (unsigned char)*b;
}

int str_equal(const char *a, const char *b)
{
	return str_order(a, b) == 0;
}

int str_begins(const char *s, const char *with)
{
	while (*with)
		if (*s++ != *with++)
			return 0;
	return 1;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

int str_match(const char *pattern, const char *s, int fold)
{
	const char *star = NULL, *from = NULL;

	/* After a mismatch the last star takes one character more. */
	for (;;) {
		if (*pattern == '*') {
			star = ++pattern;
			from = s;
		} else if (*s && (*pattern == '?' || *pattern == *s ||
				  (fold && lower(*pattern) == lower(*s)))) {
			pattern++;
			s++;
		} else if (!*s && !*pattern) {
			return 1;
		} else {
			if (!star || !*from)
				return 0;
			pattern = star;
			s = ++from;
		}
	}
}

int str_is_pattern(const char *s)
{
	for (; *s; s++)
		if (*s == '*' || *s == '?')
			return 1;
	return 0;
}

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

int str_number(const char *s, long *value)
{
	unsigned long v = 0, most = ~0UL >> 1;
	unsigned base = 10;
	int minus = *s == '-';

	s += minus;
	if (s[0] == '0' && (s[1] == 'x' || s[1] == 'X')) {
		base = 16;
		s += 2;
	}
	if (!*s)
		return 0;
	for (; *s; s++) {
		unsigned d = (unsigned)digit(*s);

		if (d >= base || v > (most - d) / base)
			return 0;
		v = v * base + d;
	}
	*value = minus ? -(long)v : (long)v;
	return 1;
}

const char *str_environment(char **envp, const char *name)
{
	size_t n = str_length(name);

	for (; *envp; envp++)
		if (str_begins(*envp, name) && (*envp)[n] == '=')
			return *envp + n + 1;
	return NULL;
}

/* Whether something like a terminal is behind fd: it has a window's size. */
static int is_terminal(int fd)
{
	unsigned short size[4];

	return zcall_ioctl_ptr(fd, ZCALL_TIOCGWINSZ, size) == 0;
}

void out_start(struct out *o, int fd, char **envp)
{
	const char *no = str_environment(envp, "NO_COLOR");
	const char *term = str_environment(envp, "TERM");

	o->fd = fd;
	o->keep = 0;
	o->error = 0;
	o->n = 0;
	o->colour = !(no && *no) && term && *term && !str_equal(term, "dumb") &&
		    is_terminal(fd);
}

/* 0 or -errno. */
static long write_all(int fd, const char *s, size_t n)
{
	while (n) {
		long r = zcall_write(fd, s, n);

		if (r == -ZCALL_EINTR)
			continue;
		if (r <= 0)
			return r ? r : -ZCALL_EIO;
		s += r;
		n -= (size_t)r;
	}
	return 0;
}

void out_flush(struct out *o)
{
	size_t n = o->n;

	o->n = 0;
	if (o->error)
		return;
	o->error = write_all(o->fd, o->s, n);
	if (!o->error || o->keep)
		return;
	/* Not by err_fail(), which has a struct out of its own. */
	if (o->error != -ZCALL_EPIPE) {
		err_put("zcall: write: ");
		err_put(zcall_errno_name(zcall_errno(o->error)));
		err_put(": ");
		err_put(zcall_errno_text(zcall_errno(o->error)));
		err_put("\n");
	}
	zcall_exit_group(1);
}

void out_char(struct out *o, char c)
{
	if (o->n == sizeof(o->s))
		out_flush(o);
	o->s[o->n++] = c;
}

void out_put(struct out *o, const char *s)
{
	while (*s)
		out_char(o, *s++);
}

void out_bytes(struct out *o, const char *s, size_t n)
{
	while (n--)
		out_char(o, *s++);
}

void out_spaces(struct out *o, int n)
{
	while (n-- > 0)
		out_char(o, ' ');
}

void out_left(struct out *o, const char *s, int width)
{
	out_put(o, s);
	out_spaces(o, width - (int)str_length(s));
}

void out_right(struct out *o, const char *s, int width)
{
	out_spaces(o, width - (int)str_length(s));
	out_put(o, s);
}

/* The digits of v, which end s[23], behind a minus sign. */
static const char *digits_of(unsigned long v, int minus, char *s)
{
	char *p = s + 23;

	*p = 0;
	do {
		*--p = (char)('0' + v % 10);
		v /= 10;
	} while (v);
	if (minus)
		*--p = '-';
	return p;
}

void out_number(struct out *o, unsigned long v, int width)
{
	char s[24];

	out_right(o, digits_of(v, 0, s), width);
}

void out_long(struct out *o, long v, int width)
{
	char s[24];

	out_right(o,
		  digits_of(v < 0 ? -(unsigned long)v : (unsigned long)v, v < 0,
			    s),
		  width);
}

void out_unsigned(struct out *o, unsigned long v)
{
	out_number(o, v, 0);
}

void out_decimal(struct out *o, long v)
{
	out_long(o, v, 0);
}

void out_hex(struct out *o, unsigned long v, int digits)
{
	int shift = 60;

	out_put(o, "0x");
	while (shift > 0 && shift / 4 >= digits && !(v >> shift))
		shift -= 4;
	for (; shift >= 0; shift -= 4)
		out_char(o, "0123456789abcdef"[v >> shift & 15]);
}

void out_milli(struct out *o, unsigned long v, int decimals, int width)
{
	static const unsigned long units[] = {1000, 100, 10, 1};
	unsigned long unit = units[decimals];
	unsigned long part = 1000 / unit;

	v = (v + unit / 2) / unit;
	out_number(o, v / part, decimals ? width - 1 - decimals : width);
	if (decimals)
		out_char(o, '.');
	for (v %= part; part > 1; v %= part) {
		part /= 10;
		out_char(o, (char)('0' + v / part));
	}
}

void out_colour(struct out *o, enum out_colour c)
{
	static const char codes[][6] = {"\33[0m",  "\33[1m",  "\33[2m",
					"\33[31m", "\33[32m", "\33[34m"};

	if (o->colour)
		out_put(o, codes[c]);
}

/* How many of the n bytes at s are one UTF-8 character; 0: s is none. */
static size_t character(const unsigned char *s, size_t n)
{
	size_t i, k = s[0] < 0x80   ? 1
		      : s[0] < 0xc2 ? 0
		      : s[0] < 0xe0 ? 2
		      : s[0] < 0xf0 ? 3
		      : s[0] < 0xf5 ? 4
				    : 0;

	if (k > n)
		return 0;
	for (i = 1; i < k; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	/* Overlong, a surrogate, beyond the last. */
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) ||
	    (s[0] == 0xf0 && s[1] < 0x90) || (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return k;
}

void out_json_bytes(struct out *o, const char *s, size_t n)
{
	out_char(o, '"');
	while (n) {
		unsigned char c = (unsigned char)*s;
		size_t k = character((const unsigned char *)s, n);

		if (c == '"' || c == '\\') {
			out_char(o, '\\');
			out_char(o, *s);
		} else if (c < 0x20 || c == 0x7f) {
			out_put(o, "\\u00");
			out_char(o, (char)('0' + (c >> 4)));
			out_char(o, "0123456789abcdef"[c & 15]);
		} else if (k) {
			out_bytes(o, s, k);
		} else {
			out_put(o, "\\ufffd");
		}
		s += k ? k : 1;
		n -= k ? k : 1;
	}
	out_char(o, '"');
}

void out_json(struct out *o, const char *s)
{
	out_json_bytes(o, s, str_length(s));
}

void out_key(struct out *o, int *first, const char *name)
{
	if (!*first)
		out_put(o, ", ");
	*first = 0;
	out_json(o, name);
	out_put(o, ": ");
}

/* Messages are short; one write, so that they stay whole. */
static struct out err;

static void err_begin(const char *command)
{
	err.fd = 2;
	err.keep = 1;
	err.error = 0;
	err.n = 0;
	out_put(&err, "zcall");
	if (command) {
		out_char(&err, ' ');
		out_put(&err, command);
	}
	out_put(&err, ": ");
}

void err_put(const char *s)
{
	(void)write_all(2, s, str_length(s));
}

int err_fail(const char *what, long r)
{
	err_begin(NULL);
	out_put(&err, what);
	if (zcall_is_error(r)) {
		out_put(&err, ": ");
		out_put(&err, zcall_errno_name(zcall_errno(r)));
		out_put(&err, ": ");
		out_put(&err, zcall_errno_text(zcall_errno(r)));
	}
	out_char(&err, '\n');
	out_flush(&err);
	return 1;
}

int err_word(const char *command, const char *what, const char *word)
{
	err_begin(command);
	out_put(&err, what);
	out_put(&err, ": ");
	out_put(&err, word);
	out_char(&err, '\n');
	out_flush(&err);
	return 1;
}

int err_usage(const char *command, const char *what, const char *word)
{
	err_begin(command);
	out_put(&err, what);
	if (word) {
		out_put(&err, ": ");
		out_put(&err, word);
	}
	out_char(&err, '\n');
	command_usage(&err, command);
	out_flush(&err);
	return 2;
}

int words_next(struct words *w)
{
	if (w->bad)
		return 0;
	w->value = NULL;
	if (!w->at)
		w->at = 1;
	if (!w->rest && w->at < w->argc && str_equal(w->argv[w->at], "--")) {
		w->rest = 1;
		w->at++;
	}
	if (w->at >= w->argc)
		return 0;
	w->word = w->argv[w->at++];
	return 1;
}

int words_plain(const struct words *w)
{
	const char *s = w->word;

	return w->rest || s[0] != '-' || !s[1] || (s[1] >= '0' && s[1] <= '9');
}

int words_flag(struct words *w, char c, const char *name)
{
	const char *s = w->word;

	if (w->rest || s[0] != '-')
		return 0;
	if (s[1] == '-')
		return str_equal(s + 2, name);
	return c && s[1] == c && !s[2];
}

int words_value(struct words *w, char c, const char *name)
{
	const char *s = w->word;

	if (w->rest || s[0] != '-')
		return 0;
	if (s[1] == '-') {
		if (!str_begins(s + 2, name))
			return 0;
		s += 2 + str_length(name);
		if (*s == '=') {
			w->value = s + 1;
			return 1;
		}
		if (*s)
			return 0;
	} else {
		if (!c || s[1] != c)
			return 0;
		if (s[2]) {
			w->value = s + 2;
			return 1;
		}
	}
	if (w->at >= w->argc) {
		w->bad = "needs a value";
		w->value = "";
	} else {
		w->value = w->argv[w->at++];
	}
	return 1;
}

int words_bad(const struct words *w)
{
	return err_usage(w->command, w->bad ? w->bad : "unknown option",
			 w->word);
}
