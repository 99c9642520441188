/*
 * FreeBSD constants and structures: System V and POSIX IPC.
 * The calls are in ipc.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_IPC_H
#define ZCALL_FREEBSD_IPC_H

#include "../target.h"

#endif
