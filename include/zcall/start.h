/*
 * Process entry without libc, for exactly one file of a program, which
 * defines
 *
 *   int zcall_main(int argc, char **argv, char **envp);
 *
 * Its result is the exit status. Brings _start and weak memcpy, memmove,
 * memset and memcmp, because compilers call them on their own. Not for
 * programs whose libc owns the entry.
 *
 * Linux, FreeBSD: link with -nostdlib -static. macOS: -e _start, with
 * libSystem (or a stub of it) among the libraries, which dyld demands.
 */
#ifndef ZCALL_START_H
#define ZCALL_START_H

#include "process.h"

#if defined(__cplusplus)
extern "C" {
#endif

int zcall_main(int argc, char **argv, char **envp);

#if !ZCALL_OS_DARWIN
/* One entry of the auxiliary vector; the last has a_type 0 (AT_NULL). */
typedef struct {
	uintptr_t a_type, a_val;
} zcall_auxv_t;

/* The auxiliary vector: the kernel puts it behind envp's closing NULL, so
 * envp must be the one that zcall_main() got. */
ZCALLI_UTIL const zcall_auxv_t *zcall_auxv(char **envp)
{
	while (*envp)
		envp++;
	return (const zcall_auxv_t *)(const void *)(envp + 1);
}
#endif

/*
 * The kernel gives a stack with argc on top and no return address. Each
 * stub ends the frame chain (frame pointer and return address 0), has the
 * stack aligned as a call wants it, and hands over the address of argc. The
 * amd64 ones mean the same under -masm=intel.
 */
#if ZCALL_OS_LINUX && ZCALL_CPU_AMD64
__asm__(".pushsection .text\n"
	".globl _start\n"
	".type _start, @function\n"
	"_start:\n"
	".cfi_startproc\n"
	".cfi_undefined %rip\n"
	"xor %ebp, %ebp\n"
	"push %rsp\n"
	"pop %rdi\n"
	"call zcalli_entry\n"
	".cfi_endproc\n"
	".size _start, .-_start\n"
	".popsection\n");
#elif ZCALL_OS_FREEBSD
/* rdi has argc's address already; rsp is 8 modulo 16. */
__asm__(".pushsection .text\n"
	".globl _start\n"
	".type _start, @function\n"
	"_start:\n"
	".cfi_startproc\n"
	".cfi_undefined %rip\n"
	"xor %ebp, %ebp\n"
	"push %rbp\n"
	"call zcalli_entry\n"
	".cfi_endproc\n"
	".size _start, .-_start\n"
	".popsection\n");
#elif ZCALL_OS_LINUX && ZCALL_CPU_ARM64
__asm__(".pushsection .text\n"
	".globl _start\n"
	".type _start, %function\n"
	"_start:\n"
	".cfi_startproc\n"
	".cfi_undefined x30\n"
	"mov x29, #0\n"
	"mov x30, #0\n"
	"mov x0, sp\n"
	"and sp, x0, #-16\n"
	"b zcalli_entry\n"
	".cfi_endproc\n"
	".size _start, .-_start\n"
	".popsection\n");
#elif ZCALL_OS_LINUX && ZCALL_CPU_RISCV64
/* gp first: the linker may have relaxed addresses to be relative to it. */
__asm__(".pushsection .text\n"
	".globl _start\n"
	".type _start, @function\n"
	"_start:\n"
	".cfi_startproc\n"
	".cfi_undefined ra\n"
	".weak __global_pointer$\n"
	".hidden __global_pointer$\n"
	".option push\n"
	".option norelax\n"
	"lla gp, __global_pointer$\n"
	".option pop\n"
	"li s0, 0\n"
	"li ra, 0\n"
	"mv a0, sp\n"
	"andi sp, sp, -16\n"
	"tail zcalli_entry\n"
	".cfi_endproc\n"
	".size _start, .-_start\n"
	".popsection\n");
#elif ZCALL_OS_LINUX && ZCALL_CPU_LOONG64
__asm__(".pushsection .text\n"
	".globl _start\n"
	".type _start, @function\n"
	"_start:\n"
	".cfi_startproc\n"
	".cfi_undefined 1\n"
	"move $fp, $zero\n"
	"move $ra, $zero\n"
	"move $a0, $sp\n"
	"bstrins.d $sp, $zero, 3, 0\n"
	"b zcalli_entry\n"
	".cfi_endproc\n"
	".size _start, .-_start\n"
	".popsection\n");
#endif

#if ZCALL_OS_DARWIN
/* dyld calls the LC_MAIN entry as a function; its result is the status. */
int zcalli_entry(int argc, char **argv, char **envp) __asm__("_start");

__attribute__((__used__)) int zcalli_entry(int argc, char **argv, char **envp)
{
	return zcall_main(argc, argv, envp);
}
#else
/* Called by _start only. */
__attribute__((__used__, __visibility__("hidden"))) ZCALLI_NORETURN void
zcalli_entry(uintptr_t *sp);

void zcalli_entry(uintptr_t *sp)
{
	int argc = (int)*sp;
	char **argv = (char **)(void *)(sp + 1);
	int status = zcall_main(argc, argv, argv + argc + 1);

#if ZCALL_OS_LINUX
	zcall_exit_group(status);
#else
	zcall_exit(status);
#endif
}
#endif

#if ZCALL_OS_FREEBSD
/* Without this note the kernel applies the rules of ancient releases. */
__attribute__((__used__, __section__(".note.tag"),
	       __aligned__(4))) static const struct {
	int32_t namesz, descsz, type;
	char name[8];
	int32_t desc;
} zcalli_abi_note = {8, 4, 1, "FreeBSD", 1400097};
#endif

/*
 * What compilers call without being asked. The empty asm keeps them from
 * seeing that these loops are memcpy and memset, and calling themselves.
 */
#define ZCALLI_MEM __attribute__((__weak__, __used__))
#define ZCALLI_HIDE(v) __asm__("" : "+r"(v))

typedef struct {
	uintptr_t v;
} __attribute__((__packed__, __may_alias__)) zcalli_word_t;

void *memcpy(void *dst, const void *src, size_t n);
void *memmove(void *dst, const void *src, size_t n);
void *memset(void *dst, int c, size_t n);
int memcmp(const void *a, const void *b, size_t n);

ZCALLI_MEM void *memcpy(void *dst, const void *src, size_t n)
{
	char *d = (char *)dst;
	const char *s = (const char *)src;

	for (; n >= sizeof(zcalli_word_t); n -= sizeof(zcalli_word_t)) {
		*(zcalli_word_t *)(void *)d =
			*(const zcalli_word_t *)(const void *)s;
		d += sizeof(zcalli_word_t);
		s += sizeof(zcalli_word_t);
		ZCALLI_HIDE(n);
	}
	for (; n; n--) {
		*d++ = *s++;
		ZCALLI_HIDE(n);
	}
	return dst;
}

ZCALLI_MEM void *memmove(void *dst, const void *src, size_t n)
{
	char *d = (char *)dst + n;
	const char *s = (const char *)src + n;

	if ((uintptr_t)dst - (uintptr_t)src >= n) {
		d = (char *)dst;
		s = (const char *)src;
		for (; n; n--) {
			*d++ = *s++;
			ZCALLI_HIDE(n);
		}
		return dst;
	}
	for (; n; n--) {
		*--d = *--s;
		ZCALLI_HIDE(n);
	}
	return dst;
}

ZCALLI_MEM void *memset(void *dst, int c, size_t n)
{
	char *d = (char *)dst;
	zcalli_word_t w;

	w.v = (unsigned char)c * (~(uintptr_t)0 / 255);
	for (; n >= sizeof(w); n -= sizeof(w)) {
		*(zcalli_word_t *)(void *)d = w;
		d += sizeof(w);
		ZCALLI_HIDE(n);
	}
	for (; n; n--) {
		*d++ = (char)c;
		ZCALLI_HIDE(n);
	}
	return dst;
}

ZCALLI_MEM int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *x = (const unsigned char *)a;
	const unsigned char *y = (const unsigned char *)b;

	for (; n; n--, x++, y++) {
		if (*x != *y)
			return *x - *y;
		ZCALLI_HIDE(n);
	}
	return 0;
}

#if defined(__cplusplus)
}
#endif

#endif
