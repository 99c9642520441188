/*
 * compat/lss.h beside a libc, whose headers stand before (BEFORE) or behind
 * it, in C and C++: errno is the libc's, the options do what they say, and the
 * program's own _syscall3() works. Exits with the line of what went wrong.
 */
#ifdef BEFORE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#endif

#include <zcall/compat/lss.h>

#ifndef BEFORE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#endif

#define CHECK(cond) \
	do { \
		if (!(cond)) \
			return __LINE__ & 0xff; \
	} while (0)

/* A call of the program's own, as programs make them; a declaration follows
 * for the sake of clang-format. */
#define __NR_own_write __NR_write
LSS_INLINE _syscall3(long, own_write, int, f, const void *, b, size_t, n)
struct kernel_stat;

/* Once more, with everything else than the defaults. */
static int kept;
#undef SYS_LINUX_SYSCALL_SUPPORT_H
#define SYS_ERRNO kept
#define SYS_INLINE static
#define SYS_PREFIX 0
#include <zcall/compat/lss.h>
#undef SYS_LINUX_SYSCALL_SUPPORT_H
#undef SYS_ERRNO
#undef SYS_INLINE
#undef SYS_PREFIX

#ifdef __cplusplus
/* As gperftools does it: the calls are a class's, and so is errno. */
struct Calls {
	int mine;
#define SYS_CPLUSPLUS
#define SYS_ERRNO mine
#define SYS_INLINE inline
#define SYS_PREFIX -1
#include <zcall/compat/lss.h>
};
#endif

static int run(void)
{
	struct kernel_stat st;
	struct stat libc_st;
	siginfo_t info;
	struct timespec soon;
	struct kernel_sigset_t set;

	errno = 0;
	CHECK(sys_close(-1) == -1 && errno == EBADF);
	errno = 0;
	kept = 0;
	CHECK(sys0_close(-1) == -1 && kept == EBADF && errno == 0);
	CHECK(sys_getpid() == getpid() && sys_gettid() == getpid());
	CHECK(sys_own_write(1, "", 0) == 0);
	CHECK(sys_own_write(-1, "", 1) == -1 && errno == EBADF);

	CHECK(sys_stat("/", &st) == 0 && stat("/", &libc_st) == 0);
	CHECK(st.st_ino == libc_st.st_ino && st.st_mode == libc_st.st_mode);
	CHECK((long)st.st_mtime_ == (long)libc_st.st_mtime);

	/* The types that are the libc's own. */
	CHECK(sys_sigemptyset(&set) == 0);
	CHECK(sys_sigaddset(&set, SIGUSR2) == 0);
	CHECK(sys_sigprocmask(SIG_BLOCK, &set, NULL) == 0);
	CHECK(kill(getpid(), SIGUSR2) == 0);
	soon.tv_sec = 5;
	soon.tv_nsec = 0;
	CHECK(sys_sigtimedwait(&set, &info, &soon) == SIGUSR2);
	CHECK(info.si_signo == SIGUSR2 && info.si_pid == getpid());
	soon.tv_sec = 0;
	errno = 0;
	CHECK(sys_sigtimedwait(&set, &info, &soon) == -1 && errno == EAGAIN);

#ifdef __cplusplus
	Calls calls;

	calls.mine = 0;
	errno = 0;
	CHECK(calls.close(-1) == -1 && calls.mine == EBADF && errno == 0);
	CHECK(calls.getpid() == getpid());
#endif
	return 0;
}

/* The environment is the libc's too. */
static int execs(void)
{
	const char *args[] = {"sh", "-c", "exit $MOVING", NULL};
	int status = 0;
	pid_t pid = sys_fork();

	if (pid == 0) {
		sys_execv("/bin/sh", args);
		sys__exit(99);
	}
	CHECK(sys_waitpid(pid, &status, 0) == pid);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 7);
	return 0;
}

int main(void)
{
	int line = run();

	if (line == 0 && setenv("MOVING", "7", 1) == 0)
		line = execs();
	if (line)
		printf("# line %d\n", line);
	return line != 0;
}
