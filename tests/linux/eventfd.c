/* eventfd: the counter, the semaphore, and what its flags do. */
#include "tap.h"
#include <zcall/event.h>

/* What a read returns: the counter, or an error as a huge number. */
static long take(int fd)
{
	uint64_t value = 0;
	long r = zcall_read(fd, &value, sizeof(value));

	return r == sizeof(value) ? (long)value : r;
}

static long add(int fd, uint64_t value)
{
	return zcall_write(fd, &value, sizeof(value));
}

static void counter(void)
{
	int fd = zcall_eventfd2(5, ZCALL_EFD_NONBLOCK);
	char small[7];

	if (!tap_good(fd, "eventfd2"))
		return;
	tap_is(tap_fd_flags(fd), ZCALL_EFD_NONBLOCK, "it is non-blocking only");
	tap_is(take(fd), 5, "the counter starts at count");
	tap_is(take(fd), -ZCALL_EAGAIN, "reading has cleared it");
	tap_is(add(fd, 3), 8, "add 3");
	tap_is(add(fd, 4), 8, "add 4");
	tap_is(zcall_read(fd, small, sizeof(small)), -ZCALL_EINVAL,
	       "7 bytes are too few to read into");
	tap_is(take(fd), 7, "what was added is summed");
	tap_is(add(fd, ~(uint64_t)0), -ZCALL_EINVAL, "2^64-1 cannot be added");
	tap_is(add(fd, ~(uint64_t)0 - 1), 8, "2^64-2 can");
	tap_is(add(fd, 1), -ZCALL_EAGAIN, "a full counter takes no more");
	tap_is(take(fd), -2, "and is read whole");
	tap_is(zcall_close(fd), 0, "close");

	fd = zcall_eventfd2(0xffffffff, ZCALL_EFD_NONBLOCK);
	tap_is(take(fd), 0xffffffff, "count is 32 bits without a sign");
	zcall_close(fd);
}

static void semaphore(void)
{
	int fd = zcall_eventfd2(2, ZCALL_EFD_SEMAPHORE | ZCALL_EFD_NONBLOCK |
					   ZCALL_EFD_CLOEXEC);

	tap_is(tap_fd_flags(fd), ZCALL_EFD_NONBLOCK | ZCALL_EFD_CLOEXEC,
	       "a semaphore: non-blocking, close-on-exec");
	tap_is(take(fd), 1, "takes 1 of 2");
	tap_is(take(fd), 1, "takes the other");
	tap_is(take(fd), -ZCALL_EAGAIN, "and no more");
	tap_is(add(fd, 1), 8, "gives 1 back");
	tap_is(take(fd), 1, "which can be taken");
	zcall_close(fd);
}

static void flags(void)
{
	int fd = zcall_eventfd2(1, 0);

	tap_is(tap_fd_flags(fd), 0, "no flags: neither of the two");
	tap_is(take(fd), 1, "and it counts");
	zcall_close(fd);
	tap_is(zcall_eventfd2(0, 0x40000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
#ifdef ZCALL_NR_eventfd
	fd = zcall_eventfd(9);
	tap_is(tap_fd_flags(fd), 0, "eventfd has no flags");
	zcall_fcntl(fd, ZCALL_F_SETFL, ZCALL_EFD_NONBLOCK);
	tap_is(take(fd), 9, "but a count");
	zcall_close(fd);
#endif
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	counter();
	semaphore();
	flags();
	return tap_done();
}
