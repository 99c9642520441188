/*
 * Waiting calls that are interrupted by a stop, by a debugger and by signals
 * take their time and return the right thing, again and again in a loop whose
 * number is a variable: the kernel restarts some of them with another number,
 * which it leaves in the number's register on arm64, riscv64 and loong64.
 *
 * A child a call loops; this process disturbs them. No time is asserted but
 * that waiting was long enough.
 */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/process.h>

#define SLICE 40000000L /* what each round waits, in ns */

#define FUTEX_WAIT_PRIVATE 128
#define PTRACE_ATTACH 16
#define PTRACE_DETACH 17
#define PTRACE_SEIZE 0x4206
#define PTRACE_INTERRUPT 0x4207
#define SA_RESTORER 0x04000000UL
#define SA_RESTART 0x10000000UL

/* What a child tells; in memory that both see. */
struct child {
	long rounds, waited, interrupted, wrong, handled, elapsed;
	int enough, pid, feed, eat;
};

static struct child *children, *self;

/* One loop a call, that ends when it runs wild: nothing between the calls needs the number's register. */
#define LOOP(name, nr_, WANT, ...) \
	static __attribute__((noinline)) void name(struct child *c) \
	{ \
		zcall_timespec_t slice = {0, SLICE}; \
		int word = 0, left = 3; \
		char byte; \
		long nr = nr_, r; \
\
		(void)word; \
		(void)byte; \
		ZCALLI_HIDE(nr); \
		do { \
			slice.tv_nsec = SLICE; \
			r = zcall_syscall(nr, __VA_ARGS__); \
			c->rounds++; \
			if (r == (WANT)) \
				c->waited++; \
			else if (r == -ZCALL_EINTR) \
				c->interrupted++; \
			else \
				c->wrong = r; \
			left -= *(volatile int *)&c->enough; \
		} while (left > 0 && c->rounds < 1000); \
	}

LOOP(by_nanosleep, ZCALL_NR_nanosleep, 0, &slice, 0)
LOOP(by_clock_nanosleep, ZCALL_NR_clock_nanosleep, 0, ZCALL_CLOCK_MONOTONIC, 0,
     &slice, 0)
#ifdef ZCALL_NR_poll
LOOP(by_poll, ZCALL_NR_poll, 0, 0, 0, SLICE / 1000000)
#endif
LOOP(by_ppoll, ZCALL_NR_ppoll, 0, 0, 0, &slice, 0, 8)
LOOP(by_futex, ZCALL_NR_futex, -ZCALL_ETIMEDOUT, &word, FUTEX_WAIT_PRIVATE, 0,
     &slice, 0, 0)
LOOP(by_read, ZCALL_NR_read, 1, c->eat, &byte, 1)

static const struct {
	const char *name;
	void (*loop)(struct child *c);
	int timed;
} calls[] = {
	{"nanosleep", by_nanosleep, 1},
	{"clock_nanosleep", by_clock_nanosleep, 1},
	{"ppoll", by_ppoll, 1},
	{"futex", by_futex, 1},
	{"read", by_read, 0},
#ifdef ZCALL_NR_poll
	{"poll", by_poll, 1},
#endif
};

#define CALLS ((int)(sizeof(calls) / sizeof(calls[0])))

static void handler(int sig)
{
	(void)sig;
	self->handled++;
}

#if ZCALL_CPU_AMD64
/* Only here the kernel wants to be told how a handler returns. */
void restorer(void);
__asm__(".text\n"
	"restorer:\n"
	"mov $15, %eax\n"
	"syscall\n");
#endif

static void handle(int sig, unsigned long flags)
{
	struct {
		void (*handler)(int sig);
		unsigned long flags;
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
		void (*restorer)(void);
#endif
		unsigned long mask;
	} action;

	memset(&action, 0, sizeof(action));
	action.handler = handler;
	action.flags = flags;
#if ZCALL_CPU_AMD64
	action.flags |= SA_RESTORER;
	action.restorer = restorer;
#endif
	tap_good(zcall_syscall(ZCALL_NR_rt_sigaction, sig, &action, 0, 8),
		 "rt_sigaction");
}

static long now(void)
{
	zcall_timespec_t t = {0, 0};

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000L + t.tv_nsec;
}

static void moment(void)
{
	zcall_timespec_t t = {0, 2000000};

	zcall_nanosleep(&t, NULL);
}

/* Nothing after this could be told from the first failure. */
static ZCALLI_NORETURN void give_up(const char *why)
{
	int i;

	tap_ok(0, why);
	for (i = 0; i < CALLS; i++)
		if (children[i].pid > 0)
			zcall_kill(children[i].pid, ZCALL_SIGKILL);
	zcall_exit_group(tap_done());
}

/* Waits until the child sleeps in its call, by what /proc says; or a moment,
 * where that cannot be read: then most likely. */
static void await_sleep(const struct child *c)
{
	char path[32] = "/proc/", text[256], *p = path + 6;
	int pid = c->pid, digits = 1, tries;

	while (pid / digits >= 10)
		digits *= 10;
	for (; digits; digits /= 10)
		*p++ = (char)('0' + pid / digits % 10);
	memcpy(p, "/stat", 6);
	moment();
	for (tries = 0; tries < 500; tries++) {
		int fd = zcall_openat(-100, path, 0, 0);
		long i, n;

		if (zcall_is_error(fd))
			return;
		n = zcall_read(fd, text, sizeof(text));
		zcall_close(fd);
		for (i = 0; i + 2 < n && text[i] != ')'; i++)
			ZCALLI_HIDE(i);
		if (i + 2 < n && text[i + 2] == 'S')
			return;
		if (i + 2 < n && text[i + 2] == 'Z')
			break;
		moment();
	}
	give_up("the child sleeps");
}

static int stopped(const struct child *c)
{
	int status = 0;
	long r;

	do
		r = zcall_syscall(ZCALL_NR_wait4, c->pid, &status,
				  ZCALL_WUNTRACED, 0);
	while (r == -ZCALL_EINTR);
	return r == c->pid && (status & 0xff) == 0x7f;
}

static void feed(const struct child *c)
{
	zcall_write(c->feed, "x", 1);
}

/* The ways to disturb; 0 when this system has not got one. */
static int by_stop(struct child *c)
{
	int good = zcall_kill(c->pid, ZCALL_SIGSTOP) == 0 && stopped(c);

	moment();
	return good && zcall_kill(c->pid, ZCALL_SIGCONT) == 0;
}

static int by_seize(struct child *c)
{
	if (zcall_syscall(ZCALL_NR_ptrace, PTRACE_SEIZE, c->pid, 0, 0) ||
	    zcall_syscall(ZCALL_NR_ptrace, PTRACE_INTERRUPT, c->pid, 0, 0) ||
	    !stopped(c))
		return 0;
	moment();
	return zcall_syscall(ZCALL_NR_ptrace, PTRACE_DETACH, c->pid, 0, 0) == 0;
}

static int by_attach(struct child *c)
{
	if (zcall_syscall(ZCALL_NR_ptrace, PTRACE_ATTACH, c->pid, 0, 0) ||
	    !stopped(c))
		return 0;
	moment();
	return zcall_syscall(ZCALL_NR_ptrace, PTRACE_DETACH, c->pid, 0, 0) == 0;
}

/* Until it has been seen: a signal may come between two calls. */
static int by_signal(struct child *c, int sig, const long *count)
{
	long before = *(const volatile long *)count;
	int tries;

	for (tries = 0; tries < 500; tries++) {
		if (zcall_kill(c->pid, sig))
			return 0;
		moment();
		if (*(const volatile long *)count != before)
			return 1;
		await_sleep(c);
	}
	return 0;
}

static int by_plain_handler(struct child *c)
{
	return by_signal(c, ZCALL_SIGUSR1, &c->interrupted);
}

/* Ends what waits for a time all the same; what does not is restarted. */
static int by_restarting_handler(struct child *c)
{
	return by_signal(c, ZCALL_SIGUSR2,
			 c->feed < 0 ? &c->interrupted : &c->handled);
}

static void disturb(const char *how, int (*way)(struct child *c),
		    int interrupts, int interrupts_untimed)
{
	int i;

	tap_note(how);
	for (i = 0; i < CALLS; i++) {
		struct child *c = &children[i];
		long before;

		await_sleep(c);
		before = c->interrupted;
		if (!way(c))
			give_up(calls[i].name);
		tap_ok(1, calls[i].name);
		await_sleep(c);
		if (calls[i].timed ? interrupts : interrupts_untimed)
			tap_ok(c->interrupted > before, "  ends it with EINTR");
		else
			tap_is(c->interrupted - before, 0, "  unnoticed");
		if (!calls[i].timed)
			feed(c);
	}
}

static void start(int i)
{
	struct child *c = &children[i];
	int ends[2] = {-1, -1}, pid;

	if (!calls[i].timed)
		tap_good(zcall_pipe2(ends, 0), "pipe2");
	c->eat = ends[0];
	c->feed = ends[1];
	/* Only this process writes the pid: the memory is the child's too. */
	pid = tap_fork();
	if (pid == 0) {
		tap_watchdog();
		self = c;
		c->elapsed = now();
		calls[i].loop(c);
		c->elapsed = now() - c->elapsed;
		zcall_exit(0);
	}
	if (pid < 0)
		give_up("fork");
	c->pid = pid;
}

static void finish(int i)
{
	struct child *c = &children[i];
	int status = -1;
	long least;

	tap_note(calls[i].name);
	if (!calls[i].timed) {
		feed(c);
		feed(c);
		feed(c);
	}
	tap_is(zcall_wait4(c->pid, &status, 0, NULL), c->pid, "ends");
	tap_is(status, 0, "  as it should");
	tap_is(c->wrong, 0, "  never returned what it should not");
	tap_is(c->rounds, c->waited + c->interrupted, "  accounts for rounds");
	least = calls[i].timed ? c->waited * SLICE : 0;
	tap_ok(c->elapsed >= least, "  has waited as long as it should");
	if (c->elapsed < least) {
		tap_put("# ");
		tap_put_long(c->elapsed);
		tap_put(" ns instead of ");
		tap_put_long(least);
		tap_put("\n");
	}
}

int zcall_main(int argc, char **argv, char **envp)
{
	int i;

	(void)argc;
	(void)argv;
	(void)envp;
	children = (struct child *)zcall_mmap(
		NULL, 4096, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_SHARED | ZCALL_MAP_ANONYMOUS, -1, 0);
	if (!tap_good((long)children, "mmap"))
		return tap_done();
	tap_watchdog();
	handle(ZCALL_SIGUSR1, 0);
	handle(ZCALL_SIGUSR2, SA_RESTART);
	for (i = 0; i < CALLS; i++)
		start(i);

	disturb("stopped and continued", by_stop, 0, 0);
	if (tap_emulated()) {
		tap_skip("a debugger", "the emulator has no ptrace");
	} else {
		disturb("a debugger interrupts and detaches", by_seize, 0, 0);
		disturb("a debugger attaches and detaches", by_attach, 0, 0);
	}
	disturb("stopped again", by_stop, 0, 0);
	disturb("a signal with a handler", by_plain_handler, 1, 1);
	disturb("a signal with SA_RESTART", by_restarting_handler, 1, 0);

	for (i = 0; i < CALLS; i++)
		children[i].enough = 1;
	for (i = 0; i < CALLS; i++)
		finish(i);
	return tap_done();
}
