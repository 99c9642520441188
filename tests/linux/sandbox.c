/* What a process can give up for good: seccomp, Landlock, and what the
 * security modules say of it. Each in a child. */
#include "refused.h"
#include <zcall/fs.h>
#include <zcall/sys.h>

#define PR_SET_NO_NEW_PRIVS 38

#if ZCALL_CPU_AMD64
#define ARCH ZCALL_AUDIT_ARCH_X86_64
#elif ZCALL_CPU_ARM64
#define ARCH ZCALL_AUDIT_ARCH_AARCH64
#elif ZCALL_CPU_RISCV64
#define ARCH ZCALL_AUDIT_ARCH_RISCV64
#else
#define ARCH ZCALL_AUDIT_ARCH_LOONGARCH64
#endif

/* Answers getppid as told, and allows everything else. */
static int filter(unsigned flags, uint32_t answer)
{
	zcall_sock_filter_t code[] = {
		ZCALL_BPF_STMT(ZCALL_BPF_LD | ZCALL_BPF_W | ZCALL_BPF_ABS, 4),
		ZCALL_BPF_JUMP(ZCALL_BPF_JMP | ZCALL_BPF_JEQ | ZCALL_BPF_K,
			       ARCH, 0, 3),
		ZCALL_BPF_STMT(ZCALL_BPF_LD | ZCALL_BPF_W | ZCALL_BPF_ABS, 0),
		ZCALL_BPF_JUMP(ZCALL_BPF_JMP | ZCALL_BPF_JEQ | ZCALL_BPF_K,
			       ZCALL_NR_getppid, 0, 1),
		ZCALL_BPF_STMT(ZCALL_BPF_RET | ZCALL_BPF_K, 0),
		ZCALL_BPF_STMT(ZCALL_BPF_RET | ZCALL_BPF_K,
			       ZCALL_SECCOMP_RET_ALLOW),
	};
	zcall_sock_fprog_t program;

	code[4].k = answer;
	program.len = sizeof(code) / sizeof(code[0]);
	program.filter = code;
	zcall_syscall(ZCALL_NR_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	return zcall_seccomp(ZCALL_SECCOMP_SET_MODE_FILTER, flags, &program);
}

static void filtered(void)
{
	int pid = tap_fork();

	if (!pid) {
		if (filter(0, ZCALL_SECCOMP_RET_ERRNO | 77))
			zcall_exit(1);
		if (zcall_syscall(ZCALL_NR_getppid) != -77)
			zcall_exit(2);
		zcall_exit(zcall_syscall(ZCALL_NR_getpid) > 0 ? 42 : 3);
	}
	tap_is(refused_status(pid), 42, "a filter answers one call");
}

/* A call that another process answers. */
static void notified(void)
{
	zcall_seccomp_notif_t call = {0, 0, 0, {0, 0, 0, {0}}};
	zcall_seccomp_notif_resp_t answer = {0, 0, 0, 0};
	int talk[2], pid, pidfd, theirs = -1;
	long fd;

	zcall_syscall(ZCALL_NR_pipe2, talk, 0);
	pid = tap_fork();
	if (!pid) {
		int own = filter(ZCALL_SECCOMP_FILTER_FLAG_NEW_LISTENER,
				 ZCALL_SECCOMP_RET_USER_NOTIF);

		zcall_write(talk[1], &own, sizeof(own));
		zcall_exit(zcall_syscall(ZCALL_NR_getppid) == 4242 ? 42 : 1);
	}
	zcall_read(talk[0], &theirs, sizeof(theirs));
	if (refused(theirs, "a listener")) {
		refused_status(pid);
		return;
	}
	tap_good(theirs, "a listener");
	pidfd = (int)zcall_syscall(ZCALL_NR_pidfd_open, pid, 0);
	fd = zcall_syscall(ZCALL_NR_pidfd_getfd, pidfd, theirs, 0);
	if (refused(fd, "its descriptor")) {
		zcall_syscall(ZCALL_NR_kill, pid, 9);
		refused_status(pid);
		return;
	}
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd, ZCALL_SECCOMP_IOCTL_NOTIF_RECV,
			     &call),
	       0, "a call comes");
	tap_is(call.data.nr, ZCALL_NR_getppid, "which one");
	tap_is((long)call.data.arch, (long)ARCH, "of which architecture");
	tap_is((long)call.pid, pid, "of which process");
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd,
			     ZCALL_SECCOMP_IOCTL_NOTIF_ID_VALID, &call.id),
	       0, "it still waits");
	answer.id = call.id;
	answer.val = 4242;
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd, ZCALL_SECCOMP_IOCTL_NOTIF_SEND,
			     &answer),
	       0, "an answer goes");
	tap_is(refused_status(pid), 42, "and arrives");
	zcall_close((int)fd);
	zcall_close(pidfd);
}

static void seccomp(void)
{
	uint32_t action = ZCALL_SECCOMP_RET_ALLOW;
	zcall_seccomp_notif_sizes_t sizes = {0, 0, 0};
	long r = zcall_seccomp(ZCALL_SECCOMP_GET_ACTION_AVAIL, 0, &action);

	if (r == -ZCALL_EINVAL && tap_emulated()) {
		tap_skip("seccomp", "the emulator lacks it");
		return;
	}
	if (refused(r, "seccomp"))
		return;
	tap_is(r, 0, "an action that there is");
	action = 0x12340000;
	tap_is(zcall_seccomp(ZCALL_SECCOMP_GET_ACTION_AVAIL, 0, &action),
	       -ZCALL_EOPNOTSUPP, "and one that there is not");
	tap_is(zcall_seccomp(ZCALL_SECCOMP_GET_ACTION_AVAIL, 1, &action),
	       -ZCALL_EINVAL, "a flag is refused");
	tap_is(zcall_seccomp(99, 0, &action), -ZCALL_EINVAL,
	       "an operation that there is not");
	tap_is(zcall_seccomp(ZCALL_SECCOMP_GET_NOTIF_SIZES, 0, &sizes), 0,
	       "sizes of the structures");
	tap_is(sizes.seccomp_notif, sizeof(zcall_seccomp_notif_t),
	       "of seccomp_notif");
	tap_is(sizes.seccomp_notif_resp, sizeof(zcall_seccomp_notif_resp_t),
	       "of seccomp_notif_resp");
	tap_is(sizes.seccomp_data, sizeof(zcall_seccomp_data_t),
	       "of seccomp_data");
	filtered();
	notified();
}

static int directory(const char *path)
{
	int fd = zcall_openat(ZCALL_AT_FDCWD, path,
			      ZCALL_O_RDONLY | ZCALL_O_DIRECTORY, 0);

	return fd < 0 ? fd : zcall_close(fd);
}

static int restricted(int ruleset)
{
	zcall_landlock_path_beneath_attr_t rule = {
		ZCALL_LANDLOCK_ACCESS_FS_READ_DIR, -1};

	rule.parent_fd = zcall_openat(ZCALL_AT_FDCWD, "/proc",
				      ZCALL_O_PATH | ZCALL_O_CLOEXEC, 0);
	zcall_syscall(ZCALL_NR_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	if (zcall_landlock_add_rule(ruleset, ZCALL_LANDLOCK_RULE_PATH_BENEATH,
				    &rule, 0))
		return 1;
	if (directory("/"))
		return 2;
	if (zcall_landlock_restrict_self(ruleset, 0))
		return 3;
	if (directory("/") != -ZCALL_EACCES)
		return 4;
	return directory("/proc") ? 5 : 42;
}

static void landlock(void)
{
	zcall_landlock_ruleset_attr_t attr = {0, 0, 0, 0, 0, 0};
	zcall_landlock_net_port_attr_t port = {
		ZCALL_LANDLOCK_ACCESS_NET_BIND_TCP, 1};
	int version = zcall_landlock_create_ruleset(
		NULL, 0, ZCALL_LANDLOCK_CREATE_RULESET_VERSION);
	int fd, pid;

	if (version == -ZCALL_EOPNOTSUPP) {
		tap_skip("Landlock", "EOPNOTSUPP: it is switched off");
		return;
	}
	if (refused(version, "Landlock"))
		return;
	tap_ok(version > 0, "the version of Landlock");
	tap_is(zcall_landlock_create_ruleset(&attr, sizeof(attr), 0),
	       -ZCALL_ENOMSG, "a ruleset about nothing");
	attr.handled_access_fs = ZCALL_LANDLOCK_ACCESS_FS_READ_DIR;
	tap_is(zcall_landlock_create_ruleset(&attr, 4, 0), -ZCALL_EINVAL,
	       "too small a structure");
	tap_is(zcall_landlock_create_ruleset(&attr, sizeof(attr), 0x40000000),
	       -ZCALL_EINVAL, "a flag is refused");
	fd = zcall_landlock_create_ruleset(&attr, sizeof(attr), 0);
	tap_good(fd, "landlock_create_ruleset");
	tap_is(zcall_landlock_add_rule(fd, 99, &port, 0), -ZCALL_EINVAL,
	       "a rule of no type");
	tap_is(zcall_landlock_add_rule(-1, ZCALL_LANDLOCK_RULE_PATH_BENEATH,
				       &port, 0),
	       -ZCALL_EBADF, "a rule for no ruleset");
	tap_is(zcall_landlock_add_rule(fd, ZCALL_LANDLOCK_RULE_PATH_BENEATH,
				       NULL, 0),
	       -ZCALL_EFAULT, "no rule");
	refused_is(zcall_landlock_restrict_self(-1, 0x40000000), -ZCALL_EINVAL,
		   "landlock_restrict_self refuses a flag");
	pid = tap_fork();
	if (!pid)
		zcall_exit(restricted(fd));
	tap_is(refused_status(pid), 42, "one directory is left");
	zcall_close(fd);
	if (version < 4) {
		tap_skip("rules about ports", "before version 4");
		return;
	}
	attr.handled_access_fs = 0;
	attr.handled_access_net = ZCALL_LANDLOCK_ACCESS_NET_BIND_TCP;
	fd = zcall_landlock_create_ruleset(&attr, sizeof(attr), 0);
	tap_is(zcall_landlock_add_rule(fd, ZCALL_LANDLOCK_RULE_NET_PORT, &port,
				       0),
	       0, "a rule about a port");
	port.allowed_access = 1ULL << 40;
	tap_is(zcall_landlock_add_rule(fd, ZCALL_LANDLOCK_RULE_NET_PORT, &port,
				       0),
	       -ZCALL_EINVAL, "a right that there is not");
	zcall_close(fd);
}

static void modules(void)
{
	static char room[4096];
	zcall_lsm_ctx_t *ctx = (zcall_lsm_ctx_t *)(void *)room;
	uint64_t ids[32] = {0};
	uint32_t size = sizeof(ids), small = 4;
	long n = zcall_lsm_list_modules(ids, &size, 0);

	if (refused(n, "security modules"))
		return;
	tap_good(n, "lsm_list_modules");
	tap_is((long)size, n * 8, "lsm_list_modules: bytes used");
	if (n > 0) {
		tap_is(zcall_lsm_list_modules(ids, &small, 0), -ZCALL_E2BIG,
		       "lsm_list_modules: no room");
		tap_is((long)small, n * 8, "lsm_list_modules: bytes needed");
	}
	tap_is(zcall_lsm_list_modules(ids, &size, 1), -ZCALL_EINVAL,
	       "lsm_list_modules refuses a flag");

	size = sizeof(room);
	n = zcall_lsm_get_self_attr(ZCALL_LSM_ATTR_CURRENT, ctx, &size, 0);
	if (n == -ZCALL_EOPNOTSUPP)
		tap_skip("lsm_get_self_attr", "EOPNOTSUPP: no module has one");
	else if (tap_good(n, "lsm_get_self_attr") && n > 0)
		tap_ok(ctx->id >= ZCALL_LSM_ID_CAPABILITY &&
			       ctx->len >= sizeof(*ctx) && ctx->len <= size,
		       "lsm_get_self_attr: whose it is, and how long");
	tap_is(zcall_lsm_get_self_attr(ZCALL_LSM_ATTR_UNDEF, ctx, &size, 0),
	       -ZCALL_EINVAL, "lsm_get_self_attr: no attribute");
	tap_is(zcall_lsm_get_self_attr(ZCALL_LSM_ATTR_CURRENT, ctx, &size, 2),
	       -ZCALL_EINVAL, "lsm_get_self_attr refuses a flag");

	ctx->id = ZCALL_LSM_ID_CAPABILITY;
	ctx->flags = 0;
	ctx->ctx_len = 0;
	ctx->len = sizeof(*ctx);
	tap_is(zcall_lsm_set_self_attr(ZCALL_LSM_ATTR_CURRENT, ctx,
				       sizeof(*ctx), 0),
	       -ZCALL_EOPNOTSUPP, "lsm_set_self_attr: it has no attribute");
	tap_is(zcall_lsm_set_self_attr(ZCALL_LSM_ATTR_CURRENT, ctx,
				       sizeof(*ctx) - 1, 0),
	       -ZCALL_EINVAL, "lsm_set_self_attr: too few bytes");
	tap_is(zcall_lsm_set_self_attr(ZCALL_LSM_ATTR_CURRENT, ctx,
				       sizeof(*ctx), 1),
	       -ZCALL_EINVAL, "lsm_set_self_attr refuses a flag");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	tap_watchdog();
	seccomp();
	landlock();
	modules();
	return tap_done();
}
