/* Control data that says anything: zcall_cmsg_next stays within it and ends. */
#include <zcall/net.h>

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *control = exactly(data, n);
	zcall_msghdr_t msg = {0};
	zcall_cmsghdr_t *c = NULL, *before = NULL;

	msg.msg_control = control;
	msg.msg_controllen = n;
	while ((c = zcall_cmsg_next(&msg, c))) {
		MUST(c > before && (char *)c >= control);
		MUST(c->cmsg_len >= ZCALL_CMSG_LEN(0));
		MUST(c->cmsg_len <= (size_t)(control + n - (char *)c));
		touch(ZCALL_CMSG_DATA(c), c->cmsg_len - ZCALL_CMSG_LEN(0));
		before = c;
	}
	msg.msg_control = NULL;
	MUST(!zcall_cmsg_next(&msg, NULL));
	free(control);
	return 0;
}
