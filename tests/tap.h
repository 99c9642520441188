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

#include <zcall/errno.h>
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

/* n bytes at got and at want are the same. */
TAP_FN int tap_bytes(const void *got, const void *want, size_t n,
		     const char *what)
{
	const char *g = (const char *)got, *w = (const char *)want;
	size_t i;

	for (i = 0; i < n && g[i] == w[i]; i++)
		ZCALLI_HIDE(i);
	if (tap_ok(i == n, what))
		return 1;
	tap_put("# byte ");
	tap_put_long((long)i);
	tap_put(" is ");
	tap_put_long((unsigned char)g[i]);
	tap_put(", wanted ");
	tap_put_long((unsigned char)w[i]);
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

#if ZCALL_OS_LINUX
/* A copy of this process, which ends by zcall_exit: 0 in it, its pid
 * here. */
TAP_FN int tap_fork(void)
{
	long r = zcall_syscall(ZCALL_NR_clone, 17 /* SIGCHLD */, 0, 0, 0, 0);

	if (r)
		tap_good(r, "clone makes a child");
	return (int)r;
}

/* What SOCK_CLOEXEC, EFD_NONBLOCK and their kind have done to fd. */
TAP_FN long tap_fd_flags(int fd)
{
	long status = zcall_fcntl(fd, ZCALL_F_GETFL, 0);
	long own = zcall_fcntl(fd, ZCALL_F_GETFD, 0);

	if (zcall_is_error(status))
		return status;
	return (status & 0x800) | (own == ZCALL_FD_CLOEXEC ? 0x80000 : 0);
}

/* Whether a user-mode emulator stands in for the kernel: none has robust
 * futexes, because it cannot know when the kernel would walk their list. */
TAP_FN int tap_emulated(void)
{
	return zcall_syscall(ZCALL_NR_set_robust_list, 0, 0) == -ZCALL_ENOSYS;
}

/* tap_is for what emulators get wrong: on a real kernel never a skip. */
TAP_FN int tap_is_kernel(long got, long want, const char *what)
{
	if (got == want || !tap_emulated())
		return tap_is(got, want, what);
	tap_skip(what, "the emulator answers otherwise");
	return 0;
}

/* For tests that would wait for ever if a flag or a time got lost. */
TAP_FN void tap_watchdog(void)
{
	static const long seconds[] = {0, 0, 50, 0};

	zcall_syscall(ZCALL_NR_setitimer, 0, seconds, 0);
}
#endif

/* Prints the plan; the exit status. */
TAP_FN int tap_done(void)
{
	tap_put("1..");
	tap_put_long(tap_count);
	tap_put("\n");
	return tap_failed ? 1 : 0;
}

#endif
