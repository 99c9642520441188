/*
 * For tests of what not every kernel has and not everybody may do: whether a
 * result says so, and then the skip. Not for errors that a test looks for.
 */
#ifndef REFUSED_H
#define REFUSED_H

#include "tap.h"

/* r is that the kernel lacks the call, or forbids it: what is skipped. */
TAP_FN int refused(long r, const char *what)
{
	if (r == -ZCALL_ENOSYS)
		tap_skip(what, "ENOSYS: this kernel or emulator lacks it");
	else if (r == -ZCALL_EPERM || r == -ZCALL_EACCES)
		tap_skip(what, "EPERM or EACCES: forbidden here");
	else
		return 0;
	return 1;
}

/* The same, for what the test looks for where it is there and allowed. */
TAP_FN void refused_is(long got, long want, const char *what)
{
	if (got == want || !refused(got, what))
		tap_is(got, want, what);
}

/* Writes the text to a file of this process's own in /proc. */
TAP_FN void refused_write(const char *path, const char *text)
{
	long fd = zcall_syscall(ZCALL_NR_openat, -100, path, 1, 0);
	unsigned long n = 0;

	while (text[n])
		n++;
	zcall_syscall(ZCALL_NR_write, fd, text, n);
	zcall_syscall(ZCALL_NR_close, fd);
}

/* The line of a map of ids that makes id the root of the namespace. */
TAP_FN void refused_map(const char *path, unsigned long id)
{
	char line[32] = "0 ", digits[20];
	int n = 0, at = 2;

	do
		digits[n++] = (char)('0' + id % 10);
	while (id /= 10);
	while (n)
		line[at++] = digits[--n];
	line[at++] = ' ';
	line[at] = '1';
	refused_write(path, line);
}

/* Namespaces of the test's own: as root, or in a user namespace of its own. */
TAP_FN int refused_unshare(unsigned long flags, const char *what)
{
	unsigned long uid = (unsigned long)zcall_syscall(ZCALL_NR_getuid);
	unsigned long gid = (unsigned long)zcall_syscall(ZCALL_NR_getgid);
	long r = zcall_syscall(ZCALL_NR_unshare, flags);

	if (r == -ZCALL_EPERM) {
		r = zcall_syscall(ZCALL_NR_unshare, flags | 0x10000000);
		if (r == 0) {
			refused_write("/proc/self/setgroups", "deny");
			refused_map("/proc/self/uid_map", uid);
			refused_map("/proc/self/gid_map", gid);
		}
	}
	if (refused(r, what))
		return 1;
	return !tap_good(r, what);
}

/* The exit status of a child, or -1. */
TAP_FN int refused_status(int pid)
{
	int status = -1;

	zcall_syscall(ZCALL_NR_wait4, pid, &status, 0, 0);
	return status & 127 ? -1 : status >> 8 & 255;
}

#endif
