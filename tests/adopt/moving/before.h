/*
 * What the snippets "before" of docs/moving.md take from elsewhere, declared
 * as it is there, so that they compile where it is not installed. Not for use:
 * nothing of it is defined.
 */
#ifndef BEFORE_H
#define BEFORE_H

#if defined(BEFORE_liburing)
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#define IORING_ENTER_GETEVENTS 1U
int io_uring_enter(unsigned fd, unsigned to_submit, unsigned min_complete,
		   unsigned flags, sigset_t *sig);
#elif defined(BEFORE_nolibc)
#include <errno.h>
#include <unistd.h>
#elif defined(BEFORE_musl)
#include <sys/syscall.h>
#include <time.h>
long musl_syscall(long n, void *a, void *b);
#define __syscall(n, a, b) musl_syscall(n, a, b)
#elif defined(BEFORE_lss)
#include <fcntl.h>
struct kernel_dirent64 {
	unsigned long long d_ino;
	long long d_off;
	unsigned short d_reclen;
	unsigned char d_type;
	char d_name[256];
};
int sys_open(const char *p, int f, int m);
int sys_getdents64(int f, struct kernel_dirent64 *d, int c);
int sys_close(int f);
#endif

#endif
