/*
 * amd64, both systems: the registers of the first three arguments have letters
 * of their own, so that plain variables can be bound to them. gcc keeps such
 * a one in its register from trap to trap; a register variable it loads anew
 * before each, in loops as well.
 */
#ifndef ZCALL_TRAP_AMD64_H
#define ZCALL_TRAP_AMD64_H

#define ZCALLI_REGN "rax"
/* The return address, as unwind tables call it. */
#define ZCALLI_REGRA "16"
#define ZCALLI_REG4 "r10"
#define ZCALLI_REG5 "r8"
#define ZCALLI_REG6 "r9"

#define ZCALLI_BIND1 "D"
#define ZCALLI_BIND2 "S"
#define ZCALLI_BIND3 "d"

#define ZCALLI_LET(i, v) ZCALLI_LET_##i(v)
#define ZCALLI_LET_1(v) ZCALLI_AUTO zcalli_a1 = (v)
#define ZCALLI_LET_2(v) ZCALLI_AUTO zcalli_a2 = (v)
#define ZCALLI_LET_3(v) ZCALLI_AUTO zcalli_a3 = (v)
#define ZCALLI_LET_4(v) \
	register ZCALLI_AUTO zcalli_a4 __asm__(ZCALLI_REG4) = (v)
#define ZCALLI_LET_5(v) \
	register ZCALLI_AUTO zcalli_a5 __asm__(ZCALLI_REG5) = (v)
#define ZCALLI_LET_6(v) \
	register ZCALLI_AUTO zcalli_a6 __asm__(ZCALLI_REG6) = (v)

/* See trap.h. */
#define ZCALLI_LAST(T, last, ...) \
	ZCALLI_FOLD_BY(T, \
		       ZCALLI_NO_CALLER "syscall\n\t" \
					"xor {%%|}edi, {%%|}edi\n\t" \
					"mov {$" last ", %%eax|eax, " last \
					"}\n\t" \
					"syscall\n\t" \
					"ud2\n\t" ZCALLI_CALLER_AGAIN, \
		       __VA_ARGS__)

#endif
