/* Netlink messages with attributes in attributes: zcall_nlmsg_next and
 * zcall_nlattr_next stay within what was received, and end. */
#include <zcall/net.h>

#include "fuzz.h"

/* The attribute after a, which must be what it is to be. */
static const zcall_nlattr_t *next(const char *buf, size_t n,
				  const zcall_nlattr_t *a)
{
	const zcall_nlattr_t *before = a;

	a = zcall_nlattr_next(buf, n, a);
	if (!a)
		return NULL;
	MUST(a > before && (const char *)a >= buf);
	MUST(a->nla_len >= ZCALL_NLA_HDRLEN);
	MUST(a->nla_len <= buf + n - (const char *)a);
	touch(a, a->nla_len);
	return a;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *buf = exactly(data, n);
	const zcall_nlmsghdr_t *m = NULL, *before = NULL;
	const zcall_nlattr_t *a, *inner;

	while ((m = zcall_nlmsg_next(buf, n, m))) {
		MUST(m > before && (const char *)m >= buf);
		MUST(m->nlmsg_len >= ZCALL_NLMSG_HDRLEN);
		MUST(m->nlmsg_len <= (size_t)(buf + n - (const char *)m));
		touch(m, m->nlmsg_len);
		a = NULL;
		while ((a = next((const char *)m + ZCALL_NLMSG_HDRLEN,
				 m->nlmsg_len - ZCALL_NLMSG_HDRLEN, a))) {
			inner = NULL;
			while ((inner = next((const char *)a + ZCALL_NLA_HDRLEN,
					     (size_t)a->nla_len -
						     ZCALL_NLA_HDRLEN,
					     inner)))
				;
		}
		before = m;
	}
	free(buf);
	return 0;
}
