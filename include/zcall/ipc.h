/*
 * System V and POSIX message queues, semaphores and shared memory. Not pipes
 * (io.h), sockets (net.h) or memfds (mem.h).
 */
#ifndef ZCALL_IPC_H
#define ZCALL_IPC_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/ipc.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/ipc.h"
#elif ZCALL_OS_DARWIN
#include "darwin/ipc.h"
#endif

#endif
