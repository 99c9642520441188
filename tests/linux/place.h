/*
 * A directory of its own for a test that makes files: in /tmp or the current
 * one, and the current directory from then on. Not file.c's, which tests what
 * is needed to make one.
 */
#ifndef PLACE_H
#define PLACE_H

#include "tap.h"
#include <zcall/fs.h>
#include <zcall/time.h>

#define PLACE_FN static inline __attribute__((__unused__))

static int place;     /* the directory */
static int place_top; /* and the one it is in */
static char place_name[48] = "zcall-place-";

PLACE_FN void place_number(char *at, unsigned long n)
{
	char digits[24];
	size_t i = 0;

	do
		digits[i++] = (char)('0' + n % 10);
	while (n /= 10);
	while (i)
		*at++ = digits[--i];
	*at = 0;
}

/* 0, said aloud: there is no place. */
PLACE_FN int place_enter(void)
{
	static const char *const tops[] = {"/tmp", "."};
	zcall_timespec_t t;
	int i, r;

	tap_watchdog();
	zcall_syscall(ZCALL_NR_umask, 0);
	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	place_number(place_name + tap_strlen(place_name),
		     (unsigned long)zcall_syscall(ZCALL_NR_getpid) << 32 |
			     (unsigned long)t.tv_nsec);
	for (i = 0; i < 2; i++) {
		place_top = zcall_openat(ZCALL_AT_FDCWD, tops[i],
					 ZCALL_O_RDONLY | ZCALL_O_DIRECTORY, 0);
		if (place_top < 0)
			continue;
		r = zcall_mkdirat(place_top, place_name, 0755);
		if (r < 0)
			continue;
		place = zcall_openat(place_top, place_name,
				     ZCALL_O_RDONLY | ZCALL_O_DIRECTORY, 0);
		r = zcall_fchdir(place);
		return tap_good(r, "a directory of our own");
	}
	tap_skip("files", "neither /tmp nor . is writable");
	return 0;
}

/* The last test: everything that was made has been removed. */
PLACE_FN void place_leave(void)
{
	zcall_fchdir(place_top);
	tap_is(zcall_unlinkat(place_top, place_name, ZCALL_AT_REMOVEDIR), 0,
	       "nothing is left in the directory");
}

/* A new file with some text, open. */
PLACE_FN int place_file(const char *path, const char *text)
{
	int fd = zcall_openat(place, path,
			      ZCALL_O_RDWR | ZCALL_O_CREAT | ZCALL_O_TRUNC,
			      0644);

	zcall_write(fd, text, tap_strlen(text));
	return fd;
}

/* The same, closed. */
PLACE_FN void place_put(const char *path, const char *text)
{
	zcall_close(place_file(path, text));
}

PLACE_FN void place_remove(const char *path)
{
	if (zcall_unlinkat(place, path, 0) == -ZCALL_EISDIR)
		zcall_unlinkat(place, path, ZCALL_AT_REMOVEDIR);
}

/* The attributes of a name, a symbolic link's own, by statx. */
PLACE_FN const zcall_statx_t *place_look(const char *path)
{
	static zcall_statx_t st;
	static const zcall_statx_t none;

	st = none;
	zcall_statx(place, path, ZCALL_AT_SYMLINK_NOFOLLOW,
		    ZCALL_STATX_BASIC_STATS, &st);
	return &st;
}

PLACE_FN int place_exists(const char *path)
{
	return place_look(path)->stx_mode != 0;
}

/* Whether r says that this kernel, or an emulator, is without the call. */
PLACE_FN int place_lacks(long r, const char *what)
{
	if (r != -ZCALL_ENOSYS)
		return 0;
	tap_skip(what, tap_emulated() ? "the emulator has none"
				      : "ENOSYS: the kernel has none");
	return 1;
}

/* The exit status of a child that tap_fork has made. */
PLACE_FN long place_child(int pid)
{
	int status = -1;

	zcall_syscall(ZCALL_NR_wait4, pid, &status, 0, 0);
	return (status & 0x7f) ? -1 : status >> 8 & 0xff;
}

#endif
