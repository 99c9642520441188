/*
 * The system itself: mounts, modules, keys, security, performance counters, and
 * whatever belongs to no other domain.
 */
#ifndef ZCALL_SYS_H
#define ZCALL_SYS_H

#include "iovec.h"
#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/sys.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/sys.h"
#include "freebsd/time.h"
#elif ZCALL_OS_DARWIN
#include "darwin/sys.h"
#include "darwin/time.h"
#endif

#if ZCALL_OS_LINUX || ZCALL_OS_FREEBSD
/*
 * Fills buf with random bytes and returns how many: always all for up to 256,
 * maybe fewer for more when a signal comes. flags: GRND_*. EAGAIN: with
 * GRND_NONBLOCK, and the system has not gathered enough yet. getrandom(2)
 */
ZCALLI_USE
ZCALLI_ACCESS(write_only, 1, 2)
ZCALLI_FN long zcall_getrandom(void *buf, size_t buflen, unsigned flags)
{
#if ZCALL_OS_LINUX
	ZCALLI_REFUSE(getrandom_flags,
		      __builtin_constant_p(flags) &&
			      (flags & ZCALL_GRND_RANDOM) &&
			      (flags & ZCALL_GRND_INSECURE),
		      "zcall_getrandom: flags has both GRND_RANDOM and "
		      "GRND_INSECURE");
#endif
	return ZCALLI_CALL3(long, getrandom, ZCALLI_GOT(buf, buflen), buflen,
			    flags);
}
#endif

#if ZCALL_OS_LINUX

/*
 * Mounts source at target, or changes a mount that is there (MS_BIND,
 * MS_REMOUNT, MS_MOVE, MS_SHARED and its siblings, each with its own reading
 * of the rest). data: what the file system understands, usually a string of
 * options. EPERM without CAP_SYS_ADMIN, ENODEV: no such file system. mount(2)
 */
ZCALLI_FN int zcall_mount(const char *source, const char *target,
			  const char *type, unsigned long flags,
			  const void *data)
{
	return ZCALLI_CALL5(int, mount, ZCALLI_STRING_OPT(source),
			    ZCALLI_STRING(target), ZCALLI_STRING_OPT(type),
			    flags, data);
}

/* Takes the topmost mount away from target. flags: MNT_*, UMOUNT_NOFOLLOW.
 * EINVAL: no mount there; EBUSY: in use. umount2(2) */
ZCALLI_FN int zcall_umount2(const char *target, int flags)
{
	return ZCALLI_CALL2(int, umount2, ZCALLI_STRING(target), flags);
}

/* Makes the mount new_root the root of the namespace, and hangs the old root
 * under put_old, a directory below new_root. pivot_root(2) */
ZCALLI_FN int zcall_pivot_root(const char *new_root, const char *put_old)
{
	return ZCALLI_CALL2(int, pivot_root, new_root, put_old);
}

/*
 * A descriptor for configuring a file system that is to be made, of a type
 * such as "tmpfs". flags: FSOPEN_*. Reading from it gives the kernel's
 * messages. Since 5.2. fsopen(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_fsopen(const char *fsname, unsigned flags)
{
	return ZCALLI_CALL2(int, fsopen, fsname, flags);
}

/*
 * Sets a parameter of the file system behind fd, or makes it; cmd:
 * FSCONFIG_*, which also says what value and aux are: a string and 0, bytes
 * and how many, a path and a directory's descriptor, NULL and a descriptor, or
 * NULL and 0. Since 5.2. fsconfig(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fsconfig(int fd, unsigned cmd, const char *key,
			     const void *value, int aux)
{
	return ZCALLI_CALL5(int, fsconfig, fd, cmd, ZCALLI_STRING_OPT(key),
			    value, aux);
}

/*
 * A descriptor of the mount of what fsconfig made, attached to nothing yet.
 * flags: FSMOUNT_*; attr_flags: MOUNT_ATTR_*. Since 5.2. fsmount(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_fsmount(int fs_fd, unsigned flags, unsigned attr_flags)
{
	return ZCALLI_CALL3(int, fsmount, fs_fd, flags, attr_flags);
}

/* A descriptor for reconfiguring the file system mounted at path. flags:
 * FSPICK_*. Since 5.2. fspick(2) */
ZCALLI_USE
ZCALLI_FN int zcall_fspick(int dfd, const char *path, unsigned flags)
{
	return ZCALLI_CALL3(int, fspick, dfd, ZCALLI_STRING_OPT(path), flags);
}

/*
 * Attaches a mount, new from fsmount or open_tree (an empty from_path and
 * MOVE_MOUNT_F_EMPTY_PATH) or attached elsewhere, to another place. flags:
 * MOVE_MOUNT_*. Since 5.2. move_mount(2)
 */
ZCALLI_FN int zcall_move_mount(int from_dfd, const char *from_path, int to_dfd,
			       const char *to_path, unsigned flags)
{
	return ZCALLI_CALL5(int, move_mount, from_dfd,
			    ZCALLI_STRING_OPT(from_path), to_dfd,
			    ZCALLI_STRING_OPT(to_path), flags);
}

/* A descriptor of a mount, or with OPEN_TREE_CLONE of a copy of it that is
 * attached to nothing; with AT_RECURSIVE of all below. flags: OPEN_TREE_*,
 * AT_*. Since 5.2. open_tree(2) */
ZCALLI_USE
ZCALLI_FN int zcall_open_tree(int dfd, const char *path, unsigned flags)
{
	return ZCALLI_CALL3(int, open_tree, dfd, ZCALLI_STRING_OPT(path),
			    flags);
}

/* The same, and the copy gets other attributes at once; usize: sizeof(*attr).
 * Since 6.15. open_tree_attr(2) */
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_open_tree_attr(int dfd, const char *path, unsigned flags,
				   const zcall_mount_attr_t *attr, size_t usize)
{
	return ZCALLI_CALL5(int, open_tree_attr, dfd, ZCALLI_STRING_OPT(path),
			    flags, ZCALLI_IN_STRUCT(attr, usize), usize);
}

/* Changes attributes of a mount, with AT_RECURSIVE of all below it, or of
 * none. usize: sizeof(*attr). Since 5.12. mount_setattr(2) */
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_mount_setattr(int dfd, const char *path, unsigned flags,
				  const zcall_mount_attr_t *attr, size_t usize)
{
	return ZCALLI_CALL5(int, mount_setattr, dfd, ZCALLI_STRING_OPT(path),
			    flags, ZCALLI_IN_STRUCT(attr, usize), usize);
}

/*
 * What is known of a mount; req->param: STATMOUNT_*. bufsize: bytes at buf,
 * strings behind the structure included. flags: STATMOUNT_BY_FD. EOVERFLOW:
 * the strings need more room. Since 6.8. statmount(2)
 */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_statmount(const zcall_mnt_id_req_t *req,
			      zcall_statmount_t *buf, size_t bufsize,
			      unsigned flags)
{
	return ZCALLI_CALL4(int, statmount, ZCALLI_IN_OBJ(req),
			    ZCALLI_OUT(buf, bufsize), bufsize, flags);
}

/*
 * The ids of the mounts below req->mnt_id (LSMT_ROOT: of all), those after the
 * id req->param. Returns how many, at most nr; 0: no more. flags:
 * LISTMOUNT_REVERSE. Since 6.8. listmount(2)
 */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_listmount(const zcall_mnt_id_req_t *req, uint64_t *mnt_ids,
			       size_t nr, unsigned flags)
{
	return ZCALLI_CALL4(long, listmount, ZCALLI_IN_OBJ(req),
			    ZCALLI_GOT_ARRAY(mnt_ids, nr), nr, flags);
}

/* The ids of namespaces, those after req->ns_id. Returns how many, at most nr.
 * flags: 0. Since 6.19. kernel/nscommon.c and kernel/nstree.c */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_listns(const zcall_ns_id_req_t *req, uint64_t *ns_ids,
			    size_t nr, unsigned flags)
{
	return ZCALLI_CALL4(long, listns, ZCALLI_IN_OBJ(req),
			    ZCALLI_GOT_ARRAY(ns_ids, nr), nr, flags);
}

/* Loads a kernel module from memory; param: a string of parameters. ENOEXEC:
 * no module for this kernel. init_module(2) */
ZCALLI_ACCESS(read_only, 1, 2)
ZCALLI_FN int zcall_init_module(const void *image, unsigned long len,
				const char *param)
{
	return ZCALLI_CALL3(int, init_module, ZCALLI_IN_STRUCT(image, len), len,
			    ZCALLI_STRING(param));
}

/* The same from a file. flags: MODULE_INIT_*. init_module(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_finit_module(int fd, const char *param, int flags)
{
	return ZCALLI_CALL3(int, finit_module, fd, ZCALLI_STRING(param), flags);
}

/* Unloads a module. flags: O_NONBLOCK, which should be set, and O_TRUNC, which
 * unloads what is in use. ENOENT: not loaded. delete_module(2) */
ZCALLI_FN int zcall_delete_module(const char *name, unsigned flags)
{
	return ZCALLI_CALL2(int, delete_module, ZCALLI_STRING(name), flags);
}

/* Loads another kernel for LINUX_REBOOT_CMD_KEXEC. flags: KEXEC_* with
 * KEXEC_ARCH_*. EPERM without CAP_SYS_BOOT. kexec_load(2) */
ZCALLI_ACCESS(read_only, 3, 2)
ZCALLI_FN int zcall_kexec_load(unsigned long entry, unsigned long nr_segments,
			       const zcall_kexec_segment_t *segments,
			       unsigned long flags)
{
	return ZCALLI_CALL4(int, kexec_load, entry, nr_segments,
			    ZCALLI_IN_ARRAY(segments, nr_segments), flags);
}

/*
 * The same from files: the kernel and an initial RAM disk, or -1 with
 * KEXEC_FILE_NO_INITRAMFS. cmdline_len counts the 0 at its end. flags:
 * KEXEC_FILE_*. Not all CPUs' kernels have it. kexec_load(2)
 */
ZCALLI_FN int zcall_kexec_file_load(int kernel_fd, int initrd_fd,
				    unsigned long cmdline_len,
				    const char *cmdline, unsigned long flags)
{
	return ZCALLI_CALL5(int, kexec_file_load, kernel_fd, initrd_fd,
			    cmdline_len, cmdline, flags);
}

/*
 * Restarts or stops the machine at once, without writing anything back; in
 * another PID namespace it ends that namespace's init. magic1 and magic2:
 * LINUX_REBOOT_MAGIC1 and LINUX_REBOOT_MAGIC2, or EINVAL; cmd:
 * LINUX_REBOOT_CMD_*; arg: a string for LINUX_REBOOT_CMD_RESTART2. reboot(2)
 */
ZCALLI_FN int zcall_reboot(unsigned magic1, unsigned magic2, unsigned cmd,
			   const void *arg)
{
	return ZCALLI_CALL4(int, reboot, magic1, magic2, cmd, arg);
}

/* Swaps to a device or file from now on. flags: SWAP_FLAG_*. EINVAL: not made
 * by mkswap, or not for swapping. swapon(2) */
ZCALLI_FN int zcall_swapon(const char *path, int flags)
{
	return ZCALLI_CALL2(int, swapon, ZCALLI_STRING(path), flags);
}

/* And no longer. ENOMEM: what is there fits nowhere else. swapoff(2) */
ZCALLI_FN int zcall_swapoff(const char *path)
{
	return ZCALLI_CALL1(int, swapoff, ZCALLI_STRING(path));
}

/*
 * Reads or changes disk quotas. cmd: ZCALL_QCMD(Q_*, USRQUOTA or another
 * kind); special: the block device; id: a user, group or project; addr: by
 * cmd. ENOTBLK: no block device; ESRCH: no quotas there. quotactl(2)
 */
ZCALLI_FN int zcall_quotactl(unsigned cmd, const char *special, unsigned id,
			     void *addr)
{
	return ZCALLI_CALL4(int, quotactl, cmd, ZCALLI_STRING_OPT(special), id,
			    addr);
}

/* The same for the file system of an open file. Since 5.14. quotactl(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_quotactl_fd(int fd, unsigned cmd, unsigned id, void *addr)
{
	return ZCALLI_CALL4(int, quotactl_fd, fd, cmd, id, addr);
}

/* Reads or controls the kernel's log. type: SYSLOG_ACTION_*. Returns bytes
 * read, or what was asked for. libc's klogctl; its syslog is another thing.
 * syslog(2) */
ZCALLI_FN int zcall_syslog(int type, char *buf, int len)
{
	return ZCALLI_CALL3(
		int, syslog, type,
		ZCALLI_GOT_EXPR(buf, (size_t)(len > 0 ? len : 0), 0), len);
}

/* Names of the system and of the machine. uname(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_FN int zcall_uname(zcall_new_utsname_t *name)
{
	return ZCALLI_CALL1(int, uname, ZCALLI_OUT_OBJ(name));
}

/* Sets the host's name, len bytes without a 0, in the caller's UTS namespace.
 * EINVAL: more than 64 bytes. sethostname(2) */
ZCALLI_ACCESS(read_only, 1, 2)
ZCALLI_FN int zcall_sethostname(const char *name, int len)
{
	return ZCALLI_CALL2(int, sethostname, ZCALLI_IN(name, len), len);
}

/* The same for the NIS domain's name. setdomainname(2) */
ZCALLI_ACCESS(read_only, 1, 2)
ZCALLI_FN int zcall_setdomainname(const char *name, int len)
{
	return ZCALLI_CALL2(int, setdomainname, ZCALLI_IN(name, len), len);
}

/*
 * Programs and maps for the kernel's machine. cmd: BPF_*; size: bytes of attr
 * that the caller knows, the rest counts as 0. Returns a descriptor, a number
 * or 0, by cmd. attr_common and size_common are read only with
 * BPF_COMMON_ATTRS in cmd, else NULL and 0; kernels that do not know them
 * ignore them. bpf(2)
 */
ZCALLI_ACCESS(read_write, 2)
ZCALLI_FN int zcall_bpf(int cmd, zcall_bpf_attr_t *attr, unsigned size,
			zcall_bpf_common_attr_t *attr_common,
			unsigned size_common)
{
	return ZCALLI_CALL5(int, bpf, cmd, ZCALLI_CHANGE(attr, size), size,
			    ZCALLI_CHANGE_SOME(attr_common, size_common),
			    size_common);
}

/*
 * A descriptor that counts or samples an event of a process (pid 0: the
 * caller, -1: all, of one cpu) on a CPU (-1: any). group_fd: the group's
 * leader or -1. flags: PERF_FLAG_*. EACCES, EPERM: perf_event_paranoid.
 * perf_event_open(2)
 */
ZCALLI_USE
ZCALLI_ACCESS(read_only, 1)
ZCALLI_FN int zcall_perf_event_open(zcall_perf_event_attr_t *attr, int pid,
				    int cpu, int group_fd, unsigned long flags)
{
	return ZCALLI_CALL5(int, perf_event_open, ZCALLI_IN_OBJ(attr), pid, cpu,
			    group_fd, flags);
}

/*
 * Makes a key, or updates one of the same description in that keyring, and
 * returns its number. type: "user", "logon", "keyring", ...; keyring: a number
 * or KEY_SPEC_*. EDQUOT: too many or too big. add_key(2)
 */
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_add_key(const char *type, const char *description,
			    const void *payload, size_t plen, int keyring)
{
	return ZCALLI_CALL5(int, add_key, ZCALLI_STRING(type),
			    ZCALLI_STRING_OPT(description),
			    ZCALLI_IN(payload, plen), plen, keyring);
}

/*
 * Looks for a key in the process's keyrings and links it to dest_keyring,
 * unless that is 0; with callout_info not NULL a missing one is asked for in
 * user space. ENOKEY: there is none. request_key(2)
 */
ZCALLI_FN int zcall_request_key(const char *type, const char *description,
				const char *callout_info, int dest_keyring)
{
	return ZCALLI_CALL4(int, request_key, ZCALLI_STRING(type),
			    ZCALLI_STRING(description),
			    ZCALLI_STRING_OPT(callout_info), dest_keyring);
}

/* What can be done with keys. cmd: KEYCTL_*, which says what the others are:
 * numbers, or addresses as numbers; unused ones should be 0. keyctl(2) */
ZCALLI_FN long zcall_keyctl(int cmd, unsigned long arg2, unsigned long arg3,
			    unsigned long arg4, unsigned long arg5)
{
	return ZCALLI_CALL5(long, keyctl, cmd, arg2, arg3, arg4, arg5);
}

/* The same where the third argument is an address, as in KEYCTL_READ,
 * KEYCTL_UPDATE, KEYCTL_DESCRIBE and KEYCTL_INSTANTIATE: of arg4 bytes at
 * arg3. keyctl(2) */
ZCALLI_FN long zcall_keyctl_ptr(int cmd, unsigned long arg2, void *arg3,
				unsigned long arg4, unsigned long arg5)
{
	return ZCALLI_CALL5(long, keyctl, cmd, arg2, arg3, arg4, arg5);
}

/*
 * A descriptor of a set of rules; size: sizeof(*attr). With NULL, 0 and
 * LANDLOCK_CREATE_RULESET_VERSION the highest version of the interface that
 * the kernel knows. EOPNOTSUPP: Landlock is switched off. Since 5.13.
 * landlock_create_ruleset(2)
 */
ZCALLI_USE
ZCALLI_ACCESS(read_only, 1)
ZCALLI_FN int zcall_landlock_create_ruleset(
	const zcall_landlock_ruleset_attr_t *attr, size_t size, unsigned flags)
{
	return ZCALLI_CALL3(int, landlock_create_ruleset,
			    ZCALLI_IN_STRUCT(attr, size), size, flags);
}

/*
 * Adds a rule that allows something; rule_type: LANDLOCK_RULE_*; rule_attr: a
 * zcall_landlock_path_beneath_attr_t or zcall_landlock_net_port_attr_t. flags:
 * LANDLOCK_ADD_RULE_*. Since 5.13. landlock_add_rule(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_landlock_add_rule(int ruleset_fd, unsigned rule_type,
				      const void *rule_attr, unsigned flags)
{
	return ZCALLI_CALL4(int, landlock_add_rule, ruleset_fd, rule_type,
			    rule_attr, flags);
}

/*
 * Puts the calling thread under a set of rules, for good and for all its
 * children. flags: LANDLOCK_RESTRICT_SELF_*. EPERM: neither PR_SET_NO_NEW_PRIVS
 * nor CAP_SYS_ADMIN. Since 5.13. landlock_restrict_self(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_landlock_restrict_self(int ruleset_fd, unsigned flags)
{
	return ZCALLI_CALL2(int, landlock_restrict_self, ruleset_fd, flags);
}

/*
 * Restricts which calls the thread may make, for good. op: SECCOMP_*; flags:
 * SECCOMP_FILTER_FLAG_*; args: a zcall_sock_fprog_t for
 * SECCOMP_SET_MODE_FILTER. EACCES: neither PR_SET_NO_NEW_PRIVS nor
 * CAP_SYS_ADMIN. seccomp(2)
 */
ZCALLI_FN int zcall_seccomp(unsigned op, unsigned flags, void *args)
{
	return ZCALLI_CALL3(int, seccomp, op, flags, args);
}

/*
 * An attribute of the process (LSM_ATTR_*) of each security module, one
 * zcall_lsm_ctx_t after the other; size: room in bytes, then bytes used.
 * Returns how many. flags: LSM_FLAG_SINGLE: of the module in ctx->id only.
 * E2BIG: size is what is needed. Since 6.8. lsm_get_self_attr(2)
 */
ZCALLI_FN int zcall_lsm_get_self_attr(unsigned attr, zcall_lsm_ctx_t *ctx,
				      uint32_t *size, unsigned flags)
{
	return ZCALLI_CALL4(int, lsm_get_self_attr, attr,
			    ZCALLI_ROOM(ctx, size), size, flags);
}

/* Sets an attribute of one module, ctx->id. size: bytes of all of ctx; flags:
 * 0. Since 6.8. lsm_set_self_attr(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_lsm_set_self_attr(unsigned attr, zcall_lsm_ctx_t *ctx,
				      unsigned size, unsigned flags)
{
	return ZCALLI_CALL4(int, lsm_set_self_attr, attr,
			    ZCALLI_IN_STRUCT(ctx, size), size, flags);
}

/* The security modules that are active (LSM_ID_*); size: room in bytes, then
 * bytes used. Returns how many. flags: 0. Since 6.8. lsm_list_modules(2) */
ZCALLI_FN int zcall_lsm_list_modules(uint64_t *ids, uint32_t *size,
				     unsigned flags)
{
	return ZCALLI_CALL3(int, lsm_list_modules, ZCALLI_ROOM(ids, size), size,
			    flags);
}

/* Hangs up the terminal: whoever has it open can no longer use it.
 * vhangup(2) */
ZCALLI_FN int zcall_vhangup(void)
{
	return ZCALLI_CALL0(int, vhangup);
}

#ifdef ZCALL_NR_ioperm
/* Allows or forbids the calling thread num I/O ports from port from on. EPERM
 * without CAP_SYS_RAWIO. ioperm(2) */
ZCALLI_FN int zcall_ioperm(unsigned long from, unsigned long num, int turn_on)
{
	return ZCALLI_CALL3(int, ioperm, from, num, turn_on);
}

/* All ports: level 3 allows, 0 forbids. iopl(2) */
ZCALLI_FN int zcall_iopl(unsigned level)
{
	return ZCALLI_CALL1(int, iopl, level);
}
#endif

#ifdef ZCALL_NR_riscv_hwprobe
/*
 * Answers questions about CPUs: all in the set of cpusetsize bytes at cpus
 * (0 and NULL: all online). With RISCV_HWPROBE_WHICH_CPUS the other way round:
 * the set becomes those that match. Since 6.4.
 * Documentation/arch/riscv/hwprobe.rst
 */
ZCALLI_FN int zcall_riscv_hwprobe(zcall_riscv_hwprobe_t *pairs,
				  size_t pair_count, size_t cpusetsize,
				  unsigned long *cpus, unsigned flags)
{
	return ZCALLI_CALL5(int, riscv_hwprobe, pairs, pair_count, cpusetsize,
			    cpus, flags);
}

/* Makes instructions that were written to memory the ones that run, on all
 * harts that the process uses or, by flags, on this one. The range is not
 * looked at. riscv_flush_icache(2) */
ZCALLI_FN int zcall_riscv_flush_icache(uintptr_t start, uintptr_t end,
				       uintptr_t flags)
{
	return ZCALLI_CALL3(int, riscv_flush_icache, start, end, flags);
}
#endif

#endif

#if ZCALL_OS_FREEBSD || ZCALL_OS_DARWIN

/*
 * Mounts a file system of that type at path. flags: MNT_*; data: what the type
 * wants. FreeBSD's own programs use nmount. mount(2)
 */
ZCALLI_FN int zcall_mount(const char *type, const char *path, int flags,
			  void *data)
{
	return ZCALLI_CALL4(int, mount, ZCALLI_STRING_OPT(type),
			    ZCALLI_STRING(path), flags, data);
}

/* Takes the topmost mount away from path. flags: MNT_FORCE, on FreeBSD also
 * MNT_BYFSID: path is a file system's id. unmount(2) */
ZCALLI_FN int zcall_unmount(const char *path, int flags)
{
	return ZCALLI_CALL2(int, unmount, path, flags);
}

/* Reads or changes disk quotas of the file system that path is on. cmd:
 * ZCALL_QCMD(Q_*, USRQUOTA or GRPQUOTA); id: a user or group. quotactl(2) */
ZCALLI_FN int zcall_quotactl(const char *path, int cmd, int id, void *arg)
{
	return ZCALLI_CALL4(int, quotactl, ZCALLI_STRING(path), cmd, id, arg);
}

/* How many descriptors the process may have. getdtablesize(2) */
ZCALLI_FN int zcall_getdtablesize(void)
{
	return ZCALLI_CALL0(int, getdtablesize);
}

/* Runs or controls the kernel's NFS server; argp: by flag, as nfsd(8) has it.
 * ENOSYS: not loaded, or not built in. nfssvc(2) */
ZCALLI_FN int zcall_nfssvc(int flag, void *argp)
{
	return ZCALLI_CALL2(int, nfssvc, flag, argp);
}

/* Hands a record to the audit trail; length in bytes. audit(2) */
ZCALLI_FN int zcall_audit(const void *record, unsigned length)
{
	return ZCALLI_CALL2(int, audit, record, length);
}

/* Reads or changes how auditing is done. cmd: A_*, which says what data is;
 * length: its bytes. auditon(2) */
ZCALLI_FN int zcall_auditon(int cmd, void *data, unsigned length)
{
	return ZCALLI_CALL3(int, auditon, cmd, data, length);
}

/* Makes the file at path the audit trail. auditctl(2) */
ZCALLI_FN int zcall_auditctl(const char *path)
{
	return ZCALLI_CALL1(int, auditctl, path);
}

/* The audit user of the process. getauid(2) */
ZCALLI_FN int zcall_getauid(uint32_t *auid)
{
	return ZCALLI_CALL1(int, getauid, auid);
}

/* Sets it. setauid(2) */
ZCALLI_FN int zcall_setauid(const uint32_t *auid)
{
	return ZCALLI_CALL1(int, setauid, auid);
}

/* The auditing of the process, with the terminal's address; length: bytes of
 * info. getaudit_addr(2) */
ZCALLI_FN int zcall_getaudit_addr(zcall_auditinfo_addr_t *info, unsigned length)
{
	return ZCALLI_CALL2(int, getaudit_addr, info, length);
}

/* Sets it. setaudit_addr(2) */
ZCALLI_FN int zcall_setaudit_addr(const zcall_auditinfo_addr_t *info,
				  unsigned length)
{
	return ZCALLI_CALL2(int, setaudit_addr, info, length);
}

/* The MAC label of the calling process. label->m_string says which elements,
 * and gets the text. mac_get_proc(3) */
ZCALLI_FN int zcall___mac_get_proc(zcall_mac_t *label)
{
	return ZCALLI_CALL1(int, __mac_get_proc, label);
}

/* Sets it. mac_set_proc(3) */
ZCALLI_FN int zcall___mac_set_proc(const zcall_mac_t *label)
{
	return ZCALLI_CALL1(int, __mac_set_proc, label);
}

/* That of a process. mac_get_pid(3) */
ZCALLI_FN int zcall___mac_get_pid(int pid, zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_get_pid, pid, label);
}

/* That of an open file. mac_get_fd(3) */
ZCALLI_FD(1)
ZCALLI_FN int zcall___mac_get_fd(int fd, zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_get_fd, fd, label);
}

/* Sets it. mac_set_fd(3) */
ZCALLI_FD(1)
ZCALLI_FN int zcall___mac_set_fd(int fd, const zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_set_fd, fd, label);
}

/* That of a file. mac_get_file(3) */
ZCALLI_FN int zcall___mac_get_file(const char *path, zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_get_file, path, label);
}

/* Sets it. mac_set_file(3) */
ZCALLI_FN int zcall___mac_set_file(const char *path, const zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_set_file, path, label);
}

/* That of a file, of a symbolic link itself. mac_get_link(3) */
ZCALLI_FN int zcall___mac_get_link(const char *path, zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_get_link, path, label);
}

/* Sets it. mac_set_link(3) */
ZCALLI_FN int zcall___mac_set_link(const char *path, const zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_set_link, path, label);
}

/* execve with a MAC label for the new program. mac_execve(3) */
ZCALLI_FN int zcall___mac_execve(const char *path, char *const *argv,
				 char *const *envv, const zcall_mac_t *label)
{
	return ZCALLI_CALL4(int, __mac_execve, path, argv, envv, label);
}

#endif

#if ZCALL_OS_FREEBSD

/*
 * Mounts a file system; iov has iovcnt pieces, in turn the name of a parameter
 * ("fstype", "fspath", "from", "errmsg", ...) and its value, both with the 0 at
 * their end counted. flags: MNT_*. nmount(2)
 */
ZCALLI_FN int zcall_nmount(const zcall_iovec_t *iov, unsigned iovcnt, int flags)
{
	return ZCALLI_CALL3(int, nmount, iov, iovcnt, flags);
}

/* Restarts or stops the machine. opt: RB_*. reboot(2) */
ZCALLI_FN int zcall_reboot(int opt)
{
	return ZCALLI_CALL1(int, reboot, opt);
}

/* Swaps to a device from now on. ENOTBLK, EBUSY. swapon(2) */
ZCALLI_FN int zcall_swapon(const char *name)
{
	return ZCALLI_CALL1(int, swapon, ZCALLI_STRING(name));
}

/* And no longer. flags: 0, or SWAPOFF_FORCE even if memory may run out.
 * swapoff(2) */
ZCALLI_FN int zcall_swapoff(const char *name, unsigned flags)
{
	return ZCALLI_CALL2(int, swapoff, ZCALLI_STRING(name), flags);
}

/* Makes a jail and puts the process into it; returns its number. jail_set can
 * do more. jail(2) */
ZCALLI_FN int zcall_jail(const zcall_jail_t *jail)
{
	return ZCALLI_CALL1(int, jail, jail);
}

/* Puts the process into a jail. jail_attach(2) */
ZCALLI_FN int zcall_jail_attach(int jid)
{
	return ZCALLI_CALL1(int, jail_attach, jid);
}

/* Removes a jail and ends all processes in it. jail_remove(2) */
ZCALLI_FN int zcall_jail_remove(int jid)
{
	return ZCALLI_CALL1(int, jail_remove, jid);
}

/*
 * Reads parameters of a jail, which one of them names ("jid", "name", or
 * "lastjid" for the next); iov as in nmount, values are filled in. Returns the
 * jail's number. flags: JAIL_DYING. ENOENT: no such jail. jail_get(2)
 */
ZCALLI_FN int zcall_jail_get(const zcall_iovec_t *iov, unsigned iovcnt,
			     int flags)
{
	return ZCALLI_CALL3(int, jail_get, iov, iovcnt, flags);
}

/* Makes or changes a jail and returns its number. flags: JAIL_*.
 * jail_set(2) */
ZCALLI_FN int zcall_jail_set(const zcall_iovec_t *iov, unsigned iovcnt,
			     int flags)
{
	return ZCALLI_CALL3(int, jail_set, iov, iovcnt, flags);
}

/* Puts the process into capability mode, for good: from now on it opens
 * nothing by an absolute name. cap_enter(2) */
ZCALLI_FN int zcall_cap_enter(void)
{
	return ZCALLI_CALL0(int, cap_enter);
}

/* Whether it is in it: 1 or 0 in mode. cap_getmode(2) */
ZCALLI_FN int zcall_cap_getmode(unsigned *mode)
{
	return ZCALLI_CALL1(int, cap_getmode, mode);
}

/* Takes all rights but those away from a descriptor, for good. ENOTCAPABLE:
 * it has not got them. cap_rights_limit(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_cap_rights_limit(int fd, const zcall_cap_rights_t *rights)
{
	return ZCALLI_CALL2(int, cap_rights_limit, fd, rights);
}

/* The rights of a descriptor; version: CAP_RIGHTS_VERSION.
 * cap_rights_get(3) */
ZCALLI_FD(2)
ZCALLI_FN int zcall___cap_rights_get(int version, int fd,
				     zcall_cap_rights_t *rights)
{
	return ZCALLI_CALL3(int, __cap_rights_get, version, fd, rights);
}

/* Of ioctl requests allows only those ncmds. cap_ioctls_limit(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_cap_ioctls_limit(int fd, const unsigned long *cmds,
				     size_t ncmds)
{
	return ZCALLI_CALL3(int, cap_ioctls_limit, fd, cmds, ncmds);
}

/* Those allowed, at most maxcmds of them; returns how many there are, or
 * CAP_IOCTLS_ALL. cap_ioctls_get(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_cap_ioctls_get(int fd, unsigned long *cmds, size_t maxcmds)
{
	return ZCALLI_CALL3(long, cap_ioctls_get, fd, cmds, maxcmds);
}

/* Of fcntl commands allows only those (CAP_FCNTL_*). cap_fcntls_limit(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_cap_fcntls_limit(int fd, uint32_t rights)
{
	return ZCALLI_CALL2(int, cap_fcntls_limit, fd, rights);
}

/* Those allowed. cap_fcntls_get(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_cap_fcntls_get(int fd, uint32_t *rights)
{
	return ZCALLI_CALL2(int, cap_fcntls_get, fd, rights);
}

/* Loads a kernel file and returns its number. EEXIST: is loaded. kldload(2) */
ZCALLI_FN int zcall_kldload(const char *file)
{
	return ZCALLI_CALL1(int, kldload, file);
}

/* Unloads it. EBUSY. kldunload(2) */
ZCALLI_FN int zcall_kldunload(int fileid)
{
	return ZCALLI_CALL1(int, kldunload, fileid);
}

/* The same with flags: LINKER_UNLOAD_*. kldunload(2) */
ZCALLI_FN int zcall_kldunloadf(int fileid, int flags)
{
	return ZCALLI_CALL2(int, kldunloadf, fileid, flags);
}

/* The number of a loaded file. kldfind(2) */
ZCALLI_FN int zcall_kldfind(const char *file)
{
	return ZCALLI_CALL1(int, kldfind, file);
}

/* The number of the next loaded file, of the first after 0; 0: no more.
 * kldnext(2) */
ZCALLI_FN int zcall_kldnext(int fileid)
{
	return ZCALLI_CALL1(int, kldnext, fileid);
}

/* What is known of a loaded file; stat->version: its size. kldstat(2) */
ZCALLI_FN int zcall_kldstat(int fileid, zcall_kld_file_stat_t *stat)
{
	return ZCALLI_CALL2(int, kldstat, fileid, stat);
}

/* The first module of a loaded file. kldfirstmod(2) */
ZCALLI_FN int zcall_kldfirstmod(int fileid)
{
	return ZCALLI_CALL1(int, kldfirstmod, fileid);
}

/* Looks for a symbol, fileid 0: in all files. cmd: KLDSYM_LOOKUP; data: a
 * zcall_kld_sym_lookup_t. kldsym(2) */
ZCALLI_FN int zcall_kldsym(int fileid, int cmd, void *data)
{
	return ZCALLI_CALL3(int, kldsym, fileid, cmd, data);
}

/* The number of the next module, of the first after 0; 0: no more.
 * modnext(2) */
ZCALLI_FN int zcall_modnext(int modid)
{
	return ZCALLI_CALL1(int, modnext, modid);
}

/* The next of the same file. modfnext(2) */
ZCALLI_FN int zcall_modfnext(int modid)
{
	return ZCALLI_CALL1(int, modfnext, modid);
}

/* What is known of a module; stat->version: its size. modstat(2) */
ZCALLI_FN int zcall_modstat(int modid, zcall_module_stat_t *stat)
{
	return ZCALLI_CALL2(int, modstat, modid, stat);
}

/* The number of a module. modfind(2) */
ZCALLI_FN int zcall_modfind(const char *name)
{
	return ZCALLI_CALL1(int, modfind, name);
}

/* The kernel's environment; what: KENV_*; len: bytes of value. Returns the
 * bytes read, or that there are to read. kenv(2) */
ZCALLI_FN int zcall_kenv(int what, const char *name, char *value, int len)
{
	return ZCALLI_CALL4(int, kenv, what, name, value, len);
}

/* A call of a MAC policy's own. mac(3) */
ZCALLI_FN int zcall_mac_syscall(const char *policy, int call, void *arg)
{
	return ZCALLI_CALL3(int, mac_syscall, policy, call, arg);
}

/* The auditing of the process. E2BIG: the terminal has a longer address.
 * getaudit(2) */
ZCALLI_FN int zcall_getaudit(zcall_auditinfo_t *info)
{
	return ZCALLI_CALL1(int, getaudit, info);
}

/* Sets it. setaudit(2) */
ZCALLI_FN int zcall_setaudit(const zcall_auditinfo_t *info)
{
	return ZCALLI_CALL1(int, setaudit, info);
}

/*
 * Reads a variable of the system into oldp, *oldlenp: room, then bytes (oldp
 * NULL: bytes needed), and sets it from newp unless that is NULL. name has
 * namelen numbers (CTL_KERN, KERN_OSTYPE). ENOMEM: no room. sysctl(3)
 */
ZCALLI_FN int zcall___sysctl(const int *name, unsigned namelen, void *oldp,
			     size_t *oldlenp, const void *newp, size_t newlen)
{
	return ZCALLI_CALL6(int, __sysctl, name, namelen, oldp, oldlenp, newp,
			    newlen);
}

/* The same by a name such as "kern.ostype", namelen bytes without a 0. Since
 * FreeBSD 13. sysctlbyname(3) */
ZCALLI_FN int zcall___sysctlbyname(const char *name, size_t namelen, void *oldp,
				   size_t *oldlenp, const void *newp,
				   size_t newlen)
{
	return ZCALLI_CALL6(int, __sysctlbyname, name, namelen, oldp, oldlenp,
			    newp, newlen);
}

/* Makes count UUIDs, at most 2048. uuidgen(2) */
ZCALLI_FN int zcall_uuidgen(zcall_uuid_t *store, int count)
{
	return ZCALLI_CALL2(int, uuidgen, store, count);
}

/*
 * Stores the thread's state, a ucontext_t, at ucp: to be changed and given to
 * setcontext or swapcontext. Do not come back to it as it is: the compiler
 * does not expect a second return here. getcontext(3)
 */
ZCALLI_FN int zcall_getcontext(void *ucp)
{
	return ZCALLI_CALL1(int, getcontext, ucp);
}

/* Goes on with a state; returns only on errors. setcontext(3) */
ZCALLI_FN int zcall_setcontext(const void *ucp)
{
	return ZCALLI_CALL1(int, setcontext, ucp);
}

/* Stores the state at oucp and goes on with ucp; returns when somebody goes on
 * with oucp. swapcontext(3) */
ZCALLI_FN int zcall_swapcontext(void *oucp, const void *ucp)
{
	return ZCALLI_CALL2(int, swapcontext, oucp, ucp);
}

/* Runs the kernel's lock manager for NFS, rpc.lockd's. ENOSYS: not loaded.
 * sys/nlm/nlm_prot_impl.c */
ZCALLI_FN int zcall_nlm_syscall(int debug_level, int grace_period,
				int addr_count, char **addrs)
{
	return ZCALLI_CALL4(int, nlm_syscall, debug_level, grace_period,
			    addr_count, addrs);
}

/* Tells the kernel gssd's socket. ENOSYS: not loaded.
 * sys/kgssapi/gss_impl.c */
ZCALLI_FN int zcall_gssd_syscall(const char *path)
{
	return ZCALLI_CALL1(int, gssd_syscall, path);
}

/* What rpc.tlsclntd and rpc.tlsservd ask of the kernel; op: RPCTLS_SYSC_*.
 * Since FreeBSD 13. sys/rpc/rpcsec_tls/rpctls_impl.c */
ZCALLI_FN int zcall_rpctls_syscall(int op, const char *path)
{
	return ZCALLI_CALL2(int, rpctls_syscall, op, path);
}

#elif ZCALL_OS_DARWIN

/* Fills buf with at most 256 random bytes. EINVAL: more were asked for.
 * getentropy(2) */
ZCALLI_USE
ZCALLI_ACCESS(write_only, 1, 2)
ZCALLI_FN int zcall_getentropy(void *buf, size_t size)
{
	return ZCALLI_CALL2(int, getentropy, ZCALLI_OUT(buf, size), size);
}

/* mount, at the directory fd. fmount(2) */
ZCALLI_FD(2)
ZCALLI_FN int zcall_fmount(const char *type, int fd, int flags, void *data)
{
	return ZCALLI_CALL4(int, fmount, type, fd, flags, data);
}

/* Restarts or stops the machine. opt: RB_*; msg: with RB_PANIC, what is
 * printed. libSystem's has no msg. reboot(2) */
ZCALLI_FN int zcall_reboot(int opt, const char *msg)
{
	return ZCALLI_CALL2(int, reboot, opt, msg);
}

/* ENOTSUP: the pager looks for its own files. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_swapon(void)
{
	return ZCALLI_CALL0(int, swapon);
}

/*
 * Reads a variable of the system into oldp, *oldlenp: room, then bytes (oldp
 * NULL: bytes needed), and sets it from newp unless that is NULL. name has
 * namelen numbers (CTL_KERN, KERN_OSTYPE). ENOMEM: no room. sysctl(3)
 */
ZCALLI_FN int zcall_sysctl(const int *name, unsigned namelen, void *oldp,
			   size_t *oldlenp, const void *newp, size_t newlen)
{
	return ZCALLI_CALL6(int, sysctl, name, namelen, oldp, oldlenp, newp,
			    newlen);
}

/* The same by a name such as "kern.ostype", namelen bytes without a 0.
 * libSystem's has no namelen. sysctlbyname(3) */
ZCALLI_FN int zcall_sysctlbyname(const char *name, size_t namelen, void *oldp,
				 size_t *oldlenp, const void *newp,
				 size_t newlen)
{
	return ZCALLI_CALL6(int, sysctlbyname, name, namelen, oldp, oldlenp,
			    newp, newlen);
}

/* System integrity protection: whether it allows all of a mask (EPERM: not),
 * or what it allows. op: CSR_SYSCALL_*; addr: a uint32_t. bsd/kern/kern_csr.c */
ZCALLI_FN int zcall_csrctl(uint32_t op, void *addr, size_t size)
{
	return ZCALLI_CALL3(int, csrctl, op, addr, size);
}

/* The code signature of a process; ops: CS_OPS_*; pid 0: the caller.
 * bsd/kern/kern_cs.c */
ZCALLI_FN int zcall_csops(int pid, uint32_t ops, void *addr, size_t size)
{
	return ZCALLI_CALL4(int, csops, pid, ops, addr, size);
}

/* The same, only if pid is still the process that the token is of. ESRCH: it
 * is not. bsd/kern/kern_cs.c */
ZCALLI_FN int zcall_csops_audittoken(int pid, uint32_t ops, void *addr,
				     size_t size,
				     const zcall_audit_token_t *token)
{
	return ZCALLI_CALL5(int, csops_audittoken, pid, ops, addr, size, token);
}

/* Reads or sets how urgent I/O is, and the like. cmd: IOPOL_CMD_*; libSystem
 * has getiopolicy_np and setiopolicy_np instead. getiopolicy_np(3) */
ZCALLI_FN int zcall_iopolicysys(int cmd, zcall_iopol_param_t *arg)
{
	return ZCALLI_CALL2(int, iopolicysys, cmd, arg);
}

/* Puts an event into the kernel's trace, if that is on. code: class, subclass,
 * code and function, as KDBG_CODE() makes it. bsd/kern/kdebug.c */
ZCALLI_FN int zcall_kdebug_trace(uint32_t code, unsigned long arg1,
				 unsigned long arg2, unsigned long arg3,
				 unsigned long arg4)
{
	return ZCALLI_CALL5(int, kdebug_trace, code, arg1, arg2, arg3, arg4);
}

/* The same: libSystem's kdebug_trace calls this one. bsd/kern/kdebug.c */
ZCALLI_FN int zcall_kdebug_trace64(uint32_t code, uint64_t arg1, uint64_t arg2,
				   uint64_t arg3, uint64_t arg4)
{
	return ZCALLI_CALL5(int, kdebug_trace64, code, arg1, arg2, arg3, arg4);
}

/*
 * Puts a string into the trace and returns its id for further events; str_id
 * 0: a new one; str NULL: it is no longer used. Errors are negative in the
 * same 64 bits. bsd/kern/kdebug.c
 */
ZCALLI_FN uint64_t zcall_kdebug_trace_string(uint32_t debugid, uint64_t str_id,
					     const char *str)
{
	return ZCALLI_CALL3(uint64_t, kdebug_trace_string, debugid, str_id,
			    str);
}

/* Maps the set of traced classes: stores its address at *addr, *size bytes.
 * bsd/kern/kdebug.c */
ZCALLI_FN int zcall_kdebug_typefilter(void **addr, size_t *size)
{
	return ZCALLI_CALL2(int, kdebug_typefilter, addr, size);
}

/* The machine's UUID, 16 bytes; timeout: for as long the kernel waits for it.
 * gethostuuid(2) */
ZCALLI_FN int zcall_gethostuuid(unsigned char *uuid,
				const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL2(int, gethostuuid, uuid, timeout);
}

/* A port that stands for the audit session; 0: none. Errors are told as
 * -errno in the same 32 bits. bsd/security/audit/audit_session.c */
ZCALLI_FN uint32_t zcall_audit_session_self(void)
{
	return ZCALLI_CALL0(uint32_t, audit_session_self);
}

/* Joins the session of a port and returns its id.
 * bsd/security/audit/audit_session.c */
ZCALLI_FN int zcall_audit_session_join(uint32_t port)
{
	return ZCALLI_CALL1(int, audit_session_join, port);
}

/* A port of a session by its id. bsd/security/audit/audit_session.c */
ZCALLI_FN int zcall_audit_session_port(uint32_t asid, uint32_t *port)
{
	return ZCALLI_CALL2(int, audit_session_port, asid, port);
}

/* The MAC label of a mount. bsd/security/mac.h */
ZCALLI_FN int zcall___mac_get_mount(const char *path, zcall_mac_t *label)
{
	return ZCALLI_CALL2(int, __mac_get_mount, path, label);
}

/* mount with a MAC label. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall___mac_mount(const char *type, const char *path, int flags,
				void *data, const zcall_mac_t *label)
{
	return ZCALLI_CALL5(int, __mac_mount, type, path, flags, data, label);
}

/* getfsstat64 with MAC labels: bufsize bytes at buf, macsize bytes at mac, an
 * array of zcall_mac_t addresses. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall___mac_getfsstat(void *buf, int bufsize, void *mac,
				    int macsize, int flags)
{
	return ZCALLI_CALL5(int, __mac_getfsstat, buf, bufsize, mac, macsize,
			    flags);
}

/* A call of a MAC policy's own. bsd/security/mac.h */
ZCALLI_FN int zcall___mac_syscall(const char *policy, int call, void *arg)
{
	return ZCALLI_CALL3(int, __mac_syscall, policy, call, arg);
}

/* A port for reading a task's memory and state; EPERM unless entitled.
 * osfmk/kern/ipc_tt.c and bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_task_read_for_pid(uint32_t target, int pid, uint32_t *port)
{
	return ZCALLI_CALL3(int, task_read_for_pid, target, pid, port);
}

/* A port for looking at a task only. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_task_inspect_for_pid(uint32_t target, int pid,
					 uint32_t *port)
{
	return ZCALLI_CALL3(int, task_inspect_for_pid, target, pid, port);
}

/*
 * Mach traps: they return a kern_return_t (KERN_*), of which 0 is success, and
 * never -errno. target is what zcall_task_self_trap returned, or another
 * task's port.
 *
 * Reads an attribute of a port: flavor (MACH_PORT_RECEIVE_STATUS, ...) says
 * what comes to info; *count: room in words of 32 bits, then words.
 * osfmk/ipc/mach_kernelrpc.c
 */
ZCALLI_FN int zcall__kernelrpc_mach_port_get_attributes_trap(
	uint32_t target, uint32_t name, int flavor, void *info, uint32_t *count)
{
	return ZCALLI_TRAP(
		5, ZCALLI_MACH, int,
		ZCALL_MACH_NR__kernelrpc_mach_port_get_attributes_trap, target,
		name, flavor, info, count);
}

/* A new port with attributes and a context, which can be its guard (MPO_*); its
 * name is stored. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_construct_trap(
	uint32_t target, zcall_mach_port_options_t *options, uint64_t context,
	uint32_t *name)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_construct_trap,
			   target, options, context, name);
}

/* Stores the ports that want to know of the task's images; *count: room, then
 * how many. osfmk/kern/task.c */
ZCALLI_FN int zcall_task_dyld_process_info_notify_get_trap(uint32_t *names,
							   uint32_t *count)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_task_dyld_process_info_notify_get_trap,
			   names, count);
}

/* size bytes of new memory for the task, at *address (VM_FLAGS_FIXED) or where
 * there is room (VM_FLAGS_ANYWHERE), which is then stored.
 * osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_vm_allocate_trap(uint32_t target,
						     uint64_t *address,
						     uint64_t size, int flags)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_vm_allocate_trap,
			   target, address, size, flags);
}

/* Unmaps the pages of the range. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_vm_deallocate_trap(uint32_t target,
						       uint64_t address,
						       uint64_t size)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_vm_deallocate_trap,
			   target, address, size);
}

/* Sets what may be done with the range (VM_PROT_*), or with set_maximum the
 * most that may ever be allowed. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_vm_protect_trap(uint32_t target,
						    uint64_t address,
						    uint64_t size,
						    int set_maximum,
						    int new_protection)
{
	return ZCALLI_TRAP(5, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_vm_protect_trap,
			   target, address, size, set_maximum, new_protection);
}

/* allocate with an alignment, the bits of mask being zero in the address, and a
 * protection. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_vm_map_trap(uint32_t target,
						uint64_t *address,
						uint64_t size, uint64_t mask,
						int flags, int cur_protection)
{
	return ZCALLI_TRAP(6, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_vm_map_trap, target,
			   address, size, mask, flags, cur_protection);
}

/* Whether the kernel may drop the memory at address when it needs room, which
 * must have come with VM_FLAGS_PURGABLE: control is VM_PURGABLE_SET_STATE, ...;
 * the state before is stored. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_vm_purgable_control_trap(uint32_t target,
							     uint64_t address,
							     int control,
							     int *state)
{
	return ZCALLI_TRAP(
		4, ZCALLI_MACH, int,
		ZCALL_MACH_NR__kernelrpc_mach_vm_purgable_control_trap, target,
		address, control, state);
}

/* count new activity ids, the first of which is stored.
 * osfmk/voucher/ipc_pthread_priority.c */
ZCALLI_FN int zcall_mach_generate_activity_id(uint32_t target, int count,
					      uint64_t *activity_id)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mach_generate_activity_id, target,
			   count, activity_id);
}

/* The port of another task; KERN_FAILURE unless root, entitled, or the task
 * allows it. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_task_for_pid(uint32_t target, int pid, uint32_t *port)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int, ZCALL_MACH_NR_task_for_pid,
			   target, pid, port);
}

/* A port that names a task and gives no power over it. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_task_name_for_pid(uint32_t target, int pid, uint32_t *port)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int, ZCALL_MACH_NR_task_name_for_pid,
			   target, pid, port);
}

/* The process of a task. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_pid_for_task(uint32_t port, int *pid)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int, ZCALL_MACH_NR_pid_for_task,
			   port, pid);
}

/* A port for debugging a task. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_debug_control_port_for_pid(uint32_t target, int pid,
					       uint32_t *port)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_debug_control_port_for_pid, target,
			   pid, port);
}

/* Swaps to the file whose name is at the address filename; an errno on
 * failure. bsd/vm/dp_backing_file.c */
ZCALLI_FN int zcall_macx_swapon(uint64_t filename, int flags, int size,
				int priority)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int, ZCALL_MACH_NR_macx_swapon,
			   filename, flags, size, priority);
}

/* And no longer. bsd/vm/dp_backing_file.c */
ZCALLI_FN int zcall_macx_swapoff(uint64_t filename, int flags)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int, ZCALL_MACH_NR_macx_swapoff,
			   filename, flags);
}

/* When the pager shall call for more swap, and whom.
 * bsd/vm/dp_backing_file.c */
ZCALLI_FN int zcall_macx_triggers(int hi_water, int low_water, int flags,
				  uint32_t alert_port)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int, ZCALL_MACH_NR_macx_triggers,
			   hi_water, low_water, flags, alert_port);
}

/* Whether the backing store shall rest. bsd/vm/dp_backing_file.c */
ZCALLI_FN int zcall_macx_backing_store_suspend(int suspend)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_macx_backing_store_suspend, suspend);
}

/* Makes the calling process the one that may use the reserve of it.
 * bsd/vm/dp_backing_file.c */
ZCALLI_FN int zcall_macx_backing_store_recovery(int pid)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_macx_backing_store_recovery, pid);
}

/* A voucher made by recipes, recipes_size bytes; its name is stored.
 * osfmk/ipc/ipc_voucher.c */
ZCALLI_FN int zcall_host_create_mach_voucher_trap(uint32_t host,
						  const void *recipes,
						  int recipes_size,
						  uint32_t *voucher)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_host_create_mach_voucher_trap, host,
			   recipes, recipes_size, voucher);
}

/* The recipe of one attribute of a voucher; *recipe_size: room in bytes, then
 * bytes. osfmk/ipc/ipc_voucher.c */
ZCALLI_FN int zcall_mach_voucher_extract_attr_recipe_trap(uint32_t voucher,
							  uint32_t key,
							  void *recipe,
							  uint32_t *recipe_size)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mach_voucher_extract_attr_recipe_trap,
			   voucher, key, recipe, recipe_size);
}

/* A method of a driver's client, by its connection and index.
 * iokit/Kernel/IOUserClient.cpp */
ZCALLI_FN int zcall_iokit_user_client_trap(void *client, uint32_t index,
					   void *p1, void *p2, void *p3,
					   void *p4, void *p5, void *p6)
{
	return ZCALLI_TRAP(8, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_iokit_user_client_trap, client, index,
			   p1, p2, p3, p4, p5, p6);
}

#endif

#endif
