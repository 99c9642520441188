/* The smallest program without libc: one write, an exit status. */
#include <zcall.h>
#include <zcall/start.h>

int zcall_main(int argc, char **argv, char **envp)
{
	static const char text[] = "hello, kernel\n";
	long n = zcall_write(1, text, sizeof(text) - 1);

	(void)argc, (void)argv, (void)envp;
	return zcall_is_error(n) ? zcall_errno(n) : 0;
}
