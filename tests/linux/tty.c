/* A pseudo-terminal and what ioctl does with it: its attributes, size, owner
 * and queues. */
#include "lacks.h"
#include "tap.h"
#include <zcall/event.h>
#include <zcall/fs.h>

static int master, slave;
static char buf[64];

/* Reads n bytes, which may come in several pieces; how many there were. */
static long take(int fd, long n)
{
	long got = 0, r;

	memset(buf, 0, sizeof(buf));
	while (got < n) {
		r = zcall_read(fd, buf + got, sizeof(buf) - (size_t)got);
		if (r <= 0)
			return r;
		got += r;
	}
	return got;
}

static int open_both(void)
{
	unsigned number = 12345;
	int off = 0, locked = -1;
	long r;

	master = zcall_openat(ZCALL_AT_FDCWD, "/dev/ptmx",
			      ZCALL_O_RDWR | ZCALL_O_NOCTTY, 0);
	if (master < 0) {
		tap_skip("terminals", "no /dev/ptmx");
		return 0;
	}
	tap_is(zcall_ioctl_ptr(master, ZCALL_TIOCGPTN, &number), 0, "TIOCGPTN");
	tap_ok(number < 12345, "the number of the other side");
	r = zcall_ioctl_ptr(master, ZCALL_TIOCGPTLCK, &locked);
	if (r == -ZCALL_ENOTTY || r == -ZCALL_ENOSYS)
		tap_skip("TIOCGPTLCK", "the emulator does not know it");
	else
		tap_ok(r == 0 && locked == 1, "TIOCGPTLCK: it is locked");
	tap_is(zcall_ioctl_ptr(master, ZCALL_TIOCSPTLCK, &off), 0,
	       "TIOCSPTLCK: unlock it");
	slave = (int)zcall_ioctl(master, ZCALL_TIOCGPTPEER,
				 ZCALL_O_RDWR | ZCALL_O_NOCTTY);
	if (slave < 0 && tap_emulated()) {
		tap_skip("terminals", "the emulator cannot open the peer");
		return 0;
	}
	return tap_good(slave, "TIOCGPTPEER: open it");
}

static void attributes(void)
{
	zcall_termios_t t, u;

	tap_is(zcall_ioctl_ptr(slave, ZCALL_TCGETS, &t), 0, "TCGETS");
	tap_ok((t.c_lflag & ZCALL_ICANON) && (t.c_lflag & ZCALL_ECHO) &&
		       (t.c_oflag & ZCALL_OPOST) && (t.c_cflag & ZCALL_CREAD),
	       "by lines, with an echo");
	tap_is(t.c_cc[ZCALL_VINTR], 3, "^C interrupts");
	tap_is(t.c_cc[ZCALL_VEOF], 4, "^D ends");
	tap_is(t.c_cflag & ZCALL_CBAUD, ZCALL_B38400, "38400 baud");
	tap_is(zcall_write(slave, "a\n", 2), 2, "write a line");
	tap_is(take(master, 3), 3, "the master reads one byte more");
	tap_bytes(buf, "a\r\n", 3, "because of ONLCR");

	u = t;
	u.c_lflag &= ~(unsigned)(ZCALL_ICANON | ZCALL_ECHO | ZCALL_ISIG);
	u.c_oflag &= ~(unsigned)ZCALL_OPOST;
	u.c_cc[ZCALL_VMIN] = 1;
	u.c_cc[ZCALL_VTIME] = 0;
	tap_is(zcall_ioctl_ptr(slave, ZCALL_TCSETS, &u), 0, "TCSETS: raw");
	tap_is(zcall_ioctl_ptr(slave, ZCALL_TCGETS, &t), 0, "TCGETS");
	tap_bytes(&t, &u, sizeof(t), "as it was set");
	zcall_write(slave, "a\n", 2);
	tap_is(take(master, 2), 2, "no ONLCR");
	zcall_write(master, "\3x", 2);
	tap_is(take(slave, 2), 2, "no line to wait for");
	tap_bytes(buf, "\3x", 2, "and ^C is a byte");
}

static void speed(void)
{
	zcall_termios2_t t;
	long r = zcall_ioctl_ptr(slave, ZCALL_TCGETS2, &t);

	if (r < 0 && tap_emulated()) {
		tap_skip("TCGETS2", "the emulator does not know it");
		return;
	}
	tap_is(r, 0, "TCGETS2");
	tap_is(t.c_ospeed, 38400, "38400 baud, as a number");
	t.c_cflag &= ~(unsigned)ZCALL_CBAUD;
	t.c_cflag |= ZCALL_BOTHER;
	t.c_ispeed = t.c_ospeed = 12345;
	tap_is(zcall_ioctl_ptr(slave, ZCALL_TCSETS2, &t), 0, "TCSETS2");
	t.c_ospeed = 0;
	zcall_ioctl_ptr(slave, ZCALL_TCGETS2, &t);
	tap_is(t.c_ospeed, 12345, "any other speed");
}

static void size(void)
{
	zcall_winsize_t w = {24, 81, 100, 200}, v = {0, 0, 0, 0};
	zcall_pollfd_t p = {0, ZCALL_POLLIN, 0};
	int n = -1;

	tap_is(zcall_ioctl_ptr(master, ZCALL_TIOCSWINSZ, &w), 0, "TIOCSWINSZ");
	tap_is(zcall_ioctl_ptr(slave, ZCALL_TIOCGWINSZ, &v), 0, "TIOCGWINSZ");
	tap_ok(v.ws_row == 24 && v.ws_col == 81 && v.ws_xpixel == 100 &&
		       v.ws_ypixel == 200,
	       "24 rows, 81 columns, 100 by 200 pixels");
	zcall_write(master, "12345", 5);
	p.fd = slave;
	zcall_ppoll(&p, 1, NULL, NULL, 0);
	tap_is(zcall_ioctl_ptr(slave, ZCALL_TIOCINQ, &n), 0, "TIOCINQ");
	tap_is(n, 5, "5 bytes to read");
	tap_is(zcall_ioctl(slave, ZCALL_TCFLSH, ZCALL_TCIFLUSH), 0,
	       "TCFLSH: forget them");
	zcall_ioctl_ptr(slave, ZCALL_TIOCINQ, &n);
	tap_is(n, 0, "none");
	tap_is(zcall_ioctl(slave, ZCALL_TCFLSH, 99), -ZCALL_EINVAL,
	       "an unknown queue");
	tap_is_kernel(zcall_ioctl_ptr(slave, ZCALL_TIOCSWINSZ, (void *)8),
		      -ZCALL_EFAULT, "a bad address");
}

static void packets(void)
{
	int on = 1;

	if (zcall_ioctl_ptr(master, ZCALL_TIOCPKT, &on) < 0) {
		tap_skip("TIOCPKT", "the emulator does not know it");
		return;
	}
	zcall_write(slave, "hi", 2);
	tap_is(take(master, 3), 3, "TIOCPKT: one byte before the others");
	tap_ok(buf[0] == ZCALL_TIOCPKT_DATA && buf[1] == 'h', "of data");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	if (open_both()) {
		attributes();
		speed();
		size();
		packets();
	}
	return tap_done();
}
