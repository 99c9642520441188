/* Processes: who is who, exits and waits, priority, kill. */
#include "tap.h"
#include <zcall/process.h>
#include <zcall/signal.h>

/* Ends as the parent can tell: by its own pid, its parent's, or neither. */
static void identity(void)
{
	int self = zcall_getpid(), pid, pipes[2], seen[2] = {0, 0}, status = 0;

	tap_is(self, zcall_syscall(ZCALL_NR_gettid),
	       "getpid: the pid is that of the first thread");
	tap_is(self, zcall_getpid(), "and stays the same");
	tap_good(zcall_getppid(), "getppid");
	zcall_pipe2(pipes, 0);
	pid = tap_fork();
	if (pid == 0) {
		seen[0] = zcall_getpid();
		seen[1] = zcall_getppid();
		zcall_write(pipes[1], seen, sizeof(seen));
		zcall_exit(0);
	}
	tap_is(zcall_read(pipes[0], seen, sizeof(seen)), 8,
	       "a child says who it is");
	tap_is(seen[0], pid, "getpid: what clone has returned");
	tap_is(seen[1], self, "getppid: our pid");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait4");
	tap_is(status, 0, "it has exited with 0");
	zcall_close(pipes[0]);
	zcall_close(pipes[1]);
}

static void statuses(void)
{
	int pid, other, status = 0;

	pid = tap_fork();
	if (pid == 0)
		zcall_exit(7);
	tap_is(zcall_wait4(-1, &status, 0, NULL), pid,
	       "any child: the one there is");
	tap_is(status, 7 << 8, "zcall_exit(7)");
	pid = tap_fork();
	if (pid == 0)
		zcall_exit_group(0x1fe);
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait4");
	tap_is(status, 0xfe << 8, "zcall_exit_group: 8 bits of the status");
	pid = tap_fork();
	if (pid == 0)
		zcall_exit(1);
	/* Until it has ended, but not to reap it: WEXITED, WNOWAIT. */
	tap_is(zcall_syscall(ZCALL_NR_waitid, 1, pid, 0, 0x1000004, 0), 0,
	       "a child that has ended");
	other = tap_fork();
	if (other == 0)
		zcall_exit(2);
	tap_is(zcall_wait4(other, &status, 0, NULL), other,
	       "of two children the one asked for");
	tap_is(status, 2 << 8, "its status");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "and the other");
	tap_is(status, 1 << 8, "its status");
	tap_is(zcall_wait4(-1, &status, 0, NULL), -ZCALL_ECHILD,
	       "no more children");
	tap_is_kernel(zcall_wait4(-1, &status, 0x400, NULL), -ZCALL_EINVAL,
		      "an unknown option is refused");
}

static void stopping(void)
{
	int status = 0, pid;

	pid = tap_fork();
	if (pid == 0)
		for (;;)
			zcall_syscall(ZCALL_NR_ppoll, 0, 0, 0, 0, 0);
	tap_is(zcall_wait4(pid, &status, ZCALL_WNOHANG, NULL), 0,
	       "WNOHANG: it still runs");
	tap_is(zcall_kill(pid, 0), 0, "kill with 0: it is there");
	tap_is(zcall_kill(pid, ZCALL_SIGSTOP), 0, "stop it");
	tap_is(zcall_wait4(pid, &status, ZCALL_WUNTRACED, NULL), pid,
	       "WUNTRACED");
	tap_is(status, ZCALL_SIGSTOP << 8 | 0x7f, "it is stopped");
	tap_is(zcall_kill(pid, ZCALL_SIGCONT), 0, "let it go on");
	tap_is(zcall_wait4(pid, &status, ZCALL_WCONTINUED, NULL), pid,
	       "WCONTINUED");
	tap_is(status, 0xffff, "it goes on");
	tap_is(zcall_kill(pid, ZCALL_SIGTERM), 0, "end it");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait4");
	tap_is(status & 0x7f, ZCALL_SIGTERM, "by that signal");
	tap_is(zcall_kill(pid, 0), -ZCALL_ESRCH, "it is gone");
	tap_is(zcall_kill(zcall_getpid(), 65), -ZCALL_EINVAL,
	       "there is no signal 65");
}

/* A child that computes for 30 ms of its own time and fills 16 MiB. */
static void usage(void)
{
	static volatile char memory[16 << 20];
	zcall_rusage_t u = {0};
	zcall_timespec_t t = {0, 0};
	long used;
	int pid, status;
	size_t i;

	pid = tap_fork();
	if (pid == 0) {
		for (i = 0; i < sizeof(memory); i += 4096)
			memory[i] = 1;
		while (t.tv_sec == 0 && t.tv_nsec < 30000000)
			zcall_syscall(ZCALL_NR_clock_gettime,
				      ZCALL_CLOCK_PROCESS_CPUTIME_ID, &t);
		zcall_exit(0);
	}
	tap_is(zcall_wait4(pid, &status, 0, &u), pid, "wait4 with usage");
	used = (u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1000000 +
	       u.ru_utime.tv_usec + u.ru_stime.tv_usec;
	tap_ok(used >= 20000, "it has used 20 ms at least");
	tap_ok(u.ru_utime.tv_usec >= 0 && u.ru_utime.tv_usec < 1000000 &&
		       u.ru_stime.tv_usec >= 0 && u.ru_stime.tv_usec < 1000000,
	       "microseconds are below a million");
	tap_ok(u.ru_maxrss > 8 << 10 && u.ru_maxrss < 1L << 30, "ru_maxrss");
	tap_ok(u.ru_minflt > 0 && u.ru_minflt < 1L << 30, "ru_minflt");
}

static void priority(void)
{
	int before = zcall_getpriority(ZCALL_PRIO_PROCESS, 0);
	int pid, status = 0;

	tap_ok(before >= 1 && before <= 40, "getpriority is 1 to 40");
	tap_is(zcall_getpriority(ZCALL_PRIO_PROCESS, zcall_getpid()), before,
	       "0 is ourselves");
	pid = tap_fork();
	if (pid == 0) {
		zcall_syscall(ZCALL_NR_setpriority, ZCALL_PRIO_PROCESS, 0, 19);
		zcall_exit(zcall_getpriority(ZCALL_PRIO_PROCESS, 0));
	}
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status, 1 << 8, "nice 19 is 1");
	tap_ok(zcall_getpriority(ZCALL_PRIO_PGRP, 0) >= before,
	       "of the group: the best in it");
	tap_ok(zcall_getpriority(ZCALL_PRIO_USER, 0) >= before,
	       "of the user: the best of all");
	tap_is(zcall_getpriority(99, 0), -ZCALL_EINVAL,
	       "an unknown kind is refused");
	tap_is(zcall_getpriority(ZCALL_PRIO_PROCESS, pid), -ZCALL_ESRCH,
	       "no such process any more");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	identity();
	statuses();
	stopping();
	usage();
	priority();
	return tap_done();
}
