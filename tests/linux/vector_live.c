/*
 * Many vectors live across a system call keep their values, at every width
 * that the CPU has registers for: on amd64 and loong64 the kernel must keep
 * them, on arm64 and riscv64 it destroys some and the trap must say so.
 * Compiler vectors, no intrinsics: see tests/kernel/vector_<cpu>.c. On amd64
 * wide ones are used where the CPU has them, whatever the file is built for.
 */
#include "tap.h"
#include <zcall/process.h>

#define yield() (void)zcall_syscall(ZCALL_NR_sched_yield)

#include "vector_each.h"

#define NAME live16
#define BYTES 16
#define ATTR __attribute__((noinline))
#include "vector_live.h"
#undef NAME
#undef BYTES
#undef ATTR

/* 32 bytes: AVX2, LASX; two or one registers of RISC-V V. */
#define NAME live32
#define BYTES 32
#if ZCALL_CPU_AMD64
#define ATTR __attribute__((noinline, target("avx2")))
#else
#define ATTR __attribute__((noinline))
#endif
#include "vector_live.h"
#undef NAME
#undef BYTES
#undef ATTR

#define NAME live64
#define BYTES 64
#if ZCALL_CPU_AMD64
#define ATTR __attribute__((noinline, target("avx512f")))
#else
#define ATTR __attribute__((noinline))
#endif
#include "vector_live.h"
#undef NAME
#undef BYTES
#undef ATTR

#if ZCALL_CPU_AMD64
static unsigned cpuid7(void)
{
	unsigned a = 7, b, c = 0, d;

	__asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	return b;
}

/* Which register files the kernel saves: 0x6 AVX, 0xe6 AVX-512. */
static unsigned xcr0(void)
{
	unsigned a = 1, b, c = 0, d;

	__asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	if (!(c >> 27 & 1))
		return 0;
	__asm__("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
	return a;
}

static int has(int bit, unsigned files)
{
	return cpuid7() >> bit & 1 && (xcr0() & files) == files;
}
#define HAS_32 has(5, 0x6)
#define HAS_64 has(16, 0xe6)
#else
#define HAS_32 1
#define HAS_64 1
#endif

static unsigned long memory[40 * 8] __attribute__((aligned(64)));

int zcall_main(int argc, char **argv, char **envp)
{
	const void *p = memory;
	unsigned i;

	(void)argc;
	(void)argv;
	(void)envp;
	for (i = 0; i < sizeof(memory) / sizeof(memory[0]); i++)
		memory[i] = (i + 1) * 0x9e3779b97f4a7c15UL;
	ZCALLI_HIDE(p);
	tap_is(live16(p), 0, "vectors of 16 bytes");
	if (HAS_32)
		tap_is(live32(p), 0, "vectors of 32 bytes");
	else
		tap_skip("vectors of 32 bytes", "hardware: no AVX2");
	if (HAS_64)
		tap_is(live64(p), 0, "vectors of 64 bytes");
	else
		tap_skip("vectors of 64 bytes", "hardware: no AVX-512");
	return tap_done();
}
