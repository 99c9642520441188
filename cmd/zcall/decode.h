/*
 * A system call as text: its name, its arguments by type, its result. What is
 * needed of the process is read by a function of the caller's; there is no
 * ptrace in here.
 */
#ifndef ZCALL_CMD_DECODE_H
#define ZCALL_CMD_DECODE_H

#include "out.h"

#include <zcall/linux/ptrace.h>
#include <zcall/signal.h>

struct decode {
	struct out *o;
	/* Reads at most n bytes of the process; returns how many, fewer where
	 * its memory ends, 0 or less if there are none. */
	long (*read)(void *arg, uint64_t address, void *to, size_t n);
	void *arg;
};

/* A call under way. */
struct decode_call {
	uint64_t nr;
	uint64_t args[6];
	uint32_t arch; /* AUDIT_ARCH_* */
	unsigned next; /* the first argument that is not yet written */
	int comma;     /* whether one was */
};

/* How many numbers there are, those without a call included. */
size_t decode_numbers(void);

/* AUDIT_ARCH_* of the calls in the tables. */
uint32_t decode_native(void);

/* The call's name; NULL if there is none, or arch is another CPU's. */
const char *decode_name(uint32_t arch, uint64_t nr);

/* Whether the call never returns. */
int decode_never(uint32_t arch, uint64_t nr);

/* Name or number, with arch if it is another CPU's: "i386:5". */
void decode_put_name(struct out *o, uint32_t arch, uint64_t nr);

/* Of info, which is of PTRACE_SYSCALL_INFO_ENTRY: "read(3, ", up to what only
 * the kernel will know. */
void decode_entry(const struct decode *d, struct decode_call *call,
		  const zcall_ptrace_syscall_info_t *info);

/* The rest, with info of PTRACE_SYSCALL_INFO_EXIT: "\"text\", 100) = 4". */
void decode_exit(const struct decode *d, struct decode_call *call,
		 const zcall_ptrace_syscall_info_t *info);

/* "SIGUSR1 {SI_USER, pid 12, uid 0}" */
void decode_siginfo(const struct decode *d, const zcall_siginfo_t *info);

/* "SIGUSR1", "SIGRT1" */
void decode_signal(struct out *o, uint64_t sig);

#endif
