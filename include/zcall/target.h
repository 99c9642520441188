/*
 * Which system and CPU this is compiled for, and what the compiler offers.
 * Defines one ZCALL_OS_* and one ZCALL_CPU_* as 1 and the others as 0, so
 * that both #if and a typing mistake under -Wundef work. Knows no register
 * and no call.
 */
#ifndef ZCALL_TARGET_H
#define ZCALL_TARGET_H

#include "version.h"

/*
 * What is not supported ends right here, before any other header: the file
 * that does not exist is for that, because compilers go on after an #error
 * and pages of others would follow.
 */
#if !(defined(__clang__) \
	      ? __clang_major__ >= (defined(__loongarch__) ? 16 : 14) \
	      : defined(__GNUC__) && \
			__GNUC__ >= (defined(__loongarch__) ? 12 : 9))
#error "zcall: unsupported compiler; supported: gcc from 9, clang from 14; for loong64 gcc from 12, clang from 16"
#include "zcall: unsupported compiler"
#elif !((defined(__linux__) && \
	 (defined(__x86_64__) || defined(__aarch64__) || defined(__riscv) || \
	  defined(__loongarch__))) || \
	(defined(__FreeBSD__) && defined(__x86_64__)) || \
	(defined(__APPLE__) && defined(__MACH__) && defined(__aarch64__))) || \
	!defined(__LP64__) || defined(__ILP32__) || \
	__BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__ || defined(__CHERI__)
#error "zcall: unsupported target; supported, all of them LP64 and little-endian: linux on amd64, arm64, riscv64 and loong64, freebsd on amd64, darwin (macOS) on arm64"
#include "zcall: unsupported target"
#endif

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
#else
#define ZCALL_OS_LINUX 0
#define ZCALL_OS_FREEBSD 0
#define ZCALL_OS_DARWIN 1
#define ZCALL_OS "darwin"
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
#elif defined(__riscv)
#define ZCALL_CPU_AMD64 0
#define ZCALL_CPU_ARM64 0
#define ZCALL_CPU_RISCV64 1
#define ZCALL_CPU_LOONG64 0
#define ZCALL_CPU "riscv64"
#else
#define ZCALL_CPU_AMD64 0
#define ZCALL_CPU_ARM64 0
#define ZCALL_CPU_RISCV64 0
#define ZCALL_CPU_LOONG64 1
#define ZCALL_CPU "loong64"
#endif

/* "linux/amd64" and so on, as documentation and tests name the target. */
#define ZCALL_TARGET ZCALL_OS "/" ZCALL_CPU

/*
 * Every wrapper: always inlined, even at -O0, because the way back from an
 * out-of-line trap costs a mispredicted return on many CPUs; "artificial"
 * makes debuggers and sanitizer reports name the caller's line. For analysers it
 * stays a function, with what its attributes say.
 */
#ifdef ZCALL_ANALYZE
#define ZCALLI_FN static inline __attribute__((__unused__))
#else
#define ZCALLI_FN \
	static inline \
		__attribute__((__always_inline__, __artificial__, __unused__))
#endif

/* What is built on calls and may be a function of its own. */
#define ZCALLI_UTIL static inline __attribute__((__unused__))

#define ZCALLI_UNUSED __attribute__((__unused__))
#define ZCALLI_NORETURN __attribute__((__noreturn__))

#if defined(__cplusplus)
#define ZCALLI_ASSERT(cond, text) static_assert(cond, text)
#else
#define ZCALLI_ASSERT(cond, text) __extension__ _Static_assert(cond, text)
#endif

/* The type of what initialises it. */
#if defined(__cplusplus)
#define ZCALLI_AUTO auto
#else
#define ZCALLI_AUTO __auto_type
#endif

/* Whether a field is where the kernel wants it, for ZCALLI_ASSERT. */
#define ZCALLI_AT(T, field, at, size) \
	(offsetof(T, field) == (at) && sizeof(((T *)0)->field) == (size))

#endif
