/*
 * Runs a program that may make the calls it names and no other: the first one
 * that is not in the list ends it, with SIGSYS.
 *
 *   exact NAME... -- PROGRAM [ARGUMENT...]
 *
 * The filter is there before the program is, so execve is allowed, but only
 * with the three addresses that this one is made with: they lie where the new
 * program has nothing. Not an example of a sandbox: it looks at no arguments.
 * exact.t makes names.inc from the headers.
 */
#include <zcall.h>
#include <zcall/start.h>

static const struct {
	const char *name;
	int number;
} names[] = {
#include "names.inc"
};

#if ZCALL_CPU_AMD64
#define ARCH ZCALL_AUDIT_ARCH_X86_64
#elif ZCALL_CPU_ARM64
#define ARCH ZCALL_AUDIT_ARCH_AARCH64
#elif ZCALL_CPU_RISCV64
#define ARCH ZCALL_AUDIT_ARCH_RISCV64
#else
#define ARCH ZCALL_AUDIT_ARCH_LOONGARCH64
#endif

enum { MOST = 1000, PAGE = 65536, NR = 0, ARCH_AT = 4, ARGS = 16 };

static zcall_sock_filter_t code[MOST];
static unsigned short length;

static void add(uint16_t what, uint32_t k, uint8_t yes, uint8_t no)
{
	if (length < MOST) {
		code[length].code = what;
		code[length].jt = yes;
		code[length].jf = no;
		code[length++].k = k;
	}
}

static void load(uint32_t at)
{
	add(ZCALL_BPF_LD | ZCALL_BPF_W | ZCALL_BPF_ABS, at, 0, 0);
}

static void equal(uint32_t k, uint8_t yes, uint8_t no)
{
	add(ZCALL_BPF_JMP | ZCALL_BPF_JEQ | ZCALL_BPF_K, k, yes, no);
}

static void answer(uint32_t k)
{
	add(ZCALL_BPF_RET | ZCALL_BPF_K, k, 0, 0);
}

static int same(const char *a, const char *b)
{
	for (; *a && *a == *b; a++, b++)
		ZCALLI_HIDE(a);
	return *a == *b;
}

static int number(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (same(names[i].name, name))
			return names[i].number;
	return -1;
}

static int fail(const char *what)
{
	size_t n = 0;

	while (what[n]) {
		n++;
		ZCALLI_HIDE(n);
	}
	(void)zcall_write(2, "exact: ", 7);
	(void)zcall_write(2, what, n);
	(void)zcall_write(2, "\n", 1);
	return 2;
}

/* execve, if all that it is given is where we say. */
static void allow_start(char *const *at)
{
	uint8_t left = 13;
	int i;

	load(NR);
	equal(ZCALL_NR_execve, 0, left--);
	for (i = 0; i < 3; i++) {
		uint64_t a = (uint64_t)(uintptr_t)at[i];

		load(ARGS + 8 * (uint32_t)i);
		left--;
		equal((uint32_t)a, 0, left--);
		load(ARGS + 8 * (uint32_t)i + 4);
		left--;
		equal((uint32_t)(a >> 32), 0, left--);
	}
	answer(ZCALL_SECCOMP_RET_ALLOW);
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_sock_fprog_t program = {0, code};
	char *at[3], *page;
	int i, n, k;

	load(ARCH_AT);
	equal(ARCH, 1, 0);
	answer(ZCALL_SECCOMP_RET_KILL_PROCESS);

	page = zcall_mmap((void *)0x5a5a5a5a0000, PAGE,
			  ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			  ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS |
				  ZCALL_MAP_FIXED_NOREPLACE,
			  -1, 0);
	if (zcall_is_error_ptr(page))
		return fail("no memory");
	at[0] = page;
	at[1] = page + 8192;
	at[2] = page + 32768;
	allow_start(at);

	load(NR);
	for (i = 1; i < argc && !same(argv[i], "--"); i++) {
		n = number(argv[i]);
		if (n < 0)
			return fail(argv[i]);
		equal((uint32_t)n, 0, 1);
		answer(ZCALL_SECCOMP_RET_ALLOW);
	}
	answer(ZCALL_SECCOMP_RET_KILL_PROCESS);
	program.len = length;
	if (++i >= argc || length == MOST)
		return fail("usage: exact NAME... -- PROGRAM [ARGUMENT...]");

	for (k = 0; k < 4095 && argv[i][k]; k++)
		page[k] = argv[i][k];
	for (n = 0; i + n < argc && n < 1000; n++)
		((char **)(void *)at[1])[n] = argv[i + n];
	for (n = 0; n < 1000 && envp[n]; n++)
		((char **)(void *)at[2])[n] = envp[n];
	if (zcall_prctl(ZCALL_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 ||
	    zcall_seccomp(ZCALL_SECCOMP_SET_MODE_FILTER, 0, &program) < 0)
		return fail("no filter");
	/* From here on only what is allowed; exit_group may not be. */
	(void)zcall_execve(at[0], (char *const *)(void *)at[1],
			   (char *const *)(void *)at[2]);
	return 126;
}
