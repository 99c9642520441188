/*
 * zcall_syscall counts its arguments, 0 to 6, and makes a long of each. The
 * functions that it picks are replaced here by one that writes down what it
 * is given; how those pass it on is in linux/generic.c and foreign/.
 */
#include "tap.h"

static struct {
	int count;
	long nr, a[6];
} seen;

static long spy(int count, long nr, long a, long b, long c, long d, long e,
		long f)
{
	seen.count = count;
	seen.nr = nr;
	seen.a[0] = a;
	seen.a[1] = b;
	seen.a[2] = c;
	seen.a[3] = d;
	seen.a[4] = e;
	seen.a[5] = f;
	return 1000 + count;
}

static int evaluated;

static int next(void)
{
	return ++evaluated;
}

static int passed(int count, long a, long b, long c, long d, long e, long f)
{
	return seen.count == count && seen.nr == 99 && seen.a[0] == a &&
	       seen.a[1] == b && seen.a[2] == c && seen.a[3] == d &&
	       seen.a[4] == e && seen.a[5] == f;
}

/* Real calls first: below, the functions are not themselves any more. */
static void real(void)
{
	static const char text[] = "# written by zcall_syscall\n";
	const char *p = text;

	tap_is(zcall_syscall(ZCALL_NR_getpid), zcall_getpid(), "getpid");
	tap_is(zcall_syscall(ZCALL_NR_close, -1), -ZCALL_EBADF, "close");
	tap_is(zcall_syscall(ZCALL_NR_write, 1, p, sizeof(text) - 1),
	       sizeof(text) - 1, "write");
}

#define zcall_syscall0(nr) spy(0, nr, 0, 0, 0, 0, 0, 0)
#define zcall_syscall1(nr, a) spy(1, nr, a, 0, 0, 0, 0, 0)
#define zcall_syscall2(nr, a, b) spy(2, nr, a, b, 0, 0, 0, 0)
#define zcall_syscall3(nr, a, b, c) spy(3, nr, a, b, c, 0, 0, 0)
#define zcall_syscall4(nr, a, b, c, d) spy(4, nr, a, b, c, d, 0, 0)
#define zcall_syscall5(nr, a, b, c, d, e) spy(5, nr, a, b, c, d, e, 0)
#define zcall_syscall6(nr, a, b, c, d, e, f) spy(6, nr, a, b, c, d, e, f)

static void counting(void)
{
	tap_is(zcall_syscall(99), 1000, "the result comes back");
	tap_ok(passed(0, 0, 0, 0, 0, 0, 0), "no argument");
	tap_is(zcall_syscall(99, 1), 1001, "the result comes back");
	tap_ok(passed(1, 1, 0, 0, 0, 0, 0), "1 argument");
	zcall_syscall(99, 1, 2);
	tap_ok(passed(2, 1, 2, 0, 0, 0, 0), "2 arguments");
	zcall_syscall(99, 1, 2, 3);
	tap_ok(passed(3, 1, 2, 3, 0, 0, 0), "3 arguments");
	zcall_syscall(99, 1, 2, 3, 4);
	tap_ok(passed(4, 1, 2, 3, 4, 0, 0), "4 arguments");
	zcall_syscall(99, 1, 2, 3, 4, 5);
	tap_ok(passed(5, 1, 2, 3, 4, 5, 0), "5 arguments");
	tap_is(zcall_syscall(99, 1, 2, 3, 4, 5, 6), 1006,
	       "the result comes back");
	tap_ok(passed(6, 1, 2, 3, 4, 5, 6), "6 arguments");
	zcall_syscall(99, next(), next());
	tap_is(evaluated, 2, "each is evaluated once");
	tap_is(seen.a[0] + seen.a[1], 3, "and passed on");
}

static void converting(void)
{
	static const char text[] = "text";
	const volatile int object = 0;
	char buf[4];
	void *none = NULL;
	const char *p = text;
	size_t size = ~(size_t)0;
	unsigned char byte = 0xff;
	signed char small = -1;
	int64_t offset = -5;

	zcall_syscall(99, text, buf, &object, none, p, &buf[1]);
	tap_ok(passed(6, (long)text, (long)buf, (long)&object, 0, (long)p,
		      (long)buf + 1),
	       "pointers and arrays of any kind");
	zcall_syscall(99, -1, -1U, -1L, -1UL, size, offset);
	tap_ok(passed(6, -1, 0xffffffff, -1, -1, -1, -5),
	       "int is sign-extended, unsigned is not, long is as it is");
	zcall_syscall(99, byte, small, (short)-2, 'a', (char *)0, 1 ? 2 : 3);
	tap_ok(passed(6, 255, -1, -2, 'a', 0, 2), "narrow ones likewise");
	zcall_syscall(99, 1 + 1, buf + 2, ((void)p, 2), -1, !p, ~0);
	tap_ok(passed(6, 2, (long)buf + 2, 2, -1, 0, -1), "expressions");
	zcall_syscall(90 + 9, buf, 7, text, sizeof(buf));
	tap_ok(passed(4, (long)buf, 7, (long)text, sizeof(buf), 0, 0),
	       "mixed, and a number that is an expression");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	real();
	counting();
	converting();
	return tap_done();
}
