/*
 * macOS constants and structures: reading, writing, fcntl, ioctl, terminals,
 * asynchronous I/O and guarded descriptors. The calls are in io.h of the
 * folder above; ioctls that belong to sockets are in net.h.
 */
#ifndef ZCALL_DARWIN_IO_H
#define ZCALL_DARWIN_IO_H

#include "../target.h"
#include "signal.h"
#include "time.h"

/* Whence of lseek. */
#define ZCALL_SEEK_SET 0
#define ZCALL_SEEK_CUR 1
#define ZCALL_SEEK_END 2
#define ZCALL_SEEK_DATA 4
#define ZCALL_SEEK_HOLE 3

/* Commands of fcntl. */
#define ZCALL_F_DUPFD 0
#define ZCALL_F_GETFD 1
#define ZCALL_F_SETFD 2
#define ZCALL_F_GETFL 3
#define ZCALL_F_SETFL 4
#define ZCALL_F_GETOWN 5
#define ZCALL_F_SETOWN 6
#define ZCALL_F_GETLK 7
#define ZCALL_F_SETLK 8
#define ZCALL_F_SETLKW 9
#define ZCALL_F_SETLKWTIMEOUT 10
#define ZCALL_F_FLUSH_DATA 40
#define ZCALL_F_CHKCLEAN 41
#define ZCALL_F_PREALLOCATE 42
#define ZCALL_F_SETSIZE 43
#define ZCALL_F_RDADVISE 44
#define ZCALL_F_RDAHEAD 45
#define ZCALL_F_NOCACHE 48
#define ZCALL_F_LOG2PHYS 49
#define ZCALL_F_GETPATH 50
#define ZCALL_F_FULLFSYNC 51
#define ZCALL_F_PATHPKG_CHECK 52
#define ZCALL_F_FREEZE_FS 53
#define ZCALL_F_THAW_FS 54
#define ZCALL_F_GLOBAL_NOCACHE 55
#define ZCALL_F_ADDSIGS 59
#define ZCALL_F_ADDFILESIGS 61
#define ZCALL_F_NODIRECT 62
#define ZCALL_F_GETPROTECTIONCLASS 63
#define ZCALL_F_SETPROTECTIONCLASS 64
#define ZCALL_F_LOG2PHYS_EXT 65
#define ZCALL_F_GETLKPID 66
#define ZCALL_F_DUPFD_CLOEXEC 67
#define ZCALL_F_SETBACKINGSTORE 70
#define ZCALL_F_GETPATH_MTMINFO 71
#define ZCALL_F_GETCODEDIR 72
#define ZCALL_F_SETNOSIGPIPE 73
#define ZCALL_F_GETNOSIGPIPE 74
#define ZCALL_F_TRANSCODEKEY 75
#define ZCALL_F_SINGLE_WRITER 76
#define ZCALL_F_GETPROTECTIONLEVEL 77
#define ZCALL_F_FINDSIGS 78
#define ZCALL_F_ADDFILESIGS_FOR_DYLD_SIM 83
#define ZCALL_F_BARRIERFSYNC 85
#define ZCALL_F_OFD_SETLK 90
#define ZCALL_F_OFD_SETLKW 91
#define ZCALL_F_OFD_GETLK 92
#define ZCALL_F_OFD_SETLKWTIMEOUT 93
#define ZCALL_F_ADDFILESIGS_RETURN 97
#define ZCALL_F_CHECK_LV 98
#define ZCALL_F_PUNCHHOLE 99
#define ZCALL_F_TRIM_ACTIVE_FILE 100
#define ZCALL_F_SPECULATIVE_READ 101
#define ZCALL_F_GETPATH_NOFIRMLINK 102
#define ZCALL_F_ADDFILESIGS_INFO 103
#define ZCALL_F_ADDFILESUPPL 104
#define ZCALL_F_GETSIGSINFO 105
#define ZCALL_F_SETLEASE 106
#define ZCALL_F_GETLEASE 107
#define ZCALL_F_TRANSFEREXTENTS 110
#define ZCALL_F_ATTRIBUTION_TAG 111
#define ZCALL_F_NOCACHE_EXT 112
#define ZCALL_F_ADDSIGS_MAIN_BINARY 113
#define ZCALL_FCNTL_FS_SPECIFIC_BASE 0x10000

/* The descriptor flag of F_GETFD and F_SETFD. */
#define ZCALL_FD_CLOEXEC 1

/* Locks: l_type. */
#define ZCALL_F_RDLCK 1
#define ZCALL_F_UNLCK 2
#define ZCALL_F_WRLCK 3

/* Operations of flock. */
#define ZCALL_LOCK_SH 1
#define ZCALL_LOCK_EX 2
#define ZCALL_LOCK_NB 4
#define ZCALL_LOCK_UN 8

/* A lock of F_SETLK, F_SETLKW, F_GETLK, and of F_OFD_*. */
#ifdef ZCALL_NATIVE_TYPES
#include <fcntl.h> /* ZCALL_NATIVE_TYPES */
typedef struct flock zcall_flock_t;
ZCALLI_ASSERT(sizeof(zcall_flock_t) == 24 &&
		      ZCALLI_AT(zcall_flock_t, l_start, 0, 8) &&
		      ZCALLI_AT(zcall_flock_t, l_len, 8, 8) &&
		      ZCALLI_AT(zcall_flock_t, l_pid, 16, 4) &&
		      ZCALLI_AT(zcall_flock_t, l_type, 20, 2) &&
		      ZCALLI_AT(zcall_flock_t, l_whence, 22, 2),
	      "struct flock");
#else
typedef struct {
	long l_start;
	long l_len;	/* 0: to the end, however far it moves */
	int l_pid;	/* out, of F_GETLK; in, of F_GETLKPID */
	short l_type;	/* F_RDLCK, F_WRLCK or F_UNLCK */
	short l_whence; /* SEEK_SET, SEEK_CUR or SEEK_END */
} zcall_flock_t;
#endif

/* For F_SETLKWTIMEOUT and F_OFD_SETLKWTIMEOUT. */
typedef struct {
	zcall_flock_t fl;
	zcall_timespec_t timeout;
} zcall_flocktimeout_t;

/* For F_RDADVISE. */
typedef struct {
	long ra_offset;
	int ra_count;
} zcall_radvisory_t;

/* For F_PREALLOCATE. */
#define ZCALL_F_ALLOCATECONTIG 0x2
#define ZCALL_F_ALLOCATEALL 0x4
#define ZCALL_F_ALLOCATEPERSIST 0x8
#define ZCALL_F_PEOFPOSMODE 3
#define ZCALL_F_VOLPOSMODE 4
typedef struct {
	unsigned fst_flags; /* F_ALLOCATE* */
	int fst_posmode;    /* F_*POSMODE */
	long fst_offset;
	long fst_length;
	long fst_bytesalloc; /* out */
} zcall_fstore_t;

/* For F_PUNCHHOLE: whole blocks of the file system. */
typedef struct {
	unsigned fp_flags; /* 0 */
	unsigned reserved;
	long fp_offset;
	long fp_length;
} zcall_fpunchhole_t;

/* For F_TRIM_ACTIVE_FILE. */
typedef struct {
	long fta_offset;
	long fta_length;
} zcall_ftrimactivefile_t;

/* For F_SPECULATIVE_READ. */
typedef struct {
	unsigned fsr_flags;
	unsigned reserved;
	long fsr_offset;
	long fsr_length;
} zcall_fspecread_t;

/* For F_ATTRIBUTION_TAG. */
#define ZCALL_ATTRIBUTION_NAME_MAX 255
#define ZCALL_F_CREATE_TAG 0x1
#define ZCALL_F_DELETE_TAG 0x2
#define ZCALL_F_QUERY_TAG 0x4
typedef struct {
	unsigned ft_flags; /* F_*_TAG */
	unsigned long long ft_hash;
	char ft_attribution_name[ZCALL_ATTRIBUTION_NAME_MAX];
} zcall_fattributiontag_t;

/* For F_ADDSIGS, F_ADDFILESIGS and their kind; the last three of _INFO. */
#define ZCALL_USER_FSIGNATURES_CDHASH_LEN 20
typedef struct {
	long fs_file_start;
	void *fs_blob_start;
	size_t fs_blob_size;
	size_t fs_fsignatures_size;
	char fs_cdhash[ZCALL_USER_FSIGNATURES_CDHASH_LEN];
	int fs_hash_type;
} zcall_fsignatures_t;

/* For F_ADDFILESUPPL. */
typedef struct {
	long fs_file_start;
	long fs_blob_start;
	size_t fs_blob_size;
	int fs_orig_fd;
} zcall_fsupplement_t;

/* For F_CHECK_LV. */
typedef struct {
	long lv_file_start;
	size_t lv_error_message_size;
	void *lv_error_message;
} zcall_fchecklv_t;

/* For F_GETSIGSINFO. */
#define ZCALL_GETSIGSINFO_PLATFORM_BINARY 1
typedef struct {
	long fg_file_start;
	int fg_info_request; /* GETSIGSINFO_* */
	int fg_sig_is_platform;
} zcall_fgetsigsinfo_t;

/* For F_LOG2PHYS and F_LOG2PHYS_EXT. Not aligned to 8 bytes. */
typedef struct __attribute__((__packed__, __aligned__(4))) {
	unsigned l2p_flags;
	long l2p_contigbytes;
	long l2p_devoffset;
} zcall_log2phys_t;

/* What aio_cancel returns. */
#define ZCALL_AIO_ALLDONE 1
#define ZCALL_AIO_CANCELED 2
#define ZCALL_AIO_NOTCANCELED 4

/* aio_lio_opcode for lio_listio, how it waits, how many at most. */
#define ZCALL_LIO_NOP 0
#define ZCALL_LIO_READ 1
#define ZCALL_LIO_WRITE 2
#define ZCALL_LIO_NOWAIT 1
#define ZCALL_LIO_WAIT 2
#define ZCALL_AIO_LISTIO_MAX 16

/* A request. The kernel keeps its address until aio_return. */
typedef struct {
	int aio_fildes;
	long aio_offset;
	volatile void *aio_buf;
	size_t aio_nbytes;
	int aio_reqprio;
	zcall_sigevent_t aio_sigevent;
	int aio_lio_opcode; /* LIO_* */
} zcall_aiocb_t;

/* What a guard forbids without its value. */
#define ZCALL_GUARD_CLOSE 0x1
#define ZCALL_GUARD_DUP 0x2
#define ZCALL_GUARD_SOCKET_IPC 0x4
#define ZCALL_GUARD_FILEPORT 0x8
#define ZCALL_GUARD_WRITE 0x10

/* ioctls of any descriptor. */
#define ZCALL_FIOCLEX 0x20006601
#define ZCALL_FIONCLEX 0x20006602
#define ZCALL_FIONREAD 0x4004667f
#define ZCALL_FIONBIO 0x8004667e
#define ZCALL_FIOASYNC 0x8004667d
#define ZCALL_FIOSETOWN 0x8004667c
#define ZCALL_FIOGETOWN 0x4004667b
#define ZCALL_FIODTYPE 0x4004667a

/* ioctls of terminals. */
#define ZCALL_TIOCMODG 0x40047403
#define ZCALL_TIOCMODS 0x80047404
#define ZCALL_TIOCEXCL 0x2000740d
#define ZCALL_TIOCNXCL 0x2000740e
#define ZCALL_TIOCFLUSH 0x80047410
#define ZCALL_TIOCGETA 0x40487413
#define ZCALL_TIOCSETA 0x80487414
#define ZCALL_TIOCSETAW 0x80487415
#define ZCALL_TIOCSETAF 0x80487416
#define ZCALL_TIOCGETD 0x4004741a
#define ZCALL_TIOCSETD 0x8004741b
#define ZCALL_TIOCIXON 0x20007481
#define ZCALL_TIOCIXOFF 0x20007480
#define ZCALL_TIOCSBRK 0x2000747b
#define ZCALL_TIOCCBRK 0x2000747a
#define ZCALL_TIOCSDTR 0x20007479
#define ZCALL_TIOCCDTR 0x20007478
#define ZCALL_TIOCGPGRP 0x40047477
#define ZCALL_TIOCSPGRP 0x80047476
#define ZCALL_TIOCOUTQ 0x40047473
#define ZCALL_TIOCSTI 0x80017472
#define ZCALL_TIOCNOTTY 0x20007471
#define ZCALL_TIOCSTOP 0x2000746f
#define ZCALL_TIOCSTART 0x2000746e
#define ZCALL_TIOCMGET 0x4004746a
#define ZCALL_TIOCMSET 0x8004746d
#define ZCALL_TIOCMBIS 0x8004746c
#define ZCALL_TIOCMBIC 0x8004746b
#define ZCALL_TIOCREMOTE 0x80047469
#define ZCALL_TIOCGWINSZ 0x40087468
#define ZCALL_TIOCSWINSZ 0x80087467
#define ZCALL_TIOCUCNTL 0x80047466
#define ZCALL_TIOCSTAT 0x20007465
#define ZCALL_TIOCSCONS 0x20007463
#define ZCALL_TIOCCONS 0x80047462
#define ZCALL_TIOCSCTTY 0x20007461
#define ZCALL_TIOCEXT 0x80047460
#define ZCALL_TIOCDRAIN 0x2000745e
#define ZCALL_TIOCMSDTRWAIT 0x8004745b
#define ZCALL_TIOCMGDTRWAIT 0x4004745a
#define ZCALL_TIOCTIMESTAMP 0x40107459
#define ZCALL_TIOCDCDTIMESTAMP 0x40107458
#define ZCALL_TIOCSDRAINWAIT 0x80047457
#define ZCALL_TIOCGDRAINWAIT 0x40047456
#define ZCALL_TIOCDSIMICROCODE 0x20007455
/* Of pseudo-terminals; TIOCPTYGNAME fills 128 bytes. */
#define ZCALL_TIOCPTYGRANT 0x20007454
#define ZCALL_TIOCPTYGNAME 0x40807453
#define ZCALL_TIOCPTYUNLK 0x20007452
#define ZCALL_TIOCSIG 0x2000745f
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
#define ZCALL_TIOCM_CAR 0x40
#define ZCALL_TIOCM_CD 0x40
#define ZCALL_TIOCM_RNG 0x80
#define ZCALL_TIOCM_RI 0x80
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
#define ZCALL_OXTABS 0x4
#define ZCALL_ONOEOT 0x8
#define ZCALL_OCRNL 0x10
#define ZCALL_ONOCR 0x20
#define ZCALL_ONLRET 0x40
#define ZCALL_OFILL 0x80
#define ZCALL_NLDLY 0x300
#define ZCALL_NL0 0x0
#define ZCALL_NL1 0x100
#define ZCALL_NL2 0x200
#define ZCALL_NL3 0x300
#define ZCALL_TABDLY 0xc04
#define ZCALL_TAB0 0x0
#define ZCALL_TAB1 0x400
#define ZCALL_TAB2 0x800
#define ZCALL_TAB3 0x4
#define ZCALL_CRDLY 0x3000
#define ZCALL_CR0 0x0
#define ZCALL_CR1 0x1000
#define ZCALL_CR2 0x2000
#define ZCALL_CR3 0x3000
#define ZCALL_FFDLY 0x4000
#define ZCALL_FF0 0x0
#define ZCALL_FF1 0x4000
#define ZCALL_BSDLY 0x8000
#define ZCALL_BS0 0x0
#define ZCALL_BS1 0x8000
#define ZCALL_VTDLY 0x10000
#define ZCALL_VT0 0x0
#define ZCALL_VT1 0x10000
#define ZCALL_OFDEL 0x20000

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
#define ZCALL_MDMBUF 0x100000

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
	unsigned long c_iflag;
	unsigned long c_oflag;
	unsigned long c_cflag;
	unsigned long c_lflag;
	unsigned char c_cc[ZCALL_NCCS];
	unsigned long c_ispeed;
	unsigned long c_ospeed;
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
#define ZCALL_DKIOCEJECT 0x20006415
#define ZCALL_DKIOCSYNCHRONIZE 0x80186416
#define ZCALL_DKIOCSYNCHRONIZECACHE 0x20006416
#define ZCALL_DKIOCISFORMATTED 0x40046417
#define ZCALL_DKIOCGETBLOCKSIZE 0x40046418
#define ZCALL_DKIOCGETBLOCKCOUNT 0x40086419
#define ZCALL_DKIOCFORMAT 0x8010641a
#define ZCALL_DKIOCGETFORMATCAPACITIES 0xc010641a
#define ZCALL_DKIOCGETFIRMWAREPATH 0x4080641c
#define ZCALL_DKIOCISWRITABLE 0x4004641d
#define ZCALL_DKIOCREQUESTIDLE 0x2000641e
#define ZCALL_DKIOCUNMAP 0x8010641f
#define ZCALL_DKIOCGETLOCATION 0x40086421
#define ZCALL_DKIOCGETMAXBLOCKCOUNTREAD 0x40086440
#define ZCALL_DKIOCGETMAXBLOCKCOUNTWRITE 0x40086441
#define ZCALL_DKIOCGETMAXSEGMENTCOUNTREAD 0x40086442
#define ZCALL_DKIOCGETMAXSEGMENTCOUNTWRITE 0x40086443
#define ZCALL_DKIOCGETMAXSEGMENTBYTECOUNTREAD 0x40086444
#define ZCALL_DKIOCGETMAXSEGMENTBYTECOUNTWRITE 0x40086445
#define ZCALL_DKIOCGETMAXBYTECOUNTREAD 0x40086446
#define ZCALL_DKIOCGETMAXBYTECOUNTWRITE 0x40086447
#define ZCALL_DKIOCGETMINSEGMENTALIGNMENTBYTECOUNT 0x4008644a
#define ZCALL_DKIOCGETMAXSEGMENTADDRESSABLEBITCOUNT 0x4008644b
#define ZCALL_DKIOCGETFEATURES 0x4004644c
#define ZCALL_DKIOCGETPHYSICALBLOCKSIZE 0x4004644d
#define ZCALL_DKIOCGETCOMMANDPOOLSIZE 0x4004644e
#define ZCALL_DKIOCGETPROVISIONSTATUS 0xc028644f
#define ZCALL_DKIOCGETERRORDESCRIPTION 0x40206450
#define ZCALL_DK_FEATURE_BARRIER 0x2
#define ZCALL_DK_FEATURE_PRIORITY 0x4
#define ZCALL_DK_FEATURE_UNMAP 0x10
#define ZCALL_DK_SYNCHRONIZE_OPTION_BARRIER 0x2
#define ZCALL_DK_LOCATION_INTERNAL 0
#define ZCALL_DK_LOCATION_EXTERNAL 1
#define ZCALL_DK_PROVISION_TYPE_MAPPED 0
#define ZCALL_DK_PROVISION_TYPE_DEALLOCATED 1
#define ZCALL_DK_PROVISION_TYPE_ANCHORED 2

/* Part of a disk, in bytes. */
typedef struct {
	uint64_t offset;
	uint64_t length;
} zcall_dk_extent_t;

/* For DKIOCSYNCHRONIZE. */
typedef struct {
	uint64_t offset;
	uint64_t length;
	uint32_t options; /* DK_SYNCHRONIZE_OPTION_* */
	uint8_t reserved0160[4];
} zcall_dk_synchronize_t;

/* For DKIOCUNMAP. */
typedef struct {
	zcall_dk_extent_t *extents;
	uint32_t extentsCount;
	uint32_t options;
} zcall_dk_unmap_t;

/* For DKIOCFORMAT and DKIOCGETFORMATCAPACITIES. */
typedef struct {
	uint64_t blockCount;
	uint32_t blockSize;
	uint8_t reserved0096[4];
} zcall_dk_format_capacity_t;

typedef struct {
	zcall_dk_format_capacity_t *capacities;
	uint32_t capacitiesCount; /* 0: only tell how many */
	uint8_t reserved0096[4];
} zcall_dk_format_capacities_t;

/* For DKIOCGETFIRMWAREPATH. */
typedef struct {
	char path[128];
} zcall_dk_firmware_path_t;

/* For DKIOCGETPROVISIONSTATUS. */
typedef struct {
	uint64_t offset;
	uint64_t length;
	uint8_t provisionType; /* DK_PROVISION_TYPE_* */
	uint8_t reserved[7];
} zcall_dk_provision_extent_t;

typedef struct {
	uint64_t offset;
	uint64_t length;  /* 0: the whole disk */
	uint64_t options; /* 0 */
	uint32_t reserved;
	uint32_t extentsCount; /* room, then how many */
	zcall_dk_provision_extent_t *extents;
} zcall_dk_provision_status_t;

/* For DKIOCGETERRORDESCRIPTION. */
typedef struct {
	uint64_t options;  /* 0 */
	uint64_t reserved; /* 0 */
	uint64_t description_size;
	char *description;
} zcall_dk_error_description_t;

#endif
