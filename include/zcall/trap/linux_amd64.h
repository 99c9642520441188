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

#define ZCALLI_FOLD(T, ...) \
	__extension__({ \
		T zcalli_r; \
		__asm__ volatile("syscall" \
				 : "=a"(zcalli_r) \
				 : __VA_ARGS__ \
				 : "rcx", "r11", "memory"); \
		zcalli_r; \
	})

#endif
