/*
 * FreeBSD constants and structures: reading, writing, splicing and fcntl.
 * The calls are in io.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_IO_H
#define ZCALL_FREEBSD_IO_H

#include "../target.h"

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
#define ZCALL_F_GETLK 11
#define ZCALL_F_SETLK 12
#define ZCALL_F_SETLKW 13
#define ZCALL_F_SETOWN 6
#define ZCALL_F_GETOWN 5
#define ZCALL_F_DUPFD_CLOEXEC 17
#define ZCALL_F_ADD_SEALS 19
#define ZCALL_F_GET_SEALS 20

/* The descriptor flag of F_GETFD and F_SETFD. */
#define ZCALL_FD_CLOEXEC 1

/* Seals of F_ADD_SEALS, for memfd_create with MFD_ALLOW_SEALING. */
#define ZCALL_F_SEAL_SEAL 1
#define ZCALL_F_SEAL_SHRINK 2
#define ZCALL_F_SEAL_GROW 4
#define ZCALL_F_SEAL_WRITE 8

#endif
