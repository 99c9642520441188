/*
 * zcall probe: what the running kernel offers. Each call is made once, in a
 * process of its own that ends right after, with arguments that the kernel
 * refuses before it does anything, or that change only that process. Calls for
 * which there are no such arguments are not made.
 */
#include "command.h"
#include "probe.h"
#include "table.h"

#include <zcall/errno.h>
#include <zcall/io.h>
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/sys.h>
#include <zcall/time.h>
#include <zcall/version.h>

/*
 * Asked with -1 in every argument: no descriptor, no address, no process, no
 * command, no size, and all flags at once, which no call takes. A call that
 * says nothing to that does nothing that outlives its process.
 */
static const char minus[] =
	" _sysctl accept accept4 access acct add_key adjtimex afs_syscall"
	" alarm arch_prctl bind bpf cachestat capget capset chdir chmod chown"
	" chroot clock_adjtime clock_getres clock_gettime clock_nanosleep"
	" clock_settime clone3 close close_range connect copy_file_range creat"
	" create_module delete_module dup dup2 dup3 epoll_create epoll_create1"
	" epoll_ctl epoll_ctl_old epoll_pwait epoll_pwait2 epoll_wait"
	" epoll_wait_old eventfd eventfd2 execve execveat faccessat faccessat2"
	" fadvise64 fallocate fanotify_init fanotify_mark fchdir fchmod"
	" fchmodat fchmodat2 fchown fchownat fcntl fdatasync fgetxattr"
	" file_getattr file_setattr finit_module flistxattr flock fremovexattr"
	" fsconfig fsetxattr fsmount fsopen fspick fstat fstatfs fsync"
	" ftruncate futex_requeue futex_wait futex_waitv futex_wake futimesat"
	" get_kernel_syms get_mempolicy get_robust_list get_thread_area getcpu"
	" getcwd getdents getdents64 getegid geteuid getgid getgroups"
	" getitimer getpeername getpgid getpgrp getpid getpmsg getppid"
	" getpriority getrandom getresgid getresuid getrlimit getrusage getsid"
	" getsockname getsockopt gettid gettimeofday getuid getxattr"
	" getxattrat inotify_add_watch inotify_init inotify_init1"
	" inotify_rm_watch io_cancel io_destroy io_getevents io_pgetevents"
	" io_setup io_submit io_uring_enter io_uring_register io_uring_setup"
	" ioperm iopl ioprio_get ioprio_set kcmp keyctl"
	" landlock_add_rule landlock_create_ruleset landlock_restrict_self"
	" lchown lgetxattr link linkat listen listmount listns listxattr"
	" listxattrat llistxattr lookup_dcookie lremovexattr lseek lsetxattr"
	" lsm_get_self_attr lsm_list_modules lsm_set_self_attr lstat madvise"
	" map_shadow_stack mbind membarrier memfd_create memfd_secret"
	" migrate_pages mincore mkdir mkdirat mknod mknodat mlock2 mlockall"
	" mount mount_setattr move_mount move_pages mprotect mq_getsetattr"
	" mq_notify mq_open mq_timedreceive mq_timedsend mq_unlink mremap mseal"
	" msgctl msgrcv msgsnd msync munlockall munmap name_to_handle_at"
	" nanosleep newfstatat nfsservctl open open_by_handle_at open_tree"
	" open_tree_attr openat openat2 perf_event_open personality"
	" pidfd_getfd pidfd_open pidfd_send_signal pipe pipe2 pivot_root"
	" pkey_alloc pkey_free pkey_mprotect ppoll prctl pread64 preadv preadv2"
	" prlimit64 process_madvise process_mrelease process_vm_readv"
	" process_vm_writev pselect6 putpmsg pwrite64 pwritev pwritev2"
	" query_module quotactl quotactl_fd read readahead readlink readlinkat"
	" readv recvfrom recvmmsg recvmsg removexattr removexattrat rename"
	" renameat renameat2 request_key riscv_flush_icache riscv_hwprobe rmdir"
	" rseq rseq_slice_yield rt_sigaction rt_sigpending rt_sigprocmask"
	" rt_sigqueueinfo rt_sigsuspend rt_sigtimedwait rt_tgsigqueueinfo"
	" sched_get_priority_max sched_get_priority_min sched_getaffinity"
	" sched_getattr sched_getparam sched_getscheduler"
	" sched_rr_get_interval sched_setaffinity sched_setattr sched_setparam"
	" sched_setscheduler sched_yield seccomp security select semctl semop"
	" semtimedop sendfile sendmmsg sendmsg sendto set_mempolicy"
	" set_mempolicy_home_node set_robust_list set_thread_area"
	" setdomainname setfsgid setfsuid setgid setgroups sethostname"
	" setitimer setns setpgid setpriority setregid setresgid setresuid"
	" setreuid setrlimit setsid setsockopt settimeofday setuid setxattr"
	" setxattrat shmat shmctl shmdt shutdown sigaltstack signalfd"
	" signalfd4 socket socketpair splice stat statfs statmount statx"
	" swapoff swapon symlink symlinkat sync_file_range syncfs sysfs"
	" sysinfo syslog tee tgkill time timer_create timer_delete"
	" timer_getoverrun timer_gettime timer_settime timerfd_create"
	" timerfd_gettime timerfd_settime times tkill truncate tuxcall umask"
	" umount2 uname unlink unlinkat unshare uselib userfaultfd ustat utime"
	" utimensat utimes vmsplice vserver wait4 waitid write writev ";

/* A process that there is not: beyond the largest number. */
#define NOBODY 0x7fffffff
/* A key that there hardly is; nothing is made for it. */
#define KEY 0x7a63616c

static const struct {
	char name[20];
	long a[6];
} other[] = {
	{"brk", {0}},
	/* A thread must share signal handlers. */
	{"clone", {ZCALL_CLONE_THREAD, 0, 0, 0, 0}},
	/* Wakes nobody. An unknown operation would be ENOSYS. */
	{"futex", {0, ZCALL_FUTEX_WAKE | ZCALL_FUTEX_PRIVATE_FLAG, 0}},
	/* Emulators know few commands, and tell by that first. */
	{"ioctl", {-1, ZCALL_TIOCGWINSZ, -1}},
	/* Too short to be a module. */
	{"init_module", {-1, 0, -1}},
	{"kill", {NOBODY, 0}},
	{"mlock", {0, 0}},
	/* Length 0. */
	{"mmap", {0, 0, 0, 0, -1, 0}},
	/* Reads nothing. An unknown function would be ENOSYS. */
	{"modify_ldt", {0, -1, 0}},
	{"msgget", {KEY, 0}},
	{"munlock", {0, 0}},
	/* Does not wait. */
	{"poll", {-1, -1, 0}},
	{"ptrace", {-1, NOBODY, -1, -1}},
	{"semget", {KEY, 0, 0}},
	{"set_tid_address", {0}},
	{"shmget", {KEY, 0, 0}},
};

static const struct {
	char name[20], why[40];
} never[] = {
	{"exit", "would end the process"},
	{"exit_group", "would end the process"},
	{"fork", "has no argument to refuse"},
	{"kexec_file_load", "would prepare another kernel"},
	{"kexec_load", "would prepare another kernel"},
	{"pause", "would wait for a signal"},
	{"reboot", "would restart the machine"},
	{"remap_file_pages", "would be noted in the kernel's log"},
	{"restart_syscall", "for the kernel's own use"},
	{"rt_sigreturn", "for the kernel's own use"},
	{"sync", "would write everything"},
	{"uprobe", "for the kernel's own use"},
	{"uretprobe", "for the kernel's own use"},
	{"vfork", "has no argument to refuse"},
	{"vhangup", "would hang up the terminal"},
};

enum state { PRESENT, MISSING, REFUSED, KILLED, UNASKED, STATES };

static const char state_names[STATES][12] = {"present", "missing", "refused",
					     "killed", "not asked"};

struct answer {
	enum state state;
	long result;
	const char *why; /* it was not asked */
};

static int listed(const char *name)
{
	size_t n = str_length(name);
	const char *s;

	for (s = minus; *s; s++)
		if (*s == ' ' && str_begins(s + 1, name) && s[1 + n] == ' ')
			return 1;
	return 0;
}

/* The arguments to ask with, or NULL, and why not. */
static const long *arguments(const char *name, const char **why)
{
	static const long minus_one[6] = {-1, -1, -1, -1, -1, -1};
	size_t i;

	for (i = 0; i < sizeof(other) / sizeof(*other); i++)
		if (str_equal(other[i].name, name))
			return other[i].a;
	if (listed(name))
		return minus_one;
	*why = "no harmless arguments known";
	for (i = 0; i < sizeof(never) / sizeof(*never); i++)
		if (str_equal(never[i].name, name))
			*why = never[i].why;
	return NULL;
}

/* In a process of its own: asks, and leaves the answer behind. */
static void child(long number, const long *a, volatile long *result)
{
	zcall_itimerval_t two = {{0, 0}, {2, 0}};
	zcall_sigaction_t fall = {0};
	zcall_rlimit64_t none = {0, 0};
	zcall_sigset_t all = {0};

	/* It must not wait for ever, nor leave a core behind. */
	(void)zcall_signal_action(ZCALL_SIGALRM, &fall, NULL);
	(void)zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &all, NULL, sizeof(all));
	(void)zcall_setitimer(ZCALL_ITIMER_REAL, &two, NULL);
	(void)zcall_prlimit64(0, ZCALL_RLIMIT_CORE, &none, NULL);
	*result = zcall_syscall6(number, a[0], a[1], a[2], a[3], a[4], a[5]);
	result[1] = 1;
}

/* shared: two numbers in memory that child and parent share. */
static struct answer ask(const struct call *c, volatile long *shared)
{
	struct answer answer = {UNASKED, 0, NULL};
	const long *a = arguments(table_string(c->name), &answer.why);
	int pid;

	if (!a)
		return answer;
	shared[0] = shared[1] = 0;
	pid = (int)zcall_syscall(ZCALL_NR_clone, ZCALL_SIGCHLD, 0, 0, 0, 0);
	if (!pid) {
		child(c->number, a, shared);
		zcall_exit_group(0);
	}
	if (pid < 0) {
		answer.why = "no process to ask in";
		return answer;
	}
	while (zcall_wait4(pid, NULL, (int)ZCALL___WALL, NULL) == -ZCALL_EINTR)
		;
	answer.result = shared[0];
	if (!shared[1])
		answer.state = KILLED;
	else if (shared[0] == -ZCALL_ENOSYS)
		answer.state = MISSING;
	else if (shared[0] == -ZCALL_EPERM || shared[0] == -ZCALL_EACCES)
		answer.state = REFUSED;
	else
		answer.state = PRESENT;
	return answer;
}

static const char *result_name(const struct answer *a)
{
	if (a->state == UNASKED || a->state == KILLED)
		return "";
	return zcall_is_error(a->result)
		       ? zcall_errno_name(zcall_errno(a->result))
		       : "ok";
}

static void calls_json(const struct calls *calls, const struct answer *answer)
{
	size_t i;

	out_put(&out, " \"calls\": [");
	for (i = 0; i < calls->n; i++) {
		const struct call *c = &calls->row[i];
		int first = 1;

		out_put(&out, i ? ",\n  {" : "\n  {");
		out_key(&out, &first, "name");
		out_json(&out, table_string(c->name));
		out_key(&out, &first, "number");
		out_decimal(&out, c->number);
		out_key(&out, &first, "state");
		out_json(&out, state_names[answer[i].state]);
		if (answer[i].why) {
			out_key(&out, &first, "why");
			out_json(&out, answer[i].why);
		} else {
			out_key(&out, &first, "answer");
			out_json(&out, result_name(&answer[i]));
		}
		out_char(&out, '}');
	}
	out_put(&out, "]");
}

static void calls_table(const struct calls *calls, const struct answer *answer)
{
	size_t i;

	for (i = 0; i < calls->n; i++) {
		const struct call *c = &calls->row[i];

		out_long(&out, c->number, 6);
		out_char(&out, ' ');
		out_left(&out, table_string(c->name), 26);
		out_char(&out, ' ');
		out_left(&out, table_string(c->since), 7);
		out_left(&out, state_names[answer[i].state], 10);
		out_put(&out, answer[i].why ? answer[i].why
					    : result_name(&answer[i]));
		out_char(&out, '\n');
	}
}

static void calls_text(const struct calls *calls, const struct answer *answer)
{
	static const enum out_colour colours[STATES] = {
		OUT_GREEN, OUT_RED, OUT_RED, OUT_RED, OUT_DIM};
	static const char says[STATES][64] = {
		"there", "missing (ENOSYS)",
		"refused (EPERM, EACCES: no privilege, or a filter)",
		"ended their process (a filter?)",
		"not asked (--calls says why)"};
	size_t i, n[STATES] = {0};
	int s;

	for (i = 0; i < calls->n; i++)
		n[answer[i].state]++;
	probe_title("calls");
	for (s = 0; s < STATES; s++) {
		struct wrap w = {0};

		if (!n[s])
			continue;
		out_number(&out, n[s], 6);
		out_char(&out, ' ');
		out_colour(&out, colours[s]);
		out_put(&out, says[s]);
		out_colour(&out, OUT_PLAIN);
		out_char(&out, '\n');
		for (i = 0; i < calls->n && s != PRESENT; i++)
			if (answer[i].state == (enum state)s)
				probe_word(&w,
					   table_string(calls->row[i].name));
		probe_end(&w);
	}
}

void probe_title(const char *title)
{
	out_colour(&out, OUT_BOLD);
	out_put(&out, title);
	out_colour(&out, OUT_PLAIN);
	out_char(&out, '\n');
}

void probe_word(struct wrap *w, const char *word)
{
	int n = (int)str_length(word);

	if (!w->column || w->column + 1 + n > 80) {
		if (w->column)
			out_char(&out, '\n');
		out_spaces(&out, 6);
		w->column = 6;
	}
	out_char(&out, ' ');
	out_put(&out, word);
	w->column += 1 + n;
}

void probe_end(struct wrap *w)
{
	if (w->column)
		out_char(&out, '\n');
	w->column = 0;
}

static int probe(int json, int table, char **envp)
{
	static struct answer answer[512];
	zcall_sigaction_t fall = {0};
	const struct calls *calls = &table_calls[target_here()];
	volatile long *shared;
	zcall_new_utsname_t name;
	long r = zcall_uname(&name);
	size_t i;

	if (zcall_is_error(r))
		return err_fail("uname", r);
	if (calls->n > sizeof(answer) / sizeof(*answer))
		return err_fail("more calls than room for answers", 0);
	shared = zcall_mmap(NULL, 4096, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			    ZCALL_MAP_SHARED | ZCALL_MAP_ANONYMOUS, -1, 0);
	if (zcall_is_error_ptr((const void *)shared))
		return err_fail("mmap", (long)shared);
	/* If whoever started us ignores it, children vanish unseen. */
	(void)zcall_signal_action(ZCALL_SIGCHLD, &fall, NULL);
	for (i = 0; i < calls->n; i++)
		answer[i] = ask(&calls->row[i], shared);

	if (json) {
		int first = 1;

		out_put(&out, "{");
		out_key(&out, &first, "zcall");
		out_json(&out, ZCALL_VERSION_STRING);
		out_key(&out, &first, "target");
		out_json(&out, ZCALL_TARGET);
		out_key(&out, &first, "kernel");
		out_json(&out, name.release);
		out_key(&out, &first, "machine");
		out_json(&out, name.machine);
		out_put(&out, ",\n");
		calls_json(calls, answer);
		out_put(&out, ",\n");
		probe_uring(1);
		out_put(&out, ",\n");
		probe_vdso(1, envp);
		out_put(&out, ",\n");
		probe_mitigations(1);
		out_put(&out, "\n}\n");
		return 0;
	}
	out_put(&out, name.sysname);
	out_char(&out, ' ');
	out_put(&out, name.release);
	out_put(&out,
		", " ZCALL_TARGET "; zcall " ZCALL_VERSION_STRING " knows ");
	out_unsigned(&out, calls->n);
	out_put(&out, " calls\n\n");
	if (table) {
		calls_table(calls, answer);
		return 0;
	}
	calls_text(calls, answer);
	out_char(&out, '\n');
	probe_uring(0);
	out_char(&out, '\n');
	probe_vdso(0, envp);
	out_char(&out, '\n');
	probe_mitigations(0);
	return 0;
}

int zcall_cmd_probe(int argc, char **argv, char **envp)
{
	struct words words = {argc, argv, "probe", 0, 0, NULL, NULL, NULL};
	int json = 0, table = 0;

	while (words_next(&words)) {
		if (words_flag(&words, 'j', "json"))
			json = 1;
		else if (words_flag(&words, 'c', "calls"))
			table = 1;
		else if (words_plain(&words))
			return err_usage("probe", "no such thing", words.word);
		else
			return words_bad(&words);
	}
	return probe(json, table, envp);
}
