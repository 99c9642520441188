/*
 * call: what one system call costs, with 0 to 6 arguments, succeeding and
 * failing, in a process of one thread and of two, by hand-written assembly, by
 * zcall, by the libc's wrapper and by the libc's syscall(). Results as lines
 * of JSON (harness.h). Linux; with liburing that library's wrapper too.
 */
#include "harness.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#ifdef HAVE_LIBURING
#include <liburing.h>
#endif

#include <zcall.h>
#include <zcall/vdso.h>

#include "asm_loop.h"

#ifdef __GLIBC__
#define LIBC "glibc"
#else
#define LIBC "musl"
#endif

/* One call's arguments: context of each of its sides. */
static long none[6], fd_zero[6], fd_null[6], bad[6] = {-1}, self[6], mask[6],
					     length0[6];
static char byte[64];

#define A(i, type) ((type)((const long *)a)[i])

/* A cache line of its own for each, so that none is luckier than another. */
#define LOOP(name, call) \
	__attribute__((__noinline__, __aligned__(64))) static void name( \
		void *a, long count) \
	{ \
		(void)a; \
		do { \
			(void)!(call); \
			/* Counts as written, not as rearranged. */ \
			__asm__ volatile("" : "+r"(count)); \
		} while (--count); \
	}

/* The same call, four ways: zcall's and the libc's, then the number and its
 * arguments. */
#define CALL(name, by_zcall, by_libc, ...) \
	LOOP(name##_zcall, by_zcall) \
	LOOP(name##_libc, by_libc) \
	LOOP(name##_syscall, syscall(__VA_ARGS__))

CALL(getppid, zcall_getppid(), getppid(), SYS_getppid)
CALL(umask, zcall_umask(A(0, int)), umask(A(0, mode_t)), SYS_umask, A(0, long))
CALL(kill, zcall_kill(A(0, int), 0), kill(A(0, pid_t), 0), SYS_kill, A(0, long),
     0)
CALL(write, zcall_write(A(0, int), A(1, void *), A(2, size_t)),
     write(A(0, int), A(1, void *), A(2, size_t)), SYS_write, A(0, long),
     A(1, long), A(2, long))
CALL(pread, zcall_pread64(A(0, int), A(1, void *), A(2, size_t), 0),
     pread(A(0, int), A(1, void *), A(2, size_t), 0), SYS_pread64, A(0, long),
     A(1, long), A(2, long), 0)
CALL(prctl, zcall_prctl(ZCALL_PR_GET_DUMPABLE, 0, 0, 0, 0),
     prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), SYS_prctl, PR_GET_DUMPABLE, 0, 0, 0, 0)
CALL(mmap,
     zcall_is_error_ptr(zcall_mmap(NULL, A(1, size_t), ZCALL_PROT_READ,
				   ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1,
				   0)),
     mmap(NULL, A(1, size_t), PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
	     MAP_FAILED,
     SYS_mmap, 0, A(1, long), PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
CALL(close, zcall_close(A(0, int)), close(A(0, int)), SYS_close, A(0, long))

#if defined(__x86_64__)
ASM_LOOP(getppid_asm, 110);
ASM_LOOP(umask_asm, 95);
ASM_LOOP(kill_asm, 62);
ASM_LOOP(write_asm, 1);
ASM_LOOP(pread_asm, 17);
ASM_LOOP(prctl_asm, 157);
ASM_LOOP(mmap_asm, 9);
ASM_LOOP(close_asm, 3);
#else
ASM_LOOP(getppid_asm, 173);
ASM_LOOP(umask_asm, 166);
ASM_LOOP(kill_asm, 129);
ASM_LOOP(write_asm, 64);
ASM_LOOP(pread_asm, 67);
ASM_LOOP(prctl_asm, 167);
ASM_LOOP(mmap_asm, 222);
ASM_LOOP(close_asm, 57);
#endif

static void call(const char *group, const char *name, int arguments,
		 side_fn *by_asm, side_fn *by_zcall, side_fn *by_libc,
		 side_fn *by_syscall, long *a)
{
	const struct side sides[] = {{"assembly", by_asm, a},
				     {"zcall", by_zcall, a},
				     {LIBC, by_libc, a},
				     {LIBC " syscall()", by_syscall, a}};

	measure(group, name, arguments, 1, sides, 4, 0);
}

#define MEASURE(group, text, arguments, name, a) \
	call(group, text, arguments, name##_asm, name##_zcall, name##_libc, \
	     name##_syscall, a)

static void all(const char *group)
{
	MEASURE(group, "getppid", 0, getppid, none);
	MEASURE(group, "umask", 1, umask, mask);
	MEASURE(group, "kill, signal 0", 2, kill, self);
	MEASURE(group, "write 1 byte", 3, write, fd_null);
	MEASURE(group, "pread 1 byte", 4, pread, fd_zero);
	MEASURE(group, "prctl", 5, prctl, none);
	MEASURE(group, "mmap, EINVAL", 6, mmap, length0);
	MEASURE(group, "close, EBADF", 1, close, bad);
}

#ifdef HAVE_LIBURING
LOOP(enter_zcall, zcall_io_uring_enter(A(0, int), 0, 0, 0, NULL, 0))
LOOP(enter_liburing, io_uring_enter(A(0, unsigned), 0, 0, 0, NULL))
LOOP(enter_syscall, syscall(SYS_io_uring_enter, A(0, long), 0, 0, 0, NULL, 0))
ASM_LOOP(enter_asm, 426);

static void liburing(void)
{
	static struct io_uring ring;
	long a[6] = {0};
	const struct side sides[] = {{"assembly", enter_asm, a},
				     {"zcall", enter_zcall, a},
				     {"liburing", enter_liburing, a},
				     {LIBC " syscall()", enter_syscall, a}};

	if (io_uring_queue_init(4, &ring, 0) < 0)
		return;
	a[0] = ring.ring_fd;
	measure("call", "io_uring_enter", 6, 1, sides, 4, 0);
	io_uring_queue_exit(&ring);
}
#else
static void liburing(void)
{
}
#endif

/* The clock, which the vDSO reads without a trap. */
static zcall_vdso_t vdso;

__attribute__((__noinline__, __aligned__(64))) static void clock_zcall(
	void *a, long count)
{
	zcall_timespec_t t;

	(void)a;
	do
		(void)zcall_vdso_clock_gettime(&vdso, ZCALL_CLOCK_MONOTONIC,
					       &t);
	while (--count);
}

__attribute__((__noinline__, __aligned__(64))) static void clock_libc(
	void *a, long count)
{
	struct timespec t;

	(void)a;
	do
		(void)clock_gettime(CLOCK_MONOTONIC, &t);
	while (--count);
}

static void clock_vdso(void)
{
	zcall_auxv_t auxv[2] = {{ZCALL_AT_SYSINFO_EHDR, 0}, {0, 0}};
	const struct side sides[] = {{"zcall", clock_zcall, NULL},
				     {LIBC, clock_libc, NULL}};

	auxv[0].a_val = getauxval(AT_SYSINFO_EHDR);
	(void)zcall_vdso_init(&vdso, auxv);
	measure("vdso", "clock_gettime", 0, 1, sides, 2, 0);
}

static void *sleeps(void *unused)
{
	for (;;)
		pause();
	return unused;
}

int main(int argc, char **argv)
{
	pthread_t thread;

	harness_start(argc, argv);
	fd_zero[0] = open("/dev/zero", O_RDONLY | O_CLOEXEC);
	fd_null[0] = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (fd_zero[0] < 0 || fd_null[0] < 0) {
		perror("call: /dev/zero, /dev/null");
		return 1;
	}
	fd_zero[1] = fd_null[1] = (long)byte;
	fd_zero[2] = fd_null[2] = 1;
	mask[0] = 022;
	self[0] = getpid();
	none[0] = PR_GET_DUMPABLE;
	length0[2] = PROT_READ;
	length0[3] = MAP_PRIVATE | MAP_ANONYMOUS;
	length0[4] = -1;
	all("call");
	liburing();
	clock_vdso();
	/* From here on the libc's cancellation points and locks count. */
	errno = pthread_create(&thread, NULL, sleeps, NULL);
	if (errno) {
		perror("call: pthread_create");
		return 1;
	}
	all("call, two threads");
	return 0;
}
