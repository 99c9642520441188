/*
 * New processes and new programs: fork, vfork, execve, execveat, and waitid
 * for their end. The program that is executed is this one, told what it is by
 * its first argument.
 */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/process.h>

/* What the executed program knows itself by, even if its arguments are wrong:
 * it must never execute another. */
#define MARK ZCALL_STICKY_TIMEOUTS

static char exe[] = "/proc/self/exe";
static char first[] = "executed", second[] = "with two", variable[] = "A=b";
static char *const exec_argv[] = {first, second, NULL};
static char *const exec_envp[] = {variable, NULL};

static void mark(void)
{
	zcall_personality((unsigned)zcall_personality(0xffffffff) | MARK);
}

/* What the executed program ends with. */
static int executed(int argc, char **argv, char **envp)
{
	if (argc != 2 || !tap_streq(argv[1], second) || argv[2])
		return 1;
	if (!envp[0] || !tap_streq(envp[0], variable) || envp[1])
		return 2;
	return 42;
}

/* Whether a child that has tried to execute says it cannot be done here. */
static int no_exec(int status, const char *what)
{
	if (status != 100 << 8 || !tap_emulated())
		return 0;
	tap_skip(what, "the emulator cannot execute its own kind");
	return 1;
}

static void executing(void)
{
	int pid, status = 0, fd, r;

	pid = tap_fork();
	if (pid == 0) {
		mark();
		zcall_execve(exe, exec_argv, exec_envp);
		zcall_exit_group(100);
	}
	zcall_wait4(pid, &status, 0, NULL);
	if (!no_exec(status, "execve"))
		tap_is(status, 42 << 8,
		       "execve: arguments and environment arrive");
	fd = zcall_openat(ZCALL_AT_FDCWD, exe, ZCALL_O_RDONLY, 0);
	pid = tap_fork();
	if (pid == 0) {
		mark();
		zcall_execveat(fd, "", exec_argv, exec_envp,
			       ZCALL_AT_EMPTY_PATH);
		zcall_exit_group(100);
	}
	zcall_wait4(pid, &status, 0, NULL);
	if (!no_exec(status, "execveat"))
		tap_is(status, 42 << 8, "execveat: a descriptor");
	zcall_close(fd);
	tap_is(zcall_execve("/no such file", exec_argv, exec_envp),
	       -ZCALL_ENOENT, "execve: no such file");
	tap_is(zcall_execve("/", exec_argv, exec_envp), -ZCALL_EACCES,
	       "execve: a directory");
	r = zcall_execveat(ZCALL_AT_FDCWD, exe, exec_argv, exec_envp, 1 << 30);
	if (r == -ZCALL_ENOSYS)
		tap_skip("execveat", "ENOSYS: the emulator lacks it");
	else
		tap_is(r, -ZCALL_EINVAL,
		       "execveat: an unknown flag is refused");
}

#if defined(ZCALL_NR_fork)
static struct work {
	int ran, pid, parent;
} work;

/* All that a child of vfork does here. */
static ZCALLI_NORETURN __attribute__((__noinline__)) void vfork_child(
	struct work *w)
{
	w->ran++;
	w->pid = zcall_getpid();
	w->parent = zcall_getppid();
	zcall_execve("/no such file", exec_argv, exec_envp);
	zcall_exit_group(6);
}

static ZCALLI_NORETURN __attribute__((__noinline__)) void vfork_exec(void)
{
	mark();
	zcall_execve(exe, exec_argv, exec_envp);
	zcall_exit_group(100);
}

static void forking(void)
{
	volatile int mine = 1;
	int pid, status = 0, self = zcall_getpid();

	pid = zcall_fork();
	if (pid == 0) {
		mine = 2;
		zcall_exit_group(zcall_getppid() == self ? 5 : 1);
	}
	tap_good(pid, "fork");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "the child's pid");
	tap_is(status, 5 << 8, "it has run");
	tap_is(mine, 1, "in memory of its own");

	pid = zcall_vfork();
	if (pid == 0)
		vfork_child(&work);
	tap_good(pid, "vfork");
	tap_is(work.ran, 1, "the child has run, in our memory, before us");
	tap_is(work.pid, pid, "it is the one whose pid we have");
	tap_is(work.parent, self, "and our child");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait for it");
	tap_is(status, 6 << 8, "its status");
	pid = zcall_vfork();
	if (pid == 0)
		vfork_exec();
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status, 42 << 8, "vfork and execve");
}
#endif

static int child(int status)
{
	int pid = tap_fork();

	if (pid)
		return pid;
	if (status < 0)
		for (;;)
			zcall_syscall(ZCALL_NR_ppoll, 0, 0, 0, 0, 0);
	zcall_exit_group(status);
}

static void ends(void)
{
	zcall_siginfo_t i = {0};
	zcall_rusage_t u = {0};
	int pid = child(9), fd, r;

	tap_is(zcall_waitid(ZCALL_P_PID, pid, &i, ZCALL_WEXITED | ZCALL_WNOWAIT,
			    NULL),
	       0, "waitid: a child has ended");
	tap_is(i.si_signo, ZCALL_SIGCHLD, "si_signo");
	tap_is(i.si_code, ZCALL_CLD_EXITED, "si_code");
	tap_is(i.pid, pid, "pid");
	tap_is((int)i.uid, (int)zcall_getuid(), "uid");
	tap_is(i.status, 9, "status");
	i.pid = 0;
	tap_is(zcall_waitid(ZCALL_P_ALL, 0, &i, ZCALL_WEXITED, &u), 0,
	       "WNOWAIT has left it");
	tap_is(i.pid, pid, "it is the same");
	tap_ok(u.ru_minflt > 0 && u.ru_minflt < 1L << 30, "usage is filled in");
	tap_is(zcall_waitid(ZCALL_P_ALL, 0, &i, ZCALL_WEXITED, NULL),
	       -ZCALL_ECHILD, "now it is gone");

	pid = child(-1);
	i.pid = 77;
	tap_is(zcall_waitid(ZCALL_P_PID, pid, &i, ZCALL_WEXITED | ZCALL_WNOHANG,
			    NULL),
	       0, "WNOHANG: it still runs");
	tap_is(i.pid, 0, "and pid says so");
	zcall_kill(pid, ZCALL_SIGSTOP);
	tap_is(zcall_waitid(ZCALL_P_PID, pid, &i, ZCALL_WSTOPPED, NULL), 0,
	       "it stops");
	tap_ok(i.si_code == ZCALL_CLD_STOPPED && i.status == ZCALL_SIGSTOP,
	       "by which signal");
	zcall_kill(pid, ZCALL_SIGCONT);
	tap_is(zcall_waitid(ZCALL_P_PGID, 0, &i, ZCALL_WCONTINUED, NULL), 0,
	       "it goes on: of the own group");
	tap_is(i.si_code, ZCALL_CLD_CONTINUED, "si_code");
	fd = zcall_pidfd_open(pid, 0);
	zcall_kill(pid, ZCALL_SIGKILL);
	r = zcall_waitid(ZCALL_P_PIDFD, fd, &i, ZCALL_WEXITED, NULL);
	if (fd < 0) {
		tap_skip("waitid of a pidfd", "no pidfds here");
		r = zcall_waitid(ZCALL_P_PID, pid, &i, ZCALL_WEXITED, NULL);
	}
	tap_is(r, 0, "it is killed: by descriptor");
	tap_ok(i.si_code == ZCALL_CLD_KILLED && i.status == ZCALL_SIGKILL &&
		       i.pid == pid,
	       "by which signal, and which child");
	zcall_close(fd);
	tap_is(zcall_waitid(ZCALL_P_ALL, 0, &i, 0, NULL), -ZCALL_EINVAL,
	       "nothing to wait for is refused");
	tap_is(zcall_waitid(99, 0, &i, ZCALL_WEXITED, NULL), -ZCALL_EINVAL,
	       "and an unknown kind");
}

int zcall_main(int argc, char **argv, char **envp)
{
	if (argc != 1 || zcall_personality(0xffffffff) & MARK)
		return executed(argc, argv, envp);
	tap_watchdog();
	executing();
#if defined(ZCALL_NR_fork)
	forking();
#endif
	ends();
	return tap_done();
}
