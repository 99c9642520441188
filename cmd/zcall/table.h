/*
 * What zcall knows, as data: calls of all targets, constants and errors of all
 * systems. The tables themselves are tables.c, which cmd/zcall/tables makes
 * from the headers. Strings are offsets into one text, each string once.
 */
#ifndef ZCALL_CMD_TABLE_H
#define ZCALL_CMD_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* In the order of the Makefile; a bit of constant.targets each. */
enum target {
	LINUX_AMD64,
	LINUX_ARM64,
	LINUX_RISCV64,
	LINUX_LOONG64,
	FREEBSD_AMD64,
	DARWIN_ARM64,
	TARGETS
};

struct call {
	int16_t number; /* negative: a Mach trap */
	uint16_t since; /* Linux: the release, "-": never; else "" */
	uint32_t name;
	/* "int zcall_close(int fd)"; two functions are separated by a newline.
	 * "-" and a reason if there is none. */
	uint32_t signature;
};

struct constant {
	uint32_t name; /* without ZCALL_ */
	uint8_t targets;
	uint8_t negative; /* value is */
	uint16_t header;  /* "zcall/linux/io.h" */
	uint64_t value;
};

struct error {
	uint16_t number;
	uint16_t alias; /* of one that stands before it */
	uint32_t name, text;
};

struct calls {
	const struct call *row; /* by number */
	size_t n;
};

struct errors {
	const struct error *row; /* by number */
	size_t n;
};

extern const char table_text[];
extern const struct calls table_calls[TARGETS];
/* Linux, FreeBSD, macOS. */
extern const struct errors table_errors[3];
/* By header, in the order of definition. */
extern const struct constant table_constants[];
extern const size_t table_constants_n;

/* "linux/amd64". */
const char *target_name(enum target t);
/* "linux". */
const char *target_os(enum target t);
/* 0, 1, 2: the row of table_errors. */
int target_os_index(enum target t);
/* What this program runs on. */
enum target target_here(void);
/* The targets that a word means, a bit each; 0: none. "linux/arm64"; "arm64",
 * Linux on it; "freebsd"; "macos", which is darwin; "linux", all its CPUs. */
unsigned target_bits(const char *word);
/* One of them: where this runs if it is among them, or else the first. */
enum target target_one(unsigned bits);

static inline const char *table_string(uint32_t at)
{
	return table_text + at;
}

#endif
