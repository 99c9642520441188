/*
 * ZCALL_NATIVE_TYPES, for matrix.t: the platform's own structures go straight
 * into the calls, and what zcall calls a type is that type. Its layout is
 * asserted where it is declared. Compiled as C and C++, never run.
 */
#define ZCALL_NATIVE_TYPES
#if defined(MATRIX_BEFORE)
#include "libc.inc"
#endif
#include <zcall.h>
#if defined(MATRIX_AFTER)
#include "libc.inc"
#endif

int native_calls(int fd, int flags);
int native_calls(int fd, int flags)
{
	char text[8];
	struct iovec iov = {text, sizeof(text)};
	struct timespec ts = {0, 0};
	struct itimerspec its = {ts, ts};
	struct pollfd p = {fd, ZCALL_POLLIN, 0};
	struct sockaddr_in in;
	struct sockaddr_in6 in6;
	struct sockaddr_un un;
	struct msghdr msg;
	struct cmsghdr *c;
	socklen_t len = sizeof(in6);
	zcall_timeval_t *tv;
	struct timeval native_tv = {0, 0};
	zcall_linger_t *l;
	struct linger native_l = {1, 2};
	zcall_in_addr_t *a;
	zcall_in6_addr_t *a6;
	zcall_sockaddr_t *sa;
	struct sockaddr native_sa;

	tv = &native_tv;
	l = &native_l;
	sa = &native_sa;
	a = &in.sin_addr;
	a6 = &in6.sin6_addr;
	sa->sa_family = AF_INET;
	a->s_addr = 0;
	a6->s6_addr[15] = 1;
	in.sin_family = AF_INET;
	in.sin_port = 0;
	un.sun_family = AF_UNIX;
	un.sun_path[0] = 0;
	if (zcall_readv(fd, &iov, 1) < 0 || zcall_writev(fd, &iov, 1) < 0)
		return tv->tv_sec > 0 || l->l_linger > 0;
	(void)zcall_clock_gettime(CLOCK_MONOTONIC, &ts);
	(void)zcall_timerfd_settime(fd, flags, &its, &its);
	(void)zcall_connect(fd, &in, sizeof(in));
	(void)zcall_connect(fd, &un, sizeof(un));
	(void)zcall_getpeername(fd, &in6, &len);
	if (zcall_recvmsg(fd, &msg, 0) < 0 || zcall_sendmsg(fd, &msg, 0) < 0)
		return -1;
	for (c = zcall_cmsg_next(&msg, NULL); c; c = zcall_cmsg_next(&msg, c))
		if (c->cmsg_type == SCM_RIGHTS)
			return *(const int *)ZCALL_CMSG_DATA(c);
	return zcall_ppoll(&p, 1, &ts, NULL, 0);
}
