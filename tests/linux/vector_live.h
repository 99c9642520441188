/*
 * One function that keeps 40 vectors live across calls, more than any CPU has
 * registers for, for vector_live.c, which includes this once a width.
 *
 * Before inclusion: NAME is the function, BYTES its width, ATTR attributes.
 */

static ATTR long NAME(const void *memory)
{
	typedef long vec __attribute__((vector_size(BYTES), may_alias));
	const vec *in = (const vec *)memory;
	vec wrong = in[0] ^ in[0];
	long any = 0;
	int i;

/* The call may have changed the memory: both loads must be made. */
#define LOAD(n) vec v##n = in[n];
#define KEPT(n) wrong |= v##n ^ in[n];
	EACH(LOAD)
	zcall_getppid();
	EACH(KEPT)
	for (i = 0; i < 3; i++) {
		ZCALLI_HIDE(in);
		yield();
		EACH(KEPT)
	}
#undef LOAD
#undef KEPT
	for (i = 0; i < (int)(BYTES / sizeof(long)); i++)
		any |= wrong[i];
	return any;
}
