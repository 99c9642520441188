/*
 * linux/loong64: syscall 0
 *   number    a7 ($r11), and the kernel writes it when it restarts a call
 *   arguments a0..a5 ($r4..$r9)
 *   result    a0; an error is a value in [-4095, -1]
 *   destroyed a7, t0..t8 ($r12..$r20)
 *   kept      everything else, LSX and LASX state included
 * Source: arch/loongarch/kernel/entry.S, syscall.c.
 */
#ifndef ZCALL_TRAP_LINUX_LOONG64_H
#define ZCALL_TRAP_LINUX_LOONG64_H

#define ZCALLI_REGN "$r11"
#define ZCALLI_REGRA "1"
#define ZCALLI_REG1 "$r4"
#define ZCALLI_REG2 "$r5"
#define ZCALLI_REG3 "$r6"
#define ZCALLI_REG4 "$r7"
#define ZCALLI_REG5 "$r8"
#define ZCALLI_REG6 "$r9"

#define ZCALLI_FOLD(T, ...) ZCALLI_FOLD_BY(T, "syscall 0", __VA_ARGS__)
#define ZCALLI_CHILD(T, ...) \
	ZCALLI_FOLD_BY(T, \
		       "syscall 0\n\t" \
		       "bnez $r4, 1f\n\t" ZCALLI_NO_CALLER \
		       "move $r22, $r0\n\t" \
		       "move $r1, $r0\n\t" \
		       "ld.d $r12, $r3, 0\n\t" \
		       "move $r4, $r3\n\t" \
		       "jr $r12\n" ZCALLI_CALLER_AGAIN "1:", \
		       __VA_ARGS__)
#define ZCALLI_LAST(T, last, ...) \
	ZCALLI_FOLD_BY(T, \
		       ZCALLI_NO_CALLER "syscall 0\n\t" \
					"move $r4, $r0\n\t" \
					"li.w $r11, " last "\n\t" \
					"syscall 0\n\t" \
					"break 0\n\t" ZCALLI_CALLER_AGAIN, \
		       __VA_ARGS__)

#define ZCALLI_FOLD_BY(T, TRAP, ...) \
	__extension__({ \
		register T zcalli_r __asm__("$r4"); \
		register long zcalli_n __asm__("$r11") ZCALLI_UNUSED; \
		__asm__ volatile(TRAP \
				 : "=r"(zcalli_r), "=r"(zcalli_n) \
				 : __VA_ARGS__ \
				 : "$r12", "$r13", "$r14", "$r15", "$r16", \
				   "$r17", "$r18", "$r19", "$r20", "memory"); \
		zcalli_r; \
	})

#endif
