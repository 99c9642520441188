/*
 * linux/riscv64: ecall
 *   number    a7, and the kernel writes it when it restarts a call
 *   arguments a0 a1 a2 a3 a4 a5
 *   result    a0; an error is a value in [-4095, -1]
 *   destroyed a7; the whole vector state: v0..v31, vl, vtype, vstart, vcsr
 *   kept      everything else, floating point included
 * Source: arch/riscv/kernel/traps.c, Documentation/arch/riscv/vector.rst.
 */
#ifndef ZCALL_TRAP_LINUX_RISCV64_H
#define ZCALL_TRAP_LINUX_RISCV64_H

#define ZCALLI_REGN "a7"
#define ZCALLI_REGRA "1"
#define ZCALLI_REG1 "a0"
#define ZCALLI_REG2 "a1"
#define ZCALLI_REG3 "a2"
#define ZCALLI_REG4 "a3"
#define ZCALLI_REG5 "a4"
#define ZCALLI_REG6 "a5"

/*
 * Costs nothing where no vector value is live, so it stands without V too,
 * for the sake of functions with a target("arch=+v") attribute in a plain
 * file. (gcc refuses to inline a call into those.) gcc before 13 knows no V.
 */
#if defined(__clang__) || __GNUC__ >= 13
#define ZCALLI_VECTOR \
	, "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", \
		"v11", "v12", "v13", "v14", "v15", "v16", "v17", "v18", "v19", \
		"v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28", \
		"v29", "v30", "v31" ZCALLI_VECTOR_CSR
#else
#define ZCALLI_VECTOR
#endif
/* Older compilers have no names for these, but set them anew after any asm. */
#if defined(__clang__) ? __clang_major__ >= 18 : __GNUC__ >= 14
#define ZCALLI_VECTOR_CSR , "vl", "vtype", "vxrm", "vxsat"
#else
#define ZCALLI_VECTOR_CSR
#endif

#define ZCALLI_FOLD(T, ...) ZCALLI_FOLD_BY(T, "ecall", __VA_ARGS__)
#define ZCALLI_CHILD(T, ...) \
	ZCALLI_FOLD_BY(T, \
		       "ecall\n\t" \
		       "bnez a0, 1f\n\t" ZCALLI_NO_CALLER "mv s0, zero\n\t" \
		       "mv ra, zero\n\t" \
		       "ld t1, 0(sp)\n\t" \
		       "mv a0, sp\n\t" \
		       "jr t1\n" ZCALLI_CALLER_AGAIN "1:", \
		       __VA_ARGS__)
#define ZCALLI_LAST(T, last, ...) \
	ZCALLI_FOLD_BY(T, \
		       ZCALLI_NO_CALLER "ecall\n\t" \
					"mv a0, zero\n\t" \
					"li a7, " last "\n\t" \
					"ecall\n\t" \
					"ebreak\n\t" ZCALLI_CALLER_AGAIN, \
		       __VA_ARGS__)

#define ZCALLI_FOLD_BY(T, TRAP, ...) \
	__extension__({ \
		register T zcalli_r __asm__("a0"); \
		register long zcalli_n __asm__("a7") ZCALLI_UNUSED; \
		__asm__ volatile(TRAP \
				 : "=r"(zcalli_r), "=r"(zcalli_n) \
				 : __VA_ARGS__ \
				 : "memory" ZCALLI_VECTOR); \
		zcalli_r; \
	})

#endif
