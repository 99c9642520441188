/*
 * Programs for static analysers, right ones and wrong ones. Behind what is
 * wrong stands who must find it there: gcc, clang, cppcheck. What nobody is
 * named for nobody can know: that a number is a descriptor which is not closed
 * no analyser sees, as they know libc's open by its name. Not compiled to run.
 */
#include <zcall.h>
#include <stdlib.h>

long right(int fd);
long filled(int fd);
long freed(int fd);
long leaked(int fd);
long unset(int fd);
long twice(int fd);
long maybe_null(int fd);
long not_closed(void);

/* What the kernel has written is not uninitialised. */
long right(int fd)
{
	char b[16];
	zcall_stat_t st;
	zcall_timespec_t t;
	zcall_iovec_t v;
	long n = zcall_read(fd, b, sizeof(b));

	if (n < 1 || zcall_fstat(fd, &st) || zcall_clock_gettime(0, &t))
		return -1;
	v.iov_base = b;
	v.iov_len = (size_t)n;
	return zcall_writev(fd, &v, 1) + b[0] + st.st_size + t.tv_sec;
}

long filled(int fd)
{
	char *p = (char *)malloc(8);
	long n;

	if (!p)
		return -1;
	n = zcall_read(fd, p, 8);
	if (n > 0)
		n = p[0];
	free(p);
	return n;
}

long freed(int fd)
{
	char *p = (char *)malloc(8);

	if (!p)
		return -1;
	p[0] = 1;
	free(p);
	return zcall_write(fd, p, 1); /* clang cppcheck */
}

long leaked(int fd)
{
	char *p = (char *)malloc(8);
	long n;

	if (!p)
		return -1;
	n = zcall_read(fd, p, 8);
	return n > 0 ? p[0] : 0; /* gcc */
}

long unset(int fd)
{
	size_t n; /* gcc */

	return zcall_write(fd, "abc", n); /* clang cppcheck */
}

long twice(int fd)
{
	char *p = (char *)malloc(8);

	free(p);
	(void)zcall_read(fd, NULL, 0);
	free(p); /* gcc clang cppcheck */
	return 0;
}

long maybe_null(int fd)
{
	char *p = (char *)malloc(8);
	long n;

	p[0] = 1; /* gcc */
	n = zcall_write(fd, p, 1);
	free(p);
	return n;
}

long not_closed(void)
{
	return zcall_openat(-100, "x", 0, 0) < 0;
}
