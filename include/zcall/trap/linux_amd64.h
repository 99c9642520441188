/*
 * linux/amd64: syscall
 *   number    rax
 *   arguments rdi rsi rdx r10 r8 r9
 *   result    rax; an error is a value in [-4095, -1]
 *   destroyed rcx (return address), r11 (flags)
 *   kept      everything else, AVX, AVX-512 and AMX state included
 * Source: arch/x86/entry/entry_64.S.
 */
#ifndef ZCALL_TRAP_LINUX_AMD64_H
#define ZCALL_TRAP_LINUX_AMD64_H

#include "amd64.h"

#define ZCALLI_FOLD(T, ...) ZCALLI_FOLD_BY(T, "syscall", __VA_ARGS__)
#define ZCALLI_CHILD(T, ...) \
	ZCALLI_FOLD_BY(T, \
		       "syscall\n\t" \
		       "test {%%|}eax, {%%|}eax\n\t" \
		       "jnz 1f\n\t" ZCALLI_NO_CALLER \
		       "xor {%%|}ebp, {%%|}ebp\n\t" \
		       "push {%%|}rsp\n\t" \
		       "pop {%%|}rdi\n\t" \
		       "push {%%|}rbp\n\t" \
		       "jmp {*(%%rdi)|[rdi]}\n" ZCALLI_CALLER_AGAIN "1:", \
		       __VA_ARGS__)

#define ZCALLI_FOLD_BY(T, TRAP, ...) \
	__extension__({ \
		T zcalli_r; \
		__asm__ volatile(TRAP \
				 : "=a"(zcalli_r) \
				 : __VA_ARGS__ \
				 : "rcx", "r11", "memory"); \
		zcalli_r; \
	})

#endif
