/*
 * The auxiliary vector: what the kernel tells a new program about itself and
 * the machine. Linux and FreeBSD; macOS has none.
 *
 * Nothing here calls the kernel or keeps anything: the vector is the caller's.
 * Without a libc it stands behind the environment that zcall_main() got; a
 * program with libc has the same from main's third argument, as long as nobody
 * has moved environ, or asks getauxval(3) (Linux) or elf_aux_info(3).
 * Where each function may be called: everywhere, see docs/contexts.md.
 */
#ifndef ZCALL_AUXV_H
#define ZCALL_AUXV_H

#include "target.h"

#if ZCALL_OS_LINUX
#include "linux/auxv.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/auxv.h"
#endif

#if !ZCALL_OS_DARWIN
/* One entry; the last has a_type AT_NULL. */
typedef struct {
	uintptr_t a_type, a_val;
} zcall_auxv_t;

/* The auxiliary vector: the kernel puts it behind envp's closing NULL, so
 * envp must be the one that the program started with. */
ZCALLI_UTIL const zcall_auxv_t *zcall_auxv(char **envp)
{
	while (*envp)
		envp++;
	return (const zcall_auxv_t *)(const void *)(envp + 1);
}

/* The value of the first entry of that type (AT_*), or otherwise. */
ZCALLI_UTIL uintptr_t zcall_auxv_get(const zcall_auxv_t *auxv, uintptr_t type,
				     uintptr_t otherwise)
{
	for (; auxv->a_type != ZCALL_AT_NULL; auxv++)
		if (auxv->a_type == type)
			return auxv->a_val;
	return otherwise;
}

/* The size of a page, in bytes: 4096 on amd64, 4096, 16384 or 65536 on the
 * other CPUs. */
ZCALLI_UTIL size_t zcall_auxv_page_size(const zcall_auxv_t *auxv)
{
	return zcall_auxv_get(auxv, ZCALL_AT_PAGESZ, 4096);
}

/* What the CPU can do (HWCAP_*), as AT_HWCAP has it. */
ZCALLI_UTIL uintptr_t zcall_auxv_hwcap(const zcall_auxv_t *auxv)
{
	return zcall_auxv_get(auxv, ZCALL_AT_HWCAP, 0);
}

/* What AT_HWCAP has no room for (HWCAP2_*), as AT_HWCAP2 has it. */
ZCALLI_UTIL uintptr_t zcall_auxv_hwcap2(const zcall_auxv_t *auxv)
{
	return zcall_auxv_get(auxv, ZCALL_AT_HWCAP2, 0);
}

#if ZCALL_OS_LINUX
/* The image of the vDSO, an ELF shared library; NULL where there is none.
 * vdso.h finds the functions in it. */
ZCALLI_UTIL const void *zcall_auxv_vdso(const zcall_auxv_t *auxv)
{
	return (const void *)zcall_auxv_get(auxv, ZCALL_AT_SYSINFO_EHDR, 0);
}

/* Sixteen random bytes, new for each program start; NULL where there are
 * none. They lie on the stack and are not secret from the program itself. */
ZCALLI_UTIL const unsigned char *zcall_auxv_random(const zcall_auxv_t *auxv)
{
	return (const unsigned char *)zcall_auxv_get(auxv, ZCALL_AT_RANDOM, 0);
}

/* Whether the program was given rights by its file (set-user-id, file
 * capabilities) that whoever started it may lack: do not trust the
 * environment. 1 also when the kernel does not say. */
ZCALLI_UTIL int zcall_auxv_is_secure(const zcall_auxv_t *auxv)
{
	return zcall_auxv_get(auxv, ZCALL_AT_SECURE, 1) != 0;
}
#endif

#endif

#endif
