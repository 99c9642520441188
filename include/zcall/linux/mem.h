/*
 * Linux constants and structures: memory. The calls are in mem.h of the
 * folder above.
 */
#ifndef ZCALL_LINUX_MEM_H
#define ZCALL_LINUX_MEM_H

#include "../target.h"

/* Protection. */
#define ZCALL_PROT_NONE 0x0
#define ZCALL_PROT_READ 0x1
#define ZCALL_PROT_WRITE 0x2
#define ZCALL_PROT_EXEC 0x4
#define ZCALL_PROT_SEM 0x8
#define ZCALL_PROT_GROWSDOWN 0x1000000
#define ZCALL_PROT_GROWSUP 0x2000000
#if ZCALL_CPU_ARM64
#define ZCALL_PROT_BTI 0x10
#define ZCALL_PROT_MTE 0x20
#endif

/* Flags of mmap: how it is shared, one of these. */
#define ZCALL_MAP_TYPE 0xf
#define ZCALL_MAP_SHARED 0x1
#define ZCALL_MAP_PRIVATE 0x2
#define ZCALL_MAP_SHARED_VALIDATE 0x3
#define ZCALL_MAP_DROPPABLE 0x8
/* And others. */
#define ZCALL_MAP_FIXED 0x10
#define ZCALL_MAP_ANONYMOUS 0x20
#define ZCALL_MAP_ANON 0x20
#define ZCALL_MAP_FILE 0
#if ZCALL_CPU_AMD64
#define ZCALL_MAP_32BIT 0x40
#define ZCALL_MAP_ABOVE4G 0x80
#endif
#define ZCALL_MAP_GROWSDOWN 0x100
#define ZCALL_MAP_DENYWRITE 0x800
#define ZCALL_MAP_EXECUTABLE 0x1000
#define ZCALL_MAP_LOCKED 0x2000
#define ZCALL_MAP_NORESERVE 0x4000
#define ZCALL_MAP_POPULATE 0x8000
#define ZCALL_MAP_NONBLOCK 0x10000
#define ZCALL_MAP_STACK 0x20000
#define ZCALL_MAP_HUGETLB 0x40000
#define ZCALL_MAP_SYNC 0x80000
#define ZCALL_MAP_FIXED_NOREPLACE 0x100000
#define ZCALL_MAP_UNINITIALIZED 0x4000000
/* With MAP_HUGETLB the page size: its logarithm above MAP_HUGE_SHIFT. */
#define ZCALL_MAP_HUGE_SHIFT 26
#define ZCALL_MAP_HUGE_MASK 0x3f
#define ZCALL_MAP_HUGE_16KB 0x38000000
#define ZCALL_MAP_HUGE_64KB 0x40000000
#define ZCALL_MAP_HUGE_512KB 0x4c000000
#define ZCALL_MAP_HUGE_1MB 0x50000000
#define ZCALL_MAP_HUGE_2MB 0x54000000
#define ZCALL_MAP_HUGE_8MB 0x5c000000
#define ZCALL_MAP_HUGE_16MB 0x60000000
#define ZCALL_MAP_HUGE_32MB 0x64000000
#define ZCALL_MAP_HUGE_256MB 0x70000000
#define ZCALL_MAP_HUGE_512MB 0x74000000
#define ZCALL_MAP_HUGE_1GB 0x78000000
#define ZCALL_MAP_HUGE_2GB 0x7c000000
#define ZCALL_MAP_HUGE_16GB 0x88000000

/* Flags of mremap. */
#define ZCALL_MREMAP_MAYMOVE 0x1
#define ZCALL_MREMAP_FIXED 0x2
#define ZCALL_MREMAP_DONTUNMAP 0x4

/* Flags of msync. */
#define ZCALL_MS_ASYNC 0x1
#define ZCALL_MS_INVALIDATE 0x2
#define ZCALL_MS_SYNC 0x4

/* Flags of mlockall and of mlock2. */
#define ZCALL_MCL_CURRENT 0x1
#define ZCALL_MCL_FUTURE 0x2
#define ZCALL_MCL_ONFAULT 0x4
#define ZCALL_MLOCK_ONFAULT 0x1

/* Advice of madvise and process_madvise. */
#define ZCALL_MADV_NORMAL 0
#define ZCALL_MADV_RANDOM 1
#define ZCALL_MADV_SEQUENTIAL 2
#define ZCALL_MADV_WILLNEED 3
#define ZCALL_MADV_DONTNEED 4
#define ZCALL_MADV_FREE 8
#define ZCALL_MADV_REMOVE 9
#define ZCALL_MADV_DONTFORK 10
#define ZCALL_MADV_DOFORK 11
#define ZCALL_MADV_HWPOISON 100
#define ZCALL_MADV_SOFT_OFFLINE 101
#define ZCALL_MADV_MERGEABLE 12
#define ZCALL_MADV_UNMERGEABLE 13
#define ZCALL_MADV_HUGEPAGE 14
#define ZCALL_MADV_NOHUGEPAGE 15
#define ZCALL_MADV_DONTDUMP 16
#define ZCALL_MADV_DODUMP 17
#define ZCALL_MADV_WIPEONFORK 18
#define ZCALL_MADV_KEEPONFORK 19
#define ZCALL_MADV_COLD 20
#define ZCALL_MADV_PAGEOUT 21
#define ZCALL_MADV_POPULATE_READ 22
#define ZCALL_MADV_POPULATE_WRITE 23
#define ZCALL_MADV_DONTNEED_LOCKED 24
#define ZCALL_MADV_COLLAPSE 25
#define ZCALL_MADV_GUARD_INSTALL 102
#define ZCALL_MADV_GUARD_REMOVE 103

/* Flags of memfd_create. */
#define ZCALL_MFD_CLOEXEC 0x1
#define ZCALL_MFD_ALLOW_SEALING 0x2
#define ZCALL_MFD_HUGETLB 0x4
#define ZCALL_MFD_NOEXEC_SEAL 0x8
#define ZCALL_MFD_EXEC 0x10
#define ZCALL_MFD_HUGE_SHIFT 26
#define ZCALL_MFD_HUGE_MASK 0x3f
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
#define ZCALL_MFD_HUGE_16GB 0x88000000

/* Rights that a protection key takes away, for pkey_alloc. */
#define ZCALL_PKEY_UNRESTRICTED 0x0
#define ZCALL_PKEY_DISABLE_ACCESS 0x1
#define ZCALL_PKEY_DISABLE_WRITE 0x2
#if ZCALL_CPU_ARM64
#define ZCALL_PKEY_DISABLE_EXECUTE 0x4
#define ZCALL_PKEY_DISABLE_READ 0x8
#endif
#if ZCALL_CPU_AMD64 || ZCALL_CPU_RISCV64 || ZCALL_CPU_LOONG64
#define ZCALL_PKEY_ACCESS_MASK 0x3
#endif
#if ZCALL_CPU_ARM64
#define ZCALL_PKEY_ACCESS_MASK 0xf
#endif

/* Flags of map_shadow_stack. */
#define ZCALL_SHADOW_STACK_SET_TOKEN 0x1
#define ZCALL_SHADOW_STACK_SET_MARKER 0x2

/* NUMA policies, and flags or-ed to them. */
#define ZCALL_MPOL_DEFAULT 0
#define ZCALL_MPOL_PREFERRED 1
#define ZCALL_MPOL_BIND 2
#define ZCALL_MPOL_INTERLEAVE 3
#define ZCALL_MPOL_LOCAL 4
#define ZCALL_MPOL_PREFERRED_MANY 5
#define ZCALL_MPOL_WEIGHTED_INTERLEAVE 6
#define ZCALL_MPOL_MAX 7
#define ZCALL_MPOL_F_STATIC_NODES 0x8000
#define ZCALL_MPOL_F_RELATIVE_NODES 0x4000
#define ZCALL_MPOL_F_NUMA_BALANCING 0x2000
#define ZCALL_MPOL_MODE_FLAGS 0xe000
#define ZCALL_MPOL_USER_NODEMASK_FLAGS 0xc000
/* Flags of get_mempolicy; of mbind and move_pages. */
#define ZCALL_MPOL_F_NODE 0x1
#define ZCALL_MPOL_F_ADDR 0x2
#define ZCALL_MPOL_F_MEMS_ALLOWED 0x4
#define ZCALL_MPOL_MF_STRICT 0x1
#define ZCALL_MPOL_MF_MOVE 0x2
#define ZCALL_MPOL_MF_MOVE_ALL 0x4
#define ZCALL_MPOL_MF_VALID 0x7

/*
 * userfaultfd: O_CLOEXEC and O_NONBLOCK are flags of it, and this one. The
 * device /dev/userfaultfd makes one by USERFAULTFD_IOC_NEW.
 */
#define ZCALL_UFFD_USER_MODE_ONLY 0x1
#define ZCALL_USERFAULTFD_IOC 0xaa
#define ZCALL_USERFAULTFD_IOC_NEW 0xaa00

/* The first ioctl: api is UFFD_API, features those wanted, then those had. */
#define ZCALL_UFFD_API 0xaa
#define ZCALL_UFFD_FEATURE_PAGEFAULT_FLAG_WP 0x1
#define ZCALL_UFFD_FEATURE_EVENT_FORK 0x2
#define ZCALL_UFFD_FEATURE_EVENT_REMAP 0x4
#define ZCALL_UFFD_FEATURE_EVENT_REMOVE 0x8
#define ZCALL_UFFD_FEATURE_MISSING_HUGETLBFS 0x10
#define ZCALL_UFFD_FEATURE_MISSING_SHMEM 0x20
#define ZCALL_UFFD_FEATURE_EVENT_UNMAP 0x40
#define ZCALL_UFFD_FEATURE_SIGBUS 0x80
#define ZCALL_UFFD_FEATURE_THREAD_ID 0x100
#define ZCALL_UFFD_FEATURE_MINOR_HUGETLBFS 0x200
#define ZCALL_UFFD_FEATURE_MINOR_SHMEM 0x400
#define ZCALL_UFFD_FEATURE_EXACT_ADDRESS 0x800
#define ZCALL_UFFD_FEATURE_WP_HUGETLBFS_SHMEM 0x1000
#define ZCALL_UFFD_FEATURE_WP_UNPOPULATED 0x2000
#define ZCALL_UFFD_FEATURE_POISON 0x4000
#define ZCALL_UFFD_FEATURE_WP_ASYNC 0x8000
#define ZCALL_UFFD_FEATURE_MOVE 0x10000
#define ZCALL_UFFD_API_FEATURES 0x1ffff
#define ZCALL_UFFD_API_REGISTER_MODES 0x7
#define ZCALL_UFFD_API_IOCTLS 0x8000000000000003
#define ZCALL_UFFD_API_RANGE_IOCTLS 0x1fc
#define ZCALL_UFFD_API_RANGE_IOCTLS_BASIC 0x1cc
typedef struct {
	uint64_t api;
	uint64_t features; /* UFFD_FEATURE_* */
	uint64_t ioctls;   /* out: bits 1 << _UFFDIO_* */
} zcall_uffdio_api_t;

/* Its ioctls, and their numbers in such bit masks. */
#define ZCALL_UFFDIO 0xaa
#define ZCALL_UFFDIO_API 0xc018aa3f
#define ZCALL_UFFDIO_REGISTER 0xc020aa00
#define ZCALL_UFFDIO_UNREGISTER 0x8010aa01
#define ZCALL_UFFDIO_WAKE 0x8010aa02
#define ZCALL_UFFDIO_COPY 0xc028aa03
#define ZCALL_UFFDIO_ZEROPAGE 0xc020aa04
#define ZCALL_UFFDIO_MOVE 0xc028aa05
#define ZCALL_UFFDIO_WRITEPROTECT 0xc018aa06
#define ZCALL_UFFDIO_CONTINUE 0xc020aa07
#define ZCALL_UFFDIO_POISON 0xc020aa08
#define ZCALL__UFFDIO_REGISTER 0
#define ZCALL__UFFDIO_UNREGISTER 1
#define ZCALL__UFFDIO_WAKE 2
#define ZCALL__UFFDIO_COPY 3
#define ZCALL__UFFDIO_ZEROPAGE 4
#define ZCALL__UFFDIO_MOVE 5
#define ZCALL__UFFDIO_WRITEPROTECT 6
#define ZCALL__UFFDIO_CONTINUE 7
#define ZCALL__UFFDIO_POISON 8
#define ZCALL__UFFDIO_API 63

/* What UFFDIO_UNREGISTER and UFFDIO_WAKE take, in bytes, whole pages. */
typedef struct {
	uint64_t start;
	uint64_t len;
} zcall_uffdio_range_t;

#define ZCALL_UFFDIO_REGISTER_MODE_MISSING 0x1
#define ZCALL_UFFDIO_REGISTER_MODE_WP 0x2
#define ZCALL_UFFDIO_REGISTER_MODE_MINOR 0x4
typedef struct {
	zcall_uffdio_range_t range;
	uint64_t mode;	 /* UFFDIO_REGISTER_MODE_* */
	uint64_t ioctls; /* out */
} zcall_uffdio_register_t;

#define ZCALL_UFFDIO_COPY_MODE_DONTWAKE 0x1
#define ZCALL_UFFDIO_COPY_MODE_WP 0x2
typedef struct {
	uint64_t dst;
	uint64_t src;
	uint64_t len;
	uint64_t mode; /* UFFDIO_COPY_MODE_* */
	int64_t copy;  /* out: bytes, or -errno */
} zcall_uffdio_copy_t;

#define ZCALL_UFFDIO_ZEROPAGE_MODE_DONTWAKE 0x1
typedef struct {
	zcall_uffdio_range_t range;
	uint64_t mode;
	int64_t zeropage; /* out: bytes, or -errno */
} zcall_uffdio_zeropage_t;

#define ZCALL_UFFDIO_WRITEPROTECT_MODE_WP 0x1
#define ZCALL_UFFDIO_WRITEPROTECT_MODE_DONTWAKE 0x2
typedef struct {
	zcall_uffdio_range_t range;
	uint64_t mode;
} zcall_uffdio_writeprotect_t;

#define ZCALL_UFFDIO_CONTINUE_MODE_DONTWAKE 0x1
#define ZCALL_UFFDIO_CONTINUE_MODE_WP 0x2
typedef struct {
	zcall_uffdio_range_t range;
	uint64_t mode;
	int64_t mapped; /* out: bytes, or -errno */
} zcall_uffdio_continue_t;

#define ZCALL_UFFDIO_POISON_MODE_DONTWAKE 0x1
typedef struct {
	zcall_uffdio_range_t range;
	uint64_t mode;
	int64_t updated; /* out: bytes, or -errno */
} zcall_uffdio_poison_t;

#define ZCALL_UFFDIO_MOVE_MODE_DONTWAKE 0x1
#define ZCALL_UFFDIO_MOVE_MODE_ALLOW_SRC_HOLES 0x2
typedef struct {
	uint64_t dst;
	uint64_t src;
	uint64_t len;
	uint64_t mode;
	int64_t move; /* out: bytes, or -errno */
} zcall_uffdio_move_t;

/* What a read of it returns, one or more of them. */
#define ZCALL_UFFD_EVENT_PAGEFAULT 0x12
#define ZCALL_UFFD_EVENT_FORK 0x13
#define ZCALL_UFFD_EVENT_REMAP 0x14
#define ZCALL_UFFD_EVENT_REMOVE 0x15
#define ZCALL_UFFD_EVENT_UNMAP 0x16
#define ZCALL_UFFD_PAGEFAULT_FLAG_WRITE 0x1
#define ZCALL_UFFD_PAGEFAULT_FLAG_WP 0x2
#define ZCALL_UFFD_PAGEFAULT_FLAG_MINOR 0x4
typedef struct __attribute__((__packed__)) {
	uint8_t event; /* UFFD_EVENT_* */
	uint8_t reserved1;
	uint16_t reserved2;
	uint32_t reserved3;
	__extension__ union {
		struct {
			uint64_t flags; /* UFFD_PAGEFAULT_FLAG_* */
			uint64_t address;
			union {
				uint32_t ptid;
			} feat;
		} pagefault;
		struct {
			uint32_t ufd;
		} fork;
		struct {
			uint64_t from;
			uint64_t to;
			uint64_t len;
		} remap;
		struct {
			uint64_t start;
			uint64_t end;
		} remove;
		struct {
			uint64_t reserved1;
			uint64_t reserved2;
			uint64_t reserved3;
		} reserved;
	} arg;
} zcall_uffd_msg_t;

#endif
