/*
 * What is asked of pages that are mapped: advice, being in memory, being
 * written; and the end of the data segment. Whether a page may be read the
 * kernel is asked, as in mem.c.
 */
#include "lacks.h"
#include "tap.h"
#include <zcall/mem.h>
#include <zcall/process.h>

#define RW (ZCALL_PROT_READ | ZCALL_PROT_WRITE)
#define PRIVATE (ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS)

static size_t page;

static char *pages(size_t n)
{
	return (char *)zcall_mmap(NULL, n * page, RW, PRIVATE, -1, 0);
}

/* Which of three pages are in memory, as a number: 2 is the second alone. */
static int present(void *p)
{
	unsigned char v[3] = {0, 0, 0};
	int r = zcall_mincore(p, 3 * page, v);

	return r < 0 ? r : (v[0] & 1) | (v[1] & 1) << 1 | (v[2] & 1) << 2;
}

static void advice(void)
{
	char *p = pages(3);
	int pid, status = 0, r;

	memset(p, 'x', 3 * page);
	tap_is(zcall_madvise(p + page, page, ZCALL_MADV_DONTNEED), 0,
	       "MADV_DONTNEED");
	tap_ok(p[page - 1] == 'x' && p[2 * page] == 'x',
	       "the pages beside it stay");
	tap_is_kernel(((volatile char *)p)[page], 0, "it is empty");
	r = zcall_madvise(p + 2 * page, page, ZCALL_MADV_WIPEONFORK);
	pid = tap_fork();
	if (pid == 0)
		zcall_exit(p[0] * 2 + p[2 * page]);
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(r, 0, "MADV_WIPEONFORK");
	tap_is_kernel(status >> 8, 'x' * 2, "a child finds that page empty");
	tap_is_kernel(zcall_madvise(p, page, 9999), -ZCALL_EINVAL,
		      "unknown advice");
	tap_is(zcall_madvise(p + 1, page, ZCALL_MADV_NORMAL), -ZCALL_EINVAL,
	       "an address within a page");
	zcall_munmap(p + page, page);
	tap_is_kernel(zcall_madvise(p, 3 * page, ZCALL_MADV_DONTNEED),
		      -ZCALL_ENOMEM, "a hole in the range");
	tap_is_kernel(((volatile char *)p)[2 * page], 0,
		      "behind which it is done all the same");
	zcall_munmap(p, 3 * page);
}

/* A child, so that nothing stays locked here. */
static int locking(void)
{
	char *p = pages(3), *q;
	int r = zcall_mlock(p, 2 * page);

	if (r == -ZCALL_ENOMEM || r == -ZCALL_EPERM) {
		tap_skip("mlock", "no memory may be locked here");
		return 0;
	}
	tap_is(r, 0, "mlock: two of three");
	tap_is_kernel(present(p), 3, "they are in memory");
	tap_is_kernel(zcall_msync(p, page, ZCALL_MS_SYNC | ZCALL_MS_INVALIDATE),
		      -ZCALL_EBUSY, "msync knows");
	tap_is(zcall_munlock(p, page), 0, "munlock: the first");
	tap_is(zcall_msync(p, page, ZCALL_MS_SYNC | ZCALL_MS_INVALIDATE), 0,
	       "it is not locked any more");
	tap_is_kernel(zcall_msync(p + page, page, ZCALL_MS_INVALIDATE),
		      -ZCALL_EBUSY, "the second is");
	zcall_munmap(p, 3 * page);

	p = pages(3);
	r = zcall_mlock2(p, 3 * page, ZCALL_MLOCK_ONFAULT);
	if (!lacks(r, "mlock2")) {
		tap_is(r, 0, "mlock2: when touched");
		p[page] = 'x';
		tap_is_kernel(present(p), 2, "one of them");
		tap_is_kernel(zcall_mlock2(p, page, 99), -ZCALL_EINVAL,
			      "an unknown flag");
		tap_is(zcall_mlock2(p, 3 * page, 0), 0, "not only then");
		tap_is_kernel(present(p), 7, "all of them");
	}
	tap_is(zcall_munlockall(), 0, "munlockall");
	tap_is(zcall_msync(p, page, ZCALL_MS_INVALIDATE), 0,
	       "nothing is locked");
	zcall_munmap(p, 3 * page);

	tap_is_kernel(zcall_mlockall(0), -ZCALL_EINVAL, "mlockall: nothing");
	r = zcall_mlockall(ZCALL_MCL_FUTURE);
	if (!lacks(r, "mlockall")) {
		tap_is(r, 0, "mlockall: what comes");
		q = pages(3);
		if (zcall_is_error_ptr(q))
			tap_skip("MCL_FUTURE", "beyond what may be locked");
		else
			tap_is_kernel(present(q), 7, "it is in memory");
	}
	zcall_munlockall();
	return 0;
}

static void presence(void)
{
	char *p = pages(3);
	unsigned char v[3];

	zcall_madvise(p, 3 * page, ZCALL_MADV_NOHUGEPAGE);
	p[page] = 'x';
	tap_is_kernel(present(p), 2, "mincore: only what was touched");
	tap_is(zcall_mincore(p + 1, page, v), -ZCALL_EINVAL,
	       "an address within a page");
	zcall_munmap(p, page);
	tap_is(zcall_mincore(p, page, v), -ZCALL_ENOMEM, "what is not mapped");
	zcall_munmap(p, 3 * page);
}

static void writing(void)
{
	int fd = zcall_memfd_create("msync", 0);
	char *p;

	zcall_pwrite64(fd, "x", 1, (long)page);
	p = (char *)zcall_mmap(NULL, 2 * page, RW, ZCALL_MAP_SHARED, fd, 0);
	p[0] = 'y';
	tap_is(zcall_msync(p, page, ZCALL_MS_SYNC), 0, "msync");
	tap_is(zcall_msync(p, page, ZCALL_MS_ASYNC), 0, "without waiting");
	tap_is_kernel(zcall_msync(p, page, ZCALL_MS_SYNC | ZCALL_MS_ASYNC),
		      -ZCALL_EINVAL, "not both");
	zcall_munmap(p + page, page);
	tap_is(zcall_msync(p, 2 * page, ZCALL_MS_SYNC), -ZCALL_ENOMEM,
	       "a hole in the range");
	zcall_munmap(p, page);
	zcall_close(fd);
}

static void data_segment(void)
{
	char *end = (char *)zcall_brk(NULL);

	tap_ok(end > (char *)page, "brk: where the data segment ends");
	tap_ok(zcall_brk(end + 3 * page) == end + 3 * page, "three pages more");
	memset(end, 'x', 3 * page);
	tap_ok(zcall_brk(NULL) == end + 3 * page, "it stays there");
	tap_ok(zcall_brk((void *)1) == end + 3 * page,
	       "where it cannot be it is not put");
	tap_ok(zcall_brk(end) == end, "and back");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	tap_watchdog();
	page = page_size(envp);
	advice();
	presence();
	writing();
	data_segment();
	locking();
	return tap_done();
}
