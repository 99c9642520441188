/*
 * The system itself: mounts, modules, keys, security, performance counters, and
 * whatever belongs to no other domain.
 */
#ifndef ZCALL_SYS_H
#define ZCALL_SYS_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/sys.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/sys.h"
#elif ZCALL_OS_DARWIN
#include "darwin/sys.h"
#endif

#endif
