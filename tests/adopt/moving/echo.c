/*
 * A TCP echo server for one client at a time, and its client, by
 * compat/posix.h's plain names with an errno of its own. Exits with 0 when the
 * client had back what it sent, 3 times.
 */
static int last_error;
#define ZCALL_POSIX_ERRNO (&last_error)
#include <zcall/compat/posix.h>
#include <zcall/start.h>

#define CHECK(cond) \
	do { \
		if (!(cond)) \
			_exit(__LINE__ & 0x7f); \
	} while (0)

static void serve(int listener, int clients)
{
	char buf[256];
	struct pollfd p;
	ssize_t n;
	int fd;

	while (clients--) {
		p.fd = listener;
		p.events = POLLIN;
		while (poll(&p, 1, -1) < 0)
			CHECK(errno == EINTR);
		fd = accept(listener, NULL, NULL);
		CHECK(fd >= 0);
		while ((n = recv(fd, buf, sizeof(buf), 0)) > 0)
			CHECK(send(fd, buf, (size_t)n, MSG_NOSIGNAL) == n);
		CHECK(n == 0 && close(fd) == 0);
	}
}

static void ask(const struct sockaddr_in *to)
{
	static const char text[] = "are you there?";
	char back[sizeof(text)];
	size_t got = 0, i;
	ssize_t n;
	int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;

	CHECK(fd >= 0);
	CHECK(connect(fd, (const struct sockaddr *)to, sizeof(*to)) == 0);
	CHECK(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one)) == 0);
	CHECK(write(fd, text, sizeof(text)) == (ssize_t)sizeof(text));
	while (got < sizeof(text)) {
		n = read(fd, back + got, sizeof(text) - got);
		CHECK(n > 0);
		got += (size_t)n;
	}
	for (i = 0; i < sizeof(text); i++)
		CHECK(back[i] == text[i]);
	CHECK(shutdown(fd, SHUT_WR) == 0 && close(fd) == 0);
}

int zcall_main(int argc, char **argv, char **envp)
{
	struct sockaddr_in a = {AF_INET, 0, {htonl(INADDR_LOOPBACK)}, {0}};
	socklen_t size = sizeof(a);
	int listener, status, i;
	pid_t pid;

	(void)argc, (void)argv, (void)envp;
	CHECK(socket(AF_INET, 77, 0) == -1 && errno == EINVAL);
	listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	CHECK(listener >= 0);
	CHECK(bind(listener, (struct sockaddr *)&a, sizeof(a)) == 0);
	CHECK(getsockname(listener, (struct sockaddr *)&a, &size) == 0);
	CHECK(size == sizeof(a) && a.sin_port != 0);
	CHECK(listen(listener, SOMAXCONN) == 0);

	pid = fork();
	CHECK(pid >= 0);
	if (pid == 0) {
		serve(listener, 3);
		_exit(0);
	}
	close(listener);
	for (i = 0; i < 3; i++)
		ask(&a);
	CHECK(waitpid(pid, &status, 0) == pid);
	CHECK(WIFEXITED(status));
	return WEXITSTATUS(status);
}
