/*
 * Callers as users write them, for inline.awk to look at: what is left of a
 * wrapper when it is inlined. Compiled only, never run.
 */
#include <zcall.h>

/* Nothing but constants: all that the trap destroys must be loaded again. */
int loop_close(void);
int loop_close(void)
{
	int r;

	do
		r = zcall_close(7);
	while (r > 0);
	return r;
}

/* All six arguments. */
long loop_sendto(char *p);
long loop_sendto(char *p)
{
	long r;

	do
		r = zcall_sendto(3, p, 16, 64, NULL, 0);
	while (r > 0);
	return r;
}

/* The number is a variable, which invites the compiler to keep it where the
 * kernel may change it. */
long loop_number(long nr);
long loop_number(long nr)
{
	long r;

	do
		r = zcall_syscall1(nr, 7);
	while (r > 0);
	return r;
}

/* A 64-bit result, kept across another call. */
void *keep_result(void *addr, size_t length);
void *keep_result(void *addr, size_t length)
{
	void *p = zcall_mmap(addr, length, 3, 2, 5, 0);

	(void)zcall_fsync(9);
	return p;
}

/* 64-bit arguments that are the result of arithmetic, not parameters. */
int compute_arguments(char *p, size_t n);
int compute_arguments(char *p, size_t n)
{
	return zcall_munmap(p + n, n + 4096);
}
