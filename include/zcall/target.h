/*
 * Which system and CPU this is compiled for, and what the compiler offers.
 * Defines one ZCALL_OS_* and one ZCALL_CPU_* as 1 and the others as 0, so
 * that both #if and a typing mistake under -Wundef work. Knows no register
 * and no call.
 */
#ifndef ZCALL_TARGET_H
#define ZCALL_TARGET_H

#include "version.h"

#include <stddef.h>
#include <stdint.h>

#if defined(__linux__)
#define ZCALL_OS_LINUX 1
#define ZCALL_OS_FREEBSD 0
#define ZCALL_OS_DARWIN 0
#define ZCALL_OS "linux"
#elif defined(__FreeBSD__)
#define ZCALL_OS_LINUX 0
#define ZCALL_OS_FREEBSD 1
#define ZCALL_OS_DARWIN 0
#define ZCALL_OS "freebsd"
#elif defined(__APPLE__) && defined(__MACH__)
#define ZCALL_OS_LINUX 0
#define ZCALL_OS_FREEBSD 0
#define ZCALL_OS_DARWIN 1
#define ZCALL_OS "darwin"
#else
#error "zcall: unknown system; supported: linux, freebsd (amd64), darwin (arm64)"
#endif

#if defined(__x86_64__)
#define ZCALL_CPU_AMD64 1
#define ZCALL_CPU_ARM64 0
#define ZCALL_CPU_RISCV64 0
#define ZCALL_CPU_LOONG64 0
#define ZCALL_CPU "amd64"
#elif defined(__aarch64__)
#define ZCALL_CPU_AMD64 0
#define ZCALL_CPU_ARM64 1
#define ZCALL_CPU_RISCV64 0
#define ZCALL_CPU_LOONG64 0
#define ZCALL_CPU "arm64"
#elif defined(__riscv) && __riscv_xlen == 64
#define ZCALL_CPU_AMD64 0
#define ZCALL_CPU_ARM64 0
#define ZCALL_CPU_RISCV64 1
#define ZCALL_CPU_LOONG64 0
#define ZCALL_CPU "riscv64"
#elif defined(__loongarch_lp64) || \
	(defined(__loongarch__) && __loongarch_grlen == 64)
#define ZCALL_CPU_AMD64 0
#define ZCALL_CPU_ARM64 0
#define ZCALL_CPU_RISCV64 0
#define ZCALL_CPU_LOONG64 1
#define ZCALL_CPU "loong64"
#else
#error "zcall: unknown CPU; supported: amd64, arm64, riscv64, loong64"
#endif

/* "linux/amd64" and so on, as documentation and tests name the target. */
#define ZCALL_TARGET ZCALL_OS "/" ZCALL_CPU

#if ZCALL_OS_FREEBSD && !ZCALL_CPU_AMD64
#error "zcall: on FreeBSD only amd64 is supported"
#endif
#if ZCALL_OS_DARWIN && !ZCALL_CPU_ARM64
#error "zcall: on macOS only arm64 (Apple silicon) is supported"
#endif

#if defined(__CHERI__) || defined(__CHERI_PURE_CAPABILITY__)
#error "zcall: CHERI is not supported: pointers must be plain 64-bit addresses"
#endif
#if !defined(__LP64__) || defined(__ILP32__)
#error "zcall: only LP64 is supported; x32 and other ILP32 ABIs are not"
#endif
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "zcall: only little-endian targets are supported"
#endif

#if defined(__clang__)
#if __clang_major__ < 14 || (ZCALL_CPU_LOONG64 && __clang_major__ < 16)
#error "zcall: clang 14 or newer is needed (loong64: clang 16)"
#endif
#elif defined(__GNUC__)
#if __GNUC__ < 9 || (ZCALL_CPU_LOONG64 && __GNUC__ < 12)
#error "zcall: gcc 9 or newer is needed (loong64: gcc 12)"
#endif
#else
#error "zcall: gcc (9 or newer) or clang (14 or newer) is needed"
#endif

/*
 * Every wrapper: always inlined, even at -O0, because the way back from an
 * out-of-line trap costs a mispredicted return on many CPUs; "artificial"
 * makes debuggers and sanitizer reports name the caller's line.
 */
#define ZCALLI_FN \
	static inline \
		__attribute__((__always_inline__, __artificial__, __unused__))

/* What is built on calls and may be a function of its own. */
#define ZCALLI_UTIL static inline __attribute__((__unused__))

#define ZCALLI_UNUSED __attribute__((__unused__))
#define ZCALLI_NORETURN __attribute__((__noreturn__))

#if defined(__cplusplus)
#define ZCALLI_ASSERT(cond, text) static_assert(cond, text)
#else
#define ZCALLI_ASSERT(cond, text) __extension__ _Static_assert(cond, text)
#endif

#endif
