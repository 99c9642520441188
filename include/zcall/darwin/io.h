/*
 * macOS constants and structures: reading, writing, splicing and fcntl.
 * The calls are in io.h of the folder above.
 */
#ifndef ZCALL_DARWIN_IO_H
#define ZCALL_DARWIN_IO_H

#include "../target.h"

/* Whence of lseek. */
#define ZCALL_SEEK_SET 0
#define ZCALL_SEEK_CUR 1
#define ZCALL_SEEK_END 2
#define ZCALL_SEEK_DATA 4
#define ZCALL_SEEK_HOLE 3

/* Commands of fcntl. */
#define ZCALL_F_DUPFD 0
#define ZCALL_F_GETFD 1
#define ZCALL_F_SETFD 2
#define ZCALL_F_GETFL 3
#define ZCALL_F_SETFL 4
#define ZCALL_F_GETLK 7
#define ZCALL_F_SETLK 8
#define ZCALL_F_SETLKW 9
#define ZCALL_F_SETOWN 6
#define ZCALL_F_GETOWN 5
#define ZCALL_F_DUPFD_CLOEXEC 67

/* The descriptor flag of F_GETFD and F_SETFD. */
#define ZCALL_FD_CLOEXEC 1

#endif
