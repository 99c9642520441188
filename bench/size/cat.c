/* cat: its arguments, or standard input, to standard output. */
#include "program.h"

static char buffer[65536];

static int copy(int from)
{
	long n, done, r;

	while ((n = C(read)(from, buffer, sizeof(buffer))) > 0)
		for (done = 0; done < n; done += r) {
			r = C(write)(1, buffer + done, (size_t)(n - done));
			if (r <= 0)
				return 1;
		}
	return n < 0;
}

MAIN(argc, argv)
{
	int i, fd, failed = 0;

	UNUSED(argc, argv);
	if (argc < 2)
		return copy(0);
	for (i = 1; i < argc; i++) {
		fd = C(openat)(K(AT_FDCWD), argv[i], K(O_RDONLY), 0);
		if (fd < 0) {
			failed = 1;
			continue;
		}
		failed |= copy(fd);
		C(close)(fd);
	}
	return failed;
}
