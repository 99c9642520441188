/*
 * Linux constants and structures: memory.
 * The calls are in mem.h of the folder above.
 */
#ifndef ZCALL_LINUX_MEM_H
#define ZCALL_LINUX_MEM_H

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
#define ZCALL_MAP_ANONYMOUS 0x20
#define ZCALL_MAP_POPULATE 0x8000
#define ZCALL_MAP_NORESERVE 0x4000
#define ZCALL_MAP_STACK 0x20000
#define ZCALL_MAP_HUGETLB 0x40000
#define ZCALL_MAP_FIXED_NOREPLACE 0x100000
#define ZCALL_MAP_SHARED_VALIDATE 0x3
#define ZCALL_MAP_ANON 0x20

/* Flags of memfd_create. */
#define ZCALL_MFD_CLOEXEC 0x1
#define ZCALL_MFD_ALLOW_SEALING 0x2
#define ZCALL_MFD_HUGETLB 0x4
#define ZCALL_MFD_NOEXEC_SEAL 0x8
#define ZCALL_MFD_EXEC 0x10

#endif
