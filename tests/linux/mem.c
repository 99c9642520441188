/*
 * mmap, munmap and mprotect. Whether a page may be read or written the kernel
 * is asked, which says EFAULT instead of crashing us: a pipe write reads
 * memory, a pipe read writes it.
 */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

#define RW (ZCALL_PROT_READ | ZCALL_PROT_WRITE)
#define PRIVATE (ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS)
#define AT_PAGESZ 6

static size_t page;
static int pipes[2];

static int readable(void *p)
{
	char c;

	if (zcall_write(pipes[1], p, 1) != 1)
		return 0;
	zcall_read(pipes[0], &c, 1);
	return 1;
}

static int writable(void *p)
{
	char c;

	zcall_write(pipes[1], "w", 1);
	if (zcall_read(pipes[0], p, 1) == 1)
		return 1;
	zcall_read(pipes[0], &c, 1);
	return 0;
}

static void anonymous(void)
{
	char *p = (char *)zcall_mmap(NULL, 3 * page, RW, PRIVATE, -1, 0), *q;
	size_t i;

	tap_is(zcall_errno_ptr(p), 0, "mmap of three pages");
	if (zcall_is_error_ptr(p))
		return;
	tap_is((long)((uintptr_t)p % page), 0, "their address is a multiple");
	for (i = 0; i < 3 * page && p[i] == 0; i++)
		;
	tap_is((long)i, (long)(3 * page), "they are zero");
	p[0] = 'a';
	p[3 * page - 1] = 'z';
	tap_ok(((volatile char *)p)[0] == 'a' &&
		       ((volatile char *)p)[3 * page - 1] == 'z',
	       "and keep what is written");

	tap_is(zcall_munmap(p + page, page), 0, "munmap the one in between");
	tap_ok(readable(p) && !readable(p + page) && readable(p + 2 * page),
	       "and only that is gone");
	q = (char *)zcall_mmap(p + page, page, RW, PRIVATE | ZCALL_MAP_FIXED,
			       -1, 0);
	tap_ok(q == p + page, "MAP_FIXED puts one in its place");
	p[page] = 'b';
	tap_is_kernel(zcall_errno_ptr(zcall_mmap(
			      p + page, page, RW,
			      PRIVATE | ZCALL_MAP_FIXED_NOREPLACE, -1, 0)),
		      ZCALL_EEXIST, "MAP_FIXED_NOREPLACE does not");
	tap_is(((volatile char *)p)[page], 'b', "what is there stays");
	q = (char *)zcall_mmap(p + page, page, RW, PRIVATE | ZCALL_MAP_FIXED,
			       -1, 0);
	tap_ok(q == p + page && ((volatile char *)p)[page] == 0,
	       "MAP_FIXED replaces it");
	tap_is(zcall_munmap(p, 3 * page), 0, "munmap all");
	tap_ok(!readable(p) && !readable(p + page) && !readable(p + 2 * page),
	       "all are gone");
}

static void protection(void)
{
	char *p = (char *)zcall_mmap(NULL, 3 * page, RW, PRIVATE, -1, 0);

	p[0] = 'x';
	tap_ok(readable(p) && writable(p), "a page to read and write");
	tap_is(zcall_mprotect(p, page, ZCALL_PROT_READ), 0,
	       "mprotect: read only");
	tap_ok(readable(p) && !writable(p), "it is");
	tap_ok(readable(p + page) && writable(p + page),
	       "the next is as before");
	p[page] = 'x';
	tap_is(zcall_mprotect(p, 2 * page, ZCALL_PROT_NONE), 0,
	       "mprotect: neither, two pages");
	tap_ok(!readable(p) && !writable(p) && !readable(p + page), "they are");
	tap_ok(writable(p + 2 * page), "the third is as before");
	tap_is(zcall_mprotect(p, 3 * page, RW), 0, "mprotect: both, all");
	tap_ok(readable(p) && writable(p), "they are");
	tap_is(((volatile char *)p)[page], 'x', "and have kept their contents");
	tap_is(zcall_mprotect(p + 1, page, RW), -ZCALL_EINVAL,
	       "an address within a page is refused");
	tap_is_kernel(zcall_mprotect(p, page, RW | 1UL << 40), -ZCALL_EINVAL,
		      "prot counts with all its 64 bits");
	zcall_munmap(p + page, page);
	tap_is(zcall_mprotect(p, 3 * page, RW), -ZCALL_ENOMEM,
	       "a hole in the range is an error");
	zcall_munmap(p, 3 * page);
	p = (char *)zcall_mmap(NULL, page, ZCALL_PROT_READ, PRIVATE, -1, 0);
	tap_ok(readable(p) && !writable(p), "mmap: a page to read only");
	zcall_munmap(p, page);
	p = (char *)zcall_mmap(NULL, page, ZCALL_PROT_NONE, PRIVATE, -1, 0);
	tap_ok(!readable(p) && !writable(p), "one for neither");
	zcall_munmap(p, page);
}

static void of_file(void)
{
	int fd = zcall_memfd_create("mem", 0), r_fd;
	char text[8] = "", *shared, *private;

	zcall_ftruncate(fd, (long)(3 * page));
	zcall_pwrite64(fd, "first", 5, 0);
	zcall_pwrite64(fd, "third", 5, (long)(2 * page));
	shared = (char *)zcall_mmap(NULL, page, RW, ZCALL_MAP_SHARED, fd,
				    (long)(2 * page));
	private = (char *)zcall_mmap(
		NULL, page, RW, ZCALL_MAP_PRIVATE | ZCALL_MAP_POPULATE, fd, 0);
	if (!tap_ok(!zcall_is_error_ptr(shared),
		    "map the third page, shared") ||
	    !tap_ok(!zcall_is_error_ptr(private), "the first, private"))
		return;
	tap_bytes(shared, "third", 6, "the third page");
	tap_bytes(private, "first", 6, "the first page");
	shared[0] = 'T';
	private[0] = 'F';
	zcall_pread64(fd, text, 6, (long)(2 * page));
	tap_bytes(text, "Third", 6, "the file sees a shared change");
	zcall_pread64(fd, text, 6, 0);
	tap_bytes(text, "first", 6, "and not a private one");
	zcall_pwrite64(fd, "B", 1, (long)(2 * page));
	tap_is(((volatile char *)shared)[0], 'B',
	       "a shared mapping sees the file's");
	tap_is(zcall_close(fd), 0, "close the file");
	tap_is(((volatile char *)shared)[1], 'h', "the mapping stays");
	zcall_munmap(shared, page);
	zcall_munmap(private, page);

	r_fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/exe", ZCALL_O_RDONLY,
			    0);
	tap_is(zcall_errno_ptr(
		       zcall_mmap(NULL, page, RW, ZCALL_MAP_SHARED, r_fd, 0)),
	       ZCALL_EACCES, "a file opened for reading cannot be changed");
	private = (char *)zcall_mmap(NULL, page, ZCALL_PROT_READ,
				     ZCALL_MAP_SHARED, r_fd, 0);
	tap_bytes(private, "\177ELF", 4, "but read: this very program");
	tap_is(zcall_mprotect(private, page, RW), -ZCALL_EACCES,
	       "mprotect cannot make it writable either");
	zcall_munmap(private, page);
	zcall_close(r_fd);
}

static void refused(void)
{
	void *p = zcall_mmap(NULL, 0, RW, PRIVATE, -1, 0);

	tap_is(zcall_is_error_ptr(p), 1, "no bytes: an error");
	tap_is((long)p, -ZCALL_EINVAL, "-EINVAL, as a pointer");
	tap_is(zcall_errno_ptr(p), ZCALL_EINVAL, "EINVAL");
	tap_is(zcall_errno_ptr(
		       zcall_mmap(NULL, page, RW, ZCALL_MAP_SHARED, -1, 0)),
	       ZCALL_EBADF, "no file");
	tap_is_kernel(zcall_errno_ptr(zcall_mmap(
			      NULL, page, RW, ZCALL_MAP_SHARED, pipes[0], 0)),
		      ZCALL_EACCES, "a pipe that is not open for writing");
	tap_is_kernel(
		zcall_errno_ptr(zcall_mmap(NULL, page, ZCALL_PROT_READ,
					   ZCALL_MAP_SHARED, pipes[0], 0)),
		ZCALL_ENODEV, "a pipe, which cannot be mapped");
	tap_is(zcall_errno_ptr(zcall_mmap(NULL, page, RW, PRIVATE, -1, 1)),
	       ZCALL_EINVAL, "an offset within a page");
	tap_is(zcall_errno_ptr(
		       zcall_mmap(NULL, page, RW, ZCALL_MAP_ANONYMOUS, -1, 0)),
	       ZCALL_EINVAL, "neither shared nor private");
	tap_is(zcall_errno_ptr(
		       zcall_mmap(NULL, (size_t)1 << 62, RW, PRIVATE, -1, 0)),
	       ZCALL_ENOMEM, "more than there are addresses");
	tap_is(zcall_munmap((void *)1, page), -ZCALL_EINVAL,
	       "munmap of an address within a page");
	tap_is(zcall_munmap((void *)page, 0), -ZCALL_EINVAL,
	       "munmap of no bytes");
	tap_is(zcall_mprotect((void *)page, page, RW), -ZCALL_ENOMEM,
	       "mprotect of what is not mapped");
}

int zcall_main(int argc, char **argv, char **envp)
{
	const zcall_auxv_t *a;

	(void)argc;
	(void)argv;
	tap_watchdog();
	for (a = zcall_auxv(envp); a->a_type; a++)
		if (a->a_type == AT_PAGESZ)
			page = a->a_val;
	if (!tap_ok(page >= 4096 && page <= 65536 && !(page & (page - 1)),
		    "the page size, from the auxiliary vector"))
		return tap_done();
	zcall_pipe2(pipes, 0);
	anonymous();
	protection();
	of_file();
	refused();
	return tap_done();
}
