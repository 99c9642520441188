/*
 * Threads: making and ending them, futexes, scheduling, and what the kernel keeps
 * for each. Not signals (signal.h).
 */
#ifndef ZCALL_THREAD_H
#define ZCALL_THREAD_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/thread.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/thread.h"
#elif ZCALL_OS_DARWIN
#include "darwin/thread.h"
#endif

#endif
