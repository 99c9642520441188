/*
 * TAP for freestanding tests: one file a program, no libc, output by raw
 * writes so that a crash loses nothing. Not a string library: it formats
 * what test output needs.
 *
 *   int zcall_main(int argc, char **argv, char **envp)
 *   {
 *           tap_is(zcall_close(-1), -ZCALL_EBADF, "close of no descriptor");
 *           return tap_done();
 *   }
 */
#ifndef TAP_H
#define TAP_H

#include <zcall/io.h>
#include <zcall/start.h>

#define TAP_FN static inline __attribute__((__unused__))

static int tap_count, tap_failed;

TAP_FN size_t tap_strlen(const char *s)
{
	size_t n = 0;

	while (s[n]) {
		n++;
		ZCALLI_HIDE(n);
	}
	return n;
}

TAP_FN int tap_streq(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

TAP_FN void tap_put(const char *s)
{
	size_t n = tap_strlen(s);

	while (n) {
		long r = zcall_write(1, s, n);

		if (r == -ZCALL_EINTR)
			continue;
		if (r <= 0)
			return;
		s += r;
		n -= (size_t)r;
	}
}

TAP_FN void tap_put_hex(unsigned long v)
{
	char text[19];
	int i;

	text[0] = '0';
	text[1] = 'x';
	for (i = 0; i < 16; i++)
		text[2 + i] = "0123456789abcdef"[v >> (60 - 4 * i) & 15];
	text[18] = 0;
	tap_put(text);
}

TAP_FN void tap_put_long(long v)
{
	char text[24], *p = text + sizeof(text) - 1;
	unsigned long u = v < 0 ? -(unsigned long)v : (unsigned long)v;

	*p = 0;
	do {
		*--p = (char)('0' + u % 10);
		u /= 10;
	} while (u);
	if (v < 0)
		*--p = '-';
	tap_put(p);
}

TAP_FN int tap_ok(int good, const char *what)
{
	tap_put(good ? "ok " : "not ok ");
	tap_put_long(++tap_count);
	tap_put(" - ");
	tap_put(what);
	tap_put("\n");
	if (!good)
		tap_failed++;
	return good;
}

/* got == want, both as long: pointers and results alike. */
TAP_FN int tap_is(long got, long want, const char *what)
{
	if (tap_ok(got == want, what))
		return 1;
	tap_put("# got ");
	tap_put_long(got);
	tap_put(" (");
	tap_put_hex((unsigned long)got);
	tap_put("), wanted ");
	tap_put_long(want);
	tap_put(" (");
	tap_put_hex((unsigned long)want);
	tap_put(")\n");
	return 0;
}

/* The result of a call that must succeed; shows the error when it did not. */
TAP_FN int tap_good(long r, const char *what)
{
	if (tap_ok(!zcall_is_error(r), what))
		return 1;
	tap_put("# error ");
	tap_put_long(-r);
	tap_put(" ");
	tap_put(zcall_errno_name((int)-r));
	tap_put("\n");
	return 0;
}

/* What this kernel or emulator cannot do, said aloud: never for a failure. */
TAP_FN void tap_skip(const char *what, const char *why)
{
	tap_put("ok ");
	tap_put_long(++tap_count);
	tap_put(" - ");
	tap_put(what);
	tap_put(" # SKIP ");
	tap_put(why);
	tap_put("\n");
}

TAP_FN void tap_note(const char *text)
{
	tap_put("# ");
	tap_put(text);
	tap_put("\n");
}

/* Prints the plan; the exit status. */
TAP_FN int tap_done(void)
{
	tap_put("1..");
	tap_put_long(tap_count);
	tap_put("\n");
	return tap_failed ? 1 : 0;
}

#endif
