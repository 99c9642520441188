/*
 * zcall/spawn.h: programs that run and programs that do not, what they find
 * (descriptors, signals, directory, group, cgroup), from a handler and from two
 * threads, and that nothing is left of them. The program is this one, which
 * then tells on a descriptor what it has found.
 */
#include "place.h"
#include <zcall/mem.h>
#include <zcall/spawn.h>
#include <zcall/sys.h>

/* Set in the test before anything is run, and inherited: whoever finds it set
 * must not run another program, whatever its arguments are. */
#define MARK ZCALL_STICKY_TIMEOUTS

#define STACK 32768UL

/* Descriptors: for redirections, and where a report goes. */
enum { ONE = 40, TWO = 41, SAME = 42, CLOSED = 43, PLAIN = 44, REPORT = 60 };

typedef struct {
	int pid, ppid, pgid, sid;
	unsigned long mask, ignored, caught, pending, open;
	char one, two;
	char cwd[256], cgroup[256];
} report_t;

static char exe[] = "/proc/self/exe";
static char first[] = "spawned", second[] = "report", variable[] = "A=b";
static char *const argv_report[] = {first, second, NULL};
static char *const envp_report[] = {variable, NULL};

static const zcall_spawn_t plain;
static report_t report;
static volatile int handled;

static int has_close_range, has_pidfd;

static unsigned long bit(int sig)
{
	return 1UL << (sig - 1);
}

/* ---- The program ---- */

static char read_one(int fd)
{
	char c = 0;

	zcall_read(fd, &c, 1);
	return c;
}

static int executed(int argc, char **argv, char **envp)
{
	zcall_sigaction_t a;
	zcall_sigset_t set = {{0}};
	int i, fd;
	long n;

	if (argc != 2 || !tap_streq(argv[0], first) ||
	    !tap_streq(argv[1], second) || argv[2])
		return 1;
	if (!envp[0] || !tap_streq(envp[0], variable) || envp[1])
		return 2;
	for (i = 1; i <= 64; i++) {
		zcall_rt_sigaction(i, NULL, &a, 8);
		if ((uintptr_t)a.handler == ZCALL_SIG_IGN)
			report.ignored |= bit(i);
		else if ((uintptr_t)a.handler != ZCALL_SIG_DFL)
			report.caught |= bit(i);
	}
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &set, 8);
	report.mask = set.sig[0];
	zcall_rt_sigpending(&set, 8);
	report.pending = set.sig[0];
	for (i = 0; i < 64; i++)
		if (zcall_fcntl(i, ZCALL_F_GETFD, 0) >= 0)
			report.open |= 1UL << i;
	report.one = read_one(ONE);
	report.two = read_one(TWO);
	report.pid = zcall_getpid();
	report.ppid = zcall_getppid();
	report.pgid = zcall_getpgid(0);
	report.sid = zcall_getsid(0);
	zcall_getcwd(report.cwd, sizeof(report.cwd));
	fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/cgroup", ZCALL_O_RDONLY,
			  0);
	zcall_read(fd, report.cgroup, sizeof(report.cgroup) - 1);
	n = zcall_write(REPORT, &report, sizeof(report));
	return n == sizeof(report) || n == -ZCALL_EBADF ? 42 : 3;
}

/* ---- What the tests share ---- */

static int spawn(const zcall_spawn_t *how)
{
	return zcall_spawn(exe, argv_report, envp_report, how);
}

static long status_of(int pid)
{
	int status = -1;

	return zcall_wait4(pid, &status, 0, NULL) == pid ? status : -1;
}

/* Runs the program, and reads its report. */
static int reported(const zcall_spawn_action_t *more, size_t n,
		    const zcall_spawn_t *how, const char *what)
{
	zcall_spawn_action_t a[12];
	zcall_spawn_t h = *how;
	size_t i;
	int pipes[2], pid;

	zcall_pipe2(pipes, ZCALL_O_CLOEXEC);
	for (i = 0; i < n; i++)
		a[i + 1] = more[i];
	a[0] = zcall_spawn_dup2(pipes[1], REPORT);
	h.actions = a;
	h.count = n + 1;
	report = (report_t){0};
	pid = spawn(&h);
	zcall_close(pipes[1]);
	if (tap_good(pid, what)) {
		tap_is(zcall_read(pipes[0], &report, sizeof(report)),
		       sizeof(report), "it tells what it has found");
		tap_is(status_of(pid), 42 << 8, "and ends");
		tap_is(report.pid, pid, "with that pid");
	}
	zcall_close(pipes[0]);
	return pid;
}

/* No child of any kind, no signal of one, no more descriptors. */
static void nothing_left(const char *what)
{
	zcall_sigset_t pending = {{0}};

	tap_is(zcall_wait4(-1, NULL, ZCALL___WALL | ZCALL_WNOHANG, NULL),
	       -ZCALL_ECHILD, what);
	zcall_rt_sigpending(&pending, 8);
	tap_is((long)(pending.sig[0] & bit(ZCALL_SIGCHLD)), 0, "nor a SIGCHLD");
}

static long count_lines(const char *path)
{
	static char text[4096];
	int fd = zcall_openat(ZCALL_AT_FDCWD, path, ZCALL_O_RDONLY, 0);
	long n, i, lines = 0;

	while ((n = zcall_read(fd, text, sizeof(text))) > 0)
		for (i = 0; i < n; i++) {
			ZCALLI_HIDE(i);
			lines += text[i] == '\n';
		}
	zcall_close(fd);
	return lines;
}

static long count_descriptors(void)
{
	static char text[4096];
	int fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/fd",
			      ZCALL_O_RDONLY | ZCALL_O_DIRECTORY, 0);
	long n, i, entries = 0;

	while ((n = zcall_getdents64(fd, text, sizeof(text))) > 0)
		for (i = 0; i < n; entries++)
			i += ((zcall_linux_dirent64_t *)(void *)(text + i))
				     ->d_reclen;
	zcall_close(fd);
	return entries;
}

/* ---- Running ---- */

static void running(void)
{
	zcall_spawn_action_t all[2];
	char *argv_wrong[] = {first, NULL};
	int fd, pid;

	tap_is(status_of(spawn(NULL)), 42 << 8,
	       "a program, its arguments and its environment");
	tap_is(status_of(zcall_spawn(exe, argv_wrong, envp_report, NULL)),
	       1 << 8, "it would notice others");
	reported(NULL, 0, &plain, "as nothing says");
	tap_is(report.ppid, zcall_getpid(), "our child");
	tap_is(report.pgid, zcall_getpgid(0), "in our group");
	tap_is(report.sid, zcall_getsid(0), "in our session");

	fd = zcall_openat(ZCALL_AT_FDCWD, exe, ZCALL_O_RDONLY | ZCALL_O_CLOEXEC,
			  0);
	tap_is(status_of(zcall_spawn_at(fd, "", argv_report, envp_report,
					ZCALL_AT_EMPTY_PATH, NULL)),
	       42 << 8, "a program that is a descriptor");
	zcall_close(fd);
	fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/self", ZCALL_O_PATH, 0);
	tap_is(status_of(zcall_spawn_at(fd, "exe", argv_report, envp_report, 0,
					NULL)),
	       42 << 8, "a path relative to a directory");
	zcall_close(fd);

	pid = zcall_close_range(~0U, ~0U, 0);
	has_close_range = pid != -ZCALL_ENOSYS;
	if (!has_close_range) {
		tap_skip("close_range", "ENOSYS: before 5.9");
		return;
	}
	all[0] = zcall_spawn_close_range(0, REPORT - 1, 0);
	all[1] = zcall_spawn_close_range(REPORT + 1, ~0U, 0);
	reported(all, 2, &plain, "without our descriptors");
	tap_is((long)report.open, 1L << REPORT, "except one");
}

/* The signals that are in the way of a test's own counts. */
static void failing(void)
{
	static const char junk[] = "this is no program\n";
	zcall_spawn_action_t a, two[2];
	zcall_spawn_t how = {&a, 1, NULL, NULL, NULL, NULL, NULL, 0};
	char *argv_big[] = {first, NULL, NULL};
	zcall_sigset_t child = {{0}}, before = {{0}}, after = {{0}};
	const size_t big = (2 << 20) + 4096; /* 32 pages of 64 KiB */
	long descriptors = count_descriptors();
	int pidfd = 77, fd;
	size_t i;

	zcall_sigset_add(&child, ZCALL_SIGCHLD);
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &child, NULL, 8);
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &before, 8);

	tap_is(zcall_spawn("/no such file", argv_report, envp_report, NULL),
	       -ZCALL_ENOENT, "ENOENT");
	tap_is(zcall_spawn("/", argv_report, envp_report, NULL), -ZCALL_EACCES,
	       "EACCES: a directory");
	fd = zcall_memfd_create("junk", ZCALL_MFD_CLOEXEC);
	zcall_write(fd, junk, sizeof(junk) - 1);
	tap_is(zcall_spawn_at(fd, "", argv_report, envp_report,
			      ZCALL_AT_EMPTY_PATH, NULL),
	       -ZCALL_ENOEXEC, "ENOEXEC");
	zcall_close(fd);
	argv_big[1] = (char *)zcall_mmap(
		NULL, big, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	for (i = 0; i < big - 1; i++)
		argv_big[1][i] = 'x';
	tap_is(zcall_spawn(exe, argv_big, envp_report, NULL), -ZCALL_E2BIG,
	       "E2BIG");
	zcall_munmap(argv_big[1], big);
	tap_is(zcall_spawn_at(ZCALL_AT_FDCWD, exe, argv_report, envp_report,
			      1 << 30, NULL),
	       -ZCALL_EINVAL, "EINVAL: flags of execveat");

	a = zcall_spawn_dup2(999, 5);
	tap_is(spawn(&how), -ZCALL_EBADF, "dup2 of no descriptor");
	a = zcall_spawn_dup2(999, 999);
	tap_is(spawn(&how), -ZCALL_EBADF, "even to itself");
	a = zcall_spawn_open(5, ZCALL_AT_FDCWD, "/no such file", ZCALL_O_RDONLY,
			     0);
	tap_is(spawn(&how), -ZCALL_ENOENT, "open of no file");
	a = zcall_spawn_open(-1, ZCALL_AT_FDCWD, "/", ZCALL_O_RDONLY, 0);
	tap_is(spawn(&how), -ZCALL_EBADF, "open as no descriptor");
	a = zcall_spawn_close(999);
	tap_is(spawn(&how), -ZCALL_EBADF, "close of no descriptor");
	if (has_close_range) {
		a = zcall_spawn_close_range(5, 4, 0);
		tap_is(spawn(&how), -ZCALL_EINVAL, "close_range the wrong way");
	}
	a = zcall_spawn_chdir("/no such directory");
	tap_is(spawn(&how), -ZCALL_ENOENT, "chdir to no directory");
	a = zcall_spawn_fchdir(999);
	tap_is(spawn(&how), -ZCALL_EBADF, "fchdir to no descriptor");
	a = zcall_spawn_setpgid(-1);
	tap_is(spawn(&how), -ZCALL_EINVAL, "setpgid to no group");
	a.op = 999;
	tap_is(spawn(&how), -ZCALL_EINVAL, "no action");
	two[0] = a;
	two[1] = zcall_spawn_chdir("/");
	how.actions = two;
	how.count = 2;
	tap_is(spawn(&how), -ZCALL_EINVAL, "the first that fails is the last");

	how.pidfd = &pidfd;
	tap_is(spawn(&how), -ZCALL_EINVAL, "the same with a pidfd");
	tap_is(pidfd, -1, "which there is not");
	how.pidfd = NULL;
	fd = zcall_openat(ZCALL_AT_FDCWD, "/", ZCALL_O_RDONLY, 0);
	how.cgroup = &fd;
	i = (size_t)-spawn(&how);
	tap_ok(i == ZCALL_EBADF || i == ZCALL_ENOSYS || i == ZCALL_E2BIG ||
		       i == ZCALL_EPERM,
	       "a directory that is no cgroup's");
	zcall_close(fd);

	nothing_left("no child is left of any");
	tap_is(count_descriptors(), descriptors, "nor a descriptor");
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &after, 8);
	tap_is((long)after.sig[0], (long)before.sig[0],
	       "the mask is as before");
	zcall_rt_sigprocmask(ZCALL_SIG_UNBLOCK, &child, NULL, 8);
}

/* ---- Descriptors and directories ---- */

/* A pipe's end for reading, with one character in it, as descriptor n. */
static void put_at(int n, char c, int flags)
{
	int pipes[2];

	zcall_pipe2(pipes, 0);
	zcall_write(pipes[1], &c, 1);
	zcall_dup3(pipes[0], n, flags);
	zcall_close(pipes[0]);
	zcall_close(pipes[1]);
}

/* What programs inherit. */
static unsigned long inherited(void)
{
	unsigned long open = 0;
	int i;

	for (i = 0; i < 64; i++)
		if (zcall_fcntl(i, ZCALL_F_GETFD, 0) == 0)
			open |= 1UL << i;
	return open;
}

static int is_open(int fd)
{
	return (int)(report.open >> fd & 1);
}

static void redirected(void)
{
	zcall_spawn_action_t a[8];
	int fd;

	put_at(ONE, '1', 0);
	put_at(TWO, '2', 0);
	put_at(SAME, 's', ZCALL_O_CLOEXEC);
	put_at(CLOSED, 'c', ZCALL_O_CLOEXEC);
	put_at(PLAIN, 'p', 0);
	a[0] = zcall_spawn_dup2(ONE, 50);
	a[1] = zcall_spawn_dup2(TWO, ONE);
	a[2] = zcall_spawn_dup2(50, TWO);
	a[3] = zcall_spawn_close(50);
	a[4] = zcall_spawn_dup2(SAME, SAME);
	reported(a, 5, &plain, "descriptors that change places");
	tap_is(report.one, '2', "one is the other");
	tap_is(report.two, '1', "and the other is the one");
	tap_ok(!is_open(50), "the place between is closed");
	tap_ok(is_open(SAME), "a copy onto itself stays open");
	tap_ok(!is_open(CLOSED), "close-on-exec does not");
	tap_ok(is_open(PLAIN), "what nothing is said about does");
	tap_is(zcall_fcntl(SAME, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "nothing has changed here");

	put_at(ONE, '1', ZCALL_O_CLOEXEC);
	put_at(TWO, '2', ZCALL_O_CLOEXEC);
	a[0] = zcall_spawn_dup2(ONE, TWO);
	a[1] = zcall_spawn_dup2(TWO, ONE);
	reported(a, 2, &plain, "in the order of the actions");
	tap_is(report.one, '1', "the first is what the second finds");
	tap_is(report.two, 0, "and both are the same");

	put_at(ONE, '1', 0);
	a[0] = zcall_spawn_open(TWO, ZCALL_AT_FDCWD, exe, ZCALL_O_RDONLY, 0);
	a[1] = zcall_spawn_close(PLAIN);
	/* The lowest free one, and in use, which pipes of reported() respect. */
	fd = zcall_openat(ZCALL_AT_FDCWD, "/", ZCALL_O_PATH | ZCALL_O_CLOEXEC,
			  0);
	zcall_close(fd);
	a[2] = zcall_spawn_open(fd, ZCALL_AT_FDCWD, "/",
				ZCALL_O_RDONLY | ZCALL_O_CLOEXEC, 0);
	zcall_dup3(0, fd, ZCALL_O_CLOEXEC);
	reported(a, 3, &plain, "a file that is opened");
	zcall_close(fd);
	tap_is(report.two, 0x7f, "is where it should be");
	tap_is((long)report.open,
	       (long)((inherited() | 1UL << REPORT | 1UL << TWO | 1UL << fd) &
		      ~(1UL << PLAIN)),
	       "and nowhere else");
	tap_ok(is_open(fd), "and is not close-on-exec");
	tap_ok(!is_open(PLAIN), "one that is closed");
	zcall_dup3(0, fd, ZCALL_O_CLOEXEC);
	a[2] = zcall_spawn_close(fd);
	a[3] = zcall_spawn_open(fd, ZCALL_AT_FDCWD, "/",
				ZCALL_O_RDONLY | ZCALL_O_CLOEXEC, 0);
	reported(a, 4, &plain, "opened in the place of one just closed");
	zcall_close(fd);
	tap_ok(is_open(fd), "it is not close-on-exec either");

	if (has_close_range) {
		a[0] = zcall_spawn_close_range(SAME, PLAIN, 0);
		put_at(SAME, 's', 0);
		reported(a, 1, &plain, "a range that is closed");
		tap_is((long)(report.open >> ONE & 31), 1,
		       "what is in it, and no more");
		a[0] = zcall_spawn_close_range(SAME, PLAIN,
					       ZCALL_CLOSE_RANGE_CLOEXEC);
		a[1] = zcall_spawn_dup2(SAME, PLAIN);
		if (zcall_close_range(~0U, ~0U, ZCALL_CLOSE_RANGE_CLOEXEC) ==
		    0) {
			reported(a, 2, &plain, "closed by execve");
			tap_is((long)(report.open >> ONE & 31), 1 | 1 << 4,
			       "except what comes later");
		}
	}
	for (fd = ONE; fd <= PLAIN; fd++)
		zcall_close(fd);
}

static void directory(void)
{
	zcall_spawn_action_t a[3];
	int fd = zcall_openat(ZCALL_AT_FDCWD, "/proc", ZCALL_O_PATH, 0);
	char here[256] = "", after[256] = "";

	zcall_getcwd(here, sizeof(here));
	a[0] = zcall_spawn_chdir("/proc/self");
	a[1] = zcall_spawn_chdir("..");
	a[2] = zcall_spawn_open(TWO, ZCALL_AT_FDCWD, "self/comm",
				ZCALL_O_RDONLY, 0);
	reported(a, 3, &plain, "chdir, and a file relative to it");
	tap_ok(tap_streq(report.cwd, "/proc"), "its directory");
	tap_ok(report.two > ' ', "its file");
	a[0] = zcall_spawn_open(TWO, fd, "self/comm", ZCALL_O_RDONLY, 0);
	a[1] = zcall_spawn_fchdir(fd);
	reported(a, 2, &plain, "fchdir, and a file relative to a descriptor");
	tap_ok(tap_streq(report.cwd, "/proc"), "its directory");
	tap_ok(report.two > ' ', "its file");
	zcall_close(fd);
	zcall_getcwd(after, sizeof(after));
	tap_ok(tap_streq(here, after), "ours is as it was");
}

static void groups(void)
{
	zcall_spawn_action_t a = zcall_spawn_setpgid(0);
	zcall_spawn_action_t b[2];
	int pid = reported(&a, 1, &plain, "setpgid"), leader, pipes[2];

	tap_is(report.pgid, pid, "a group of its own");
	tap_is(report.sid, zcall_getsid(0), "in our session");
	a = zcall_spawn_setsid();
	pid = reported(&a, 1, &plain, "setsid");
	tap_is(report.sid, pid, "a session of its own");
	tap_is(report.pgid, pid, "and a group");

	/* One that waits in a read at the end of its report. */
	zcall_pipe2(pipes, 0);
	leader = tap_fork();
	if (leader == 0) {
		zcall_setpgid(0, 0);
		zcall_close(pipes[1]);
		read_one(pipes[0]);
		zcall_exit(0);
	}
	zcall_close(pipes[0]);
	zcall_setpgid(leader, leader);
	b[0] = zcall_spawn_setpgid(leader);
	reported(b, 1, &plain, "setpgid to another's");
	tap_is(report.pgid, leader, "its group is that");
	zcall_close(pipes[1]);
	status_of(leader);
}

static void cgroup(void)
{
	char name[] = "zcall-spawn";
	zcall_spawn_t how = plain;
	int fd, pidfd = -1;
	long r;
	size_t i, k = 0;

	if (!place_enter())
		return;
	zcall_mkdirat(place, "cgroup", 0755);
	r = zcall_syscall(ZCALL_NR_mount, "cgroup2", "cgroup", "cgroup2", 0, 0);
	fd = r < 0 ? -1 : zcall_openat(place, "cgroup", ZCALL_O_RDONLY, 0);
	if (r == 0)
		r = zcall_mkdirat(fd, name, 0755);
	if (fd >= 0)
		zcall_close(fd);
	fd = r < 0 ? -1
		   : zcall_openat(place, "cgroup/zcall-spawn", ZCALL_O_RDONLY,
				  0);
	if (fd < 0) {
		tap_skip("a cgroup", "there is none that we may make");
	} else {
		how.cgroup = &fd;
		how.pidfd = &pidfd;
		r = spawn(&how);
		if (r == -ZCALL_ENOSYS || r == -ZCALL_E2BIG ||
		    r == -ZCALL_EPERM) {
			tap_skip("a cgroup", "clone3 has none: before 5.7");
		} else {
			tap_is(status_of((int)r), 42 << 8, "with both");
			tap_ok(pidfd >= 0, "a pidfd by clone3");
			zcall_close(pidfd);
			how.pidfd = NULL;
			reported(NULL, 0, &how, "in a cgroup");
			for (i = 0; report.cgroup[i] && name[k]; i++)
				k = report.cgroup[i] == name[k] ? k + 1 : 0;
			tap_ok(!name[k], "it says so itself");
		}
		zcall_close(fd);
	}
	zcall_unlinkat(place, "cgroup/zcall-spawn", ZCALL_AT_REMOVEDIR);
	zcall_syscall(ZCALL_NR_umount2, "cgroup", 0);
	place_remove("cgroup");
	place_leave();
	zcall_close(place);
	zcall_close(place_top);
}

/* ---- Signals ---- */

static void handler(int sig)
{
	handled = sig;
}

static void disposed(int sig, void (*how)(int))
{
	zcall_sigaction_t a = {0};

	a.handler = how;
	zcall_signal_action(sig, &a, NULL);
}

/* In the child: a signal to it, which is for the program to have. */
static int send_usr1(void *arg)
{
	(void)arg;
	return zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
}

static int send_kill(void *arg)
{
	(void)arg;
	zcall_kill(zcall_getpid(), ZCALL_SIGKILL);
	return 0;
}

static void signalled(void)
{
	zcall_spawn_action_t a = zcall_spawn_call(send_usr1, NULL);
	zcall_sigset_t keep = {{0}}, mask = {{0}}, old = {{0}};
	zcall_spawn_t how = plain;

	disposed(ZCALL_SIGUSR1, handler);
	disposed(ZCALL_SIGRTMAX, (void (*)(int))ZCALL_SIG_IGN);
	disposed(ZCALL_SIGUSR2, (void (*)(int))ZCALL_SIG_IGN);
	disposed(ZCALL_SIGHUP, (void (*)(int))ZCALL_SIG_IGN);
	disposed(ZCALL_SIGTERM, (void (*)(int))ZCALL_SIG_DFL);
	zcall_sigset_add(&mask, ZCALL_SIGWINCH);
	zcall_sigset_add(&mask, ZCALL_SIGRTMAX - 1);
	zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &mask, &old, 8);

	reported(NULL, 0, &plain, "signals");
	tap_is((long)report.ignored, 0, "none is ignored");
	tap_is((long)report.caught, 0, "nor caught");
	tap_is((long)report.mask, (long)mask.sig[0], "the mask is ours");
	zcall_sigset_add(&keep, ZCALL_SIGHUP);
	zcall_sigset_add(&keep, ZCALL_SIGUSR1);
	zcall_sigset_add(&keep, ZCALL_SIGTERM);
	how.ignored = &keep;
	zcall_sigset_empty(&mask);
	zcall_sigset_add(&mask, ZCALL_SIGUSR1);
	zcall_sigset_add(&mask, ZCALL_SIGRTMAX);
	how.mask = &mask;
	reported(&a, 1, &how, "signals that are asked for");
	tap_is((long)report.ignored, (long)bit(ZCALL_SIGHUP),
	       "of those asked for, the ignored one is ignored");
	tap_is((long)report.caught, 0, "none is caught");
	tap_is((long)report.mask, (long)mask.sig[0], "the mask that is wanted");
	tap_is((long)report.pending, (long)bit(ZCALL_SIGUSR1),
	       "a signal that came early waits");

	how.mask = NULL;
	how.actions = &a;
	how.count = 1;
	tap_is(spawn(&how), -ZCALL_ECANCELED, "unless it is let through");
	tap_is(handled, 0, "no handler has run");
	a = zcall_spawn_call(send_kill, NULL);
	tap_is(spawn(&how), -ZCALL_ECANCELED, "killed on its way");
	nothing_left("no child is left of those");
	zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &old, NULL, 8);
}

/* What the handler does, and on which stack. */
static struct {
	char *stack;
	long failed, status;
	unsigned long mask;
	int ran;
} by_handler;

static void spawns(int sig)
{
	static const zcall_sigset_t empty;
	zcall_spawn_t how = plain;
	zcall_sigset_t mask = {{0}};

	how.mask = &empty;
	if (sig == ZCALL_SIGUSR2) {
		how.stack = by_handler.stack;
		how.stack_size = STACK;
	}
	by_handler.failed =
		zcall_spawn("/no such file", argv_report, envp_report, &how);
	by_handler.status = status_of(spawn(&how));
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &mask, 8);
	by_handler.mask = mask.sig[0];
	by_handler.ran++;
}

static void from_handler(void)
{
	static char alternate[16384] __attribute__((__aligned__(16)));
	zcall_stack_t s = {alternate, 0, sizeof(alternate)};
	zcall_stack_t none = {NULL, ZCALL_SS_DISABLE, 0};
	zcall_sigaction_t a = {0};

	a.handler = spawns;
	zcall_signal_action(ZCALL_SIGUSR1, &a, NULL);
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
	tap_is(by_handler.ran, 1, "from a handler");
	tap_is(by_handler.failed, -ZCALL_ENOENT, "one that fails");
	tap_is(by_handler.status, 42 << 8, "one that runs");
	tap_is((long)by_handler.mask, (long)bit(ZCALL_SIGUSR1),
	       "the handler's mask is as it was");
	by_handler.failed = by_handler.status = 0;
	zcall_sigaltstack(&s, NULL);
	a.sa_flags = ZCALL_SA_ONSTACK;
	zcall_signal_action(ZCALL_SIGUSR2, &a, NULL);
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR2);
	tap_is(by_handler.ran, 2, "on an alternate stack");
	tap_is(by_handler.failed, -ZCALL_ENOENT, "one that fails");
	tap_is(by_handler.status, 42 << 8, "one that runs");
	zcall_sigaltstack(&none, NULL);
	disposed(ZCALL_SIGUSR1, (void (*)(int))ZCALL_SIG_DFL);
	disposed(ZCALL_SIGUSR2, (void (*)(int))ZCALL_SIG_DFL);
}

/* ---- Stacks and what else a child can be ---- */

/* Where the action's own variables are. */
static int where(void *arg)
{
	volatile char here = 0;

	*(uintptr_t *)arg = (uintptr_t)&here;
	return here;
}

static void stacks(void)
{
	static char stack[STACK] __attribute__((__aligned__(16)));
	uintptr_t at = 0;
	zcall_spawn_action_t a = zcall_spawn_call(where, &at);
	zcall_spawn_t how = {&a, 1, NULL, NULL, NULL, NULL, stack, STACK};
	zcall_sigset_t keep;
	size_t i;

	zcall_sigset_fill(&keep);
	how.ignored = &keep;
	for (i = 0; i < STACK; i++)
		stack[i] = 0x5a;
	tap_is(status_of(spawn(&how)), 42 << 8, "on a stack of ours");
	tap_ok(at >= (uintptr_t)stack && at < (uintptr_t)stack + STACK,
	       "actions run on it");
	for (i = 0; i < STACK && stack[i] == 0x5a; i++)
		ZCALLI_HIDE(i);
	tap_ok(STACK - i <= ZCALLI_SPAWN_STACK / 2,
	       "it takes half of what there would be at most");
	tap_put("# bytes of it: ");
	tap_put_long((long)(STACK - i));
	tap_put("\n");
	how.stack = NULL;
	tap_is(status_of(spawn(&how)), 42 << 8, "on a part of our stack");
	tap_ok((uintptr_t)&how - at < 16384, "actions run on that");
}

static void pidfds(void)
{
	int pidfd = -1, status = -1, pid;
	zcall_spawn_t how = plain;

	how.pidfd = &pidfd;
	pid = spawn(&how);
	tap_good(pid, "with a pidfd");
	has_pidfd = pidfd >= 0;
	if (!has_pidfd) {
		tap_is(status_of(pid), 42 << 8, "it runs");
		tap_skip("a pidfd", "before 5.2");
		return;
	}
	tap_is(tap_fd_flags(pidfd), 0x80000, "which is close-on-exec");
	tap_is(zcall_spawn_wait(pidfd, &status), pid, "zcall_spawn_wait");
	tap_is(status, 42 << 8, "its status");
	tap_is(zcall_spawn_wait(pidfd, NULL), -ZCALL_ECHILD, "only once");
	zcall_close(pidfd);
}

/* The status of zcall_spawn_wait is that of wait4. */
static void statuses(void)
{
	zcall_spawn_action_t a;
	zcall_spawn_t how = plain;
	int pidfd = -1, status = -1, pid = 0, pipes[2];

	if (!has_pidfd)
		return;
	/* Its report, of more than a pipe takes that is full, keeps it. */
	zcall_pipe2(pipes, ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK);
	while (zcall_write(pipes[1], &report, sizeof(report)) > 0)
		ZCALLI_HIDE(pid);
	while (zcall_write(pipes[1], &report, 1) > 0)
		ZCALLI_HIDE(pid);
	zcall_fcntl(pipes[1], ZCALL_F_SETFL, 0);
	a = zcall_spawn_dup2(pipes[1], REPORT);
	how.actions = &a;
	how.count = 1;
	how.pidfd = &pidfd;
	pid = spawn(&how);
	tap_good(pid, "one that stays");
	zcall_pidfd_send_signal(pidfd, ZCALL_SIGKILL, NULL, 0);
	tap_is(zcall_spawn_wait(pidfd, &status), pid, "and is killed");
	tap_is(status, ZCALL_SIGKILL, "by which signal");
	zcall_close(pidfd);
	zcall_close(pipes[0]);
	zcall_close(pipes[1]);
}

static int trace_me(void *arg)
{
	(void)arg;
	return (int)zcall_ptrace(ZCALL_PTRACE_TRACEME, 0, 0, 0);
}

/* A debugger's child: its stop is for who waits for it. */
static void traced(void)
{
	zcall_spawn_action_t a = zcall_spawn_call(trace_me, NULL);
	zcall_spawn_t how = {&a, 1, NULL, NULL, NULL, NULL, NULL, 0};
	int pid = spawn(&how);

	if (pid == -ZCALL_EPERM || pid == -ZCALL_ENOSYS) {
		tap_skip("a traced program", "ptrace is not allowed");
		return;
	}
	tap_good(pid, "a traced program");
	tap_is(status_of(pid), ZCALL_SIGTRAP << 8 | 0x7f,
	       "it has stopped at its beginning");
	zcall_ptrace(ZCALL_PTRACE_CONT, pid, 0, 0);
	tap_is(status_of(pid), 42 << 8, "and ends");
}

/* ---- Many ---- */

static int spawner(void *arg)
{
	int i, status, pid, pidfd = -1;
	zcall_spawn_t how = plain;

	how.pidfd = &pidfd;
	for (i = 0; i < 25; i++) {
		status = -1;
		pid = spawn(&how);
		if (pid > 0 && has_pidfd) {
			if (zcall_spawn_wait(pidfd, &status) != pid)
				status = -1;
			zcall_close(pidfd);
		} else if (pid > 0) {
			status = (int)status_of(pid);
		}
		if (status != 42 << 8 ||
		    zcall_spawn("/no such file", argv_report, envp_report,
				&how) != -ZCALL_ENOENT)
			++*(volatile int *)arg;
	}
	return 0;
}

static void threads(void)
{
	zcall_thread_t t[2];
	int bad[2] = {0, 0};
	char *stacks = (char *)zcall_mmap(
		NULL, 2 * STACK, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);

	zcall_thread_start(&t[0], spawner, &bad[0], stacks, STACK, NULL);
	zcall_thread_start(&t[1], spawner, &bad[1], stacks + STACK, STACK,
			   NULL);
	zcall_thread_join(&t[0]);
	zcall_thread_join(&t[1]);
	tap_is(bad[0] + bad[1], 0, "from two threads at once");
	zcall_munmap(stacks, 2 * STACK);
}

static void many(void)
{
	long descriptors = count_descriptors();
	long mappings = count_lines("/proc/self/maps");
	int i, bad = 0, pidfd = -1;
	zcall_spawn_t how = plain;

	how.pidfd = &pidfd;
	for (i = 0; i < 100; i++) {
		bad += status_of(spawn(&how)) != 42 << 8;
		zcall_close(pidfd);
		bad += zcall_spawn("/no such file", argv_report, envp_report,
				   &how) != -ZCALL_ENOENT;
	}
	tap_is(bad, 0, "a hundred of each kind");
	nothing_left("no child is left");
	tap_is(count_descriptors(), descriptors, "no descriptor");
	tap_is(count_lines("/proc/self/maps"), mappings, "no mapping");
}

/* An emulator copies the memory: a failure can only be seen later. */
static int emulated(void)
{
	int pid;

	if (!tap_emulated())
		return 0;
	pid = zcall_spawn("/no such file", argv_report, envp_report, NULL);
	if (tap_good(pid, "the emulator makes a child"))
		tap_is(status_of(pid), 127 << 8, "whose status says it failed");
	tap_skip("all else", "the emulator's children have copies of memory");
	return 1;
}

int zcall_main(int argc, char **argv, char **envp)
{
	unsigned is = (unsigned)zcall_personality(0xffffffff);

	if (argc != 1 || is & MARK)
		return executed(argc, argv, envp);
	if (zcall_personality(is | MARK) < 0 ||
	    !(zcall_personality(0xffffffff) & MARK)) {
		tap_skip("everything", "no personality to know children by");
		return tap_done();
	}
	tap_watchdog();
	if (emulated())
		return tap_done();
	running();
	failing();
	redirected();
	directory();
	groups();
	cgroup();
	signalled();
	from_handler();
	stacks();
	pidfds();
	statuses();
	traced();
	threads();
	many();
	return tap_done();
}
