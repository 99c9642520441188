/* Sockets without a network: what socket and socketpair make, options, and
 * shutting down one half. */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/net.h>
#include <zcall/process.h>

static char buf[16];

static int option(int fd, int level, int name)
{
	zcall_socklen_t len = sizeof(int);
	int value = -1, r;

	r = zcall_getsockopt(fd, level, name, &value, &len);
	return r < 0 ? r : len != sizeof(int) ? -1000 : value;
}

static void made(void)
{
	int fd;

	fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);
	tap_good(fd, "socket");
	tap_is(tap_fd_flags(fd), 0, "no flags: it blocks and survives exec");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_DOMAIN), ZCALL_AF_INET,
	       "its family");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE), ZCALL_SOCK_DGRAM,
	       "its type");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_PROTOCOL),
	       ZCALL_IPPROTO_UDP, "its usual protocol");
	zcall_close(fd);
	fd = zcall_socket(ZCALL_AF_INET,
			  ZCALL_SOCK_STREAM | ZCALL_SOCK_CLOEXEC |
				  ZCALL_SOCK_NONBLOCK,
			  ZCALL_IPPROTO_TCP);
	tap_is(tap_fd_flags(fd), ZCALL_SOCK_CLOEXEC | ZCALL_SOCK_NONBLOCK,
	       "SOCK_CLOEXEC and SOCK_NONBLOCK");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE), ZCALL_SOCK_STREAM,
	       "are no part of its type");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_PROTOCOL),
	       ZCALL_IPPROTO_TCP, "its protocol");
	zcall_close(fd);
	tap_is(zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM,
			    ZCALL_IPPROTO_UDP),
	       -ZCALL_EPROTONOSUPPORT, "no stream of UDP");
	tap_is(zcall_socket(99, ZCALL_SOCK_STREAM, 0), -ZCALL_EAFNOSUPPORT,
	       "no such family");
	tap_is(zcall_socket(ZCALL_AF_INET, 9, 0), -ZCALL_ESOCKTNOSUPPORT,
	       "no such type");
}

static void pair(void)
{
	int s[2] = {-1, -1};

	tap_is(zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, s), 0,
	       "socketpair");
	tap_ok(s[0] > 2 && s[1] > 2 && s[0] != s[1], "two descriptors");
	tap_ok(tap_fd_flags(s[0]) == 0 && tap_fd_flags(s[1]) == 0,
	       "which block and survive exec");
	tap_is(zcall_write(s[0], "ping", 4), 4, "write to one");
	tap_is(zcall_write(s[1], "pong!", 5), 5, "and to the other");
	tap_is(zcall_read(s[1], buf, 16), 4, "read from the other");
	tap_bytes(buf, "ping", 4, "what was written to the one");
	tap_is(zcall_read(s[0], buf, 16), 5, "and from the one");
	tap_bytes(buf, "pong!", 5, "what was written to the other");
	zcall_close(s[0]);
	tap_is(zcall_read(s[1], buf, 16), 0, "the end, when one is closed");
	zcall_close(s[1]);

	tap_is(zcall_socketpair(ZCALL_AF_UNIX,
				ZCALL_SOCK_SEQPACKET | ZCALL_SOCK_CLOEXEC |
					ZCALL_SOCK_NONBLOCK,
				0, s),
	       0, "SOCK_SEQPACKET");
	tap_ok(tap_fd_flags(s[0]) ==
			       (ZCALL_SOCK_CLOEXEC | ZCALL_SOCK_NONBLOCK) &&
		       tap_fd_flags(s[1]) ==
			       (ZCALL_SOCK_CLOEXEC | ZCALL_SOCK_NONBLOCK),
	       "SOCK_CLOEXEC and SOCK_NONBLOCK");
	zcall_write(s[0], "abc", 3);
	zcall_write(s[0], "defg", 4);
	tap_is(zcall_read(s[1], buf, 16), 3, "one message");
	tap_is(zcall_read(s[1], buf, 16), 4, "and the next");
	tap_is(zcall_read(s[1], buf, 16), -ZCALL_EAGAIN, "and no more");
	zcall_close(s[0]);
	zcall_close(s[1]);
	tap_is(zcall_socketpair(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0, s),
	       -ZCALL_EOPNOTSUPP, "the Internet has no pairs");
	tap_is(zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 99, s),
	       -ZCALL_EPROTONOSUPPORT, "no such protocol");
}

static int set(int fd, int level, int name, int value)
{
	return zcall_setsockopt(fd, level, name, &value, sizeof(value));
}

static void options(void)
{
	int fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0), one = 1;
	zcall_linger_t linger = {1, 7}, got = {-1, -1};
	zcall_timeval_t time = {3, 500000}, back = {-1, -1};
	zcall_socklen_t len;
	short half = -1;

	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR), 0,
	       "SO_REUSEADDR is off");
	tap_is(set(fd, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR, 1), 0,
	       "setsockopt");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR), 1,
	       "now it is on");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_KEEPALIVE), 0,
	       "SO_KEEPALIVE is not");
	tap_is(set(fd, ZCALL_SOL_SOCKET, ZCALL_SO_RCVBUF, 8192), 0,
	       "SO_RCVBUF");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_RCVBUF), 16384,
	       "is doubled");
	tap_is(set(fd, ZCALL_SOL_TCP, ZCALL_TCP_NODELAY, 1), 0, "TCP_NODELAY");
	tap_is(option(fd, ZCALL_SOL_TCP, ZCALL_TCP_NODELAY), 1, "is on");
	tap_is(option(fd, ZCALL_SOL_TCP, ZCALL_TCP_QUICKACK), 1,
	       "and another level's option of number 12 is not SO_PRIORITY");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_PRIORITY), 0,
	       "nor is that TCP_QUICKACK");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_ACCEPTCONN), 0,
	       "it does not listen");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_ERROR), 0, "no error");

	tap_is(zcall_setsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_LINGER, &linger,
				sizeof(linger)),
	       0, "SO_LINGER");
	len = sizeof(got);
	tap_is(zcall_getsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_LINGER, &got,
				&len),
	       0, "read it");
	tap_ok(got.l_onoff == 1 && got.l_linger == 7 && len == 8,
	       "both its fields");
	tap_is(zcall_setsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_RCVTIMEO, &time,
				sizeof(time)),
	       0, "SO_RCVTIMEO");
	len = sizeof(back);
	tap_is(zcall_getsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_RCVTIMEO, &back,
				&len),
	       0, "read it");
	tap_ok(back.tv_sec == 3 && back.tv_usec == 500000 && len == 16,
	       "both its fields");

	len = sizeof(half);
	tap_is(zcall_getsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR, &half,
				&len),
	       0, "less room than the option needs");
	tap_is_kernel(half == 1 && len == 2, 1, "gets what fits");
	tap_is(zcall_setsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR, &one,
				1),
	       -ZCALL_EINVAL, "one byte is no option");
	tap_is(set(fd, ZCALL_SOL_SOCKET, 9999, 1), -ZCALL_ENOPROTOOPT,
	       "no such option");
	tap_is(option(fd, ZCALL_SOL_SOCKET, 9999), -ZCALL_ENOPROTOOPT,
	       "to read either");
	zcall_close(fd);
	tap_is(option(0, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE), -ZCALL_ENOTSOCK,
	       "what is no socket has none");
}

/* A time-out that is kept: without it these would wait for ever. */
static void timeouts(void)
{
	zcall_timeval_t time = {0, 2000};
	char block[4096] = "";
	int s[2];
	long r;

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, s);
	zcall_setsockopt(s[0], ZCALL_SOL_SOCKET, ZCALL_SO_RCVTIMEO, &time,
			 sizeof(time));
	tap_is(zcall_read(s[0], block, 1), -ZCALL_EAGAIN,
	       "SO_RCVTIMEO: nothing comes");
	zcall_setsockopt(s[0], ZCALL_SOL_SOCKET, ZCALL_SO_SNDTIMEO, &time,
			 sizeof(time));
	do
		r = zcall_write(s[0], block, sizeof(block));
	while (r > 0);
	tap_is(r, -ZCALL_EAGAIN, "SO_SNDTIMEO: nobody takes");
	zcall_close(s[0]);
	zcall_close(s[1]);
}

static void halves(void)
{
	zcall_pollfd_t p = {0, ZCALL_POLLIN | ZCALL_POLLRDHUP, 0};
	zcall_timespec_t at_once = {0, 0};
	int s[2], fd;

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, s);
	zcall_write(s[0], "last", 4);
	tap_is(zcall_shutdown(s[0], ZCALL_SHUT_WR), 0, "SHUT_WR");
	tap_is(zcall_sendto(s[0], "x", 1, ZCALL_MSG_NOSIGNAL, NULL, 0),
	       -ZCALL_EPIPE, "nothing can be written");
	tap_is(zcall_read(s[1], buf, 16), 4, "the peer reads what was there");
	tap_is(zcall_read(s[1], buf, 16), 0, "and then the end");
	tap_is(zcall_write(s[1], "back", 4), 4, "the other way");
	tap_is(zcall_read(s[0], buf, 16), 4, "stays open");
	zcall_close(s[0]);
	zcall_close(s[1]);

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, s);
	tap_is(zcall_shutdown(s[0], ZCALL_SHUT_RD), 0, "SHUT_RD");
	tap_is(zcall_read(s[0], buf, 16), 0, "nothing can be read");
	tap_is(zcall_sendto(s[1], "x", 1, ZCALL_MSG_NOSIGNAL, NULL, 0),
	       -ZCALL_EPIPE, "nor written by the peer");
	tap_is(zcall_write(s[0], "on", 2), 2, "the other way");
	tap_is(zcall_read(s[1], buf, 16), 2, "stays open");
	tap_is(zcall_shutdown(s[1], ZCALL_SHUT_RDWR), 0, "SHUT_RDWR");
	tap_is(zcall_read(s[1], buf, 16), 0, "nothing to read");
	tap_is(zcall_sendto(s[0], "x", 1, ZCALL_MSG_NOSIGNAL, NULL, 0),
	       -ZCALL_EPIPE, "nothing to write");
	p.fd = s[1];
	tap_is(zcall_ppoll(&p, 1, &at_once, NULL, 0), 1, "ppoll");
	tap_is(p.revents, ZCALL_POLLIN | ZCALL_POLLRDHUP | ZCALL_POLLHUP,
	       "tells all of it");
	tap_is(zcall_shutdown(s[0], 3), -ZCALL_EINVAL,
	       "there are no other halves");
	zcall_close(s[0]);
	zcall_close(s[1]);
	fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
	tap_is(zcall_shutdown(fd, ZCALL_SHUT_RDWR), -ZCALL_ENOTCONN,
	       "of no connection neither");
	zcall_close(fd);
}

/* Who the peer is: a structure by getsockopt. */
static void peer(void)
{
	zcall_ucred_t cred = {0, 0, 0};
	zcall_socklen_t len = sizeof(cred);
	int s[2];

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, s);
	tap_is(zcall_getsockopt(s[0], ZCALL_SOL_SOCKET, ZCALL_SO_PEERCRED,
				&cred, &len),
	       0, "SO_PEERCRED");
	tap_is(cred.pid, zcall_getpid(), "pid");
	tap_is(cred.uid, zcall_syscall(ZCALL_NR_geteuid), "uid");
	tap_is(cred.gid, zcall_syscall(ZCALL_NR_getegid), "gid");
	tap_is(len, 12, "length");
	zcall_close(s[0]);
	zcall_close(s[1]);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	made();
	pair();
	options();
	timeouts();
	halves();
	peer();
	return tap_done();
}
