/*
 * What a project that adopts the headers may look like: a program with libc
 * that asks the kernel itself. Prints "zcall works" and the version.
 */
#include <stdio.h>
#include <string.h>

#include <zcall.h>

int main(void)
{
	static const char text[] = "zcall works: ";
	int e = zcall_errno(zcall_close(-1));
	long n;

	if (e != ZCALL_EBADF || strcmp(zcall_errno_name(e), "EBADF") != 0)
		return 1;
	n = zcall_write(1, text, sizeof(text) - 1);
	if (n != sizeof(text) - 1)
		return 2;
	puts(ZCALL_VERSION_STRING);
	return 0;
}
