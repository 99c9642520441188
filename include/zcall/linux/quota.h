/*
 * Linux constants and structures: disk quotas.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_QUOTA_H
#define ZCALL_LINUX_QUOTA_H

#include "../target.h"

/* Kinds of quotas. */
#define ZCALL_MAXQUOTAS 3
#define ZCALL_USRQUOTA 0
#define ZCALL_GRPQUOTA 1
#define ZCALL_PRJQUOTA 2

/* How ZCALL_QCMD is put together. */
#define ZCALL_SUBCMDMASK 0x00ff
#define ZCALL_SUBCMDSHIFT 8

/* Commands of quotactl. */
#define ZCALL_Q_SYNC 0x800001
#define ZCALL_Q_QUOTAON 0x800002
#define ZCALL_Q_QUOTAOFF 0x800003
#define ZCALL_Q_GETFMT 0x800004
#define ZCALL_Q_GETINFO 0x800005
#define ZCALL_Q_SETINFO 0x800006
#define ZCALL_Q_GETQUOTA 0x800007
#define ZCALL_Q_SETQUOTA 0x800008
#define ZCALL_Q_GETNEXTQUOTA 0x800009

/* Formats of quota files. */
#define ZCALL_QFMT_VFS_OLD 1
#define ZCALL_QFMT_VFS_V0 2
#define ZCALL_QFMT_OCFS2 3
#define ZCALL_QFMT_VFS_V1 4
#define ZCALL_QFMT_SHMEM 5

/* Blocks of limits: bytes, and that as a shift. */
#define ZCALL_QIF_DQBLKSIZE_BITS 10
#define ZCALL_QIF_DQBLKSIZE (1 << ZCALL_QIF_DQBLKSIZE_BITS)

/* Bits of the fields of if_dqblk. */
#define ZCALL_QIF_BLIMITS_B 0
#define ZCALL_QIF_SPACE_B 1
#define ZCALL_QIF_ILIMITS_B 2
#define ZCALL_QIF_INODES_B 3
#define ZCALL_QIF_BTIME_B 4
#define ZCALL_QIF_ITIME_B 5

/* Which fields of if_dqblk count (dqb_valid). */
#define ZCALL_QIF_BLIMITS (1 << ZCALL_QIF_BLIMITS_B)
#define ZCALL_QIF_SPACE (1 << ZCALL_QIF_SPACE_B)
#define ZCALL_QIF_ILIMITS (1 << ZCALL_QIF_ILIMITS_B)
#define ZCALL_QIF_INODES (1 << ZCALL_QIF_INODES_B)
#define ZCALL_QIF_BTIME (1 << ZCALL_QIF_BTIME_B)
#define ZCALL_QIF_ITIME (1 << ZCALL_QIF_ITIME_B)
#define ZCALL_QIF_LIMITS (ZCALL_QIF_BLIMITS | ZCALL_QIF_ILIMITS)
#define ZCALL_QIF_USAGE (ZCALL_QIF_SPACE | ZCALL_QIF_INODES)
#define ZCALL_QIF_TIMES (ZCALL_QIF_BTIME | ZCALL_QIF_ITIME)
#define ZCALL_QIF_ALL (ZCALL_QIF_LIMITS | ZCALL_QIF_USAGE | ZCALL_QIF_TIMES)

/* Limits and use of one id. Limits in blocks of 1024 bytes, dqb_curspace in bytes, times in seconds. */
typedef struct {
	uint64_t dqb_bhardlimit;
	uint64_t dqb_bsoftlimit;
	uint64_t dqb_curspace;
	uint64_t dqb_ihardlimit;
	uint64_t dqb_isoftlimit;
	uint64_t dqb_curinodes;
	uint64_t dqb_btime;
	uint64_t dqb_itime;
	uint32_t dqb_valid;
} zcall_if_dqblk_t;

/* The same for Q_GETNEXTQUOTA, and whose it is. */
typedef struct {
	uint64_t dqb_bhardlimit;
	uint64_t dqb_bsoftlimit;
	uint64_t dqb_curspace;
	uint64_t dqb_ihardlimit;
	uint64_t dqb_isoftlimit;
	uint64_t dqb_curinodes;
	uint64_t dqb_btime;
	uint64_t dqb_itime;
	uint32_t dqb_valid;
	uint32_t dqb_id;
} zcall_if_nextdqblk_t;

/* Which fields of if_dqinfo count (dqi_valid). */
#define ZCALL_IIF_BGRACE 1
#define ZCALL_IIF_IGRACE 2
#define ZCALL_IIF_FLAGS 4
#define ZCALL_IIF_ALL (ZCALL_IIF_BGRACE | ZCALL_IIF_IGRACE | ZCALL_IIF_FLAGS)

/* Flags in if_dqinfo. */
#define ZCALL_DQF_ROOT_SQUASH_B 0
#define ZCALL_DQF_SYS_FILE_B 16
#define ZCALL_DQF_PRIVATE 17
#define ZCALL_DQF_ROOT_SQUASH (1 << ZCALL_DQF_ROOT_SQUASH_B)
#define ZCALL_DQF_SYS_FILE (1 << ZCALL_DQF_SYS_FILE_B)

/* Grace times, in seconds. */
typedef struct {
	uint64_t dqi_bgrace;
	uint64_t dqi_igrace;
	uint32_t dqi_flags;
	uint32_t dqi_valid;
} zcall_if_dqinfo_t;

/* What it warns of. */
#define ZCALL_QUOTA_NL_NOWARN 0
#define ZCALL_QUOTA_NL_IHARDWARN 1
#define ZCALL_QUOTA_NL_ISOFTLONGWARN 2
#define ZCALL_QUOTA_NL_ISOFTWARN 3
#define ZCALL_QUOTA_NL_BHARDWARN 4
#define ZCALL_QUOTA_NL_BSOFTLONGWARN 5
#define ZCALL_QUOTA_NL_BSOFTWARN 6
#define ZCALL_QUOTA_NL_IHARDBELOW 7
#define ZCALL_QUOTA_NL_ISOFTBELOW 8
#define ZCALL_QUOTA_NL_BHARDBELOW 9
#define ZCALL_QUOTA_NL_BSOFTBELOW 10

/* Of the netlink family VFS_DQUOT: commands and attributes. */
#define ZCALL_QUOTA_NL_C_UNSPEC 0
#define ZCALL_QUOTA_NL_C_WARNING 1
#define ZCALL_QUOTA_NL_C_MAX 1
#define ZCALL_QUOTA_NL_A_UNSPEC 0
#define ZCALL_QUOTA_NL_A_QTYPE 1
#define ZCALL_QUOTA_NL_A_EXCESS_ID 2
#define ZCALL_QUOTA_NL_A_WARNING 3
#define ZCALL_QUOTA_NL_A_DEV_MAJOR 4
#define ZCALL_QUOTA_NL_A_DEV_MINOR 5
#define ZCALL_QUOTA_NL_A_CAUSED_ID 6
#define ZCALL_QUOTA_NL_A_PAD 7
#define ZCALL_QUOTA_NL_A_MAX 7

/* XFS's names of the kinds. */
#define ZCALL_XQM_USRQUOTA 0
#define ZCALL_XQM_GRPQUOTA 1
#define ZCALL_XQM_PRJQUOTA 2
#define ZCALL_XQM_MAXQUOTAS 3

/* Commands of quotactl for XFS. */
#define ZCALL_Q_XQUOTAON 22529
#define ZCALL_Q_XQUOTAOFF 22530
#define ZCALL_Q_XGETQUOTA 22531
#define ZCALL_Q_XSETQLIM 22532
#define ZCALL_Q_XGETQSTAT 22533
#define ZCALL_Q_XQUOTARM 22534
#define ZCALL_Q_XQUOTASYNC 22535
#define ZCALL_Q_XGETQSTATV 22536
#define ZCALL_Q_XGETNEXTQUOTA 22537

/* In fs_disk_quota. */
#define ZCALL_FS_DQUOT_VERSION 1

/* Limits and use of one id; blocks of 512 bytes, times in seconds. */
typedef struct {
	int8_t d_version;
	int8_t d_flags;
	uint16_t d_fieldmask;
	uint32_t d_id;
	uint64_t d_blk_hardlimit;
	uint64_t d_blk_softlimit;
	uint64_t d_ino_hardlimit;
	uint64_t d_ino_softlimit;
	uint64_t d_bcount;
	uint64_t d_icount;
	int32_t d_itimer;
	int32_t d_btimer;
	uint16_t d_iwarns;
	uint16_t d_bwarns;
	int8_t d_itimer_hi;
	int8_t d_btimer_hi;
	int8_t d_rtbtimer_hi;
	int8_t d_padding2;
	uint64_t d_rtb_hardlimit;
	uint64_t d_rtb_softlimit;
	uint64_t d_rtbcount;
	int32_t d_rtbtimer;
	uint16_t d_rtbwarns;
	int16_t d_padding3;
	char d_padding4[8];
} zcall_fs_disk_quota_t;

/* Which fields of fs_disk_quota count (d_fieldmask). */
#define ZCALL_FS_DQ_ISOFT (1 << 0)
#define ZCALL_FS_DQ_IHARD (1 << 1)
#define ZCALL_FS_DQ_BSOFT (1 << 2)
#define ZCALL_FS_DQ_BHARD (1 << 3)
#define ZCALL_FS_DQ_RTBSOFT (1 << 4)
#define ZCALL_FS_DQ_RTBHARD (1 << 5)
#define ZCALL_FS_DQ_LIMIT_MASK \
	(ZCALL_FS_DQ_ISOFT | ZCALL_FS_DQ_IHARD | ZCALL_FS_DQ_BSOFT | \
	 ZCALL_FS_DQ_BHARD | ZCALL_FS_DQ_RTBSOFT | ZCALL_FS_DQ_RTBHARD)
#define ZCALL_FS_DQ_BTIMER (1 << 6)
#define ZCALL_FS_DQ_ITIMER (1 << 7)
#define ZCALL_FS_DQ_RTBTIMER (1 << 8)
#define ZCALL_FS_DQ_TIMER_MASK \
	(ZCALL_FS_DQ_BTIMER | ZCALL_FS_DQ_ITIMER | ZCALL_FS_DQ_RTBTIMER)
#define ZCALL_FS_DQ_BWARNS (1 << 9)
#define ZCALL_FS_DQ_IWARNS (1 << 10)
#define ZCALL_FS_DQ_RTBWARNS (1 << 11)
#define ZCALL_FS_DQ_WARNS_MASK \
	(ZCALL_FS_DQ_BWARNS | ZCALL_FS_DQ_IWARNS | ZCALL_FS_DQ_RTBWARNS)
#define ZCALL_FS_DQ_BCOUNT (1 << 12)
#define ZCALL_FS_DQ_ICOUNT (1 << 13)
#define ZCALL_FS_DQ_RTBCOUNT (1 << 14)
#define ZCALL_FS_DQ_ACCT_MASK \
	(ZCALL_FS_DQ_BCOUNT | ZCALL_FS_DQ_ICOUNT | ZCALL_FS_DQ_RTBCOUNT)
#define ZCALL_FS_DQ_BIGTIME (1 << 15)

/* Flags in fs_quota_stat, for Q_XQUOTAON and Q_XQUOTAOFF. */
#define ZCALL_FS_QUOTA_UDQ_ACCT (1 << 0)
#define ZCALL_FS_QUOTA_UDQ_ENFD (1 << 1)
#define ZCALL_FS_QUOTA_GDQ_ACCT (1 << 2)
#define ZCALL_FS_QUOTA_GDQ_ENFD (1 << 3)
#define ZCALL_FS_QUOTA_PDQ_ACCT (1 << 4)
#define ZCALL_FS_QUOTA_PDQ_ENFD (1 << 5)

/* In d_flags. */
#define ZCALL_FS_USER_QUOTA (1 << 0)
#define ZCALL_FS_PROJ_QUOTA (1 << 1)
#define ZCALL_FS_GROUP_QUOTA (1 << 2)

/* Versions of fs_quota_stat and fs_quota_statv. */
#define ZCALL_FS_QSTAT_VERSION 1

/* A quota file. */
typedef struct {
	uint64_t qfs_ino;
	uint64_t qfs_nblks;
	uint32_t qfs_nextents;
} zcall_fs_qfilestat_t;

/* Answer of Q_XGETQSTAT. */
typedef struct {
	int8_t qs_version;
	uint16_t qs_flags;
	int8_t qs_pad;
	zcall_fs_qfilestat_t qs_uquota;
	zcall_fs_qfilestat_t qs_gquota;
	uint32_t qs_incoredqs;
	int32_t qs_btimelimit;
	int32_t qs_itimelimit;
	int32_t qs_rtbtimelimit;
	uint16_t qs_bwarnlimit;
	uint16_t qs_iwarnlimit;
} zcall_fs_quota_stat_t;

/* Versions of fs_quota_stat and fs_quota_statv. */
#define ZCALL_FS_QSTATV_VERSION1 1

/* A quota file. */
typedef struct {
	uint64_t qfs_ino;
	uint64_t qfs_nblks;
	uint32_t qfs_nextents;
	uint32_t qfs_pad;
} zcall_fs_qfilestatv_t;

/* Answer of Q_XGETQSTATV; the caller sets qs_version. */
typedef struct {
	int8_t qs_version;
	uint8_t qs_pad1;
	uint16_t qs_flags;
	uint32_t qs_incoredqs;
	zcall_fs_qfilestatv_t qs_uquota;
	zcall_fs_qfilestatv_t qs_gquota;
	zcall_fs_qfilestatv_t qs_pquota;
	int32_t qs_btimelimit;
	int32_t qs_itimelimit;
	int32_t qs_rtbtimelimit;
	uint16_t qs_bwarnlimit;
	uint16_t qs_iwarnlimit;
	uint16_t qs_rtbwarnlimit;
	uint16_t qs_pad3;
	uint32_t qs_pad4;
	uint64_t qs_pad2[7];
} zcall_fs_quota_statv_t;

/* The first argument of quotactl: what (Q_*) of which kind (USRQUOTA). */
#define ZCALL_QCMD(cmd, type) ((cmd) * 0x100U | ((type) & 0xffU))

#endif
