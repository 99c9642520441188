/*
 * compat/posix.h: what cat.c and echo.c do not use. Compiled twice, with
 * results as -errno and with an errno of the program's own (-DWITH_ERRNO).
 */
#ifdef WITH_ERRNO
static int here;
static int *where(void)
{
	return &here;
}
#define ZCALL_POSIX_ERRNO where()
#endif
#include <zcall/compat/posix.h>

#include "tap.h"

/* Whether r says the error e. */
static int failed(long r, int e)
{
#ifdef WITH_ERRNO
	int good = r == -1 && errno == e;

	errno = 0;
	return good;
#else
	return r == -e;
#endif
}

static volatile int handled;

static void handler(int sig)
{
	handled = sig;
}

static void on_info(int sig, siginfo_t *info, void *context)
{
	handled = context && info->si_pid == getpid() ? -sig : 0;
}

static void files(void)
{
	struct iovec v[2];
	struct stat st;
	struct timeval soon = {0, 1000};
	char buf[16];
	static fd_set in;
	int p[2], fd;

	tap_ok(failed(open("/nonexistent/x", O_RDONLY), ENOENT), "open fails");
	tap_ok(failed(openat(AT_FDCWD, "/", O_WRONLY), EISDIR), "openat fails");
	tap_ok(failed(close(-1), EBADF), "close fails");
	fd = open("/", O_RDONLY | O_DIRECTORY);
	tap_ok(fd >= 0, "open");
	if (!failed(fstat(fd, &st), ENOSYS)) {
		/* loong64 has it since 6.11. */
		tap_ok(S_ISDIR(st.st_mode) && !S_ISREG(st.st_mode), "fstat");
		tap_ok(st.st_mtime > 0 && st.st_nlink > 0, "and its fields");
		tap_is(stat("/proc/self/exe", &st), 0, "stat");
		tap_ok(S_ISREG(st.st_mode) && st.st_size > 0, "and its fields");
		tap_is(lstat("/proc/self/exe", &st), 0, "lstat");
		tap_ok(S_ISLNK(st.st_mode), "does not follow");
	}
	tap_is(fcntl(fd, F_SETFD, FD_CLOEXEC), 0, "fcntl");
	tap_is(fcntl(fd, F_GETFD), FD_CLOEXEC, "fcntl without an argument");
	tap_is(dup2(fd, fd), fd, "dup2 to itself");
	tap_ok(failed(dup2(777, 777), EBADF), "dup2 of nothing to itself");
	tap_is(dup2(fd, 50), 50, "dup2");
	tap_ok(failed(ioctl(fd, 0x5401, buf), ENOTTY), "ioctl");
	tap_ok(getdents64(fd, buf, 1) < 0, "getdents64 wants room");
	tap_is(close(fd), 0, "close");
	fd = open("/proc/self/exe", O_RDONLY);
	tap_ok(pread(fd, buf, 3, 1) == 3 && buf[0] == 'E' && buf[2] == 'F',
	       "pread");
	tap_ok(lseek(fd, 2, SEEK_SET) == 2 && read(fd, buf, 1) == 1 &&
		       buf[0] == 'L',
	       "lseek");
	tap_is(close(fd), 0, "close");
	tap_ok(poll(NULL, 0, 1) == 0 && poll(NULL, 0, 0) == 0, "poll");
	tap_ok(htons(0x1234) == 0x3412 && ntohl(0x12345678) == 0x78563412,
	       "htons, ntohl");
	tap_is(access("/", R_OK | X_OK), 0, "access");
	tap_ok(getcwd(buf, 1) < 0, "getcwd wants room");
	tap_ok(failed(mkdir("/proc", 0755), EEXIST), "mkdir fails");
	tap_ok(failed(rmdir("/nonexistent"), ENOENT), "rmdir fails");
	tap_ok(failed(rename("/nonexistent", "/nonexistent2"), ENOENT),
	       "rename fails");

	tap_is(pipe(p), 0, "pipe");
	v[0].iov_base = v[1].iov_base = (void *)(uintptr_t)"abc";
	v[0].iov_len = 3;
	v[1].iov_len = 2;
	FD_ZERO(&in);
	FD_SET(p[0], &in);
	tap_is(select(p[0] + 1, &in, NULL, NULL, &soon), 0,
	       "select: time is over");
	tap_is(FD_ISSET(p[0], &in), 0, "and says so");
	tap_is(soon.tv_usec, 1000, "the time is as it was");
	tap_is(writev(p[1], v, 2), 5, "writev");
	FD_SET(p[0], &in);
	tap_is(select(p[0] + 1, &in, NULL, NULL, NULL), 1, "select: one");
	tap_ok(FD_ISSET(p[0], &in), "and which");
	FD_CLR(p[0], &in);
	tap_ok(!FD_ISSET(p[0], &in), "FD_CLR");
	tap_is(read(p[0], buf, sizeof(buf)), 5, "read");
	tap_ok(buf[3] == 'a' && buf[4] == 'b', "the second of two");
	tap_ok(failed(pread(p[0], buf, 1, 0), ESPIPE), "pread of a pipe");
	tap_ok(failed(lseek(p[0], 0, SEEK_SET), ESPIPE), "lseek of a pipe");
	close(p[0]);
	close(p[1]);
}

static void memory(void)
{
	char *m = (char *)mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	void *bad = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, -1, 0);

	tap_ok(!zcall_is_error_ptr(m), "mmap");
	m[8191] = 1;
#ifdef WITH_ERRNO
	tap_ok(bad == MAP_FAILED && errno == EBADF, "mmap fails");
	errno = 0;
#else
	tap_is(zcall_errno_ptr(bad), EBADF, "mmap fails");
#endif
	tap_is(mprotect(m, 4096, PROT_READ), 0, "mprotect");
	tap_is(msync(m, 4096, MS_ASYNC), 0, "msync");
	tap_is(munmap(m, 8192), 0, "munmap");
}

static void signals(void)
{
	struct sigaction act, old;
	sigset_t set, before;

	tap_is(sigemptyset(&set), 0, "sigemptyset");
	tap_is(sigaddset(&set, SIGUSR1), 0, "sigaddset");
	tap_is(sigismember(&set, SIGUSR1), 1, "sigismember");
	tap_ok(failed(sigaddset(&set, 65), EINVAL), "sigaddset of 65");
	act.sa_handler = handler;
	act.sa_flags = SA_RESTART;
	sigemptyset(&act.sa_mask);
	tap_is(sigaction(SIGUSR1, &act, NULL), 0, "sigaction");
	tap_is(raise(SIGUSR1), 0, "raise");
	tap_is(handled, SIGUSR1, "the handler ran, and returned");
	act.sa_sigaction = on_info;
	act.sa_flags = SA_SIGINFO;
	tap_is(sigaction(SIGUSR1, &act, &old), 0, "sigaction again");
	tap_ok(old.sa_handler == handler, "and what was there");
	tap_is(sigprocmask(SIG_BLOCK, &set, &before), 0, "sigprocmask");
	tap_is(kill(getpid(), SIGUSR1), 0, "kill");
	tap_is(sigpending(&set), 0, "sigpending");
	tap_is(sigismember(&set, SIGUSR1), 1, "it is pending");
	tap_ok(failed(sigsuspend(&before), EINTR), "sigsuspend: EINTR");
	tap_is(handled, -SIGUSR1, "si_pid is there");
	act.sa_handler = SIG_DFL;
	tap_is(sigaction(SIGUSR1, &act, NULL), 0, "SIG_DFL");
}

static void processes(void)
{
	struct rlimit l;
	struct rusage usage;
	struct utsname name;
	struct timespec t;
	int status, p[2];
	char c = 0;
	pid_t pid;

	tap_is(pipe(p), 0, "pipe");
	pid = fork();
	if (pid == 0) {
		write(p[1], "x", 1);
		_exit(6);
	}
	tap_ok(pid > 0, "fork");
	tap_ok(read(p[0], &c, 1) == 1 && c == 'x', "it has run");
	tap_is(waitpid(pid, &status, 0), pid, "waitpid");
	tap_ok(WIFEXITED(status) && !WIFSIGNALED(status) &&
		       !WIFSTOPPED(status) && WEXITSTATUS(status) == 6,
	       "the status");
	tap_ok(failed(wait(&status), ECHILD), "no more children");
	tap_ok(WIFSIGNALED(9) && WTERMSIG(9) == 9 && !WIFEXITED(9) &&
		       WIFSTOPPED(0x137f) && WSTOPSIG(0x137f) == 19 &&
		       !WIFSIGNALED(0x137f) && WIFCONTINUED(0xffff) &&
		       WCOREDUMP(0x8b) && WTERMSIG(0x8b) == 11,
	       "other statuses");
	tap_ok(failed(execve("/nonexistent", NULL, NULL), ENOENT), "execve");
	tap_is(getrlimit(RLIMIT_NOFILE, &l), 0, "getrlimit");
	tap_ok(l.rlim_cur > 2 && l.rlim_cur <= l.rlim_max, "and its fields");
	tap_is(getrusage(RUSAGE_SELF, &usage), 0, "getrusage");
	tap_is(uname(&name), 0, "uname");
	tap_ok(tap_streq(name.sysname, "Linux"), "and its fields");
	tap_is(clock_gettime(CLOCK_MONOTONIC, &t), 0, "clock_gettime");
	t.tv_sec = 0;
	t.tv_nsec = 1;
	tap_is(nanosleep(&t, NULL), 0, "nanosleep");
	tap_is(getentropy(&name, sizeof(name) < 256 ? 1 : 256), 0,
	       "getentropy");
	tap_ok(failed(getentropy(&name, 257), EIO), "getentropy of 257");
}

static void messages(void)
{
	union {
		struct cmsghdr c;
		char room[CMSG_SPACE(sizeof(int))];
	} u;
	struct iovec v;
	struct msghdr m;
	struct cmsghdr *c;
	char byte = 'x';
	int s[2], got = -1;

	tap_is(socketpair(AF_UNIX, SOCK_STREAM, 0, s), 0, "socketpair");
	v.iov_base = &byte;
	v.iov_len = 1;
	m.msg_name = NULL;
	m.msg_namelen = 0;
	m.msg_iov = &v;
	m.msg_iovlen = 1;
	m.msg_control = &u;
	m.msg_controllen = sizeof(u.room);
	m.msg_flags = 0;
	c = CMSG_FIRSTHDR(&m);
	c->cmsg_len = CMSG_LEN(sizeof(int));
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	*(int *)(void *)CMSG_DATA(c) = s[0];
	tap_is(sendmsg(s[0], &m, 0), 1, "sendmsg");
	m.msg_controllen = sizeof(u.room);
	tap_is(recvmsg(s[1], &m, 0), 1, "recvmsg");
	c = CMSG_FIRSTHDR(&m);
	if (tap_ok(c && c->cmsg_type == SCM_RIGHTS, "the descriptor came"))
		got = *(int *)(void *)CMSG_DATA(c);
	tap_ok(got > s[1], "as another number");
	tap_ok(CMSG_NXTHDR(&m, c) == NULL, "and nothing more");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	files();
	memory();
	signals();
	processes();
	messages();
	return tap_done();
}
