/*
 * What the benchmarks share: one CPU, warm-up, rounds in which every side does
 * a short batch in turn, and results as lines of JSON. Not freestanding: the
 * benchmarks have a libc to compare with.
 *
 * Drift of the clock, a neighbour's load, a change of the machine's state hit
 * all sides of a round alike. The quietest quarter of the rounds counts, by
 * the time of the whole round: the least disturbed. Of those, each side's
 * median and quartiles.
 */
#ifndef HARNESS_H
#define HARNESS_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* One way to do what is measured: count times. */
typedef void side_fn(void *context, long count);

struct side {
	const char *name;
	side_fn *run;
	void *context;
};

enum { HARNESS_SIDES = 16, HARNESS_ROUNDS = 40000 };

/* Seconds for each measure(): the program's command line. */
static double harness_seconds = 0.3;

static float harness_sample[HARNESS_ROUNDS][HARNESS_SIDES];
static float harness_sum[HARNESS_ROUNDS];
static int harness_order[HARNESS_ROUNDS];

static double harness_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int harness_by_value(const void *a, const void *b)
{
	float x = *(const float *)a, y = *(const float *)b;

	return (x > y) - (x < y);
}

static int harness_by_sum(const void *a, const void *b)
{
	return harness_by_value(&harness_sum[*(const int *)a],
				&harness_sum[*(const int *)b]);
}

/* Keeps this thread on CPU number n of those it may use; whether it does. */
static int harness_pin(int n)
{
	cpu_set_t may, set;
	int cpu;

	if (sched_getaffinity(0, sizeof(may), &may))
		return 0;
	for (cpu = 0; cpu < CPU_SETSIZE; cpu++) {
		if (!CPU_ISSET((size_t)cpu, &may) || n--)
			continue;
		CPU_ZERO(&set);
		CPU_SET((size_t)cpu, &set);
		return sched_setaffinity(0, sizeof(set), &set) == 0;
	}
	return 0;
}

static double harness_batch(const struct side *side, long count)
{
	double start = harness_now();

	side->run(side->context, count);
	return harness_now() - start;
}

/*
 * Measures all sides against each other, nanoseconds for each of the units
 * that one count stands for, and prints a line a side. group and name say
 * what it is, x where it stands on a plot's axis, most how often at most a
 * batch may repeat it (0: as it fits).
 */
static void measure(const char *group, const char *name, double x, double units,
		    const struct side *sides, int n, long most)
{
	double once, end;
	long count = 1;
	int round, kept, i, k;

	/* Batches of 20 microseconds or, when once takes longer, of one: much
	 * more than reading the clock, less than the time between ticks. */
	for (i = 0; i < n; i++)
		harness_batch(&sides[i], 1);
	for (;;) {
		once = harness_batch(&sides[0], count);
		if (once > 10000 || (most && count >= most))
			break;
		count *= 2;
	}
	if (most && count > most)
		count = most;
	for (i = 0; i < n; i++)
		harness_batch(&sides[i], count);

	end = harness_now() + harness_seconds * 1e9;
	for (round = 0;
	     round < HARNESS_ROUNDS && (round < 12 || harness_now() < end);
	     round++) {
		harness_sum[round] = 0;
		for (i = 0; i < n; i++) {
			k = round & 1 ? n - 1 - i : i;
			harness_sample[round][k] =
				(float)(harness_batch(&sides[k], count) /
					(double)count / units);
			harness_sum[round] += harness_sample[round][k];
		}
		harness_order[round] = round;
	}
	qsort(harness_order, (size_t)round, sizeof(int), harness_by_sum);
	kept = round < 48 ? round / 2 : round / 4;
	for (k = 0; k < n; k++) {
		static float column[HARNESS_ROUNDS];

		for (i = 0; i < kept; i++)
			column[i] = harness_sample[harness_order[i]][k];
		qsort(column, (size_t)kept, sizeof(float), harness_by_value);
		printf("{\"group\":\"%s\",\"case\":\"%s\",\"x\":%g,"
		       "\"side\":\"%s\",\"ns\":%.4g,\"low\":%.4g,"
		       "\"high\":%.4g,\"rounds\":%d,\"batch\":%ld}\n",
		       group, name, x, sides[k].name, (double)column[kept / 2],
		       (double)column[kept / 4], (double)column[kept * 3 / 4],
		       kept, count);
	}
	fflush(stdout);
}

/* The command line: [SECONDS] for each measure(). */
static void harness_start(int argc, char **argv)
{
	char *rest = NULL;

	if (argc == 2)
		harness_seconds = strtod(argv[1], &rest);
	if (argc > 2 || (rest && *rest) || !(harness_seconds > 0)) {
		fprintf(stderr, "usage: %s [SECONDS]\n", argv[0]);
		exit(2);
	}
	harness_pin(0);
}

#endif
