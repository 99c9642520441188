/*
 * Socket families other than the Internet and unix: netlink (links, addresses,
 * generic families, sockets), packet sockets with a filter, interface ioctls,
 * vsock, AF_ALG and CAN, as far as this kernel has them and lets us.
 */
#include "lacks.h"
#include <zcall/event.h>
#include <zcall/net.h>
#include <zcall/process.h>

static char buf[32768] __attribute__((__aligned__(8)));

/* A family that this kernel is built without. */
static int absent(long r, const char *what)
{
	if (r == -ZCALL_EAFNOSUPPORT || r == -ZCALL_EPROTONOSUPPORT ||
	    r == -ZCALL_ESOCKTNOSUPPORT) {
		tap_skip(what, tap_emulated() ? "not in this emulator"
					      : "not in this kernel");
		return 1;
	}
	return lacks(r, what);
}

static int netlink(int protocol, const char *what)
{
	zcall_sockaddr_nl_t a = {ZCALL_AF_NETLINK, 0, 0, 0};
	zcall_socklen_t len = sizeof(a);
	int fd = zcall_socket(ZCALL_AF_NETLINK,
			      ZCALL_SOCK_RAW | ZCALL_SOCK_CLOEXEC, protocol);

	if (absent(fd, what))
		return -1;
	tap_good(fd, what);
	tap_is(zcall_bind(fd, &a, sizeof(a)), 0, "bind");
	tap_is(zcall_getsockname(fd, &a, &len), 0, "getsockname");
	tap_ok(len == sizeof(a) && a.nl_family == ZCALL_AF_NETLINK && a.nl_pid,
	       "it has got an address");
	return fd;
}

/* Sends a question and returns the bytes of the first part of the answer. */
static long ask(int fd, int type, int flags, const void *what, size_t len)
{
	struct {
		zcall_nlmsghdr_t head;
		char body[64];
	} q;
	size_t i;

	q.head.nlmsg_len = (uint32_t)(ZCALL_NLMSG_HDRLEN + len);
	q.head.nlmsg_type = (uint16_t)type;
	q.head.nlmsg_flags = (uint16_t)(ZCALL_NLM_F_REQUEST | flags);
	q.head.nlmsg_seq = 7;
	q.head.nlmsg_pid = 0;
	for (i = 0; i < len; i++) {
		q.body[i] = ((const char *)what)[i];
		ZCALLI_HIDE(i);
	}
	zcall_sendto(fd, &q, q.head.nlmsg_len, 0, NULL, 0);
	return zcall_recvfrom(fd, buf, sizeof(buf), 0, NULL, NULL);
}

static int ends(const zcall_nlmsghdr_t *m)
{
	return m->nlmsg_type == ZCALL_NLMSG_DONE ||
	       m->nlmsg_type == ZCALL_NLMSG_ERROR;
}

/* The attribute of a type in a message, behind its head. */
static const zcall_nlattr_t *attribute(const zcall_nlmsghdr_t *m, size_t head,
				       int type)
{
	const char *start = (const char *)m + ZCALL_NLMSG_HDRLEN + head;
	size_t len = m->nlmsg_len - ZCALL_NLMSG_HDRLEN - head;
	const zcall_nlattr_t *a = NULL;

	while ((a = zcall_nlattr_next(start, len, a)))
		if (a->nla_type == type)
			return a;
	return NULL;
}

/* All links of this name space: one of them is lo. */
static void links(void)
{
	zcall_ifinfomsg_t want = {ZCALL_AF_UNSPEC, 0, 0, 0, 0, 0};
	const zcall_nlmsghdr_t *m;
	const zcall_nlattr_t *a;
	int fd = netlink(ZCALL_NETLINK_ROUTE, "NETLINK_ROUTE");
	int found = 0, done = 0, mtu = 0, wrong = 0;
	long r;

	if (fd < 0)
		return;
	r = ask(fd, ZCALL_RTM_GETLINK, ZCALL_NLM_F_DUMP, &want, sizeof(want));
	tap_ok(r > 0, "RTM_GETLINK");
	while (r > 0 && !done) {
		for (m = NULL; (m = zcall_nlmsg_next(buf, (size_t)r, m));) {
			done |= ends(m);
			wrong |= m->nlmsg_seq != 7;
			if (m->nlmsg_type != ZCALL_RTM_NEWLINK)
				continue;
			a = attribute(m, sizeof(zcall_ifinfomsg_t),
				      ZCALL_IFLA_IFNAME);
			if (!a || !tap_streq((const char *)a + ZCALL_NLA_HDRLEN,
					     "lo"))
				continue;
			found++;
			a = attribute(m, sizeof(zcall_ifinfomsg_t),
				      ZCALL_IFLA_MTU);
			if (a && a->nla_len == ZCALL_NLA_HDRLEN + 4)
				mtu = *(const int
						*)(const void
							   *)((const char *)a +
							      ZCALL_NLA_HDRLEN);
		}
		if (!done)
			r = zcall_recvfrom(fd, buf, sizeof(buf), 0, NULL, NULL);
	}
	tap_is(found, 1, "lo is among them");
	tap_ok(mtu >= 1280, "with its MTU");
	tap_ok(!wrong, "all for our question");
	/* One that cannot be answered. */
	want.ifi_index = 0x7fffffff;
	r = ask(fd, ZCALL_RTM_GETLINK, 0, &want, sizeof(want));
	m = zcall_nlmsg_next(buf, r > 0 ? (size_t)r : 0, NULL);
	if (tap_ok(m && m->nlmsg_type == ZCALL_NLMSG_ERROR, "NLMSG_ERROR"))
		tap_is(((const zcall_nlmsgerr_t *)((
				const void *)((const char *)m +
					      ZCALL_NLMSG_HDRLEN)))
			       ->error,
		       -ZCALL_ENODEV, "no such link");
	zcall_close(fd);
}

/* The walk itself, on messages that are made up and cut short. */
static void walks(void)
{
	static const uint32_t two[] = {17, 3, 0, 0, 'x', 16, 3, 0, 0};
	static const uint16_t attrs[] = {5, 1, 'a', 0, 8, 2, 'b', 'c'};
	static const uint16_t shorter[] = {3, 1};
	const zcall_nlmsghdr_t *m = zcall_nlmsg_next(two, 36, NULL);
	const zcall_nlattr_t *a = zcall_nlattr_next(attrs, 16, NULL);

	tap_ok((const void *)m == two, "the first message");
	m = zcall_nlmsg_next(two, 36, m);
	tap_ok((const void *)m == two + 5, "the second, behind the padding");
	tap_ok(!zcall_nlmsg_next(two, 36, m), "and no more");
	tap_ok(!zcall_nlmsg_next(two, 35, (const zcall_nlmsghdr_t *)two),
	       "none that is cut short");
	tap_ok(!zcall_nlmsg_next(two, 16, NULL), "nor the first");
	tap_ok(!zcall_nlmsg_next(two + 1, 32, NULL),
	       "nor one shorter than its head");
	tap_ok((const void *)a == attrs, "the first attribute");
	a = zcall_nlattr_next(attrs, 16, a);
	tap_ok((const void *)a == attrs + 4, "the second");
	tap_ok(!zcall_nlattr_next(attrs, 16, a), "and no more");
	tap_ok(!zcall_nlattr_next(attrs, 15, (const zcall_nlattr_t *)attrs),
	       "none that is cut short");
	tap_ok(!zcall_nlattr_next(attrs + 6, 4, NULL) &&
		       !zcall_nlattr_next(shorter, 4, NULL),
	       "nor one shorter than its head");
}

/* Which number the family "nlctrl" has: its own. */
static void generic(void)
{
	struct {
		zcall_genlmsghdr_t head;
		zcall_nlattr_t name;
		char text[8];
	} q = {{ZCALL_CTRL_CMD_GETFAMILY, 1, 0},
	       {ZCALL_NLA_HDRLEN + 7, ZCALL_CTRL_ATTR_FAMILY_NAME},
	       "nlctrl"};
	const zcall_nlmsghdr_t *m;
	const zcall_nlattr_t *a = NULL;
	int fd = netlink(ZCALL_NETLINK_GENERIC, "NETLINK_GENERIC");
	long r;

	if (fd < 0)
		return;
	r = ask(fd, ZCALL_GENL_ID_CTRL, 0, &q, sizeof(q));
	m = zcall_nlmsg_next(buf, r > 0 ? (size_t)r : 0, NULL);
	if (m && m->nlmsg_type == ZCALL_GENL_ID_CTRL)
		a = attribute(m, sizeof(zcall_genlmsghdr_t),
			      ZCALL_CTRL_ATTR_FAMILY_ID);
	if (tap_ok(a != NULL, "CTRL_CMD_GETFAMILY"))
		tap_is(*(const uint16_t *)(const void *)((const char *)a +
							 ZCALL_NLA_HDRLEN),
		       ZCALL_GENL_ID_CTRL, "its own number");
	zcall_close(fd);
}

static void interfaces(void)
{
	zcall_ifreq_t r = {{{"lo"}}, {{0, {0}}}};
	int fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0), index;
	long got = zcall_ioctl_ptr(fd, ZCALL_SIOCGIFFLAGS, &r);

	tap_is(got, 0, "SIOCGIFFLAGS");
	tap_ok(r.ifr_ifru.ifru_flags & ZCALL_IFF_LOOPBACK, "IFF_LOOPBACK");
	tap_is(zcall_ioctl_ptr(fd, ZCALL_SIOCGIFINDEX, &r), 0, "SIOCGIFINDEX");
	index = r.ifr_ifru.ifru_ivalue;
	tap_ok(index > 0, "its index");
	r.ifr_ifrn.ifrn_name[0] = 0;
	got = zcall_ioctl_ptr(fd, ZCALL_SIOCGIFNAME, &r);
	tap_is_kernel(got == 0 && tap_streq(r.ifr_ifrn.ifrn_name, "lo"), 1,
		      "and the way back: SIOCGIFNAME");
	zcall_close(fd);
}

/* A frame on lo, which a filter lets through by its protocol. */
static void packets(void)
{
	static const unsigned char frame[60] = {
		0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x88, 0xb5, 'h', 'i'};
	/* Length 60, not 61. */
	zcall_sock_filter_t code[] = {
		{ZCALL_BPF_LD | ZCALL_BPF_W | ZCALL_BPF_LEN, 0, 0, 0},
		{ZCALL_BPF_JMP | ZCALL_BPF_JEQ | ZCALL_BPF_K, 0, 1, 60},
		{ZCALL_BPF_RET | ZCALL_BPF_K, 0, 0, 16},
		{ZCALL_BPF_RET | ZCALL_BPF_K, 0, 0, 0},
	};
	zcall_sock_fprog_t filter = {4, code};
	zcall_sockaddr_ll_t a = {ZCALL_AF_PACKET, 0xb588, 0, 0, 0, 0, {0}};
	zcall_socklen_t len = sizeof(a);
	zcall_ifreq_t r = {{{"lo"}}, {{0, {0}}}};
	zcall_pollfd_t p = {0, ZCALL_POLLIN, 0};
	zcall_timespec_t wait = {5, 0};
	int fd = zcall_socket(ZCALL_AF_PACKET, ZCALL_SOCK_RAW, 0);

	if (absent(fd, "AF_PACKET"))
		return;
	if (!tap_good(fd, "AF_PACKET"))
		return;
	zcall_ioctl_ptr(fd, ZCALL_SIOCGIFINDEX, &r);
	a.sll_ifindex = r.ifr_ifru.ifru_ivalue;
	tap_is(zcall_setsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_ATTACH_FILTER,
				&filter, sizeof(filter)),
	       0, "SO_ATTACH_FILTER");
	tap_is(zcall_bind(fd, &a, sizeof(a)), 0, "bind to lo");
	tap_is(zcall_getsockname(fd, &a, &len), 0, "getsockname");
	tap_ok(a.sll_protocol == 0xb588 &&
		       a.sll_hatype == ZCALL_ARPHRD_LOOPBACK,
	       "its protocol and hardware");
	if (!tap_is(zcall_write(fd, frame, 59), 59, "a frame of 59 bytes") ||
	    !tap_is(zcall_write(fd, frame, 60), 60, "and one of 60")) {
		zcall_close(fd);
		return;
	}
	p.fd = fd;
	tap_is(zcall_ppoll(&p, 1, &wait, NULL, 0), 1, "something comes");
	len = sizeof(a);
	tap_is(zcall_recvfrom(fd, buf, sizeof(buf), 0, &a, &len), 16,
	       "the filter cuts it");
	tap_bytes(buf, frame, 16, "it is ours");
	tap_ok(a.sll_pkttype == ZCALL_PACKET_OUTGOING ||
		       a.sll_pkttype == ZCALL_PACKET_HOST,
	       "which way it went");
	zcall_close(fd);
}

static void vsock(void)
{
	zcall_sockaddr_vm_t a = {ZCALL_AF_VSOCK,       0, ZCALL_VMADDR_PORT_ANY,
				 ZCALL_VMADDR_CID_ANY, 0, {0}};
	zcall_socklen_t len = sizeof(a);
	int fd = zcall_socket(ZCALL_AF_VSOCK, ZCALL_SOCK_STREAM, 0);
	int client, server, r;

	if (absent(fd, "AF_VSOCK"))
		return;
	if (fd == -ZCALL_ENODEV) {
		tap_skip("AF_VSOCK", "this machine has no transport");
		return;
	}
	tap_good(fd, "AF_VSOCK");
	tap_is(zcall_bind(fd, &a, sizeof(a)), 0, "bind to any port");
	tap_is(zcall_getsockname(fd, &a, &len), 0, "getsockname");
	tap_ok(len == sizeof(a) && a.svm_port != ZCALL_VMADDR_PORT_ANY,
	       "which one");
	r = zcall_listen(fd, 1);
	a.svm_cid = ZCALL_VMADDR_CID_LOCAL;
	client = zcall_socket(ZCALL_AF_VSOCK, ZCALL_SOCK_STREAM, 0);
	r = r ? r : zcall_connect(client, &a, sizeof(a));
	if (r) {
		tap_skip("VMADDR_CID_LOCAL", "no vsock_loopback here");
	} else {
		server = zcall_accept(fd, NULL, NULL);
		zcall_write(client, "vsock", 5);
		tap_is(zcall_read(server, buf, 9), 5, "to itself");
		zcall_close(server);
	}
	zcall_close(client);
	zcall_close(fd);
}

/* The kernel's SHA-1 of "abc", one of the best known sums there are. */
static void alg(void)
{
	static const unsigned char sum[20] = {
		0xa9, 0x99, 0x3e, 0x36, 0x47, 0x06, 0x81, 0x6a, 0xba, 0x3e,
		0x25, 0x71, 0x78, 0x50, 0xc2, 0x6c, 0x9c, 0xd0, 0xd8, 0x9d};
	zcall_sockaddr_alg_t a = {ZCALL_AF_ALG, "hash", 0, 0, "sha1"};
	int fd = zcall_socket(ZCALL_AF_ALG, ZCALL_SOCK_SEQPACKET, 0), one, r;

	if (absent(fd, "AF_ALG"))
		return;
	tap_good(fd, "AF_ALG");
	r = zcall_bind(fd, &a, sizeof(a));
	if (r == -ZCALL_ENOENT) {
		tap_skip("SHA-1", "this kernel has none");
	} else if (tap_is(r, 0, "bind to a hash")) {
		one = zcall_accept(fd, NULL, NULL);
		tap_is(zcall_write(one, "abc", 3), 3, "write");
		tap_is(zcall_read(one, buf, 64), 20, "read");
		tap_bytes(buf, sum, 20, "the sum");
		zcall_close(one);
	}
	zcall_close(fd);
}

static void can(void)
{
	zcall_can_filter_t filter = {0x123, ZCALL_CAN_SFF_MASK}, got = {0, 0};
	zcall_socklen_t len = sizeof(got);
	int fd = zcall_socket(ZCALL_AF_CAN, ZCALL_SOCK_RAW, ZCALL_CAN_RAW);

	if (absent(fd, "AF_CAN"))
		return;
	tap_good(fd, "AF_CAN");
	tap_is(zcall_setsockopt(fd, ZCALL_SOL_CAN_RAW, ZCALL_CAN_RAW_FILTER,
				&filter, sizeof(filter)),
	       0, "CAN_RAW_FILTER");
	tap_is(zcall_getsockopt(fd, ZCALL_SOL_CAN_RAW, ZCALL_CAN_RAW_FILTER,
				&got, &len),
	       0, "read it");
	tap_ok(got.can_id == 0x123 && got.can_mask == 0x7ff && len == 8,
	       "both its fields");
	zcall_close(fd);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	walks();
	links();
	generic();
	interfaces();
	packets();
	vsock();
	alg();
	can();
	return tap_done();
}
