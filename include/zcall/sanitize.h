/*
 * What AddressSanitizer, MemorySanitizer and ThreadSanitizer are told of the
 * memory that the kernel reads and writes, on Linux: access.h says what that
 * is, call by call. Before the trap all of it is checked (addressable; data
 * initialised; a read for ThreadSanitizer); after it what was written is
 * announced, as far as the result says.
 *
 * Their runtimes have a hook for each of some older calls; these are of ranges
 * of memory, which serves every call alike. The two that also keep a state of
 * their own, fork's and close's, are called.
 *
 * ThreadSanitizer knows no order between threads that the kernel makes (a byte
 * through a pipe, say): here all calls that read memory happen before all
 * that write some later. That may hide a race, and reports none that is not.
 *
 * Without a sanitizer nothing of this exists. It defines no call.
 */
#ifndef ZCALL_SANITIZE_H
#define ZCALL_SANITIZE_H

#include "target.h"
#include "iovec.h"
#include "number.h"

#define ZCALLI_SANITIZE_ADDRESS 0
#define ZCALLI_SANITIZE_MEMORY 0
#define ZCALLI_SANITIZE_THREAD 0
#if ZCALL_OS_LINUX && !defined(ZCALL_NO_SANITIZE)
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#undef ZCALLI_SANITIZE_ADDRESS
#define ZCALLI_SANITIZE_ADDRESS 1
#elif __has_feature(memory_sanitizer)
#undef ZCALLI_SANITIZE_MEMORY
#define ZCALLI_SANITIZE_MEMORY 1
#elif __has_feature(thread_sanitizer)
#undef ZCALLI_SANITIZE_THREAD
#define ZCALLI_SANITIZE_THREAD 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#undef ZCALLI_SANITIZE_ADDRESS
#define ZCALLI_SANITIZE_ADDRESS 1
#elif defined(__SANITIZE_THREAD__)
#undef ZCALLI_SANITIZE_THREAD
#define ZCALLI_SANITIZE_THREAD 1
#endif
#endif

#define ZCALLI_SANITIZE \
	(ZCALLI_SANITIZE_ADDRESS || ZCALLI_SANITIZE_MEMORY || \
	 ZCALLI_SANITIZE_THREAD)

#if ZCALLI_SANITIZE

#ifdef __cplusplus
extern "C" {
#endif
#if ZCALLI_SANITIZE_ADDRESS
/* Report an access of n bytes at p unless all of them are addressable. */
void __asan_loadN(void *p, long n);
void __asan_storeN(void *p, long n);
#elif ZCALLI_SANITIZE_MEMORY
void __msan_check_mem_is_initialized(const volatile void *p, size_t n);
void __msan_unpoison(const volatile void *p, size_t n);
#else
void __tsan_read_range(void *p, long n);
void __tsan_write_range(void *p, long n);
void __tsan_acquire(void *p);
void __tsan_release(void *p);
void __sanitizer_syscall_pre_impl_close(long fd);
void __sanitizer_syscall_pre_impl_fork(void);
void __sanitizer_syscall_post_impl_fork(long result);
#endif
#ifdef __cplusplus
}
#endif

/* What stands for the kernel when threads are ordered by calls. */
#if ZCALLI_SANITIZE_THREAD
extern char zcalli_kernel[8] __attribute__((__visibility__("hidden")));
__attribute__((__weak__)) char zcalli_kernel[8];
#endif

enum {
	ZCALLI_KIND_IN = 1,
	ZCALLI_KIND_OUT = 2,
	ZCALLI_KIND_CHANGE = ZCALLI_KIND_IN | ZCALLI_KIND_OUT,
	/* IN, and no byte of it may be uninitialised: structures have
	 * padding, and fields that no one need set. */
	ZCALLI_KIND_DATA = ZCALLI_KIND_IN | 4,
	ZCALLI_KIND_GOT = ZCALLI_KIND_OUT | 8,
	ZCALLI_KIND_LEFT = ZCALLI_KIND_OUT | 16,
	/* p is an array of iovec or of message headers. */
	ZCALLI_KIND_IOV = 32,
	ZCALLI_KIND_MSG = 64,
	ZCALLI_KIND_ROOM = 128,
	/* As many bytes more than the result as size says. */
	ZCALLI_KIND_MORE = ZCALLI_KIND_OUT | 256,
	/* May be written, or read, or be something else. */
	ZCALLI_KIND_ANY = ZCALLI_KIND_OUT | 512
};

/* Whether it makes a process with memory of its own. */
ZCALLI_FN int zcalli_is_fork(long nr, long flags)
{
#ifdef ZCALL_NR_fork
	if (nr == ZCALL_NR_fork)
		return 1;
#endif
	return nr == ZCALL_NR_clone && !(flags & 0x100 /* CLONE_VM */);
}

/* One argument: n times size bytes at p; len: where ROOM's length is. */
typedef struct {
	const volatile void *p, *len;
	size_t n, size;
	int kind;
} zcalli_note_t;

/* All that a call has. */
typedef struct {
	zcalli_note_t note[6];
	int count;
} zcalli_notes_t;

/* The kernel's msghdr and mmsghdr, which net.h may give libc's names. */
typedef struct {
	void *name;
	uint32_t namelen;
	zcall_iovec_t *iov;
	size_t iovlen;
	void *control;
	size_t controllen;
	unsigned flags;
} zcalli_msghdr_t;

typedef struct {
	zcalli_msghdr_t hdr;
	unsigned len;
} zcalli_mmsghdr_t;

/* The kernel is about to read n bytes at p. */
ZCALLI_FN void zcalli_will_read(const volatile void *p, size_t n, int data)
{
	if (!p || !n)
		return;
#if ZCALLI_SANITIZE_ADDRESS
	(void)data;
	__asan_loadN((void *)(uintptr_t)p, (long)n);
#elif ZCALLI_SANITIZE_MEMORY
	if (data)
		__msan_check_mem_is_initialized(p, n);
#else
	(void)data;
	__tsan_read_range((void *)(uintptr_t)p, (long)n);
#endif
}

/* The kernel may write up to n bytes at p. */
ZCALLI_FN void zcalli_will_write(const volatile void *p, size_t n)
{
#if ZCALLI_SANITIZE_ADDRESS
	if (p && n)
		__asan_storeN((void *)(uintptr_t)p, (long)n);
#else
	(void)p;
	(void)n;
#endif
}

/* It has written n bytes at p. */
ZCALLI_FN void zcalli_has_written(const volatile void *p, size_t n)
{
	if (!p || !n)
		return;
#if ZCALLI_SANITIZE_MEMORY
	__msan_unpoison(p, n);
#elif ZCALLI_SANITIZE_THREAD
	__tsan_write_range((void *)(uintptr_t)p, (long)n);
#endif
}

ZCALLI_UTIL void zcalli_before_iov(const zcall_iovec_t *iov, size_t n, int kind)
{
	size_t i;

	zcalli_will_read(iov, n * sizeof(*iov), 1);
	for (i = 0; iov && i < n; i++)
		if (kind & ZCALLI_KIND_IN)
			zcalli_will_read(iov[i].iov_base, iov[i].iov_len, 1);
		else
			zcalli_will_write(iov[i].iov_base, iov[i].iov_len);
}

/* done bytes have come, into the first pieces first. */
ZCALLI_UTIL void zcalli_after_iov(const zcall_iovec_t *iov, size_t n,
				  size_t done)
{
	size_t i;

	for (i = 0; i < n && done; i++) {
		size_t part = iov[i].iov_len < done ? iov[i].iov_len : done;

		zcalli_has_written(iov[i].iov_base, part);
		done -= part;
	}
}

/* flags is not looked at: the kernel does not read it. */
ZCALLI_UTIL void zcalli_before_msg(const zcalli_msghdr_t *m, int kind)
{
	zcalli_will_read(&m->name, sizeof(m->name), 1);
	zcalli_will_read(&m->namelen, sizeof(m->namelen), 1);
	zcalli_will_read(&m->iov, 4 * sizeof(void *), 1);
	zcalli_before_iov(m->iov, m->iovlen, kind);
	if (kind & ZCALLI_KIND_IN) {
		zcalli_will_read(m->name, m->namelen, 0);
		zcalli_will_read(m->control, m->controllen, 0);
	} else {
		zcalli_will_write(m->name, m->name ? m->namelen : 0);
		zcalli_will_write(m->control, m->controllen);
	}
}

ZCALLI_UTIL void zcalli_after_msg(const zcalli_msghdr_t *m, size_t done)
{
#if ZCALLI_SANITIZE_MEMORY
	__msan_unpoison(&m->namelen, sizeof(m->namelen));
	__msan_unpoison(&m->controllen, sizeof(m->controllen));
	__msan_unpoison(&m->flags, sizeof(m->flags));
#endif
	zcalli_has_written(m->name, m->name ? m->namelen : 0);
	zcalli_has_written(m->control, m->controllen);
	zcalli_after_iov(m->iov, m->iovlen, done);
}

ZCALLI_FN void zcalli_keep(zcalli_notes_t *notes, int kind,
			   const volatile void *p, size_t n, size_t size,
			   const volatile void *len)
{
	zcalli_note_t *note = &notes->note[notes->count];

	if (!p)
		return;
	note->p = p;
	note->len = len;
	note->n = n;
	note->size = size;
	note->kind = kind;
	notes->count++;
}

/* An argument, before the trap. */
ZCALLI_FN void zcalli_note(zcalli_notes_t *notes, int kind,
			   const volatile void *p, size_t n, size_t size)
{
	if (kind & ZCALLI_KIND_IN)
		zcalli_will_read(p, n * size, kind == ZCALLI_KIND_DATA);
	if ((kind & ZCALLI_KIND_OUT) && kind != ZCALLI_KIND_ANY)
		zcalli_will_write(p, kind == ZCALLI_KIND_MORE ? n : n * size);
	zcalli_keep(notes, kind, p, n, size, NULL);
}

ZCALLI_UTIL void zcalli_note_iov(zcalli_notes_t *notes, int kind,
				 const zcall_iovec_t *iov, size_t n)
{
	zcalli_before_iov(iov, n, kind);
	zcalli_keep(notes, kind | ZCALLI_KIND_IOV, iov, n, 1, NULL);
}

/* n headers at p, size bytes from one to the next. */
ZCALLI_UTIL void zcalli_note_msg(zcalli_notes_t *notes, int kind, const void *p,
				 size_t n, size_t size)
{
	size_t i;

	for (i = 0; p && i < n; i++)
		zcalli_before_msg(
			(const zcalli_msghdr_t *)(uintptr_t)((const char *)p +
							     i * size),
			kind);
	zcalli_keep(notes, kind | ZCALLI_KIND_MSG, p, n, size, NULL);
}

ZCALLI_UTIL void zcalli_note_room(zcalli_notes_t *notes, const void *p,
				  const uint32_t *len)
{
	zcalli_will_read(len, sizeof(*len), 1);
	if (p && len)
		zcalli_will_write(p, *len);
	zcalli_keep(notes, ZCALLI_KIND_ROOM | ZCALLI_KIND_OUT, p,
		    len ? *len : 0, 1, len);
}

ZCALLI_UTIL size_t zcalli_string(const char *s)
{
	size_t n = 0;

	if (!s)
		return 0;
#if ZCALLI_SANITIZE_ADDRESS
	do
		__asan_loadN((void *)(uintptr_t)(s + n), 1);
	while (s[n++]);
#else
	while (s[n++])
		;
#endif
	return n;
}

ZCALLI_UTIL void zcalli_note_string(zcalli_notes_t *notes, const char *s)
{
	size_t n = zcalli_string(s);

	zcalli_will_read(s, n, 1);
	zcalli_keep(notes, ZCALLI_KIND_IN, s, n, 1, NULL);
}

ZCALLI_UTIL void zcalli_note_strings(zcalli_notes_t *notes, char *const *list)
{
	size_t i;

	if (!list)
		return;
	for (i = 0; list[i]; i++)
		zcalli_will_read(list[i], zcalli_string(list[i]), 1);
	zcalli_will_read(list, (i + 1) * sizeof(*list), 1);
	zcalli_keep(notes, ZCALLI_KIND_IN, list, i + 1, sizeof(*list), NULL);
}

/* Before the trap, when all arguments are known; a is the first. */
ZCALLI_FN void zcalli_before(const zcalli_notes_t *notes, long nr, long a)
{
#if ZCALLI_SANITIZE_THREAD
	int i, release = nr == ZCALL_NR_munmap;

	for (i = 0; i < notes->count; i++)
		release |= notes->note[i].kind & ZCALLI_KIND_IN;
	if (release)
		__tsan_release(zcalli_kernel);
	if (nr == ZCALL_NR_close)
		__sanitizer_syscall_pre_impl_close(a);
	if (zcalli_is_fork(nr, a))
		__sanitizer_syscall_pre_impl_fork();
#else
	(void)notes;
	(void)nr;
	(void)a;
#endif
}

ZCALLI_UTIL void zcalli_after_one(const zcalli_note_t *note, long result)
{
	size_t n = note->n, got = (size_t)result, i;

	if (note->kind == ZCALLI_KIND_LEFT) {
		if (result == -4)
			zcalli_has_written(note->p, n * note->size);
	} else if ((unsigned long)result >= -4095UL) {
		return;
	} else if (note->kind & ZCALLI_KIND_IOV) {
		zcalli_after_iov((const zcall_iovec_t *)(uintptr_t)note->p, n,
				 got);
	} else if (note->kind & ZCALLI_KIND_MSG) {
		const char *at = (const char *)(uintptr_t)note->p;

		/* recvmsg's result is bytes, recvmmsg's messages. */
		if (note->size == sizeof(zcalli_msghdr_t))
			zcalli_after_msg((const zcalli_msghdr_t *)(uintptr_t)at,
					 got);
		else
			for (i = 0; i < got && i < n; i++) {
				const zcalli_mmsghdr_t *m =
					(const zcalli_mmsghdr_t
						 *)(uintptr_t)(at +
							       i * note->size);

#if ZCALLI_SANITIZE_MEMORY
				__msan_unpoison(&m->len, sizeof(m->len));
#endif
				zcalli_after_msg(&m->hdr, m->len);
			}
	} else if (note->kind & ZCALLI_KIND_ROOM) {
		uint32_t now;

#if ZCALLI_SANITIZE_MEMORY
		__msan_unpoison(note->len, sizeof(now));
#endif
		now = *(const uint32_t *)(uintptr_t)note->len;
		zcalli_has_written(note->p, now < n ? now : n);
	} else if (note->kind == ZCALLI_KIND_GOT) {
		zcalli_has_written(note->p, (got < n ? got : n) * note->size);
	} else if (note->kind == ZCALLI_KIND_MORE) {
		got += note->size;
		zcalli_has_written(note->p, got < n ? got : n);
	} else {
		zcalli_has_written(note->p, n * note->size);
	}
}

/* After the trap; a, b and c are the first three arguments. */
ZCALLI_FN void zcalli_after(const zcalli_notes_t *notes, long nr, long a,
			    long b, long c, long result)
{
	int i;

#if ZCALLI_SANITIZE_THREAD
	int acquire = nr == ZCALL_NR_mmap;

	for (i = 0; i < notes->count; i++)
		acquire |= notes->note[i].kind & ZCALLI_KIND_OUT;
	if (acquire)
		__tsan_acquire(zcalli_kernel);
	if (zcalli_is_fork(nr, a))
		__sanitizer_syscall_post_impl_fork(result);
#elif ZCALLI_SANITIZE_MEMORY
	/* New memory is 0 or what a file has. */
	if ((unsigned long)result < -4095UL &&
	    (nr == ZCALL_NR_mmap || nr == ZCALL_NR_mremap))
		__msan_unpoison((void *)result,
				(size_t)(nr == ZCALL_NR_mmap ? b : c));
#endif
	(void)nr;
	(void)a;
	(void)b;
	(void)c;
	for (i = 0; i < notes->count; i++)
		if (notes->note[i].kind & ZCALLI_KIND_OUT)
			zcalli_after_one(&notes->note[i], result);
}

/* The bytes of a set of nfds descriptors, or of maxnode nodes. */
ZCALLI_UTIL size_t zcalli_fd_bytes(int nfds)
{
	return nfds > 0 ? ((size_t)nfds + 63) / 64 * 8 : 0;
}

ZCALLI_UTIL size_t zcalli_node_bytes(unsigned long maxnode)
{
	return maxnode > 1 ? (maxnode - 1 + 63) / 64 * 8 : 0;
}

/* What an ioctl may write, as far as its number says. */
ZCALLI_UTIL size_t zcalli_ioctl_bytes(unsigned cmd)
{
	switch (cmd) {
	case 0x5401: /* TCGETS */
		return 36;
	case 0x5413: /* TIOCGWINSZ */
		return 8;
	case 0x540f: /* TIOCGPGRP */
	case 0x5411: /* TIOCOUTQ */
	case 0x541b: /* FIONREAD */
	case 0x5424: /* TIOCGETD */
	case 0x5429: /* TIOCGSID */
		return 4;
	default:
		return cmd >> 31 ? cmd >> 16 & 0x3fff : 0;
	}
}

/* io_uring_enter's argp is no address with IORING_ENTER_EXT_ARG_REG. */
ZCALLI_UTIL size_t zcalli_enter_bytes(unsigned flags, size_t argsz)
{
	return flags & 1U << 6 ? 0 : argsz;
}

/* What fcntl with an address may write. */
ZCALLI_UTIL size_t zcalli_fcntl_bytes(unsigned cmd)
{
	switch (cmd) {
	case 5:	 /* F_GETLK */
	case 36: /* F_OFD_GETLK */
		return 32;
	case 16:   /* F_GETOWN_EX */
	case 1035: /* F_GET_RW_HINT */
	case 1037: /* F_GET_FILE_RW_HINT */
		return 8;
	default:
		return 0;
	}
}

#define ZCALLI_NOTE(kind, p, n, size) \
	zcalli_note(&zcalli_notes, ZCALLI_KIND_##kind, p, \
		    (size_t)((n) > 0 ? (n) : 0), size)
#define ZCALLI_NOTE_ROOM(p, len) \
	zcalli_note_room(&zcalli_notes, p, (const uint32_t *)(len))
#define ZCALLI_NOTE_STRING(p) zcalli_note_string(&zcalli_notes, p)
#define ZCALLI_NOTE_STRINGS(p) zcalli_note_strings(&zcalli_notes, p)
#define ZCALLI_NOTE_IN_IOV(p, n) \
	zcalli_note_iov(&zcalli_notes, ZCALLI_KIND_IN, p, n)
#define ZCALLI_NOTE_GOT_IOV(p, n) \
	zcalli_note_iov(&zcalli_notes, ZCALLI_KIND_OUT, p, n)
#define ZCALLI_NOTE_IN_MSG(p, n) \
	zcalli_note_msg(&zcalli_notes, ZCALLI_KIND_IN, p, n, sizeof(*(p)))
#define ZCALLI_NOTE_GOT_MSG(p, n) \
	zcalli_note_msg(&zcalli_notes, ZCALLI_KIND_OUT, p, n, sizeof(*(p)))
#define ZCALLI_NOTE_IN_MSGS ZCALLI_NOTE_IN_MSG
#define ZCALLI_NOTE_GOT_MSGS ZCALLI_NOTE_GOT_MSG

/* The trap with all of this around it; arguments are evaluated once, first. */
#define ZCALLI_CALL(n, KIND, T, ...) \
	__extension__({ \
		zcalli_notes_t zcalli_notes; \
		T zcalli_result; \
		zcalli_notes.count = 0; \
		ZCALLI_TOLD##n(KIND, T, __VA_ARGS__); \
		zcalli_result; \
	})

#define ZCALLI_KEEP(i, v) ZCALLI_AUTO zcalli_v##i = (v)
#define ZCALLI_AROUND(nr, a, b, c, call) \
	zcalli_before(&zcalli_notes, nr, (long)(a)); \
	zcalli_result = call; \
	zcalli_after(&zcalli_notes, nr, (long)(a), (long)(b), (long)(c), \
		     (long)zcalli_result)

#define ZCALLI_TOLD0(KIND, T, nr) \
	ZCALLI_AROUND(nr, 0, 0, 0, ZCALLI_TRAP(0, KIND, T, nr))
#define ZCALLI_TOLD1(KIND, T, nr, a) \
	ZCALLI_KEEP(1, a); \
	ZCALLI_AROUND(nr, zcalli_v1, 0, 0, \
		      ZCALLI_TRAP(1, KIND, T, nr, zcalli_v1))
#define ZCALLI_TOLD2(KIND, T, nr, a, b) \
	ZCALLI_KEEP(1, a); \
	ZCALLI_KEEP(2, b); \
	ZCALLI_AROUND(nr, zcalli_v1, zcalli_v2, 0, \
		      ZCALLI_TRAP(2, KIND, T, nr, zcalli_v1, zcalli_v2))
#define ZCALLI_TOLD3(KIND, T, nr, a, b, c) \
	ZCALLI_KEEP(1, a); \
	ZCALLI_KEEP(2, b); \
	ZCALLI_KEEP(3, c); \
	ZCALLI_AROUND( \
		nr, zcalli_v1, zcalli_v2, zcalli_v3, \
		ZCALLI_TRAP(3, KIND, T, nr, zcalli_v1, zcalli_v2, zcalli_v3))
#define ZCALLI_TOLD4(KIND, T, nr, a, b, c, d) \
	ZCALLI_KEEP(1, a); \
	ZCALLI_KEEP(2, b); \
	ZCALLI_KEEP(3, c); \
	ZCALLI_KEEP(4, d); \
	ZCALLI_AROUND(nr, zcalli_v1, zcalli_v2, zcalli_v3, \
		      ZCALLI_TRAP(4, KIND, T, nr, zcalli_v1, zcalli_v2, \
				  zcalli_v3, zcalli_v4))
#define ZCALLI_TOLD5(KIND, T, nr, a, b, c, d, e) \
	ZCALLI_KEEP(1, a); \
	ZCALLI_KEEP(2, b); \
	ZCALLI_KEEP(3, c); \
	ZCALLI_KEEP(4, d); \
	ZCALLI_KEEP(5, e); \
	ZCALLI_AROUND(nr, zcalli_v1, zcalli_v2, zcalli_v3, \
		      ZCALLI_TRAP(5, KIND, T, nr, zcalli_v1, zcalli_v2, \
				  zcalli_v3, zcalli_v4, zcalli_v5))
#define ZCALLI_TOLD6(KIND, T, nr, a, b, c, d, e, f) \
	ZCALLI_KEEP(1, a); \
	ZCALLI_KEEP(2, b); \
	ZCALLI_KEEP(3, c); \
	ZCALLI_KEEP(4, d); \
	ZCALLI_KEEP(5, e); \
	ZCALLI_KEEP(6, f); \
	ZCALLI_AROUND(nr, zcalli_v1, zcalli_v2, zcalli_v3, \
		      ZCALLI_TRAP(6, KIND, T, nr, zcalli_v1, zcalli_v2, \
				  zcalli_v3, zcalli_v4, zcalli_v5, zcalli_v6))

#else

#define ZCALLI_CALL ZCALLI_TRAP

#define ZCALLI_NOTE(kind, p, n, size) ((void)0)
#define ZCALLI_NOTE_STRING(p) ((void)0)
#define ZCALLI_NOTE_IN_IOV(p, n) ((void)0)
#define ZCALLI_NOTE_GOT_IOV(p, n) ((void)0)
#define ZCALLI_NOTE_IN_MSG(p, n) ((void)0)
#define ZCALLI_NOTE_GOT_MSG(p, n) ((void)0)
#define ZCALLI_NOTE_IN_MSGS(p, n) ((void)0)
#define ZCALLI_NOTE_GOT_MSGS(p, n) ((void)0)

#endif

#endif
