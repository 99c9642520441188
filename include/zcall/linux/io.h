/*
 * Linux constants and structures: reading, writing, splicing, fcntl, ioctl,
 * terminals and asynchronous I/O. The calls are in io.h of the folder above;
 * ioctls that belong to files, sockets or memory are with those.
 */
#ifndef ZCALL_LINUX_IO_H
#define ZCALL_LINUX_IO_H

#include "../target.h"

/* Flags of preadv2 and pwritev2, and of the iocb's aio_rw_flags. */
#define ZCALL_RWF_HIPRI 0x1
#define ZCALL_RWF_DSYNC 0x2
#define ZCALL_RWF_SYNC 0x4
#define ZCALL_RWF_NOWAIT 0x8
#define ZCALL_RWF_APPEND 0x10
#define ZCALL_RWF_NOAPPEND 0x20
#define ZCALL_RWF_ATOMIC 0x40
#define ZCALL_RWF_DONTCACHE 0x80
#define ZCALL_RWF_NOSIGNAL 0x100
#define ZCALL_RWF_SUPPORTED 0x1ff

/* The most pieces of memory that one call takes. */
#define ZCALL_UIO_FASTIOV 8
#define ZCALL_UIO_MAXIOV 1024

/* Flags of splice, tee and vmsplice. */
#define ZCALL_SPLICE_F_MOVE 0x1
#define ZCALL_SPLICE_F_NONBLOCK 0x2
#define ZCALL_SPLICE_F_MORE 0x4
#define ZCALL_SPLICE_F_GIFT 0x8

/* Whence of lseek. */
#define ZCALL_SEEK_SET 0
#define ZCALL_SEEK_CUR 1
#define ZCALL_SEEK_END 2
#define ZCALL_SEEK_DATA 3
#define ZCALL_SEEK_HOLE 4
#define ZCALL_SEEK_MAX 4

/* Commands of fcntl. */
#define ZCALL_F_DUPFD 0
#define ZCALL_F_GETFD 1
#define ZCALL_F_SETFD 2
#define ZCALL_F_GETFL 3
#define ZCALL_F_SETFL 4
#define ZCALL_F_GETLK 5
#define ZCALL_F_SETLK 6
#define ZCALL_F_SETLKW 7
#define ZCALL_F_SETOWN 8
#define ZCALL_F_GETOWN 9
#define ZCALL_F_SETSIG 10
#define ZCALL_F_GETSIG 11
#define ZCALL_F_SETOWN_EX 15
#define ZCALL_F_GETOWN_EX 16
#define ZCALL_F_GETOWNER_UIDS 17
#define ZCALL_F_OFD_GETLK 36
#define ZCALL_F_OFD_SETLK 37
#define ZCALL_F_OFD_SETLKW 38
#define ZCALL_F_LINUX_SPECIFIC_BASE 1024
#define ZCALL_F_SETLEASE 1024
#define ZCALL_F_GETLEASE 1025
#define ZCALL_F_NOTIFY 1026
#define ZCALL_F_DUPFD_QUERY 1027
#define ZCALL_F_CREATED_QUERY 1028
#define ZCALL_F_CANCELLK 1029
#define ZCALL_F_DUPFD_CLOEXEC 1030
#define ZCALL_F_SETPIPE_SZ 1031
#define ZCALL_F_GETPIPE_SZ 1032
#define ZCALL_F_ADD_SEALS 1033
#define ZCALL_F_GET_SEALS 1034
#define ZCALL_F_GET_RW_HINT 1035
#define ZCALL_F_SET_RW_HINT 1036
#define ZCALL_F_GET_FILE_RW_HINT 1037
#define ZCALL_F_SET_FILE_RW_HINT 1038
#define ZCALL_F_GETDELEG 1039
#define ZCALL_F_SETDELEG 1040

/* The descriptor flag of F_GETFD and F_SETFD. */
#define ZCALL_FD_CLOEXEC 1

/* Locks: l_type, and what F_SETLEASE and F_GETLEASE say. */
#define ZCALL_F_RDLCK 0
#define ZCALL_F_WRLCK 1
#define ZCALL_F_UNLCK 2
#define ZCALL_F_EXLCK 4
#define ZCALL_F_SHLCK 8

/* Operations of flock. */
#define ZCALL_LOCK_SH 1
#define ZCALL_LOCK_EX 2
#define ZCALL_LOCK_NB 4
#define ZCALL_LOCK_UN 8
#define ZCALL_LOCK_MAND 32
#define ZCALL_LOCK_READ 64
#define ZCALL_LOCK_WRITE 128
#define ZCALL_LOCK_RW 192

/* Whom F_SETOWN_EX names. */
#define ZCALL_F_OWNER_TID 0
#define ZCALL_F_OWNER_PID 1
#define ZCALL_F_OWNER_PGRP 2

/* Seals of F_ADD_SEALS, for memfd_create with MFD_ALLOW_SEALING. */
#define ZCALL_F_SEAL_SEAL 0x1
#define ZCALL_F_SEAL_SHRINK 0x2
#define ZCALL_F_SEAL_GROW 0x4
#define ZCALL_F_SEAL_WRITE 0x8
#define ZCALL_F_SEAL_FUTURE_WRITE 0x10
#define ZCALL_F_SEAL_EXEC 0x20

/* How long data will live, for F_SET_RW_HINT: an uint64_t. */
#define ZCALL_RWH_WRITE_LIFE_NOT_SET 0
#define ZCALL_RWH_WRITE_LIFE_NONE 1
#define ZCALL_RWH_WRITE_LIFE_SHORT 2
#define ZCALL_RWH_WRITE_LIFE_MEDIUM 3
#define ZCALL_RWH_WRITE_LIFE_LONG 4
#define ZCALL_RWH_WRITE_LIFE_EXTREME 5
#define ZCALL_RWF_WRITE_LIFE_NOT_SET 0

/* What F_NOTIFY reports of a directory. */
#define ZCALL_DN_ACCESS 0x1
#define ZCALL_DN_MODIFY 0x2
#define ZCALL_DN_CREATE 0x4
#define ZCALL_DN_DELETE 0x8
#define ZCALL_DN_RENAME 0x10
#define ZCALL_DN_ATTRIB 0x20
#define ZCALL_DN_MULTISHOT 0x80000000

/*
 * A lock of F_SETLK, F_SETLKW, F_GETLK (the process's) and of F_OFD_* (the
 * open file's; l_pid must be 0).
 */
#ifdef ZCALL_NATIVE_TYPES
#include <fcntl.h> /* ZCALL_NATIVE_TYPES */
typedef struct flock zcall_flock_t;
ZCALLI_ASSERT(sizeof(zcall_flock_t) == 32 &&
		      ZCALLI_AT(zcall_flock_t, l_type, 0, 2) &&
		      ZCALLI_AT(zcall_flock_t, l_whence, 2, 2) &&
		      ZCALLI_AT(zcall_flock_t, l_start, 8, 8) &&
		      ZCALLI_AT(zcall_flock_t, l_len, 16, 8) &&
		      ZCALLI_AT(zcall_flock_t, l_pid, 24, 4),
	      "struct flock");
#else
typedef struct {
	short l_type;	/* F_RDLCK, F_WRLCK or F_UNLCK */
	short l_whence; /* SEEK_SET, SEEK_CUR or SEEK_END */
	long l_start;
	long l_len; /* 0: to the end, however far it moves */
	int l_pid;  /* out, of F_GETLK; -1: an open file's lock */
} zcall_flock_t;
#endif

/* Who gets SIGIO and SIGURG: a thread, a process or a process group. */
typedef struct {
	int type; /* F_OWNER_* */
	int pid;
} zcall_f_owner_ex_t;

/* What F_SETDELEG asks for and F_GETDELEG tells. */
typedef struct {
	uint32_t d_flags; /* 0 */
	uint16_t d_type;  /* F_RDLCK, F_WRLCK or F_UNLCK */
	uint16_t pad_;	  /* 0 */
} zcall_delegation_t;

/* Flags of close_range. */
#define ZCALL_CLOSE_RANGE_UNSHARE 0x2
#define ZCALL_CLOSE_RANGE_CLOEXEC 0x4

/* Flags of fallocate. */
#define ZCALL_FALLOC_FL_ALLOCATE_RANGE 0x0
#define ZCALL_FALLOC_FL_KEEP_SIZE 0x1
#define ZCALL_FALLOC_FL_PUNCH_HOLE 0x2
#define ZCALL_FALLOC_FL_NO_HIDE_STALE 0x4
#define ZCALL_FALLOC_FL_COLLAPSE_RANGE 0x8
#define ZCALL_FALLOC_FL_ZERO_RANGE 0x10
#define ZCALL_FALLOC_FL_INSERT_RANGE 0x20
#define ZCALL_FALLOC_FL_UNSHARE_RANGE 0x40
#define ZCALL_FALLOC_FL_WRITE_ZEROES 0x80

/* Advice of fadvise64. */
#define ZCALL_POSIX_FADV_NORMAL 0
#define ZCALL_POSIX_FADV_RANDOM 1
#define ZCALL_POSIX_FADV_SEQUENTIAL 2
#define ZCALL_POSIX_FADV_WILLNEED 3
#define ZCALL_POSIX_FADV_DONTNEED 4
#define ZCALL_POSIX_FADV_NOREUSE 5

/* Flags of sync_file_range. */
#define ZCALL_SYNC_FILE_RANGE_WAIT_BEFORE 1
#define ZCALL_SYNC_FILE_RANGE_WRITE 2
#define ZCALL_SYNC_FILE_RANGE_WAIT_AFTER 4
#define ZCALL_SYNC_FILE_RANGE_WRITE_AND_WAIT 7

/* What cachestat looks at, in bytes; len 0: to the end of the file. */
typedef struct {
	uint64_t off;
	uint64_t len;
} zcall_cachestat_range_t;

/* What it says, in pages. */
typedef struct {
	uint64_t nr_cache;
	uint64_t nr_dirty;
	uint64_t nr_writeback;
	uint64_t nr_evicted;
	uint64_t nr_recently_evicted;
} zcall_cachestat_t;

/* Operations of an iocb. */
#define ZCALL_IOCB_CMD_PREAD 0
#define ZCALL_IOCB_CMD_PWRITE 1
#define ZCALL_IOCB_CMD_FSYNC 2
#define ZCALL_IOCB_CMD_FDSYNC 3
#define ZCALL_IOCB_CMD_POLL 5
#define ZCALL_IOCB_CMD_NOOP 6
#define ZCALL_IOCB_CMD_PREADV 7
#define ZCALL_IOCB_CMD_PWRITEV 8

/* Which of its fields count: aio_resfd, aio_reqprio. */
#define ZCALL_IOCB_FLAG_RESFD 0x1
#define ZCALL_IOCB_FLAG_IOPRIO 0x2

/* What io_setup makes; 0 before. */
typedef unsigned long zcall_aio_context_t;

/* A request of io_submit. */
typedef struct {
	uint64_t aio_data; /* comes back in the event */
	uint32_t aio_key;
	int aio_rw_flags;	 /* RWF_* */
	uint16_t aio_lio_opcode; /* IOCB_CMD_* */
	int16_t aio_reqprio;
	uint32_t aio_fildes;
	uint64_t aio_buf;    /* address; of the pieces for PREADV, PWRITEV */
	uint64_t aio_nbytes; /* or the number of pieces, or the poll events */
	int64_t aio_offset;
	uint64_t aio_reserved2;
	uint32_t aio_flags; /* IOCB_FLAG_* */
	uint32_t aio_resfd; /* an eventfd that counts completions */
} zcall_iocb_t;

/* A completion of io_getevents. */
typedef struct {
	uint64_t data; /* aio_data */
	uint64_t obj;  /* the iocb's address */
	int64_t res;   /* the result or -errno */
	int64_t res2;
} zcall_io_event_t;

/* The signal mask of io_pgetevents, as fs/aio.c in the kernel has it. */
typedef struct {
	const void *sigmask; /* a zcall_sigset_t, or NULL */
	size_t sigsetsize;   /* sizeof(zcall_sigset_t) */
} zcall___aio_sigset_t;

/*
 * How ioctl numbers are made: direction, size of the argument, type (a letter
 * as a rule) and number. ZCALL__IOR('T', 0x30, unsigned) is TIOCGPTN.
 */
#define ZCALL__IOC_NRBITS 8
#define ZCALL__IOC_TYPEBITS 8
#define ZCALL__IOC_SIZEBITS 14
#define ZCALL__IOC_DIRBITS 2
#define ZCALL__IOC_NRMASK 0xff
#define ZCALL__IOC_TYPEMASK 0xff
#define ZCALL__IOC_SIZEMASK 0x3fff
#define ZCALL__IOC_DIRMASK 0x3
#define ZCALL__IOC_NRSHIFT 0
#define ZCALL__IOC_TYPESHIFT 8
#define ZCALL__IOC_SIZESHIFT 16
#define ZCALL__IOC_DIRSHIFT 30
#define ZCALL__IOC_NONE 0
#define ZCALL__IOC_WRITE 1
#define ZCALL__IOC_READ 2
#define ZCALL_IOC_IN 0x40000000
#define ZCALL_IOC_OUT 0x80000000
#define ZCALL_IOC_INOUT 0xc0000000
#define ZCALL_IOCSIZE_MASK 0x3fff0000
#define ZCALL_IOCSIZE_SHIFT 16
#define ZCALL__IOC(dir, type, nr, size) \
	((unsigned)(dir) << 30 | (unsigned)(size) << 16 | \
	 (unsigned)(type) << 8 | (unsigned)(nr))
#define ZCALL__IO(type, nr) ZCALL__IOC(ZCALL__IOC_NONE, type, nr, 0)
#define ZCALL__IOR(type, nr, T) ZCALL__IOC(ZCALL__IOC_READ, type, nr, sizeof(T))
#define ZCALL__IOW(type, nr, T) \
	ZCALL__IOC(ZCALL__IOC_WRITE, type, nr, sizeof(T))
#define ZCALL__IOWR(type, nr, T) \
	ZCALL__IOC(ZCALL__IOC_READ | ZCALL__IOC_WRITE, type, nr, sizeof(T))

/* ioctls of any descriptor. */
#define ZCALL_FIONREAD 0x541b
#define ZCALL_FIONBIO 0x5421
#define ZCALL_FIOASYNC 0x5452
#define ZCALL_FIOCLEX 0x5451
#define ZCALL_FIONCLEX 0x5450
#define ZCALL_FIOQSIZE 0x5460

/* ioctls of terminals: attributes, breaks, flow. */
#define ZCALL_TCGETS 0x5401
#define ZCALL_TCSETS 0x5402
#define ZCALL_TCSETSW 0x5403
#define ZCALL_TCSETSF 0x5404
#define ZCALL_TCGETS2 0x802c542a
#define ZCALL_TCSETS2 0x402c542b
#define ZCALL_TCSETSW2 0x402c542c
#define ZCALL_TCSETSF2 0x402c542d
#define ZCALL_TCGETA 0x5405
#define ZCALL_TCSETA 0x5406
#define ZCALL_TCSETAW 0x5407
#define ZCALL_TCSETAF 0x5408
#define ZCALL_TCGETX 0x5432
#define ZCALL_TCSETX 0x5433
#define ZCALL_TCSETXF 0x5434
#define ZCALL_TCSETXW 0x5435
#define ZCALL_TCSBRK 0x5409
#define ZCALL_TCSBRKP 0x5425
#define ZCALL_TCXONC 0x540a
#define ZCALL_TCFLSH 0x540b
/* Of their other state. */
#define ZCALL_TIOCEXCL 0x540c
#define ZCALL_TIOCNXCL 0x540d
#define ZCALL_TIOCGEXCL 0x80045440
#define ZCALL_TIOCSCTTY 0x540e
#define ZCALL_TIOCNOTTY 0x5422
#define ZCALL_TIOCGPGRP 0x540f
#define ZCALL_TIOCSPGRP 0x5410
#define ZCALL_TIOCGSID 0x5429
#define ZCALL_TIOCOUTQ 0x5411
#define ZCALL_TIOCINQ 0x541b
#define ZCALL_TIOCSTI 0x5412
#define ZCALL_TIOCGWINSZ 0x5413
#define ZCALL_TIOCSWINSZ 0x5414
#define ZCALL_TIOCCONS 0x541d
#define ZCALL_TIOCLINUX 0x541c
#define ZCALL_TIOCSETD 0x5423
#define ZCALL_TIOCGETD 0x5424
#define ZCALL_TIOCGDEV 0x80045432
#define ZCALL_TIOCVHANGUP 0x5437
#define ZCALL_TIOCSBRK 0x5427
#define ZCALL_TIOCCBRK 0x5428
#define ZCALL_TIOCGLCKTRMIOS 0x5456
#define ZCALL_TIOCSLCKTRMIOS 0x5457
/* Of pseudo-terminals. */
#define ZCALL_TIOCPKT 0x5420
#define ZCALL_TIOCGPKT 0x80045438
#define ZCALL_TIOCGPTN 0x80045430
#define ZCALL_TIOCSPTLCK 0x40045431
#define ZCALL_TIOCGPTLCK 0x80045439
#define ZCALL_TIOCGPTPEER 0x5441
#define ZCALL_TIOCSIG 0x40045436
/* Of modems and serial lines. */
#define ZCALL_TIOCMGET 0x5415
#define ZCALL_TIOCMBIS 0x5416
#define ZCALL_TIOCMBIC 0x5417
#define ZCALL_TIOCMSET 0x5418
#define ZCALL_TIOCMIWAIT 0x545c
#define ZCALL_TIOCGICOUNT 0x545d
#define ZCALL_TIOCGSOFTCAR 0x5419
#define ZCALL_TIOCSSOFTCAR 0x541a
#define ZCALL_TIOCGSERIAL 0x541e
#define ZCALL_TIOCSSERIAL 0x541f
#define ZCALL_TIOCSERCONFIG 0x5453
#define ZCALL_TIOCSERGWILD 0x5454
#define ZCALL_TIOCSERSWILD 0x5455
#define ZCALL_TIOCSERGSTRUCT 0x5458
#define ZCALL_TIOCSERGETLSR 0x5459
#define ZCALL_TIOCSERGETMULTI 0x545a
#define ZCALL_TIOCSERSETMULTI 0x545b
#define ZCALL_TIOCGRS485 0x542e
#define ZCALL_TIOCSRS485 0x542f

/* What a read of a pseudo-terminal's master in packet mode begins with. */
#define ZCALL_TIOCPKT_DATA 0x0
#define ZCALL_TIOCPKT_FLUSHREAD 0x1
#define ZCALL_TIOCPKT_FLUSHWRITE 0x2
#define ZCALL_TIOCPKT_STOP 0x4
#define ZCALL_TIOCPKT_START 0x8
#define ZCALL_TIOCPKT_NOSTOP 0x10
#define ZCALL_TIOCPKT_DOSTOP 0x20
#define ZCALL_TIOCPKT_IOCTL 0x40

/* Modem lines of TIOCMGET. */
#define ZCALL_TIOCM_LE 0x1
#define ZCALL_TIOCM_DTR 0x2
#define ZCALL_TIOCM_RTS 0x4
#define ZCALL_TIOCM_ST 0x8
#define ZCALL_TIOCM_SR 0x10
#define ZCALL_TIOCM_CTS 0x20
#define ZCALL_TIOCM_CAR 0x40
#define ZCALL_TIOCM_RNG 0x80
#define ZCALL_TIOCM_DSR 0x100
#define ZCALL_TIOCM_CD 0x40
#define ZCALL_TIOCM_RI 0x80
#define ZCALL_TIOCM_OUT1 0x2000
#define ZCALL_TIOCM_OUT2 0x4000
#define ZCALL_TIOCM_LOOP 0x8000

/* What TIOCSERGETLSR says. */
#define ZCALL_TIOCSER_TEMT 0x1

/* c_iflag. */
#define ZCALL_IGNBRK 0x1
#define ZCALL_BRKINT 0x2
#define ZCALL_IGNPAR 0x4
#define ZCALL_PARMRK 0x8
#define ZCALL_INPCK 0x10
#define ZCALL_ISTRIP 0x20
#define ZCALL_INLCR 0x40
#define ZCALL_IGNCR 0x80
#define ZCALL_ICRNL 0x100
#define ZCALL_IUCLC 0x200
#define ZCALL_IXON 0x400
#define ZCALL_IXANY 0x800
#define ZCALL_IXOFF 0x1000
#define ZCALL_IMAXBEL 0x2000
#define ZCALL_IUTF8 0x4000

/* c_oflag. */
#define ZCALL_OPOST 0x1
#define ZCALL_OLCUC 0x2
#define ZCALL_ONLCR 0x4
#define ZCALL_OCRNL 0x8
#define ZCALL_ONOCR 0x10
#define ZCALL_ONLRET 0x20
#define ZCALL_OFILL 0x40
#define ZCALL_OFDEL 0x80
#define ZCALL_NLDLY 0x100
#define ZCALL_NL0 0x0
#define ZCALL_NL1 0x100
#define ZCALL_CRDLY 0x600
#define ZCALL_CR0 0x0
#define ZCALL_CR1 0x200
#define ZCALL_CR2 0x400
#define ZCALL_CR3 0x600
#define ZCALL_TABDLY 0x1800
#define ZCALL_TAB0 0x0
#define ZCALL_TAB1 0x800
#define ZCALL_TAB2 0x1000
#define ZCALL_TAB3 0x1800
#define ZCALL_XTABS 0x1800
#define ZCALL_BSDLY 0x2000
#define ZCALL_BS0 0x0
#define ZCALL_BS1 0x2000
#define ZCALL_VTDLY 0x4000
#define ZCALL_VT0 0x0
#define ZCALL_VT1 0x4000
#define ZCALL_FFDLY 0x8000
#define ZCALL_FF0 0x0
#define ZCALL_FF1 0x8000

/* c_cflag. */
#define ZCALL_CBAUD 0x100f
#define ZCALL_CSIZE 0x30
#define ZCALL_CS5 0x0
#define ZCALL_CS6 0x10
#define ZCALL_CS7 0x20
#define ZCALL_CS8 0x30
#define ZCALL_CSTOPB 0x40
#define ZCALL_CREAD 0x80
#define ZCALL_PARENB 0x100
#define ZCALL_PARODD 0x200
#define ZCALL_HUPCL 0x400
#define ZCALL_CLOCAL 0x800
#define ZCALL_CBAUDEX 0x1000
#define ZCALL_CIBAUD 0x100f0000
#define ZCALL_ADDRB 0x20000000
#define ZCALL_CMSPAR 0x40000000
#define ZCALL_CRTSCTS 0x80000000
#define ZCALL_IBSHIFT 16

/* Speeds, in c_cflag; with BOTHER it is the number in c_ospeed (TCSETS2). */
#define ZCALL_B0 0x0
#define ZCALL_B50 0x1
#define ZCALL_B75 0x2
#define ZCALL_B110 0x3
#define ZCALL_B134 0x4
#define ZCALL_B150 0x5
#define ZCALL_B200 0x6
#define ZCALL_B300 0x7
#define ZCALL_B600 0x8
#define ZCALL_B1200 0x9
#define ZCALL_B1800 0xa
#define ZCALL_B2400 0xb
#define ZCALL_B4800 0xc
#define ZCALL_B9600 0xd
#define ZCALL_B19200 0xe
#define ZCALL_B38400 0xf
#define ZCALL_EXTA 0xe
#define ZCALL_EXTB 0xf
#define ZCALL_BOTHER 0x1000
#define ZCALL_B57600 0x1001
#define ZCALL_B115200 0x1002
#define ZCALL_B230400 0x1003
#define ZCALL_B460800 0x1004
#define ZCALL_B500000 0x1005
#define ZCALL_B576000 0x1006
#define ZCALL_B921600 0x1007
#define ZCALL_B1000000 0x1008
#define ZCALL_B1152000 0x1009
#define ZCALL_B1500000 0x100a
#define ZCALL_B2000000 0x100b
#define ZCALL_B2500000 0x100c
#define ZCALL_B3000000 0x100d
#define ZCALL_B3500000 0x100e
#define ZCALL_B4000000 0x100f

/* c_lflag. */
#define ZCALL_ISIG 0x1
#define ZCALL_ICANON 0x2
#define ZCALL_XCASE 0x4
#define ZCALL_ECHO 0x8
#define ZCALL_ECHOE 0x10
#define ZCALL_ECHOK 0x20
#define ZCALL_ECHONL 0x40
#define ZCALL_NOFLSH 0x80
#define ZCALL_TOSTOP 0x100
#define ZCALL_ECHOCTL 0x200
#define ZCALL_ECHOPRT 0x400
#define ZCALL_ECHOKE 0x800
#define ZCALL_FLUSHO 0x1000
#define ZCALL_PENDIN 0x4000
#define ZCALL_IEXTEN 0x8000
#define ZCALL_EXTPROC 0x10000

/* Indices of c_cc, and how many there are. */
#define ZCALL_VINTR 0
#define ZCALL_VQUIT 1
#define ZCALL_VERASE 2
#define ZCALL_VKILL 3
#define ZCALL_VEOF 4
#define ZCALL_VTIME 5
#define ZCALL_VMIN 6
#define ZCALL_VSWTC 7
#define ZCALL_VSTART 8
#define ZCALL_VSTOP 9
#define ZCALL_VSUSP 10
#define ZCALL_VEOL 11
#define ZCALL_VREPRINT 12
#define ZCALL_VDISCARD 13
#define ZCALL_VWERASE 14
#define ZCALL_VLNEXT 15
#define ZCALL_VEOL2 16
#define ZCALL_NCCS 19
#define ZCALL_NCC 8

/* Arguments of TCXONC, of TCFLSH, and what libc's tcsetattr takes. */
#define ZCALL_TCOOFF 0
#define ZCALL_TCOON 1
#define ZCALL_TCIOFF 2
#define ZCALL_TCION 3
#define ZCALL_TCIFLUSH 0
#define ZCALL_TCOFLUSH 1
#define ZCALL_TCIOFLUSH 2
#define ZCALL_TCSANOW 0
#define ZCALL_TCSADRAIN 1
#define ZCALL_TCSAFLUSH 2

/* Line disciplines of TIOCSETD, an int. */
#define ZCALL_N_TTY 0
#define ZCALL_N_SLIP 1
#define ZCALL_N_MOUSE 2
#define ZCALL_N_PPP 3
#define ZCALL_N_STRIP 4
#define ZCALL_N_AX25 5
#define ZCALL_N_X25 6
#define ZCALL_N_6PACK 7
#define ZCALL_N_MASC 8
#define ZCALL_N_R3964 9
#define ZCALL_N_PROFIBUS_FDL 10
#define ZCALL_N_IRDA 11
#define ZCALL_N_SMSBLOCK 12
#define ZCALL_N_HDLC 13
#define ZCALL_N_SYNC_PPP 14
#define ZCALL_N_HCI 15
#define ZCALL_N_GIGASET_M101 16
#define ZCALL_N_SLCAN 17
#define ZCALL_N_PPS 18
#define ZCALL_N_V253 19
#define ZCALL_N_CAIF 20
#define ZCALL_N_GSM0710 21
#define ZCALL_N_TI_WL 22
#define ZCALL_N_TRACESINK 23
#define ZCALL_N_TRACEROUTER 24
#define ZCALL_N_NCI 25
#define ZCALL_N_SPEAKUP 26
#define ZCALL_N_NULL 27
#define ZCALL_N_MCTP 28
#define ZCALL_N_DEVELOPMENT 29
#define ZCALL_N_CAN327 30

/*
 * A terminal's attributes for TCGETS and TCSETS. libc's struct termios is
 * another, larger one.
 */
typedef struct {
	unsigned c_iflag;
	unsigned c_oflag;
	unsigned c_cflag;
	unsigned c_lflag;
	unsigned char c_line; /* N_* */
	unsigned char c_cc[ZCALL_NCCS];
} zcall_termios_t;

/* The same with any speed in baud, for TCGETS2 and TCSETS2. */
typedef struct {
	unsigned c_iflag;
	unsigned c_oflag;
	unsigned c_cflag;
	unsigned c_lflag;
	unsigned char c_line;
	unsigned char c_cc[ZCALL_NCCS];
	unsigned c_ispeed;
	unsigned c_ospeed;
} zcall_termios2_t;

/* The oldest form, for TCGETA and TCSETA. */
typedef struct {
	unsigned short c_iflag;
	unsigned short c_oflag;
	unsigned short c_cflag;
	unsigned short c_lflag;
	unsigned char c_line;
	unsigned char c_cc[ZCALL_NCC];
} zcall_termio_t;

/* A terminal's size, for TIOCGWINSZ and TIOCSWINSZ. */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/ioctl.h> /* ZCALL_NATIVE_TYPES */
typedef struct winsize zcall_winsize_t;
ZCALLI_ASSERT(sizeof(zcall_winsize_t) == 8 &&
		      ZCALLI_AT(zcall_winsize_t, ws_row, 0, 2) &&
		      ZCALLI_AT(zcall_winsize_t, ws_col, 2, 2) &&
		      ZCALLI_AT(zcall_winsize_t, ws_xpixel, 4, 2) &&
		      ZCALLI_AT(zcall_winsize_t, ws_ypixel, 6, 2),
	      "struct winsize");
#else
typedef struct {
	unsigned short ws_row;
	unsigned short ws_col;
	unsigned short ws_xpixel;
	unsigned short ws_ypixel;
} zcall_winsize_t;
#endif

/* A serial port, for TIOCGSERIAL and TIOCSSERIAL. */
typedef struct {
	int type; /* PORT_* */
	int line;
	unsigned port;
	int irq;
	int flags; /* ASYNC_* */
	int xmit_fifo_size;
	int custom_divisor;
	int baud_base;
	unsigned short close_delay; /* hundredths of a second */
	char io_type;		    /* SERIAL_IO_* */
	char reserved_char[1];
	int hub6;
	unsigned short closing_wait; /* the same, or ASYNC_CLOSING_WAIT_* */
	unsigned short closing_wait2;
	unsigned char *iomem_base;
	unsigned short iomem_reg_shift;
	unsigned port_high;
	unsigned long iomap_base;
} zcall_serial_struct_t;

#define ZCALL_ASYNC_CLOSING_WAIT_INF 0
#define ZCALL_ASYNC_CLOSING_WAIT_NONE 65535
#define ZCALL_PORT_UNKNOWN 0
#define ZCALL_PORT_8250 1
#define ZCALL_PORT_16450 2
#define ZCALL_PORT_16550 3
#define ZCALL_PORT_16550A 4
#define ZCALL_PORT_CIRRUS 5
#define ZCALL_PORT_16650 6
#define ZCALL_PORT_16650V2 7
#define ZCALL_PORT_16750 8
#define ZCALL_PORT_STARTECH 9
#define ZCALL_PORT_16C950 10
#define ZCALL_PORT_16654 11
#define ZCALL_PORT_16850 12
#define ZCALL_PORT_RSA 13
#define ZCALL_PORT_MAX 13
#define ZCALL_SERIAL_IO_PORT 0
#define ZCALL_SERIAL_IO_HUB6 1
#define ZCALL_SERIAL_IO_MEM 2
#define ZCALL_SERIAL_IO_MEM32 3
#define ZCALL_SERIAL_IO_AU 4
#define ZCALL_SERIAL_IO_TSI 5
#define ZCALL_SERIAL_IO_MEM32BE 6
#define ZCALL_SERIAL_IO_MEM16 7
#define ZCALL_ASYNC_HUP_NOTIFY 0x1
#define ZCALL_ASYNC_FOURPORT 0x2
#define ZCALL_ASYNC_SAK 0x4
#define ZCALL_ASYNC_SPD_HI 0x10
#define ZCALL_ASYNC_SPD_VHI 0x20
#define ZCALL_ASYNC_SKIP_TEST 0x40
#define ZCALL_ASYNC_SPD_SHI 0x1000
#define ZCALL_ASYNC_LOW_LATENCY 0x2000
#define ZCALL_ASYNC_BUGGY_UART 0x4000
#define ZCALL_ASYNC_MAGIC_MULTIPLIER 0x10000
#define ZCALL_ASYNC_FLAGS 0x1ffff
#define ZCALL_ASYNC_USR_MASK 0x3430
#define ZCALL_ASYNC_SPD_CUST 0x30
#define ZCALL_ASYNC_SPD_WARP 0x1010
#define ZCALL_ASYNC_SPD_MASK 0x1030

/* Counters of a serial port, for TIOCGICOUNT. */
typedef struct {
	int cts, dsr, rng, dcd;
	int rx, tx;
	int frame, overrun, parity, brk;
	int buf_overrun;
	int reserved[9];
} zcall_serial_icounter_struct_t;

/* RS-485, for TIOCGRS485 and TIOCSRS485. */
#define ZCALL_SER_RS485_ENABLED 0x1
#define ZCALL_SER_RS485_RTS_ON_SEND 0x2
#define ZCALL_SER_RS485_RTS_AFTER_SEND 0x4
#define ZCALL_SER_RS485_RX_DURING_TX 0x10
#define ZCALL_SER_RS485_TERMINATE_BUS 0x20
#define ZCALL_SER_RS485_ADDRB 0x40
#define ZCALL_SER_RS485_ADDR_RECV 0x80
#define ZCALL_SER_RS485_ADDR_DEST 0x100
#define ZCALL_SER_RS485_MODE_RS422 0x200
typedef struct {
	uint32_t flags;
	uint32_t delay_rts_before_send; /* ms */
	uint32_t delay_rts_after_send;	/* ms */
	__extension__ union {
		uint32_t padding[5];
		__extension__ struct {
			uint8_t addr_recv;
			uint8_t addr_dest;
			uint8_t padding0[2];
			uint32_t padding1[4];
		};
	};
} zcall_serial_rs485_t;

/* ioctls of block devices. */
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
#define ZCALL_BLKPG 0x1269
#define ZCALL_BLKBSZGET 0x80081270
#define ZCALL_BLKBSZSET 0x40081271
#define ZCALL_BLKGETSIZE64 0x80081272
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
#define ZCALL_HDIO_GETGEO 0x301

/* A disk's geometry, as far as it has one. */
typedef struct {
	unsigned char heads;
	unsigned char sectors;
	unsigned short cylinders;
	unsigned long start; /* in sectors of 512 bytes */
} zcall_hd_geometry_t;

/* Partitions, for BLKPG. */
#define ZCALL_BLKPG_ADD_PARTITION 1
#define ZCALL_BLKPG_DEL_PARTITION 2
#define ZCALL_BLKPG_RESIZE_PARTITION 3
#define ZCALL_BLKPG_DEVNAMELTH 64
#define ZCALL_BLKPG_VOLNAMELTH 64
typedef struct {
	int op; /* BLKPG_*_PARTITION */
	int flags;
	int datalen;
	void *data; /* a zcall_blkpg_partition_t */
} zcall_blkpg_ioctl_arg_t;

typedef struct {
	long long start;  /* bytes */
	long long length; /* bytes */
	int pno;
	char devname[ZCALL_BLKPG_DEVNAMELTH];
	char volname[ZCALL_BLKPG_VOLNAMELTH];
} zcall_blkpg_partition_t;

/* Zoned block devices. */
#define ZCALL_BLKREPORTZONE 0xc0101282
#define ZCALL_BLKRESETZONE 0x40101283
#define ZCALL_BLKGETZONESZ 0x80041284
#define ZCALL_BLKGETNRZONES 0x80041285
#define ZCALL_BLKOPENZONE 0x40101286
#define ZCALL_BLKCLOSEZONE 0x40101287
#define ZCALL_BLKFINISHZONE 0x40101288
#define ZCALL_BLKREPORTZONEV2 0xc010128e
#define ZCALL_BLK_ZONE_TYPE_CONVENTIONAL 1
#define ZCALL_BLK_ZONE_TYPE_SEQWRITE_REQ 2
#define ZCALL_BLK_ZONE_TYPE_SEQWRITE_PREF 3
#define ZCALL_BLK_ZONE_COND_NOT_WP 0x0
#define ZCALL_BLK_ZONE_COND_EMPTY 0x1
#define ZCALL_BLK_ZONE_COND_IMP_OPEN 0x2
#define ZCALL_BLK_ZONE_COND_EXP_OPEN 0x3
#define ZCALL_BLK_ZONE_COND_CLOSED 0x4
#define ZCALL_BLK_ZONE_COND_READONLY 0xd
#define ZCALL_BLK_ZONE_COND_FULL 0xe
#define ZCALL_BLK_ZONE_COND_OFFLINE 0xf
#define ZCALL_BLK_ZONE_COND_ACTIVE 0xff
#define ZCALL_BLK_ZONE_REP_CAPACITY 0x1
#define ZCALL_BLK_ZONE_REP_CACHED 0x80000000

/* A zone; all counts in sectors of 512 bytes. */
typedef struct {
	uint64_t start;
	uint64_t len;
	uint64_t wp;
	uint8_t type; /* BLK_ZONE_TYPE_* */
	uint8_t cond; /* BLK_ZONE_COND_* */
	uint8_t non_seq;
	uint8_t reset;
	uint8_t resv[4];
	uint64_t capacity;
	uint8_t reserved[24];
} zcall_blk_zone_t;

/* What BLKREPORTZONE fills: nr_zones zcall_blk_zone_t follow. */
typedef struct {
	uint64_t sector;
	uint32_t nr_zones;
	uint32_t flags; /* BLK_ZONE_REP_* */
} zcall_blk_zone_report_t;

typedef struct {
	uint64_t sector;
	uint64_t nr_sectors;
} zcall_blk_zone_range_t;

#endif
