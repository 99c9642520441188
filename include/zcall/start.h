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
 * Linux, FreeBSD: link with -nostdlib -static, or -static-pie (and -fpie): then
 * the program moves its own addresses before anything else. macOS: -e _start,
 * with libSystem (or a stub of it) among the libraries, which dyld demands.
 */
#ifndef ZCALL_START_H
#define ZCALL_START_H

#include "auxv.h"
#include "process.h"

#if defined(__cplusplus)
extern "C" {
#endif

int zcall_main(int argc, char **argv, char **envp);

/*
 * The kernel gives a stack with argc on top and no return address. Each
 * stub ends the frame chain (frame pointer and return address 0), has the
 * stack aligned as a call wants it, and hands over the address of argc. The
 * amd64 ones are bytes where the two syntaxes of assembly differ: outside of
 * functions compilers know no {att|intel}, and not all of them read the former
 * under -masm=intel.
 */
#if ZCALL_OS_LINUX && ZCALL_CPU_AMD64
__asm__(".pushsection .text\n"
	".globl _start\n"
	".type _start, @function\n"
	"_start:\n"
	".cfi_startproc\n"
	".cfi_undefined " ZCALLI_REGRA "\n"
	".byte 0x31, 0xed\n" /* xor %ebp, %ebp */
	".byte 0x54\n"	     /* push %rsp */
	".byte 0x5f\n"	     /* pop %rdi */
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
	".cfi_undefined " ZCALLI_REGRA "\n"
	".byte 0x31, 0xed\n" /* xor %ebp, %ebp */
	".byte 0x55\n"	     /* push %rbp */
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
#if defined(__PIE__) || defined(__pie__)
/* As ELF has them; only what follows reads. */
typedef struct {
	unsigned char e_ident[16];
	uint16_t e_type, e_machine;
	uint32_t e_version;
	uint64_t e_entry, e_phoff, e_shoff;
} zcalli_ehdr_t;

typedef struct {
	uint32_t p_type, p_flags;
	uint64_t p_offset, p_vaddr, p_paddr, p_filesz, p_memsz, p_align;
} zcalli_phdr_t;

typedef struct {
	uint64_t r_offset, r_info;
	int64_t r_addend;
} zcalli_rela_t;

#if ZCALL_CPU_AMD64
#define ZCALLI_R_RELATIVE 8
#elif ZCALL_CPU_ARM64
#define ZCALLI_R_RELATIVE 1027
#else
#define ZCALLI_R_RELATIVE 3
#endif

/* An entry of the dynamic section, 0 when there is none. A switch over all
 * that are wanted would be a table in memory. */
ZCALLI_UTIL uint64_t zcalli_dynamic(const uint64_t *dynamic, uint64_t tag)
{
	for (; *dynamic; dynamic += 2)
		if (*dynamic == tag)
			return dynamic[1];
	return 0;
}

/*
 * A static program that may lie anywhere (static-pie) has addresses in its
 * data, and nobody but itself to move them: adds where it lies to each. Until
 * then nothing may be used that a relocation has to set right. Does nothing
 * when the program lies where it was linked, or a dynamic linker was here.
 */
ZCALLI_UTIL void zcalli_relocate(const zcall_auxv_t *auxv)
{
	uintptr_t phdr = zcall_auxv_get(auxv, ZCALL_AT_PHDR, 0), base,
		  there = 0;
	uintptr_t n = zcall_auxv_get(auxv, ZCALL_AT_PHNUM, 0);
	const zcalli_ehdr_t *e =
		(const zcalli_ehdr_t *)(phdr - 64); /* where it usually is */
	const zcalli_phdr_t *p = (const zcalli_phdr_t *)phdr;
	const uint64_t *dynamic, *relr;
	const zcalli_rela_t *rela;
	uint64_t relasz, relrsz, bits;
	uintptr_t *at = NULL, *to;

	if ((phdr & 4095) != 64 || e->e_phoff != 64 || e->e_type != 3 ||
	    zcall_auxv_get(auxv, ZCALL_AT_BASE, 0))
		return;
	base = phdr - 64;
	for (; n; n--, p++) {
		if (p->p_type == 1 && !p->p_offset) /* PT_LOAD */
			base -= p->p_vaddr;
		else if (p->p_type == 2) /* PT_DYNAMIC */
			there = p->p_vaddr;
	}
	if (!there)
		return;
	dynamic = (const uint64_t *)(base + there);
	rela = (const zcalli_rela_t *)(base + zcalli_dynamic(dynamic, 7));
	relasz = zcalli_dynamic(dynamic, 8);
	relr = (const uint64_t *)(base + zcalli_dynamic(dynamic, 36));
	relrsz = zcalli_dynamic(dynamic, 35);
	for (; relasz >= sizeof(*rela); relasz -= sizeof(*rela), rela++)
		if ((uint32_t)rela->r_info == ZCALLI_R_RELATIVE)
			*(uintptr_t *)(base + rela->r_offset) =
				base + (uintptr_t)rela->r_addend;
	/* An even entry is an address; an odd one says by its bits which of
	 * the next 63 words are to be moved too. */
	for (; relrsz >= sizeof(*relr); relrsz -= sizeof(*relr), relr++) {
		if (!(*relr & 1)) {
			at = (uintptr_t *)(base + *relr);
			*at++ += base;
		} else if (at) {
			for (bits = *relr >> 1, to = at; bits; bits >>= 1, to++)
				if (bits & 1)
					*to += base;
			at += 63;
		}
	}
	/* Not before. */
	__asm__ volatile("" ::: "memory");
}
#endif

/* Called by _start only. */
__attribute__((__used__, __visibility__("hidden"))) ZCALLI_NORETURN void
zcalli_entry(uintptr_t *sp);

void zcalli_entry(uintptr_t *sp)
{
	int argc = (int)*sp;
	char **argv = (char **)(void *)(sp + 1);
	char **envp = argv + argc + 1;
	int status;

#if defined(__PIE__) || defined(__pie__)
	zcalli_relocate(zcall_auxv(envp));
#endif
	status = zcall_main(argc, argv, envp);

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

/* A word anywhere. Not a packed structure, which riscv64 gcc copies at -Os by
 * calling memcpy. */
typedef uintptr_t zcalli_word_t __attribute__((__may_alias__, __aligned__(1)));

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

ZCALLI_FN void zcalli_fill(char *d, size_t n, zcalli_word_t w)
{
	for (; n >= sizeof(w); n -= sizeof(w)) {
		*(zcalli_word_t *)(void *)d = w;
		d += sizeof(w);
		ZCALLI_HIDE(n);
	}
	for (; n; n--) {
		*d++ = (char)w;
		ZCALLI_HIDE(n);
	}
}

ZCALLI_MEM void *memset(void *dst, int c, size_t n)
{
	zcalli_fill((char *)dst, n, (unsigned char)c * (~(uintptr_t)0 / 255));
	return dst;
}

#if ZCALL_OS_DARWIN
/* clang makes it of what stores zeros. */
void bzero(void *dst, size_t n);

ZCALLI_MEM void bzero(void *dst, size_t n)
{
	zcalli_fill((char *)dst, n, 0);
}
#endif

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
