/*
 * The calls of Linux 7.2 on riscv64: the common table, the port's own two and
 * the old calls for resource limits.
 */
#ifndef ZCALL_NUMBER_LINUX_RISCV64_H
#define ZCALL_NUMBER_LINUX_RISCV64_H

#include "linux_generic.h"

#define ZCALL_NR_getrlimit 163
#define ZCALL_NR_setrlimit 164
#define ZCALL_NR_riscv_hwprobe 258
#define ZCALL_NR_riscv_flush_icache 259

#endif
