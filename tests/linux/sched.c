/*
 * Scheduling and what the kernel keeps for a thread: CPUs, policies,
 * priorities, restartable sequences, barriers, segment bases.
 */
#include "tap.h"
#include <zcall/process.h>
#include <zcall/thread.h>

#define WORDS 64 /* CPUs: 4096 */

static unsigned long allowed[WORDS];

/* The highest CPU of the mask, or -1: the lowest has the number of its node
 * nearly everywhere. */
static int highest(const unsigned long *mask)
{
	int i;

	for (i = WORDS * 64; i--;)
		if (mask[i / 64] >> i % 64 & 1)
			return i;
	return -1;
}

/* All threads of a test run on one CPU from here on. */
static void affinity(void)
{
	unsigned long one[WORDS] = {0}, got[WORDS] = {0}, none[WORDS] = {0};
	unsigned cpu = ~0U, node = ~0U;
	int n = zcall_sched_getaffinity(0, sizeof(allowed), allowed), last;

	tap_ok(n >= 8 && n % 8 == 0, "sched_getaffinity: bytes of the mask");
	tap_is(zcall_sched_getaffinity(0, 3, got), -ZCALL_EINVAL,
	       "no whole words");
	last = highest(allowed);
	tap_ok(last >= 0, "there is a CPU");
	one[last / 64] = 1UL << last % 64;
	tap_is(zcall_sched_setaffinity(0, sizeof(one), one), 0,
	       "sched_setaffinity: only that one");
	tap_is(zcall_sched_getaffinity(0, sizeof(got), got), n,
	       "read it again");
	tap_bytes(got, one, (size_t)n, "only that one");
	tap_is(zcall_sched_setaffinity(0, sizeof(none), none), -ZCALL_EINVAL,
	       "none at all");
	tap_is(zcall_sched_setaffinity(0, 0, one), -ZCALL_EINVAL,
	       "none of no bytes");
	tap_is(zcall_getcpu(&cpu, &node, NULL), 0, "getcpu");
	tap_is_kernel((long)cpu, last, "it is that CPU");
	tap_ok(node < 1024, "and a node");
	tap_is(zcall_getcpu(NULL, NULL, NULL), 0, "getcpu of nothing");
}

static void policies(void)
{
	zcall_sched_param_t zero = {0}, seven = {7}, got = {-1};
	zcall_timespec_t t = {-1, -1};
	long r;

	tap_is(zcall_sched_get_priority_max(ZCALL_SCHED_FIFO), 99,
	       "sched_get_priority_max");
	tap_is(zcall_sched_get_priority_min(ZCALL_SCHED_FIFO), 1,
	       "sched_get_priority_min");
	tap_is(zcall_sched_get_priority_max(99), -ZCALL_EINVAL, "no policy");
	tap_is(zcall_sched_yield(), 0, "sched_yield");
	tap_is(zcall_sched_rr_get_interval(0, &t), 0, "sched_rr_get_interval");
	tap_ok(t.tv_sec >= 0 && t.tv_nsec >= 0 && t.tv_nsec < 1000000000,
	       "is a time");
	tap_is(zcall_sched_rr_get_interval(-1, &t), -ZCALL_EINVAL,
	       "of no thread");

	tap_is(zcall_sched_setscheduler(0, ZCALL_SCHED_BATCH, &zero), 0,
	       "sched_setscheduler: SCHED_BATCH");
	tap_is(zcall_sched_getscheduler(0), ZCALL_SCHED_BATCH,
	       "sched_getscheduler");
	tap_is(zcall_sched_getparam(0, &got), 0, "sched_getparam");
	tap_is(got.sched_priority, 0, "no priority there");
	tap_is(zcall_sched_setparam(0, &seven), -ZCALL_EINVAL,
	       "sched_setparam: none can be set");
	tap_is(zcall_sched_setscheduler(0, 99, &zero), -ZCALL_EINVAL,
	       "no such policy");
	tap_is(zcall_sched_setscheduler(
		       0, ZCALL_SCHED_BATCH | ZCALL_SCHED_RESET_ON_FORK, &zero),
	       0, "SCHED_RESET_ON_FORK");
	tap_is(zcall_sched_getscheduler(0),
	       ZCALL_SCHED_BATCH | ZCALL_SCHED_RESET_ON_FORK, "is kept");

	r = zcall_sched_setscheduler(0, ZCALL_SCHED_RR, &seven);
	if (r == -ZCALL_EPERM) {
		tap_skip("real-time priorities", "EPERM: forbidden here");
		return;
	}
	tap_is(r, 0, "SCHED_RR");
	seven.sched_priority = 9;
	tap_is(zcall_sched_setparam(0, &seven), 0, "sched_setparam");
	tap_is(zcall_sched_getparam(0, &got), 0, "sched_getparam");
	tap_is(got.sched_priority, 9, "the priority");
	tap_is(zcall_sched_setscheduler(0, ZCALL_SCHED_NORMAL, &zero), 0,
	       "as it was");
}

static void attributes(void)
{
	zcall_sched_attr_t attr = {0};

	if (zcall_sched_getattr(0, &attr, sizeof(attr), 0) == -ZCALL_ENOSYS) {
		tap_skip("sched_getattr, sched_setattr", "the emulator");
		return;
	}
	attr.size = sizeof(attr);
	attr.sched_policy = ZCALL_SCHED_BATCH;
	attr.sched_flags = ZCALL_SCHED_FLAG_RESET_ON_FORK;
	attr.sched_nice = 3;
	tap_is(zcall_sched_setattr(0, &attr, 0), 0, "sched_setattr");
	tap_is(zcall_sched_setattr(0, &attr, 1), -ZCALL_EINVAL,
	       "an unknown flag");
	attr.sched_policy = 99;
	attr.sched_nice = 0;
	tap_is(zcall_sched_getattr(0, &attr, sizeof(attr), 0), 0,
	       "sched_getattr");
	tap_is((long)attr.sched_policy, ZCALL_SCHED_BATCH, "sched_policy");
	tap_is((long)attr.sched_flags, ZCALL_SCHED_FLAG_RESET_ON_FORK,
	       "sched_flags");
	tap_is(attr.sched_nice, 3, "sched_nice");
	tap_is((long)attr.size, sizeof(attr), "size");
	tap_is(zcall_sched_getattr(0, &attr, 8, 0), -ZCALL_EINVAL,
	       "too small a structure");
	tap_is(zcall_sched_getattr(0, &attr, sizeof(attr), 0x40000000),
	       -ZCALL_EINVAL, "an unknown flag");
}

#ifdef ZCALL_RSEQ_SIG
#define SIG ZCALL_RSEQ_SIG
#else
#define SIG 0x5a435241
#endif

static void sequences(void)
{
	static zcall_rseq_t area, other;
	unsigned cpu = 0;
	long r = zcall_rseq(&area, 32, 0, SIG);

	if (r == -ZCALL_ENOSYS) {
		tap_skip("rseq", "before 4.18, or the emulator");
	} else {
		tap_is(r, 0, "rseq");
		zcall_sched_yield();
		zcall_getcpu(&cpu, NULL, NULL);
		tap_is((long)*(volatile uint32_t *)&area.cpu_id, (long)cpu,
		       "cpu_id is where it runs");
		tap_is(zcall_rseq(&area, 32, 0, SIG), -ZCALL_EBUSY,
		       "once only");
		tap_is(zcall_rseq(&other, 32, 0, SIG), -ZCALL_EINVAL,
		       "not two of them");
		tap_is(zcall_rseq(&area, 32, ZCALL_RSEQ_FLAG_UNREGISTER, 1),
		       -ZCALL_EPERM, "nor with another signature");
		tap_is(zcall_rseq(&area, 32, ZCALL_RSEQ_FLAG_UNREGISTER, SIG),
		       0, "RSEQ_FLAG_UNREGISTER");
		tap_is((int)*(volatile uint32_t *)&area.cpu_id,
		       ZCALL_RSEQ_CPU_ID_UNINITIALIZED, "cpu_id is none");
	}
	r = zcall_rseq_slice_yield();
	if (r == -ZCALL_ENOSYS)
		tap_skip("rseq_slice_yield", "this kernel has none");
	else
		tap_is(r, 0, "rseq_slice_yield: none was granted");
}

static void barriers(void)
{
	int all = zcall_membarrier(ZCALL_MEMBARRIER_CMD_QUERY, 0, 0);

	if (all == -ZCALL_ENOSYS || all == -ZCALL_EPERM) {
		tap_skip("membarrier", all == -ZCALL_EPERM
					       ? "EPERM: forbidden here"
					       : "the emulator");
		return;
	}
	tap_ok(all > 0 && all & ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED,
	       "membarrier: which commands there are");
	tap_is_kernel(
		zcall_membarrier(ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0),
		-ZCALL_EPERM, "not registered");
	tap_is(zcall_membarrier(ZCALL_MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED,
				0, 0),
	       0, "register");
	tap_is(zcall_membarrier(ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0),
	       0, "a barrier");
	tap_is(zcall_membarrier(ZCALL_MEMBARRIER_CMD_QUERY, 0x40000000, 0),
	       -ZCALL_EINVAL, "an unknown flag");
	if (all & ZCALL_MEMBARRIER_CMD_GET_REGISTRATIONS)
		tap_is(zcall_membarrier(ZCALL_MEMBARRIER_CMD_GET_REGISTRATIONS,
					0, 0),
		       ZCALL_MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED,
		       "what is registered");
	else
		tap_skip("MEMBARRIER_CMD_GET_REGISTRATIONS", "before 6.3");
	if (!(all & ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ)) {
		tap_skip("MEMBARRIER_CMD_FLAG_CPU", "no rseq");
		return;
	}
	zcall_membarrier(ZCALL_MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ,
			 0, 0);
	tap_is(zcall_membarrier(ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ,
				ZCALL_MEMBARRIER_CMD_FLAG_CPU,
				highest(allowed)),
	       0, "on one CPU");
}

#if ZCALL_CPU_AMD64
static void segments(void)
{
	static long here[4];
	zcall_user_desc_t d = {0};
	unsigned long base = 1;
	uint64_t table[8];
	long r;

	tap_is(zcall_arch_prctl(ZCALL_ARCH_SET_GS, (unsigned long)here), 0,
	       "arch_prctl: ARCH_SET_GS");
	tap_is(zcall_arch_prctl_ptr(ZCALL_ARCH_GET_GS, &base), 0,
	       "ARCH_GET_GS");
	tap_is((long)base, (long)here, "it is there");
	zcall_arch_prctl(ZCALL_ARCH_SET_GS, 0);
	tap_is(zcall_arch_prctl(0x7fffffff, 0), -ZCALL_EINVAL,
	       "no such option");

	r = zcall_modify_ldt(0, table, sizeof(table));
	if (r == -ZCALL_ENOSYS) {
		tap_skip("modify_ldt", "this kernel has none");
		return;
	}
	tap_is(r, 0, "modify_ldt: no table yet");
	d.entry_number = 2;
	d.base_addr = 0x1234;
	d.limit = 1;
	d.seg_32bit = 1;
	d.useable = 1;
	tap_is(zcall_modify_ldt(0x11, &d, sizeof(d)), 0, "write an entry");
	tap_ok(zcall_modify_ldt(0, table, sizeof(table)) >= 24, "read it");
	tap_is((long)(table[2] >> 16 & 0xffffff), 0x1234, "its base");
	tap_is(zcall_modify_ldt(0x11, &d, 1), -ZCALL_EINVAL,
	       "an error arrives sign-extended");
}
#endif

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	tap_is(zcall_gettid(), zcall_getpid(), "gettid: one thread");
	affinity();
	policies();
	attributes();
	sequences();
	barriers();
#if ZCALL_CPU_AMD64
	segments();
#endif
	return tap_done();
}
