/*
 * A program written to linux_syscall_support.h, without a libc: what crash
 * handlers and sandboxes do with it, on compat/lss.h. It runs on every CPU;
 * what must be right beside a libc is hosted.c's.
 */
#include "tap.h"

/* What a program has to bring with SYS_CPLUSPLUS. */
typedef int pid_t;
typedef unsigned uid_t, gid_t;
typedef long off_t, ssize_t;
typedef struct {
	char bytes[128];
} siginfo_t;
typedef struct {
	void *sp;
	int flags;
	size_t size;
} stack_t;

static int my_errno;
#define SYS_CPLUSPLUS
#define SYS_ERRNO my_errno
#include <zcall/compat/lss.h>

/* The same again in names of another beginning. */
#undef SYS_LINUX_SYSCALL_SUPPORT_H
#undef SYS_ERRNO
static int other_errno;
#define SYS_ERRNO other_errno
#define SYS_PREFIX 7
#include <zcall/compat/lss.h>

static char stack[65536] __attribute__((__aligned__(16)));

static int child(void *arg)
{
	return *(int *)arg;
}

/* Memory by pages, as a crash handler's allocator takes it. */
static char *pages(size_t n)
{
	void *p = sys_mmap(NULL, n, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			   ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);

	return p == (void *)-1L ? NULL : (char *)p;
}

static void memory(void)
{
	char *p = pages(8192), *q = pages(4096);
	void *r;

	if (!tap_ok(p && q, "mmap"))
		return;
	p[0] = 'z';
	r = sys_mremap(p, 4096, 4096, ZCALL_MREMAP_MAYMOVE | MREMAP_FIXED, q);
	tap_ok(r == q && q[0] == 'z', "mremap moves to its last argument");
	my_errno = 0;
	r = sys_mremap(q, 4096, 8192, 0x40);
	tap_ok(r == (void *)-1L && my_errno == ZCALL_EINVAL,
	       "mremap fails as an address of all ones");
	tap_is(sys_mprotect(q, 4096, ZCALL_PROT_READ), 0, "mprotect");
	tap_is(sys_munmap(q, 4096), 0, "munmap");
	my_errno = 0;
	r = sys_mmap(NULL, 4096, 0, ZCALL_MAP_PRIVATE, -1, 0);
	tap_ok(r == (void *)-1L && my_errno == ZCALL_EBADF,
	       "mmap of no file: all ones, EBADF");
	r = sys_brk(NULL);
	tap_ok(r != (void *)-1L && r == sys_brk(r), "brk says where it is");
}

/* errno: where it goes, and when it is left alone. */
static void errors(void)
{
	my_errno = 12345;
	tap_ok(sys_getpid() > 0 && my_errno == 12345,
	       "success leaves errno alone");
	tap_ok(sys_close(-1) == -1 && my_errno == ZCALL_EBADF,
	       "close of nothing: -1, EBADF");
	tap_ok(sys_open("/nonexistent/x", 0, 0) == -1 &&
		       my_errno == ZCALL_ENOENT,
	       "open of nothing: -1, ENOENT");
	other_errno = 0;
	my_errno = 0;
	tap_ok(sys7_close(-1) == -1 && other_errno == ZCALL_EBADF &&
		       my_errno == 0,
	       "SYS_PREFIX 7 has names and an errno of its own");
	my_errno = 0;
	tap_ok(sys_clone(NULL, stack + sizeof(stack), 0, NULL, NULL, NULL,
			 NULL) == -1 &&
		       my_errno == ZCALL_EINVAL,
	       "clone of no function: EINVAL");
	my_errno = 0;
	tap_ok(sys_clone(child, NULL, 0, NULL, NULL, NULL, NULL) == -1 &&
		       my_errno == ZCALL_EINVAL,
	       "clone on no stack: EINVAL");
}

/* The names in a directory, by either call: how many, and whether one is
 * there. */
static int list(const char *dir, const char *name, int old)
{
	char buf[4096] __attribute__((__aligned__(8)));
	int fd = sys_open(dir, ZCALL_O_RDONLY | O_DIRECTORY, 0);
	int n, at, found = 0;

	if (fd < 0)
		return -1;
	for (;;) {
		n = old ? sys_getdents(fd, (struct kernel_dirent *)(void *)buf,
				       sizeof(buf))
			: sys_getdents64(fd,
					 (struct kernel_dirent64 *)(void *)buf,
					 sizeof(buf));
		if (n <= 0)
			break;
		for (at = 0; at < n;) {
			if (old) {
				struct kernel_dirent *d =
					(struct kernel_dirent *)(void *)(buf +
									 at);

				found |= tap_streq(d->d_name, name);
				at += d->d_reclen;
			} else {
				struct kernel_dirent64 *d =
					(struct kernel_dirent64 *)(void *)(buf +
									   at);

				found |= tap_streq(d->d_name, name);
				at += d->d_reclen;
			}
		}
	}
	sys_close(fd);
	return n < 0 ? -1 : found;
}

static void files(void)
{
	static const char path[] = "/proc/self/exe";
	struct kernel_stat st, lst, fst;
	struct kernel_statfs fs;
	struct kernel_statx x;
	zcall_statx_t zx;
	struct kernel_iovec v[2];
	char buf[64];
	int fd, p[2];

	tap_is(list("/proc/self", "status", 0), 1, "getdents64 finds a name");
	tap_is(list("/proc/self", "status", 1), 1, "getdents finds a name");
	tap_is(list("/proc/self", "no such name", 0), 0, "and not another");

	/* Not of a link, whose times change. */
	fd = sys_open("/", ZCALL_O_RDONLY, 0);
	if (!tap_ok(fd >= 0 && sys_stat("/", &st) == 0 &&
			    sys_fstat(fd, &fst) == 0 &&
			    sys_lstat(path, &lst) == 0 &&
			    sys_statx(fd, "", AT_EMPTY_PATH, STATX_BASIC_STATS,
				      &x) == 0,
		    "stat, fstat, lstat, statx"))
		return;
	tap_good(zcall_statx(ZCALL_AT_FDCWD, "/", 0, STATX_BASIC_STATS, &zx),
		 "zcall's statx");
	tap_ok(st.st_ino == fst.st_ino && st.st_mode == fst.st_mode &&
		       st.st_dev == fst.st_dev,
	       "stat and fstat agree");
	tap_ok((lst.st_mode & ZCALL_S_IFMT) == ZCALL_S_IFLNK,
	       "lstat does not follow");
	tap_ok(st.st_ino == zx.stx_ino && st.st_mode == zx.stx_mode &&
		       st.st_nlink == zx.stx_nlink && st.st_uid == zx.stx_uid &&
		       st.st_size == (long)zx.stx_size &&
		       (long)st.st_mtime_ == (long)zx.stx_mtime.tv_sec &&
		       st.st_mtime_nsec_ == zx.stx_mtime.tv_nsec &&
		       (unsigned long)st.st_blksize == zx.stx_blksize &&
		       st.st_blocks == (long)zx.stx_blocks,
	       "stat's fields are where they belong");
	sys_cp_stat_statx(&lst, &x);
	tap_ok(lst.st_ino == st.st_ino && lst.st_mode == st.st_mode &&
		       lst.st_dev == st.st_dev &&
		       lst.st_mtime_ == st.st_mtime_ &&
		       lst.st_mtime_nsec_ == st.st_mtime_nsec_ &&
		       lst.st_nlink == st.st_nlink && lst.st_size == st.st_size,
	       "cp_stat_statx makes the same");
	/* A device number whose parts do not fit into 8 bits; times apart. */
	x.stx_rdev_major = 0x103;
	x.stx_rdev_minor = 0x45678;
	x.stx_atime.tv_sec = 1;
	x.stx_atime.tv_nsec = 2;
	x.stx_mtime.tv_sec = 3;
	x.stx_mtime.tv_nsec = 4;
	x.stx_ctime.tv_sec = 5;
	x.stx_ctime.tv_nsec = 6;
	sys_cp_stat_statx(&lst, &x);
	tap_is((long)lst.st_rdev, 0x45610378, "cp_stat_statx, a large device");
	tap_ok(lst.st_atime_ == 1 && lst.st_atime_nsec_ == 2 &&
		       lst.st_mtime_ == 3 && lst.st_mtime_nsec_ == 4 &&
		       lst.st_ctime_ == 5 && lst.st_ctime_nsec_ == 6,
	       "cp_stat_statx, times");
	tap_ok(sys_statfs("/proc", &fs) == 0 && fs.f_type == 0x9fa0 &&
		       fs.f_namelen >= 255,
	       "statfs");
	tap_is(sys_readlink(path, buf, 1), 1, "readlink");
	sys_close(fd);

	if (!tap_is(sys_pipe(p), 0, "pipe"))
		return;
	v[0].iov_base = buf;
	v[0].iov_len = 3;
	v[1].iov_base = buf;
	v[1].iov_len = 4;
	tap_is(sys_writev(p[1], v, 2), 7, "writev");
	tap_is(sys_read(p[0], buf, sizeof(buf)), 7, "read");
	tap_is(sys_dup2(p[0], 100), 100, "dup2");
	tap_is(sys_fcntl(100, ZCALL_F_GETFD, 0), 0, "fcntl");
	my_errno = 0;
	tap_ok(sys_lseek(100, 0, 0) == -1 && my_errno == ZCALL_ESPIPE,
	       "lseek of a pipe");
	{
		struct kernel_pollfd pfd;

		pfd.fd = p[0];
		pfd.events = ZCALL_POLLIN;
		pfd.revents = 77;
		tap_is(sys_poll(&pfd, 1, 1), 0, "poll: time is over");
		tap_is(pfd.revents, 0, "poll wrote revents");
		tap_is(sys_write(p[1], "x", 1), 1, "write");
		tap_is(sys_poll(&pfd, 1, -1), 1, "poll: one is ready");
		tap_is(pfd.revents, ZCALL_POLLIN, "poll says why");
	}
}

static void sockets(void)
{
	struct kernel_iovec v;
	struct kernel_msghdr m;
	char buf[8];
	int s[2];

	if (!tap_is(sys_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_SEQPACKET, 0, s),
		    0, "socketpair"))
		return;
	v.iov_base = (void *)(uintptr_t)"crash";
	v.iov_len = 5;
	m.msg_name = NULL;
	m.msg_namelen = 0;
	m.msg_iov = &v;
	m.msg_iovlen = 1;
	m.msg_control = NULL;
	m.msg_controllen = 0;
	m.msg_flags = 0;
	tap_is(sys_sendmsg(s[0], &m, 0), 5, "sendmsg");
	v.iov_base = buf;
	v.iov_len = 3;
	tap_is(sys_recvmsg(s[1], &m, 0), 3, "recvmsg");
	tap_ok(m.msg_flags & ZCALL_MSG_TRUNC, "recvmsg wrote msg_flags");
	tap_is(sys_sendto(s[0], "ab", 2, 0, NULL, 0), 2, "sendto");
	tap_is(sys_shutdown(s[0], ZCALL_SHUT_RDWR), 0, "shutdown");
	sys_close(s[0]);
	sys_close(s[1]);
}

static volatile int handled;

static void handler(int sig)
{
	handled = sig;
}

static void on_info(int sig, siginfo_t *info, void *context)
{
	handled = context && *(int *)(void *)info->bytes == sig ? -sig : 0;
}

static void signals(void)
{
	struct kernel_sigaction a, old;
	struct kernel_sigset_t set, before;

	tap_is(sys_sigemptyset(&set), 0, "sigemptyset");
	tap_is((long)set.sig[0], 0, "is empty");
	tap_is(sys_sigaddset(&set, ZCALL_SIGUSR1), 0, "sigaddset");
	tap_is((long)set.sig[0], 1 << 9, "is bit 9");
	tap_is(sys_sigismember(&set, ZCALL_SIGUSR1), 1, "sigismember");
	tap_is(sys_sigaddset(&set, 64), 0, "sigaddset of the last");
	tap_is(sys_sigdelset(&set, 64), 0, "sigdelset");
	tap_is(sys_sigismember(&set, 64), 0, "is no member");
	my_errno = 0;
	tap_ok(sys_sigaddset(&set, 65) == -1 && my_errno == ZCALL_EINVAL,
	       "sigaddset of 65: EINVAL");
	my_errno = 0;
	tap_ok(sys_sigismember(&set, 0) == -1 && my_errno == ZCALL_EINVAL,
	       "sigismember of 0: EINVAL");

	sys_sigemptyset(&a.sa_mask);
	a.sa_handler_ = handler;
	a.sa_flags = 0;
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
	a.sa_restorer = NULL;
#endif
	tap_is(sys_sigaction(ZCALL_SIGUSR1, &a, NULL), 0, "sigaction");
	tap_is(sys_raise(ZCALL_SIGUSR1), 0, "raise");
	tap_is(handled, ZCALL_SIGUSR1, "the handler ran, and returned");
	a.sa_sigaction_ = on_info;
	a.sa_flags = ZCALL_SA_SIGINFO;
	tap_is(sys_sigaction(ZCALL_SIGUSR1, &a, &old), 0, "sigaction again");
	tap_ok(old.sa_handler_ == handler, "and it says what was there");
	tap_is(sys_tgkill(sys_getpid(), sys_gettid(), ZCALL_SIGUSR1), 0,
	       "tgkill");
	tap_is(handled, -ZCALL_SIGUSR1, "sa_sigaction_ gets its arguments");

	handled = 0;
	tap_is(sys_sigprocmask(ZCALL_SIG_BLOCK, &set, &before), 0,
	       "sigprocmask");
	sys_kill(sys_getpid(), ZCALL_SIGUSR1);
	tap_is(handled, 0, "a blocked signal waits");
	tap_is(sys_sigpending(&set), 0, "sigpending");
	tap_is(sys_sigismember(&set, ZCALL_SIGUSR1), 1, "it is pending");
	my_errno = 0;
	tap_ok(sys_sigsuspend(&before) == -1 && my_errno == ZCALL_EINTR,
	       "sigsuspend: EINTR");
	tap_is(handled, -ZCALL_SIGUSR1, "and the handler ran");
	tap_is(sys_sigprocmask(ZCALL_SIG_SETMASK, &before, NULL), 0,
	       "sigprocmask back");
}

static int tid, parent_tid;

/* As a crash handler clones its dumper: a process that shares the memory. */
static void cloned(void)
{
	int arg = 42, status = -1, n, r;

	r = sys_clone(child, stack + sizeof(stack),
		      ZCALL_CLONE_VM | ZCALL_CLONE_VFORK | ZCALL_SIGCHLD, &arg,
		      NULL, NULL, NULL);
	tap_ok(r > 0, "clone");
	do
		n = sys_waitpid(r, &status, 0x40000000 /* __WALL */);
	while (n == -1 && my_errno == ZCALL_EINTR);
	tap_is(n, r, "waitpid");
	tap_is(status, 42 << 8, "the child exits with the function's result");

	/* A thread, which says by a futex that it has ended. */
	tid = -1;
	r = sys_clone(child, stack + sizeof(stack) - 8,
		      ZCALL_CLONE_VM | ZCALL_CLONE_FS | ZCALL_CLONE_FILES |
			      ZCALL_CLONE_SIGHAND | ZCALL_CLONE_THREAD |
			      ZCALL_CLONE_SYSVSEM | ZCALL_CLONE_PARENT_SETTID |
			      ZCALL_CLONE_CHILD_CLEARTID,
		      &arg, &parent_tid, NULL, &tid);
	tap_ok(r > 0, "clone of a thread");
	if (r < 0)
		tid = 0;
	while ((n = *(volatile int *)&tid) != 0)
		sys_futex(&tid, FUTEX_WAIT, n, NULL, NULL, 0);
	tap_is(tid, 0, "the thread has ended");
	tap_is(parent_tid, r, "and its id is where it belongs");
	my_errno = 0;
	tap_ok(sys_futex(&tid, FUTEX_WAIT, 1, NULL, NULL, 0) == -1 &&
		       my_errno == ZCALL_EAGAIN,
	       "futex: EAGAIN");
}

/* As a thread lister or a dumper stops another and reads its memory. */
static void traced(void)
{
	static long there = 0x1234567890abcdefL;
	long word = 0;
	int pid = sys_fork(), status = 0;

	if (pid == 0) {
		there = 0x0fedcba987654321L;
		for (;;)
			sys_sched_yield();
	}
	if (!tap_ok(pid > 0, "fork"))
		return;
	if (sys_ptrace(ZCALL_PTRACE_ATTACH, pid, NULL, NULL) != 0) {
		/* qemu's user mode has no ptrace. */
		tap_ok(my_errno == ZCALL_ENOSYS || my_errno == ZCALL_EPERM,
		       "ptrace is not to be had here");
	} else {
		/* However far it has come: the word is one or the other. */
		tap_is(sys_waitpid(pid, &status, 0x40000000), pid,
		       "waitpid for the stop");
		tap_is(status & 0xff, 0x7f, "it has stopped");
		tap_is(sys_ptrace(ZCALL_PTRACE_PEEKDATA, pid, &there, &word), 0,
		       "PTRACE_PEEKDATA returns 0");
		tap_ok(word == 0x1234567890abcdefL ||
			       word == 0x0fedcba987654321L,
		       "and stores the word");
		tap_is(sys_ptrace_detach(pid), 0, "ptrace_detach");
		/* Of one that is traced still it would be EPERM. */
		tap_is(sys_ptrace(ZCALL_PTRACE_ATTACH, pid, NULL, NULL), 0,
		       "it can be attached again");
		tap_is(sys_waitpid(pid, &status, 0x40000000), pid,
		       "and stops again");
		tap_is(sys_ptrace_detach(pid), 0, "ptrace_detach again");
	}
	my_errno = 4711;
	sys_ptrace_detach(sys_getpid());
	tap_ok(my_errno == ZCALL_ESRCH || my_errno == ZCALL_ENOSYS,
	       "ptrace_detach of no tracee tells its own error");
	tap_is(sys_kill(pid, ZCALL_SIGKILL), 0, "kill");
	tap_is(sys_wait4(pid, &status, 0, NULL), pid, "wait4");
	tap_is(status & 0x7f, ZCALL_SIGKILL, "ended by the signal");
}

static void others(void)
{
	struct kernel_timespec t, res;
	struct kernel_timeval tv;
	struct kernel_rlimit l;
	unsigned long mask[128];
	unsigned cpu = 9999;
	uid_t r = 1, e = 2, s = 3;
	char noise[8];

	tap_ok(sys_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t) == 0 &&
		       t.tv_nsec < 1000000000,
	       "clock_gettime");
	tap_ok(sys_clock_getres(ZCALL_CLOCK_MONOTONIC, &res) == 0 &&
		       res.tv_sec == 0,
	       "clock_getres");
	tap_ok(sys_gettimeofday(&tv, NULL) == 0 && tv.tv_sec > 1600000000 &&
		       tv.tv_usec < 1000000,
	       "gettimeofday");
	tap_ok(sys_getrlimit(ZCALL_RLIMIT_NOFILE, &l) == 0 && l.rlim_cur > 2 &&
		       l.rlim_cur <= l.rlim_max,
	       "getrlimit");
	tap_is(sys_setrlimit(ZCALL_RLIMIT_NOFILE, &l), 0, "setrlimit");
	tap_ok(sys_sched_getaffinity(0, sizeof(mask), mask) >= 8,
	       "sched_getaffinity");
	tap_ok(sys_getcpu(&cpu, NULL, NULL) == 0 && cpu != 9999, "getcpu");
	tap_ok(sys_getresuid(&r, &e, &s) == 0 && e == sys_geteuid(),
	       "getresuid");
	tap_is(sys_getresuid32(&r, &e, &s), 0, "getresuid32");
	tap_is(sys_getrandom(noise, sizeof(noise), 0), 8, "getrandom");
	tap_is(sys_prctl(PR_SET_DUMPABLE, 1, 0, 0, 0), 0, "prctl");
	tap_ok(sys_getpgrp() >= 0 && sys_getsid(0) >= 0, "getpgrp, getsid");
	my_errno = 0;
	tap_ok(sys_ioctl(0x7fff, 0x5401, NULL) == -1 && my_errno == ZCALL_EBADF,
	       "ioctl of nothing");
	tap_is(MAKE_PROCESS_CPUCLOCK(5, CPUCLOCK_SCHED), ~5 * 8 + 2,
	       "MAKE_PROCESS_CPUCLOCK");
	tap_is(MAKE_THREAD_CPUCLOCK(5, CPUCLOCK_PROF), ~5 * 8 + 4,
	       "MAKE_THREAD_CPUCLOCK");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	errors();
	memory();
	files();
	sockets();
	signals();
	cloned();
	traced();
	others();
	return tap_done();
}
