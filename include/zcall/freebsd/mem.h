/*
 * FreeBSD constants and structures: memory. The calls are in mem.h of the
 * folder above.
 */
#ifndef ZCALL_FREEBSD_MEM_H
#define ZCALL_FREEBSD_MEM_H

#include "../target.h"

/* Protection; shifted, what mprotect may set later. */
#define ZCALL_PROT_NONE 0x0
#define ZCALL_PROT_READ 0x1
#define ZCALL_PROT_WRITE 0x2
#define ZCALL_PROT_EXEC 0x4
#define ZCALL_PROT_MAX(prot) ((prot) << 16)

/* Flags of mmap. */
#define ZCALL_MAP_SHARED 0x1
#define ZCALL_MAP_PRIVATE 0x2
#define ZCALL_MAP_COPY 0x2
#define ZCALL_MAP_FIXED 0x10
#define ZCALL_MAP_HASSEMAPHORE 0x200
#define ZCALL_MAP_STACK 0x400
#define ZCALL_MAP_NOSYNC 0x800
#define ZCALL_MAP_FILE 0x0
#define ZCALL_MAP_ANON 0x1000
#define ZCALL_MAP_ANONYMOUS 0x1000
#define ZCALL_MAP_GUARD 0x2000
#define ZCALL_MAP_EXCL 0x4000
#define ZCALL_MAP_NOCORE 0x20000
#define ZCALL_MAP_PREFAULT_READ 0x40000
#define ZCALL_MAP_32BIT 0x80000
#define ZCALL_MAP_RESERVED0020 0x20
#define ZCALL_MAP_RESERVED0040 0x40
#define ZCALL_MAP_RESERVED0080 0x80
#define ZCALL_MAP_RESERVED0100 0x100
/* The logarithm of the alignment wanted, in the upper bits. */
#define ZCALL_MAP_ALIGNED(n) ((n) << ZCALL_MAP_ALIGNMENT_SHIFT)
#define ZCALL_MAP_ALIGNMENT_SHIFT 24
#define ZCALL_MAP_ALIGNMENT_MASK (-16777216)
#define ZCALL_MAP_ALIGNED_SUPER 0x1000000

/* Flags of msync. */
#define ZCALL_MS_SYNC 0x0
#define ZCALL_MS_ASYNC 0x1
#define ZCALL_MS_INVALIDATE 0x2

/* Flags of mlockall. */
#define ZCALL_MCL_CURRENT 0x1
#define ZCALL_MCL_FUTURE 0x2

/* Advice of madvise. */
#define ZCALL_MADV_NORMAL 0
#define ZCALL_MADV_RANDOM 1
#define ZCALL_MADV_SEQUENTIAL 2
#define ZCALL_MADV_WILLNEED 3
#define ZCALL_MADV_DONTNEED 4
#define ZCALL_MADV_FREE 5
#define ZCALL_MADV_NOSYNC 6
#define ZCALL_MADV_AUTOSYNC 7
#define ZCALL_MADV_NOCORE 8
#define ZCALL_MADV_CORE 9
#define ZCALL_MADV_PROTECT 10
#define ZCALL_POSIX_MADV_NORMAL 0
#define ZCALL_POSIX_MADV_RANDOM 1
#define ZCALL_POSIX_MADV_SEQUENTIAL 2
#define ZCALL_POSIX_MADV_WILLNEED 3
#define ZCALL_POSIX_MADV_DONTNEED 4

/* What minherit leaves to a child. */
#define ZCALL_INHERIT_SHARE 0
#define ZCALL_INHERIT_COPY 1
#define ZCALL_INHERIT_NONE 2
#define ZCALL_INHERIT_ZERO 3

/* What mincore says of a page. */
#define ZCALL_MINCORE_INCORE 0x1
#define ZCALL_MINCORE_REFERENCED 0x2
#define ZCALL_MINCORE_MODIFIED 0x4
#define ZCALL_MINCORE_REFERENCED_OTHER 0x8
#define ZCALL_MINCORE_MODIFIED_OTHER 0x10
#define ZCALL_MINCORE_SUPER 0x60
#define ZCALL_MINCORE_PSIND_SHIFT 5

/* shm_open2: the address that is no name, cast it; its shmflags. */
#define ZCALL_SHM_ANON 1
#define ZCALL_SHM_ALLOW_SEALING 0x1
#define ZCALL_SHM_GROW_ON_WRITE 0x2
#define ZCALL_SHM_LARGEPAGE 0x4

/* Flags of shm_rename. */
#define ZCALL_SHM_RENAME_NOREPLACE 0x1
#define ZCALL_SHM_RENAME_EXCHANGE 0x2

/* ioctls of SHM_LARGEPAGE, before the first ftruncate. */
#define ZCALL_SHM_LARGEPAGE_ALLOC_DEFAULT 0
#define ZCALL_SHM_LARGEPAGE_ALLOC_NOWAIT 1
#define ZCALL_SHM_LARGEPAGE_ALLOC_HARD 2
#define ZCALL_FIOSSHMLPGCNF 0x80306664
#define ZCALL_FIOGSHMLPGCNF 0x40306665
typedef struct {
	int psind; /* index of the page size, from 1 */
	int alloc_policy;
	int pad[10];
} zcall_shm_largepage_conf_t;

/* What libc's memfd_create, which is shm_open2, takes. */
#define ZCALL_MFD_CLOEXEC 0x1
#define ZCALL_MFD_ALLOW_SEALING 0x2
#define ZCALL_MFD_HUGETLB 0x4
#define ZCALL_MFD_HUGE_SHIFT 26
#define ZCALL_MFD_HUGE_MASK 0xfc000000
#define ZCALL_MFD_HUGE_64KB 0x40000000
#define ZCALL_MFD_HUGE_512KB 0x4c000000
#define ZCALL_MFD_HUGE_1MB 0x50000000
#define ZCALL_MFD_HUGE_2MB 0x54000000
#define ZCALL_MFD_HUGE_8MB 0x5c000000
#define ZCALL_MFD_HUGE_16MB 0x60000000
#define ZCALL_MFD_HUGE_32MB 0x64000000
#define ZCALL_MFD_HUGE_256MB 0x70000000
#define ZCALL_MFD_HUGE_512MB 0x74000000
#define ZCALL_MFD_HUGE_1GB 0x78000000
#define ZCALL_MFD_HUGE_2GB 0x7c000000

#endif
