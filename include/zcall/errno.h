/*
 * Errors: their values, ZCALL_E<NAME>, from <os>/errno.h, and what they are
 * called. All functions take the positive number, as zcall_errno() gives it.
 * There is no errno variable here, and never will be.
 */
#ifndef ZCALL_ERRNO_H
#define ZCALL_ERRNO_H

#include "target.h"

#if ZCALL_OS_LINUX
#include "linux/errno.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/errno.h"
#elif ZCALL_OS_DARWIN
#include "darwin/errno.h"
#endif

/*
 * X(NAME, "text") for each error: once for those that all systems have, those
 * of STREAMS (Linux and macOS), those of the BSDs (FreeBSD and macOS), and in
 * <os>/errno.h for those of one system. ZCALLI_ERRNO_LIST there joins them. X
 * must paste or quote the name: libcs define it as a macro.
 */
#define ZCALLI_ERRNO_SHARED(X) \
	X(E2BIG, "arguments and environment too large") \
	X(EACCES, "access refused by permissions") \
	X(EADDRINUSE, "address already taken") \
	X(EADDRNOTAVAIL, "not an address of this host") \
	X(EAFNOSUPPORT, "address family unsupported") \
	X(EAGAIN, "not ready now, try later") \
	X(EALREADY, "an earlier request is still under way") \
	X(EBADF, "not an open descriptor, or opened another way") \
	X(EBADMSG, "message malformed or corrupt") \
	X(EBUSY, "in use") \
	X(ECANCELED, "cancelled before it was done") \
	X(ECHILD, "no such child") \
	X(ECONNABORTED, "connection aborted on this side") \
	X(ECONNREFUSED, "nobody listens there") \
	X(ECONNRESET, "peer cut the connection") \
	X(EDEADLK, "would deadlock") \
	X(EDESTADDRREQ, "no destination given") \
	X(EDOM, "argument outside the domain") \
	X(EDQUOT, "quota used up") \
	X(EEXIST, "exists already") \
	X(EFAULT, "pointer to memory out of reach") \
	X(EFBIG, "file would pass the size limit") \
	X(EFTYPE, "wrong kind of file") \
	X(EHOSTDOWN, "host does not answer") \
	X(EHOSTUNREACH, "no way to the host") \
	X(EIDRM, "ipc object was removed") \
	X(EILSEQ, "invalid byte sequence") \
	X(EINPROGRESS, "started, not done yet") \
	X(EINTR, "interrupted by a signal") \
	X(EINVAL, "invalid argument") \
	X(EIO, "input or output failed") \
	X(EISCONN, "socket has a peer already") \
	X(EISDIR, "is a directory") \
	X(ELOOP, "too many symbolic links in the path") \
	X(EMFILE, "process has too many open descriptors") \
	X(EMLINK, "too many hard links") \
	X(EMSGSIZE, "message larger than allowed") \
	X(EMULTIHOP, "path crosses several remote systems") \
	X(ENAMETOOLONG, "name or path too long") \
	X(ENETDOWN, "network interface is down") \
	X(ENETRESET, "network dropped the connection") \
	X(ENETUNREACH, "no way to the network") \
	X(ENFILE, "system has too many open files") \
	X(ENOBUFS, "out of buffers") \
	X(ENODEV, "no such device, or not for this") \
	X(ENOENT, "no such file or entry") \
	X(ENOEXEC, "not an executable known here") \
	X(ENOLCK, "out of file locks") \
	X(ENOLINK, "remote link is gone") \
	X(ENOMEM, "out of memory") \
	X(ENOMSG, "no message of that type") \
	X(ENOPROTOOPT, "protocol has no such option") \
	X(ENOSPC, "no space left") \
	X(ENOSYS, "no such call in this kernel") \
	X(ENOTBLK, "not a block device") \
	X(ENOTCONN, "socket has no peer") \
	X(ENOTDIR, "not a directory") \
	X(ENOTEMPTY, "directory has entries") \
	X(ENOTRECOVERABLE, "state is lost for good") \
	X(ENOTSOCK, "not a socket") \
	X(ENOTTY, "no such ioctl for this descriptor") \
	X(ENXIO, "device is not there") \
	X(EOPNOTSUPP, "not supported by this object") \
	X(EOVERFLOW, "value does not fit its type") \
	X(EOWNERDEAD, "lock's owner died") \
	X(EPERM, "caller lacks the privilege") \
	X(EPFNOSUPPORT, "protocol family unsupported") \
	X(EPIPE, "nobody left to read") \
	X(EPROTO, "protocol violated") \
	X(EPROTONOSUPPORT, "protocol unsupported") \
	X(EPROTOTYPE, "protocol does not fit the socket") \
	X(ERANGE, "out of range, or buffer too small") \
	X(EREMOTE, "is on a remote system") \
	X(EROFS, "file system is read-only") \
	X(ESHUTDOWN, "socket was shut down") \
	X(ESOCKTNOSUPPORT, "socket type unsupported") \
	X(ESPIPE, "cannot seek here") \
	X(ESRCH, "no such process") \
	X(ESTALE, "file handle no longer valid") \
	X(ETIMEDOUT, "time ran out") \
	X(ETOOMANYREFS, "too many references") \
	X(ETXTBSY, "executable is in use") \
	X(EUSERS, "too many users") \
	X(EXDEV, "crosses file systems")

#define ZCALLI_ERRNO_STREAMS(X) \
	X(ENODATA, "no data or attribute there") \
	X(ENOSR, "out of streams resources") \
	X(ENOSTR, "not a stream") \
	X(ETIME, "timer ran out")

#define ZCALLI_ERRNO_BSD(X) \
	X(EAUTH, "authentication failed") \
	X(EBADRPC, "rpc message malformed") \
	X(ENEEDAUTH, "authentication needed first") \
	X(ENOATTR, "no such attribute") \
	X(EPROCLIM, "too many processes") \
	X(EPROCUNAVAIL, "rpc program lacks the procedure") \
	X(EPROGMISMATCH, "rpc program has another version") \
	X(EPROGUNAVAIL, "rpc program is not offered") \
	X(ERPCMISMATCH, "rpc version differs")

/*
 * Names and texts are one block each, found by offset, not by pointer: a
 * position-independent program has nothing to relocate. Nothing of it is
 * emitted unless called.
 */
#define ZCALLI_ERRNO_NAME_FIELD(name, text) char zcalli_##name[sizeof(#name)];
#define ZCALLI_ERRNO_NAME_VALUE(name, text) #name,
#define ZCALLI_ERRNO_TEXT_FIELD(name, text) char zcalli_##name[sizeof(text)];
#define ZCALLI_ERRNO_TEXT_VALUE(name, text) text,
#define ZCALLI_ERRNO_CASE(name, text) \
	case ZCALL_##name: \
		at = offsetof(struct table, zcalli_##name); \
		break;

/* "EAGAIN"; "E?" for a number that is no error of this system, 0 included. */
ZCALLI_UTIL const char *zcall_errno_name(int e)
{
	struct table {
		char unknown[sizeof("E?")];
		ZCALLI_ERRNO_LIST(ZCALLI_ERRNO_NAME_FIELD)
	};
	static const struct table names = {
		"E?", ZCALLI_ERRNO_LIST(ZCALLI_ERRNO_NAME_VALUE)};
	size_t at = 0;

	switch (e) {
		ZCALLI_ERRNO_LIST(ZCALLI_ERRNO_CASE)
	default:
		break;
	}
	return (const char *)&names + at;
}

/* What went wrong, lower case and without a full stop; "unknown error". */
ZCALLI_UTIL const char *zcall_errno_text(int e)
{
	struct table {
		char unknown[sizeof("unknown error")];
		ZCALLI_ERRNO_LIST(ZCALLI_ERRNO_TEXT_FIELD)
	};
	static const struct table texts = {
		"unknown error", ZCALLI_ERRNO_LIST(ZCALLI_ERRNO_TEXT_VALUE)};
	size_t at = 0;

	switch (e) {
		ZCALLI_ERRNO_LIST(ZCALLI_ERRNO_CASE)
	default:
		break;
	}
	return (const char *)&texts + at;
}

/* EAGAIN, which is EWOULDBLOCK too, or ETIMEDOUT: not in time. */
ZCALLI_UTIL int zcall_errno_is_timeout(int e)
{
	return e == ZCALL_EAGAIN || e == ZCALL_ETIMEDOUT;
}

/* Whether the same call may succeed later: also after a signal, and when
 * descriptors have been closed. */
ZCALLI_UTIL int zcall_errno_is_temporary(int e)
{
	return e == ZCALL_EINTR || e == ZCALL_EMFILE || e == ZCALL_ENFILE ||
	       zcall_errno_is_timeout(e);
}

#endif
