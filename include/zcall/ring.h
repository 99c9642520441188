/*
 * An io_uring engine: makes a ring, fills submissions, enters the kernel, reaps
 * completions. Header-only, no libc, no allocation, no lock. Linux only. Not
 * part of zcall.h, because it is built on the calls: include it by name.
 *
 *   zcall_ring_t ring;
 *   const zcall_io_uring_cqe_t *cqe;
 *   zcall_io_uring_sqe_t *sqe;
 *   long r = zcall_ring_init(&ring, 64, NULL);
 *
 *   sqe = zcall_ring_get_sqe(&ring);                 NULL: submit first
 *   zcall_prep_read(sqe, fd, buf, sizeof(buf), 0);   fills all of the entry
 *   sqe->user_data = 42;                             then what is special
 *   r = zcall_ring_submit_and_wait(&ring, 1);        one trap
 *   zcall_ring_for_each(&ring, cqe)                  memory only
 *           use(cqe->user_data, cqe->res);
 *   zcall_ring_advance(&ring, n);                    all n may be overwritten
 *   zcall_ring_exit(&ring);
 *
 * Results are a value or -errno, and nothing is retried: -EINTR and -ETIME are
 * the caller's to handle, submissions not taken stay and go with the next
 * submit. One thread at a time may use a ring; with
 * IORING_SETUP_SINGLE_ISSUER, and with a registered descriptor, only the one
 * that made that.
 *
 * Nothing is lost silently. Completions that find no room wait in the kernel
 * and come when there is some: zcall_ring_peek fetches them, waiting does too.
 * If even that failed for lack of memory, waiting returns -EBADR, and
 * zcall_ring_overflow counts. zcall_ring_dropped counts submissions that the
 * kernel could not read.
 *
 * How the two sides see each other's memory: each queue has one writer of its
 * tail and one of its head. Whoever fills an entry publishes it by a store of
 * the tail with release; the other loads the tail with acquire before it reads
 * entries. Giving entries back is the same the other way round, with the head:
 * what was read must have been read before the store. Nothing else is ordered
 * except the wake-up of IORING_SETUP_SQPOLL, explained where it is done. All are
 * plain loads and stores in C, never a read-modify-write, so there are no
 * outlined atomics.
 */
#ifndef ZCALL_RING_H
#define ZCALL_RING_H

#include "uring.h"

#if ZCALL_OS_LINUX
#include "io.h"
#include "mem.h"
#include "prep.h"
#include "sanitize_ring.h"

#define ZCALLI_LIKELY(c) __builtin_expect(!!(c), 1)
#define ZCALLI_UNLIKELY(c) __builtin_expect(!!(c), 0)

/* What happens rarely must not make fast paths longer. */
#define ZCALLI_COLD static __attribute__((__unused__, __noinline__, __cold__))

/* What is read and written by the kernel at the same time. */
#define ZCALLI_LOAD(p) __atomic_load_n(p, __ATOMIC_RELAXED)
#define ZCALLI_ACQUIRE(p) __atomic_load_n(p, __ATOMIC_ACQUIRE)
#define ZCALLI_RELEASE(p, v) __atomic_store_n(p, v, __ATOMIC_RELEASE)

/*
 * A ring. To be read: flags, features, fd, sq_entries, cq_entries. To be set:
 * enter_flags, what every entry into the kernel has besides, such as
 * IORING_ENTER_NO_IOWAIT. All else is its own.
 */
typedef struct {
	/* What every submission touches. */
	zcall_io_uring_sqe_t *sqes;
	uint32_t sq_tail; /* of the entries handed out */
	uint32_t sq_head; /* the kernel's, as last seen */
	uint32_t sq_entries;
	uint32_t sq_shift; /* 1: entries of 128 bytes */
	uint32_t *sq_ktail;
	uint32_t *sq_khead;
	uint32_t flags; /* IORING_SETUP_* */
	uint32_t enter_flags;
	int enter_fd; /* fd, or the index that it is registered as */
	uint32_t features;

	/* What every completion touches. */
	zcall_io_uring_cqe_t *cqes;
	uint32_t *cq_ktail;
	uint32_t *cq_khead;
	uint32_t cq_head; /* the same as *cq_khead: no one else writes that */
	uint32_t cq_entries;
	uint32_t cq_shift; /* 1: entries of 32 bytes */
	int fd;		   /* -1 with IORING_SETUP_REGISTERED_FD_ONLY */

	/* The rest. */
	uint32_t *sq_kflags;
	uint32_t *sq_kdropped;
	uint32_t *cq_kflags;
	uint32_t *cq_koverflow;
	void *rings;	   /* the mapping of both queues */
	size_t rings_size; /* 0: the memory is the caller's */
	size_t sqes_size;
} zcall_ring_t;

/* ---- Making and ending a ring ---- */

ZCALLI_UTIL void zcalli_ring_zero(void *p, size_t n)
{
	/* volatile: compilers would make it a call of memset, the next one of
	 * memcpy. */
	volatile unsigned char *b = (volatile unsigned char *)p;

	while (n)
		b[--n] = 0;
}

ZCALLI_UTIL void zcalli_ring_copy(void *to, const void *from, size_t n)
{
	volatile unsigned char *d = (volatile unsigned char *)to;
	const unsigned char *s = (const unsigned char *)from;

	for (; n; n--)
		*d++ = *s++;
}

/*
 * How much memory a ring with IORING_SETUP_NO_MMAP wants for entries and the
 * flags in params: *sqes bytes at params->sq_off.user_addr, *rings bytes at
 * params->cq_off.user_addr, both at the start of a page and whole pages,
 * zeroed, or older kernels begin where the last ring there ended. -EINVAL: no
 * kernel takes that many.
 */
ZCALLI_UTIL int zcall_ring_memory(unsigned entries,
				  const zcall_io_uring_params_t *params,
				  size_t *sqes, size_t *rings)
{
	uint32_t sq = 1, cq = 1, flags = params->flags, want;

	if (flags & ZCALL_IORING_SETUP_CLAMP && entries > 32768)
		entries = 32768;
	if (entries == 0 || entries > 32768)
		return -ZCALL_EINVAL;
	while (sq < entries)
		sq *= 2;
	want = 2 * sq;
	if (flags & ZCALL_IORING_SETUP_CQSIZE)
		want = params->cq_entries;
	if (flags & ZCALL_IORING_SETUP_CLAMP && want > 65536)
		want = 65536;
	if (want == 0 || want > 65536)
		return -ZCALL_EINVAL;
	while (cq < want)
		cq *= 2;
	*sqes = (size_t)sq * (flags & ZCALL_IORING_SETUP_SQE128 ? 128 : 64);
	/* What stands before the completions has 64 bytes, once had 320. */
	*rings = 320 +
		 (size_t)cq * (flags & ZCALL_IORING_SETUP_CQE32 ? 32 : 16) +
		 (flags & ZCALL_IORING_SETUP_NO_SQARRAY ? 0 : (size_t)sq * 4);
	return 0;
}

ZCALLI_UTIL uint32_t *zcalli_ring_field(const zcall_ring_t *ring,
					uint32_t offset)
{
	return (uint32_t *)(void *)((char *)ring->rings + offset);
}

/* Finds, or maps, the parts of a ring that the kernel has made. */
ZCALLI_UTIL int zcalli_ring_map(zcall_ring_t *ring,
				const zcall_io_uring_params_t *p)
{
	const unsigned prot = ZCALL_PROT_READ | ZCALL_PROT_WRITE;
	const unsigned how = ZCALL_MAP_SHARED | ZCALL_MAP_POPULATE;
	size_t sq, cq;
	uint32_t i, *array;
	void *sqes;

	ring->sq_shift = p->flags & ZCALL_IORING_SETUP_SQE128 ? 1 : 0;
	ring->cq_shift = p->flags & ZCALL_IORING_SETUP_CQE32 ? 1 : 0;
	ring->rings_size = 0;
	ring->sqes_size = 0;
	if (p->flags & ZCALL_IORING_SETUP_NO_MMAP) {
		ring->rings = (void *)(uintptr_t)p->cq_off.user_addr;
		sqes = (void *)(uintptr_t)p->sq_off.user_addr;
	} else {
		sq = p->sq_off.array + (size_t)p->sq_entries * 4;
		cq = p->cq_off.cqes +
		     ((size_t)p->cq_entries * 16 << ring->cq_shift);
		if (cq < sq)
			cq = sq;
		sq = (size_t)p->sq_entries * 64 << ring->sq_shift;
		ring->rings = zcall_mmap(NULL, cq, prot, how, ring->fd,
					 (long)ZCALL_IORING_OFF_SQ_RING);
		if (zcall_is_error_ptr(ring->rings))
			return -zcall_errno_ptr(ring->rings);
		ring->rings_size = cq;
		sqes = zcall_mmap(NULL, sq, prot, how, ring->fd,
				  (long)ZCALL_IORING_OFF_SQES);
		if (zcall_is_error_ptr(sqes)) {
			zcall_munmap(ring->rings, cq);
			ring->rings_size = 0;
			return -zcall_errno_ptr(sqes);
		}
		ring->sqes_size = sq;
	}
	ring->sqes = (zcall_io_uring_sqe_t *)sqes;
	ring->cqes = (zcall_io_uring_cqe_t *)(void *)((char *)ring->rings +
						      p->cq_off.cqes);
	ring->sq_khead = zcalli_ring_field(ring, p->sq_off.head);
	ring->sq_ktail = zcalli_ring_field(ring, p->sq_off.tail);
	ring->sq_kflags = zcalli_ring_field(ring, p->sq_off.flags);
	ring->sq_kdropped = zcalli_ring_field(ring, p->sq_off.dropped);
	ring->cq_khead = zcalli_ring_field(ring, p->cq_off.head);
	ring->cq_ktail = zcalli_ring_field(ring, p->cq_off.tail);
	ring->cq_kflags = zcalli_ring_field(ring, p->cq_off.flags);
	ring->cq_koverflow = zcalli_ring_field(ring, p->cq_off.overflow);
	ring->sq_entries = p->sq_entries;
	ring->cq_entries = p->cq_entries;
	ring->sq_head = ZCALLI_LOAD(ring->sq_khead);
	ring->sq_tail = ZCALLI_LOAD(ring->sq_ktail);
	ring->cq_head = ZCALLI_LOAD(ring->cq_khead);
	/* The indirection is there for those who fill entries out of order;
	 * here the n-th of the queue is always the n-th entry. */
	if (!(p->flags & ZCALL_IORING_SETUP_NO_SQARRAY)) {
		array = zcalli_ring_field(ring, p->sq_off.array);
		for (i = 0; i < p->sq_entries; i++)
			array[i] = i;
	}
	return 0;
}

/*
 * Does opcode (IORING_REGISTER_*, IORING_UNREGISTER_*) with the ring; see
 * zcall_io_uring_register. Functions for the usual ones are below.
 */
ZCALLI_UTIL int zcall_ring_register(const zcall_ring_t *ring, unsigned opcode,
				    const void *arg, unsigned nr_args)
{
	int fd = ring->fd;

	if (fd < 0) {
		fd = ring->enter_fd;
		opcode |= ZCALL_IORING_REGISTER_USE_REGISTERED_RING;
	}
	return zcall_io_uring_register(fd, opcode, (void *)(uintptr_t)arg,
				       nr_args);
}

/*
 * Takes the registered descriptor back, so that the thread's place for it is
 * free again. With IORING_SETUP_REGISTERED_FD_ONLY, or after
 * zcall_ring_close_fd, this ends the ring.
 */
ZCALLI_UTIL int zcall_ring_unregister_fd(zcall_ring_t *ring)
{
	zcall_io_uring_rsrc_update_t update;
	int r;

	if (!(ring->enter_flags & ZCALL_IORING_ENTER_REGISTERED_RING))
		return -ZCALL_EINVAL;
	update.offset = (uint32_t)ring->enter_fd;
	update.resv = 0;
	update.data = 0;
	r = zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_RING_FDS, &update,
				1);
	if (r < 0)
		return r;
	ring->enter_fd = ring->fd;
	ring->enter_flags &= ~ZCALL_IORING_ENTER_REGISTERED_RING;
	return 0;
}

/*
 * Registers the ring's descriptor for this thread, so that entering the kernel
 * need not look it up; all functions here then use it by themselves. Only this
 * thread can enter by it. -EBUSY: the thread has 16 already. -EEXIST: this one
 * is. Since 5.18.
 */
ZCALLI_UTIL int zcall_ring_register_fd(zcall_ring_t *ring)
{
	zcall_io_uring_rsrc_update_t update;
	int r;

	if (ring->enter_flags & ZCALL_IORING_ENTER_REGISTERED_RING)
		return -ZCALL_EEXIST;
	update.offset = ~0U; /* any */
	update.resv = 0;
	update.data = (uint64_t)ring->fd;
	r = zcall_ring_register(ring, ZCALL_IORING_REGISTER_RING_FDS, &update,
				1);
	if (r < 0)
		return r;
	ring->enter_fd = (int)update.offset;
	ring->enter_flags |= ZCALL_IORING_ENTER_REGISTERED_RING;
	return 0;
}

/*
 * Closes the descriptor of a ring that is registered, which goes on: one less
 * of those that a process may have. -EINVAL: not registered, or the kernel
 * cannot register things with such a ring (before 6.3).
 */
ZCALLI_UTIL int zcall_ring_close_fd(zcall_ring_t *ring)
{
	int fd = ring->fd;

	if (!(ring->enter_flags & ZCALL_IORING_ENTER_REGISTERED_RING) ||
	    !(ring->features & ZCALL_IORING_FEAT_REG_REG_RING))
		return -ZCALL_EINVAL;
	if (fd < 0)
		return -ZCALL_EBADF;
	ring->fd = -1;
	return zcall_close(fd);
}

ZCALLI_UTIL void zcalli_ring_unmap(zcall_ring_t *ring)
{
	if (ring->sqes_size)
		zcall_munmap(ring->sqes, ring->sqes_size);
	if (ring->rings_size)
		zcall_munmap(ring->rings, ring->rings_size);
	ring->sqes_size = 0;
	ring->rings_size = 0;
}

/*
 * Ends the ring: unmaps and closes. The kernel cancels what is in flight, but
 * later: buffers must stay until their completions are there, so cancel and
 * reap before. Memory of the caller (IORING_SETUP_NO_MMAP) is not freed.
 */
ZCALLI_UTIL void zcall_ring_exit(zcall_ring_t *ring)
{
	(void)zcall_ring_unregister_fd(ring);
	zcalli_ring_unmap(ring);
	if (ring->fd >= 0)
		zcall_close(ring->fd);
	ring->fd = -1;
}

/*
 * Makes a ring with room for entries submissions, rounded up to a power of two,
 * and twice as many completions. params: NULL for no flags but NO_SQARRAY where
 * the kernel has it, which costs nothing here, or all zero except flags
 * (IORING_SETUP_*) and what those need: cq_entries, sq_thread_cpu,
 * sq_thread_idle, wq_fd, with NO_MMAP the two addresses; in return it has all
 * that the kernel said. All flags are taken. Fastest for one thread with a
 * ring of its own: SINGLE_ISSUER | DEFER_TASKRUN, where completions come only
 * when the kernel is entered to wait for them.
 *
 * -ENOSYS: no io_uring, or one older than 5.5. -EPERM: forbidden by sysctl
 * kernel.io_uring_disabled or a sandbox. -EINVAL: a flag that this kernel
 * lacks, or too many entries without CLAMP. -ENOMEM: RLIMIT_MEMLOCK, too.
 */
ZCALLI_UTIL int zcall_ring_init(zcall_ring_t *ring, unsigned entries,
				zcall_io_uring_params_t *params)
{
	const uint32_t need =
		ZCALL_IORING_FEAT_SINGLE_MMAP | ZCALL_IORING_FEAT_NODROP;
	zcall_io_uring_params_t none;
	int fd = -ZCALL_EINVAL, r;

	zcalli_ring_zero(ring, sizeof(*ring));
	ring->fd = -1;
	if (!params) {
		params = &none;
		zcalli_ring_zero(params, sizeof(*params));
		params->flags = ZCALL_IORING_SETUP_NO_SQARRAY;
		fd = zcall_io_uring_setup(entries, params);
		if (fd == -ZCALL_EINVAL)
			params->flags = 0;
	}
	if (fd == -ZCALL_EINVAL)
		fd = zcall_io_uring_setup(entries, params);
	if (fd < 0)
		return fd;
	ring->flags = params->flags;
	ring->features = params->features;
	ring->enter_fd = fd;
	if (params->flags & ZCALL_IORING_SETUP_REGISTERED_FD_ONLY)
		ring->enter_flags = ZCALL_IORING_ENTER_REGISTERED_RING;
	else
		ring->fd = fd;
	r = (params->features & need) == need ? zcalli_ring_map(ring, params)
					      : -ZCALL_ENOSYS;
	if (r < 0)
		zcall_ring_exit(ring);
	return r;
}

/*
 * Starts a ring that was made with IORING_SETUP_R_DISABLED. With SINGLE_ISSUER
 * the thread that does so is the one. -EBADFD: it was started. Since 5.10.
 */
ZCALLI_UTIL int zcall_ring_enable(zcall_ring_t *ring)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_ENABLE_RINGS,
				   NULL, 0);
}

/* ---- Submissions ---- */

ZCALLI_FN int zcalli_ring_room(zcall_ring_t *ring, uint32_t n)
{
	if (ZCALLI_LIKELY(ring->sq_tail + n - ring->sq_head <=
			  ring->sq_entries))
		return 1;
	/* acquire: the kernel has read what is about to be overwritten. */
	ring->sq_head = ZCALLI_ACQUIRE(ring->sq_khead);
	return ring->sq_tail + n - ring->sq_head <= ring->sq_entries;
}

ZCALLI_FN zcall_io_uring_sqe_t *zcalli_ring_take(zcall_ring_t *ring)
{
	uint32_t i = ring->sq_tail++ & (ring->sq_entries - 1);

	return &ring->sqes[(size_t)i << ring->sq_shift];
}

/*
 * The next free submission, to be filled by a zcall_prep_ function before the
 * next submit; its content is undefined until then. NULL: all are taken, submit
 * first (with SQPOLL: zcall_ring_sq_wait).
 */
ZCALLI_FN zcall_io_uring_sqe_t *zcall_ring_get_sqe(zcall_ring_t *ring)
{
	if (ZCALLI_UNLIKELY(!zcalli_ring_room(ring, 1)))
		return NULL;
	return zcalli_ring_take(ring);
}

/* How many more zcall_ring_get_sqe would give. */
ZCALLI_FN uint32_t zcall_ring_sq_space(zcall_ring_t *ring)
{
	ring->sq_head = ZCALLI_ACQUIRE(ring->sq_khead);
	return ring->sq_entries - (ring->sq_tail - ring->sq_head);
}

/*
 * The next free submission of 128 bytes, for an operation whose name ends in
 * 128 or a ring with IORING_SETUP_SQE128. Where sizes are mixed it takes two
 * places that are next to each other; at the end of the queue a no-op without
 * completion fills the one that is left over (after which this ring refuses
 * IOSQE_IO_DRAIN with -EOPNOTSUPP, as after any IOSQE_CQE_SKIP_SUCCESS). NULL:
 * no room. IORING_SETUP_SQE_MIXED: since 6.19.
 */
ZCALLI_FN zcall_io_uring_sqe_t *zcall_ring_get_sqe128(zcall_ring_t *ring)
{
	zcall_io_uring_sqe_t *sqe;
	uint32_t last = ring->sq_entries - 1;

	if (ring->flags & ZCALL_IORING_SETUP_SQE128)
		return zcall_ring_get_sqe(ring);
	if (!(ring->flags & ZCALL_IORING_SETUP_SQE_MIXED))
		return NULL;
	if ((ring->sq_tail & last) == last) {
		if (!zcalli_ring_room(ring, 3))
			return NULL;
		sqe = zcalli_ring_take(ring);
		zcall_prep_nop(sqe);
		sqe->flags = ZCALL_IOSQE_CQE_SKIP_SUCCESS;
	} else if (!zcalli_ring_room(ring, 2)) {
		return NULL;
	}
	sqe = zcalli_ring_take(ring);
	ring->sq_tail++;
	return sqe;
}

/* The command of IORING_OP_URING_CMD in an entry: 16 bytes, 80 when the entry
 * has 128. Through a function, because 80 go past the end of the type. */
ZCALLI_FN void *zcall_ring_cmd(zcall_io_uring_sqe_t *sqe)
{
	return (char *)sqe + offsetof(zcall_io_uring_sqe_t, cmd);
}

/*
 * Enters the kernel; to_submit entries must have been published. All others
 * come through here: a registered descriptor is used by itself.
 */
ZCALLI_FN long zcall_ring_enter(const zcall_ring_t *ring, uint32_t to_submit,
				uint32_t min_complete, uint32_t flags,
				const void *argp, size_t argsz)
{
	return zcall_io_uring_enter(ring->enter_fd, to_submit, min_complete,
				    flags | ring->enter_flags, argp, argsz);
}

/* How many completions are there, without asking the kernel. Where sizes are
 * mixed, a big one counts twice. */
ZCALLI_FN uint32_t zcall_ring_ready(const zcall_ring_t *ring)
{
	return ZCALLI_ACQUIRE(ring->cq_ktail) - ring->cq_head;
}

/*
 * IORING_SETUP_SQ_REWIND: the kernel begins at entry 0 each time, and moves no
 * head. What it did not take moves to the front.
 */
ZCALLI_COLD long zcalli_ring_rewind(zcall_ring_t *ring, uint32_t n,
				    uint32_t flags, const void *argp,
				    size_t argsz)
{
	uint32_t i, todo = ring->sq_tail, at;
	long r;

	if (!todo && zcall_ring_ready(ring) >= n)
		return 0;
	ZCALLI_RING_TELL(ring, 0, todo);
	r = zcall_ring_enter(ring, todo, n, flags, argp, argsz);
	if (r <= 0)
		return r;
	for (i = 0, at = (uint32_t)r; at < todo; i++, at++)
		zcalli_ring_copy(&ring->sqes[(size_t)i << ring->sq_shift],
				 &ring->sqes[(size_t)at << ring->sq_shift],
				 (size_t)64 << ring->sq_shift);
	ring->sq_tail = i;
	return r;
}

/* All that submits; n is 0 unless flags has GETEVENTS. */
ZCALLI_FN long zcalli_ring_go(zcall_ring_t *ring, uint32_t n, uint32_t flags,
			      const void *argp, size_t argsz)
{
	uint32_t todo, tail = ring->sq_tail;

	if (ZCALLI_UNLIKELY(ring->flags & ZCALL_IORING_SETUP_SQ_REWIND))
		return zcalli_ring_rewind(ring, n, flags, argp, argsz);
	ZCALLI_RING_TELL(ring, ZCALLI_LOAD(ring->sq_ktail), tail);
	if (ring->flags & ZCALL_IORING_SETUP_SQPOLL) {
		/*
		 * The kernel's thread says that it will sleep (NEED_WAKEUP),
		 * and then looks at the tail once more; here the tail is moved,
		 * and then the flag looked at. One of them must see the other,
		 * so on both sides the store must be done before the load
		 * begins, which release and acquire do not promise: it takes a
		 * full barrier. A sequentially consistent store and load are
		 * one: xchg on amd64, stlr and ldar on arm64, a fence before
		 * the load on riscv64, a barrier with the store on loong64.
		 */
		todo = tail - ZCALLI_LOAD(ring->sq_ktail);
		__atomic_store_n(ring->sq_ktail, tail, __ATOMIC_SEQ_CST);
		if (ZCALLI_UNLIKELY(
			    __atomic_load_n(ring->sq_kflags, __ATOMIC_SEQ_CST) &
			    ZCALL_IORING_SQ_NEED_WAKEUP))
			flags |= ZCALL_IORING_ENTER_SQ_WAKEUP;
		else if (zcall_ring_ready(ring) >= n)
			return todo;
	} else {
		ZCALLI_RELEASE(ring->sq_ktail, tail);
		/* The head moves only within this thread's traps. */
		todo = tail - ZCALLI_LOAD(ring->sq_khead);
		if (ZCALLI_UNLIKELY(!todo) && zcall_ring_ready(ring) >= n)
			return 0;
	}
	return zcall_ring_enter(ring, todo, n, flags, argp, argsz);
}

/*
 * Hands all filled submissions to the kernel; one trap, none when there is
 * nothing to hand over, with SQPOLL only when its thread sleeps. Returns how
 * many the kernel took, fewer when one was refused outright: that one has a
 * completion with the error, those behind it stay for the next submit (unless
 * IORING_SETUP_SUBMIT_ALL). -EAGAIN: out of memory, -EBUSY: too many
 * completions unread: reap and try again.
 */
ZCALLI_FN long zcall_ring_submit(zcall_ring_t *ring)
{
	return zcalli_ring_go(ring, 0, 0, NULL, 0);
}

/*
 * The same, and waits until n completions are there in all, those not given
 * back included; 0 waits for none, but has the kernel do deferred work. One
 * trap; none when nothing is to be submitted and n are there. Returns how many
 * were submitted, even when the wait was cut short; -EINTR and the like only
 * when none was.
 */
ZCALLI_FN long zcall_ring_submit_and_wait(zcall_ring_t *ring, uint32_t n)
{
	return zcalli_ring_go(ring, n, ZCALL_IORING_ENTER_GETEVENTS, NULL, 0);
}

/*
 * The same with all that can be said about the wait in arg: ts, the longest
 * time, a zcall_timespec_t; min_wait_usec, how long to wait for n completions
 * before one is enough (since 6.12); sigmask, the signals blocked meanwhile, a
 * zcall_sigset_t, and its size. flags: 0, IORING_ENTER_ABS_TIMER (ts is a time
 * of the ring's clock, since 6.12), IORING_ENTER_NO_IOWAIT. -ETIME: it is over.
 * Since 5.11.
 */
ZCALLI_FN long zcall_ring_submit_and_wait_arg(
	zcall_ring_t *ring, uint32_t n,
	const zcall_io_uring_getevents_arg_t *arg, uint32_t flags)
{
	return zcalli_ring_go(ring, n,
			      ZCALL_IORING_ENTER_GETEVENTS |
				      ZCALL_IORING_ENTER_EXT_ARG | flags,
			      arg, sizeof(*arg));
}

/*
 * The same with entry index of the region that zcall_ring_register_wait
 * registered, so that nothing is copied. Since 6.13.
 */
ZCALLI_FN long zcall_ring_submit_and_wait_reg(zcall_ring_t *ring, uint32_t n,
					      unsigned index, uint32_t flags)
{
	/* Here argp is an offset. */
	return zcalli_ring_go(
		ring, n,
		ZCALL_IORING_ENTER_GETEVENTS | ZCALL_IORING_ENTER_EXT_ARG |
			ZCALL_IORING_ENTER_EXT_ARG_REG | flags,
		(const void *)(index * sizeof(zcall_io_uring_reg_wait_t)),
		sizeof(zcall_io_uring_reg_wait_t));
}

/*
 * Waits until n completions are there, at most as long as timeout, which may
 * be NULL, and submits nothing. No trap when they are there. 0 means that one
 * is there at least, even when the time was over before n were; -ETIME,
 * -EINTR: none. A time-out: since 5.11.
 */
ZCALLI_FN int zcall_ring_wait(zcall_ring_t *ring, uint32_t n,
			      const zcall_timespec_t *timeout)
{
	zcall_io_uring_getevents_arg_t arg;

	if (zcall_ring_ready(ring) >= n)
		return 0;
	if (!timeout)
		return (int)zcall_ring_enter(
			ring, 0, n, ZCALL_IORING_ENTER_GETEVENTS, NULL, 0);
	arg.sigmask = 0;
	arg.sigmask_sz = 0;
	arg.min_wait_usec = 0;
	arg.ts = ZCALLI_U64(timeout);
	return (int)zcall_ring_enter(ring, 0, n,
				     ZCALL_IORING_ENTER_GETEVENTS |
					     ZCALL_IORING_ENTER_EXT_ARG,
				     &arg, sizeof(arg));
}

/*
 * Has the kernel hand out what it has: deferred work, polled devices
 * (IORING_SETUP_IOPOLL), completions that found no room. One trap, no wait.
 * -EBADR: some are lost.
 */
ZCALLI_UTIL int zcall_ring_get_events(zcall_ring_t *ring)
{
	return (int)zcall_ring_enter(ring, 0, 0, ZCALL_IORING_ENTER_GETEVENTS,
				     NULL, 0);
}

/* With SQPOLL, after submit: waits until there is room for another. The kernel
 * frees places a little later than it completes what was in them. Since
 * 5.10. */
ZCALLI_UTIL int zcall_ring_sq_wait(zcall_ring_t *ring)
{
	if (zcall_ring_sq_space(ring))
		return 0;
	return (int)zcall_ring_enter(ring, 0, 0, ZCALL_IORING_ENTER_SQ_WAIT,
				     NULL, 0);
}

/* ---- Completions ---- */

/* Completions from one to another, for zcall_ring_for_each. */
typedef struct {
	const zcall_io_uring_cqe_t *cqes;
	uint32_t head, tail, mask, shift, mixed;
} zcall_ring_iter_t;

/* All that are there now. */
ZCALLI_FN zcall_ring_iter_t zcall_ring_iter(const zcall_ring_t *ring)
{
	zcall_ring_iter_t it;

	it.cqes = ring->cqes;
	it.head = ring->cq_head;
	/* acquire: the entries up to there can be read. */
	it.tail = ZCALLI_ACQUIRE(ring->cq_ktail);
	it.mask = ring->cq_entries - 1;
	it.shift = ring->cq_shift;
	it.mixed = ring->flags & ZCALL_IORING_SETUP_CQE_MIXED;
	return it;
}

/* The next of them, or NULL. */
ZCALLI_FN const zcall_io_uring_cqe_t *zcall_ring_iter_next(
	zcall_ring_iter_t *it)
{
	const zcall_io_uring_cqe_t *cqe;

	while (it->head != it->tail) {
		cqe = &it->cqes[(size_t)(it->head++ & it->mask) << it->shift];
		if (ZCALLI_LIKELY(!it->mixed))
			return cqe;
		/* Only here bit 15 is the kernel's: a message of another ring
		 * may have set it anywhere. */
		if (cqe->flags & ZCALL_IORING_CQE_F_32)
			it->head++;
		if (!(cqe->flags & ZCALL_IORING_CQE_F_SKIP))
			return cqe;
	}
	return NULL;
}

/*
 * A loop over the completions that are there when it begins, cqe being each in
 * turn (a const zcall_io_uring_cqe_t *). It gives none back: count them, and
 * zcall_ring_advance by that.
 */
#define zcall_ring_for_each(ring, cqe) \
	for (zcall_ring_iter_t ZCALLI_ITER(__LINE__) = zcall_ring_iter(ring); \
	     ((cqe) = zcall_ring_iter_next(&ZCALLI_ITER(__LINE__))) != NULL;)
#define ZCALLI_ITER(line) ZCALLI_ITER2(line)
#define ZCALLI_ITER2(line) zcalli_iter_##line

/*
 * Gives the oldest n completions back to the kernel, which may overwrite them
 * from now on. n: how many, also where their sizes are mixed.
 */
ZCALLI_FN void zcall_ring_advance(zcall_ring_t *ring, uint32_t n)
{
	if (ZCALLI_UNLIKELY(ring->flags & ZCALL_IORING_SETUP_CQE_MIXED)) {
		zcall_ring_iter_t it = zcall_ring_iter(ring);

		while (n && zcall_ring_iter_next(&it))
			n--;
		ring->cq_head = it.head;
	} else {
		ring->cq_head += n;
	}
	/* release: what was read has been read. */
	ZCALLI_RELEASE(ring->cq_khead, ring->cq_head);
}

/* For zcall_ring_peek when nothing is there: whether the kernel has something,
 * and then asks for it. */
ZCALLI_COLD int zcalli_ring_more(zcall_ring_t *ring)
{
	if (!(ring->flags & ZCALL_IORING_SETUP_IOPOLL) &&
	    !(ZCALLI_LOAD(ring->sq_kflags) &
	      (ZCALL_IORING_SQ_CQ_OVERFLOW | ZCALL_IORING_SQ_TASKRUN)))
		return 0;
	(void)zcall_ring_get_events(ring);
	return zcall_ring_ready(ring) != 0;
}

/*
 * The oldest completion, or NULL. It stays until zcall_ring_advance gives it
 * back. No trap, unless there is none and the kernel has said that it keeps
 * some (no room, or IORING_SETUP_TASKRUN_FLAG), or that it must be asked
 * (IORING_SETUP_IOPOLL).
 */
ZCALLI_FN const zcall_io_uring_cqe_t *zcall_ring_peek(zcall_ring_t *ring)
{
	zcall_ring_iter_t it = zcall_ring_iter(ring);
	const zcall_io_uring_cqe_t *cqe = zcall_ring_iter_next(&it);

	if (ZCALLI_LIKELY(cqe != NULL))
		return cqe;
	if (!zcalli_ring_more(ring))
		return NULL;
	it = zcall_ring_iter(ring);
	return zcall_ring_iter_next(&it);
}

/* The 16 bytes more that a completion has with IORING_SETUP_CQE32 or
 * IORING_CQE_F_32. Through a function, as they are past the end of the type. */
ZCALLI_FN const uint64_t *zcall_ring_big_cqe(const zcall_io_uring_cqe_t *cqe)
{
	return (const uint64_t *)(const void *)(cqe + 1);
}

/* How many completions are lost for good, since the ring was made, modulo
 * 2^32: the kernel had neither room nor memory for them. */
ZCALLI_FN uint32_t zcall_ring_overflow(const zcall_ring_t *ring)
{
	return ZCALLI_LOAD(ring->cq_koverflow);
}

/* Whether completions wait in the kernel for room. */
ZCALLI_FN int zcall_ring_overflowing(const zcall_ring_t *ring)
{
	return (ZCALLI_LOAD(ring->sq_kflags) & ZCALL_IORING_SQ_CQ_OVERFLOW) !=
	       0;
}

/* How many submissions the kernel could not find, since the ring was made. 0
 * unless something else has written to the ring's memory. */
ZCALLI_FN uint32_t zcall_ring_dropped(const zcall_ring_t *ring)
{
	return ZCALLI_LOAD(ring->sq_kdropped);
}

/* Whether completions write to the registered eventfd: turning it off while
 * busy saves wake-ups. Since 5.8. */
ZCALLI_FN void zcall_ring_eventfd_enable(zcall_ring_t *ring, int on)
{
	ZCALLI_RELEASE(ring->cq_kflags,
		       on ? 0 : ZCALL_IORING_CQ_EVENTFD_DISABLED);
}

/* ---- Things registered with a ring ---- */

/*
 * Gives the ring other sizes, entries and in params, as for zcall_ring_init;
 * nothing in either queue is lost. Pointers to entries are void then. Flags:
 * CQSIZE, CLAMP and, with two new addresses, NO_MMAP. Only for a ring with
 * DEFER_TASKRUN. -EOVERFLOW: what is in the queues does not fit; the ring is as
 * before. Since 6.13.
 */
ZCALLI_UTIL int zcall_ring_resize(zcall_ring_t *ring, unsigned entries,
				  zcall_io_uring_params_t *params)
{
	int r;

	/* What is filled but not submitted must be seen to be kept. */
	ZCALLI_RELEASE(ring->sq_ktail, ring->sq_tail);
	params->sq_entries = entries;
	params->sq_off.array = 0;
	r = zcall_ring_register(ring, ZCALL_IORING_REGISTER_RESIZE_RINGS,
				params, 1);
	if (r < 0)
		return r;
	zcalli_ring_unmap(ring);
	/* Kernels to 6.18 at least leave these two out of the answer: the
	 * array is where the next cache line begins behind completions. */
	params->flags = ring->flags;
	if (!params->sq_off.array)
		params->sq_off.array =
			(params->cq_off.cqes +
			 (params->cq_entries * 16 << ring->cq_shift) + 63) &
			~63U;
	return zcalli_ring_map(ring, params);
}

/*
 * Registers n descriptors, -1 for empty places, as files 0 to n-1: what
 * IOSQE_FIXED_FILE in sqe->flags and the place in sqe->fd use without counting
 * references. The kernel keeps the files open. -EBUSY: there are some already.
 */
ZCALLI_UTIL int zcall_ring_register_files(zcall_ring_t *ring, const int *fds,
					  unsigned n)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_FILES, fds, n);
}

ZCALLI_UTIL int zcalli_ring_register_sparse(zcall_ring_t *ring, unsigned opcode,
					    unsigned n)
{
	zcall_io_uring_rsrc_register_t reg;

	reg.nr = n;
	reg.flags = ZCALL_IORING_RSRC_REGISTER_SPARSE;
	reg.resv2 = 0;
	reg.data = 0;
	reg.tags = 0;
	return zcall_ring_register(ring, opcode, &reg, sizeof(reg));
}

/* n empty places, for zcall_ring_update_files and for operations that open
 * into them (zcall_prep_direct). Since 5.19. */
ZCALLI_UTIL int zcall_ring_register_files_sparse(zcall_ring_t *ring, unsigned n)
{
	return zcalli_ring_register_sparse(ring, ZCALL_IORING_REGISTER_FILES2,
					   n);
}

/* Puts n descriptors at the places from offset on; -1 empties one,
 * IORING_REGISTER_FILES_SKIP leaves it. Returns how many were done. */
ZCALLI_UTIL int zcall_ring_update_files(zcall_ring_t *ring, unsigned offset,
					const int *fds, unsigned n)
{
	zcall_io_uring_rsrc_update_t update;

	update.offset = offset;
	update.resv = 0;
	update.data = ZCALLI_U64(fds);
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_FILES_UPDATE,
				   &update, n);
}

/* The end of all registered files. -ENXIO: there are none. */
ZCALLI_UTIL int zcall_ring_unregister_files(zcall_ring_t *ring)
{
	return zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_FILES, NULL,
				   0);
}

/* Only the len places from off on are for IORING_FILE_INDEX_ALLOC. Since
 * 6.0. */
ZCALLI_UTIL int zcall_ring_register_file_alloc_range(zcall_ring_t *ring,
						     unsigned off, unsigned len)
{
	zcall_io_uring_file_index_range_t range;

	range.off = off;
	range.len = len;
	range.resv = 0;
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_FILE_ALLOC_RANGE,
				   &range, 0);
}

/*
 * Registers n buffers, pinned until they are unregistered, as 0 to n-1, for
 * the operations that end in _fixed and others with an sqe->buf_index.
 * -ENOMEM: RLIMIT_MEMLOCK, too. -EBUSY: there are some already.
 */
ZCALLI_UTIL int zcall_ring_register_buffers(zcall_ring_t *ring,
					    const zcall_iovec_t *iov,
					    unsigned n)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_BUFFERS, iov, n);
}

/* n empty places for zcall_ring_update_buffers. Since 5.19. */
ZCALLI_UTIL int zcall_ring_register_buffers_sparse(zcall_ring_t *ring,
						   unsigned n)
{
	return zcalli_ring_register_sparse(ring, ZCALL_IORING_REGISTER_BUFFERS2,
					   n);
}

/*
 * Puts n buffers at the places from offset on; an empty one empties the place.
 * tags: NULL, or n numbers; one that is not 0 comes back as user_data of a
 * completion when its buffer is no longer used. Returns how many were done.
 * Since 5.13.
 */
ZCALLI_UTIL int zcall_ring_update_buffers(zcall_ring_t *ring, unsigned offset,
					  const zcall_iovec_t *iov,
					  const uint64_t *tags, unsigned n)
{
	zcall_io_uring_rsrc_update2_t update;

	update.offset = offset;
	update.resv = 0;
	update.data = ZCALLI_U64(iov);
	update.tags = ZCALLI_U64(tags);
	update.nr = n;
	update.resv2 = 0;
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_BUFFERS_UPDATE,
				   &update, sizeof(update));
}

/* The end of all registered buffers. -ENXIO: there are none. */
ZCALLI_UTIL int zcall_ring_unregister_buffers(zcall_ring_t *ring)
{
	return zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_BUFFERS, NULL,
				   0);
}

/* Takes over the registered buffers of the ring with the descriptor src_fd,
 * all of them, into a ring that has none. Since 6.12. */
ZCALLI_UTIL int zcall_ring_clone_buffers(zcall_ring_t *ring, int src_fd)
{
	zcall_io_uring_clone_buffers_t clone;

	zcalli_ring_zero(&clone, sizeof(clone));
	clone.src_fd = (uint32_t)src_fd;
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_CLONE_BUFFERS,
				   &clone, 1);
}

/* Each completion adds 1 to the eventfd fd; with async only those that did not
 * come at once. */
ZCALLI_UTIL int zcall_ring_register_eventfd(zcall_ring_t *ring, int fd,
					    int async)
{
	return zcall_ring_register(ring,
				   async ? ZCALL_IORING_REGISTER_EVENTFD_ASYNC
					 : ZCALL_IORING_REGISTER_EVENTFD,
				   &fd, 1);
}

/* Nothing is counted there any more. ENXIO: there is none. */
ZCALLI_UTIL int zcall_ring_unregister_eventfd(zcall_ring_t *ring)
{
	return zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_EVENTFD, NULL,
				   0);
}

/* Keeps the caller's credentials under the number that is returned, for
 * sqe->personality. Since 5.6. */
ZCALLI_UTIL int zcall_ring_register_personality(zcall_ring_t *ring)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_PERSONALITY,
				   NULL, 0);
}

/* Forgets the number id. EINVAL: it is none. */
ZCALLI_UTIL int zcall_ring_unregister_personality(zcall_ring_t *ring, int id)
{
	return zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_PERSONALITY,
				   NULL, (unsigned)id);
}

/* From zcall_ring_enable on only what the n restrictions allow is possible
 * with this ring, which must be made with R_DISABLED. Since 5.10. */
ZCALLI_UTIL int zcall_ring_register_restrictions(
	zcall_ring_t *ring, const zcall_io_uring_restriction_t *allowed,
	unsigned n)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_RESTRICTIONS,
				   allowed, n);
}

/* At most so many worker threads, [0] for files, [1] for all that may wait
 * without end; 0 changes nothing. The numbers before come back. Since 5.15. */
ZCALLI_UTIL int zcall_ring_register_iowq_max_workers(zcall_ring_t *ring,
						     uint32_t workers[2])
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_IOWQ_MAX_WORKERS,
				   workers, 2);
}

/* Worker threads run on the CPUs of mask, size bytes. Since 5.14. */
ZCALLI_UTIL int zcall_ring_register_iowq_aff(zcall_ring_t *ring,
					     const unsigned long *mask,
					     unsigned size)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_IOWQ_AFF, mask,
				   size);
}

/* They run on any again. */
ZCALLI_UTIL int zcall_ring_unregister_iowq_aff(zcall_ring_t *ring)
{
	return zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_IOWQ_AFF, NULL,
				   0);
}

/* Cancels what reg describes and waits until it is done. How many were, or 0
 * without ASYNC_CANCEL_ALL; -ENOENT: none; -ETIME. Since 6.0. */
ZCALLI_UTIL int zcall_ring_sync_cancel(
	zcall_ring_t *ring, const zcall_io_uring_sync_cancel_reg_t *reg)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_SYNC_CANCEL, reg,
				   1);
}

/* Waiting polls network devices first; the settings before come back. -EINVAL:
 * a kernel without CONFIG_NET_RX_BUSY_POLL. Since 6.9. */
ZCALLI_UTIL int zcall_ring_register_napi(zcall_ring_t *ring,
					 zcall_io_uring_napi_t *napi)
{
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_NAPI, napi, 1);
}

/* The end of that; napi, which may be NULL, gets what was set. */
ZCALLI_UTIL int zcall_ring_unregister_napi(zcall_ring_t *ring,
					   zcall_io_uring_napi_t *napi)
{
	return zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_NAPI, napi, 1);
}

/* The clock of the time-outs of waiting: CLOCK_MONOTONIC or CLOCK_BOOTTIME.
 * Since 6.12. */
ZCALLI_UTIL int zcall_ring_register_clock(zcall_ring_t *ring, unsigned clock)
{
	zcall_io_uring_clock_register_t reg;

	zcalli_ring_zero(&reg, sizeof(reg));
	reg.clockid = clock;
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_CLOCK, &reg, 0);
}

/*
 * Makes size bytes at waits, whole pages, the region that
 * zcall_ring_submit_and_wait_reg takes its arguments from: 64 bytes each, which
 * may be changed at any time. Only before zcall_ring_enable, so the ring must
 * be made with R_DISABLED. Since 6.13.
 */
ZCALLI_UTIL int zcall_ring_register_wait(zcall_ring_t *ring,
					 zcall_io_uring_reg_wait_t *waits,
					 size_t size)
{
	zcall_io_uring_region_desc_t region;
	zcall_io_uring_mem_region_reg_t reg;

	zcalli_ring_zero(&region, sizeof(region));
	region.user_addr = ZCALLI_U64(waits);
	region.size = size;
	region.flags = ZCALL_IORING_MEM_REGION_TYPE_USER;
	zcalli_ring_zero(&reg, sizeof(reg));
	reg.region_uptr = ZCALLI_U64(&region);
	reg.flags = ZCALL_IORING_MEM_REGION_REG_WAIT_ARG;
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_MEM_REGION, &reg,
				   1);
}

/* The answer of zcall_ring_probe. */
typedef struct {
	zcall_io_uring_probe_t head;
	zcall_io_uring_probe_op_t ops[256];
} zcall_ring_probe_t;

/* Asks which operations the running kernel has. Since 5.6. */
ZCALLI_UTIL int zcall_ring_probe(zcall_ring_t *ring, zcall_ring_probe_t *probe)
{
	zcalli_ring_zero(probe, sizeof(*probe));
	return zcall_ring_register(ring, ZCALL_IORING_REGISTER_PROBE, probe,
				   256);
}

/* Whether it has opcode (IORING_OP_*). */
ZCALLI_UTIL int zcall_ring_has(const zcall_ring_probe_t *probe, unsigned opcode)
{
	return opcode < probe->head.ops_len &&
	       (probe->ops[opcode].flags & ZCALL_IO_URING_OP_SUPPORTED) != 0;
}

/* Answers a chain of queries, without any ring: what flags and operations the
 * kernel knows. Each one's result is in it. Since 6.18. */
ZCALLI_UTIL int zcall_ring_query(zcall_io_uring_query_hdr_t *queries)
{
	return zcall_io_uring_register(-1, ZCALL_IORING_REGISTER_QUERY, queries,
				       0);
}

/* Sends what zcall_prep_msg_ring has filled in, without a ring of one's own.
 * Since 6.13. */
ZCALLI_UTIL int zcall_ring_send_msg(zcall_io_uring_sqe_t *sqe)
{
	return zcall_io_uring_register(-1, ZCALL_IORING_REGISTER_SEND_MSG_RING,
				       sqe, 1);
}

/* ---- Rings of provided buffers ---- */

/* A group of buffers that receives choose from: IOSQE_BUFFER_SELECT. */
typedef struct {
	zcall_io_uring_buf_t *bufs;
	uint32_t entries;
	uint16_t tail; /* with those not published yet */
	uint16_t bgid;
	size_t size; /* 0: the memory is the caller's */
} zcall_ring_buf_t;

/* The ring's tail has its place in the first entry. */
ZCALLI_ASSERT(offsetof(zcall_io_uring_buf_t, resv) ==
		      offsetof(zcall_io_uring_buf_ring_t, tail),
	      "tail of a ring of provided buffers");

/*
 * Makes group bgid of entries buffers, a power of two, at most 32768. memory:
 * 16 * entries bytes at the start of a page, or NULL for memory of the kernel
 * (since 6.4). flags: 0 or IOU_PBUF_RING_INC. It is empty: add and publish.
 * -EEXIST: the group is in use. Since 5.19.
 */
ZCALLI_UTIL int zcall_ring_buf_init(zcall_ring_t *ring, zcall_ring_buf_t *b,
				    unsigned entries, uint16_t bgid,
				    unsigned flags, void *memory)
{
	zcall_io_uring_buf_reg_t reg;
	int r;

	zcalli_ring_zero(&reg, sizeof(reg));
	reg.ring_addr = ZCALLI_U64(memory);
	reg.ring_entries = entries;
	reg.bgid = bgid;
	reg.flags = (uint16_t)flags;
	if (!memory)
		reg.flags |= ZCALL_IOU_PBUF_RING_MMAP;
	b->bufs = (zcall_io_uring_buf_t *)memory;
	b->entries = entries;
	b->tail = 0;
	b->bgid = bgid;
	b->size = 0;
	if (memory)
		b->bufs[0].resv = 0;
	r = zcall_ring_register(ring, ZCALL_IORING_REGISTER_PBUF_RING, &reg, 1);
	if (r < 0 || memory)
		return r;
	b->size = (size_t)entries * sizeof(*b->bufs);
	memory = zcall_mmap(NULL, b->size, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			    ZCALL_MAP_SHARED, ring->fd,
			    (long)(ZCALL_IORING_OFF_PBUF_RING |
				   (unsigned long long)bgid
					   << ZCALL_IORING_OFF_PBUF_SHIFT));
	if (zcall_is_error_ptr(memory)) {
		zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_PBUF_RING,
				    &reg, 1);
		return -zcall_errno_ptr(memory);
	}
	b->bufs = (zcall_io_uring_buf_t *)memory;
	return 0;
}

/* The end of the group; the buffers are the caller's as before. */
ZCALLI_UTIL int zcall_ring_buf_exit(zcall_ring_t *ring, zcall_ring_buf_t *b)
{
	zcall_io_uring_buf_reg_t reg;

	zcalli_ring_zero(&reg, sizeof(reg));
	reg.bgid = b->bgid;
	if (b->size)
		zcall_munmap(b->bufs, b->size);
	b->size = 0;
	return zcall_ring_register(ring, ZCALL_IORING_UNREGISTER_PBUF_RING,
				   &reg, 1);
}

/*
 * Adds a buffer with the number bid, any but unique in the group; the kernel
 * sees it when it is published. Never more than entries that the kernel has
 * not yet used: it is not checked.
 */
ZCALLI_FN void zcall_ring_buf_add(zcall_ring_buf_t *b, void *addr, uint32_t len,
				  uint16_t bid)
{
	zcall_io_uring_buf_t *buf = &b->bufs[b->tail & (b->entries - 1)];

	/* Not resv: in the first one it is the tail. */
	buf->addr = ZCALLI_U64(addr);
	buf->len = len;
	buf->bid = bid;
	b->tail++;
}

/* Shows the kernel all that was added. */
ZCALLI_FN void zcall_ring_buf_publish(zcall_ring_buf_t *b)
{
	/* release: the buffers are written before the tail says so. */
	ZCALLI_RELEASE(&b->bufs[0].resv, b->tail);
}

/* The number of the buffer that a completion with IORING_CQE_F_BUFFER used. */
ZCALLI_FN uint16_t zcall_ring_buf_id(const zcall_io_uring_cqe_t *cqe)
{
	return (uint16_t)(cqe->flags >> ZCALL_IORING_CQE_BUFFER_SHIFT);
}

/* How many buffers the kernel has not used yet, or -errno. Since 6.8. */
ZCALLI_UTIL int zcall_ring_buf_left(zcall_ring_t *ring,
				    const zcall_ring_buf_t *b)
{
	zcall_io_uring_buf_status_t status;
	int r;

	zcalli_ring_zero(&status, sizeof(status));
	status.buf_group = b->bgid;
	r = zcall_ring_register(ring, ZCALL_IORING_REGISTER_PBUF_STATUS,
				&status, 1);
	if (r < 0)
		return r;
	return (uint16_t)(b->tail - status.head);
}

/* The parts of what a multishot IORING_OP_RECVMSG has put into a buffer. */
typedef struct {
	const void *name;
	const void *control;
	const void *payload;
	uint32_t namelen;    /* more than there was room for: cut off */
	uint32_t controllen; /* that are there */
	uint32_t payloadlen; /* that are there */
	uint32_t flags;	     /* MSG_* */
} zcall_ring_recvmsg_t;

/* Finds them: buf is the buffer, len the result of the completion, msg the
 * header that was submitted. -EMSGSIZE: that does not fit together. */
ZCALLI_UTIL int zcall_ring_recvmsg(zcall_ring_recvmsg_t *m, const void *buf,
				   uint32_t len, const zcall_msghdr_t *msg)
{
	const zcall_io_uring_recvmsg_out_t *out =
		(const zcall_io_uring_recvmsg_out_t *)buf;
	size_t before = sizeof(*out) + (size_t)msg->msg_namelen +
			(size_t)msg->msg_controllen;

	if (len < before)
		return -ZCALL_EMSGSIZE;
	m->name = out + 1;
	m->namelen = out->namelen;
	m->control = (const char *)(out + 1) + msg->msg_namelen;
	m->controllen = out->controllen;
	m->payload = (const char *)buf + before;
	m->payloadlen = (uint32_t)(len - before);
	m->flags = out->flags;
	return 0;
}

#endif

#endif
