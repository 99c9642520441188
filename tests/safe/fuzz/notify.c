/* What a kernel that lies could tell of files: the functions that go through
 * events of inotify and fanotify stay within them and end. */
#include <zcall/event.h>

#include "fuzz.h"

static void inotify(const char *buf, size_t n)
{
	const zcall_inotify_event_t *e = NULL, *before = NULL;

	while ((e = zcall_inotify_next(buf, (long)n, e))) {
		MUST(e > before && (const char *)e >= buf);
		MUST(e->len <= buf + n - (const char *)(e + 1));
		touch(e, sizeof(*e) + e->len);
		before = e;
	}
	MUST(!zcall_inotify_next(buf, -1, NULL));
}

static void fanotify(const char *buf, size_t n)
{
	const zcall_fanotify_event_metadata_t *e = NULL, *before = NULL;

	while ((e = zcall_fanotify_next(buf, (long)n, e))) {
		const zcall_fanotify_event_info_header_t *h = NULL;

		MUST(e > before && (const char *)e >= buf);
		MUST(e->event_len <= buf + n - (const char *)e);
		while ((h = zcall_fanotify_info_next(e, h))) {
			MUST((const char *)h >= (const char *)(e + 1));
			MUST((const char *)h + h->len <=
			     (const char *)e + e->event_len);
			touch(h, h->len);
		}
		before = e;
	}
	MUST(!zcall_fanotify_next(buf, -1, NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *buf = exactly(data, n);

	inotify(buf, n);
	fanotify(buf, n);
	free(buf);
	return 0;
}
