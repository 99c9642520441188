/*
 * RISC-V V values written with intrinsics and live across a system call:
 * vectors of one and of eight registers, masks, the rounding mode, the length
 * in use. Built with V only; plain C is in tests/linux/vector_*.c.
 */
#include "tap.h"
#include <zcall/process.h>

#include <riscv_vector.h>

#include "linux/vector_each.h"

#define WORDS 128 /* more than eight registers of the emulator hold */

static unsigned long memory[40 * WORDS];

#define ALL_SET (~0UL)

static __attribute__((noinline)) unsigned long vectors(const unsigned long *in)
{
	size_t vl = __riscv_vsetvlmax_e64m1();
	vuint64m1_t wrong = __riscv_vmv_v_x_u64m1(0, vl);
	int i;

#define LOAD(n) vuint64m1_t v##n = __riscv_vle64_v_u64m1(in + n * WORDS, vl);
#define KEPT(n) \
	wrong = __riscv_vor_vv_u64m1( \
		wrong, \
		__riscv_vxor_vv_u64m1( \
			v##n, __riscv_vle64_v_u64m1(in + n * WORDS, vl), vl), \
		vl);
	EACH(LOAD)
	zcall_getppid();
	EACH(KEPT)
	for (i = 0; i < 2; i++) {
		ZCALLI_HIDE(in);
		zcall_getppid();
		EACH(KEPT)
	}
	return __riscv_vmv_x_s_u64m1_u64(__riscv_vredor_vs_u64m1_u64m1(
		wrong, __riscv_vmv_v_x_u64m1(0, vl), vl));
}

/* Three groups of eight, as wide as the CPU allows. */
static __attribute__((noinline)) unsigned long groups(const unsigned long *in)
{
	size_t vl = __riscv_vsetvl_e64m8(WORDS);
	vuint64m8_t a = __riscv_vle64_v_u64m8(in, vl);
	vuint64m8_t b = __riscv_vle64_v_u64m8(in + WORDS, vl);
	vuint64m8_t c = __riscv_vle64_v_u64m8(in + 2 * WORDS, vl);

	zcall_getppid();
	a = __riscv_vxor_vv_u64m8(a, __riscv_vle64_v_u64m8(in, vl), vl);
	b = __riscv_vxor_vv_u64m8(b, __riscv_vle64_v_u64m8(in + WORDS, vl), vl);
	c = __riscv_vxor_vv_u64m8(c, __riscv_vle64_v_u64m8(in + 2 * WORDS, vl),
				  vl);
	a = __riscv_vor_vv_u64m8(a, __riscv_vor_vv_u64m8(b, c, vl), vl);
	return __riscv_vmv_x_s_u64m1_u64(__riscv_vredor_vs_u64m8_u64m1(
		a, __riscv_vmv_v_x_u64m1(0, 1), vl));
}

static __attribute__((noinline)) unsigned long masks(const unsigned long *in)
{
	size_t vl = __riscv_vsetvlmax_e8m1();
	unsigned long wrong = 0;

#define MASK(n) \
	__riscv_vmsgtu_vx_u8m1_b8( \
		__riscv_vle8_v_u8m1((const unsigned char *)(in + n * WORDS), \
				    vl), \
		100, vl)
#define LOADM(n) vbool8_t m##n = MASK(n);
#define KEPTM(n) \
	wrong += __riscv_vcpop_m_b8(__riscv_vmxor_mm_b8(m##n, MASK(n), vl), vl);
	EACH(LOADM)
	zcall_getppid();
	EACH(KEPTM)
	return wrong;
}

/* The same rounding mode before and after: it must be set twice. (1 + 2) / 2
 * rounds to 2 upwards (RNU) and to 1 downwards (RDN). */
static __attribute__((noinline)) unsigned long rounding(const unsigned long *in)
{
	size_t vl = __riscv_vsetvlmax_e64m1();
	vuint64m1_t one, two;
	unsigned long up, down, again;

	one = __riscv_vle64_v_u64m1(in, vl);
	two = __riscv_vadd_vx_u64m1(one, 1, vl);
	up = __riscv_vmv_x_s_u64m1_u64(
		__riscv_vaaddu_vv_u64m1(one, two, __RISCV_VXRM_RNU, vl));
	down = __riscv_vmv_x_s_u64m1_u64(
		__riscv_vaaddu_vv_u64m1(one, two, __RISCV_VXRM_RDN, vl));
	zcall_getppid();
	one = __riscv_vle64_v_u64m1(in, vl);
	again = __riscv_vmv_x_s_u64m1_u64(
		__riscv_vaaddu_vv_u64m1(one, two, __RISCV_VXRM_RDN, vl));
	return (up - 2) | (down - 1) | (again - 1);
}

/* The same length and type before and after: they must be set twice. */
static __attribute__((noinline)) unsigned long lengths(const unsigned long *in,
						       unsigned long *out)
{
	size_t vl = __riscv_vsetvl_e64m1(2);
	int i;

	for (i = 0; i < 4; i++) {
		zcall_getppid();
		__riscv_vse64_v_u64m1(
			out + 2 * i,
			__riscv_vadd_vx_u64m1(
				__riscv_vle64_v_u64m1(in + 2 * i, vl), 1, vl),
			vl);
	}
	for (i = 0; i < 8; i++)
		if (out[i] != in[i] + 1)
			return 1;
	return out[8];
}

int zcall_main(int argc, char **argv, char **envp)
{
	static unsigned long out[9];
	static const unsigned long one[WORDS] = {1};
	const unsigned long *p = memory, *ones = one;
	unsigned i;

	(void)argc;
	(void)argv;
	(void)envp;
	for (i = 0; i < sizeof(memory) / sizeof(memory[0]); i++)
		memory[i] = (i + 1) * 0x9e3779b97f4a7c15UL;
	ZCALLI_HIDE(p);
	ZCALLI_HIDE(ones);
	tap_is((long)vectors(p), 0, "vectors");
	tap_is((long)groups(p), 0, "groups of eight registers");
	tap_is((long)masks(p), 0, "masks");
	tap_is((long)rounding(ones), 0, "the rounding mode");
	tap_is((long)lengths(p, out), 0, "length and type");
	return tap_done();
}
