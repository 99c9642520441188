/*
 * Where memory is taken from: policies of the thread and of ranges, asking for
 * and moving pages. Every machine has node 0; more are not needed.
 */
#include "lacks.h"
#include "tap.h"
#include <zcall/mem.h>

#define RW (ZCALL_PROT_READ | ZCALL_PROT_WRITE)
#define PRIVATE (ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS)

/* The kernel counts from maxnode - 1 downwards. */
#define BITS 65

static size_t page;
static const unsigned long first[2] = {1, 0}, nowhere[2] = {1UL << 63, 0};

static int policy_at(const void *p)
{
	int mode = -1;
	int r = zcall_get_mempolicy(&mode, NULL, 0, p,
				    p ? ZCALL_MPOL_F_ADDR : 0);

	return r < 0 ? r : mode;
}

static void thread(void)
{
	unsigned long mask[16];
	int mode = -1;

	tap_is(zcall_set_mempolicy(ZCALL_MPOL_BIND, first, BITS), 0,
	       "set_mempolicy: bind to node 0");
	memset(mask, 0x55, sizeof(mask));
	tap_is(zcall_get_mempolicy(&mode, mask, 1024, NULL, 0), 0,
	       "get_mempolicy");
	tap_is(mode, ZCALL_MPOL_BIND, "it is");
	tap_is((long)mask[0], 1, "to node 0");
	tap_is(zcall_set_mempolicy(ZCALL_MPOL_BIND, nowhere, BITS),
	       -ZCALL_EINVAL, "node 63 is not there");
	tap_is(zcall_set_mempolicy(99, first, BITS), -ZCALL_EINVAL,
	       "an unknown policy");
	tap_is(zcall_set_mempolicy(ZCALL_MPOL_DEFAULT, NULL, 0), 0,
	       "back to the default");
	tap_is(policy_at(NULL), ZCALL_MPOL_DEFAULT, "it is");
	tap_is(zcall_get_mempolicy(NULL, mask, 1024, NULL,
				   ZCALL_MPOL_F_MEMS_ALLOWED),
	       0, "which nodes there are");
	tap_ok((mask[0] & 1) != 0, "node 0 is one");
}

static void range(char *p)
{
	int node = -1, r;

	tap_is(zcall_mbind(p, page, ZCALL_MPOL_BIND, first, BITS, 0), 0,
	       "mbind: a page to node 0");
	tap_is(policy_at(p), ZCALL_MPOL_BIND, "it is");
	tap_is(policy_at(p + page), ZCALL_MPOL_DEFAULT, "the next is not");
	p[0] = 'x';
	tap_is(zcall_get_mempolicy(&node, NULL, 0, p,
				   ZCALL_MPOL_F_NODE | ZCALL_MPOL_F_ADDR),
	       0, "where it is");
	tap_is(node, 0, "on node 0");
	tap_is(zcall_mbind(p, page, ZCALL_MPOL_BIND, first, BITS, 0x100),
	       -ZCALL_EINVAL, "an unknown flag");
	tap_is(zcall_mbind(p + 1, page, ZCALL_MPOL_BIND, first, BITS, 0),
	       -ZCALL_EINVAL, "an address within a page");
	r = zcall_set_mempolicy_home_node(p, page, 0, 0);
	if (!lacks(r, "set_mempolicy_home_node")) {
		tap_is(r, 0, "set_mempolicy_home_node");
		tap_is(zcall_set_mempolicy_home_node(p, page, 0, 1),
		       -ZCALL_EINVAL, "an unknown flag");
		tap_is(zcall_set_mempolicy_home_node(p, page, 1023, 0),
		       -ZCALL_EINVAL, "node 1023 is not there");
		tap_is(zcall_set_mempolicy_home_node(p + page, page, 0, 0),
		       -ZCALL_ENOENT, "no policy there");
	}
}

static void moving(char *p)
{
	const void *list[3];
	int nodes[3] = {0, 0, 0}, status[3] = {99, 99, 99};
	long r;

	list[0] = p;
	list[1] = p + page;
	list[2] = p + 3 * page;
	zcall_munmap(p + 3 * page, page);
	r = zcall_move_pages(0, 3, list, NULL, status, 0);
	if (!lacks(r, "move_pages")) {
		tap_is(r, 0, "move_pages: where are they");
		tap_is(status[0], 0, "on node 0");
		tap_is(status[1], -ZCALL_ENOENT, "never touched");
		tap_is(status[2], -ZCALL_EFAULT, "not mapped");
		status[0] = status[1] = 99;
		tap_is(zcall_move_pages(0, 1, list, nodes, status,
					ZCALL_MPOL_MF_MOVE),
		       0, "one to node 0");
		tap_is(status[0], 0, "there it is");
		tap_is(status[1], 99, "one only");
		tap_is(zcall_move_pages(0, 1, list, nodes, status, 0x100),
		       -ZCALL_EINVAL, "an unknown flag");
	}
	r = zcall_migrate_pages(0, BITS, first, first);
	if (!lacks(r, "migrate_pages")) {
		tap_is(r, 0, "migrate_pages: from node 0 to node 0");
		r = zcall_migrate_pages(0, BITS, first, nowhere);
		tap_ok(r == -ZCALL_EINVAL || r == -ZCALL_EPERM,
		       "not to node 63, which is not there");
		tap_is(zcall_migrate_pages(0x7ffffffe, BITS, first, first),
		       -ZCALL_ESRCH, "no such process");
	}
}

int zcall_main(int argc, char **argv, char **envp)
{
	char *p;
	int r = policy_at(NULL);

	(void)argc;
	(void)argv;
	tap_watchdog();
	page = page_size(envp);
	if (lacks(r, "NUMA policies"))
		return tap_done();
	tap_is(r, ZCALL_MPOL_DEFAULT, "the default policy");
	p = (char *)zcall_mmap(NULL, 4 * page, RW, PRIVATE, -1, 0);
	thread();
	range(p);
	moving(p);
	return tap_done();
}
