/* Bytes from file to file within the kernel, room for them, and what is asked
 * of the page cache and the device. */
#include "lacks.h"
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

static size_t page;
static char buf[64];
static int from, to, pipes[2];

/* What is at offset in fd. */
static const char *at(int fd, long offset, size_t n)
{
	memset(buf, '?', sizeof(buf));
	zcall_pread64(fd, buf, n, offset);
	return buf;
}

static void send(void)
{
	int64_t offset = 2;
	int null = zcall_openat(ZCALL_AT_FDCWD, "/dev/null", ZCALL_O_WRONLY, 0);

	zcall_pwrite64(from, "0123456789", 10, 0);
	zcall_lseek(from, 4, ZCALL_SEEK_SET);
	tap_is(zcall_sendfile(to, from, &offset, 5), 5, "sendfile, from 2");
	tap_bytes(at(to, 0, 5), "23456", 5, "what was there");
	tap_is(offset, 7, "the offset has moved");
	tap_is(zcall_lseek(from, 0, ZCALL_SEEK_CUR), 4,
	       "the file's position has not");
	tap_is(zcall_lseek(to, 0, ZCALL_SEEK_CUR), 5, "the other's has");
	tap_is(zcall_sendfile(to, from, NULL, 100), 6,
	       "from the position, to the end");
	tap_is(zcall_lseek(from, 0, ZCALL_SEEK_CUR), 10, "which has moved");
	tap_bytes(at(to, 5, 6), "456789", 6, "what was there");
	tap_is(zcall_sendfile(to, from, NULL, 100), 0, "the end");
	offset = -1;
	tap_is_kernel(zcall_sendfile(to, from, &offset, 1), -ZCALL_EINVAL,
		      "no such offset");
	tap_is(zcall_sendfile(to, null, NULL, 1), -ZCALL_EBADF,
	       "not from what is open to write");
	zcall_close(null);
}

static void range(void)
{
	int64_t in = 1, out = 20;
	long r = zcall_copy_file_range(from, &in, to, &out, 4, 0);

	if (lacks(r, "copy_file_range"))
		return;
	if (r == -ZCALL_EXDEV || r == -ZCALL_EOPNOTSUPP || r == -ZCALL_EINVAL) {
		tap_skip("copy_file_range", "not between files in memory");
		return;
	}
	tap_is(r, 4, "copy_file_range, 1 to 20");
	tap_bytes(at(to, 20, 4), "1234", 4, "what was there");
	tap_ok(in == 5 && out == 24, "both offsets have moved");
	tap_is(zcall_copy_file_range(from, &in, to, NULL, 3, 0), 3,
	       "to the position");
	tap_bytes(at(to, 11, 3), "567", 3, "which was 11");
	tap_is(zcall_copy_file_range(from, &in, to, &out, 1, 0x100),
	       -ZCALL_EINVAL, "an unknown flag");
	in = 100;
	tap_is(zcall_copy_file_range(from, &in, to, &out, 1, 0), 0,
	       "beyond the end");
	in = 0;
	out = 2;
	tap_is_kernel(zcall_copy_file_range(from, &in, from, &out, 5, 0),
		      -ZCALL_EINVAL, "not over itself");
}

static void allocate(void)
{
	int fd = zcall_memfd_create("room", 0);
	long size = (long)page;
	char zero[8] = "";

	tap_is(zcall_fallocate(fd, 0, 10, 3 * size), 0, "fallocate");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), 10 + 3 * size,
	       "the file is so long");
	tap_is(zcall_fallocate(fd, ZCALL_FALLOC_FL_KEEP_SIZE, 0, 9 * size), 0,
	       "FALLOC_FL_KEEP_SIZE");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), 10 + 3 * size,
	       "it is no longer");
	zcall_pwrite64(fd, "before", 6, size - 6);
	zcall_pwrite64(fd, "within", 6, size);
	zcall_pwrite64(fd, "behind", 6, 2 * size);
	tap_is(zcall_fallocate(fd,
			       ZCALL_FALLOC_FL_PUNCH_HOLE |
				       ZCALL_FALLOC_FL_KEEP_SIZE,
			       size, size),
	       0, "FALLOC_FL_PUNCH_HOLE");
	tap_bytes(at(fd, size, 6), zero, 6, "there are zeros");
	tap_bytes(at(fd, size - 6, 6), "before", 6, "not before");
	tap_bytes(at(fd, 2 * size, 6), "behind", 6, "nor behind");
	tap_is(zcall_fallocate(fd, 0, -1, 1), -ZCALL_EINVAL, "no such offset");
	tap_is(zcall_fallocate(fd, 0, 0, 0), -ZCALL_EINVAL, "no length");
	tap_is(zcall_fallocate(fd, ZCALL_FALLOC_FL_PUNCH_HOLE, 0, size),
	       -ZCALL_EOPNOTSUPP, "a hole, but another size");
	tap_is(zcall_fallocate(pipes[1], 0, 0, 1), -ZCALL_ESPIPE, "a pipe");
	zcall_close(fd);
}

static void advise(void)
{
	tap_is(zcall_fadvise64(from, 0, 0, ZCALL_POSIX_FADV_SEQUENTIAL), 0,
	       "fadvise64");
	tap_is(zcall_fadvise64(from, 0, 0, 99), -ZCALL_EINVAL,
	       "unknown advice");
	tap_is_kernel(
		zcall_fadvise64(from, 0, (size_t)-1, ZCALL_POSIX_FADV_NORMAL),
		-ZCALL_EINVAL, "no such length");
	tap_is(zcall_fadvise64(pipes[0], 0, 0, ZCALL_POSIX_FADV_NORMAL),
	       -ZCALL_ESPIPE, "a pipe");
	tap_is_kernel(zcall_readahead(from, 0, 100), 0, "readahead");
	tap_is(zcall_readahead(pipes[0], 0, 100), -ZCALL_EINVAL, "of a pipe");
	tap_is(zcall_readahead(pipes[1], 0, 100), -ZCALL_EBADF,
	       "of what is open to write");
}

static void cached(void)
{
	zcall_cachestat_range_t range = {0, 0};
	zcall_cachestat_t c;
	int fd = zcall_memfd_create("cache", 0), r;

	zcall_ftruncate(fd, (long)(9 * page));
	zcall_pwrite64(fd, "x", 1, (long)page);
	zcall_pwrite64(fd, "x", 1, (long)(3 * page));
	zcall_pwrite64(fd, "x", 1, (long)(5 * page));
	memset(&c, 0x55, sizeof(c));
	r = zcall_cachestat(fd, &range, &c, 0);
	if (!lacks(r, "cachestat")) {
		tap_is(r, 0, "cachestat: all");
		tap_is((long)c.nr_cache, 3, "three pages");
		range.off = 3 * page;
		range.len = 2 * page;
		zcall_cachestat(fd, &range, &c, 0);
		tap_is((long)c.nr_cache, 1, "one of two from the fourth");
		tap_is(zcall_cachestat(fd, &range, &c, 1), -ZCALL_EINVAL,
		       "an unknown flag");
		tap_is(zcall_cachestat(-1, &range, &c, 0), -ZCALL_EBADF,
		       "no file");
	}
	zcall_close(fd);
}

static void settle(void)
{
	tap_is(zcall_fsync(to), 0, "fsync");
	tap_is(zcall_fdatasync(to), 0, "fdatasync");
	tap_is(zcall_fdatasync(pipes[1]), -ZCALL_EINVAL, "of a pipe");
	tap_is(zcall_fdatasync(-1), -ZCALL_EBADF, "of nothing");
	tap_is(zcall_syncfs(to), 0, "syncfs");
	tap_is(zcall_syncfs(pipes[0]), 0, "also of pipes");
	tap_is(zcall_syncfs(-1), -ZCALL_EBADF, "of nothing");
	tap_is(zcall_sync(), 0, "sync");
	tap_is(zcall_sync_file_range(to, 0, 5, ZCALL_SYNC_FILE_RANGE_WRITE), 0,
	       "sync_file_range");
	tap_is(zcall_sync_file_range(to, 0, 5, 0x100), -ZCALL_EINVAL,
	       "an unknown flag");
	tap_is(zcall_sync_file_range(to, -5, 5, 0), -ZCALL_EINVAL,
	       "no such offset");
	tap_is(zcall_sync_file_range(to, 5, -6, 0), -ZCALL_EINVAL,
	       "no such length");
	tap_is(zcall_sync_file_range(pipes[1], 0, 5, 0), -ZCALL_ESPIPE,
	       "of a pipe");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	tap_watchdog();
	page = page_size(envp);
	from = zcall_memfd_create("from", 0);
	to = zcall_memfd_create("to", 0);
	zcall_pipe2(pipes, 0);
	send();
	range();
	allocate();
	advise();
	cached();
	settle();
	return tap_done();
}
