/* The numbers of this target's calls, ZCALL_NR_<name>; nothing else. */
#ifndef ZCALL_NUMBER_H
#define ZCALL_NUMBER_H

#include "target.h"

#if ZCALL_OS_LINUX && ZCALL_CPU_AMD64
#include "number/linux_amd64.h"
#elif ZCALL_OS_LINUX && ZCALL_CPU_ARM64
#include "number/linux_arm64.h"
#elif ZCALL_OS_LINUX && ZCALL_CPU_RISCV64
#include "number/linux_riscv64.h"
#elif ZCALL_OS_LINUX && ZCALL_CPU_LOONG64
#include "number/linux_loong64.h"
#elif ZCALL_OS_FREEBSD
#include "number/freebsd_amd64.h"
#elif ZCALL_OS_DARWIN
#include "number/darwin_arm64.h"
#endif

#endif
