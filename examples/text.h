/* Text on its way to a descriptor, for the examples: no formatting beyond
 * numbers, no allocation; what does not fit is cut off. */
#ifndef TEXT_H
#define TEXT_H

#include <zcall/errno.h>
#include <zcall/fs.h>
#include <zcall/io.h>

struct text {
	char s[8192];
	size_t n;
};

static inline void put_char(struct text *t, char c)
{
	if (t->n < sizeof(t->s))
		t->s[t->n++] = c;
}

static inline void put(struct text *t, const char *s)
{
	while (*s)
		put_char(t, *s++);
}

static inline void put_part(struct text *t, const char *s, size_t n)
{
	while (n--)
		put_char(t, *s++);
}

/* v right-aligned in width columns, its thousands apart if sep is not 0. */
static inline void put_number(struct text *t, unsigned long v, char sep,
			      int width)
{
	char s[32];
	int n = 0, digits = 0;

	do {
		if (sep && digits && digits % 3 == 0)
			s[n++] = sep;
		s[n++] = (char)('0' + v % 10);
		digits++;
		v /= 10;
	} while (v);
	for (; width > n; width--)
		put_char(t, ' ');
	while (n)
		put_char(t, s[--n]);
}

/* A number between words. */
static inline void put_count(struct text *t, const char *before,
			     unsigned long v, const char *after)
{
	put(t, before);
	put_number(t, v, 0, 0);
	put(t, after);
}

/* v thousandths, with so many decimals (0 to 3). */
static inline void put_milli(struct text *t, unsigned long v, int decimals,
			     int width)
{
	int i;

	put_number(t, v / 1000, 0, decimals ? width - 1 - decimals : width);
	if (decimals)
		put_char(t, '.');
	for (i = 100; decimals--; i /= 10)
		put_char(t, (char)('0' + v / (unsigned long)i % 10));
}

/* 0 or -errno. */
static inline long flush(int fd, struct text *t)
{
	size_t done = 0;

	while (done < t->n) {
		long r = zcall_write(fd, t->s + done, t->n - done);

		if (r == -ZCALL_EINTR)
			continue;
		if (r <= 0)
			return r ? r : -ZCALL_EIO;
		done += (size_t)r;
	}
	t->n = 0;
	return 0;
}

/* "PROGRAM: WHAT: ENOENT: ..." to stderr; the exit status. */
static inline int complain(const char *program, const char *what, long r)
{
	struct text t;

	t.n = 0;
	put(&t, program);
	put(&t, ": ");
	put(&t, what);
	if (r) {
		put(&t, ": ");
		put(&t, zcall_errno_name(zcall_errno(r)));
		put(&t, ": ");
		put(&t, zcall_errno_text(zcall_errno(r)));
	}
	put_char(&t, '\n');
	(void)flush(2, &t);
	return 1;
}

/* A decimal number up to most, or -1. */
static inline long number_of(const char *s, long most)
{
	long v = 0;

	if (!*s)
		return -1;
	for (; *s; s++) {
		if (*s < '0' || *s > '9')
			return -1;
		v = v * 10 + (*s - '0');
		if (v > most)
			return -1;
	}
	return v;
}

/* A socket must not get a standard descriptor's number, or what is printed goes
 * into it. What cannot be written to closes the gap. */
static inline void fill_standard_descriptors(void)
{
	int fd;

	for (fd = 0; fd < 3; fd++)
		if (zcall_fcntl(fd, ZCALL_F_GETFD, 0) == -ZCALL_EBADF &&
		    zcall_openat(ZCALL_AT_FDCWD, "/", ZCALL_O_RDONLY, 0) < 0)
			return;
}

#endif
