/*
 * The three calls of io_uring and its ABI. The kernel's side only: filling
 * queues, and the memory ordering that asks for, is the caller's.
 *
 * ENOSYS: a kernel without io_uring. EPERM: forbidden by sysctl
 * kernel.io_uring_disabled or a sandbox.
 */
#ifndef ZCALL_URING_H
#define ZCALL_URING_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/uring.h"

/*
 * Makes a ring with at least entries submissions, a power of two, and returns
 * its descriptor. params: flags and what they need in, sizes, offsets and
 * features out; unused fields must be 0. Since 5.1. io_uring_setup(2)
 */
ZCALLI_USE
ZCALLI_ACCESS(read_write, 2)
ZCALLI_FN int zcall_io_uring_setup(uint32_t entries,
				   zcall_io_uring_params_t *params)
{
	return ZCALLI_CALL2(int, io_uring_setup, entries,
			    ZCALLI_CHANGE_OBJ(params));
}

/*
 * Submits to_submit entries and, with IORING_ENTER_GETEVENTS, waits until
 * min_complete completions are there. flags: IORING_ENTER_*. argp and argsz:
 * NULL and 0; or a zcall_sigset_t and its size; or with IORING_ENTER_EXT_ARG
 * a zcall_io_uring_getevents_arg_t and its size. Returns how many were
 * submitted, which may be fewer. EAGAIN, EBUSY: reap completions and try
 * again. ETIME: the time is over. EINTR. Since 5.1. io_uring_enter(2)
 */
ZCALLI_FD(1)
ZCALLI_FN long zcall_io_uring_enter(int fd, uint32_t to_submit,
				    uint32_t min_complete, uint32_t flags,
				    const void *argp, size_t argsz)
{
	return ZCALLI_CALL6(
		long, io_uring_enter, fd, to_submit, min_complete, flags,
		ZCALLI_IN_EXPR(argp, zcalli_enter_bytes(flags, argsz)), argsz);
}

/*
 * Does opcode (IORING_REGISTER_*, IORING_UNREGISTER_*) with a ring; what arg
 * and nr_args are depends on it. fd -1: what needs no ring, since 6.13.
 * Memory that is registered must stay mapped until it is not. Since 5.1.
 * io_uring_register(2)
 */
ZCALLI_FN int zcall_io_uring_register(int fd, unsigned opcode, void *arg,
				      unsigned nr_args)
{
	return ZCALLI_CALL4(int, io_uring_register, fd, opcode, arg, nr_args);
}
#endif

#endif
