/*
 * FreeBSD constants and structures: memory.
 * The calls are in mem.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_MEM_H
#define ZCALL_FREEBSD_MEM_H

#include "../target.h"

/* Protection. */
#define ZCALL_PROT_NONE 0x0
#define ZCALL_PROT_READ 0x1
#define ZCALL_PROT_WRITE 0x2
#define ZCALL_PROT_EXEC 0x4

/* Flags of mmap. */
#define ZCALL_MAP_SHARED 0x1
#define ZCALL_MAP_PRIVATE 0x2
#define ZCALL_MAP_FIXED 0x10
#define ZCALL_MAP_ANONYMOUS 0x1000
#define ZCALL_MAP_STACK 0x400
#define ZCALL_MAP_ANON 0x1000

/* Flags of memfd_create. */
#define ZCALL_MFD_CLOEXEC 1
#define ZCALL_MFD_ALLOW_SEALING 2
#define ZCALL_MFD_HUGETLB 4

#endif
