/*
 * The calls of FreeBSD and macOS that the emulated kernel knows, served by the
 * host's. Guest memory has the host's addresses, so plain pointers go through,
 * and the host itself says EFAULT; constants and the structures that differ
 * are translated. Not a whole system: a call that is not here is ENOSYS (for
 * which FreeBSD, and macOS for some, also send SIGSYS; this kernel does not).
 */
#define _GNU_SOURCE
#include "forward.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include "tables.h"

/* Which of a constant's two guest values. */
int which(void)
{
	return target->system == FREEBSD ? 0 : 1;
}

static long guest_page(void)
{
	return target->system == FREEBSD ? 4096 : 16384;
}

/* -1: the guest's value has no name in this list. */
int to_host(const struct constant *list, long value)
{
	for (; list->host != -1; list++)
		if (list->guest[which()] == value)
			return list->host;
	return -1;
}

long to_guest(const struct constant *list, int value)
{
	for (; list->host != -1; list++)
		if (list->host == value && list->guest[which()] != -1)
			return list->guest[which()];
	return -1;
}

/* Bits: -1 when one is unknown. */
int bits_to_host(const struct constant *list, long value)
{
	int host = 0;

	for (; list->host != -1; list++) {
		long bit = list->guest[which()];

		if (bit > 0 && (value & bit) == bit) {
			host |= list->host;
			value &= ~bit;
		}
	}
	return value ? -1 : host;
}

long bits_to_guest(const struct constant *list, int value)
{
	long guest = 0;

	for (; list->host != -1; list++)
		if (list->host && (value & list->host) == list->host &&
		    list->guest[which()] > 0)
			guest |= list->guest[which()];
	return guest;
}

/* Answers. Handlers speak in the host's errnos. */
struct answer value(uint64_t v)
{
	return (struct answer){.value = v};
}

/* A second value that only FreeBSD has, for programs of long ago. */
struct answer old_pair(uint64_t first, uint64_t second)
{
	return (struct answer){
		.value = first, .second = second, .two = !which()};
}

struct answer pair(uint64_t first, uint64_t second)
{
	return (struct answer){.value = first, .second = second, .two = true};
}

struct answer error(int host)
{
	long guest = to_guest(errno_constants, host);

	if (guest < 0)
		fatal("errno %d (%s) is none of the guest's", host,
		      strerror(host));
	return (struct answer){.value = (uint64_t)guest, .error = true};
}

struct answer from(long result)
{
	return result == -1 ? error(errno) : value((uint64_t)result);
}

void *pointer(uint64_t address)
{
	return (void *)(uintptr_t)address;
}

/* Files. */

static struct answer do_read(uint64_t *a)
{
	return from(syscall(SYS_read, (int)a[0], a[1], a[2]));
}

/* A broken trap makes tests write without end. */
static struct answer do_write(uint64_t *a)
{
	static uint64_t printed;

	if ((int)a[0] == 1 && (printed += a[2] < 4096 ? a[2] : 4096) > 1 << 20)
		fatal("the program prints without end");
	return from(syscall(SYS_write, (int)a[0], a[1], a[2]));
}

static struct answer do_readv(uint64_t *a)
{
	return from(syscall(SYS_readv, (int)a[0], a[1], (long)(int)a[2]));
}

static struct answer do_writev(uint64_t *a)
{
	return from(syscall(SYS_writev, (int)a[0], a[1], (long)(int)a[2]));
}

static struct answer do_pread(uint64_t *a)
{
	return from(syscall(SYS_pread64, (int)a[0], a[1], a[2], a[3]));
}

static struct answer do_pwrite(uint64_t *a)
{
	return from(syscall(SYS_pwrite64, (int)a[0], a[1], a[2], a[3]));
}

static struct answer do_preadv(uint64_t *a)
{
	return from(
		syscall(SYS_preadv, (int)a[0], a[1], (long)(int)a[2], a[3], 0));
}

static struct answer do_pwritev(uint64_t *a)
{
	return from(syscall(SYS_pwritev, (int)a[0], a[1], (long)(int)a[2], a[3],
			    0));
}

static struct answer do_close(uint64_t *a)
{
	kqueue_closed((int)a[0]);
	return from(syscall(SYS_close, (int)a[0]));
}

static int directory(uint64_t fd)
{
	return (int)fd == (which() ? -2 : -100) ? AT_FDCWD : (int)fd;
}

static struct answer do_openat(uint64_t *a)
{
	int flags = bits_to_host(open_constants, (int)a[2]);

	if (flags < 0)
		return error(EINVAL);
	return from(syscall(SYS_openat, directory(a[0]), a[1], flags,
			    (mode_t)(a[3] & 0xffff)));
}

static struct answer do_open(uint64_t *a)
{
	uint64_t at[4] = {which() ? (uint64_t)-2 : (uint64_t)-100, a[0], a[1],
			  a[2]};

	return do_openat(at);
}

static struct answer do_unlinkat(uint64_t *a)
{
	int flags = bits_to_host(at_constants, (int)a[2]);

	if (flags < 0)
		return error(EINVAL);
	return from(syscall(SYS_unlinkat, directory(a[0]), a[1], flags));
}

static struct answer do_unlink(uint64_t *a)
{
	return from(syscall(SYS_unlink, a[0]));
}

static struct answer do_renameat(uint64_t *a)
{
	return from(syscall(SYS_renameat, directory(a[0]), a[1],
			    directory(a[2]), a[3]));
}

static struct answer do_mkdirat(uint64_t *a)
{
	return from(syscall(SYS_mkdirat, directory(a[0]), a[1],
			    (mode_t)(a[2] & 0xffff)));
}

static struct answer do_lseek(uint64_t *a)
{
	int whence = to_host(whence_constants, (int)a[2]);

	if (whence < 0)
		return error(EINVAL);
	return from(syscall(SYS_lseek, (int)a[0], a[1], whence));
}

static struct answer do_ftruncate(uint64_t *a)
{
	return from(syscall(SYS_ftruncate, (int)a[0], a[1]));
}

static struct answer do_fsync(uint64_t *a)
{
	return from(syscall(SYS_fsync, (int)a[0]));
}

static struct answer do_dup(uint64_t *a)
{
	return from(syscall(SYS_dup, (int)a[0]));
}

static struct answer do_dup2(uint64_t *a)
{
	long r = syscall(SYS_dup2, (int)a[0], (int)a[1]);

	if (r != -1 && (int)a[0] != (int)a[1])
		kqueue_closed((int)a[1]);
	return from(r);
}

static struct answer do_fcntl(uint64_t *a)
{
	int command = to_host(fcntl_constants, (int)a[1]);
	long argument = (long)a[2], result;

	if (command < 0)
		return error(EINVAL);
	if (command == F_SETFL) {
		argument = bits_to_host(open_constants, argument & ~3L);
		if (argument < 0)
			return error(EINVAL);
	}
	result = syscall(SYS_fcntl, (int)a[0], command, argument);
	if (command == F_GETFL && result != -1)
		result = bits_to_guest(open_constants, (int)result & ~3) |
			 (result & 3);
	return from(result);
}

void put(unsigned char *to, uint64_t v, size_t n)
{
	memcpy(to, &v, n);
}

uint64_t get(const unsigned char *at, size_t n)
{
	uint64_t v = 0;

	memcpy(&v, at, n);
	return v;
}

/* struct stat, field by field. */
static struct answer do_fstat(uint64_t *a)
{
	unsigned char out[224];
	struct stat st;
	size_t size = which() ? 144 : 224;

	if (fstat((int)a[0], &st))
		return error(errno);
	memset(out, 0, sizeof(out));
	if (which()) {
		put(out, st.st_dev, 4);
		put(out + 4, st.st_mode, 2);
		put(out + 6, st.st_nlink, 2);
		put(out + 8, st.st_ino, 8);
		put(out + 16, st.st_uid, 4);
		put(out + 20, st.st_gid, 4);
		put(out + 24, st.st_rdev, 4);
		memcpy(out + 32, &st.st_atim, 16);
		memcpy(out + 48, &st.st_mtim, 16);
		memcpy(out + 64, &st.st_ctim, 16);
		put(out + 96, (uint64_t)st.st_size, 8);
		put(out + 104, (uint64_t)st.st_blocks, 8);
		put(out + 112, (uint64_t)st.st_blksize, 4);
	} else {
		put(out, st.st_dev, 8);
		put(out + 8, st.st_ino, 8);
		put(out + 16, st.st_nlink, 8);
		put(out + 24, st.st_mode, 2);
		put(out + 28, st.st_uid, 4);
		put(out + 32, st.st_gid, 4);
		put(out + 40, st.st_rdev, 8);
		memcpy(out + 48, &st.st_atim, 16);
		memcpy(out + 64, &st.st_mtim, 16);
		memcpy(out + 80, &st.st_ctim, 16);
		put(out + 112, (uint64_t)st.st_size, 8);
		put(out + 120, (uint64_t)st.st_blocks, 8);
		put(out + 128, (uint64_t)st.st_blksize, 4);
	}
	return machine.poke(a[1], out, size) ? error(EFAULT) : value(0);
}

/* Pipes: macOS answers with two registers, FreeBSD through memory. */
static struct answer do_pipe(uint64_t *a)
{
	int fd[2];

	(void)a;
	if (pipe(fd))
		return error(errno);
	return pair((uint64_t)fd[0], (uint64_t)fd[1]);
}

static struct answer do_pipe2(uint64_t *a)
{
	int fd[2], flags = bits_to_host(open_constants, (int)a[1]);

	if (flags < 0 || pipe2(fd, flags))
		return error(flags < 0 ? EINVAL : errno);
	if (machine.poke(a[0], fd, sizeof(fd))) {
		close(fd[0]);
		close(fd[1]);
		return error(EFAULT);
	}
	return value(0);
}

/* Memory. What is not the guest's is not the guest's to change. */

static uint64_t pages(uint64_t n)
{
	return (n + (uint64_t)guest_page() - 1) & ~(uint64_t)(guest_page() - 1);
}

static bool valid(uint64_t address, uint64_t size)
{
	return !(address % (uint64_t)guest_page()) && size &&
	       size < 1ull << 47 && address < 1ull << 47;
}

static struct answer do_mmap(uint64_t *a)
{
	int prot = bits_to_host(prot_constants, (int)a[2]);
	int flags = bits_to_host(map_constants, (int)a[3]);
	uint64_t size = pages(a[1]), at;
	uint64_t extra = (uint64_t)guest_page() - 4096;
	int fd = (int)a[4];
	void *p;

	if (prot < 0 || flags < 0 || !a[1] || a[5] % (uint64_t)guest_page())
		return error(EINVAL);
	if (size > 1ull << 46 || size < a[1])
		return error(ENOMEM);
	if (flags & MAP_ANONYMOUS && fd != -1 && !which())
		return error(EINVAL);
	if (flags & MAP_FIXED) {
		if (!valid(a[0], size))
			return error(EINVAL);
		p = mmap(pointer(a[0]), size, prot & ~PROT_EXEC, flags, fd,
			 (off_t)a[5]);
		if (p == MAP_FAILED)
			return error(errno);
		guest_insert(a[0], size, prot);
		return value(a[0]);
	}
	/* The guest's pages may be larger than the host's: cut to size. */
	p = mmap(NULL, size + extra, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
		 0);
	if (p == MAP_FAILED)
		return error(errno);
	at = pages((uint64_t)(uintptr_t)p);
	if (at > (uint64_t)(uintptr_t)p)
		munmap(p, at - (uint64_t)(uintptr_t)p);
	if ((uint64_t)(uintptr_t)p + extra > at)
		munmap(pointer(at + size), (uint64_t)(uintptr_t)p + extra - at);
	if (mmap(pointer(at), size, prot & ~PROT_EXEC, flags | MAP_FIXED, fd,
		 (off_t)a[5]) == MAP_FAILED) {
		int e = errno;

		munmap(pointer(at), size);
		return error(e);
	}
	guest_insert(at, size, prot);
	return value(at);
}

static struct answer do_munmap(uint64_t *a)
{
	uint64_t size = pages(a[1]);

	if (!valid(a[0], size))
		return error(EINVAL);
	guest_remove(a[0], size);
	return from(munmap(pointer(a[0]), size));
}

static struct answer do_mprotect(uint64_t *a)
{
	int prot = bits_to_host(prot_constants, (int)a[2]);
	uint64_t size = pages(a[1]);

	if (prot < 0 || !valid(a[0], size))
		return error(EINVAL);
	if (mprotect(pointer(a[0]), size, prot & ~PROT_EXEC))
		return error(errno);
	guest_protect(a[0], size, prot);
	return value(0);
}

/* The six basic events have the same values everywhere; no others here. */
static struct answer do_poll(uint64_t *a)
{
	struct pollfd list[256];
	uint32_t i, n = (uint32_t)a[1];
	int r;

	if (n > sizeof(list) / sizeof(list[0]))
		return error(EINVAL);
	if (n && machine.peek(a[0], list, n * sizeof(list[0])))
		return error(EFAULT);
	for (i = 0; i < n; i++)
		if (list[i].events & ~0x3f)
			return error(EINVAL);
	r = poll(list, n, (int)a[2]);
	if (r < 0)
		return error(errno);
	if (n)
		machine.poke(a[0], list, n * sizeof(list[0]));
	return value((uint64_t)r);
}

/* Processes and time. */

static struct answer do_exit(uint64_t *a)
{
	exit_status = (int)(a[0] & 255);
	return (struct answer){.gone = true};
}

static struct answer do_getpid(uint64_t *a)
{
	(void)a;
	return old_pair((uint64_t)getpid(), (uint64_t)getppid());
}

static struct answer do_getppid(uint64_t *a)
{
	(void)a;
	return value((uint64_t)getppid());
}

static struct answer do_getuid(uint64_t *a)
{
	(void)a;
	return old_pair(getuid(), geteuid());
}

static struct answer do_geteuid(uint64_t *a)
{
	(void)a;
	return value(geteuid());
}

static struct answer do_getgid(uint64_t *a)
{
	(void)a;
	return old_pair(getgid(), getegid());
}

static struct answer do_getegid(uint64_t *a)
{
	(void)a;
	return value(getegid());
}

/* The second register is 1 in the child, whose first is its own number on
 * macOS: the caller clears it. */
static struct answer do_fork(uint64_t *a)
{
	pid_t pid;

	(void)a;
	fflush(NULL);
	pid = fork();
	if (pid < 0)
		return error(errno);
	if (!pid) {
		threads_forked();
		kqueues_forked();
		return pair(which() ? (uint64_t)getpid() : 0, 1);
	}
	return pair((uint64_t)pid, 0);
}

static struct answer do_wait4(uint64_t *a)
{
	int status = 0;
	long pid;

	/* WNOHANG and WUNTRACED are 1 and 2 everywhere */
	if (a[2] & 0xfffffffc || a[3])
		return error(EINVAL);
	pid = syscall(SYS_wait4, (int)a[0], &status, (int)a[2], NULL);
	if (pid == -1)
		return error(errno);
	if (a[1] && machine.poke(a[1], &status, 4))
		return error(EFAULT);
	return value((uint64_t)pid);
}

static struct answer do_kill(uint64_t *a)
{
	int sig = (int)a[1] ? to_host(signal_constants, (int)a[1]) : 0;

	return sig < 0 ? error(EINVAL)
		       : from(syscall(SYS_kill, (int)a[0], sig));
}

/* Sets of 128 and 32 bits: only numbers up to 31 are looked at. Pending
 * signals are the host's: a blocked one stays pending. */
static struct answer do_sigprocmask(uint64_t *a)
{
	sigset_t set, old;
	uint32_t guest[4] = {0};
	size_t size = which() ? 4 : 16;
	int i, how = to_host(sigset_constants, (int)a[0]);

	sigemptyset(&set);
	if (a[1]) {
		if (how < 0)
			return error(EINVAL);
		if (machine.peek(a[1], guest, size))
			return error(EFAULT);
		for (i = 1; i < 32; i++)
			if (guest[0] >> (i - 1) & 1 &&
			    to_host(signal_constants, i) > 0)
				sigaddset(&set, to_host(signal_constants, i));
	}
	sigprocmask(a[1] ? how : SIG_BLOCK, a[1] ? &set : NULL, &old);
	if (a[2]) {
		memset(guest, 0, sizeof(guest));
		for (i = 1; i < 32; i++)
			if (to_host(signal_constants, i) > 0 &&
			    sigismember(&old, to_host(signal_constants, i)))
				guest[0] |= 1u << (i - 1);
		if (machine.poke(a[2], guest, size))
			return error(EFAULT);
	}
	return value(0);
}

/* -20 to 20, plain: the host's call gives 20 - nice. */
static struct answer do_getpriority(uint64_t *a)
{
	long r = syscall(SYS_getpriority, (int)a[0], (int)a[1]);

	return r == -1 ? error(errno) : value((uint64_t)(20 - r));
}

static struct answer do_setpriority(uint64_t *a)
{
	return from(syscall(SYS_setpriority, (int)a[0], (int)a[1], (int)a[2]));
}

static struct answer do_clock_gettime(uint64_t *a)
{
	int clock = to_host(clock_constants, (int)a[0]);

	return clock < 0 ? error(EINVAL)
			 : from(syscall(SYS_clock_gettime, clock, a[1]));
}

static struct answer do_gettimeofday(uint64_t *a)
{
	struct timeval tv;

	gettimeofday(&tv, NULL);
	if (a[0] && machine.poke(a[0], &tv, sizeof(tv)))
		return error(EFAULT);
	return value(0);
}

static struct answer do_nanosleep(uint64_t *a)
{
	return from(syscall(SYS_nanosleep, a[0], a[1]));
}

/* The error is a plain result on the host's C side, not in its kernel. */
static struct answer do_clock_nanosleep(uint64_t *a)
{
	int clock = to_host(clock_constants, (int)a[0]);

	return clock < 0 || a[1] & ~1ull
		       ? error(EINVAL)
		       : from(syscall(SYS_clock_nanosleep, clock, (int)a[1],
				      a[2], a[3]));
}

static const struct {
	const char *name;
	struct answer (*serve)(uint64_t *argument);
	bool darwin_only, freebsd_only;
} handlers[] = {
	{"exit", do_exit, false, false},
	{"fork", do_fork, false, false},
	{"read", do_read, false, false},
	{"write", do_write, false, false},
	{"open", do_open, false, false},
	{"close", do_close, false, false},
	{"wait4", do_wait4, false, false},
	{"unlink", do_unlink, false, false},
	{"getpid", do_getpid, false, false},
	{"getppid", do_getppid, false, false},
	{"getuid", do_getuid, false, false},
	{"geteuid", do_geteuid, false, false},
	{"getgid", do_getgid, false, false},
	{"getegid", do_getegid, false, false},
	{"kill", do_kill, false, false},
	{"dup", do_dup, false, false},
	{"dup2", do_dup2, false, false},
	{"pipe", do_pipe, true, false},
	{"pipe2", do_pipe2, false, true},
	{"fcntl", do_fcntl, false, false},
	{"fsync", do_fsync, false, false},
	{"readv", do_readv, false, false},
	{"writev", do_writev, false, false},
	{"pread", do_pread, false, false},
	{"pwrite", do_pwrite, false, false},
	{"preadv", do_preadv, false, false},
	{"pwritev", do_pwritev, false, false},
	{"openat", do_openat, false, false},
	{"unlinkat", do_unlinkat, false, false},
	{"renameat", do_renameat, false, false},
	{"mkdirat", do_mkdirat, false, false},
	{"lseek", do_lseek, false, false},
	{"ftruncate", do_ftruncate, false, false},
	{"fstat", do_fstat, false, true},
	{"fstat64", do_fstat, true, false},
	{"mmap", do_mmap, false, false},
	{"munmap", do_munmap, false, false},
	{"mprotect", do_mprotect, false, false},
	{"socket", do_socket, false, false},
	{"socketpair", do_socketpair, false, false},
	{"bind", do_bind, false, false},
	{"connect", do_connect, false, false},
	{"listen", do_listen, false, false},
	{"accept", do_accept, false, false},
	{"accept4", do_accept4, false, true},
	{"getsockname", do_getsockname, false, false},
	{"getpeername", do_getpeername, false, false},
	{"shutdown", do_shutdown, false, false},
	{"setsockopt", do_setsockopt, false, false},
	{"getsockopt", do_getsockopt, false, false},
	{"sendto", do_sendto, false, false},
	{"recvfrom", do_recvfrom, false, false},
	{"sendmsg", do_sendmsg, false, false},
	{"recvmsg", do_recvmsg, false, false},
	{"poll", do_poll, false, false},
	{"kqueue", do_kqueue, false, false},
	{"kqueuex", do_kqueuex, false, true},
	{"kevent", do_kevent, false, false},
	{"kevent64", do_kevent64, true, false},
	{"kevent_qos", do_kevent_qos, true, false},
	{"thr_new", do_thr_new, false, true},
	{"thr_self", do_thr_self, false, true},
	{"thr_exit", do_thr_exit, false, true},
	{"_umtx_op", do_umtx_op, false, true},
	{"sysarch", do_sysarch, false, true},
	{"sched_yield", do_sched_yield, false, true},
	{"ulock_wait", do_ulock_wait, true, false},
	{"ulock_wait2", do_ulock_wait2, true, false},
	{"ulock_wake", do_ulock_wake, true, false},
	{"sigprocmask", do_sigprocmask, false, false},
	{"getpriority", do_getpriority, false, false},
	{"setpriority", do_setpriority, false, false},
	{"clock_gettime", do_clock_gettime, false, true},
	{"gettimeofday", do_gettimeofday, false, false},
	{"nanosleep", do_nanosleep, false, true},
	{"clock_nanosleep", do_clock_nanosleep, false, true},
};

/*
 * Mach traps. The port names are invented; all else is KERN_INVALID_ARGUMENT,
 * as an empty place of the real table is.
 */
static struct answer mach(long number)
{
	struct answer a = {.plain = true};

	switch (-number) {
	case 3: /* mach_absolute_time */
		a.value = 0x8000000000000001 | noise();
		break;
	case 26:
	case 27:
	case 28:
	case 29: /* reply port, this thread, this task, the host */
		a.value = (uint64_t)(0x103 + 0x100 * -number);
		break;
	default:
		a.value = 4;
	}
	return a;
}

struct answer forward(uint64_t number, uint64_t argument[8])
{
	const struct call *call = freebsd_calls;
	long code = (int32_t)number;
	size_t i;

	if (target->system == DARWIN) {
		if (code < 0)
			return mach(code);
		code &= 0xffff;
		call = darwin_calls;
	}
	while (call->name && call->number != code)
		call++;
	for (i = 0; call->name && i < sizeof(handlers) / sizeof(handlers[0]);
	     i++)
		if (!strcmp(handlers[i].name, call->name) &&
		    !(which() ? handlers[i].freebsd_only
			      : handlers[i].darwin_only))
			return handlers[i].serve(argument);
	return error(ENOSYS);
}
