/* memfd_create: name, flags and mode, and that seals hold. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

#define PAGE 65536 /* of any of these CPUs */

/* Not in the headers yet: what MFD_NOEXEC_SEAL adds. */
#define SEAL_EXEC 0x20

static long mode_of(int fd)
{
	zcall_stat_t st;
	int r = zcall_fstat(fd, &st);

	return r < 0 ? r : (long)(st.st_mode & 0777);
}

/* Appends n in decimal to a path that has room for it. */
static void append(char *path, int n)
{
	char digits[12];
	size_t at = tap_strlen(path), i = 0;

	do
		digits[i++] = (char)('0' + n % 10);
	while (n /= 10);
	while (i)
		path[at++] = digits[--i];
	path[at] = 0;
}

static void name(void)
{
	static char longest[251];
	char path[40] = "/proc/self/fd/", link[40] = "";
	int fd = zcall_memfd_create("zcall test", 0), i;

	append(path, fd);
	tap_good(zcall_syscall(ZCALL_NR_readlinkat, ZCALL_AT_FDCWD, path, link,
			       sizeof(link) - 1),
		 "its link in /proc");
	tap_ok(tap_streq(link, "/memfd:zcall test (deleted)"),
	       "shows its name");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), 0, "it is empty");
	tap_is(tap_fd_flags(fd), 0, "no flags: it survives exec");
	zcall_close(fd);
	fd = zcall_memfd_create("", ZCALL_MFD_CLOEXEC);
	tap_is(tap_fd_flags(fd), 0x80000, "MFD_CLOEXEC: it does not");
	zcall_close(fd);

	for (i = 0; i < 249; i++)
		longest[i] = 'x';
	fd = zcall_memfd_create(longest, 0);
	tap_good(fd, "a name of 249 bytes");
	zcall_close(fd);
	longest[249] = 'x';
	tap_is(zcall_memfd_create(longest, 0), -ZCALL_EINVAL,
	       "one of 250 is too long");
	tap_is(zcall_memfd_create("", 0x01000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
}

static void unsealed(void)
{
	int fd = zcall_memfd_create("unsealed", 0);

	tap_is(zcall_fcntl(fd, ZCALL_F_GET_SEALS, 0), ZCALL_F_SEAL_SEAL,
	       "without MFD_ALLOW_SEALING only sealing is sealed");
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_WRITE),
	       -ZCALL_EPERM, "and no seal can be added");
	tap_is(zcall_fcntl(0, ZCALL_F_GET_SEALS, 0), -ZCALL_EINVAL,
	       "other files have no seals");
	zcall_close(fd);
}

static void sizes(int fd)
{
	tap_is(zcall_fcntl(fd, ZCALL_F_GET_SEALS, 0), 0, "no seals at first");
	tap_is(zcall_write(fd, "0123456789", 10), 10, "write 10 bytes");
	tap_is(zcall_ftruncate(fd, 8), 0, "cut them to 8");
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_SHRINK), 0,
	       "F_SEAL_SHRINK");
	tap_is(zcall_fcntl(fd, ZCALL_F_GET_SEALS, 0), ZCALL_F_SEAL_SHRINK,
	       "is there");
	tap_is(zcall_ftruncate(fd, 7), -ZCALL_EPERM, "it cannot shrink");
	tap_is(zcall_ftruncate(fd, PAGE), 0, "it can grow");
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_GROW), 0,
	       "F_SEAL_GROW");
	tap_is(zcall_ftruncate(fd, PAGE + 1), -ZCALL_EPERM,
	       "now it cannot grow either");
	tap_is(zcall_pwrite64(fd, "x", 1, PAGE), -ZCALL_EPERM,
	       "nor by a write behind its end");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), PAGE, "its size stays");
	tap_is(zcall_pwrite64(fd, "abc", 3, 0), 3, "inside one can write");
}

static void writes(int fd)
{
	char text[8] = "";
	char *shared, *private;

	shared = (char *)zcall_mmap(NULL, PAGE,
				    ZCALL_PROT_READ | ZCALL_PROT_WRITE,
				    ZCALL_MAP_SHARED, fd, 0);
	if (!tap_ok(!zcall_is_error_ptr(shared), "map it writable"))
		return;
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_WRITE),
	       -ZCALL_EBUSY, "F_SEAL_WRITE needs all such mappings gone");
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_FUTURE_WRITE), 0,
	       "F_SEAL_FUTURE_WRITE does not");
	tap_is(zcall_pwrite64(fd, "x", 1, 0), -ZCALL_EPERM,
	       "no more writes then");
	shared[3] = 'd';
	tap_is(zcall_munmap(shared, PAGE), 0, "unmap it");
	tap_is(zcall_pread64(fd, text, 4, 0), 4, "read it");
	tap_bytes(text, "abcd", 4, "the mapping could still write");
	tap_is(zcall_errno_ptr(zcall_mmap(NULL, PAGE,
					  ZCALL_PROT_READ | ZCALL_PROT_WRITE,
					  ZCALL_MAP_SHARED, fd, 0)),
	       ZCALL_EPERM, "a new one cannot be had");
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_WRITE), 0,
	       "F_SEAL_WRITE");
	tap_is(zcall_write(fd, "x", 1), -ZCALL_EPERM, "write is refused");
	tap_is(zcall_pwrite64(fd, "x", 1, 0), -ZCALL_EPERM, "pwrite64 too");
	private = (char *)zcall_mmap(NULL, PAGE,
				     ZCALL_PROT_READ | ZCALL_PROT_WRITE,
				     ZCALL_MAP_PRIVATE, fd, 0);
	if (tap_ok(!zcall_is_error_ptr(private), "a private mapping can")) {
		tap_bytes(private, "abcd", 4, "be read");
		private[0] = 'A';
		zcall_pread64(fd, text, 4, 0);
		tap_bytes(text, "abcd", 4, "be written, to no effect on it");
		zcall_munmap(private, PAGE);
	}
}

static void sealed(int fd)
{
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_SEAL), 0,
	       "F_SEAL_SEAL");
	tap_is(zcall_fcntl(fd, ZCALL_F_GET_SEALS, 0),
	       ZCALL_F_SEAL_SEAL | ZCALL_F_SEAL_SHRINK | ZCALL_F_SEAL_GROW |
		       ZCALL_F_SEAL_WRITE | ZCALL_F_SEAL_FUTURE_WRITE,
	       "all seals are there");
	tap_is(zcall_fcntl(fd, ZCALL_F_ADD_SEALS, ZCALL_F_SEAL_GROW),
	       -ZCALL_EPERM, "no more can be added");
}

/* Since 6.3. The sysctl vm.memfd_noexec may forbid the second. */
static void executable(void)
{
	int fd = zcall_memfd_create("data", ZCALL_MFD_NOEXEC_SEAL);

	if (fd == -ZCALL_EINVAL) {
		tap_skip("MFD_NOEXEC_SEAL, MFD_EXEC", "EINVAL: since 6.3");
		return;
	}
	tap_is_kernel(mode_of(fd), 0666, "MFD_NOEXEC_SEAL: not executable");
	tap_ok((zcall_fcntl(fd, ZCALL_F_GET_SEALS, 0) & SEAL_EXEC) != 0,
	       "and sealed against becoming so");
	zcall_close(fd);
	fd = zcall_memfd_create("code", ZCALL_MFD_EXEC);
	if (fd == -ZCALL_EACCES) {
		tap_skip("MFD_EXEC", "EACCES: forbidden by vm.memfd_noexec");
		return;
	}
	tap_is_kernel(mode_of(fd), 0777, "MFD_EXEC: executable");
	zcall_close(fd);
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	name();
	unsealed();
	fd = zcall_memfd_create("sealed", ZCALL_MFD_ALLOW_SEALING);
	if (tap_good(fd, "memfd_create")) {
		sizes(fd);
		writes(fd);
		sealed(fd);
	}
	executable();
	return tap_done();
}
