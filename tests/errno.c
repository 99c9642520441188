/*
 * What zcall says about errors: names and texts, which errors are worth
 * another try, and where a result stops being a value. Values are the facts
 * tests' business.
 */
#include "tap.h"

static const struct {
	int value;
	const char *name;
} known[] = {
	{ZCALL_EPERM, "EPERM"},
	{ZCALL_EINTR, "EINTR"},
	{ZCALL_EAGAIN, "EAGAIN"},
	{ZCALL_EWOULDBLOCK, "EAGAIN"},
	{ZCALL_EINVAL, "EINVAL"},
	{ZCALL_EMFILE, "EMFILE"},
	{ZCALL_ERANGE, "ERANGE"},
	{ZCALL_EDEADLK, "EDEADLK"},
	{ZCALL_ENOSYS, "ENOSYS"},
	{ZCALL_EXDEV, "EXDEV"},
	{ZCALL_ETIMEDOUT, "ETIMEDOUT"},
	{ZCALL_EOWNERDEAD, "EOWNERDEAD"},
	{ZCALL_EOPNOTSUPP, "EOPNOTSUPP"},
#if ZCALL_OS_LINUX
	{ZCALL_ENOTSUP, "EOPNOTSUPP"},
	{ZCALL_EDEADLOCK, "EDEADLK"},
	{ZCALL_EFSBADCRC, "EBADMSG"},
	{ZCALL_EFSCORRUPTED, "EUCLEAN"},
	{ZCALL_EHWPOISON, "EHWPOISON"},
	{ZCALL_ENODATA, "ENODATA"},
	{11, "EAGAIN"},
	{134, "EFTYPE"},
#elif ZCALL_OS_FREEBSD
	{ZCALL_ENOTSUP, "EOPNOTSUPP"},
	{ZCALL_ENOTCAPABLE, "ENOTCAPABLE"},
	{ZCALL_ENOATTR, "ENOATTR"},
	{35, "EAGAIN"},
	{97, "EINTEGRITY"},
#elif ZCALL_OS_DARWIN
	{ZCALL_ENOTSUP, "ENOTSUP"},
	{ZCALL_EBADMACHO, "EBADMACHO"},
	{ZCALL_ETIME, "ETIME"},
	{ZCALL_ENOATTR, "ENOATTR"},
	{35, "EAGAIN"},
	{106, "EQFULL"},
#endif
};

static const int unknown[] = {0,
			      -1,
			      -ZCALL_EINTR,
			      4095,
			      4096,
#if ZCALL_OS_LINUX
			      41,
			      58,
			      135,
#elif ZCALL_OS_FREEBSD
			      98,
#elif ZCALL_OS_DARWIN
			      107,
#endif
			      -2147483647 - 1,
			      2147483647};

/* How many errors the system has, aliases not counted. */
#if ZCALL_OS_LINUX
#define ERRORS 132
#elif ZCALL_OS_FREEBSD
#define ERRORS 97
#else
#define ERRORS 106
#endif

/* Upper case and digits, as names are. */
static int is_name(const char *s)
{
	if (*s++ != 'E' || !*s)
		return 0;
	for (; *s; s++)
		if (!(*s >= 'A' && *s <= 'Z') && !(*s >= '0' && *s <= '9'))
			return 0;
	return 1;
}

/* One short line that can stand in a sentence. */
static int is_text(const char *s)
{
	const char *p;

	for (p = s; *p; p++)
		if ((*p >= 'A' && *p <= 'Z') || *p < ' ' || *p > '~')
			return 0;
	return p - s >= 6 && p - s <= 60 && p[-1] != '.' && p[-1] != ' ';
}

static void names(void)
{
	unsigned i;
	int e, count = 0, good = 1, distinct = 1;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		tap_ok(tap_streq(zcall_errno_name(known[i].value),
				 known[i].name),
		       known[i].name);
	for (i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++)
		good &= tap_streq(zcall_errno_name(unknown[i]), "E?") &&
			tap_streq(zcall_errno_text(unknown[i]),
				  "unknown error");
	tap_ok(good, "no error of this system: E? and a fixed text");

	good = 1;
	for (e = 1; e < 4096; e++) {
		const char *name = zcall_errno_name(e);
		const char *text = zcall_errno_text(e);
		int other;

		if (tap_streq(name, "E?")) {
			good &= tap_streq(text, "unknown error");
			continue;
		}
		count++;
		if (!is_name(name) || !is_text(text) ||
		    tap_streq(text, "unknown error")) {
			tap_note(name);
			good = 0;
		}
		for (other = 1; other < e && other < 200; other++)
			if (tap_streq(zcall_errno_name(other), name) ||
			    tap_streq(zcall_errno_text(other), text)) {
				tap_note(name);
				distinct = 0;
			}
	}
	tap_is(count, ERRORS, "every error has a name, and only those");
	tap_ok(good, "each with a text: one line, lower case, no full stop");
	tap_ok(distinct, "no two share a name or a text");
}

static void classes(void)
{
	int e, timeouts = 0, temporary = 0;

	for (e = -4096; e <= 4096; e++) {
		timeouts += zcall_errno_is_timeout(e) != 0;
		temporary += zcall_errno_is_temporary(e) != 0;
	}
	tap_ok(zcall_errno_is_timeout(ZCALL_EAGAIN) &&
		       zcall_errno_is_timeout(ZCALL_EWOULDBLOCK) &&
		       zcall_errno_is_timeout(ZCALL_ETIMEDOUT),
	       "EAGAIN, EWOULDBLOCK and ETIMEDOUT are time-outs");
	tap_is(timeouts, 2,
	       "nothing else is, as a positive number or negative");
	tap_ok(zcall_errno_is_temporary(ZCALL_EINTR) &&
		       zcall_errno_is_temporary(ZCALL_EMFILE) &&
		       zcall_errno_is_temporary(ZCALL_ENFILE) &&
		       zcall_errno_is_temporary(ZCALL_EAGAIN) &&
		       zcall_errno_is_temporary(ZCALL_ETIMEDOUT),
	       "EINTR, EMFILE, ENFILE and time-outs are temporary");
	tap_is(temporary, 5, "nothing else is");
}

static const struct {
	long result;
	int error;
} edges[] = {
	{0, 0},
	{1, 0},
	{4095, 0},
	{4096, 0},
	{-1, 1},
	{-2, 2},
	{-4094, 4094},
	{-4095, 4095},
	{-4096, 0},
	{-4097, 0},
	{0xffffffffL, 0},
	{-0x7fffffffL - 1, 0},
	{0x7fffffffffffffffL, 0},
	{-0x7fffffffffffffffL - 1, 0},
	{-0x100000001L, 0},
};

static void results(void)
{
	unsigned i;
	int is = 1, number = 1, is_ptr = 1, number_ptr = 1;

	for (i = 0; i < sizeof(edges) / sizeof(edges[0]); i++) {
		long r = edges[i].result;
		int e = edges[i].error;
		const void *p = (const void *)(uintptr_t)r;

		is &= zcall_is_error(r) == (e != 0);
		number &= zcall_errno(r) == e;
		is_ptr &= zcall_is_error_ptr(p) == (e != 0);
		number_ptr &= zcall_errno_ptr(p) == e;
	}
	tap_ok(is, "zcall_is_error: -4095 to -1, no more and no less");
	tap_ok(number, "zcall_errno: the number, 0 for a value");
	tap_ok(is_ptr, "zcall_is_error_ptr: the same for addresses");
	tap_ok(number_ptr, "zcall_errno_ptr: the same for addresses");
	tap_is(zcall_is_error(zcall_close(-1)), 1, "an int result widens");
	tap_is(zcall_errno(zcall_close(-1)), ZCALL_EBADF,
	       "and a real error arrives as its number");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	names();
	classes();
	results();
	return tap_done();
}
