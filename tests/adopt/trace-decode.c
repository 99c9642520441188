/*
 * Calls as zcall trace writes them, from records as ptrace hands them out, for
 * each CPU: emulators of user mode have no ptrace, but decoding needs none.
 */
#include "decode.h"

#include <zcall.h>

#include "tap.h"

#if ZCALL_CPU_AMD64
#define ARCH 0xc000003e
#define NR_OPENAT 257
#define NR_MMAP 9
#define RAW_DIRECTORY 0x10000
#define RAW_NOFOLLOW 0x20000
#else
#if ZCALL_CPU_ARM64
#define ARCH 0xc00000b7
#define RAW_DIRECTORY 0x4000
#define RAW_NOFOLLOW 0x8000
#elif ZCALL_CPU_RISCV64
#define ARCH 0xc00000f3
#define RAW_DIRECTORY 0x10000
#define RAW_NOFOLLOW 0x20000
#else
#define ARCH 0xc0000102
#define RAW_DIRECTORY 0x10000
#define RAW_NOFOLLOW 0x20000
#endif
#define NR_OPENAT 56
#define NR_MMAP 222
#endif

static struct out text;
static char page[8192] __attribute__((__aligned__(4096)));

void command_usage(struct out *o, const char *command)
{
	(void)o, (void)command;
}

static uint64_t at(const volatile void *p)
{
	return (uint64_t)(uintptr_t)p;
}

/* The second half of page, and what is below 64 KiB, is not there. */
static long own_memory(void *arg, uint64_t address, void *to, size_t n)
{
	uint64_t end = (uint64_t)(uintptr_t)page + 4096;

	(void)arg;
	if (address < 0x10000 || (address >= end && address < end + 4096))
		return -ZCALL_EFAULT;
	if (address < end && address + n > end)
		n = (size_t)(end - address);
	__builtin_memcpy(to, (const void *)(uintptr_t)address, n);
	return (long)n;
}

/* Of what is anywhere, only the page. */
static long page_only(void *arg, uint64_t address, void *to, size_t n)
{
	if (address - at(page) >= 4096)
		return -ZCALL_EFAULT;
	return own_memory(arg, address, to, n);
}

static const struct decode d = {&text, own_memory, NULL};
static const struct decode narrow = {&text, page_only, NULL};

/* A call with these arguments and this result. */
static void shows(uint32_t arch, uint64_t nr, const uint64_t *args,
		  int64_t result, const char *want)
{
	zcall_ptrace_syscall_info_t in = {0}, back = {0};
	struct decode_call call;
	size_t entry;
	int i;

	in.op = ZCALL_PTRACE_SYSCALL_INFO_ENTRY;
	in.arch = arch;
	in.entry.nr = nr;
	for (i = 0; i < 6; i++)
		in.entry.args[i] = args[i];
	back.op = ZCALL_PTRACE_SYSCALL_INFO_EXIT;
	back.arch = arch;
	back.exit.rval = result;
	back.exit.is_error = result < 0 && result > -4096;
	text.n = 0;
	decode_entry(&d, &call, &in);
	entry = text.n;
	decode_exit(&d, &call, &back);
	out_char(&text, 0);
	/* The words for an error are errno.h's. */
	for (i = 0; back.exit.is_error && text.s[i]; i++)
		if (text.s[i] == ' ' && text.s[i + 1] == '(')
			text.s[i] = 0;
	if (!tap_ok(str_equal(text.s, want), want)) {
		tap_put("# got ");
		tap_put(text.s);
		tap_put("\n# of which at entry ");
		tap_put_long((long)entry);
		tap_put(" bytes\n");
	}
}

#define SHOWS(nr, result, want, ...) \
	do { \
		const uint64_t args_[6] = {__VA_ARGS__}; \
\
		shows(ARCH, nr, args_, result, want); \
	} while (0)

#define AT(x) at(x)
#define S32(x) ((uint64_t)(int64_t)(x))

int zcall_main(int argc, char **argv, char **envp)
{
	static const char path[] = "/etc/passwd";
	static const uint64_t pair[] = {1, 2};
	static const int two[] = {3, -4};
	zcall_sockaddr_in6_t in6 = {0};
	static zcall_sigset_t most;
	int size = sizeof(in6);
	size_t i;

	(void)argc, (void)argv, (void)envp;
	tap_is(decode_native(), ARCH, "the CPU's own calls");

	/* By the kernel's numbers, not by ours. The upper half of an int is
	 * nobody's. */
	SHOWS(NR_OPENAT, 3,
	      "openat(AT_FDCWD, \"/etc/passwd\", "
	      "O_RDONLY|O_CLOEXEC|O_DIRECTORY|O_NOFOLLOW) = 3",
	      0xffffff9c, AT(path),
	      0x500000000 | 0x80000 | RAW_DIRECTORY | RAW_NOFOLLOW, 0777);
	SHOWS(NR_OPENAT, -2,
	      "openat(-1, \"/etc/passwd\", O_WRONLY|O_CREAT|O_TRUNC, 0600) = "
	      "-ENOENT",
	      S32(-1), AT(path), 01 | 0100 | 01000, 0600);
	SHOWS(NR_MMAP, 0x7f0000001000,
	      "mmap(NULL, 65536, PROT_READ|PROT_WRITE, "
	      "MAP_PRIVATE|MAP_ANONYMOUS, -1, 0x0) = 0x7f0000001000",
	      0, 65536, 3, 0x22, S32(-1), 0);

	SHOWS(ZCALL_NR_read, 5, "read(3, \"/etc/\", 100) = 5", 3, AT(path),
	      100);
	SHOWS(ZCALL_NR_read, -4, "read(3, 0x99, 100) = -EINTR", 3, 0x99, 100);
	SHOWS(ZCALL_NR_read, -512, "read(3, 0x99, 100) = ? ERESTARTSYS", 3,
	      0x99, 100);
	SHOWS(ZCALL_NR_write, -14, "write(1, 0x99, 100) = -EFAULT", 1, 0x99,
	      100);
	SHOWS(ZCALL_NR_pipe2, 0, "pipe2([3, -4], O_NONBLOCK) = 0", AT(two),
	      04000);
	SHOWS(ZCALL_NR_pipe2, -24, "pipe2(0x4, 0) = -EMFILE", 4);
	SHOWS(ZCALL_NR_nanosleep, 0,
	      "nanosleep({tv_sec=1, tv_nsec=2}, NULL) = 0", AT(pair));
	SHOWS(ZCALL_NR_nanosleep, -4,
	      "nanosleep({tv_sec=1, tv_nsec=2}, {tv_sec=1, tv_nsec=2}) = "
	      "-EINTR",
	      AT(pair), AT(pair));
	SHOWS(ZCALL_NR_getpid, 77, "getpid() = 77", 1, 2, 3);
	SHOWS(ZCALL_NR_brk, 0x5000, "brk(NULL) = 0x5000", 0);
	SHOWS(ZCALL_NR_umask, 022, "umask(0) = 022", 0);
	SHOWS(ZCALL_NR_exit_group, 0, "exit_group(-1) = 0", S32(-1));

	/* What is at the end of what there is. */
	for (i = 0; i < 4096; i++)
		page[i] = 'x';
	SHOWS(ZCALL_NR_chdir, -14, "chdir(0x99) = -EFAULT", 0x99);
	page[4095] = 0;
	SHOWS(ZCALL_NR_chdir, 0, "chdir(\"xxx\") = 0", AT(page + 4092));
	page[4095] = 'x';
	text.n = 0;
	{
		const uint64_t args[6] = {at(page + 4092)};
		zcall_ptrace_syscall_info_t in = {0};
		struct decode_call call;

		in.arch = ARCH;
		in.entry.nr = ZCALL_NR_chdir;
		in.entry.args[0] = args[0];
		decode_entry(&d, &call, &in);
		tap_ok(text.n > 8 && text.s[6] == '0' && text.s[7] == 'x',
		       "a string that does not end is an address");
	}
	SHOWS(ZCALL_NR_write, 4, "write(1, \"xxxx\", 4) = 4", 1,
	      AT(page + 4092), 4);

	/* Sets: all, most, and names of the CPU's own values. */
	zcall_sigset_fill(&most);
	zcall_sigset_del(&most, ZCALL_SIGKILL);
	SHOWS(ZCALL_NR_rt_sigprocmask, 0,
	      "rt_sigprocmask(SIG_SETMASK, ~[SIGKILL], NULL, 8) = 0",
	      ZCALL_SIG_SETMASK, AT(&most), 0, 8);
	SHOWS(ZCALL_NR_kill, 0, "kill(-1, SIGRT3) = 0", S32(-1), 35);
	SHOWS(ZCALL_NR_clone, 9,
	      "clone(CLONE_VM|CLONE_VFORK|SIGCHLD, 0x1, 0x2, 0x3, 0x4) = 9",
	      0x4100 | 17, 1, 2, 3, 4);
	SHOWS(ZCALL_NR_futex, 1,
	      "futex(0x99, FUTEX_WAKE|FUTEX_PRIVATE_FLAG, "
	      "2147483647) = 1",
	      0x99, 129, 0x7fffffff, 1, 2, 3);
	SHOWS(ZCALL_NR_mprotect, 0, "mprotect(0x1000, 4096, PROT_NONE) = 0",
	      0x1000, 4096, 0);
	SHOWS(ZCALL_NR_preadv2, 0, "preadv2(3, [], 0, -1, RWF_NOWAIT) = 0", 3,
	      AT(pair), 0, S32(-1), 0, 8);
	SHOWS(ZCALL_NR_socket, -97,
	      "socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_UDP) = "
	      "-EAFNOSUPPORT",
	      10, 2 | 02000000, 17);
	SHOWS(ZCALL_NR_socket, 3, "socket(99, SOCK_STREAM|0x10, 0) = 3", 99,
	      0x11, 0);
	in6.sin6_family = ZCALL_AF_INET6;
	in6.sin6_port = 0x5000;
	SHOWS(ZCALL_NR_accept, 4,
	      "accept(3, {sa_family=AF_INET6, sin6_port=80, sin6_addr=::}, "
	      "[28]) = 4",
	      3, AT(&in6), AT(&size));
	SHOWS(ZCALL_NR_getrusage, -22,
	      "getrusage(RUSAGE_CHILDREN, NULL) = -EINVAL", S32(-1));
	SHOWS(ZCALL_NR_lseek, 0x7fffffffffff,
	      "lseek(3, 140737488355327, SEEK_SET) = 140737488355327", 3,
	      0x7fffffffffff, 0);

	/* What is not in the tables, and what is of another CPU. */
	SHOWS(3000, -38, "syscall_3000(0x1, 0x2, 0x3, 0x4, 0x5, 0x6) = -ENOSYS",
	      1, 2, 3, 4, 5, 6);
	{
		const uint64_t args[6] = {1};

		shows(ZCALL_AUDIT_ARCH_ARM, 3, args, 0,
		      "arm:syscall_3(0x1, 0x0, 0x0, 0x0, 0x0, 0x0) = 0");
		shows(0x1234, NR_OPENAT, args, 0,
		      NR_OPENAT == 56 ? "0x1234:syscall_56(0x1, 0x0, 0x0, 0x0, "
					"0x0, 0x0) = 0"
				      : "0x1234:syscall_257(0x1, 0x0, 0x0, "
					"0x0, 0x0, 0x0) = 0");
	}

	/* No call, whatever it is handed, must disturb the tracer; each name
	 * is found. */
	for (i = 0; i < decode_numbers(); i++) {
		static const uint64_t bad[] = {0, ~(uint64_t)0, 0x99, 4095};
		zcall_ptrace_syscall_info_t in = {0}, back = {0};
		struct decode_call call;
		size_t k, j;

		for (k = 0; k < 5; k++) {
			in.arch = back.arch = ARCH;
			in.entry.nr = i;
			for (j = 0; j < 6; j++)
				in.entry.args[j] =
					k < 4 ? bad[k]
					      : at(page + 4096 - 8 * (j + 1));
			back.exit.rval = (int64_t)bad[k % 4];
			text.n = 0;
			decode_entry(&narrow, &call, &in);
			decode_exit(&narrow, &call, &back);
			if (text.n < 6 || text.n > 15000)
				break;
		}
		if (k < 5)
			break;
	}
	tap_is((long)i, (long)decode_numbers(), "all calls with bad arguments");
	return tap_done();
}
