/*
 * The values that tests pass as arguments, the same in the guest's code and
 * in the kernel's expectations: distinct in every place, and each set awkward
 * in its own way.
 */
#ifndef VALUES_H
#define VALUES_H

#define SCRIPT_SETS 4

/* Set 0: negative in both halves. 1: positive, above 32 bits. 2: above 32
 * bits, with a lower half that is negative alone. 3: small and negative. */
#define SCRIPT_VALUE(set, i) \
	((set) == 0   ? 0x8123456789abcd00u + (i) * 0x0101010101010101u \
	 : (set) == 1 ? 0x0000700012345000u + (i) * 0x0000000100000010u \
	 : (set) == 2 ? 0x00000007f0e0d000u + (i) * 0x0000000800000100u \
		      : 0xffffffffffffff00u - (i) * 0x0000000000000001u)

#endif
