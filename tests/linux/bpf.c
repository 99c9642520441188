/* Maps and a program of the kernel's machine, and a performance counter. */
#include "refused.h"
#include <zcall/mem.h>
#include <zcall/sys.h>

static zcall_bpf_attr_t attr;

/* A command whose other fields are 0: attr is cleared behind it. */
static int bpf(int cmd)
{
	int r = zcall_bpf(cmd, &attr, sizeof(attr), NULL, 0);
	volatile char *p = (volatile char *)&attr;
	size_t i;

	for (i = 0; i < sizeof(attr); i++)
		p[i] = 0;
	return r;
}

static int element(int cmd, int map, uint32_t key, uint64_t *value,
		   uint64_t flags)
{
	attr.map_fd = (uint32_t)map;
	attr.key = (uintptr_t)&key;
	attr.value = (uintptr_t)value;
	attr.flags = flags;
	return bpf(cmd);
}

static void map(int fd)
{
	zcall_bpf_map_info_t info;
	uint64_t value = 0x123456789abcdef, got = 0;

	tap_is(zcall_fcntl(fd, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "it is close-on-exec");
	tap_is(element(ZCALL_BPF_MAP_UPDATE_ELEM, fd, 2, &value, ZCALL_BPF_ANY),
	       0, "an element is set");
	tap_is(element(ZCALL_BPF_MAP_LOOKUP_ELEM, fd, 2, &got, 0), 0,
	       "and looked up");
	tap_is((long)got, (long)value, "it is what was set");
	tap_is(element(ZCALL_BPF_MAP_LOOKUP_ELEM, fd, 4, &got, 0),
	       -ZCALL_ENOENT, "there is no fifth one");
	tap_is(element(ZCALL_BPF_MAP_UPDATE_ELEM, fd, 2, &value,
		       ZCALL_BPF_NOEXIST),
	       -ZCALL_EEXIST, "BPF_NOEXIST");
	attr.info.bpf_fd = (uint32_t)fd;
	memset(&info, 0, sizeof(info));
	attr.info.info = (uintptr_t)&info;
	attr.info.info_len = sizeof(info);
	tap_is(bpf(ZCALL_BPF_OBJ_GET_INFO_BY_FD), 0, "what is known of it");
	tap_is((long)info.type, ZCALL_BPF_MAP_TYPE_ARRAY, "its type");
	tap_is((long)info.value_size, 8, "its values' size");
	tap_is((long)info.max_entries, 4, "how many");
	tap_bytes(info.name, "zcall", 6, "its name");
	zcall_close(fd);
}

/* r0 = 5; return r0 */
static void program(void)
{
	static zcall_bpf_insn_t code[] = {
		{ZCALL_BPF_ALU64 | ZCALL_BPF_MOV | ZCALL_BPF_K, ZCALL_BPF_REG_0,
		 0, 0, 5},
		{ZCALL_BPF_JMP | ZCALL_BPF_EXIT, 0, 0, 0, 0},
	};
	static char packet[64];
	int fd;

	attr.prog_type = ZCALL_BPF_PROG_TYPE_SOCKET_FILTER;
	attr.insns = (uintptr_t)code;
	attr.insn_cnt = 2;
	attr.license = (uintptr_t)"MIT";
	fd = bpf(ZCALL_BPF_PROG_LOAD);
	if (refused(fd, "a program"))
		return;
	tap_good(fd, "a program");
	attr.test.prog_fd = (uint32_t)fd;
	attr.test.data_in = (uintptr_t)packet;
	attr.test.data_size_in = sizeof(packet);
	attr.test.repeat = 1;
	tap_is(zcall_bpf(ZCALL_BPF_PROG_TEST_RUN, &attr, sizeof(attr), NULL, 0),
	       0, "it runs");
	tap_is((long)attr.test.retval, 5, "its answer");
	bpf(-1);
	zcall_close(fd);
}

static void machine(void)
{
	static const char name[] = "zcall";
	size_t i;
	int fd;

	for (i = 0; i < sizeof(name); i++)
		attr.map_name[i] = name[i];
	attr.map_type = ZCALL_BPF_MAP_TYPE_ARRAY;
	attr.key_size = 4;
	attr.value_size = 8;
	attr.max_entries = 4;
	fd = bpf(ZCALL_BPF_MAP_CREATE);
	if (refused(fd, "maps and programs"))
		return;
	tap_good(fd, "a map");
	map(fd);
	tap_is(bpf(9999), -ZCALL_EINVAL, "no such command");
	tap_is(zcall_bpf(ZCALL_BPF_MAP_CREATE, &attr, 1U << 20, NULL, 0),
	       -ZCALL_E2BIG, "too big a structure");
	program();
}

/* Page faults are counted even where there are no hardware counters. */
static int counter(int group, unsigned long flags)
{
	static zcall_perf_event_attr_t event;

	event.type = ZCALL_PERF_TYPE_SOFTWARE;
	event.size = sizeof(event);
	event.config = ZCALL_PERF_COUNT_SW_PAGE_FAULTS;
	event.read_format = ZCALL_PERF_FORMAT_GROUP | ZCALL_PERF_FORMAT_ID;
	event.disabled = group < 0;
	event.exclude_kernel = 1;
	event.exclude_hv = 1;
	return zcall_perf_event_open(&event, 0, -1, group, flags);
}

enum { PAGES = 16 };

static void touch(void)
{
	volatile char *p = (volatile char *)zcall_mmap(
		NULL, PAGES * 65536, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	int i;

	/* Not as one huge page. */
	zcall_syscall(ZCALL_NR_madvise, p, PAGES * 65536, 15);
	for (i = 0; i < PAGES; i++)
		p[i * 65536] = 1;
	zcall_munmap((void *)p, PAGES * 65536);
}

static void counted(void)
{
	struct {
		uint64_t nr, value, id, value2, id2;
	} got = {0, 0, 0, 0, 0};
	zcall_perf_event_mmap_page_t *page = NULL;
	unsigned long size;
	uint64_t id = 0;
	int fd = counter(-1, ZCALL_PERF_FLAG_FD_CLOEXEC), second;

	if (fd == -ZCALL_ENOENT) {
		tap_skip("a counter", "ENOENT: the kernel counts no faults");
		return;
	}
	if (refused(fd, "a counter"))
		return;
	tap_good(fd, "perf_event_open");
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "PERF_FLAG_FD_CLOEXEC");
	second = counter(fd, 0);
	tap_good(second, "a second one in its group");
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd, ZCALL_PERF_EVENT_IOC_ENABLE,
			     0),
	       0, "PERF_EVENT_IOC_ENABLE");
	touch();
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd, ZCALL_PERF_EVENT_IOC_DISABLE,
			     0),
	       0, "PERF_EVENT_IOC_DISABLE");
	tap_is(zcall_read(fd, &got, sizeof(got)), sizeof(got), "both are read");
	tap_is((long)got.nr, 2, "PERF_FORMAT_GROUP: two");
	tap_ok(got.value >= PAGES, "the faults were counted");
	tap_ok(got.value2 >= PAGES, "by the second too");
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd, ZCALL_PERF_EVENT_IOC_ID, &id),
	       0, "PERF_EVENT_IOC_ID");
	tap_is((long)id, (long)got.id, "PERF_FORMAT_ID");
	/* One page and one of data, whatever their size: others are refused. */
	for (size = 2 * 65536; size >= 2 * 4096; size /= 2) {
		page = (zcall_perf_event_mmap_page_t *)zcall_mmap(
			NULL, size, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			ZCALL_MAP_SHARED, fd, 0);
		if (!zcall_is_error_ptr(page))
			break;
	}
	if (zcall_is_error_ptr(page)) {
		tap_skip("its mapping", "EPERM: not allowed");
	} else {
		tap_ok(page->data_offset && page->data_size,
		       "its mapping says where the data is");
		tap_is((long)page->data_head, 0, "there is none");
	}
	tap_is(counter(-1, 0x40000000), -ZCALL_EINVAL, "a flag is refused");
	tap_is(counter(250, 0), -ZCALL_EBADF, "no such group");
	zcall_close(second);
	zcall_close(fd);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	machine();
	counted();
	return tap_done();
}
