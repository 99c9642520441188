/*
 * darwin/arm64: svc #0x80
 *   number    x16: positive for a BSD call, negative for a Mach trap
 *   arguments x0 x1 x2 x3 x4 x5 (x6 x7 where a call takes more)
 *   result    x0 and x1; carry set: an error, and x0 is the errno
 *   destroyed x1, flags
 *   kept      everything else
 * A Mach trap has one result, x0, and leaves the carry as it found it.
 * Source: bsd/dev/arm/systemcalls.c, osfmk/arm64/bsd_arm64.c in XNU.
 */
#ifndef ZCALL_TRAP_DARWIN_ARM64_H
#define ZCALL_TRAP_DARWIN_ARM64_H

#include "arm64.h"

#define ZCALLI_REGN "x16"
#define ZCALLI_REG1 "x0"
#define ZCALLI_REG2 "x1"
#define ZCALLI_REG3 "x2"
#define ZCALLI_REG4 "x3"
#define ZCALLI_REG5 "x4"
#define ZCALLI_REG6 "x5"
#define ZCALLI_REG7 "x6"
#define ZCALLI_REG8 "x7"

#define ZCALLI_FOLD(T, ...) \
	__extension__({ \
		ZCALLI_RESULT(T); \
		register long zcalli_r2 __asm__("x1") ZCALLI_UNUSED; \
		__asm__ volatile("svc #0x80\n\t" \
				 "cneg %x0, %x0, cs" \
				 : "=r"(ZCALLI_SIZED(zcalli_r)), \
				   "=r"(zcalli_r2) \
				 : __VA_ARGS__ \
				 : "cc", "memory"); \
		ZCALLI_SIZED(zcalli_r); \
	})

#define ZCALLI_RAW(T, ...) \
	__extension__({ \
		register uintptr_t zcalli_r __asm__("x0"); \
		register uintptr_t zcalli_r2 __asm__("x1"); \
		uintptr_t zcalli_c; \
		__asm__ volatile("svc #0x80\n\t" \
				 "csetm %x2, cs" \
				 : "=r"(zcalli_r), "=r"(zcalli_r2), \
				   "=r"(zcalli_c) \
				 : __VA_ARGS__ \
				 : "cc", "memory"); \
		zcalli_result(zcalli_r | zcalli_c, zcalli_r2, \
			      zcalli_r & zcalli_c); \
	})

#define ZCALLI_MACH(T, ...) \
	__extension__({ \
		ZCALLI_RESULT(T); \
		__asm__ volatile("svc #0x80" \
				 : "=r"(ZCALLI_SIZED(zcalli_r)) \
				 : __VA_ARGS__ \
				 : "memory"); \
		ZCALLI_SIZED(zcalli_r); \
	})

#endif
