/*
 * Linux constants and structures: signals.
 * The calls are in signal.h of the folder above.
 */
#ifndef ZCALL_LINUX_SIGNAL_H
#define ZCALL_LINUX_SIGNAL_H

#include "../target.h"

/* Signals. */
#define ZCALL_SIGHUP 1
#define ZCALL_SIGINT 2
#define ZCALL_SIGQUIT 3
#define ZCALL_SIGILL 4
#define ZCALL_SIGTRAP 5
#define ZCALL_SIGABRT 6
#define ZCALL_SIGBUS 7
#define ZCALL_SIGFPE 8
#define ZCALL_SIGKILL 9
#define ZCALL_SIGUSR1 10
#define ZCALL_SIGSEGV 11
#define ZCALL_SIGUSR2 12
#define ZCALL_SIGPIPE 13
#define ZCALL_SIGALRM 14
#define ZCALL_SIGTERM 15
#define ZCALL_SIGSTKFLT 16
#define ZCALL_SIGCHLD 17
#define ZCALL_SIGCONT 18
#define ZCALL_SIGSTOP 19
#define ZCALL_SIGTSTP 20
#define ZCALL_SIGTTIN 21
#define ZCALL_SIGTTOU 22
#define ZCALL_SIGURG 23
#define ZCALL_SIGXCPU 24
#define ZCALL_SIGXFSZ 25
#define ZCALL_SIGVTALRM 26
#define ZCALL_SIGPROF 27
#define ZCALL_SIGWINCH 28
#define ZCALL_SIGIO 29
#define ZCALL_SIGPWR 30
#define ZCALL_SIGSYS 31

/* How sigprocmask changes the mask. */
#define ZCALL_SIG_BLOCK 0
#define ZCALL_SIG_UNBLOCK 1
#define ZCALL_SIG_SETMASK 2

/* The kernel's set of signals, 64 of them: signal n is bit n - 1. Its size,
 * which the calls want to be told, is 8; libc's sigset_t is larger. */
typedef struct {
	unsigned long sig[1];
} zcall_sigset_t;

#endif
