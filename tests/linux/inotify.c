/* inotify: what is told of a directory, a file and a watch, in which order and
 * with which name, and what the flags of a watch do. */
#include "place.h"
#include <zcall/event.h>

static char buf[4096] __attribute__((__aligned__(8)));
static const zcall_inotify_event_t *last; /* told so far */
static long got;
static int in;

/* What is waiting, all of it. */
static long take(void)
{
	long r = zcall_read(in, buf, sizeof(buf));

	last = NULL;
	got = r;
	return r;
}

/* The next event is this one; its name ends with at least one zero. */
static const zcall_inotify_event_t *told(int wd, uint32_t mask,
					 const char *name, const char *what)
{
	const zcall_inotify_event_t *e = zcall_inotify_next(buf, got, last);
	static const zcall_inotify_event_t none;

	if (!e) {
		tap_ok(0, what);
		return &none;
	}
	last = e;
	if (!tap_ok(e->wd == wd && e->mask == mask &&
			    (*name ? e->len > tap_strlen(name) &&
					     tap_streq((const char *)(e + 1),
						       name)
				   : !e->len),
		    what)) {
		tap_put_hex(e->mask);
		tap_note(e->len ? (const char *)(e + 1) : "no name");
	}
	return e;
}

static void made(void)
{
	int fd = zcall_inotify_init1(ZCALL_IN_CLOEXEC | ZCALL_IN_NONBLOCK);

	tap_is(tap_fd_flags(fd), 0x80800, "IN_CLOEXEC and IN_NONBLOCK");
	tap_is_kernel(zcall_inotify_init1(0x40000000), -ZCALL_EINVAL,
		      "no other flags");
#ifdef ZCALL_NR_inotify_init
	tap_is(zcall_close(fd), 0, "close");
	fd = zcall_inotify_init();
	tap_is(tap_fd_flags(fd), 0, "inotify_init: none of them");
#endif
	zcall_close(fd);
	in = zcall_inotify_init1(ZCALL_IN_NONBLOCK);
	tap_is(tap_fd_flags(in), 0x800, "IN_NONBLOCK alone");
	tap_is(take(), -ZCALL_EAGAIN, "nothing to read");
}

static void directory(void)
{
	const zcall_inotify_event_t *e;
	uint32_t cookie;
	int wd, fd, again;

	wd = zcall_inotify_add_watch(in, ".", ZCALL_IN_ALL_EVENTS);
	if (!tap_good(wd, "inotify_add_watch"))
		return;
	fd = place_file("a", "text");
	zcall_close(fd);
	zcall_renameat2(place, "a", place, "bb", 0);
	zcall_unlinkat(place, "bb", 0);
	tap_ok(take() > 0, "events");
	told(wd, ZCALL_IN_CREATE, "a", "IN_CREATE");
	told(wd, ZCALL_IN_OPEN, "a", "IN_OPEN");
	told(wd, ZCALL_IN_MODIFY, "a", "IN_MODIFY");
	told(wd, ZCALL_IN_CLOSE_WRITE, "a", "IN_CLOSE_WRITE");
	e = told(wd, ZCALL_IN_MOVED_FROM, "a", "IN_MOVED_FROM");
	cookie = e->cookie;
	e = told(wd, ZCALL_IN_MOVED_TO, "bb", "IN_MOVED_TO");
	tap_ok(cookie && e->cookie == cookie, "the same cookie");
	told(wd, ZCALL_IN_DELETE, "bb", "IN_DELETE");
	tap_ok(!zcall_inotify_next(buf, got, last), "and nothing else");

	zcall_mkdirat(place, "d", 0755);
	zcall_unlinkat(place, "d", ZCALL_AT_REMOVEDIR);
	take();
	told(wd, ZCALL_IN_CREATE | ZCALL_IN_ISDIR, "d",
	     "a directory: IN_ISDIR");
	told(wd, ZCALL_IN_DELETE | ZCALL_IN_ISDIR, "d", "when it goes too");

	again = zcall_inotify_add_watch(in, ".", ZCALL_IN_DELETE);
	tap_is(again, wd, "the same directory is the same watch");
	zcall_close(place_file("c", ""));
	tap_is(take(), -ZCALL_EAGAIN, "with a new mask");
	tap_is(zcall_inotify_add_watch(in, ".",
				       ZCALL_IN_CREATE | ZCALL_IN_MASK_ADD),
	       wd, "and with one more");
	zcall_close(place_file("e", ""));
	take();
	told(wd, ZCALL_IN_CREATE, "e", "IN_MASK_ADD: with both");
	place_remove("c");
	place_remove("e");
	take();
	told(wd, ZCALL_IN_DELETE, "c", "the old one still counts");

	tap_is(zcall_inotify_rm_watch(in, wd), 0, "inotify_rm_watch");
	take();
	told(wd, ZCALL_IN_IGNORED, "", "IN_IGNORED");
	tap_is(zcall_inotify_rm_watch(in, wd), -ZCALL_EINVAL, "only once");
}

static void file(void)
{
	int wd, other;

	place_put("f", "text");
	tap_is(zcall_inotify_add_watch(in, "f",
				       ZCALL_IN_ACCESS | ZCALL_IN_ONLYDIR),
	       -ZCALL_ENOTDIR, "IN_ONLYDIR: no file");
	tap_is(zcall_inotify_add_watch(in, "f", 0), -ZCALL_EINVAL,
	       "nothing asked for");
	tap_is(zcall_inotify_add_watch(in, "none", ZCALL_IN_ACCESS),
	       -ZCALL_ENOENT, "no such file");
	tap_is(zcall_inotify_add_watch(place, "f", ZCALL_IN_ACCESS),
	       -ZCALL_EINVAL, "no inotify descriptor");
	wd = zcall_inotify_add_watch(in, "f",
				     ZCALL_IN_ATTRIB | ZCALL_IN_DELETE_SELF |
					     ZCALL_IN_MOVE_SELF);
	place_put("g", "");
	other = zcall_inotify_add_watch(in, "g",
					ZCALL_IN_MODIFY | ZCALL_IN_ONESHOT);
	tap_ok(wd > 0 && other > 0 && wd != other, "two watches");
	zcall_fchmodat(place, "f", 0600);
	zcall_renameat2(place, "f", place, "h", 0);
	place_put("g", "once");
	place_remove("h");
	take();
	told(wd, ZCALL_IN_ATTRIB, "", "IN_ATTRIB");
	told(wd, ZCALL_IN_MOVE_SELF, "", "IN_MOVE_SELF");
	told(other, ZCALL_IN_MODIFY, "", "IN_MODIFY of the other");
	told(other, ZCALL_IN_IGNORED, "", "IN_ONESHOT: the end of it");
	told(wd, ZCALL_IN_ATTRIB, "", "one name fewer");
	told(wd, ZCALL_IN_DELETE_SELF, "", "IN_DELETE_SELF");
	told(wd, ZCALL_IN_IGNORED, "", "and the watch is gone");
	place_remove("g");
}

/* What no kernel writes. */
static void damaged(void)
{
	static zcall_inotify_event_t e[4];
	const zcall_inotify_event_t *at;

	e[0].len = sizeof(e[1]);
	at = zcall_inotify_next(e, sizeof(e), NULL);
	tap_ok(at == e, "the first of several");
	at = zcall_inotify_next(e, sizeof(e), at);
	tap_ok(at == e + 2, "the next is behind the name");
	at = zcall_inotify_next(e, sizeof(e), at);
	tap_ok(at == e + 3, "and behind no name");
	tap_ok(!zcall_inotify_next(e, sizeof(e), at), "there is no other");
	tap_ok(!zcall_inotify_next(e, 0, NULL), "none in nothing");
	tap_ok(!zcall_inotify_next(e, -ZCALL_EAGAIN, NULL), "none in an error");
	tap_ok(!zcall_inotify_next(e, sizeof(*e) - 1, NULL),
	       "half a header is none");
	tap_ok(!zcall_inotify_next(e, 2 * sizeof(*e) - 1, NULL),
	       "nor is half a name");
	tap_ok(zcall_inotify_next(e, 2 * sizeof(*e), NULL) == e,
	       "a whole one is");
	e[0].len = 0xfffffff0;
	tap_ok(!zcall_inotify_next(e, sizeof(e), NULL),
	       "a name far beyond the end");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	damaged();
	if (!place_enter())
		return tap_done();
	made();
	directory();
	file();
	place_leave();
	return tap_done();
}
