/*
 * spawn: what a new process and a new thread cost until they have been waited
 * for, by zcall and by the libc. Results as lines of JSON (harness.h). Linux.
 *
 *   spawn [SECONDS]
 *   spawn leaks [COUNT]   so many of each kind, 100000 by default, and what is
 *                         left of them; the exit status is 1 if anything is
 */
#include "harness.h"

#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <zcall.h>
#include <zcall/spawn.h>

#ifdef __GLIBC__
#define LIBC "glibc"
#else
#define LIBC "musl"
#endif

enum { STACK = 64 << 10, TOGETHER = 16 };

static char first[] = "spawned";
static char *const arguments[] = {first, NULL};
static char *const none[] = {NULL};

static void must(int good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "spawn: %s\n", what);
	exit(1);
}

/*
 * The smallest program: a header, a segment, exit(0). A larger one would only
 * add the same to all sides.
 */
static struct {
	Elf64_Ehdr header;
	Elf64_Phdr segment;
	uint32_t code[3];
} program = {
	{{0x7f, 'E', 'L', 'F', ELFCLASS64, ELFDATA2LSB, EV_CURRENT},
	 ET_EXEC,
#if defined(__x86_64__)
	 EM_X86_64,
#elif defined(__aarch64__)
	 EM_AARCH64,
#elif defined(__riscv)
	 EM_RISCV,
#else
	 258, /* EM_LOONGARCH, which older elf.h lack */
#endif
	 EV_CURRENT,
	 0x400000 + sizeof(Elf64_Ehdr) + sizeof(Elf64_Phdr),
	 sizeof(Elf64_Ehdr),
	 0,
#if defined(__riscv)
	 4, /* EF_RISCV_FLOAT_ABI_DOUBLE */
#else
	 0,
#endif
	 sizeof(Elf64_Ehdr),
	 sizeof(Elf64_Phdr),
	 1,
	 0,
	 0,
	 0},
	{PT_LOAD, PF_R | PF_X, 0, 0x400000, 0x400000, sizeof(program),
	 sizeof(program), 0x10000},
#if defined(__x86_64__)
	/* xor %edi, %edi; mov $60, %eax; syscall */
	{0x3cb8ff31, 0x0f000000, 0x00000005},
#elif defined(__aarch64__)
	{0xd2800000, 0xd2800ba8, 0xd4000001},
#elif defined(__riscv)
	{0x00000513, 0x05d00893, 0x00000073},
#else
	{0x02800004, 0x0281740b, 0x002b0000},
#endif
};

static char small[32];

/* ---- Processes: context is the path ---- */

static void ended(pid_t pid)
{
	int status = -1;

	must(waitpid(pid, &status, 0) == pid && status == 0,
	     "the program has not run");
}

/* Its end is waited for by the same call in all. */
static void spawn_zcall(void *path, long count)
{
	do
		ended(zcall_spawn((const char *)path, arguments, none, NULL));
	while (--count);
}

static void spawn_libc(void *path, long count)
{
	pid_t pid;

	do {
		must(!posix_spawn(&pid, (const char *)path, NULL, NULL,
				  arguments, none),
		     "posix_spawn");
		ended(pid);
	} while (--count);
}

/* What zcall_spawn does too: no signal stays ignored. */
static posix_spawnattr_t defaults;

static void spawn_defaults(void *path, long count)
{
	pid_t pid;

	do {
		must(!posix_spawn(&pid, (const char *)path, NULL, &defaults,
				  arguments, none),
		     "posix_spawn");
		ended(pid);
	} while (--count);
}

static void fail_zcall(void *path, long count)
{
	do
		must(zcall_spawn((const char *)path, arguments, none, NULL) ==
			     -ZCALL_ENOENT,
		     "zcall_spawn");
	while (--count);
}

static void fail_libc(void *path, long count)
{
	pid_t pid;

	do
		must(posix_spawn(&pid, (const char *)path, NULL, NULL,
				 arguments, none) == ENOENT,
		     "posix_spawn");
	while (--count);
}

static void fail_defaults(void *path, long count)
{
	pid_t pid;

	do
		must(posix_spawn(&pid, (const char *)path, NULL, &defaults,
				 arguments, none) == ENOENT,
		     "posix_spawn");
	while (--count);
}

/* ---- Threads ---- */

static char stacks[TOGETHER][STACK] __attribute__((__aligned__(4096)));
static long ran;

static int thread_zcall_does(void *arg)
{
	++*(volatile long *)arg;
	return 0;
}

static void *thread_libc_does(void *arg)
{
	++*(volatile long *)arg;
	return NULL;
}

static void thread_zcall(void *arg, long count)
{
	zcall_thread_t t;

	do {
		must(zcall_thread_start(&t, thread_zcall_does, arg, stacks[0],
					STACK, NULL) > 0,
		     "zcall_thread_start");
		zcall_thread_join(&t);
	} while (--count);
}

static void thread_libc(void *arg, long count)
{
	pthread_t t;

	do {
		must(!pthread_create(&t, NULL, thread_libc_does, arg),
		     "pthread_create");
		must(!pthread_join(t, NULL), "pthread_join");
	} while (--count);
}

static pthread_attr_t on_stack;

static void thread_stack(void *arg, long count)
{
	pthread_t t;

	do {
		must(!pthread_create(&t, &on_stack, thread_libc_does, arg),
		     "pthread_create");
		must(!pthread_join(t, NULL), "pthread_join");
	} while (--count);
}

/* The same, but several at once. */
static void together_zcall(void *arg, long count)
{
	zcall_thread_t t[TOGETHER];
	int i;

	do {
		for (i = 0; i < TOGETHER; i++)
			must(zcall_thread_start(&t[i], thread_zcall_does, arg,
						stacks[i], STACK, NULL) > 0,
			     "zcall_thread_start");
		for (i = 0; i < TOGETHER; i++)
			zcall_thread_join(&t[i]);
	} while (--count);
}

static void together_libc(void *arg, long count)
{
	pthread_t t[TOGETHER];
	int i;

	do {
		for (i = 0; i < TOGETHER; i++)
			must(!pthread_create(&t[i], NULL, thread_libc_does,
					     arg),
			     "pthread_create");
		for (i = 0; i < TOGETHER; i++)
			must(!pthread_join(t[i], NULL), "pthread_join");
	} while (--count);
}

/* ---- What is left ---- */

static long entries(const char *path)
{
	DIR *d = opendir(path);
	long n = 0;

	must(d != NULL, path);
	while (readdir(d))
		n++;
	closedir(d);
	return n;
}

/* How many lines a file has, or the number behind a line's key. */
static long in_file(const char *path, const char *key)
{
	FILE *f = fopen(path, "re");
	char line[512];
	long n = 0;

	must(f != NULL, path);
	while (fgets(line, sizeof(line), f)) {
		if (!key)
			n++;
		else if (!strncmp(line, key, strlen(key)))
			n = strtol(line + strlen(key), NULL, 10);
	}
	fclose(f);
	return n;
}

struct left {
	long descriptors, mappings, size, resident, threads;
};

static struct left look(void)
{
	struct left l;

	l.descriptors = entries("/proc/self/fd");
	l.mappings = in_file("/proc/self/maps", NULL);
	l.size = in_file("/proc/self/status", "VmSize:");
	l.resident = in_file("/proc/self/status", "VmRSS:");
	/* The last ones may still be on their way out of the kernel. */
	while ((l.threads = in_file("/proc/self/status", "Threads:")) > 1)
		sched_yield();
	return l;
}

static void add(struct left *sum, const struct left *after,
		const struct left *before)
{
	sum->descriptors += after->descriptors - before->descriptors;
	sum->mappings += after->mappings - before->mappings;
	sum->size += after->size - before->size;
	sum->resident += after->resident - before->resident;
	sum->threads += after->threads - before->threads;
}

/* A hundredth of each side in turn, so that none has the quieter machine. */
static int leaks(const char *kind, const struct side *sides, int n, long count)
{
	struct left sum[4] = {{0, 0, 0, 0, 0}}, before, after;
	double ns[4] = {0};
	int children = 0, bad = 0, i, k;

	count -= count % 100;
	/* What is made once, and by looking. */
	for (k = 0; k < n; k++)
		sides[k].run(sides[k].context, 100);
	look();
	for (i = 0; i < 100; i++) {
		for (k = 0; k < n; k++) {
			before = look();
			ns[k] += harness_batch(&sides[k], count / 100);
			after = look();
			add(&sum[k], &after, &before);
			/* Of any kind. */
			children += waitpid(-1, NULL, WNOHANG | __WALL) >= 0 ||
				    errno != ECHILD;
		}
	}
	for (k = 0; k < n; k++) {
		printf("{\"group\":\"leaks\",\"case\":\"%s\",\"side\":\"%s\","
		       "\"count\":%ld,\"ns\":%.4g,\"children\":%d,"
		       "\"descriptors\":%ld,\"mappings\":%ld,"
		       "\"size_kib\":%ld,\"resident_kib\":%ld,"
		       "\"threads\":%ld}\n",
		       kind, sides[k].name, count, ns[k] / (double)count,
		       children, sum[k].descriptors, sum[k].mappings,
		       sum[k].size, sum[k].resident, sum[k].threads);
		bad |= sum[k].descriptors || sum[k].mappings || sum[k].size ||
		       sum[k].threads;
	}
	fflush(stdout);
	return bad || children;
}

int main(int argc, char **argv)
{
	static char no_file[] = "/no such file";
	static char true_program[] = "/bin/true";
	const struct side programs[] = {
		{"zcall", spawn_zcall, small},
		{LIBC, spawn_libc, small},
		{LIBC ", signals reset", spawn_defaults, small}};
	const struct side trues[] = {
		{"zcall", spawn_zcall, true_program},
		{LIBC, spawn_libc, true_program},
		{LIBC ", signals reset", spawn_defaults, true_program}};
	const struct side fails[] = {
		{"zcall", fail_zcall, no_file},
		{LIBC, fail_libc, no_file},
		{LIBC ", signals reset", fail_defaults, no_file}};
	const struct side threads[] = {
		{"zcall", thread_zcall, &ran},
		{LIBC, thread_libc, &ran},
		{LIBC ", stack given", thread_stack, &ran}};
	const struct side together[] = {{"zcall", together_zcall, &ran},
					{LIBC, together_libc, &ran}};
	int memory = memfd_create("program", 0), counting, bad = 0;
	long count = 100000;
	sigset_t all;

	must(memory >= 0 && write(memory, &program, sizeof(program)) ==
				    sizeof(program),
	     "no memory for the program");
	/* By a descriptor for reading: one that is written is no program. */
	snprintf(small, sizeof(small), "/proc/self/fd/%d", memory);
	must(dup3(open(small, O_RDONLY | O_CLOEXEC), memory, O_CLOEXEC) ==
		     memory,
	     "no program");
	sigfillset(&all);
	must(!posix_spawnattr_init(&defaults) &&
		     !posix_spawnattr_setsigdefault(&defaults, &all) &&
		     !posix_spawnattr_setflags(&defaults,
					       POSIX_SPAWN_SETSIGDEF) &&
		     !pthread_attr_init(&on_stack) &&
		     !pthread_attr_setstack(&on_stack, stacks[0], STACK),
	     "attributes");

	counting = argc > 1 && !strcmp(argv[1], "leaks");
	if (counting && argc > 2)
		count = strtol(argv[2], NULL, 10);
	if (counting && (argc > 3 || count < 100)) {
		fprintf(stderr, "usage: %s leaks [COUNT]\n", argv[0]);
		return 2;
	}
	if (counting) {
		harness_pin(0);
		bad |= leaks("spawn", programs, 2, count);
		bad |= leaks("spawn, ENOENT", fails, 2, count);
		bad |= leaks("thread", threads, 2, count);
		return bad;
	}
	harness_start(argc, argv);
	measure("spawn", "a small program", 0, 1, programs, 3, 0);
	measure("spawn", "/bin/true", 0, 1, trues, 3, 0);
	measure("spawn", "no such file", 0, 1, fails, 3, 0);
	measure("thread", "create and join", 1, 1, threads, 3, 0);
	measure("thread", "create and join, 16 at once", TOGETHER, TOGETHER,
		together, 2, 0);
	return 0;
}
