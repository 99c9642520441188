/* echo: a TCP server on a free port of the loopback, one client at a time. */
#include "program.h"

static char buffer[65536];

MAIN(argc, argv)
{
	T(sockaddr_in) address = {0};
	int server, client;
	long n, done, r;

	UNUSED(argc, argv);
	address.sin_family = K(AF_INET);
	address.sin_addr.s_addr = 0x0100007f; /* 127.0.0.1 as it is sent */
	server = C(socket)(K(AF_INET), K(SOCK_STREAM), 0);
	if (server < 0 ||
	    C(bind)(server, (const void *)&address, sizeof(address)) < 0 ||
	    C(listen)(server, 16) < 0)
		return 1;
	while ((client = C(accept)(server, NULL, NULL)) >= 0) {
		while ((n = C(read)(client, buffer, sizeof(buffer))) > 0)
			for (done = 0; done < n; done += r) {
				r = C(write)(client, buffer + done,
					     (size_t)(n - done));
				if (r <= 0)
					break;
			}
		C(close)(client);
	}
	return 1;
}
