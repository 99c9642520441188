/*
 * Reading, writing and moving bytes between descriptors, and descriptors
 * themselves. Not opening files (fs.h) nor sockets (net.h).
 *
 * Buffers are the caller's and must stay valid until the call has returned.
 * EFAULT says that one was not mapped; EINTR that a signal came before
 * anything was transferred; EAGAIN that O_NONBLOCK is set and it would wait.
 */
#ifndef ZCALL_IO_H
#define ZCALL_IO_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/io.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/io.h"
#elif ZCALL_OS_DARWIN
#include "darwin/io.h"
#endif

/* A piece of memory, for calls that take several. */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/uio.h> /* ZCALL_NATIVE_TYPES */
typedef struct iovec zcall_iovec_t;
ZCALLI_ASSERT(sizeof(zcall_iovec_t) == 16 &&
		      ZCALLI_AT(zcall_iovec_t, iov_base, 0, 8) &&
		      ZCALLI_AT(zcall_iovec_t, iov_len, 8, 8),
	      "struct iovec");
#else
typedef struct {
	void *iov_base;
	size_t iov_len; /* bytes */
} zcall_iovec_t;
#endif

/*
 * Reads at most count bytes at the file's position and advances it. Returns
 * the bytes read, fewer than asked for at the end of a file or when no more
 * is there yet, 0 at the end. read(2)
 */
ZCALLI_FN long zcall_read(int fd, void *buf, size_t count)
{
	return ZCALLI_CALL3(long, read, fd, buf, count);
}

/*
 * Writes at most count bytes at the file's position and advances it. Returns
 * the bytes written, which may be fewer than count. EPIPE: the other end is
 * closed, and SIGPIPE is raised. ENOSPC, EDQUOT: the disk is full. write(2)
 */
ZCALLI_FN long zcall_write(int fd, const void *buf, size_t count)
{
	return ZCALLI_CALL3(long, write, fd, buf, count);
}

/*
 * Closes fd. Do not call it again after an error: on Linux the descriptor is
 * gone even after EINTR and EIO. close(2)
 */
ZCALLI_FN int zcall_close(int fd)
{
	return ZCALLI_CALL1(int, close, fd);
}

/*
 * read and write with several pieces of memory, in order, as one operation.
 * EINVAL: more than 1024 pieces. readv(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_readv(long fd, const zcall_iovec_t *iov,
			   unsigned long iovcnt)
{
	return ZCALLI_CALL3(long, readv, fd, iov, iovcnt);
}

ZCALLI_FN long zcall_writev(long fd, const zcall_iovec_t *iov,
			    unsigned long iovcnt)
{
	return ZCALLI_CALL3(long, writev, fd, iov, iovcnt);
}
#else
ZCALLI_FN long zcall_readv(int fd, const zcall_iovec_t *iov, unsigned iovcnt)
{
	return ZCALLI_CALL3(long, readv, fd, iov, iovcnt);
}

ZCALLI_FN long zcall_writev(int fd, const zcall_iovec_t *iov, unsigned iovcnt)
{
	return ZCALLI_CALL3(long, writev, fd, iov, iovcnt);
}
#endif

/*
 * The same at offset, which is in bytes from the start of the file; the
 * file's position is neither used nor moved. ESPIPE: no such thing as an
 * offset there. preadv(2), pread(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_preadv(long fd, const zcall_iovec_t *iov,
			    unsigned long iovcnt, long offset)
{
	return ZCALLI_CALL4(long, preadv, fd, iov, iovcnt, offset);
}

ZCALLI_FN long zcall_pwritev(long fd, const zcall_iovec_t *iov,
			     unsigned long iovcnt, long offset)
{
	return ZCALLI_CALL4(long, pwritev, fd, iov, iovcnt, offset);
}

ZCALLI_FN long zcall_pread64(int fd, void *buf, size_t count, long offset)
{
	return ZCALLI_CALL4(long, pread64, fd, buf, count, offset);
}

ZCALLI_FN long zcall_pwrite64(int fd, const void *buf, size_t count,
			      long offset)
{
	return ZCALLI_CALL4(long, pwrite64, fd, buf, count, offset);
}
#else
ZCALLI_FN long zcall_preadv(int fd, const zcall_iovec_t *iov, unsigned iovcnt,
			    long offset)
{
	return ZCALLI_CALL4(long, preadv, fd, iov, iovcnt, offset);
}

ZCALLI_FN long zcall_pwritev(int fd, const zcall_iovec_t *iov, unsigned iovcnt,
			     long offset)
{
	return ZCALLI_CALL4(long, pwritev, fd, iov, iovcnt, offset);
}

ZCALLI_FN long zcall_pread(int fd, void *buf, size_t count, long offset)
{
	return ZCALLI_CALL4(long, pread, fd, buf, count, offset);
}

ZCALLI_FN long zcall_pwrite(int fd, const void *buf, size_t count, long offset)
{
	return ZCALLI_CALL4(long, pwrite, fd, buf, count, offset);
}
#endif

#if ZCALL_OS_LINUX
/*
 * preadv and pwritev with RWF_* flags; offset -1 is the file's position,
 * which then moves. The kernel takes the offset as two registers and flags
 * as the sixth; the second is 0 on 64-bit CPUs. EOPNOTSUPP: a flag that this
 * kernel or file does not know. EAGAIN: RWF_NOWAIT, and it would wait.
 * Since 4.6. preadv2(2)
 */
ZCALLI_FN long zcall_preadv2(long fd, const zcall_iovec_t *iov,
			     unsigned long iovcnt, long offset, int flags)
{
	return ZCALLI_CALL6(long, preadv2, fd, iov, iovcnt, offset, 0L, flags);
}

ZCALLI_FN long zcall_pwritev2(long fd, const zcall_iovec_t *iov,
			      unsigned long iovcnt, long offset, int flags)
{
	return ZCALLI_CALL6(long, pwritev2, fd, iov, iovcnt, offset, 0L, flags);
}

/*
 * Moves at most count bytes between two descriptors, one of which is a pipe,
 * without a copy through user memory. off_in and off_out: where to start,
 * advanced by what was moved; NULL for the file's position and for pipes.
 * flags: SPLICE_F_*. Returns the bytes moved, 0 at the end. splice(2)
 */
ZCALLI_FN long zcall_splice(int fd_in, int64_t *off_in, int fd_out,
			    int64_t *off_out, size_t count, unsigned flags)
{
	return ZCALLI_CALL6(long, splice, fd_in, off_in, fd_out, off_out, count,
			    flags);
}

/*
 * Duplicates at most count bytes from one pipe into another, without
 * consuming them. Returns the bytes duplicated. tee(2)
 */
ZCALLI_FN long zcall_tee(int fd_in, int fd_out, size_t count, unsigned flags)
{
	return ZCALLI_CALL4(long, tee, fd_in, fd_out, count, flags);
}

/*
 * Maps user memory into a pipe, or reads a pipe into it. With SPLICE_F_GIFT
 * the pages are the kernel's from then on: do not touch them again.
 * Returns the bytes moved. vmsplice(2)
 */
ZCALLI_FN long zcall_vmsplice(int fd, const zcall_iovec_t *iov,
			      unsigned long nr_segs, unsigned flags)
{
	return ZCALLI_CALL4(long, vmsplice, fd, iov, nr_segs, flags);
}
#endif

#if !ZCALL_OS_DARWIN
/*
 * Makes a pipe: fildes[0] to read from, fildes[1] to write to. flags:
 * O_CLOEXEC, O_NONBLOCK, on Linux O_DIRECT too. EMFILE, ENFILE: no
 * descriptors left. pipe2(2)
 */
ZCALLI_FN int zcall_pipe2(int *fildes, int flags)
{
	return ZCALLI_CALL2(int, pipe2, fildes, flags);
}
#else
/* Makes a pipe: r1 to read from, r2 to write to. pipe(2) */
ZCALLI_FN zcall_result_t zcall_pipe(void)
{
	return zcall_raw0(ZCALL_NR_pipe);
}
#endif

/*
 * Sets the file's position to offset bytes from whence (SEEK_*). Returns the
 * new position. ESPIPE: a pipe or socket. lseek(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_lseek(int fd, long offset, unsigned whence)
#else
ZCALLI_FN long zcall_lseek(int fd, long offset, int whence)
#endif
{
	return ZCALLI_CALL3(long, lseek, fd, offset, whence);
}

/*
 * Does cmd (F_*) with fd; arg is a number, or the address of what the
 * command takes. F_GETOWN of a process group is a negative value: on FreeBSD
 * and macOS it cannot be told from -errno, so fcntl returns the whole result
 * there; on Linux use F_GETOWN_EX. fcntl(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_fcntl(int fd, unsigned cmd, unsigned long arg)
{
	return ZCALLI_CALL3(long, fcntl, fd, cmd, arg);
}
#else
ZCALLI_FN zcall_result_t zcall_fcntl(int fd, int cmd, long arg)
{
	return ZCALLI_CALL_RAW(3, fcntl, fd, cmd, arg);
}
#endif

/* A second descriptor, the lowest free one, of the same open file. dup(2) */
ZCALLI_FN int zcall_dup(int fd)
{
	return ZCALLI_CALL1(int, dup, fd);
}

/* Waits until the file's data and attributes are on the device. EIO: some
 * write of it failed, this or an earlier one; said once. fsync(2) */
ZCALLI_FN int zcall_fsync(int fd)
{
	return ZCALLI_CALL1(int, fsync, fd);
}

#endif
