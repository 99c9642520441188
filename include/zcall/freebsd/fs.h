/*
 * FreeBSD constants and structures: files and directories, their attributes
 * and file systems.
 * The calls are in fs.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_FS_H
#define ZCALL_FREEBSD_FS_H

#include "time.h"

/* Flags of open. */
#define ZCALL_O_ACCMODE 0x3
#define ZCALL_O_APPEND 0x8
#define ZCALL_O_ASYNC 0x40
#define ZCALL_O_CLOEXEC 0x100000
#define ZCALL_O_CREAT 0x200
#define ZCALL_O_DIRECT 0x10000
#define ZCALL_O_DIRECTORY 0x20000
#define ZCALL_O_EXCL 0x800
#define ZCALL_O_EXEC 0x40000
#define ZCALL_O_EXLOCK 0x20
#define ZCALL_O_FSYNC 0x80
#define ZCALL_O_NDELAY 0x4
#define ZCALL_O_NOCTTY 0x8000
#define ZCALL_O_NOFOLLOW 0x100
#define ZCALL_O_NONBLOCK 0x4
#define ZCALL_O_RDONLY 0x0
#define ZCALL_O_RDWR 0x2
#define ZCALL_O_RESOLVE_BENEATH 0x800000
#define ZCALL_O_SEARCH 0x40000
#define ZCALL_O_SHLOCK 0x10
#define ZCALL_O_SYNC 0x80
#define ZCALL_O_TRUNC 0x400
#define ZCALL_O_TTY_INIT 0x80000
#define ZCALL_O_VERIFY 0x200000
#define ZCALL_O_WRONLY 0x1
#define ZCALL_O_DSYNC 0x1000000
#define ZCALL_O_EMPTY_PATH 0x2000000
#define ZCALL_O_PATH 0x400000

/* Instead of a directory's descriptor, and flags of the *at calls. */
#define ZCALL_AT_FDCWD (-100)
#define ZCALL_AT_EACCESS 0x100
#define ZCALL_AT_SYMLINK_NOFOLLOW 0x200
#define ZCALL_AT_SYMLINK_FOLLOW 0x400
#define ZCALL_AT_REMOVEDIR 0x800
#define ZCALL_AT_EMPTY_PATH 0x4000
#define ZCALL_AT_RESOLVE_BENEATH 0x2000

/* Instead of the descriptor for funlinkat. */
#define ZCALL_FD_NONE (-200)

/* What access asks for; F_OK: that the file exists. */
#define ZCALL_F_OK 0x0
#define ZCALL_X_OK 0x1
#define ZCALL_W_OK 0x2
#define ZCALL_R_OK 0x4

/* Limits. PATH_MAX counts the 0 at the end, NAME_MAX does not. */
#define ZCALL_NAME_MAX 0xff
#define ZCALL_PATH_MAX 1024

/* The type in st_mode. */
#define ZCALL_S_IFMT 0170000
#define ZCALL_S_IFSOCK 0140000
#define ZCALL_S_IFLNK 0120000
#define ZCALL_S_IFREG 0100000
#define ZCALL_S_IFBLK 060000
#define ZCALL_S_IFDIR 040000
#define ZCALL_S_IFCHR 020000
#define ZCALL_S_IFIFO 010000
#define ZCALL_S_IFWHT 0160000

/* Permissions in st_mode and in a mode argument. */
#define ZCALL_S_ISUID 04000
#define ZCALL_S_ISGID 02000
#define ZCALL_S_ISVTX 01000
#define ZCALL_S_ISTXT 01000
#define ZCALL_S_IRWXU 0700
#define ZCALL_S_IRUSR 0400
#define ZCALL_S_IWUSR 0200
#define ZCALL_S_IXUSR 0100
#define ZCALL_S_IREAD 0400
#define ZCALL_S_IWRITE 0200
#define ZCALL_S_IEXEC 0100
#define ZCALL_S_IRWXG 070
#define ZCALL_S_IRGRP 040
#define ZCALL_S_IWGRP 020
#define ZCALL_S_IXGRP 010
#define ZCALL_S_IRWXO 07
#define ZCALL_S_IROTH 04
#define ZCALL_S_IWOTH 02
#define ZCALL_S_IXOTH 01

/* What st_blocks counts, in bytes. */
#define ZCALL_S_BLKSIZE 512

/* Instead of nanoseconds in a time for utimensat: the current time, or leave
 * it as it is. */
#define ZCALL_UTIME_NOW (-1)
#define ZCALL_UTIME_OMIT (-2)

/* st_flags, for chflags: the owner's and the superuser's. */
#define ZCALL_UF_SETTABLE 0xffff
#define ZCALL_UF_NODUMP 0x1
#define ZCALL_UF_IMMUTABLE 0x2
#define ZCALL_UF_APPEND 0x4
#define ZCALL_UF_OPAQUE 0x8
#define ZCALL_UF_NOUNLINK 0x10
#define ZCALL_UF_SYSTEM 0x80
#define ZCALL_UF_SPARSE 0x100
#define ZCALL_UF_OFFLINE 0x200
#define ZCALL_UF_REPARSE 0x400
#define ZCALL_UF_ARCHIVE 0x800
#define ZCALL_UF_READONLY 0x1000
#define ZCALL_UF_HIDDEN 0x8000
#define ZCALL_SF_SETTABLE 0xffff0000
#define ZCALL_SF_ARCHIVED 0x10000
#define ZCALL_SF_IMMUTABLE 0x20000
#define ZCALL_SF_APPEND 0x40000
#define ZCALL_SF_NOUNLINK 0x100000
#define ZCALL_SF_SNAPSHOT 0x200000

/* Field names: st_atim and its siblings instead of st_atime, which libcs
 * define as a macro. */
typedef struct {
	uint64_t st_dev;
	uint64_t st_ino;
	uint64_t st_nlink;
	uint16_t st_mode;
	int16_t st_padding0;
	uint32_t st_uid;
	uint32_t st_gid;
	int32_t st_padding1;
	uint64_t st_rdev;
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	zcall_timespec_t st_btim;
	int64_t st_size;
	int64_t st_blocks; /* of 512 bytes */
	int32_t st_blksize;
	uint32_t st_flags; /* UF_*, SF_* */
	uint64_t st_gen;
	uint64_t st_spare[10];
} zcall_stat_t;

/* Names of pathconf. */
#define ZCALL__PC_LINK_MAX 1
#define ZCALL__PC_MAX_CANON 2
#define ZCALL__PC_MAX_INPUT 3
#define ZCALL__PC_NAME_MAX 4
#define ZCALL__PC_PATH_MAX 5
#define ZCALL__PC_PIPE_BUF 6
#define ZCALL__PC_CHOWN_RESTRICTED 7
#define ZCALL__PC_NO_TRUNC 8
#define ZCALL__PC_VDISABLE 9
#define ZCALL__PC_ALLOC_SIZE_MIN 10
#define ZCALL__PC_FILESIZEBITS 12
#define ZCALL__PC_REC_INCR_XFER_SIZE 14
#define ZCALL__PC_REC_MAX_XFER_SIZE 15
#define ZCALL__PC_REC_MIN_XFER_SIZE 16
#define ZCALL__PC_REC_XFER_ALIGN 17
#define ZCALL__PC_SYMLINK_MAX 18
#define ZCALL__PC_MIN_HOLE_SIZE 21
#define ZCALL__PC_ASYNC_IO 53
#define ZCALL__PC_PRIO_IO 54
#define ZCALL__PC_SYNC_IO 55
#define ZCALL__PC_ACL_EXTENDED 59
#define ZCALL__PC_ACL_PATH_MAX 60
#define ZCALL__PC_CAP_PRESENT 61
#define ZCALL__PC_INF_PRESENT 62
#define ZCALL__PC_MAC_PRESENT 63
#define ZCALL__PC_ACL_NFS4 64
#define ZCALL__PC_DEALLOC_PRESENT 65
#define ZCALL__PC_NAMEDATTR_ENABLED 66
#define ZCALL__PC_HAS_NAMEDATTR 67
#define ZCALL__PC_HAS_HIDDENSYSTEM 68
#define ZCALL__PC_CLONE_BLKSIZE 69

/* d_type of a directory's record; DT_UNKNOWN: ask fstatat. */
#define ZCALL_DT_BLK 0x6
#define ZCALL_DT_CHR 0x2
#define ZCALL_DT_DIR 0x4
#define ZCALL_DT_FIFO 0x1
#define ZCALL_DT_LNK 0xa
#define ZCALL_DT_REG 0x8
#define ZCALL_DT_SOCK 0xc
#define ZCALL_DT_UNKNOWN 0x0
#define ZCALL_DT_WHT 0xe

/*
 * One of the records that getdirentries writes, one behind the other. It is
 * d_reclen bytes long, whatever sizeof says: the name ends with its 0.
 */
typedef struct {
	uint64_t d_fileno;
	int64_t d_off; /* where the next one is, for lseek */
	uint16_t d_reclen;
	uint8_t d_type; /* DT_* */
	uint8_t d_pad0;
	uint16_t d_namlen;
	uint16_t d_pad1;
	char d_name[256];
} zcall_dirent_t;

/* File systems. */
#define ZCALL_STATFS_VERSION 0x20140518
#define ZCALL_MFSNAMELEN 16
#define ZCALL_MNAMELEN 1024

typedef struct {
	int32_t val[2];
} zcall_fsid_t;

/* What statfs fills in; blocks are of f_bsize bytes. */
typedef struct {
	uint32_t f_version; /* STATFS_VERSION */
	uint32_t f_type;
	uint64_t f_flags; /* MNT_* */
	uint64_t f_bsize;
	uint64_t f_iosize;
	uint64_t f_blocks;
	uint64_t f_bfree;
	int64_t f_bavail; /* free for users without privileges */
	uint64_t f_files;
	int64_t f_ffree;
	uint64_t f_syncwrites;
	uint64_t f_asyncwrites;
	uint64_t f_syncreads;
	uint64_t f_asyncreads;
	uint64_t f_spare[10];
	uint32_t f_namemax;
	uint32_t f_owner;
	zcall_fsid_t f_fsid;
	char f_charspare[80];
	char f_fstypename[16];
	char f_mntfromname[1024];
	char f_mntonname[1024];
} zcall_statfs_t;

/* A file, by handle instead of name. */
#define ZCALL_MAXFIDSZ 16

typedef struct {
	uint16_t fid_len;
	uint16_t fid_data0;
	char fid_data[16];
} zcall_fid_t;

typedef struct {
	zcall_fsid_t fh_fsid;
	zcall_fid_t fh_fid;
} zcall_fhandle_t;

/* Extended attributes. */
#define ZCALL_EXTATTR_MAXNAMELEN 0xff
#define ZCALL_EXTATTR_NAMESPACE_EMPTY 0x0
#define ZCALL_EXTATTR_NAMESPACE_SYSTEM 0x2
#define ZCALL_EXTATTR_NAMESPACE_USER 0x1
#define ZCALL_UFS_EXTATTR_CMD_START 0x1
#define ZCALL_UFS_EXTATTR_CMD_STOP 0x2
#define ZCALL_UFS_EXTATTR_CMD_ENABLE 0x3
#define ZCALL_UFS_EXTATTR_CMD_DISABLE 0x4

/* Access control lists, POSIX.1e and NFSv4. */
#define ZCALL_ACL_TYPE_ACCESS_OLD 0x0
#define ZCALL_ACL_TYPE_DEFAULT_OLD 0x1
#define ZCALL_ACL_TYPE_ACCESS 0x2
#define ZCALL_ACL_TYPE_DEFAULT 0x3
#define ZCALL_ACL_TYPE_NFS4 0x4
#define ZCALL_ACL_MAX_ENTRIES 254
#define ZCALL_ACL_UNDEFINED_TAG 0x0
#define ZCALL_ACL_USER_OBJ 0x1
#define ZCALL_ACL_USER 0x2
#define ZCALL_ACL_GROUP_OBJ 0x4
#define ZCALL_ACL_GROUP 0x8
#define ZCALL_ACL_MASK 0x10
#define ZCALL_ACL_OTHER 0x20
#define ZCALL_ACL_OTHER_OBJ 0x20
#define ZCALL_ACL_EVERYONE 0x40
#define ZCALL_ACL_UNDEFINED_ID 0xffffffff
#define ZCALL_ACL_ENTRY_TYPE_ALLOW 0x100
#define ZCALL_ACL_ENTRY_TYPE_DENY 0x200
#define ZCALL_ACL_ENTRY_TYPE_AUDIT 0x400
#define ZCALL_ACL_ENTRY_TYPE_ALARM 0x800
#define ZCALL_ACL_ENTRY_FILE_INHERIT 0x1
#define ZCALL_ACL_ENTRY_DIRECTORY_INHERIT 0x2
#define ZCALL_ACL_ENTRY_NO_PROPAGATE_INHERIT 0x4
#define ZCALL_ACL_ENTRY_INHERIT_ONLY 0x8
#define ZCALL_ACL_ENTRY_SUCCESSFUL_ACCESS 0x10
#define ZCALL_ACL_ENTRY_FAILED_ACCESS 0x20
#define ZCALL_ACL_ENTRY_INHERITED 0x80
#define ZCALL_ACL_FLAGS_BITS 0xbf
#define ZCALL_ACL_EXECUTE 0x1
#define ZCALL_ACL_WRITE 0x2
#define ZCALL_ACL_READ 0x4
#define ZCALL_ACL_PERM_NONE 0x0
#define ZCALL_ACL_PERM_BITS 0x7
#define ZCALL_ACL_POSIX1E_BITS 0x7
#define ZCALL_ACL_READ_DATA 0x8
#define ZCALL_ACL_LIST_DIRECTORY 0x8
#define ZCALL_ACL_WRITE_DATA 0x10
#define ZCALL_ACL_ADD_FILE 0x10
#define ZCALL_ACL_APPEND_DATA 0x20
#define ZCALL_ACL_ADD_SUBDIRECTORY 0x20
#define ZCALL_ACL_READ_NAMED_ATTRS 0x40
#define ZCALL_ACL_WRITE_NAMED_ATTRS 0x80
#define ZCALL_ACL_DELETE_CHILD 0x100
#define ZCALL_ACL_READ_ATTRIBUTES 0x200
#define ZCALL_ACL_WRITE_ATTRIBUTES 0x400
#define ZCALL_ACL_DELETE 0x800
#define ZCALL_ACL_READ_ACL 0x1000
#define ZCALL_ACL_WRITE_ACL 0x2000
#define ZCALL_ACL_WRITE_OWNER 0x4000
#define ZCALL_ACL_SYNCHRONIZE 0x8000
#define ZCALL_ACL_FULL_SET 0xfff9
#define ZCALL_ACL_MODIFY_SET 0x9ff9
#define ZCALL_ACL_READ_SET 0x1248
#define ZCALL_ACL_WRITE_SET 0x4b0
#define ZCALL_ACL_NFS4_PERM_BITS 0xfff9

typedef struct {
	uint32_t ae_tag;	/* ACL_USER_OBJ, ... */
	uint32_t ae_id;		/* of ACL_USER and ACL_GROUP */
	uint32_t ae_perm;	/* ACL_EXECUTE, ... */
	uint16_t ae_entry_type; /* ACL_ENTRY_TYPE_*, NFSv4 only */
	uint16_t ae_flags;	/* ACL_ENTRY_*, NFSv4 only */
} zcall_acl_entry_t;

typedef struct {
	uint32_t acl_maxcnt;
	uint32_t acl_cnt;
	int32_t acl_spare[4];
	zcall_acl_entry_t acl_entry[ZCALL_ACL_MAX_ENTRIES];
} zcall_acl_t;

#endif
