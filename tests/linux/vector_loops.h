/*
 * Ordinary loops with a system call between them, for vector_loop.c, which
 * includes this once for each way to compile them. What a compiler makes of
 * them is the point: constants spread over a vector, counters, masks and
 * partial sums stay in vector registers across the call.
 *
 * Before inclusion: NAME(f) names an instance, TRAP is the call or nothing,
 * ATTR is the functions' attributes. Needs nothing but struct loops.
 */

static ATTR void NAME(scale)(struct loops *d)
{
	int round, i;

	for (round = 0; round < 4; round++) {
		TRAP;
		for (i = 0; i < LOOPS_N; i++)
			d->i32_out[i] += d->i32[i] * d->k + d->c;
	}
}

static ATTR void NAME(bytes)(struct loops *d)
{
	unsigned char k = (unsigned char)d->k, c = (unsigned char)d->c;
	int round, i;

	for (round = 0; round < 4; round++) {
		TRAP;
		for (i = 0; i < LOOPS_N; i++)
			d->u8_out[i] = (unsigned char)((d->u8_out[i] ^ k) +
						       (d->u8[i] & c));
	}
}

static ATTR void NAME(masked)(struct loops *d)
{
	int round, i;

	for (round = 0; round < 4; round++) {
		TRAP;
		for (i = 0; i < LOOPS_N; i++)
			if (d->i64[i] > d->k)
				d->i64_out[i] += d->i64[i] ^ d->c;
	}
}

static ATTR void NAME(counted)(struct loops *d)
{
	int round, i;

	for (round = 0; round < 4; round++) {
		TRAP;
		for (i = 0; i < LOOPS_N; i++)
			d->i32_out[i] += i * d->k + round;
	}
}

static ATTR void NAME(doubles)(struct loops *d)
{
	double a = d->f, b = a + 1;
	int round, i;

	for (round = 0; round < 4; round++) {
		TRAP;
		for (i = 0; i < LOOPS_N; i++)
			d->f64_out[i] = d->f64_out[i] * a + d->f64[i] * b;
	}
}

static ATTR void NAME(partial_sums)(struct loops *d)
{
	long sum[16];
	int round, i;

	for (i = 0; i < 16; i++)
		sum[i] = d->i64[i] * d->k;
	for (round = 0; round < 16; round++) {
		TRAP;
		for (i = 0; i < 16; i++)
			sum[i] = sum[i] * 3 + d->i64[16 * round + i];
	}
	for (i = 0; i < 16; i++)
		d->i64_out[i] = sum[i];
}

/* The call is in the middle of straight code, what it may destroy is new. */
static ATTR void NAME(across)(struct loops *d)
{
	int t[32], i;

	for (i = 0; i < 32; i++)
		t[i] = d->i32[i] * d->k + i;
	TRAP;
	for (i = 0; i < 32; i++)
		d->i32_out[i] = t[i] ^ d->c;
}

/* A loop whose every block ends with a call. */
static ATTR void NAME(blocks)(struct loops *d)
{
	unsigned short k = (unsigned short)d->k;
	int block, i;

	for (block = 0; block + 64 <= LOOPS_N; block += 64) {
		for (i = 0; i < 64; i++)
			d->u16_out[block + i] =
				(unsigned short)(d->u16[block + i] * k + i);
		TRAP;
	}
}

static ATTR long NAME(search)(struct loops *d)
{
	long found = 0;
	int round, i;

	for (round = 0; round < 4; round++) {
		TRAP;
		for (i = 0; i < LOOPS_N; i++)
			found += d->u8[i] == d->c ? i : d->k;
	}
	return found;
}

static void NAME(all)(struct loops *d)
{
	NAME(scale)(d);
	NAME(bytes)(d);
	NAME(masked)(d);
	NAME(counted)(d);
	NAME(doubles)(d);
	NAME(partial_sums)(d);
	NAME(across)(d);
	NAME(blocks)(d);
	d->found = NAME(search)(d);
}
