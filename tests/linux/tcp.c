/* TCP over loopback, by IPv4 and IPv6, and listening under a name in memory:
 * bind, listen, connect, accept, accept4 and both ends' addresses. */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/fs.h>
#include <zcall/net.h>
#include <zcall/process.h>

#define LOOPBACK 0x0100007f /* 127.0.0.1 in network byte order */

static char buf[16];

static zcall_sockaddr_in_t loopback(void)
{
	zcall_sockaddr_in_t a = {0};

	a.sin_family = ZCALL_AF_INET;
	a.sin_addr.s_addr = LOOPBACK;
	return a;
}

static int same(const zcall_sockaddr_in_t *a, const zcall_sockaddr_in_t *b)
{
	return a->sin_family == ZCALL_AF_INET &&
	       b->sin_family == ZCALL_AF_INET && a->sin_port == b->sin_port &&
	       a->sin_port != 0 && a->sin_addr.s_addr == LOOPBACK &&
	       b->sin_addr.s_addr == LOOPBACK;
}

static int option(int fd, int level, int name)
{
	zcall_socklen_t len = sizeof(int);
	int value = -1, r;

	r = zcall_getsockopt(fd, level, name, &value, &len);
	return r < 0 ? r : value;
}

/* A listening socket, and its address in *a. */
static int listening(zcall_sockaddr_in_t *a)
{
	int fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0), other;
	zcall_socklen_t len = sizeof(*a);

	*a = loopback();
	tap_is(zcall_bind(fd, a, sizeof(*a)), 0, "bind to any free port");
	tap_is(zcall_getsockname(fd, a, &len), 0, "getsockname");
	tap_ok(len == 16 && same(a, a), "tells which");
	other = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
	tap_is(zcall_bind(other, a, sizeof(*a)), -ZCALL_EADDRINUSE,
	       "it is not free any more");
	tap_is(zcall_connect(other, a, sizeof(*a)), -ZCALL_ECONNREFUSED,
	       "but nobody listens yet");
	zcall_close(other);
	tap_is(zcall_accept(fd, NULL, NULL), -ZCALL_EINVAL,
	       "nor accepts before listening");
	tap_is(zcall_listen(fd, 2), 0, "listen");
	tap_is(option(fd, ZCALL_SOL_SOCKET, ZCALL_SO_ACCEPTCONN), 1,
	       "it listens");
	return fd;
}

static void connection(int server, const zcall_sockaddr_in_t *address)
{
	zcall_sockaddr_in_t mine = {0}, from = {0}, to = {0};
	int client = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0), fd;
	zcall_socklen_t len = sizeof(to);

	tap_is(zcall_getpeername(client, &to, &len), -ZCALL_ENOTCONN,
	       "getpeername: no peer yet");
	tap_is(zcall_connect(client, address, sizeof(*address)), 0, "connect");
	tap_is(zcall_connect(client, address, sizeof(*address)), -ZCALL_EISCONN,
	       "only once");
	len = sizeof(mine);
	tap_is(zcall_getsockname(client, &mine, &len), 0, "getsockname");
	tap_ok(len == 16 && mine.sin_port != address->sin_port,
	       "the client has a port of its own");
	len = sizeof(to);
	tap_is(zcall_getpeername(client, &to, &len), 0, "getpeername");
	tap_ok(len == 16 && same(&to, address), "is the server");
	len = sizeof(from) + 8;
	fd = zcall_accept(server, &from, &len);
	tap_good(fd, "accept");
	tap_ok(len == 16 && same(&from, &mine), "tells who the client is");
	tap_is(tap_fd_flags(fd), 0, "it blocks and survives exec");
	len = sizeof(to);
	tap_is(zcall_getpeername(fd, &to, &len), 0, "getpeername of it");
	tap_ok(len == 16 && same(&to, &mine), "is the client");
	len = sizeof(to);
	zcall_getsockname(fd, &to, &len);
	tap_ok(same(&to, address), "getsockname of it: the server");
	len = 4;
	to.sin_addr.s_addr = 0;
	tap_is(zcall_getsockname(fd, &to, &len), 0, "room for 4 bytes");
	tap_ok(len == 16 && to.sin_port == address->sin_port &&
		       to.sin_addr.s_addr == 0,
	       "gets 4, and the true length");

	tap_is(zcall_write(client, "question", 8), 8, "the client writes");
	tap_is(zcall_recvfrom(fd, buf, 4, ZCALL_MSG_PEEK, NULL, NULL), 4,
	       "MSG_PEEK");
	tap_is(zcall_recvfrom(fd, buf, 8, ZCALL_MSG_WAITALL, NULL, NULL), 8,
	       "has left it there");
	tap_bytes(buf, "question", 8, "the server reads it");
	tap_is(zcall_sendto(fd, "answer", 6, 0, NULL, 0), 6,
	       "the server sends");
	tap_is(zcall_read(client, buf, 16), 6, "the client reads it");
	tap_bytes(buf, "answer", 6, "exactly that");
	tap_is(zcall_recvfrom(client, buf, 16, ZCALL_MSG_DONTWAIT, NULL, NULL),
	       -ZCALL_EAGAIN, "MSG_DONTWAIT: there is no more");
	tap_is(zcall_shutdown(client, ZCALL_SHUT_WR), 0, "SHUT_WR");
	tap_is(zcall_read(fd, buf, 16), 0, "the server reads the end");
	tap_is(zcall_write(fd, "bye", 3), 3, "it can still write");
	tap_is(zcall_read(client, buf, 16), 3, "and the client read");
	zcall_close(fd);
	tap_is(zcall_read(client, buf, 16), 0, "until it closes");
	zcall_close(client);
}

static void accept_flags(int server, const zcall_sockaddr_in_t *address)
{
	zcall_sockaddr_in_t from = {0}, mine = {0};
	zcall_socklen_t len = sizeof(mine);
	int client = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0), fd;

	zcall_connect(client, address, sizeof(*address));
	zcall_getsockname(client, &mine, &len);
	len = sizeof(from);
	fd = zcall_accept4(server, &from, &len,
			   ZCALL_SOCK_CLOEXEC | ZCALL_SOCK_NONBLOCK);
	tap_is(tap_fd_flags(fd), ZCALL_SOCK_CLOEXEC | ZCALL_SOCK_NONBLOCK,
	       "accept4: SOCK_CLOEXEC and SOCK_NONBLOCK");
	tap_ok(len == 16 && same(&from, &mine), "and who the client is");
	tap_is(zcall_read(fd, buf, 1), -ZCALL_EAGAIN, "it does not block");
	zcall_close(fd);
	zcall_close(client);

	client = zcall_socket(ZCALL_AF_INET,
			      ZCALL_SOCK_STREAM | ZCALL_SOCK_NONBLOCK, 0);
	fd = zcall_connect(client, address, sizeof(*address));
	tap_ok(fd == 0 || fd == -ZCALL_EINPROGRESS,
	       "a connect that does not wait");
	fd = zcall_accept4(server, NULL, NULL, 0);
	tap_is(tap_fd_flags(fd), 0, "accept4 without flags or address");
	tap_is(option(client, ZCALL_SOL_SOCKET, ZCALL_SO_ERROR), 0,
	       "it has succeeded");
	zcall_close(fd);
	zcall_close(client);
	zcall_fcntl(server, ZCALL_F_SETFL, ZCALL_SOCK_NONBLOCK);
	tap_is_kernel(zcall_accept4(server, NULL, NULL, 0x40000000),
		      -ZCALL_EINVAL, "an unknown flag is refused");
	tap_is(zcall_accept(server, NULL, NULL), -ZCALL_EAGAIN,
	       "accept: nobody waits");
	tap_is(zcall_accept4(server, NULL, NULL, 0), -ZCALL_EAGAIN,
	       "accept4 neither");
}

/* Data that goes past the other, seen as POLLPRI. */
static void urgent(int server, const zcall_sockaddr_in_t *address)
{
	zcall_pollfd_t p = {0, ZCALL_POLLPRI, 0};
	int client = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0), fd;

	zcall_fcntl(server, ZCALL_F_SETFL, 0);
	zcall_connect(client, address, sizeof(*address));
	fd = zcall_accept(server, NULL, NULL);
	tap_is(zcall_sendto(client, "!", 1, ZCALL_MSG_OOB, NULL, 0), 1,
	       "MSG_OOB");
	p.fd = fd;
	tap_is(zcall_ppoll(&p, 1, NULL, NULL, 0), 1, "ppoll waits for it");
	tap_is(p.revents, ZCALL_POLLPRI, "POLLPRI");
	tap_is(zcall_recvfrom(fd, buf, 4, ZCALL_MSG_OOB, NULL, NULL), 1,
	       "MSG_OOB receives it");
	tap_is(buf[0], '!', "exactly that");
	zcall_close(fd);
	zcall_close(client);
}

/* Whether this machine has the address ::1, by its own word. */
static int has_loopback6(void)
{
	static char list[16384];
	int fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/net/if_inet6",
			      ZCALL_O_RDONLY, 0),
	    i;
	long n = zcall_read(fd, list, sizeof(list)), at;

	zcall_close(fd);
	for (at = 0; at + 32 < n; at++) {
		for (i = 0; i < 31 && list[at + i] == '0'; i++)
			;
		if (i == 31 && list[at + 31] == '1')
			return 1;
	}
	return 0;
}

static void version6(void)
{
	zcall_sockaddr_in6_t a = {0}, got = {0};
	zcall_socklen_t len = sizeof(a);
	int server, client, fd, r;

	a.sin6_family = ZCALL_AF_INET6;
	a.sin6_addr.in6_u.u6_addr8[15] = 1;
	if (!has_loopback6()) {
		tap_skip("TCP by IPv6", "this machine has no IPv6 loopback");
		return;
	}
	server = zcall_socket(ZCALL_AF_INET6, ZCALL_SOCK_STREAM, 0);
	r = zcall_bind(server, &a, sizeof(a));
	tap_is(r, 0, "bind to ::1");
	tap_is(zcall_setsockopt(server, ZCALL_SOL_IPV6, ZCALL_IPV6_V6ONLY, &r,
				sizeof(r)),
	       -ZCALL_EINVAL, "IPV6_V6ONLY: too late");
	tap_is(zcall_getsockname(server, &a, &len), 0, "getsockname");
	tap_ok(len == 28 && a.sin6_port != 0 && a.sin6_scope_id == 0 &&
		       a.sin6_addr.in6_u.u6_addr8[15] == 1,
	       "its address and port");
	zcall_listen(server, 1);
	client = zcall_socket(ZCALL_AF_INET6, ZCALL_SOCK_STREAM, 0);
	tap_is(zcall_connect(client, &a, sizeof(a)), 0, "connect");
	len = sizeof(got);
	fd = zcall_accept(server, &got, &len);
	tap_good(fd, "accept");
	tap_ok(len == 28 && got.sin6_family == ZCALL_AF_INET6 &&
		       got.sin6_port != 0 && got.sin6_port != a.sin6_port &&
		       got.sin6_addr.in6_u.u6_addr8[15] == 1,
	       "tells who the client is");
	tap_is(zcall_write(client, "six", 3), 3, "write");
	tap_is(zcall_read(fd, buf, 16), 3, "read");
	zcall_close(fd);
	zcall_close(client);
	zcall_close(server);
}

/* A name that begins with 0 is in no directory. */
static void unix_name(void)
{
	int server = zcall_socket(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0), client;
	static const char start[] = "\0zcall-tcp-";
	zcall_sockaddr_un_t a = {0}, got = {0};
	int pid = zcall_getpid(), fd, waiting[3];
	zcall_socklen_t len;
	size_t i;

	a.sun_family = ZCALL_AF_UNIX;
	for (i = 0; i < sizeof(start) - 1; i++)
		a.sun_path[i] = start[i];
	for (; pid; pid /= 10)
		a.sun_path[i++] = (char)('0' + pid % 10);
	len = (zcall_socklen_t)(2 + i);
	tap_is(zcall_bind(server, &a, len), 0, "bind to a name");
	tap_is(zcall_listen(server, 1), 0, "listen");
	client = zcall_socket(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0);
	tap_is(zcall_connect(client, &a, len - 1), -ZCALL_ECONNREFUSED,
	       "its length counts");
	tap_is(zcall_connect(client, &a, len), 0, "connect");
	len = sizeof(got);
	tap_is(zcall_getpeername(client, &got, &len), 0, "getpeername");
	tap_is(len, (long)(2 + i), "the length of the name");
	tap_bytes(&got, &a, 2 + i, "and the name");
	len = sizeof(got);
	fd = zcall_accept(server, &got, &len);
	tap_is(len, 2, "the client has none");
	tap_is(zcall_write(client, "local", 5), 5, "write");
	tap_is(zcall_read(fd, buf, 16), 5, "read");
	zcall_close(fd);
	zcall_close(client);

	/* One more than the backlog may wait. */
	len = (zcall_socklen_t)(2 + i);
	for (i = 0; i < 3; i++)
		waiting[i] = zcall_socket(
			ZCALL_AF_UNIX, ZCALL_SOCK_STREAM | ZCALL_SOCK_NONBLOCK,
			0);
	tap_is(zcall_connect(waiting[0], &a, len), 0, "one waits");
	tap_is(zcall_connect(waiting[1], &a, len), 0, "and another");
	tap_is(zcall_connect(waiting[2], &a, len), -ZCALL_EAGAIN,
	       "the backlog is full");
	for (i = 0; i < 3; i++)
		zcall_close(waiting[i]);
	zcall_close(server);
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_sockaddr_in_t address;
	int server;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	server = listening(&address);
	connection(server, &address);
	accept_flags(server, &address);
	urgent(server, &address);
	zcall_close(server);
	version6();
	unix_name();
	return tap_done();
}
