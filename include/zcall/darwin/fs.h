/*
 * macOS constants and structures: files and directories, their attributes and
 * file systems.
 * The calls are in fs.h of the folder above.
 */
#ifndef ZCALL_DARWIN_FS_H
#define ZCALL_DARWIN_FS_H

#include "time.h"

/* Flags of open, and those of open_dprotected_np. */
#define ZCALL_O_ACCMODE 0x3
#define ZCALL_O_ALERT 0x20000000
#define ZCALL_O_APPEND 0x8
#define ZCALL_O_ASYNC 0x40
#define ZCALL_O_CLOEXEC 0x1000000
#define ZCALL_O_CREAT 0x200
#define ZCALL_O_DIRECTORY 0x100000
#define ZCALL_O_DSYNC 0x400000
#define ZCALL_O_EVTONLY 0x8000
#define ZCALL_O_EXCL 0x800
#define ZCALL_O_EXLOCK 0x20
#define ZCALL_O_FSYNC 0x80
#define ZCALL_O_NDELAY 0x4
#define ZCALL_O_NOCTTY 0x20000
#define ZCALL_O_NOFOLLOW 0x100
#define ZCALL_O_NOFOLLOW_ANY 0x20000000
#define ZCALL_O_NONBLOCK 0x4
#define ZCALL_O_POPUP 0x80000000
#define ZCALL_O_RDONLY 0x0
#define ZCALL_O_RDWR 0x2
#define ZCALL_O_SHLOCK 0x10
#define ZCALL_O_SYMLINK 0x200000
#define ZCALL_O_SYNC 0x80
#define ZCALL_O_TRUNC 0x400
#define ZCALL_O_WRONLY 0x1
#define ZCALL_O_EXEC 0x40000000
#define ZCALL_O_SEARCH 0x40100000
#define ZCALL_O_DP_GETRAWENCRYPTED 0x1
#define ZCALL_O_DP_GETRAWUNENCRYPTED 0x2
#define ZCALL_O_DP_AUTHENTICATE 0x4
#define ZCALL_AUTH_OPEN_NOAUTHFD (-1)

/* Instead of a directory's descriptor, and flags of the *at calls. */
#define ZCALL_AT_FDCWD (-2)
#define ZCALL_AT_EACCESS 0x10
#define ZCALL_AT_SYMLINK_NOFOLLOW 0x20
#define ZCALL_AT_SYMLINK_FOLLOW 0x40
#define ZCALL_AT_REMOVEDIR 0x80
#define ZCALL_AT_REALDEV 0x200
#define ZCALL_AT_FDONLY 0x400
#define ZCALL_AT_SYMLINK_NOFOLLOW_ANY 0x800

/* Flags of renameatx_np, clonefileat and copyfile. */
#define ZCALL_RENAME_EXCL 0x4
#define ZCALL_RENAME_NOFOLLOW_ANY 0x10
#define ZCALL_RENAME_RESERVED1 0x8
#define ZCALL_RENAME_SECLUDE 0x1
#define ZCALL_RENAME_SWAP 0x2
#define ZCALL_CLONE_NOFOLLOW 0x1
#define ZCALL_CLONE_NOOWNERCOPY 0x2
#define ZCALL_CLONE_ACL 0x4
#define ZCALL_CPF_OVERWRITE 0x1
#define ZCALL_CPF_IGNORE_MODE 0x2
#define ZCALL_CPF_MASK 0x3

/* What access asks for; F_OK: that the file exists. access_extended takes
 * those with an underscore too. */
#define ZCALL_F_OK 0x0
#define ZCALL_X_OK 1
#define ZCALL_W_OK 2
#define ZCALL_R_OK 4
#define ZCALL__READ_OK 0x200
#define ZCALL__WRITE_OK 0x400
#define ZCALL__EXECUTE_OK 0x800
#define ZCALL__DELETE_OK 0x1000
#define ZCALL__APPEND_OK 0x2000
#define ZCALL__RMFILE_OK 0x4000
#define ZCALL__RATTR_OK 0x8000
#define ZCALL__WATTR_OK 0x10000
#define ZCALL__REXT_OK 0x20000
#define ZCALL__WEXT_OK 0x40000
#define ZCALL__RPERM_OK 0x80000
#define ZCALL__WPERM_OK 0x100000
#define ZCALL__CHOWN_OK 0x200000
#define ZCALL_ACCESSX_MAX_DESCRIPTORS 100
#define ZCALL_ACCESSX_MAX_TABLESIZE 0x4000

/* The names of the files stand behind the last of these. */
typedef struct {
	unsigned ad_name_offset; /* 0: the file of the one before */
	int ad_flags;		 /* what is asked */
	int ad_pad[2];
} zcall_accessx_descriptor_t;

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

/* Instead of nanoseconds in a time: the current time, or leave it as it is. */
#define ZCALL_UTIME_NOW (-1)
#define ZCALL_UTIME_OMIT (-2)

/* st_flags, for chflags: the owner's and the superuser's. */
#define ZCALL_UF_APPEND 0x4
#define ZCALL_UF_COMPRESSED 0x20
#define ZCALL_UF_DATAVAULT 0x80
#define ZCALL_UF_HIDDEN 0x8000
#define ZCALL_UF_IMMUTABLE 0x2
#define ZCALL_UF_NODUMP 0x1
#define ZCALL_UF_OPAQUE 0x8
#define ZCALL_UF_SETTABLE 0xffff
#define ZCALL_UF_TRACKED 0x40
#define ZCALL_SF_APPEND 0x40000
#define ZCALL_SF_ARCHIVED 0x10000
#define ZCALL_SF_DATALESS 0x40000000
#define ZCALL_SF_FIRMLINK 0x800000
#define ZCALL_SF_IMMUTABLE 0x20000
#define ZCALL_SF_NOUNLINK 0x100000
#define ZCALL_SF_RESTRICTED 0x80000
#define ZCALL_SF_SETTABLE 0x3fff0000
#define ZCALL_SF_SUPPORTED 0x9f0000
#define ZCALL_SF_SYNTHETIC 0xc0000000

/* Field names: st_atim and its siblings instead of st_atime, which libcs
 * define as a macro. */
typedef struct {
	int32_t st_dev;
	uint16_t st_mode;
	uint16_t st_nlink;
	uint64_t st_ino;
	uint32_t st_uid;
	uint32_t st_gid;
	int32_t st_rdev;
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	zcall_timespec_t st_btim;
	int64_t st_size;
	int64_t st_blocks; /* of 512 bytes */
	int32_t st_blksize;
	uint32_t st_flags; /* UF_*, SF_* */
	uint32_t st_gen;
	int32_t st_lspare;
	int64_t st_qspare[2];
} zcall_stat_t;

/* The older one, of the calls without 64 in their names. */
typedef struct {
	int32_t st_dev;
	uint32_t st_ino;
	uint16_t st_mode;
	uint16_t st_nlink;
	uint32_t st_uid;
	uint32_t st_gid;
	int32_t st_rdev;
	zcall_timespec_t st_atim;
	zcall_timespec_t st_mtim;
	zcall_timespec_t st_ctim;
	int64_t st_size;
	int64_t st_blocks; /* of 512 bytes */
	int32_t st_blksize;
	uint32_t st_flags;
	uint32_t st_gen;
	int32_t st_lspare;
	int64_t st_qspare[2];
} zcall_user64_stat_t;

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
#define ZCALL__PC_NAME_CHARS_MAX 10
#define ZCALL__PC_CASE_SENSITIVE 11
#define ZCALL__PC_CASE_PRESERVING 12
#define ZCALL__PC_EXTENDED_SECURITY_NP 13
#define ZCALL__PC_AUTH_OPAQUE_NP 14
#define ZCALL__PC_2_SYMLINKS 15
#define ZCALL__PC_ALLOC_SIZE_MIN 16
#define ZCALL__PC_ASYNC_IO 17
#define ZCALL__PC_FILESIZEBITS 18
#define ZCALL__PC_PRIO_IO 19
#define ZCALL__PC_REC_INCR_XFER_SIZE 20
#define ZCALL__PC_REC_MAX_XFER_SIZE 21
#define ZCALL__PC_REC_MIN_XFER_SIZE 22
#define ZCALL__PC_REC_XFER_ALIGN 23
#define ZCALL__PC_SYMLINK_MAX 24
#define ZCALL__PC_SYNC_IO 25
#define ZCALL__PC_XATTR_SIZE_BITS 26
#define ZCALL__PC_MIN_HOLE_SIZE 27

/* d_type of a directory's record; DT_UNKNOWN: ask fstatat64. */
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
 * One of the records that getdirentries64 writes, one behind the other. It is
 * d_reclen bytes long, whatever sizeof says: the name ends with its 0.
 */
typedef struct {
	uint64_t d_ino;
	uint64_t d_seekoff;
	uint16_t d_reclen;
	uint16_t d_namlen;
	uint8_t d_type; /* DT_* */
	char d_name[1024];
} zcall_dirent_t;

/* File systems. */
#define ZCALL_MFSTYPENAMELEN 16

typedef struct {
	int32_t val[2];
} zcall_fsid_t;

/* What statfs64 fills in; blocks are of f_bsize bytes. */
typedef struct {
	uint32_t f_bsize;
	int32_t f_iosize;
	uint64_t f_blocks;
	uint64_t f_bfree;
	uint64_t f_bavail; /* free for users without privileges */
	uint64_t f_files;
	uint64_t f_ffree;
	zcall_fsid_t f_fsid;
	uint32_t f_owner;
	uint32_t f_type;
	uint32_t f_flags; /* MNT_* */
	uint32_t f_fssubtype;
	char f_fstypename[16];
	char f_mntonname[1024];
	char f_mntfromname[1024];
	uint32_t f_flags_ext; /* MNT_EXT_* */
	uint32_t f_reserved[7];
} zcall_statfs_t;

/* The older one, of the calls without 64 in their names. */
typedef struct {
	short f_otype;
	short f_oflags;
	long f_bsize;
	long f_iosize;
	long f_blocks;
	long f_bfree;
	long f_bavail;
	long f_files;
	long f_ffree;
	zcall_fsid_t f_fsid;
	uint32_t f_owner;
	short f_reserved1;
	short f_type;
	long f_flags;
	long f_reserved2[2];
	char f_fstypename[15];
	char f_mntonname[90];
	char f_mntfromname[90];
	char f_reserved3;
	long f_reserved4[4];
} zcall_user64_statfs_t;

/* A file, by handle instead of name. */
#define ZCALL_NFS_MAX_FH_SIZE 128
#define ZCALL_NFSV4_MAX_FH_SIZE 128
#define ZCALL_NFSV3_MAX_FH_SIZE 64
#define ZCALL_NFSV2_MAX_FH_SIZE 32

typedef struct {
	unsigned fh_len;
	unsigned char fh_data[ZCALL_NFS_MAX_FH_SIZE];
} zcall_fhandle_t;

/* Extended attributes: options. */
#define ZCALL_XATTR_CREATE 0x2
#define ZCALL_XATTR_NODEFAULT 0x10
#define ZCALL_XATTR_NOFOLLOW 0x1
#define ZCALL_XATTR_NOSECURITY 0x8
#define ZCALL_XATTR_REPLACE 0x4
#define ZCALL_XATTR_SHOWCOMPRESSION 0x20
#define ZCALL_XATTR_NOFOLLOW_ANY 0x40
#define ZCALL_XATTR_MAXNAMELEN 127

/* Owner, group and access list of a file, for the calls with _extended. */
#define ZCALL_KAUTH_UID_NONE 0xffffff9b
#define ZCALL_KAUTH_GID_NONE 0xffffff9b
#define ZCALL_KAUTH_FILESEC_MAGIC 0x12cc16d
#define ZCALL_KAUTH_FILESEC_NOACL 0xffffffff
#define ZCALL_KAUTH_ACL_MAX_ENTRIES 128
#define ZCALL_KAUTH_ACL_FLAGS_PRIVATE 0xffff
#define ZCALL_KAUTH_ACL_DEFER_INHERIT 0x10000
#define ZCALL_KAUTH_ACL_NO_INHERIT 0x20000
#define ZCALL_KAUTH_ACE_KINDMASK 0xf
#define ZCALL_KAUTH_ACE_PERMIT 1
#define ZCALL_KAUTH_ACE_DENY 2
#define ZCALL_KAUTH_ACE_AUDIT 3
#define ZCALL_KAUTH_ACE_ALARM 4
#define ZCALL_KAUTH_ACE_INHERITED 0x10
#define ZCALL_KAUTH_ACE_FILE_INHERIT 0x20
#define ZCALL_KAUTH_ACE_DIRECTORY_INHERIT 0x40
#define ZCALL_KAUTH_ACE_LIMIT_INHERIT 0x80
#define ZCALL_KAUTH_ACE_ONLY_INHERIT 0x100
#define ZCALL_KAUTH_ACE_SUCCESS 0x200
#define ZCALL_KAUTH_ACE_FAILURE 0x400
#define ZCALL_KAUTH_ACE_GENERIC_ALL 0x200000
#define ZCALL_KAUTH_ACE_GENERIC_EXECUTE 0x400000
#define ZCALL_KAUTH_ACE_GENERIC_WRITE 0x800000
#define ZCALL_KAUTH_ACE_GENERIC_READ 0x1000000
#define ZCALL_KAUTH_VNODE_READ_DATA 2
#define ZCALL_KAUTH_VNODE_LIST_DIRECTORY 2
#define ZCALL_KAUTH_VNODE_WRITE_DATA 4
#define ZCALL_KAUTH_VNODE_ADD_FILE 4
#define ZCALL_KAUTH_VNODE_EXECUTE 8
#define ZCALL_KAUTH_VNODE_SEARCH 8
#define ZCALL_KAUTH_VNODE_DELETE 0x10
#define ZCALL_KAUTH_VNODE_APPEND_DATA 0x20
#define ZCALL_KAUTH_VNODE_ADD_SUBDIRECTORY 0x20
#define ZCALL_KAUTH_VNODE_DELETE_CHILD 0x40
#define ZCALL_KAUTH_VNODE_READ_ATTRIBUTES 0x80
#define ZCALL_KAUTH_VNODE_WRITE_ATTRIBUTES 0x100
#define ZCALL_KAUTH_VNODE_READ_EXTATTRIBUTES 0x200
#define ZCALL_KAUTH_VNODE_WRITE_EXTATTRIBUTES 0x400
#define ZCALL_KAUTH_VNODE_READ_SECURITY 0x800
#define ZCALL_KAUTH_VNODE_WRITE_SECURITY 0x1000
#define ZCALL_KAUTH_VNODE_TAKE_OWNERSHIP 0x2000
#define ZCALL_KAUTH_VNODE_CHANGE_OWNER 0x2000
#define ZCALL_KAUTH_VNODE_SYNCHRONIZE 0x100000

typedef struct {
	unsigned char g_guid[16];
} zcall_guid_t;

typedef struct {
	zcall_guid_t ace_applicable; /* to whom it applies */
	uint32_t ace_flags;	     /* KAUTH_ACE_* */
	uint32_t ace_rights;	     /* KAUTH_VNODE_* */
} zcall_kauth_ace_t;

/* acl_entrycount entries, of which one is in sizeof. */
typedef struct {
	uint32_t acl_entrycount; /* or KAUTH_FILESEC_NOACL */
	uint32_t acl_flags;	 /* KAUTH_ACL_* */
	zcall_kauth_ace_t acl_ace[1];
} zcall_kauth_acl_t;

typedef struct {
	uint32_t fsec_magic; /* KAUTH_FILESEC_MAGIC */
	zcall_guid_t fsec_owner;
	zcall_guid_t fsec_group;
	zcall_kauth_acl_t fsec_acl;
} zcall_kauth_filesec_t;

/* Attribute lists. Of the common attributes: */
#define ZCALL_ATTR_BIT_MAP_COUNT 0x5
#define ZCALL_ATTR_CMN_ACCESSMASK 0x20000
#define ZCALL_ATTR_CMN_ACCTIME 0x1000
#define ZCALL_ATTR_CMN_ADDEDTIME 0x10000000
#define ZCALL_ATTR_CMN_BKUPTIME 0x2000
#define ZCALL_ATTR_CMN_CHGTIME 0x800
#define ZCALL_ATTR_CMN_CRTIME 0x200
#define ZCALL_ATTR_CMN_DATA_PROTECT_FLAGS 0x40000000
#define ZCALL_ATTR_CMN_DEVID 0x2
#define ZCALL_ATTR_CMN_DOCUMENT_ID 0x100000
#define ZCALL_ATTR_CMN_ERROR 0x20000000
#define ZCALL_ATTR_CMN_EXTENDED_SECURITY 0x400000
#define ZCALL_ATTR_CMN_FILEID 0x2000000
#define ZCALL_ATTR_CMN_FLAGS 0x40000
#define ZCALL_ATTR_CMN_FNDRINFO 0x4000
#define ZCALL_ATTR_CMN_FSID 0x4
#define ZCALL_ATTR_CMN_FULLPATH 0x8000000
#define ZCALL_ATTR_CMN_GEN_COUNT 0x80000
#define ZCALL_ATTR_CMN_GRPID 0x10000
#define ZCALL_ATTR_CMN_GRPUUID 0x1000000
#define ZCALL_ATTR_CMN_MODTIME 0x400
#define ZCALL_ATTR_CMN_NAME 0x1
#define ZCALL_ATTR_CMN_NAMEDATTRCOUNT 0x80000
#define ZCALL_ATTR_CMN_NAMEDATTRLIST 0x100000
#define ZCALL_ATTR_CMN_OBJID 0x20
#define ZCALL_ATTR_CMN_OBJPERMANENTID 0x40
#define ZCALL_ATTR_CMN_OBJTAG 0x10
#define ZCALL_ATTR_CMN_OBJTYPE 0x8
#define ZCALL_ATTR_CMN_OWNERID 0x8000
#define ZCALL_ATTR_CMN_PARENTID 0x4000000
#define ZCALL_ATTR_CMN_PAROBJID 0x80
#define ZCALL_ATTR_CMN_RETURNED_ATTRS 0x80000000
#define ZCALL_ATTR_CMN_SCRIPT 0x100
#define ZCALL_ATTR_CMN_SETMASK 0x51c7ff00
#define ZCALL_ATTR_CMN_USERACCESS 0x200000
#define ZCALL_ATTR_CMN_UUID 0x800000
#define ZCALL_ATTR_CMN_VALIDMASK 0xffffffff
#define ZCALL_ATTR_CMN_VOLSETMASK 0x6700
#define ZCALL_ATTR_BULK_REQUIRED 0x80000001

/* of a volume, with ATTR_VOL_INFO, which must be alone with its kind: */
#define ZCALL_ATTR_VOL_ALLOCATIONCLUMP 0x40
#define ZCALL_ATTR_VOL_ATTRIBUTES 0x40000000
#define ZCALL_ATTR_VOL_CAPABILITIES 0x20000
#define ZCALL_ATTR_VOL_DIRCOUNT 0x400
#define ZCALL_ATTR_VOL_ENCODINGSUSED 0x10000
#define ZCALL_ATTR_VOL_FILECOUNT 0x200
#define ZCALL_ATTR_VOL_FSTYPE 0x1
#define ZCALL_ATTR_VOL_INFO 0x80000000
#define ZCALL_ATTR_VOL_IOBLOCKSIZE 0x80
#define ZCALL_ATTR_VOL_MAXOBJCOUNT 0x800
#define ZCALL_ATTR_VOL_MINALLOCATION 0x20
#define ZCALL_ATTR_VOL_MOUNTEDDEVICE 0x8000
#define ZCALL_ATTR_VOL_MOUNTFLAGS 0x4000
#define ZCALL_ATTR_VOL_MOUNTPOINT 0x1000
#define ZCALL_ATTR_VOL_NAME 0x2000
#define ZCALL_ATTR_VOL_OBJCOUNT 0x100
#define ZCALL_ATTR_VOL_QUOTA_SIZE 0x10000000
#define ZCALL_ATTR_VOL_RESERVED_SIZE 0x20000000
#define ZCALL_ATTR_VOL_SETMASK 0x80002000
#define ZCALL_ATTR_VOL_SIGNATURE 0x2
#define ZCALL_ATTR_VOL_SIZE 0x4
#define ZCALL_ATTR_VOL_SPACEAVAIL 0x10
#define ZCALL_ATTR_VOL_SPACEFREE 0x8
#define ZCALL_ATTR_VOL_SPACEUSED 0x800000
#define ZCALL_ATTR_VOL_UUID 0x40000
#define ZCALL_ATTR_VOL_VALIDMASK 0xf087ffff
#define ZCALL_ATTR_VOL_FSTYPENAME 0x100000
#define ZCALL_ATTR_VOL_FSSUBTYPE 0x200000

/* of a directory: */
#define ZCALL_ATTR_DIR_LINKCOUNT 0x1
#define ZCALL_ATTR_DIR_ENTRYCOUNT 0x2
#define ZCALL_ATTR_DIR_MOUNTSTATUS 0x4
#define ZCALL_ATTR_DIR_ALLOCSIZE 0x8
#define ZCALL_ATTR_DIR_IOBLOCKSIZE 0x10
#define ZCALL_ATTR_DIR_DATALENGTH 0x20
#define ZCALL_ATTR_DIR_VALIDMASK 0x3f
#define ZCALL_ATTR_DIR_SETMASK 0x0
#define ZCALL_DIR_MNTSTATUS_MNTPOINT 0x1
#define ZCALL_DIR_MNTSTATUS_TRIGGER 0x2

/* of a file: */
#define ZCALL_ATTR_FILE_ALLOCSIZE 0x4
#define ZCALL_ATTR_FILE_CLUMPSIZE 0x10
#define ZCALL_ATTR_FILE_DATAALLOCSIZE 0x400
#define ZCALL_ATTR_FILE_DATAEXTENTS 0x800
#define ZCALL_ATTR_FILE_DATALENGTH 0x200
#define ZCALL_ATTR_FILE_DEVTYPE 0x20
#define ZCALL_ATTR_FILE_FILETYPE 0x40
#define ZCALL_ATTR_FILE_FORKCOUNT 0x80
#define ZCALL_ATTR_FILE_FORKLIST 0x100
#define ZCALL_ATTR_FILE_IOBLOCKSIZE 0x8
#define ZCALL_ATTR_FILE_LINKCOUNT 0x1
#define ZCALL_ATTR_FILE_RSRCALLOCSIZE 0x2000
#define ZCALL_ATTR_FILE_RSRCEXTENTS 0x4000
#define ZCALL_ATTR_FILE_RSRCLENGTH 0x1000
#define ZCALL_ATTR_FILE_SETMASK 0x20
#define ZCALL_ATTR_FILE_TOTALSIZE 0x2
#define ZCALL_ATTR_FILE_VALIDMASK 0x37ff

/* of a fork, or, with FSOPT_ATTR_CMN_EXTENDED, more common ones: */
#define ZCALL_ATTR_FORK_TOTALSIZE 0x1
#define ZCALL_ATTR_FORK_ALLOCSIZE 0x2
#define ZCALL_ATTR_FORK_RESERVED 0xffffffff
#define ZCALL_ATTR_FORK_VALIDMASK 0x3
#define ZCALL_ATTR_FORK_SETMASK 0x0
#define ZCALL_ATTR_CMNEXT_RELPATH 0x4
#define ZCALL_ATTR_CMNEXT_PRIVATESIZE 0x8
#define ZCALL_ATTR_CMNEXT_LINKID 0x10
#define ZCALL_ATTR_CMNEXT_NOFIRMLINKPATH 0x20
#define ZCALL_ATTR_CMNEXT_REALDEVID 0x40
#define ZCALL_ATTR_CMNEXT_REALFSID 0x80
#define ZCALL_ATTR_CMNEXT_CLONEID 0x100
#define ZCALL_ATTR_CMNEXT_EXT_FLAGS 0x200
#define ZCALL_ATTR_CMNEXT_RECURSIVE_GENCOUNT 0x400
#define ZCALL_ATTR_CMNEXT_ATTRIBUTION_TAG 0x800
#define ZCALL_ATTR_CMNEXT_CLONE_REFCNT 0x1000
#define ZCALL_ATTR_CMNEXT_VALIDMASK 0x1ffc
#define ZCALL_ATTR_CMNEXT_SETMASK 0x0
#define ZCALL_EF_MAY_SHARE_BLOCKS 0x1
#define ZCALL_EF_NO_XATTRS 0x2
#define ZCALL_EF_IS_SYNC_ROOT 0x4
#define ZCALL_EF_IS_PURGEABLE 0x8
#define ZCALL_EF_IS_SPARSE 0x10
#define ZCALL_EF_IS_SYNTHETIC 0x20
#define ZCALL_ATTR_MAX_BUFFER 8192

/* Options of these and other calls. */
#define ZCALL_FSOPT_ATTR_CMN_EXTENDED 0x20
#define ZCALL_FSOPT_NOFOLLOW 0x1
#define ZCALL_FSOPT_NOINMEMUPDATE 0x2
#define ZCALL_FSOPT_PACK_INVAL_ATTRS 0x8
#define ZCALL_FSOPT_REPORT_FULLSIZE 0x4
#define ZCALL_FSOPT_RETURN_REALDEV 0x200
#define ZCALL_FSOPT_EXCHANGE_DATA_ONLY 0x10
#define ZCALL_FSOPT_LIST_SNAPSHOT 0x40
#define ZCALL_FSOPT_NOFIRMLINKPATH 0x80
#define ZCALL_FSOPT_FOLLOW_FIRMLINK 0x100
#define ZCALL_FSOPT_ISREALFSID 0x200
#define ZCALL_FSOPT_UTIMES_NULL 0x400
#define ZCALL_FSOPT_NOFOLLOW_ANY 0x800

typedef struct {
	uint16_t bitmapcount; /* ATTR_BIT_MAP_COUNT */
	uint16_t reserved;
	uint32_t commonattr; /* ATTR_CMN_* */
	uint32_t volattr;    /* ATTR_VOL_* */
	uint32_t dirattr;    /* ATTR_DIR_* */
	uint32_t fileattr;   /* ATTR_FILE_* */
	uint32_t forkattr;   /* ATTR_FORK_* or ATTR_CMNEXT_* */
} zcall_attrlist_t;

/* ATTR_CMN_RETURNED_ATTRS: which were returned. */
typedef struct {
	uint32_t commonattr;
	uint32_t volattr;
	uint32_t dirattr;
	uint32_t fileattr;
	uint32_t forkattr;
} zcall_attribute_set_t;

/* An attribute of variable length: where it is, from this very structure. */
typedef struct {
	int32_t attr_dataoffset;
	uint32_t attr_length;
} zcall_attrreference_t;

/* ATTR_CMN_OBJID and its siblings. */
typedef struct {
	uint32_t fid_objno;
	uint32_t fid_generation;
} zcall_fsobj_id_t;

/* ATTR_VOL_CAPABILITIES: by VOL_CAPABILITIES_FORMAT and _INTERFACES. */
#define ZCALL_VOL_CAPABILITIES_FORMAT 0
#define ZCALL_VOL_CAPABILITIES_INTERFACES 1
#define ZCALL_VOL_CAPABILITIES_RESERVED1 2
#define ZCALL_VOL_CAPABILITIES_RESERVED2 3
#define ZCALL_VOL_CAP_FMT_PERSISTENTOBJECTIDS 0x1
#define ZCALL_VOL_CAP_FMT_SYMBOLICLINKS 0x2
#define ZCALL_VOL_CAP_FMT_HARDLINKS 0x4
#define ZCALL_VOL_CAP_FMT_JOURNAL 0x8
#define ZCALL_VOL_CAP_FMT_JOURNAL_ACTIVE 0x10
#define ZCALL_VOL_CAP_FMT_NO_ROOT_TIMES 0x20
#define ZCALL_VOL_CAP_FMT_SPARSE_FILES 0x40
#define ZCALL_VOL_CAP_FMT_ZERO_RUNS 0x80
#define ZCALL_VOL_CAP_FMT_CASE_SENSITIVE 0x100
#define ZCALL_VOL_CAP_FMT_CASE_PRESERVING 0x200
#define ZCALL_VOL_CAP_FMT_FAST_STATFS 0x400
#define ZCALL_VOL_CAP_FMT_2TB_FILESIZE 0x800
#define ZCALL_VOL_CAP_FMT_OPENDENYMODES 0x1000
#define ZCALL_VOL_CAP_FMT_HIDDEN_FILES 0x2000
#define ZCALL_VOL_CAP_FMT_PATH_FROM_ID 0x4000
#define ZCALL_VOL_CAP_FMT_NO_VOLUME_SIZES 0x8000
#define ZCALL_VOL_CAP_FMT_DECMPFS_COMPRESSION 0x10000
#define ZCALL_VOL_CAP_FMT_64BIT_OBJECT_IDS 0x20000
#define ZCALL_VOL_CAP_FMT_DIR_HARDLINKS 0x40000
#define ZCALL_VOL_CAP_FMT_DOCUMENT_ID 0x80000
#define ZCALL_VOL_CAP_FMT_WRITE_GENERATION_COUNT 0x100000
#define ZCALL_VOL_CAP_FMT_NO_IMMUTABLE_FILES 0x200000
#define ZCALL_VOL_CAP_FMT_NO_PERMISSIONS 0x400000
#define ZCALL_VOL_CAP_FMT_SHARED_SPACE 0x800000
#define ZCALL_VOL_CAP_FMT_VOL_GROUPS 0x1000000
#define ZCALL_VOL_CAP_FMT_SEALED 0x2000000
#define ZCALL_VOL_CAP_INT_SEARCHFS 0x1
#define ZCALL_VOL_CAP_INT_ATTRLIST 0x2
#define ZCALL_VOL_CAP_INT_NFSEXPORT 0x4
#define ZCALL_VOL_CAP_INT_READDIRATTR 0x8
#define ZCALL_VOL_CAP_INT_EXCHANGEDATA 0x10
#define ZCALL_VOL_CAP_INT_COPYFILE 0x20
#define ZCALL_VOL_CAP_INT_ALLOCATE 0x40
#define ZCALL_VOL_CAP_INT_VOL_RENAME 0x80
#define ZCALL_VOL_CAP_INT_ADVLOCK 0x100
#define ZCALL_VOL_CAP_INT_FLOCK 0x200
#define ZCALL_VOL_CAP_INT_EXTENDED_SECURITY 0x400
#define ZCALL_VOL_CAP_INT_USERACCESS 0x800
#define ZCALL_VOL_CAP_INT_MANLOCK 0x1000
#define ZCALL_VOL_CAP_INT_NAMEDSTREAMS 0x2000
#define ZCALL_VOL_CAP_INT_EXTENDED_ATTR 0x4000
#define ZCALL_VOL_CAP_INT_REMOTE_EVENT 0x8000
#define ZCALL_VOL_CAP_INT_CLONE 0x10000
#define ZCALL_VOL_CAP_INT_SNAPSHOT 0x20000
#define ZCALL_VOL_CAP_INT_RENAME_SWAP 0x40000
#define ZCALL_VOL_CAP_INT_RENAME_EXCL 0x80000
#define ZCALL_VOL_CAP_INT_RENAME_OPENFAIL 0x100000
#define ZCALL_VOL_CAP_INT_RENAME_SECLUDE 0x200000

typedef struct {
	uint32_t capabilities[4];
	uint32_t valid[4];
} zcall_vol_capabilities_attr_t;

/* ATTR_VOL_ATTRIBUTES. */
typedef struct {
	zcall_attribute_set_t validattr;
	zcall_attribute_set_t nativeattr;
} zcall_vol_attributes_attr_t;

/* Finding files: searchfs. */
#define ZCALL_SRCHFS_START 0x1
#define ZCALL_SRCHFS_MATCHPARTIALNAMES 0x2
#define ZCALL_SRCHFS_MATCHDIRS 0x4
#define ZCALL_SRCHFS_MATCHFILES 0x8
#define ZCALL_SRCHFS_SKIPLINKS 0x10
#define ZCALL_SRCHFS_SKIPINVISIBLE 0x20
#define ZCALL_SRCHFS_SKIPPACKAGES 0x40
#define ZCALL_SRCHFS_SKIPINAPPROPRIATE 0x80
#define ZCALL_SRCHFS_NEGATEPARAMS 0x80000000
#define ZCALL_SRCHFS_VALIDOPTIONSMASK 0x800000ff
#define ZCALL_SEARCHFS_MAX_SEARCHPARMS 4096
#define ZCALL_FST_EOF (-1)

typedef struct {
	zcall_attrlist_t *returnattrs;
	void *returnbuffer;
	size_t returnbuffersize;
	unsigned long maxmatches;
	zcall_timeval_t timelimit;
	void *searchparams1; /* what is looked for, or the least */
	size_t sizeofsearchparams1;
	void *searchparams2; /* the mask, or the most */
	size_t sizeofsearchparams2;
	zcall_attrlist_t searchattrs;
} zcall_fssearchblock_t;

/* Where a search is; the kernel's own. */
typedef struct __attribute__((__packed__)) {
	uint32_t ss_union_flags;
	uint32_t ss_union_layer;
	unsigned char ss_fsstate[548];
} zcall_searchstate_t;

/* Snapshots: fs_snapshot. */
#define ZCALL_SNAPSHOT_MNT_DONTBROWSE 0x100000
#define ZCALL_SNAPSHOT_MNT_IGNORE_OWNERSHIP 0x200000
#define ZCALL_SNAPSHOT_MNT_NOFOLLOW 0x8000000
#define ZCALL_SNAPSHOT_OP_CREATE 0x1
#define ZCALL_SNAPSHOT_OP_DELETE 0x2
#define ZCALL_SNAPSHOT_OP_RENAME 0x3
#define ZCALL_SNAPSHOT_OP_MOUNT 0x4
#define ZCALL_SNAPSHOT_OP_REVERT 0x5
#define ZCALL_SNAPSHOT_OP_ROOT 0x6

/* Commands of fsctl and ffsctl. */
#define ZCALL_FSIOC_SYNC_VOLUME 0x80044101
#define ZCALL_FSIOC_SET_PACKAGE_EXTS 0x80104102
#define ZCALL_FSIOC_SET_FSTYPENAME_OVERRIDE 0x8010410a
#define ZCALL_FSIOC_ROUTEFS_SETROUTEID 0x2000410f
#define ZCALL_FSIOC_FIOSEEKHOLE 0xc0084110
#define ZCALL_FSIOC_FIOSEEKDATA 0xc0084111
#define ZCALL_FSIOC_CAS_BSDFLAGS 0xc00c4114
#define ZCALL_FSIOC_FD_ONLY_OPEN_ONCE 0xc0044115
#define ZCALL_FSIOC_FREEZE_EXTENTS 0x20006814
#define ZCALL_FSIOC_THAW_EXTENTS 0x20006815
#define ZCALL_FSIOC_EVAL_ROOTAUTH 0x20006832
#define ZCALL_FSCTL_SYNC_FULLSYNC 1
#define ZCALL_FSCTL_SYNC_WAIT 2
#define ZCALL_DISK_CONDITIONER_IOC_GET 0x40384112
#define ZCALL_DISK_CONDITIONER_IOC_SET 0x80384113
#define ZCALL_SPOTLIGHT_IOC_GET_MOUNT_TIME 0x40046812
#define ZCALL_SPOTLIGHT_IOC_GET_LAST_MTIME 0x40046813

/* For FSIOC_CAS_BSDFLAGS: st_flags become new_flags if they are
 * expected_flags; actual_flags are what they were. */
typedef struct {
	uint32_t expected_flags;
	uint32_t new_flags;
	uint32_t actual_flags;
} zcall_fsioc_cas_bsdflags_t;

typedef struct {
	const char *strings;
	uint32_t num_entries;
	uint32_t max_width;
} zcall_package_ext_info_t;

typedef struct {
	int enabled;
	uint64_t access_time_usec;
	uint64_t read_throughput_mbps;
	uint64_t write_throughput_mbps;
	int is_ssd;
	uint32_t ioqueue_depth;
	uint32_t maxreadcnt;
	uint32_t maxwritecnt;
	uint32_t segreadcnt;
	uint32_t segwritecnt;
} zcall_disk_conditioner_info_t;

#endif
