/*
 * sanitize.h's for io_uring: what submissions read and write, told when they
 * are handed to the kernel. Completions come back with no word of which memory
 * it was, so what may be written counts as written from then on; to look at it
 * earlier is a mistake that no sanitizer sees.
 *
 * Not told: memory behind registered buffers' indices and buffer groups, and
 * of operations that ring.h lacks here.
 */
#ifndef ZCALL_SANITIZE_RING_H
#define ZCALL_SANITIZE_RING_H

#include "sanitize.h"

#if ZCALLI_SANITIZE

#include "linux/uring.h"
#include "linux/time.h"

/* The kernel will write up to n bytes at p, at some time. */
ZCALLI_UTIL void zcalli_sqe_out(const void *p, size_t n)
{
	zcalli_will_write(p, n);
	zcalli_has_written(p, n);
}

ZCALLI_UTIL void zcalli_sqe_path(const char *path)
{
	zcalli_will_read(path, zcalli_string(path), 1);
}

ZCALLI_UTIL void zcalli_sqe_iov(const zcall_iovec_t *iov, size_t n, int kind)
{
	zcalli_before_iov(iov, n, kind);
	if (kind & ZCALLI_KIND_OUT)
		zcalli_after_iov(iov, n, (size_t)-1);
}

ZCALLI_UTIL void zcalli_sqe_msg(const zcalli_msghdr_t *m, int kind)
{
	zcalli_before_msg(m, kind);
	if (kind & ZCALLI_KIND_OUT)
		zcalli_after_msg(m, (size_t)-1);
}

ZCALLI_UTIL void zcalli_sqe_tell(const zcall_io_uring_sqe_t *sqe)
{
	const void *p = (const void *)(uintptr_t)sqe->addr;
	const void *q = (const void *)(uintptr_t)sqe->addr2;
	/* p is the kernel's choice. */
	int chosen = sqe->flags & ZCALL_IOSQE_BUFFER_SELECT;

	switch (sqe->opcode) {
	case ZCALL_IORING_OP_READ:
	case ZCALL_IORING_OP_READ_FIXED:
	case ZCALL_IORING_OP_RECV:
		if (!chosen)
			zcalli_sqe_out(p, sqe->len);
		break;
	case ZCALL_IORING_OP_WRITE:
	case ZCALL_IORING_OP_WRITE_FIXED:
	case ZCALL_IORING_OP_SEND:
	case ZCALL_IORING_OP_SEND_ZC:
		if (!chosen)
			zcalli_will_read(p, sqe->len, 1);
		break;
	case ZCALL_IORING_OP_READV:
		zcalli_sqe_iov((const zcall_iovec_t *)p, chosen ? 0 : sqe->len,
			       ZCALLI_KIND_OUT);
		break;
	case ZCALL_IORING_OP_WRITEV:
		zcalli_sqe_iov((const zcall_iovec_t *)p, sqe->len,
			       ZCALLI_KIND_IN);
		break;
	case ZCALL_IORING_OP_SENDMSG:
	case ZCALL_IORING_OP_SENDMSG_ZC:
		zcalli_sqe_msg((const zcalli_msghdr_t *)p, ZCALLI_KIND_IN);
		break;
	case ZCALL_IORING_OP_RECVMSG:
		if (!chosen)
			zcalli_sqe_msg((const zcalli_msghdr_t *)p,
				       ZCALLI_KIND_OUT);
		break;
	case ZCALL_IORING_OP_TIMEOUT:
	case ZCALL_IORING_OP_LINK_TIMEOUT:
		zcalli_will_read(p, sizeof(zcall_timespec_t), 1);
		break;
	case ZCALL_IORING_OP_CONNECT:
	case ZCALL_IORING_OP_BIND:
		zcalli_will_read(p, (size_t)sqe->addr2, 0);
		break;
	case ZCALL_IORING_OP_ACCEPT:
		zcalli_will_read(q, sizeof(uint32_t), 1);
		if (p && q)
			zcalli_sqe_out(p, *(const uint32_t *)q);
		break;
	case ZCALL_IORING_OP_OPENAT:
	case ZCALL_IORING_OP_UNLINKAT:
	case ZCALL_IORING_OP_MKDIRAT:
		zcalli_sqe_path((const char *)p);
		break;
	case ZCALL_IORING_OP_OPENAT2:
		zcalli_sqe_path((const char *)p);
		zcalli_will_read(q, sqe->len, 1);
		break;
	case ZCALL_IORING_OP_STATX:
		zcalli_sqe_path((const char *)p);
		zcalli_sqe_out(q, 256 /* sizeof(zcall_statx_t) */);
		break;
	case ZCALL_IORING_OP_RENAMEAT:
	case ZCALL_IORING_OP_LINKAT:
	case ZCALL_IORING_OP_SYMLINKAT:
		zcalli_sqe_path((const char *)p);
		zcalli_sqe_path((const char *)q);
		break;
	case ZCALL_IORING_OP_PIPE:
		zcalli_sqe_out(p, 2 * sizeof(int));
		break;
	default:
		break;
	}
}

/* Entries from to tail of a zcall_ring_t. */
#define ZCALLI_RING_TELL(ring, from, tail) \
	do { \
		uint32_t zcalli_i; \
		for (zcalli_i = (from); zcalli_i != (tail); zcalli_i++) \
			zcalli_sqe_tell( \
				&(ring)->sqes[(size_t)(zcalli_i & \
						       ((ring)->sq_entries - \
							1)) \
					      << (ring)->sq_shift]); \
	} while (0)

#else
#define ZCALLI_RING_TELL(ring, from, tail) ((void)0)
#endif

#endif
