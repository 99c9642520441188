/*
 * Linux constants and structures: files and directories.
 * The calls are in fs.h of the folder above.
 */
#ifndef ZCALL_LINUX_FS_H
#define ZCALL_LINUX_FS_H

#include "time.h"

/* Flags of openat. */
#define ZCALL_O_RDONLY 0x0
#define ZCALL_O_WRONLY 0x1
#define ZCALL_O_RDWR 0x2
#define ZCALL_O_CREAT 0x40
#define ZCALL_O_EXCL 0x80
#define ZCALL_O_NOCTTY 0x100
#define ZCALL_O_TRUNC 0x200
#define ZCALL_O_APPEND 0x400
#define ZCALL_O_NONBLOCK 0x800
#define ZCALL_O_SYNC 0x101000
#define ZCALL_O_CLOEXEC 0x80000
#define ZCALL_O_DSYNC 0x1000
#define ZCALL_O_PATH 0x200000
#define ZCALL_O_ASYNC 0x2000
#define ZCALL_O_ACCMODE 0x3

/* Instead of a directory descriptor, and flags of the *at calls. */
#define ZCALL_AT_FDCWD (-100)
#define ZCALL_AT_SYMLINK_NOFOLLOW 0x100
#define ZCALL_AT_REMOVEDIR 0x200
#define ZCALL_AT_SYMLINK_FOLLOW 0x400
#define ZCALL_AT_EMPTY_PATH 0x1000
#define ZCALL_AT_EACCESS 0x200

/* Flags of renameat2. */
#define ZCALL_RENAME_NOREPLACE 1
#define ZCALL_RENAME_EXCHANGE 2
#define ZCALL_RENAME_WHITEOUT 4

/* The type in st_mode. */
#define ZCALL_S_IFMT 0170000
#define ZCALL_S_IFSOCK 0140000
#define ZCALL_S_IFLNK 0120000
#define ZCALL_S_IFREG 0100000
#define ZCALL_S_IFBLK 060000
#define ZCALL_S_IFDIR 040000
#define ZCALL_S_IFCHR 020000
#define ZCALL_S_IFIFO 010000

/* Permissions in st_mode and in a mode argument. */
#define ZCALL_S_ISUID 04000
#define ZCALL_S_ISGID 02000
#define ZCALL_S_ISVTX 01000
#define ZCALL_S_IRWXU 0700
#define ZCALL_S_IRUSR 0400
#define ZCALL_S_IWUSR 0200
#define ZCALL_S_IXUSR 0100
#define ZCALL_S_IRWXG 070
#define ZCALL_S_IRGRP 040
#define ZCALL_S_IWGRP 020
#define ZCALL_S_IXGRP 010
#define ZCALL_S_IRWXO 07
#define ZCALL_S_IROTH 04
#define ZCALL_S_IWOTH 02
#define ZCALL_S_IXOTH 01

#if ZCALL_CPU_ARM64
#define ZCALL_O_DIRECT 0x10000
#define ZCALL_O_LARGEFILE 0x20000
#define ZCALL_O_DIRECTORY 0x4000
#define ZCALL_O_NOFOLLOW 0x8000
#else
#define ZCALL_O_DIRECT 0x4000
#define ZCALL_O_LARGEFILE 0x8000
#define ZCALL_O_DIRECTORY 0x10000
#define ZCALL_O_NOFOLLOW 0x20000
#endif
#define ZCALL_O_TMPFILE (0x400000 | ZCALL_O_DIRECTORY)

/* Field names: st_atim and its siblings instead of st_atime, which libcs
 * define as a macro. */
#if ZCALL_CPU_AMD64
typedef struct {
	unsigned long st_dev;
	unsigned long st_ino;
	unsigned long st_nlink;
	unsigned int st_mode;
	unsigned int st_uid;
	unsigned int st_gid;
	unsigned int __pad0;
	unsigned long st_rdev;
	long st_size;
	long st_blksize;
	long st_blocks; /* of 512 bytes */
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	long __unused_[3];
} zcall_stat_t;
#else
typedef struct {
	unsigned long st_dev;
	unsigned long st_ino;
	unsigned int st_mode;
	unsigned int st_nlink;
	unsigned int st_uid;
	unsigned int st_gid;
	unsigned long st_rdev;
	unsigned long __pad1;
	long st_size;
	int st_blksize;
	int __pad2;
	long st_blocks; /* of 512 bytes */
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	unsigned int __unused4;
	unsigned int __unused5;
} zcall_stat_t;
#endif

/* What is asked of statx, and what it answered (stx_mask). */
#define ZCALL_STATX_TYPE 0x1
#define ZCALL_STATX_MODE 0x2
#define ZCALL_STATX_NLINK 0x4
#define ZCALL_STATX_UID 0x8
#define ZCALL_STATX_GID 0x10
#define ZCALL_STATX_ATIME 0x20
#define ZCALL_STATX_MTIME 0x40
#define ZCALL_STATX_CTIME 0x80
#define ZCALL_STATX_INO 0x100
#define ZCALL_STATX_SIZE 0x200
#define ZCALL_STATX_BLOCKS 0x400
#define ZCALL_STATX_BASIC_STATS 0x7ff
#define ZCALL_STATX_BTIME 0x800
#define ZCALL_STATX_MNT_ID 0x1000
#define ZCALL_STATX_DIOALIGN 0x2000
#define ZCALL_STATX_MNT_ID_UNIQUE 0x4000
#define ZCALL_STATX_SUBVOL 0x8000
#define ZCALL_STATX_WRITE_ATOMIC 0x10000
#define ZCALL_STATX_DIO_READ_ALIGN 0x20000

typedef struct {
	int64_t tv_sec;
	uint32_t tv_nsec;
	int32_t __reserved;
} zcall_statx_timestamp_t;

/* What statx fills in: the same on all CPUs. */
typedef struct {
	uint32_t stx_mask; /* STATX_*: which of these mean something */
	uint32_t stx_blksize;
	uint64_t stx_attributes;
	uint32_t stx_nlink;
	uint32_t stx_uid;
	uint32_t stx_gid;
	uint16_t stx_mode;
	uint16_t __spare0[1];
	uint64_t stx_ino;
	uint64_t stx_size;
	uint64_t stx_blocks; /* of 512 bytes */
	uint64_t stx_attributes_mask;
	zcall_statx_timestamp_t stx_atime;
	zcall_statx_timestamp_t stx_btime;
	zcall_statx_timestamp_t stx_ctime;
	zcall_statx_timestamp_t stx_mtime;
	uint32_t stx_rdev_major;
	uint32_t stx_rdev_minor;
	uint32_t stx_dev_major;
	uint32_t stx_dev_minor;
	uint64_t stx_mnt_id;
	uint32_t stx_dio_mem_align;
	uint32_t stx_dio_offset_align;
	uint64_t stx_subvol;
	uint32_t stx_atomic_write_unit_min;
	uint32_t stx_atomic_write_unit_max;
	uint32_t stx_atomic_write_segments_max;
	uint32_t stx_dio_read_offset_align;
	uint32_t stx_atomic_write_unit_max_opt;
	uint32_t __spare2[1];
	uint64_t __spare3[8];
} zcall_statx_t;

#endif
