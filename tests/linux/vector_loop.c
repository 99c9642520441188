/*
 * Plain C loops around system calls give the same results as without the
 * calls. In a plain build that says little; built for a CPU with SVE or RISC-V
 * V, whose registers the kernel destroys, it is the test of the trap's
 * clobbers. No intrinsics: see tests/kernel/vector_<cpu>.c.
 *
 * Where the compiler knows the target attribute, the loops are compiled a
 * second time for the vector unit in a file that is not.
 */
#include "tap.h"
#include <zcall/process.h>

#define LOOPS_N 1000

struct loops {
	int i32[LOOPS_N], i32_out[LOOPS_N];
	long i64[LOOPS_N], i64_out[LOOPS_N];
	double f64[LOOPS_N], f64_out[LOOPS_N];
	unsigned short u16[LOOPS_N], u16_out[LOOPS_N];
	unsigned char u8[LOOPS_N], u8_out[LOOPS_N];
	double f;
	long found;
	int k, c;
};

#define NAME(f) with_##f
#define TRAP (void)zcall_getppid()
#define ATTR __attribute__((noinline))
#include "vector_loops.h"
#undef NAME
#undef TRAP
#undef ATTR

#define NAME(f) without_##f
#define TRAP (void)0
#define ATTR __attribute__((noinline))
#include "vector_loops.h"
#undef NAME
#undef TRAP
#undef ATTR

#define AT_HWCAP 16

/*
 * gcc on arm64 has the attribute too, but not the means to protect such a
 * function: include/zcall/trap/linux_arm64.h says why.
 */
#if ZCALL_CPU_ARM64 && defined(__clang__) && __clang_major__ >= 16 && \
	!defined(__ARM_FEATURE_SVE)
#define ALONE "+sve"
#define ALONE_HWCAP (1UL << 22)
#elif ZCALL_CPU_RISCV64 && !defined(__riscv_vector) && \
	(defined(__clang__) ? __clang_major__ >= 19 : __GNUC__ >= 14)
#define ALONE "arch=+v"
#define ALONE_HWCAP (1UL << 21)
#endif

#ifdef ALONE
#define NAME(f) alone_##f
#define TRAP (void)zcall_getppid()
#define ATTR __attribute__((noinline, target(ALONE)))
#include "vector_loops.h"
#undef NAME
#undef TRAP
#undef ATTR
#endif

static struct loops got, want;

static void fill(struct loops *d)
{
	unsigned long x = 88172645463325252UL;
	int i;

	memset(d, 0, sizeof(*d));
	for (i = 0; i < LOOPS_N; i++) {
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		d->i32[i] = (int)(x & 0xffff);
		d->i64[i] = (long)(x % 2000) - 1000;
		d->f64[i] = (double)(x & 0xff);
		d->u16[i] = (unsigned short)x;
		d->u8[i] = (unsigned char)x;
	}
	d->k = 37;
	d->c = 11;
	d->f = 3;
	ZCALLI_HIDE(d);
}

#define SAME(array) \
	tap_ok(memcmp(got.array, want.array, sizeof(got.array)) == 0, #array)

static void compare(void)
{
	SAME(i32_out);
	SAME(i64_out);
	SAME(f64_out);
	SAME(u16_out);
	SAME(u8_out);
	tap_is(got.found, want.found, "found");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	fill(&want);
	without_all(&want);
	fill(&got);
	with_all(&got);
	compare();
#ifdef ALONE
	{
		const zcall_auxv_t *aux = zcall_auxv(envp);
		unsigned long hwcap = 0;

		for (; aux->a_type; aux++)
			if (aux->a_type == AT_HWCAP)
				hwcap = aux->a_val;
		tap_note("functions with target(\"" ALONE "\")");
		if (hwcap & ALONE_HWCAP) {
			fill(&got);
			alone_all(&got);
			compare();
		} else {
			tap_skip("all of them", "hardware: not on this CPU");
		}
	}
#endif
	return tap_done();
}
