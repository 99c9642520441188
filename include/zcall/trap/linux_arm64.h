/*
 * linux/arm64: svc #0
 *   number    x8, and the kernel writes it when it restarts a call
 *   arguments x0 x1 x2 x3 x4 x5
 *   result    x0; an error is a value in [-4095, -1]
 *   destroyed x8; of the vector state all that is not V0..V31: the bits
 *             above 127 of Z0..Z31, P0..P15 and FFR
 *   kept      everything else, flags included
 * Source: arch/arm64/kernel/syscall.c, Documentation/arch/arm64/sve.rst.
 */
#ifndef ZCALL_TRAP_LINUX_ARM64_H
#define ZCALL_TRAP_LINUX_ARM64_H

#include "arm64.h"

#define ZCALLI_REGN "x8"
#define ZCALLI_REGRA "30"
#define ZCALLI_REG1 "x0"
#define ZCALLI_REG2 "x1"
#define ZCALLI_REG3 "x2"
#define ZCALLI_REG4 "x3"
#define ZCALLI_REG5 "x4"
#define ZCALLI_REG6 "x5"

/*
 * No compiler can say "the upper part of z0", so code that may hold SVE
 * values loses all of them, which costs saving d8..d15. clang ignores these
 * names in functions without SVE: there they stand always, for the sake of
 * functions with a target("+sve") attribute in a plain file. gcc takes z8 for
 * d8 and would always pay, so it gets them only under -march=...+sve: with
 * gcc, do not inline zcall into a target("+sve") function of a plain file.
 */
#if defined(__clang__) || defined(__ARM_FEATURE_SVE)
#define ZCALLI_VECTOR \
	, "z0", "z1", "z2", "z3", "z4", "z5", "z6", "z7", "z8", "z9", "z10", \
		"z11", "z12", "z13", "z14", "z15", "z16", "z17", "z18", "z19", \
		"z20", "z21", "z22", "z23", "z24", "z25", "z26", "z27", "z28", \
		"z29", "z30", "z31", "p0", "p1", "p2", "p3", "p4", "p5", "p6", \
		"p7", "p8", "p9", "p10", "p11", "p12", "p13", "p14", \
		"p15" ZCALLI_VECTOR_FFR
#else
#define ZCALLI_VECTOR
#endif
/* clang has no name for the first-fault register but never moves what uses it
 * across an asm; gcc before 10 does not use it. */
#if defined(__clang__) || __GNUC__ < 10
#define ZCALLI_VECTOR_FFR
#else
#define ZCALLI_VECTOR_FFR , "ffr"
#endif

/*
 * A call leaves streaming mode, which takes the whole vector state: functions
 * that are or may be in it must not call. gcc refuses that by itself; clang
 * only warns unless told so, and before 19 does not see it.
 */
#if defined(__clang__)
#if __has_warning("-Waarch64-sme-attributes")
#pragma clang diagnostic error "-Waarch64-sme-attributes"
#endif
#endif

#define ZCALLI_FOLD(T, ...) ZCALLI_FOLD_BY(T, "svc #0", __VA_ARGS__)
#define ZCALLI_CHILD(T, ...) \
	ZCALLI_FOLD_BY(T, \
		       "svc #0\n\t" \
		       "cbnz x0, 1f\n\t" ZCALLI_NO_CALLER "mov x29, xzr\n\t" \
		       "mov x30, xzr\n\t" \
		       "ldr x16, [sp]\n\t" \
		       "mov x0, sp\n\t" \
		       "br x16\n" ZCALLI_CALLER_AGAIN "1:", \
		       __VA_ARGS__)
#define ZCALLI_LAST(T, last, ...) \
	ZCALLI_FOLD_BY(T, \
		       ZCALLI_NO_CALLER "svc #0\n\t" \
					"mov x0, xzr\n\t" \
					"mov x8, #" last "\n\t" \
					"svc #0\n\t" \
					"brk #1\n\t" ZCALLI_CALLER_AGAIN, \
		       __VA_ARGS__)

#define ZCALLI_FOLD_BY(T, TRAP, ...) \
	__extension__({ \
		ZCALLI_RESULT(T); \
		register long zcalli_n __asm__("x8") ZCALLI_UNUSED; \
		__asm__ volatile(TRAP \
				 : "=r"(ZCALLI_SIZED(zcalli_r)), \
				   "=r"(zcalli_n) \
				 : __VA_ARGS__ \
				 : "memory" ZCALLI_VECTOR); \
		ZCALLI_SIZED(zcalli_r); \
	})

#endif
