/*
 * zcall_iovec_t, which calls of several domains take. No calls.
 */
#ifndef ZCALL_IOVEC_H
#define ZCALL_IOVEC_H

#include "target.h"

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

#endif
