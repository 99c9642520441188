/* An environment and an auxiliary vector as a program finds them, with any
 * words in them: the vector is found, read up to its end and no further. */
#include <zcall/auxv.h>

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	size_t strings, words, i;
	uintptr_t *stack, *pairs, type, want;
	const zcall_auxv_t *auxv;

	if (n < 2)
		return 0;
	strings = data[0] % 8;
	type = data[1];
	data += 2;
	words = (n - 2) / (2 * sizeof(*stack)) * 2;
	stack = malloc((strings + 1 + words + 2) * sizeof(*stack));
	MUST(stack);
	for (i = 0; i < strings; i++)
		stack[i] = (uintptr_t)"A=b";
	stack[strings] = 0;
	pairs = stack + strings + 1;
	if (words)
		memcpy(pairs, data, words * sizeof(*stack));
	pairs[words] = ZCALL_AT_NULL;
	pairs[words + 1] = 0;

	auxv = zcall_auxv((char **)(void *)stack);
	MUST((const void *)auxv == pairs);
	want = 12345;
	for (i = 0; pairs[i] != ZCALL_AT_NULL; i += 2)
		if (pairs[i] == type) {
			want = pairs[i + 1];
			break;
		}
	if (type != ZCALL_AT_NULL)
		MUST(zcall_auxv_get(auxv, type, 12345) == want);
	touch(&want, sizeof(want));
	(void)zcall_auxv_page_size(auxv);
	(void)zcall_auxv_hwcap(auxv);
	(void)zcall_auxv_hwcap2(auxv);
	(void)zcall_auxv_vdso(auxv);
	(void)zcall_auxv_random(auxv);
	(void)zcall_auxv_is_secure(auxv);
	free(stack);
	return 0;
}
