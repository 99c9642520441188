/* UDP over loopback: sendto and recvfrom with addresses and flags. */
#include "tap.h"
#include <zcall/net.h>

#define LOOPBACK 0x0100007f /* 127.0.0.1 in network byte order */

static char buf[16];

static int bound(zcall_sockaddr_in_t *a)
{
	int fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);
	static const zcall_sockaddr_in_t none;
	zcall_socklen_t len = sizeof(*a);

	*a = none;
	a->sin_family = ZCALL_AF_INET;
	a->sin_addr.s_addr = LOOPBACK;
	tap_is(zcall_bind(fd, a, sizeof(*a)), 0, "bind");
	tap_is(zcall_getsockname(fd, a, &len), 0, "getsockname");
	return fd;
}

static void addresses(void)
{
	zcall_sockaddr_in_t a, b, from = {0};
	int x = bound(&a), y = bound(&b);
	zcall_socklen_t len = sizeof(from) + 100;

	tap_ok(a.sin_port != b.sin_port, "two sockets");
	tap_is(zcall_sendto(x, "to y", 4, 0, &b, sizeof(b)), 4, "sendto");
	tap_is(zcall_recvfrom(y, buf, 16, 0, &from, &len), 4, "recvfrom");
	tap_bytes(buf, "to y", 4, "the data");
	tap_ok(len == 16 && from.sin_family == ZCALL_AF_INET &&
		       from.sin_port == a.sin_port &&
		       from.sin_addr.s_addr == LOOPBACK,
	       "and who has sent it");
	tap_is(zcall_sendto(y, "answer", 6, 0, &from, len), 6,
	       "send back to there");
	tap_is(zcall_recvfrom(x, buf, 16, 0, NULL, NULL), 6,
	       "recvfrom without an address");
	tap_bytes(buf, "answer", 6, "the data");

	tap_is(zcall_sendto(x, "lost", 4, 0, NULL, 0), -ZCALL_EDESTADDRREQ,
	       "no address, no peer");
	tap_is(zcall_sendto(x, "lost", 4, 0, &b, 3), -ZCALL_EINVAL,
	       "3 bytes are no address");
	tap_is(zcall_connect(x, &b, sizeof(b)), 0, "connect");
	tap_is(zcall_sendto(x, "direct", 6, 0, NULL, 0), 6,
	       "now none is needed");
	tap_is(zcall_write(x, "plain", 5), 5, "and write does");
	tap_is(zcall_read(y, buf, 16), 6, "the first");
	tap_is(zcall_read(y, buf, 16), 5, "the second");
	zcall_close(x);
	zcall_close(y);
}

static void flags(void)
{
	static char large[65508];
	zcall_sockaddr_in_t a;
	int x = bound(&a);

	tap_is(zcall_recvfrom(x, buf, 16, ZCALL_MSG_DONTWAIT, NULL, NULL),
	       -ZCALL_EAGAIN, "MSG_DONTWAIT: nothing there");
	zcall_sendto(x, "0123456789", 10, 0, &a, sizeof(a));
	tap_is(zcall_recvfrom(x, buf, 4, ZCALL_MSG_PEEK, NULL, NULL), 4,
	       "MSG_PEEK: a look at the start");
	tap_is(zcall_recvfrom(x, buf, 4, ZCALL_MSG_PEEK | ZCALL_MSG_TRUNC, NULL,
			      NULL),
	       10, "MSG_TRUNC: the true length");
	buf[4] = '#';
	tap_is(zcall_recvfrom(x, buf, 4, 0, NULL, NULL), 4,
	       "without, what there was room for");
	tap_bytes(buf, "0123#", 5, "and no more");
	tap_is(zcall_recvfrom(x, buf, 16, ZCALL_MSG_DONTWAIT, NULL, NULL),
	       -ZCALL_EAGAIN, "the rest is gone");
	tap_is(zcall_sendto(x, "par", 3, ZCALL_MSG_MORE, &a, sizeof(a)), 3,
	       "MSG_MORE: a part");
	tap_is(zcall_sendto(x, "tial", 4, 0, &a, sizeof(a)), 4, "and the rest");
	tap_is(zcall_recvfrom(x, buf, 16, 0, NULL, NULL), 7,
	       "are one datagram");
	tap_is(zcall_sendto(x, "", 0, 0, &a, sizeof(a)), 0, "an empty one");
	tap_is(zcall_recvfrom(x, buf, 16, 0, NULL, NULL), 0, "is one too");
	tap_is(zcall_sendto(x, large, sizeof(large), 0, &a, sizeof(a)),
	       -ZCALL_EMSGSIZE, "65508 bytes are too many");
	zcall_close(x);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	addresses();
	flags();
	return tap_done();
}
