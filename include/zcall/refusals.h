/*
 * The functions of access.h that must not be called, for each pair of a
 * parameter and the one that says its size, and for each parameter that may
 * be too small or NULL. A name that is missing here is a compiler's error.
 */
#ifndef ZCALL_REFUSALS_H
#define ZCALL_REFUSALS_H

#define ZCALLI_SMALLER(p, n) \
	void zcalli_##p##_is_smaller_than_##n(void) __attribute__(( \
		__error__("zcall: " #p " is smaller than " #n " says")));
#define ZCALLI_TOO_SMALL(p) \
	void zcalli_##p##_is_too_small(void) __attribute__(( \
		__error__("zcall: " #p " has no room for two")));
/* clang follows paths on which the pointer can only be NULL: a warning. */
#ifdef __clang__
#define ZCALLI_IS_NULL(p) \
	void zcalli_##p##_is_NULL(void) \
		__attribute__((__warning__("zcall: " #p " is NULL")));
#else
#define ZCALLI_IS_NULL(p) \
	void zcalli_##p##_is_NULL(void) \
		__attribute__((__error__("zcall: " #p " is NULL")));
#endif

ZCALLI_SMALLER(addr, addrlen)
ZCALLI_SMALLER(args, size)
ZCALLI_SMALLER(args, usize)
ZCALLI_SMALLER(attr, size)
ZCALLI_SMALLER(attr, usize)
ZCALLI_SMALLER(attr_common, size_common)
ZCALLI_SMALLER(buf, buflen)
ZCALLI_SMALLER(buf, bufsize)
ZCALLI_SMALLER(buf, count)
ZCALLI_SMALLER(buf, len)
ZCALLI_SMALLER(buf, nbytes)
ZCALLI_SMALLER(buf, size)
ZCALLI_SMALLER(ctx, size)
ZCALLI_SMALLER(dirp, count)
ZCALLI_SMALLER(events, maxevents)
ZCALLI_SMALLER(events, nr)
ZCALLI_SMALLER(fds, nfds)
ZCALLI_SMALLER(head, len)
ZCALLI_SMALLER(how, size)
ZCALLI_SMALLER(image, len)
ZCALLI_SMALLER(iocbpp, nr)
ZCALLI_SMALLER(iov, iovcnt)
ZCALLI_SMALLER(iov, nr_segs)
ZCALLI_SMALLER(list, size)
ZCALLI_SMALLER(local, liovcnt)
ZCALLI_SMALLER(mask, len)
ZCALLI_SMALLER(mask, sigsetsize)
ZCALLI_SMALLER(mask, sizemask)
ZCALLI_SMALLER(mnt_ids, nr)
ZCALLI_SMALLER(msg_ptr, msg_len)
ZCALLI_SMALLER(msgvec, vlen)
ZCALLI_SMALLER(name, len)
ZCALLI_SMALLER(ns_ids, nr)
ZCALLI_SMALLER(optval, optlen)
ZCALLI_SMALLER(oset, sigsetsize)
ZCALLI_SMALLER(pages, count)
ZCALLI_SMALLER(payload, plen)
ZCALLI_SMALLER(ptr, bytecount)
ZCALLI_SMALLER(remote, riovcnt)
ZCALLI_SMALLER(segments, nr_segments)
ZCALLI_SMALLER(set, sigsetsize)
ZCALLI_SMALLER(sigmask, sigsetsize)
ZCALLI_SMALLER(sops, nsops)
ZCALLI_SMALLER(value, size)
ZCALLI_SMALLER(vec, vlen)
ZCALLI_SMALLER(waiters, nr_futexes)

ZCALLI_TOO_SMALL(fds)
ZCALLI_TOO_SMALL(fildes)
ZCALLI_TOO_SMALL(waiters)

ZCALLI_IS_NULL(addr)
ZCALLI_IS_NULL(args)
ZCALLI_IS_NULL(attr)
ZCALLI_IS_NULL(buf)
ZCALLI_IS_NULL(cstat)
ZCALLI_IS_NULL(ctx)
ZCALLI_IS_NULL(curr_value)
ZCALLI_IS_NULL(description)
ZCALLI_IS_NULL(dirp)
ZCALLI_IS_NULL(egid)
ZCALLI_IS_NULL(euid)
ZCALLI_IS_NULL(events)
ZCALLI_IS_NULL(fds)
ZCALLI_IS_NULL(fildes)
ZCALLI_IS_NULL(handle)
ZCALLI_IS_NULL(head)
ZCALLI_IS_NULL(header)
ZCALLI_IS_NULL(how)
ZCALLI_IS_NULL(image)
ZCALLI_IS_NULL(info)
ZCALLI_IS_NULL(interval)
ZCALLI_IS_NULL(iocb)
ZCALLI_IS_NULL(iocbpp)
ZCALLI_IS_NULL(iov)
ZCALLI_IS_NULL(len)
ZCALLI_IS_NULL(list)
ZCALLI_IS_NULL(local)
ZCALLI_IS_NULL(mask)
ZCALLI_IS_NULL(mnt_ids)
ZCALLI_IS_NULL(msg)
ZCALLI_IS_NULL(msg_ptr)
ZCALLI_IS_NULL(msgvec)
ZCALLI_IS_NULL(name)
ZCALLI_IS_NULL(new_value)
ZCALLI_IS_NULL(newpath)
ZCALLI_IS_NULL(ns_ids)
ZCALLI_IS_NULL(oldpath)
ZCALLI_IS_NULL(optval)
ZCALLI_IS_NULL(pages)
ZCALLI_IS_NULL(param)
ZCALLI_IS_NULL(params)
ZCALLI_IS_NULL(path)
ZCALLI_IS_NULL(pathname)
ZCALLI_IS_NULL(payload)
ZCALLI_IS_NULL(ptr)
ZCALLI_IS_NULL(range)
ZCALLI_IS_NULL(remote)
ZCALLI_IS_NULL(req)
ZCALLI_IS_NULL(result)
ZCALLI_IS_NULL(rgid)
ZCALLI_IS_NULL(rlim)
ZCALLI_IS_NULL(ruid)
ZCALLI_IS_NULL(segments)
ZCALLI_IS_NULL(set)
ZCALLI_IS_NULL(sgid)
ZCALLI_IS_NULL(sops)
ZCALLI_IS_NULL(st)
ZCALLI_IS_NULL(suid)
ZCALLI_IS_NULL(target)
ZCALLI_IS_NULL(timerid)
ZCALLI_IS_NULL(tp)
ZCALLI_IS_NULL(type)
ZCALLI_IS_NULL(usage)
ZCALLI_IS_NULL(value)
ZCALLI_IS_NULL(vec)
ZCALLI_IS_NULL(waiters)

#undef ZCALLI_SMALLER
#undef ZCALLI_TOO_SMALL
#undef ZCALLI_IS_NULL

#endif
