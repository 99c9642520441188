/*
 * Where a handler returns to on linux/amd64, the only target whose kernel has
 * no place for that: a call of rt_sigreturn. These exact bytes, and the unwind
 * information, are what debuggers and unwinders know a signal frame by. A
 * program has it once, and only if zcall_sigreturn() is in it.
 */
#ifndef ZCALL_TRAP_SIGRETURN_H
#define ZCALL_TRAP_SIGRETURN_H

#include "../target.h"

#if ZCALL_OS_LINUX && ZCALL_CPU_AMD64
/* Defined by the text below. */
void zcalli_sigreturn(void) __asm__("zcalli_sigreturn")
	__attribute__((__visibility__("hidden")));

/* Register number (DWARF's) is saved at an offset from rsp, which points to
 * the ucontext: of one byte below 64, of two from there on. */
#define ZCALLI_SAVED1(reg, at) ".byte 0x10, " #reg ", 2, 0x77, " #at "\n\t"
#define ZCALLI_SAVED2(reg, at) \
	".byte 0x10, " #reg ", 3, 0x77, " #at " % 128 + 128, " #at " / " \
	"128\n\t"

/*
 * mov $15, %rax; syscall. The nop before is for unwinders, which look one byte
 * before a return address. .cfi directives cannot stand inside a function, so
 * that the entry of .eh_frame is written out: a CIE for signal frames, and an
 * FDE that says the CFA is the saved rsp, and where the registers are.
 */
#define ZCALLI_SIGRETURN \
	".ifndef zcalli_sigreturn\n\t" \
	".pushsection .text.zcalli_sigreturn, \"axG\", @progbits, " \
	"zcalli_sigreturn, comdat\n\t" \
	".hidden zcalli_sigreturn\n\t" \
	".globl zcalli_sigreturn\n\t" \
	".type zcalli_sigreturn, @function\n" \
	".Lzcalli_sigreturn:\n\t" \
	"nop\n" \
	"zcalli_sigreturn:\n\t" \
	".byte 0x48, 0xc7, 0xc0, 15, 0, 0, 0, 0x0f, 0x05\n" \
	".Lzcalli_sigreturn_end:\n\t" \
	".size zcalli_sigreturn, . - zcalli_sigreturn\n\t" \
	".popsection\n\t" \
	".pushsection .eh_frame, \"a\", @progbits\n" \
	".Lzcalli_cie:\n\t" \
	".long .Lzcalli_cie_end - .Lzcalli_cie - 4\n\t" \
	".long 0\n\t" \
	".byte 1\n\t" \
	".string \"zRS\"\n\t" \
	".byte 1, 0x78, 16, 1, 0x1b\n\t" \
	".balign 8\n" \
	".Lzcalli_cie_end:\n" \
	".Lzcalli_fde:\n\t" \
	".long .Lzcalli_fde_end - .Lzcalli_fde - 4\n\t" \
	".long . - .Lzcalli_cie\n\t" \
	".long .Lzcalli_sigreturn - .\n\t" \
	".long .Lzcalli_sigreturn_end - .Lzcalli_sigreturn\n\t" \
	".byte 0\n\t" \
	".byte 0x0f, 4, 0x77, 0xa0, 1, 6\n\t" ZCALLI_SAVED1( \
		8, 40) ZCALLI_SAVED1(9, 48) ZCALLI_SAVED1(10, 56) \
		ZCALLI_SAVED2(11, 64) ZCALLI_SAVED2(12, 72) ZCALLI_SAVED2( \
			13, 80) ZCALLI_SAVED2(14, 88) ZCALLI_SAVED2(15, 96) \
			ZCALLI_SAVED2(5, 104) ZCALLI_SAVED2( \
				4, 112) ZCALLI_SAVED2(6, \
						      120) ZCALLI_SAVED2(3, \
									 128) \
				ZCALLI_SAVED2(1, 136) ZCALLI_SAVED2( \
					0, 144) ZCALLI_SAVED2(2, 152) \
					ZCALLI_SAVED2(7, 160) ZCALLI_SAVED2( \
						16, \
						168) ".balign 8\n" \
						     ".Lzcalli_fde_end:\n\t" \
						     ".popsection\n\t" \
						     ".endif"
#endif

/* The statement that puts it there. */
#define ZCALLI_SIGRETURN_HERE __asm__(ZCALLI_SIGRETURN)

#endif
