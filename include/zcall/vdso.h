/*
 * Time, the CPU's number and random bytes without a trap: the functions of the
 * vDSO, a small library that the kernel maps into every program. Linux.
 *
 * zcall_vdso_init() finds them; what the kernel does not offer is done by the
 * call itself, so that the functions below always work, also with a
 * zcall_vdso_t that is all zero. They may be used in signal handlers and from
 * all threads at once; nothing is stored but in the caller's zcall_vdso_t.
 * docs/contexts.md says which calls they fall back to.
 *
 *   zcall_vdso_t v;
 *   zcall_timespec_t t;
 *   zcall_vdso_init(&v, zcall_auxv(envp));
 *   zcall_vdso_clock_gettime(&v, ZCALL_CLOCK_MONOTONIC, &t);
 *
 * vdso(7)
 */
#ifndef ZCALL_VDSO_H
#define ZCALL_VDSO_H

#include "auxv.h"
#include "sys.h"
#include "thread.h"
#include "time.h"

#if ZCALL_OS_LINUX

/* The functions, as the kernel's C has them; NULL where there is none. */
typedef struct {
	int (*clock_gettime)(int clock, zcall_timespec_t *tp);
	int (*clock_getres)(int clock, zcall_timespec_t *res);
	int (*gettimeofday)(zcall_timeval_t *tv, void *tz);
	long (*time)(long *t);
	long (*getcpu)(unsigned *cpu, unsigned *node, void *unused);
	long (*getrandom)(void *buf, size_t buflen, unsigned flags,
			  void *opaque_state, size_t opaque_len);
} zcall_vdso_t;

/* How the kernel names them on this CPU, and the version they have. */
#if ZCALL_CPU_ARM64
#define ZCALLI_VDSO_PREFIX "__kernel_"
#define ZCALLI_VDSO_VERSION "LINUX_2.6.39"
#elif ZCALL_CPU_AMD64
#define ZCALLI_VDSO_PREFIX "__vdso_"
#define ZCALLI_VDSO_VERSION "LINUX_2.6"
#elif ZCALL_CPU_RISCV64
#define ZCALLI_VDSO_PREFIX "__vdso_"
#define ZCALLI_VDSO_VERSION "LINUX_4.15"
#else
#define ZCALLI_VDSO_PREFIX "__vdso_"
#define ZCALLI_VDSO_VERSION "LINUX_5.10"
#endif

/*
 * The image while it is read. All offsets into it are checked against its
 * size: an image that is cut short or damaged has no functions, and nothing
 * outside of it is read.
 */
typedef struct {
	const unsigned char *image;
	size_t size;
	uint64_t bias; /* an address in the tables less this is an offset */
	uint64_t strtab, strsz, symtab, hash, gnu_hash, versym, verdef;
} zcalli_vdso_t;

/* n bytes at an offset, little-endian whatever their alignment; 0 outside. */
ZCALLI_UTIL uint64_t zcalli_vdso_get(const zcalli_vdso_t *v, uint64_t at, int n)
{
	uint64_t value = 0;

	if (at > v->size || v->size - at < (uint64_t)n)
		return 0;
	while (n--)
		value = value << 8 | v->image[at + (uint64_t)n];
	return value;
}

/* Whether the string at an offset into the strings is prefix and name. */
ZCALLI_UTIL int zcalli_vdso_is(const zcalli_vdso_t *v, uint64_t at,
			       const char *prefix, const char *name)
{
	if (!v->strtab || at >= v->strsz)
		return 0;
	for (;; at++) {
		if (!*prefix) {
			prefix = name;
			name = "";
		}
		if (at >= v->strsz || zcalli_vdso_get(v, v->strtab + at, 1) !=
					      (unsigned char)*prefix)
			return 0;
		if (!*prefix)
			return v->strtab + at < v->size;
		prefix++;
	}
}

/* The index that symbols of our version have in versym; 0: no versions. */
ZCALLI_UTIL unsigned zcalli_vdso_version(const zcalli_vdso_t *v)
{
	uint64_t at = v->verdef, aux, next;
	int most;

	if (!v->versym)
		return 0;
	for (most = 0; at && most < 64; most++, at += next) {
		aux = at + zcalli_vdso_get(v, at + 12, 4);
		next = zcalli_vdso_get(v, at + 16, 4);
		/* Not the base version, which is the library's own name. */
		if (!(zcalli_vdso_get(v, at + 2, 2) & 1) &&
		    zcalli_vdso_is(v, zcalli_vdso_get(v, aux, 4),
				   ZCALLI_VDSO_VERSION, ""))
			return (unsigned)zcalli_vdso_get(v, at + 4, 2) & 0x7fff;
		if (!next)
			break;
	}
	return 0x8000; /* which none has */
}

/* How many symbols there are: only the hash tables tell. */
ZCALLI_UTIL uint64_t zcalli_vdso_symbols(const zcalli_vdso_t *v)
{
	uint64_t n = 0, i, buckets, first, chains;

	if (v->hash)
		return zcalli_vdso_get(v, v->hash + 4, 4);
	if (!v->gnu_hash)
		return 0;
	/* The highest that begins a chain, and to that chain's end. */
	buckets = zcalli_vdso_get(v, v->gnu_hash, 4);
	first = zcalli_vdso_get(v, v->gnu_hash + 4, 4);
	chains = v->gnu_hash + 16 + 8 * zcalli_vdso_get(v, v->gnu_hash + 8, 4);
	for (i = 0; i < buckets && i < v->size; i++)
		if (zcalli_vdso_get(v, chains + 4 * i, 4) > n)
			n = zcalli_vdso_get(v, chains + 4 * i, 4);
	if (n < first)
		return first;
	chains += 4 * buckets;
	for (; n - first < v->size; n++)
		if (zcalli_vdso_get(v, chains + 4 * (n - first), 4) & 1)
			return n + 1;
	return 0;
}

/* The address of a function, NULL when there is none. */
ZCALLI_UTIL uintptr_t zcalli_vdso_find(const zcalli_vdso_t *v, const char *name)
{
	uint64_t n = zcalli_vdso_symbols(v), i, at, value;
	unsigned version = zcalli_vdso_version(v);

	/* A name, one byte or more, for each: fewer than the image has. */
	for (i = 1; i < n && i < v->size; i++) {
		at = v->symtab + 24 * i;
		/* A function (or of no type), global or weak, defined. */
		if ((zcalli_vdso_get(v, at + 4, 1) & 15) != 2 &&
		    (zcalli_vdso_get(v, at + 4, 1) & 15) != 0)
			continue;
		if (!(zcalli_vdso_get(v, at + 4, 1) >> 4) ||
		    !zcalli_vdso_get(v, at + 6, 2) ||
		    !zcalli_vdso_is(v, zcalli_vdso_get(v, at, 4),
				    ZCALLI_VDSO_PREFIX, name))
			continue;
		if (version && (zcalli_vdso_get(v, v->versym + 2 * i, 2) &
				0x7fff) != version)
			continue;
		value = zcalli_vdso_get(v, at + 8, 8) - v->bias;
		if (value && value < v->size)
			return (uintptr_t)v->image + (uintptr_t)value;
	}
	return 0;
}

/*
 * Finds the functions in an image that is mapped and executable, such as the
 * one at getauxval(AT_SYSINFO_EHDR); size: how many bytes of it may be read.
 * 0 or -ENOEXEC: it is not what the kernel makes; then v has no functions.
 */
ZCALLI_UTIL int zcall_vdso_init_image(zcall_vdso_t *v, const void *image,
				      size_t size)
{
	zcalli_vdso_t in = {
		(const unsigned char *)image, size, 0, 0, 0, 0, 0, 0, 0, 0};
	uint64_t at, end, n, dynamic = 0, value;
	int loads = 0;

	v->clock_gettime = NULL;
	v->clock_getres = NULL;
	v->gettimeofday = NULL;
	v->time = NULL;
	v->getcpu = NULL;
	v->getrandom = NULL;
	/* ELF, 64 bits, little-endian. */
	if (!image || size < 64 || zcalli_vdso_get(&in, 0, 4) != 0x464c457f ||
	    zcalli_vdso_get(&in, 4, 2) != 0x0102 ||
	    zcalli_vdso_get(&in, 54, 2) != 56)
		return -ZCALL_ENOEXEC;
	at = zcalli_vdso_get(&in, 32, 8);
	n = zcalli_vdso_get(&in, 56, 2);
	end = 0;
	for (; n; n--, at += 56) {
		if (zcalli_vdso_get(&in, at, 4) == 1 && !loads++)
			/* PT_LOAD: address less offset. */
			in.bias = zcalli_vdso_get(&in, at + 16, 8) -
				  zcalli_vdso_get(&in, at + 8, 8);
		else if (zcalli_vdso_get(&in, at, 4) == 2) { /* PT_DYNAMIC */
			dynamic = zcalli_vdso_get(&in, at + 8, 8);
			end = zcalli_vdso_get(&in, at + 32, 8);
		}
	}
	if (!loads || !dynamic || dynamic > size)
		return -ZCALL_ENOEXEC;
	end = end < size - dynamic ? dynamic + end : size;
	for (at = dynamic; at < end && end - at >= 16; at += 16) {
		value = zcalli_vdso_get(&in, at + 8, 8) - in.bias;
		switch (zcalli_vdso_get(&in, at, 8)) {
		case 0: /* DT_NULL */
			at = end - 16;
			break;
		case 4: /* DT_HASH */
			in.hash = value;
			break;
		case 5: /* DT_STRTAB */
			in.strtab = value;
			break;
		case 6: /* DT_SYMTAB */
			in.symtab = value;
			break;
		case 10: /* DT_STRSZ */
			in.strsz = value + in.bias;
			break;
		case 0x6ffffef5: /* DT_GNU_HASH */
			in.gnu_hash = value;
			break;
		case 0x6ffffff0: /* DT_VERSYM */
			in.versym = value;
			break;
		case 0x6ffffffc: /* DT_VERDEF */
			in.verdef = value;
			break;
		default:
			break;
		}
	}
	if (!in.symtab || !in.strtab)
		return -ZCALL_ENOEXEC;
	v->clock_gettime = (int (*)(int, zcall_timespec_t *))zcalli_vdso_find(
		&in, "clock_gettime");
	v->clock_getres = (int (*)(int, zcall_timespec_t *))zcalli_vdso_find(
		&in, "clock_getres");
	v->gettimeofday = (int (*)(zcall_timeval_t *, void *))zcalli_vdso_find(
		&in, "gettimeofday");
	v->time = (long (*)(long *))zcalli_vdso_find(&in, "time");
	v->getcpu = (long (*)(unsigned *, unsigned *, void *))zcalli_vdso_find(
		&in, "getcpu");
	v->getrandom = (long (*)(void *, size_t, unsigned, void *,
				 size_t))zcalli_vdso_find(&in, "getrandom");
	return 0;
}

/*
 * Finds the functions through the auxiliary vector. 0; -ENOENT: the kernel
 * gave no vDSO (vdso=0, some emulators); -ENOEXEC: it cannot be read. In each
 * case v is good for use.
 */
ZCALLI_UTIL int zcall_vdso_init(zcall_vdso_t *v, const zcall_auxv_t *auxv)
{
	const unsigned char *image =
		(const unsigned char *)zcall_auxv_vdso(auxv);
	zcalli_vdso_t in = {image, 4096, 0, 0, 0, 0, 0, 0, 0, 0};
	uint64_t at, n, end, size = 0;

	/* The first page is there; it says how much more is. */
	if (image) {
		at = zcalli_vdso_get(&in, 32, 8);
		for (n = zcalli_vdso_get(&in, 56, 2); n; n--, at += 56) {
			end = zcalli_vdso_get(&in, at + 8, 8) +
			      zcalli_vdso_get(&in, at + 32, 8);
			if (zcalli_vdso_get(&in, at, 4) == 1 && end > size)
				size = end;
		}
	}
	n = (uint64_t)zcall_vdso_init_image(v, image, (size_t)size);
	return image ? (int)n : -ZCALL_ENOENT;
}

/* The time of a clock (CLOCK_*). 0 or -errno. clock_gettime(2) */
ZCALLI_UTIL int zcall_vdso_clock_gettime(const zcall_vdso_t *v, int clock,
					 zcall_timespec_t *tp)
{
	return v->clock_gettime ? v->clock_gettime(clock, tp)
				: zcall_clock_gettime(clock, tp);
}

/* The resolution of a clock; res may be NULL. 0 or -errno. clock_getres(2) */
ZCALLI_UTIL int zcall_vdso_clock_getres(const zcall_vdso_t *v, int clock,
					zcall_timespec_t *res)
{
	return v->clock_getres ? v->clock_getres(clock, res)
			       : zcall_clock_getres(clock, res);
}

/* The time of day; tz may be NULL, and should. gettimeofday(2) */
ZCALLI_UTIL int zcall_vdso_gettimeofday(const zcall_vdso_t *v,
					zcall_timeval_t *tv, void *tz)
{
	return v->gettimeofday ? v->gettimeofday(tv, tz)
			       : (int)zcall_syscall2(ZCALL_NR_gettimeofday,
						     (long)tv, (long)tz);
}

#ifdef ZCALL_NR_time
/* Seconds since 1970, also to t unless that is NULL. The other CPUs have
 * neither the function nor the call. time(2) */
ZCALLI_UTIL long zcall_vdso_time(const zcall_vdso_t *v, long *t)
{
	return v->time ? v->time(t) : zcall_time(t);
}
#endif

/* Where this thread runs just now; cpu and node may be NULL. getcpu(2) */
ZCALLI_UTIL int zcall_vdso_getcpu(const zcall_vdso_t *v, unsigned *cpu,
				  unsigned *node)
{
	return v->getcpu ? (int)v->getcpu(cpu, node, NULL)
			 : (int)zcall_syscall3(ZCALL_NR_getcpu, (long)cpu,
					       (long)node, 0);
}

/*
 * What state zcall_vdso_getrandom() needs: so many bytes a thread, in memory
 * mapped with that protection and those flags, none of them across the end of
 * a page. 0, or -ENOSYS: the kernel has no such function (it came with 6.11);
 * then any state will do, none is used. lib/vdso/getrandom.c
 */
ZCALLI_UTIL int zcall_vdso_getrandom_params(
	const zcall_vdso_t *v, zcall_vgetrandom_opaque_params_t *params)
{
	if (!v->getrandom)
		return -ZCALL_ENOSYS;
	return (int)v->getrandom(NULL, 0, 0, params, ~(size_t)0);
}

/*
 * Random bytes, how many of them or -errno; flags: GRND_*. state, of
 * state_len bytes, is the caller's: one for each thread, not used by a signal
 * handler while it may be in use. NULL: the call does it. getrandom(2)
 */
ZCALLI_UTIL long zcall_vdso_getrandom(const zcall_vdso_t *v, void *buf,
				      size_t buflen, unsigned flags,
				      void *state, size_t state_len)
{
	return v->getrandom && state
		       ? v->getrandom(buf, buflen, flags, state, state_len)
		       : zcall_syscall3(ZCALL_NR_getrandom, (long)buf,
					(long)buflen, (long)flags);
}

#endif

#endif
