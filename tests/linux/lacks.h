/*
 * What this kernel or emulator has not got is said aloud and skipped. Not for
 * a call that fails otherwise.
 */
#ifndef LACKS_H
#define LACKS_H

#include "tap.h"

/* Whether r says so, and a skip if it does. */
TAP_FN int lacks(long r, const char *what)
{
	if (r == -ZCALL_ENOSYS)
		tap_skip(what, tap_emulated() ? "the emulator has no such call"
					      : "ENOSYS: not in this kernel");
	else if (r == -ZCALL_EPERM)
		tap_skip(what, "EPERM: not allowed here");
	else
		return 0;
	return 1;
}

/* The page size, from the auxiliary vector. */
TAP_FN size_t page_size(char **envp)
{
	const zcall_auxv_t *a;

	for (a = zcall_auxv(envp); a->a_type; a++)
		if (a->a_type == 6 /* AT_PAGESZ */)
			return a->a_val;
	return 4096;
}

#endif
