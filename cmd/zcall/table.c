/*
 * Looking things up in the tables: see table.h.
 */
#include "table.h"
#include "out.h"

#include <zcall/target.h>

static const char names[TARGETS][16] = {"linux/amd64",	 "linux/arm64",
					"linux/riscv64", "linux/loong64",
					"freebsd/amd64", "darwin/arm64"};
static const char systems[3][8] = {"linux", "freebsd", "darwin"};

const char *target_name(enum target t)
{
	return names[t];
}

int target_os_index(enum target t)
{
	return t < FREEBSD_AMD64 ? 0 : t == FREEBSD_AMD64 ? 1 : 2;
}

const char *target_os(enum target t)
{
	return systems[target_os_index(t)];
}

enum target target_here(void)
{
	int t = 0;

	while (t < TARGETS - 1 && !str_equal(names[t], ZCALL_TARGET))
		t++;
	return (enum target)t;
}

unsigned target_bits(const char *word)
{
	unsigned bits = 0;
	int t;

	if (str_equal(word, "macos"))
		word = "darwin";
	for (t = 0; t < TARGETS; t++) {
		const char *os = target_os((enum target)t);
		const char *cpu = names[t] + str_length(os) + 1;

		if (str_equal(word, names[t]) || str_equal(word, os) ||
		    (t < FREEBSD_AMD64 && str_equal(word, cpu)))
			bits |= 1U << t;
	}
	return bits;
}

enum target target_one(unsigned bits)
{
	int t = 0;

	if (bits & 1U << target_here())
		return target_here();
	while (!(bits & 1U << t))
		t++;
	return (enum target)t;
}
