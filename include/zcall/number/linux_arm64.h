/*
 * The calls of Linux 7.2 on arm64: the common table, and what was already
 * obsolete when the younger ports came.
 */
#ifndef ZCALL_NUMBER_LINUX_ARM64_H
#define ZCALL_NUMBER_LINUX_ARM64_H

#include "linux_generic.h"

#define ZCALL_NR_renameat 38
#define ZCALL_NR_getrlimit 163
#define ZCALL_NR_setrlimit 164

#endif
