/*
 * Linux constants and structures: mounts.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_MOUNT_H
#define ZCALL_LINUX_MOUNT_H

#include "../target.h"

/* Flags of mount. */
#define ZCALL_MS_RDONLY 1
#define ZCALL_MS_NOSUID 2
#define ZCALL_MS_NODEV 4
#define ZCALL_MS_NOEXEC 8
#define ZCALL_MS_SYNCHRONOUS 16
#define ZCALL_MS_REMOUNT 32
#define ZCALL_MS_MANDLOCK 64
#define ZCALL_MS_DIRSYNC 128
#define ZCALL_MS_NOSYMFOLLOW 256
#define ZCALL_MS_NOATIME 1024
#define ZCALL_MS_NODIRATIME 2048
#define ZCALL_MS_BIND 4096
#define ZCALL_MS_MOVE 8192
#define ZCALL_MS_REC 16384
#define ZCALL_MS_VERBOSE 32768
#define ZCALL_MS_SILENT 32768
#define ZCALL_MS_POSIXACL (1 << 16)

/* Flags of mount that change how a mount propagates; also in mount_attr. */
#define ZCALL_MS_UNBINDABLE (1 << 17)
#define ZCALL_MS_PRIVATE (1 << 18)
#define ZCALL_MS_SLAVE (1 << 19)
#define ZCALL_MS_SHARED (1 << 20)

/* Flags of mount. */
#define ZCALL_MS_RELATIME (1 << 21)

/* The kernel's own flags, which mount refuses or ignores. */
#define ZCALL_MS_KERNMOUNT (1 << 22)

/* Flags of mount. */
#define ZCALL_MS_I_VERSION (1 << 23)
#define ZCALL_MS_STRICTATIME (1 << 24)
#define ZCALL_MS_LAZYTIME (1 << 25)

/* The kernel's own flags, which mount refuses or ignores. */
#define ZCALL_MS_SUBMOUNT (1 << 26)
#define ZCALL_MS_NOREMOTELOCK (1 << 27)
#define ZCALL_MS_NOSEC (1 << 28)
#define ZCALL_MS_BORN (1 << 29)
#define ZCALL_MS_ACTIVE (1 << 30)
#define ZCALL_MS_NOUSER (1U << 31)

/* Those of them that MS_REMOUNT can change. */
#define ZCALL_MS_RMT_MASK \
	(ZCALL_MS_RDONLY | ZCALL_MS_SYNCHRONOUS | ZCALL_MS_MANDLOCK | \
	 ZCALL_MS_I_VERSION | ZCALL_MS_LAZYTIME)

/* What the upper half of mount's flags may hold, and is ignored. */
#define ZCALL_MS_MGC_VAL 0xC0ED0000
#define ZCALL_MS_MGC_MSK 0xffff0000

/* Flags of open_tree and open_tree_attr; also AT_*. */
#define ZCALL_OPEN_TREE_CLONE (1 << 0)
#define ZCALL_OPEN_TREE_NAMESPACE (1 << 1)
#define ZCALL_OPEN_TREE_CLOEXEC 0x80000

/* Flags of move_mount: F_ for the source, T_ for the target. */
#define ZCALL_MOVE_MOUNT_F_SYMLINKS 0x00000001
#define ZCALL_MOVE_MOUNT_F_AUTOMOUNTS 0x00000002
#define ZCALL_MOVE_MOUNT_F_EMPTY_PATH 0x00000004
#define ZCALL_MOVE_MOUNT_T_SYMLINKS 0x00000010
#define ZCALL_MOVE_MOUNT_T_AUTOMOUNTS 0x00000020
#define ZCALL_MOVE_MOUNT_T_EMPTY_PATH 0x00000040
#define ZCALL_MOVE_MOUNT_SET_GROUP 0x00000100
#define ZCALL_MOVE_MOUNT_BENEATH 0x00000200
#define ZCALL_MOVE_MOUNT__MASK 0x00000377

/* Flags of fsopen. */
#define ZCALL_FSOPEN_CLOEXEC 0x00000001

/* Flags of fspick. */
#define ZCALL_FSPICK_CLOEXEC 0x00000001
#define ZCALL_FSPICK_SYMLINK_NOFOLLOW 0x00000002
#define ZCALL_FSPICK_NO_AUTOMOUNT 0x00000004
#define ZCALL_FSPICK_EMPTY_PATH 0x00000008

/* Commands of fsconfig. */
#define ZCALL_FSCONFIG_SET_FLAG 0
#define ZCALL_FSCONFIG_SET_STRING 1
#define ZCALL_FSCONFIG_SET_BINARY 2
#define ZCALL_FSCONFIG_SET_PATH 3
#define ZCALL_FSCONFIG_SET_PATH_EMPTY 4
#define ZCALL_FSCONFIG_SET_FD 5
#define ZCALL_FSCONFIG_CMD_CREATE 6
#define ZCALL_FSCONFIG_CMD_RECONFIGURE 7
#define ZCALL_FSCONFIG_CMD_CREATE_EXCL 8

/* Flags of fsmount. */
#define ZCALL_FSMOUNT_CLOEXEC 0x00000001
#define ZCALL_FSMOUNT_NAMESPACE 0x00000002

/* Attributes of a mount: for fsmount and in mount_attr. */
#define ZCALL_MOUNT_ATTR_RDONLY 0x00000001
#define ZCALL_MOUNT_ATTR_NOSUID 0x00000002
#define ZCALL_MOUNT_ATTR_NODEV 0x00000004
#define ZCALL_MOUNT_ATTR_NOEXEC 0x00000008
#define ZCALL_MOUNT_ATTR__ATIME 0x00000070
#define ZCALL_MOUNT_ATTR_RELATIME 0x00000000
#define ZCALL_MOUNT_ATTR_NOATIME 0x00000010
#define ZCALL_MOUNT_ATTR_STRICTATIME 0x00000020
#define ZCALL_MOUNT_ATTR_NODIRATIME 0x00000080
#define ZCALL_MOUNT_ATTR_IDMAP 0x00100000
#define ZCALL_MOUNT_ATTR_NOSYMFOLLOW 0x00200000

/* What mount_setattr and open_tree_attr change. */
typedef struct {
	uint64_t attr_set;
	uint64_t attr_clr;
	uint64_t propagation;
	uint64_t userns_fd;
} zcall_mount_attr_t;

/* How long mount_attr was in its versions. */
#define ZCALL_MOUNT_ATTR_SIZE_VER0 32

/* What statmount fills in; strings follow it, and fields marked str say where, as an offset from its end. */
typedef struct {
	uint32_t size;
	uint32_t mnt_opts;
	uint64_t mask;
	uint32_t sb_dev_major;
	uint32_t sb_dev_minor;
	uint64_t sb_magic;
	uint32_t sb_flags;
	uint32_t fs_type;
	uint64_t mnt_id;
	uint64_t mnt_parent_id;
	uint32_t mnt_id_old;
	uint32_t mnt_parent_id_old;
	uint64_t mnt_attr;
	uint64_t mnt_propagation;
	uint64_t mnt_peer_group;
	uint64_t mnt_master;
	uint64_t propagate_from;
	uint32_t mnt_root;
	uint32_t mnt_point;
	uint64_t mnt_ns_id;
	uint32_t fs_subtype;
	uint32_t sb_source;
	uint32_t opt_num;
	uint32_t opt_array;
	uint32_t opt_sec_num;
	uint32_t opt_sec_array;
	uint64_t supported_mask;
	uint32_t mnt_uidmap_num;
	uint32_t mnt_uidmap;
	uint32_t mnt_gidmap_num;
	uint32_t mnt_gidmap;
	uint64_t __spare2[43];
} zcall_statmount_t;

/* Which mount statmount and listmount are asked about. */
typedef struct {
	uint32_t size;
	__extension__ union {
		uint32_t mnt_ns_fd;
		uint32_t mnt_fd;
	};
	uint64_t mnt_id;
	uint64_t param;
	uint64_t mnt_ns_id;
} zcall_mnt_id_req_t;

/* How long mnt_id_req was in its versions. */
#define ZCALL_MNT_ID_REQ_SIZE_VER0 24
#define ZCALL_MNT_ID_REQ_SIZE_VER1 32

/* What is asked of statmount (param), and what it answered (mask). */
#define ZCALL_STATMOUNT_SB_BASIC 0x00000001U
#define ZCALL_STATMOUNT_MNT_BASIC 0x00000002U
#define ZCALL_STATMOUNT_PROPAGATE_FROM 0x00000004U
#define ZCALL_STATMOUNT_MNT_ROOT 0x00000008U
#define ZCALL_STATMOUNT_MNT_POINT 0x00000010U
#define ZCALL_STATMOUNT_FS_TYPE 0x00000020U
#define ZCALL_STATMOUNT_MNT_NS_ID 0x00000040U
#define ZCALL_STATMOUNT_MNT_OPTS 0x00000080U
#define ZCALL_STATMOUNT_FS_SUBTYPE 0x00000100U
#define ZCALL_STATMOUNT_SB_SOURCE 0x00000200U
#define ZCALL_STATMOUNT_OPT_ARRAY 0x00000400U
#define ZCALL_STATMOUNT_OPT_SEC_ARRAY 0x00000800U
#define ZCALL_STATMOUNT_SUPPORTED_MASK 0x00001000U
#define ZCALL_STATMOUNT_MNT_UIDMAP 0x00002000U
#define ZCALL_STATMOUNT_MNT_GIDMAP 0x00004000U

/* For listmount: the mount to begin below, and flags. */
#define ZCALL_LSMT_ROOT 0xffffffffffffffff
#define ZCALL_LISTMOUNT_REVERSE (1 << 0)

/* Flags of statmount. */
#define ZCALL_STATMOUNT_BY_FD 0x00000001U

/* Flags of umount2. */
#define ZCALL_MNT_FORCE 1
#define ZCALL_MNT_DETACH 2
#define ZCALL_MNT_EXPIRE 4
#define ZCALL_UMOUNT_NOFOLLOW 8

#endif
