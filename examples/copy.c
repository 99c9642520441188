/*
 * copy [--no-uring] FILE [COPY]: copies a file through io_uring, with several
 * reads and writes in flight, compares the copy with the original byte by
 * byte and says what that took. Linux, no libc. Where io_uring is not to be
 * had, the same through preadv2 and pwritev2. Without COPY the copy goes to
 * a file without a name in $TMPDIR or /tmp, and is gone at the end.
 *
 * COPY gets its name when the copy is whole, verified and on the device; if
 * anything fails before, whatever had the name keeps it. Until then the copy
 * has no name at all (O_TMPFILE), so that nothing is left of it even by
 * SIGKILL. Where the file system cannot do that, it is .copy-<pid>-<n>
 * beside COPY, removed after errors and INT, TERM and HUP.
 *
 * Exit status: 0 copied, 1 not (or the report could not be written), 2 usage.
 * Not a replacement for cp: owner, times and holes are not kept.
 */
#include <zcall.h>
#include <zcall/start.h>

enum {
	DEPTH = 8,	   /* blocks in flight */
	BLOCK = 128 << 10, /* bytes of each */
	QUEUE = 2 * DEPTH, /* a read and a write for each; a power of two */
	AT_POSITION = -1,  /* no offset: the file's own position */
};

/* All calls are counted, so that the report can be held against strace. */
static unsigned long calls;
#define CALL(call) (calls++, (call))

static int same_text(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

/* Text on its way to a descriptor; what does not fit is cut off. */
struct text {
	char s[10240];
	size_t n;
};

static void put_char(struct text *t, char c)
{
	if (t->n < sizeof(t->s))
		t->s[t->n++] = c;
}

static void put(struct text *t, const char *s)
{
	while (*s)
		put_char(t, *s++);
}

/* v right-aligned in width columns, its thousands apart if sep is not 0. */
static void put_number(struct text *t, unsigned long v, char sep, int width)
{
	char s[32];
	int n = 0, digits = 0;

	do {
		if (sep && digits && digits % 3 == 0)
			s[n++] = sep;
		s[n++] = (char)('0' + v % 10);
		digits++;
		v /= 10;
	} while (v);
	for (; width > n; width--)
		put_char(t, ' ');
	while (n)
		put_char(t, s[--n]);
}

/* 0 or -errno. */
static long flush(int fd, const struct text *t)
{
	size_t done = 0;

	while (done < t->n) {
		long r = CALL(zcall_write(fd, t->s + done, t->n - done));

		if (r == -ZCALL_EINTR)
			continue;
		if (r <= 0)
			return r ? r : -ZCALL_EIO;
		done += (size_t)r;
	}
	return 0;
}

/* "copy: NAME: WHAT" or, with an error, "copy: NAME: WHAT: ENOENT: ..." to
 * stderr; what may be NULL. The exit status. */
static int complain(const char *name, const char *what, long r)
{
	struct text t;

	t.n = 0;
	put(&t, "copy: ");
	put(&t, name);
	if (what) {
		put(&t, ": ");
		put(&t, what);
	}
	if (r) {
		put(&t, ": ");
		put(&t, zcall_errno_name(zcall_errno(r)));
		put(&t, ": ");
		put(&t, zcall_errno_text(zcall_errno(r)));
	}
	t.n -= t.n == sizeof(t.s);
	put_char(&t, '\n');
	(void)flush(2, &t);
	return 1;
}

static unsigned long nanoseconds(void)
{
	zcall_timespec_t now = {0, 0};

	(void)CALL(zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &now));
	return (unsigned long)now.tv_sec * 1000000000 +
	       (unsigned long)now.tv_nsec;
}

/*
 * The queue: operations go in by push(), results come out by pull(). Both
 * engines use the same entries. io_uring's lie in memory that the kernel
 * shares; the other engine executes them one by one.
 */
static struct {
	int fd;		     /* -1: not io_uring */
	int plain_offsets;   /* no preadv2 either */
	int broken;	     /* the link from the entry before */
	uint32_t head, tail; /* of submissions; head is the other engine's */
	uint32_t waiting;    /* pushed, not yet submitted */
	uint32_t flying;     /* pushed, result not yet pulled */
	zcall_io_uring_sqe_t *sqes;
	uint32_t *sq_tail, *cq_head, *cq_tail, cq_mask;
	zcall_io_uring_cqe_t *cqes;
	unsigned long operations;
} queue;

static zcall_io_uring_sqe_t plain_sqes[QUEUE];

/* 0, or why there is no io_uring. */
static long queue_open(void)
{
	zcall_io_uring_params_t p = {0};
	const uint32_t need = ZCALL_IORING_FEAT_SINGLE_MMAP |
			      ZCALL_IORING_FEAT_NODROP |
			      ZCALL_IORING_FEAT_RW_CUR_POS;
	size_t size;
	char *ring, *sqes;
	uint32_t i;
	int fd = CALL(zcall_io_uring_setup(QUEUE, &p));

	if (fd < 0)
		return fd;
	if ((p.features & need) != need) { /* before 5.6 */
		(void)CALL(zcall_close(fd));
		return -ZCALL_ENOSYS;
	}
	size = p.sq_off.array + p.sq_entries * sizeof(uint32_t);
	if (size < p.cq_off.cqes + p.cq_entries * sizeof(*queue.cqes))
		size = p.cq_off.cqes + p.cq_entries * sizeof(*queue.cqes);
	ring = CALL(zcall_mmap(NULL, size, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			       ZCALL_MAP_SHARED | ZCALL_MAP_POPULATE, fd,
			       ZCALL_IORING_OFF_SQ_RING));
	if (zcall_is_error_ptr(ring))
		return -zcall_errno_ptr(ring);
	sqes = CALL(zcall_mmap(NULL, p.sq_entries * sizeof(*queue.sqes),
			       ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			       ZCALL_MAP_SHARED | ZCALL_MAP_POPULATE, fd,
			       ZCALL_IORING_OFF_SQES));
	if (zcall_is_error_ptr(sqes))
		return -zcall_errno_ptr(sqes);
	/* Entry i of the ring is always entry i of the array. */
	for (i = 0; i < p.sq_entries; i++)
		((uint32_t *)(void *)(ring + p.sq_off.array))[i] = i;
	queue.sq_tail = (uint32_t *)(void *)(ring + p.sq_off.tail);
	queue.cq_head = (uint32_t *)(void *)(ring + p.cq_off.head);
	queue.cq_tail = (uint32_t *)(void *)(ring + p.cq_off.tail);
	queue.cq_mask = *(uint32_t *)(void *)(ring + p.cq_off.ring_mask);
	queue.cqes = (zcall_io_uring_cqe_t *)(void *)(ring + p.cq_off.cqes);
	queue.sqes = (zcall_io_uring_sqe_t *)(void *)sqes;
	queue.fd = fd;
	return 0;
}

/* There is always room: no block has more than two operations in flight. */
static void push(int opcode, unsigned flags, int fd, const void *buf, size_t n,
		 int64_t off, unsigned tag)
{
	zcall_io_uring_sqe_t *e = &queue.sqes[queue.tail++ % QUEUE];

	*e = (zcall_io_uring_sqe_t){0};
	e->opcode = (uint8_t)opcode;
	e->flags = (uint8_t)flags;
	e->fd = fd;
	e->off = (uint64_t)off;
	e->addr = (uintptr_t)buf;
	e->len = (uint32_t)n;
	e->user_data = tag;
	queue.waiting++;
	queue.flying++;
}

/* What the kernel does with an entry, by calls. */
static long execute(const zcall_io_uring_sqe_t *e)
{
	zcall_iovec_t v = {(void *)(uintptr_t)e->addr, e->len};
	int64_t off = (int64_t)e->off;
	int reads = e->opcode == ZCALL_IORING_OP_READ;
	long r;

	queue.operations++;
	if (!queue.plain_offsets) {
		r = reads ? CALL(zcall_preadv2(e->fd, &v, 1, off, 0))
			  : CALL(zcall_pwritev2(e->fd, &v, 1, off, 0));
		if (r != -ZCALL_ENOSYS)
			return r;
		queue.plain_offsets = 1;
	}
	if (off == AT_POSITION)
		return reads ? CALL(zcall_readv(e->fd, &v, 1))
			     : CALL(zcall_writev(e->fd, &v, 1));
	return reads ? CALL(zcall_preadv(e->fd, &v, 1, off))
		     : CALL(zcall_pwritev(e->fd, &v, 1, off));
}

/* Instead of a tag: the queue itself failed. */
#define NO_TAG (~0U)

/* The next result and its tag. When there is none, waits for half of those
 * under way: fewer calls than one by one, and the disk stays busy. */
static long pull(unsigned *tag)
{
	const zcall_io_uring_sqe_t *e;
	const zcall_io_uring_cqe_t *c;
	uint32_t head;
	long r;

	queue.flying--;
	if (queue.fd < 0) {
		e = &queue.sqes[queue.head++ % QUEUE];
		*tag = (unsigned)e->user_data;
		r = queue.broken ? -ZCALL_ECANCELED : execute(e);
		queue.broken =
			(e->flags & ZCALL_IOSQE_IO_LINK) && r != (long)e->len;
		return r;
	}
	head = *queue.cq_head;
	/* The kernel writes the entry before the tail, and may reuse it as
	 * soon as it sees the new head. */
	while (head == __atomic_load_n(queue.cq_tail, __ATOMIC_ACQUIRE)) {
		__atomic_store_n(queue.sq_tail, queue.tail, __ATOMIC_RELEASE);
		r = CALL(zcall_io_uring_enter(
			queue.fd, queue.waiting, queue.flying / 2 + 1,
			ZCALL_IORING_ENTER_GETEVENTS, NULL, 0));
		if (r >= 0) {
			queue.operations += (unsigned long)r;
			queue.waiting -= (uint32_t)r;
		} else if (r != -ZCALL_EINTR && r != -ZCALL_EAGAIN &&
			   r != -ZCALL_EBUSY) {
			*tag = NO_TAG;
			return r;
		}
	}
	c = &queue.cqes[head & queue.cq_mask];
	*tag = (unsigned)c->user_data;
	r = c->res;
	__atomic_store_n(queue.cq_head, head + 1, __ATOMIC_RELEASE);
	return r;
}

/*
 * After a failure: nothing more is submitted, and what the kernel has is waited
 * for. That never waits for a pipe: there one operation at a time is under way.
 */
static void drain(void)
{
	unsigned tag;

	queue.tail -= queue.waiting;
	queue.flying -= queue.waiting;
	queue.waiting = 0;
	while (queue.fd >= 0 && queue.flying) {
		(void)pull(&tag);
		if (tag == NO_TAG)
			break;
	}
}

/* FILE. */
struct source {
	const char *name;
	int fd;
	/*
	 * What its attributes say. 0: unknown, as of a pipe or in /proc. Then
	 * nothing is known of offsets either, nor can it be read again: one
	 * block at a time, and a checksum instead of a comparison.
	 */
	uint64_t size;
	zcall_statx_t st;
};

/* COPY. */
struct target {
	const char *name;
	int fd;
	int dir;
	const char *base; /* its name in dir, NULL: it will never have one */
	int named;	  /* there is a file temp in dir */
	char temp[48];
	zcall_sigset_t deadly; /* signals held back while there is */
	int signals;	       /* a signalfd of them, or -1 */
};

/* What ends a program from outside, except what is ignored (nohup). */
static zcall_sigset_t deadly_signals(void)
{
	static const int list[] = {ZCALL_SIGINT, ZCALL_SIGTERM, ZCALL_SIGHUP};
	zcall_sigset_t set = {{0}};
	size_t i;

	for (i = 0; i < 3; i++) {
		/* As large as the kernel's on any CPU; the handler is first,
		 * and 1 is SIG_IGN. */
		uintptr_t action[8] = {0};

		(void)CALL(zcall_syscall(ZCALL_NR_rt_sigaction, list[i], NULL,
					 action, sizeof(set)));
		if (action[0] != 1)
			set.sig[0] |= 1UL << (list[i] - 1);
	}
	return set;
}

/* how: SIG_BLOCK or SIG_UNBLOCK. */
static void hold_signals(int how, const zcall_sigset_t *set)
{
	(void)CALL(zcall_rt_sigprocmask(how, set, NULL, sizeof(*set)));
}

static int source_open(struct source *in, const char *name)
{
	zcall_statx_t *st = &in->st;
	int r;

	in->name = name;
	in->fd = CALL(zcall_openat(ZCALL_AT_FDCWD, name,
				   ZCALL_O_RDONLY | ZCALL_O_CLOEXEC, 0));
	if (in->fd < 0)
		return complain(name, NULL, in->fd);
	r = CALL(zcall_statx(in->fd, "", ZCALL_AT_EMPTY_PATH,
			     ZCALL_STATX_BASIC_STATS, st));
	if (r < 0)
		return complain(name, NULL, r);
	if ((st->stx_mode & ZCALL_S_IFMT) == ZCALL_S_IFDIR)
		return complain(name, NULL, -ZCALL_EISDIR);
	in->size = (st->stx_mode & ZCALL_S_IFMT) == ZCALL_S_IFREG ? st->stx_size
								  : 0;
	return 0;
}

/* A name for a file that is not COPY yet. */
static void name_temp(struct target *out, unsigned long n)
{
	struct text t;

	t.n = 0;
	put(&t, ".copy-");
	put_number(&t, (unsigned long)CALL(zcall_getpid()), 0, 0);
	put_char(&t, '-');
	put_number(&t, n, 0, 0);
	put_char(&t, 0);
	memcpy(out->temp, t.s, t.n);
}

static int make_temp(struct target *out, unsigned mode)
{
	const int flags = ZCALL_O_RDWR | ZCALL_O_CLOEXEC;
	unsigned long n = 0;
	int fd = CALL(
		zcall_openat(out->dir, ".", flags | ZCALL_O_TMPFILE, mode));

	if (fd != -ZCALL_EOPNOTSUPP && fd != -ZCALL_EISDIR)
		return fd;
	out->deadly = deadly_signals();
	hold_signals(ZCALL_SIG_BLOCK, &out->deadly);
	do {
		name_temp(out, n);
		fd = CALL(zcall_openat(out->dir, out->temp,
				       flags | ZCALL_O_CREAT | ZCALL_O_EXCL,
				       mode));
	} while (fd == -ZCALL_EEXIST && ++n < 100);
	if (fd < 0)
		return fd;
	if (!out->base) {
		(void)CALL(zcall_unlinkat(out->dir, out->temp, 0));
		hold_signals(ZCALL_SIG_UNBLOCK, &out->deadly);
		return fd;
	}
	out->named = 1;
	out->signals = CALL(zcall_signalfd4(
		-1, &out->deadly, sizeof(out->deadly), ZCALL_SFD_CLOEXEC));
	return fd;
}

/* name: COPY, or with temporary the directory for a file without a name. */
static int target_open(struct target *out, char *name, int temporary,
		       const struct source *in)
{
	const int dir_flags =
		ZCALL_O_PATH | ZCALL_O_DIRECTORY | ZCALL_O_CLOEXEC;
	const char *dir = name;
	char *slash = NULL, *p;
	zcall_statx_t st;
	int r;

	out->name = name;
	out->signals = -1;
	if (!temporary) {
		for (p = name; *p; p++)
			if (*p == '/')
				slash = p;
		out->base = slash ? slash + 1 : name;
		if (!*out->base)
			return complain(name, NULL,
					slash ? -ZCALL_EISDIR : -ZCALL_ENOENT);
		if (slash)
			*slash = 0;
		dir = !slash ? "." : slash == name ? "/" : name;
	}
	out->dir = CALL(zcall_openat(ZCALL_AT_FDCWD, dir, dir_flags, 0));
	if (slash)
		*slash = '/';
	if (out->dir < 0)
		return complain(name, NULL, out->dir);
	if (out->base) {
		r = CALL(zcall_statx(out->dir, out->base, 0,
				     ZCALL_STATX_TYPE | ZCALL_STATX_INO, &st));
		if (r < 0 && r != -ZCALL_ENOENT)
			return complain(name, NULL, r);
		if (r >= 0 && st.stx_ino == in->st.stx_ino &&
		    st.stx_dev_major == in->st.stx_dev_major &&
		    st.stx_dev_minor == in->st.stx_dev_minor)
			return complain(name, "is the original itself", 0);
		if (r >= 0 && (st.stx_mode & ZCALL_S_IFMT) == ZCALL_S_IFDIR)
			return complain(name, NULL, -ZCALL_EISDIR);
		if (r >= 0 && (st.stx_mode & ZCALL_S_IFMT) != ZCALL_S_IFREG)
			return complain(name, "exists and is no regular file",
					0);
	}
	out->fd = make_temp(out, in->st.stx_mode & 0777);
	if (out->fd < 0)
		return complain(name, NULL, out->fd);
	return 0;
}

/* Removes what would be left behind. */
static void target_discard(struct target *out)
{
	if (out->named)
		(void)CALL(zcall_unlinkat(out->dir, out->temp, 0));
	out->named = 0;
}

/* Gives the file, which has no name yet, one in dir. */
static int name_file(struct target *out, const char *name)
{
	struct text t;
	int r;

	t.n = 0;
	put(&t, "/proc/self/fd/");
	put_number(&t, (unsigned long)out->fd, 0, 0);
	put_char(&t, 0);
	r = CALL(zcall_linkat(ZCALL_AT_FDCWD, t.s, out->dir, name,
			      ZCALL_AT_SYMLINK_FOLLOW));
	if (r == -ZCALL_ENOENT) /* no /proc here */
		r = CALL(zcall_linkat(out->fd, "", out->dir, name,
				      ZCALL_AT_EMPTY_PATH));
	return r;
}

/* The copy is whole: makes it COPY, in one step. */
static int target_commit(struct target *out)
{
	unsigned long n = 0;
	int r = CALL(zcall_fsync(out->fd));

	if (r < 0)
		return complain(out->name, NULL, r);
	if (!out->named) {
		r = name_file(out, out->base);
		if (r >= 0)
			return 0;
		if (r != -ZCALL_EEXIST)
			return complain(out->name, NULL, r);
		/* Only a rename replaces: a name for two calls. */
		out->deadly = deadly_signals();
		hold_signals(ZCALL_SIG_BLOCK, &out->deadly);
		do {
			name_temp(out, n);
			r = name_file(out, out->temp);
		} while (r == -ZCALL_EEXIST && ++n < 100);
		if (r < 0)
			return complain(out->name, NULL, r);
		out->named = 1;
	}
	r = CALL(zcall_renameat2(out->dir, out->temp, out->dir, out->base, 0));
	if (r < 0)
		return complain(out->name, NULL, r);
	out->named = 0;
	hold_signals(ZCALL_SIG_UNBLOCK, &out->deadly);
	return 0;
}

/*
 * Where the temporary file has a name, signals are held back and looked for
 * here, before each block: they end the program after the name is gone. fd:
 * waits until it can be read or a signal comes; -1: does not wait.
 */
static void heed_signals(struct target *out, int fd)
{
	zcall_pollfd_t p[2] = {{out->signals, ZCALL_POLLIN, 0},
			       {fd, ZCALL_POLLIN, 0}};
	zcall_timespec_t now = {0, 0};

	if (out->signals < 0)
		return;
	(void)CALL(zcall_ppoll(p, 2, fd < 0 ? &now : NULL, NULL, 0));
	if (!p[0].revents)
		return;
	target_discard(out);
	hold_signals(ZCALL_SIG_UNBLOCK, &out->deadly);
}

/*
 * A block on its way: from the original into the copy, or when verifying from
 * both into memory.
 */
struct block {
	char *buf, *other;
	int64_t off;
	size_t want; /* how long it is */
	size_t src;  /* how much of it was read from the original */
	size_t dst;  /* how much was written to the copy, or read from it */
	int exact;   /* want is known, not a guess */
	int active;
	int busy; /* operations in flight */
};

/* One pass over all blocks. */
struct pass {
	struct source *in;
	struct target *out;
	int verify;
	uint64_t next;	/* where the next block begins */
	uint64_t end;	/* where the original ends, once that is known */
	uint64_t total; /* bytes done */
	uint64_t sum;
	int active;   /* blocks */
	int guessing; /* a block whose length is a guess is active */
	unsigned long ns, calls, operations;
	struct block blocks[DEPTH];
};

#define UNKNOWN (~(uint64_t)0)

/* FNV-1a. */
static uint64_t checksum(uint64_t sum, const char *s, size_t n)
{
	while (n--) {
		sum ^= (unsigned char)*s++;
		sum *= 0x100000001b3;
	}
	return sum;
}

/* How many bytes are equal; both buffers begin at a page. */
static size_t equal(const char *a, const char *b, size_t n)
{
	const uint64_t *x = (const uint64_t *)(const void *)a;
	const uint64_t *y = (const uint64_t *)(const void *)b;
	size_t i = 0, k;
	uint64_t differ;

	for (; n - i >= 64; i += 64, x += 8, y += 8) {
		differ = 0;
		for (k = 0; k < 8; k++)
			differ |= x[k] ^ y[k];
		if (differ)
			break;
	}
	while (i < n && a[i] == b[i])
		i++;
	return i;
}

/* Gives an idle block work, if there is any. */
static int start(struct pass *p, struct block *b)
{
	uint64_t size = p->verify ? p->end : p->in->size;

	b->off = (int64_t)p->next;
	b->src = b->dst = 0;
	b->exact = p->next < size;
	if (b->exact) {
		b->want = size - p->next < BLOCK ? size - p->next : BLOCK;
		p->next += b->want;
		if (p->verify && !p->in->size)
			b->src = b->want;
	} else {
		/* Past the size that the original has or had: the next block
		 * begins where this one is found to end. */
		if (p->verify || p->guessing)
			return 0;
		b->want = BLOCK;
		p->guessing = 1;
	}
	b->active = 1;
	p->active++;
	return 1;
}

/* Queues what a block still needs; 0: nothing. */
static int advance(struct pass *p, struct block *b, unsigned tag)
{
	int opcode = p->verify ? ZCALL_IORING_OP_READ : ZCALL_IORING_OP_WRITE;
	unsigned flags = 0;

	if (b->src < b->want) {
		/* A read of known length has its write linked to it: a short
		 * one cancels that, and both are queued anew. */
		if (!p->verify && b->exact)
			flags = ZCALL_IOSQE_IO_LINK;
		push(ZCALL_IORING_OP_READ, flags, p->in->fd, b->buf + b->src,
		     b->want - b->src,
		     p->in->size ? b->off + (int64_t)b->src : AT_POSITION, tag);
		b->busy++;
		if (!p->verify && !b->exact)
			return 1;
	}
	if (b->dst < b->want) {
		push(opcode, 0, p->out->fd,
		     (p->verify ? b->other : b->buf) + b->dst, b->want - b->dst,
		     b->off + (int64_t)b->dst, tag | 1);
		b->busy++;
	}
	return b->busy;
}

/* Takes a result in; of: 0 the original's, 1 the copy's. */
static int settle(struct pass *p, struct block *b, int of, long r)
{
	const char *name = of ? p->out->name : p->in->name;
	zcall_pollfd_t wait = {of ? p->out->fd : p->in->fd,
			       ZCALL_POLLIN | ZCALL_POLLOUT, 0};

	if (r > 0 && of) {
		b->dst += (size_t)r;
	} else if (r > 0) {
		b->src += (size_t)r;
		if (!b->exact)
			b->want = b->src;
	} else if (r == 0 && !of && !p->verify) {
		b->want = b->src;
		if (p->end > (uint64_t)b->off + b->src)
			p->end = (uint64_t)b->off + b->src;
	} else if (r == 0) {
		return complain(name,
				p->verify ? "ends too early" : "takes no more",
				0);
	} else if (r == -ZCALL_EAGAIN) {
		(void)CALL(zcall_ppoll(&wait, 1, NULL, NULL, 0));
	} else if (r != -ZCALL_EINTR &&
		   !(r == -ZCALL_ECANCELED && of && !p->verify)) {
		return complain(name, NULL, r);
	}
	return 0;
}

/* Looks at a block that has all it wanted. */
static int finish(struct pass *p, struct block *b)
{
	struct text t;
	size_t good;

	if (!p->in->size) {
		p->sum = checksum(p->sum, p->verify ? b->other : b->buf,
				  b->want);
	} else if (p->verify) {
		good = equal(b->buf, b->other, b->want);
		if (good < b->want) {
			t.n = 0;
			put(&t, "differs from the original at byte ");
			put_number(&t, (uint64_t)b->off + good, 0, 0);
			put_char(&t, 0);
			return complain(p->out->name, t.s, 0);
		}
	}
	if (!b->exact) {
		p->next = (uint64_t)b->off + b->want;
		p->guessing = 0;
	}
	p->total += b->want;
	p->active--;
	b->active = 0;
	return 0;
}

static int run(struct pass *p)
{
	unsigned depth = p->in->size ? DEPTH : 1;
	unsigned i, tag;
	struct block *b;
	long r;

	p->sum = 0xcbf29ce484222325;
	p->calls = calls;
	p->operations = queue.operations;
	p->ns = nanoseconds();
	for (;;) {
		for (i = 0; i < depth; i++) {
			b = &p->blocks[i];
			if (b->active || (!p->verify && p->end != UNKNOWN) ||
			    !start(p, b))
				continue;
			if (!p->verify)
				heed_signals(p->out, b->exact ? -1 : p->in->fd);
			advance(p, b, i << 1);
		}
		if (!p->active)
			break;
		r = pull(&tag);
		if (tag == NO_TAG)
			return complain("io_uring_enter", NULL, r);
		b = &p->blocks[tag >> 1];
		b->busy--;
		if (settle(p, b, tag & 1, r))
			return 1;
		if (!b->busy && !advance(p, b, tag & ~1U) && finish(p, b))
			return 1;
	}
	p->ns = nanoseconds() - p->ns;
	p->calls = calls - p->calls;
	p->operations = queue.operations - p->operations;
	return 0;
}

/* Copies, verifies, and gives the copy its name. */
static int copy(struct pass *copied, struct pass *verified)
{
	struct source *in = copied->in;
	struct target *out = copied->out;
	char *memory = CALL(zcall_mmap(
		NULL, 2 * DEPTH * BLOCK, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0));
	zcall_statx_t st;
	unsigned i;
	int r;

	if (zcall_is_error_ptr(memory))
		return complain("memory", NULL, -zcall_errno_ptr(memory));
	for (i = 0; i < DEPTH; i++) {
		copied->blocks[i].buf = memory + 2 * i * BLOCK;
		verified->blocks[i].buf = memory + 2 * i * BLOCK;
		verified->blocks[i].other = memory + (2 * i + 1) * BLOCK;
	}
	copied->end = UNKNOWN;
	if (run(copied))
		return 1;
	if (copied->total != copied->end)
		return complain(in->name, "changed while it was copied", 0);

	r = CALL(zcall_statx(out->fd, "", ZCALL_AT_EMPTY_PATH, ZCALL_STATX_SIZE,
			     &st));
	if (r < 0)
		return complain(out->name, NULL, r);
	if (st.stx_size != copied->total)
		return complain(out->name, "has the wrong size", 0);
	verified->end = copied->total;
	verified->verify = 1;
	if (run(verified))
		return 1;
	if (!in->size && verified->sum != copied->sum)
		return complain(out->name, "has the wrong checksum", 0);
	return out->base ? target_commit(out) : 0;
}

static void put_pass(struct text *t, const char *what, const struct pass *p)
{
	unsigned long us = p->ns / 1000;

	put(t, what);
	put_number(t, p->operations, ',', 11);
	put_number(t, p->calls, ',', 14);
	put_number(t, us / 1000, ',', 9);
	put_char(t, '.');
	put_char(t, (char)('0' + us / 100 % 10));
	put_number(t, us ? p->total / us : 0, ',', 8);
	put_char(t, '\n');
}

static int report(const struct pass *copied, const struct pass *verified,
		  long no_uring)
{
	struct text t;
	long r;

	t.n = 0;
	put(&t, "copied    ");
	put(&t, copied->in->name);
	put(&t, ", ");
	put_number(&t, copied->total, ',', 0);
	put(&t, " bytes\nto        ");
	put(&t, copied->out->base ? copied->out->name
				  : "a file without a name, gone now");
	put(&t, "\nthrough   ");
	if (queue.fd >= 0) {
		put(&t, "io_uring");
	} else {
		put(&t, queue.plain_offsets ? "preadv and pwritev"
					    : "preadv2 and pwritev2");
		put(&t,
		    no_uring ? "; io_uring refused: " : ", as --no-uring asks");
		if (no_uring)
			put(&t, zcall_errno_name(zcall_errno(no_uring)));
	}
	put(&t, "; ");
	put_number(&t, queue.fd >= 0 && copied->in->size ? DEPTH : 1, 0, 0);
	put(&t, " x ");
	put_number(&t, BLOCK >> 10, 0, 0);
	put(&t, " KiB in flight");
	put(&t, copied->in->size
			? "\nverified  byte for byte against the original\n\n"
			: "\nverified  by checksum, being of unknown size\n\n");
	put(&t, "          operations  system calls         ms    MB/s\n");
	put_pass(&t, "copy     ", copied);
	put_pass(&t, "verify   ", verified);
	put(&t, "in all              ");
	/* The write of this text and the exit are still to come. */
	put_number(&t, calls + 2, ',', 14);
	put(&t, "  from start to exit\n");
	r = flush(1, &t);
	return r < 0 ? complain("standard output", NULL, r) : 0;
}

static int usage(void)
{
	struct text t;

	t.n = 0;
	put(&t, "usage: copy [--no-uring] FILE [COPY]\n");
	(void)flush(2, &t);
	return 2;
}

/* A file must not get a standard descriptor's number, or what we print goes
 * into it. What cannot be written to closes the gap. */
static void fill_standard_descriptors(void)
{
	int fd;

	for (fd = 0; fd < 3; fd++)
		if (CALL(zcall_fcntl(fd, ZCALL_F_GETFD, 0)) == -ZCALL_EBADF &&
		    CALL(zcall_openat(ZCALL_AT_FDCWD, "/", ZCALL_O_RDONLY, 0)) <
			    0)
			return;
}

static char *tmpdir(char **envp)
{
	static const char name[] = "TMPDIR=";
	static char tmp[] = "/tmp";
	size_t i;

	for (; *envp; envp++) {
		for (i = 0; name[i] && (*envp)[i] == name[i]; i++)
			;
		if (!name[i] && (*envp)[i])
			return *envp + i;
	}
	return tmp;
}

int zcall_main(int argc, char **argv, char **envp)
{
	static struct source in;
	static struct target out;
	static struct pass copied, verified;
	const zcall_sigset_t xfsz = {{1UL << (ZCALL_SIGXFSZ - 1)}};
	long no_uring = 0;
	int i = 1, uring = 1, status;

	fill_standard_descriptors();
	if (i < argc && same_text(argv[i], "--no-uring")) {
		uring = 0;
		i++;
	}
	if (argc - i < 1 || argc - i > 2 || argv[i][0] == '-')
		return usage();

	/* A write past the file size limit is to be EFBIG, not the end. */
	hold_signals(ZCALL_SIG_BLOCK, &xfsz);
	if (source_open(&in, argv[i]) ||
	    target_open(&out, argc - i == 2 ? argv[i + 1] : tmpdir(envp),
			argc - i == 1, &in))
		return 1;
	queue.fd = -1;
	queue.sqes = plain_sqes;
	if (uring)
		no_uring = queue_open();
	copied.in = verified.in = &in;
	copied.out = verified.out = &out;
	status = copy(&copied, &verified);
	if (status) {
		drain();
		/* The kernel lets go of the file of an operation some time
		 * after its completion, even after this program's end. The
		 * room that it takes on the disk is wanted at once. */
		(void)CALL(zcall_ftruncate(out.fd, 0));
	}
	target_discard(&out);
	return status ? status : report(&copied, &verified, no_uring);
}
