/*
 * cat, by compat/posix.h's plain names and without a libc: results are the
 * value or -errno.
 */
#include <zcall/compat/posix.h>
#include <zcall/start.h>

static int copy(int fd)
{
	static char buf[65536];
	ssize_t n, done, put;

	for (;;) {
		n = read(fd, buf, sizeof(buf));
		if (n == -EINTR)
			continue;
		if (n <= 0)
			return (int)n;
		for (done = 0; done < n; done += put) {
			put = write(STDOUT_FILENO, buf + done,
				    (size_t)(n - done));
			if (put == -EINTR)
				put = 0;
			if (put < 0)
				return (int)put;
		}
	}
}

int zcall_main(int argc, char **argv, char **envp)
{
	int i, fd, r = 0;

	(void)envp;
	if (argc < 2)
		return -copy(STDIN_FILENO);
	for (i = 1; i < argc; i++) {
		fd = open(argv[i], O_RDONLY | O_CLOEXEC);
		if (fd < 0)
			return -fd;
		r = copy(fd);
		close(fd);
		if (r)
			return -r;
	}
	return 0;
}
