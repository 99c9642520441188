/*
 * ASM_LOOP(name, number) is void name(const long *a, long count), in assembly
 * by hand: all six arguments of the call are loaded once, then it is done
 * count times. What no compiler can do better.
 */
#ifndef ASM_LOOP_H
#define ASM_LOOP_H

#define ASM_LOOP(name, number) ASM_LOOP_(name, number)

#define ASM_FUNCTION(name, text) \
	void name(void *a, long count); \
	__asm__(".pushsection .text\n" \
		".p2align 6\n" \
		".type " #name ", @function\n" \
		".globl " #name "\n" #name ":\n" text ".size " #name \
		", .-" #name "\n" \
		".popsection\n")

#if defined(__x86_64__)
#define ASM_LOOP_(name, number) \
	ASM_FUNCTION(name, "	push %rbx\n" \
			   "	mov %rsi, %rbx\n" \
			   "	mov 8(%rdi), %rsi\n" \
			   "	mov 16(%rdi), %rdx\n" \
			   "	mov 24(%rdi), %r10\n" \
			   "	mov 32(%rdi), %r8\n" \
			   "	mov 40(%rdi), %r9\n" \
			   "	mov (%rdi), %rdi\n" \
			   "1:	mov $" #number ", %eax\n" \
			   "	syscall\n" \
			   "	sub $1, %rbx\n" \
			   "	jne 1b\n" \
			   "	pop %rbx\n" \
			   "	ret\n")
#elif defined(__aarch64__)
/* The result comes back in the first argument's register. */
#define ASM_LOOP_(name, number) \
	ASM_FUNCTION(name, "	mov x9, x0\n" \
			   "	mov x10, x1\n" \
			   "	ldr x11, [x9]\n" \
			   "	ldp x1, x2, [x9, #8]\n" \
			   "	ldp x3, x4, [x9, #24]\n" \
			   "	ldr x5, [x9, #40]\n" \
			   "1:	mov x0, x11\n" \
			   "	mov w8, #" #number "\n" \
			   "	svc #0\n" \
			   "	subs x10, x10, #1\n" \
			   "	b.ne 1b\n" \
			   "	ret\n")
#elif defined(__riscv)
#define ASM_LOOP_(name, number) \
	ASM_FUNCTION(name, "	mv t0, a1\n" \
			   "	ld t1, 0(a0)\n" \
			   "	ld a1, 8(a0)\n" \
			   "	ld a2, 16(a0)\n" \
			   "	ld a3, 24(a0)\n" \
			   "	ld a4, 32(a0)\n" \
			   "	ld a5, 40(a0)\n" \
			   "1:	mv a0, t1\n" \
			   "	li a7, " #number "\n" \
			   "	ecall\n" \
			   "	addi t0, t0, -1\n" \
			   "	bnez t0, 1b\n" \
			   "	ret\n")
#elif defined(__loongarch__)
/* The kernel destroys $t0 to $t8: the count is kept in saved registers. */
#define ASM_LOOP_(name, number) \
	ASM_FUNCTION(name, "	addi.d $sp, $sp, -16\n" \
			   "	st.d $s0, $sp, 0\n" \
			   "	st.d $s1, $sp, 8\n" \
			   "	move $s0, $a1\n" \
			   "	ld.d $s1, $a0, 0\n" \
			   "	ld.d $a1, $a0, 8\n" \
			   "	ld.d $a2, $a0, 16\n" \
			   "	ld.d $a3, $a0, 24\n" \
			   "	ld.d $a4, $a0, 32\n" \
			   "	ld.d $a5, $a0, 40\n" \
			   "1:	move $a0, $s1\n" \
			   "	ori $a7, $zero, " #number "\n" \
			   "	syscall 0\n" \
			   "	addi.d $s0, $s0, -1\n" \
			   "	bnez $s0, 1b\n" \
			   "	ld.d $s0, $sp, 0\n" \
			   "	ld.d $s1, $sp, 8\n" \
			   "	addi.d $sp, $sp, 16\n" \
			   "	ret\n")
#endif

#endif
