/*
 * The trap, 0 to 8 arguments. trap/<os>_<cpu>.h says which registers there
 * are and has the only instructions; here arguments of any type are bound to
 * those registers, once for all targets. Knows no call.
 *
 *   ZCALLI_TRAP(3, ZCALLI_FOLD, int, nr, a, b, c)
 *
 * is the trap number nr with three arguments and a result of type int, an
 * error as -errno. ZCALLI_RAW gives a zcall_result_t instead, ZCALLI_MACH
 * (macOS) the register as it is.
 *
 * Each argument keeps its own type: a 32-bit one is passed without extension,
 * its upper half is garbage to the kernel. Arguments must be plain variables
 * or constants: evaluating a call between two bindings could destroy the
 * first.
 */
#ifndef ZCALL_TRAP_H
#define ZCALL_TRAP_H

#include "target.h"

/*
 * All that a trap returns. r1: the value, all ones on error. r2: the second
 * value of FreeBSD and macOS (pipe, fork), 0 on Linux. err: the errno, 0 when
 * there was none.
 */
typedef struct {
	uintptr_t r1, r2, err;
} zcall_result_t;

ZCALLI_FN zcall_result_t zcalli_result(uintptr_t r1, uintptr_t r2,
				       uintptr_t err)
{
	zcall_result_t r;

	r.r1 = r1;
	r.r2 = r2;
	r.err = err;
	return r;
}

/*
 * Two more things that only instructions can say; the files below have them
 * where they are wanted, thread.h uses them.
 *
 * ZCALLI_CHILD is ZCALLI_FOLD of clone: a child, the result being 0, is on a
 * stack of its own, goes to the address that is on top of it, has the address
 * of that place as its argument, and no frame to return to. ZCALLI_LAST does
 * the trap and then, without a stack, the call whose number the text last is,
 * with the argument 0: it is the end.
 *
 * Unwind tables, where the compiler writes any, say that neither has a caller.
 */
#if defined(__GCC_HAVE_DWARF2_CFI_ASM)
#define ZCALLI_NO_CALLER \
	".cfi_remember_state\n\t" \
	".cfi_undefined " ZCALLI_REGRA "\n\t"
#define ZCALLI_CALLER_AGAIN ".cfi_restore_state\n"
#else
#define ZCALLI_NO_CALLER ""
#define ZCALLI_CALLER_AGAIN ""
#endif

#if ZCALL_OS_LINUX && ZCALL_CPU_AMD64
#include "trap/linux_amd64.h"
#elif ZCALL_OS_LINUX && ZCALL_CPU_ARM64
#include "trap/linux_arm64.h"
#elif ZCALL_OS_LINUX && ZCALL_CPU_RISCV64
#include "trap/linux_riscv64.h"
#elif ZCALL_OS_LINUX && ZCALL_CPU_LOONG64
#include "trap/linux_loong64.h"
#elif ZCALL_OS_FREEBSD
#include "trap/freebsd_amd64.h"
#elif ZCALL_OS_DARWIN
#include "trap/darwin_arm64.h"
#endif

/* Linux has one result register: the rest follows from it. */
#if ZCALL_OS_LINUX
ZCALLI_FN zcall_result_t zcalli_unfold(long r)
{
	if ((unsigned long)r >= -4095UL)
		return zcalli_result(~(uintptr_t)0, 0, (uintptr_t)-r);
	return zcalli_result((uintptr_t)r, 0, 0);
}

#define ZCALLI_RAW(T, ...) zcalli_unfold(ZCALLI_FOLD(long, __VA_ARGS__))
#endif

/* One register variable an argument, and the list of them as operands. */
#ifndef ZCALLI_LET
#define ZCALLI_LET(i, v) \
	register ZCALLI_AUTO zcalli_a##i __asm__(ZCALLI_REG##i) = (v)
#endif
#ifndef ZCALLI_BIND1
#define ZCALLI_BIND1 "r"
#define ZCALLI_BIND2 "r"
#define ZCALLI_BIND3 "r"
#endif
#ifndef ZCALLI_BIND7
#define ZCALLI_BIND7 "r"
#define ZCALLI_FOLD7 ZCALLI_FOLD
#endif
#ifndef ZCALLI_SIZED
#define ZCALLI_SIZED(v) v
#endif

#define ZCALLI_LET0(nr) register long zcalli_nr __asm__(ZCALLI_REGN) = (nr)
#define ZCALLI_LET1(nr, a) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a)
#define ZCALLI_LET2(nr, a, b) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a); \
	ZCALLI_LET(2, b)
#define ZCALLI_LET3(nr, a, b, c) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a); \
	ZCALLI_LET(2, b); \
	ZCALLI_LET(3, c)
#define ZCALLI_LET4(nr, a, b, c, d) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a); \
	ZCALLI_LET(2, b); \
	ZCALLI_LET(3, c); \
	ZCALLI_LET(4, d)
#define ZCALLI_LET5(nr, a, b, c, d, e) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a); \
	ZCALLI_LET(2, b); \
	ZCALLI_LET(3, c); \
	ZCALLI_LET(4, d); \
	ZCALLI_LET(5, e)
#define ZCALLI_LET6(nr, a, b, c, d, e, f) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a); \
	ZCALLI_LET(2, b); \
	ZCALLI_LET(3, c); \
	ZCALLI_LET(4, d); \
	ZCALLI_LET(5, e); \
	ZCALLI_LET(6, f)
#define ZCALLI_LET7(nr, a, b, c, d, e, f, g) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a); \
	ZCALLI_LET(2, b); \
	ZCALLI_LET(3, c); \
	ZCALLI_LET(4, d); \
	ZCALLI_LET(5, e); \
	ZCALLI_LET(6, f); \
	ZCALLI_LET(7, g)
#define ZCALLI_LET8(nr, a, b, c, d, e, f, g, h) \
	ZCALLI_LET0(nr); \
	ZCALLI_LET(1, a); \
	ZCALLI_LET(2, b); \
	ZCALLI_LET(3, c); \
	ZCALLI_LET(4, d); \
	ZCALLI_LET(5, e); \
	ZCALLI_LET(6, f); \
	ZCALLI_LET(7, g); \
	ZCALLI_LET(8, h)

#define ZCALLI_IN0 "r"(zcalli_nr)
#define ZCALLI_IN1 ZCALLI_IN0, ZCALLI_BIND1(ZCALLI_SIZED(zcalli_a1))
#define ZCALLI_IN2 ZCALLI_IN1, ZCALLI_BIND2(ZCALLI_SIZED(zcalli_a2))
#define ZCALLI_IN3 ZCALLI_IN2, ZCALLI_BIND3(ZCALLI_SIZED(zcalli_a3))
#define ZCALLI_IN4 ZCALLI_IN3, "r"(ZCALLI_SIZED(zcalli_a4))
#define ZCALLI_IN5 ZCALLI_IN4, "r"(ZCALLI_SIZED(zcalli_a5))
#define ZCALLI_IN6 ZCALLI_IN5, "r"(ZCALLI_SIZED(zcalli_a6))
#define ZCALLI_IN7 ZCALLI_IN6, ZCALLI_BIND7(ZCALLI_SIZED(zcalli_a7))
#define ZCALLI_IN8 ZCALLI_IN7, "r"(ZCALLI_SIZED(zcalli_a8))

#if defined(ZCALL_ANALYZE) || defined(__clang_analyzer__)
/*
 * Static analysers do not know that a trap reads and writes memory, but they
 * know that of a function which they cannot see. It does not exist: this is
 * to look at, not to link. docs/safety.md says what each of them finds.
 */
#ifdef __cplusplus
extern "C"
#endif
	long
	zcalli_trap(long nr, ...);

#define ZCALLI_TRAP(n, KIND, T, ...) KIND##_SEEN(T, zcalli_trap(__VA_ARGS__))
#define ZCALLI_FOLD_SEEN(T, call) ((T)(call))
#define ZCALLI_FOLD7_SEEN(T, call) ((T)(call))
#define ZCALLI_MACH_SEEN(T, call) ((T)(call))
#define ZCALLI_CHILD_SEEN(T, call) ((T)(call))
#define ZCALLI_UNMAP_EXIT_SEEN(T, call) ((T)(call))
#define ZCALLI_RAW_SEEN(T, call) zcalli_result((uintptr_t)(call), 0, 0)
#else
/* n: how many arguments follow the number. */
#define ZCALLI_TRAP(n, KIND, T, ...) \
	__extension__({ \
		ZCALLI_LET##n(__VA_ARGS__); \
		KIND(T, ZCALLI_IN##n); \
	})
#endif

#endif
