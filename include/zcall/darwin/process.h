/*
 * macOS constants and structures: processes.
 * The calls are in process.h of the folder above.
 */
#ifndef ZCALL_DARWIN_PROCESS_H
#define ZCALL_DARWIN_PROCESS_H

#include "time.h"

/* Whose priority. */
#define ZCALL_PRIO_PROCESS 0
#define ZCALL_PRIO_PGRP 1
#define ZCALL_PRIO_USER 2

/* Options of wait4. */
#define ZCALL_WNOHANG 1
#define ZCALL_WUNTRACED 2
#define ZCALL_WCONTINUED 16

/* What a process has used: wait4 and getrusage fill it in. */
typedef struct {
	zcall_timeval_t ru_utime;
	zcall_timeval_t ru_stime;
	long ru_maxrss; /* bytes */
	long ru_ixrss;
	long ru_idrss;
	long ru_isrss;
	long ru_minflt;
	long ru_majflt;
	long ru_nswap;
	long ru_inblock;
	long ru_oublock;
	long ru_msgsnd;
	long ru_msgrcv;
	long ru_nsignals;
	long ru_nvcsw;
	long ru_nivcsw;
} zcall_rusage_t;

#endif
