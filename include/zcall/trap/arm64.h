/*
 * arm64, both systems: operands that may be 32 or 64 bits wide. gcc binds
 * either to x0. clang adds "mov w0, w0" to a 32-bit value bound to x0, and
 * silently drops the upper half of a 64-bit one bound to w0; so each operand
 * is two variables, and its size picks the one that the trap sees.
 */
#ifndef ZCALL_TRAP_ARM64_H
#define ZCALL_TRAP_ARM64_H

#if defined(__clang__)
#define ZCALLI_REG1W "w0"
#define ZCALLI_REG2W "w1"
#define ZCALLI_REG3W "w2"
#define ZCALLI_REG4W "w3"
#define ZCALLI_REG5W "w4"
#define ZCALLI_REG6W "w5"
#define ZCALLI_REG7W "w6"
#define ZCALLI_REG8W "w7"

#define ZCALLI_LET(i, v) \
	register ZCALLI_AUTO zcalli_a##i __asm__(ZCALLI_REG##i) \
		ZCALLI_UNUSED = (v); \
	register ZCALLI_AUTO zcalli_a##i##w __asm__(ZCALLI_REG##i##W) \
		ZCALLI_UNUSED = (v)
#define ZCALLI_RESULT(T) \
	register T zcalli_r __asm__("x0") ZCALLI_UNUSED; \
	register T zcalli_rw __asm__("w0") ZCALLI_UNUSED
#define ZCALLI_SIZED(v) \
	_Generic((char(*)[sizeof(v)])0, char(*)[8]: v, default: v##w)
#else
#define ZCALLI_RESULT(T) register T zcalli_r __asm__("x0")
#endif

#endif
