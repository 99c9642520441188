/*
 * macOS constants and structures: files and directories.
 * The calls are in fs.h of the folder above.
 */
#ifndef ZCALL_DARWIN_FS_H
#define ZCALL_DARWIN_FS_H

#include "time.h"

/* Flags of openat. */
#define ZCALL_O_RDONLY 0x0
#define ZCALL_O_WRONLY 0x1
#define ZCALL_O_RDWR 0x2
#define ZCALL_O_CREAT 0x200
#define ZCALL_O_EXCL 0x800
#define ZCALL_O_NOCTTY 0x20000
#define ZCALL_O_TRUNC 0x400
#define ZCALL_O_APPEND 0x8
#define ZCALL_O_NONBLOCK 0x4
#define ZCALL_O_SYNC 0x80
#define ZCALL_O_CLOEXEC 0x1000000
#define ZCALL_O_DSYNC 0x400000
#define ZCALL_O_DIRECTORY 0x100000
#define ZCALL_O_NOFOLLOW 0x100
#define ZCALL_O_ASYNC 0x40
#define ZCALL_O_ACCMODE 0x3
#define ZCALL_O_EVTONLY 0x8000
#define ZCALL_O_SYMLINK 0x200000

/* Instead of a directory descriptor, and flags of the *at calls. */
#define ZCALL_AT_FDCWD (-2)
#define ZCALL_AT_SYMLINK_NOFOLLOW 0x20
#define ZCALL_AT_REMOVEDIR 0x80
#define ZCALL_AT_SYMLINK_FOLLOW 0x40
#define ZCALL_AT_EACCESS 0x10

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

/* Field names: st_atim and its siblings instead of st_atime, which libcs
 * define as a macro. */
typedef struct {
	int32_t st_dev;
	uint16_t st_mode;
	uint16_t st_nlink;
	uint64_t st_ino;
	uint32_t st_uid;
	uint32_t st_gid;
	int32_t st_rdev;
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	zcall_timespec_t st_btim;
	int64_t st_size;
	int64_t st_blocks; /* of 512 bytes */
	int32_t st_blksize;
	uint32_t st_flags;
	uint32_t st_gen;
	int32_t st_lspare;
	int64_t st_qspare[2];
} zcall_stat_t;

#endif
