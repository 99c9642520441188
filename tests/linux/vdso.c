/*
 * The vDSO against the calls: same clocks, never backwards; its image damaged
 * and cut short, in memory that ends where the image does; and the auxiliary
 * vector that leads to it.
 */
#include "tap.h"
#include <zcall/mem.h>
#include <zcall/vdso.h>

#define S 1000000000L

static const zcall_auxv_t *auxv;
static zcall_vdso_t v;

static void vector(void)
{
	const zcall_auxv_t two[] = {{ZCALL_AT_PAGESZ, 77}, {ZCALL_AT_NULL, 0}};
	uintptr_t page = zcall_auxv_page_size(auxv);
	const unsigned char *r = zcall_auxv_random(auxv);
	int i, sum = 0;

	tap_ok(page >= 4096 && !(page & (page - 1)), "a page is a power of 2");
	tap_is((long)zcall_auxv_get(auxv, ZCALL_AT_PHENT, 0), 56,
	       "a program header has 56 bytes");
	tap_is((long)zcall_auxv_get(auxv, 9999, 5), 5,
	       "what is not there is what was asked for");
	tap_is((long)zcall_auxv_page_size(two), 77, "the first entry counts");
	tap_is((long)zcall_auxv_hwcap2(two), 0, "and the last ends it");
	tap_is(zcall_auxv_is_secure(auxv), 0, "nobody gave us rights");
	tap_is(zcall_auxv_is_secure(two), 1, "not knowing is secure");
	tap_ok(r != NULL, "there are random bytes");
	for (i = 0; r && i < 16; i++)
		sum |= r[i];
	tap_ok(sum != 0, "not all of them 0");
}

static void all_missing(const zcall_vdso_t *w, const char *what)
{
	tap_ok(!w->clock_gettime && !w->clock_getres && !w->gettimeofday &&
		       !w->time && !w->getcpu && !w->getrandom,
	       what);
}

/* The clock by the call, by the vDSO, by the call: in that order. */
static void clock(int id, const char *what)
{
	zcall_timespec_t a, b, c;
	long last = 0, i;
	int r = 0;

	for (i = 0; i < 1000; i++) {
		r |= zcall_clock_gettime(id, &a);
		r |= zcall_vdso_clock_gettime(&v, id, &b);
		r |= zcall_clock_gettime(id, &c);
		if (a.tv_sec * S + a.tv_nsec > b.tv_sec * S + b.tv_nsec ||
		    b.tv_sec * S + b.tv_nsec > c.tv_sec * S + c.tv_nsec ||
		    b.tv_nsec < 0 || b.tv_nsec >= S)
			break;
	}
	if (r == 0)
		tap_is(i, 1000, what);
	else
		tap_is(r, 0, what);
	for (i = 0; i < 1000; i++) {
		zcall_vdso_clock_gettime(&v, id, &a);
		if (a.tv_sec * S + a.tv_nsec < last)
			break;
		last = a.tv_sec * S + a.tv_nsec;
	}
	tap_is(i, 1000, "which never goes back");
}

static void clocks(void)
{
	zcall_timespec_t a, b;
	zcall_timeval_t tv;
	int r;

	clock(ZCALL_CLOCK_MONOTONIC, "CLOCK_MONOTONIC");
	clock(ZCALL_CLOCK_BOOTTIME, "CLOCK_BOOTTIME");
	clock(ZCALL_CLOCK_MONOTONIC_COARSE, "CLOCK_MONOTONIC_COARSE");
	clock(ZCALL_CLOCK_THREAD_CPUTIME_ID, "a clock that needs the call");
	tap_is(zcall_vdso_clock_gettime(&v, 12345, &a), -ZCALL_EINVAL,
	       "an unknown clock is refused");
	r = zcall_clock_getres(ZCALL_CLOCK_MONOTONIC, &a);
	tap_is(zcall_vdso_clock_getres(&v, ZCALL_CLOCK_MONOTONIC, &b), r,
	       "its resolution");
	tap_is(b.tv_sec * S + b.tv_nsec, a.tv_sec * S + a.tv_nsec,
	       "is the same");
	zcall_clock_gettime(ZCALL_CLOCK_REALTIME, &a);
	tap_is(zcall_vdso_gettimeofday(&v, &tv, NULL), 0, "gettimeofday");
	zcall_clock_gettime(ZCALL_CLOCK_REALTIME, &b);
	tap_ok(tv.tv_usec >= 0 && tv.tv_usec < 1000000, "in microseconds");
	tap_ok(tv.tv_sec * 1000000 + tv.tv_usec + 1 >=
			       a.tv_sec * 1000000 + a.tv_nsec / 1000 &&
		       tv.tv_sec * 1000000 + tv.tv_usec <=
			       b.tv_sec * 1000000 + b.tv_nsec / 1000 + 1,
	       "is between two of the call");
#ifdef ZCALL_NR_time
	{
		long t = 0, u = zcall_vdso_time(&v, &t);

		tap_is(t, u, "time, in both places");
		tap_ok(u >= a.tv_sec && u <= b.tv_sec + 1, "in seconds");
	}
#endif
}

static void others(const zcall_vdso_t *w, const char *what)
{
	zcall_vgetrandom_opaque_params_t params;
	unsigned cpu = ~0U, node = ~0U;
	unsigned char bytes[64] = {0};
	char *state = NULL;
	size_t i, len = 0;
	int sum = 0, r;

	tap_note(what);
	tap_is(zcall_vdso_getcpu(w, &cpu, &node), 0, "getcpu");
	tap_ok(cpu < 100000 && node < 100000, "of which there are fewer");
	tap_is(zcall_vdso_getcpu(w, NULL, NULL), 0, "getcpu of nothing");
	r = zcall_vdso_getrandom_params(w, &params);
	if (r == 0) {
		len = params.size_of_opaque_state;
		state = zcall_mmap(NULL, len, params.mmap_prot,
				   params.mmap_flags, -1, 0);
		tap_good(zcall_is_error_ptr(state) ? (long)(intptr_t)state : 0,
			 "a state for getrandom");
	} else {
		tap_is(r, -ZCALL_ENOSYS, "getrandom has no function here");
	}
	tap_is(zcall_vdso_getrandom(w, bytes, sizeof(bytes), 0, state, len),
	       sizeof(bytes), "getrandom");
	for (i = 0; i < sizeof(bytes); i++)
		sum |= bytes[i];
	tap_ok(sum != 0, "not all of them 0");
	tap_is(zcall_vdso_getrandom(w, bytes, 1, 0xffff, state, len),
	       -ZCALL_EINVAL, "unknown flags are refused");
	if (state)
		tap_is(zcall_munmap(state, len), 0, "the state goes");
}

/* Every function that was found lies in the image. */
static int inside(const zcall_vdso_t *w, const char *image, size_t size)
{
	uintptr_t f[] = {
		(uintptr_t)w->clock_gettime, (uintptr_t)w->clock_getres,
		(uintptr_t)w->gettimeofday,  (uintptr_t)w->time,
		(uintptr_t)w->getcpu,	     (uintptr_t)w->getrandom};
	size_t i;

	for (i = 0; i < sizeof(f) / sizeof(*f); i++)
		if (f[i] && f[i] - (uintptr_t)image >= size)
			return 0;
	return 1;
}

/* Copies of the image in memory that ends with the image: reading past it
 * is the end of this program. */
static void damaged(const unsigned char *image, size_t size)
{
	size_t page = zcall_auxv_page_size(auxv), i, n;
	size_t room = (size + page - 1) / page * page;
	char *memory =
		zcall_mmap(NULL, room + page, ZCALL_PROT_NONE,
			   ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	char *copy = memory + room - size;
	unsigned seed = 1;
	int found = 0, good = 1;
	zcall_vdso_t w;

	if (!tap_good(zcall_is_error_ptr(memory) ? (long)(intptr_t)memory : 0,
		      "memory for a copy") ||
	    !tap_is(zcall_mprotect(memory, room,
				   ZCALL_PROT_READ | ZCALL_PROT_WRITE),
		    0, "of the image"))
		return;
	for (i = 0; i < size; i++)
		copy[i] = (char)image[i];
	tap_is(zcall_vdso_init_image(&w, copy, size), 0, "a whole copy");
	tap_ok(w.clock_gettime && inside(&w, copy, size), "has the functions");

	/* Cut short, always up to the guard page. */
	for (n = 0; n < size; n += n < 1024 ? 1 : 61) {
		for (i = 0; i < n; i++)
			memory[room - n + i] = (char)image[i];
		found += !zcall_vdso_init_image(&w, memory + room - n, n);
		good &= inside(&w, memory + room - n, n);
	}
	tap_ok(good, "cut short: nothing outside");
	tap_note(found ? "some still told of functions" : "none had any");
	for (n = 0; n < 64; n++) {
		if (zcall_vdso_init_image(&w, memory + room - n, n) !=
		    -ZCALL_ENOEXEC)
			break;
	}
	tap_is((long)n, 64, "no header: refused");
	all_missing(&w, "and no functions");

	/* One byte wrong, and later many. */
	good = 1;
	for (n = 0; n < 6000; n++) {
		size_t most = n < 2048 ? 1 : 1 + n % 16;

		for (i = 0; i < size; i++)
			copy[i] = (char)image[i];
		for (i = 0; i < most; i++) {
			size_t at;

			seed = seed * 1664525 + 1013904223;
			at = n < 2048 && n < size ? n : (seed >> 8) % size;
			seed = seed * 1664525 + 1013904223;
			copy[at] = (char)(seed >> 24);
		}
		(void)zcall_vdso_init_image(&w, copy, size);
		good &= inside(&w, copy, size);
	}
	tap_ok(good, "damaged 6000 times: nothing outside");
	zcall_munmap(memory, room + page);
}

int zcall_main(int argc, char **argv, char **envp)
{
	static const zcall_auxv_t nothing[] = {{ZCALL_AT_NULL, 0}};
	const unsigned char *image;
	zcall_vdso_t none;
	size_t size;

	(void)argc;
	(void)argv;
	auxv = zcall_auxv(envp);
	vector();

	tap_is(zcall_vdso_init(&none, nothing), -ZCALL_ENOENT,
	       "a kernel without a vDSO");
	all_missing(&none, "has no functions");
	image = (const unsigned char *)zcall_auxv_vdso(auxv);
	if (image) {
		tap_is(zcall_vdso_init(&v, auxv), 0, "the vDSO is found");
		tap_ok(v.clock_gettime && v.clock_getres && v.gettimeofday,
		       "its clocks too");
#if ZCALL_CPU_AMD64
		tap_ok(v.time && v.getcpu, "time and getcpu");
#elif ZCALL_CPU_ARM64
		tap_ok(!v.time && !v.getcpu, "no time and no getcpu");
#else
		tap_ok(!v.time && v.getcpu, "getcpu and no time");
#endif
	} else {
		tap_is(zcall_vdso_init(&v, auxv), -ZCALL_ENOENT,
		       "no vDSO here: the calls do it");
	}
	clocks();
	others(&v, "by the vDSO");
	others(&none, "by the calls");
	if (image) {
		/* Its sections' headers end the image. */
		size = *(const uint64_t *)(const void *)(image + 40) +
		       64UL * *(const uint16_t *)(const void *)(image + 60);
		damaged(image, size);
	}
	return tap_done();
}
