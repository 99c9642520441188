/*
 * Mistakes that sanitizers must find in zcall's calls, one for each argument,
 * and with "clean" everything done right, of which they must say nothing.
 * With a libc, as programs under sanitizers are.
 *
 *   sanitize clean|NAME
 *
 * A line that is to be reported has a comment: "here: NAME".
 */
#include <zcall.h>
#include <zcall/ring.h>
#include <zcall/vdso.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define TEXT "0123456789abcdef"

static int in, out;
static char shared[16];
static int turn;

/* What must be right goes on, or says where it does not. */
#define MUST(c) \
	do { \
		if (!(c)) { \
			printf("line %d: %s\n", __LINE__, #c); \
			exit(3); \
		} \
	} while (0)

static void fill(void)
{
	MUST(zcall_write(out, TEXT, 16) == 16);
}

static char *heap(size_t n)
{
	char *p = malloc(n);

	MUST(p);
	return p;
}

/* ---- Mistakes ---- */

static void read_overflow(void)
{
	char *p = heap(8);

	fill();
	zcall_read(in, p, 16); /* here: read_overflow */
	free(p);
}

static void readv_overflow(void)
{
	char *p = heap(8);
	zcall_iovec_t v[2];

	fill();
	v[0].iov_base = p;
	v[0].iov_len = 8;
	v[1].iov_base = p + 4;
	v[1].iov_len = 8;
	zcall_readv(in, v, 2); /* here: readv_overflow */
	free(p);
}

static void writev_freed(void)
{
	char *p = heap(8);
	zcall_iovec_t v;

	memset(p, 1, 8);
	v.iov_base = p;
	v.iov_len = 8;
	free(p);
	zcall_writev(out, &v, 1); /* here: writev_freed */
}

static void getrandom_overflow(void)
{
	char *p = heap(8);

	if (zcall_getrandom(p, 9, 0) < 0) /* here: getrandom_overflow */
		exit(3);
	free(p);
}

static void statx_short(void)
{
	char *p = heap(64);

	zcall_statx(-100, "/", 0, 0x7ff,
		    (zcall_statx_t *)(void *)p); /* here: statx_short */
	free(p);
}

static void path_unended(void)
{
	char *p = heap(4);
	int fd;

	memset(p, 'x', 4);
	fd = zcall_openat(-100, p, 0, 0); /* here: path_unended */
	zcall_close(fd);
	free(p);
}

static void recvmsg_control(void)
{
	char *p = heap(8), data[4];
	zcall_msghdr_t m;
	zcall_iovec_t v;

	memset(&m, 0, sizeof(m));
	v.iov_base = data;
	v.iov_len = sizeof(data);
	m.msg_iov = &v;
	m.msg_iovlen = 1;
	m.msg_control = p;
	m.msg_controllen = 64;
	zcall_recvmsg(in, &m, 0); /* here: recvmsg_control */
	free(p);
}

static void getsockname_room(void)
{
	char *p = heap(8);
	zcall_socklen_t n = 16;

	zcall_getsockname(in, p, &n); /* here: getsockname_room */
	free(p);
}

static void write_uninitialised(void)
{
	char *p = heap(8);

	p[0] = 1;
	zcall_write(out, p, 8); /* here: write_uninitialised */
	free(p);
}

static void sendmsg_uninitialised(void)
{
	char *p = heap(8);
	zcall_msghdr_t m;
	zcall_iovec_t v;

	memset(&m, 0, sizeof(m));
	v.iov_base = p;
	v.iov_len = 8;
	m.msg_iov = &v;
	m.msg_iovlen = 1;
	zcall_sendmsg(in, &m, 0); /* here: sendmsg_uninitialised */
	free(p);
}

static void path_uninitialised(void)
{
	char *p = heap(4);
	int fd;

	p[3] = 0;
	fd = zcall_openat(-100, p, 0, 0); /* here: path_uninitialised */
	zcall_close(fd);
	free(p);
}

/* The read fails, so what it was to fill is not. */
static void read_failed(void)
{
	char *p = heap(8);

	zcall_read(-1, p, 8);
	if (p[0]) /* here: read_failed */
		puts("one");
	free(p);
}

/* Fewer came than there was room for. */
static void read_less(void)
{
	char *p = heap(32);

	fill();
	zcall_read(in, p, 32);
	if (p[16]) /* here: read_less */
		puts("one");
	free(p);
}

static void ring_do(void (*prep)(zcall_io_uring_sqe_t *, void *), void *p)
{
	static zcall_ring_t ring;
	const zcall_io_uring_cqe_t *cqe;
	int r = zcall_ring_init(&ring, 4, NULL);

	if (r < 0) {
		printf("no io_uring: %d\n", r);
		exit(4);
	}
	prep(zcall_ring_get_sqe(&ring), p);
	MUST(zcall_ring_submit_and_wait(&ring, 1) == 1); /* here: ring */
	cqe = zcall_ring_peek(&ring);
	MUST(cqe && cqe->res == 8);
	zcall_ring_advance(&ring, 1);
	zcall_ring_exit(&ring);
}

static void prep_read(zcall_io_uring_sqe_t *sqe, void *p)
{
	zcall_prep_read(sqe, in, p, 8, -1);
}

static void prep_write(zcall_io_uring_sqe_t *sqe, void *p)
{
	zcall_prep_write(sqe, out, p, 8, -1);
}

static void ring_read_freed(void)
{
	char *p = heap(8);

	fill();
	free(p);
	ring_do(prep_read, p);
}

static void ring_write_uninitialised(void)
{
	char *p = heap(8);

	ring_do(prep_write, p);
	free(p);
}

static void *reader(void *unused)
{
	(void)unused;
	MUST(zcall_read(in, shared, 16) == 16); /* here: read_race */
	return NULL;
}

static void read_race(void)
{
	pthread_t t;

	fill();
	MUST(!pthread_create(&t, NULL, reader, NULL));
	shared[3] = 1;
	pthread_join(t, NULL);
}

static void *writer(void *unused)
{
	(void)unused;
	MUST(zcall_write(out, shared, 16) == 16); /* here: write_race */
	return NULL;
}

static void write_race(void)
{
	pthread_t t;

	MUST(!pthread_create(&t, NULL, writer, NULL));
	shared[3] = 1;
	pthread_join(t, NULL);
}

/* ---- All right ---- */

static void *order(void *unused)
{
	char c = 1;

	(void)unused;
	shared[0] = 7; /* before the byte goes into the pipe */
	MUST(zcall_write(turn, &c, 1) == 1);
	return NULL;
}

static void clean_files(void)
{
	char *p = heap(32), path[64];
	zcall_stat_t st;
	zcall_statx_t stx;
	zcall_iovec_t v[2];
	zcall_statfs_t sf;
	zcall_flock_t lock;
	zcall_winsize_t w;
	int fd, n;
	long r;

	fill();
	MUST(zcall_read(in, p, 32) == 16 && !memcmp(p, TEXT, 16));
	fill();
	v[0].iov_base = p;
	v[0].iov_len = 4;
	v[1].iov_base = p + 16;
	v[1].iov_len = 16;
	MUST(zcall_readv(in, v, 2) == 16 && p[16] == '4');
	MUST(!zcall_newfstatat(-100, "/", &st, 0) && st.st_mode);
	MUST(!zcall_statx(-100, "/", 0, 0x7ff, &stx) && stx.stx_mode);
	MUST(!zcall_statfs("/", &sf) && sf.f_bsize);
	fd = zcall_openat(-100, "/", 0, 0);
	MUST(fd >= 0);
	r = zcall_getdents64(fd, p, 32);
	MUST(r > 16 && p[19]);
	MUST(!zcall_close(fd));
	r = zcall_getcwd(path, sizeof(path));
	MUST(r < 0 || path[0] == '/');
	r = zcall_readlinkat(-100, "/proc/self/exe", path, sizeof(path));
	MUST(r > 0 && path[0] == '/');
	fd = zcall_memfd_create("clean", 0);
	MUST(fd >= 0 && zcall_pwrite64(fd, p, 4, 0) == 4);
	memset(&lock, 0, sizeof(lock));
	lock.l_type = ZCALL_F_WRLCK;
	MUST(zcall_fcntl_ptr(fd, ZCALL_F_OFD_GETLK, &lock) == 0 &&
	     lock.l_type == ZCALL_F_UNLCK);
	MUST(!zcall_ioctl_ptr(in, ZCALL_FIONREAD, &n) && n == 0);
	if (!zcall_ioctl_ptr(0, ZCALL_TIOCGWINSZ, &w) && w.ws_row == 12345)
		puts("a tall terminal");
	MUST(!zcall_close(fd));
	free(p);
}

static void clean_sockets(void)
{
	zcall_sockaddr_un_t a;
	zcall_socklen_t n = sizeof(a);
	union {
		char bytes[64];
		size_t align;
	} control;
	zcall_msghdr_t m;
	zcall_iovec_t v;
	int fds[2], one;
	char *p = heap(16);

	MUST(!zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, fds));
	MUST(!zcall_getsockname(fds[0], &a, &n) && n == 2 && a.sun_family == 1);
	n = sizeof(one);
	MUST(!zcall_getsockopt(fds[0], ZCALL_SOL_SOCKET, ZCALL_SO_TYPE, &one,
			       &n) &&
	     one == ZCALL_SOCK_STREAM);
	v.iov_base = p;
	v.iov_len = 16;
	memcpy(p, TEXT, 16);
	memset(&m, 0, sizeof(m));
	m.msg_iov = &v;
	m.msg_iovlen = 1;
	MUST(zcall_sendmsg(fds[0], &m, 0) == 16);
	free(p);
	p = heap(16);
	v.iov_base = p;
	m.msg_control = control.bytes;
	m.msg_controllen = sizeof(control);
	MUST(zcall_recvmsg(fds[1], &m, 0) == 16 && m.msg_flags == 0 &&
	     m.msg_controllen == 0 && p[15] == 'f');
	MUST(!zcall_close(fds[0]) && !zcall_close(fds[1]));
	free(p);
}

static void clean_events(void)
{
	zcall_pollfd_t f;
	zcall_epoll_event_t e, got[2];
	zcall_timespec_t t = {0, 1000};
	int ep = zcall_epoll_create1(0);

	f.fd = out;
	f.events = ZCALL_POLLOUT;
	MUST(zcall_ppoll(&f, 1, NULL, NULL, 8) == 1 &&
	     f.revents == ZCALL_POLLOUT);
	MUST(ep >= 0);
	e.events = ZCALL_EPOLLOUT;
	e.data = (uint64_t)out;
	MUST(!zcall_epoll_ctl(ep, ZCALL_EPOLL_CTL_ADD, out, &e));
	MUST(zcall_epoll_pwait(ep, got, 2, 0, NULL, 8) == 1 &&
	     got[0].data == (uint64_t)out);
	MUST(!zcall_close(ep));
	MUST(!zcall_nanosleep(&t, NULL));
	MUST(!zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t) && t.tv_sec >= 0);
}

static void clean_processes(void)
{
	zcall_sigset_t set, old;
	zcall_rusage_t usage;
	zcall_rlimit_t limit;
	zcall_new_utsname_t name;
	unsigned groups[64], r, e, s;
	int status, pid;

	pid = (int)zcall_clone(ZCALL_SIGCHLD, NULL, NULL, NULL, NULL);
	if (pid == 0)
		_exit(7);
	MUST(zcall_wait4(pid, &status, 0, &usage) == pid &&
	     WEXITSTATUS(status) == 7 && usage.ru_utime.tv_sec >= 0);
	memset(&set, 0, sizeof(set));
	MUST(!zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &set, &old, 8));
	MUST(!zcall_getresuid(&r, &e, &s) && r == zcall_getuid() && e + s + 1);
	MUST(!zcall_getrlimit(ZCALL_RLIMIT_NOFILE, &limit) && limit.rlim_cur);
	MUST(!zcall_uname(&name) && name.sysname[0] == 'L');
	status = zcall_getgroups(64, groups);
	MUST(status < 1 || groups[status - 1] + 1);
}

static void clean_memory(void)
{
	char *p = (char *)zcall_mmap(
		NULL, 8192, 3, ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	unsigned char vec[2];

	MUST(!zcall_is_error_ptr(p) && p[5] == 0);
	p[0] = 1;
	MUST(!zcall_mincore(p, 8192, vec) && (vec[0] & 1));
	p = (char *)zcall_mremap(p, 8192, 16384, ZCALL_MREMAP_MAYMOVE, NULL);
	MUST(!zcall_is_error_ptr(p) && p[0] == 1 && p[16383] == 0);
	MUST(!zcall_munmap(p, 16384));
}

static void clean_threads(void)
{
	int fds[2];
	pthread_t t;
	char c;

	MUST(!zcall_pipe2(fds, 0));
	turn = fds[1];
	MUST(!pthread_create(&t, NULL, order, NULL));
	MUST(zcall_read(fds[0], &c, 1) == 1);
	shared[0]++;
	MUST(shared[0] == 8);
	pthread_join(t, NULL);
	MUST(!zcall_close(fds[0]) && !zcall_close(fds[1]));
}

static void clean_ring(void)
{
	char *p = heap(8), *q = heap(8);
	zcall_io_uring_params_t params;
	int fd;

	memset(&params, 0, sizeof(params));
	fd = zcall_io_uring_setup(4, &params);
	if (fd < 0) {
		printf("no io_uring: %d\n", fd);
	} else {
		zcall_close(fd);
		MUST(params.sq_entries == 4);
		memcpy(p, TEXT, 8);
		ring_do(prep_write, p);
		ring_do(prep_read, q);
		MUST(!memcmp(p, q, 8));
	}
	free(p);
	free(q);
}

static void clean(void)
{
	clean_files();
	clean_sockets();
	clean_events();
	clean_processes();
	clean_memory();
	clean_threads();
	clean_ring();
	puts("clean");
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*f)(void);
	} list[] = {
#define CASE(f) {#f, f}
		CASE(clean),
		CASE(read_overflow),
		CASE(readv_overflow),
		CASE(writev_freed),
		CASE(getrandom_overflow),
		CASE(statx_short),
		CASE(path_unended),
		CASE(recvmsg_control),
		CASE(getsockname_room),
		CASE(write_uninitialised),
		CASE(sendmsg_uninitialised),
		CASE(path_uninitialised),
		CASE(read_failed),
		CASE(read_less),
		CASE(ring_read_freed),
		CASE(ring_write_uninitialised),
		CASE(read_race),
		CASE(write_race),
	};
	int fds[2];
	size_t i;

	MUST(!zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, fds));
	in = fds[0];
	out = fds[1];
	for (i = 0; argc == 2 && i < sizeof(list) / sizeof(list[0]); i++)
		if (!strcmp(argv[1], list[i].name)) {
			list[i].f();
			return 0;
		}
	fputs("usage: sanitize clean|NAME\n", stderr);
	return 2;
}
