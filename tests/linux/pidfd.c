/* pidfd: a child by descriptor: its end, its signals, its descriptors. */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/mem.h>
#include <zcall/process.h>

/* A child that says which descriptor of its own holds "child's", then waits
 * to be told to end. */
static struct {
	int pid, pidfd, its_fd, talk[2], listen[2];
} child;

static void live(void)
{
	char go;
	int fd = zcall_memfd_create("child", 0);

	/* Not a number that the parent has. */
	fd = (int)zcall_fcntl(fd, ZCALL_F_DUPFD, 200);
	zcall_write(fd, "child's", 7);
	zcall_close(child.talk[0]);
	zcall_close(child.listen[1]);
	zcall_write(child.talk[1], &fd, sizeof(fd));
	zcall_read(child.listen[0], &go, 1);
	zcall_exit(3);
}

/* Whether the child has ended, as far as its descriptor tells. */
static long ended(int fd)
{
	zcall_pollfd_t p = {0, ZCALL_POLLIN, 0};
	zcall_timespec_t at_once = {0, 0};

	p.fd = fd;
	return zcall_ppoll(&p, 1, &at_once, NULL, 0);
}

static void open_it(void)
{
	int fd;

	child.pidfd = zcall_pidfd_open(child.pid, 0);
	tap_good(child.pidfd, "pidfd_open");
	tap_is(tap_fd_flags(child.pidfd), 0x80000, "it is close-on-exec");
	fd = zcall_pidfd_open(child.pid, ZCALL_PIDFD_NONBLOCK);
	tap_is(tap_fd_flags(fd), 0x80000 | ZCALL_PIDFD_NONBLOCK,
	       "PIDFD_NONBLOCK makes it non-blocking too");
	zcall_close(fd);
	tap_is(zcall_pidfd_open(0, 0), -ZCALL_EINVAL, "0 is no process");
	tap_is(zcall_pidfd_open(child.pid, 0x40000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
}

static void getfd(void)
{
	char text[8] = "";
	int fd = zcall_pidfd_getfd(child.pidfd, child.its_fd, 0);

	if (fd == -ZCALL_EPERM) {
		tap_skip("pidfd_getfd", "EPERM: tracing is forbidden here");
		return;
	}
	tap_good(fd, "pidfd_getfd");
	tap_is(tap_fd_flags(fd), 0x80000, "it is close-on-exec");
	tap_is(zcall_pread64(fd, text, sizeof(text), 0), 7,
	       "it reads what the child wrote");
	tap_bytes(text, "child's", 7, "exactly that");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 7,
	       "at the child's position: it is the same open file");
	zcall_close(fd);
	tap_is(zcall_pidfd_getfd(child.pidfd, 250, 0), -ZCALL_EBADF,
	       "a descriptor that the child has not");
	tap_is_kernel(zcall_pidfd_getfd(child.pidfd, child.its_fd, 1),
		      -ZCALL_EINVAL, "an unknown flag is refused");
}

/* A signal with a value, sent to ourselves, where it can be looked at. */
static void queue(void)
{
	static zcall_siginfo_t info;
	zcall_sigset_t usr1 = {{1UL << (ZCALL_SIGUSR1 - 1)}};
	zcall_signalfd_siginfo_t got;
	int self = zcall_pidfd_open(zcall_getpid(), 0), fd;

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &usr1, NULL, sizeof(usr1));
	fd = zcall_signalfd4(-1, &usr1, sizeof(usr1), ZCALL_SFD_NONBLOCK);
	tap_is(zcall_pidfd_send_signal(self, ZCALL_SIGUSR1, NULL, 0), 0,
	       "send a signal to ourselves");
	tap_is(zcall_read(fd, &got, sizeof(got)), 128, "it comes");
	tap_is(got.ssi_signo, ZCALL_SIGUSR1, "ssi_signo");
	tap_is(got.ssi_code, 0, "ssi_code: as if by kill");
	tap_is(got.ssi_pid, zcall_getpid(), "ssi_pid");
	info.si_signo = ZCALL_SIGUSR1;
	info.si_code = ZCALL_SI_QUEUE;
	info.value.sival_ptr = (void *)0x123456789a;
	tap_is(zcall_pidfd_send_signal(self, ZCALL_SIGUSR1, &info, 0), 0,
	       "and one with a value");
	tap_is(zcall_read(fd, &got, sizeof(got)), 128, "it comes");
	tap_is(got.ssi_code, -1, "ssi_code");
	tap_is((long)got.ssi_ptr, 0x123456789a, "ssi_ptr");
	info.si_signo = ZCALL_SIGUSR2;
	tap_is(zcall_pidfd_send_signal(self, ZCALL_SIGUSR1, &info, 0),
	       -ZCALL_EINVAL, "info of another signal is refused");
	zcall_close(fd);
	zcall_close(self);
}

static void signals(void)
{
	zcall_rusage_t usage;
	int status = 0, other;

	tap_is(zcall_pidfd_send_signal(child.pidfd, 0, NULL, 0), 0,
	       "signal 0: the child is there");
	tap_is(zcall_pidfd_send_signal(child.pidfd, 65, NULL, 0), -ZCALL_EINVAL,
	       "there is no signal 65");
	tap_is(zcall_pidfd_send_signal(child.pidfd, 0, NULL, 0x40000000),
	       -ZCALL_EINVAL, "an unknown flag is refused");
	tap_is(ended(child.pidfd), 0, "the child lives");
	zcall_write(child.listen[1], "g", 1);
	while (ended(child.pidfd) == 0)
		zcall_syscall(ZCALL_NR_sched_yield);
	tap_is(ended(child.pidfd), 1, "its end makes the descriptor readable");
	tap_is(zcall_wait4(child.pid, &status, 0, &usage), child.pid, "wait4");
	tap_is(status, 3 << 8, "the status it exited with");
	tap_is(zcall_pidfd_send_signal(child.pidfd, 0, NULL, 0), -ZCALL_ESRCH,
	       "the descriptor outlives it");
	tap_is(zcall_pidfd_open(child.pid, 0), -ZCALL_ESRCH,
	       "the number does not");
	zcall_close(child.pidfd);

	other = tap_fork();
	if (other == 0)
		for (;;)
			zcall_ppoll(NULL, 0, NULL, NULL, 0);
	child.pidfd = zcall_pidfd_open(other, 0);
	tap_is(zcall_pidfd_send_signal(child.pidfd, ZCALL_SIGKILL, NULL, 0), 0,
	       "kill another child");
	tap_is(zcall_wait4(other, &status, 0, NULL), other, "wait4");
	tap_is(status, ZCALL_SIGKILL, "it died of that signal");
	zcall_close(child.pidfd);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	zcall_pipe2(child.talk, 0);
	zcall_pipe2(child.listen, 0);
	child.pid = tap_fork();
	if (child.pid == 0)
		live();
	zcall_close(child.talk[1]);
	zcall_close(child.listen[0]);
	tap_is(zcall_read(child.talk[0], &child.its_fd, sizeof(int)), 4,
	       "the child has started");
	open_it();
	getfd();
	queue();
	signals();
	return tap_done();
}
