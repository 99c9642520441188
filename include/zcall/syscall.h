/*
 * The generic call: any number, 0 to 6 arguments, and what a result means.
 * Typed wrappers are in the domain headers (io.h, net.h, ...).
 *
 * Two conventions, both free:
 *   zcall_syscall0..6, zcall_syscall  the value, or -errno
 *   zcall_raw0..6                     zcall_result_t {r1, r2, err}
 * On Linux they say the same. On FreeBSD and macOS an error is told by a flag,
 * so a value in [-4095, -1] that is no error (getpriority) is distinguished
 * by the raw form only, which also has the second value (pipe, fork).
 *
 * Nothing is retried, cached or cancelled, errno is not touched, and memory
 * handed to the kernel must stay valid until it is done with it.
 */
#ifndef ZCALL_SYSCALL_H
#define ZCALL_SYSCALL_H

#include "access.h"
#include "number.h"
#include "trap.h"

/* The values only; what errors are called is in errno.h. */
#if ZCALL_OS_LINUX
#include "linux/errno.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/errno.h"
#elif ZCALL_OS_DARWIN
#include "darwin/errno.h"
#endif

/* Whether r, of a call or of zcall_syscall(), is an error: -4095 is one,
 * -4096 is a value. */
ZCALLI_FN int zcall_is_error(long r)
{
	return (unsigned long)r >= -4095UL;
}

/* The errno that r stands for, 0 when it is a value. */
ZCALLI_FN int zcall_errno(long r)
{
	return zcall_is_error(r) ? (int)-r : 0;
}

/* The same for calls that return an address (mmap). */
ZCALLI_FN int zcall_is_error_ptr(const volatile void *p)
{
	return (uintptr_t)p >= -(uintptr_t)4095;
}

/* The errno that the address p stands for, 0 when it is one. */
ZCALLI_FN int zcall_errno_ptr(const volatile void *p)
{
	return zcall_is_error_ptr(p) ? (int)-(intptr_t)p : 0;
}

/*
 * Evaluates expr, a call that returns an int or a long, until it is not
 * -EINTR, and is the last result. Not for calls that EINTR has changed the
 * meaning of: close has closed, connect goes on, a relative time starts anew.
 */
#define ZCALL_RETRY(expr) \
	__extension__({ \
		__typeof__(expr) zcalli_retry; \
		do \
			zcalli_retry = (expr); \
		while (zcalli_retry == -ZCALL_EINTR); \
		zcalli_retry; \
	})

/*
 * How a wrapper calls: ZCALLI_CALL3(long, read, fd, buf, count) is the call
 * named read with three arguments and a result of type long. The name is
 * pasted right here, because libcs define some names (stat64) as macros.
 */
#define ZCALLI_CALL0(T, name) ZCALLI_CALL(0, ZCALLI_FOLD, T, ZCALL_NR_##name)
#define ZCALLI_CALL1(T, name, ...) \
	ZCALLI_CALL(1, ZCALLI_FOLD, T, ZCALL_NR_##name, __VA_ARGS__)
#define ZCALLI_CALL2(T, name, ...) \
	ZCALLI_CALL(2, ZCALLI_FOLD, T, ZCALL_NR_##name, __VA_ARGS__)
#define ZCALLI_CALL3(T, name, ...) \
	ZCALLI_CALL(3, ZCALLI_FOLD, T, ZCALL_NR_##name, __VA_ARGS__)
#define ZCALLI_CALL4(T, name, ...) \
	ZCALLI_CALL(4, ZCALLI_FOLD, T, ZCALL_NR_##name, __VA_ARGS__)
#define ZCALLI_CALL5(T, name, ...) \
	ZCALLI_CALL(5, ZCALLI_FOLD, T, ZCALL_NR_##name, __VA_ARGS__)
#define ZCALLI_CALL6(T, name, ...) \
	ZCALLI_CALL(6, ZCALLI_FOLD, T, ZCALL_NR_##name, __VA_ARGS__)
/* FreeBSD and macOS only. */
#define ZCALLI_CALL7(T, name, ...) \
	ZCALLI_CALL(7, ZCALLI_FOLD7, T, ZCALL_NR_##name, __VA_ARGS__)
/* macOS only. */
#define ZCALLI_CALL8(T, name, ...) \
	ZCALLI_CALL(8, ZCALLI_FOLD, T, ZCALL_NR_##name, __VA_ARGS__)

/* For calls that need the raw form: ZCALLI_CALL_RAW(2, getpriority, a, b). */
#define ZCALLI_CALL_RAW(n, name, ...) \
	ZCALLI_TRAP(n, ZCALLI_RAW, zcall_result_t, ZCALL_NR_##name, __VA_ARGS__)

/*
 * nr: a ZCALL_NR_* number. Arguments that the kernel takes as 32 bits may have
 * anything above; all others count whole. Returns the value or -errno.
 */
ZCALLI_FN long zcall_syscall0(long nr)
{
	return ZCALLI_TRAP(0, ZCALLI_FOLD, long, nr);
}

ZCALLI_FN long zcall_syscall1(long nr, long a)
{
	return ZCALLI_TRAP(1, ZCALLI_FOLD, long, nr, a);
}

ZCALLI_FN long zcall_syscall2(long nr, long a, long b)
{
	return ZCALLI_TRAP(2, ZCALLI_FOLD, long, nr, a, b);
}

ZCALLI_FN long zcall_syscall3(long nr, long a, long b, long c)
{
	return ZCALLI_TRAP(3, ZCALLI_FOLD, long, nr, a, b, c);
}

ZCALLI_FN long zcall_syscall4(long nr, long a, long b, long c, long d)
{
	return ZCALLI_TRAP(4, ZCALLI_FOLD, long, nr, a, b, c, d);
}

ZCALLI_FN long zcall_syscall5(long nr, long a, long b, long c, long d, long e)
{
	return ZCALLI_TRAP(5, ZCALLI_FOLD, long, nr, a, b, c, d, e);
}

ZCALLI_FN long zcall_syscall6(long nr, long a, long b, long c, long d, long e,
			      long f)
{
	return ZCALLI_TRAP(6, ZCALLI_FOLD, long, nr, a, b, c, d, e, f);
}

/*
 * zcall_syscall(nr, ...) counts its arguments and converts each to long:
 * pointers need no cast, an int is sign-extended, an unsigned one is not.
 */
#define zcall_syscall(...) \
	ZCALLI_PICK(__VA_ARGS__, ZCALLI_LONG6, ZCALLI_LONG5, ZCALLI_LONG4, \
		    ZCALLI_LONG3, ZCALLI_LONG2, ZCALLI_LONG1, ZCALLI_LONG0, ~) \
	(__VA_ARGS__)

#define ZCALLI_PICK(nr, a, b, c, d, e, f, pick, ...) pick
#define ZCALLI_LONG0(nr) zcall_syscall0(nr)
#define ZCALLI_LONG1(nr, a) zcall_syscall1(nr, (long)(a))
#define ZCALLI_LONG2(nr, a, b) zcall_syscall2(nr, (long)(a), (long)(b))
#define ZCALLI_LONG3(nr, a, b, c) \
	zcall_syscall3(nr, (long)(a), (long)(b), (long)(c))
#define ZCALLI_LONG4(nr, a, b, c, d) \
	zcall_syscall4(nr, (long)(a), (long)(b), (long)(c), (long)(d))
#define ZCALLI_LONG5(nr, a, b, c, d, e) \
	zcall_syscall5(nr, (long)(a), (long)(b), (long)(c), (long)(d), \
		       (long)(e))
#define ZCALLI_LONG6(nr, a, b, c, d, e, f) \
	zcall_syscall6(nr, (long)(a), (long)(b), (long)(c), (long)(d), \
		       (long)(e), (long)(f))

/*
 * The same calls with everything the trap returns; see zcall_result_t. Never
 * a structure in memory: the three parts stay registers.
 */
ZCALLI_FN zcall_result_t zcall_raw0(long nr)
{
	return ZCALLI_TRAP(0, ZCALLI_RAW, zcall_result_t, nr);
}

ZCALLI_FN zcall_result_t zcall_raw1(long nr, long a)
{
	return ZCALLI_TRAP(1, ZCALLI_RAW, zcall_result_t, nr, a);
}

ZCALLI_FN zcall_result_t zcall_raw2(long nr, long a, long b)
{
	return ZCALLI_TRAP(2, ZCALLI_RAW, zcall_result_t, nr, a, b);
}

ZCALLI_FN zcall_result_t zcall_raw3(long nr, long a, long b, long c)
{
	return ZCALLI_TRAP(3, ZCALLI_RAW, zcall_result_t, nr, a, b, c);
}

ZCALLI_FN zcall_result_t zcall_raw4(long nr, long a, long b, long c, long d)
{
	return ZCALLI_TRAP(4, ZCALLI_RAW, zcall_result_t, nr, a, b, c, d);
}

ZCALLI_FN zcall_result_t zcall_raw5(long nr, long a, long b, long c, long d,
				    long e)
{
	return ZCALLI_TRAP(5, ZCALLI_RAW, zcall_result_t, nr, a, b, c, d, e);
}

ZCALLI_FN zcall_result_t zcall_raw6(long nr, long a, long b, long c, long d,
				    long e, long f)
{
	return ZCALLI_TRAP(6, ZCALLI_RAW, zcall_result_t, nr, a, b, c, d, e, f);
}

#if ZCALL_OS_DARWIN
/*
 * Mach traps: nr is negative, the result is what the trap left, a
 * kern_return_t or a 64-bit value; it is never an errno and the carry flag
 * means nothing.
 */
ZCALLI_FN uintptr_t zcall_mach_raw0(long nr)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, uintptr_t, nr);
}

ZCALLI_FN uintptr_t zcall_mach_raw1(long nr, long a)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, uintptr_t, nr, a);
}

ZCALLI_FN uintptr_t zcall_mach_raw2(long nr, long a, long b)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, uintptr_t, nr, a, b);
}

ZCALLI_FN uintptr_t zcall_mach_raw3(long nr, long a, long b, long c)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, uintptr_t, nr, a, b, c);
}

ZCALLI_FN uintptr_t zcall_mach_raw4(long nr, long a, long b, long c, long d)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, uintptr_t, nr, a, b, c, d);
}

ZCALLI_FN uintptr_t zcall_mach_raw5(long nr, long a, long b, long c, long d,
				    long e)
{
	return ZCALLI_TRAP(5, ZCALLI_MACH, uintptr_t, nr, a, b, c, d, e);
}

ZCALLI_FN uintptr_t zcall_mach_raw6(long nr, long a, long b, long c, long d,
				    long e, long f)
{
	return ZCALLI_TRAP(6, ZCALLI_MACH, uintptr_t, nr, a, b, c, d, e, f);
}

ZCALLI_FN uintptr_t zcall_mach_raw7(long nr, long a, long b, long c, long d,
				    long e, long f, long g)
{
	return ZCALLI_TRAP(7, ZCALLI_MACH, uintptr_t, nr, a, b, c, d, e, f, g);
}

ZCALLI_FN uintptr_t zcall_mach_raw8(long nr, long a, long b, long c, long d,
				    long e, long f, long g, long h)
{
	return ZCALLI_TRAP(8, ZCALLI_MACH, uintptr_t, nr, a, b, c, d, e, f, g,
			   h);
}
#endif

#endif
