/* Asynchronous I/O of old: requests of files and of a poll, their events, and
 * taking them back. */
#include "lacks.h"
#include "tap.h"
#include <zcall/event.h>
#include <zcall/mem.h>

static zcall_aio_context_t ctx;
static zcall_io_event_t events[4];
static zcall_timespec_t at_once = {0, 0};

static zcall_iocb_t request(int op, int fd, void *p, size_t n, long offset)
{
	zcall_iocb_t r;

	memset(&r, 0, sizeof(r));
	r.aio_lio_opcode = (uint16_t)op;
	r.aio_fildes = (uint32_t)fd;
	r.aio_buf = (uintptr_t)p;
	r.aio_nbytes = n;
	r.aio_offset = offset;
	return r;
}

static void files(void)
{
	char a[] = "hello", b[8] = "";
	int fd = zcall_memfd_create("aio", 0);
	int counter = zcall_eventfd2(0, ZCALL_EFD_NONBLOCK);
	zcall_iocb_t w = request(ZCALL_IOCB_CMD_PWRITE, fd, a, 5, 100);
	zcall_iocb_t r = request(ZCALL_IOCB_CMD_PREAD, fd, b, 8, 102);
	zcall_iocb_t *list[2];
	uint64_t n = 0;

	w.aio_data = 77;
	list[0] = &w;
	tap_is(zcall_io_submit(ctx, 1, list), 1, "io_submit: a write");
	memset(events, 0, sizeof(events));
	tap_is(zcall_io_getevents(ctx, 1, 4, events, NULL), 1, "io_getevents");
	tap_is((long)events[0].data, 77, "its data");
	tap_ok(events[0].obj == (uintptr_t)&w, "its address");
	tap_is(events[0].res, 5, "5 bytes are written");

	r.aio_flags = ZCALL_IOCB_FLAG_RESFD;
	r.aio_resfd = (uint32_t)counter;
	w.aio_offset = 1000;
	list[0] = &r;
	list[1] = &w;
	tap_is(zcall_io_submit(ctx, 2, list), 2, "two requests");
	tap_is(zcall_io_getevents(ctx, 2, 4, events, NULL), 2, "two events");
	n = events[0].obj == (uintptr_t)&w;
	tap_is(events[n].res, 3, "3 bytes are read, to the end");
	tap_bytes(b, "llo", 4, "what was written");
	tap_is(events[1 - n].res, 5, "the other has written");
	w.aio_offset = -1;
	tap_is(zcall_io_submit(ctx, 1, list + 1), -ZCALL_EINVAL,
	       "no such offset");
	n = 0;
	zcall_read(counter, &n, 8);
	tap_is((long)n, 1, "the eventfd has counted one");
	tap_is(zcall_io_getevents(ctx, 0, 4, events, &at_once), 0,
	       "no more events");
	tap_is(zcall_io_getevents(ctx, 5, 4, events, &at_once), -ZCALL_EINVAL,
	       "more than there is room for");
	tap_is(zcall_io_submit(ctx, -1, list), -ZCALL_EINVAL, "-1 requests");
	tap_is(zcall_io_submit(0, 1, list), -ZCALL_EINVAL, "no context");
	r.aio_lio_opcode = 99;
	tap_is(zcall_io_submit(ctx, 1, list), -ZCALL_EINVAL,
	       "an unknown operation");
	zcall_close(counter);
	zcall_close(fd);
}

static void waiting(void)
{
	zcall_sigset_t set;
	zcall___aio_sigset_t mask = {NULL, sizeof(zcall_sigset_t)};
	zcall_iocb_t r, *list[1];
	int p[2];
	long n;

	zcall_pipe2(p, 0);
	r = request(ZCALL_IOCB_CMD_POLL, p[0], (void *)ZCALL_POLLIN, 0, 0);
	list[0] = &r;
	n = zcall_io_submit(ctx, 1, list);
	if (n == -ZCALL_EINVAL) {
		tap_skip("IOCB_CMD_POLL", "EINVAL: since 4.19");
		return;
	}
	tap_is(n, 1, "a poll that waits");
	set.sig[0] = 0;
	mask.sigmask = &set;
	tap_is(zcall_io_pgetevents(ctx, 0, 4, events, &at_once, &mask), 0,
	       "io_pgetevents: no event");
	zcall_write(p[1], "x", 1);
	tap_is(zcall_io_pgetevents(ctx, 1, 4, events, NULL, &mask), 1,
	       "one, when there is something");
	tap_ok((events[0].res & ZCALL_POLLIN) != 0, "to read");
	mask.sigsetsize = 3;
	tap_is(zcall_io_pgetevents(ctx, 0, 4, events, &at_once, &mask),
	       -ZCALL_EINVAL, "a mask of another size");
	zcall_read(p[0], &n, 1);
	tap_is(zcall_io_submit(ctx, 1, list), 1, "another poll");
	memset(events, 0, sizeof(events));
	tap_is(zcall_io_cancel(ctx, &r, events), -ZCALL_EINPROGRESS,
	       "io_cancel");
	tap_is(zcall_io_getevents(ctx, 1, 4, events, NULL), 1, "its event");
	tap_ok(events[0].obj == (uintptr_t)&r, "it is");
	tap_is(zcall_io_cancel(ctx, &r, events), -ZCALL_EINVAL, "only once");
	zcall_close(p[0]);
	zcall_close(p[1]);
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_aio_context_t other = 1;
	int r;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	r = zcall_io_setup(8, &ctx);
	if (lacks(r, "io_setup"))
		return tap_done();
	tap_is(r, 0, "io_setup");
	tap_ok(ctx != 0, "a context");
	tap_is(zcall_io_setup(8, &other), -ZCALL_EINVAL, "it must be 0 before");
	other = 0;
	tap_is(zcall_io_setup(0, &other), -ZCALL_EINVAL, "for no request");
	files();
	waiting();
	tap_is(zcall_io_destroy(ctx), 0, "io_destroy");
	tap_is(zcall_io_destroy(ctx), -ZCALL_EINVAL, "only once");
	return tap_done();
}
