/*
 * Control data: sizes, and the walk through it, which must end and stay inside
 * whatever the lengths say. Sending and receiving it is in linux/message.c.
 */
#include "tap.h"
#include <zcall/mem.h>
#include <zcall/net.h>

#define HEAD sizeof(zcall_cmsghdr_t)
#if ZCALL_OS_DARWIN
#define ALIGN 4
#else
#define ALIGN 8
#endif
/* The header with its padding. */
#define DATA ((HEAD + ALIGN - 1) / ALIGN * ALIGN)

/* What lies behind the control data must never be looked at. */
static union {
	zcall_cmsghdr_t head;
	size_t aligned;
	char bytes[512];
} room;

static zcall_cmsghdr_t *at(size_t offset)
{
	return (zcall_cmsghdr_t *)(void *)(room.bytes + offset);
}

static zcall_msghdr_t message(size_t len)
{
	zcall_msghdr_t m = {0};

	m.msg_control = &room;
	m.msg_controllen = (__typeof__(m.msg_controllen))len;
	return m;
}

static void put(size_t offset, size_t len)
{
	at(offset)->cmsg_len = (__typeof__(at(0)->cmsg_len))len;
	at(offset)->cmsg_level = ZCALL_SOL_SOCKET;
	at(offset)->cmsg_type = ZCALL_SCM_RIGHTS;
}

/* The offset of what comes after prev, or -1; prev -1 is none. */
static long next(const zcall_msghdr_t *m, long prev)
{
	zcall_cmsghdr_t *c =
		zcall_cmsg_next(m, prev < 0 ? NULL : at((size_t)prev));

	return c ? (long)((char *)c - room.bytes) : -1;
}

/* How many there are, up to 100. */
static int count(size_t len)
{
	zcall_msghdr_t m = message(len);
	long where = -1;
	int n = 0;

	while (n < 100 && (where = next(&m, where)) >= 0)
		n++;
	return n;
}

static void sizes(void)
{
#if ZCALL_OS_LINUX
	tap_is((long)HEAD, 16, "the header has 16 bytes");
	tap_is((long)ZCALL_CMSG_LEN(0), 16, "LEN(0)");
	tap_is((long)ZCALL_CMSG_LEN(4), 20, "LEN(4)");
	tap_is((long)ZCALL_CMSG_SPACE(0), 16, "SPACE(0)");
	tap_is((long)ZCALL_CMSG_SPACE(1), 24, "SPACE(1)");
	tap_is((long)ZCALL_CMSG_SPACE(8), 24, "SPACE(8)");
	tap_is((long)ZCALL_CMSG_SPACE(9), 32, "SPACE(9)");
#elif ZCALL_OS_FREEBSD
	tap_is((long)HEAD, 12, "the header has 12 bytes");
	tap_is((long)ZCALL_CMSG_LEN(0), 16, "LEN(0)");
	tap_is((long)ZCALL_CMSG_LEN(4), 20, "LEN(4)");
	tap_is((long)ZCALL_CMSG_SPACE(0), 16, "SPACE(0)");
	tap_is((long)ZCALL_CMSG_SPACE(1), 24, "SPACE(1)");
	tap_is((long)ZCALL_CMSG_SPACE(8), 24, "SPACE(8)");
	tap_is((long)ZCALL_CMSG_SPACE(9), 32, "SPACE(9)");
#else
	tap_is((long)HEAD, 12, "the header has 12 bytes");
	tap_is((long)ZCALL_CMSG_LEN(0), 12, "LEN(0)");
	tap_is((long)ZCALL_CMSG_LEN(4), 16, "LEN(4)");
	tap_is((long)ZCALL_CMSG_SPACE(0), 12, "SPACE(0)");
	tap_is((long)ZCALL_CMSG_SPACE(1), 16, "SPACE(1)");
	tap_is((long)ZCALL_CMSG_SPACE(4), 16, "SPACE(4)");
	tap_is((long)ZCALL_CMSG_SPACE(5), 20, "SPACE(5)");
#endif
	tap_ok(ZCALL_CMSG_DATA(at(0)) == room.bytes + DATA,
	       "the data is behind the header and its padding");
}

static void walk(void)
{
	size_t second = ZCALL_CMSG_SPACE(1);
	size_t third = second + ZCALL_CMSG_SPACE(8);
	size_t end = third + ZCALL_CMSG_LEN(3);
	zcall_msghdr_t m = message(end);

	put(0, ZCALL_CMSG_LEN(1));
	put(second, ZCALL_CMSG_LEN(8));
	put(third, ZCALL_CMSG_LEN(3));
	tap_is(next(&m, -1), 0, "the first");
	tap_is(next(&m, 0), (long)second, "the second, after padding");
	tap_is(next(&m, (long)second), (long)third, "the third, without any");
	tap_is(next(&m, (long)third), -1,
	       "no fourth, though the third's padding is missing");
	m = message(third + ZCALL_CMSG_SPACE(3));
	tap_is(next(&m, (long)third), -1, "nor when it is there");
	m = message(third + ZCALL_CMSG_SPACE(3) + HEAD - 1);
	put(third + ZCALL_CMSG_SPACE(3), HEAD);
	tap_is(next(&m, (long)third), -1, "nor when a header lacks a byte");
	m = message(third + ZCALL_CMSG_SPACE(3) + HEAD);
	tap_is(next(&m, (long)third), (long)(third + ZCALL_CMSG_SPACE(3)),
	       "a header alone is one");
	tap_is(count(end), 3, "the walk ends");
	tap_is(count(end - 1), 2, "a byte less: the third is not whole");
	tap_is(count(third + HEAD), 2, "its header alone is not it");
	tap_is(count(third), 2, "nothing of it");
	tap_is(count(second), 1, "nor of the second");
	tap_is(count(HEAD - 1), 0, "nor a whole header");
	tap_is(count(0), 0, "nothing");
}

static void nothing(void)
{
	zcall_msghdr_t m = message(64);

	put(0, ZCALL_CMSG_LEN(4));
	m.msg_control = NULL;
	tap_ok(!zcall_cmsg_next(&m, NULL), "no control data, whatever length");
	m.msg_controllen = 0;
	tap_ok(!zcall_cmsg_next(&m, NULL), "no control data, no length");
}

/* A first message of a length that no kernel would give. */
static int first(size_t len, size_t total)
{
	zcall_msghdr_t m = message(total);

	put(0, len);
	return zcall_cmsg_next(&m, NULL) != NULL;
}

/* And one that was good when it was found, and then says something else. */
static int after(size_t len, size_t total)
{
	zcall_msghdr_t m = message(total);

	put(0, len);
	return zcall_cmsg_next(&m, at(0)) != NULL;
}

static void hostile(void)
{
	size_t i;
	zcall_msghdr_t m;

	/* Whatever a walk that strays finds looks like a message. */
	for (i = 0; i + HEAD <= sizeof(room.bytes); i += ALIGN)
		put(i, HEAD);
	tap_ok(!first(0, 64), "length 0");
	tap_ok(!first(1, 64), "length 1");
	tap_ok(!first(HEAD - 1, 64), "a byte less than a header");
	tap_ok(first(HEAD, 64), "a header");
	tap_ok(first(64, 64), "all there is");
	tap_ok(!first(65, 64), "a byte more");
	tap_ok(!first((size_t)-1, 64), "the largest");
	tap_ok(!first((size_t)0 - ALIGN, 64), "less its alignment");
	tap_ok(!first(0x80000000, 64), "2^31");
	tap_ok(!first(0xfffffff0, 64), "2^32 less 16");

	put(64, HEAD);
	tap_ok(!after(64, 64), "after one that takes all there is");
	tap_ok(!after(65, 64), "or a byte more");
	tap_ok(!after((size_t)-1, 64), "or the largest");
	tap_ok(!after((size_t)0 - ALIGN, 64), "or less its alignment");
	tap_ok(!after((size_t)0 - ALIGN + 1, 64),
	       "or one that its padding brings back to 0");
	tap_ok(!after(0xfffffff0, 64), "or 2^32 less 16");
	tap_ok(!after(64 - ALIGN + 1, 64), "or whose padding is the end");

	/* Behind the second, the first once more: round for ever. */
	put(DATA, (size_t)0 - DATA);
	m = message(4 * DATA);
	tap_is(next(&m, DATA), -1, "a length that leads back is not followed");

	put(0, HEAD);
	put(DATA, 0);
	put(2 * DATA, HEAD);
	tap_is(count(4 * DATA), 1, "the walk stops before length 0");
	put(DATA, DATA * 4);
	tap_is(count(4 * DATA), 1, "and before what is longer than the rest");
	put(DATA, DATA * 3);
	tap_is(count(4 * DATA), 2, "and takes what is not");
}

/* Control data up to the end of memory: a look behind it would crash. */
static void border(void)
{
	const size_t page = 65536;
	zcall_msghdr_t m = message(0);
	int n = 0;
	char *end;

	end = (char *)zcall_mmap(NULL, 2 * page,
				 ZCALL_PROT_READ | ZCALL_PROT_WRITE,
				 ZCALL_MAP_PRIVATE | ZCALL_MAP_ANON, -1, 0);
	if (!tap_ok(!zcall_is_error_ptr(end), "two pages"))
		return;
	end += page;
	tap_is(zcall_munmap(end, page), 0, "of which one goes");
	for (; m.msg_controllen < HEAD; m.msg_controllen++) {
		m.msg_control = end - m.msg_controllen;
		n += zcall_cmsg_next(&m, NULL) != NULL;
	}
	tap_is(n, 0, "less than a header is not looked at");
	m.msg_control = end - DATA;
	m.msg_controllen = DATA;
	((zcall_cmsghdr_t *)m.msg_control)->cmsg_len = DATA;
	tap_ok(zcall_cmsg_next(&m, NULL) == m.msg_control, "a header is");
	tap_ok(!zcall_cmsg_next(&m, (zcall_cmsghdr_t *)m.msg_control),
	       "what comes after it is not");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	sizes();
	walk();
	nothing();
	hostile();
	border();
	return tap_done();
}
