/*
 * What zcall probe says besides the calls: io_uring, the vDSO, and what makes
 * calls slow. Names come from the table of constants.
 */
#include "command.h"
#include "probe.h"
#include "table.h"

#include <zcall/auxv.h>
#include <zcall/errno.h>
#include <zcall/fs.h>
#include <zcall/io.h>
#include <zcall/uring.h>
#include <zcall/vdso.h>

/* What one call of each_name() does with a constant; whether to print it. */
typedef int pick_fn(uint64_t value, const void *context);

/* Prints what is behind prefix in the name of each constant that pick takes:
 * as words, or as strings in a JSON array. */
static int each_name(int json, const char *prefix, pick_fn *pick,
		     const void *context)
{
	size_t i, n = str_length(prefix);
	struct wrap w = {0};
	int count = 0;

	for (i = 0; i < table_constants_n; i++) {
		const struct constant *c = &table_constants[i];
		const char *name = table_string(c->name);

		if (!(c->targets >> target_here() & 1) ||
		    !str_begins(name, prefix) || !pick(c->value, context))
			continue;
		if (json) {
			out_put(&out, count ? ", " : "");
			out_json(&out, name + n);
		} else {
			probe_word(&w, name + n);
		}
		count++;
	}
	probe_end(&w);
	return count;
}

static int has_bit(uint64_t value, const void *context)
{
	return (*(const uint32_t *)context & value) != 0;
}

/* Whether the kernel takes the flag, with what it demands beside it; another
 * refusal than EINVAL is an answer to something else. */
static int takes_flag(uint64_t value, const void *context)
{
	static const uint32_t with[][2] = {
		{ZCALL_IORING_SETUP_SQ_AFF, ZCALL_IORING_SETUP_SQPOLL},
		{ZCALL_IORING_SETUP_TASKRUN_FLAG,
		 ZCALL_IORING_SETUP_COOP_TASKRUN},
		{ZCALL_IORING_SETUP_DEFER_TASKRUN,
		 ZCALL_IORING_SETUP_SINGLE_ISSUER},
		{ZCALL_IORING_SETUP_REGISTERED_FD_ONLY,
		 ZCALL_IORING_SETUP_NO_MMAP},
		{ZCALL_IORING_SETUP_HYBRID_IOPOLL, ZCALL_IORING_SETUP_IOPOLL},
		{ZCALL_IORING_SETUP_SQ_REWIND, ZCALL_IORING_SETUP_NO_SQARRAY},
	};
	zcall_io_uring_params_t p = {0};
	uint32_t flag = (uint32_t)value;
	size_t i;
	int fd;

	p.flags = flag;
	for (i = 0; i < sizeof(with) / sizeof(*with); i++)
		if (with[i][0] == flag)
			p.flags |= with[i][1];
	p.cq_entries = 2;
	if (flag == ZCALL_IORING_SETUP_ATTACH_WQ)
		p.wq_fd = (uint32_t)*(const int *)context;
	fd = zcall_io_uring_setup(1, &p);
	if (fd >= 0)
		(void)zcall_close(fd);
	return fd != -ZCALL_EINVAL;
}

/* What IORING_REGISTER_PROBE fills in: a head and as many operations. */
static union {
	zcall_io_uring_probe_t head;
	char space[sizeof(zcall_io_uring_probe_t) +
		   256 * sizeof(zcall_io_uring_probe_op_t)];
} probed;

/* Whether the operation is there, or is not there. */
static int has_op(uint64_t op, const void *context)
{
	const zcall_io_uring_probe_op_t *ops =
		(const zcall_io_uring_probe_op_t *)(probed.space +
						    sizeof(probed.head));
	int there = op <= probed.head.last_op && op < probed.head.ops_len &&
		    (ops[op].flags & ZCALL_IO_URING_OP_SUPPORTED);

	return there == *(const int *)context;
}

void probe_uring(int json)
{
	static const int yes = 1, no = 0;
	zcall_io_uring_params_t p = {0};
	int fd = zcall_io_uring_setup(1, &p);
	int ops;

	if (json)
		out_put(&out, " \"io_uring\": ");
	else
		probe_title("io_uring");
	if (fd < 0) {
		if (json) {
			out_put(&out, "{\"error\": ");
			out_json(&out, zcall_errno_name(-fd));
			out_char(&out, '}');
		} else {
			out_put(&out, "       none: ");
			out_put(&out, zcall_errno_name(-fd));
			out_put(&out, ", ");
			out_put(&out, zcall_errno_text(-fd));
			out_char(&out, '\n');
		}
		return;
	}
	out_put(&out, json ? "{\"features\": [" : "       features\n");
	(void)each_name(json, "IORING_FEAT_", has_bit, &p.features);
	out_put(&out, json ? "],\n  \"setup\": [" : "       setup flags\n");
	(void)each_name(json, "IORING_SETUP_", takes_flag, &fd);
	probed.head.ops_len = 0;
	ops = zcall_io_uring_register(fd, ZCALL_IORING_REGISTER_PROBE,
				      probed.space, 256) == 0;
	(void)zcall_close(fd);
	out_put(&out, json ? "],\n  \"opcodes\": [" : "       opcodes\n");
	if (ops)
		(void)each_name(json, "IORING_OP_", has_op, &yes);
	out_put(&out, json ? "],\n  \"lacks\": [" : "       opcodes missing\n");
	if (ops && !each_name(json, "IORING_OP_", has_op, &no) && !json)
		out_put(&out, "       -\n");
	if (json)
		out_put(&out, "]}");
}

void probe_vdso(int json, char **envp)
{
	struct wrap w = {0};
	zcall_vdso_t v;
	int count = 0, i;

	(void)zcall_vdso_init(&v, zcall_auxv(envp));
	{
		const struct {
			const char *name;
			int there;
		} symbols[] = {{"clock_gettime", v.clock_gettime != NULL},
			       {"clock_getres", v.clock_getres != NULL},
			       {"gettimeofday", v.gettimeofday != NULL},
			       {"time", v.time != NULL},
			       {"getcpu", v.getcpu != NULL},
			       {"getrandom", v.getrandom != NULL}};

		if (json)
			out_put(&out, " \"vdso\": [");
		else
			probe_title("vDSO, without a trap");
		for (i = 0; i < 6; i++) {
			if (!symbols[i].there)
				continue;
			if (json) {
				out_put(&out, count ? ", " : "");
				out_json(&out, symbols[i].name);
			} else {
				probe_word(&w, symbols[i].name);
			}
			count++;
		}
	}
	probe_end(&w);
	if (json)
		out_char(&out, ']');
	else if (!count)
		out_put(&out, "       none\n");
}

/* What the words of a mitigation mean for a call; "returns" only where a
 * return after the trap is mispredicted. */
static const struct {
	char file[24], word[24], effect[52];
} effects[] = {
	{"spec_rstack_overflow", "Safe RET", "returns after a trap are slow"},
	{"spec_rstack_overflow", "Mitigation: IBPB",
	 "returns after a trap are slow, and all else"},
	{"retbleed", "untrained return thunk", "returns after a trap are slow"},
	{"retbleed", "Mitigation: IBPB",
	 "returns after a trap are slow, and all else"},
	{"meltdown", "Mitigation: PTI", "each call switches page tables"},
	{"spectre_v2", "BHI: SW loop", "each call clears the branch history"},
	{"mds", "Clear CPU buffers", "each call clears buffers"},
	{"tsx_async_abort", "Clear CPU buffers", "each call clears buffers"},
	{"mmio_stale_data", "Clear CPU buffers", "each call clears buffers"},
	{"reg_file_data_sampling", "Clear Register File",
	 "each call clears buffers"},
	{"tsa", "Clear CPU buffers", "each call clears buffers"},
};

static int contains(const char *s, const char *word)
{
	for (; *s; s++)
		if (str_begins(s, word))
			return 1;
	return 0;
}

static const char *effect_of(const char *file, const char *text)
{
	size_t i;

	for (i = 0; i < sizeof(effects) / sizeof(*effects); i++)
		if (str_equal(effects[i].file, file) &&
		    contains(text, effects[i].word))
			return effects[i].effect;
	return NULL;
}

/* The first line of a file in dir; "" if it cannot be read. */
static void first_line(int dir, const char *file, char *text, size_t size)
{
	int fd = zcall_openat(dir, file, ZCALL_O_RDONLY | ZCALL_O_CLOEXEC, 0);
	long n = fd < 0 ? 0 : zcall_read(fd, text, size - 1);
	size_t i = 0;

	text[n > 0 ? n : 0] = 0;
	while (text[i] && text[i] != '\n')
		i++;
	text[i] = 0;
	if (fd >= 0)
		(void)zcall_close(fd);
}

static void mitigation(int json, int count, const char *file, const char *text)
{
	const char *effect = effect_of(file, text);
	int first = 1;

	if (json) {
		out_put(&out, count ? ",\n  {" : "\n  {");
		out_key(&out, &first, "name");
		out_json(&out, file);
		out_key(&out, &first, "state");
		out_json(&out, text);
		out_key(&out, &first, "effect");
		if (effect)
			out_json(&out, effect);
		else
			out_put(&out, "null");
		out_char(&out, '}');
		return;
	}
	out_spaces(&out, 7);
	out_left(&out, file, 24);
	out_char(&out, ' ');
	out_put(&out, text);
	if (effect) {
		out_put(&out, "\n          ");
		out_colour(&out, OUT_RED);
		out_put(&out, effect);
		out_colour(&out, OUT_PLAIN);
	}
	out_char(&out, '\n');
}

enum { FILES = 64, NAME = 40 };

/* The names in dir but those that begin with a dot, in order; how many. */
static int names_in(int dir, char (*names)[NAME])
{
	static union {
		zcall_linux_dirent64_t entry;
		char space[8192];
	} buffer;
	int n = 0, i;
	long got, at;

	while ((got = zcall_getdents64(dir, &buffer, sizeof(buffer))) > 0) {
		for (at = 0; at < got;) {
			const zcall_linux_dirent64_t *e =
				(const void *)(buffer.space + at);
			size_t length = str_length(e->d_name), k;

			at += e->d_reclen;
			if (e->d_name[0] == '.' || length >= NAME || n == FILES)
				continue;
			for (i = n++;
			     i && str_order(names[i - 1], e->d_name) > 0; i--)
				for (k = 0; k < NAME; k++)
					names[i][k] = names[i - 1][k];
			for (k = 0; k <= length; k++)
				names[i][k] = e->d_name[k];
		}
	}
	return n;
}

void probe_mitigations(int json)
{
	static const char path[] = "/sys/devices/system/cpu/vulnerabilities";
	static char names[FILES][NAME];
	char text[512];
	int dir = zcall_openat(
		ZCALL_AT_FDCWD, path,
		ZCALL_O_RDONLY | ZCALL_O_DIRECTORY | ZCALL_O_CLOEXEC, 0);
	int n = dir < 0 ? 0 : names_in(dir, names), i, count = 0;

	if (json)
		out_put(&out, " \"mitigations\": [");
	else
		probe_title("mitigations, and what they do to calls");
	for (i = 0; i < n; i++) {
		first_line(dir, names[i], text, sizeof(text));
		if (!json && str_equal(text, "Not affected"))
			continue;
		mitigation(json, count++, names[i], text);
	}
	if (dir >= 0)
		(void)zcall_close(dir);
	if (json)
		out_char(&out, ']');
	else if (!n)
		out_put(&out, "       the kernel does not say\n");
	else if (!count)
		out_put(&out, "       none\n");
}
