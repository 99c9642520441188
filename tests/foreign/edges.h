/*
 * Callers for what syscall.h does with results and argument counts; script.c
 * knows what must come of each. Part of the generated program.
 */
#define SCRIPT_FN __attribute__((__used__, __noinline__))

SCRIPT_FN int edge_is_error(long nr)
{
	return zcall_is_error(zcall_syscall0(nr));
}

SCRIPT_FN int edge_errno(long nr)
{
	return zcall_errno(zcall_syscall0(nr));
}

SCRIPT_FN int edge_is_error_ptr(long nr)
{
	return zcall_is_error_ptr((void *)zcall_syscall0(nr));
}

SCRIPT_FN int edge_errno_ptr(long nr)
{
	return zcall_errno_ptr((void *)zcall_syscall0(nr));
}

SCRIPT_FN int edge_retry(long zero)
{
	return ZCALL_RETRY((int)zcall_syscall2(77, 5 + zero, zero));
}

#define A1 -5
#define A2 (unsigned)-5
#define A3 (void *)0x123456789abc
#define A4 0x8000000000000001ul
#define A5 (unsigned char)255
#define A6 (short)-2

SCRIPT_FN long edge_counted0(void)
{
	return zcall_syscall(70);
}

SCRIPT_FN long edge_counted1(void)
{
	return zcall_syscall(71, A1);
}

SCRIPT_FN long edge_counted2(void)
{
	return zcall_syscall(72, A1, A2);
}

SCRIPT_FN long edge_counted3(void)
{
	return zcall_syscall(73, A1, A2, A3);
}

SCRIPT_FN long edge_counted4(void)
{
	return zcall_syscall(74, A1, A2, A3, A4);
}

SCRIPT_FN long edge_counted5(void)
{
	return zcall_syscall(75, A1, A2, A3, A4, A5);
}

SCRIPT_FN long edge_counted6(void)
{
	return zcall_syscall(76, A1, A2, A3, A4, A5, A6);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	return 0;
}
