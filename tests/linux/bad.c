/*
 * Every call with a descriptor that is not open and with memory that is not
 * there: the error comes back, nothing crashes. Three kinds of bad pointers:
 * NULL, a page that was unmapped, and the kernel's own memory.
 */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/net.h>
#include <zcall/process.h>
#include <zcall/uring.h>

#if ZCALL_CPU_AMD64
#define KERNEL 0xffffffff81000000
#elif ZCALL_CPU_ARM64
#define KERNEL 0xffff800080000000
#elif ZCALL_CPU_RISCV64
#define KERNEL 0xffffffff80000000
#else
#define KERNEL 0x9000000000200000
#endif

static void *bad[3];
static int closed; /* a number that no test here gets to */
static char buf[16];
static int pipes[2], file;

/* The same call with each of two: -1, and a number that was open once. */
#define BADF(call) \
	do { \
		int fd = -1; \
		long r = (call); \
		if (r == -ZCALL_EBADF) { \
			fd = closed; \
			r = (call); \
		} \
		tap_is(r, -ZCALL_EBADF, #call); \
	} while (0)

/* The same call with each bad pointer from the first on. */
#define FAULTS(is, first, call, text) \
	do { \
		long r = -ZCALL_EFAULT; \
		int i; \
		for (i = (first); i < 3 && r == -ZCALL_EFAULT; i++) { \
			void *p = bad[i]; \
			r = (call); \
		} \
		is(r, -ZCALL_EFAULT, text); \
	} while (0)
#define FAULT(call) FAULTS(tap_is, 0, call, #call)
/* Where NULL has a meaning. */
#define FAULT_NOT_NULL(call) FAULTS(tap_is, 1, call, #call)
/* Where emulators do not look. */
#define FAULT_KERNEL(call) FAULTS(tap_is_kernel, 1, call, #call)

static zcall_iovec_t piece(void *p)
{
	zcall_iovec_t v;

	v.iov_base = p;
	v.iov_len = 4;
	return v;
}

/* The lowest free descriptor. */
static int lowest(void)
{
	int fd = zcall_dup(file);

	zcall_close(fd);
	return fd;
}

static void descriptors(void)
{
	zcall_iovec_t iov = piece(buf), *v = &iov;
	zcall_sockaddr_in_t addr = {ZCALL_AF_INET, 0, {0}, {0}}, *a = &addr;
	zcall_socklen_t length = sizeof(addr), *len = &length;
	zcall_itimerspec_t timer = {{0, 0}, {0, 0}}, *t = &timer;
	zcall_io_uring_params_t params = {0};
	zcall_sigset_t set = {{0}};
	zcall_msghdr_t msg = {NULL, 0, v, 1, NULL, 0, 0};
	zcall_mmsghdr_t mmsg = {{NULL, 0, v, 1, NULL, 0, 0}, 0};
	zcall_statx_t stx;
	zcall_stat_t st;
	int ring;

	BADF(zcall_read(fd, buf, 1));
	BADF(zcall_write(fd, buf, 1));
	BADF(zcall_close(fd));
	BADF(zcall_readv(fd, v, 1));
	BADF(zcall_writev(fd, v, 1));
	BADF(zcall_preadv(fd, v, 1, 0));
	BADF(zcall_pwritev(fd, v, 1, 0));
	BADF(zcall_pread64(fd, buf, 1, 0));
	BADF(zcall_pwrite64(fd, buf, 1, 0));
	if (tap_emulated() &&
	    zcall_preadv2(0, NULL, 0, 0, 0) == -ZCALL_ENOSYS) {
		tap_skip("preadv2, pwritev2", "the emulator has neither");
	} else {
		BADF(zcall_preadv2(fd, v, 1, 0, 0));
		BADF(zcall_pwritev2(fd, v, 1, 0, 0));
	}
	BADF(zcall_splice(fd, NULL, pipes[1], NULL, 1, 0));
	BADF(zcall_splice(pipes[0], NULL, fd, NULL, 1, 0));
	BADF(zcall_tee(fd, pipes[1], 1, 0));
	BADF(zcall_tee(pipes[0], fd, 1, 0));
	BADF(zcall_vmsplice(fd, v, 1, 0));
	BADF(zcall_lseek(fd, 0, ZCALL_SEEK_SET));
	BADF(zcall_fcntl(fd, ZCALL_F_GETFL, 0));
	BADF(zcall_dup(fd));
	BADF(zcall_fsync(fd));

	BADF(zcall_openat(fd, "x", ZCALL_O_RDONLY, 0));
	if (tap_emulated() && zcall_fstat(0, &st) == -ZCALL_ENOSYS)
		tap_skip("fstat", "the emulator has none");
	else
		BADF(zcall_fstat(fd, &st));
	BADF(zcall_statx(fd, "x", 0, ZCALL_STATX_SIZE, &stx));
	BADF(zcall_ftruncate(fd, 0));
	BADF(zcall_unlinkat(fd, "x", 0));
	BADF(zcall_linkat(fd, "x", ZCALL_AT_FDCWD, "y", 0));
	BADF(zcall_linkat(ZCALL_AT_FDCWD, "/proc/self/exe", fd, "y", 0));
	BADF(zcall_renameat2(fd, "x", ZCALL_AT_FDCWD, "y", 0));
	BADF(zcall_renameat2(ZCALL_AT_FDCWD, "x", fd, "y", 0));

	BADF(zcall_bind(fd, a, sizeof(*a)));
	BADF(zcall_listen(fd, 1));
	BADF(zcall_connect(fd, a, sizeof(*a)));
	BADF(zcall_accept(fd, NULL, NULL));
	BADF(zcall_accept4(fd, NULL, NULL, 0));
	BADF(zcall_shutdown(fd, ZCALL_SHUT_RD));
	BADF(zcall_getsockname(fd, a, len));
	BADF(zcall_getpeername(fd, a, len));
	BADF(zcall_setsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR, &ring,
			      sizeof(ring)));
	BADF(zcall_getsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE, buf, len));
	BADF(zcall_sendto(fd, buf, 1, 0, NULL, 0));
	BADF(zcall_recvfrom(fd, buf, 1, 0, NULL, NULL));
	BADF(zcall_sendmsg(fd, &msg, 0));
	BADF(zcall_recvmsg(fd, &msg, 0));
	BADF(zcall_sendmmsg(fd, &mmsg, 1, 0));
	BADF(zcall_recvmmsg(fd, &mmsg, 1, 0, NULL));

	BADF(zcall_errno_ptr(zcall_mmap(NULL, 4096, ZCALL_PROT_READ,
					ZCALL_MAP_SHARED, fd, 0)) *
	     -1);
	BADF(zcall_timerfd_settime(fd, 0, t, NULL));
	BADF(zcall_timerfd_gettime(fd, t));
	tap_is(zcall_signalfd4(closed, &set, sizeof(set), 0), -ZCALL_EBADF,
	       "zcall_signalfd4(closed, &set, sizeof(set), 0)");
	BADF(zcall_pidfd_getfd(fd, 0, 0));
	BADF(zcall_pidfd_send_signal(fd, 0, NULL, 0));

	ring = zcall_io_uring_setup(1, &params);
	if (ring == -ZCALL_ENOSYS || ring == -ZCALL_EPERM) {
		tap_skip("io_uring",
			 ring == -ZCALL_ENOSYS
				 ? "io_uring_setup: ENOSYS"
				 : "io_uring_setup: EPERM, forbidden here");
	} else {
		BADF(zcall_io_uring_enter(fd, 0, 0, 0, NULL, 0));
		/* -1 is no descriptor there, but no ring, since 6.13. */
		tap_is(zcall_io_uring_register(
			       closed, ZCALL_IORING_UNREGISTER_FILES, NULL, 0),
		       -ZCALL_EBADF, "io_uring_register: not open");
		tap_is(zcall_io_uring_enter(0, 0, 0, 0, NULL, 0),
		       -ZCALL_EOPNOTSUPP, "io_uring_enter: not a ring");
		tap_is(zcall_io_uring_register(0, ZCALL_IORING_UNREGISTER_FILES,
					       NULL, 0),
		       -ZCALL_EOPNOTSUPP, "io_uring_register: not a ring");
		zcall_close(ring);
	}
}

static void transfers(void)
{
	zcall_iovec_t v;
	int free;

	zcall_write(file, "something", 9);
	zcall_write(pipes[1], "something", 9);
	FAULT(zcall_read(pipes[0], p, 4));
	FAULT(zcall_write(pipes[1], p, 4));
	FAULT(zcall_pread64(file, p, 4, 0));
	FAULT(zcall_pwrite64(file, p, 4, 0));
	FAULT(zcall_readv(pipes[0], (zcall_iovec_t *)p, 1));
	FAULT(zcall_writev(pipes[1], (zcall_iovec_t *)p, 1));
	FAULT(zcall_preadv(file, (zcall_iovec_t *)p, 1, 0));
	FAULT(zcall_pwritev(file, (zcall_iovec_t *)p, 1, 0));
	FAULT((v = piece(p), zcall_readv(pipes[0], &v, 1)));
	FAULT((v = piece(p), zcall_writev(pipes[1], &v, 1)));
	FAULT((v = piece(p), zcall_preadv(file, &v, 1, 0)));
	FAULT((v = piece(p), zcall_pwritev(file, &v, 1, 0)));
	if (tap_emulated() &&
	    zcall_preadv2(0, NULL, 0, 0, 0) == -ZCALL_ENOSYS) {
		tap_skip("preadv2, pwritev2", "the emulator has neither");
	} else {
		FAULT(zcall_preadv2(file, (zcall_iovec_t *)p, 1, 0, 0));
		FAULT(zcall_pwritev2(file, (zcall_iovec_t *)p, 1, 0, 0));
		FAULT((v = piece(p), zcall_preadv2(file, &v, 1, 0, 0)));
		FAULT((v = piece(p), zcall_pwritev2(file, &v, 1, 0, 0)));
	}
	FAULT_NOT_NULL(zcall_splice(file, (int64_t *)p, pipes[1], NULL, 1, 0));
	FAULT_NOT_NULL(zcall_splice(pipes[0], NULL, file, (int64_t *)p, 1, 0));
	FAULT(zcall_vmsplice(pipes[1], (zcall_iovec_t *)p, 1, 0));
	FAULT((v = piece(p), zcall_vmsplice(pipes[1], &v, 1, 0)));
	free = lowest();
	FAULT(zcall_pipe2((int *)p, 0));
	tap_is_kernel(lowest(), free, "pipe2: no descriptor is left behind");
	FAULT(zcall_fcntl(file, ZCALL_F_GETLK, (unsigned long)p));
	tap_is(zcall_read(pipes[0], buf, 16), 9, "nothing was taken or added");
	tap_is(zcall_lseek(file, 0, ZCALL_SEEK_END), 9, "in the file neither");
}

static void names(void)
{
	zcall_statx_t stx;
	zcall_stat_t *st;

	FAULT(zcall_openat(ZCALL_AT_FDCWD, (char *)p, ZCALL_O_RDONLY, 0));
	FAULT(zcall_unlinkat(ZCALL_AT_FDCWD, (char *)p, 0));
	FAULT(zcall_renameat2(ZCALL_AT_FDCWD, (char *)p, ZCALL_AT_FDCWD, "x",
			      0));
	FAULT(zcall_renameat2(ZCALL_AT_FDCWD, "x", ZCALL_AT_FDCWD, (char *)p,
			      0));
	FAULT(zcall_linkat(ZCALL_AT_FDCWD, (char *)p, ZCALL_AT_FDCWD, "x", 0));
	FAULT(zcall_linkat(ZCALL_AT_FDCWD, "/proc/self/exe", ZCALL_AT_FDCWD,
			   (char *)p, 0));
	FAULT(zcall_statx(ZCALL_AT_FDCWD, (char *)p, 0, ZCALL_STATX_SIZE,
			  &stx));
	FAULT(zcall_statx(ZCALL_AT_FDCWD, "/", 0, ZCALL_STATX_SIZE,
			  (zcall_statx_t *)p));
	FAULT(zcall_memfd_create((char *)p, 0));
	if (tap_emulated() &&
	    zcall_fstat(0, (zcall_stat_t *)bad[0]) == -ZCALL_ENOSYS)
		tap_skip("fstat", "the emulator has none");
	else
		FAULT((st = (zcall_stat_t *)p, zcall_fstat(file, st)));
}

static void sockets(void)
{
	zcall_sockaddr_in_t a = {ZCALL_AF_INET, 0, {0x0100007f}, {0}};
	zcall_socklen_t len = sizeof(a), room = sizeof(a);
	int udp = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0), s[2];
	int server = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
	zcall_mmsghdr_t many = {0};
	zcall_msghdr_t m = {0};
	zcall_iovec_t v;
	int free, client, k;

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_DGRAM, 0, s);
	free = lowest();
	FAULT(zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_DGRAM, 0, (int *)p));
	tap_is_kernel(lowest(), free,
		      "socketpair: no descriptor is left behind");
	FAULT(zcall_bind(udp, p, sizeof(a)));
	zcall_bind(udp, &a, sizeof(a));
	FAULT(zcall_connect(udp, p, sizeof(a)));
	FAULT(zcall_getsockname(udp, p, &len));
	FAULT(zcall_getsockname(udp, &a, (zcall_socklen_t *)p));
	FAULT(zcall_getpeername(s[0], p, &room));
	FAULT(zcall_getpeername(s[0], &a, (zcall_socklen_t *)p));
	FAULT(zcall_setsockopt(udp, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR, p,
			       4));
	len = 4;
	FAULT(zcall_getsockopt(udp, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE, p, &len));
	FAULT(zcall_getsockopt(udp, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE, buf,
			       (zcall_socklen_t *)p));

	FAULT(zcall_sendto(s[0], p, 4, 0, NULL, 0));
	FAULT_NOT_NULL(zcall_sendto(udp, buf, 4, 0, p, sizeof(a)));
	FAULT(zcall_sendmsg(s[0], (zcall_msghdr_t *)p, 0));
	m.msg_iovlen = 1;
	FAULT((m.msg_iov = (zcall_iovec_t *)p, zcall_sendmsg(s[0], &m, 0)));
	m.msg_iov = &v;
	FAULT((v = piece(p), zcall_sendmsg(s[0], &m, 0)));
	FAULT(zcall_sendmmsg(s[0], (zcall_mmsghdr_t *)p, 1, 0));
	many.msg_hdr = m;
	FAULT((v = piece(p), zcall_sendmmsg(s[0], &many, 1, 0)));
	tap_is(zcall_recvfrom(s[1], buf, 16, ZCALL_MSG_DONTWAIT, NULL, NULL),
	       -ZCALL_EAGAIN, "nothing was sent");

	for (k = 0; k < 3; k++)
		zcall_write(s[0], "data", 4);
	FAULT(zcall_recvfrom(s[1], p, 4, ZCALL_MSG_PEEK, NULL, NULL));
	FAULT(zcall_recvmsg(s[1], (zcall_msghdr_t *)p, 0));
	FAULT((v = piece(p), zcall_recvmsg(s[1], &m, ZCALL_MSG_PEEK)));
	FAULT(zcall_recvmmsg(s[1], (zcall_mmsghdr_t *)p, 1, 0, NULL));
	many.msg_hdr = m;
	v = piece(buf);
	FAULT_KERNEL(zcall_recvmmsg(s[1], &many, 1, ZCALL_MSG_DONTWAIT,
				    (zcall_timespec_t *)p));

	/* Each of these takes a connection, whose address has no room. */
	len = sizeof(a);
	zcall_bind(server, &a, sizeof(a));
	zcall_listen(server, 4);
	zcall_getsockname(server, &a, &len);
	for (k = 0; k < 4; k++) {
		client = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
		zcall_connect(client, &a, sizeof(a));
	}
	free = lowest();
	FAULT_NOT_NULL(zcall_accept(server, p, &room));
	FAULT_NOT_NULL(zcall_accept4(server, p, &room, 0));
	tap_is_kernel(lowest(), free, "accept: no descriptor is left behind");
	zcall_close(udp);
	zcall_close(server);
}

static void others(void)
{
	int timer = zcall_timerfd_create(ZCALL_CLOCK_MONOTONIC, 0);
	int self = zcall_pidfd_open(zcall_getpid(), 0), k;
	zcall_itimerspec_t none = {{0, 0}, {0, 0}};
	zcall_timespec_t at_once = {0, 0};

	FAULT(zcall_clock_gettime(ZCALL_CLOCK_REALTIME, (zcall_timespec_t *)p));
	FAULT_KERNEL(zcall_nanosleep((zcall_timespec_t *)p, NULL));
	FAULT(zcall_clock_nanosleep(ZCALL_CLOCK_MONOTONIC, 0,
				    (zcall_timespec_t *)p, NULL));
	FAULT(zcall_timerfd_settime(timer, 0, (zcall_itimerspec_t *)p, NULL));
	FAULT_NOT_NULL(zcall_timerfd_settime(timer, 0, &none,
					     (zcall_itimerspec_t *)p));
	FAULT_KERNEL(zcall_timerfd_gettime(timer, (zcall_itimerspec_t *)p));
#if defined(ZCALL_NR_poll)
	FAULT(zcall_poll((zcall_pollfd_t *)p, 1, 0));
#endif
	FAULT(zcall_ppoll((zcall_pollfd_t *)p, 1, &at_once, NULL, 0));
	FAULT_NOT_NULL(zcall_ppoll(NULL, 0, (zcall_timespec_t *)p, NULL, 0));
	FAULT_NOT_NULL(zcall_ppoll(NULL, 0, &at_once, (zcall_sigset_t *)p, 8));
	FAULT(zcall_signalfd4(-1, (zcall_sigset_t *)p, 8, 0));
	FAULT_NOT_NULL(zcall_rt_sigprocmask(ZCALL_SIG_BLOCK,
					    (zcall_sigset_t *)p, NULL, 8));
	FAULT_NOT_NULL(zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL,
					    (zcall_sigset_t *)p, 8));
	FAULT_NOT_NULL(zcall_pidfd_send_signal(self, ZCALL_SIGURG, p, 0));
	/* Each reaps one. */
	for (k = 0; k < 4; k++)
		if (tap_fork() == 0)
			zcall_exit(0);
	FAULT_NOT_NULL(zcall_wait4(-1, (int *)p, 0, NULL));
	FAULT_NOT_NULL(zcall_wait4(-1, NULL, 0, (zcall_rusage_t *)p));
	zcall_close(timer);
	zcall_close(self);
}

static void rings(void)
{
	zcall_io_uring_params_t params = {0};
	zcall_io_uring_getevents_arg_t arg = {0};
	int ring = zcall_io_uring_setup(1, &params);

	if (ring == -ZCALL_ENOSYS || ring == -ZCALL_EPERM)
		return;
	FAULT(zcall_io_uring_setup(1, (zcall_io_uring_params_t *)p));
	FAULT(zcall_io_uring_enter(ring, 0, 1,
				   ZCALL_IORING_ENTER_GETEVENTS |
					   ZCALL_IORING_ENTER_EXT_ARG,
				   p, sizeof(arg)));
	FAULT_NOT_NULL(zcall_io_uring_enter(
		ring, 0, 1, ZCALL_IORING_ENTER_GETEVENTS, p, 8));
	FAULT_NOT_NULL((arg.ts = (uintptr_t)p,
			zcall_io_uring_enter(ring, 0, 1,
					     ZCALL_IORING_ENTER_GETEVENTS |
						     ZCALL_IORING_ENTER_EXT_ARG,
					     &arg, sizeof(arg))));
	FAULT_NOT_NULL(zcall_io_uring_register(
		ring, ZCALL_IORING_REGISTER_FILES, p, 1));
	FAULT_NOT_NULL(zcall_io_uring_register(
		ring, ZCALL_IORING_REGISTER_EVENTFD, p, 1));
	zcall_close(ring);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	bad[1] = zcall_mmap(NULL, 65536, ZCALL_PROT_READ,
			    ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	zcall_munmap(bad[1], 65536);
	bad[2] = (void *)KERNEL;
	file = zcall_memfd_create("bad", 0);
	zcall_pipe2(pipes, 0);
	closed = (int)zcall_fcntl(file, ZCALL_F_DUPFD, 500);
	zcall_close(closed);
	descriptors();
	transfers();
	names();
	sockets();
	others();
	rings();
	return tap_done();
}
