/*
 * cost: what one system call costs here, by hand-written assembly, by zcall,
 * by the libc's wrapper and by the libc's syscall(). Prints a table of
 * medians, in nanoseconds and as multiples of zcall. Linux; a hosted program,
 * since it has the libc to compare with.
 *
 * One CPU, warmed up. A round runs a short batch of every loop in turn,
 * forwards and backwards alternately, so that a change of clock speed or a
 * neighbour's load hits all alike. Only the quietest quarter of the rounds
 * counts, by the time of the whole round: the least disturbed.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#if defined(__GLIBC__)
#include <gnu/libc-version.h>
#endif

#include "loops.h"

LOOP(getppid_libc, getppid())
LOOP(write_libc, write(fd, buf, n))
LOOP(close_libc, close(fd))
LOOP(getppid_syscall, syscall(SYS_getppid))
LOOP(write_syscall, syscall(SYS_write, fd, buf, n))
LOOP(close_syscall, syscall(SYS_close, fd))

enum { WAYS = 4, ZCALL = 1, CALLS = 3, ROUNDS = 50000 };

static const char *const ways[WAYS] = {"assembly by hand", "zcall", "libc",
				       "libc's syscall()"};
static const char *const calls[CALLS] = {"getppid", "write 1 byte",
					 "failing close"};
static loop_fn *const loops[CALLS][WAYS] = {
	{getppid_asm, getppid_zcall, getppid_libc, getppid_syscall},
	{write_asm, write_zcall, write_libc, write_syscall},
	{close_asm, close_zcall, close_libc, close_syscall},
};

/* Nanoseconds a call, of each batch, and their sums. */
static float samples[ROUNDS][CALLS][WAYS], sums[ROUNDS];
static int order[ROUNDS];

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* Nanoseconds a call. null: the null device. */
static double batch(int call, int way, int null, long count)
{
	static const char byte = 'z';
	int fd = call == 1 ? null : -1;
	double start = now();

	loops[call][way](fd, &byte, 1, 0, count, 1);
	return (now() - start) / (double)count;
}

static int by_value(const void *a, const void *b)
{
	float x = *(const float *)a, y = *(const float *)b;

	return (x > y) - (x < y);
}

static int by_sum(const void *a, const void *b)
{
	return by_value(&sums[*(const int *)a], &sums[*(const int *)b]);
}

/* Whether this thread stays on the CPU where it is. */
static int pin(void)
{
	cpu_set_t set;
	int cpu = sched_getcpu();

	if (cpu < 0)
		return 0;
	CPU_ZERO(&set);
	CPU_SET((size_t)cpu, &set);
	return sched_setaffinity(0, sizeof(set), &set) == 0;
}

static const char *libc_name(void)
{
#if defined(__GLIBC__)
	static char name[32];

	snprintf(name, sizeof(name), "glibc %s", gnu_get_libc_version());
	return name;
#else
	return "libc";
#endif
}

/* Fills samples for so many seconds; the rounds. */
static int measure(double seconds, int null, long count)
{
	double end = now() + seconds * 1e9;
	int round, i, k;

	for (round = 0; round < ROUNDS && (round < 16 || now() < end);
	     round++) {
		float *sample = samples[round][0];

		for (i = 0; i < CALLS * WAYS; i++) {
			k = round & 1 ? CALLS * WAYS - 1 - i : i;
			sample[k] =
				(float)batch(k / WAYS, k % WAYS, null, count);
			sums[round] += sample[k];
		}
		order[round] = round;
	}
	qsort(order, (size_t)round, sizeof(*order), by_sum);
	return round;
}

/* The median of a loop over the first rounds of order, and half the distance
 * between its quartiles, as a part of it. */
static double median(int call, int way, int rounds, double *spread)
{
	static float column[ROUNDS];
	int i;

	for (i = 0; i < rounds; i++)
		column[i] = samples[order[i]][call][way];
	qsort(column, (size_t)rounds, sizeof(*column), by_value);
	*spread = (column[rounds * 3 / 4] - column[rounds / 4]) /
		  column[rounds / 2] / 2;
	return column[rounds / 2];
}

int main(int argc, char **argv)
{
	double result[CALLS][WAYS], spread, worst = 0, seconds = 3;
	int null, pinned, call, way, rounds;
	char *rest = NULL;
	long count;

	if (argc == 2)
		seconds = strtod(argv[1], &rest);
	if (argc > 2 || (rest && *rest) || !(seconds > 0)) {
		fprintf(stderr, "usage: cost [SECONDS]\n");
		return 2;
	}
	null = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (null < 0) {
		fprintf(stderr, "cost: /dev/null: %s\n", strerror(errno));
		return 1;
	}
	pinned = pin();

	/* Warm up, then make a batch about 20 microseconds long: much more
	 * than reading the clock, much less than the time between ticks. */
	for (call = 0; call < CALLS; call++)
		for (way = 0; way < WAYS; way++)
			batch(call, way, null, 1000);
	count = (long)(20000 / batch(0, ZCALL, null, 1000));
	count = count < 10 ? 10 : count > 1000 ? 1000 : count;
	rounds = measure(seconds, null, count) / 4;

	printf("%-16s", "ns a call");
	for (call = 0; call < CALLS; call++) {
		printf("  %16s", calls[call]);
		for (way = 0; way < WAYS; way++) {
			result[call][way] = median(call, way, rounds, &spread);
			if (spread > worst)
				worst = spread;
		}
	}
	printf("\n");
	for (way = 0; way < WAYS; way++) {
		printf("%-16s", ways[way]);
		for (call = 0; call < CALLS; call++)
			printf("  %8.1f (%.2f)", result[call][way],
			       result[call][way] / result[call][ZCALL]);
		printf("\n");
	}
	printf("(times zcall); medians of the %d quietest rounds, %ld calls "
	       "each, half of\nthem within %.1f %%; libc is %s%s\n",
	       rounds, count, worst * 100, libc_name(),
	       pinned ? "" : "; not pinned to one CPU");
	if (fflush(stdout) || ferror(stdout)) {
		fprintf(stderr, "cost: standard output: %s\n", strerror(errno));
		return 1;
	}
	return 0;
}
