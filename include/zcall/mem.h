/*
 * Memory: mappings, their protection and placement, files without a name.
 * Addresses and lengths are in bytes; the kernel rounds lengths up to whole
 * pages, addresses must be multiples of the page size unless said otherwise.
 * Not System V shared memory (ipc.h).
 */
#ifndef ZCALL_MEM_H
#define ZCALL_MEM_H

#include "iovec.h"
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
ZCALLI_USE
ZCALLI_FN void *zcall_mmap(void *addr, size_t length, unsigned long prot,
			   unsigned long flags, long fd, long offset)
#else
ZCALLI_USE
ZCALLI_FN void *zcall_mmap(void *addr, size_t length, int prot, int flags,
			   int fd, long offset)
#endif
{
	ZCALLI_REFUSE(mmap_length_0,
		      __builtin_constant_p(length) && length == 0,
		      "zcall_mmap: length is 0");
	ZCALLI_REFUSE(
		mmap_flags,
		__builtin_constant_p(flags) &&
			!(flags & (ZCALL_MAP_SHARED | ZCALL_MAP_PRIVATE)),
		"zcall_mmap: flags has neither MAP_SHARED nor MAP_PRIVATE");
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

/* Says how a range will be used, or asks for something to be done with it:
 * MADV_*. ENOMEM: not all of it is mapped, the rest is done all the same.
 * EINVAL: not this advice, or not here. madvise(2) */
ZCALLI_FN int zcall_madvise(void *addr, size_t length, int advice)
{
	return ZCALLI_CALL3(int, madvise, addr, length, advice);
}

/* Writes the changes of a shared mapping to its file. flags: MS_SYNC waits,
 * MS_ASYNC does not. EBUSY: MS_INVALIDATE, and it is locked. msync(2) */
ZCALLI_FN int zcall_msync(void *addr, size_t length, int flags)
{
	ZCALLI_REFUSE(msync_flags,
		      __builtin_constant_p(flags) && (flags & ZCALL_MS_ASYNC) &&
			      (flags & ZCALL_MS_SYNC),
		      "zcall_msync: flags has both MS_ASYNC and MS_SYNC");
	return ZCALLI_CALL3(int, msync, addr, length, flags);
}

/* Which pages of a range are in memory: a byte a page in vec, of which Linux
 * defines bit 0 only and the others have MINCORE_*. mincore(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_mincore(void *addr, size_t length, unsigned char *vec)
#else
ZCALLI_FN int zcall_mincore(const void *addr, size_t length, char *vec)
#endif
{
	return ZCALLI_CALL3(int, mincore, addr, length,
			    ZCALLI_OUT_EXPR(vec, (length + 4095) / 4096));
}

/* Keeps the pages of a range in memory, which are read first. ENOMEM: beyond
 * RLIMIT_MEMLOCK, or not all mapped. EPERM: not allowed at all. mlock(2) */
ZCALLI_FN int zcall_mlock(const void *addr, size_t length)
{
	return ZCALLI_CALL2(int, mlock, addr, length);
}

/* Takes that back, however often it was locked. munlock(2) */
ZCALLI_FN int zcall_munlock(const void *addr, size_t length)
{
	return ZCALLI_CALL2(int, munlock, addr, length);
}

#if !ZCALL_OS_DARWIN
/* mlock for everything: flags MCL_CURRENT, MCL_FUTURE, and on Linux
 * MCL_ONFAULT (only when touched). mlockall(2) */
ZCALLI_FN int zcall_mlockall(int flags)
{
	ZCALLI_REFUSE(mlockall_flags, __builtin_constant_p(flags) && !flags,
		      "zcall_mlockall: flags is 0");
	return ZCALLI_CALL1(int, mlockall, flags);
}

/* Takes that back. munlockall(2) */
ZCALLI_FN int zcall_munlockall(void)
{
	return ZCALLI_CALL0(int, munlockall);
}
#endif

#if ZCALL_OS_LINUX
/*
 * Makes a mapping longer or shorter. With MREMAP_MAYMOVE it may move, with
 * MREMAP_FIXED too it moves to new_address, which without is ignored; with
 * MREMAP_DONTUNMAP (since 5.7) the old range stays, empty. old_size 0 of a
 * shared mapping makes a second one. Returns the address. ENOMEM: no room
 * there, or a limit. mremap(2)
 */
ZCALLI_USE
ZCALLI_FN void *zcall_mremap(void *old_address, size_t old_size,
			     size_t new_size, unsigned long flags,
			     void *new_address)
{
	ZCALLI_REFUSE(
		mremap_flags,
		__builtin_constant_p(flags) && (flags & ZCALL_MREMAP_FIXED) &&
			!(flags & ZCALL_MREMAP_MAYMOVE),
		"zcall_mremap: flags has MREMAP_FIXED without MREMAP_MAYMOVE");
	return ZCALLI_CALL5(void *, mremap, old_address, old_size, new_size,
			    flags, new_address);
}

/* Maps other pages of the file into part of a shared mapping: from page pgoff
 * on. Slow since 4.0, mmap does the same. prot: 0. remap_file_pages(2) */
ZCALLI_FN int zcall_remap_file_pages(void *addr, size_t size,
				     unsigned long prot, unsigned long pgoff,
				     unsigned long flags)
{
	return ZCALLI_CALL5(int, remap_file_pages, addr, size, prot, pgoff,
			    flags);
}

/*
 * Moves the end of the data segment to addr. Returns where it is then: not
 * addr when it could not be moved, and never an error; with NULL, where it is.
 * libc's brk returns 0 or -1, its sbrk is made of this. brk(2)
 */
ZCALLI_FN void *zcall_brk(void *addr)
{
	return ZCALLI_CALL1(void *, brk, addr);
}

/* mlock with flags: MLOCK_ONFAULT locks pages when they are touched.
 * mlock(2) */
ZCALLI_FN int zcall_mlock2(const void *addr, size_t length, int flags)
{
	return ZCALLI_CALL3(int, mlock2, addr, length, flags);
}

/*
 * Forbids all further changes of a range: no munmap, mremap, mprotect, no
 * mapping over it, nor advice that loses data. They fail with EPERM. flags: 0.
 * Since 6.10. mseal(2)
 */
ZCALLI_FN int zcall_mseal(void *addr, size_t length, unsigned long flags)
{
	return ZCALLI_CALL3(int, mseal, addr, length, flags);
}

/*
 * A file in memory, without a name in any directory. name: shown in
 * /proc/self/fd, at most 249 bytes. flags: MFD_*; MFD_ALLOW_SEALING admits
 * fcntl's F_ADD_SEALS. EINVAL: a flag that this kernel does not know.
 * memfd_create(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_memfd_create(const char *name, unsigned flags)
{
	return ZCALLI_CALL2(int, memfd_create, ZCALLI_STRING(name), flags);
}

/* A file whose pages only those see who map it, not even the kernel. flags:
 * O_CLOEXEC. ENOSYS: the kernel runs with secretmem.enable=0, which was the
 * default before 6.5. Since 5.14. memfd_secret(2) */
ZCALLI_USE
ZCALLI_FN int zcall_memfd_secret(unsigned flags)
{
	return ZCALLI_CALL1(int, memfd_secret, flags);
}

/* A new protection key, from which init_val (PKEY_DISABLE_*) takes rights in
 * this thread. flags: 0. ENOSPC: none left, or not on this CPU.
 * pkey_alloc(2) */
ZCALLI_FN int zcall_pkey_alloc(unsigned long flags, unsigned long init_val)
{
	return ZCALLI_CALL2(int, pkey_alloc, flags, init_val);
}

/* Gives a key back; pages that still have it keep it. pkey_free(2) */
ZCALLI_FN int zcall_pkey_free(int pkey)
{
	return ZCALLI_CALL1(int, pkey_free, pkey);
}

/* mprotect that sets the pages' key too; -1 is plain mprotect.
 * pkey_mprotect(2) */
ZCALLI_FN int zcall_pkey_mprotect(void *addr, size_t length, unsigned long prot,
				  int pkey)
{
	return ZCALLI_CALL4(int, pkey_mprotect, addr, length, prot, pkey);
}

/* A shadow stack of size bytes, with a token to switch to it by when flags is
 * SHADOW_STACK_SET_TOKEN. Returns its lowest address. EOPNOTSUPP: not on this
 * CPU. Since 6.6. arch/x86/kernel/shstk.c */
ZCALLI_FN void *zcall_map_shadow_stack(void *addr, size_t size, unsigned flags)
{
	return ZCALLI_CALL3(void *, map_shadow_stack, addr, size, flags);
}

/* A descriptor through which page faults of this process are told and
 * answered: the ioctl UFFDIO_API first. flags: O_CLOEXEC, O_NONBLOCK,
 * UFFD_USER_MODE_ONLY (since 5.11), without which it may be EPERM.
 * userfaultfd(2) */
ZCALLI_USE
ZCALLI_FN int zcall_userfaultfd(int flags)
{
	return ZCALLI_CALL1(int, userfaultfd, flags);
}

/*
 * Sets the NUMA policy of a range: mode is MPOL_*, nmask the nodes as bits,
 * maxnode how many of them count and one more. flags: MPOL_MF_*. EIO:
 * MPOL_MF_STRICT, and some pages are elsewhere. mbind(2)
 */
ZCALLI_FN int zcall_mbind(void *addr, unsigned long length, unsigned long mode,
			  const unsigned long *nmask, unsigned long maxnode,
			  unsigned flags)
{
	return ZCALLI_CALL6(int, mbind, addr, length, mode,
			    ZCALLI_IN_EXPR(nmask, zcalli_node_bytes(maxnode)),
			    maxnode, flags);
}

/* The calling thread's policy for memory to come, as mbind. set_mempolicy(2) */
ZCALLI_FN int zcall_set_mempolicy(int mode, const unsigned long *nmask,
				  unsigned long maxnode)
{
	return ZCALLI_CALL3(int, set_mempolicy, mode,
			    ZCALLI_IN_EXPR(nmask, zcalli_node_bytes(maxnode)),
			    maxnode);
}

/* The policy of the thread, or with MPOL_F_ADDR of the page at addr; with
 * MPOL_F_NODE too the node that the page is on. policy and nmask may be NULL.
 * get_mempolicy(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_FN int zcall_get_mempolicy(int *policy, unsigned long *nmask,
				  unsigned long maxnode, const void *addr,
				  unsigned long flags)
{
	return ZCALLI_CALL5(int, get_mempolicy, ZCALLI_OUT_OPT(policy),
			    ZCALLI_OUT_EXPR(nmask, zcalli_node_bytes(maxnode)),
			    maxnode, addr, flags);
}

/* The node that a range with MPOL_BIND or MPOL_PREFERRED_MANY is taken from
 * first. flags: 0. Since 5.17. set_mempolicy_home_node(2) */
ZCALLI_FN int zcall_set_mempolicy_home_node(void *start, unsigned long length,
					    unsigned long home_node,
					    unsigned long flags)
{
	return ZCALLI_CALL4(int, set_mempolicy_home_node, start, length,
			    home_node, flags);
}

/* Moves all pages of a process (0: this one) from some nodes to others.
 * Returns how many could not be moved. migrate_pages(2) */
ZCALLI_FN long zcall_migrate_pages(int pid, unsigned long maxnode,
				   const unsigned long *old_nodes,
				   const unsigned long *new_nodes)
{
	return ZCALLI_CALL4(
		long, migrate_pages, pid, maxnode,
		ZCALLI_IN_EXPR(old_nodes, zcalli_node_bytes(maxnode)),
		ZCALLI_IN_EXPR(new_nodes, zcalli_node_bytes(maxnode)));
}

/* Moves count pages of a process (0: this one), each to its node in nodes; with
 * NULL only tells where they are. status: a node or -errno for each.
 * move_pages(2) */
ZCALLI_ACCESS(read_only, 3, 2)
ZCALLI_FN long zcall_move_pages(int pid, unsigned long count,
				const void *const *pages, const int *nodes,
				int *status, int flags)
{
	return ZCALLI_CALL6(
		long, move_pages, pid, count, ZCALLI_IN_ARRAY(pages, count),
		ZCALLI_IN_EXPR(nodes, count * sizeof(*nodes)),
		ZCALLI_OUT_EXPR(status, count * sizeof(*status)), flags);
}

/*
 * Copies from another process's memory (remote) to this one's (local). flags:
 * 0. Returns the bytes copied, fewer when a piece was not mapped. EPERM: as
 * ptrace. Nothing keeps the other from changing it. process_vm_readv(2)
 */
ZCALLI_ACCESS(read_only, 4, 5)
ZCALLI_FN long zcall_process_vm_readv(int pid, const zcall_iovec_t *local,
				      unsigned long liovcnt,
				      const zcall_iovec_t *remote,
				      unsigned long riovcnt,
				      unsigned long flags)
{
	return ZCALLI_CALL6(long, process_vm_readv, pid,
			    ZCALLI_GOT_IOV(local, liovcnt), liovcnt,
			    ZCALLI_IN_ARRAY(remote, riovcnt), riovcnt, flags);
}

/* Copies from this process's memory to another's. process_vm_writev(2) */
ZCALLI_ACCESS(read_only, 4, 5)
ZCALLI_FN long zcall_process_vm_writev(int pid, const zcall_iovec_t *local,
				       unsigned long liovcnt,
				       const zcall_iovec_t *remote,
				       unsigned long riovcnt,
				       unsigned long flags)
{
	return ZCALLI_CALL6(long, process_vm_writev, pid,
			    ZCALLI_IN_IOV(local, liovcnt), liovcnt,
			    ZCALLI_IN_ARRAY(remote, riovcnt), riovcnt, flags);
}

/* madvise in another process, for several ranges. flags: 0. Returns the bytes
 * advised. Since 5.10. process_madvise(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN long zcall_process_madvise(int pidfd, const zcall_iovec_t *vec,
				     size_t vlen, int advice, unsigned flags)
{
	return ZCALLI_CALL5(long, process_madvise, pidfd,
			    ZCALLI_IN_ARRAY(vec, vlen), vlen, advice, flags);
}

/* Frees the memory of a process that is being killed, before it has ended.
 * flags: 0. EINVAL: it is not dying. Since 5.15. mm/oom_kill.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_process_mrelease(int pidfd, unsigned flags)
{
	return ZCALLI_CALL2(int, process_mrelease, pidfd, flags);
}
#else
/* What a child will find in a range: on FreeBSD INHERIT_*, on macOS
 * VM_INHERIT_*. minherit(2) */
ZCALLI_FN int zcall_minherit(void *addr, size_t length, int inherit)
{
	return ZCALLI_CALL3(int, minherit, addr, length, inherit);
}

/* Removes the name of a shared memory object. shm_unlink(2) */
ZCALLI_FN int zcall_shm_unlink(const char *path)
{
	return ZCALLI_CALL1(int, shm_unlink, path);
}
#endif

#if ZCALL_OS_FREEBSD
/* Moves the end of the data segment to addr. Returns where it is then, unlike
 * libc's brk. ENOMEM: not so far. break(2) */
ZCALLI_FN void *zcall_break(void *addr)
{
	return ZCALLI_CALL1(void *, break, addr);
}

/*
 * Opens or makes a shared memory object by its path, which begins with a slash,
 * or without a name when path is (const char *)ZCALL_SHM_ANON. flags: O_RDWR,
 * O_CREAT and so on; shmflags: SHM_*; name: for tools to show, may be NULL.
 * libc's shm_open and memfd_create are this. Since 13. shm_open2(2)
 */
ZCALLI_FN int zcall_shm_open2(const char *path, int flags, unsigned mode,
			      int shmflags, const char *name)
{
	return ZCALLI_CALL5(int, shm_open2, path, flags, mode, shmflags, name);
}

/* Renames a shared memory object. flags: SHM_RENAME_*. Since 13.
 * shm_rename(2) */
ZCALLI_FN int zcall_shm_rename(const char *path_from, const char *path_to,
			       int flags)
{
	return ZCALLI_CALL3(int, shm_rename, path_from, path_to, flags);
}
#elif ZCALL_OS_DARWIN
/* msync, which the C library calls where pthread_cancel must not act.
 * bsd/kern/kern_mman.c */
ZCALLI_FN int zcall_msync_nocancel(void *addr, size_t length, int flags)
{
	return ZCALLI_CALL3(int, msync_nocancel, addr, length, flags);
}

/* Opens or makes a shared memory object. name: at most 31 bytes. ftruncate
 * sizes it, once. shm_open(2) */
ZCALLI_FN int zcall_shm_open(const char *name, int flags, int mode)
{
	return ZCALLI_CALL3(int, shm_open, name, flags, mode);
}

/* Decrypts the pages of an encrypted executable when they are touched; only
 * with what the system's decryption service knows. bsd/kern/kern_mman.c */
ZCALLI_FN int zcall_mremap_encrypted(void *addr, size_t length,
				     uint32_t cryptid, uint32_t cputype,
				     uint32_t cpusubtype)
{
	return ZCALLI_CALL5(int, mremap_encrypted, addr, length, cryptid,
			    cputype, cpusubtype);
}

/* Where the shared cache of the system's libraries is mapped. ENOMEM: it is
 * not. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_shared_region_check_np(uint64_t *start_address)
{
	return ZCALLI_CALL1(int, shared_region_check_np, start_address);
}

/* How many pages the system wants, and has reclaimed in the last
 * nsecs_monitored seconds; waits for such want when told to. Returns the pages
 * wanted. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_vm_pressure_monitor(int wait_for_pressure,
					int nsecs_monitored,
					uint32_t *pages_reclaimed)
{
	return ZCALLI_CALL3(int, vm_pressure_monitor, wait_for_pressure,
			    nsecs_monitored, pages_reclaimed);
}

/* How much memory is free, in percent. bsd/kern/kern_memorystatus.c */
ZCALLI_FN int zcall_memorystatus_get_level(uint32_t *level)
{
	return ZCALLI_CALL1(int, memorystatus_get_level, level);
}

/* Priorities and limits under memory pressure: command is what
 * bsd/sys/kern_memorystatus.h calls MEMORYSTATUS_CMD_*. EPERM: all but a few
 * are for root or Apple's own. bsd/kern/kern_memorystatus.c */
ZCALLI_FN int zcall_memorystatus_control(uint32_t command, int pid,
					 uint32_t flags, void *buffer,
					 size_t buffersize)
{
	return ZCALLI_CALL5(int, memorystatus_control, command, pid, flags,
			    buffer, buffersize);
}

/* How many bytes this process may still have. Since macOS 11.
 * bsd/kern/kern_memorystatus.c */
ZCALLI_FN long zcall_memorystatus_available_memory(void)
{
	return ZCALLI_CALL0(long, memorystatus_available_memory);
}
#endif

#endif
