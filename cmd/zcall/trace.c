/*
 * zcall trace: runs a program, or attaches to one, and writes down its calls,
 * those of its threads and of its children. What a call looks like is in
 * decode.c.
 *
 * The program goes on as it would: it gets its signals, stops and continues
 * with its job, and what it returns is what the tracer returns; if a signal
 * killed it the tracer kills itself by the same one. What it can see is the
 * time that it takes, and that it cannot be traced by another.
 */
#include "command.h"
#include "decode.h"

#include <zcall.h>

#define OPTIONS \
	(ZCALL_PTRACE_O_TRACESYSGOOD | ZCALL_PTRACE_O_TRACEFORK | \
	 ZCALL_PTRACE_O_TRACEVFORK | ZCALL_PTRACE_O_TRACECLONE | \
	 ZCALL_PTRACE_O_TRACEEXEC)

#define BUCKETS 1024
#define NUMBERS 1024

struct thread {
	struct thread *next;
	int pid;
	int in_call; /* its entry was seen */
	int shown;   /* ... and written */
	struct decode_call call;
	uint64_t began; /* nanoseconds */
};

struct count {
	uint64_t calls, errors, nanoseconds;
};

static struct out to;	     /* where the lines go */
static int to_file;	     /* and nobody waits for them */
static int counting;	     /* -c */
static int many;	     /* there was more than one thread */
static int child;	     /* the program; 0 with -p */
static int started;	     /* its execve has begun */
static int ran;		     /* and has succeeded */
static int exec_error;	     /* or not: the errno */
static int result;	     /* the program's status, as wait4 has it */
static int leaving;	     /* all are to be let go */
static unsigned long living; /* threads */
static struct thread *threads[BUCKETS], *unused;
static struct thread *line; /* whose line has no end yet */
static char wanted[NUMBERS];
static int selective; /* -e */
static struct count counts[NUMBERS];

static long request(long what, int pid, unsigned long a, unsigned long b)
{
	return zcall_ptrace(what, pid, a, b);
}

static uint64_t now(void)
{
	zcall_timespec_t t = {0, 0};

	(void)zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

/* Threads, by number. */

static struct thread **slot(int pid)
{
	struct thread **t = &threads[(unsigned)pid % BUCKETS];

	while (*t && (*t)->pid != pid)
		t = &(*t)->next;
	return t;
}

/* There may be thousands; memory is taken by the block and kept. */
static struct thread *new_thread(int pid)
{
	struct thread **at = slot(pid), *t;
	static const size_t size = (size_t)64 * 1024;
	size_t i;

	if (!unused) {
		t = zcall_mmap(NULL, size, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			       ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
		if (zcall_is_error_ptr(t)) {
			(void)err_fail("mmap", -(long)zcall_errno_ptr(t));
			zcall_exit_group(1);
		}
		for (i = 0; i < size / sizeof(*t); i++) {
			t[i].next = unused;
			unused = &t[i];
		}
	}
	t = unused;
	unused = t->next;
	t->next = *at;
	*at = t;
	t->pid = pid;
	t->in_call = t->shown = 0;
	if (living++)
		many = 1;
	return t;
}

static void drop_thread(struct thread *t)
{
	*slot(t->pid) = t->next;
	if (line == t)
		line = NULL;
	t->next = unused;
	unused = t;
	living--;
}

/* What the process has in its memory. */
static long read_memory(void *arg, uint64_t address, void *buffer, size_t n)
{
	const struct thread *t = arg;
	char *b = buffer;
	size_t got = 0;

	/* A page at a time: the next one may not be there. */
	while (got < n) {
		uint64_t at = address + got;
		size_t part = 4096 - (size_t)(at & 4095);
		zcall_iovec_t local, remote;
		long r;

		if (part > n - got)
			part = n - got;
		local.iov_base = b + got;
		local.iov_len = remote.iov_len = part;
		remote.iov_base = (void *)(uintptr_t)at;
		r = zcall_process_vm_readv(t->pid, &local, 1, &remote, 1, 0);
		if (r == -ZCALL_EPERM || r == -ZCALL_ENOSYS) {
			/* What may be traced may be read so. */
			uint64_t word;
			size_t skip = at & 7;

			r = zcall_ptrace_ptr(ZCALL_PTRACE_PEEKDATA, t->pid,
					     (void *)(uintptr_t)(at - skip),
					     &word);
			if (zcall_is_error(r))
				break;
			r = (long)(8 - skip < part ? 8 - skip : part);
			__builtin_memcpy(b + got, (char *)&word + skip,
					 (size_t)r);
		}
		if (r <= 0)
			break;
		got += (size_t)r;
	}
	return (long)got;
}

/* Lines. A call's line is begun when it begins, and cut if another thread has
 * something to say before it ends. */

static void end_line(void)
{
	if (!line)
		return;
	out_put(&to, " <unfinished ...>\n");
	line = NULL;
}

static void begin_line(const struct thread *t)
{
	end_line();
	if (many || to_file) {
		out_char(&to, '[');
		out_decimal(&to, t->pid);
		out_put(&to, "] ");
	}
}

static int quiet(void)
{
	return counting || !started;
}

static struct decode decoder(struct thread *t)
{
	struct decode d = {&to, read_memory, t};

	return d;
}

static void call_begins(struct thread *t,
			const zcall_ptrace_syscall_info_t *info)
{
	struct decode d = decoder(t);
	uint64_t nr = info->entry.nr;

	if (!started && nr == ZCALL_NR_execve)
		started = 1;
	t->in_call = 1;
	t->shown = 0;
	t->call.nr = nr;
	t->call.arch = info->arch;
	if (counting) {
		t->began = now();
		return;
	}
	if (quiet() || (selective && (!decode_name(info->arch, nr) ||
				      nr >= NUMBERS || !wanted[nr])))
		return;
	begin_line(t);
	decode_entry(&d, &t->call, info);
	t->shown = 1;
	line = t;
	if (decode_never(info->arch, nr)) {
		out_put(&to, ") = ?\n");
		t->in_call = 0;
		line = NULL;
	}
}

static void count_call(const struct thread *t, int error)
{
	struct count *c;

	if (!decode_name(t->call.arch, t->call.nr) || t->call.nr >= NUMBERS)
		return;
	if (selective && !wanted[t->call.nr])
		return;
	c = &counts[t->call.nr];
	c->calls++;
	c->errors += error != 0;
	c->nanoseconds += now() - t->began;
}

static void call_ends(struct thread *t, const zcall_ptrace_syscall_info_t *info)
{
	struct decode d = decoder(t);

	if (!t->in_call)
		return;
	t->in_call = 0;
	if (t->pid == child && started && !ran) {
		/* The first execve: nothing but it comes after a failure. */
		if (info->exit.is_error) {
			exec_error = (int)-info->exit.rval;
			started = 0;
		}
		ran = !exec_error;
	}
	if (counting) {
		if (started)
			count_call(t, info->exit.is_error);
		return;
	}
	if (!t->shown)
		return;
	if (line != t) {
		begin_line(t);
		out_put(&to, "<... ");
		decode_put_name(&to, t->call.arch, t->call.nr);
		out_put(&to, " resumed> ");
	}
	decode_exit(&d, &t->call, info);
	out_char(&to, '\n');
	line = NULL;
}

/* Lets it run until its next call begins or ends. */
static void go_on(const struct thread *t, int sig)
{
	if (!to_file)
		out_flush(&to);
	(void)request(leaving ? ZCALL_PTRACE_DETACH : ZCALL_PTRACE_SYSCALL,
		      t->pid, 0, (unsigned long)sig);
}

static void stopped_in_call(struct thread *t)
{
	zcall_ptrace_syscall_info_t info;
	long r;

	r = zcall_ptrace_ptr(ZCALL_PTRACE_GET_SYSCALL_INFO, t->pid,
			     (void *)sizeof(info), &info);
	if (r == -ZCALL_EIO) {
		(void)err_fail("the kernel is older than 5.3", r);
		(void)zcall_kill(t->pid, ZCALL_SIGKILL);
		zcall_exit_group(1);
	}
	if (r > 0 && info.op == ZCALL_PTRACE_SYSCALL_INFO_ENTRY)
		call_begins(t, &info);
	else if (r > 0 && info.op == ZCALL_PTRACE_SYSCALL_INFO_EXIT)
		call_ends(t, &info);
	go_on(t, 0);
}

/* A thread that is not the first has done execve: the others are gone, and it
 * has the number of the first one now. */
static void take_over(struct thread *t)
{
	unsigned long former = 0;
	struct thread *old;

	if (zcall_is_error(zcall_ptrace_ptr(ZCALL_PTRACE_GETEVENTMSG, t->pid,
					    NULL, &former)) ||
	    (int)former == t->pid)
		return;
	old = *slot((int)former);
	if (!old)
		return;
	if (!quiet()) {
		begin_line(t);
		out_put(&to, "+++ superseded by execve in ");
		out_decimal(&to, (long)former);
		out_put(&to, " +++\n");
	}
	t->in_call = old->in_call;
	t->shown = old->shown;
	t->call = old->call;
	t->began = old->began;
	drop_thread(old);
}

static void signalled(struct thread *t, int sig)
{
	struct decode d = decoder(t);
	zcall_siginfo_t info;

	if (!quiet() &&
	    !zcall_is_error(zcall_ptrace_ptr(ZCALL_PTRACE_GETSIGINFO, t->pid,
					     NULL, &info))) {
		begin_line(t);
		out_put(&to, "--- ");
		decode_siginfo(&d, &info);
		out_put(&to, " ---\n");
	}
	go_on(t, sig);
}

static void ended(struct thread *t, int status)
{
	if (!quiet()) {
		begin_line(t);
		if (status & 0x7f) {
			out_put(&to, "+++ killed by ");
			decode_signal(&to, (unsigned)status & 0x7f);
			out_put(&to, status & 0x80 ? " (core dumped) +++\n"
						   : " +++\n");
		} else {
			out_put(&to, "+++ exited with ");
			out_decimal(&to, status >> 8 & 0xff);
			out_put(&to, " +++\n");
		}
	}
	drop_thread(t);
}

/* One report of wait4. */
static void report(int pid, int status)
{
	struct thread *t = *slot(pid);
	int sig = status >> 8 & 0xff, event = status >> 16;

	if ((status & 0xff) != 0x7f) {
		if (pid == child)
			result = status;
		if (t)
			ended(t, status);
		return;
	}
	/* A child may report before its parent says that it has one. */
	if (!t)
		t = new_thread(pid);
	if (leaving) {
		/* A signal about to be delivered must not get lost. */
		if (event || sig == (ZCALL_SIGTRAP | 0x80))
			sig = 0;
		if (!zcall_is_error(request(ZCALL_PTRACE_DETACH, pid, 0,
					    (unsigned long)sig)))
			drop_thread(t);
		return;
	}
	if (sig == (ZCALL_SIGTRAP | 0x80)) {
		stopped_in_call(t);
	} else if (event == ZCALL_PTRACE_EVENT_STOP && sig != ZCALL_SIGTRAP) {
		/* Its job was stopped. It stays so until it is continued. */
		if (!quiet()) {
			begin_line(t);
			out_put(&to, "--- stopped by ");
			decode_signal(&to, (unsigned)sig);
			out_put(&to, " ---\n");
		}
		if (!to_file)
			out_flush(&to);
		(void)request(ZCALL_PTRACE_LISTEN, pid, 0, 0);
	} else if (event) {
		if (event == ZCALL_PTRACE_EVENT_EXEC)
			take_over(t);
		go_on(t, 0);
	} else {
		signalled(t, sig);
	}
}

/* Has every thread stop, to be let go when it says so. */
static void leave(void)
{
	struct thread *t;
	unsigned i;

	end_line();
	leaving = 1;
	for (i = 0; i < BUCKETS; i++)
		for (t = threads[i]; t; t = t->next)
			(void)request(ZCALL_PTRACE_INTERRUPT, t->pid, 0, 0);
}

static const int own_signals[] = {ZCALL_SIGCHLD, ZCALL_SIGINT, ZCALL_SIGQUIT,
				  ZCALL_SIGTERM, ZCALL_SIGHUP};

/*
 * Signals of the tracer's own. What the terminal sends goes to the program as
 * well; what somebody else sends is passed on. Without a program of its own
 * the tracer leaves.
 */
static void own_signal(const zcall_siginfo_t *info)
{
	if (info->si_signo == ZCALL_SIGCHLD)
		return;
	if (!child)
		leave();
	else if (info->si_code != ZCALL_SI_KERNEL)
		(void)zcall_kill(child, info->si_signo);
}

/* Until there is nobody left. */
static void watch(const zcall_sigset_t *own)
{
	static const zcall_timespec_t at_once = {0, 0};
	unsigned busy = 0;

	while (living) {
		zcall_siginfo_t info;
		int status = 0, pid, r;

		pid = zcall_wait4(-1, &status, ZCALL___WALL | ZCALL_WNOHANG,
				  NULL);
		if (pid > 0)
			report(pid, status);
		else if (pid == -ZCALL_ECHILD)
			break;
		else
			out_flush(&to);
		/* The busy ones must not make it deaf. */
		if (pid > 0 && ++busy % 64)
			continue;
		r = zcall_rt_sigtimedwait(own, &info, pid > 0 ? &at_once : NULL,
					  sizeof(*own));
		if (r > 0)
			own_signal(&info);
	}
}

/* value with so many decimals, right-aligned. */
static void fixed(struct out *o, uint64_t value, int decimals, int width)
{
	char text[32];
	int i = (int)sizeof(text) - 1, n = 0;

	text[i] = 0;
	do {
		if (n == decimals && n)
			text[--i] = '.';
		text[--i] = (char)('0' + value % 10);
		value /= 10;
		n++;
	} while (value || n <= decimals);
	out_right(o, text + i, width);
}

static void count_line(const char *name, const struct count *c, uint64_t all)
{
	fixed(&to, all ? c->nanoseconds * 10000 / all : 0, 2, 6);
	fixed(&to, c->nanoseconds / 1000, 6, 12);
	out_number(&to, c->nanoseconds / 1000 / (c->calls ? c->calls : 1), 12);
	out_number(&to, c->calls, 10);
	if (c->errors)
		out_number(&to, c->errors, 10);
	else
		out_spaces(&to, 10);
	out_char(&to, ' ');
	out_put(&to, name);
	out_char(&to, '\n');
}

static void summary(void)
{
	static const char rule[] = "------ ----------- ----------- --------- "
				   "--------- ----------------\n";
	struct count all = {0, 0, 0};
	size_t i;

	for (i = 0; i < NUMBERS; i++) {
		all.calls += counts[i].calls;
		all.errors += counts[i].errors;
		all.nanoseconds += counts[i].nanoseconds;
	}
	out_put(&to, "% time     seconds  usecs/call     calls    errors "
		     "call\n");
	out_put(&to, rule);
	for (;;) {
		struct count *best = NULL;

		for (i = 0; i < NUMBERS; i++)
			if (counts[i].calls &&
			    (!best ||
			     counts[i].nanoseconds > best->nanoseconds))
				best = &counts[i];
		if (!best)
			break;
		count_line(
			decode_name(decode_native(), (uint64_t)(best - counts)),
			best, all.nanoseconds);
		best->calls = 0;
	}
	out_put(&to, rule);
	count_line("total", &all, all.nanoseconds);
}

/* -e: names with commas between them, or patterns; ! before the first one: all
 * but these. */
static int choose(const char *names)
{
	char one[64];
	int but = *names == '!';
	size_t i, k;

	names += but;
	selective = 1;
	for (i = 0; i < NUMBERS; i++)
		wanted[i] = (char)but;
	for (;;) {
		int any = 0;

		for (k = 0; names[k] && names[k] != ','; k++) {
			if (k + 1 == sizeof(one))
				return err_usage("trace", "unknown call",
						 names);
			one[k] = names[k];
		}
		one[k] = 0;
		for (i = 0; i < decode_numbers() && i < NUMBERS; i++) {
			const char *name = decode_name(decode_native(), i);

			if (!name || !str_match(one, name, 0))
				continue;
			wanted[i] = (char)!but;
			any = 1;
		}
		if (!any)
			return err_usage("trace", "unknown call", one);
		if (!names[k])
			return 0;
		names += k + 1;
	}
}

/* The file that a program's name means: as execvp would have it. 0, or what is
 * wrong. */
static int resolve(const char *name, char **envp, char *path, size_t room)
{
	const char *dir = str_environment(envp, "PATH");
	size_t length = str_length(name), n;
	int wrong = -ZCALL_ENOENT;

	for (n = 0; n < length; n++)
		if (name[n] == '/')
			break;
	if (n < length || !length) {
		if (length + 1 > room)
			return -ZCALL_ENAMETOOLONG;
		__builtin_memcpy(path, name, length + 1);
		return 0;
	}
	if (!dir)
		dir = "/usr/local/bin:/usr/bin:/bin";
	for (;; dir += n + 1) {
		zcall_stat_t st;
		int r;

		for (n = 0; dir[n] && dir[n] != ':'; n++)
			;
		if (n + length + 2 <= room) {
			__builtin_memcpy(path, dir, n);
			/* An empty one is the current directory. */
			if (n)
				path[n] = '/';
			__builtin_memcpy(path + n + (n > 0), name, length + 1);
			r = zcall_newfstatat(ZCALL_AT_FDCWD, path, &st, 0);
			if (!r &&
			    (st.st_mode & ZCALL_S_IFMT) == ZCALL_S_IFREG) {
				r = zcall_faccessat(ZCALL_AT_FDCWD, path,
						    ZCALL_X_OK);
				if (!r)
					return 0;
				wrong = r;
			}
		}
		if (!dir[n])
			return wrong;
	}
}

/* What a program's name was worth: as shells and env say it. */
static int cannot_run(const char *name, int error)
{
	(void)err_fail(name, error);
	return error == -ZCALL_ENOENT ? 127 : 126;
}

static int forbidden(const char *what, long r)
{
	(void)err_fail(what, r);
	if (r == -ZCALL_EPERM || r == -ZCALL_EACCES)
		err_put("Another tracer has it already, or ptrace is not "
			"allowed: by user, by seccomp, or by\n"
			"/proc/sys/kernel/yama/ptrace_scope.\n");
	return 1;
}

/*
 * Starts the program: a child that waits until it is seized, and is then seen
 * from its execve on.
 */
static int launch(const char *path, char **argv, char **envp,
		  const zcall_sigset_t *mask, const zcall_sigaction_t *chld)
{
	int gate[2], r, status = 0;
	char c = 0;

	r = zcall_pipe2(gate, ZCALL_O_CLOEXEC);
	if (zcall_is_error(r))
		return err_fail("pipe2", r);
	child = zcall_clone(ZCALL_SIGCHLD, NULL, NULL, NULL, NULL);
	if (zcall_is_error(child))
		return err_fail("clone", child);
	if (!child) {
		/* What the tracer has changed for itself, back. */
		(void)zcall_signal_action(ZCALL_SIGCHLD, chld, NULL);
		(void)zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, mask, NULL,
					   sizeof(*mask));
		(void)zcall_close(gate[1]);
		if (ZCALL_RETRY(zcall_read(gate[0], &c, 1)) == 1)
			(void)zcall_execve(path, argv, envp);
		zcall_exit_group(127);
	}
	(void)zcall_close(gate[0]);
	r = (int)request(ZCALL_PTRACE_SEIZE, child, 0, OPTIONS);
	if (!zcall_is_error(r))
		r = (int)request(ZCALL_PTRACE_INTERRUPT, child, 0, 0);
	if (zcall_is_error(r)) {
		(void)zcall_close(gate[1]);
		(void)zcall_wait4(child, NULL, ZCALL___WALL, NULL);
		return forbidden("cannot trace", r);
	}
	(void)new_thread(child);
	for (;;) {
		r = ZCALL_RETRY(
			zcall_wait4(child, &status, ZCALL___WALL, NULL));
		if (zcall_is_error(r))
			return err_fail("wait4", r);
		if ((status & 0xff) != 0x7f) {
			report(child, status);
			return 0;
		}
		if (status >> 16 == ZCALL_PTRACE_EVENT_STOP)
			break;
		(void)request(ZCALL_PTRACE_CONT, child, 0,
			      (unsigned long)(status >> 8 & 0xff));
	}
	(void)ZCALL_RETRY(zcall_write(gate[1], &c, 1));
	(void)zcall_close(gate[1]);
	go_on(*slot(child), 0);
	return 0;
}

/* Seizes one thread; -ESRCH: it has just ended. */
static int seize(int tid)
{
	long r = request(ZCALL_PTRACE_SEIZE, tid, 0, OPTIONS);

	if (zcall_is_error(r))
		return (int)r;
	(void)new_thread(tid);
	(void)request(ZCALL_PTRACE_INTERRUPT, tid, 0, 0);
	return 0;
}

/* All threads of a process. While they are seized they may start others, which
 * come by themselves unless their parent was not seized yet. */
static int attach(long pid)
{
	char path[64], digits[24], entries[4096];
	size_t n = sizeof(digits), k;
	long v = pid, r;
	int dir, news;

	started = ran = 1;
	r = seize((int)pid);
	if (zcall_is_error(r))
		return forbidden("cannot trace", r);
	digits[--n] = 0;
	do {
		digits[--n] = (char)('0' + v % 10);
		v /= 10;
	} while (v);
	__builtin_memcpy(path, "/proc/", 6);
	k = sizeof(digits) - 1 - n;
	__builtin_memcpy(path + 6, digits + n, k);
	__builtin_memcpy(path + 6 + k, "/task", 6);
	dir = zcall_openat(ZCALL_AT_FDCWD, path,
			   ZCALL_O_RDONLY | ZCALL_O_DIRECTORY | ZCALL_O_CLOEXEC,
			   0);
	if (zcall_is_error(dir))
		return 0;
	do {
		news = 0;
		(void)zcall_lseek(dir, 0, ZCALL_SEEK_SET);
		while ((r = zcall_getdents64(dir, entries, sizeof(entries))) >
		       0) {
			const char *e = entries, *end = entries + r;
			uint16_t size;
			long tid;

			/* inode and offset, length, type, name */
			for (; e < end; e += size) {
				__builtin_memcpy(&size, e + 16, sizeof(size));
				if (!str_number(e + 19, &tid) ||
				    *slot((int)tid))
					continue;
				news |= !seize((int)tid);
			}
		}
	} while (news);
	(void)zcall_close(dir);
	return 0;
}

/* As the program ended, so does the tracer. */
static int end_alike(int status)
{
	static const zcall_rlimit64_t none = {0, 0};
	int sig = status & 0x7f;
	zcall_sigaction_t action = {0};
	zcall_sigset_t all;

	if (!sig)
		return status >> 8 & 0xff;
	/* One core is enough. */
	(void)zcall_prlimit64(0, ZCALL_RLIMIT_CORE, &none, NULL);
	(void)zcall_signal_action(sig, &action, NULL);
	zcall_sigset_empty(&all);
	(void)zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &all, NULL, sizeof(all));
	(void)zcall_kill(zcall_getpid(), sig);
	/* The first process of a namespace does not die so. */
	return 128 + sig;
}

int zcall_cmd_trace(int argc, char **argv, char **envp)
{
	struct words w = {.argc = argc, .argv = argv, .command = "trace"};
	const char *file = NULL, *names = NULL;
	zcall_sigaction_t chld, plain = {0};
	zcall_sigset_t own, block, before;
	char path[4096];
	int program = 0, fd = 2, r = 0;
	long pid = 0;
	size_t i;

	while (!program && words_next(&w)) {
		if (words_flag(&w, 'c', "count"))
			counting = 1;
		else if (words_flag(&w, 'f', "follow"))
			; /* as always */
		else if (words_value(&w, 'o', "output"))
			file = w.value;
		else if (words_value(&w, 'e', "expression"))
			names = w.value;
		else if (words_value(&w, 'p', "pid")) {
			if (!w.bad && (!str_number(w.value, &pid) || pid < 1 ||
				       pid > INT32_MAX))
				return err_usage("trace", "no process id",
						 w.value);
		} else if (words_plain(&w))
			program = w.at - 1;
		else
			return words_bad(&w);
	}
	if (w.bad)
		return words_bad(&w);
	if (!program && !pid)
		return err_usage("trace", "which program?", NULL);
	if (program && pid)
		return err_usage("trace", "a program, or -p, not both", NULL);
	if (names && choose(names))
		return 2;
	if (program) {
		r = resolve(argv[program], envp, path, sizeof(path));
		if (r)
			return cannot_run(argv[program], r);
	}
	if (file) {
		fd = zcall_openat(ZCALL_AT_FDCWD, file,
				  ZCALL_O_WRONLY | ZCALL_O_CREAT |
					  ZCALL_O_TRUNC | ZCALL_O_CLOEXEC,
				  0666);
		if (zcall_is_error(fd))
			return err_fail(file, fd);
		to_file = 1;
	}
	/* A reader that has gone is no reason to end the program. */
	out_start(&to, fd, envp);
	to.keep = 1;
	zcall_sigset_empty(&own);
	for (i = 0; i < sizeof(own_signals) / sizeof(*own_signals); i++)
		zcall_sigset_add(&own, own_signals[i]);
	block = own;
	zcall_sigset_add(&block, ZCALL_SIGPIPE);
	(void)zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &block, &before,
				   sizeof(block));
	(void)zcall_signal_action(ZCALL_SIGCHLD, &plain, &chld);

	r = program ? launch(path, argv + program, envp, &before, &chld)
		    : attach(pid);
	if (r)
		return r;
	watch(&own);
	end_line();
	if (counting)
		summary();
	out_flush(&to);
	if (exec_error)
		return cannot_run(argv[program], -exec_error);
	if (to.error && to.error != -ZCALL_EPIPE)
		(void)err_fail("write", to.error);
	return end_alike(result);
}
