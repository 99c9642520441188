/* userfaultfd: pages that this program puts in place itself. The faults are the
 * kernel's own, which says so instead of waiting (UFFD_FEATURE_SIGBUS). */
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

static zcall_uffdio_range_t range(void *p, size_t n)
{
	zcall_uffdio_range_t r;

	r.start = (uintptr_t)p;
	r.len = n;
	return r;
}

static void fill(int fd, char *p, char *source)
{
	zcall_uffdio_copy_t c;
	zcall_uffdio_zeropage_t z;
	zcall_uffdio_range_t r = range(p, page);

	memset(&c, 0, sizeof(c));
	c.dst = (uintptr_t)p;
	c.src = (uintptr_t)source;
	c.len = page;
	tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_COPY, &c), 0, "UFFDIO_COPY");
	tap_is(c.copy, (long)page, "a page");
	tap_bytes(p, source, page, "it is there");
	c.copy = 0;
	tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_COPY, &c), -ZCALL_EEXIST,
	       "only once");
	z.range = range(p + page, page);
	z.mode = 0;
	tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_ZEROPAGE, &z), 0,
	       "UFFDIO_ZEROPAGE");
	tap_ok(readable(p + page) && p[page] == 0, "zeros");
	tap_ok(!readable(p + 2 * page), "the third is missing still");
	tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_WAKE, &r), 0, "UFFDIO_WAKE");
	r = range(p, 3 * page);
	tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_UNREGISTER, &r), 0,
	       "UFFDIO_UNREGISTER");
	tap_ok(readable(p + 2 * page), "now the kernel fills it");
}

static void protect(int fd, char *p)
{
	zcall_uffdio_register_t g;
	zcall_uffdio_writeprotect_t w;

	g.range = range(p, page);
	g.mode = ZCALL_UFFDIO_REGISTER_MODE_WP;
	g.ioctls = 0;
	if (zcall_ioctl_ptr(fd, ZCALL_UFFDIO_REGISTER, &g) < 0) {
		tap_skip("UFFDIO_WRITEPROTECT", "hardware: not on this CPU");
		return;
	}
	w.range = g.range;
	w.mode = ZCALL_UFFDIO_WRITEPROTECT_MODE_WP;
	tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_WRITEPROTECT, &w), 0,
	       "UFFDIO_WRITEPROTECT");
	tap_ok(readable(p) && !writable(p), "it can be read only");
	w.mode = 0;
	zcall_ioctl_ptr(fd, ZCALL_UFFDIO_WRITEPROTECT, &w);
	tap_ok(writable(p), "and again");
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_uffdio_api_t api;
	zcall_uffdio_register_t g;
	char *p, *source;
	int fd;

	(void)argc;
	(void)argv;
	tap_watchdog();
	page = page_size(envp);
	zcall_pipe2(pipes, 0);
	fd = zcall_userfaultfd(ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK);
	if (lacks(fd, "userfaultfd"))
		return tap_done();
	tap_is(tap_fd_flags(fd), ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK,
	       "userfaultfd");
	tap_is(zcall_userfaultfd(0x40000000), -ZCALL_EINVAL, "an unknown flag");
	api.api = ZCALL_UFFD_API;
	api.features = ZCALL_UFFD_FEATURE_SIGBUS;
	api.ioctls = 0;
	if (!tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_API, &api), 0,
		    "UFFDIO_API"))
		return tap_done();
	tap_ok((api.ioctls & 1UL << ZCALL__UFFDIO_REGISTER) != 0,
	       "which tells what it can do");
	p = (char *)zcall_mmap(NULL, 3 * page, RW, PRIVATE, -1, 0);
	source = (char *)zcall_mmap(NULL, page, RW, PRIVATE, -1, 0);
	memset(source, 's', page);
	g.range = range(p, 3 * page);
	g.mode = ZCALL_UFFDIO_REGISTER_MODE_MISSING;
	g.ioctls = 0;
	tap_is(zcall_ioctl_ptr(fd, ZCALL_UFFDIO_REGISTER, &g), 0,
	       "UFFDIO_REGISTER");
	tap_ok((g.ioctls & 1UL << ZCALL__UFFDIO_COPY) != 0,
	       "which tells what can be done there");
	tap_ok(!readable(p), "a page is missing");
	fill(fd, p, source);
	protect(fd, p);
	return tap_done();
}
