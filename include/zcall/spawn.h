/*
 * Runs a program as a new process, without a copy of the memory: the child
 * shares it, on a stack of its own, while the caller waits, and is gone from it
 * when the program starts. Not part of zcall.h, because it is built on the
 * calls: include it by name. No libc, no allocation, no hidden storage.
 *
 *   const zcall_spawn_action_t actions[] = {
 *           zcall_spawn_dup2(pipe_end, 1),
 *           zcall_spawn_open(0, ZCALL_AT_FDCWD, "/dev/null", ZCALL_O_RDONLY, 0),
 *           zcall_spawn_setsid(),
 *   };
 *   zcall_spawn_t how = {actions, 3, NULL, NULL, NULL, NULL, NULL, 0};
 *   int pid = zcall_spawn("/bin/cat", argv, envp, &how);
 *
 * A pid means that the program runs: what fails before, an action or execve,
 * comes back as -errno, and of such a child nothing is left, no zombie, no
 * SIGCHLD, and only waiting with __WALL or __WCLONE could have seen it.
 *
 * In the child, all signals being blocked: caught signals go back to their
 * default, and so do ignored ones, unless asked to stay; the actions are done
 * in their order; the mask becomes what was asked. No handler ever runs in the
 * child. All of it may be used with other threads running, in a signal handler,
 * before relocation and without thread-local storage. docs/contexts.md has the
 * calls that it makes, for a seccomp filter.
 *
 * Linux only. FreeBSD and macOS take no stack for a new process: rfork with
 * RFSPAWN is of vfork's kind (see zcall_vfork), zcall_posix_spawn is the
 * kernel's own spawn on macOS.
 *
 * Under qemu-user, where a child has a copy of the memory, failures come as the
 * exit status 127.
 */
#ifndef ZCALL_SPAWN_H
#define ZCALL_SPAWN_H

#include "fs.h"
#include "io.h"
#include "process.h"
#include "signal.h"
#include "thread.h"

#if ZCALL_OS_LINUX
/* What an action does. */
#define ZCALL_SPAWN_DUP2 1
#define ZCALL_SPAWN_OPEN 2
#define ZCALL_SPAWN_CLOSE 3
#define ZCALL_SPAWN_CLOSE_RANGE 4
#define ZCALL_SPAWN_CHDIR 5
#define ZCALL_SPAWN_FCHDIR 6
#define ZCALL_SPAWN_SETPGID 7
#define ZCALL_SPAWN_SETSID 8
#define ZCALL_SPAWN_CALL 9

/* One step of the child on its way to the program. The functions below fill
 * one; fields that op has no use for do not count. */
typedef struct {
	int op;	 /* ZCALL_SPAWN_* */
	int fd;	 /* also the first of a range, and the process group */
	int to;	 /* also the last of a range */
	int dfd; /* what path is relative to */
	int flags;
	unsigned mode;
	const char *path;
	int (*fn)(void *arg);
	void *arg;
} zcall_spawn_action_t;

/* How to run it; all 0 or NULL is as good as none. */
typedef struct {
	const zcall_spawn_action_t *actions;
	size_t count;

	/* What the program has blocked; NULL: what the caller has, which in a
	 * handler is more than outside. */
	const zcall_sigset_t *mask;

	/* Which signals stay ignored if they are; NULL: none. */
	const zcall_sigset_t *ignored;

	/* Where a pidfd of it goes, close-on-exec; -1 if there is none. Since
	 * 5.2; older kernels have no pidfds and give -1. */
	int *pidfd;

	/* The directory of the cgroup that it starts in. Since 5.7. */
	const int *cgroup;

	/* For the child, stack being the lowest address; NULL: 4 KiB in the
	 * caller's stack. For actions that need more, or a caller that has
	 * less. */
	void *stack;
	size_t stack_size;
} zcall_spawn_t;

ZCALLI_UTIL zcall_spawn_action_t zcalli_spawn_action(int op, int fd, int to)
{
	zcall_spawn_action_t a;

	a.op = op;
	a.fd = fd;
	a.to = to;
	a.dfd = ZCALL_AT_FDCWD;
	a.flags = 0;
	a.mode = 0;
	a.path = NULL;
	a.fn = NULL;
	a.arg = NULL;
	return a;
}

/* fd becomes to as well, which is not close-on-exec, even if they are the same;
 * what to was is closed. Actions see what those before have done: to swap two,
 * move one away first. dup(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_dup2(int fd, int to)
{
	return zcalli_spawn_action(ZCALL_SPAWN_DUP2, fd, to);
}

/* Opens a file as the descriptor to, which is not close-on-exec. openat(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_open(int to, int dfd,
						  const char *path, int flags,
						  unsigned mode)
{
	zcall_spawn_action_t a = zcalli_spawn_action(ZCALL_SPAWN_OPEN, -1, to);

	a.dfd = dfd;
	a.path = path;
	a.flags = flags;
	a.mode = mode;
	return a;
}

/* Closes a descriptor. EBADF: there is none. close(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_close(int fd)
{
	return zcalli_spawn_action(ZCALL_SPAWN_CLOSE, fd, 0);
}

/* Closes all from first to last, ~0U being the highest, or with
 * CLOSE_RANGE_CLOEXEC has execve close them. Since 5.9. close_range(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_close_range(unsigned first,
							 unsigned last,
							 int flags)
{
	zcall_spawn_action_t a = zcalli_spawn_action(ZCALL_SPAWN_CLOSE_RANGE,
						     (int)first, (int)last);

	a.flags = flags;
	return a;
}

/* Changes the directory; a relative path of the program, and of later actions,
 * is relative to it. chdir(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_chdir(const char *path)
{
	zcall_spawn_action_t a = zcalli_spawn_action(ZCALL_SPAWN_CHDIR, -1, 0);

	a.path = path;
	return a;
}

/* The same to the directory that fd is. fchdir(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_fchdir(int fd)
{
	return zcalli_spawn_action(ZCALL_SPAWN_FCHDIR, fd, 0);
}

/* Moves it into a process group; 0: a new one. setpgid(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_setpgid(int pgid)
{
	return zcalli_spawn_action(ZCALL_SPAWN_SETPGID, pgid, 0);
}

/* Begins a new session and group, without a terminal. setsid(2) */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_setsid(void)
{
	return zcalli_spawn_action(ZCALL_SPAWN_SETSID, -1, 0);
}

/*
 * Calls fn(arg) in the child, for whatever else there is to do: ids, limits, a
 * terminal, a sandbox. Below 0 it is the -errno to give up with. It runs in the
 * caller's memory, as in a vfork child: it may use calls and what it is handed,
 * no locks and nothing of a libc.
 */
ZCALLI_UTIL zcall_spawn_action_t zcall_spawn_call(int (*fn)(void *arg),
						  void *arg)
{
	zcall_spawn_action_t a = zcalli_spawn_action(ZCALL_SPAWN_CALL, -1, 0);

	a.fn = fn;
	a.arg = arg;
	return a;
}

/* Enough for the child, unoptimised, many times over, and some for zcall_spawn_call. */
#define ZCALLI_SPAWN_STACK 4096

/* What runs in the child. Sanitizers keep notes on a stack that they are not
 * told of, and so on the caller's. */
#define ZCALLI_SPAWN_FN \
	ZCALLI_UTIL \
	__attribute__((__no_sanitize_address__, __no_sanitize_thread__))

/* What the child is told, and tells, in the memory that both have. */
typedef struct {
	const zcall_spawn_t *how;
	const char *path;
	char *const *argv;
	char *const *envp;
	int dfd, flags;
	int error;
	zcall_sigset_t mask; /* the caller's */
} zcalli_spawn_t;

ZCALLI_SPAWN_FN int zcalli_spawn_open(const zcall_spawn_action_t *a)
{
	int fd = zcall_openat(a->dfd, a->path, a->flags, a->mode), r;

	if (fd < 0)
		return fd;
	if (fd == a->to)
		return (int)zcall_fcntl(fd, ZCALL_F_SETFD, 0);
	r = zcall_dup3(fd, a->to, 0);
	(void)zcall_close(fd);
	return r;
}

ZCALLI_SPAWN_FN int zcalli_spawn_act(const zcall_spawn_action_t *a)
{
	switch (a->op) {
	case ZCALL_SPAWN_DUP2:
		if (a->fd == a->to)
			return (int)zcall_fcntl(a->fd, ZCALL_F_SETFD, 0);
		return zcall_dup3(a->fd, a->to, 0);
	case ZCALL_SPAWN_OPEN:
		return zcalli_spawn_open(a);
	case ZCALL_SPAWN_CLOSE:
		return zcall_close(a->fd);
	case ZCALL_SPAWN_CLOSE_RANGE:
		return zcall_close_range((unsigned)a->fd, (unsigned)a->to,
					 (unsigned)a->flags);
	case ZCALL_SPAWN_CHDIR:
		return zcall_chdir(a->path);
	case ZCALL_SPAWN_FCHDIR:
		return zcall_fchdir(a->fd);
	case ZCALL_SPAWN_SETPGID:
		return zcall_setpgid(0, a->fd);
	case ZCALL_SPAWN_SETSID:
		return zcall_setsid();
	case ZCALL_SPAWN_CALL:
		return a->fn(a->arg);
	default:
		return -ZCALL_EINVAL;
	}
}

/* No handler may run in memory that is another's: so none is left before the
 * mask lets signals through. */
ZCALLI_SPAWN_FN void zcalli_spawn_signals(const zcall_sigset_t *ignored)
{
	zcall_sigaction_t was, none;
	int sig;

	none.handler = (void (*)(int))ZCALL_SIG_DFL;
	none.sa_flags = 0;
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
	none.sa_restorer = NULL;
#endif
	zcall_sigset_empty(&none.sa_mask);
	for (sig = 1; sig <= ZCALL_SIGRTMAX; sig++) {
		if (ignored && zcall_sigset_has(ignored, sig) &&
		    !zcall_rt_sigaction(sig, NULL, &was, sizeof(was.sa_mask)) &&
		    (uintptr_t)was.handler == ZCALL_SIG_IGN)
			continue;
		/* EINVAL: those two that have no other. */
		(void)zcall_rt_sigaction(sig, &none, NULL,
					 sizeof(none.sa_mask));
	}
}

/* The child: returns only to end. */
ZCALLI_SPAWN_FN int zcalli_spawn_child(void *arg)
{
	zcalli_spawn_t *s = (zcalli_spawn_t *)arg;
	const zcall_spawn_t *how = s->how;
	const zcall_sigset_t *mask = &s->mask;
	size_t i;
	int r = 0;

	if (how && how->mask)
		mask = how->mask;
	zcalli_spawn_signals(how ? how->ignored : NULL);
	for (i = 0; how && i < how->count && r >= 0; i++)
		r = zcalli_spawn_act(&how->actions[i]);
	if (r >= 0) {
		(void)zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, mask, NULL,
					   sizeof(*mask));
		r = s->dfd == ZCALL_AT_FDCWD && !s->flags
			    ? zcall_execve(s->path, s->argv, s->envp)
			    : zcall_execveat(s->dfd, s->path, s->argv, s->envp,
					     s->flags);
	}
	s->error = r;
	return 127;
}

/*
 * The child is made without a signal for its end, which is what wait calls
 * know children of fork by, and SIGCHLD with them. execve gives it SIGCHLD,
 * before it lets the caller go on. So one that is found the other way has ended
 * before that, and it is only found by who asks for such ones.
 */
ZCALLI_UTIL int zcalli_spawn_failed(int pid)
{
	zcall_siginfo_t info;

	/* One that traces itself may have stopped: that is for its tracer. */
	if (zcall_waitid(ZCALL_P_PID, pid, &info,
			 (int)(ZCALL_WEXITED | ZCALL_WNOWAIT |
			       (unsigned)ZCALL___WCLONE),
			 NULL) < 0 ||
	    info.si_code == ZCALL_CLD_TRAPPED ||
	    info.si_code == ZCALL_CLD_STOPPED)
		return 0;
	(void)zcall_wait4(pid, NULL, ZCALL___WALL, NULL);
	return 1;
}

ZCALLI_UTIL int zcalli_spawn_clone(zcalli_spawn_t *s, void *stack, size_t size,
				   int *pidfd, const int *cgroup)
{
	unsigned long flags = ZCALL_CLONE_VM | ZCALL_CLONE_VFORK;
	zcall_clone_args_t args;
	int r;

	if (pidfd)
		flags |= ZCALL_CLONE_PIDFD;
	if (cgroup) {
		args.flags = flags | ZCALL_CLONE_INTO_CGROUP;
		args.pidfd = (uintptr_t)pidfd;
		args.child_tid = 0;
		args.parent_tid = 0;
		args.exit_signal = 0;
		args.stack = (uintptr_t)stack;
		args.stack_size = size;
		args.tls = 0;
		args.set_tid = 0;
		args.set_tid_size = 0;
		args.cgroup = (uint64_t)*cgroup;
		return zcall_thread_clone3(&args, sizeof(args),
					   zcalli_spawn_child, s);
	}
	r = zcall_thread_clone(flags, zcalli_spawn_child, s, stack, size, pidfd,
			       NULL, NULL);
	/* qemu-user knows no child without a signal. */
	if (r == -ZCALL_EINVAL)
		r = zcall_thread_clone(flags | ZCALL_SIGCHLD,
				       zcalli_spawn_child, s, stack, size,
				       pidfd, NULL, NULL);
	return r;
}

ZCALLI_UTIL int zcalli_spawn_on(zcalli_spawn_t *s, void *stack, size_t size)
{
	int *pidfd = s->how ? s->how->pidfd : NULL, r;
	zcall_sigset_t all;

	if (pidfd)
		*pidfd = -1;
	s->error = -ZCALL_ECANCELED;
	zcall_sigset_fill(&all);
	(void)zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &all, &s->mask,
				   sizeof(all));
	r = zcalli_spawn_clone(s, stack, size, pidfd,
			       s->how ? s->how->cgroup : NULL);
	if (r > 0 && zcalli_spawn_failed(r)) {
		r = s->error;
		if (pidfd && *pidfd >= 0) {
			(void)zcall_close(*pidfd);
			*pidfd = -1;
		}
	}
	(void)zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &s->mask, NULL,
				   sizeof(all));
	return r;
}

/* Apart, so that who brings a stack does not have this one too. */
static __attribute__((__unused__, __noinline__)) int zcalli_spawn_here(
	zcalli_spawn_t *s)
{
	char stack[ZCALLI_SPAWN_STACK] __attribute__((__aligned__(16)));

	return zcalli_spawn_on(s, stack, sizeof(stack));
}

/*
 * Runs the program path, relative to dfd, as execveat does with flags, in a new
 * process, as how says, which may be NULL. Returns its pid, to be waited for,
 * or the error of clone, of an action or of execve: ENOENT, EACCES, ENOEXEC,
 * E2BIG. ECANCELED: it was killed on its way. There is no search in PATH and no
 * shell for what is no program. clone(2), execveat(2)
 */
ZCALLI_UTIL int zcall_spawn_at(int dfd, const char *path, char *const *argv,
			       char *const *envp, int flags,
			       const zcall_spawn_t *how)
{
	zcalli_spawn_t s = {how, path, argv, envp, dfd, flags, 0, {{0}}};

	if (how && how->stack)
		return zcalli_spawn_on(&s, how->stack, how->stack_size);
	return zcalli_spawn_here(&s);
}

/* The same as execve does. execve(2) */
ZCALLI_UTIL int zcall_spawn(const char *path, char *const *argv,
			    char *const *envp, const zcall_spawn_t *how)
{
	return zcall_spawn_at(ZCALL_AT_FDCWD, path, argv, envp, 0, how);
}

/*
 * Waits until the process that a pidfd stands for has ended, and returns its
 * pid, with the status as wait4 stores it unless that is NULL. The pidfd is the
 * caller's to close; it can be polled before. EINTR; ECHILD: no child, or waited
 * for already. EINVAL: before 5.4. waitid(2)
 */
ZCALLI_UTIL int zcall_spawn_wait(int pidfd, int *status)
{
	zcall_siginfo_t info;
	int r = zcall_waitid(ZCALL_P_PIDFD, pidfd, &info, ZCALL_WEXITED, NULL);

	if (r < 0)
		return r;
	if (status && info.si_code == ZCALL_CLD_EXITED)
		*status = (info.status & 0xff) << 8;
	else if (status)
		*status = info.status |
			  (info.si_code == ZCALL_CLD_DUMPED ? 0x80 : 0);
	return info.pid;
}
#endif

#endif
