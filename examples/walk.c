/*
 * walk: lists or measures all that is below a file name, like a small find or
 * du, without libc.
 *
 *   walk [-sdLx0] [PATH]     default: the current directory
 *
 * Prints for each file its type (find's letters), its length in bytes and its
 * name, control characters and backslashes in that as \ooo. -s: sums only. -d:
 * directories only, each after all that is below it and with the bytes that
 * this takes on the disk. -L: follows symbolic links. -x: does not leave the
 * file system. -0: names as they are, ended by a 0 instead of a new line. What
 * cannot be read is complained of and left out: exit status 1.
 *
 * Not recursive: directories being walked are in one array, the names of those
 * still to be walked in another, both as large as the memory allows. Each name
 * is looked up from the directory that it is in, so neither depth nor the
 * length of a path is limited. When descriptors run out, the one that will be
 * needed last is closed, and opened again when it is needed.
 */
#include <zcall.h>
#include <zcall/start.h>

#include "text.h"

/* An array that grows. */
struct pool {
	char *s;
	size_t n, room;
};

/* A directory that is being walked: "at" is the length of its path, "later"
 * where the names of directories in it begin, "disk" what is below it. */
struct level {
	uint64_t dev, ino, disk;
	size_t at, later;
	int fd; /* -1: closed for want of descriptors */
};

/* What is counted once: files with several names, with -L everything. */
struct seen {
	uint64_t dev, ino; /* ino 0: free */
};

static struct pool path, later, levels, seen;
static size_t depth, seen_n, first_open;
static uint64_t counts[128], bytes, disk, root_dev; /* counts: by type */
static int sums, totals, follow, one_system, raw, status;
static struct text out, message;
static union {
	char s[65536];
	uint64_t align;
} entries;

static _Noreturn void die(const char *what, long r)
{
	(void)complain("walk", what, r);
	zcall_exit_group(1);
}

/* Room for n bytes more; addresses in the pool change. */
static void reserve(struct pool *p, size_t n)
{
	size_t room = p->room;
	void *s;

	if (p->s && room - p->n >= n)
		return;
	for (room = room ? room : 65536; room - p->n < n; room *= 2)
		;
	if (p->s)
		s = zcall_mremap(p->s, p->room, room, ZCALL_MREMAP_MAYMOVE,
				 NULL);
	else
		s = zcall_mmap(NULL, room, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			       ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	if (zcall_is_error_ptr(s))
		die("memory", -zcall_errno_ptr(s));
	p->s = s;
	p->room = room;
}

/* Adds a name with its 0. */
static void push_name(struct pool *p, const char *name)
{
	size_t n = 1;

	while (name[n - 1])
		n++;
	reserve(p, n);
	memcpy(p->s + p->n, name, n);
	p->n += n;
}

/* Gives the path another last part, "" for none. path.n is without the 0. */
static void set_path(size_t at, const char *name)
{
	path.n = at;
	reserve(&path, 2);
	if (*name && at && path.s[at - 1] != '/')
		path.s[path.n++] = '/';
	push_name(&path, name);
	path.n--;
}

static void emit(struct text *t, char c)
{
	long r;

	if (t->n == sizeof(t->s)) {
		r = flush(t == &out ? 1 : 2, t);
		if (r < 0 && t == &out)
			die("standard output", r);
		t->n = 0;
	}
	put_char(t, c);
}

static void emit_path(struct text *t, int escape)
{
	size_t i;

	for (i = 0; i < path.n; i++) {
		unsigned char c = (unsigned char)path.s[i];

		if (escape && (c < 32 || c == 127 || c == '\\')) {
			emit(t, '\\');
			emit(t, (char)('0' + (c >> 6)));
			emit(t, (char)('0' + (c >> 3 & 7)));
			c = (unsigned char)('0' + (c & 7));
		}
		emit(t, (char)c);
	}
}

static void emit_line(char type, uint64_t n)
{
	char digits[20];
	int i = 0;

	if (type) {
		emit(&out, type);
		emit(&out, ' ');
	}
	do
		digits[i++] = (char)('0' + n % 10);
	while (n /= 10);
	while (i)
		emit(&out, digits[--i]);
	emit(&out, ' ');
	emit_path(&out, !raw);
	emit(&out, raw ? 0 : '\n');
}

/* Complains of what path names. */
static void failed(long r)
{
	const char *s = "walk: ";

	status = 1;
	while (*s)
		emit(&message, *s++);
	emit_path(&message, 1);
	for (s = ": "; *s; s++)
		emit(&message, *s);
	for (s = zcall_errno_name(zcall_errno(r)); *s; s++)
		emit(&message, *s);
	for (s = ": "; *s; s++)
		emit(&message, *s);
	for (s = zcall_errno_text(zcall_errno(r)); *s; s++)
		emit(&message, *s);
	emit(&message, '\n');
	(void)flush(2, &message);
}

/* Whether this is the first time. */
static int is_new(uint64_t dev, uint64_t ino)
{
	struct seen *old = (struct seen *)(void *)seen.s, *new;
	size_t i, k, slots = seen.room / sizeof(*old);
	struct pool more = {0};

	if (2 * seen_n >= slots) {
		reserve(&more, seen.room ? 2 * seen.room : 65536);
		new = (struct seen *)(void *)more.s;
		for (i = 0; i < slots; i++) {
			if (!old[i].ino)
				continue;
			k = old[i].ino * 0x9e3779b97f4a7c15 >> 20;
			while (new[k &= 2 * slots - 1].ino)
				k++;
			new[k] = old[i];
		}
		if (seen.s)
			(void)zcall_munmap(seen.s, seen.room);
		seen = more;
		old = new;
		slots = seen.room / sizeof(*old);
	}
	k = ino * 0x9e3779b97f4a7c15 >> 20;
	for (; old[k &= slots - 1].ino; k++)
		if (old[k].ino == ino && old[k].dev == dev)
			return 0;
	old[k].dev = dev;
	old[k].ino = ino;
	seen_n++;
	return 1;
}

static struct level *level(size_t i)
{
	return (struct level *)(void *)levels.s + i;
}

static uint64_t device(const zcall_statx_t *st)
{
	return (uint64_t)st->stx_dev_major << 32 | st->stx_dev_minor;
}

/* statx; a link that leads nowhere is itself. */
static int look(int fd, const char *name, zcall_statx_t *st)
{
	const unsigned flags =
		ZCALL_AT_SYMLINK_NOFOLLOW | ZCALL_AT_NO_AUTOMOUNT;
	int r = -ZCALL_ENOENT;

	if (follow)
		r = zcall_statx(fd, name, ZCALL_AT_NO_AUTOMOUNT,
				ZCALL_STATX_BASIC_STATS, st);
	if (r == -ZCALL_ENOENT || r == -ZCALL_ELOOP)
		r = zcall_statx(fd, name, flags, ZCALL_STATX_BASIC_STATS, st);
	return r;
}

/* Counts and prints what path names; stx_blocks becomes 0 when it does not
 * count. Whether it is a directory to be walked. */
static int count(zcall_statx_t *st)
{
	char type = 'U';
	int walk = 0, new = 1;

	if (follow || (st->stx_nlink > 1 &&
		       (st->stx_mode & ZCALL_S_IFMT) != ZCALL_S_IFDIR))
		new = is_new(device(st), st->stx_ino);
	switch (st->stx_mode & ZCALL_S_IFMT) {
	case ZCALL_S_IFREG:
		type = 'f';
		break;
	case ZCALL_S_IFDIR:
		type = 'd';
		walk = new && (!one_system || device(st) == root_dev);
		break;
	case ZCALL_S_IFLNK:
		type = 'l';
		break;
	case ZCALL_S_IFIFO:
		type = 'p';
		break;
	case ZCALL_S_IFSOCK:
		type = 's';
		break;
	case ZCALL_S_IFBLK:
		type = 'b';
		break;
	case ZCALL_S_IFCHR:
		type = 'c';
		break;
	default:
		break;
	}
	counts[(int)type]++;
	if (!sums && !totals)
		emit_line(type, st->stx_size);
	if (!new || (one_system && device(st) != root_dev))
		st->stx_size = st->stx_blocks = 0;
	bytes += st->stx_size;
	disk += st->stx_blocks * 512;
	return walk;
}

/* openat; when there are too many open, closes the uppermost but one. */
static int open_directory(int fd, const char *name)
{
	const int flags = ZCALL_O_RDONLY | ZCALL_O_DIRECTORY |
			  ZCALL_O_NONBLOCK | ZCALL_O_CLOEXEC |
			  (follow ? 0 : ZCALL_O_NOFOLLOW);
	struct level *l;
	int r;

	for (;;) {
		r = zcall_openat(fd, name, flags, 0);
		if (r != -ZCALL_EMFILE && r != -ZCALL_ENFILE)
			return r;
		while (first_open < depth && level(first_open)->fd < 0)
			first_open++;
		if (first_open >= depth || level(first_open)->fd == fd)
			return r;
		l = level(first_open);
		(void)zcall_close(l->fd);
		l->fd = -1;
	}
}

/* Lists what is in the directory on top; directories in it wait. */
static void list(void)
{
	struct level *l = level(depth - 1);
	const zcall_linux_dirent64_t *e;
	const char *s;
	zcall_statx_t st;
	long n, r;

	while ((n = zcall_getdents64(l->fd, entries.s, sizeof(entries))) > 0) {
		for (e = NULL; (e = zcall_dirent_next(entries.s, n, e));) {
			s = e->d_name;
			if (s[0] == '.' && (!s[1] || (s[1] == '.' && !s[2])))
				continue;
			set_path(l->at, s);
			r = look(l->fd, s, &st);
			if (r < 0)
				failed(r);
			else if (count(&st))
				push_name(&later, s);
			else
				l->disk += st.stx_blocks * 512;
		}
	}
	set_path(l->at, "");
	if (n < 0)
		failed(n);
}

/* A directory's line of -d, and its part of the one that it is in. */
static void total(uint64_t n)
{
	if (totals)
		emit_line(0, n);
	if (depth)
		level(depth - 1)->disk += n;
}

/* Makes the directory that path names the one on top. */
static void enter(int fd, const char *name)
{
	zcall_statx_t st = {0};
	struct level *l;
	int r = open_directory(fd, name);

	if (r < 0) {
		failed(r);
		(void)look(fd, name, &st);
		total(st.stx_blocks * 512);
		return;
	}
	fd = r;
	r = zcall_statx(fd, "", ZCALL_AT_EMPTY_PATH, ZCALL_STATX_BASIC_STATS,
			&st);
	if (r < 0)
		failed(r);
	levels.n = depth * sizeof(*l);
	reserve(&levels, sizeof(*l));
	l = level(depth++);
	l->fd = fd;
	l->dev = device(&st);
	l->ino = st.stx_ino;
	l->disk = st.stx_blocks * 512;
	l->at = path.n;
	l->later = later.n;
	list();
}

/* Whether the open directory is the one on top; closes another. */
static int is_top(int fd)
{
	struct level *l = level(depth - 1);
	zcall_statx_t st;

	if (zcall_statx(fd, "", ZCALL_AT_EMPTY_PATH, ZCALL_STATX_INO, &st) >=
		    0 &&
	    device(&st) == l->dev && st.stx_ino == l->ino)
		return 1;
	(void)zcall_close(fd);
	return 0;
}

/* Opens the directory on top again, from the one below that was left and is
 * closed, or, if that has moved or a link led to it, from the beginning. */
static int open_again(int below)
{
	int fd = -ZCALL_ENOENT, next;
	size_t i, from = 0;
	char c;

	if (below >= 0) {
		fd = open_directory(below, "..");
		(void)zcall_close(below);
	}
	if (fd >= 0 && is_top(fd))
		return fd;
	fd = ZCALL_AT_FDCWD;
	for (i = 0; i < depth; i++) {
		while (i && path.s[from] == '/')
			from++;
		c = path.s[level(i)->at];
		path.s[level(i)->at] = 0;
		next = open_directory(fd, path.s + from);
		path.s[level(i)->at] = c;
		if (fd >= 0)
			(void)zcall_close(fd);
		if (next < 0)
			return next;
		fd = next;
		from = level(i)->at;
	}
	return is_top(fd) ? fd : -ZCALL_ESTALE;
}

/* The end of the directory on top. */
static void leave(void)
{
	struct level *l = level(--depth);
	int fd = l->fd;

	set_path(l->at, "");
	total(l->disk);
	if (depth) {
		l = level(depth - 1);
		if (depth - 1 < first_open)
			first_open = depth - 1;
		if (l->fd < 0) {
			l->fd = open_again(fd);
			fd = -1;
			if (l->fd < 0 && later.n > l->later) {
				set_path(l->at, "");
				failed(l->fd);
				later.n = l->later;
			}
		}
	}
	if (fd >= 0)
		(void)zcall_close(fd);
}

/* All that is below the first one. */
static void walk(void)
{
	struct level *l;
	size_t at;

	while (depth) {
		l = level(depth - 1);
		if (later.n == l->later) {
			leave();
			continue;
		}
		for (at = later.n - 1; at > l->later && later.s[at - 1]; at--)
			;
		later.n = at;
		set_path(l->at, later.s + at);
		enter(l->fd, later.s + at);
	}
}

static int usage(void)
{
	put(&out, "usage: walk [-sdLx0] [PATH]\n");
	(void)flush(2, &out);
	return 2;
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_statx_t st;
	const char *s;
	long r;
	int i;

	(void)envp;
	fill_standard_descriptors();
	for (i = 1; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
		for (s = argv[i] + 1; *s; s++) {
			if (*s == 's')
				sums = 1;
			else if (*s == 'd')
				totals = 1;
			else if (*s == 'L')
				follow = 1;
			else if (*s == 'x')
				one_system = 1;
			else if (*s == '0')
				raw = 1;
			else if (*s != '-' || s[1] || s != argv[i] + 1)
				return usage();
		}
		if (argv[i][1] == '-') {
			i++;
			break;
		}
	}
	if (argc - i > 1 || (sums && totals))
		return usage();
	set_path(0, i < argc ? argv[i] : ".");
	r = look(ZCALL_AT_FDCWD, path.s, &st);
	if (r < 0) {
		failed(r);
	} else {
		root_dev = device(&st);
		if (count(&st))
			enter(ZCALL_AT_FDCWD, path.s);
	}
	walk();
	if (sums) {
		put_number(&out, counts['f'], 0, 0);
		put(&out, " files, ");
		put_number(&out, counts['d'], 0, 0);
		put(&out, " directories, ");
		put_number(&out, counts['l'], 0, 0);
		put(&out, " links, ");
		put_number(&out,
			   counts['p'] + counts['s'] + counts['b'] +
				   counts['c'] + counts['U'],
			   0, 0);
		put(&out, " others; ");
		put_number(&out, bytes, 0, 0);
		put(&out, " bytes, ");
		put_number(&out, disk, 0, 0);
		put(&out, " on the disk\n");
	}
	r = flush(1, &out);
	return r < 0 ? complain("walk", "standard output", r) : status;
}
