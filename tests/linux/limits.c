/*
 * What a process is allowed, has used and has set for itself: limits, usage,
 * priorities, prctl, personality, namespaces; and what the machine says of
 * itself. Who a process is: identity.c.
 */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/process.h>

static void limits(void)
{
	zcall_rlimit64_t l = {0, 0}, m = {0, 0};
	int pid, status = 0;

	tap_is(zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, NULL, &l), 0,
	       "prlimit64: how many descriptors");
	tap_ok(l.rlim_cur >= 16 && l.rlim_cur <= l.rlim_max,
	       "the limit is not above what it may rise to");
	m = l;
	m.rlim_cur = 60;
	tap_is(zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, &m, NULL), 0,
	       "a limit of 60");
	tap_is(zcall_fcntl(1, ZCALL_F_DUPFD, 60), -ZCALL_EINVAL,
	       "descriptor 60 is beyond it");
	tap_is(zcall_prlimit64(zcall_getpid(), ZCALL_RLIMIT_NOFILE, &l, &m), 0,
	       "set it back, by pid");
	tap_is((long)m.rlim_cur, 60, "it was 60");
	m.rlim_cur = m.rlim_max + 1;
	m.rlim_max = m.rlim_cur - 1;
	tap_is(zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, &m, NULL), -ZCALL_EINVAL,
	       "a limit above its maximum is refused");
	tap_is(zcall_prlimit64(0, 99, NULL, &m), -ZCALL_EINVAL,
	       "and an unknown resource");
	tap_is(zcall_prlimit64(0x3ffffff0, 0, NULL, &m), -ZCALL_ESRCH,
	       "and no process");
#ifdef ZCALL_NR_getrlimit
	{
		zcall_rlimit_t r = {0, 0};

		tap_is(zcall_getrlimit(ZCALL_RLIMIT_NOFILE, &r), 0,
		       "getrlimit");
		tap_ok(r.rlim_cur == l.rlim_cur && r.rlim_max == l.rlim_max,
		       "the same numbers");
		r.rlim_cur = 61;
		tap_is(zcall_setrlimit(ZCALL_RLIMIT_NOFILE, &r), 0,
		       "setrlimit");
		zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, &l, &m);
		tap_is((long)m.rlim_cur, 61, "it was set");
		tap_is(zcall_getrlimit(99, &r), -ZCALL_EINVAL,
		       "an unknown resource is refused");
	}
#endif
	/* Core files of no size cost nothing to forbid for ever. */
	pid = tap_fork();
	if (pid == 0) {
		m.rlim_cur = m.rlim_max = 0;
		if (zcall_prlimit64(0, ZCALL_RLIMIT_CORE, &m, NULL))
			zcall_exit_group(1);
		zcall_prlimit64(0, ZCALL_RLIMIT_CORE, NULL, &l);
		zcall_exit_group(l.rlim_cur || l.rlim_max ? 2 : 3);
	}
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status, 3 << 8, "of RLIMIT_CORE nothing is left");
}

static long cpu(const zcall_rusage_t *u)
{
	return (u->ru_utime.tv_sec + u->ru_stime.tv_sec) * 1000000 +
	       u->ru_utime.tv_usec + u->ru_stime.tv_usec;
}

static void usage(void)
{
	static volatile char memory[16 << 20];
	size_t j;
	zcall_rusage_t u = {0}, t = {0}, c = {0};
	zcall_timespec_t now = {0, 0};
	int pid;

	tap_is(zcall_getrusage(ZCALL_RUSAGE_CHILDREN, &c), 0, "children");
	pid = tap_fork();
	if (pid == 0) {
		while (now.tv_nsec < 30000000 && now.tv_sec == 0)
			zcall_syscall(ZCALL_NR_clock_gettime,
				      ZCALL_CLOCK_PROCESS_CPUTIME_ID, &now);
		zcall_exit_group(0);
	}
	zcall_wait4(pid, NULL, 0, NULL);
	tap_is(zcall_getrusage(ZCALL_RUSAGE_CHILDREN, &u), 0, "and again");
	tap_ok(cpu(&u) >= cpu(&c) + 20000, "one has used 20 ms at least");
	for (j = 0; j < sizeof(memory); j += 4096)
		memory[j] = 1;
	tap_is(zcall_getrusage(ZCALL_RUSAGE_SELF, &u), 0, "ourselves");
	tap_ok(u.ru_maxrss > 8 << 10 && u.ru_minflt > 0, "some memory");
	tap_is(zcall_getrusage(ZCALL_RUSAGE_THREAD, &t), 0, "the thread");
	tap_is_kernel(cpu(&t) >= cpu(&u), 1, "which is all there is");
	tap_is(zcall_getrusage(99, &u), -ZCALL_EINVAL,
	       "an unknown kind is refused");
}

/* Whether the call is there: a reason to skip, or NULL. */
static const char *lacking(long r)
{
	if (r == -ZCALL_ENOSYS)
		return tap_emulated() ? "ENOSYS: the emulator lacks it"
				      : "ENOSYS: this kernel lacks it";
	return r == -ZCALL_EPERM ? "EPERM: not allowed here" : NULL;
}

static void priorities(void)
{
	int before = zcall_getpriority(ZCALL_PRIO_PROCESS, 0), r;

	tap_is(zcall_setpriority(ZCALL_PRIO_PROCESS, zcall_getpid(), 7), 0,
	       "setpriority: nice 7");
	tap_is(zcall_getpriority(ZCALL_PRIO_PROCESS, 0), 13, "is 20 - 7");
	tap_is(zcall_setpriority(ZCALL_PRIO_PROCESS, 0x3ffffff0, 7),
	       -ZCALL_ESRCH, "no such process");
	tap_is(zcall_setpriority(9, 0, 7), -ZCALL_EINVAL,
	       "an unknown kind is refused");
	/* Which without root is not allowed. */
	zcall_setpriority(ZCALL_PRIO_PROCESS, 0, 20 - before);

	r = zcall_ioprio_get(ZCALL_IOPRIO_WHO_PROCESS, 0);
	if (lacking(r)) {
		tap_skip("I/O priorities", lacking(r));
		return;
	}
	tap_is(zcall_ioprio_set(
		       ZCALL_IOPRIO_WHO_PROCESS, 0,
		       ZCALL_IOPRIO_CLASS_BE << ZCALL_IOPRIO_CLASS_SHIFT | 6),
	       0, "ioprio_set: best effort, level 6");
	tap_is(zcall_ioprio_get(ZCALL_IOPRIO_WHO_PROCESS, zcall_getpid()),
	       2 << 13 | 6, "ioprio_get");
	tap_is(zcall_ioprio_set(ZCALL_IOPRIO_WHO_PROCESS, 0, 6 << 13),
	       -ZCALL_EINVAL, "an unknown class is refused");
	tap_is(zcall_ioprio_get(9, 0), -ZCALL_EINVAL, "and an unknown kind");
	tap_is(zcall_ioprio_get(ZCALL_IOPRIO_WHO_PROCESS, 0x3ffffff0),
	       -ZCALL_ESRCH, "no such process");
}

static void prctls(void)
{
	char name[16] = "";
	int sig = 0, pid, status = 0;

	tap_is(zcall_prctl_ptr(ZCALL_PR_SET_NAME, (void *)(uintptr_t)"zcall", 0,
			       0, 0),
	       0, "prctl: a name");
	tap_is(zcall_prctl_ptr(ZCALL_PR_GET_NAME, name, 0, 0, 0), 0,
	       "and back");
	tap_bytes(name, "zcall", 6, "the same");
	tap_is(zcall_prctl(ZCALL_PR_SET_PDEATHSIG, ZCALL_SIGUSR2, 0, 0, 0), 0,
	       "a signal when the parent ends");
	tap_is(zcall_prctl_ptr(ZCALL_PR_GET_PDEATHSIG, &sig, 0, 0, 0), 0,
	       "which");
	tap_is(sig, ZCALL_SIGUSR2, "the same");
	zcall_prctl(ZCALL_PR_SET_PDEATHSIG, 0, 0, 0, 0);
	tap_is(zcall_prctl(ZCALL_PR_GET_DUMPABLE, 0, 0, 0, 0), 1,
	       "a result that is a value");
	tap_is(zcall_prctl(ZCALL_PR_SET_PDEATHSIG, 65, 0, 0, 0), -ZCALL_EINVAL,
	       "no signal 65");
	tap_is_kernel(zcall_prctl(ZCALL_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 1),
		      -ZCALL_EINVAL, "the fifth argument counts");
	tap_is_kernel(
		zcall_prctl(ZCALL_PR_SET_NO_NEW_PRIVS, 1, 0, 1UL << 40, 0),
		-ZCALL_EINVAL, "the fourth, all 64 bits of it");
	tap_is_kernel(zcall_prctl(ZCALL_PR_SET_NO_NEW_PRIVS, 1, 1, 0, 0),
		      -ZCALL_EINVAL, "the third");
	pid = tap_fork();
	if (pid == 0) {
		int old =
			(int)zcall_prctl(ZCALL_PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);

		if (zcall_prctl(ZCALL_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
		    zcall_prctl(ZCALL_PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1)
			zcall_exit_group(10 + old);
		zcall_exit_group(1);
	}
	zcall_wait4(pid, &status, 0, NULL);
	tap_ok(status >> 8 == 10 || status >> 8 == 11,
	       "no new privileges, for a child");
}

static void personality(void)
{
	int before = zcall_personality(0xffffffff);

	tap_ok(before >= 0, "personality tells");
	tap_is(zcall_personality((unsigned)before | ZCALL_ADDR_NO_RANDOMIZE |
				 ZCALL_STICKY_TIMEOUTS),
	       before, "the former one, when it is set");
	tap_is(zcall_personality((unsigned)before),
	       before | ZCALL_ADDR_NO_RANDOMIZE | ZCALL_STICKY_TIMEOUTS,
	       "it was set");
}

static void comparing(void)
{
	int self = zcall_getpid(), fd[2], pid, r;
	zcall_kcmp_epoll_slot_t slot = {0, 0, 0};
	static const uint64_t event[2];

	r = zcall_kcmp(self, self, ZCALL_KCMP_VM, 0, 0);
	if (lacking(r)) {
		tap_skip("kcmp", lacking(r));
		return;
	}
	tap_is(r, 0, "kcmp: the same memory");
	fd[0] = zcall_memfd_create("kcmp", 0);
	fd[1] = (int)zcall_fcntl(fd[0], ZCALL_F_DUPFD, 0);
	tap_is(zcall_kcmp(self, self, ZCALL_KCMP_FILE, (unsigned long)fd[0],
			  (unsigned long)fd[1]),
	       0, "the same open file");
	tap_ok(zcall_kcmp(self, self, ZCALL_KCMP_FILE, (unsigned long)fd[0],
			  1) > 0,
	       "not the same");
	tap_is(zcall_kcmp(self, self, ZCALL_KCMP_FILE, (unsigned long)fd[0],
			  999),
	       -ZCALL_EBADF, "no such file");
	slot.efd = (uint32_t)zcall_syscall(ZCALL_NR_epoll_create1, 0);
	slot.tfd = (uint32_t)zcall_syscall(ZCALL_NR_eventfd2, 0, 0);
	zcall_syscall(ZCALL_NR_epoll_ctl, slot.efd, 1, slot.tfd, event);
	tap_is(zcall_kcmp(self, self, ZCALL_KCMP_EPOLL_TFD, slot.tfd,
			  (unsigned long)&slot),
	       0, "what an epoll descriptor watches");
	slot.toff = 1;
	tap_is(zcall_kcmp(self, self, ZCALL_KCMP_EPOLL_TFD, slot.tfd,
			  (unsigned long)&slot),
	       -ZCALL_ENOENT, "once");
	zcall_close((int)slot.tfd);
	zcall_close((int)slot.efd);
	tap_is(zcall_kcmp(self, self, 99, 0, 0), -ZCALL_EINVAL,
	       "an unknown kind is refused");
	pid = tap_fork();
	if (pid == 0)
		zcall_exit_group(zcall_kcmp(self, zcall_getpid(), ZCALL_KCMP_VM,
					    0, 0) > 0);
	zcall_wait4(pid, &r, 0, NULL);
	tap_is(r, 1 << 8, "a child has its own memory");
	zcall_close(fd[0]);
	zcall_close(fd[1]);
}

/* Which namespace: the number of its file. */
static long which(const char *path)
{
	zcall_statx_t st;
	long r = zcall_statx(ZCALL_AT_FDCWD, path, 0, ZCALL_STATX_INO, &st);

	return r ? r : (long)st.stx_ino;
}

static void namespaces(void)
{
	static const char uts[] = "/proc/self/ns/uts";
	int pid = tap_fork(), status = 0;

	if (pid == 0) {
		int old = zcall_openat(ZCALL_AT_FDCWD, uts, ZCALL_O_RDONLY, 0);
		long a = which(uts), b;
		int r = zcall_unshare(ZCALL_CLONE_NEWUTS);

		if (r == -ZCALL_EPERM)
			zcall_exit_group(99);
		if (r || a <= 0)
			zcall_exit_group(1);
		b = which(uts);
		if (b == a)
			zcall_exit_group(2);
		if (zcall_setns(old, ZCALL_CLONE_NEWNET) != -ZCALL_EINVAL)
			zcall_exit_group(3);
		if (zcall_setns(old, ZCALL_CLONE_NEWUTS) || which(uts) != a)
			zcall_exit_group(4);
		zcall_exit_group(0);
	}
	zcall_wait4(pid, &status, 0, NULL);
	if (status == 99 << 8)
		tap_skip("namespaces", "EPERM: needs root");
	else
		tap_is(status, 0, "unshare leaves a namespace, setns is back");
	tap_is(zcall_unshare(ZCALL_CLONE_FILES | ZCALL_CLONE_FS), 0,
	       "unshare what is not shared");
	tap_is_kernel(zcall_unshare(1UL << 63), -ZCALL_EINVAL,
		      "an unknown flag is refused, all 64 bits are looked at");
	tap_is(zcall_setns(-1, 0), -ZCALL_EBADF, "setns: no descriptor");
	tap_is(zcall_setns(1, ZCALL_CLONE_NEWUTS), -ZCALL_EINVAL,
	       "setns: a descriptor of something else");
}

static void machine(void)
{
	zcall_sysinfo_t s = {0};
	int r;

	tap_is(zcall_sysinfo(&s), 0, "sysinfo");
	tap_ok(s.mem_unit > 0 && s.totalram * s.mem_unit >= 16 << 20 &&
		       s.freeram <= s.totalram,
	       "memory");
	tap_ok(s.procs > 0 && s.uptime >= 0, "processes, and since when");
	/* Accounting is never begun, only refused. */
	r = zcall_acct("/no such file");
	if (r == -ZCALL_ENOENT) {
		tap_is(r, -ZCALL_ENOENT, "acct: no such file");
		tap_is(zcall_acct("/"), -ZCALL_EISDIR,
		       "acct: a directory is no file");
	} else {
		tap_skip("acct", lacking(r) ? lacking(r) : "no reason");
		if (!lacking(r))
			tap_is(r, -ZCALL_ENOENT, "acct: no such file");
	}
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	limits();
	usage();
	priorities();
	prctls();
	personality();
	comparing();
	namespaces();
	machine();
	return tap_done();
}
