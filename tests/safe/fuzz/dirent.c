/* What a file system that lies could give: zcall_dirent_next stays within it
 * and ends. */
#include <zcall/fs.h>

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *buf = exactly(data, n);
	const zcall_linux_dirent64_t *e = NULL, *before = NULL;

	while ((e = zcall_dirent_next(buf, (long)n, e))) {
		MUST(e > before && (const char *)e >= buf);
		MUST(e->d_reclen > offsetof(zcall_linux_dirent64_t, d_name));
		MUST(e->d_reclen <= buf + n - (const char *)e);
		touch(e, e->d_reclen);
		before = e;
	}
	MUST(!zcall_dirent_next(buf, -1, NULL));
	free(buf);
	return 0;
}
