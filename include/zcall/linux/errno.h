/*
 * Linux's errors: values as in the kernel's asm-generic/errno.h, which all
 * four CPUs use. 41 and 58 are taken by the aliases.
 */
#ifndef ZCALL_LINUX_ERRNO_H
#define ZCALL_LINUX_ERRNO_H

#define ZCALL_EPERM 1
#define ZCALL_ENOENT 2
#define ZCALL_ESRCH 3
#define ZCALL_EINTR 4
#define ZCALL_EIO 5
#define ZCALL_ENXIO 6
#define ZCALL_E2BIG 7
#define ZCALL_ENOEXEC 8
#define ZCALL_EBADF 9
#define ZCALL_ECHILD 10
#define ZCALL_EAGAIN 11
#define ZCALL_ENOMEM 12
#define ZCALL_EACCES 13
#define ZCALL_EFAULT 14
#define ZCALL_ENOTBLK 15
#define ZCALL_EBUSY 16
#define ZCALL_EEXIST 17
#define ZCALL_EXDEV 18
#define ZCALL_ENODEV 19
#define ZCALL_ENOTDIR 20
#define ZCALL_EISDIR 21
#define ZCALL_EINVAL 22
#define ZCALL_ENFILE 23
#define ZCALL_EMFILE 24
#define ZCALL_ENOTTY 25
#define ZCALL_ETXTBSY 26
#define ZCALL_EFBIG 27
#define ZCALL_ENOSPC 28
#define ZCALL_ESPIPE 29
#define ZCALL_EROFS 30
#define ZCALL_EMLINK 31
#define ZCALL_EPIPE 32
#define ZCALL_EDOM 33
#define ZCALL_ERANGE 34
#define ZCALL_EDEADLK 35
#define ZCALL_ENAMETOOLONG 36
#define ZCALL_ENOLCK 37
#define ZCALL_ENOSYS 38
#define ZCALL_ENOTEMPTY 39
#define ZCALL_ELOOP 40
#define ZCALL_ENOMSG 42
#define ZCALL_EIDRM 43
#define ZCALL_ECHRNG 44
#define ZCALL_EL2NSYNC 45
#define ZCALL_EL3HLT 46
#define ZCALL_EL3RST 47
#define ZCALL_ELNRNG 48
#define ZCALL_EUNATCH 49
#define ZCALL_ENOCSI 50
#define ZCALL_EL2HLT 51
#define ZCALL_EBADE 52
#define ZCALL_EBADR 53
#define ZCALL_EXFULL 54
#define ZCALL_ENOANO 55
#define ZCALL_EBADRQC 56
#define ZCALL_EBADSLT 57
#define ZCALL_EBFONT 59
#define ZCALL_ENOSTR 60
#define ZCALL_ENODATA 61
#define ZCALL_ETIME 62
#define ZCALL_ENOSR 63
#define ZCALL_ENONET 64
#define ZCALL_ENOPKG 65
#define ZCALL_EREMOTE 66
#define ZCALL_ENOLINK 67
#define ZCALL_EADV 68
#define ZCALL_ESRMNT 69
#define ZCALL_ECOMM 70
#define ZCALL_EPROTO 71
#define ZCALL_EMULTIHOP 72
#define ZCALL_EDOTDOT 73
#define ZCALL_EBADMSG 74
#define ZCALL_EOVERFLOW 75
#define ZCALL_ENOTUNIQ 76
#define ZCALL_EBADFD 77
#define ZCALL_EREMCHG 78
#define ZCALL_ELIBACC 79
#define ZCALL_ELIBBAD 80
#define ZCALL_ELIBSCN 81
#define ZCALL_ELIBMAX 82
#define ZCALL_ELIBEXEC 83
#define ZCALL_EILSEQ 84
#define ZCALL_ERESTART 85
#define ZCALL_ESTRPIPE 86
#define ZCALL_EUSERS 87
#define ZCALL_ENOTSOCK 88
#define ZCALL_EDESTADDRREQ 89
#define ZCALL_EMSGSIZE 90
#define ZCALL_EPROTOTYPE 91
#define ZCALL_ENOPROTOOPT 92
#define ZCALL_EPROTONOSUPPORT 93
#define ZCALL_ESOCKTNOSUPPORT 94
#define ZCALL_EOPNOTSUPP 95
#define ZCALL_EPFNOSUPPORT 96
#define ZCALL_EAFNOSUPPORT 97
#define ZCALL_EADDRINUSE 98
#define ZCALL_EADDRNOTAVAIL 99
#define ZCALL_ENETDOWN 100
#define ZCALL_ENETUNREACH 101
#define ZCALL_ENETRESET 102
#define ZCALL_ECONNABORTED 103
#define ZCALL_ECONNRESET 104
#define ZCALL_ENOBUFS 105
#define ZCALL_EISCONN 106
#define ZCALL_ENOTCONN 107
#define ZCALL_ESHUTDOWN 108
#define ZCALL_ETOOMANYREFS 109
#define ZCALL_ETIMEDOUT 110
#define ZCALL_ECONNREFUSED 111
#define ZCALL_EHOSTDOWN 112
#define ZCALL_EHOSTUNREACH 113
#define ZCALL_EALREADY 114
#define ZCALL_EINPROGRESS 115
#define ZCALL_ESTALE 116
#define ZCALL_EUCLEAN 117
#define ZCALL_ENOTNAM 118
#define ZCALL_ENAVAIL 119
#define ZCALL_EISNAM 120
#define ZCALL_EREMOTEIO 121
#define ZCALL_EDQUOT 122
#define ZCALL_ENOMEDIUM 123
#define ZCALL_EMEDIUMTYPE 124
#define ZCALL_ECANCELED 125
#define ZCALL_ENOKEY 126
#define ZCALL_EKEYEXPIRED 127
#define ZCALL_EKEYREVOKED 128
#define ZCALL_EKEYREJECTED 129
#define ZCALL_EOWNERDEAD 130
#define ZCALL_ENOTRECOVERABLE 131
#define ZCALL_ERFKILL 132
#define ZCALL_EHWPOISON 133
#define ZCALL_EFTYPE 134

#define ZCALL_EWOULDBLOCK ZCALL_EAGAIN
#define ZCALL_EDEADLOCK ZCALL_EDEADLK
#define ZCALL_EFSBADCRC ZCALL_EBADMSG
#define ZCALL_ENOTSUP ZCALL_EOPNOTSUPP
#define ZCALL_EFSCORRUPTED ZCALL_EUCLEAN

#define ZCALLI_ERRNO_LIST(X) \
	ZCALLI_ERRNO_SHARED(X) ZCALLI_ERRNO_STREAMS(X) ZCALLI_ERRNO_LINUX(X)

#define ZCALLI_ERRNO_LINUX(X) \
	X(EADV, "resource could not be advertised") \
	X(EBADE, "exchange is not valid") \
	X(EBADFD, "descriptor is in the wrong state") \
	X(EBADR, "request descriptor is not valid") \
	X(EBADRQC, "request code is not valid") \
	X(EBADSLT, "slot is not valid") \
	X(EBFONT, "font file malformed") \
	X(ECHRNG, "channel number out of bounds") \
	X(ECOMM, "sending over the link failed") \
	X(EDOTDOT, "remote file sharing failed") \
	X(EHWPOISON, "memory page has a hardware fault") \
	X(EISNAM, "is a named special file") \
	X(EKEYEXPIRED, "key is past its time") \
	X(EKEYREJECTED, "key was refused") \
	X(EKEYREVOKED, "key was withdrawn") \
	X(EL2HLT, "level 2 stopped") \
	X(EL2NSYNC, "level 2 out of step") \
	X(EL3HLT, "level 3 stopped") \
	X(EL3RST, "level 3 was reset") \
	X(ELIBACC, "shared library cannot be opened") \
	X(ELIBBAD, "shared library is damaged") \
	X(ELIBEXEC, "shared library is not a program") \
	X(ELIBMAX, "too many shared libraries") \
	X(ELIBSCN, "library section is damaged") \
	X(ELNRNG, "link number out of bounds") \
	X(EMEDIUMTYPE, "medium of the wrong type") \
	X(ENAVAIL, "no such named semaphore") \
	X(ENOANO, "out of anodes") \
	X(ENOCSI, "out of csi structures") \
	X(ENOKEY, "no such key") \
	X(ENOMEDIUM, "no medium in the drive") \
	X(ENONET, "host is on no network") \
	X(ENOPKG, "needed package is missing") \
	X(ENOTNAM, "not a named special file") \
	X(ENOTUNIQ, "name is taken on the network") \
	X(EREMCHG, "remote address has changed") \
	X(EREMOTEIO, "remote side failed to read or write") \
	X(ERESTART, "interrupted, to be started again") \
	X(ERFKILL, "radio is switched off") \
	X(ESRMNT, "remote mounts are in the way") \
	X(ESTRPIPE, "pipe between streams failed") \
	X(EUCLEAN, "file system needs repair") \
	X(EUNATCH, "protocol driver is not attached") \
	X(EXFULL, "exchange table is full")

#endif
