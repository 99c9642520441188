/*
 * What a program may look like that takes the functions from the library: it
 * declares what it calls, as another language would. Reads its own file.
 */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

int zcall_openat(int dfd, const char *path, int flags, unsigned mode);
long zcall_read(int fd, void *buf, size_t count);
long zcall_write(int fd, const void *buf, size_t count);
int zcall_close(int fd);
int zcall_errno(long r);
const char *zcall_errno_name(int e);

int main(int argc, char **argv)
{
	char magic[4];
	int fd;

	(void)argc;
	fd = zcall_openat(-100, "/nowhere/at/all", 0, 0);
	if (strcmp(zcall_errno_name(zcall_errno(fd)), "ENOENT") != 0)
		return 1;
	fd = zcall_openat(-100, argv[0], 0, 0);
	if (fd < 0 || zcall_read(fd, magic, 4) != 4 || zcall_close(fd) != 0)
		return 2;
	if (memcmp(magic, "\177ELF", 4) != 0)
		return 3;
	if (zcall_write(1, "zcall works\n", 12) != 12)
		return 4;
	return 0;
}
