/* sendmsg and recvmsg: pieces, addresses, and control data that passes
 * descriptors, credentials and times. Several messages at once: mmsg.c. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/net.h>
#include <zcall/process.h>

static char buf[16];

/* Room for any control data here, aligned as the kernel's. */
static union {
	zcall_cmsghdr_t head;
	char bytes[256];
} control;

/* A message of one piece, without control data. */
static zcall_msghdr_t message(zcall_iovec_t *v, const char *data, size_t len)
{
	zcall_msghdr_t m = {0};

	v->iov_base = (void *)(uintptr_t)data;
	v->iov_len = len;
	m.msg_iov = v;
	m.msg_iovlen = 1;
	return m;
}

static zcall_cmsghdr_t *put(zcall_msghdr_t *m, int type, const void *data,
			    size_t len)
{
	zcall_cmsghdr_t *c =
		(zcall_cmsghdr_t *)(void *)(control.bytes + m->msg_controllen);
	const char *from = (const char *)data;
	char *to = (char *)ZCALL_CMSG_DATA(c);
	size_t i;

	c->cmsg_len = ZCALL_CMSG_LEN(len);
	c->cmsg_level = ZCALL_SOL_SOCKET;
	c->cmsg_type = type;
	for (i = 0; i < len; i++)
		to[i] = from[i];
	m->msg_control = &control;
	m->msg_controllen += ZCALL_CMSG_SPACE(len);
	return c;
}

static void pieces(const int *s)
{
	zcall_iovec_t v[2];
	zcall_msghdr_t m = message(v, "ab", 2);
	char a[3] = "", b[4] = "";

	v[1].iov_base = (void *)(uintptr_t)"cdefg";
	v[1].iov_len = 5;
	m.msg_iovlen = 2;
	tap_is(zcall_sendmsg(s[0], &m, 0), 7, "sendmsg: two pieces");
	m.msg_flags = 0x55;
	v[0].iov_base = a;
	v[0].iov_len = sizeof(a);
	v[1].iov_base = b;
	v[1].iov_len = sizeof(b);
	tap_is(zcall_recvmsg(s[1], &m, ZCALL_MSG_PEEK), 7, "MSG_PEEK");
	tap_is(zcall_recvmsg(s[1], &m, 0), 7, "recvmsg: two pieces");
	tap_bytes(a, "abc", 3, "the first is filled");
	tap_bytes(b, "defg", 4, "the second gets the rest");
	tap_is(m.msg_flags, 0, "msg_flags: nothing was cut");
	tap_is((long)m.msg_controllen, 0, "there was no control data");
	m.msg_iovlen = 1;
	zcall_write(s[0], "xyz+", 4);
	tap_is(zcall_recvmsg(s[1], &m, 0), 3, "less room than data");
	tap_is(m.msg_flags, ZCALL_MSG_TRUNC, "MSG_TRUNC says so");
	tap_is(zcall_recvmsg(s[1], &m, ZCALL_MSG_DONTWAIT), -ZCALL_EAGAIN,
	       "MSG_DONTWAIT: no more");
}

static void addresses(void)
{
	int x = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);
	int y = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);
	zcall_sockaddr_in_t a = {0}, b, from = {0};
	zcall_socklen_t len = sizeof(a);
	zcall_iovec_t v;
	zcall_msghdr_t m = message(&v, "hi", 2);
	zcall_cmsghdr_t *c;
	zcall_timeval_t *t;
	int one = 1;

	a.sin_family = ZCALL_AF_INET;
	a.sin_addr.s_addr = 0x0100007f;
	b = a;
	zcall_bind(x, &a, sizeof(a));
	zcall_bind(y, &b, sizeof(b));
	zcall_getsockname(x, &a, &len);
	zcall_getsockname(y, &b, &len);
	tap_is(zcall_sendmsg(x, &m, 0), -ZCALL_EDESTADDRREQ, "no address");
	m.msg_name = &b;
	m.msg_namelen = sizeof(b);
	tap_is(zcall_setsockopt(y, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMP, &one,
				sizeof(one)),
	       0, "SO_TIMESTAMP");
	tap_is(zcall_sendmsg(x, &m, 0), 2, "sendmsg to an address");
	v.iov_base = buf;
	v.iov_len = sizeof(buf);
	m.msg_name = &from;
	m.msg_namelen = sizeof(from) + 4;
	m.msg_control = &control;
	m.msg_controllen = sizeof(control);
	tap_is(zcall_recvmsg(y, &m, 0), 2, "recvmsg");
	tap_ok(m.msg_namelen == 16 && from.sin_port == a.sin_port &&
		       from.sin_addr.s_addr == 0x0100007f,
	       "tells who has sent it");
	c = zcall_cmsg_next(&m, NULL);
	tap_ok(c && c->cmsg_level == ZCALL_SOL_SOCKET &&
		       c->cmsg_type == ZCALL_SCM_TIMESTAMP &&
		       c->cmsg_len == ZCALL_CMSG_LEN(sizeof(*t)),
	       "and when: SCM_TIMESTAMP");
	if (c) {
		t = (zcall_timeval_t *)ZCALL_CMSG_DATA(c);
		tap_ok(t->tv_sec > 0 && t->tv_usec >= 0 && t->tv_usec < 1000000,
		       "a time");
		tap_ok(!zcall_cmsg_next(&m, c), "and that is all");
	}
	zcall_close(x);
	zcall_close(y);
}

/* Receives up to room bytes of control data; how many messages. */
static int receive(int fd, zcall_msghdr_t *m, zcall_iovec_t *v, size_t room,
		   unsigned flags)
{
	zcall_cmsghdr_t *c = NULL;
	int n = 0;

	*m = message(v, buf, sizeof(buf));
	m->msg_control = &control;
	m->msg_controllen = room;
	if (zcall_recvmsg(fd, m, flags) != 1)
		return -1;
	while ((c = zcall_cmsg_next(m, c)))
		n++;
	return n;
}

static int fd_at(zcall_msghdr_t *m, size_t i)
{
	zcall_cmsghdr_t *c = zcall_cmsg_next(m, NULL);

	return c ? ((int *)ZCALL_CMSG_DATA(c))[i] : -1;
}

static void descriptors(const int *s)
{
	int fds[2] = {zcall_memfd_create("passed", 0), -1}, got;
	zcall_iovec_t v;
	zcall_msghdr_t m = message(&v, "1", 1);
	zcall_cmsghdr_t *c;

	zcall_write(fds[0], "passed on", 9);
	put(&m, ZCALL_SCM_RIGHTS, fds, sizeof(int));
	tap_is((long)m.msg_controllen, 24, "control data of one descriptor");
	tap_is(zcall_sendmsg(s[0], &m, 0), 1, "send it");
	zcall_lseek(fds[0], 7, ZCALL_SEEK_SET);
	tap_is(receive(s[1], &m, &v, sizeof(control), 0), 1, "it comes");
	c = zcall_cmsg_next(&m, NULL);
	if (!tap_ok(c && c->cmsg_level == ZCALL_SOL_SOCKET &&
			    c->cmsg_type == ZCALL_SCM_RIGHTS,
		    "as SCM_RIGHTS"))
		return;
	tap_is((long)c->cmsg_len, 20, "cmsg_len");
	tap_is(m.msg_flags, 0, "nothing was cut");
	got = fd_at(&m, 0);
	tap_ok(got > 2 && got != fds[0], "a descriptor of its own");
	tap_is(zcall_read(got, buf, 16), 2, "that can be read from");
	tap_bytes(buf, "on", 2, "at the sender's position: the same file");
	tap_is(tap_fd_flags(got), 0, "it survives exec");
	zcall_close(got);

	fds[1] = s[0];
	m = message(&v, "2", 1);
	put(&m, ZCALL_SCM_RIGHTS, fds, sizeof(fds));
	zcall_sendmsg(s[0], &m, 0);
	tap_is(receive(s[1], &m, &v, sizeof(control), ZCALL_MSG_CMSG_CLOEXEC),
	       1, "two descriptors in one message");
	tap_is((long)zcall_cmsg_next(&m, NULL)->cmsg_len, 24, "cmsg_len");
	tap_is(m.msg_flags, ZCALL_MSG_CMSG_CLOEXEC, "MSG_CMSG_CLOEXEC");
	tap_ok(tap_fd_flags(fd_at(&m, 0)) == 0x80000 &&
		       tap_fd_flags(fd_at(&m, 1)) == 0x80000,
	       "neither survives exec");
	zcall_write(fd_at(&m, 1), "by the second", 13);
	tap_is(zcall_read(s[1], buf, 16), 13, "the second is the socket");
	zcall_close(fd_at(&m, 0));
	zcall_close(fd_at(&m, 1));

	m = message(&v, "3", 1);
	put(&m, ZCALL_SCM_RIGHTS, fds, sizeof(fds));
	zcall_sendmsg(s[0], &m, 0);
	tap_is(receive(s[1], &m, &v, ZCALL_CMSG_LEN(sizeof(int)), 0), 1,
	       "room for one of two");
	tap_is_kernel(m.msg_flags, ZCALL_MSG_CTRUNC, "MSG_CTRUNC says so");
	got = fd_at(&m, 0);
	tap_is(zcall_lseek(got, 0, ZCALL_SEEK_CUR), 9, "one has come");
	zcall_close(got);
	m = message(&v, "4", 1);
	put(&m, ZCALL_SCM_RIGHTS, fds, sizeof(fds));
	zcall_sendmsg(s[0], &m, 0);
	tap_is(receive(s[1], &m, &v, 0, 0), 0, "no room at all");
	tap_is(m.msg_flags, ZCALL_MSG_CTRUNC, "MSG_CTRUNC");

	fds[1] = 999;
	m = message(&v, "5", 1);
	put(&m, ZCALL_SCM_RIGHTS, fds, sizeof(fds));
	tap_is(zcall_sendmsg(s[0], &m, 0), -ZCALL_EBADF,
	       "what is not open cannot be passed");
	control.head.cmsg_len = 15;
	tap_is_kernel(zcall_sendmsg(s[0], &m, 0), -ZCALL_EINVAL,
		      "cmsg_len shorter than its header");
	zcall_close(fds[0]);
}

static void credentials(const int *s)
{
	zcall_ucred_t me = {0, 0, 0}, *got;
	int one = 1, zero = 0, fd = s[0];
	zcall_iovec_t v;
	zcall_msghdr_t m = message(&v, "c", 1);
	zcall_cmsghdr_t *c;

	me.pid = zcall_getpid();
	me.uid = (unsigned)zcall_syscall(ZCALL_NR_getuid);
	me.gid = (unsigned)zcall_syscall(ZCALL_NR_getgid);
	tap_is(zcall_setsockopt(s[1], ZCALL_SOL_SOCKET, ZCALL_SO_PASSCRED, &one,
				sizeof(one)),
	       0, "SO_PASSCRED");
	zcall_sendmsg(s[0], &m, 0);
	tap_is(receive(s[1], &m, &v, sizeof(control), 0), 1,
	       "now credentials come unasked");
	c = zcall_cmsg_next(&m, NULL);
	if (!tap_ok(c && c->cmsg_type == ZCALL_SCM_CREDENTIALS &&
			    c->cmsg_len == ZCALL_CMSG_LEN(sizeof(*got)),
		    "SCM_CREDENTIALS"))
		return;
	got = (zcall_ucred_t *)ZCALL_CMSG_DATA(c);
	tap_is(got->pid, me.pid, "pid");
	tap_is(got->uid, me.uid, "uid");
	tap_is(got->gid, me.gid, "gid");

	/* Both kinds in one message, each in its own place. */
	m = message(&v, "d", 1);
	put(&m, ZCALL_SCM_CREDENTIALS, &me, sizeof(me));
	put(&m, ZCALL_SCM_RIGHTS, &fd, sizeof(fd));
	tap_is((long)m.msg_controllen, 56, "12 bytes and 4, each padded");
	tap_is(zcall_sendmsg(s[0], &m, 0), 1, "credentials and a descriptor");
	tap_is(receive(s[1], &m, &v, sizeof(control), 0), 2, "both come");
	for (c = NULL; (c = zcall_cmsg_next(&m, c));) {
		if (c->cmsg_type == ZCALL_SCM_RIGHTS) {
			fd = *(int *)ZCALL_CMSG_DATA(c);
			tap_is(zcall_write(fd, "!", 1), 1,
			       "the descriptor works");
			zcall_close(fd);
		} else {
			got = (zcall_ucred_t *)ZCALL_CMSG_DATA(c);
			tap_ok(c->cmsg_type == ZCALL_SCM_CREDENTIALS &&
				       got->pid == me.pid && got->uid == me.uid,
			       "the credentials are ours");
		}
	}
	tap_is(zcall_recvfrom(s[1], buf, 16, ZCALL_MSG_DONTWAIT, NULL, NULL), 1,
	       "it was that socket");
	zcall_setsockopt(s[1], ZCALL_SOL_SOCKET, ZCALL_SO_PASSCRED, &zero,
			 sizeof(zero));
}

int zcall_main(int argc, char **argv, char **envp)
{
	int s[2];

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_DGRAM, 0, s);
	pieces(s);
	addresses();
	descriptors(s);
	credentials(s);
	return tap_done();
}
