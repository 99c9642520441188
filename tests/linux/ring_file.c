/* zcall/ring.h: every operation on files, paths and pipes, each checked by what
 * it did to the file, and files and buffers that are registered. */
#include "engine.h"
#include <zcall/fs.h>

static char buf[64];
static int dir;

/* The size of a file, by name or descriptor. */
static long size_of(int fd)
{
	return zcall_lseek(fd, 0, ZCALL_SEEK_END);
}

static long open_at(const char *path, int flags)
{
	zcall_io_uring_sqe_t *sqe = engine_sqe();

	zcall_prep_openat(sqe, dir, path, flags | ZCALL_O_CLOEXEC, 0640);
	return engine_do(sqe);
}

static void reads(void)
{
	int fd = zcall_memfd_create("reads", 0);
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	zcall_iovec_t v[2];

	zcall_prep_write(sqe, fd, "0123456789", 10, 5);
	tap_is(engine_do(sqe), 10, "write at 5");
	tap_is(size_of(fd), 15, "the file has 15 bytes");
	sqe = engine_sqe();
	zcall_prep_read(sqe, fd, buf, 4, 7);
	tap_is(engine_do(sqe), 4, "read at 7");
	tap_bytes(buf, "2345", 4, "what is there");
	zcall_lseek(fd, 13, ZCALL_SEEK_SET);
	sqe = engine_sqe();
	zcall_prep_read(sqe, fd, buf, 16, -1);
	tap_is(engine_do(sqe), 2, "read at the position");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 15, "which moves");
	v[0].iov_base = (void *)(uintptr_t)"vec";
	v[0].iov_len = 3;
	v[1].iov_base = (void *)(uintptr_t)"tor";
	v[1].iov_len = 3;
	sqe = engine_sqe();
	zcall_prep_writev(sqe, fd, v, 2, 5L << 30);
	tap_is(engine_do(sqe), 6, "writev behind 4 GiB");
	tap_is(size_of(fd), (5L << 30) + 6, "the file ends there");
	v[0].iov_base = buf;
	v[1].iov_base = buf + 8;
	sqe = engine_sqe();
	zcall_prep_readv(sqe, fd, v, 2, 5L << 30);
	tap_is(engine_do(sqe), 6, "readv");
	tap_bytes(buf, "vec", 3, "the first piece");
	tap_bytes(buf + 8, "tor", 3, "the second");
	sqe = engine_sqe();
	zcall_prep_fsync(sqe, fd, ZCALL_IORING_FSYNC_DATASYNC);
	tap_is(engine_do(sqe), 0, "fsync");
	sqe = engine_sqe();
	zcall_prep_fsync(sqe, fd, 1U << 31);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an unknown flag");
	sqe = engine_sqe();
	zcall_prep_sync_file_range(sqe, fd, 0, 100, 7);
	tap_is(engine_do(sqe), 0, "sync_file_range");
	sqe = engine_sqe();
	zcall_prep_sync_file_range(sqe, fd, 0, 100, 8);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an unknown flag");
	sqe = engine_sqe();
	zcall_prep_sync_file_range(sqe, fd, -1, 100, 7);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "from no offset");
	sqe = engine_sqe();
	zcall_prep_fallocate(sqe, fd, 0, 6L << 30, 4096);
	tap_is(engine_do(sqe), 0, "fallocate behind 6 GiB");
	tap_is(size_of(fd), (6L << 30) + 4096, "the file ends there");
	sqe = engine_sqe();
	zcall_prep_fallocate(
		sqe, fd, ZCALL_FALLOC_FL_KEEP_SIZE | ZCALL_FALLOC_FL_PUNCH_HOLE,
		5L << 30, 3);
	tap_is(engine_do(sqe), 0, "and with a hole");
	tap_is(zcall_pread64(fd, buf, 6, 5L << 30), 6, "in the middle");
	tap_bytes(buf, "\0\0\0tor", 6, "three bytes of it");
	if (engine_has(ZCALL_IORING_OP_FTRUNCATE, "ftruncate")) {
		sqe = engine_sqe();
		zcall_prep_ftruncate(sqe, fd, 5L << 30);
		tap_is(engine_do(sqe), 0, "ftruncate");
		tap_is(size_of(fd), 5L << 30, "to 5 GiB");
	}
	sqe = engine_sqe();
	zcall_prep_fadvise(sqe, fd, 0, 4096, ZCALL_POSIX_FADV_WILLNEED);
	tap_is(engine_do(sqe), 0, "fadvise");
	sqe = engine_sqe();
	zcall_prep_fadvise(sqe, fd, 0, 4096, 99);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an unknown advice");
	zcall_close(fd);
}

static void memory(void)
{
	char *p = (char *)zcall_mmap(
		NULL, 1 << 17, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	zcall_io_uring_sqe_t *sqe = engine_sqe();

	if (!tap_ok(!zcall_is_error_ptr(p), "two pages and more"))
		return;
	memset(p, 'x', 1 << 17);
	zcall_prep_madvise(sqe, p, 1 << 16, ZCALL_MADV_DONTNEED);
	tap_is(engine_do(sqe), 0, "madvise: not needed");
	tap_ok(p[0] == 0 && p[(1 << 16) - 1] == 0, "they are zero again");
	tap_is(p[1 << 16], 'x', "no more than said");
	sqe = engine_sqe();
	zcall_prep_madvise(sqe, p, 1 << 16, 1000);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an unknown advice");
	/* The length must arrive whole, or it would be 4096; the advice is
	 * none, for it goes to all that is mapped there. */
	if (zcall_ring_has(&probe, ZCALL_IORING_OP_FTRUNCATE + 1)) {
		sqe = engine_sqe();
		zcall_prep_madvise(sqe, p, (1UL << 44) + 4096,
				   ZCALL_MADV_NORMAL);
		tap_ok(engine_do(sqe) < 0, "16 TiB are not mapped");
	}
	zcall_munmap(p, 1 << 17);
}

static void paths(void)
{
	static const zcall_open_how_t how = {ZCALL_O_RDWR, 0,
					     ZCALL_RESOLVE_BENEATH};
	zcall_io_uring_sqe_t *sqe;
	zcall_statx_t sx;
	long fd;
	int sub;

	fd = open_at("one", ZCALL_O_CREAT | ZCALL_O_EXCL | ZCALL_O_RDWR);
	if (!tap_good(fd, "openat makes a file"))
		return;
	tap_is(open_at("one", ZCALL_O_CREAT | ZCALL_O_EXCL | ZCALL_O_RDWR),
	       -ZCALL_EEXIST, "only once");
	zcall_write((int)fd, "12345", 5);
	sqe = engine_sqe();
	zcall_prep_statx(sqe, dir, "one", ZCALL_AT_SYMLINK_NOFOLLOW,
			 ZCALL_STATX_BASIC_STATS, &sx);
	tap_is(engine_do(sqe), 0, "statx");
	tap_is((long)sx.stx_size, 5, "its size");
	tap_is(sx.stx_mode & 0777, 0640, "its mode");
	sqe = engine_sqe();
	zcall_prep_statx(sqe, (int)fd, "", 0, ZCALL_STATX_BASIC_STATS, &sx);
	tap_is(engine_do(sqe), -ZCALL_ENOENT, "no name is none");
	sqe = engine_sqe();
	zcall_prep_statx(sqe, (int)fd, "", ZCALL_AT_EMPTY_PATH,
			 ZCALL_STATX_BASIC_STATS, &sx);
	tap_is(engine_do(sqe), 0, "unless AT_EMPTY_PATH says so");
	sqe = engine_sqe();
	zcall_prep_close(sqe, (int)fd);
	tap_is(engine_do(sqe), 0, "close");
	tap_is(zcall_close((int)fd), -ZCALL_EBADF, "it is closed");

	sqe = engine_sqe();
	zcall_prep_openat2(sqe, dir, "one", &how, sizeof(how));
	fd = engine_do(sqe);
	tap_good(fd, "openat2");
	tap_is(zcall_write((int)fd, "x", 1), 1, "for writing");
	zcall_close((int)fd);
	sqe = engine_sqe();
	zcall_prep_openat2(sqe, dir, "/", &how, sizeof(how));
	tap_is(engine_do(sqe), -ZCALL_EXDEV, "beneath the directory only");
	sqe = engine_sqe();
	zcall_prep_openat2(sqe, dir, "one", &how, 8);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an argument too small");

	sqe = engine_sqe();
	zcall_prep_mkdirat(sqe, dir, "sub", 0750);
	tap_is(engine_do(sqe), 0, "mkdirat");
	sqe = engine_sqe();
	zcall_prep_statx(sqe, dir, "sub", 0, ZCALL_STATX_BASIC_STATS, &sx);
	tap_ok(engine_do(sqe) == 0 && sx.stx_mode == (ZCALL_S_IFDIR | 0750),
	       "a directory of that mode");
	sub = (int)open_at("sub", ZCALL_O_RDONLY | ZCALL_O_DIRECTORY);
	sqe = engine_sqe();
	zcall_prep_linkat(sqe, dir, "one", sub, "two", 0);
	tap_is(engine_do(sqe), 0, "linkat into it");
	sqe = engine_sqe();
	zcall_prep_statx(sqe, sub, "two", 0, ZCALL_STATX_BASIC_STATS, &sx);
	tap_ok(engine_do(sqe) == 0 && sx.stx_nlink == 2, "the same file");
	sqe = engine_sqe();
	zcall_prep_symlinkat(sqe, "one", dir, "sym");
	tap_is(engine_do(sqe), 0, "symlinkat");
	tap_is(zcall_syscall(ZCALL_NR_readlinkat, dir, "sym", buf, 10), 3,
	       "a link");
	tap_bytes(buf, "one", 3, "to that name");
	sqe = engine_sqe();
	zcall_prep_linkat(sqe, dir, "sym", dir, "three",
			  ZCALL_AT_SYMLINK_FOLLOW);
	tap_is(engine_do(sqe), 0, "linkat that follows");
	sqe = engine_sqe();
	zcall_prep_statx(sqe, dir, "three", ZCALL_AT_SYMLINK_NOFOLLOW,
			 ZCALL_STATX_BASIC_STATS, &sx);
	tap_ok(engine_do(sqe) == 0 && sx.stx_nlink == 3, "the file again");
	sqe = engine_sqe();
	zcall_prep_renameat(sqe, sub, "two", dir, "one",
			    ZCALL_RENAME_NOREPLACE);
	tap_is(engine_do(sqe), -ZCALL_EEXIST, "renameat, not over another");
	sqe = engine_sqe();
	zcall_prep_renameat(sqe, dir, "sym", sub, "link", 0);
	tap_is(engine_do(sqe), 0, "renameat");
	tap_is(zcall_syscall(ZCALL_NR_readlinkat, dir, "sub/link", buf, 10), 3,
	       "it is there");
	sqe = engine_sqe();
	zcall_prep_unlinkat(sqe, dir, "sub", ZCALL_AT_REMOVEDIR);
	tap_is(engine_do(sqe), -ZCALL_ENOTEMPTY, "unlinkat of a directory");
	sqe = engine_sqe();
	zcall_prep_unlinkat(sqe, sub, "link", 0);
	tap_is(engine_do(sqe), 0, "of what is in it");
	sqe = engine_sqe();
	zcall_prep_unlinkat(sqe, sub, "two", 0);
	tap_is(engine_do(sqe), 0, "and of the other");
	zcall_close(sub);
	sqe = engine_sqe();
	zcall_prep_unlinkat(sqe, dir, "sub", ZCALL_AT_REMOVEDIR);
	tap_is(engine_do(sqe), 0, "then it can go");
	zcall_unlinkat(dir, "three", 0);
}

static void attributes(void)
{
	long r, fd = open_at("one", ZCALL_O_RDWR);
	zcall_io_uring_sqe_t *sqe = engine_sqe();

	zcall_prep_fsetxattr(sqe, (int)fd, "user.a", "value", 5, 0);
	r = engine_do(sqe);
	if (r == -ZCALL_EOPNOTSUPP) {
		tap_skip("attributes", "this file system has none");
	} else {
		tap_is(r, 0, "fsetxattr");
		sqe = engine_sqe();
		zcall_prep_fsetxattr(sqe, (int)fd, "user.a", "value", 5,
				     ZCALL_XATTR_CREATE);
		tap_is(engine_do(sqe), -ZCALL_EEXIST, "only once, if so said");
		sqe = engine_sqe();
		zcall_prep_fgetxattr(sqe, (int)fd, "user.a", buf, 10);
		tap_is(engine_do(sqe), 5, "fgetxattr");
		tap_bytes(buf, "value", 5, "what it is");
	}
	zcall_syscall(ZCALL_NR_fchdir, dir);
	sqe = engine_sqe();
	zcall_prep_setxattr(sqe, "one", "user.b", "more", 4, 0);
	r = engine_do(sqe);
	if (r == -ZCALL_EOPNOTSUPP) {
		tap_skip("by name", "this file system has none");
		sqe = engine_sqe();
		zcall_prep_setxattr(sqe, "none", "user.b", "more", 4, 0);
		tap_is(engine_do(sqe), -ZCALL_ENOENT, "setxattr of no file");
		sqe = engine_sqe();
		zcall_prep_getxattr(sqe, "none", "user.b", buf, 10);
		tap_is(engine_do(sqe), -ZCALL_ENOENT, "getxattr of no file");
		sqe = engine_sqe();
		zcall_prep_fgetxattr(sqe, -1, "user.b", buf, 10);
		tap_is(engine_do(sqe), -ZCALL_EBADF, "of no descriptor");
	} else {
		tap_is(r, 0, "setxattr");
		sqe = engine_sqe();
		zcall_prep_getxattr(sqe, "one", "user.b", buf, 10);
		tap_is(engine_do(sqe), 4, "getxattr");
		tap_bytes(buf, "more", 4, "what it is");
		sqe = engine_sqe();
		zcall_prep_getxattr(sqe, "one", "user.b", buf, 2);
		tap_is(engine_do(sqe), -ZCALL_ERANGE, "no room for it");
	}
	zcall_close((int)fd);
}

static void pipes(void)
{
	int a[2], b[2] = {-1, -1}, fd = zcall_memfd_create("pipes", 0);
	zcall_io_uring_sqe_t *sqe;

	zcall_pipe2(a, 0);
	if (engine_has(ZCALL_IORING_OP_PIPE, "pipe")) {
		sqe = engine_sqe();
		zcall_prep_pipe(sqe, b, ZCALL_O_NONBLOCK);
		tap_is(engine_do(sqe), 0, "pipe");
		tap_is(zcall_read(b[0], buf, 1), -ZCALL_EAGAIN,
		       "that does not block");
	} else {
		zcall_pipe2(b, ZCALL_O_NONBLOCK);
	}
	zcall_write(a[1], "abcdef", 6);
	sqe = engine_sqe();
	zcall_prep_tee(sqe, a[0], b[1], 4, 0);
	tap_is(engine_do(sqe), 4, "tee");
	tap_is(zcall_read(b[0], buf, 10), 4, "a copy");
	tap_bytes(buf, "abcd", 4, "of the first four");
	sqe = engine_sqe();
	zcall_prep_splice(sqe, a[0], -1, fd, 3, 5, 0);
	tap_is(engine_do(sqe), 5, "splice into a file");
	tap_is(zcall_pread64(fd, buf, 10, 0), 8, "at 3");
	tap_bytes(buf + 3, "abcde", 5, "what was in the pipe");
	zcall_read(a[0], buf, 10);
	sqe = engine_sqe();
	zcall_prep_splice(sqe, fd, 4, a[1], -1, 2, 0);
	tap_is(engine_do(sqe), 2, "splice from a file");
	tap_is(zcall_read(a[0], buf, 10), 2, "into the pipe");
	tap_bytes(buf, "bc", 2, "from 4");
	sqe = engine_sqe();
	zcall_prep_splice(sqe, fd, 4, a[1], -1, 2, 1U << 20);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an unknown flag");
	zcall_close(a[0]);
	zcall_close(a[1]);
	zcall_close(b[0]);
	zcall_close(b[1]);
	zcall_close(fd);
}

/* Registered files: by place, and operations that open into one. */
static void files(void)
{
	int fds[3] = {zcall_memfd_create("first", 0), -1,
		      zcall_memfd_create("third", 0)};
	int second = zcall_memfd_create("second", 0), some[2];
	zcall_io_uring_sqe_t *sqe;
	long r;

	tap_is(zcall_ring_register_files(&ring, fds, 3), 0,
	       "register three files, one of them none");
	sqe = engine_sqe();
	zcall_prep_write(sqe, 2, "third", 5, 0);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
	tap_is(engine_do(sqe), 5, "write to the third");
	tap_is(size_of(fds[2]), 5, "it was that one");
	tap_is(zcall_ring_update_files(&ring, 1, &second, 1), 1,
	       "make the second one");
	sqe = engine_sqe();
	zcall_prep_write(sqe, 1, "2", 1, 0);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
	tap_is(engine_do(sqe), 1, "which works");
	tap_is(size_of(second), 1, "it was that one");
	if (engine_has(ZCALL_IORING_OP_FIXED_FD_INSTALL, "install")) {
		sqe = engine_sqe();
		zcall_prep_fixed_fd_install(sqe, 1, 0);
		r = engine_do(sqe);
		tap_good(r, "a descriptor of the second");
		tap_is(size_of((int)r), 1, "it is that one");
		tap_is(zcall_fcntl((int)r, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
		       "close-on-exec");
		zcall_close((int)r);
		sqe = engine_sqe();
		zcall_prep_fixed_fd_install(sqe, 1,
					    ZCALL_IORING_FIXED_FD_NO_CLOEXEC);
		r = engine_do(sqe);
		tap_is(zcall_fcntl((int)r, ZCALL_F_GETFD, 0), 0, "or not");
		zcall_close((int)r);
	}
	tap_is(zcall_ring_unregister_files(&ring), 0, "unregister them");
	tap_is(zcall_ring_unregister_files(&ring), -ZCALL_ENXIO, "only once");

	r = zcall_ring_register_files_sparse(&ring, 4);
	if (!tap_is(r, 0, "register four empty places"))
		return;
	sqe = engine_sqe();
	zcall_prep_openat(sqe, dir, "one", ZCALL_O_RDONLY, 0);
	zcall_prep_direct(sqe, 2);
	tap_is(engine_do(sqe), 0, "openat into the third");
	sqe = engine_sqe();
	zcall_prep_read(sqe, 2, buf, 10, 0);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
	tap_is(engine_do(sqe), 5, "read it there");
	some[0] = second;
	some[1] = fds[0];
	sqe = engine_sqe();
	zcall_prep_files_update(sqe, some, 2, 0);
	tap_is(engine_do(sqe), 2, "files_update: the first two");
	sqe = engine_sqe();
	zcall_prep_read(sqe, 0, buf, 10, 0);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
	tap_is(engine_do(sqe), 1, "the first is that one");
	sqe = engine_sqe();
	zcall_prep_openat(sqe, dir, "one", ZCALL_O_RDONLY, 0);
	zcall_prep_direct(sqe, ZCALL_IORING_FILE_INDEX_ALLOC);
	tap_is(engine_do(sqe), 3, "openat into any: the fourth is left");
	sqe = engine_sqe();
	zcall_prep_openat(sqe, dir, "one", ZCALL_O_RDONLY, 0);
	zcall_prep_direct(sqe, ZCALL_IORING_FILE_INDEX_ALLOC);
	tap_is(engine_do(sqe), -ZCALL_ENFILE, "no place is left");
	sqe = engine_sqe();
	zcall_prep_close(sqe, 0);
	zcall_prep_direct(sqe, 1);
	tap_is(engine_do(sqe), 0, "close the second");
	sqe = engine_sqe();
	zcall_prep_close(sqe, 0);
	zcall_prep_direct(sqe, 1);
	tap_is(engine_do(sqe), -ZCALL_EBADF, "only once");
	tap_ok(zcall_fcntl(fds[0], ZCALL_F_GETFD, 0) >= 0,
	       "its descriptor stays");
	tap_is(zcall_ring_register_file_alloc_range(&ring, 3, 1), 0,
	       "any place is the fourth only");
	sqe = engine_sqe();
	zcall_prep_openat(sqe, dir, "one", ZCALL_O_RDONLY, 0);
	zcall_prep_direct(sqe, ZCALL_IORING_FILE_INDEX_ALLOC);
	tap_is(engine_do(sqe), -ZCALL_ENFILE, "which is taken");
	zcall_ring_unregister_files(&ring);
	zcall_close(fds[0]);
	zcall_close(fds[2]);
	zcall_close(second);
}

/* Registered buffers. */
static void buffers(void)
{
	static char out[4096] = "..out", in[4096];
	static const uint64_t tag = 4711;
	zcall_iovec_t v[2] = {{out, sizeof(out)}, {in, sizeof(in)}};
	int fd = zcall_memfd_create("buffers", 0);
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	zcall_io_uring_params_t p = {0};
	static zcall_ring_t other;

	tap_is(zcall_ring_register_buffers(&ring, v, 2), 0,
	       "register two buffers");
	zcall_prep_write_fixed(sqe, fd, out + 2, 3, 1, 0);
	tap_is(engine_do(sqe), 3, "write from within the first");
	sqe = engine_sqe();
	zcall_prep_read_fixed(sqe, fd, in + 100, 50, 0, 1);
	tap_is(engine_do(sqe), 4, "read into the second");
	tap_bytes(in + 99, "\0\0out\0", 6, "what was written, and no more");
	sqe = engine_sqe();
	zcall_prep_read_fixed(sqe, fd, in, 50, 0, 0);
	tap_is(engine_do(sqe), -ZCALL_EFAULT, "the second is not the first");
	if (engine_has(ZCALL_IORING_OP_READV_FIXED, "readv_fixed")) {
		v[0].iov_base = out + 2;
		v[0].iov_len = 1;
		v[1].iov_base = out + 4;
		v[1].iov_len = 1;
		sqe = engine_sqe();
		zcall_prep_writev_fixed(sqe, fd, v, 2, 10, 0);
		tap_is(engine_do(sqe), 2, "two pieces of the first");
		v[0].iov_base = in + 7;
		v[1].iov_base = in + 5;
		sqe = engine_sqe();
		zcall_prep_readv_fixed(sqe, fd, v, 2, 10, 1);
		tap_is(engine_do(sqe), 2, "into two of the second");
		tap_bytes(in + 4, "\0t\0o\0", 5, "what was written");
	}
	if (engine_open(&other, 4, &p, "another ring")) {
		int e = zcall_ring_clone_buffers(&other, ring.fd);

		if (e == -ZCALL_EINVAL)
			tap_skip("clone buffers", "this kernel cannot");
		else
			tap_is(e, 0, "which takes them over");
		if (e == 0)
			tap_is(zcall_ring_unregister_buffers(&other), 0,
			       "it has some");
		zcall_ring_exit(&other);
	}
	tap_is(zcall_ring_unregister_buffers(&ring), 0, "unregister them");
	tap_is(zcall_ring_unregister_buffers(&ring), -ZCALL_ENXIO, "only once");
	tap_is(zcall_ring_register_buffers_sparse(&ring, 2), 0,
	       "register two empty places");
	v[0].iov_base = out;
	v[0].iov_len = sizeof(out);
	tap_is(zcall_ring_update_buffers(&ring, 1, v, &tag, 1), 1,
	       "make the second one");
	sqe = engine_sqe();
	zcall_prep_write_fixed(sqe, fd, out + 2, 3, 1, 1);
	tap_is(engine_do(sqe), 3, "write from it");
	v[0].iov_base = NULL;
	v[0].iov_len = 0;
	tap_is(zcall_ring_update_buffers(&ring, 1, v, NULL, 1), 1,
	       "make it none");
	tap_is(engine_next(4711), 0, "its tag says that it is free");
	tap_is(zcall_ring_unregister_buffers(&ring), 0, "unregister both");
	zcall_close(fd);
}

/* Links: in order, and an error ends the rest. */
static void links(void)
{
	int fd = zcall_memfd_create("links", 0), i;
	zcall_io_uring_sqe_t *sqe;
	long sum = 0;

	for (i = 0; i < 4; i++) {
		sqe = engine_sqe();
		if (i < 3)
			zcall_prep_write(sqe, fd, &"0123"[i], 1, i);
		else
			zcall_prep_read(sqe, fd, buf, 10, 0);
		sqe->user_data = (uint64_t)i;
		if (i < 3)
			sqe->flags = ZCALL_IOSQE_IO_LINK;
	}
	tap_is(zcall_ring_submit_and_wait(&ring, 4), 4,
	       "three writes and a read, linked");
	for (i = 0; i < 4; i++)
		sum = sum * 10 + engine_next((uint64_t)i);
	tap_is(sum, 1113, "in this order");
	tap_bytes(buf, "012", 3, "so the read sees all");
	for (i = 0; i < 3; i++) {
		sqe = engine_sqe();
		zcall_prep_write(sqe, i ? fd : -1, "x", 1, 3 + i);
		sqe->user_data = (uint64_t)i;
		if (i < 2)
			sqe->flags = ZCALL_IOSQE_IO_LINK;
	}
	zcall_ring_submit_and_wait(&ring, 3);
	tap_is(engine_next(0), -ZCALL_EBADF, "the first of three fails");
	tap_ok(engine_next(1) == -ZCALL_ECANCELED &&
		       engine_next(2) == -ZCALL_ECANCELED,
	       "the others are not done");
	tap_is(size_of(fd), 3, "really not");
	for (i = 0; i < 2; i++) {
		sqe = engine_sqe();
		zcall_prep_read(sqe, fd, buf, i ? 2 : 10, 0);
		sqe->user_data = (uint64_t)i;
		if (!i)
			sqe->flags = ZCALL_IOSQE_IO_HARDLINK;
	}
	zcall_ring_submit_and_wait(&ring, 2);
	tap_ok(engine_next(0) == 3 && engine_next(1) == 2,
	       "a hard link goes on after a short read");
	sqe = engine_sqe();
	zcall_prep_nop(sqe);
	sqe->flags = ZCALL_IOSQE_IO_DRAIN | ZCALL_IOSQE_ASYNC;
	tap_is(engine_do(sqe), 0, "a drain");
	sqe = engine_sqe();
	zcall_prep_nop(sqe);
	sqe->flags = ZCALL_IOSQE_CQE_SKIP_SUCCESS;
	sqe = engine_sqe();
	zcall_prep_nop(sqe);
	sqe->user_data = 8;
	zcall_ring_submit_and_wait(&ring, 1);
	tap_is(engine_next(8), 0, "success without a completion");
	tap_is(zcall_ring_ready(&ring), 0, "there is no other");
	zcall_close(fd);
}

int zcall_main(int argc, char **argv, char **envp)
{
	static char name[] = "/tmp/ring_file_00000000";
	long pid = zcall_getpid();
	int i;

	(void)argc;
	(void)argv;
	(void)envp;
	if (!engine_start(8))
		return tap_done();
	for (i = 0; i < 8; i++, pid /= 10)
		name[22 - i] = (char)('0' + pid % 10);
	zcall_syscall(ZCALL_NR_umask, 0);
	zcall_syscall(ZCALL_NR_mkdirat, ZCALL_AT_FDCWD, name, 0700);
	dir = zcall_openat(ZCALL_AT_FDCWD, name,
			   ZCALL_O_RDONLY | ZCALL_O_DIRECTORY, 0);
	if (tap_good(dir, "a directory to work in")) {
		reads();
		memory();
		paths();
		attributes();
		pipes();
		files();
		buffers();
		links();
		zcall_unlinkat(dir, "one", 0);
	}
	zcall_syscall(ZCALL_NR_unlinkat, ZCALL_AT_FDCWD, name,
		      ZCALL_AT_REMOVEDIR);
	zcall_ring_exit(&ring);
	return tap_done();
}
