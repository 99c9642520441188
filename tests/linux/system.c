/*
 * The machine and the system: names, random bytes, the log; and of what could
 * do harm, refusals that only the right call with the right arguments gets.
 */
#include "refused.h"
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/sys.h>

#define NEWUTS 0x4000000
#define O_NONBLOCK_DELETE 0x800

#if ZCALL_CPU_AMD64
#define MACHINE "x86_64"
#elif ZCALL_CPU_ARM64
#define MACHINE "aarch64"
#elif ZCALL_CPU_RISCV64
#define MACHINE "riscv64"
#else
#define MACHINE "loongarch64"
#endif

static void names(void)
{
	static zcall_new_utsname_t uts;
	static char longer[65];

	tap_is(zcall_uname(&uts), 0, "uname");
	tap_ok(tap_streq(uts.sysname, "Linux"), "uname: sysname");
	tap_ok(tap_streq(uts.machine, MACHINE), "uname: machine");
	tap_ok(uts.release[0] >= '1' && uts.release[0] <= '9',
	       "uname: release");
	tap_is(zcall_uname(NULL), -ZCALL_EFAULT, "uname: nowhere to");
	if (refused_unshare(NEWUTS, "a UTS namespace"))
		return;
	tap_is(zcall_sethostname("zcall-host!", 10), 0, "sethostname");
	tap_is(zcall_setdomainname("zcall-domain!", 12), 0, "setdomainname");
	zcall_uname(&uts);
	tap_ok(tap_streq(uts.nodename, "zcall-host"), "uname: nodename");
	tap_ok(tap_streq(uts.domainname, "zcall-domain"), "uname: domainname");
	tap_is(zcall_sethostname(longer, sizeof(longer)), -ZCALL_EINVAL,
	       "sethostname: too long");
	tap_is(zcall_setdomainname(longer, -1), -ZCALL_EINVAL,
	       "setdomainname: no length");
}

static void random_bytes(void)
{
	unsigned char a[256], b[256];
	size_t i, same = 0;

	tap_is(zcall_getrandom(a, sizeof(a), 0), sizeof(a), "getrandom");
	tap_is(zcall_getrandom(b, sizeof(b), ZCALL_GRND_NONBLOCK), sizeof(b),
	       "getrandom: GRND_NONBLOCK");
	for (i = 0; i < sizeof(a); i++)
		same += a[i] == b[i];
	tap_ok(same < 64, "getrandom: other bytes each time");
	tap_is(zcall_getrandom(a, sizeof(a), 0x40000000), -ZCALL_EINVAL,
	       "getrandom refuses an unknown flag");
	for (i = 0; i < sizeof(a); i++)
		a[i] = b[i] = 0;
	tap_is(zcall_getrandom(a, 16, 0), 16, "getrandom: 16 bytes");
	tap_bytes(a + 16, b, 64, "getrandom: and no more");
}

static void kernel_log(void)
{
	char text[64];
	long n = zcall_syslog(ZCALL_SYSLOG_ACTION_SIZE_BUFFER, NULL, 0);

	if (!refused(n, "syslog: SYSLOG_ACTION_SIZE_BUFFER"))
		tap_ok(n >= 4096, "syslog: SYSLOG_ACTION_SIZE_BUFFER");
	n = zcall_syslog(ZCALL_SYSLOG_ACTION_READ_ALL, text, sizeof(text));
	if (!refused(n, "syslog: SYSLOG_ACTION_READ_ALL"))
		tap_ok(n >= 0 && n <= (long)sizeof(text),
		       "syslog: SYSLOG_ACTION_READ_ALL");
	n = zcall_syslog(ZCALL_SYSLOG_ACTION_READ_ALL, text, -1);
	if (!refused(n, "syslog: no length"))
		tap_is_kernel(n, -ZCALL_EINVAL, "syslog: no length");
	refused_is(zcall_syslog(99, text, 8), -ZCALL_EINVAL,
		   "syslog: no such action");
}

static void quotas(void)
{
	static uint32_t format;
	int fd = zcall_openat(ZCALL_AT_FDCWD, "/proc", ZCALL_O_RDONLY, 0);
	long r;

	refused_is(zcall_quotactl(ZCALL_QCMD(ZCALL_Q_GETFMT, ZCALL_USRQUOTA),
				  "/nonexistent", 0, &format),
		   -ZCALL_ENOENT, "quotactl: no such device");
	r = zcall_quotactl(ZCALL_QCMD(ZCALL_Q_GETFMT, ZCALL_USRQUOTA),
			   "/proc/version", 0, &format);
	refused_is(r, -ZCALL_ENOTBLK, "quotactl: no block device");
	refused_is(zcall_quotactl(ZCALL_QCMD(ZCALL_Q_GETFMT, 77),
				  "/proc/version", 0, &format),
		   -ZCALL_EINVAL, "quotactl: no such kind");
	r = zcall_quotactl_fd(-1, ZCALL_QCMD(ZCALL_Q_GETFMT, ZCALL_USRQUOTA), 0,
			      &format);
	if (refused(r, "quotactl_fd"))
		return;
	tap_is(r, -ZCALL_EBADF, "quotactl_fd: no descriptor");
	tap_is(zcall_quotactl_fd(fd, ZCALL_QCMD(ZCALL_Q_GETFMT, 77), 0,
				 &format),
	       -ZCALL_EINVAL, "quotactl_fd: no such kind");
	tap_is(zcall_quotactl_fd(fd, ZCALL_QCMD(ZCALL_Q_GETFMT, ZCALL_USRQUOTA),
				 0, &format),
	       -ZCALL_ENOSYS, "quotactl_fd: /proc has none");
	zcall_close(fd);
}

static void modules(void)
{
	static const char text[] = "this is no kernel module, only some text";

	refused_is(zcall_init_module(text, sizeof(text), ""), -ZCALL_ENOEXEC,
		   "init_module: no module");
	refused_is(zcall_init_module(NULL, 4096, ""), -ZCALL_EFAULT,
		   "init_module: no image");
	refused_is(zcall_finit_module(-1, "", 0), -ZCALL_EBADF,
		   "finit_module: no descriptor");
	refused_is(zcall_finit_module(-1, "", 0x40000000), -ZCALL_EINVAL,
		   "finit_module refuses an unknown flag");
	refused_is(zcall_delete_module("zcall_none", O_NONBLOCK_DELETE),
		   -ZCALL_ENOENT, "delete_module: no such module");
}

static void other_kernels(void)
{
	zcall_kexec_segment_t segment = {NULL, 0, NULL, 0};

	refused_is(zcall_kexec_load(0, 1, NULL, 0), -ZCALL_EFAULT,
		   "kexec_load: no segments");
	refused_is(
		zcall_kexec_load(0, ZCALL_KEXEC_SEGMENT_MAX + 1, &segment, 0),
		-ZCALL_EINVAL, "kexec_load: too many");
	refused_is(zcall_kexec_load(0, 1, &segment, ZCALL_KEXEC_ARCH_SH),
		   -ZCALL_EINVAL, "kexec_load: of another architecture");
	refused_is(zcall_kexec_file_load(-1, -1, 0, NULL,
					 ZCALL_KEXEC_FILE_NO_INITRAMFS),
		   -ZCALL_EBADF, "kexec_file_load: no descriptor");
	refused_is(zcall_kexec_file_load(-1, -1, 0, NULL, 0x40000000),
		   -ZCALL_EINVAL, "kexec_file_load refuses an unknown flag");
}

static void restart(void)
{
	refused_is(zcall_reboot(1, ZCALL_LINUX_REBOOT_MAGIC2,
				ZCALL_LINUX_REBOOT_CMD_CAD_OFF, NULL),
		   -ZCALL_EINVAL, "reboot: another first number");
	refused_is(zcall_reboot(ZCALL_LINUX_REBOOT_MAGIC1, 1,
				ZCALL_LINUX_REBOOT_CMD_CAD_OFF, NULL),
		   -ZCALL_EINVAL, "reboot: another second number");
	/* Both right, and a command that there is not. */
	refused_is(zcall_reboot(ZCALL_LINUX_REBOOT_MAGIC1,
				ZCALL_LINUX_REBOOT_MAGIC2, 0x99999999, NULL),
		   -ZCALL_EINVAL, "reboot: no such command");
}

static void swap(void)
{
	refused_is(zcall_swapon("/nonexistent", 0), -ZCALL_ENOENT,
		   "swapon: no such file");
	refused_is(zcall_swapon("/proc/version", 0x40000000), -ZCALL_EINVAL,
		   "swapon refuses an unknown flag");
	refused_is(zcall_swapoff("/nonexistent"), -ZCALL_ENOENT,
		   "swapoff: no such file");
	refused_is(zcall_swapoff("/proc/version"), -ZCALL_EINVAL,
		   "swapoff: it does not swap");
}

static void terminal(void)
{
	int pid = tap_fork();

	if (!pid) {
		/* Without a terminal it does nothing. */
		zcall_syscall(ZCALL_NR_setsid);
		zcall_exit(-zcall_vhangup());
	}
	refused_is(-refused_status(pid), 0, "vhangup");
}

#ifdef ZCALL_NR_ioperm
static void ports(void)
{
	refused_is(zcall_ioperm(65536, 1, 0), -ZCALL_EINVAL,
		   "ioperm: no such port");
	refused_is(zcall_ioperm(128, 1, 0), 0, "ioperm: none of them");
	refused_is(zcall_iopl(4), -ZCALL_EINVAL, "iopl: no such level");
	refused_is(zcall_iopl(0), 0, "iopl: none of them");
}
#endif

#ifdef ZCALL_NR_riscv_hwprobe
static void harts(void)
{
	zcall_riscv_hwprobe_t pairs[2] = {
		{ZCALL_RISCV_HWPROBE_KEY_BASE_BEHAVIOR, 0},
		{123456, 7},
	};
	/* li a0, 42; ret */
	static const uint32_t code[] = {0x02a00513, 0x00008067};
	volatile uint32_t *p = (volatile uint32_t *)zcall_mmap(
		NULL, 4096,
		ZCALL_PROT_READ | ZCALL_PROT_WRITE | ZCALL_PROT_EXEC,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	long r = zcall_riscv_hwprobe(pairs, 2, 0, NULL, 0);

	if (!refused(r, "riscv_hwprobe")) {
		tap_is(r, 0, "riscv_hwprobe");
		tap_ok(pairs[0].value & ZCALL_RISCV_HWPROBE_BASE_BEHAVIOR_IMA,
		       "riscv_hwprobe: IMA is there");
		tap_is((long)pairs[1].key, -1, "riscv_hwprobe: unknown");
		tap_is(zcall_riscv_hwprobe(pairs, 2, 0, NULL, 0x40000000),
		       -ZCALL_EINVAL, "riscv_hwprobe refuses a flag");
	}
	p[0] = code[0];
	p[1] = code[1];
	r = zcall_riscv_flush_icache((uintptr_t)p, (uintptr_t)(p + 2), 0);
	if (refused(r, "riscv_flush_icache"))
		return;
	tap_is(r, 0, "riscv_flush_icache");
	tap_is(((int (*)(void))(uintptr_t)p)(), 42, "what was written runs");
	tap_is_kernel(zcall_riscv_flush_icache(0, 0, 0x40000000), -ZCALL_EINVAL,
		      "riscv_flush_icache refuses a flag");
}
#endif

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	random_bytes();
	kernel_log();
	quotas();
	modules();
	other_kernels();
	restart();
	swap();
	terminal();
#ifdef ZCALL_NR_ioperm
	ports();
#endif
#ifdef ZCALL_NR_riscv_hwprobe
	harts();
#endif
	names();
	return tap_done();
}
