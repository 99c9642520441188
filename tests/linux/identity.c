/*
 * Who a process is and what it may: user and group ids, groups, sessions,
 * capabilities, the file mode mask. Each in a child of its own, because most
 * cannot be undone; root's part is skipped without root.
 */
#include "tap.h"
#include <zcall/process.h>

/* What fails in a child is told by its exit status: which check it was. */
static int check;

static void must(int good)
{
	check++;
	if (!good)
		zcall_exit_group(check);
}

static void in_child(void (*f)(void), const char *what)
{
	int status = -1, pid = tap_fork();

	if (pid == 0) {
		f();
		zcall_exit_group(0);
	}
	zcall_wait4(pid, &status, 0, NULL);
	if (tap_ok(status == 0, what))
		return;
	tap_put("# check ");
	tap_put_long(status >> 8);
	tap_put(" of its function, signal ");
	tap_put_long(status & 0x7f);
	tap_put("\n");
}

static int uids_are(unsigned r, unsigned e, unsigned s)
{
	unsigned a = 9, b = 9, c = 9;

	return zcall_getresuid(&a, &b, &c) == 0 && a == r && b == e && c == s &&
	       zcall_getuid() == r && zcall_geteuid() == e;
}

static int gids_are(unsigned r, unsigned e, unsigned s)
{
	unsigned a = 9, b = 9, c = 9;

	return zcall_getresgid(&a, &b, &c) == 0 && a == r && b == e && c == s &&
	       zcall_getgid() == r && zcall_getegid() == e;
}

static void three_ids(void)
{
	must(zcall_setresgid(21, 22, 23) == 0);
	must(gids_are(21, 22, 23));
	must(zcall_setresgid(~0U, 21, ~0U) == 0);
	must(gids_are(21, 21, 23));
	must(zcall_setresuid(11, 12, 13) == 0);
	must(uids_are(11, 12, 13));
	must(zcall_setresuid(13, 11, ~0U) == 0);
	must(uids_are(13, 11, 13));
	must(zcall_setresuid(14, ~0U, ~0U) == -ZCALL_EPERM);
	must(zcall_setresgid(24, ~0U, ~0U) == -ZCALL_EPERM);
}

static void two_ids(void)
{
	must(zcall_setregid(31, 32) == 0);
	must(gids_are(31, 32, 32));
	must(zcall_setreuid(33, 34) == 0);
	must(uids_are(33, 34, 34));
	must(zcall_setreuid(~0U, 33) == 0);
	must(zcall_geteuid() == 33);
	must(zcall_setreuid(35, 35) == -ZCALL_EPERM);
}

static void one_id(void)
{
	must(zcall_setgid(41) == 0);
	must(gids_are(41, 41, 41));
	must(zcall_setuid(42) == 0);
	must(uids_are(42, 42, 42));
	must(zcall_setuid(0) == -ZCALL_EPERM);
	must(zcall_setgid(0) == -ZCALL_EPERM);
	must(zcall_setuid(42) == 0);
}

static void file_ids(void)
{
	must(zcall_setfsgid(51) == zcall_getegid());
	must(zcall_setfsgid(~0U) == 51);
	must(zcall_setfsuid(52) == zcall_geteuid());
	must(zcall_setfsuid(~0U) == 52);
	must(zcall_geteuid() == 0);
}

static void groups(void)
{
	static const unsigned set[] = {5, 70000, 6};
	unsigned list[3] = {0, 0, 0};

	must(zcall_setgroups(3, set) == 0);
	must(zcall_getgroups(0, NULL) == 3);
	must(zcall_getgroups(2, list) == -ZCALL_EINVAL);
	must(zcall_getgroups(3, list) == 3);
	/* The kernel sorts them. */
	must(list[0] == 5 && list[1] == 6 && list[2] == 70000);
	must(zcall_setgroups(0, NULL) == 0);
	must(zcall_getgroups(3, list) == 0);
	must(zcall_setresuid(61, 61, 61) == 0);
	must(zcall_setgroups(1, set) == -ZCALL_EPERM);
}

static void plain_user(void)
{
	unsigned uid = zcall_getuid(), gid = zcall_getgid();

	must(uids_are(uid, zcall_geteuid(), zcall_geteuid()));
	must(gids_are(gid, zcall_getegid(), zcall_getegid()));
	must(zcall_setuid(uid) == 0 && zcall_setgid(gid) == 0);
	must(zcall_setreuid(uid, uid) == 0 && zcall_setregid(gid, gid) == 0);
	must(zcall_setresuid(uid, uid, uid) == 0);
	must(zcall_setresgid(gid, gid, gid) == 0);
	must(zcall_setfsuid(uid) == uid && zcall_setfsgid(gid) == gid);
	must(zcall_getgroups(0, NULL) >= 0);
}

static void sessions(void)
{
	int self = zcall_getpid(), status = 0, pid;
	int group = zcall_getpgid(0), session = zcall_getsid(0);

	/* 0 for one whose leader a PID namespace hides. */
	must(group == zcall_getpgid(self) && group >= 0);
	must(session == zcall_getsid(self) && session >= 0);
	must(zcall_getpgid(zcall_getppid()) == group);
#ifdef ZCALL_NR_getpgrp
	must(zcall_getpgrp() == group);
#endif
	must(zcall_setpgid(0, 0) == 0);
	must(zcall_getpgid(0) == self && group != self);
	must(zcall_getsid(0) == session);
	must(zcall_setsid() == -ZCALL_EPERM);
	must(zcall_setpgid(self, 0x3ffffff0) == -ZCALL_EPERM);
	must(zcall_setpgid(0x3ffffff0, self) == -ZCALL_ESRCH);
	must(zcall_getsid(0x3ffffff0) == -ZCALL_ESRCH);
	must(zcall_getpgid(0x3ffffff0) == -ZCALL_ESRCH);
	pid = (int)zcall_syscall(ZCALL_NR_clone, ZCALL_SIGCHLD, 0, 0, 0, 0);
	if (pid == 0) {
		int me = zcall_getpid();

		if (zcall_getpgid(0) != self || zcall_setsid() != me ||
		    zcall_getsid(0) != me || zcall_getpgid(0) != me)
			zcall_exit_group(1);
		zcall_exit_group(0);
	}
	zcall_wait4(pid, &status, 0, NULL);
	must(status == 0);
}

static void mask(void)
{
	int old = zcall_umask(027);

	must(old >= 0 && old <= 0777);
	must(zcall_umask((unsigned)old) == 027);
	must(zcall_umask(0) == old);
}

static void capabilities(void)
{
	zcall_cap_user_header_t h = {0, 0};
	zcall_cap_user_data_t d[2] = {{0, 0, 0}, {0, 0, 0}}, e[2];

	must(zcall_capget(&h, d) == -ZCALL_EINVAL);
	must(h.version == ZCALL__LINUX_CAPABILITY_VERSION_3);
	must(zcall_capget(&h, d) == 0);
	must((d[0].effective & ~d[0].permitted) == 0);
	e[0] = d[0];
	e[1] = d[1];
	e[0].effective &= ~(1U << ZCALL_CAP_CHOWN | 1U << ZCALL_CAP_KILL);
	e[0].inheritable = d[0].permitted & 1U << ZCALL_CAP_CHOWN;
	must(zcall_capset(&h, e) == 0);
	d[0].effective = d[0].permitted = 0;
	must(zcall_capget(&h, d) == 0);
	must(d[0].effective == e[0].effective);
	must(d[0].permitted == e[0].permitted);
	must(d[0].inheritable == e[0].inheritable);
	must(d[1].effective == e[1].effective);
	e[0].permitted = 0;
	e[0].effective = 0;
	must(zcall_capset(&h, e) == 0);
	e[0].permitted = 1U << ZCALL_CAP_KILL;
	must(zcall_capset(&h, e) == -ZCALL_EPERM);
	h.pid = 0x3ffffff0;
	must(zcall_capget(&h, d) == -ZCALL_ESRCH);
}

int zcall_main(int argc, char **argv, char **envp)
{
	static const struct {
		void (*f)(void);
		const char *what;
	} root[] = {
		{three_ids, "real, effective and saved ids: setresuid"},
		{two_ids, "real and effective ids: setreuid"},
		{one_id, "all ids at once: setuid"},
		{file_ids, "ids for files: setfsuid returns the former one"},
		{groups, "supplementary groups"},
	};
	size_t i;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	in_child(plain_user, "ids that are the own ones already");
	in_child(sessions, "groups and sessions");
	in_child(mask, "umask returns the former mask");
	in_child(capabilities, "capabilities can be given up, not taken");
	for (i = 0; i < sizeof(root) / sizeof(root[0]); i++) {
		if (zcall_geteuid() == 0)
			in_child(root[i].f, root[i].what);
		else
			tap_skip(root[i].what, "EPERM: needs root");
	}
	return tap_done();
}
