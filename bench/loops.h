/*
 * Loops that do one call over and over, by zcall and in assembly. Nothing of
 * libc: tests/code/demo_loop.t compiles this file alone, for each CPU, and
 * demands that both come out the same, byte for byte.
 *
 * A loop finds the call's arguments where the kernel wants them, the count in
 * the fifth register and what to subtract from it in the sixth: with a
 * constant 1 each compiler would count in its own way.
 */
#ifndef LOOPS_H
#define LOOPS_H

#include <zcall/io.h>
#include <zcall/process.h>

typedef void loop_fn(int fd, const void *buf, size_t n, long unused, long count,
		     long step);

loop_fn getppid_asm, write_asm, close_asm;
loop_fn getppid_zcall, write_zcall, close_zcall;

#if ZCALL_CPU_AMD64
#include "asm_amd64.h"
#elif ZCALL_CPU_ARM64
#include "asm_arm64.h"
#elif ZCALL_CPU_RISCV64
#include "asm_riscv64.h"
#elif ZCALL_CPU_LOONG64
#include "asm_loong64.h"
#endif

/* A cache line of its own for each, so that none is luckier than another. */
#define LOOP_ATTRIBUTES __attribute__((__noinline__, __aligned__(64)))

#define LOOP(name, call) \
	LOOP_ATTRIBUTES void name(int fd, const void *buf, size_t n, \
				  long unused, long count, long step) \
	{ \
		(void)fd, (void)buf, (void)n, (void)unused; \
		do { \
			(void)(call); \
			/* Counts as written, not as rearranged. */ \
			__asm__ volatile("" : "+r"(count)); \
		} while ((count -= step)); \
	}

LOOP(getppid_zcall, zcall_getppid())
LOOP(write_zcall, zcall_write(fd, buf, n))
LOOP(close_zcall, zcall_close(fd))

#endif
