/*
 * Calls as text: see decode.h. What there is to know of each call comes from
 * the headers, by way of trace-tables and decode-args; here is how each kind
 * of argument looks.
 */
#include "decode.h"

#include <zcall.h>

/* Bytes of data, and elements of arrays, that are shown. */
#define DATA_MAX 32
#define LIST_MAX 16
#define PATH_MAX 4096

enum {
	K_NONE, /* a constant that the wrapper passes */
	K_ARGPACK,
	K_ARGV,
	K_BYTES,
	K_BYTES_OUT,
	K_CLONE,
	K_CLONE_ARGS,
	K_DIRFD,
	K_ENVP,
	K_EPOLL_EVENT,
	K_EPOLL_EVENTS,
	K_FCNTL_ARG,
	K_FD,
	K_FD_2,
	K_FD_SET,
	K_FUTEX_REST,
	K_FUTEX_TIMEOUT,
	K_HEX,
	K_INT,
	K_INT_AT,
	K_IOVEC,
	K_IOVEC_OUT,
	K_IOVEC_PTR,
	K_ITIMERSPEC,
	K_ITIMERVAL,
	K_LONG,
	K_LONG_AT,
	K_MSGHDR,
	K_MSGHDR_OUT,
	K_OCTAL,
	K_OPEN_HOW,
	K_OPEN_MODE,
	K_OPTVAL,
	K_POINTER,
	K_POLLFD,
	K_PRCTL_ARG,
	K_PRCTL_REST,
	K_PROTOCOL,
	K_PTRACE,
	K_REMAINING,
	K_RLIMIT,
	K_RUSAGE,
	K_SET,	 /* of 32 bits */
	K_SET64, /* of 64 */
	K_SIGACTION,
	K_SIGINFO,
	K_SIGSET,
	K_SOCKADDR,
	K_SOCKADDR_OUT,
	K_SOCKOPT,
	K_STACK,
	K_STAT,
	K_STATUS,
	K_STATX,
	K_STRING,
	K_TIMESPEC,
	K_TIMESPEC_2,
	K_TIMEVAL,
	K_TIMEVAL_2,
	K_ULONG,
	K_UNSIGNED,
	K_UNSIGNED_AT,
	K_URING_PARAMS,
	K_UTSNAME
};

/* Or-ed: the kernel writes it. */
#define K_OUT 128

enum { R_LONG, R_POINTER, R_OCTAL, R_NEVER };

typedef struct {
	uint64_t value;
	const char *name;
} decode_name_t;

typedef struct {
	const decode_name_t *names;
	size_t n;
	uint64_t mask; /* the bits that are one number */
} decode_set_t;

typedef struct {
	uint8_t kind, set;
} decode_arg_t;

typedef struct {
	const char *name;
	uint8_t n, result;
	decode_arg_t arg[6];
} decode_call_t;

#include "trace-tables.h"

#if ZCALL_CPU_AMD64
#define NATIVE ZCALL_AUDIT_ARCH_X86_64
#elif ZCALL_CPU_ARM64
#define NATIVE ZCALL_AUDIT_ARCH_AARCH64
#elif ZCALL_CPU_RISCV64
#define NATIVE ZCALL_AUDIT_ARCH_RISCV64
#else
#define NATIVE ZCALL_AUDIT_ARCH_LOONGARCH64
#endif

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* An argument about to be shown. */
struct at {
	const struct decode *d;
	struct out *o;
	const uint64_t *args;
	unsigned i;   /* which */
	int returned; /* and without an error */
	int64_t result;
};

size_t decode_numbers(void)
{
	return COUNT(decode_calls);
}

uint32_t decode_native(void)
{
	return NATIVE;
}

static const decode_call_t *find(uint32_t arch, uint64_t nr)
{
	if (arch != NATIVE || nr >= COUNT(decode_calls) ||
	    !decode_calls[nr].name)
		return NULL;
	return &decode_calls[nr];
}

const char *decode_name(uint32_t arch, uint64_t nr)
{
	const decode_call_t *c = find(arch, nr);

	return c ? c->name : NULL;
}

int decode_never(uint32_t arch, uint64_t nr)
{
	const decode_call_t *c = find(arch, nr);

	return c && c->result == R_NEVER;
}

void decode_put_name(struct out *o, uint32_t arch, uint64_t nr)
{
	const char *name = decode_name(arch, nr);

	if (name) {
		out_put(o, name);
		return;
	}
	if (arch == ZCALL_AUDIT_ARCH_I386)
		out_put(o, "i386:");
	else if (arch == ZCALL_AUDIT_ARCH_ARM)
		out_put(o, "arm:");
	else if (arch != NATIVE) {
		out_hex(o, arch, 1);
		out_char(o, ':');
	}
	out_put(o, "syscall_");
	out_decimal(o, (long)nr);
}

/* All of n bytes, or nothing. */
static int get(const struct at *a, uint64_t from, void *to, size_t n)
{
	return a->d->read(a->d->arg, from, to, n) == (long)n;
}

static void octal(struct out *o, uint64_t v)
{
	char digits[24];
	int i = (int)sizeof(digits);

	do {
		digits[--i] = (char)('0' + (v & 7));
		v >>= 3;
	} while (v);
	out_char(o, '0');
	if (i < (int)sizeof(digits) - 1 || digits[i] != '0')
		out_bytes(o, digits + i, sizeof(digits) - (size_t)i);
}

static void pointer(struct out *o, uint64_t v)
{
	if (v)
		out_hex(o, v, 1);
	else
		out_put(o, "NULL");
}

/* n bytes in quotes. */
static void quoted(struct out *o, const unsigned char *s, size_t n)
{
	size_t i;

	out_char(o, '"');
	for (i = 0; i < n; i++) {
		static const char plain[] = "n\nt\tr\r\"\"\\\\";
		unsigned k;

		for (k = 0; plain[k] && (unsigned char)plain[k + 1] != s[i];)
			k += 2;
		if (plain[k]) {
			out_char(o, '\\');
			out_char(o, plain[k]);
		} else if (s[i] >= ' ' && s[i] < 127) {
			out_char(o, (char)s[i]);
		} else {
			out_char(o, '\\');
			out_char(o, (char)('0' + (s[i] >> 6)));
			out_char(o, (char)('0' + (s[i] >> 3 & 7)));
			out_char(o, (char)('0' + (s[i] & 7)));
		}
	}
	out_char(o, '"');
}

/* n bytes at an address, as many of them as are shown. */
static void bytes(const struct at *a, uint64_t from, uint64_t n)
{
	unsigned char data[DATA_MAX] = {0};
	size_t want = n < sizeof(data) ? (size_t)n : sizeof(data);

	if (!from || (want && !get(a, from, data, want))) {
		pointer(a->o, from);
		return;
	}
	quoted(a->o, data, want);
	if (n > want)
		out_put(a->o, "...");
}

/* A string that ends with a 0, of at most so many bytes. */
static void string(const struct at *a, uint64_t from, size_t most)
{
	unsigned char s[PATH_MAX + 1];
	size_t n = 0, got = 0;

	if (most > PATH_MAX)
		most = PATH_MAX;
	while (got <= most) {
		long r =
			a->d->read(a->d->arg, from + got, s + got,
				   most + 1 - got < 256 ? most + 1 - got : 256);

		if (r <= 0)
			break;
		for (got += (size_t)r; n < got && s[n]; n++)
			;
		if (n < got)
			break;
	}
	if (!from || (n == got && got <= most)) {
		pointer(a->o, from);
		return;
	}
	quoted(a->o, s, n < most ? n : most);
	if (n > most)
		out_put(a->o, "...");
}

static int bits(uint64_t v)
{
	int n = 0;

	for (; v; v &= v - 1)
		n++;
	return n;
}

/* The name of a value among all of a set, or NULL. */
static const char *name_of(unsigned set, uint64_t v)
{
	const decode_set_t *s = &decode_sets[set];
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->names[i].value == v)
			return s->names[i].name;
	return NULL;
}

/* v as the names of a set; width is all ones in the argument's width. */
static void flags(struct out *o, unsigned set, uint64_t v, uint64_t width)
{
	const decode_set_t *s = &decode_sets[set];
	uint64_t rest = v & width;
	uint64_t number = rest & s->mask, whole = s->mask & width;
	int first = 1;
	size_t i;

	/* The part that is a number. */
	if (whole || !rest) {
		for (i = 0; i < s->n; i++)
			if ((s->names[i].value & width) == number)
				break;
		if (i < s->n) {
			out_put(o, s->names[i].name);
			first = 0;
			rest &= ~s->mask;
		} else if (whole == width) {
			/* -1 is not 4294967295 to people. */
			if (width == 0xffffffff)
				out_decimal(o, (int32_t)rest);
			else
				out_hex(o, rest, 1);
			return;
		}
	}
	/* The flags: those of most bits first, as O_SYNC has O_DSYNC's. */
	while (rest & ~number) {
		const decode_name_t *best = NULL;

		for (i = 0; i < s->n; i++) {
			uint64_t f = s->names[i].value & width;

			if (f && !(f & s->mask) && (rest & f) == f &&
			    (!best || bits(f) > bits(best->value & width)))
				best = &s->names[i];
		}
		if (!best)
			break;
		if (!first)
			out_char(o, '|');
		first = 0;
		out_put(o, best->name);
		rest &= ~best->value;
	}
	if (rest || first) {
		if (!first)
			out_char(o, '|');
		if (rest)
			out_hex(o, rest, 1);
		else
			out_char(o, '0');
	}
}

void decode_signal(struct out *o, uint64_t sig)
{
	const char *name = name_of(SET_signal, sig & 0xffffffff);

	if (name) {
		out_put(o, name);
	} else if (sig >= ZCALL_SIGRTMIN && sig <= ZCALL_SIGRTMAX) {
		out_put(o, "SIGRT");
		out_decimal(o, (long)sig - ZCALL_SIGRTMIN);
	} else {
		out_decimal(o, (int32_t)sig);
	}
}

static void sigset(const struct at *a, uint64_t from)
{
	uint64_t set;
	unsigned sig;
	int first = 1, inverse;

	if (!from || !get(a, from, &set, sizeof(set))) {
		pointer(a->o, from);
		return;
	}
	/* Of most of them, those that are missing. */
	inverse = bits(set) > 32;
	out_put(a->o, inverse ? "~[" : "[");
	if (inverse)
		set = ~set;
	for (sig = 1; sig <= 64; sig++) {
		if (!(set >> (sig - 1) & 1))
			continue;
		if (!first)
			out_char(a->o, ' ');
		first = 0;
		decode_signal(a->o, sig);
	}
	out_char(a->o, ']');
}

/* "name value" pairs of a structure. */
static void field(struct out *o, int *first, const char *name)
{
	out_put(o, *first ? "{" : ", ");
	*first = 0;
	out_put(o, name);
	out_char(o, '=');
}

static void signed_field(struct out *o, int *first, const char *name, long v)
{
	field(o, first, name);
	out_decimal(o, v);
}

static void unsigned_field(struct out *o, int *first, const char *name,
			   unsigned long v)
{
	field(o, first, name);
	out_unsigned(o, v);
}

/* Two numbers: a timespec, a timeval, a limit. */
static void pair(struct out *o, const int64_t *v, const char *one,
		 const char *two)
{
	int first = 1;

	signed_field(o, &first, one, v[0]);
	signed_field(o, &first, two, v[1]);
	out_char(o, '}');
}

static const char nsec[] = "tv_nsec", usec[] = "tv_usec";

/* count pairs of seconds and of what is named. */
static void times(const struct at *a, uint64_t from, unsigned count,
		  const char *part)
{
	int64_t v[4];
	unsigned i;

	if (!from || !get(a, from, v, count * 2 * sizeof(v[0]))) {
		pointer(a->o, from);
		return;
	}
	if (count == 2)
		out_char(a->o, '[');
	for (i = 0; i < count; i++) {
		if (i)
			out_put(a->o, ", ");
		if (part == nsec && count == 2 &&
		    (v[2 * i + 1] == ZCALL_UTIME_NOW ||
		     v[2 * i + 1] == ZCALL_UTIME_OMIT))
			out_put(a->o, v[2 * i + 1] == ZCALL_UTIME_NOW
					      ? "UTIME_NOW"
					      : "UTIME_OMIT");
		else
			pair(a->o, v + 2 * i, "tv_sec", part);
	}
	if (count == 2)
		out_char(a->o, ']');
}

static void timer(const struct at *a, uint64_t from, const char *part)
{
	int64_t v[4];

	if (!from || !get(a, from, v, sizeof(v))) {
		pointer(a->o, from);
		return;
	}
	out_put(a->o, "{it_interval=");
	pair(a->o, v, "tv_sec", part);
	out_put(a->o, ", it_value=");
	pair(a->o, v + 2, "tv_sec", part);
	out_char(a->o, '}');
}

static void limit(const struct at *a, uint64_t from)
{
	static const char *const name[] = {"rlim_cur", "rlim_max"};
	uint64_t v[2];
	int first = 1, i;

	if (!from || !get(a, from, v, sizeof(v))) {
		pointer(a->o, from);
		return;
	}
	for (i = 0; i < 2; i++) {
		field(a->o, &first, name[i]);
		if (v[i] == ~(uint64_t)0)
			out_put(a->o, "RLIM_INFINITY");
		else
			out_unsigned(a->o, v[i]);
	}
	out_char(a->o, '}');
}

/* An array at from: its elements by show, as many as are shown. */
static void list(const struct at *a, uint64_t from, uint64_t n, size_t size,
		 void (*show)(const struct at *a, uint64_t from))
{
	char probe[256];
	uint64_t i;

	if (!from || (n && !get(a, from, probe, size))) {
		pointer(a->o, from);
		return;
	}
	out_char(a->o, '[');
	for (i = 0; i < n && i < LIST_MAX; i++) {
		if (i)
			out_put(a->o, ", ");
		show(a, from + i * size);
	}
	out_put(a->o, i < n ? ", ...]" : "]");
}

static void poll_fd(const struct at *a, uint64_t from)
{
	zcall_pollfd_t p;
	int first = 1;

	if (!get(a, from, &p, sizeof(p))) {
		pointer(a->o, from);
		return;
	}
	signed_field(a->o, &first, "fd", p.fd);
	field(a->o, &first, "events");
	flags(a->o, SET_poll, (uint16_t)p.events, 0xffff);
	out_char(a->o, '}');
}

static void epoll_event(const struct at *a, uint64_t from)
{
	zcall_epoll_event_t e;
	int first = 1;

	if (!from || !get(a, from, &e, sizeof(e))) {
		pointer(a->o, from);
		return;
	}
	field(a->o, &first, "events");
	flags(a->o, SET_epoll, e.events, 0xffffffff);
	field(a->o, &first, "data");
	out_hex(a->o, e.data, 1);
	out_char(a->o, '}');
}

/* Pieces of memory, of which the first of left bytes are shown. */
static void iovecs(const struct at *a, uint64_t from, uint64_t n, uint64_t left)
{
	zcall_iovec_t v;
	uint64_t i;

	if (!from || (n && !get(a, from, &v, sizeof(v)))) {
		pointer(a->o, from);
		return;
	}
	out_char(a->o, '[');
	for (i = 0; i < n && i < LIST_MAX; i++) {
		uint64_t have;

		if (i)
			out_put(a->o, ", ");
		if (!get(a, from + i * sizeof(v), &v, sizeof(v))) {
			pointer(a->o, from + i * sizeof(v));
			break;
		}
		have = v.iov_len < left ? v.iov_len : left;
		out_put(a->o, "{iov_base=");
		if (have)
			bytes(a, (uint64_t)(uintptr_t)v.iov_base, have);
		else
			pointer(a->o, (uint64_t)(uintptr_t)v.iov_base);
		out_put(a->o, ", iov_len=");
		out_unsigned(a->o, v.iov_len);
		out_char(a->o, '}');
		left -= have;
	}
	out_put(a->o, i < n ? ", ...]" : "]");
}

static void port(struct out *o, const uint16_t *p)
{
	const unsigned char *b = (const unsigned char *)p;

	out_unsigned(o, (unsigned)b[0] << 8 | b[1]);
}

static void in6_addr(struct out *o, const unsigned char *b)
{
	int i, at = -1, longest = 1, run;
	unsigned w;

	/* The longest run of zero words is "::". */
	for (i = 0; i < 8; i++) {
		for (run = 0; i + run < 8; run++)
			if (b[2 * (i + run)] | b[2 * (i + run) + 1])
				break;
		if (run > longest) {
			longest = run;
			at = i;
		}
	}
	for (i = 0; i < 8; i++) {
		static const char digits[] = "0123456789abcdef";
		int shift = 12;

		if (i == at) {
			out_put(o, "::");
			i += longest - 1;
			continue;
		}
		if (i && i != at + longest)
			out_char(o, ':');
		w = (unsigned)b[2 * i] << 8 | b[2 * i + 1];
		while (shift && !(w >> shift))
			shift -= 4;
		for (; shift >= 0; shift -= 4)
			out_char(o, digits[w >> shift & 15]);
	}
}

/* size bytes of an address of some family. */
static void sockaddr(const struct at *a, uint64_t from, uint64_t size)
{
	union {
		uint16_t family;
		zcall_sockaddr_in_t in;
		zcall_sockaddr_in6_t in6;
		zcall_sockaddr_un_t un;
		zcall_sockaddr_nl_t nl;
		unsigned char all[sizeof(zcall_sockaddr_un_t)];
	} s;
	struct out *o = a->o;
	int first = 1, i;
	size_t n = size < sizeof(s) ? (size_t)size : sizeof(s);

	if (!from || n < sizeof(s.family) || !get(a, from, &s, n)) {
		pointer(o, from);
		return;
	}
	field(o, &first, "sa_family");
	flags(o, SET_af, s.family, 0xffffffff);
	if (s.family == ZCALL_AF_INET && n >= sizeof(s.in)) {
		const unsigned char *b =
			s.all + offsetof(zcall_sockaddr_in_t, sin_addr);

		field(o, &first, "sin_port");
		port(o, &s.in.sin_port);
		field(o, &first, "sin_addr");
		for (i = 0; i < 4; i++) {
			if (i)
				out_char(o, '.');
			out_unsigned(o, b[i]);
		}
	} else if (s.family == ZCALL_AF_INET6 && n >= sizeof(s.in6)) {
		field(o, &first, "sin6_port");
		port(o, &s.in6.sin6_port);
		field(o, &first, "sin6_addr");
		in6_addr(o, s.all + offsetof(zcall_sockaddr_in6_t, sin6_addr));
		if (s.in6.sin6_scope_id)
			unsigned_field(o, &first, "sin6_scope_id",
				       s.in6.sin6_scope_id);
	} else if (s.family == ZCALL_AF_UNIX) {
		size_t k = 2;

		/* A name of the abstract kind begins with a 0 and ends with
		 * the address. */
		while (k < n && (s.all[k] || s.all[2] == 0))
			k++;
		if (k > 2) {
			field(o, &first, "sun_path");
			if (!s.all[2])
				out_char(o, '@');
			quoted(o, s.all + 2 + !s.all[2], k - 2 - !s.all[2]);
		}
	} else if (s.family == ZCALL_AF_NETLINK && n >= sizeof(s.nl)) {
		unsigned_field(o, &first, "nl_pid", s.nl.nl_pid);
		field(o, &first, "nl_groups");
		out_hex(o, s.nl.nl_groups, 8);
	} else if (n > 2) {
		field(o, &first, "sa_data");
		quoted(o, s.all + 2, n - 2);
	}
	out_char(o, '}');
}

static void msghdr(const struct at *a, uint64_t from, int64_t got)
{
	zcall_msghdr_t m;
	struct out *o = a->o;
	int first = 1;

	if (!from || !get(a, from, &m, sizeof(m))) {
		pointer(o, from);
		return;
	}
	field(o, &first, "msg_name");
	sockaddr(a, (uint64_t)(uintptr_t)m.msg_name, (uint32_t)m.msg_namelen);
	signed_field(o, &first, "msg_namelen", m.msg_namelen);
	field(o, &first, "msg_iov");
	iovecs(a, (uint64_t)(uintptr_t)m.msg_iov, m.msg_iovlen, (uint64_t)got);
	unsigned_field(o, &first, "msg_iovlen", m.msg_iovlen);
	if (m.msg_control) {
		field(o, &first, "msg_control");
		pointer(o, (uint64_t)(uintptr_t)m.msg_control);
	}
	unsigned_field(o, &first, "msg_controllen", m.msg_controllen);
	field(o, &first, "msg_flags");
	flags(o, SET_msg, m.msg_flags, 0xffffffff);
	out_char(o, '}');
}

static void file(struct out *o, unsigned mode, uint64_t size)
{
	static const struct {
		unsigned type;
		const char *name;
	} types[] = {{ZCALL_S_IFREG, "S_IFREG"},  {ZCALL_S_IFDIR, "S_IFDIR"},
		     {ZCALL_S_IFCHR, "S_IFCHR"},  {ZCALL_S_IFBLK, "S_IFBLK"},
		     {ZCALL_S_IFIFO, "S_IFIFO"},  {ZCALL_S_IFLNK, "S_IFLNK"},
		     {ZCALL_S_IFSOCK, "S_IFSOCK"}};
	unsigned i;

	out_put(o, "st_mode=");
	for (i = 0; i < COUNT(types); i++)
		if (types[i].type == (mode & ZCALL_S_IFMT)) {
			out_put(o, types[i].name);
			out_char(o, '|');
			mode &= ~(unsigned)ZCALL_S_IFMT;
		}
	octal(o, mode);
	out_put(o, ", st_size=");
	out_unsigned(o, size);
	out_put(o, ", ...}");
}

static void stack(const struct at *a, uint64_t from)
{
	zcall_stack_t s;
	int first = 1;

	if (!from || !get(a, from, &s, sizeof(s))) {
		pointer(a->o, from);
		return;
	}
	field(a->o, &first, "ss_sp");
	pointer(a->o, (uint64_t)(uintptr_t)s.ss_sp);
	field(a->o, &first, "ss_flags");
	flags(a->o, SET_ss, (uint32_t)s.ss_flags, 0xffffffff);
	unsigned_field(a->o, &first, "ss_size", s.ss_size);
	out_char(a->o, '}');
}

static void sigaction(const struct at *a, uint64_t from)
{
	zcall_sigaction_t s;
	uint64_t handler;
	const char *name;
	int first = 1;

	if (!from || !get(a, from, &s, sizeof(s))) {
		pointer(a->o, from);
		return;
	}
	field(a->o, &first, "sa_handler");
	handler = (uint64_t)(uintptr_t)s.handler;
	name = name_of(SET_handler, handler);
	if (name)
		out_put(a->o, name);
	else
		pointer(a->o, handler);
	field(a->o, &first, "sa_mask");
	sigset(a, from + offsetof(zcall_sigaction_t, sa_mask));
	field(a->o, &first, "sa_flags");
	flags(a->o, SET_sa, s.sa_flags, ~(uint64_t)0);
	out_char(a->o, '}');
}

void decode_siginfo(const struct decode *d, const zcall_siginfo_t *info)
{
	static const struct {
		int code;
		const char *name;
	} codes[] = {{ZCALL_SI_USER, "SI_USER"},
		     {ZCALL_SI_KERNEL, "SI_KERNEL"},
		     {ZCALL_SI_QUEUE, "SI_QUEUE"},
		     {ZCALL_SI_TIMER, "SI_TIMER"},
		     {ZCALL_SI_MESGQ, "SI_MESGQ"},
		     {ZCALL_SI_ASYNCIO, "SI_ASYNCIO"},
		     {ZCALL_SI_SIGIO, "SI_SIGIO"},
		     {ZCALL_SI_TKILL, "SI_TKILL"}},
	  children[] = {{ZCALL_CLD_EXITED, "CLD_EXITED"},
			{ZCALL_CLD_KILLED, "CLD_KILLED"},
			{ZCALL_CLD_DUMPED, "CLD_DUMPED"},
			{ZCALL_CLD_TRAPPED, "CLD_TRAPPED"},
			{ZCALL_CLD_STOPPED, "CLD_STOPPED"},
			{ZCALL_CLD_CONTINUED, "CLD_CONTINUED"}};
	struct out *o = d->o;
	const char *code = NULL;
	int chld = info->si_signo == ZCALL_SIGCHLD && info->si_code > 0;
	unsigned i;

	decode_signal(o, (uint32_t)info->si_signo);
	out_put(o, " {");
	for (i = 0; i < COUNT(codes); i++)
		if (codes[i].code == info->si_code)
			code = codes[i].name;
	for (i = 0; chld && i < COUNT(children); i++)
		if (children[i].code == info->si_code)
			code = children[i].name;
	if (code) {
		out_put(o, code);
	} else {
		out_put(o, "si_code=");
		out_decimal(o, info->si_code);
	}
	if (chld || info->si_code == ZCALL_SI_USER ||
	    info->si_code == ZCALL_SI_QUEUE ||
	    info->si_code == ZCALL_SI_TKILL) {
		out_put(o, ", pid=");
		out_decimal(o, info->pid);
		out_put(o, ", uid=");
		out_unsigned(o, info->uid);
	}
	if (chld) {
		out_put(o, ", status=");
		if (info->si_code == ZCALL_CLD_EXITED)
			out_decimal(o, info->status);
		else
			decode_signal(o, (uint32_t)info->status);
	} else if (info->si_code > 0 && info->si_code < ZCALL_SI_KERNEL &&
		   (info->si_signo == ZCALL_SIGSEGV ||
		    info->si_signo == ZCALL_SIGBUS ||
		    info->si_signo == ZCALL_SIGILL ||
		    info->si_signo == ZCALL_SIGFPE ||
		    info->si_signo == ZCALL_SIGTRAP)) {
		out_put(o, ", addr=");
		pointer(o, (uint64_t)(uintptr_t)info->addr);
	}
	out_char(o, '}');
}

/* What wait4 stores. */
static void status(struct out *o, unsigned s)
{
	if (s == 0xffff) {
		out_put(o, "[continued]");
	} else if ((s & 0xff) == 0x7f) {
		out_put(o, "[stopped by ");
		decode_signal(o, s >> 8 & 0xff);
		out_char(o, ']');
	} else if (s & 0x7f) {
		out_put(o, "[killed by ");
		decode_signal(o, s & 0x7f);
		out_put(o, s & 0x80 ? ", core dumped]" : "]");
	} else {
		out_put(o, "[exited with ");
		out_unsigned(o, s >> 8 & 0xff);
		out_char(o, ']');
	}
}

static void clone_args(const struct at *a, uint64_t from)
{
	zcall_clone_args_t c;
	uint64_t n = a->args[a->i + 1];
	struct out *o = a->o;
	int first = 1;

	/* Older programs have a shorter one. */
	if (n > sizeof(c))
		n = sizeof(c);
	if (!from || n < ZCALL_CLONE_ARGS_SIZE_VER0 ||
	    !get(a, from, &c, (size_t)n)) {
		pointer(o, from);
		return;
	}
	field(o, &first, "flags");
	flags(o, SET_unshare, c.flags, ~(uint64_t)0);
	field(o, &first, "child_tid");
	pointer(o, c.child_tid);
	field(o, &first, "parent_tid");
	pointer(o, c.parent_tid);
	field(o, &first, "exit_signal");
	decode_signal(o, c.exit_signal);
	field(o, &first, "stack");
	pointer(o, c.stack);
	field(o, &first, "stack_size");
	out_hex(o, c.stack_size, 1);
	field(o, &first, "tls");
	pointer(o, c.tls);
	out_char(o, '}');
}

static void open_how(const struct at *a, uint64_t from)
{
	zcall_open_how_t h;
	int first = 1;

	if (!from || a->args[a->i + 1] < sizeof(h) ||
	    !get(a, from, &h, sizeof(h))) {
		pointer(a->o, from);
		return;
	}
	field(a->o, &first, "flags");
	flags(a->o, SET_open, h.flags, ~(uint64_t)0);
	field(a->o, &first, "mode");
	octal(a->o, h.mode);
	field(a->o, &first, "resolve");
	flags(a->o, SET_resolve, h.resolve, ~(uint64_t)0);
	out_char(a->o, '}');
}

static void word(const struct at *a, uint64_t from)
{
	uint64_t p;

	if (get(a, from, &p, sizeof(p)))
		string(a, p, DATA_MAX);
	else
		pointer(a->o, from);
}

/* Strings until NULL; how many there are. */
static uint64_t words(const struct at *a, uint64_t from)
{
	uint64_t n = 0, p;

	while (n < 100000 && get(a, from + n * 8, &p, sizeof(p)) && p)
		n++;
	return n;
}

static void descriptors(const struct at *a, uint64_t from)
{
	uint64_t set[16];
	int64_t n = (int32_t)a->args[0];
	int i, first = 1;

	if (n > 1024)
		n = 1024;
	if (!from || n < 0 || !get(a, from, set, (size_t)(n + 63) / 64 * 8)) {
		pointer(a->o, from);
		return;
	}
	out_char(a->o, '[');
	for (i = 0; i < n; i++) {
		if (!(set[i / 64] >> (i % 64) & 1))
			continue;
		if (!first)
			out_char(a->o, ' ');
		first = 0;
		out_decimal(a->o, i);
	}
	out_char(a->o, ']');
}

static void fcntl_arg(const struct at *a, uint64_t v)
{
	zcall_flock_t f;
	struct out *o = a->o;
	int first = 1;

	switch (a->args[1]) {
	case ZCALL_F_SETFD:
		flags(o, SET_fd, v, 0xffffffff);
		return;
	case ZCALL_F_SETFL:
		flags(o, SET_open, v, 0xffffffff);
		return;
	case ZCALL_F_ADD_SEALS:
		flags(o, SET_seal, v, 0xffffffff);
		return;
	case ZCALL_F_SETLK:
	case ZCALL_F_SETLKW:
	case ZCALL_F_GETLK:
	case ZCALL_F_OFD_SETLK:
	case ZCALL_F_OFD_SETLKW:
	case ZCALL_F_OFD_GETLK:
		if (!v || !get(a, v, &f, sizeof(f)))
			break;
		field(o, &first, "l_type");
		flags(o, SET_lock_type, (uint16_t)f.l_type, 0xffff);
		field(o, &first, "l_whence");
		flags(o, SET_seek, (uint16_t)f.l_whence, 0xffff);
		signed_field(o, &first, "l_start", f.l_start);
		signed_field(o, &first, "l_len", f.l_len);
		out_char(o, '}');
		return;
	case ZCALL_F_DUPFD:
	case ZCALL_F_DUPFD_CLOEXEC:
	case ZCALL_F_SETOWN:
	case ZCALL_F_SETSIG:
	case ZCALL_F_SETLEASE:
	case ZCALL_F_SETPIPE_SZ:
		out_decimal(o, (int32_t)v);
		return;
	default:
		break;
	}
	out_hex(o, v, 1);
}

static void sockopt(struct out *o, uint64_t level, uint64_t v)
{
	unsigned set;

	switch ((uint32_t)level) {
	case ZCALL_SOL_SOCKET:
		set = SET_so;
		break;
	case ZCALL_IPPROTO_IP:
		set = SET_ip;
		break;
	case ZCALL_IPPROTO_TCP:
		set = SET_tcp;
		break;
	case ZCALL_IPPROTO_IPV6:
		set = SET_ipv6;
		break;
	default:
		out_decimal(o, (int32_t)v);
		return;
	}
	flags(o, set, v, 0xffffffff);
}

/* An option's value: mostly an int. */
static void optval(const struct at *a, uint64_t v)
{
	uint32_t n = (uint32_t)a->args[4];
	int32_t i;

	/* getsockopt's size is at an address. */
	if (a->returned && !get(a, a->args[4], &n, sizeof(n)))
		n = 0;
	if (n == sizeof(i) && v && get(a, v, &i, sizeof(i))) {
		out_char(a->o, '[');
		out_decimal(a->o, i);
		out_char(a->o, ']');
	} else if (n) {
		bytes(a, v, n);
	} else {
		pointer(a->o, v);
	}
}

static void prctl_arg(const struct at *a, uint64_t v)
{
	switch (a->args[0]) {
	case ZCALL_PR_SET_NAME:
		string(a, v, 15);
		break;
	case ZCALL_PR_SET_PDEATHSIG:
		decode_signal(a->o, v);
		break;
	case ZCALL_PR_CAPBSET_READ:
	case ZCALL_PR_CAPBSET_DROP:
	case ZCALL_PR_SET_DUMPABLE:
	case ZCALL_PR_SET_KEEPCAPS:
	case ZCALL_PR_SET_SECCOMP:
	case ZCALL_PR_SET_NO_NEW_PRIVS:
	case ZCALL_PR_SET_CHILD_SUBREAPER:
		out_unsigned(a->o, v);
		break;
	default:
		out_hex(a->o, v, 1);
		break;
	}
}

/* Whether a futex operation waits, until a time. */
static int futex_waits(uint64_t op)
{
	switch (op & (uint32_t)ZCALL_FUTEX_CMD_MASK) {
	case ZCALL_FUTEX_WAIT:
	case ZCALL_FUTEX_WAIT_BITSET:
	case ZCALL_FUTEX_LOCK_PI:
	case ZCALL_FUTEX_LOCK_PI2:
	case ZCALL_FUTEX_WAIT_REQUEUE_PI:
		return 1;
	default:
		return 0;
	}
}

static int futex_more(uint64_t op)
{
	switch (op & (uint32_t)ZCALL_FUTEX_CMD_MASK) {
	case ZCALL_FUTEX_WAIT:
	case ZCALL_FUTEX_WAKE:
	case ZCALL_FUTEX_LOCK_PI:
	case ZCALL_FUTEX_LOCK_PI2:
	case ZCALL_FUTEX_UNLOCK_PI:
	case ZCALL_FUTEX_TRYLOCK_PI:
		return 0;
	default:
		return 1;
	}
}

/* The number at an address. */
static void number_at(const struct at *a, uint64_t from, int kind)
{
	int32_t i;
	int64_t l;

	if (!from || (kind == K_LONG_AT ? !get(a, from, &l, sizeof(l))
					: !get(a, from, &i, sizeof(i)))) {
		pointer(a->o, from);
		return;
	}
	out_char(a->o, '[');
	if (kind == K_LONG_AT)
		out_decimal(a->o, l);
	else if (kind == K_UNSIGNED_AT)
		out_unsigned(a->o, (uint32_t)i);
	else
		out_decimal(a->o, i);
	out_char(a->o, ']');
}

/* Structures that only the kernel fills. */
static void filled(const struct at *a, uint64_t from, int kind)
{
	union {
		int fds[2];
		unsigned status;
		zcall_stat_t stat;
		zcall_statx_t statx;
		zcall_rusage_t rusage;
		zcall_new_utsname_t utsname;
		zcall_io_uring_params_t uring;
		zcall_siginfo_t siginfo;
	} u;
	size_t n = kind == K_FD_2	    ? sizeof(u.fds)
		   : kind == K_STATUS	    ? sizeof(u.status)
		   : kind == K_STAT	    ? sizeof(u.stat)
		   : kind == K_STATX	    ? sizeof(u.statx)
		   : kind == K_RUSAGE	    ? sizeof(u.rusage)
		   : kind == K_UTSNAME	    ? sizeof(u.utsname)
		   : kind == K_URING_PARAMS ? sizeof(u.uring)
					    : sizeof(u.siginfo);
	struct out *o = a->o;
	int first = 1;

	if (!from || !get(a, from, &u, n)) {
		pointer(o, from);
		return;
	}
	switch (kind) {
	case K_FD_2:
		out_char(o, '[');
		out_decimal(o, u.fds[0]);
		out_put(o, ", ");
		out_decimal(o, u.fds[1]);
		out_char(o, ']');
		break;
	case K_STATUS:
		/* Nobody was waited for: nothing was stored. */
		if (a->result > 0)
			status(o, u.status);
		else
			pointer(o, from);
		break;
	case K_STAT:
		out_char(o, '{');
		file(o, u.stat.st_mode, (uint64_t)u.stat.st_size);
		break;
	case K_STATX:
		out_put(o, "{stx_mask=");
		flags(o, SET_statx, u.statx.stx_mask, 0xffffffff);
		out_put(o, ", ");
		file(o, u.statx.stx_mode, u.statx.stx_size);
		break;
	case K_RUSAGE:
		field(o, &first, "ru_utime");
		pair(o, (const int64_t *)&u.rusage.ru_utime, "tv_sec", usec);
		field(o, &first, "ru_stime");
		pair(o, (const int64_t *)&u.rusage.ru_stime, "tv_sec", usec);
		out_put(o, ", ...}");
		break;
	case K_UTSNAME:
		u.utsname.sysname[64] = u.utsname.nodename[64] = 0;
		u.utsname.release[64] = 0;
		field(o, &first, "sysname");
		quoted(o, (const unsigned char *)u.utsname.sysname,
		       str_length(u.utsname.sysname));
		field(o, &first, "nodename");
		quoted(o, (const unsigned char *)u.utsname.nodename,
		       str_length(u.utsname.nodename));
		field(o, &first, "release");
		quoted(o, (const unsigned char *)u.utsname.release,
		       str_length(u.utsname.release));
		out_put(o, ", ...}");
		break;
	case K_URING_PARAMS:
		field(o, &first, "flags");
		flags(o, SET_uring_setup, u.uring.flags, 0xffffffff);
		unsigned_field(o, &first, "sq_entries", u.uring.sq_entries);
		unsigned_field(o, &first, "cq_entries", u.uring.cq_entries);
		field(o, &first, "features");
		out_hex(o, u.uring.features, 1);
		out_put(o, ", ...}");
		break;
	default:
		decode_siginfo(a->d, &u.siginfo);
	}
}

/* Whether the argument means anything, as the others are. */
static int has(const struct at *a, const decode_arg_t *arg)
{
	unsigned i;

	switch (arg->kind) {
	case K_NONE:
		return 0;
	case K_FCNTL_ARG:
		switch (a->args[1]) {
		case ZCALL_F_GETFD:
		case ZCALL_F_GETFL:
		case ZCALL_F_GETOWN:
		case ZCALL_F_GETSIG:
		case ZCALL_F_GETLEASE:
		case ZCALL_F_GETPIPE_SZ:
		case ZCALL_F_GET_SEALS:
			return 0;
		default:
			return 1;
		}
	case K_FUTEX_TIMEOUT:
		return futex_waits(a->args[1]) || futex_more(a->args[1]);
	case K_FUTEX_REST:
		return futex_more(a->args[1]);
	case K_OPEN_MODE:
		/* O_TMPFILE has O_DIRECTORY's bit, which means nothing here. */
		return (a->args[a->i - 1] &
			(ZCALL_O_CREAT | (ZCALL_O_TMPFILE &
					  ~(unsigned)ZCALL_O_DIRECTORY))) != 0;
	case K_PRCTL_ARG:
	case K_PRCTL_REST:
		for (i = a->i; i < 5; i++)
			if (a->args[i])
				return 1;
		return 0;
	default:
		return 1;
	}
}

static void show(const struct at *a, const decode_arg_t *arg)
{
	struct out *o = a->o;
	uint64_t v = a->args[a->i];
	/* What lies behind: a size or a count, if the call has one. */
	uint64_t next = a->i < 5 ? a->args[a->i + 1] : 0;
	int kind = arg->kind & ~K_OUT;
	zcall_sigset_argpack_t pack;
	uint32_t n;

	switch (kind) {
	case K_ARGPACK:
		if (!v || !get(a, v, &pack, sizeof(pack))) {
			pointer(o, v);
			break;
		}
		out_char(o, '{');
		sigset(a, (uint64_t)(uintptr_t)pack.p);
		out_put(o, ", ");
		out_unsigned(o, pack.size);
		out_char(o, '}');
		break;
	case K_ARGV:
		list(a, v, words(a, v), 8, word);
		break;
	case K_BYTES:
		bytes(a, v, next);
		break;
	case K_BYTES_OUT:
		if (a->returned && next)
			bytes(a, v, (uint64_t)a->result);
		else
			pointer(o, v);
		break;
	case K_CLONE:
		if (v & ~(uint64_t)255)
			flags(o, SET_clone, v & ~(uint64_t)255, ~(uint64_t)0);
		if (v & 255) {
			if (v & ~(uint64_t)255)
				out_char(o, '|');
			decode_signal(o, v & 255);
		} else if (!v) {
			out_char(o, '0');
		}
		break;
	case K_CLONE_ARGS:
		clone_args(a, v);
		break;
	case K_DIRFD:
		if ((int32_t)v == ZCALL_AT_FDCWD)
			out_put(o, "AT_FDCWD");
		else
			out_decimal(o, (int32_t)v);
		break;
	case K_ENVP:
		pointer(o, v);
		if (v) {
			uint64_t count = words(a, v);

			out_put(o, " /* ");
			out_unsigned(o, count);
			out_put(o,
				count == 1 ? " variable */" : " variables */");
		}
		break;
	case K_EPOLL_EVENT:
		epoll_event(a, v);
		break;
	case K_EPOLL_EVENTS:
		if (a->returned)
			list(a, v, (uint64_t)a->result,
			     sizeof(zcall_epoll_event_t), epoll_event);
		else
			pointer(o, v);
		break;
	case K_FCNTL_ARG:
		fcntl_arg(a, v);
		break;
	case K_FD:
	case K_INT:
		out_decimal(o, (int32_t)v);
		break;
	case K_FD_SET:
		descriptors(a, v);
		break;
	case K_FUTEX_TIMEOUT:
		if (futex_waits(a->args[1]))
			times(a, v, 1, nsec);
		else
			out_unsigned(o, v);
		break;
	case K_FUTEX_REST:
		if (a->i == 4)
			pointer(o, v);
		else
			out_hex(o, v & 0xffffffff, 1);
		break;
	case K_INT_AT:
	case K_LONG_AT:
	case K_UNSIGNED_AT:
		number_at(a, v, kind);
		break;
	case K_IOVEC:
		iovecs(a, v, next, ~(uint64_t)0);
		break;
	case K_IOVEC_OUT:
		iovecs(a, v, next, a->returned ? (uint64_t)a->result : 0);
		break;
	case K_IOVEC_PTR:
		iovecs(a, v, next, 0);
		break;
	case K_ITIMERSPEC:
		timer(a, v, nsec);
		break;
	case K_ITIMERVAL:
		timer(a, v, usec);
		break;
	case K_LONG:
		out_decimal(o, (int64_t)v);
		break;
	case K_MSGHDR:
		msghdr(a, v, INT64_MAX);
		break;
	case K_MSGHDR_OUT:
		msghdr(a, v, a->returned ? a->result : 0);
		break;
	case K_OCTAL:
		octal(o, v & 0xffffffff);
		break;
	case K_OPEN_HOW:
		open_how(a, v);
		break;
	case K_OPEN_MODE:
		octal(o, v & 0xffffffff);
		break;
	case K_OPTVAL:
		optval(a, v);
		break;
	case K_POLLFD:
		list(a, v, next & 0xffffffff, sizeof(zcall_pollfd_t), poll_fd);
		break;
	case K_PRCTL_ARG:
		prctl_arg(a, v);
		break;
	case K_PRCTL_REST:
		out_hex(o, v, 1);
		break;
	case K_PROTOCOL:
		if ((uint32_t)a->args[0] == ZCALL_AF_INET ||
		    (uint32_t)a->args[0] == ZCALL_AF_INET6)
			flags(o, SET_ipproto, v, 0xffffffff);
		else if ((uint32_t)a->args[0] == ZCALL_AF_NETLINK)
			flags(o, SET_netlink, v, 0xffffffff);
		else
			out_decimal(o, (int32_t)v);
		break;
	case K_PTRACE:
		flags(o,
		      name_of(SET_ptrace, v) ? (unsigned)SET_ptrace
					     : (unsigned)SET_ptrace_2,
		      v, ~(uint64_t)0);
		break;
	case K_REMAINING:
		/* Only an interrupted sleep has one. */
		if (a->result == -ZCALL_EINTR)
			times(a, v, 1, nsec);
		else
			pointer(o, v);
		break;
	case K_RLIMIT:
		limit(a, v);
		break;
	case K_SET:
		if (arg->set == SET_signal)
			decode_signal(o, v & 0xffffffff);
		else
			flags(o, arg->set, v, 0xffffffff);
		break;
	case K_SET64:
		flags(o, arg->set, v, ~(uint64_t)0);
		break;
	case K_SIGACTION:
		sigaction(a, v);
		break;
	case K_SIGSET:
		sigset(a, v);
		break;
	case K_SOCKADDR:
		sockaddr(a, v, next & 0xffffffff);
		break;
	case K_SOCKADDR_OUT:
		if (!a->returned || !next || !get(a, next, &n, sizeof(n)))
			pointer(o, v);
		else
			sockaddr(a, v, n);
		break;
	case K_SOCKOPT:
		sockopt(o, a->args[1], v);
		break;
	case K_STACK:
		stack(a, v);
		break;
	case K_STRING:
		string(a, v, PATH_MAX);
		break;
	case K_TIMESPEC:
		times(a, v, 1, nsec);
		break;
	case K_TIMESPEC_2:
		times(a, v, 2, nsec);
		break;
	case K_TIMEVAL:
		times(a, v, 1, usec);
		break;
	case K_TIMEVAL_2:
		times(a, v, 2, usec);
		break;
	case K_ULONG:
		out_unsigned(o, v);
		break;
	case K_UNSIGNED:
		out_unsigned(o, v & 0xffffffff);
		break;
	case K_HEX:
		out_hex(o, v, 1);
		break;
	case K_POINTER:
		pointer(o, v);
		break;
	default:
		filled(a, v, kind);
	}
}

/* A call that the tables lack has as many arguments as a call can have. */
static const decode_call_t unknown = {NULL,
				      6,
				      R_LONG,
				      {{K_HEX, 0},
				       {K_HEX, 0},
				       {K_HEX, 0},
				       {K_HEX, 0},
				       {K_HEX, 0},
				       {K_HEX, 0}}};

static void arguments(struct at *a, struct decode_call *call,
		      const decode_call_t *c, int all)
{
	for (; call->next < c->n; call->next++) {
		const decode_arg_t *arg = &c->arg[call->next];
		decode_arg_t plain = {K_POINTER, 0};

		if (arg->kind & K_OUT) {
			if (!all)
				break;
			/* A sleep tells what was left with an error. */
			if (!a->returned && (arg->kind & ~K_OUT) != K_REMAINING)
				arg = &plain;
		}
		a->i = call->next;
		if (!has(a, arg))
			continue;
		if (call->comma)
			out_put(a->o, ", ");
		show(a, arg);
		call->comma = 1;
	}
}

void decode_entry(const struct decode *d, struct decode_call *call,
		  const zcall_ptrace_syscall_info_t *info)
{
	struct at a = {d, d->o, call->args, 0, 0, 0};
	const decode_call_t *c = find(info->arch, info->entry.nr);
	unsigned i;

	call->nr = info->entry.nr;
	call->arch = info->arch;
	call->next = 0;
	call->comma = 0;
	for (i = 0; i < 6; i++)
		call->args[i] = info->entry.args[i];
	decode_put_name(d->o, call->arch, call->nr);
	out_char(d->o, '(');
	arguments(&a, call, c ? c : &unknown, 0);
	if (call->next < (c ? c->n : 6) && call->comma)
		out_put(d->o, ", ");
}

/* What the kernel says to itself when a call was interrupted; the program sees
 * EINTR, or the call again. */
static const char *restart(int64_t r)
{
	switch (r) {
	case -512:
		return "ERESTARTSYS (again if the handler has SA_RESTART)";
	case -513:
		return "ERESTARTNOINTR (again)";
	case -514:
		return "ERESTARTNOHAND (again if there is no handler)";
	case -516:
		return "ERESTART_RESTARTBLOCK (again, for the time left)";
	default:
		return NULL;
	}
}

void decode_exit(const struct decode *d, struct decode_call *call,
		 const zcall_ptrace_syscall_info_t *info)
{
	int64_t r = info->exit.rval;
	struct at a = {d, d->o, call->args, 0, !info->exit.is_error, r};
	const decode_call_t *c = find(call->arch, call->nr);
	struct out *o = d->o;

	if (!c)
		c = &unknown;
	/* The comma is there already. */
	if (call->next < c->n)
		call->comma = 0;
	arguments(&a, call, c, 1);
	out_put(o, ") = ");
	if (info->exit.is_error) {
		const char *again = restart(r);

		if (again) {
			out_put(o, "? ");
			out_put(o, again);
		} else {
			out_char(o, '-');
			out_put(o, zcall_errno_name((int)-r));
			if (!str_order(zcall_errno_name((int)-r), "E?"))
				out_unsigned(o, (unsigned long)-r);
			out_put(o, " (");
			out_put(o, zcall_errno_text((int)-r));
			out_char(o, ')');
		}
	} else if (c->result == R_POINTER) {
		pointer(o, (uint64_t)r);
	} else if (c->result == R_OCTAL) {
		octal(o, (uint64_t)r);
	} else {
		out_decimal(o, r);
		if (call->arch == NATIVE && call->nr == ZCALL_NR_fcntl &&
		    (uint32_t)call->args[1] == ZCALL_F_GETFL) {
			out_put(o, " (");
			flags(o, SET_open, (uint64_t)r, 0xffffffff);
			out_char(o, ')');
		}
	}
}
