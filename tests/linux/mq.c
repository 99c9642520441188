/* POSIX message queues: order, limits, times, and who is told. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/ipc.h>
#include <zcall/process.h>
#include <zcall/time.h>

/* libcs cut the slash off; emulators want it to be there to cut. */
static char path[] = "/zcall-test-0000000";
static char *const name = path + 1;
static char text[32];
static int q;

/* A name of this process's own. */
static void make_name(void)
{
	int pid = zcall_getpid(), i;

	for (i = 0; i < 7; i++, pid /= 10)
		path[sizeof(path) - 2 - (size_t)i] = (char)('0' + pid % 10);
}

static int open_it(void)
{
	zcall_mq_attr_t attr = {0, 3, 16, 0, {0, 0, 0, 0}};
	int r;

	zcall_mq_unlink(name);
	r = zcall_mq_open(name,
			  ZCALL_O_RDWR | ZCALL_O_CREAT | ZCALL_O_EXCL |
				  ZCALL_O_NONBLOCK,
			  0600, &attr);
	if (r == -ZCALL_ENOSYS || r == -ZCALL_EACCES || r == -ZCALL_EPERM) {
		tap_skip("message queues", r == -ZCALL_ENOSYS
						   ? "this kernel has none"
						   : "forbidden here");
		return 0;
	}
	tap_good(r, "mq_open");
	q = r;
	tap_is(zcall_mq_open(name, ZCALL_O_RDWR | ZCALL_O_CREAT | ZCALL_O_EXCL,
			     0600, NULL),
	       -ZCALL_EEXIST, "once only");
	tap_is(zcall_mq_open(&"/a/b"[1], ZCALL_O_RDWR, 0, NULL), -ZCALL_EACCES,
	       "no slash in a name");
	return 1;
}

static void order(void)
{
	unsigned prio = 99;

	tap_is(zcall_mq_timedsend(q, "low", 3, 1, NULL), 0, "mq_timedsend");
	tap_is(zcall_mq_timedsend(q, "high!", 5, 7, NULL), 0,
	       "with a higher priority");
	tap_is(zcall_mq_timedsend(q, "x", 1, ZCALL_MQ_PRIO_MAX, NULL),
	       -ZCALL_EINVAL, "with one too high");
	tap_is(zcall_mq_timedsend(q, text, 17, 0, NULL), -ZCALL_EMSGSIZE,
	       "with one byte too many");
	tap_is(zcall_mq_timedreceive(q, text, 15, &prio, NULL), -ZCALL_EMSGSIZE,
	       "mq_timedreceive: one byte too few");
	tap_is(zcall_mq_timedreceive(q, text, 16, &prio, NULL), 5,
	       "the higher one comes first");
	tap_bytes(text, "high!", 5, "as it was");
	tap_is((long)prio, 7, "its priority");
	tap_is(zcall_mq_timedreceive(q, text, 16, NULL, NULL), 3, "the other");
	tap_is(zcall_mq_timedreceive(q, text, 16, NULL, NULL), -ZCALL_EAGAIN,
	       "no more, and O_NONBLOCK");
}

static void attributes(void)
{
	zcall_mq_attr_t set = {0, 0, 0, 0, {0, 0, 0, 0}};
	zcall_mq_attr_t got = {9, 9, 9, 9, {0, 0, 0, 0}};
	zcall_timespec_t past = {0, 1};
	int i;

	zcall_mq_timedsend(q, "m", 1, 0, NULL);
	tap_is(zcall_mq_getsetattr(q, &set, &got), 0, "mq_getsetattr");
	tap_is(got.mq_flags, ZCALL_O_NONBLOCK, "mq_flags were");
	tap_is(got.mq_maxmsg, 3, "mq_maxmsg");
	tap_is(got.mq_msgsize, 16, "mq_msgsize");
	tap_is(got.mq_curmsgs, 1, "mq_curmsgs");
	zcall_mq_getsetattr(q, NULL, &got);
	tap_is(got.mq_flags, 0, "mq_flags are");
	for (i = 0; i < 2; i++)
		zcall_mq_timedsend(q, "m", 1, 0, NULL);
	tap_is(zcall_mq_timedsend(q, "m", 1, 0, &past), -ZCALL_ETIMEDOUT,
	       "full, until a time that is over");
	for (i = 0; i < 3; i++)
		zcall_mq_timedreceive(q, text, 16, NULL, NULL);
	tap_is(zcall_mq_timedreceive(q, text, 16, NULL, &past),
	       -ZCALL_ETIMEDOUT, "empty, until a time that is over");
}

static void notify(void)
{
	zcall_sigevent_t none, bad;
	char *p = (char *)&none, *b = (char *)&bad;
	size_t i;

	for (i = 0; i < sizeof(none); i++) {
		ZCALLI_HIDE(i);
		p[i] = b[i] = 0;
	}
	none.sigev_notify = 1; /* SIGEV_NONE */
	bad.sigev_notify = 77;
	if (zcall_mq_notify(q, NULL) == -ZCALL_ENOSYS) {
		tap_skip("mq_notify", "the emulator");
		return;
	}
	tap_is(zcall_mq_notify(q, &bad), -ZCALL_EINVAL, "mq_notify: no way");
	tap_is(zcall_mq_notify(q, &none), 0, "mq_notify: in no way");
	tap_is(zcall_mq_notify(q, &none), -ZCALL_EBUSY, "one only");
	tap_is(zcall_mq_notify(q, NULL), 0, "take it back");
	tap_is(zcall_mq_notify(q, &none), 0, "then it can be had again");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	make_name();
	if (open_it()) {
		order();
		attributes();
		notify();
		tap_is(zcall_mq_unlink(name), 0, "mq_unlink");
		tap_is(zcall_mq_unlink(name), -ZCALL_ENOENT,
		       "the name is gone");
		tap_is(zcall_mq_timedsend(q, "m", 1, 0, NULL), 0,
		       "the queue is not");
		zcall_close(q);
	}
	return tap_done();
}
