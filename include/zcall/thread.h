/*
 * Threads: making and ending them, futexes, scheduling, and what the kernel
 * keeps for each. Not signals (signal.h).
 */
#ifndef ZCALL_THREAD_H
#define ZCALL_THREAD_H

#include "exit.h"
#include "signal.h"
#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/thread.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/thread.h"
#elif ZCALL_OS_DARWIN
#include "darwin/thread.h"
#endif

#if ZCALL_OS_LINUX
/*
 * A copy of the calling process; flags (CLONE_*) say what the two share, and
 * their lowest byte which signal the parent gets at its end. Returns the
 * child's id, and 0 in the child, which goes on right here: so stack must be
 * NULL, which copies the caller's, and CLONE_VM absent. On a stack of its own
 * the child would return into a frame that is not there, on a shared one it
 * would destroy the parent's; zcall_thread_clone does that rightly. The kernel
 * wants tls before child_tid on arm64 and riscv64; here the order is one.
 * EAGAIN: too many processes. EPERM, EINVAL. clone(2)
 */
#if ZCALL_CPU_AMD64 || ZCALL_CPU_LOONG64
ZCALLI_FN int zcall_clone(unsigned long flags, void *stack, int *parent_tid,
			  int *child_tid, void *tls)
{
	return ZCALLI_CALL5(
		int, clone, flags, stack,
		ZCALLI_OUT_EXPR(parent_tid, (flags & ZCALL_CLONE_PARENT_SETTID)
						    ? sizeof(*parent_tid)
						    : 0),
		child_tid, tls);
}
#else
ZCALLI_FN int zcall_clone(unsigned long flags, void *stack, int *parent_tid,
			  int *child_tid, void *tls)
{
	return ZCALLI_CALL5(
		int, clone, flags, stack,
		ZCALLI_OUT_EXPR(parent_tid, (flags & ZCALL_CLONE_PARENT_SETTID)
						    ? sizeof(*parent_tid)
						    : 0),
		tls, child_tid);
}
#endif

/*
 * clone with more flags and a structure of size bytes that can grow. The same
 * holds: no stack, no CLONE_VM; for these there is zcall_thread_clone3. EINVAL:
 * flags that do not go together. E2BIG: size is larger than this kernel knows,
 * with something in it. Since 5.3. clone3(2)
 */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_FN int zcall_clone3(zcall_clone_args_t *args, size_t size)
{
	return ZCALLI_CALL2(int, clone3, ZCALLI_IN_STRUCT(args, size), size);
}

/* The calling thread's id; the process's own in its first thread. Never
 * fails. gettid(2) */
ZCALLI_FN int zcall_gettid(void)
{
	return ZCALLI_CALL0(int, gettid);
}

/* Where the kernel stores 0, and wakes one futex waiter, when the calling
 * thread ends and its memory lives on. Returns the thread's id.
 * set_tid_address(2) */
ZCALLI_FN int zcall_set_tid_address(int *tid)
{
	return ZCALLI_CALL1(int, set_tid_address, tid);
}

/*
 * Waits on and wakes waiters of the 32-bit word uaddr; op is FUTEX_* with
 * flags, and says what val, uaddr2 and val3 are. FUTEX_WAIT waits while the
 * word is val; a time of FUTEX_WAIT and FUTEX_LOCK_PI2 with
 * FUTEX_CLOCK_REALTIME apart, timeout is relative for FUTEX_WAIT and absolute
 * for all else; NULL is for ever. Returns how many were woken, or what op says.
 * EAGAIN: the word was not val. EINTR, ETIMEDOUT. Waits are restarted after a
 * signal only if they have no time-out. futex(2)
 */
ZCALLI_FN long zcall_futex(uint32_t *uaddr, int op, uint32_t val,
			   const zcall_timespec_t *timeout, uint32_t *uaddr2,
			   uint32_t val3)
{
	return ZCALLI_CALL6(long, futex, uaddr, op, val, timeout, uaddr2, val3);
}

/* futex for the operations that take a number in the place of a time:
 * FUTEX_REQUEUE, FUTEX_CMP_REQUEUE, FUTEX_CMP_REQUEUE_PI and FUTEX_WAKE_OP.
 * futex(2) */
ZCALLI_FN long zcall_futex_val2(uint32_t *uaddr, int op, uint32_t val,
				unsigned long val2, uint32_t *uaddr2,
				uint32_t val3)
{
	return ZCALLI_CALL6(long, futex, uaddr, op, val, val2, uaddr2, val3);
}

/*
 * Waits while the futex uaddr is val, until an absolute time of clockid
 * (CLOCK_MONOTONIC or CLOCK_REALTIME), NULL for ever. mask selects wakers as
 * with FUTEX_WAIT_BITSET, never 0. flags: FUTEX2_*, FUTEX2_SIZE_U32 is the
 * only size so far. EAGAIN: it was not val. EINTR, ETIMEDOUT. Since 6.7.
 * futex(2), kernel/futex/syscalls.c
 */
ZCALLI_ACCESS(read_only, 5)
ZCALLI_FN int zcall_futex_wait(void *uaddr, unsigned long val,
			       unsigned long mask, unsigned flags,
			       const zcall_timespec_t *timeout, int clockid)
{
	return ZCALLI_CALL6(int, futex_wait, uaddr, val, mask, flags,
			    ZCALLI_IN_OPT(timeout), clockid);
}

/* Wakes at most nr waiters of the futex uaddr whose masks have a bit of mask;
 * returns how many. flags: as those who wait. Since 6.7.
 * kernel/futex/syscalls.c */
ZCALLI_FN int zcall_futex_wake(void *uaddr, unsigned long mask, int nr,
			       unsigned flags)
{
	return ZCALLI_CALL4(int, futex_wake, uaddr, mask, nr, flags);
}

/*
 * If the first of two waiters is still val: wakes nr_wake of its waiters and
 * moves at most nr_requeue to the second. Returns how many were woken or
 * moved. flags: 0. EAGAIN: it was not val. Since 6.7. kernel/futex/syscalls.c
 */
ZCALLI_FN int zcall_futex_requeue(const zcall_futex_waitv_t *waiters,
				  unsigned flags, int nr_wake, int nr_requeue)
{
	return ZCALLI_CALL4(int, futex_requeue, ZCALLI_IN_PAIR(waiters), flags,
			    nr_wake, nr_requeue);
}

/*
 * Waits on up to FUTEX_WAITV_MAX futexes at once, until an absolute time of
 * clockid. Returns the index of one that was woken. flags: 0. EAGAIN: one was
 * not its val. EINTR, ETIMEDOUT. Since 5.16. futex(2),
 * kernel/futex/syscalls.c
 */
ZCALLI_ACCESS(read_only, 1, 2)
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_futex_waitv(const zcall_futex_waitv_t *waiters,
				unsigned nr_futexes, unsigned flags,
				const zcall_timespec_t *timeout, int clockid)
{
	return ZCALLI_CALL5(int, futex_waitv,
			    ZCALLI_IN_ARRAY(waiters, nr_futexes), nr_futexes,
			    flags, ZCALLI_IN_OPT(timeout), clockid);
}

/* Which list of held locks the kernel marks FUTEX_OWNER_DIED when the calling
 * thread ends; len is the head's size. A libc has one for each thread already.
 * set_robust_list(2) */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_FN int zcall_set_robust_list(zcall_robust_list_head_t *head, size_t len)
{
	return ZCALLI_CALL2(int, set_robust_list, ZCALLI_IN_STRUCT(head, len),
			    len);
}

/* The list of thread pid, 0 for the caller's, and the head's size. EPERM: not
 * allowed to trace it. get_robust_list(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_get_robust_list(int pid, zcall_robust_list_head_t **head,
				    size_t *len)
{
	return ZCALLI_CALL3(int, get_robust_list, pid, ZCALLI_OUT_OBJ(head),
			    ZCALLI_OUT_OBJ(len));
}

/* Policy and everything else of thread pid, 0 for the caller. flags: 0.
 * EPERM, EBUSY: a deadline that cannot be met. sched_setattr(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_sched_setattr(int pid, zcall_sched_attr_t *attr,
				  unsigned flags)
{
	return ZCALLI_CALL3(int, sched_setattr, pid, ZCALLI_IN_OBJ(attr),
			    flags);
}

/* The same read into attr, which has size bytes; attr->size becomes what was
 * stored. flags: SCHED_GETATTR_FLAG_*. sched_setattr(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_sched_getattr(int pid, zcall_sched_attr_t *attr,
				  unsigned size, unsigned flags)
{
	return ZCALLI_CALL4(int, sched_getattr, pid, ZCALLI_OUT(attr, size),
			    size, flags);
}

/*
 * On which CPUs thread pid, 0 for the caller, may run: CPU n is bit n % 64 of
 * word n / 64. len: bytes of the mask, shorter ones are extended by zeros.
 * EINVAL: none of them is there. sched_setaffinity(2)
 */
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_sched_setaffinity(int pid, unsigned len,
				      const unsigned long *mask)
{
	return ZCALLI_CALL3(int, sched_setaffinity, pid, len,
			    ZCALLI_IN_STRUCT(mask, len));
}

/* The mask of thread pid. Returns the bytes stored, not 0 as libc does; the
 * rest of mask is left as it was. EINVAL: len is no multiple of 8 or too small
 * for this kernel. sched_setaffinity(2) */
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_sched_getaffinity(int pid, unsigned len,
				      unsigned long *mask)
{
	return ZCALLI_CALL3(int, sched_getaffinity, pid, len,
			    ZCALLI_GOT(mask, len));
}

/*
 * Registers the area that the calling thread shares with the kernel: the CPU
 * it runs on, and its restartable sequence. rseq_len: 32, or what the
 * auxiliary vector says (AT_RSEQ_FEATURE_SIZE, rounded up to AT_RSEQ_ALIGN).
 * flags: 0 or RSEQ_FLAG_*; sig: RSEQ_SIG. EBUSY: the same is registered.
 * EINVAL: another is, by libc for example. rseq(2), kernel/rseq.c
 */
ZCALLI_FN int zcall_rseq(zcall_rseq_t *rseq, uint32_t rseq_len, int flags,
			 uint32_t sig)
{
	return ZCALLI_CALL4(int, rseq, rseq, rseq_len, flags, sig);
}

/* Gives back a time slice that was extended by rseq's slice_ctrl; returns 1
 * when it had been. Since 7.0. kernel/rseq.c */
ZCALLI_FN int zcall_rseq_slice_yield(void)
{
	return ZCALLI_CALL0(int, rseq_slice_yield);
}

/* The CPU and NUMA node that the caller runs on, or ran on: NULL for what is
 * not wanted. unused: NULL. This is the real call, not the vDSO. getcpu(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_getcpu(unsigned *cpu, unsigned *node, void *unused)
{
	return ZCALLI_CALL3(int, getcpu, ZCALLI_OUT_OPT(cpu),
			    ZCALLI_OUT_OPT(node), unused);
}

#ifdef ZCALL_NR_arch_prctl
/* Does option (ARCH_*) for the calling thread: the bases of fs and gs, CPUID,
 * AMX, address tagging, shadow stacks. EINVAL: not known here.
 * arch_prctl(2) */
ZCALLI_FN int zcall_arch_prctl(int option, unsigned long arg)
{
	return ZCALLI_CALL2(int, arch_prctl, option, arg);
}

/* arch_prctl for the options that store at an address. arch_prctl(2) */
ZCALLI_FN int zcall_arch_prctl_ptr(int option, void *arg)
{
	return ZCALLI_CALL2(int, arch_prctl, option, arg);
}
#endif

#ifdef ZCALL_NR_modify_ldt
/*
 * Reads (func 0, 2) or writes (func 1, 0x11; ptr is a zcall_user_desc_t) the
 * process's table of segments. Returns the bytes read. The kernel extends no
 * sign: as a long, an error is below 2^32. modify_ldt(2)
 */
ZCALLI_ACCESS(read_write, 2, 3)
ZCALLI_FN int zcall_modify_ldt(int func, void *ptr, unsigned long bytecount)
{
	return ZCALLI_CALL3(int, modify_ldt, func,
			    ZCALLI_CHANGE(ptr, bytecount), bytecount);
}
#endif
#endif

#ifdef ZCALL_NR_membarrier
/*
 * A memory barrier in all threads of the process or of all processes, by cmd
 * (MEMBARRIER_CMD_*), so that a light side needs none. PRIVATE_EXPEDITED ones
 * must be registered once. QUERY returns the commands that there are. flags: 0,
 * or MEMBARRIER_CMD_FLAG_CPU and a CPU in cpu_id. EPERM: not registered.
 * FreeBSD: since 14. membarrier(2)
 */
ZCALLI_FN int zcall_membarrier(int cmd, unsigned flags, int cpu_id)
{
	return ZCALLI_CALL3(int, membarrier, cmd, flags, cpu_id);
}
#endif

#ifdef ZCALL_NR_sched_yield
/* Lets others of the same priority run. Never fails. sched_yield(2) */
ZCALLI_FN int zcall_sched_yield(void)
{
	return ZCALLI_CALL0(int, sched_yield);
}

/*
 * Policy (SCHED_*) and priority of thread pid, 0 for the caller; FreeBSD: of a
 * process. Linux returns 0, FreeBSD the old policy. EPERM, EINVAL.
 * sched_setscheduler(2)
 */
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_sched_setscheduler(int pid, int policy,
				       const zcall_sched_param_t *param)
{
	return ZCALLI_CALL3(int, sched_setscheduler, pid, policy,
			    ZCALLI_IN_OBJ(param));
}

/* The policy, on Linux perhaps with SCHED_RESET_ON_FORK.
 * sched_setscheduler(2) */
ZCALLI_FN int zcall_sched_getscheduler(int pid)
{
	return ZCALLI_CALL1(int, sched_getscheduler, pid);
}

/* The priority within the policy. sched_setparam(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_sched_setparam(int pid, const zcall_sched_param_t *param)
{
	return ZCALLI_CALL2(int, sched_setparam, pid, ZCALLI_IN_OBJ(param));
}

/* Reads it. sched_setparam(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_sched_getparam(int pid, zcall_sched_param_t *param)
{
	return ZCALLI_CALL2(int, sched_getparam, pid, ZCALLI_OUT_OBJ(param));
}

/* The highest priority that a policy has. sched_get_priority_max(2) */
ZCALLI_FN int zcall_sched_get_priority_max(int policy)
{
	return ZCALLI_CALL1(int, sched_get_priority_max, policy);
}

/* The lowest priority that a policy has. sched_get_priority_max(2) */
ZCALLI_FN int zcall_sched_get_priority_min(int policy)
{
	return ZCALLI_CALL1(int, sched_get_priority_min, policy);
}

/* The time slice of thread pid, for SCHED_RR; 0 for what has none.
 * sched_rr_get_interval(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_sched_rr_get_interval(int pid, zcall_timespec_t *interval)
{
	return ZCALLI_CALL2(int, sched_rr_get_interval, pid,
			    ZCALLI_OUT_OBJ(interval));
}
#endif

#if ZCALL_OS_FREEBSD
/* sched_yield's older name. sched_yield(2) */
ZCALLI_FN int zcall_yield(void)
{
	return ZCALLI_CALL0(int, yield);
}

/* The CPU that the caller runs on, or ran on. Since 13.1. sched_getcpu(3) */
ZCALLI_FN int zcall_sched_getcpu(void)
{
	return ZCALLI_CALL0(int, sched_getcpu);
}

/* Reads or sets (function: RTP_LOOKUP, RTP_SET) class and priority of thread
 * lwpid, 0 for the caller. EPERM. rtprio_thread(2) */
ZCALLI_FN int zcall_rtprio_thread(int function, int lwpid, zcall_rtprio_t *rtp)
{
	return ZCALLI_CALL3(int, rtprio_thread, function, lwpid, rtp);
}

/*
 * A thread that starts at param->start_func on its own stack; param_size is
 * the structure's. It must not return from there but end with thr_exit:
 * zcall_thread_start sees to that.
 * EPROCLIM: too many threads. thr_new(2)
 */
ZCALLI_FN int zcall_thr_new(zcall_thr_param_t *param, int param_size)
{
	return ZCALLI_CALL2(int, thr_new, param, param_size);
}

/* A thread that starts with the registers of ctx (a ucontext); thr_new has
 * replaced it. Its id is stored in id. flags: THR_SUSPENDED.
 * sys/kern/kern_thr.c */
ZCALLI_FN int zcall_thr_create(const void *ctx, long *id, int flags)
{
	return ZCALLI_CALL3(int, thr_create, ctx, id, flags);
}

/*
 * Ends the calling thread; before, unless state is NULL, 1 is stored there and
 * a _umtx_op waiter woken. Returns only in the last thread of a process, which
 * ends by exit. thr_exit(2)
 */
ZCALLI_FN int zcall_thr_exit(long *state)
{
	return ZCALLI_CALL1(int, thr_exit, state);
}

/* Stores the calling thread's id. thr_self(2) */
ZCALLI_FN int zcall_thr_self(long *id)
{
	return ZCALLI_CALL1(int, thr_self, id);
}

/* A name for thread id, as ps shows it; at most 19 bytes count.
 * thr_set_name(2) */
ZCALLI_FN int zcall_thr_set_name(long id, const char *name)
{
	return ZCALLI_CALL2(int, thr_set_name, id, name);
}

/* Sleeps until thr_wake, for a relative time at most, NULL for ever.
 * ETIMEDOUT, EINTR. thr_suspend(2) */
ZCALLI_FN int zcall_thr_suspend(const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL1(int, thr_suspend, timeout);
}

/* Wakes thread id from thr_suspend, now or when it comes to it.
 * thr_wake(2) */
ZCALLI_FN int zcall_thr_wake(long id)
{
	return ZCALLI_CALL1(int, thr_wake, id);
}

/*
 * Does op (UMTX_OP_*) with obj: a long, a uint32_t or one of the objects of
 * freebsd/thread.h. What waits takes a time in uaddr2, NULL for ever, and the
 * size of what is there as a pointer in uaddr1: a zcall_timespec_t, relative,
 * or a zcall__umtx_time_t. UMTX_OP_SHM returns a descriptor, others 0.
 * EINTR, ETIMEDOUT. _umtx_op(2)
 */
ZCALLI_FN int zcall__umtx_op(void *obj, int op, unsigned long val, void *uaddr1,
			     void *uaddr2)
{
	return ZCALLI_CALL5(int, _umtx_op, obj, op, val, uaddr1, uaddr2);
}

/* A new set of CPUs, like the caller's, which is then in it; its id is stored
 * in setid. cpuset(2) */
ZCALLI_FN int zcall_cpuset(int *setid)
{
	return ZCALLI_CALL1(int, cpuset, setid);
}

/* Puts the object id of kind which (CPU_WHICH_*) into a set; id -1 is the
 * caller. cpuset(2) */
ZCALLI_FN int zcall_cpuset_setid(int which, long id, int setid)
{
	return ZCALLI_CALL3(int, cpuset_setid, which, id, setid);
}

/* The set of an object, or that set's parent, by level (CPU_LEVEL_*).
 * cpuset(2) */
ZCALLI_FN int zcall_cpuset_getid(int level, int which, long id, int *setid)
{
	return ZCALLI_CALL4(int, cpuset_getid, level, which, id, setid);
}

/* The CPUs of an object or of its set, in a mask of cpusetsize bytes. ERANGE:
 * too small. cpuset_getaffinity(2) */
ZCALLI_FN int zcall_cpuset_getaffinity(int level, int which, long id,
				       size_t cpusetsize, unsigned long *mask)
{
	return ZCALLI_CALL5(int, cpuset_getaffinity, level, which, id,
			    cpusetsize, mask);
}

/* Sets them. EDEADLK: none would be left. cpuset_getaffinity(2) */
ZCALLI_FN int zcall_cpuset_setaffinity(int level, int which, long id,
				       size_t cpusetsize,
				       const unsigned long *mask)
{
	return ZCALLI_CALL5(int, cpuset_setaffinity, level, which, id,
			    cpusetsize, mask);
}

/* The NUMA domains of an object, and DOMAINSET_POLICY_*.
 * cpuset_getdomain(2) */
ZCALLI_FN int zcall_cpuset_getdomain(int level, int which, long id,
				     size_t domainsetsize, unsigned long *mask,
				     int *policy)
{
	return ZCALLI_CALL6(int, cpuset_getdomain, level, which, id,
			    domainsetsize, mask, policy);
}

/* Sets them. cpuset_getdomain(2) */
ZCALLI_FN int zcall_cpuset_setdomain(int level, int which, long id,
				     size_t domainsetsize,
				     const unsigned long *mask, int policy)
{
	return ZCALLI_CALL6(int, cpuset_setdomain, level, which, id,
			    domainsetsize, mask, policy);
}

/* What only this CPU has, by op (AMD64_*, I386_*): the bases of fs and gs,
 * ports, protection keys. sys/amd64/amd64/sys_machdep.c */
ZCALLI_FN int zcall_sysarch(int op, void *parms)
{
	return ZCALLI_CALL2(int, sysarch, op, parms);
}
#endif

#if ZCALL_OS_DARWIN
/*
 * Waits while the 32-bit word addr is value (UL_COMPARE_AND_WAIT; *64: 64-bit,
 * *_SHARED: between processes), or while a thread holds the lock there
 * (UL_UNFAIR_LOCK). timeout in microseconds, 0 for ever. operation: UL_* and
 * ULF_*. Returns how many others wait. EINTR, ETIMEDOUT, EFAULT.
 * bsd/kern/sys_ulock.c
 */
ZCALLI_FN int zcall_ulock_wait(uint32_t operation, void *addr, uint64_t value,
			       uint32_t timeout)
{
	return ZCALLI_CALL4(int, ulock_wait, operation, addr, value, timeout);
}

/* The same with timeout in nanoseconds, or with ULF_DEADLINE until a
 * mach_absolute_time. value2: 0. Since macOS 11. bsd/kern/sys_ulock.c */
ZCALLI_FN int zcall_ulock_wait2(uint32_t operation, void *addr, uint64_t value,
				uint64_t timeout, uint64_t value2)
{
	return ZCALLI_CALL5(int, ulock_wait2, operation, addr, value, timeout,
			    value2);
}

/* Wakes one waiter of addr, with ULF_WAKE_ALL all, with ULF_WAKE_THREAD the
 * one whose Mach thread port is wake_value. ENOENT: nobody waits.
 * bsd/kern/sys_ulock.c */
ZCALLI_FN int zcall_ulock_wake(uint32_t operation, void *addr,
			       uint64_t wake_value)
{
	return ZCALLI_CALL3(int, ulock_wake, operation, addr, wake_value);
}

/* The calling thread's 64-bit id, unique since the system started. Never
 * fails. bsd/kern/proc_info.c */
ZCALLI_FN uint64_t zcall_thread_selfid(void)
{
	return ZCALLI_CALL0(uint64_t, thread_selfid);
}

/* The CPU time of the calling thread in nanoseconds. Never fails.
 * bsd/kern/kern_resource.c */
ZCALLI_FN uint64_t zcall_thread_selfusage(void)
{
	return ZCALLI_CALL0(uint64_t, thread_selfusage);
}

/* Counters of the calling thread by kind (THSC_*) into dst, of size bytes.
 * ENOTSUP: not on this CPU. Since macOS 12.4. bsd/kern/bsd_recount.c */
ZCALLI_FN int zcall_thread_selfcounts(uint32_t kind, void *dst, size_t size)
{
	return ZCALLI_CALL3(int, thread_selfcounts, kind, dst, size);
}

/* The identity of the calling thread, if it has assumed one: ESRCH if not.
 * Not a thread's id: that is thread_selfid. bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_gettid(uint32_t *uid, uint32_t *gid)
{
	return ZCALLI_CALL2(int, gettid, uid, gid);
}

/* Gives the calling thread an identity of its own; both ids -101 give it up.
 * EPERM. bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_settid(uint32_t uid, uint32_t gid)
{
	return ZCALLI_CALL2(int, settid, uid, gid);
}

/* The same, the identity of process pid; assume 0 gives it up.
 * bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_settid_with_pid(int pid, int assume)
{
	return ZCALLI_CALL2(int, settid_with_pid, pid, assume);
}

/* A working directory of the calling thread's own. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall___pthread_chdir(const char *path)
{
	return ZCALLI_CALL1(int, __pthread_chdir, path);
}

/* The same by descriptor; -1 goes back to the process's.
 * bsd/vfs/vfs_syscalls.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall___pthread_fchdir(int fd)
{
	return ZCALLI_CALL1(int, __pthread_fchdir, fd);
}

/* Cancels the thread of a Mach port: its cancellation points return EINTR.
 * bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___pthread_markcancel(int thread_port)
{
	return ZCALLI_CALL1(int, __pthread_markcancel, thread_port);
}

/* 0: whether the calling thread is cancelled, EINVAL if not; 1, 2: allows and
 * forbids cancelling it. bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___pthread_canceled(int action)
{
	return ZCALLI_CALL1(int, __pthread_canceled, action);
}

/*
 * Waits for the Mach semaphore cond_sem and signals mutex_sem (0 for none);
 * with timeout until tv_sec and tv_nsec, which relative says are relative.
 * ETIMEDOUT, EINTR. Sleeps, with cond_sem 0. bsd/kern/kern_sig.c
 */
ZCALLI_FN int zcall___semwait_signal(int cond_sem, int mutex_sem, int timeout,
				     int relative, int64_t tv_sec,
				     int32_t tv_nsec)
{
	return ZCALLI_CALL6(int, __semwait_signal, cond_sem, mutex_sem, timeout,
			    relative, tv_sec, tv_nsec);
}

/* The same, and no cancellation point. bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___semwait_signal_nocancel(int cond_sem, int mutex_sem,
					      int timeout, int relative,
					      int64_t tv_sec, int32_t tv_nsec)
{
	return ZCALLI_CALL6(int, __semwait_signal_nocancel, cond_sem, mutex_sem,
			    timeout, relative, tv_sec, tv_nsec);
}

/*
 * Tells the kernel where threads start, which it asks for once a process:
 * libSystem has done so before any code of a program runs, and this fails with
 * EINVAL. The same is why programs of zcall alone cannot have threads on
 * macOS: bsdthread_create starts them in libpthread. bsd/pthread
 */
ZCALLI_FN int zcall_bsdthread_register(void *threadstart, void *wqthread,
				       uint32_t flags, void *stack_addr_hint,
				       void *targetconc_ptr,
				       uint32_t dispatchqueue_offset,
				       uint32_t tsd_offset)
{
	return ZCALLI_CALL7(int, bsdthread_register, threadstart, wqthread,
			    flags, stack_addr_hint, targetconc_ptr,
			    dispatchqueue_offset, tsd_offset);
}

/* A thread that starts in libpthread, which expects its own structure at
 * pthread; of use only to libpthread. Returns pthread. bsd/pthread */
ZCALLI_FN void *zcall_bsdthread_create(void *func, void *func_arg, void *stack,
				       void *pthread, uint32_t flags)
{
	return ZCALLI_CALL5(void *, bsdthread_create, func, func_arg, stack,
			    pthread, flags);
}

/*
 * Ends the calling thread: unmaps freesize bytes at stackaddr, drops the
 * thread's port and signals the semaphore or ulock. For threads that
 * bsdthread_create has made. bsd/pthread
 */
ZCALLI_FN int zcall_bsdthread_terminate(void *stackaddr, size_t freesize,
					uint32_t port, void *sema_or_ulock)
{
	return ZCALLI_CALL4(int, bsdthread_terminate, stackaddr, freesize, port,
			    sema_or_ulock);
}

/* Quality of service of threads, by cmd; libpthread's and libdispatch's.
 * bsd/pthread */
ZCALLI_FN int zcall_bsdthread_ctl(void *cmd, void *arg1, void *arg2, void *arg3)
{
	return ZCALLI_CALL4(int, bsdthread_ctl, cmd, arg1, arg2, arg3);
}

/*
 * The slow paths of libpthread's locks. Their words are libpthread's own
 * business; for locks of one's own there is ulock_wait. They return a word of
 * 32 bits. Read-write locks: longrdlock is rdlock for writers that wait.
 * bsd/pthread
 */
ZCALLI_FN long zcall_psynch_rw_longrdlock(void *rwlock, uint32_t lgenval,
					  uint32_t ugenval, uint32_t rw_wc,
					  int flags)
{
	return ZCALLI_CALL5(long, psynch_rw_longrdlock, rwlock, lgenval,
			    ugenval, rw_wc, flags);
}

/* Waits to write, after others. bsd/pthread */
ZCALLI_FN long zcall_psynch_rw_yieldwrlock(void *rwlock, uint32_t lgenval,
					   uint32_t ugenval, uint32_t rw_wc,
					   int flags)
{
	return ZCALLI_CALL5(long, psynch_rw_yieldwrlock, rwlock, lgenval,
			    ugenval, rw_wc, flags);
}

/* From writing to reading. bsd/pthread */
ZCALLI_FN int zcall_psynch_rw_downgrade(void *rwlock, uint32_t lgenval,
					uint32_t ugenval, uint32_t rw_wc,
					int flags)
{
	return ZCALLI_CALL5(int, psynch_rw_downgrade, rwlock, lgenval, ugenval,
			    rw_wc, flags);
}

/* From reading to writing. bsd/pthread */
ZCALLI_FN long zcall_psynch_rw_upgrade(void *rwlock, uint32_t lgenval,
				       uint32_t ugenval, uint32_t rw_wc,
				       int flags)
{
	return ZCALLI_CALL5(long, psynch_rw_upgrade, rwlock, lgenval, ugenval,
			    rw_wc, flags);
}

/* Waits to read. bsd/pthread */
ZCALLI_FN long zcall_psynch_rw_rdlock(void *rwlock, uint32_t lgenval,
				      uint32_t ugenval, uint32_t rw_wc,
				      int flags)
{
	return ZCALLI_CALL5(long, psynch_rw_rdlock, rwlock, lgenval, ugenval,
			    rw_wc, flags);
}

/* Waits to write. bsd/pthread */
ZCALLI_FN long zcall_psynch_rw_wrlock(void *rwlock, uint32_t lgenval,
				      uint32_t ugenval, uint32_t rw_wc,
				      int flags)
{
	return ZCALLI_CALL5(long, psynch_rw_wrlock, rwlock, lgenval, ugenval,
			    rw_wc, flags);
}

/* Lets those go on who wait. bsd/pthread */
ZCALLI_FN long zcall_psynch_rw_unlock(void *rwlock, uint32_t lgenval,
				      uint32_t ugenval, uint32_t rw_wc,
				      int flags)
{
	return ZCALLI_CALL5(long, psynch_rw_unlock, rwlock, lgenval, ugenval,
			    rw_wc, flags);
}

/* Not implemented: ENOTSUP. bsd/pthread */
ZCALLI_FN long zcall_psynch_rw_unlock2(void *rwlock, uint32_t lgenval,
				       uint32_t ugenval, uint32_t rw_wc,
				       int flags)
{
	return ZCALLI_CALL5(long, psynch_rw_unlock2, rwlock, lgenval, ugenval,
			    rw_wc, flags);
}

/* Mutexes: waits until it is free. bsd/pthread */
ZCALLI_FN long zcall_psynch_mutexwait(void *mutex, uint32_t mgen, uint32_t ugen,
				      uint64_t tid, uint32_t flags)
{
	return ZCALLI_CALL5(long, psynch_mutexwait, mutex, mgen, ugen, tid,
			    flags);
}

/* Wakes the next who waits for it. bsd/pthread */
ZCALLI_FN long zcall_psynch_mutexdrop(void *mutex, uint32_t mgen, uint32_t ugen,
				      uint64_t tid, uint32_t flags)
{
	return ZCALLI_CALL5(long, psynch_mutexdrop, mutex, mgen, ugen, tid,
			    flags);
}

/* Condition variables: wakes all. bsd/pthread */
ZCALLI_FN long zcall_psynch_cvbroad(void *cv, uint64_t cvlsgen,
				    uint64_t cvudgen, uint32_t flags,
				    void *mutex, uint64_t mugen, uint64_t tid)
{
	return ZCALLI_CALL7(long, psynch_cvbroad, cv, cvlsgen, cvudgen, flags,
			    mutex, mugen, tid);
}

/* Wakes one, or the thread of a port. bsd/pthread */
ZCALLI_FN long zcall_psynch_cvsignal(void *cv, uint64_t cvlsgen,
				     uint32_t cvugen, int thread_port,
				     void *mutex, uint64_t mugen, uint64_t tid,
				     uint32_t flags)
{
	return ZCALLI_CALL8(long, psynch_cvsignal, cv, cvlsgen, cvugen,
			    thread_port, mutex, mugen, tid, flags);
}

/* Waits, at most sec and nsec; both 0 for ever. bsd/pthread */
ZCALLI_FN long zcall_psynch_cvwait(void *cv, uint64_t cvlsgen, uint32_t cvugen,
				   void *mutex, uint64_t mugen, uint32_t flags,
				   int64_t sec, uint32_t nsec)
{
	return ZCALLI_CALL8(long, psynch_cvwait, cv, cvlsgen, cvugen, mutex,
			    mugen, flags, sec, nsec);
}

/* Takes back signals that nobody waited for. bsd/pthread */
ZCALLI_FN int zcall_psynch_cvclrprepost(void *cv, uint32_t cvgen,
					uint32_t cvugen, uint32_t cvsgen,
					uint32_t prepocnt, uint32_t preposeq,
					uint32_t flags)
{
	return ZCALLI_CALL7(int, psynch_cvclrprepost, cv, cvgen, cvugen, cvsgen,
			    prepocnt, preposeq, flags);
}

/*
 * Eventlinks: pairs of ports, made by a Mach message, over which two threads
 * hand control to each other. This signals the other side. The result is no
 * errno: a kern_return_t above EVENTLINK_SIGNAL_ERROR_SHIFT, and a count.
 * osfmk/ipc/ipc_eventlink.c
 */
ZCALLI_FN uint64_t zcall_mach_eventlink_signal(uint32_t eventlink_port,
					       uint64_t signal_count)
{
	return ZCALLI_CALL2(uint64_t, mach_eventlink_signal, eventlink_port,
			    signal_count);
}

/* Waits for a count above wait_count, until a mach_absolute_time, 0 for ever.
 * clock_id: KERN_CLOCK_MACH_ABSOLUTE_TIME; option: MELSW_OPTION_*.
 * osfmk/ipc/ipc_eventlink.c */
ZCALLI_FN uint64_t zcall_mach_eventlink_wait_until(uint32_t eventlink_port,
						   uint64_t wait_count,
						   uint64_t deadline,
						   uint32_t clock_id,
						   uint32_t option)
{
	return ZCALLI_CALL5(uint64_t, mach_eventlink_wait_until, eventlink_port,
			    wait_count, deadline, clock_id, option);
}

/* Both in one. osfmk/ipc/ipc_eventlink.c */
ZCALLI_FN uint64_t zcall_mach_eventlink_signal_wait_until(
	uint32_t eventlink_port, uint64_t wait_count, uint64_t signal_count,
	uint64_t deadline, uint32_t clock_id, uint32_t option)
{
	return ZCALLI_CALL6(uint64_t, mach_eventlink_signal_wait_until,
			    eventlink_port, wait_count, signal_count, deadline,
			    clock_id, option);
}

/*
 * Mach traps. They return what they return, never -errno: a port's name, or a
 * kern_return_t (KERN_*), of which 0 is success.
 *
 * The port of the calling thread, with a reference that
 * _kernelrpc_mach_port_deallocate_trap gives back. osfmk/kern/ipc_tt.c
 */
ZCALLI_FN uint32_t zcall_thread_self_trap(void)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, uint32_t,
			   ZCALL_MACH_NR_thread_self_trap);
}

/* The port of the task, which other traps want as their first argument. The
 * same name each time, with one more reference. osfmk/kern/ipc_tt.c */
ZCALLI_FN uint32_t zcall_task_self_trap(void)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, uint32_t,
			   ZCALL_MACH_NR_task_self_trap);
}

/* The port of the host. osfmk/kern/ipc_host.c */
ZCALLI_FN uint32_t zcall_host_self_trap(void)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, uint32_t,
			   ZCALL_MACH_NR_host_self_trap);
}

/* Gives up the CPU, preferably to thread_name (0: to any), by option
 * (SWITCH_OPTION_*) for option_time milliseconds. osfmk/kern/syscall_subr.c */
ZCALLI_FN int zcall_thread_switch(uint32_t thread_name, int option,
				  uint32_t option_time)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int, ZCALL_MACH_NR_thread_switch,
			   thread_name, option, option_time);
}

/* Gives up the CPU; whether there was another to run.
 * osfmk/kern/syscall_subr.c */
ZCALLI_FN int zcall_swtch(void)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, int, ZCALL_MACH_NR_swtch);
}

/* The same with the lowest priority for a while; pri is not looked at.
 * osfmk/kern/syscall_subr.c */
ZCALLI_FN int zcall_swtch_pri(int pri)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int, ZCALL_MACH_NR_swtch_pri, pri);
}

/* Adds one to a semaphore, and wakes a waiter. osfmk/kern/sync_sema.c */
ZCALLI_FN int zcall_semaphore_signal_trap(uint32_t signal_name)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_semaphore_signal_trap, signal_name);
}

/* Wakes all who wait, and makes its count 0. osfmk/kern/sync_sema.c */
ZCALLI_FN int zcall_semaphore_signal_all_trap(uint32_t signal_name)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_semaphore_signal_all_trap,
			   signal_name);
}

/* Wakes one thread. KERN_NOT_WAITING. osfmk/kern/sync_sema.c */
ZCALLI_FN int zcall_semaphore_signal_thread_trap(uint32_t signal_name,
						 uint32_t thread_name)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_semaphore_signal_thread_trap,
			   signal_name, thread_name);
}

/* Waits until it is above 0, and takes one. KERN_ABORTED: a signal came.
 * KERN_TERMINATED: it is gone. osfmk/kern/sync_sema.c */
ZCALLI_FN int zcall_semaphore_wait_trap(uint32_t wait_name)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_semaphore_wait_trap, wait_name);
}

/* Signals one and waits for another, as one step. osfmk/kern/sync_sema.c */
ZCALLI_FN int zcall_semaphore_wait_signal_trap(uint32_t wait_name,
					       uint32_t signal_name)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_semaphore_wait_signal_trap, wait_name,
			   signal_name);
}

/* Waits for a relative time at most. KERN_OPERATION_TIMED_OUT.
 * osfmk/kern/sync_sema.c */
ZCALLI_FN int zcall_semaphore_timedwait_trap(uint32_t wait_name, unsigned sec,
					     int nsec)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_semaphore_timedwait_trap, wait_name,
			   sec, nsec);
}

/* Signals one and waits for another, for a time. osfmk/kern/sync_sema.c */
ZCALLI_FN int zcall_semaphore_timedwait_signal_trap(uint32_t wait_name,
						    uint32_t signal_name,
						    unsigned sec, int nsec)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_semaphore_timedwait_signal_trap,
			   wait_name, signal_name, sec, nsec);
}
#endif

/*
 * Does nothing, but compilers must take it for a function that may use every
 * variable that is not local. GCC takes an asm, and so a system call, for that
 * only within one function: it keeps a static variable whose address is nowhere
 * taken in a register across the call of another function that has no more than
 * system calls and atomics in it, like a lock. So what waits for other threads
 * or lets them go on wants this beside its calls. Those below have it.
 */
ZCALLI_UTIL void zcall_thread_others(void)
{
	void (*volatile f)(void) = NULL;

	if (f)
		f();
}

#if !ZCALL_OS_DARWIN
/*
 * Threads that start in a function of one's own, on a stack of one's own. They
 * are the kernel's and nothing more: no libc function may be used in one (libcs
 * keep much in thread-local storage), unless tls is what the libc wants there.
 * These functions are for every place, a signal handler and a program before
 * its relocation included; they need neither libc nor thread-local storage, and
 * no call but those that docs/contexts.md names. There are none on macOS, whose
 * kernel starts threads only where libpthread has told it: see
 * zcall_bsdthread_register.
 */

/* At the top of a new stack: the trap goes to run, and has the address of it
 * as its argument. */
typedef struct {
	void (*run)(void *);
	int (*fn)(void *);
	void *arg;
	void *end; /* FreeBSD: what thr_exit is told */
} zcalli_child_t;

/* Where a thread starts: there is no way back. */
ZCALLI_UTIL ZCALLI_NORETURN void zcalli_child_run(void *top)
{
	zcalli_child_t *child = (zcalli_child_t *)top;
	int status = child->fn(child->arg);

#if ZCALL_OS_LINUX
	zcall_exit(status);
#else
	(void)status;
	for (;;)
		(void)zcall_thr_exit((long *)child->end);
#endif
}

/* Writes it, and says where: the top as it is aligned, less its size. */
ZCALLI_UTIL zcalli_child_t *zcalli_child(void *stack, size_t size,
					 int (*fn)(void *), void *arg)
{
	uintptr_t top = ((uintptr_t)stack + size) & ~(uintptr_t)15;
	zcalli_child_t *child = (zcalli_child_t *)top - 1;

	child->run = zcalli_child_run;
	child->fn = fn;
	child->arg = arg;
	child->end = NULL;
	return child;
}

#if ZCALL_OS_LINUX
ZCALLI_FN int zcalli_clone(unsigned long flags, void *stack, int *parent_tid,
			   int *child_tid, void *tls)
{
#if ZCALL_CPU_AMD64 || ZCALL_CPU_LOONG64
	return ZCALLI_TRAP(5, ZCALLI_CHILD, int, ZCALL_NR_clone, flags, stack,
			   parent_tid, child_tid, tls);
#else
	return ZCALLI_TRAP(5, ZCALLI_CHILD, int, ZCALL_NR_clone, flags, stack,
			   parent_tid, tls, child_tid);
#endif
}

ZCALLI_FN int zcalli_clone3(zcall_clone_args_t *args, size_t size)
{
	return ZCALLI_TRAP(2, ZCALLI_CHILD, int, ZCALL_NR_clone3, args, size);
}

/*
 * clone whose child calls fn(arg) on a stack of size bytes, stack being the
 * lowest, and exits with what that returns. Returns the child's id, in the
 * caller only. The stack must be there until the child has ended (or executed a
 * program): with CLONE_CHILD_CLEARTID that is when *child_tid is 0. The rest
 * as clone. clone(2)
 */
ZCALLI_UTIL int zcall_thread_clone(unsigned long flags, int (*fn)(void *),
				   void *arg, void *stack, size_t size,
				   int *parent_tid, int *child_tid, void *tls)
{
	zcall_thread_others();
	return zcalli_clone(flags, zcalli_child(stack, size, fn, arg),
			    parent_tid, child_tid, tls);
}

/*
 * The same with clone3: stack and stack_size are those of args, which has
 * args_size bytes; stack_size is changed while the call runs. clone3(2)
 */
ZCALLI_UTIL int zcall_thread_clone3(zcall_clone_args_t *args, size_t args_size,
				    int (*fn)(void *), void *arg)
{
	uint64_t size = args->stack_size;
	zcalli_child_t *child =
		zcalli_child((void *)(uintptr_t)args->stack, size, fn, arg);
	int r;

	args->stack_size = (uintptr_t)child - args->stack;
	zcall_thread_others();
	r = zcalli_clone3(args, args_size);
	args->stack_size = size;
	return r;
}
#endif

/* A thread that can be joined: memory that must outlive it, and be nothing
 * else until it has ended. */
typedef struct {
#if ZCALL_OS_LINUX
	int tid; /* 0: it has ended */
#else
	long ended; /* not 0: it has ended */
	long tid;
#endif
} zcall_thread_t;

/*
 * A thread of this process: calls fn(arg) on a stack of size bytes, stack being
 * the lowest, and ends. thread: for zcall_thread_join; NULL, detached: nobody
 * can tell when the stack is free, see zcall_thread_exit_unmap. tls: the thread
 * pointer; NULL is the caller's own. It has the caller's signal mask. Returns
 * its id. EAGAIN, on FreeBSD EPROCLIM: too many. clone(2), thr_new(2)
 */
ZCALLI_UTIL int zcall_thread_start(zcall_thread_t *thread, int (*fn)(void *),
				   void *arg, void *stack, size_t size,
				   void *tls)
{
#if ZCALL_OS_LINUX
	unsigned long flags = ZCALL_CLONE_VM | ZCALL_CLONE_FS |
			      ZCALL_CLONE_FILES | ZCALL_CLONE_SIGHAND |
			      ZCALL_CLONE_THREAD | ZCALL_CLONE_SYSVSEM;
	int *tid = NULL;

	if (tls)
		flags |= ZCALL_CLONE_SETTLS;
	if (thread) {
		flags |= ZCALL_CLONE_PARENT_SETTID | ZCALL_CLONE_CHILD_CLEARTID;
		tid = &thread->tid;
		*tid = 0;
	}
	return zcall_thread_clone(flags, fn, arg, stack, size, tid, tid, tls);
#else
	zcalli_child_t *child = zcalli_child(stack, size, fn, arg);
	zcall_thr_param_t param;
	long tid = 0;
	int r;

	param.start_func = child->run;
	param.arg = child;
	param.stack_base = (char *)stack;
	param.stack_size = (size_t)((char *)child - (char *)stack);
	param.tls_base = (char *)tls;
	param.tls_size = 0;
	param.child_tid = NULL;
	param.parent_tid = &tid;
	param.flags = 0;
	param.rtp = NULL;
	param.spare[0] = param.spare[1] = param.spare[2] = NULL;
	if (thread) {
		thread->ended = 0;
		child->end = &thread->ended;
		param.child_tid = &thread->tid;
	}
	if (!tls)
		(void)zcall_sysarch(ZCALL_AMD64_GET_FSBASE, &param.tls_base);
	zcall_thread_others();
	r = zcall_thr_new(&param, sizeof(param));
	return r < 0 ? r : (int)tid;
#endif
}

/* Whether it has ended, so that its stack is free. */
ZCALLI_UTIL int zcall_thread_ended(const zcall_thread_t *thread)
{
#if ZCALL_OS_LINUX
	int ended = !__atomic_load_n(&thread->tid, __ATOMIC_ACQUIRE);
#else
	int ended = __atomic_load_n(&thread->ended, __ATOMIC_ACQUIRE) != 0;
#endif

	zcall_thread_others();
	return ended;
}

/* Waits until it has ended; for one thread, once. What it has done is done
 * then, and its stack is free. futex(2), _umtx_op(2) */
ZCALLI_UTIL void zcall_thread_join(zcall_thread_t *thread)
{
#if ZCALL_OS_LINUX
	int tid;

	/* The kernel wakes as if from another process: so not _PRIVATE. */
	while ((tid = __atomic_load_n(&thread->tid, __ATOMIC_ACQUIRE)) != 0)
		(void)zcall_futex((uint32_t *)&thread->tid, ZCALL_FUTEX_WAIT,
				  (uint32_t)tid, NULL, NULL, 0);
#else
	while (!__atomic_load_n(&thread->ended, __ATOMIC_ACQUIRE))
		(void)zcall__umtx_op(&thread->ended, ZCALL_UMTX_OP_WAIT, 0,
				     NULL, NULL);
#endif
	zcall_thread_others();
}

/* Ends the calling thread, which zcall_thread_start has made with this thread
 * (NULL: detached), from anywhere in it. exit(2), thr_exit(2) */
ZCALLI_UTIL ZCALLI_NORETURN void zcall_thread_exit(zcall_thread_t *thread)
{
	zcall_thread_others();
#if ZCALL_OS_LINUX
	(void)thread;
	zcall_exit(0);
#else
	for (;;)
		(void)zcall_thr_exit(thread ? &thread->ended : NULL);
#endif
}

#if ZCALL_OS_LINUX
#define ZCALLI_UNMAP_EXIT(T, ...) \
	ZCALLI_LAST(T, ZCALLI_STR(ZCALL_NR_exit), __VA_ARGS__)
#else
#define ZCALLI_UNMAP_EXIT(T, ...) \
	ZCALLI_LAST(T, ZCALLI_STR(ZCALL_NR_thr_exit), __VA_ARGS__)
#endif

ZCALLI_FN int zcalli_unmap_exit(void *stack, size_t size)
{
	return ZCALLI_TRAP(2, ZCALLI_UNMAP_EXIT, int, ZCALL_NR_munmap, stack,
			   size);
}

/*
 * Ends the calling thread, a detached one, and unmaps its stack of size bytes
 * before, without needing it: whole pages that nothing else is on, no rseq area
 * and no alternate signal stack in use among that. All signals are blocked
 * first, as no handler could run any more. munmap(2)
 */
ZCALLI_UTIL ZCALLI_NORETURN void zcall_thread_exit_unmap(void *stack,
							 size_t size)
{
	zcall_sigset_t all;

	zcall_thread_others();
	zcall_sigset_fill(&all);
#if ZCALL_OS_LINUX
	(void)zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &all, NULL, sizeof(all));
#else
	(void)zcall_sigprocmask(ZCALL_SIG_SETMASK, &all, NULL);
#endif
	for (;;)
		(void)zcalli_unmap_exit(stack, size);
}
#endif

#endif
