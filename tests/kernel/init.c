/*
 * Init of the initramfs that tests/kernel/boot makes: mounts what tests need,
 * brings the loopback interface up, runs every program listed in /list, each
 * with its own time-out, and switches the machine off. Not a shell: what it
 * says on the console is for tests/kernel/boot to read:
 *
 *   @zcall begin NAME
 *   ... the program's own output ...
 *   @zcall end NAME exit 0        or: signal 11, time-out 60
 *   @zcall done
 *   @zcall error WHAT: NUMBER     what should never fail has failed
 */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/time.h>

#define MS_NOSUID 2
#define SIOCSIFFLAGS 0x8914
#define IFF_UP 1
#define TCSBRK 0x5409
#define REBOOT_MAGIC1 0xfee1dead
#define REBOOT_MAGIC2 672274793
#define REBOOT_POWER_OFF 0x4321fedc

static const uint64_t sigchld = 1UL << (ZCALL_SIGCHLD - 1);

/* How many seconds one program may take, unless the kernel's command line has
 * patience=: many times what the slowest needs. */
static long patience = 60;

static char list[65536];

static void complain(const char *what, long r)
{
	if (!zcall_is_error(r))
		return;
	tap_put("@zcall error ");
	tap_put(what);
	tap_put(": ");
	tap_put_long(r);
	tap_put("\n");
}

static void mount(const char *type, const char *where)
{
	zcall_syscall(ZCALL_NR_mkdirat, -100, where, 0755);
	complain(where, zcall_syscall(ZCALL_NR_mount, type, where, type,
				      MS_NOSUID, ""));
}

static void loopback_up(void)
{
	struct {
		char name[16];
		short flags;
		char rest[22];
	} ifreq = {"lo", IFF_UP, ""};
	long fd = zcall_syscall(ZCALL_NR_socket, 2, 2, 0);

	complain("socket", fd);
	complain("loopback",
		 zcall_syscall(ZCALL_NR_ioctl, fd, SIOCSIFFLAGS, &ifreq));
	zcall_close((int)fd);
}

static ZCALLI_NORETURN void become(const char *path)
{
	static const char *const envp[] = {"PATH=/", "HOME=/tmp", NULL};
	const char *argv[2];

	argv[0] = path;
	argv[1] = NULL;
	zcall_syscall(ZCALL_NR_setsid);
	zcall_syscall(ZCALL_NR_rt_sigprocmask, ZCALL_SIG_UNBLOCK, &sigchld, 0,
		      sizeof(sigchld));
	complain("execve", zcall_syscall(ZCALL_NR_execve, path, argv, envp));
	zcall_exit_group(127);
}

/* Waits for pid, and buries orphans meanwhile; 0 when the time is over. */
static int reap(long pid, int *status)
{
	zcall_timespec_t end, now, wait;
	int any;
	long r;

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &end);
	end.tv_sec += patience;
	for (;;) {
		while ((r = zcall_wait4(-1, &any, ZCALL_WNOHANG, NULL)) > 0)
			if (r == pid) {
				*status = any;
				return 1;
			}
		zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &now);
		if (now.tv_sec >= end.tv_sec)
			return 0;
		wait.tv_sec = end.tv_sec - now.tv_sec;
		wait.tv_nsec = 0;
		zcall_syscall(ZCALL_NR_rt_sigtimedwait, &sigchld, 0, &wait,
			      sizeof(sigchld));
	}
}

static void run(const char *name)
{
	char path[256] = "/tests/";
	size_t i, n = tap_strlen(path);
	int status = 0, finished;
	long pid;

	for (i = 0; name[i] && n < sizeof(path) - 1; i++)
		path[n++] = name[i];
	path[n] = 0;

	tap_put("@zcall begin ");
	tap_put(name);
	tap_put("\n");
	pid = zcall_syscall(ZCALL_NR_clone, ZCALL_SIGCHLD, 0, 0, 0, 0);
	if (pid == 0)
		become(path);
	complain("clone", pid);
	finished = pid > 0 && reap(pid, &status);

	/* -1 is every process but this one: nothing outlives its test. */
	zcall_kill(-1, ZCALL_SIGKILL);
	while (zcall_wait4(-1, NULL, 0, NULL) > 0)
		;

	/* A program that crashed may have left a line unfinished. */
	tap_put("\n@zcall end ");
	tap_put(name);
	if (!finished) {
		tap_put(" time-out ");
		tap_put_long(patience);
	} else if (status & 0x7f) {
		tap_put(" signal ");
		tap_put_long(status & 0x7f);
	} else {
		tap_put(" exit ");
		tap_put_long(status >> 8 & 0xff);
	}
	tap_put("\n");
}

int zcall_main(int argc, char **argv, char **envp)
{
	static const char option[] = "patience=";
	char *p, *name;
	int fd;

	(void)argc;
	(void)argv;
	for (; *envp; envp++) {
		if (memcmp(*envp, option, sizeof(option) - 1) != 0)
			continue;
		patience = 0;
		for (p = *envp + sizeof(option) - 1; *p; p++)
			patience = patience * 10 + (*p - '0');
	}
	zcall_syscall(ZCALL_NR_rt_sigprocmask, ZCALL_SIG_BLOCK, &sigchld, 0,
		      sizeof(sigchld));
	mount("devtmpfs", "/dev");
	mount("proc", "/proc");
	mount("sysfs", "/sys");
	mount("tmpfs", "/tmp");
	mount("devpts", "/dev/pts");
	mount("tmpfs", "/dev/shm");
	loopback_up();
	complain("chdir", zcall_syscall(ZCALL_NR_chdir, "/tmp"));

	fd = zcall_openat(-100, "/list", 0, 0);
	complain("/list", fd);
	complain("/list", zcall_read(fd, list, sizeof(list) - 1));
	zcall_close(fd);
	for (p = list; *p;) {
		name = p;
		while (*p && *p != '\n')
			p++;
		if (*p)
			*p++ = 0;
		run(name);
	}
	tap_put("@zcall done\n");
	/* The console may be slow: wait until all of it is out. */
	zcall_syscall(ZCALL_NR_ioctl, 1, TCSBRK, 1);
	zcall_syscall(ZCALL_NR_reboot, REBOOT_MAGIC1, REBOOT_MAGIC2,
		      REBOOT_POWER_OFF, 0);
	return 1;
}
