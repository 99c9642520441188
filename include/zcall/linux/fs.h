/*
 * Linux constants and structures: files and directories, their attributes,
 * file systems and the ioctls on them.
 * The calls are in fs.h of the folder above.
 */
#ifndef ZCALL_LINUX_FS_H
#define ZCALL_LINUX_FS_H

#include "time.h"

/* Flags of open. Some calls that make a descriptor take O_CLOEXEC and
 * O_NONBLOCK too, and fcntl F_SETFL those that an open file can change. */
#define ZCALL_O_ACCMODE 3
#define ZCALL_O_RDONLY 0
#define ZCALL_O_WRONLY 1
#define ZCALL_O_RDWR 2
#define ZCALL_O_CREAT 0x40
#define ZCALL_O_EXCL 0x80
#define ZCALL_O_NOCTTY 0x100
#define ZCALL_O_TRUNC 0x200
#define ZCALL_O_APPEND 0x400
#define ZCALL_O_NONBLOCK 0x800
#define ZCALL_O_DSYNC 0x1000
#define ZCALL_O_NOATIME 0x40000
#define ZCALL_O_CLOEXEC 0x80000
#define ZCALL_O_SYNC 0x101000
#define ZCALL_O_PATH 0x200000
#define ZCALL_O_EMPTYPATH 0x4000000
#define ZCALL_O_NDELAY 0x800
#define ZCALL_O_ASYNC 0x2000
#define ZCALL_FASYNC 0x2000
#if ZCALL_CPU_ARM64
#define ZCALL_O_DIRECT 0x10000
#define ZCALL_O_LARGEFILE 0x20000
#define ZCALL_O_DIRECTORY 0x4000
#define ZCALL_O_NOFOLLOW 0x8000
#else
#define ZCALL_O_DIRECT 0x4000
#define ZCALL_O_LARGEFILE 0x8000
#define ZCALL_O_DIRECTORY 0x10000
#define ZCALL_O_NOFOLLOW 0x20000
#endif
#define ZCALL_O_TMPFILE (0x400000 | ZCALL_O_DIRECTORY)

/* Flags of openat2 that the others have not, in its flags and in resolve. */
#define ZCALL_OPENAT2_REGULAR 0x100000000
#define ZCALL_RESOLVE_NO_XDEV 0x1
#define ZCALL_RESOLVE_NO_MAGICLINKS 0x2
#define ZCALL_RESOLVE_NO_SYMLINKS 0x4
#define ZCALL_RESOLVE_BENEATH 0x8
#define ZCALL_RESOLVE_IN_ROOT 0x10
#define ZCALL_RESOLVE_CACHED 0x20

/* How openat2 opens. What this kernel does not know must be 0, or E2BIG. */
typedef struct {
	uint64_t flags;	  /* O_*: an unknown one is an error here */
	uint64_t mode;	  /* 0 without O_CREAT and O_TMPFILE */
	uint64_t resolve; /* RESOLVE_* */
} zcall_open_how_t;

/* Instead of a directory's descriptor. */
#define ZCALL_AT_FDCWD (-100)
#define ZCALL_FD_PIDFS_ROOT (-10002)
#define ZCALL_FD_NSFS_ROOT (-10003)
#define ZCALL_FD_INVALID (-10009)

/* Flags of the *at calls; of which is told there. */
#define ZCALL_AT_SYMLINK_NOFOLLOW 0x100
#define ZCALL_AT_SYMLINK_FOLLOW 0x400
#define ZCALL_AT_NO_AUTOMOUNT 0x800
#define ZCALL_AT_EMPTY_PATH 0x1000
#define ZCALL_AT_STATX_SYNC_TYPE 0x6000
#define ZCALL_AT_STATX_SYNC_AS_STAT 0x0
#define ZCALL_AT_STATX_FORCE_SYNC 0x2000
#define ZCALL_AT_STATX_DONT_SYNC 0x4000
#define ZCALL_AT_RECURSIVE 0x8000
#define ZCALL_AT_REMOVEDIR 0x200
#define ZCALL_AT_EACCESS 0x200
#define ZCALL_AT_HANDLE_FID 0x200
#define ZCALL_AT_HANDLE_MNT_ID_UNIQUE 0x1
#define ZCALL_AT_HANDLE_CONNECTABLE 0x2
#define ZCALL_AT_EXECVE_CHECK 0x10000
#define ZCALL_AT_RENAME_NOREPLACE 0x1
#define ZCALL_AT_RENAME_EXCHANGE 0x2
#define ZCALL_AT_RENAME_WHITEOUT 0x4

/* Flags of renameat2. */
#define ZCALL_RENAME_NOREPLACE 1
#define ZCALL_RENAME_EXCHANGE 2
#define ZCALL_RENAME_WHITEOUT 4

/* What access asks for; F_OK: that the file exists. */
#define ZCALL_F_OK 0
#define ZCALL_X_OK 1
#define ZCALL_W_OK 2
#define ZCALL_R_OK 4

/* Limits. PATH_MAX counts the 0 at the end, NAME_MAX does not. Those of a
 * process and of a file system may be others. */
#define ZCALL_NGROUPS_MAX 65536
#define ZCALL_ARG_MAX 131072
#define ZCALL_LINK_MAX 127
#define ZCALL_MAX_CANON 255
#define ZCALL_MAX_INPUT 255
#define ZCALL_NAME_MAX 255
#define ZCALL_PATH_MAX 4096
#define ZCALL_PIPE_BUF 4096
#define ZCALL_XATTR_NAME_MAX 255
#define ZCALL_XATTR_SIZE_MAX 65536
#define ZCALL_XATTR_LIST_MAX 65536
#define ZCALL_RTSIG_MAX 32

/* The type in st_mode. */
#define ZCALL_S_IFMT 0170000
#define ZCALL_S_IFSOCK 0140000
#define ZCALL_S_IFLNK 0120000
#define ZCALL_S_IFREG 0100000
#define ZCALL_S_IFBLK 060000
#define ZCALL_S_IFDIR 040000
#define ZCALL_S_IFCHR 020000
#define ZCALL_S_IFIFO 010000

/* Permissions in st_mode and in a mode argument. */
#define ZCALL_S_ISUID 04000
#define ZCALL_S_ISGID 02000
#define ZCALL_S_ISVTX 01000
#define ZCALL_S_IRWXU 0700
#define ZCALL_S_IRUSR 0400
#define ZCALL_S_IWUSR 0200
#define ZCALL_S_IXUSR 0100
#define ZCALL_S_IRWXG 070
#define ZCALL_S_IRGRP 040
#define ZCALL_S_IWGRP 020
#define ZCALL_S_IXGRP 010
#define ZCALL_S_IRWXO 07
#define ZCALL_S_IROTH 04
#define ZCALL_S_IWOTH 02
#define ZCALL_S_IXOTH 01

/* Instead of nanoseconds in a time for utimensat: the current time, or leave
 * it as it is. */
#define ZCALL_UTIME_NOW 0x3fffffff
#define ZCALL_UTIME_OMIT 0x3ffffffe

/* The times of utime, in seconds. */
typedef struct {
	long actime;
	long modtime;
} zcall_utimbuf_t;

#define ZCALL_STAT_HAVE_NSEC 1
/* Field names: st_atim and its siblings instead of st_atime, which libcs
 * define as a macro. */
#if ZCALL_CPU_AMD64
typedef struct {
	unsigned long st_dev;
	unsigned long st_ino;
	unsigned long st_nlink;
	unsigned int st_mode;
	unsigned int st_uid;
	unsigned int st_gid;
	unsigned int __pad0;
	unsigned long st_rdev;
	long st_size;
	long st_blksize;
	long st_blocks; /* of 512 bytes */
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	long __unused_[3];
} zcall_stat_t;
#else
typedef struct {
	unsigned long st_dev;
	unsigned long st_ino;
	unsigned int st_mode;
	unsigned int st_nlink;
	unsigned int st_uid;
	unsigned int st_gid;
	unsigned long st_rdev;
	unsigned long __pad1;
	long st_size;
	int st_blksize;
	int __pad2;
	long st_blocks; /* of 512 bytes */
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	unsigned int __unused4;
	unsigned int __unused5;
} zcall_stat_t;
#endif

/* What is asked of statx, and what it answered (stx_mask). */
#define ZCALL_STATX_TYPE 0x1
#define ZCALL_STATX_MODE 0x2
#define ZCALL_STATX_NLINK 0x4
#define ZCALL_STATX_UID 0x8
#define ZCALL_STATX_GID 0x10
#define ZCALL_STATX_ATIME 0x20
#define ZCALL_STATX_MTIME 0x40
#define ZCALL_STATX_CTIME 0x80
#define ZCALL_STATX_INO 0x100
#define ZCALL_STATX_SIZE 0x200
#define ZCALL_STATX_BLOCKS 0x400
#define ZCALL_STATX_BASIC_STATS 0x7ff
#define ZCALL_STATX_BTIME 0x800
#define ZCALL_STATX_MNT_ID 0x1000
#define ZCALL_STATX_DIOALIGN 0x2000
#define ZCALL_STATX_MNT_ID_UNIQUE 0x4000
#define ZCALL_STATX_SUBVOL 0x8000
#define ZCALL_STATX_WRITE_ATOMIC 0x10000
#define ZCALL_STATX_DIO_READ_ALIGN 0x20000
#define ZCALL_STATX__RESERVED 0x80000000
#define ZCALL_STATX_ALL 0xfff

/* What stx_attributes says, where stx_attributes_mask has the bit. */
#define ZCALL_STATX_ATTR_COMPRESSED 0x4
#define ZCALL_STATX_ATTR_IMMUTABLE 0x10
#define ZCALL_STATX_ATTR_APPEND 0x20
#define ZCALL_STATX_ATTR_NODUMP 0x40
#define ZCALL_STATX_ATTR_ENCRYPTED 0x800
#define ZCALL_STATX_ATTR_AUTOMOUNT 0x1000
#define ZCALL_STATX_ATTR_MOUNT_ROOT 0x2000
#define ZCALL_STATX_ATTR_VERITY 0x100000
#define ZCALL_STATX_ATTR_DAX 0x200000
#define ZCALL_STATX_ATTR_WRITE_ATOMIC 0x400000

typedef struct {
	int64_t tv_sec;
	uint32_t tv_nsec;
	int32_t __reserved;
} zcall_statx_timestamp_t;

/* What statx fills in: the same on all CPUs. */
typedef struct {
	uint32_t stx_mask; /* STATX_*: which of these mean something */
	uint32_t stx_blksize;
	uint64_t stx_attributes; /* STATX_ATTR_* */
	uint32_t stx_nlink;
	uint32_t stx_uid;
	uint32_t stx_gid;
	uint16_t stx_mode;
	uint16_t __spare0[1];
	uint64_t stx_ino;
	uint64_t stx_size;
	uint64_t stx_blocks; /* of 512 bytes */
	uint64_t stx_attributes_mask;
	zcall_statx_timestamp_t stx_atime;
	zcall_statx_timestamp_t stx_btime;
	zcall_statx_timestamp_t stx_ctime;
	zcall_statx_timestamp_t stx_mtime;
	uint32_t stx_rdev_major;
	uint32_t stx_rdev_minor;
	uint32_t stx_dev_major;
	uint32_t stx_dev_minor;
	uint64_t stx_mnt_id;
	uint32_t stx_dio_mem_align;
	uint32_t stx_dio_offset_align;
	uint64_t stx_subvol;
	uint32_t stx_atomic_write_unit_min;
	uint32_t stx_atomic_write_unit_max;
	uint32_t stx_atomic_write_segments_max;
	uint32_t stx_dio_read_offset_align;
	uint32_t stx_atomic_write_unit_max_opt;
	uint32_t __spare2[1];
	uint64_t __spare3[8];
} zcall_statx_t;

/* d_type of a directory's record; DT_UNKNOWN: ask statx. */
#define ZCALL_DT_UNKNOWN 0
#define ZCALL_DT_FIFO 1
#define ZCALL_DT_CHR 2
#define ZCALL_DT_DIR 4
#define ZCALL_DT_BLK 6
#define ZCALL_DT_REG 8
#define ZCALL_DT_LNK 10
#define ZCALL_DT_SOCK 12
#define ZCALL_DT_WHT 14

/*
 * One of the records that getdents64 writes, one behind the other. It is
 * d_reclen bytes long, whatever sizeof says: the name ends with its 0.
 */
typedef struct {
	uint64_t d_ino;
	int64_t d_off; /* where the next one is, for lseek */
	unsigned short d_reclen;
	unsigned char d_type; /* DT_* */
	char d_name[256];
} zcall_linux_dirent64_t;

/* The same of getdents: d_type is the last byte of the record. */
typedef struct {
	unsigned long d_ino;
	unsigned long d_off;
	unsigned short d_reclen;
	char d_name[256];
} zcall_linux_dirent_t;

/* A file, by handle instead of name: f_handle is the file system's. */
#define ZCALL_MAX_HANDLE_SZ 128

typedef struct {
	uint32_t handle_bytes; /* of f_handle; in: how many there are */
	int32_t handle_type;
	unsigned char f_handle[ZCALL_MAX_HANDLE_SZ];
} zcall_file_handle_t;

/* File systems: f_type. */
#define ZCALL_ADFS_SUPER_MAGIC 0xadf5
#define ZCALL_AFFS_SUPER_MAGIC 0xadff
#define ZCALL_AFS_SUPER_MAGIC 0x5346414f
#define ZCALL_AUTOFS_SUPER_MAGIC 0x187
#define ZCALL_CEPH_SUPER_MAGIC 0xc36400
#define ZCALL_CODA_SUPER_MAGIC 0x73757245
#define ZCALL_CRAMFS_MAGIC 0x28cd3d45
#define ZCALL_CRAMFS_MAGIC_WEND 0x453dcd28
#define ZCALL_DEBUGFS_MAGIC 0x64626720
#define ZCALL_SECURITYFS_MAGIC 0x73636673
#define ZCALL_SELINUX_MAGIC 0xf97cff8c
#define ZCALL_SMACK_MAGIC 0x43415d53
#define ZCALL_RAMFS_MAGIC 0x858458f6
#define ZCALL_TMPFS_MAGIC 0x1021994
#define ZCALL_HUGETLBFS_MAGIC 0x958458f6
#define ZCALL_SQUASHFS_MAGIC 0x73717368
#define ZCALL_ECRYPTFS_SUPER_MAGIC 0xf15f
#define ZCALL_EFS_SUPER_MAGIC 0x414a53
#define ZCALL_EROFS_SUPER_MAGIC_V1 0xe0f5e1e2
#define ZCALL_EXT2_SUPER_MAGIC 0xef53
#define ZCALL_EXT3_SUPER_MAGIC 0xef53
#define ZCALL_XENFS_SUPER_MAGIC 0xabba1974
#define ZCALL_EXT4_SUPER_MAGIC 0xef53
#define ZCALL_BTRFS_SUPER_MAGIC 0x9123683e
#define ZCALL_NILFS_SUPER_MAGIC 0x3434
#define ZCALL_F2FS_SUPER_MAGIC 0xf2f52010
#define ZCALL_HPFS_SUPER_MAGIC 0xf995e849
#define ZCALL_ISOFS_SUPER_MAGIC 0x9660
#define ZCALL_JFFS2_SUPER_MAGIC 0x72b6
#define ZCALL_XFS_SUPER_MAGIC 0x58465342
#define ZCALL_PSTOREFS_MAGIC 0x6165676c
#define ZCALL_EFIVARFS_MAGIC 0xde5e81e4
#define ZCALL_HOSTFS_SUPER_MAGIC 0xc0ffee
#define ZCALL_OVERLAYFS_SUPER_MAGIC 0x794c7630
#define ZCALL_FUSE_SUPER_MAGIC 0x65735546
#define ZCALL_BCACHEFS_SUPER_MAGIC 0xca451a4e
#define ZCALL_MINIX_SUPER_MAGIC 0x137f
#define ZCALL_MINIX_SUPER_MAGIC2 0x138f
#define ZCALL_MINIX2_SUPER_MAGIC 0x2468
#define ZCALL_MINIX2_SUPER_MAGIC2 0x2478
#define ZCALL_MINIX3_SUPER_MAGIC 0x4d5a
#define ZCALL_MSDOS_SUPER_MAGIC 0x4d44
#define ZCALL_EXFAT_SUPER_MAGIC 0x2011bab0
#define ZCALL_NCP_SUPER_MAGIC 0x564c
#define ZCALL_NFS_SUPER_MAGIC 0x6969
#define ZCALL_OCFS2_SUPER_MAGIC 0x7461636f
#define ZCALL_OPENPROM_SUPER_MAGIC 0x9fa1
#define ZCALL_QNX4_SUPER_MAGIC 0x2f
#define ZCALL_QNX6_SUPER_MAGIC 0x68191122
#define ZCALL_AFS_FS_MAGIC 0x6b414653
#define ZCALL_REISERFS_SUPER_MAGIC 0x52654973
#define ZCALL_SMB_SUPER_MAGIC 0x517b
#define ZCALL_CIFS_SUPER_MAGIC 0xff534d42
#define ZCALL_SMB2_SUPER_MAGIC 0xfe534d42
#define ZCALL_CGROUP_SUPER_MAGIC 0x27e0eb
#define ZCALL_CGROUP2_SUPER_MAGIC 0x63677270
#define ZCALL_RDTGROUP_SUPER_MAGIC 0x7655821
#define ZCALL_STACK_END_MAGIC 0x57ac6e9d
#define ZCALL_TRACEFS_MAGIC 0x74726163
#define ZCALL_V9FS_MAGIC 0x1021997
#define ZCALL_BDEVFS_MAGIC 0x62646576
#define ZCALL_DAXFS_MAGIC 0x64646178
#define ZCALL_BINFMTFS_MAGIC 0x42494e4d
#define ZCALL_DEVPTS_SUPER_MAGIC 0x1cd1
#define ZCALL_BINDERFS_SUPER_MAGIC 0x6c6f6f70
#define ZCALL_FUTEXFS_SUPER_MAGIC 0xbad1dea
#define ZCALL_PIPEFS_MAGIC 0x50495045
#define ZCALL_PROC_SUPER_MAGIC 0x9fa0
#define ZCALL_SOCKFS_MAGIC 0x534f434b
#define ZCALL_SYSFS_MAGIC 0x62656572
#define ZCALL_USBDEVICE_SUPER_MAGIC 0x9fa2
#define ZCALL_MTD_INODE_FS_MAGIC 0x11307854
#define ZCALL_ANON_INODE_FS_MAGIC 0x9041934
#define ZCALL_BTRFS_TEST_MAGIC 0x73727279
#define ZCALL_NSFS_MAGIC 0x6e736673
#define ZCALL_BPF_FS_MAGIC 0xcafe4a11
#define ZCALL_AAFS_MAGIC 0x5a3c69f0
#define ZCALL_ZONEFS_MAGIC 0x5a4f4653
#define ZCALL_UDF_SUPER_MAGIC 0x15013346
#define ZCALL_DMA_BUF_MAGIC 0x444d4142
#define ZCALL_DEVMEM_MAGIC 0x454d444d
#define ZCALL_SECRETMEM_MAGIC 0x5345434d
#define ZCALL_PID_FS_MAGIC 0x50494446
#define ZCALL_GUEST_MEMFD_MAGIC 0x474d454d
#define ZCALL_NULL_FS_MAGIC 0x4e554c4c

/* Mount options: f_flags. ST_VALID: the others mean something. */
#define ZCALL_ST_RDONLY 0x1
#define ZCALL_ST_NOSUID 0x2
#define ZCALL_ST_NODEV 0x4
#define ZCALL_ST_NOEXEC 0x8
#define ZCALL_ST_SYNCHRONOUS 0x10
#define ZCALL_ST_VALID 0x20
#define ZCALL_ST_MANDLOCK 0x40
#define ZCALL_ST_NOATIME 0x400
#define ZCALL_ST_NODIRATIME 0x800
#define ZCALL_ST_RELATIME 0x1000
#define ZCALL_ST_NOSYMFOLLOW 0x2000

typedef struct {
	int val[2];
} zcall_fsid_t;

/* What statfs fills in; blocks are of f_frsize bytes (0: of f_bsize). */
typedef struct {
	long f_type; /* *_MAGIC */
	long f_bsize;
	long f_blocks;
	long f_bfree;
	long f_bavail; /* free for users without privileges */
	long f_files;
	long f_ffree;
	zcall_fsid_t f_fsid;
	long f_namelen;
	long f_frsize;
	long f_flags; /* ST_* */
	long f_spare[4];
} zcall_statfs_t;

/* What ustat fills in: f_tfree and f_tinode alone mean something. */
typedef struct {
	int f_tfree;
	unsigned long f_tinode;
	char f_fname[6];
	char f_fpack[6];
} zcall_ustat_t;

/* Flags of setxattr: the attribute must not, or must, be there. */
#define ZCALL_XATTR_CREATE 0x1
#define ZCALL_XATTR_REPLACE 0x2
#define ZCALL_XATTR_OS2_PREFIX_LEN 4
#define ZCALL_XATTR_MAC_OSX_PREFIX_LEN 4
#define ZCALL_XATTR_BTRFS_PREFIX_LEN 6
#define ZCALL_XATTR_HURD_PREFIX_LEN 4
#define ZCALL_XATTR_SECURITY_PREFIX_LEN 9
#define ZCALL_XATTR_SYSTEM_PREFIX_LEN 7
#define ZCALL_XATTR_TRUSTED_PREFIX_LEN 8
#define ZCALL_XATTR_USER_PREFIX_LEN 5
#define ZCALL_XATTR_NAME_BPF_LSM_LEN 0xd

/* The value for setxattrat and the place for getxattrat. */
typedef struct {
	uint64_t value; /* an address */
	uint32_t size;
	uint32_t flags; /* XATTR_*; 0 for getxattrat */
} zcall_xattr_args_t;

/* Access control lists, as the attributes system.posix_acl_access and
 * system.posix_acl_default hold them: a header, then entries; little-endian. */
#define ZCALL_POSIX_ACL_XATTR_VERSION 0x2
#define ZCALL_ACL_UNDEFINED_ID (-1)
#define ZCALL_ACL_TYPE_ACCESS 0x8000
#define ZCALL_ACL_TYPE_DEFAULT 0x4000
#define ZCALL_ACL_USER_OBJ 0x1
#define ZCALL_ACL_USER 0x2
#define ZCALL_ACL_GROUP_OBJ 0x4
#define ZCALL_ACL_GROUP 0x8
#define ZCALL_ACL_MASK 0x10
#define ZCALL_ACL_OTHER 0x20
#define ZCALL_ACL_READ 0x4
#define ZCALL_ACL_WRITE 0x2
#define ZCALL_ACL_EXECUTE 0x1

typedef struct {
	uint32_t a_version;
} zcall_posix_acl_xattr_header_t;

typedef struct {
	uint16_t e_tag;
	uint16_t e_perm;
	uint32_t e_id;
} zcall_posix_acl_xattr_entry_t;

/* Attributes of files: file_getattr, file_setattr, FS_IOC_FSGETXATTR. */
#define ZCALL_FILE_ATTR_SIZE_VER0 24
#define ZCALL_FILE_ATTR_SIZE_LATEST 0x18
#define ZCALL_FS_XFLAG_REALTIME 0x1
#define ZCALL_FS_XFLAG_PREALLOC 0x2
#define ZCALL_FS_XFLAG_IMMUTABLE 0x8
#define ZCALL_FS_XFLAG_APPEND 0x10
#define ZCALL_FS_XFLAG_SYNC 0x20
#define ZCALL_FS_XFLAG_NOATIME 0x40
#define ZCALL_FS_XFLAG_NODUMP 0x80
#define ZCALL_FS_XFLAG_RTINHERIT 0x100
#define ZCALL_FS_XFLAG_PROJINHERIT 0x200
#define ZCALL_FS_XFLAG_NOSYMLINKS 0x400
#define ZCALL_FS_XFLAG_EXTSIZE 0x800
#define ZCALL_FS_XFLAG_EXTSZINHERIT 0x1000
#define ZCALL_FS_XFLAG_NODEFRAG 0x2000
#define ZCALL_FS_XFLAG_FILESTREAM 0x4000
#define ZCALL_FS_XFLAG_DAX 0x8000
#define ZCALL_FS_XFLAG_COWEXTSIZE 0x10000
#define ZCALL_FS_XFLAG_VERITY 0x20000
#define ZCALL_FS_XFLAG_CASEFOLD 0x40000
#define ZCALL_FS_XFLAG_CASENONPRESERVING 0x80000
#define ZCALL_FS_XFLAG_HASATTR 0x80000000

typedef struct {
	uint64_t fa_xflags; /* FS_XFLAG_* */
	uint32_t fa_extsize;
	uint32_t fa_nextents;
	uint32_t fa_projid;
	uint32_t fa_cowextsize;
} zcall_file_attr_t;

typedef struct {
	uint32_t fsx_xflags; /* FS_XFLAG_* */
	uint32_t fsx_extsize;
	uint32_t fsx_nextents;
	uint32_t fsx_projid;
	uint32_t fsx_cowextsize;
	unsigned char fsx_pad[8];
} zcall_fsxattr_t;

/* Flags of FS_IOC_GETFLAGS and FS_IOC_SETFLAGS, which move an int whatever
 * their numbers say. */
#define ZCALL_FS_SECRM_FL 0x1
#define ZCALL_FS_UNRM_FL 0x2
#define ZCALL_FS_COMPR_FL 0x4
#define ZCALL_FS_SYNC_FL 0x8
#define ZCALL_FS_IMMUTABLE_FL 0x10
#define ZCALL_FS_APPEND_FL 0x20
#define ZCALL_FS_NODUMP_FL 0x40
#define ZCALL_FS_NOATIME_FL 0x80
#define ZCALL_FS_DIRTY_FL 0x100
#define ZCALL_FS_COMPRBLK_FL 0x200
#define ZCALL_FS_NOCOMP_FL 0x400
#define ZCALL_FS_ENCRYPT_FL 0x800
#define ZCALL_FS_BTREE_FL 0x1000
#define ZCALL_FS_INDEX_FL 0x1000
#define ZCALL_FS_IMAGIC_FL 0x2000
#define ZCALL_FS_JOURNAL_DATA_FL 0x4000
#define ZCALL_FS_NOTAIL_FL 0x8000
#define ZCALL_FS_DIRSYNC_FL 0x10000
#define ZCALL_FS_TOPDIR_FL 0x20000
#define ZCALL_FS_HUGE_FILE_FL 0x40000
#define ZCALL_FS_EXTENT_FL 0x80000
#define ZCALL_FS_VERITY_FL 0x100000
#define ZCALL_FS_EA_INODE_FL 0x200000
#define ZCALL_FS_EOFBLOCKS_FL 0x400000
#define ZCALL_FS_NOCOW_FL 0x800000
#define ZCALL_FS_DAX_FL 0x2000000
#define ZCALL_FS_INLINE_DATA_FL 0x10000000
#define ZCALL_FS_PROJINHERIT_FL 0x20000000
#define ZCALL_FS_CASEFOLD_FL 0x40000000
#define ZCALL_FS_RESERVED_FL 0x80000000
#define ZCALL_FS_FL_USER_VISIBLE 0x3dfff
#define ZCALL_FS_FL_USER_MODIFIABLE 0x380ff

/* ioctl on a file, directory or file system. */
#define ZCALL_FS_IOC_GETFLAGS 0x80086601
#define ZCALL_FS_IOC_SETFLAGS 0x40086602
#define ZCALL_FS_IOC_GETVERSION 0x80087601
#define ZCALL_FS_IOC_SETVERSION 0x40087602
#define ZCALL_FS_IOC_FIEMAP 0xc020660b
#define ZCALL_FS_IOC_FSGETXATTR 0x801c581f
#define ZCALL_FS_IOC_FSSETXATTR 0x401c5820
#define ZCALL_FS_IOC_GETFSLABEL 0x81009431
#define ZCALL_FS_IOC_SETFSLABEL 0x41009432
#define ZCALL_FS_IOC_GETFSUUID 0x80111500
#define ZCALL_FS_IOC_GETFSSYSFSPATH 0x80811501
#define ZCALL_FS_IOC_GETLBMD_CAP 0xc0101502
#define ZCALL_FS_IOC_SHUTDOWN 0x8004587d
#define ZCALL_FS_IOC32_GETFLAGS 0x80046601
#define ZCALL_FS_IOC32_SETFLAGS 0x40046602
#define ZCALL_FS_IOC32_GETVERSION 0x80047601
#define ZCALL_FS_IOC32_SETVERSION 0x40047602
#define ZCALL_FSLABEL_MAX 256
#define ZCALL_FS_SHUTDOWN_FLAGS_DEFAULT 0x0
#define ZCALL_FS_SHUTDOWN_FLAGS_LOGFLUSH 0x1
#define ZCALL_FS_SHUTDOWN_FLAGS_NOLOGFLUSH 0x2
#define ZCALL_FIBMAP 1
#define ZCALL_FIGETBSZ 2
#define ZCALL_FIFREEZE 0xc0045877
#define ZCALL_FITHAW 0xc0045878
#define ZCALL_FITRIM 0xc0185879
#define ZCALL_FICLONE 0x40049409
#define ZCALL_FICLONERANGE 0x4020940d
#define ZCALL_FIDEDUPERANGE 0xc0189436
#define ZCALL_BMAP_IOCTL 1
#define ZCALL_FILE_DEDUPE_RANGE_SAME 0
#define ZCALL_FILE_DEDUPE_RANGE_DIFFERS 1

/* For FICLONERANGE; length 0 is up to the end. FICLONE takes the source's
 * descriptor itself. */
typedef struct {
	int64_t src_fd;
	uint64_t src_offset;
	uint64_t src_length;
	uint64_t dest_offset;
} zcall_file_clone_range_t;

typedef struct {
	int64_t dest_fd;
	uint64_t dest_offset;
	uint64_t bytes_deduped;
	int32_t status; /* FILE_DEDUPE_RANGE_*, or -errno */
	uint32_t reserved;
} zcall_file_dedupe_range_info_t;

/* For FIDEDUPERANGE; dest_count of zcall_file_dedupe_range_info_t follow. */
typedef struct {
	uint64_t src_offset;
	uint64_t src_length;
	uint16_t dest_count;
	uint16_t reserved1;
	uint32_t reserved2;
} zcall_file_dedupe_range_t;

/* For FITRIM, in bytes. */
typedef struct {
	uint64_t start;
	uint64_t len;
	uint64_t minlen;
} zcall_fstrim_range_t;

typedef struct {
	uint8_t len;
	uint8_t uuid[16];
} zcall_fsuuid2_t;

typedef struct {
	uint8_t len;
	uint8_t name[128];
} zcall_fs_sysfs_path_t;

/* What a device keeps beside each block: FS_IOC_GETLBMD_CAP. */
#define ZCALL_LBMD_PI_CAP_INTEGRITY 1
#define ZCALL_LBMD_PI_CAP_REFTAG 2
#define ZCALL_LBMD_PI_CSUM_NONE 0
#define ZCALL_LBMD_PI_CSUM_IP 1
#define ZCALL_LBMD_PI_CSUM_CRC16_T10DIF 2
#define ZCALL_LBMD_PI_CSUM_CRC64_NVME 4
#define ZCALL_LBMD_SIZE_VER0 16
#define ZCALL_IO_INTEGRITY_CHK_GUARD 1
#define ZCALL_IO_INTEGRITY_CHK_REFTAG 2
#define ZCALL_IO_INTEGRITY_CHK_APPTAG 4
#define ZCALL_IO_INTEGRITY_VALID_FLAGS 7

typedef struct {
	uint32_t lbmd_flags;
	uint16_t lbmd_interval;
	uint8_t lbmd_size;
	uint8_t lbmd_opaque_size;
	uint8_t lbmd_opaque_offset;
	uint8_t lbmd_pi_size;
	uint8_t lbmd_pi_offset;
	uint8_t lbmd_guard_tag_type;
	uint8_t lbmd_app_tag_size;
	uint8_t lbmd_ref_tag_size;
	uint8_t lbmd_storage_tag_size;
	uint8_t pad;
} zcall_logical_block_metadata_cap_t;

/* Where a file's data is: FS_IOC_FIEMAP. */
#define ZCALL_FIEMAP_MAX_OFFSET 0xffffffffffffffff
#define ZCALL_FIEMAP_FLAG_SYNC 0x1
#define ZCALL_FIEMAP_FLAG_XATTR 0x2
#define ZCALL_FIEMAP_FLAG_CACHE 0x4
#define ZCALL_FIEMAP_FLAGS_COMPAT 3
#define ZCALL_FIEMAP_EXTENT_LAST 0x1
#define ZCALL_FIEMAP_EXTENT_UNKNOWN 0x2
#define ZCALL_FIEMAP_EXTENT_DELALLOC 0x4
#define ZCALL_FIEMAP_EXTENT_ENCODED 0x8
#define ZCALL_FIEMAP_EXTENT_DATA_ENCRYPTED 0x80
#define ZCALL_FIEMAP_EXTENT_NOT_ALIGNED 0x100
#define ZCALL_FIEMAP_EXTENT_DATA_INLINE 0x200
#define ZCALL_FIEMAP_EXTENT_DATA_TAIL 0x400
#define ZCALL_FIEMAP_EXTENT_UNWRITTEN 0x800
#define ZCALL_FIEMAP_EXTENT_MERGED 0x1000
#define ZCALL_FIEMAP_EXTENT_SHARED 0x2000

typedef struct {
	uint64_t fe_logical;
	uint64_t fe_physical;
	uint64_t fe_length;
	uint64_t fe_reserved64[2];
	uint32_t fe_flags; /* FIEMAP_EXTENT_* */
	uint32_t fe_reserved[3];
} zcall_fiemap_extent_t;

/* fm_extent_count of zcall_fiemap_extent_t follow. */
typedef struct {
	uint64_t fm_start;
	uint64_t fm_length;
	uint32_t fm_flags; /* FIEMAP_FLAG_* */
	uint32_t fm_mapped_extents;
	uint32_t fm_extent_count;
	uint32_t fm_reserved;
} zcall_fiemap_t;

/* What a file system's blocks are used for: FS_IOC_GETFSMAP. */
#define ZCALL_FS_IOC_GETFSMAP 0xc0c0583b
#define ZCALL_FMH_IF_VALID 0
#define ZCALL_FMH_OF_DEV_T 0x1
#define ZCALL_FMR_OF_PREALLOC 0x1
#define ZCALL_FMR_OF_ATTR_FORK 0x2
#define ZCALL_FMR_OF_EXTENT_MAP 0x4
#define ZCALL_FMR_OF_SHARED 0x8
#define ZCALL_FMR_OF_SPECIAL_OWNER 0x10
#define ZCALL_FMR_OF_LAST 0x20
#define ZCALL_FMR_OWN_FREE 1
#define ZCALL_FMR_OWN_UNKNOWN 2
#define ZCALL_FMR_OWN_METADATA 3

typedef struct {
	uint32_t fmr_device;
	uint32_t fmr_flags; /* FMR_OF_* */
	uint64_t fmr_physical;
	uint64_t fmr_owner; /* FMR_OWN_*, or the inode */
	uint64_t fmr_offset;
	uint64_t fmr_length;
	uint64_t fmr_reserved[3];
} zcall_fsmap_t;

/* fmh_count of zcall_fsmap_t follow. */
typedef struct {
	uint32_t fmh_iflags;
	uint32_t fmh_oflags; /* FMH_OF_* */
	uint32_t fmh_count;
	uint32_t fmh_entries;
	uint64_t fmh_reserved[6];
	zcall_fsmap_t fmh_keys[2];
} zcall_fsmap_head_t;

/* fs-verity: files that cannot change any more. */
#define ZCALL_FS_IOC_ENABLE_VERITY 0x40806685
#define ZCALL_FS_IOC_MEASURE_VERITY 0xc0046686
#define ZCALL_FS_IOC_READ_VERITY_METADATA 0xc0286687
#define ZCALL_FS_VERITY_HASH_ALG_SHA256 1
#define ZCALL_FS_VERITY_HASH_ALG_SHA512 2
#define ZCALL_FS_VERITY_METADATA_TYPE_MERKLE_TREE 1
#define ZCALL_FS_VERITY_METADATA_TYPE_DESCRIPTOR 2
#define ZCALL_FS_VERITY_METADATA_TYPE_SIGNATURE 3

typedef struct {
	uint32_t version;	 /* 1 */
	uint32_t hash_algorithm; /* FS_VERITY_HASH_ALG_* */
	uint32_t block_size;
	uint32_t salt_size;
	uint64_t salt_ptr;
	uint32_t sig_size;
	uint32_t __reserved1;
	uint64_t sig_ptr;
	uint64_t __reserved2[11];
} zcall_fsverity_enable_arg_t;

/* digest_size bytes follow; in: how many there is room for. */
typedef struct {
	uint16_t digest_algorithm;
	uint16_t digest_size;
} zcall_fsverity_digest_t;

typedef struct {
	uint64_t metadata_type; /* FS_VERITY_METADATA_TYPE_* */
	uint64_t offset;
	uint64_t length;
	uint64_t buf_ptr;
	uint64_t __reserved;
} zcall_fsverity_read_metadata_arg_t;

/* fscrypt: encrypted directories. */
#define ZCALL_FS_IOC_SET_ENCRYPTION_POLICY 0x800c6613
#define ZCALL_FS_IOC_GET_ENCRYPTION_PWSALT 0x40106614
#define ZCALL_FS_IOC_GET_ENCRYPTION_POLICY 0x400c6615
#define ZCALL_FS_IOC_GET_ENCRYPTION_POLICY_EX 0xc0096616
#define ZCALL_FS_IOC_ADD_ENCRYPTION_KEY 0xc0506617
#define ZCALL_FS_IOC_REMOVE_ENCRYPTION_KEY 0xc0406618
#define ZCALL_FS_IOC_REMOVE_ENCRYPTION_KEY_ALL_USERS 0xc0406619
#define ZCALL_FS_IOC_GET_ENCRYPTION_KEY_STATUS 0xc080661a
#define ZCALL_FS_IOC_GET_ENCRYPTION_NONCE 0x8010661b
#define ZCALL_FSCRYPT_POLICY_FLAGS_PAD_4 0x0
#define ZCALL_FSCRYPT_POLICY_FLAGS_PAD_8 0x1
#define ZCALL_FSCRYPT_POLICY_FLAGS_PAD_16 0x2
#define ZCALL_FSCRYPT_POLICY_FLAGS_PAD_32 0x3
#define ZCALL_FSCRYPT_POLICY_FLAGS_PAD_MASK 0x3
#define ZCALL_FSCRYPT_POLICY_FLAG_DIRECT_KEY 0x4
#define ZCALL_FSCRYPT_POLICY_FLAG_IV_INO_LBLK_64 0x8
#define ZCALL_FSCRYPT_POLICY_FLAG_IV_INO_LBLK_32 0x10
#define ZCALL_FSCRYPT_MODE_AES_256_XTS 1
#define ZCALL_FSCRYPT_MODE_AES_256_CTS 4
#define ZCALL_FSCRYPT_MODE_AES_128_CBC 5
#define ZCALL_FSCRYPT_MODE_AES_128_CTS 6
#define ZCALL_FSCRYPT_MODE_SM4_XTS 7
#define ZCALL_FSCRYPT_MODE_SM4_CTS 8
#define ZCALL_FSCRYPT_MODE_ADIANTUM 9
#define ZCALL_FSCRYPT_MODE_AES_256_HCTR2 10
#define ZCALL_FSCRYPT_POLICY_V1 0
#define ZCALL_FSCRYPT_KEY_DESCRIPTOR_SIZE 8
#define ZCALL_FSCRYPT_KEY_DESC_PREFIX_SIZE 8
#define ZCALL_FSCRYPT_MAX_KEY_SIZE 64
#define ZCALL_FSCRYPT_POLICY_V2 2
#define ZCALL_FSCRYPT_KEY_IDENTIFIER_SIZE 16
#define ZCALL_FSCRYPT_KEY_SPEC_TYPE_DESCRIPTOR 1
#define ZCALL_FSCRYPT_KEY_SPEC_TYPE_IDENTIFIER 2
#define ZCALL_FSCRYPT_ADD_KEY_FLAG_HW_WRAPPED 0x1
#define ZCALL_FSCRYPT_KEY_REMOVAL_STATUS_FLAG_FILES_BUSY 0x1
#define ZCALL_FSCRYPT_KEY_REMOVAL_STATUS_FLAG_OTHER_USERS 0x2
#define ZCALL_FSCRYPT_KEY_STATUS_ABSENT 1
#define ZCALL_FSCRYPT_KEY_STATUS_PRESENT 2
#define ZCALL_FSCRYPT_KEY_STATUS_INCOMPLETELY_REMOVED 3
#define ZCALL_FSCRYPT_KEY_STATUS_FLAG_ADDED_BY_SELF 0x1

typedef struct {
	uint8_t version;		  /* FSCRYPT_POLICY_V1 */
	uint8_t contents_encryption_mode; /* FSCRYPT_MODE_* */
	uint8_t filenames_encryption_mode;
	uint8_t flags; /* FSCRYPT_POLICY_FLAG_* */
	uint8_t master_key_descriptor[8];
} zcall_fscrypt_policy_v1_t;

typedef struct {
	uint8_t version; /* FSCRYPT_POLICY_V2 */
	uint8_t contents_encryption_mode;
	uint8_t filenames_encryption_mode;
	uint8_t flags;
	uint8_t log2_data_unit_size;
	uint8_t __reserved[3];
	uint8_t master_key_identifier[16];
} zcall_fscrypt_policy_v2_t;

typedef struct {
	uint64_t policy_size; /* in: of policy; out: of what is there */
	union {
		uint8_t version;
		zcall_fscrypt_policy_v1_t v1;
		zcall_fscrypt_policy_v2_t v2;
	} policy;
} zcall_fscrypt_get_policy_ex_arg_t;

typedef struct {
	uint32_t type; /* FSCRYPT_KEY_SPEC_TYPE_* */
	uint32_t __reserved;
	union {
		uint8_t __reserved[32];
		uint8_t descriptor[8];
		uint8_t identifier[16];
	} u;
} zcall_fscrypt_key_specifier_t;

/* raw_size bytes of key follow. */
typedef struct {
	zcall_fscrypt_key_specifier_t key_spec;
	uint32_t raw_size;
	uint32_t key_id;
	uint32_t flags; /* FSCRYPT_ADD_KEY_FLAG_* */
	uint32_t __reserved[7];
} zcall_fscrypt_add_key_arg_t;

typedef struct {
	zcall_fscrypt_key_specifier_t key_spec;
	uint32_t removal_status_flags;
	uint32_t __reserved[5];
} zcall_fscrypt_remove_key_arg_t;

typedef struct {
	zcall_fscrypt_key_specifier_t key_spec;
	uint32_t __reserved[6];
	uint32_t status; /* FSCRYPT_KEY_STATUS_* */
	uint32_t status_flags;
	uint32_t user_count;
	uint32_t __out_reserved[13];
} zcall_fscrypt_get_key_status_arg_t;

/* What a key of type fscrypt-provisioning holds; the key follows. */
typedef struct {
	uint32_t type;
	uint32_t flags;
} zcall_fscrypt_provisioning_key_payload_t;

/* What a key of type logon holds for policies of version 1. */
typedef struct {
	uint32_t mode;
	uint8_t raw[64];
	uint32_t size;
} zcall_fscrypt_key_t;

/* ioctl on a block device. */
#define ZCALL_BLKROSET 0x125d
#define ZCALL_BLKROGET 0x125e
#define ZCALL_BLKRRPART 0x125f
#define ZCALL_BLKGETSIZE 0x1260
#define ZCALL_BLKFLSBUF 0x1261
#define ZCALL_BLKRASET 0x1262
#define ZCALL_BLKRAGET 0x1263
#define ZCALL_BLKFRASET 0x1264
#define ZCALL_BLKFRAGET 0x1265
#define ZCALL_BLKSECTSET 0x1266
#define ZCALL_BLKSECTGET 0x1267
#define ZCALL_BLKSSZGET 0x1268
#define ZCALL_BLKTRACESTART 0x1274
#define ZCALL_BLKTRACESTOP 0x1275
#define ZCALL_BLKTRACETEARDOWN 0x1276
#define ZCALL_BLKDISCARD 0x1277
#define ZCALL_BLKIOMIN 0x1278
#define ZCALL_BLKIOOPT 0x1279
#define ZCALL_BLKALIGNOFF 0x127a
#define ZCALL_BLKPBSZGET 0x127b
#define ZCALL_BLKDISCARDZEROES 0x127c
#define ZCALL_BLKSECDISCARD 0x127d
#define ZCALL_BLKROTATIONAL 0x127e
#define ZCALL_BLKZEROOUT 0x127f
#define ZCALL_BLKGETDISKSEQ 0x80081280
#define ZCALL_BLKBSZGET 0x80081270
#define ZCALL_BLKBSZSET 0x40081271
#define ZCALL_BLKGETSIZE64 0x80081272

/* ioctl on /proc/PID/pagemap: the pages of an address range. */
#define ZCALL_PROCFS_IOCTL_MAGIC 0x66
#define ZCALL_PAGEMAP_SCAN 0xc0606610
#define ZCALL_PAGE_IS_WPALLOWED 1
#define ZCALL_PAGE_IS_WRITTEN 2
#define ZCALL_PAGE_IS_FILE 4
#define ZCALL_PAGE_IS_PRESENT 8
#define ZCALL_PAGE_IS_SWAPPED 0x10
#define ZCALL_PAGE_IS_PFNZERO 0x20
#define ZCALL_PAGE_IS_HUGE 0x40
#define ZCALL_PAGE_IS_SOFT_DIRTY 0x80
#define ZCALL_PAGE_IS_GUARD 0x100
#define ZCALL_PM_SCAN_WP_MATCHING 1
#define ZCALL_PM_SCAN_CHECK_WPASYNC 2

typedef struct {
	uint64_t start;
	uint64_t end;
	uint64_t categories; /* PAGE_IS_* */
} zcall_page_region_t;

typedef struct {
	uint64_t size;	/* of this structure */
	uint64_t flags; /* PM_SCAN_* */
	uint64_t start;
	uint64_t end;
	uint64_t walk_end; /* out: where it stopped */
	uint64_t vec;	   /* the address of zcall_page_region_t */
	uint64_t vec_len;
	uint64_t max_pages; /* 0: no limit */
	uint64_t category_inverted;
	uint64_t category_mask;
	uint64_t category_anyof_mask;
	uint64_t return_mask;
} zcall_pm_scan_arg_t;

/* ioctl on /proc/PID/maps: one mapping. */
#define ZCALL_PROCMAP_QUERY 0xc0686611
#define ZCALL_PROCMAP_QUERY_VMA_READABLE 0x1
#define ZCALL_PROCMAP_QUERY_VMA_WRITABLE 0x2
#define ZCALL_PROCMAP_QUERY_VMA_EXECUTABLE 0x4
#define ZCALL_PROCMAP_QUERY_VMA_SHARED 0x8
#define ZCALL_PROCMAP_QUERY_COVERING_OR_NEXT_VMA 0x10
#define ZCALL_PROCMAP_QUERY_FILE_BACKED_VMA 0x20

typedef struct {
	uint64_t size;	      /* of this structure */
	uint64_t query_flags; /* PROCMAP_QUERY_* */
	uint64_t query_addr;
	uint64_t vma_start;
	uint64_t vma_end;
	uint64_t vma_flags; /* PROCMAP_QUERY_VMA_* */
	uint64_t vma_page_size;
	uint64_t vma_offset;
	uint64_t inode;
	uint32_t dev_major;
	uint32_t dev_minor;
	uint32_t vma_name_size; /* in: room at vma_name_addr, or 0 */
	uint32_t build_id_size;
	uint64_t vma_name_addr;
	uint64_t build_id_addr;
} zcall_procmap_query_t;

/* The root of every procfs has this inode number. */
#define ZCALL_PROCFS_ROOT_INO 1

/* The kernel's own sizes, of no use to programs. */
#define ZCALL_INR_OPEN_CUR 1024
#define ZCALL_INR_OPEN_MAX 4096
#define ZCALL_BLOCK_SIZE_BITS 10
#define ZCALL_BLOCK_SIZE 0x400

#endif
