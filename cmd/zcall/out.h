/*
 * What the subcommands of zcall share: text on its way to a descriptor, a
 * table's columns, JSON, colour, messages, words and numbers of the command
 * line. No allocation, no printf.
 */
#ifndef ZCALL_CMD_OUT_H
#define ZCALL_CMD_OUT_H

#include <stddef.h>
#include <stdint.h>

/* out_start() fills it; the rest is out.c's. */
struct out {
	int fd;
	int colour; /* whether out_colour() writes anything */
	int keep;   /* on an error drop what comes instead of ending */
	long error; /* the first error of writing, -errno; then all is dropped */
	size_t n;
	char s[16384];
};

/* Standard output, which main() has started. */
extern struct out out;

/* Colour if fd is a terminal, TERM is not "dumb", and NO_COLOR is not set or
 * empty. */
void out_start(struct out *o, int fd, char **envp);

/* Writes what is there. If nobody reads any more (EPIPE) the process ends,
 * with status 1 and without a word; after another error, with a message. With
 * keep set the error is only remembered. */
void out_flush(struct out *o);

void out_char(struct out *o, char c);
void out_put(struct out *o, const char *s);
void out_bytes(struct out *o, const char *s, size_t n);
void out_unsigned(struct out *o, unsigned long v);
void out_decimal(struct out *o, long v);
/* 0x and as many digits as it takes, at least so many. */
void out_hex(struct out *o, unsigned long v, int digits);
/* Left-aligned in so many columns; what is longer stays whole. */
void out_left(struct out *o, const char *s, int width);
/* Right-aligned. */
void out_right(struct out *o, const char *s, int width);
void out_number(struct out *o, unsigned long v, int width);
void out_long(struct out *o, long v, int width);
/* v thousandths with so many decimals (0 to 3), right-aligned. */
void out_milli(struct out *o, unsigned long v, int decimals, int width);
void out_spaces(struct out *o, int n);

/* From here on, until OUT_PLAIN; nothing unless colour is set. */
enum out_colour { OUT_PLAIN, OUT_BOLD, OUT_DIM, OUT_RED, OUT_GREEN, OUT_BLUE };
void out_colour(struct out *o, enum out_colour c);

/* A string of JSON, in its quotes. A byte of a sequence that is not UTF-8
 * becomes U+FFFD. */
void out_json(struct out *o, const char *s);
void out_json_bytes(struct out *o, const char *s, size_t n);
/* "name": or , "name": as first says, which it clears. */
void out_key(struct out *o, int *first, const char *name);

/* Writes all of s to standard error, at once. */
void err_put(const char *s);
/* "zcall: WHAT" and, if r is an error, ": ENOENT: no such file or entry". The
 * exit status 1. */
int err_fail(const char *what, long r);
/* "zcall COMMAND: WHAT: WORD". The exit status 1. */
int err_word(const char *command, const char *what, const char *word);
/* "zcall COMMAND: WHAT: WORD" and the command's usage; word may be NULL. The
 * exit status 2. */
int err_usage(const char *command, const char *what, const char *word);

/* Strings as of libc, which is not here. */
size_t str_length(const char *s);
int str_equal(const char *a, const char *b);
int str_begins(const char *s, const char *with);
/* < 0, 0 or > 0, by bytes. */
int str_order(const char *a, const char *b);
/* Whether all of s is as pattern says: * any text, ? any character. Letters
 * match in both cases if fold is set. */
int str_match(const char *pattern, const char *s, int fold);
/* Whether s has * or ?. */
int str_is_pattern(const char *s);
/* Decimal, or hexadecimal after 0x, with a minus sign or without: 1, and the
 * value; 0 if s is no such number or does not fit. */
int str_number(const char *s, long *value);
/* The value of NAME in envp, or NULL. */
const char *str_environment(char **envp, const char *name);

/*
 * The options of a subcommand, in argv[1..argc-1], before, between and behind
 * other words, until "--". Long ones take their value as --name=value or
 * --name value, short ones as -nvalue or -n value.
 *
 *   struct words w = {argc, argv, "nr"};
 *   while (words_next(&w)) {
 *           if (words_flag(&w, 0, "json"))
 *                   json = 1;
 *           else if (words_value(&w, 't', "target"))
 *                   target = w.value;
 *           else if (words_plain(&w))
 *                   ... w.word ...
 *           else
 *                   return words_bad(&w);
 *   }
 *   if (w.bad)
 *           return words_bad(&w);
 */
struct words {
	int argc;
	char **argv;
	const char *command;
	int at;		   /* of the next word; out.c's, like what follows */
	int rest;	   /* "--" has been seen */
	const char *word;  /* the word at hand */
	const char *value; /* of the option at hand */
	const char *bad;   /* what is wrong with it */
};

int words_next(struct words *w);
/* The option at hand is -c or --name, without a value; c may be 0. */
int words_flag(struct words *w, char c, const char *name);
/* ... with a value, which may be missing: then w->bad is set. */
int words_value(struct words *w, char c, const char *name);
/* Not an option; "-" alone and negative numbers are none. */
int words_plain(const struct words *w);
/* Says what is wrong; the exit status 2. */
int words_bad(const struct words *w);

#endif
