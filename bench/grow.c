/*
 * grow: work that grows. Bytes a call, messages a call, threads, descriptors
 * waited for; zcall beside the libc (and, for io_uring, liburing) doing the
 * same. What a cheaper call is worth is seen where the work is small.
 * Results as lines of JSON (harness.h). Linux.
 */
#include "harness.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#ifdef HAVE_LIBURING
#include <liburing.h>
#endif

#include <zcall.h>
#include <zcall/ring.h>

#ifdef __GLIBC__
#define LIBC "glibc"
#else
#define LIBC "musl"
#endif

#define SIDE(name, call) \
	__attribute__((__noinline__, __aligned__(64))) static void name( \
		void *a, long count) \
	{ \
		(void)a; \
		do \
			call; \
		while (--count); \
	}

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static void must(int good, const char *what)
{
	if (!good) {
		fprintf(stderr, "grow: %s: something else came back\n", what);
		exit(1);
	}
}

/* Bytes: from a file in memory, to the null device, through a pipe. */
enum { LARGEST = 1 << 20 };
static char *buffer;
static size_t size;
static int file, null, pipes[2];
static loff_t at;

SIDE(read_zcall,
     must(zcall_pread64(file, buffer, size, 0) == (long)size, "pread"))
SIDE(read_libc, must(pread(file, buffer, size, 0) == (ssize_t)size, "pread"))
SIDE(write_zcall,
     must(zcall_pwrite64(file, buffer, size, 0) == (long)size, "pwrite"))
SIDE(write_libc, must(pwrite(file, buffer, size, 0) == (ssize_t)size, "pwrite"))

static void preadv2_zcall(void *a, long count)
{
	zcall_iovec_t v = {buffer, size};

	(void)a;
	do
		must(zcall_preadv2(file, &v, 1, 0, 0) == (long)size, "preadv2");
	while (--count);
}

#ifdef __GLIBC__
static void preadv2_libc(void *a, long count)
{
	struct iovec v = {buffer, size};

	(void)a;
	do
		must(preadv2(file, &v, 1, 0, 0) == (ssize_t)size, "preadv2");
	while (--count);
}
#else
static void preadv2_libc(void *a, long count)
{
	struct iovec v = {buffer, size};

	(void)a;
	do
		must(preadv(file, &v, 1, 0) == (ssize_t)size, "preadv");
	while (--count);
}
#endif

/* Into the pipe, and on to the null device. */
static void splice_zcall(void *a, long count)
{
	(void)a;
	do {
		at = 0;
		must(zcall_splice(file, &at, pipes[1], NULL, size, 0) ==
			     (long)size,
		     "splice");
		must(zcall_splice(pipes[0], NULL, null, NULL, size, 0) ==
			     (long)size,
		     "splice");
	} while (--count);
}

static void splice_libc(void *a, long count)
{
	(void)a;
	do {
		at = 0;
		must(splice(file, &at, pipes[1], NULL, size, 0) ==
			     (ssize_t)size,
		     "splice");
		must(splice(pipes[0], NULL, null, NULL, size, 0) ==
			     (ssize_t)size,
		     "splice");
	} while (--count);
}

static zcall_ring_t ring;
static int have_ring;

static void uring_zcall(void *a, long count)
{
	const zcall_io_uring_cqe_t *c;

	(void)a;
	do {
		zcall_prep_read(zcall_ring_get_sqe(&ring), file, buffer,
				(unsigned)size, 0);
		(void)zcall_ring_submit_and_wait(&ring, 1);
		c = zcall_ring_peek(&ring);
		must(c && c->res == (int)size, "io_uring");
		zcall_ring_advance(&ring, 1);
	} while (--count);
}

#ifdef HAVE_LIBURING
static struct io_uring liburing;

static void uring_liburing(void *a, long count)
{
	struct io_uring_cqe *c;

	(void)a;
	do {
		io_uring_prep_read(io_uring_get_sqe(&liburing), file, buffer,
				   (unsigned)size, 0);
		io_uring_submit_and_wait(&liburing, 1);
		must(!io_uring_peek_cqe(&liburing, &c) && c->res == (int)size,
		     "liburing");
		io_uring_cqe_seen(&liburing, c);
	} while (--count);
}
#endif

#define PAIR(group, name, x, units, f, most) \
	do { \
		const struct side sides[] = {{"zcall", f##_zcall, NULL}, \
					     {LIBC, f##_libc, NULL}}; \
		measure(group, name, (double)(x), (double)(units), sides, 2, \
			most); \
	} while (0)

static void bytes(void)
{
	static const size_t sizes[] = {1,     16,    256,    1024,   4096,
				       16384, 65536, 262144, LARGEST};
	size_t i;

	/* Not one in memory: io_uring hands those to another thread. */
	file = open("/var/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	if (file < 0)
		file = memfd_create("bench", MFD_CLOEXEC);
	null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (file < 0 || null < 0 || ftruncate(file, LARGEST) ||
	    pipe2(pipes, O_CLOEXEC))
		die("grow: memfd, pipe");
	(void)fcntl(pipes[0], F_SETPIPE_SZ, LARGEST);
	for (i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		size = sizes[i];
		PAIR("bytes", "read", size, size, read, 0);
		PAIR("bytes", "write", size, size, write, 0);
		PAIR("bytes", "preadv2", size, size, preadv2, 0);
		if (size <= (size_t)fcntl(pipes[0], F_GETPIPE_SZ))
			PAIR("bytes", "splice", size, size, splice, 0);
		if (have_ring) {
			const struct side sides[] = {
				{"zcall", uring_zcall, NULL},
#ifdef HAVE_LIBURING
				{"liburing", uring_liburing, NULL},
#endif
			};

			measure("bytes", "io_uring", (double)size, (double)size,
				sides,
				sizeof(sizes) > 0
					? (int)(sizeof(sides) / sizeof(*sides))
					: 0,
				0);
		}
	}
	close(file);
	close(pipes[0]);
	close(pipes[1]);
}

/* Messages: datagrams of 64 bytes over a pair of sockets, and back. */
enum { MOST = 256, MESSAGE = 64 };
static int pair[2], messages;
static struct iovec parts[MOST];
static struct mmsghdr vector[MOST];
static zcall_iovec_t zparts[MOST];
static zcall_mmsghdr_t zvector[MOST];

/* What was sent is taken away by the same calls on every side. */
static void drain(int n)
{
	while (n > 0) {
		int r = recvmmsg(pair[1], vector, (unsigned)n, 0, NULL);

		if (r <= 0)
			die("grow: recvmmsg");
		n -= r;
	}
}

static void sendto_zcall(void *a, long count)
{
	int i;

	(void)a;
	do {
		for (i = 0; i < messages; i++)
			must(zcall_sendto(pair[0], buffer, MESSAGE, 0, NULL,
					  0) == MESSAGE,
			     "sendto");
		drain(messages);
	} while (--count);
}

static void sendto_libc(void *a, long count)
{
	int i;

	(void)a;
	do {
		for (i = 0; i < messages; i++)
			must(sendto(pair[0], buffer, MESSAGE, 0, NULL, 0) ==
				     MESSAGE,
			     "sendto");
		drain(messages);
	} while (--count);
}

static void sendmmsg_zcall(void *a, long count)
{
	(void)a;
	do {
		must(zcall_sendmmsg(pair[0], zvector, (unsigned)messages, 0) ==
			     messages,
		     "sendmmsg");
		drain(messages);
	} while (--count);
}

static void sendmmsg_libc(void *a, long count)
{
	(void)a;
	do {
		must(sendmmsg(pair[0], vector, (unsigned)messages, 0) ==
			     messages,
		     "sendmmsg");
		drain(messages);
	} while (--count);
}

static void send_uring_zcall(void *a, long count)
{
	int i;

	(void)a;
	do {
		for (i = 0; i < messages; i++)
			zcall_prep_send(zcall_ring_get_sqe(&ring), pair[0],
					buffer, MESSAGE, 0);
		(void)zcall_ring_submit_and_wait(&ring, (unsigned)messages);
		for (i = 0; i < messages; i++) {
			const zcall_io_uring_cqe_t *c = zcall_ring_peek(&ring);

			must(c && c->res == MESSAGE, "io_uring");
			zcall_ring_advance(&ring, 1);
		}
		drain(messages);
	} while (--count);
}

#ifdef HAVE_LIBURING
static void send_uring_liburing(void *a, long count)
{
	struct io_uring_cqe *c;
	int i;

	(void)a;
	do {
		for (i = 0; i < messages; i++)
			io_uring_prep_send(io_uring_get_sqe(&liburing), pair[0],
					   buffer, MESSAGE, 0);
		io_uring_submit_and_wait(&liburing, (unsigned)messages);
		for (i = 0; i < messages; i++) {
			must(!io_uring_peek_cqe(&liburing, &c) &&
				     c->res == MESSAGE,
			     "liburing");
			io_uring_cqe_seen(&liburing, c);
		}
		drain(messages);
	} while (--count);
}
#endif

static void batches(void)
{
	int i;

	if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, pair))
		die("grow: socketpair");
	/* A queue of datagrams holds so many: 10 unless the system says. */
	for (i = 0; i < MOST; i++) {
		parts[i].iov_base = buffer + MESSAGE * i;
		parts[i].iov_len = MESSAGE;
		vector[i].msg_hdr.msg_iov = &parts[i];
		vector[i].msg_hdr.msg_iovlen = 1;
		zparts[i].iov_base = buffer + MESSAGE * i;
		zparts[i].iov_len = MESSAGE;
		zvector[i].msg_hdr.msg_iov = &zparts[i];
		zvector[i].msg_hdr.msg_iovlen = 1;
	}
	close(pair[0]);
	close(pair[1]);
	/* UDP on loopback has a queue by bytes. */
	{
		struct sockaddr_in address = {.sin_family = AF_INET};
		socklen_t length = sizeof(address);
		int room = 8 << 20;

		address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		pair[1] = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
		pair[0] = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
		if (pair[0] < 0 || pair[1] < 0 ||
		    bind(pair[1], (struct sockaddr *)&address, length) ||
		    getsockname(pair[1], (struct sockaddr *)&address,
				&length) ||
		    connect(pair[0], (struct sockaddr *)&address, length))
			die("grow: UDP on loopback");
		(void)setsockopt(pair[1], SOL_SOCKET, SO_RCVBUFFORCE, &room,
				 sizeof(room));
	}
	for (messages = 1; messages <= MOST; messages *= 4) {
		PAIR("messages", "sendto", messages, messages, sendto, 0);
		PAIR("messages", "sendmmsg", messages, messages, sendmmsg, 0);
		if (have_ring) {
			const struct side sides[] = {
				{"zcall", send_uring_zcall, NULL},
#ifdef HAVE_LIBURING
				{"liburing", send_uring_liburing, NULL},
#endif
			};

			measure("messages", "io_uring", messages, messages,
				sides, (int)(sizeof(sides) / sizeof(*sides)),
				0);
		}
	}
	close(pair[0]);
	close(pair[1]);
}

/* Threads: each does the same call as often as the others; the time until all
 * have. */
enum { EACH = 20000, CORES = 64 };
static int workers, use_libc;
static pthread_barrier_t gate, done;

static void *worker(void *number)
{
	long i;

	harness_pin((int)(long)number);
	for (;;) {
		pthread_barrier_wait(&gate);
		if (use_libc < 0)
			return NULL;
		if (use_libc)
			for (i = 0; i < EACH; i++)
				(void)getppid();
		else
			for (i = 0; i < EACH; i++)
				(void)zcall_getppid();
		pthread_barrier_wait(&done);
	}
}

static void threads_run(int libc, long count)
{
	while (count--) {
		use_libc = libc;
		pthread_barrier_wait(&gate);
		pthread_barrier_wait(&done);
	}
}

static void threads_zcall(void *a, long count)
{
	(void)a;
	threads_run(0, count);
}

static void threads_libc(void *a, long count)
{
	(void)a;
	threads_run(1, count);
}

static void threads(void)
{
	static pthread_t thread[CORES];
	cpu_set_t may;
	int i, cores;

	/* All of the machine's CPUs again; the first thread waits only. */
	CPU_ZERO(&may);
	for (i = 0; i < CPU_SETSIZE; i++)
		CPU_SET((size_t)i, &may);
	(void)sched_setaffinity(0, sizeof(may), &may);
	(void)sched_getaffinity(0, sizeof(may), &may);
	cores = CPU_COUNT(&may);
	if (cores > CORES)
		cores = CORES;
	for (workers = 1; workers <= cores;
	     workers = workers * 2 > cores && workers < cores ? cores
							      : workers * 2) {
		pthread_barrier_init(&gate, NULL, (unsigned)workers + 1);
		pthread_barrier_init(&done, NULL, (unsigned)workers + 1);
		for (i = 0; i < workers; i++)
			if (pthread_create(&thread[i], NULL, worker,
					   (void *)(long)i))
				die("grow: pthread_create");
		PAIR("threads", "getppid", workers, EACH, threads, 1);
		use_libc = -1;
		pthread_barrier_wait(&gate);
		for (i = 0; i < workers; i++)
			pthread_join(thread[i], NULL);
		pthread_barrier_destroy(&gate);
		pthread_barrier_destroy(&done);
	}
	harness_pin(0);
}

/* Descriptors: so many watched, one of them ready. */
static struct pollfd *polled;
static zcall_pollfd_t *zpolled;
static int watched, epoll;

SIDE(poll_zcall,
     must(zcall_ppoll(zpolled, (unsigned)watched, NULL, NULL, 0) == 1, "ppoll"))
SIDE(poll_libc, must(ppoll(polled, (nfds_t)watched, NULL, NULL) == 1, "ppoll"))

static void epoll_zcall(void *a, long count)
{
	zcall_epoll_event_t events[8];

	(void)a;
	do
		must(zcall_epoll_pwait(epoll, events, 8, -1, NULL, 0) == 1,
		     "epoll_pwait");
	while (--count);
}

static void epoll_libc(void *a, long count)
{
	struct epoll_event events[8];

	(void)a;
	do
		must(epoll_pwait(epoll, events, 8, -1, NULL) == 1,
		     "epoll_pwait");
	while (--count);
}

/* The ready one is asked for anew; polls of the others stay with the ring. */
static int ready;

static void ring_zcall(void *a, long count)
{
	const zcall_io_uring_cqe_t *c;

	(void)a;
	do {
		zcall_prep_poll_add(zcall_ring_get_sqe(&ring), ready, POLLIN);
		(void)zcall_ring_submit_and_wait(&ring, 1);
		c = zcall_ring_peek(&ring);
		must(c && c->res == POLLIN, "io_uring");
		zcall_ring_advance(&ring, 1);
	} while (--count);
}

#ifdef HAVE_LIBURING
static void ring_liburing(void *a, long count)
{
	struct io_uring_cqe *c;

	(void)a;
	do {
		io_uring_prep_poll_add(io_uring_get_sqe(&liburing), ready,
				       POLLIN);
		io_uring_submit_and_wait(&liburing, 1);
		must(!io_uring_peek_cqe(&liburing, &c) && c->res == POLLIN,
		     "liburing");
		io_uring_cqe_seen(&liburing, c);
	} while (--count);
}
#endif

/* Polls of all but the ready one; how many of them the ring took. */
static void ring_watch(void)
{
	int i;

	for (i = 0; i + 1 < watched; i++) {
		zcall_io_uring_sqe_t *e = zcall_ring_get_sqe(&ring);

		if (!e) {
			(void)zcall_ring_submit(&ring);
			e = zcall_ring_get_sqe(&ring);
		}
		zcall_prep_poll_add(e, polled[i].fd, POLLIN);
#ifdef HAVE_LIBURING
		{
			struct io_uring_sqe *f = io_uring_get_sqe(&liburing);

			if (!f) {
				io_uring_submit(&liburing);
				f = io_uring_get_sqe(&liburing);
			}
			io_uring_prep_poll_add(f, polled[i].fd, POLLIN);
		}
#endif
	}
	(void)zcall_ring_submit(&ring);
#ifdef HAVE_LIBURING
	io_uring_submit(&liburing);
#endif
}

static void rings_open(void)
{
	zcall_io_uring_params_t p;

	memset(&p, 0, sizeof(p));
	have_ring = zcall_ring_init(&ring, 512, &p) >= 0;
#ifdef HAVE_LIBURING
	if (have_ring && io_uring_queue_init(512, &liburing, 0) < 0)
		have_ring = 0;
#endif
}

static void rings_close(void)
{
	if (!have_ring)
		return;
	zcall_ring_exit(&ring);
#ifdef HAVE_LIBURING
	io_uring_queue_exit(&liburing);
#endif
}

static void descriptors(void)
{
	static const int counts[] = {10, 100, 1000, 10000, 100000};
	struct rlimit limit = {110000, 110000};
	size_t i;
	int k, allowed, most = counts[sizeof(counts) / sizeof(*counts) - 1];

	if (setrlimit(RLIMIT_NOFILE, &limit)) {
		getrlimit(RLIMIT_NOFILE, &limit);
		limit.rlim_cur = limit.rlim_max;
		(void)setrlimit(RLIMIT_NOFILE, &limit);
	}
	allowed =
		(int)(limit.rlim_cur < 110000 ? limit.rlim_cur : 110000) - 100;
	polled = calloc((size_t)most, sizeof(*polled));
	zpolled = calloc((size_t)most, sizeof(*zpolled));
	if (!polled || !zpolled)
		die("grow: memory");
	for (i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
		/* As many as the system lets a process have. */
		if (watched == allowed)
			break;
		watched = counts[i] < allowed ? counts[i] : allowed;
		if (i)
			rings_open();
		epoll = epoll_create1(EPOLL_CLOEXEC);
		for (k = 0; k < watched; k++) {
			struct epoll_event e = {.events = EPOLLIN};
			int fd = zcall_eventfd2(k == watched - 1,
						ZCALL_EFD_CLOEXEC);

			if (fd < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &e))
				die("grow: eventfd");
			polled[k].fd = zpolled[k].fd = ready = fd;
			polled[k].events = zpolled[k].events = POLLIN;
		}
		PAIR("descriptors", "ppoll", watched, 1, poll, 0);
		PAIR("descriptors", "epoll", watched, 1, epoll, 0);
		if (have_ring) {
			const struct side sides[] = {
				{"zcall", ring_zcall, NULL},
#ifdef HAVE_LIBURING
				{"liburing", ring_liburing, NULL},
#endif
			};

			ring_watch();
			measure("descriptors", "io_uring", watched, 1, sides,
				(int)(sizeof(sides) / sizeof(*sides)), 0);
		}
		rings_close();
		for (k = 0; k < watched; k++)
			close(polled[k].fd);
		close(epoll);
	}
	free(polled);
	free(zpolled);
}

int main(int argc, char **argv)
{
	harness_start(argc, argv);
	buffer = mmap(NULL, LARGEST, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
	if (buffer == MAP_FAILED)
		die("grow: memory");
	rings_open();
	bytes();
	batches();
	threads();
	descriptors();
	return 0;
}
