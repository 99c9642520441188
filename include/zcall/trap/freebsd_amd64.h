/*
 * freebsd/amd64: syscall
 *   number    rax
 *   arguments rdi rsi rdx r10 r8 r9; a seventh at rsp + 8, where a C function
 *             finds its own
 *   result    rax and rdx; carry set: an error, and rax is the errno
 *   destroyed rcx, r11, rdx, r8, r9, r10, flags
 *   kept      everything else
 * Source: sys/amd64/amd64/exception.S (fast_syscall_common), trap.c.
 */
#ifndef ZCALL_TRAP_FREEBSD_AMD64_H
#define ZCALL_TRAP_FREEBSD_AMD64_H

#include "amd64.h"

/* Argument registers that do not come back: outputs, so that they can be
 * inputs too. */
#define ZCALLI_LOST \
	register long zcalli_o4 __asm__("r10") ZCALLI_UNUSED; \
	register long zcalli_o5 __asm__("r8") ZCALLI_UNUSED; \
	register long zcalli_o6 __asm__("r9") ZCALLI_UNUSED

#define ZCALLI_FOLD(T, ...) ZCALLI_FOLD_BY(T, "syscall", __VA_ARGS__)

/*
 * Seven arguments: the last waits in r11 and goes to the stack, below the red
 * zone, which the caller may be using, and above the place of the return
 * address that a function would have. lea leaves the carry alone.
 */
#define ZCALLI_BIND7 "r"
#define ZCALLI_LET_7(v) register ZCALLI_AUTO zcalli_a7 __asm__("r11") = (v)
#define ZCALLI_FOLD7(T, ...) \
	ZCALLI_FOLD_BY(T, \
		       "lea {-128(%%rsp), %%rsp|rsp, [rsp - 128]}\n\t" \
		       "push {%%|}r11\n\t" \
		       "push {%%|}r11\n\t" \
		       "syscall\n\t" \
		       "lea {144(%%rsp), %%rsp|rsp, [rsp + 144]}", \
		       __VA_ARGS__)

#define ZCALLI_FOLD_BY(T, TRAP, ...) \
	__extension__({ \
		T zcalli_r; \
		long zcalli_r2 ZCALLI_UNUSED; \
		ZCALLI_LOST; \
		register long zcalli_o7 __asm__("r11") ZCALLI_UNUSED; \
		__asm__ volatile(TRAP "\n\t" \
				      "jnc 1f\n\t" \
				      "neg %q0\n" \
				      "1:" \
				 : "=a"(zcalli_r), "=d"(zcalli_r2), \
				   "=r"(zcalli_o4), "=r"(zcalli_o5), \
				   "=r"(zcalli_o6), "=r"(zcalli_o7) \
				 : __VA_ARGS__ \
				 : "rcx", "cc", "memory"); \
		zcalli_r; \
	})

/* rcx, destroyed anyway, becomes the carry as a mask. */
#define ZCALLI_RAW(T, ...) \
	__extension__({ \
		uintptr_t zcalli_r, zcalli_r2, zcalli_c; \
		ZCALLI_LOST; \
		__asm__ volatile("syscall\n\t" \
				 "sbb %q2, %q2" \
				 : "=a"(zcalli_r), "=d"(zcalli_r2), \
				   "=c"(zcalli_c), "=r"(zcalli_o4), \
				   "=r"(zcalli_o5), "=r"(zcalli_o6) \
				 : __VA_ARGS__ \
				 : "r11", "cc", "memory"); \
		zcalli_result(zcalli_r | zcalli_c, zcalli_r2, \
			      zcalli_r & zcalli_c); \
	})

#endif
