/* signalfd and the mask of blocked signals: what is blocked arrives as data,
 * and only what the descriptor's mask says. */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/process.h>

#define USR1 (1UL << (ZCALL_SIGUSR1 - 1))
#define USR2 (1UL << (ZCALL_SIGUSR2 - 1))

static zcall_sigset_t set(unsigned long bits)
{
	zcall_sigset_t s;

	s.sig[0] = bits;
	return s;
}

static unsigned long blocked(void)
{
	zcall_sigset_t s = set(~0UL);

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &s, sizeof(s));
	return s.sig[0];
}

static void masks(void)
{
	zcall_sigset_t s = set(USR1), old = set(0);
	unsigned long before = blocked() & ~(USR1 | USR2);

	tap_is(zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &s, &old, sizeof(s)), 0,
	       "block SIGUSR1");
	tap_is((long)old.sig[0], (long)before, "the former mask");
	tap_is((long)blocked(), (long)(before | USR1), "it is blocked");
	s = set(USR2);
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &s, NULL, sizeof(s));
	tap_is((long)blocked(), (long)(before | USR1 | USR2),
	       "blocking SIGUSR2 adds to it");
	tap_is(zcall_rt_sigprocmask(ZCALL_SIG_UNBLOCK, &s, NULL, sizeof(s)), 0,
	       "unblock SIGUSR2");
	tap_is((long)blocked(), (long)(before | USR1), "SIGUSR1 stays");
	s = set(USR1 | USR2);
	tap_is(zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &s, NULL, sizeof(s)), 0,
	       "set the mask");
	tap_is((long)blocked(), (long)(USR1 | USR2), "to exactly these");
	tap_is(zcall_rt_sigprocmask(99, &s, NULL, sizeof(s)), -ZCALL_EINVAL,
	       "an unknown way to change it is refused");
	tap_is(zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &s, NULL, sizeof(s) - 1),
	       -ZCALL_EINVAL, "a set of another size is refused");
	tap_is((long)blocked(), (long)(USR1 | USR2), "nothing has changed");
}

static void one(int fd)
{
	zcall_signalfd_siginfo_t info;
	zcall_pollfd_t p = {0, ZCALL_POLLIN, 0};
	zcall_timespec_t at_once = {0, 0};

	p.fd = fd;
	tap_is(tap_fd_flags(fd), ZCALL_SFD_CLOEXEC | ZCALL_SFD_NONBLOCK,
	       "both flags are set");
	tap_is(zcall_read(fd, &info, sizeof(info)), -ZCALL_EAGAIN,
	       "no signal yet");
	tap_is(zcall_kill(zcall_getpid(), ZCALL_SIGUSR1), 0,
	       "send SIGUSR1 to ourselves");
	tap_is(zcall_ppoll(&p, 1, &at_once, NULL, 0), 1, "it is readable");
	tap_is(zcall_read(fd, &info, sizeof(info) - 1), -ZCALL_EINVAL,
	       "127 bytes are too few to read into");
	tap_is(zcall_read(fd, &info, sizeof(info)), 128, "read it");
	tap_is(info.ssi_signo, ZCALL_SIGUSR1, "ssi_signo");
	tap_is(info.ssi_code, 0, "ssi_code: by kill");
	tap_is(info.ssi_pid, zcall_getpid(), "ssi_pid");
	tap_is(info.ssi_uid, zcall_syscall(ZCALL_NR_getuid), "ssi_uid");
	tap_is(zcall_read(fd, &info, sizeof(info)), -ZCALL_EAGAIN,
	       "it arrives once");
}

/* Fields further behind: a signal with a value, and the end of a child. */
static void fields(void)
{
	static struct {
		int signo, errno_, code, pad, pid, uid;
		void *value;
		char rest[96];
	} queued;
	zcall_sigset_t s = set(1UL << (ZCALL_SIGCHLD - 1));
	zcall_signalfd_siginfo_t info;
	int fd, pid;

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &s, NULL, sizeof(s));
	fd = zcall_signalfd4(-1, &s, sizeof(s), 0);
	queued.signo = ZCALL_SIGCHLD;
	queued.code = -1; /* SI_QUEUE */
	queued.pid = 1234;
	queued.uid = 5678;
	queued.value = (void *)0x123456789abcdef0;
	tap_is(zcall_syscall(ZCALL_NR_rt_sigqueueinfo, zcall_getpid(),
			     ZCALL_SIGCHLD, &queued),
	       0, "queue a signal with a value");
	tap_is(zcall_read(fd, &info, sizeof(info)), 128, "read it");
	tap_is(info.ssi_code, -1, "ssi_code: by sigqueue");
	tap_is(info.ssi_pid, 1234, "ssi_pid");
	tap_is(info.ssi_uid, 5678, "ssi_uid");
	tap_is((long)info.ssi_ptr, 0x123456789abcdef0, "ssi_ptr");
	tap_is(info.ssi_int, (int)0x9abcdef0, "ssi_int");

	pid = tap_fork();
	if (pid == 0)
		zcall_exit(42);
	tap_is(zcall_read(fd, &info, sizeof(info)), 128, "a child has ended");
	tap_is(info.ssi_signo, ZCALL_SIGCHLD, "ssi_signo");
	tap_is(info.ssi_code, 1, "ssi_code: it has exited");
	tap_is(info.ssi_pid, pid, "ssi_pid");
	tap_is(info.ssi_status, 42, "ssi_status");
	tap_is(zcall_wait4(pid, NULL, 0, NULL), pid, "reap it");
	zcall_close(fd);
}

static void replace(int fd)
{
	zcall_sigset_t s = set(USR2);
	zcall_signalfd_siginfo_t info[3];

	tap_is(zcall_signalfd4(fd, &s, sizeof(s), 0), fd,
	       "the mask becomes SIGUSR2, the descriptor stays");
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
	tap_is(zcall_read(fd, info, sizeof(info)), -ZCALL_EAGAIN,
	       "SIGUSR1 is not for it any more");
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR2);
	tap_is(zcall_read(fd, info, sizeof(info)), 128, "SIGUSR2 is");
	tap_is(info[0].ssi_signo, ZCALL_SIGUSR2, "ssi_signo");
	s = set(USR1 | USR2);
	zcall_signalfd4(fd, &s, sizeof(s), 0);
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR2);
	tap_is(zcall_read(fd, info, sizeof(info)), 256,
	       "with both in the mask one read returns both");
	tap_is(info[0].ssi_signo, ZCALL_SIGUSR1, "the first");
	tap_is(info[1].ssi_signo, ZCALL_SIGUSR2, "the second");
}

static void refused(int fd)
{
	zcall_sigset_t s = set(USR1);
	int pipes[2];

	zcall_pipe2(pipes, 0);
	tap_is_kernel(zcall_signalfd4(-1, &s, sizeof(s) - 1, 0), -ZCALL_EINVAL,
		      "a mask of another size is refused");
#ifdef ZCALL_NR_signalfd
	fd = zcall_signalfd(-1, &s, sizeof(s));
	tap_is(tap_fd_flags(fd), 0, "signalfd has no flags");
	tap_is(zcall_signalfd(fd, &s, sizeof(s)), fd, "nor a new descriptor");
	zcall_close(fd);
#endif
	tap_is(zcall_signalfd4(-1, &s, sizeof(s), 0x40000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
	tap_is(zcall_signalfd4(pipes[0], &s, sizeof(s), 0), -ZCALL_EINVAL,
	       "a pipe is no signal descriptor");
	zcall_close(pipes[0]);
	zcall_close(pipes[1]);
	zcall_close(fd);
	tap_is(zcall_signalfd4(fd, &s, sizeof(s), 0), -ZCALL_EBADF,
	       "nor is one that was closed");
	fd = zcall_signalfd4(-1, &s, sizeof(s), 0);
	tap_is(tap_fd_flags(fd), 0, "no flags: neither of the two");
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_sigset_t s = set(USR1);
	int fd;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	masks();
	fd = zcall_signalfd4(-1, &s, sizeof(s),
			     ZCALL_SFD_CLOEXEC | ZCALL_SFD_NONBLOCK);
	if (tap_good(fd, "signalfd4")) {
		one(fd);
		replace(fd);
		refused(fd);
		fields();
	}
	return tap_done();
}
