/*
 * Random numbers, pointers and lengths for every wrapper, and the same for
 * glibc's syscall(): both must be the same to the kernel, and leave the same
 * behind. Two ways, each bounded by time and made again by its seed:
 *
 *   seen  nothing reaches the kernel: each call comes back as a signal (system
 *         call user dispatch), the registers are compared with what the
 *         kernel's table says and with those of syscall(), then the result
 *         that the handler invents.
 *   done  the calls are done, in two processes that are alike in all, one by
 *         wrappers and one by syscall(), each first in a pid namespace of its
 *         own: results, memory, descriptors, files and what else they have are
 *         compared.
 *
 * What harms a machine is refused by a filter below both ways (refused[]). Not
 * freestanding: glibc is what it is compared with. Linux on amd64. fuzz.awk
 * writes the table, tests/safe/fuzz-calls builds and runs it.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/ucontext.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <zcall.h>

#ifndef PR_SET_SYSCALL_USER_DISPATCH
#define PR_SET_SYSCALL_USER_DISPATCH 59
#define PR_SYS_DISPATCH_ON 1
#endif

enum {
	PARAMETERS = 7,
	CALLS = 12, /* of one case */
	PAGE = 4096,
	PAGES = 8, /* that can be written; one more can only be read */
	STATE = 512,
	ROUNDS = 12, /* that a difference must outlive */
	HANG = 60,   /* milliseconds */
	NOBODY = 65534,
};

struct wrapper {
	const char *name;
	long (*call)(const long *a);
	long number;
	int number_from;     /* or the parameter that is the number */
	char kind;	     /* of result: int, long, raw, void */
	const char *purpose; /* of each parameter, see fuzz.awk */
	const char *wide;    /* what C makes of each: int, unsigned, long */
	struct {
		unsigned char bits; /* that count */
		short from;	    /* the parameter; -1 anything, -2 value */
		short value;
	} argument[7]; /* from -3: the end */
};

#include "fuzz.inc"

enum { WRAPPERS = sizeof(wrappers) / sizeof(*wrappers) };

/* One call of a case. */
struct call {
	unsigned wrapper;
	long a[PARAMETERS];
};

/* What a case has left behind; shared with the process that did it. */
struct report {
	long done; /* calls */
	long result[CALLS];
	long ended; /* how the process did: its status, or -1: it hung */
	long state[STATE];
	char why[64]; /* it could not begin */
};

static struct report *report;
static unsigned char *arena; /* behind and before it there is nothing */
static int verbose;
static unsigned long least; /* cases, however long they take */

static uint64_t random_state;

/* splitmix64. */
static uint64_t random64(void)
{
	uint64_t x = random_state += 0x9e3779b97f4a7c15;

	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
	x = (x ^ x >> 27) * 0x94d049bb133111eb;
	return x ^ x >> 31;
}

static unsigned below(unsigned n)
{
	return (unsigned)(random64() >> 33) % n;
}

static _Noreturn void die(const char *what)
{
	snprintf(report->why, sizeof(report->why), "%s: %s", what,
		 strerror(errno));
	fprintf(stderr, "fuzz: %s: %s\n", what, strerror(errno));
	exit(2);
}

static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/*
 * The filter. EPERM for what is the machine's and not the process's: clocks,
 * modules, kernels, swap, mounts, other namespaces; for what makes processes
 * that nobody waits for or programs (fork is left); and for what would work
 * behind the filter's back or end the comparison.
 */
static const unsigned refused[] = {
	SYS_reboot,
	SYS_kexec_load,
	SYS_kexec_file_load,
	SYS_clock_settime,
	SYS_settimeofday,
	SYS_adjtimex,
	SYS_clock_adjtime,
	SYS_swapon,
	SYS_swapoff,
	SYS_init_module,
	SYS_finit_module,
	SYS_delete_module,
	SYS_mount,
	SYS_umount2,
	SYS_pivot_root,
	SYS_fsopen,
	SYS_fsconfig,
	SYS_fsmount,
	SYS_fspick,
	SYS_move_mount,
	SYS_open_tree,
	SYS_mount_setattr,
	467 /* open_tree_attr */,
	SYS_chroot,
	SYS_unshare,
	SYS_setns,
	SYS_clone,
	SYS_clone3,
	SYS_vfork,
	SYS_execve,
	SYS_execveat,
	SYS_uselib,
	SYS_ptrace,
	SYS_iopl,
	SYS_ioperm,
	SYS_arch_prctl,
	SYS_setrlimit,
	SYS_prlimit64,
	SYS_acct,
	SYS_quotactl,
	443 /* quotactl_fd */,
	SYS_syslog,
	SYS_vhangup,
	SYS_sync,
	SYS_bpf,
	SYS_perf_event_open,
	SYS_userfaultfd,
	SYS_add_key,
	SYS_request_key,
	SYS_keyctl,
	SYS_io_uring_setup,
	SYS_io_uring_enter,
	SYS_io_uring_register,
	SYS_mknod,
	SYS_mknodat,
	SYS_nfsservctl,
	SYS__sysctl,
	SYS_lookup_dcookie,
	SYS_open_by_handle_at,
	SYS_restart_syscall,
};

static void install_filter(void)
{
	enum { N = sizeof(refused) / sizeof(*refused) };
	struct sock_filter f[2 * N + 32], *p = f;
	struct sock_fprog program = {0, f};
	unsigned i;

	*p++ = (struct sock_filter)BPF_STMT(
		BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
	*p++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
					    AUDIT_ARCH_X86_64, 1, 0);
	*p++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
					    SECCOMP_RET_KILL_PROCESS);
	*p++ = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
					    offsetof(struct seccomp_data, nr));
	/* x32's numbers are the same calls. */
	*p++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K,
					    0x40000000, 0, 1);
	*p++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
					    SECCOMP_RET_ERRNO | EPERM);
	for (i = 0; i < N; i++) {
		*p++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
						    refused[i], 0, 1);
		*p++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
						    SECCOMP_RET_ERRNO | EPERM);
	}
	/* Sockets only of kinds that load no module: AF_UNIX. */
	*p++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
					    SYS_socket, 1, 0);
	*p++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
					    SYS_socketpair, 0, 3);
	*p++ = (struct sock_filter)BPF_STMT(
		BPF_LD | BPF_W | BPF_ABS,
		offsetof(struct seccomp_data, args[0]));
	*p++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX,
					    1, 0);
	*p++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
					    SECCOMP_RET_ERRNO | EPERM);
	*p++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	program.len = (unsigned short)(p - f);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0))
		die("seccomp");
	/* Nothing may begin without it. */
	if (syscall(SYS_reboot, 0, 0, 0, 0) != -1 || errno != EPERM ||
	    syscall(SYS_clone3, 0, 0) != -1 || errno != EPERM)
		die("the filter does not refuse");
}

/*
 * What calls are made with.
 */

static const char *const paths[] = {
	"a",	  "b",	 ".",	 "d",	 "d/x",	 "",	"/",
	"..",	  "new", "link", "pipe", "/d/x", "a/b", "nothing/there",
	"d/../a", "./d/"};

static long random_pointer(void)
{
	switch (below(16)) {
	case 0:
		return 0;
	case 1:
		return -1;
	case 2: /* the last bytes, and nothing behind */
		return (long)(arena + (PAGES + 1) * PAGE - below(64));
	case 3: /* can be read only */
		return (long)(arena + PAGES * PAGE + below(PAGE));
	case 4: /* the last bytes that can be written */
		return (long)(arena + PAGES * PAGE - below(64));
	case 5: /* nothing there */
		return (long)(arena - 1 - below(PAGE));
	case 6:
		return (long)(0xffff800000000000 | (random64() >> 17));
	case 7:
		return (long)random64();
	default: /* mostly aligned */
		return (long)(arena + below(PAGES * PAGE / 64) * 64 +
			      (below(8) ? 0 : below(64)));
	}
}

static long random_number(void)
{
	switch (below(8)) {
	case 0:
		return (long)random64();
	case 1:
		return (long)(1UL << below(64));
	case 2:
		return -(long)below(5000);
	case 3:
		return (long)(random64() >> 32);
	case 4:
		return below(0x10000);
	default:
		return below(20);
	}
}

static long random_argument(char purpose)
{
	switch (purpose) {
	case 'p':
		return random_pointer();
	case 's':
		if (!below(4))
			return random_pointer();
		/* fill() has put the names there. */
		return (long)(arena + below(16) * 32);
	case 'f':
		if (!below(8))
			return random_number();
		return below(8) ? (long)below(16) : AT_FDCWD;
	case 'n':
		switch (below(6)) {
		case 0:
			return random_number();
		case 1:
			return (long)below(3 * PAGE);
		case 2:
			return 8;
		default:
			return (long)below(80);
		}
	case 'g':
		switch (below(5)) {
		case 0:
			return random_number();
		case 1:
			return (long)(1U << below(32) | 1U << below(32));
		case 2:
		case 3:
			return 0;
		default:
			return (long)below(8);
		}
	default:
		if (!below(3))
			return 0;
		return random_number();
	}
}

/* What C makes of it on the way into the wrapper. */
static long as_declared(long v, char wide)
{
	return wide == 'i' ? (int)v : wide == 'u' ? (long)(unsigned)v : v;
}

static void choose(struct call *c)
{
	const struct wrapper *w;
	int i;

	c->wrapper = below(WRAPPERS);
	w = &wrappers[c->wrapper];
	for (i = 0; w->purpose[i]; i++)
		c->a[i] = random_argument(w->purpose[i]);
	if (w->number_from >= 0)
		c->a[w->number_from] = below(480);
	/* Above what C passes on there is what there is. */
	for (i = 0; w->wide[i]; i++)
		if (w->wide[i] != 'l' && below(2))
			c->a[i] = (long)((c->a[i] & 0xffffffff) |
					 random64() << 32);
}

static long by_libc(const struct call *c)
{
	const struct wrapper *w = &wrappers[c->wrapper];
	long number = w->number, a[6] = {0};
	long r;
	int i, from;

	if (w->number_from >= 0)
		number = c->a[w->number_from];
	for (i = 0; i < 6 && (from = w->argument[i].from) != -3; i++) {
		if (from >= 0)
			a[i] = as_declared(c->a[from], w->wide[from]);
		else if (from == -2)
			a[i] = w->argument[i].value;
	}
	r = syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
	return r == -1 ? -errno : r;
}

static void show(const struct call *c)
{
	const struct wrapper *w = &wrappers[c->wrapper];
	int i;

	printf("#   %s(", w->name);
	for (i = 0; w->purpose[i]; i++)
		printf("%s0x%lx", i ? ", " : "", (unsigned long)c->a[i]);
	printf(")\n");
}

/*
 * Seen.
 */

static volatile char selector; /* SYSCALL_DISPATCH_FILTER_ALLOW, or 1: block */
static volatile long seen_number, seen[6], answer;
static volatile sig_atomic_t traps, leave;
static sigjmp_buf back;

static void trapped(int sig, siginfo_t *info, void *context)
{
	greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;

	(void)sig;
	(void)info;
	selector = 0;
	traps++;
	seen_number = r[REG_RAX];
	seen[0] = r[REG_RDI];
	seen[1] = r[REG_RSI];
	seen[2] = r[REG_RDX];
	seen[3] = r[REG_R10];
	seen[4] = r[REG_R8];
	seen[5] = r[REG_R9];
	r[REG_RAX] = answer;
	if (leave)
		siglongjmp(back, 1);
}

static long masked(long v, unsigned bits)
{
	return bits < 64 ? (long)((uint64_t)v & ((1UL << bits) - 1)) : v;
}

/* 0, or what differs. */
static const char *see(const struct call *c)
{
	const struct wrapper *w = &wrappers[c->wrapper];
	volatile long wrapped = 0, number, a[6];
	volatile long libc = 0;
	long want;
	int i, from;

	traps = 0;
	leave = w->kind == 'v';
	if (!sigsetjmp(back, 0)) {
		selector = 1;
		wrapped = w->call(c->a);
		selector = 0;
	}
	if (traps != 1)
		return "not one call";
	number = seen_number;
	for (i = 0; i < 6; i++)
		a[i] = seen[i];
	if (!sigsetjmp(back, 0)) {
		selector = 1;
		libc = by_libc(c);
		selector = 0;
	}
	if (number != seen_number)
		return "number";
	for (i = 0; i < 6 && (from = w->argument[i].from) != -3; i++) {
		if (from == -1)
			continue;
		want = from == -2 ? w->argument[i].value
				  : as_declared(c->a[from], w->wide[from]);
		if (masked(a[i], w->argument[i].bits) !=
			    masked(want, w->argument[i].bits) ||
		    masked(a[i], w->argument[i].bits) !=
			    masked(seen[i], w->argument[i].bits))
			return "argument";
	}
	if (w->kind == 'i') {
		wrapped = (int)wrapped;
		libc = (int)libc;
	}
	return w->kind != 'v' && wrapped != libc ? "result" : NULL;
}

/* In a process of its own. 0: no difference. */
static int all_seen(double time, uint64_t seed)
{
	struct sigaction act = {0};
	unsigned long n = 0, differences = 0;
	double end = seconds() + time;
	uint64_t first = seed;
	const char *what;
	struct call c = {0};

	install_filter();
	act.sa_sigaction = trapped;
	act.sa_flags = SA_SIGINFO | SA_NODEFER;
	sigaction(SIGSYS, &act, NULL);
	if (prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, 0, 0,
		  &selector)) {
		printf("ok - what the kernel sees # SKIP no system call user "
		       "dispatch: %s\n",
		       strerror(errno));
		return 0;
	}
	do {
		random_state = seed++;
		choose(&c);
		if (n < WRAPPERS) /* each once */
			c.wrapper = (unsigned)n;
		answer = below(4) ? random_number() : -(long)below(4200);
		what = see(&c);
		n++;
		if (what && differences++ < 5) {
			printf("# %s differs, answer 0x%lx:\n", what,
			       (unsigned long)answer);
			show(&c);
		}
	} while (n < WRAPPERS || n % 256 || seconds() < end);
	printf("%sok - what the kernel sees: %lu calls of %d wrappers, "
	       "%lu differences, from seed %lu\n",
	       differences ? "not " : "", n, WRAPPERS, differences,
	       (unsigned long)first);
	return differences != 0;
}

/*
 * Done.
 */

static void alarmed(int sig)
{
	(void)sig;
}

/* The arena as a case finds it. Whoever reads words there finds numbers,
 * lengths and addresses in it. */
static void fill(void)
{
	uint64_t *word = (uint64_t *)(void *)arena;
	unsigned i;

	for (i = 0; i < PAGES * PAGE / 8; i++) {
		switch (below(8)) {
		case 0:
			word[i] = (uint64_t)random_pointer();
			break;
		case 1:
			word[i] = (uint64_t)random_number();
			break;
		case 2:
			word[i] = below(64) | (uint64_t)below(16) << 32;
			break;
		case 3:
			word[i] = below(100);
			break;
		case 4:
			word[i] =
				(uint64_t)(arena + below(PAGES * PAGE / 8) * 8);
			break;
		default:
			word[i] = 0;
			break;
		}
	}
	for (i = 0; i < 16; i++) {
		memset(arena + i * 32, 0, 32);
		strcpy((char *)arena + i * 32, paths[i]);
	}
}

static void must(long r, const char *what)
{
	if (r < 0)
		die(what);
}

static void put_file(const char *name, size_t n)
{
	char data[1024];
	int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

	memset(data, 'x', sizeof(data));
	must(fd, name);
	must(write(fd, data, n), name);
	close(fd);
}

/* A file system and descriptors, the same for each. */
static void furnish(void)
{
	const struct itimerspec soon = {{0, 0}, {0, 1}};
	const long small[8] = {0, 1, 16}; /* an mq_attr */
	int p[2], i;

	put_file("a", 1000);
	put_file("b", 10);
	must(mkdir("d", 0755), "d");
	put_file("d/x", 100);
	must(symlink("d/x", "link"), "link");
	must(mkfifo("pipe", 0644), "fifo");
	for (i = 0; i < 64; i++)
		close(i);
	must(open("a", O_RDWR), "a"); /* 0 */
	must(pipe2(p, 0), "pipe");
	must(write(2, "0123456789", 10), "pipe");
	must(socketpair(AF_UNIX, SOCK_STREAM, 0, p), "socketpair"); /* 3 */
	must(write(4, "0123456789", 10), "socketpair");
	must(open(".", O_RDONLY | O_DIRECTORY), "."); /* 5 */
	must(eventfd(3, 0), "eventfd");
	must(epoll_create1(0), "epoll");
	must(timerfd_create(CLOCK_MONOTONIC, 0), "timerfd");
	must(timerfd_settime(8, 0, &soon, NULL), "timerfd");
	must(inotify_init1(0), "inotify"); /* 9 */
	must(memfd_create("m", 0), "memfd");
	must(write(10, arena, PAGE), "memfd");
	must(open("d", O_PATH), "d");
	must(socketpair(AF_UNIX, SOCK_DGRAM, 0, p), "socketpair"); /* 12 */
	must(syscall(SYS_mq_open, "q", O_RDWR | O_CREAT, 0600, &small), "mq");
	must(open("b", O_RDONLY), "b"); /* 15 */
}

static long hash(long h, const void *data, size_t n)
{
	const unsigned char *p = data;

	while (n--)
		h = (long)(((uint64_t)h ^ *p++) * 0x100000001b3);
	return h;
}

/* What is in a directory, whatever the order. */
static long listed(const char *name)
{
	char b[4096];
	struct stat st;
	long n, at, sum = 0, one[3];
	int fd = open(name, O_RDONLY | O_DIRECTORY);
	unsigned short length;

	if (fd < 0)
		return -errno;
	while ((n = syscall(SYS_getdents64, fd, b, sizeof(b))) > 0)
		for (at = 0; at < n; at += length) {
			memcpy(&length, b + at + 16, 2);
			memset(&st, 0, sizeof(st));
			fstatat(fd, b + at + 19, &st, AT_SYMLINK_NOFOLLOW);
			one[0] = st.st_mode;
			one[1] = S_ISDIR(st.st_mode) ? 0 : st.st_size;
			one[2] = (long)st.st_uid << 32 | st.st_gid;
			sum += hash(hash(1, b + at + 19, strlen(b + at + 19)),
				    one, sizeof(one));
		}
	close(fd);
	return sum;
}

/* What the process has become. */
static void look(void)
{
	long *s = report->state;
	struct stat st;
	char text[1024];
	unsigned id[3];
	unsigned long bits;
	int fd;

	for (fd = 0; fd < 48; fd++) {
		memset(&st, 0, sizeof(st));
		*s++ = fcntl(fd, F_GETFD);
		*s++ = fcntl(fd, F_GETFL);
		*s++ = fstat(fd, &st) ? -errno : (long)st.st_mode;
		*s++ = S_ISREG(st.st_mode) ? st.st_size : 0;
		*s++ = lseek(fd, 0, SEEK_CUR);
	}
	memset(id, 0, sizeof(id));
	syscall(SYS_getresuid, id, id + 1, id + 2);
	*s++ = hash(1, id, sizeof(id));
	syscall(SYS_getresgid, id, id + 1, id + 2);
	*s++ = hash(1, id, sizeof(id));
	*s++ = syscall(SYS_umask, 0);
	*s++ = syscall(SYS_getpriority, PRIO_PROCESS, 0);
	*s++ = syscall(SYS_sched_getscheduler, 0);
	*s++ = syscall(SYS_personality, 0xffffffff);
	*s++ = syscall(SYS_getsid, 0);
	*s++ = syscall(SYS_ioprio_get, 1, 0);
	bits = 0;
	syscall(SYS_rt_sigprocmask, SIG_BLOCK, NULL, &bits, 8);
	*s++ = (long)bits;
	memset(text, 0, sizeof(text));
	syscall(SYS_prctl, PR_GET_NAME, text, 0, 0, 0);
	syscall(SYS_getcwd, text + 32, 256);
	syscall(SYS_uname, text + 300);
	*s++ = hash(1, text, sizeof(text));
	*s++ = listed("/");
	*s++ = listed("/d");
	*s++ = listed(".");
}

static int in_user_namespace;

static void limit(void)
{
	static const struct {
		int resource;
		rlim_t n;
	} limits[] = {
		{RLIMIT_CORE, 1},	  {RLIMIT_NOFILE, 64},
		{RLIMIT_AS, 256UL << 20}, {RLIMIT_FSIZE, 1 << 20},
		{RLIMIT_MEMLOCK, 65536},  {RLIMIT_NPROC, 500},
		{RLIMIT_CPU, 5},
	};
	unsigned i;

	for (i = 0; i < sizeof(limits) / sizeof(*limits); i++) {
		struct rlimit r = {limits[i].n, limits[i].n};

		must(setrlimit((__rlimit_resource_t)limits[i].resource, &r),
		     "setrlimit");
	}
}

/* The first process of a pid namespace: does the calls. */
static _Noreturn void act(const struct call *calls, int libc)
{
	struct itimerval timer = {{0, 4000}, {0, 4000}};
	struct sigaction on_alarm = {0};
	const struct wrapper *w;
	const struct call *c;
	long r;
	int i;

	must(mount("none", "/box", "tmpfs", MS_NOSUID | MS_NODEV,
		   "size=4m,nr_inodes=200,mode=755"),
	     "tmpfs");
	must(chdir("/box"), "chdir");
	must(chroot("."), "chroot");
	must(setsid(), "setsid");
	must(sethostname("fuzz", 4), "sethostname");
	furnish();
	limit();
	if (!in_user_namespace) {
		must(syscall(SYS_setgroups, 0, NULL), "setgroups");
		must(setresgid(NOBODY, NOBODY, NOBODY), "setresgid");
		must(setresuid(NOBODY, NOBODY, NOBODY), "setresuid");
	}
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	umask(022);
	on_alarm.sa_handler = alarmed;
	sigaction(SIGALRM, &on_alarm, NULL);
	install_filter();
	setitimer(ITIMER_REAL, &timer, NULL);
	for (i = 0; i < CALLS; i++) {
		c = &calls[i];
		w = &wrappers[c->wrapper];
		report->done = i + 1;
		r = libc ? by_libc(c) : w->call(c->a);
		/* A child, of fork. */
		if (!r && syscall(SYS_getpid) != 1)
			_exit(0);
		report->result[i] = w->kind == 'i' ? (int)r : r;
	}
	look();
	_exit(77);
}

/* One case in one way: all that it leaves, in *report and the arena. */
static void run_once(const struct call *calls, int libc, uint64_t seed)
{
	struct clone_args args = {0};
	struct pollfd p = {-1, POLLIN, 0};
	int pidfd = -1, status = 0;
	long pid;

	random_state = ~seed;
	memset(report, 0, sizeof(*report));
	fill();
	args.flags = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS |
		     CLONE_PIDFD;
	args.pidfd = (uint64_t)(uintptr_t)&pidfd;
	args.exit_signal = SIGCHLD;
	fflush(stdout);
	pid = syscall(SYS_clone3, &args, sizeof(args));
	if (pid < 0)
		die("clone3");
	if (!pid)
		act(calls, libc);
	p.fd = pidfd;
	if (poll(&p, 1, HANG) == 0) {
		report->ended = -1;
		kill((pid_t)pid, SIGKILL);
	}
	while (waitpid((pid_t)pid, &status, __WALL) < 0 && errno == EINTR)
		;
	close(pidfd);
	if (report->ended != -1)
		report->ended = status;
	if (report->why[0]) {
		printf("# fuzz 0 %lu: %s\n", (unsigned long)seed, report->why);
		exit(2);
	}
}

/* Everything that is compared, as words. */
enum { WORDS = sizeof(struct report) / 8 + PAGES * PAGE / 8 };

static void keep(long *words)
{
	memcpy(words, report, sizeof(*report));
	memcpy(words + sizeof(*report) / 8, arena, PAGES * PAGE);
}

static unsigned long executions, successes, hangs, ends, unsteady;
static unsigned char succeeded[WRAPPERS];

/* What is compared in the other way only: any number, which leaves registers
 * that nobody has set, and what counts page faults, of which the two have not
 * the same. */
static int only_seen(const struct call *c)
{
	const struct wrapper *w = &wrappers[c->wrapper];

	return w->number_from >= 0 || w->number == SYS_getrusage ||
	       w->number == SYS_wait4 || w->number == SYS_waitid;
}

/*
 * 0: no difference. What is not the same in two runs of the same kind (times,
 * how far a call came before its time was over) is no difference: one is
 * what stays the same in all of each kind, and differs between them.
 */
static int compare(uint64_t seed)
{
	static long first[2][WORDS], now[WORDS];
	static unsigned char suspect[WORDS];
	struct call calls[CALLS] = {0};
	int i, round, kind, left = 0;
	size_t k;

	random_state = seed;
	for (i = 0; i < CALLS; i++) {
		choose(&calls[i]);
		while (only_seen(&calls[i]))
			choose(&calls[i]);
		if (verbose)
			show(&calls[i]);
	}
	for (kind = 0; kind < 2; kind++) {
		run_once(calls, kind, seed);
		keep(first[kind]);
	}
	executions += (unsigned long)report->done;
	hangs += report->ended == -1;
	ends += report->ended != -1 && report->ended != 77 << 8;
	for (i = 0; i < report->done; i++)
		if (report->result[i] >= 0) {
			successes++;
			succeeded[calls[i].wrapper] = 1;
		}
	for (k = 0; k < WORDS; k++)
		left += suspect[k] = first[0][k] != first[1][k];
	if (left)
		unsteady++;
	for (round = 1; left && round < ROUNDS; round++) {
		left = 0;
		for (kind = 2; kind--;) {
			run_once(calls, kind, seed);
			keep(now);
			for (k = 0, left = 0; k < WORDS; k++) {
				suspect[k] &= now[k] == first[kind][k];
				left += suspect[k];
			}
			if (!left)
				break;
		}
	}
	if (!left)
		return 0;
	printf("# a difference: fuzz 0 %lu\n", (unsigned long)seed);
	for (k = 0, i = 0; k < WORDS && i < 10; k++)
		if (suspect[k]) {
			i++;
			if (k >= 1 && k <= CALLS) {
				printf("# result %zu: 0x%lx, by syscall() "
				       "0x%lx\n",
				       k, (unsigned long)first[0][k],
				       (unsigned long)first[1][k]);
				show(&calls[k - 1]);
			} else {
				printf("# %s word %zu: 0x%lx, by syscall() "
				       "0x%lx\n",
				       k < sizeof(*report) / 8 ? "state"
							       : "memory",
				       k, (unsigned long)first[0][k],
				       (unsigned long)first[1][k]);
			}
		}
	return 1;
}

static int put_text(const char *name, const char *text)
{
	int fd = open(name, O_WRONLY);
	long n;

	if (fd < 0)
		return -1;
	n = write(fd, text, strlen(text));
	close(fd);
	return n < 0 ? -1 : 0;
}

/* 0, or why there is no sandbox here. */
static const char *enter_sandbox(void)
{
	const int all = CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS |
			CLONE_NEWNS | CLONE_NEWCGROUP;
	char map[64];
	uid_t uid = getuid();
	cpu_set_t one;

	/* One CPU: else which one it is looks like a difference. */
	CPU_ZERO(&one);
	CPU_SET((size_t)sched_getcpu(), &one);
	(void)sched_setaffinity(0, sizeof(one), &one);
	if (!uid) { /* nobody's rights outside, and not root's files */
		if (setresgid(NOBODY, NOBODY, NOBODY) ||
		    setresuid(-1U, NOBODY, -1U))
			return "no other user";
		prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
	}
	in_user_namespace = !unshare(CLONE_NEWUSER | all);
	if (in_user_namespace) {
		snprintf(map, sizeof(map), "0 %d 1", uid ? (int)uid : NOBODY);
		if (put_text("/proc/self/setgroups", "deny") ||
		    put_text("/proc/self/gid_map", map) ||
		    put_text("/proc/self/uid_map", map) || setresgid(0, 0, 0) ||
		    setresuid(0, 0, 0))
			return "no users in the namespace";
	} else if (uid || setresuid(0, 0, 0) || setresgid(0, 0, 0) ||
		   unshare(all)) {
		return "no namespaces";
	}
	/* Out of it leads nothing, not even from a lost root. */
	if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
	    mount("none", "/tmp", "tmpfs", 0, "size=1m") || chdir("/tmp") ||
	    mkdir("box", 0755) || syscall(SYS_pivot_root, ".", ".") ||
	    umount2(".", MNT_DETACH) || chdir("/") ||
	    mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL))
		return "no mounts";
	return NULL;
}

static int all_done(double time, uint64_t seed)
{
	const char *why = enter_sandbox();
	double end = seconds() + time;
	unsigned long cases = 0, differences = 0;
	uint64_t first = seed;
	unsigned wide = 0, i;

	if (why) {
		printf("ok - what calls do # SKIP %s: %s\n", why,
		       strerror(errno));
		return 0;
	}
	do {
		differences += (unsigned long)compare(seed++);
		cases++;
	} while ((seconds() < end || cases < least) && differences < 5);
	for (i = 0; i < WRAPPERS; i++)
		wide += succeeded[i];
	printf("%sok - what calls do: %lu cases, %lu calls each way, %lu "
	       "differences, from seed %lu\n",
	       differences ? "not " : "", cases, executions, differences,
	       (unsigned long)first);
	printf("# %lu calls succeeded, of %u wrappers; %lu cases ended the "
	       "process, %lu hung, %lu had to be done again\n",
	       successes, wide, ends, hangs, unsteady);
	return differences != 0;
}

static int in_child(int (*run)(double, uint64_t), double time, uint64_t seed)
{
	int status;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid < 0)
		die("fork");
	if (!pid) {
		prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
		status = run(time, seed);
		fflush(stdout);
		_exit(status);
	}
	if (waitpid(pid, &status, 0) != pid)
		die("waitpid");
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	printf("not ok - signal %d\n", WTERMSIG(status));
	return 1;
}

int main(int argc, char **argv)
{
	double time = argc > 1 ? atof(argv[1]) : 10;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;
	unsigned char *m;
	int bad = 0;

	least = argc > 3 ? strtoul(argv[3], NULL, 0) : 0;
	/* 0 seconds: one case, told in full. */
	verbose = time <= 0;
	m = mmap((void *)0x200000000000, (PAGES + 3) * PAGE, PROT_NONE,
		 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
	report = mmap(NULL, sizeof(*report), PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (m == MAP_FAILED || report == MAP_FAILED)
		die("memory");
	arena = m + PAGE;
	if (mmap(arena, (PAGES + 1) * PAGE, PROT_READ | PROT_WRITE,
		 MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED ||
	    mprotect(arena + PAGES * PAGE, PAGE, PROT_READ))
		die("memory");
	if (!verbose)
		bad |= in_child(all_seen, time / 4, seed);
	bad |= in_child(all_done, time * 3 / 4, seed);
	return bad;
}
