/*
 * fanotify: events with a file, with a file handle and a name, with a process
 * descriptor, and a question that this program answers itself. Most of it
 * needs privileges.
 */
#include "lacks.h"
#include "place.h"
#include <zcall/event.h>
#include <zcall/process.h>

static char buf[4096] __attribute__((__aligned__(8)));

/* The event's record of a type, or NULL. */
static const zcall_fanotify_event_info_header_t *record(
	const zcall_fanotify_event_metadata_t *m, int type)
{
	const zcall_fanotify_event_info_header_t *h = NULL;

	while ((h = zcall_fanotify_info_next(m, h)))
		if (h->info_type == type)
			return h;
	return NULL;
}

static const zcall_fanotify_event_metadata_t *first(int fd)
{
	long r = zcall_read(fd, buf, sizeof(buf));

	return zcall_fanotify_next(buf, r, NULL);
}

static void files(void)
{
	const zcall_fanotify_event_metadata_t *m;
	int fd, file;

	fd = zcall_fanotify_init(ZCALL_FAN_CLOEXEC | ZCALL_FAN_NONBLOCK |
					 ZCALL_FAN_CLASS_NOTIF,
				 ZCALL_O_RDONLY | ZCALL_O_CLOEXEC);
	if (lacks(fd, "fanotify_init"))
		return;
	if (!tap_good(fd, "fanotify_init"))
		return;
	tap_is(tap_fd_flags(fd), 0x80800, "FAN_CLOEXEC and FAN_NONBLOCK");
	tap_is(zcall_fanotify_init(0x40000000, 0), -ZCALL_EINVAL,
	       "no other flags");
	place_put("a", "text");
	tap_is(zcall_fanotify_mark(fd, ZCALL_FAN_MARK_ADD,
				   ZCALL_FAN_CLOSE_WRITE | ZCALL_FAN_MODIFY,
				   place, "a"),
	       0, "fanotify_mark");
	tap_is(zcall_read(fd, buf, sizeof(buf)), -ZCALL_EAGAIN, "no event");
	file = zcall_openat(place, "a", ZCALL_O_WRONLY, 0);
	zcall_write(file, "more text", 9);
	zcall_close(file);
	m = first(fd);
	if (!tap_ok(m != NULL, "an event"))
		return;
	tap_ok(m->vers == ZCALL_FANOTIFY_METADATA_VERSION &&
		       m->metadata_len == ZCALL_FAN_EVENT_METADATA_LEN &&
		       m->event_len == m->metadata_len,
	       "its version and lengths");
	tap_is((long)m->mask, ZCALL_FAN_MODIFY | ZCALL_FAN_CLOSE_WRITE,
	       "two events that became one");
	tap_is(m->pid, zcall_getpid(), "it was us");
	tap_is(zcall_read(m->fd, buf + 1024, 64), 9, "its file can be read");
	tap_is(tap_fd_flags(m->fd), 0x80000, "opened as it was said");
	zcall_close(m->fd);
	tap_is(zcall_fanotify_mark(fd, ZCALL_FAN_MARK_REMOVE,
				   ZCALL_FAN_CLOSE_WRITE | ZCALL_FAN_MODIFY,
				   place, "a"),
	       0, "FAN_MARK_REMOVE");
	tap_is(zcall_fanotify_mark(fd, ZCALL_FAN_MARK_REMOVE, ZCALL_FAN_MODIFY,
				   place, "a"),
	       -ZCALL_ENOENT, "only once");
	tap_is(zcall_fanotify_mark(fd, ZCALL_FAN_MARK_ADD,
				   0x8000000000000000 | ZCALL_FAN_MODIFY, place,
				   "a"),
	       -ZCALL_EINVAL, "the mask has 64 bits");
	tap_is(zcall_fanotify_mark(fd,
				   ZCALL_FAN_MARK_ADD | ZCALL_FAN_MARK_ONLYDIR,
				   ZCALL_FAN_MODIFY, place, "a"),
	       -ZCALL_ENOTDIR, "FAN_MARK_ONLYDIR");
	place_remove("a");
	zcall_close(fd);
}

/* File handles and names; since 5.9, for all users since 5.13. */
static void names(void)
{
	const zcall_fanotify_event_metadata_t *m;
	const zcall_fanotify_event_info_header_t *h;
	int fd, r;

	fd = zcall_fanotify_init(
		ZCALL_FAN_REPORT_DFID_NAME | ZCALL_FAN_NONBLOCK, 0);
	if (lacks(fd, "FAN_REPORT_DFID_NAME"))
		return;
	if (fd == -ZCALL_EINVAL) {
		tap_skip("FAN_REPORT_DFID_NAME", "not in this kernel");
		return;
	}
	tap_good(fd, "FAN_REPORT_DFID_NAME");
	r = zcall_fanotify_mark(fd, ZCALL_FAN_MARK_ADD,
				ZCALL_FAN_CREATE | ZCALL_FAN_DELETE |
					ZCALL_FAN_ONDIR,
				place, NULL);
	if (r == -ZCALL_ENODEV || r == -ZCALL_EOPNOTSUPP || r == -ZCALL_EXDEV) {
		tap_skip("names", "this file system has no handles");
		zcall_close(fd);
		return;
	}
	tap_is(r, 0, "the directory itself, without a path");
	place_put("some name", "");
	m = first(fd);
	if (tap_ok(m != NULL, "an event")) {
		tap_is((long)m->mask, ZCALL_FAN_CREATE, "FAN_CREATE");
		tap_is(m->fd, ZCALL_FAN_NOFD, "no descriptor");
		h = record(m, ZCALL_FAN_EVENT_INFO_TYPE_DFID_NAME);
		if (tap_ok(h != NULL, "but a record")) {
			/* handle_bytes, handle_type, then the handle. */
			const char *handle =
				(const char *)h +
				sizeof(zcall_fanotify_event_info_fid_t);
			unsigned bytes =
				*(const unsigned *)(const void *)handle;

			tap_ok(tap_streq(handle + 8 + bytes, "some name"),
			       "with the name behind its handle");
		}
	}
	place_remove("some name");
	zcall_mkdirat(place, "d", 0755);
	zcall_unlinkat(place, "d", ZCALL_AT_REMOVEDIR);
	m = first(fd);
	tap_ok(m && m->mask == ZCALL_FAN_DELETE, "FAN_DELETE comes first");
	if (m) {
		m = (const zcall_fanotify_event_metadata_t *)((
			const void *)((const char *)m + m->event_len));
		/* Events of one name may become one. */
		tap_is((long)m->mask & ~ZCALL_FAN_DELETE,
		       ZCALL_FAN_CREATE | ZCALL_FAN_ONDIR,
		       "event_len leads to the next");
	}
	tap_is(zcall_fanotify_mark(fd, ZCALL_FAN_MARK_FLUSH, 0, place, NULL), 0,
	       "FAN_MARK_FLUSH");
	place_put("b", "");
	place_remove("b");
	tap_is(zcall_read(fd, buf, sizeof(buf)), -ZCALL_EAGAIN,
	       "nothing any more");
	zcall_close(fd);
}

static void processes(void)
{
	const zcall_fanotify_event_metadata_t *m;
	const zcall_fanotify_event_info_pidfd_t *p;
	int fd = zcall_fanotify_init(
		ZCALL_FAN_REPORT_PIDFD | ZCALL_FAN_NONBLOCK, 0);

	if (lacks(fd, "FAN_REPORT_PIDFD"))
		return;
	if (fd == -ZCALL_EINVAL) {
		tap_skip("FAN_REPORT_PIDFD", "not in this kernel, since 5.15");
		return;
	}
	tap_good(fd, "FAN_REPORT_PIDFD");
	zcall_fanotify_mark(fd, ZCALL_FAN_MARK_ADD,
			    ZCALL_FAN_OPEN | ZCALL_FAN_EVENT_ON_CHILD, place,
			    NULL);
	place_put("c", "");
	m = first(fd);
	if (tap_ok(m != NULL, "an event")) {
		p = (const zcall_fanotify_event_info_pidfd_t *)(const void *)
			record(m, ZCALL_FAN_EVENT_INFO_TYPE_PIDFD);
		if (tap_ok(p && p->pidfd >= 0, "with a process descriptor")) {
			tap_is(zcall_pidfd_send_signal(p->pidfd, 0, NULL, 0), 0,
			       "of a process that lives");
			zcall_close(p->pidfd);
		}
		zcall_close(m->fd);
	}
	zcall_close(fd);
	place_remove("c");
}

/* A child opens a file, and this process says whether it may. */
static void permission(void)
{
	const zcall_fanotify_event_metadata_t *m;
	zcall_fanotify_response_t answer;
	int fd = zcall_fanotify_init(ZCALL_FAN_CLASS_CONTENT, ZCALL_O_RDONLY);
	int i, r, pid;

	if (lacks(fd, "FAN_CLASS_CONTENT"))
		return;
	if (fd == -ZCALL_EINVAL) {
		tap_skip("FAN_CLASS_CONTENT", "this kernel asks nobody");
		return;
	}
	place_put("p", "x");
	r = zcall_fanotify_mark(fd, ZCALL_FAN_MARK_ADD, ZCALL_FAN_OPEN_PERM,
				place, "p");
	tap_is(r, 0, "FAN_OPEN_PERM");
	for (i = 0; r == 0 && i < 2; i++) {
		pid = tap_fork();
		if (!pid) {
			zcall_close(fd);
			zcall_exit_group(
				-zcall_openat(place, "p", ZCALL_O_RDONLY, 0) &
				0x7f);
		}
		m = first(fd);
		if (!tap_ok(m && m->pid == pid &&
				    m->mask == ZCALL_FAN_OPEN_PERM,
			    "the child asks"))
			break;
		answer.fd = m->fd;
		answer.response = i ? ZCALL_FAN_ALLOW : ZCALL_FAN_DENY;
		tap_is(zcall_write(fd, &answer, sizeof(answer)), sizeof(answer),
		       i ? "FAN_ALLOW" : "FAN_DENY");
		zcall_close(m->fd);
		if (i)
			tap_ok(place_child(pid) != ZCALL_EPERM, "it may");
		else
			tap_is(place_child(pid), ZCALL_EPERM, "it may not");
	}
	zcall_close(fd);
	place_remove("p");
}

/* What no kernel writes. */
static void damaged(void)
{
	static struct {
		zcall_fanotify_event_metadata_t m;
		zcall_fanotify_event_info_header_t h[4];
	} e[2];
	const zcall_fanotify_event_metadata_t *at;
	const long n = sizeof(e);

	e[0].m.event_len = e[1].m.event_len = sizeof(e[0]);
	e[0].m.metadata_len = e[1].m.metadata_len = sizeof(e[0].m);
	e[0].h[0].len = 12;
	e[0].h[3].len = 4;
	at = zcall_fanotify_next(e, n, NULL);
	tap_ok(at == &e[0].m, "the first of several");
	tap_ok(zcall_fanotify_info_next(at, NULL) == &e[0].h[0],
	       "its first record");
	tap_ok(zcall_fanotify_info_next(at, &e[0].h[0]) == &e[0].h[3],
	       "its second one");
	tap_ok(!zcall_fanotify_info_next(at, &e[0].h[3]), "it has no third");
	at = zcall_fanotify_next(e, n, at);
	tap_ok(at == &e[1].m, "the second event");
	tap_ok(!zcall_fanotify_info_next(at, NULL), "a record without length");
	tap_ok(!zcall_fanotify_next(e, n, at), "there is no third event");
	tap_ok(!zcall_fanotify_next(e, -ZCALL_EAGAIN, NULL),
	       "none in an error");
	tap_ok(!zcall_fanotify_next(e, sizeof(e[0]) - 1, NULL),
	       "nor when it is cut");
	e[0].h[0].len = 17;
	tap_ok(!zcall_fanotify_info_next(&e[0].m, NULL),
	       "a record beyond its event");
	e[0].m.metadata_len = sizeof(e[0]) + 1;
	tap_ok(!zcall_fanotify_next(e, n, NULL), "records beyond it");
	e[0].m.metadata_len = 8;
	tap_ok(!zcall_fanotify_next(e, n, NULL), "records in its header");
	e[0].m.metadata_len = sizeof(e[0].m);
	e[0].m.event_len = 0;
	tap_ok(!zcall_fanotify_next(e, n, NULL), "an event without length");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	damaged();
	if (!place_enter())
		return tap_done();
	files();
	names();
	processes();
	permission();
	place_leave();
	return tap_done();
}
