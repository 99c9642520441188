/*
 * zcall bench: what system calls cost here, with the trap inlined into the loop
 * and behind a call and return, as libcs have it. bench/ has the benchmarks
 * that compare with libcs; this one needs nothing but itself.
 *
 * One CPU. A round runs a short batch of every loop in turn, forwards and
 * backwards alternately, so that what disturbs hits all alike. The medians are
 * of the quietest quarter of the rounds, by the time of the whole round.
 */
#include <zcall/auxv.h>
#include <zcall/errno.h>
#include <zcall/fs.h>
#include <zcall/ring.h>
#include <zcall/sys.h>
#include <zcall/thread.h>
#include <zcall/vdso.h>

#include "../../bench/loops.h"
/* After ring.h, in which out is something else. */
#include "command.h"

/* A function of its own with the trap in it, and a loop that calls it. */
#define OUTLINE(name, type, parameters, call) \
	__attribute__((__noinline__, \
		       __aligned__(64))) static type name parameters \
	{ \
		return call; \
	}

OUTLINE(getppid_function, int, (void), zcall_getppid())
OUTLINE(read_function, long, (int fd, void *buf, size_t n),
	zcall_read(fd, buf, n))
OUTLINE(write_function, long, (int fd, const void *buf, size_t n),
	zcall_write(fd, buf, n))
OUTLINE(close_function, int, (int fd), zcall_close(fd))

static loop_fn read_zcall, getppid_called, read_called, write_called,
	close_called, nop_zcall, clock_zcall;

/* What is read goes nowhere else. */
static char byte[64];
static zcall_ring_t ring;
static zcall_vdso_t vdso;

static int nop(void)
{
	zcall_io_uring_sqe_t *sqe = zcall_ring_get_sqe(&ring);

	if (!sqe)
		return 0;
	zcall_prep_nop(sqe);
	(void)zcall_ring_submit_and_wait(&ring, 1);
	while (zcall_ring_peek(&ring))
		zcall_ring_advance(&ring, 1);
	return 0;
}

static int clock(void)
{
	zcall_timespec_t t;

	return zcall_vdso_clock_gettime(&vdso, ZCALL_CLOCK_MONOTONIC, &t);
}

static LOOP(read_zcall, zcall_read(fd, byte, n)) static LOOP(getppid_called, getppid_function()) static LOOP(
	read_called,
	read_function(
		fd, byte,
		n)) static LOOP(write_called,
				write_function(
					fd, buf,
					n)) static LOOP(close_called,
							close_function(
								fd)) static LOOP(nop_zcall,
										 nop()) static LOOP(clock_zcall,
												    clock())

	enum { CASES = 6,
	       LOOPS = 2 * CASES,
	       ROUNDS = 32768,
	       ZERO = 1,
	       SINK = 2 };

static const struct {
	const char *name;
	loop_fn *inlined, *called;
	int fd; /* none, or of which device */
} cases[CASES] = {
	{"getppid", getppid_zcall, getppid_called, 0},
	{"read 1 byte", read_zcall, read_called, ZERO},
	{"write 1 byte", write_zcall, write_called, SINK},
	{"failing close", close_zcall, close_called, 0},
	{"io_uring NOP, submit and wait", nop_zcall, NULL, 0},
	{"clock_gettime by the vDSO", clock_zcall, NULL, 0},
};

/* Picoseconds a call of each batch, and their sums. */
static uint32_t sample[LOOPS][ROUNDS], sum[ROUNDS], sorted[ROUNDS];
static int fds[3] = {-1, -1, -1};
static int no_ring; /* -errno */

static uint64_t now(void)
{
	zcall_timespec_t t;

	(void)zcall_vdso_clock_gettime(&vdso, ZCALL_CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000U + (uint64_t)t.tv_nsec;
}

static loop_fn *loop_of(int i)
{
	if (no_ring && cases[i / 2].inlined == nop_zcall)
		return NULL;
	return i & 1 ? cases[i / 2].called : cases[i / 2].inlined;
}

/* Picoseconds a call. */
static uint32_t batch(int i, long count)
{
	static const char z = 'z';
	uint64_t start = now(), ps;

	loop_of(i)(fds[cases[i / 2].fd], &z, 1, 0, count, 1);
	ps = (now() - start) * 1000 / (uint64_t)count;
	return ps < 1U << 26 ? (uint32_t)ps : 1U << 26;
}

/* Moves v[i] down to where it is larger than what is below it. */
static void sift(uint32_t *v, size_t i, size_t n)
{
	uint32_t x = v[i];
	size_t k;

	while ((k = 2 * i + 1) < n) {
		if (k + 1 < n && v[k] < v[k + 1])
			k++;
		if (v[k] <= x)
			break;
		v[i] = v[k];
		i = k;
	}
	v[i] = x;
}

static void sort(uint32_t *v, size_t n)
{
	size_t i;

	for (i = n / 2; i--;)
		sift(v, i, n);
	while (n > 1) {
		uint32_t x = v[--n];

		v[n] = v[0];
		v[0] = x;
		sift(v, 0, n);
	}
}

/* Fills sample and sum for so many seconds; the rounds. */
static int measure(long seconds, long count)
{
	uint64_t end = now() + (uint64_t)seconds * 1000000000U;
	int round, i, k;

	for (round = 0; round < ROUNDS && (round < 16 || now() < end);
	     round++) {
		for (i = 0; i < LOOPS; i++) {
			k = round & 1 ? LOOPS - 1 - i : i;
			if (!loop_of(k))
				continue;
			sample[k][round] = batch(k, count);
			sum[round] += sample[k][round] / LOOPS;
		}
	}
	return round;
}

/* Of the rounds whose sum is not above most. */
static uint32_t median(int loop, int rounds, uint32_t most)
{
	size_t n = 0;
	int i;

	for (i = 0; i < rounds; i++)
		if (sum[i] <= most)
			sorted[n++] = sample[loop][i];
	sort(sorted, n);
	return sorted[n / 2];
}

/* Whether this thread stays on the CPU where it is. */
static int pin(void)
{
	static uint64_t set[16];
	unsigned cpu;

	if (zcall_getcpu(&cpu, NULL, NULL) || cpu >= 1024)
		return 0;
	set[cpu / 64] = 1UL << cpu % 64;
	return zcall_sched_setaffinity(0, sizeof(set),
				       (const unsigned long *)set) == 0;
}

static void row_text(int i, const uint32_t *ps)
{
	out_left(&out, cases[i].name, 30);
	if (!loop_of(2 * i)) {
		out_put(&out, "  none: ");
		out_put(&out, zcall_errno_name(zcall_errno(no_ring)));
	} else {
		out_milli(&out, ps[0], 1, 9);
	}
	if (loop_of(2 * i + 1)) {
		out_milli(&out, ps[1], 1, 13);
		out_put(&out, " (");
		out_milli(&out, ps[0] ? 1000UL * ps[1] / ps[0] : 0, 2, 0);
		out_char(&out, ')');
	}
	out_char(&out, '\n');
}

static void row_json(int i, const uint32_t *ps, int *rows)
{
	int way, first;

	for (way = 0; way < 2; way++) {
		if (!loop_of(2 * i + way))
			continue;
		first = 1;
		out_put(&out, (*rows)++ ? ",\n {" : "\n {");
		out_key(&out, &first, "call");
		out_json(&out, cases[i].name);
		out_key(&out, &first, "way");
		out_json(&out, way ? "called" : "inlined");
		out_key(&out, &first, "ns");
		out_milli(&out, ps[way], 3, 0);
		out_char(&out, '}');
	}
}

static int bench(long seconds, int json)
{
	int i, rounds, pinned = pin(), rows = 0;
	uint32_t most, ps[2];
	long count;

	/* Warm up, then make a batch about 20 microseconds long: much more
	 * than reading the clock, much less than the time between ticks. */
	for (i = 0; i < LOOPS; i++)
		if (loop_of(i))
			(void)batch(i, 1000);
	count = 20000000 / ((long)batch(0, 1000) + 1);
	count = count < 10 ? 10 : count > 1000 ? 1000 : count;
	rounds = measure(seconds, count);
	for (i = 0; i < rounds; i++)
		sorted[i] = sum[i];
	sort(sorted, (size_t)rounds);
	most = sorted[rounds / 4];

	if (json) {
		out_char(&out, '[');
	} else {
		out_colour(&out, OUT_BOLD);
		out_left(&out, "nanoseconds a call", 30);
		out_put(&out, "  inlined  called (times)");
		out_colour(&out, OUT_PLAIN);
		out_char(&out, '\n');
	}
	for (i = 0; i < CASES; i++) {
		ps[0] = loop_of(2 * i) ? median(2 * i, rounds, most) : 0;
		ps[1] = loop_of(2 * i + 1) ? median(2 * i + 1, rounds, most)
					   : 0;
		if (json)
			row_json(i, ps, &rows);
		else
			row_text(i, ps);
	}
	if (json) {
		out_put(&out, "\n]\n");
		return 0;
	}
	out_put(&out, "medians of the ");
	out_unsigned(&out, (unsigned long)rounds / 4);
	out_put(&out, " quietest rounds, ");
	out_unsigned(&out, (unsigned long)count);
	out_put(&out, " calls each");
	out_put(&out, pinned ? "\n" : "; not pinned to one CPU\n");
	return 0;
}

int zcall_cmd_bench(int argc, char **argv, char **envp)
{
	struct words words = {argc, argv, "bench", 0, 0, NULL, NULL, NULL};
	long seconds = 10;
	int json = 0, status;

	while (words_next(&words)) {
		if (words_flag(&words, 'j', "json"))
			json = 1;
		else if (!words_plain(&words))
			return words_bad(&words);
		else if (!str_number(words.word, &seconds) || seconds < 1 ||
			 seconds > 3600)
			return err_usage("bench", "from 1 to 3600 seconds",
					 words.word);
	}
	(void)zcall_vdso_init(&vdso, zcall_auxv(envp));
	fds[ZERO] = zcall_openat(ZCALL_AT_FDCWD, "/dev/zero",
				 ZCALL_O_RDONLY | ZCALL_O_CLOEXEC, 0);
	if (fds[ZERO] < 0)
		return err_fail("/dev/zero", fds[ZERO]);
	fds[SINK] = zcall_openat(ZCALL_AT_FDCWD, "/dev/null",
				 ZCALL_O_WRONLY | ZCALL_O_CLOEXEC, 0);
	if (fds[SINK] < 0)
		return err_fail("/dev/null", fds[SINK]);
	no_ring = zcall_ring_init(&ring, 4, NULL);
	if (!no_ring)
		(void)zcall_ring_register_fd(&ring);
	status = bench(seconds, json);
	if (!no_ring)
		zcall_ring_exit(&ring);
	return status;
}
