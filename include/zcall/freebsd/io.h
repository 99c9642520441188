/*
 * FreeBSD constants and structures: reading, writing, fcntl, ioctl, terminals
 * and asynchronous I/O. The calls are in io.h of the folder above; ioctls that
 * belong to sockets or memory are with those.
 */
#ifndef ZCALL_FREEBSD_IO_H
#define ZCALL_FREEBSD_IO_H

#include "../target.h"
#include "signal.h"

/* Whence of lseek. */
#define ZCALL_SEEK_SET 0
#define ZCALL_SEEK_CUR 1
#define ZCALL_SEEK_END 2
#define ZCALL_SEEK_DATA 3
#define ZCALL_SEEK_HOLE 4

/* Commands of fcntl. */
#define ZCALL_F_DUPFD 0
#define ZCALL_F_GETFD 1
#define ZCALL_F_SETFD 2
#define ZCALL_F_GETFL 3
#define ZCALL_F_SETFL 4
#define ZCALL_F_GETOWN 5
#define ZCALL_F_SETOWN 6
#define ZCALL_F_OGETLK 7
#define ZCALL_F_OSETLK 8
#define ZCALL_F_OSETLKW 9
#define ZCALL_F_DUP2FD 10
#define ZCALL_F_GETLK 11
#define ZCALL_F_SETLK 12
#define ZCALL_F_SETLKW 13
#define ZCALL_F_SETLK_REMOTE 14
#define ZCALL_F_READAHEAD 15
#define ZCALL_F_RDAHEAD 16
#define ZCALL_F_DUPFD_CLOEXEC 17
#define ZCALL_F_DUP2FD_CLOEXEC 18
#define ZCALL_F_ADD_SEALS 19
#define ZCALL_F_GET_SEALS 20
#define ZCALL_F_ISUNIONSTACK 21
#define ZCALL_F_KINFO 22

/* The descriptor flag of F_GETFD and F_SETFD. */
#define ZCALL_FD_CLOEXEC 1

/* Locks: l_type. */
#define ZCALL_F_RDLCK 1
#define ZCALL_F_UNLCK 2
#define ZCALL_F_WRLCK 3
#define ZCALL_F_UNLCKSYS 4
#define ZCALL_F_CANCEL 5

/* Operations of flock. */
#define ZCALL_LOCK_SH 1
#define ZCALL_LOCK_EX 2
#define ZCALL_LOCK_NB 4
#define ZCALL_LOCK_UN 8

/* Seals of F_ADD_SEALS, for memfd_create with MFD_ALLOW_SEALING. */
#define ZCALL_F_SEAL_SEAL 0x1
#define ZCALL_F_SEAL_SHRINK 0x2
#define ZCALL_F_SEAL_GROW 0x4
#define ZCALL_F_SEAL_WRITE 0x8

/* A lock of F_SETLK, F_SETLKW and F_GETLK. */
#ifdef ZCALL_NATIVE_TYPES
#include <fcntl.h> /* ZCALL_NATIVE_TYPES */
typedef struct flock zcall_flock_t;
ZCALLI_ASSERT(sizeof(zcall_flock_t) == 32 &&
		      ZCALLI_AT(zcall_flock_t, l_start, 0, 8) &&
		      ZCALLI_AT(zcall_flock_t, l_len, 8, 8) &&
		      ZCALLI_AT(zcall_flock_t, l_pid, 16, 4) &&
		      ZCALLI_AT(zcall_flock_t, l_type, 20, 2) &&
		      ZCALLI_AT(zcall_flock_t, l_whence, 22, 2) &&
		      ZCALLI_AT(zcall_flock_t, l_sysid, 24, 4),
	      "struct flock");
#else
typedef struct {
	long l_start;
	long l_len;	/* 0: to the end, however far it moves */
	int l_pid;	/* out, of F_GETLK */
	short l_type;	/* F_RDLCK, F_WRLCK or F_UNLCK */
	short l_whence; /* SEEK_SET, SEEK_CUR or SEEK_END */
	int l_sysid;	/* 0: this machine */
} zcall_flock_t;
#endif

/* Advice of posix_fadvise. */
#define ZCALL_POSIX_FADV_NORMAL 0
#define ZCALL_POSIX_FADV_RANDOM 1
#define ZCALL_POSIX_FADV_SEQUENTIAL 2
#define ZCALL_POSIX_FADV_WILLNEED 3
#define ZCALL_POSIX_FADV_DONTNEED 4
#define ZCALL_POSIX_FADV_NOREUSE 5

/* What fspacectl does, its flags (none yet), and where. */
#define ZCALL_SPACECTL_DEALLOC 1
#define ZCALL_SPACECTL_F_SUPPORTED 0
typedef struct {
	long r_offset;
	long r_len;
} zcall_spacectl_range_t;

/* Flags of close_range; CLOFORK since 15. */
#define ZCALL_CLOSE_RANGE_CLOEXEC 0x4
#define ZCALL_CLOSE_RANGE_CLOFORK 0x8

/* Flags of copy_file_range: share the blocks or fail. Since 15. */
#define ZCALL_COPY_FILE_RANGE_CLONE 0x800000

/* Flags of sendfile; the upper half is how many pages to read ahead. */
#define ZCALL_SF_NODISKIO 0x1
#define ZCALL_SF_MNOWAIT 0x2
#define ZCALL_SF_SYNC 0x4
#define ZCALL_SF_USER_READAHEAD 0x8
#define ZCALL_SF_NOCACHE 0x10

/* What aio_cancel returns. */
#define ZCALL_AIO_CANCELED 0x1
#define ZCALL_AIO_NOTCANCELED 0x2
#define ZCALL_AIO_ALLDONE 0x3

/* aio_lio_opcode for lio_listio, how it waits, how many at most. */
#define ZCALL_LIO_NOP 0x0
#define ZCALL_LIO_WRITE 0x1
#define ZCALL_LIO_READ 0x2
#define ZCALL_LIO_VECTORED 0x4
#define ZCALL_LIO_WRITEV 0x5
#define ZCALL_LIO_READV 0x6
#define ZCALL_LIO_FOFFSET 0x40
#define ZCALL_LIO_NOWAIT 0
#define ZCALL_LIO_WAIT 1
#define ZCALL_AIO_LISTIO_MAX 16

/* A request. The kernel keeps its address until aio_return. */
typedef struct {
	int aio_fildes;
	long aio_offset;
	volatile void *aio_buf; /* or zcall_iovec_t, for aio_readv */
	size_t aio_nbytes;	/* or how many of them */
	int spare_[2];
	void *spare2_;
	int aio_lio_opcode; /* LIO_* */
	int aio_reqprio;
	struct {
		long status;
		long error;
		void *kernelinfo;
	} private_; /* the kernel's */
	zcall_sigevent_t aio_sigevent;
} zcall_aiocb_t;

/* ioctls of any descriptor. */
#define ZCALL_FIOCLEX 0x20006601
#define ZCALL_FIONCLEX 0x20006602
#define ZCALL_FIONREAD 0x4004667f
#define ZCALL_FIONBIO 0x8004667e
#define ZCALL_FIOASYNC 0x8004667d
#define ZCALL_FIOSETOWN 0x8004667c
#define ZCALL_FIOGETOWN 0x4004667b
#define ZCALL_FIODTYPE 0x4004667a
#define ZCALL_FIOGETLBA 0x40046679
#define ZCALL_FIODGNAME 0x80106678
#define ZCALL_FIONWRITE 0x40046677
#define ZCALL_FIONSPACE 0x40046676
#define ZCALL_FIOSEEKDATA 0xc0086661
#define ZCALL_FIOSEEKHOLE 0xc0086662
#define ZCALL_FIOBMAP2 0xc0106663

/* What FIODGNAME and FIOBMAP2 take. */
typedef struct {
	int len;
	void *buf;
} zcall_fiodgname_arg_t;

typedef struct {
	int64_t bn;
	int runp;
	int runb;
} zcall_fiobmap2_arg_t;

/* ioctls of terminals. */
#define ZCALL_TIOCEXCL 0x2000740d
#define ZCALL_TIOCNXCL 0x2000740e
#define ZCALL_TIOCFLUSH 0x80047410
#define ZCALL_TIOCGETA 0x402c7413
#define ZCALL_TIOCSETA 0x802c7414
#define ZCALL_TIOCSETAW 0x802c7415
#define ZCALL_TIOCSETAF 0x802c7416
#define ZCALL_TIOCGETD 0x4004741a
#define ZCALL_TIOCSETD 0x8004741b
#define ZCALL_TIOCGDRAINWAIT 0x40047456
#define ZCALL_TIOCSDRAINWAIT 0x80047457
#define ZCALL_TIOCTIMESTAMP 0x40107459
#define ZCALL_TIOCMGDTRWAIT 0x4004745a
#define ZCALL_TIOCMSDTRWAIT 0x8004745b
#define ZCALL_TIOCDRAIN 0x2000745e
#define ZCALL_TIOCEXT 0x80047460
#define ZCALL_TIOCSCTTY 0x20007461
#define ZCALL_TIOCCONS 0x80047462
#define ZCALL_TIOCGSID 0x40047463
#define ZCALL_TIOCSTAT 0x20007465
#define ZCALL_TIOCUCNTL 0x80047466
#define ZCALL_TIOCSWINSZ 0x80087467
#define ZCALL_TIOCGWINSZ 0x40087468
#define ZCALL_TIOCMGET 0x4004746a
#define ZCALL_TIOCMBIC 0x8004746b
#define ZCALL_TIOCMBIS 0x8004746c
#define ZCALL_TIOCMSET 0x8004746d
#define ZCALL_TIOCSTART 0x2000746e
#define ZCALL_TIOCSTOP 0x2000746f
#define ZCALL_TIOCNOTTY 0x20007471
#define ZCALL_TIOCSTI 0x80017472
#define ZCALL_TIOCOUTQ 0x40047473
#define ZCALL_TIOCSPGRP 0x80047476
#define ZCALL_TIOCGPGRP 0x40047477
#define ZCALL_TIOCCDTR 0x20007478
#define ZCALL_TIOCSDTR 0x20007479
#define ZCALL_TIOCCBRK 0x2000747a
#define ZCALL_TIOCSBRK 0x2000747b
/* Of pseudo-terminals. */
#define ZCALL_TIOCGPTN 0x4004740f
#define ZCALL_TIOCPTMASTER 0x2000741c
#define ZCALL_TIOCSIG 0x2004745f
#define ZCALL_TIOCPKT 0x80047470

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
#define ZCALL_TIOCM_DCD 0x40
#define ZCALL_TIOCM_CD 0x40
#define ZCALL_TIOCM_CAR 0x40
#define ZCALL_TIOCM_RI 0x80
#define ZCALL_TIOCM_RNG 0x80
#define ZCALL_TIOCM_DSR 0x100

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
#define ZCALL_IXON 0x200
#define ZCALL_IXOFF 0x400
#define ZCALL_IXANY 0x800
#define ZCALL_IMAXBEL 0x2000
#define ZCALL_IUTF8 0x4000

/* c_oflag. */
#define ZCALL_OPOST 0x1
#define ZCALL_ONLCR 0x2
#define ZCALL_TABDLY 0x4
#define ZCALL_TAB0 0x0
#define ZCALL_TAB3 0x4
#define ZCALL_OXTABS 0x4
#define ZCALL_ONOEOT 0x8
#define ZCALL_OCRNL 0x10
#define ZCALL_ONOCR 0x20
#define ZCALL_ONLRET 0x40

/* c_cflag. */
#define ZCALL_CIGNORE 0x1
#define ZCALL_CSIZE 0x300
#define ZCALL_CS5 0x0
#define ZCALL_CS6 0x100
#define ZCALL_CS7 0x200
#define ZCALL_CS8 0x300
#define ZCALL_CSTOPB 0x400
#define ZCALL_CREAD 0x800
#define ZCALL_PARENB 0x1000
#define ZCALL_PARODD 0x2000
#define ZCALL_HUPCL 0x4000
#define ZCALL_CLOCAL 0x8000
#define ZCALL_CCTS_OFLOW 0x10000
#define ZCALL_CRTS_IFLOW 0x20000
#define ZCALL_CRTSCTS 0x30000
#define ZCALL_CDTR_IFLOW 0x40000
#define ZCALL_CDSR_OFLOW 0x80000
#define ZCALL_CCAR_OFLOW 0x100000
#define ZCALL_CNO_RTSDTR 0x200000

/* c_lflag. */
#define ZCALL_ECHOKE 0x1
#define ZCALL_ECHOE 0x2
#define ZCALL_ECHOK 0x4
#define ZCALL_ECHO 0x8
#define ZCALL_ECHONL 0x10
#define ZCALL_ECHOPRT 0x20
#define ZCALL_ECHOCTL 0x40
#define ZCALL_ISIG 0x80
#define ZCALL_ICANON 0x100
#define ZCALL_ALTWERASE 0x200
#define ZCALL_IEXTEN 0x400
#define ZCALL_EXTPROC 0x800
#define ZCALL_TOSTOP 0x400000
#define ZCALL_FLUSHO 0x800000
#define ZCALL_NOKERNINFO 0x2000000
#define ZCALL_PENDIN 0x20000000
#define ZCALL_NOFLSH 0x80000000

/* Indices of c_cc, and how many there are. */
#define ZCALL_VEOF 0
#define ZCALL_VEOL 1
#define ZCALL_VEOL2 2
#define ZCALL_VERASE 3
#define ZCALL_VWERASE 4
#define ZCALL_VKILL 5
#define ZCALL_VREPRINT 6
#define ZCALL_VERASE2 7
#define ZCALL_VINTR 8
#define ZCALL_VQUIT 9
#define ZCALL_VSUSP 10
#define ZCALL_VDSUSP 11
#define ZCALL_VSTART 12
#define ZCALL_VSTOP 13
#define ZCALL_VLNEXT 14
#define ZCALL_VDISCARD 15
#define ZCALL_VMIN 16
#define ZCALL_VTIME 17
#define ZCALL_VSTATUS 18
#define ZCALL_NCCS 20

/* Usual characters of it. */
#define ZCALL_CSTART 0x11
#define ZCALL_CSTOP 0x13
#define ZCALL_CSUSP 0x1a
#define ZCALL_CSTATUS 0x14
#define ZCALL_CFLUSH 0xf

/* Speeds: the number itself. */
#define ZCALL_B0 0
#define ZCALL_B50 50
#define ZCALL_B75 75
#define ZCALL_B110 110
#define ZCALL_B134 134
#define ZCALL_B150 150
#define ZCALL_B200 200
#define ZCALL_B300 300
#define ZCALL_B600 600
#define ZCALL_B1200 1200
#define ZCALL_B1800 1800
#define ZCALL_B2400 2400
#define ZCALL_B4800 4800
#define ZCALL_B7200 7200
#define ZCALL_B9600 9600
#define ZCALL_B14400 14400
#define ZCALL_B19200 19200
#define ZCALL_EXTA 19200
#define ZCALL_B28800 28800
#define ZCALL_B38400 38400
#define ZCALL_EXTB 38400
#define ZCALL_B57600 57600
#define ZCALL_B76800 76800
#define ZCALL_B115200 115200
#define ZCALL_B230400 230400
#define ZCALL_B460800 460800
#define ZCALL_B500000 500000
#define ZCALL_B921600 921600
#define ZCALL_B1000000 1000000
#define ZCALL_B1500000 1500000
#define ZCALL_B2000000 2000000
#define ZCALL_B2500000 2500000
#define ZCALL_B3000000 3000000
#define ZCALL_B3500000 3500000
#define ZCALL_B4000000 4000000

/* What libc's tcsetattr, tcflush and tcflow take. */
#define ZCALL_TCSANOW 0
#define ZCALL_TCSADRAIN 1
#define ZCALL_TCSAFLUSH 2
#define ZCALL_TCIFLUSH 1
#define ZCALL_TCOFLUSH 2
#define ZCALL_TCIOFLUSH 3
#define ZCALL_TCOOFF 1
#define ZCALL_TCOON 2
#define ZCALL_TCIOFF 3
#define ZCALL_TCION 4

/* A terminal's attributes. */
typedef struct {
	unsigned c_iflag;
	unsigned c_oflag;
	unsigned c_cflag;
	unsigned c_lflag;
	unsigned char c_cc[ZCALL_NCCS];
	unsigned c_ispeed;
	unsigned c_ospeed;
} zcall_termios_t;

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

/* ioctls of disks. */
#define ZCALL_DIOCGSECTORSIZE 0x40046480
#define ZCALL_DIOCGMEDIASIZE 0x40086481
#define ZCALL_DIOCGFWSECTORS 0x40046482
#define ZCALL_DIOCGFWHEADS 0x40046483
#define ZCALL_DIOCGFLUSH 0x20006487
#define ZCALL_DIOCGDELETE 0x80106488
#define ZCALL_DIOCGFRONTSTUFF 0x40086486
#define ZCALL_DIOCGIDENT 0x41006489
#define ZCALL_DIOCGPROVIDERNAME 0x4400648a
#define ZCALL_DIOCGSTRIPESIZE 0x4008648b
#define ZCALL_DIOCGSTRIPEOFFSET 0x4008648c
#define ZCALL_DIOCGPHYSPATH 0x4400648d
#define ZCALL_DIOCGATTR 0xc148648e
#define ZCALL_DIOCZONECMD 0xc080648f
/* Bytes that DIOCGIDENT fills. */
#define ZCALL_DISK_IDENT_SIZE 256

/* An attribute of a disk by name, for DIOCGATTR. */
typedef struct {
	char name[64];
	int len; /* bytes of value */
	__extension__ union {
		char str[ZCALL_DISK_IDENT_SIZE];
		long off;
		int i;
		uint16_t u16;
	} value;
} zcall_diocgattr_arg_t;

#endif
