/*
 * A program without libc from the one-file header: all that it has is two
 * files, this one and zcall.h beside it.
 */
#define ZCALL_START
#include "zcall.h"

int zcall_main(int argc, char **argv, char **envp)
{
	static const char text[] = "zcall works\n";
	long n = zcall_write(1, text, sizeof(text) - 1);

	(void)argc, (void)argv, (void)envp;
	return zcall_is_error(n) ? zcall_errno(n) : 0;
}
