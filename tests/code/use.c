/*
 * zcall beside a libc, for matrix.t: the libc's headers (libc.inc) before or
 * behind zcall's, every field of every structure touched (fields.inc), and
 * calls written the usual way, without a cast and without a warning. Compiled
 * as C and C++, never run.
 */
#if defined(MATRIX_BEFORE)
#include "libc.inc"
#endif
#include <zcall.h>
#if defined(MATRIX_AFTER)
#include "libc.inc"
#endif
#include "fields.inc"

int use_files(const char *path, char *buf, size_t size);
int use_files(const char *path, char *buf, size_t size)
{
	zcall_stat_t st;
	zcall_iovec_t iov[2];
	char local[64];
	int fd = zcall_openat(ZCALL_AT_FDCWD, path,
			      ZCALL_O_RDWR | ZCALL_O_CREAT | ZCALL_O_CLOEXEC,
			      0644);
	long n, offset = 0;

	if (fd < 0)
		return zcall_errno(fd);
	n = zcall_read(fd, local, sizeof(local));
	if (n < 0)
		return -1;
	n = ZCALL_RETRY(zcall_write(fd, buf, size));
	if (zcall_is_error(n))
		return -(int)n;
	if (zcall_write(fd, buf, (size_t)n) == -ZCALL_EPIPE)
		return ZCALL_EPIPE;
	iov[0].iov_base = local;
	iov[0].iov_len = sizeof(local);
	iov[1] = iov[0];
	n = zcall_readv(fd, iov, 2);
	if (zcall_preadv(fd, iov, 2, offset) != n)
		return -1;
	n = zcall_lseek(fd, -1, ZCALL_SEEK_END);
	if (n == -ZCALL_ESPIPE)
		return -1;
#if ZCALL_OS_DARWIN
	if (zcall_fstat64(fd, &st) == 0 && st.st_size > 4096)
#else
	if (zcall_fstat(fd, &st) == 0 && st.st_size > 4096)
#endif
		(void)zcall_ftruncate(fd, st.st_size);
	if ((st.st_mode & ZCALL_S_IFMT) == ZCALL_S_IFREG)
		(void)zcall_unlinkat(ZCALL_AT_FDCWD, path, 0);
	(void)zcall_fcntl(fd, ZCALL_F_SETFD, ZCALL_FD_CLOEXEC);
	return zcall_close(fd);
}

int use_memory(size_t size, int fd);
int use_memory(size_t size, int fd)
{
	void *p = zcall_mmap(NULL, size, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			     ZCALL_MAP_PRIVATE, fd, 0);

	if (zcall_is_error_ptr(p))
		return zcall_errno_ptr(p);
	(void)zcall_mprotect(p, size, ZCALL_PROT_NONE);
	return zcall_munmap(p, size);
}

int use_sockets(const char *data);
int use_sockets(const char *data)
{
	zcall_sockaddr_in_t in;
	zcall_sockaddr_in6_t in6;
	zcall_sockaddr_un_t un;
	zcall_socklen_t len = sizeof(in);
	zcall_msghdr_t msg;
	zcall_cmsghdr_t *c;
	__extension__ union {
		zcall_cmsghdr_t head;
		char room[ZCALL_CMSG_SPACE(sizeof(int))];
	} control;
	int one = 1, pair[2], peer;
	int s = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);

	in.sin_family = ZCALL_AF_INET;
	in.sin_port = 0;
	in.sin_addr.s_addr = 0;
	in6.sin6_family = ZCALL_AF_INET6;
	un.sun_family = ZCALL_AF_UNIX;
	un.sun_path[0] = 0;
	(void)zcall_setsockopt(s, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR, &one,
			       sizeof(one));
	(void)zcall_bind(s, &in, sizeof(in));
	(void)zcall_bind(s, &in6, sizeof(in6));
	(void)zcall_connect(s, &un, sizeof(un));
	(void)zcall_getsockname(s, &in, &len);
	(void)zcall_listen(s, 16);
	peer = zcall_accept(s, NULL, NULL);
	if (zcall_sendto(peer, data, 3, 0, NULL, 0) < 0)
		return -1;
	if (zcall_recvfrom(peer, &one, sizeof(one), ZCALL_MSG_PEEK, &in, &len) <
	    0)
		return -1;
	msg.msg_control = &control;
	msg.msg_controllen = sizeof(control);
	if (zcall_recvmsg(peer, &msg, 0) < 0)
		return -1;
	for (c = zcall_cmsg_next(&msg, NULL); c; c = zcall_cmsg_next(&msg, c))
		if (c->cmsg_level == ZCALL_SOL_SOCKET &&
		    c->cmsg_type == ZCALL_SCM_RIGHTS)
			one = *(const int *)ZCALL_CMSG_DATA(c);
	return zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_DGRAM, 0, pair);
}

long use_others(void *p, int signal);
long use_others(void *p, int signal)
{
	int status, pid = zcall_getpid();
	zcall_rusage_t usage;
	zcall_result_t r = zcall_raw1(ZCALL_NR_close, -1);

	if (r.err == ZCALL_EBADF && r.r1 == UINTPTR_MAX)
		return (long)r.r2;
	if (zcall_wait4(-1, &status, ZCALL_WNOHANG, &usage) == pid)
		return usage.ru_maxrss;
	if (signal == ZCALL_SIGKILL)
		zcall_exit(1);
	return zcall_syscall(ZCALL_NR_read, 0, p, sizeof(int)) +
	       zcall_syscall(ZCALL_NR_getpid);
}

#if ZCALL_OS_LINUX
int use_linux(int fd, int flags);
int use_linux(int fd, int flags)
{
	zcall_pollfd_t p;
	zcall_timespec_t ts;
	zcall_itimerspec_t its;
	zcall_sigset_t set;
	zcall_io_uring_params_t params;
	int efd = zcall_eventfd2(0, ZCALL_EFD_CLOEXEC | ZCALL_EFD_NONBLOCK);
	int pipe[2];

	p.fd = efd;
	p.events = ZCALL_POLLIN | ZCALL_POLLOUT;
	ts.tv_sec = 1;
	ts.tv_nsec = 0;
	its.it_value = ts;
	its.it_interval = ts;
	set.sig[0] = 1UL << (ZCALL_SIGTERM - 1);
	(void)zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &set, NULL, sizeof(set));
	if (zcall_signalfd4(-1, &set, sizeof(set), ZCALL_SFD_CLOEXEC) < 0)
		return -1;
	(void)zcall_timerfd_settime(fd, ZCALL_TFD_TIMER_ABSTIME, &its, NULL);
	(void)zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &ts);
	(void)zcall_nanosleep(&ts, &ts);
	(void)zcall_pipe2(pipe, ZCALL_O_CLOEXEC);
	if (zcall_splice(pipe[0], NULL, fd, NULL, 4096, ZCALL_SPLICE_F_MOVE) <
	    0)
		return -1;
	params.flags = ZCALL_IORING_SETUP_CQSIZE;
	if (zcall_io_uring_setup(8, &params) < 0 ||
	    zcall_io_uring_enter(fd, 1, 1, ZCALL_IORING_ENTER_GETEVENTS, NULL,
				 0) < 0)
		return -1;
	(void)zcall_fcntl(fd, ZCALL_F_ADD_SEALS,
			  ZCALL_F_SEAL_SHRINK | ZCALL_F_SEAL_SEAL);
	if (zcall_openat(fd, "", flags, 0) < 0)
		return -1;
	return zcall_ppoll(&p, 1, &ts, &set, sizeof(set));
}
#endif
