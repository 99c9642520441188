/* sendmmsg and recvmmsg: several messages by one call. */
#include "tap.h"
#include <zcall/net.h>

static const char *const text[4] = {"one", "three", "seventeen", "four"};
static char room[4][8];
static zcall_iovec_t v[4];
static zcall_mmsghdr_t m[4];
static int s[2];

static void prepare(int receive)
{
	static const zcall_mmsghdr_t none;
	size_t i;

	for (i = 0; i < 4; i++) {
		m[i] = none;
		m[i].msg_hdr.msg_iov = &v[i];
		m[i].msg_hdr.msg_iovlen = 1;
		m[i].msg_len = 777;
		v[i].iov_base = (void *)(uintptr_t)text[i];
		v[i].iov_len = tap_strlen(text[i]);
		if (receive) {
			v[i].iov_base = room[i];
			v[i].iov_len = sizeof(room[i]);
		}
	}
}

static void sending(void)
{
	prepare(0);
	tap_is(zcall_sendmmsg(s[0], m, 3, ZCALL_MSG_NOSIGNAL), 3,
	       "sendmmsg: three of four messages");
	tap_ok(m[0].msg_len == 3 && m[1].msg_len == 5 && m[2].msg_len == 9,
	       "each tells its length");
	tap_is(m[3].msg_len, 777, "the fourth was not sent");
}

static void receiving(void)
{
	prepare(1);
	tap_is(zcall_recvmmsg(s[1], m, 4, ZCALL_MSG_WAITFORONE, NULL), 3,
	       "recvmmsg: MSG_WAITFORONE takes what is there");
	tap_ok(m[0].msg_len == 3 && m[1].msg_len == 5 && m[2].msg_len == 8,
	       "each tells its length");
	tap_bytes(room[0], "one", 3, "the first");
	tap_bytes(room[1], "three", 5, "the second");
	tap_bytes(room[2], "seventee", 8, "the third, as far as it fits");
	tap_ok(m[1].msg_hdr.msg_flags == 0 &&
		       m[2].msg_hdr.msg_flags == ZCALL_MSG_TRUNC,
	       "MSG_TRUNC says so");
	tap_is(m[3].msg_len, 777, "there was no fourth");
	tap_is(zcall_recvmmsg(s[1], m, 4, ZCALL_MSG_DONTWAIT, NULL),
	       -ZCALL_EAGAIN, "MSG_DONTWAIT: nothing there");
	prepare(0);
	zcall_sendmmsg(s[0], m, 4, 0);
	prepare(1);
	tap_is(zcall_recvmmsg(s[1], m, 2, 0, NULL), 2,
	       "no more than asked for");
	tap_is(zcall_recvmmsg(s[1], m, 2, 0, NULL), 2, "and the others");
	tap_bytes(room[1], "four", 4, "up to the last");
}

static void timeout(void)
{
	zcall_timespec_t none = {0, 0}, bad = {0, -1}, long_ = {100, 0};

	prepare(0);
	zcall_sendmmsg(s[0], m, 3, 0);
	prepare(1);
	tap_is_kernel(zcall_recvmmsg(s[1], m, 3, 0, &bad), -ZCALL_EINVAL,
		      "an invalid time is refused");
	tap_is_kernel(zcall_recvmmsg(s[1], m, 3, ZCALL_MSG_DONTWAIT, &none), 1,
		      "with no time, one message");
	tap_is_kernel(zcall_recvmmsg(s[1], m, 2, ZCALL_MSG_DONTWAIT, &long_), 2,
		      "with time, as many as there are");
	tap_is_kernel(long_.tv_sec >= 0 && long_.tv_sec < 100, 1,
		      "and what is left is written back");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_DGRAM, 0, s);
	sending();
	receiving();
	timeout();
	prepare(0);
	zcall_close(s[1]);
	tap_is(zcall_sendmmsg(s[0], m, 2, ZCALL_MSG_NOSIGNAL),
	       -ZCALL_ECONNREFUSED, "nobody receives any more");
	return tap_done();
}
