/*
 * Mappings that move, grow, are sealed or have a protection key, and memory
 * that the kernel itself cannot read. Whether a page may be read or written the
 * kernel is asked, as in mem.c.
 */
#include "lacks.h"
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

#define RW (ZCALL_PROT_READ | ZCALL_PROT_WRITE)
#define PRIVATE (ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS)

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

static char *pages(size_t n)
{
	return (char *)zcall_mmap(NULL, n * page, RW, PRIVATE, -1, 0);
}

static void move(void)
{
	char *p = pages(4), *q = pages(4), *r;

	p[0] = 'a';
	p[page] = 'b';
	r = (char *)zcall_mremap(p, 4 * page, 2 * page, 0, NULL);
	tap_ok(r == p, "mremap: shorter, where it is");
	tap_ok(readable(p + page) && !readable(p + 2 * page), "it is");
	r = (char *)zcall_mremap(p, 2 * page, 4 * page, 0, NULL);
	tap_ok(r == p && readable(p + 3 * page), "longer again");
	zcall_munmap(p + 2 * page, 2 * page);
	r = (char *)zcall_mremap(p, 2 * page, 3 * page,
				 ZCALL_MREMAP_MAYMOVE | ZCALL_MREMAP_FIXED, q);
	if (!tap_ok(r == q, "MREMAP_FIXED: to a place"))
		return;
	tap_ok(q[0] == 'a' && q[page] == 'b' && q[2 * page] == 0,
	       "with what was there");
	tap_ok(!readable(p) && !readable(p + page), "it has gone from here");
	tap_is(zcall_errno_ptr(
		       zcall_mremap(q, page, 2 * page, ZCALL_MREMAP_FIXED, p)),
	       ZCALL_EINVAL, "not without MREMAP_MAYMOVE");
	tap_is(zcall_errno_ptr(zcall_mremap(q + 1, page, page, 0, NULL)),
	       ZCALL_EINVAL, "an address within a page");
	tap_is_kernel(zcall_errno_ptr(zcall_mremap(p, page, 2 * page, 0, NULL)),
		      ZCALL_EFAULT, "what is not mapped");
	r = (char *)zcall_mremap(q, page, page,
				 ZCALL_MREMAP_MAYMOVE | ZCALL_MREMAP_DONTUNMAP,
				 NULL);
	if (tap_emulated())
		tap_skip("MREMAP_DONTUNMAP", "the emulator unmaps it");
	else if (zcall_errno_ptr(r) == ZCALL_EINVAL)
		tap_skip("MREMAP_DONTUNMAP", "EINVAL: since 5.7");
	else if (tap_is(zcall_errno_ptr(r), 0, "MREMAP_DONTUNMAP"))
		tap_ok(r[0] == 'a' && readable(q) &&
			       ((volatile char *)q)[0] == 0,
		       "its pages move, the old range stays");
	zcall_munmap(q, 4 * page);
}

static void shuffle(void)
{
	int fd = zcall_memfd_create("shuffle", 0);
	char *p;

	zcall_ftruncate(fd, (long)(3 * page));
	zcall_pwrite64(fd, "a", 1, 0);
	zcall_pwrite64(fd, "b", 1, (long)page);
	zcall_pwrite64(fd, "c", 1, (long)(2 * page));
	p = (char *)zcall_mmap(NULL, 3 * page, RW, ZCALL_MAP_SHARED, fd, 0);
	if (!lacks(zcall_remap_file_pages(p, page, 0, 2, 0),
		   "remap_file_pages")) {
		tap_is(((volatile char *)p)[0], 'c',
		       "remap_file_pages: the third page is the first");
		tap_is(p[page], 'b', "the second is the second");
		tap_is(zcall_remap_file_pages(p, page, 1, 0, 0), -ZCALL_EINVAL,
		       "prot must be 0");
		tap_is(zcall_remap_file_pages(pages(1), page, 0, 0, 0),
		       -ZCALL_EINVAL, "of a file only");
	}
	zcall_munmap(p, 3 * page);
	zcall_close(fd);
}

/* What is sealed stays until the end. */
static void seal(void)
{
	char *p = pages(3);
	int r = zcall_mseal(p + page, page, 0);

	if (lacks(r, "mseal"))
		return;
	tap_is(r, 0, "mseal");
	tap_is(zcall_munmap(p + page, page), -ZCALL_EPERM, "no munmap");
	tap_is(zcall_mprotect(p, 2 * page, ZCALL_PROT_READ), -ZCALL_EPERM,
	       "no mprotect");
	tap_ok(readable(p + page) && writable(p + page), "it can be used");
	tap_is(zcall_munmap(p, page), 0, "the page before it can go");
	tap_is(zcall_mseal(p, page, 0), -ZCALL_ENOMEM, "nothing to seal there");
	tap_is(zcall_mseal(p + page, page, 1), -ZCALL_EINVAL,
	       "an unknown flag");
}

static void secret(void)
{
	int fd = zcall_memfd_secret(ZCALL_O_CLOEXEC);
	char *p;

	if (lacks(fd, "memfd_secret"))
		return;
	tap_is(tap_fd_flags(fd), ZCALL_O_CLOEXEC, "memfd_secret");
	tap_is(zcall_memfd_secret(0x40000000), -ZCALL_EINVAL,
	       "an unknown flag");
	zcall_ftruncate(fd, (long)page);
	p = (char *)zcall_mmap(NULL, page, RW, ZCALL_MAP_SHARED, fd, 0);
	if (zcall_is_error_ptr(p)) {
		tap_skip("memfd_secret", "no memory may be locked here");
	} else {
		p[0] = 's';
		tap_is(((volatile char *)p)[0], 's', "we can use it");
		tap_is(zcall_write(fd, "x", 1), -ZCALL_EINVAL,
		       "but not write to it as to a file");
		zcall_munmap(p, page);
	}
	zcall_close(fd);
}

static void keys(void)
{
	char *p = pages(1);
	int key = zcall_pkey_alloc(0, 0), r;

	if (key == -ZCALL_ENOSYS) {
		tap_skip("protection keys",
			 "hardware: CPUs of this kind have none");
		return;
	}
	tap_is(zcall_pkey_alloc(1, 0), -ZCALL_EINVAL,
	       "pkey_alloc: an unknown flag");
	tap_is(zcall_pkey_alloc(0, 0x100), -ZCALL_EINVAL, "an unknown right");
	tap_is(zcall_pkey_free(1000), -ZCALL_EINVAL, "pkey_free: no such key");
	tap_is(zcall_pkey_mprotect(p, page, ZCALL_PROT_READ, -1), 0,
	       "pkey_mprotect without a key");
	tap_ok(readable(p) && !writable(p), "is mprotect");
	tap_is(zcall_pkey_mprotect(p, page, RW, 1000), -ZCALL_EINVAL,
	       "no such key");
	if (key == -ZCALL_ENOSPC || key == -ZCALL_EINVAL) {
		tap_skip("keys in use", "hardware: this CPU has none");
		return;
	}
	tap_good(key, "pkey_alloc");
	tap_is(zcall_pkey_mprotect(p, page, RW, key), 0, "with a key");
	tap_ok(readable(p) && writable(p), "it is as before");
	tap_is(zcall_pkey_free(key), 0, "pkey_free");
	tap_is(zcall_pkey_free(key), -ZCALL_EINVAL, "only once");
	r = zcall_pkey_alloc(0, ZCALL_PKEY_DISABLE_WRITE);
	if (tap_good(r, "a key that forbids writing")) {
		zcall_pkey_mprotect(p, page, RW, r);
		tap_ok(readable(p) && !writable(p), "it does");
		zcall_pkey_free(r);
	}
}

static void shadow(void)
{
	void *p = zcall_map_shadow_stack(NULL, page, 0x40000000);

	if (zcall_errno_ptr(p) == ZCALL_ENOSYS ||
	    zcall_errno_ptr(p) == ZCALL_EOPNOTSUPP) {
		tap_skip("map_shadow_stack",
			 "hardware: this CPU has no shadow stacks");
		return;
	}
	tap_is(zcall_errno_ptr(p), ZCALL_EINVAL,
	       "map_shadow_stack: an unknown flag");
	p = zcall_map_shadow_stack(NULL, page, ZCALL_SHADOW_STACK_SET_TOKEN);
	if (!tap_is(zcall_errno_ptr(p), 0, "map_shadow_stack"))
		return;
	tap_ok(readable((char *)p + page - 8) && !writable(p),
	       "cannot be written");
	zcall_munmap(p, page);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	tap_watchdog();
	page = page_size(envp);
	zcall_pipe2(pipes, 0);
	move();
	shuffle();
	secret();
	keys();
	shadow();
	seal();
	return tap_done();
}
