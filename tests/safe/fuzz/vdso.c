/* Any image of a vDSO: zcall_vdso_init_image reads nothing outside of it, ends,
 * and names no function that is not in it. */
#include <zcall/vdso.h>

#include "fuzz.h"

static void inside(const void *image, size_t n, uintptr_t function)
{
	MUST(!function ||
	     (function > (uintptr_t)image && function < (uintptr_t)image + n));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	void *image = exactly(data, n);
	zcall_vdso_t v;
	int r = zcall_vdso_init_image(&v, image, n);

	MUST(r == 0 || r == -ZCALL_ENOEXEC);
	MUST(!r || !v.clock_gettime);
	inside(image, n, (uintptr_t)v.clock_gettime);
	inside(image, n, (uintptr_t)v.clock_getres);
	inside(image, n, (uintptr_t)v.gettimeofday);
	inside(image, n, (uintptr_t)v.time);
	inside(image, n, (uintptr_t)v.getcpu);
	inside(image, n, (uintptr_t)v.getrandom);
	MUST(zcall_vdso_init_image(&v, NULL, n) == -ZCALL_ENOEXEC);
	free(image);
	return 0;
}
