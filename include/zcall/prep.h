/*
 * Filling submissions of io_uring: one function an operation, called
 * zcall_prep_ and as the kernel calls it. Memory only: no ring, no call.
 * Usually had through ring.h, which gets and submits them.
 *
 * Each writes all 64 bytes of an entry: what is special (user_data, flags:
 * IOSQE_*, ioprio, buf_index, personality, ...) is set behind it. Descriptors,
 * offsets and memory are as in the call of that name; a result is what that
 * call would return, in cqe->res. Paths, vectors, headers, addresses and times
 * are read during submit (IORING_FEAT_SUBMIT_STABLE; not with SQPOLL, there
 * they stay until the completion), buffers until the completion. Offset -1 is
 * the file's own position.
 *
 * io_uring_enter(2)
 */
#ifndef ZCALL_PREP_H
#define ZCALL_PREP_H

#include "target.h"

#if ZCALL_OS_LINUX
#include "io.h"
#include "net.h"
#include "linux/event.h"
#include "linux/fs.h"
#include "linux/signal.h"
#include "linux/thread.h"
#include "linux/uring.h"

#define ZCALLI_U64(p) ((uint64_t)(uintptr_t)(p))

ZCALLI_FN void zcalli_prep(zcall_io_uring_sqe_t *sqe, unsigned opcode, int fd,
			   uint64_t addr, uint32_t len, uint64_t off,
			   uint32_t op_flags)
{
	sqe->opcode = (uint8_t)opcode;
	sqe->flags = 0;
	sqe->ioprio = 0;
	sqe->fd = fd;
	sqe->off = off;
	sqe->addr = addr;
	sqe->len = len;
	sqe->rw_flags = op_flags;
	sqe->user_data = 0;
	sqe->buf_index = 0;
	sqe->personality = 0;
	sqe->file_index = 0;
	sqe->addr3 = 0;
	sqe->__pad2[0] = 0;
}

/* After a prep of accept, openat, openat2, socket, pipe or close: the file is
 * the registered one in this place, not a descriptor. IORING_FILE_INDEX_ALLOC:
 * any free place, which is the result; -ENFILE: none. Since 5.15. */
ZCALLI_FN void zcall_prep_direct(zcall_io_uring_sqe_t *sqe, uint32_t place)
{
	sqe->file_index =
		place == ZCALL_IORING_FILE_INDEX_ALLOC ? place : place + 1;
}

/* After a prep of a read or receive: the kernel takes a buffer of group bgid,
 * and says which in the completion; -ENOBUFS: none is left. */
ZCALLI_FN void zcall_prep_buffer_select(zcall_io_uring_sqe_t *sqe,
					uint16_t bgid)
{
	sqe->flags |= ZCALL_IOSQE_BUFFER_SELECT;
	sqe->buf_group = bgid;
}

/* Nothing; the result is 0. sqe->nop_flags: IORING_NOP_*. Since 5.1. */
ZCALLI_FN void zcall_prep_nop(zcall_io_uring_sqe_t *sqe)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_NOP, -1, 0, 0, 0, 0);
}

/* preadv2; sqe->rw_flags: RWF_*. Since 5.1. */
ZCALLI_FN void zcall_prep_readv(zcall_io_uring_sqe_t *sqe, int fd,
				const zcall_iovec_t *iov, unsigned n,
				long offset)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_READV, fd, ZCALLI_U64(iov), n,
		    (uint64_t)offset, 0);
}

/* pwritev2; sqe->rw_flags: RWF_*. Since 5.1. */
ZCALLI_FN void zcall_prep_writev(zcall_io_uring_sqe_t *sqe, int fd,
				 const zcall_iovec_t *iov, unsigned n,
				 long offset)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_WRITEV, fd, ZCALLI_U64(iov), n,
		    (uint64_t)offset, 0);
}

/* fsync, or fdatasync with IORING_FSYNC_DATASYNC; sqe->off and sqe->len: only
 * of that range. Since 5.1. */
ZCALLI_FN void zcall_prep_fsync(zcall_io_uring_sqe_t *sqe, int fd,
				uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FSYNC, fd, 0, 0, 0, flags);
}

/* A read into registered buffer index; buf is anywhere in it. Since 5.1. */
ZCALLI_FN void zcall_prep_read_fixed(zcall_io_uring_sqe_t *sqe, int fd,
				     void *buf, uint32_t len, long offset,
				     uint16_t index)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_READ_FIXED, fd, ZCALLI_U64(buf), len,
		    (uint64_t)offset, 0);
	sqe->buf_index = index;
}

/* A write from registered buffer index; buf is anywhere in it. Since 5.1. */
ZCALLI_FN void zcall_prep_write_fixed(zcall_io_uring_sqe_t *sqe, int fd,
				      const void *buf, uint32_t len,
				      long offset, uint16_t index)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_WRITE_FIXED, fd, ZCALLI_U64(buf), len,
		    (uint64_t)offset, 0);
	sqe->buf_index = index;
}

/* Waits for events (POLL*, EPOLLET, EPOLLONESHOT ...); the result is which.
 * sqe->len: IORING_POLL_ADD_MULTI for more than one completion. Since 5.1. */
ZCALLI_FN void zcall_prep_poll_add(zcall_io_uring_sqe_t *sqe, int fd,
				   uint32_t events)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_POLL_ADD, fd, 0, 0, 0, events);
}

/* Ends the poll that has user_data. -ENOENT: none has. Since 5.1. */
ZCALLI_FN void zcall_prep_poll_remove(zcall_io_uring_sqe_t *sqe,
				      uint64_t user_data)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_POLL_REMOVE, -1, user_data, 0, 0, 0);
}

/* The same opcode: gives that poll other events, another user_data, or both, as
 * flags say: IORING_POLL_UPDATE_*, and IORING_POLL_ADD_MULTI if it has that.
 * Since 5.13. */
ZCALLI_FN void zcall_prep_poll_update(zcall_io_uring_sqe_t *sqe,
				      uint64_t user_data,
				      uint64_t new_user_data, uint32_t events,
				      uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_POLL_REMOVE, -1, user_data, flags,
		    new_user_data, events);
}

/* sync_file_range. Since 5.2. */
ZCALLI_FN void zcall_prep_sync_file_range(zcall_io_uring_sqe_t *sqe, int fd,
					  long offset, uint32_t len,
					  uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SYNC_FILE_RANGE, fd, 0, len,
		    (uint64_t)offset, flags);
}

/* sendmsg; sqe->ioprio: IORING_RECVSEND_*. Since 5.3. */
ZCALLI_FN void zcall_prep_sendmsg(zcall_io_uring_sqe_t *sqe, int fd,
				  const zcall_msghdr_t *msg, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SENDMSG, fd, ZCALLI_U64(msg), 1, 0,
		    flags);
}

/* recvmsg; msg must stay until the completion. With IORING_RECV_MULTISHOT in
 * sqe->ioprio and selected buffers each has a header: zcall_ring_recvmsg.
 * Since 5.3. */
ZCALLI_FN void zcall_prep_recvmsg(zcall_io_uring_sqe_t *sqe, int fd,
				  zcall_msghdr_t *msg, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_RECVMSG, fd, ZCALLI_U64(msg), 1, 0,
		    flags);
}

/* -ETIME after ts, or 0 after count other completions if that is not 0. flags:
 * IORING_TIMEOUT_*. Since 5.4. */
ZCALLI_FN void zcall_prep_timeout(zcall_io_uring_sqe_t *sqe,
				  const zcall_timespec_t *ts, uint32_t count,
				  uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_TIMEOUT, -1, ZCALLI_U64(ts), 1, count,
		    flags);
}

/* Ends the time-out that has user_data, which completes with -ECANCELED.
 * -ENOENT: none has. Since 5.5. */
ZCALLI_FN void zcall_prep_timeout_remove(zcall_io_uring_sqe_t *sqe,
					 uint64_t user_data)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_TIMEOUT_REMOVE, -1, user_data, 0, 0,
		    0);
}

/* The same opcode: gives that time-out another time. flags:
 * IORING_TIMEOUT_ABS, IORING_LINK_TIMEOUT_UPDATE for a linked one. Since
 * 5.11. */
ZCALLI_FN void zcall_prep_timeout_update(zcall_io_uring_sqe_t *sqe,
					 uint64_t user_data,
					 const zcall_timespec_t *ts,
					 uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_TIMEOUT_REMOVE, -1, user_data, 0,
		    ZCALLI_U64(ts), flags | ZCALL_IORING_TIMEOUT_UPDATE);
}

/* accept4. sqe->ioprio: IORING_ACCEPT_*; with IORING_ACCEPT_MULTISHOT one
 * completion a connection, and addr is of little use. Since 5.5. */
ZCALLI_FN void zcall_prep_accept(zcall_io_uring_sqe_t *sqe, int fd, void *addr,
				 zcall_socklen_t *addrlen, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_ACCEPT, fd, ZCALLI_U64(addr), 0,
		    ZCALLI_U64(addrlen), flags);
}

/* Cancels what has user_data, or what flags say otherwise
 * (IORING_ASYNC_CANCEL_*; with _FD the descriptor is sqe->fd, with _OP the
 * operation is sqe->len). 0, or with _ALL and _ANY how many; -ENOENT: none;
 * -EALREADY: it is being done and may yet succeed. Since 5.5. */
ZCALLI_FN void zcall_prep_async_cancel(zcall_io_uring_sqe_t *sqe,
				       uint64_t user_data, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_ASYNC_CANCEL, -1, user_data, 0, 0,
		    flags);
}

/* Behind an operation with IOSQE_IO_LINK: cancels that one after ts. The
 * result is -ETIME when it did, -ECANCELED when it was not needed. Since
 * 5.5. */
ZCALLI_FN void zcall_prep_link_timeout(zcall_io_uring_sqe_t *sqe,
				       const zcall_timespec_t *ts,
				       uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_LINK_TIMEOUT, -1, ZCALLI_U64(ts), 1, 0,
		    flags);
}

/* connect. Since 5.5. */
ZCALLI_FN void zcall_prep_connect(zcall_io_uring_sqe_t *sqe, int fd,
				  const void *addr, zcall_socklen_t addrlen)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_CONNECT, fd, ZCALLI_U64(addr), 0,
		    addrlen, 0);
}

/* fallocate. Since 5.6. */
ZCALLI_FN void zcall_prep_fallocate(zcall_io_uring_sqe_t *sqe, int fd, int mode,
				    long offset, long len)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FALLOCATE, fd, (uint64_t)len,
		    (uint32_t)mode, (uint64_t)offset, 0);
}

/* openat. Since 5.6. */
ZCALLI_FN void zcall_prep_openat(zcall_io_uring_sqe_t *sqe, int dfd,
				 const char *path, int flags, unsigned mode)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_OPENAT, dfd, ZCALLI_U64(path), mode, 0,
		    (uint32_t)flags);
}

/* close. A registered file: fd 0 and zcall_prep_direct. Since 5.6. */
ZCALLI_FN void zcall_prep_close(zcall_io_uring_sqe_t *sqe, int fd)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_CLOSE, fd, 0, 0, 0, 0);
}

/* Puts n descriptors at the places of registered files from offset on, as
 * zcall_ring_update_files; IORING_FILE_INDEX_ALLOC: at any, which come back in
 * fds. The result is how many. Since 5.6. */
ZCALLI_FN void zcall_prep_files_update(zcall_io_uring_sqe_t *sqe, int *fds,
				       unsigned n, uint32_t offset)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FILES_UPDATE, -1, ZCALLI_U64(fds), n,
		    offset, 0);
}

/* statx. Since 5.6. */
ZCALLI_FN void zcall_prep_statx(zcall_io_uring_sqe_t *sqe, int dfd,
				const char *path, uint32_t flags, uint32_t mask,
				zcall_statx_t *buf)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_STATX, dfd, ZCALLI_U64(path), mask,
		    ZCALLI_U64(buf), flags);
}

/* pread64; sqe->rw_flags: RWF_*. Since 5.6. */
ZCALLI_FN void zcall_prep_read(zcall_io_uring_sqe_t *sqe, int fd, void *buf,
			       uint32_t len, long offset)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_READ, fd, ZCALLI_U64(buf), len,
		    (uint64_t)offset, 0);
}

/* pwrite64; sqe->rw_flags: RWF_*. Since 5.6. */
ZCALLI_FN void zcall_prep_write(zcall_io_uring_sqe_t *sqe, int fd,
				const void *buf, uint32_t len, long offset)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_WRITE, fd, ZCALLI_U64(buf), len,
		    (uint64_t)offset, 0);
}

/* fadvise64. A len of more than 32 bits: since 6.10. Since 5.6. */
ZCALLI_FN void zcall_prep_fadvise(zcall_io_uring_sqe_t *sqe, int fd,
				  long offset, size_t len, uint32_t advice)
{
	/* The place that has 32 bits is the one that all kernels know. */
	int small = len <= 0xffffffffU;

	zcalli_prep(sqe, ZCALL_IORING_OP_FADVISE, fd, small ? 0 : len,
		    small ? (uint32_t)len : 0, (uint64_t)offset, advice);
}

/* madvise. A len of more than 32 bits: since 6.10. Since 5.6. */
ZCALLI_FN void zcall_prep_madvise(zcall_io_uring_sqe_t *sqe, void *addr,
				  size_t len, uint32_t advice)
{
	int small = len <= 0xffffffffU;

	zcalli_prep(sqe, ZCALL_IORING_OP_MADVISE, -1, ZCALLI_U64(addr),
		    small ? (uint32_t)len : 0, small ? 0 : len, advice);
}

/* send; sqe->ioprio: IORING_RECVSEND_*, IORING_SEND_*. Since 5.6. */
ZCALLI_FN void zcall_prep_send(zcall_io_uring_sqe_t *sqe, int fd,
			       const void *buf, uint32_t len, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SEND, fd, ZCALLI_U64(buf), len, 0,
		    flags);
}

/* After a prep of send or send_zc: sends to addr, as sendto. Since 6.0 for
 * send_zc, 6.1 for send. */
ZCALLI_FN void zcall_prep_send_to(zcall_io_uring_sqe_t *sqe, const void *addr,
				  uint16_t addrlen)
{
	sqe->addr2 = ZCALLI_U64(addr);
	sqe->addr_len = addrlen;
}

/* recv. With IORING_RECV_MULTISHOT in sqe->ioprio and selected buffers (buf
 * NULL and len 0) one completion a piece, the last one without
 * IORING_CQE_F_MORE. Since 5.6. */
ZCALLI_FN void zcall_prep_recv(zcall_io_uring_sqe_t *sqe, int fd, void *buf,
			       uint32_t len, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_RECV, fd, ZCALLI_U64(buf), len, 0,
		    flags);
}

/* openat2; size is that of *how. Since 5.6. */
ZCALLI_FN void zcall_prep_openat2(zcall_io_uring_sqe_t *sqe, int dfd,
				  const char *path, const zcall_open_how_t *how,
				  uint32_t size)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_OPENAT2, dfd, ZCALLI_U64(path), size,
		    ZCALLI_U64(how), 0);
}

/* epoll_ctl. Since 5.6. */
ZCALLI_FN void zcall_prep_epoll_ctl(zcall_io_uring_sqe_t *sqe, int epfd, int op,
				    int fd, const zcall_epoll_event_t *event)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_EPOLL_CTL, epfd, ZCALLI_U64(event),
		    (uint32_t)op, (uint32_t)fd, 0);
}

/* splice; the offset of a pipe is -1. flags: SPLICE_F_*. Since 5.7. */
ZCALLI_FN void zcall_prep_splice(zcall_io_uring_sqe_t *sqe, int fd_in,
				 long off_in, int fd_out, long off_out,
				 uint32_t len, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SPLICE, fd_out, (uint64_t)off_in, len,
		    (uint64_t)off_out, flags);
	sqe->splice_fd_in = fd_in;
}

/* Gives n buffers of len bytes each, one behind the other from addr on, to
 * group bgid, numbered from bid on. The older way: see zcall_ring_buf_init.
 * Since 5.7. */
ZCALLI_FN void zcall_prep_provide_buffers(zcall_io_uring_sqe_t *sqe, void *addr,
					  uint32_t len, int n, uint16_t bgid,
					  uint16_t bid)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_PROVIDE_BUFFERS, n, ZCALLI_U64(addr),
		    len, bid, 0);
	sqe->buf_group = bgid;
}

/* Takes n of those back. The result is how many there were. Since 5.7. */
ZCALLI_FN void zcall_prep_remove_buffers(zcall_io_uring_sqe_t *sqe, int n,
					 uint16_t bgid)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_REMOVE_BUFFERS, n, 0, 0, 0, 0);
	sqe->buf_group = bgid;
}

/* tee. Since 5.8. */
ZCALLI_FN void zcall_prep_tee(zcall_io_uring_sqe_t *sqe, int fd_in, int fd_out,
			      uint32_t len, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_TEE, fd_out, 0, len, 0, flags);
	sqe->splice_fd_in = fd_in;
}

/* shutdown. Since 5.11. */
ZCALLI_FN void zcall_prep_shutdown(zcall_io_uring_sqe_t *sqe, int fd, int how)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SHUTDOWN, fd, 0, (uint32_t)how, 0, 0);
}

/* renameat2. Since 5.11. */
ZCALLI_FN void zcall_prep_renameat(zcall_io_uring_sqe_t *sqe, int olddfd,
				   const char *oldpath, int newdfd,
				   const char *newpath, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_RENAMEAT, olddfd, ZCALLI_U64(oldpath),
		    (uint32_t)newdfd, ZCALLI_U64(newpath), flags);
}

/* unlinkat. Since 5.11. */
ZCALLI_FN void zcall_prep_unlinkat(zcall_io_uring_sqe_t *sqe, int dfd,
				   const char *path, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_UNLINKAT, dfd, ZCALLI_U64(path), 0, 0,
		    flags);
}

/* mkdirat. Since 5.15. */
ZCALLI_FN void zcall_prep_mkdirat(zcall_io_uring_sqe_t *sqe, int dfd,
				  const char *path, unsigned mode)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_MKDIRAT, dfd, ZCALLI_U64(path), mode,
		    0, 0);
}

/* symlinkat. Since 5.15. */
ZCALLI_FN void zcall_prep_symlinkat(zcall_io_uring_sqe_t *sqe,
				    const char *target, int newdfd,
				    const char *linkpath)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SYMLINKAT, newdfd, ZCALLI_U64(target),
		    0, ZCALLI_U64(linkpath), 0);
}

/* linkat. Since 5.15. */
ZCALLI_FN void zcall_prep_linkat(zcall_io_uring_sqe_t *sqe, int olddfd,
				 const char *oldpath, int newdfd,
				 const char *newpath, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_LINKAT, olddfd, ZCALLI_U64(oldpath),
		    (uint32_t)newdfd, ZCALLI_U64(newpath), flags);
}

/* A completion in the ring with the descriptor fd: its res and user_data.
 * flags: 0, or IORING_MSG_RING_FLAGS_PASS: its flags are sqe->file_index. Since
 * 5.18. */
ZCALLI_FN void zcall_prep_msg_ring(zcall_io_uring_sqe_t *sqe, int fd,
				   uint32_t res, uint64_t user_data,
				   uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_MSG_RING, fd, ZCALL_IORING_MSG_DATA,
		    res, user_data, flags);
}

/* The same opcode: puts this ring's registered file from into place to of the
 * ring with the descriptor fd, or any place (IORING_FILE_INDEX_ALLOC), and
 * posts a completion there unless flags has IORING_MSG_RING_CQE_SKIP. Since
 * 6.0. */
ZCALLI_FN void zcall_prep_msg_ring_fd(zcall_io_uring_sqe_t *sqe, int fd,
				      uint32_t from, uint32_t to,
				      uint64_t user_data, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_MSG_RING, fd, ZCALL_IORING_MSG_SEND_FD,
		    0, user_data, flags);
	sqe->addr3 = from;
	zcall_prep_direct(sqe, to);
}

/* fsetxattr. Since 5.19. */
ZCALLI_FN void zcall_prep_fsetxattr(zcall_io_uring_sqe_t *sqe, int fd,
				    const char *name, const void *value,
				    uint32_t size, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FSETXATTR, fd, ZCALLI_U64(name), size,
		    ZCALLI_U64(value), flags);
}

/* setxattr. Since 5.19. */
ZCALLI_FN void zcall_prep_setxattr(zcall_io_uring_sqe_t *sqe, const char *path,
				   const char *name, const void *value,
				   uint32_t size, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SETXATTR, 0, ZCALLI_U64(name), size,
		    ZCALLI_U64(value), flags);
	sqe->addr3 = ZCALLI_U64(path);
}

/* fgetxattr. Since 5.19. */
ZCALLI_FN void zcall_prep_fgetxattr(zcall_io_uring_sqe_t *sqe, int fd,
				    const char *name, void *value,
				    uint32_t size)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FGETXATTR, fd, ZCALLI_U64(name), size,
		    ZCALLI_U64(value), 0);
}

/* getxattr. Since 5.19. */
ZCALLI_FN void zcall_prep_getxattr(zcall_io_uring_sqe_t *sqe, const char *path,
				   const char *name, void *value, uint32_t size)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_GETXATTR, 0, ZCALLI_U64(name), size,
		    ZCALLI_U64(value), 0);
	sqe->addr3 = ZCALLI_U64(path);
}

/* socket. Since 5.19. */
ZCALLI_FN void zcall_prep_socket(zcall_io_uring_sqe_t *sqe, int domain,
				 int type, int protocol)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SOCKET, domain, 0, (uint32_t)protocol,
		    (uint32_t)type, 0);
}

/* A command that the file fd knows; its data is at zcall_ring_cmd(sqe), not
 * written here. Since 5.19. */
ZCALLI_FN void zcall_prep_uring_cmd(zcall_io_uring_sqe_t *sqe, int fd,
				    uint32_t cmd_op)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_URING_CMD, fd, 0, 0, cmd_op, 0);
}

/* The same opcode for a socket: cmd_op is a SOCKET_URING_OP_*, the rest as in
 * getsockopt and setsockopt, whose result here is the length. Since 6.7. */
ZCALLI_FN void zcall_prep_uring_cmd_sock(zcall_io_uring_sqe_t *sqe, int fd,
					 uint32_t cmd_op, int level,
					 int optname, void *optval, int optlen)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_URING_CMD, fd, 0, 0, cmd_op, 0);
	sqe->level = (uint32_t)level;
	sqe->optname = (uint32_t)optname;
	sqe->optlen = (uint32_t)optlen;
	sqe->optval = ZCALLI_U64(optval);
}

/*
 * send without a copy. Two completions: the result, with IORING_CQE_F_MORE,
 * and later one with IORING_CQE_F_NOTIF: only then buf may be changed. After an
 * error, too, IORING_CQE_F_MORE says whether a second one comes. sqe->ioprio:
 * IORING_RECVSEND_*, IORING_SEND_*; a registered buffer:
 * IORING_RECVSEND_FIXED_BUF and sqe->buf_index. Since 6.0.
 */
ZCALLI_FN void zcall_prep_send_zc(zcall_io_uring_sqe_t *sqe, int fd,
				  const void *buf, uint32_t len, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SEND_ZC, fd, ZCALLI_U64(buf), len, 0,
		    flags);
}

/* sendmsg without a copy: completions as of send_zc. Since 6.1. */
ZCALLI_FN void zcall_prep_sendmsg_zc(zcall_io_uring_sqe_t *sqe, int fd,
				     const zcall_msghdr_t *msg, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_SENDMSG_ZC, fd, ZCALLI_U64(msg), 1, 0,
		    flags);
}

/* Reads again and again, into a buffer of group bgid each time, at most len
 * bytes if that is not 0. Only of files that can be polled. Since 6.7. */
ZCALLI_FN void zcall_prep_read_multishot(zcall_io_uring_sqe_t *sqe, int fd,
					 uint32_t len, long offset,
					 uint16_t bgid)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_READ_MULTISHOT, fd, 0, len,
		    (uint64_t)offset, 0);
	zcall_prep_buffer_select(sqe, bgid);
}

/* waitid; infop may be NULL. Since 6.7. */
ZCALLI_FN void zcall_prep_waitid(zcall_io_uring_sqe_t *sqe, int which, int id,
				 zcall_siginfo_t *infop, int options)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_WAITID, id, 0, (uint32_t)which,
		    ZCALLI_U64(infop), 0);
	sqe->file_index = (uint32_t)options;
}

/* Waits while *addr is val, for a wake with a bit of mask. flags: FUTEX2_*.
 * Since 6.7. */
ZCALLI_FN void zcall_prep_futex_wait(zcall_io_uring_sqe_t *sqe,
				     const uint32_t *addr, uint64_t val,
				     uint64_t mask, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FUTEX_WAIT, (int)flags,
		    ZCALLI_U64(addr), 0, val, 0);
	sqe->addr3 = mask;
}

/* Wakes at most n that wait at addr for a bit of mask; the result is how many.
 * flags: FUTEX2_*. Since 6.7. */
ZCALLI_FN void zcall_prep_futex_wake(zcall_io_uring_sqe_t *sqe,
				     const uint32_t *addr, uint64_t n,
				     uint64_t mask, uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FUTEX_WAKE, (int)flags,
		    ZCALLI_U64(addr), 0, n, 0);
	sqe->addr3 = mask;
}

/* Waits for the first of n futexes; the result is which. Since 6.7. */
ZCALLI_FN void zcall_prep_futex_waitv(zcall_io_uring_sqe_t *sqe,
				      const zcall_futex_waitv_t *waiters,
				      uint32_t n)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FUTEX_WAITV, 0, ZCALLI_U64(waiters), n,
		    0, 0);
}

/* A descriptor for the registered file in place; the result. flags: 0 or
 * IORING_FIXED_FD_NO_CLOEXEC. Since 6.8. */
ZCALLI_FN void zcall_prep_fixed_fd_install(zcall_io_uring_sqe_t *sqe, int place,
					   uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FIXED_FD_INSTALL, place, 0, 0, 0,
		    flags);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
}

/* ftruncate. Since 6.9. */
ZCALLI_FN void zcall_prep_ftruncate(zcall_io_uring_sqe_t *sqe, int fd, long len)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_FTRUNCATE, fd, 0, 0, (uint64_t)len, 0);
}

/* bind. Since 6.11. */
ZCALLI_FN void zcall_prep_bind(zcall_io_uring_sqe_t *sqe, int fd,
			       const void *addr, zcall_socklen_t addrlen)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_BIND, fd, ZCALLI_U64(addr), 0, addrlen,
		    0);
}

/* listen. Since 6.11. */
ZCALLI_FN void zcall_prep_listen(zcall_io_uring_sqe_t *sqe, int fd, int backlog)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_LISTEN, fd, 0, (uint32_t)backlog, 0,
		    0);
}

/* Receives into the area of interface queue zcrx_id, again and again; len: at
 * most so many bytes, or 0. Completions have 32 bytes, the second half a
 * zcall_io_uring_zcrx_cqe_t. Since 6.15. */
ZCALLI_FN void zcall_prep_recv_zc(zcall_io_uring_sqe_t *sqe, int fd,
				  uint32_t zcrx_id, uint32_t len)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_RECV_ZC, fd, 0, len, 0, 0);
	sqe->ioprio = ZCALL_IORING_RECV_MULTISHOT;
	sqe->zcrx_ifq_idx = zcrx_id;
}

/* epoll_wait for at most n events. Since 6.15. */
ZCALLI_FN void zcall_prep_epoll_wait(zcall_io_uring_sqe_t *sqe, int epfd,
				     zcall_epoll_event_t *events, uint32_t n)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_EPOLL_WAIT, epfd, ZCALLI_U64(events),
		    n, 0, 0);
}

/* readv with all pieces in registered buffer index. Since 6.15. */
ZCALLI_FN void zcall_prep_readv_fixed(zcall_io_uring_sqe_t *sqe, int fd,
				      const zcall_iovec_t *iov, unsigned n,
				      long offset, uint16_t index)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_READV_FIXED, fd, ZCALLI_U64(iov), n,
		    (uint64_t)offset, 0);
	sqe->buf_index = index;
}

/* writev with all pieces in registered buffer index. Since 6.15. */
ZCALLI_FN void zcall_prep_writev_fixed(zcall_io_uring_sqe_t *sqe, int fd,
				       const zcall_iovec_t *iov, unsigned n,
				       long offset, uint16_t index)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_WRITEV_FIXED, fd, ZCALLI_U64(iov), n,
		    (uint64_t)offset, 0);
	sqe->buf_index = index;
}

/* pipe2; with zcall_prep_direct into two places, one behind the other. Since
 * 6.16. */
ZCALLI_FN void zcall_prep_pipe(zcall_io_uring_sqe_t *sqe, int fds[2],
			       uint32_t flags)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_PIPE, 0, ZCALLI_U64(fds), 0, 0, flags);
}

/* Nothing, in an entry of zcall_ring_get_sqe128. Since 6.19. */
ZCALLI_FN void zcall_prep_nop128(zcall_io_uring_sqe_t *sqe)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_NOP128, -1, 0, 0, 0, 0);
}

/* uring_cmd with 80 bytes of data, in an entry of zcall_ring_get_sqe128. Since
 * 6.19. */
ZCALLI_FN void zcall_prep_uring_cmd128(zcall_io_uring_sqe_t *sqe, int fd,
				       uint32_t cmd_op)
{
	zcalli_prep(sqe, ZCALL_IORING_OP_URING_CMD128, fd, 0, 0, cmd_op, 0);
}
#endif

#endif
