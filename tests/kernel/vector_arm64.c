/*
 * SVE values written with intrinsics and live across a system call: 40
 * vectors, predicates, the first-fault register. Built with +sve or +sve2
 * only; plain C is in tests/linux/vector_*.c.
 */
#include "tap.h"
#include <zcall/process.h>

#include <arm_sve.h>

#include "linux/vector_each.h"

#define WORDS 32 /* in the longest vector there is: 2048 bits */

static unsigned long memory[40 * WORDS];

static __attribute__((noinline)) unsigned long vectors(const unsigned long *in)
{
	svbool_t all = svptrue_b64();
	svuint64_t wrong = svdup_u64(0);
	int i;

#define LOAD(n) svuint64_t v##n = svld1_u64(all, in + n * WORDS);
#define KEPT(n) \
	wrong = svorr_u64_x( \
		all, wrong, \
		sveor_u64_x(all, v##n, svld1_u64(all, in + n * WORDS)));
	EACH(LOAD)
	zcall_getppid();
	EACH(KEPT)
	for (i = 0; i < 2; i++) {
		ZCALLI_HIDE(in);
		zcall_getppid();
		EACH(KEPT)
	}
	return svorv_u64(all, wrong);
}

/* How many lanes of 40 masks differ after the call from what they were. */
static __attribute__((noinline)) unsigned long predicates(
	const unsigned long *in)
{
	svbool_t all = svptrue_b8();
	unsigned long wrong = 0;

#define MASK(n) \
	svcmpgt_n_u8(all, \
		     svld1_u8(all, (const unsigned char *)(in + n * WORDS)), \
		     100)
#define LOADP(n) svbool_t p##n = MASK(n);
#define KEPTP(n) wrong += svcntp_b8(all, sveor_b_z(all, p##n, MASK(n)));
	EACH(LOADP)
	zcall_getppid();
	EACH(KEPTP)
	return wrong;
}

/* A mask made before the call governs a load and a sum after it. */
static __attribute__((noinline)) unsigned long governed(const unsigned long *in)
{
	svbool_t few = svwhilelt_b64_u64(0, in[0] % 2 + 1);
	unsigned long sum;

	zcall_getppid();
	sum = svaddv_u64(few, svld1_u64(few, in + WORDS));
	return sum - in[WORDS] - (in[0] % 2 ? in[WORDS + 1] : 0);
}

/* The first-fault register is set and used after a call each time, and has at
 * least the first lane, which faults or is read: a
 * compiler may not set it before. */
static __attribute__((noinline)) unsigned long first_fault(
	const unsigned long *in)
{
	svbool_t all = svptrue_b64();
	unsigned long wrong = 0;
	int i;

	for (i = 0; i < 4; i++) {
		svuint64_t v;
		svbool_t read;

		zcall_getppid();
		svsetffr();
		v = svldff1_u64(all, in + i * WORDS);
		read = svrdffr();
		wrong |= !svptest_first(all, read);
		wrong |= svaddv_u64(read, v) -
			 svaddv_u64(read, svld1_u64(all, in + i * WORDS));
	}
	return wrong;
}

int zcall_main(int argc, char **argv, char **envp)
{
	const unsigned long *p = memory;
	unsigned i;

	(void)argc;
	(void)argv;
	(void)envp;
	for (i = 0; i < sizeof(memory) / sizeof(memory[0]); i++)
		memory[i] = (i + 1) * 0x9e3779b97f4a7c15UL;
	ZCALLI_HIDE(p);
	tap_note("bytes in a vector:");
	tap_put("# ");
	tap_put_long((long)svcntb());
	tap_put("\n");
	/* With 16 there would be nothing above V0..V31 to lose. */
	tap_ok(svcntb() > 16, "vectors are longer than 16 bytes");
	tap_is((long)vectors(p), 0, "vectors");
	tap_is((long)predicates(p), 0, "predicates");
	tap_is((long)governed(p), 0, "a governing predicate");
	tap_is((long)first_fault(p), 0, "the first-fault register");
	return tap_done();
}
