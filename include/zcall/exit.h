/*
 * The end of a thread or of a process. Not waiting for it (process.h).
 */
#ifndef ZCALL_EXIT_H
#define ZCALL_EXIT_H

#include "syscall.h"

/* Ends the process; on Linux the calling thread only, and the process with
 * its last one. The low 8 bits of status are its parent's to see. _exit(2) */
ZCALLI_FN ZCALLI_NORETURN void zcall_exit(int status)
{
	for (;;)
		(void)ZCALLI_CALL1(int, exit, status);
}

#if ZCALL_OS_LINUX
/* Ends all threads of the process. exit_group(2) */
ZCALLI_FN ZCALLI_NORETURN void zcall_exit_group(int status)
{
	for (;;)
		(void)ZCALLI_CALL1(int, exit_group, status);
}
#endif

#endif
