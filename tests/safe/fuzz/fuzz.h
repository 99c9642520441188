/*
 * What the harnesses of libFuzzer share: the input in memory of exactly its
 * size, so that AddressSanitizer sees the first byte read behind it, and what
 * must hold. Not for freestanding programs.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#define MUST(condition) \
	do { \
		if (!(condition)) { \
			fprintf(stderr, "%s:%d: not %s\n", __FILE__, __LINE__, \
				#condition); \
			abort(); \
		} \
	} while (0)

/* Reads all of it. */
static inline unsigned touch(const void *p, size_t n)
{
	static volatile unsigned sum;
	const unsigned char *s = (const unsigned char *)p;

	while (n--)
		sum += *s++;
	return sum;
}

static inline void *exactly(const uint8_t *data, size_t n)
{
	void *p = malloc(n ? n : 1);

	MUST(p);
	if (n)
		memcpy(p, data, n);
	return p;
}

#endif
