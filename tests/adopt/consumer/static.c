/*
 * A program without libc from libzcall.a, whose symbols and size show what of
 * the archive a program gets.
 */
long zcall_write(int fd, const void *buf, unsigned long count);
__attribute__((__noreturn__)) void zcall_exit_group(int status);

void _start(void);

void _start(void)
{
	(void)zcall_write(1, "zcall works\n", 12);
	zcall_exit_group(0);
}
