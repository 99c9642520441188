/*
 * Memory: mappings and files without a name. Addresses and lengths are in
 * bytes; the kernel rounds lengths up to whole pages.
 */
#ifndef ZCALL_MEM_H
#define ZCALL_MEM_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/mem.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/mem.h"
#elif ZCALL_OS_DARWIN
#include "darwin/mem.h"
#endif

/*
 * Maps length bytes of the file fd from offset (a multiple of the page size),
 * or zeros with MAP_ANONYMOUS and fd -1, and returns the address; whether it
 * is one, zcall_is_error_ptr() tells, never a comparison with -1. addr: a
 * wish, with MAP_FIXED an order that replaces what is mapped there. flags:
 * MAP_SHARED or MAP_PRIVATE, and others. ENOMEM, EINVAL, EACCES, EAGAIN.
 * Linux takes prot and flags as 64 bits, the others as 32. mmap(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN void *zcall_mmap(void *addr, size_t length, unsigned long prot,
			   unsigned long flags, long fd, long offset)
#else
ZCALLI_FN void *zcall_mmap(void *addr, size_t length, int prot, int flags,
			   int fd, long offset)
#endif
{
	return ZCALLI_CALL6(void *, mmap, addr, length, prot, flags, fd,
			    offset);
}

/* Removes all mappings in a range; addr is a multiple of the page size.
 * munmap(2) */
ZCALLI_FN int zcall_munmap(void *addr, size_t length)
{
	return ZCALLI_CALL2(int, munmap, addr, length);
}

/* Changes the protection of a range. ENOMEM: not all of it is mapped.
 * EACCES: the file was not opened for that. mprotect(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_mprotect(void *addr, size_t length, unsigned long prot)
#else
ZCALLI_FN int zcall_mprotect(void *addr, size_t length, int prot)
#endif
{
	return ZCALLI_CALL3(int, mprotect, addr, length, prot);
}

#if ZCALL_OS_LINUX
/*
 * A file in memory, without a name in any directory. name: shown in
 * /proc/self/fd, at most 249 bytes. flags: MFD_*; MFD_ALLOW_SEALING admits
 * fcntl's F_ADD_SEALS. EINVAL: a flag that this kernel does not know.
 * Since 3.17. memfd_create(2)
 */
ZCALLI_FN int zcall_memfd_create(const char *name, unsigned flags)
{
	return ZCALLI_CALL2(int, memfd_create, name, flags);
}
#endif

#endif
