/*
 * A counter to which all threads add and none waits for another: it has a part
 * for each CPU, which a thread changes without an atomic instruction, in a
 * restartable sequence. When the kernel takes the CPU away in the middle, it
 * sends the thread to the sequence's abort handler. A worked example, Linux.
 *
 * A thread without rseq (the kernel has none, or another area is registered, as
 * by glibc) adds to one more part, with an atomic instruction.
 */
#ifndef PERCPU_H
#define PERCPU_H

#include <zcall/thread.h>

#define PERCPU_FN static inline __attribute__((__unused__))

#ifdef ZCALL_RSEQ_SIG
#define PERCPU_SIG ZCALL_RSEQ_SIG
#else
#define PERCPU_SIG 0x5a435241
#endif

/* Each on a cache line of its own, or CPUs would wait for each other. */
typedef struct {
	long n, apart[7];
} __attribute__((__aligned__(64))) percpu_part_t;

/* part has cpus + 1 elements; cpus: the highest CPU's number + 1. */
typedef struct {
	percpu_part_t *part;
	uint32_t cpus;
} percpu_counter_t;

/* Before the calling thread's first percpu_add. area must be the thread's own,
 * and be there until it has ended or has called percpu_stop. */
PERCPU_FN int percpu_start(zcall_rseq_t *area)
{
	int r;

	area->rseq_cs = 0;
	area->flags = 0;
	area->cpu_id = (uint32_t)ZCALL_RSEQ_CPU_ID_UNINITIALIZED;
	r = zcall_rseq(area, 32, 0, PERCPU_SIG);
	if (r)
		area->cpu_id = (uint32_t)ZCALL_RSEQ_CPU_ID_REGISTRATION_FAILED;
	return r;
}

PERCPU_FN int percpu_stop(zcall_rseq_t *area)
{
	return zcall_rseq(area, 32, ZCALL_RSEQ_FLAG_UNREGISTER, PERCPU_SIG);
}

/*
 * The sequence: tells the kernel where it begins (1), where it is over (2) and
 * where to go when it is cut short (4); looks whether this is still the CPU;
 * adds. The last instruction in it is the one that does what cannot be undone.
 * The word that the kernel was told stands before 4.
 */
#define PERCPU_SECTION \
	".pushsection __rseq_cs, \"aw\"\n\t" \
	".balign 32\n" \
	"3:\t.long 0, 0\n\t" \
	".quad 1f, 2f - 1f, 4f\n\t" \
	".popsection\n\t"
#define PERCPU_ABORT(JUMP) \
	"2:\n\t" \
	".pushsection __rseq_failure, \"ax\"\n\t" \
	".balign 4\n\t" \
	".long " PERCPU_WORD "\n" \
	"4:\t" JUMP "\n\t" \
	".popsection"
#if ZCALL_CPU_AMD64
#define PERCPU_ADD \
	PERCPU_SECTION \
	"lea 3b(%%rip), %%rax\n\t" \
	"mov %%rax, %[cs]\n" \
	"1:\tcmp %k[cpu], %[id]\n\t" \
	"jne %l[again]\n\t" \
	"add %[n], %[part]\n" PERCPU_ABORT("jmp %l[again]")
#define PERCPU_AT(place) "m"(place)
#define PERCPU_CLOBBER "rax", "cc"
#define PERCPU_WORD "%c[sig]"
#elif ZCALL_CPU_ARM64
#define PERCPU_ADD \
	PERCPU_SECTION \
	"adrp x16, 3b\n\t" \
	"add x16, x16, :lo12:3b\n\t" \
	"str x16, %[cs]\n" \
	"1:\tldr w16, %[id]\n\t" \
	"cmp w16, %w[cpu]\n\t" \
	"b.ne %l[again]\n\t" \
	"ldr x16, %[part]\n\t" \
	"add x16, x16, %[n]\n\t" \
	"str x16, %[part]\n" PERCPU_ABORT("b %l[again]")
#define PERCPU_AT(place) "Q"(place)
#define PERCPU_WORD "%c[sig]"
#define PERCPU_CLOBBER "x16", "cc"
#elif ZCALL_CPU_RISCV64
#define PERCPU_ADD \
	PERCPU_SECTION \
	"lla t0, 3b\n\t" \
	"sd t0, %[cs]\n" \
	"1:\tlw t0, %[id]\n\t" \
	"bne t0, %[cpu], %l[again]\n\t" \
	"ld t0, %[part]\n\t" \
	"add t0, t0, %[n]\n\t" \
	"sd t0, %[part]\n" PERCPU_ABORT("jump %l[again], t0")
#define PERCPU_AT(place) "m"(place)
#define PERCPU_CLOBBER "t0"
#define PERCPU_WORD "%[sig]"
#else
#define PERCPU_ADD \
	PERCPU_SECTION \
	"la.pcrel $t0, 3b\n\t" \
	"st.d $t0, %[cs]\n" \
	"1:\tld.w $t0, %[id]\n\t" \
	"bne $t0, %[cpu], %l[again]\n\t" \
	"ld.d $t0, %[part]\n\t" \
	"add.d $t0, $t0, %[n]\n\t" \
	"st.d $t0, %[part]\n" PERCPU_ABORT("b %l[again]")
#define PERCPU_AT(place) "m"(place)
#define PERCPU_CLOBBER "$t0"
#define PERCPU_WORD "%[sig]"
#endif

/* Adds n to part if the thread is on this CPU, and stays there meanwhile. */
PERCPU_FN int percpu_try(zcall_rseq_t *area, int cpu, percpu_part_t *part,
			 long n)
{
	__asm__ goto(PERCPU_ADD
		     :
		     /* cppcheck-suppress internalAstError ; asm goto */
		     : [cs] PERCPU_AT(area->rseq_cs),
		       [id] PERCPU_AT(area->cpu_id), [part] PERCPU_AT(part->n),
		       [cpu] "r"((long)cpu), [n] "r"(n), [sig] "i"(PERCPU_SIG)
		     : PERCPU_CLOBBER, "memory"
		     : again);
	return 1;
again:
	return 0;
}

#if ZCALL_CPU_ARM64 && (defined(__clang__) || __GNUC__ >= 10)
static
	__attribute__((__unused__, __noinline__,
		       __target__("no-outline-atomics")))
#else
PERCPU_FN
#endif
	void
	percpu_add_together(percpu_part_t *part, long n)
{
	(void)__atomic_fetch_add(&part->n, n, __ATOMIC_RELAXED);
}

PERCPU_FN void percpu_add(percpu_counter_t *c, zcall_rseq_t *area, long n)
{
	uint32_t cpu;

	do {
		cpu = *(volatile uint32_t *)&area->cpu_id;
		if (cpu >= c->cpus) {
			percpu_add_together(&c->part[c->cpus], n);
			return;
		}
	} while (!percpu_try(area, (int)cpu, &c->part[cpu], n));
}

/* What has been added, without what is being added now. */
PERCPU_FN long percpu_sum(const percpu_counter_t *c)
{
	long sum = 0;
	uint32_t i;

	for (i = 0; i <= c->cpus; i++)
		sum += __atomic_load_n(&c->part[i].n, __ATOMIC_RELAXED);
	return sum;
}

#endif
