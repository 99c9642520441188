/*
 * Linux constants and structures: reading, writing, splicing and fcntl.
 * The calls are in io.h of the folder above.
 */
#ifndef ZCALL_LINUX_IO_H
#define ZCALL_LINUX_IO_H

#include "../target.h"

/* Flags of preadv2 and pwritev2. */
#define ZCALL_RWF_HIPRI 0x1
#define ZCALL_RWF_DSYNC 0x2
#define ZCALL_RWF_SYNC 0x4
#define ZCALL_RWF_NOWAIT 0x8
#define ZCALL_RWF_APPEND 0x10

/* Flags of splice, tee and vmsplice. */
#define ZCALL_SPLICE_F_MOVE 0x1
#define ZCALL_SPLICE_F_NONBLOCK 0x2
#define ZCALL_SPLICE_F_MORE 0x4
#define ZCALL_SPLICE_F_GIFT 0x8

/* Whence of lseek. */
#define ZCALL_SEEK_SET 0
#define ZCALL_SEEK_CUR 1
#define ZCALL_SEEK_END 2
#define ZCALL_SEEK_DATA 3
#define ZCALL_SEEK_HOLE 4

/* Commands of fcntl. */
#define ZCALL_F_DUPFD 0
#define ZCALL_F_GETFD 1
#define ZCALL_F_SETFD 2
#define ZCALL_F_GETFL 3
#define ZCALL_F_SETFL 4
#define ZCALL_F_GETLK 5
#define ZCALL_F_SETLK 6
#define ZCALL_F_SETLKW 7
#define ZCALL_F_SETOWN 8
#define ZCALL_F_GETOWN 9
#define ZCALL_F_DUPFD_CLOEXEC 1030
#define ZCALL_F_SETPIPE_SZ 1031
#define ZCALL_F_GETPIPE_SZ 1032
#define ZCALL_F_ADD_SEALS 1033
#define ZCALL_F_GET_SEALS 1034

/* The descriptor flag of F_GETFD and F_SETFD. */
#define ZCALL_FD_CLOEXEC 1

/* Seals of F_ADD_SEALS, for memfd_create with MFD_ALLOW_SEALING. */
#define ZCALL_F_SEAL_SEAL 1
#define ZCALL_F_SEAL_SHRINK 2
#define ZCALL_F_SEAL_GROW 0x4
#define ZCALL_F_SEAL_WRITE 0x8
#define ZCALL_F_SEAL_FUTURE_WRITE 0x10

#endif
