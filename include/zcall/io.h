/*
 * Reading, writing and moving bytes between descriptors, and descriptors
 * themselves: pipes, fcntl, ioctl, asynchronous I/O. Not opening files (fs.h)
 * nor sockets (net.h).
 *
 * Buffers are the caller's and must stay valid until the call has returned,
 * those of asynchronous requests until the request is complete. EFAULT says
 * that one was not mapped; EINTR that a signal came before anything was
 * transferred; EAGAIN that O_NONBLOCK is set and it would wait.
 */
#ifndef ZCALL_IO_H
#define ZCALL_IO_H

#include "iovec.h"
#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/io.h"
#include "linux/time.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/io.h"
#include "freebsd/time.h"
#elif ZCALL_OS_DARWIN
#include "darwin/io.h"
#endif

/*
 * Reads at most count bytes at the file's position and advances it. Returns
 * the bytes read, fewer than asked for at the end of a file or when no more
 * is there yet, 0 at the end. read(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_read(int fd, void *buf, size_t count)
{
	return ZCALLI_CALL3(long, read, fd, ZCALLI_GOT(buf, count), count);
}

/*
 * Writes at most count bytes at the file's position and advances it. Returns
 * the bytes written, which may be fewer than count. EPIPE: the other end is
 * closed, and SIGPIPE is raised. ENOSPC, EDQUOT: the disk is full. write(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN long zcall_write(int fd, const void *buf, size_t count)
{
	return ZCALLI_CALL3(long, write, fd, ZCALLI_IN(buf, count), count);
}

/*
 * Closes fd. Do not call it again after an error: on Linux the descriptor is
 * gone even after EINTR and EIO. close(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_close(int fd)
{
	return ZCALLI_CALL1(int, close, fd);
}

/*
 * Closes all descriptors from first to last, or with CLOSE_RANGE_CLOEXEC marks
 * them to be closed by execve. last may be ~0U. Linux: since 5.9; with
 * CLOSE_RANGE_UNSHARE other threads keep theirs. FreeBSD: since 13.
 * close_range(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_close_range(unsigned first, unsigned last, unsigned flags)
{
	ZCALLI_REFUSE(close_range_order,
		      __builtin_constant_p(first) &&
			      __builtin_constant_p(last) && first > last,
		      "zcall_close_range: first is after last");
	return ZCALLI_CALL3(int, close_range, first, last, flags);
}
#elif ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_close_range(unsigned first, unsigned last, int flags)
{
	ZCALLI_REFUSE(close_range_order,
		      __builtin_constant_p(first) &&
			      __builtin_constant_p(last) && first > last,
		      "zcall_close_range: first is after last");
	return ZCALLI_CALL3(int, close_range, first, last, flags);
}
#endif

/*
 * read into several pieces of memory, in order, as one operation. EINVAL: more
 * than 1024 pieces. readv(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_readv(long fd, const zcall_iovec_t *iov,
			   unsigned long iovcnt)
{
	return ZCALLI_CALL3(long, readv, fd, ZCALLI_GOT_IOV(iov, iovcnt),
			    iovcnt);
}
#else
ZCALLI_FD(1)
ZCALLI_FN long zcall_readv(int fd, const zcall_iovec_t *iov, unsigned iovcnt)
{
	return ZCALLI_CALL3(long, readv, fd, ZCALLI_GOT_IOV(iov, iovcnt),
			    iovcnt);
}
#endif

/*
 * write from several pieces of memory, in order, as one operation. EINVAL:
 * more than 1024 pieces. writev(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_writev(long fd, const zcall_iovec_t *iov,
			    unsigned long iovcnt)
{
	return ZCALLI_CALL3(long, writev, fd, ZCALLI_IN_IOV(iov, iovcnt),
			    iovcnt);
}
#else
ZCALLI_FD(1)
ZCALLI_FN long zcall_writev(int fd, const zcall_iovec_t *iov, unsigned iovcnt)
{
	return ZCALLI_CALL3(long, writev, fd, ZCALLI_IN_IOV(iov, iovcnt),
			    iovcnt);
}
#endif

/*
 * readv at offset, which is in bytes from the start of the file; the file's
 * position is neither used nor moved. ESPIPE: no such thing as an offset
 * there. macOS: since 11. preadv(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_preadv(long fd, const zcall_iovec_t *iov,
			    unsigned long iovcnt, long offset)
{
	return ZCALLI_CALL4(long, preadv, fd, ZCALLI_GOT_IOV(iov, iovcnt),
			    iovcnt, offset);
}
#elif ZCALL_OS_FREEBSD
ZCALLI_FD(1)
ZCALLI_FN long zcall_preadv(int fd, const zcall_iovec_t *iov, unsigned iovcnt,
			    long offset)
{
	return ZCALLI_CALL4(long, preadv, fd, ZCALLI_GOT_IOV(iov, iovcnt),
			    iovcnt, offset);
}
#else
ZCALLI_FD(1)
ZCALLI_FN long zcall_preadv(int fd, const zcall_iovec_t *iov, int iovcnt,
			    long offset)
{
	return ZCALLI_CALL4(long, preadv, fd, ZCALLI_GOT_IOV(iov, iovcnt),
			    iovcnt, offset);
}
#endif

/* writev at offset, as preadv reads. pwritev(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_pwritev(long fd, const zcall_iovec_t *iov,
			     unsigned long iovcnt, long offset)
{
	return ZCALLI_CALL4(long, pwritev, fd, ZCALLI_IN_IOV(iov, iovcnt),
			    iovcnt, offset);
}
#elif ZCALL_OS_FREEBSD
ZCALLI_FD(1)
ZCALLI_FN long zcall_pwritev(int fd, const zcall_iovec_t *iov, unsigned iovcnt,
			     long offset)
{
	return ZCALLI_CALL4(long, pwritev, fd, ZCALLI_IN_IOV(iov, iovcnt),
			    iovcnt, offset);
}
#else
ZCALLI_FD(1)
ZCALLI_FN long zcall_pwritev(int fd, const zcall_iovec_t *iov, int iovcnt,
			     long offset)
{
	return ZCALLI_CALL4(long, pwritev, fd, ZCALLI_IN_IOV(iov, iovcnt),
			    iovcnt, offset);
}
#endif

#if ZCALL_OS_LINUX
/* read at offset, which leaves the file's position alone. pread(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_pread64(int fd, void *buf, size_t count, long offset)
{
	return ZCALLI_CALL4(long, pread64, fd, ZCALLI_GOT(buf, count), count,
			    offset);
}

/* write at offset, which leaves the file's position alone; at the end when
 * O_APPEND is set. pwrite(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN long zcall_pwrite64(int fd, const void *buf, size_t count,
			      long offset)
{
	return ZCALLI_CALL4(long, pwrite64, fd, ZCALLI_IN(buf, count), count,
			    offset);
}

/*
 * preadv with RWF_* flags; offset -1 is the file's position, which then moves.
 * The kernel takes the offset as two registers and flags as the sixth; the
 * second is 0 on 64-bit CPUs. EOPNOTSUPP: a flag that this kernel or file does
 * not know. EAGAIN: RWF_NOWAIT, and it would wait. preadv2(2)
 */
ZCALLI_FN long zcall_preadv2(long fd, const zcall_iovec_t *iov,
			     unsigned long iovcnt, long offset, int flags)
{
	return ZCALLI_CALL6(long, preadv2, fd, ZCALLI_GOT_IOV(iov, iovcnt),
			    iovcnt, offset, 0L, flags);
}

/* pwritev with RWF_* flags, as preadv2 reads. pwritev2(2) */
ZCALLI_FN long zcall_pwritev2(long fd, const zcall_iovec_t *iov,
			      unsigned long iovcnt, long offset, int flags)
{
	return ZCALLI_CALL6(long, pwritev2, fd, ZCALLI_IN_IOV(iov, iovcnt),
			    iovcnt, offset, 0L, flags);
}

/*
 * Moves at most count bytes between two descriptors, one of which is a pipe,
 * without a copy through user memory. off_in and off_out: where to start,
 * advanced by what was moved; NULL for the file's position and for pipes.
 * flags: SPLICE_F_*. Returns the bytes moved, 0 at the end. splice(2)
 */
ZCALLI_FD(1)
ZCALLI_FD(3)
ZCALLI_ACCESS(read_write, 2)
ZCALLI_ACCESS(read_write, 4)
ZCALLI_FN long zcall_splice(int fd_in, int64_t *off_in, int fd_out,
			    int64_t *off_out, size_t count, unsigned flags)
{
	return ZCALLI_CALL6(long, splice, fd_in, ZCALLI_CHANGE_OPT(off_in),
			    fd_out, ZCALLI_CHANGE_OPT(off_out), count, flags);
}

/*
 * Duplicates at most count bytes from one pipe into another, without
 * consuming them. Returns the bytes duplicated. tee(2)
 */
ZCALLI_FD(1)
ZCALLI_FD(2)
ZCALLI_FN long zcall_tee(int fd_in, int fd_out, size_t count, unsigned flags)
{
	return ZCALLI_CALL4(long, tee, fd_in, fd_out, count, flags);
}

/*
 * Maps user memory into a pipe, or reads a pipe into it. With SPLICE_F_GIFT
 * the pages are the kernel's from then on: do not touch them again.
 * Returns the bytes moved. vmsplice(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN long zcall_vmsplice(int fd, const zcall_iovec_t *iov,
			      unsigned long nr_segs, unsigned flags)
{
	return ZCALLI_CALL4(long, vmsplice, fd, ZCALLI_IN_ARRAY(iov, nr_segs),
			    nr_segs, flags);
}

/*
 * Copies at most count bytes from in_fd, a file, to out_fd. offset: where to
 * start, advanced by what was read; NULL for the file's position, which then
 * moves. At most 2147479552 bytes a call. Returns the bytes copied. The other
 * systems' sendfile is another call. sendfile(2)
 */
ZCALLI_FD(1)
ZCALLI_FD(2)
ZCALLI_ACCESS(read_write, 3)
ZCALLI_FN long zcall_sendfile(int out_fd, int in_fd, int64_t *offset,
			      size_t count)
{
	return ZCALLI_CALL4(long, sendfile, out_fd, in_fd,
			    ZCALLI_CHANGE_OPT(offset), count);
}
#else
/* read at offset, which leaves the file's position alone. pread(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_pread(int fd, void *buf, size_t count, long offset)
{
	return ZCALLI_CALL4(long, pread, fd, ZCALLI_GOT(buf, count), count,
			    offset);
}

/* write at offset, which leaves the file's position alone. pwrite(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN long zcall_pwrite(int fd, const void *buf, size_t count, long offset)
{
	return ZCALLI_CALL4(long, pwrite, fd, ZCALLI_IN(buf, count), count,
			    offset);
}

/* What sendfile sends before and behind the file. */
typedef struct {
	zcall_iovec_t *headers;
	int hdr_cnt;
	zcall_iovec_t *trailers;
	int trl_cnt;
} zcall_sf_hdtr_t;
#endif

#if ZCALL_OS_FREEBSD
/*
 * Sends nbytes (0: all) of the file fd from offset to the stream socket s,
 * with headers and trailers unless hdtr is NULL. sbytes, unless NULL, gets how
 * many were sent, also after EAGAIN (the socket does not block), EBUSY
 * (SF_NODISKIO) and EINTR. flags: SF_*. Returns 0. sendfile(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_sendfile(int fd, int s, long offset, size_t nbytes,
			     zcall_sf_hdtr_t *hdtr, long *sbytes, int flags)
{
	return ZCALLI_CALL7(int, sendfile, fd, s, offset, nbytes, hdtr, sbytes,
			    flags);
}
#elif ZCALL_OS_DARWIN
/*
 * Sends len bytes (0: all) of the file fd from offset to the stream socket s,
 * with headers and trailers unless hdtr is NULL; then len is how many were
 * sent, also after EAGAIN and EINTR. flags: 0. Returns 0. sendfile(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_sendfile(int fd, int s, long offset, long *len,
			     zcall_sf_hdtr_t *hdtr, int flags)
{
	return ZCALLI_CALL6(int, sendfile, fd, s, offset, len, hdtr, flags);
}
#endif

#ifdef ZCALL_NR_copy_file_range
/*
 * Copies at most len bytes between two files within the kernel, which may
 * share the blocks. off_in and off_out: where to start, advanced by what was
 * copied; NULL for the file's position. Returns the bytes copied, 0 at the
 * end. EXDEV: not between these file systems. EINVAL: the ranges overlap in
 * one file. FreeBSD: since 13. copy_file_range(2)
 */
ZCALLI_FD(1)
ZCALLI_FD(3)
ZCALLI_ACCESS(read_write, 2)
ZCALLI_ACCESS(read_write, 4)
ZCALLI_FN long zcall_copy_file_range(int fd_in, int64_t *off_in, int fd_out,
				     int64_t *off_out, size_t len,
				     unsigned flags)
{
	return ZCALLI_CALL6(long, copy_file_range, fd_in,
			    ZCALLI_CHANGE_OPT(off_in), fd_out,
			    ZCALLI_CHANGE_OPT(off_out), len, flags);
}
#endif

#if ZCALL_OS_DARWIN
/* Makes a pipe: r1 to read from, r2 to write to. pipe(2) */
ZCALLI_FN zcall_result_t zcall_pipe(void)
{
	return zcall_raw0(ZCALL_NR_pipe);
}
#elif defined(ZCALL_NR_pipe)
/* Makes a pipe: fildes[0] to read from, fildes[1] to write to. On Linux amd64
 * only, pipe2 everywhere. pipe(2) */
ZCALLI_FN int zcall_pipe(int *fildes)
{
	return ZCALLI_CALL1(int, pipe, ZCALLI_OUT_PAIR(fildes));
}
#endif

#ifdef ZCALL_NR_pipe2
/*
 * Makes a pipe: fildes[0] to read from, fildes[1] to write to. flags:
 * O_CLOEXEC, O_NONBLOCK, on Linux O_DIRECT too. EMFILE, ENFILE: no
 * descriptors left. pipe2(2)
 */
ZCALLI_FN int zcall_pipe2(int *fildes, int flags)
{
	return ZCALLI_CALL2(int, pipe2, ZCALLI_OUT_PAIR(fildes), flags);
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
ZCALLI_FD(1)
ZCALLI_FN long zcall_fcntl(int fd, unsigned cmd, unsigned long arg)
{
	return ZCALLI_CALL3(long, fcntl, fd, cmd, arg);
}
#else
ZCALLI_FD(1)
ZCALLI_FN zcall_result_t zcall_fcntl(int fd, int cmd, long arg)
{
	return ZCALLI_CALL_RAW(3, fcntl, fd, cmd, arg);
}
#endif

/* fcntl for commands that take an address, as F_SETLK a zcall_flock_t.
 * fcntl(2) */
#if ZCALL_OS_LINUX
ZCALLI_FD(1)
ZCALLI_FN long zcall_fcntl_ptr(int fd, unsigned cmd, void *arg)
{
	return ZCALLI_CALL3(long, fcntl, fd, cmd,
			    ZCALLI_ANY_EXPR(arg, zcalli_fcntl_bytes(cmd)));
}
#else
ZCALLI_FD(1)
ZCALLI_FN zcall_result_t zcall_fcntl_ptr(int fd, int cmd, void *arg)
{
	return ZCALLI_CALL_RAW(3, fcntl, fd, cmd,
			       ZCALLI_ANY_EXPR(arg, zcalli_fcntl_bytes(cmd)));
}
#endif

/*
 * Does what the device or file system behind fd knows by this number; arg is a
 * number, or the address of what it takes. What is returned, and when, is the
 * device's: 0 as a rule. ENOTTY: it does not know the number. ioctl(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_ioctl(int fd, unsigned cmd, unsigned long arg)
#else
ZCALLI_FN long zcall_ioctl(int fd, unsigned long cmd, unsigned long arg)
#endif
{
	return ZCALLI_CALL3(long, ioctl, fd, cmd, arg);
}

/* ioctl with the address of what it takes, as TIOCGWINSZ a zcall_winsize_t.
 * ioctl(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_ioctl_ptr(int fd, unsigned cmd, void *arg)
#else
ZCALLI_FN long zcall_ioctl_ptr(int fd, unsigned long cmd, void *arg)
#endif
{
	return ZCALLI_CALL3(
		long, ioctl, fd, cmd,
		ZCALLI_ANY_EXPR(arg, zcalli_ioctl_bytes((unsigned)cmd)));
}

/* A second descriptor, the lowest free one, of the same open file. dup(2) */
ZCALLI_USE
ZCALLI_FD(1)
ZCALLI_FN int zcall_dup(int fd)
{
	return ZCALLI_CALL1(int, dup, fd);
}

#ifdef ZCALL_NR_dup2
/* The same as newfd, which is closed first when it is open; what that close
 * could not write is not said. Nothing happens when both are one. Not on
 * arm64, riscv64 and loong64, which have dup3. dup2(2) */
ZCALLI_FN int zcall_dup2(int oldfd, int newfd)
{
	return ZCALLI_CALL2(int, dup2, oldfd, newfd);
}
#endif

#ifdef ZCALL_NR_dup3
/* dup2 with O_CLOEXEC as flags. EINVAL: both are one. dup3(2) */
ZCALLI_FN int zcall_dup3(int oldfd, int newfd, int flags)
{
	return ZCALLI_CALL3(int, dup3, oldfd, newfd, flags);
}
#endif

/*
 * Locks the open file, or unlocks it: operation is LOCK_SH, LOCK_EX or LOCK_UN,
 * with LOCK_NB when it shall not wait. The lock is the open file's, all its
 * descriptors share it. EWOULDBLOCK: another has it. flock(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_flock(int fd, int operation)
{
	return ZCALLI_CALL2(int, flock, fd, operation);
}

/* Waits until the file's data and attributes are on the device. EIO: some
 * write of it failed, this or an earlier one; said once. fsync(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fsync(int fd)
{
	return ZCALLI_CALL1(int, fsync, fd);
}

/* fsync without attributes that reading the data back does not need. On macOS
 * the drive may still have it in its cache: F_FULLFSYNC. fdatasync(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fdatasync(int fd)
{
	return ZCALLI_CALL1(int, fdatasync, fd);
}

/* Writes everything of all file systems out; only Linux waits for the devices.
 * Returns 0. sync(2) */
ZCALLI_FN int zcall_sync(void)
{
	return ZCALLI_CALL0(int, sync);
}

#if ZCALL_OS_LINUX
/* sync for the one file system that fd is on. EIO, ENOSPC: some write has
 * failed since the last time (since 5.8). syncfs(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_syncfs(int fd)
{
	return ZCALLI_CALL1(int, syncfs, fd);
}

/* Writes nbytes of the file from offset out (0: to the end), without its
 * attributes: no way to be safe from a power failure. flags:
 * SYNC_FILE_RANGE_*. sync_file_range(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_sync_file_range(int fd, long offset, long nbytes,
				    unsigned flags)
{
	return ZCALLI_CALL4(int, sync_file_range, fd, offset, nbytes, flags);
}

/*
 * Allocates len bytes of the file from offset, or by mode (FALLOC_FL_*) frees,
 * zeroes, removes or inserts them. EOPNOTSUPP: not on this file system.
 * ENOSPC: never later for this range. Unlike libc's posix_fallocate it never
 * writes zeros instead. fallocate(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fallocate(int fd, int mode, long offset, long len)
{
	return ZCALLI_CALL4(int, fallocate, fd, mode, offset, len);
}

/* Says how len bytes of the file from offset (0: to the end) will be used:
 * POSIX_FADV_*. Unlike libc's posix_fadvise it returns -errno.
 * posix_fadvise(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fadvise64(int fd, long offset, size_t len, int advice)
{
	return ZCALLI_CALL4(int, fadvise64, fd, offset, len, advice);
}

/* Starts to read count bytes of the file from offset into the page cache.
 * readahead(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_readahead(int fd, long offset, size_t count)
{
	return ZCALLI_CALL3(int, readahead, fd, offset, count);
}

/* How much of a part of the file is in the page cache. flags: 0. EOPNOTSUPP:
 * a file of huge pages. Since 6.5. mm/filemap.c */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_cachestat(int fd, const zcall_cachestat_range_t *range,
			      zcall_cachestat_t *cstat, unsigned flags)
{
	return ZCALLI_CALL4(int, cachestat, fd, ZCALLI_IN_OBJ(range),
			    ZCALLI_OUT_OBJ(cstat), flags);
}

/*
 * Makes room for nr_events requests at once; ctx, which must be 0, then names
 * it. Requests of files without O_DIRECT are done before io_submit returns: for
 * those use io_uring (uring.h). EAGAIN: /proc/sys/fs/aio-max-nr is reached.
 * libaio's functions have the same names and other types. io_setup(2)
 */
ZCALLI_ACCESS(read_write, 2)
ZCALLI_FN int zcall_io_setup(unsigned nr_events, zcall_aio_context_t *ctx)
{
	return ZCALLI_CALL2(int, io_setup, nr_events, ZCALLI_CHANGE_OBJ(ctx));
}

/* Waits for what cannot be cancelled and gives the room back. io_destroy(2) */
ZCALLI_FN int zcall_io_destroy(zcall_aio_context_t ctx)
{
	return ZCALLI_CALL1(int, io_destroy, ctx);
}

/* Starts the nr requests that iocbpp points to. Returns how many were; an error
 * is the first one's. Their memory may be used again, their buffers not before
 * they are complete. io_submit(2) */
ZCALLI_ACCESS(read_only, 3, 2)
ZCALLI_FN int zcall_io_submit(zcall_aio_context_t ctx, long nr,
			      zcall_iocb_t **iocbpp)
{
	return ZCALLI_CALL3(int, io_submit, ctx, nr,
			    ZCALLI_IN_ARRAY(iocbpp, nr));
}

/* Cancels a request; its event comes as any other's. EINPROGRESS: it will.
 * EINVAL: it cannot be, as most cannot. io_cancel(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_io_cancel(zcall_aio_context_t ctx, zcall_iocb_t *iocb,
			      zcall_io_event_t *result)
{
	return ZCALLI_CALL3(int, io_cancel, ctx, ZCALLI_IN_OBJ(iocb),
			    ZCALLI_OUT_OBJ(result));
}

/* Waits for min_nr completions, at most for timeout (NULL: for ever), and
 * takes at most nr. Returns how many. io_getevents(2) */
ZCALLI_ACCESS(write_only, 4, 3)
ZCALLI_ACCESS(read_write, 5)
ZCALLI_FN int zcall_io_getevents(zcall_aio_context_t ctx, long min_nr, long nr,
				 zcall_io_event_t *events,
				 zcall_timespec_t *timeout)
{
	return ZCALLI_CALL5(int, io_getevents, ctx, min_nr, nr,
			    ZCALLI_GOT_ARRAY(events, nr),
			    ZCALLI_CHANGE_OPT(timeout));
}

/* io_getevents with a signal mask that holds while waiting (NULL: unchanged).
 * io_getevents(2), fs/aio.c */
ZCALLI_ACCESS(write_only, 4, 3)
ZCALLI_ACCESS(read_write, 5)
ZCALLI_ACCESS(read_only, 6)
ZCALLI_FN int zcall_io_pgetevents(zcall_aio_context_t ctx, long min_nr, long nr,
				  zcall_io_event_t *events,
				  zcall_timespec_t *timeout,
				  const zcall___aio_sigset_t *sig)
{
	return ZCALLI_CALL6(int, io_pgetevents, ctx, min_nr, nr,
			    ZCALLI_GOT_ARRAY(events, nr),
			    ZCALLI_CHANGE_OPT(timeout), ZCALLI_IN_OPT(sig));
}
#else
/* Starts to read what the request says, at its offset. Its memory and buffer
 * are the kernel's until aio_return. EAGAIN: too many. aio_read(2) */
ZCALLI_FN int zcall_aio_read(zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL1(int, aio_read, iocb);
}

/* Starts to write, as aio_read to read. aio_write(2) */
ZCALLI_FN int zcall_aio_write(zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL1(int, aio_write, iocb);
}

/* Starts an fsync behind all requests of aio_fildes. op: O_SYNC, or O_DSYNC
 * (FreeBSD: since 13). aio_fsync(2) */
ZCALLI_FN int zcall_aio_fsync(int op, zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL2(int, aio_fsync, op, iocb);
}

/* Starts nent requests, each as its aio_lio_opcode says. mode: LIO_WAIT waits
 * for all of them; with LIO_NOWAIT sig, unless NULL, tells of their end.
 * lio_listio(2) */
ZCALLI_FN int zcall_lio_listio(int mode, zcall_aiocb_t *const *list, int nent,
			       zcall_sigevent_t *sig)
{
	return ZCALLI_CALL4(int, lio_listio, mode, list, nent, sig);
}

/* How a request stands: 0 when it is complete, the errno itself, positive,
 * when it failed, EINPROGRESS before. An error: no such request.
 * aio_error(2) */
ZCALLI_FN int zcall_aio_error(const zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL1(int, aio_error, iocb);
}

/* What the read or write of a complete request returned, or its -errno; once,
 * then the kernel has forgotten it. EINVAL: no such request. aio_return(2) */
ZCALLI_FN long zcall_aio_return(zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL1(long, aio_return, iocb);
}

/* Cancels a request, or with NULL all of fd. Returns AIO_CANCELED,
 * AIO_NOTCANCELED (some go on) or AIO_ALLDONE. aio_cancel(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_aio_cancel(int fd, zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL2(int, aio_cancel, fd, iocb);
}

/* Waits until one of nent requests is complete, at most for timeout (NULL: for
 * ever). NULL pointers in list are skipped. EAGAIN: not in time.
 * aio_suspend(2) */
ZCALLI_FN int zcall_aio_suspend(const zcall_aiocb_t *const *list, int nent,
				const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL3(int, aio_suspend, list, nent, timeout);
}
#endif

#if ZCALL_OS_FREEBSD
/* aio_read into several pieces of memory: aio_buf is a zcall_iovec_t,
 * aio_nbytes how many. Since 13. aio_readv(2) */
ZCALLI_FN int zcall_aio_readv(zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL1(int, aio_readv, iocb);
}

/* aio_write from several pieces of memory. Since 13. aio_writev(2) */
ZCALLI_FN int zcall_aio_writev(zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL1(int, aio_writev, iocb);
}

/* Starts to lock the request's buffer into memory. aio_mlock(2) */
ZCALLI_FN int zcall_aio_mlock(zcall_aiocb_t *iocb)
{
	return ZCALLI_CALL1(int, aio_mlock, iocb);
}

/* Waits for the next completion, at most for timeout (NULL: for ever); iocbp
 * is which, and the result as aio_return's. EAGAIN: not in time.
 * aio_waitcomplete(2) */
ZCALLI_FN long zcall_aio_waitcomplete(zcall_aiocb_t **iocbp,
				      zcall_timespec_t *timeout)
{
	return ZCALLI_CALL2(long, aio_waitcomplete, iocbp, timeout);
}

/* Allocates len bytes of the file from offset. Returns 0, or the errno itself,
 * positive, as all of FreeBSD's posix_* calls do. posix_fallocate(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_posix_fallocate(int fd, long offset, long len)
{
	return ZCALLI_CALL3(int, posix_fallocate, fd, offset, len);
}

/* Says how len bytes of the file from offset (0: to the end) will be used:
 * POSIX_FADV_*. Returns 0, or the errno itself, positive. posix_fadvise(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_posix_fadvise(int fd, long offset, long len, int advice)
{
	return ZCALLI_CALL4(int, posix_fadvise, fd, offset, len, advice);
}

/* Does cmd, SPACECTL_DEALLOC, with a part of the file, which then reads as
 * zeros; rmsr, unless NULL, gets what is left to do. flags: 0. Since 14.
 * fspacectl(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fspacectl(int fd, int cmd,
			      const zcall_spacectl_range_t *rqsr, int flags,
			      zcall_spacectl_range_t *rmsr)
{
	return ZCALLI_CALL5(int, fspacectl, fd, cmd, rqsr, flags, rmsr);
}

/* The master of a new pseudo-terminal. flags: O_RDWR, O_NOCTTY, O_CLOEXEC.
 * TIOCGPTN tells its number. posix_openpt(2) */
ZCALLI_FN int zcall_posix_openpt(int flags)
{
	return ZCALLI_CALL1(int, posix_openpt, flags);
}
#endif

#if ZCALL_OS_DARWIN
/*
 * The *_nocancel calls are those without the ending. The C library calls them
 * where its pthread_cancel must not act; zcall knows no cancellation.
 */

/* read. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_read_nocancel(int fd, void *buf, size_t count)
{
	return ZCALLI_CALL3(long, read_nocancel, fd, ZCALLI_GOT(buf, count),
			    count);
}

/* write. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN long zcall_write_nocancel(int fd, const void *buf, size_t count)
{
	return ZCALLI_CALL3(long, write_nocancel, fd, ZCALLI_IN(buf, count),
			    count);
}

/* close. bsd/kern/kern_descrip.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_close_nocancel(int fd)
{
	return ZCALLI_CALL1(int, close_nocancel, fd);
}

/* readv. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_FN long zcall_readv_nocancel(int fd, const zcall_iovec_t *iov,
				    unsigned iovcnt)
{
	return ZCALLI_CALL3(long, readv_nocancel, fd,
			    ZCALLI_GOT_IOV(iov, iovcnt), iovcnt);
}

/* writev. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_FN long zcall_writev_nocancel(int fd, const zcall_iovec_t *iov,
				     unsigned iovcnt)
{
	return ZCALLI_CALL3(long, writev_nocancel, fd,
			    ZCALLI_IN_IOV(iov, iovcnt), iovcnt);
}

/* preadv. Since macOS 11. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_FN long zcall_preadv_nocancel(int fd, const zcall_iovec_t *iov,
				     int iovcnt, long offset)
{
	return ZCALLI_CALL4(long, preadv_nocancel, fd,
			    ZCALLI_GOT_IOV(iov, iovcnt), iovcnt, offset);
}

/* pwritev. Since macOS 11. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_FN long zcall_pwritev_nocancel(int fd, const zcall_iovec_t *iov,
				      int iovcnt, long offset)
{
	return ZCALLI_CALL4(long, pwritev_nocancel, fd,
			    ZCALLI_IN_IOV(iov, iovcnt), iovcnt, offset);
}

/* pread. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_pread_nocancel(int fd, void *buf, size_t count,
				    long offset)
{
	return ZCALLI_CALL4(long, pread_nocancel, fd, ZCALLI_GOT(buf, count),
			    count, offset);
}

/* pwrite. bsd/kern/sys_generic.c */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN long zcall_pwrite_nocancel(int fd, const void *buf, size_t count,
				     long offset)
{
	return ZCALLI_CALL4(long, pwrite_nocancel, fd, ZCALLI_IN(buf, count),
			    count, offset);
}

/* fcntl. bsd/kern/kern_descrip.c */
ZCALLI_FD(1)
ZCALLI_FN zcall_result_t zcall_fcntl_nocancel(int fd, int cmd, long arg)
{
	return ZCALLI_CALL_RAW(3, fcntl_nocancel, fd, cmd, arg);
}

/* fsync. bsd/vfs/vfs_syscalls.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fsync_nocancel(int fd)
{
	return ZCALLI_CALL1(int, fsync_nocancel, fd);
}

/* aio_suspend. bsd/kern/kern_aio.c */
ZCALLI_FN int zcall_aio_suspend_nocancel(const zcall_aiocb_t *const *list,
					 int nent,
					 const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL3(int, aio_suspend_nocancel, list, nent, timeout);
}

/*
 * Opens a file as open does and guards the descriptor: what guardflags forbid
 * (GUARD_*, at least GUARD_DUP) goes only through the calls that are given the
 * value at guard, which is not 0; anything else fails with EPERM and raises an
 * exception that may end the process. flags must have O_CLOEXEC.
 * bsd/kern/kern_guarded.c
 */
ZCALLI_FN int zcall_guarded_open_np(const char *path, const uint64_t *guard,
				    unsigned guardflags, int flags, int mode)
{
	return ZCALLI_CALL5(int, guarded_open_np, path, guard, guardflags,
			    flags, mode);
}

/* The same with a protection class, as open_dprotected_np has it.
 * bsd/kern/kern_guarded.c */
ZCALLI_FN int zcall_guarded_open_dprotected_np(const char *path,
					       const uint64_t *guard,
					       unsigned guardflags, int flags,
					       int dpclass, int dpflags,
					       int mode)
{
	return ZCALLI_CALL7(int, guarded_open_dprotected_np, path, guard,
			    guardflags, flags, dpclass, dpflags, mode);
}

/* A guarded kqueue. bsd/kern/kern_guarded.c */
ZCALLI_FN int zcall_guarded_kqueue_np(const uint64_t *guard,
				      unsigned guardflags)
{
	return ZCALLI_CALL2(int, guarded_kqueue_np, guard, guardflags);
}

/* Closes a descriptor guarded by that value. bsd/kern/kern_guarded.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_guarded_close_np(int fd, const uint64_t *guard)
{
	return ZCALLI_CALL2(int, guarded_close_np, fd, guard);
}

/* Guards a descriptor, guards it otherwise, or with nguard NULL no more. The
 * former descriptor flags (FD_CLOEXEC) are stored in fdflagsp, unless NULL;
 * those in it are set. bsd/kern/kern_guarded.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_change_fdguard_np(int fd, const uint64_t *guard,
				      unsigned guardflags,
				      const uint64_t *nguard,
				      unsigned nguardflags, int *fdflagsp)
{
	return ZCALLI_CALL6(int, change_fdguard_np, fd, guard, guardflags,
			    nguard, nguardflags, fdflagsp);
}

/* write to a descriptor with GUARD_WRITE. bsd/kern/kern_guarded.c */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN long zcall_guarded_write_np(int fd, const uint64_t *guard,
				      const void *buf, size_t count)
{
	return ZCALLI_CALL4(long, guarded_write_np, fd, guard,
			    ZCALLI_IN(buf, count), count);
}

/* pwrite to one. bsd/kern/kern_guarded.c */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN long zcall_guarded_pwrite_np(int fd, const uint64_t *guard,
				       const void *buf, size_t count,
				       long offset)
{
	return ZCALLI_CALL5(long, guarded_pwrite_np, fd, guard,
			    ZCALLI_IN(buf, count), count, offset);
}

/* writev to one. bsd/kern/kern_guarded.c */
ZCALLI_FD(1)
ZCALLI_FN long zcall_guarded_writev_np(int fd, const uint64_t *guard,
				       const zcall_iovec_t *iov, int iovcnt)
{
	return ZCALLI_CALL4(long, guarded_writev_np, fd, guard, iov, iovcnt);
}

/* A Mach port that stands for a descriptor and can be sent in a message.
 * bsd/kern/kern_descrip.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fileport_makeport(int fd, uint32_t *portname)
{
	return ZCALLI_CALL2(int, fileport_makeport, fd, portname);
}

/* A descriptor, with FD_CLOEXEC, of what such a port stands for.
 * bsd/kern/kern_descrip.c */
ZCALLI_FN int zcall_fileport_makefd(uint32_t port)
{
	return ZCALLI_CALL1(int, fileport_makefd, port);
}
#endif

#endif
