/*
 * Calls that a signal handler interrupts: EINTR, the time that is left, the
 * mask that holds while waiting, and ZCALL_RETRY. What happens to registers
 * when the kernel restarts a call is not here.
 */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/process.h>
#include <zcall/uring.h>

/* Longer than any test may take: a wait ends by a signal or never. */
#define LONG 1000

/* The kernel's struct sigaction, which the headers have not yet. */
struct action {
	void (*handler)(int);
	unsigned long flags;
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
	void (*restorer)(void);
#endif
	unsigned long mask;
};

#if ZCALL_CPU_AMD64
/* How a handler returns; other CPUs find the way themselves. */
void test_restorer(void);
__asm__(".pushsection .text\n"
	"test_restorer:\n"
	"mov $15, %eax\n"
	"syscall\n"
	".popsection\n");
#endif

static volatile int handled, interrupted;
static int pipes[2];

static void on_signal(int sig)
{
	(void)sig;
	handled++;
	/* Enough of it: let the reader have something. */
	if (interrupted >= 3)
		zcall_write(pipes[1], "x", 1);
}

static void catch (int sig)
{
	static struct action a;

	a.handler = on_signal;
#if ZCALL_CPU_AMD64
	a.flags = 0x04000000; /* SA_RESTORER */
	a.restorer = test_restorer;
#endif
	tap_is(zcall_syscall(ZCALL_NR_rt_sigaction, sig, &a, 0, 8), 0,
	       "catch a signal, without SA_RESTART");
}

/* SIGALRM every 5 ms, so that one comes while we wait, however late that is;
 * or else none but the watchdog's. */
static void alarms(int on)
{
	static const long every[] = {0, 5000, 0, 5000};

	if (on)
		zcall_syscall(ZCALL_NR_setitimer, 0, every, 0);
	else
		tap_watchdog();
}

static int less(const zcall_timespec_t *t, long seconds)
{
	return t->tv_sec >= 0 && t->tv_sec < seconds && t->tv_nsec >= 0 &&
	       t->tv_nsec < 1000000000;
}

static void sleeping(void)
{
	zcall_timespec_t t = {LONG, 0}, rem = {-1, -1};
	int r;

	alarms(1);
	r = zcall_nanosleep(&t, &rem);
	alarms(0);
	tap_is(r, -ZCALL_EINTR, "a signal ends nanosleep");
	tap_ok(less(&rem, LONG), "and the rest of the time is stored");
	tap_is(t.tv_sec, LONG, "the time asked for stays");
	rem.tv_sec = rem.tv_nsec = -1;
	alarms(1);
	r = zcall_clock_nanosleep(ZCALL_CLOCK_MONOTONIC, 0, &t, &rem);
	alarms(0);
	tap_is(r, -ZCALL_EINTR, "and clock_nanosleep");
	tap_ok(less(&rem, LONG), "likewise");
}

static long read_once(char *c)
{
	long r = zcall_read(pipes[0], c, 1);

	if (r == -ZCALL_EINTR)
		interrupted++;
	return r;
}

static void retry(void)
{
	char c = 0;
	long r;

	alarms(1);
	r = ZCALL_RETRY(read_once(&c));
	alarms(0);
	tap_is(r, 1, "ZCALL_RETRY reads until there is something");
	tap_is(c, 'x', "which is right");
	tap_ok(interrupted >= 3, "after three interruptions");
	interrupted = 0;
}

/* A signal that waits, and a mask that lets it in for one call. */
static void masks(void)
{
	zcall_sigset_t usr1 = {{1UL << (ZCALL_SIGUSR1 - 1)}}, none = {{0}};
	zcall_timespec_t t = {LONG, 0}, at_once = {0, 0};
	zcall_io_uring_getevents_arg_t arg = {0};
	zcall_io_uring_params_t params = {0};
	int ring;

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &usr1, NULL, sizeof(usr1));
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
	handled = 0;
	tap_is(zcall_ppoll(NULL, 0, &at_once, NULL, 0), 0,
	       "ppoll without a mask");
	tap_is(handled, 0, "leaves the signal blocked");
	tap_is(zcall_ppoll(NULL, 0, &t, &none, sizeof(none)), -ZCALL_EINTR,
	       "with an empty mask it is interrupted");
	tap_is(handled, 1, "by the signal");
	tap_is_kernel(less(&t, LONG), 1, "and the time left is written back");
	t.tv_sec = 0;
	t.tv_nsec = 1000000;
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
	tap_is(zcall_ppoll(NULL, 0, &t, &usr1, sizeof(usr1)), 0,
	       "with a mask that blocks it ppoll waits");
	tap_is(handled, 1, "undisturbed");
	tap_is(zcall_ppoll(NULL, 0, &at_once, &none, sizeof(none) - 1),
	       -ZCALL_EINVAL, "a mask of another size is refused");

	ring = zcall_io_uring_setup(1, &params);
	if (ring == -ZCALL_ENOSYS || ring == -ZCALL_EPERM) {
		tap_skip("masks of io_uring_enter",
			 ring == -ZCALL_ENOSYS
				 ? "io_uring_setup: ENOSYS"
				 : "io_uring_setup: EPERM, forbidden here");
		return;
	}
	tap_is(zcall_io_uring_enter(ring, 0, 1, ZCALL_IORING_ENTER_GETEVENTS,
				    &none, sizeof(none)),
	       -ZCALL_EINTR, "io_uring_enter with an empty mask");
	tap_is(handled, 2, "is interrupted by it");
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
	arg.sigmask = (uintptr_t)&none;
	arg.sigmask_sz = sizeof(none);
	tap_is(zcall_io_uring_enter(ring, 0, 1,
				    ZCALL_IORING_ENTER_GETEVENTS |
					    ZCALL_IORING_ENTER_EXT_ARG,
				    &arg, sizeof(arg)),
	       -ZCALL_EINTR, "and so with the mask in its argument");
	tap_is(handled, 3, "interrupted by it");
	tap_is(zcall_io_uring_enter(ring, 0, 1, ZCALL_IORING_ENTER_GETEVENTS,
				    &none, sizeof(none) - 1),
	       -ZCALL_EINVAL, "a mask of another size is refused");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	catch (ZCALL_SIGALRM);
	catch (ZCALL_SIGUSR1);
	zcall_pipe2(pipes, 0);
	sleeping();
	retry();
	masks();
	return tap_done();
}
