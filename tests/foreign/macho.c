/*
 * Mach-O for arm64: the checks of XNU's kern/mach_loader.c and of dyld, the
 * loading at a random slide, and the fixups that the slide needs. For
 * executables that take nothing from libSystem but its name.
 */
#include "kernel.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 16384 };

struct header {
	uint32_t magic, cputype, cpusubtype, filetype, ncmds, sizeofcmds;
	uint32_t flags, reserved;
};

struct command {
	uint32_t cmd, size;
	uint32_t word[]; /* what follows, by command */
};

struct segment {
	uint32_t cmd, size;
	char name[16];
	uint64_t vmaddr, vmsize, fileoff, filesize;
	uint32_t maxprot, initprot, nsects, flags;
};

struct symbol {
	uint32_t name;
	uint8_t type, section;
	uint16_t description;
	uint64_t value;
};

enum {
	MH_PIE = 0x200000,
	MH_DYLDLINK = 4,
	LC_SYMTAB = 2,
	LC_UNIXTHREAD = 5,
	LC_LOAD_DYLIB = 12,
	LC_LOAD_DYLINKER = 14,
	LC_SEGMENT_64 = 0x19,
	LC_CODE_SIGNATURE = 0x1d,
};
/* These have the bit "dyld must understand it", which no enum can hold. */
#define LC_DYLD_INFO_ONLY 0x80000022u
#define LC_MAIN 0x80000028u
#define LC_DYLD_CHAINED_FIXUPS 0x80000034u

static const struct header *header(const struct image *image)
{
	return (const void *)image->file;
}

static bool inside(const struct image *image, uint64_t at, uint64_t n)
{
	return at <= image->size && n <= image->size - at;
}

/* The command behind c, the first one for NULL; NULL behind the last. */
static const struct command *after(const struct image *image,
				   const struct command *c)
{
	const unsigned char *end =
		image->file + sizeof(struct header) + header(image)->sizeofcmds;
	const unsigned char *p = image->file + sizeof(struct header);

	if (c)
		p = (const unsigned char *)c + c->size;
	if (p == end)
		return NULL;
	if (end - p < 8)
		refuse("load commands end in the middle");
	c = (const void *)p;
	if (c->size < 8 || c->size % 8 || c->size > (size_t)(end - p))
		refuse("a load command has a bad size");
	return c;
}

static const struct command *find(const struct image *image, uint32_t cmd)
{
	const struct command *c = NULL;

	while ((c = after(image, c)))
		if (c->cmd == cmd)
			return c;
	return NULL;
}

/* A command's string, which lies at the offset in its first word. */
static const char *text(const struct command *c)
{
	uint32_t at = c->word[0];

	if (at >= c->size || !memchr((const char *)c + at, 0, c->size - at))
		refuse("a load command's string does not end");
	return (const char *)c + at;
}

/* The nth segment, NULL when there are not so many. */
static const struct segment *segment(const struct image *image, unsigned n)
{
	const struct command *c = NULL;

	while ((c = after(image, c)))
		if (c->cmd == LC_SEGMENT_64 && !n--)
			return (const void *)c;
	return NULL;
}

/* visit is called for each symbol until it gives a value. */
static uint64_t symbols(const struct image *image, const char *name,
			uint64_t (*visit)(const struct symbol *symbol,
					  const char *its_name,
					  const char *name))
{
	const struct command *c = find(image, LC_SYMTAB);
	const struct symbol *s;
	uint64_t value;
	uint32_t i;

	if (!c)
		return 0;
	if (!inside(image, c->word[0], c->word[1] * sizeof(*s)) ||
	    !inside(image, c->word[2], c->word[3]))
		refuse("the symbol table is beyond the file");
	s = (const void *)(image->file + c->word[0]);
	for (i = 0; i < c->word[1]; i++) {
		if (s[i].name >= c->word[3])
			refuse("a symbol's name is beyond the file");
		value = visit(s + i,
			      (const char *)image->file + c->word[2] +
				      s[i].name,
			      name);
		if (value)
			return value;
	}
	return 0;
}

static uint64_t defined(const struct symbol *symbol, const char *its_name,
			const char *name)
{
	if ((symbol->type & 0xe0) || (symbol->type & 0x0e) != 0x0e)
		return 0;
	return strcmp(its_name, name) ? 0 : symbol->value;
}

/* libSystem's stub exports dyld_stub_binder alone. */
static uint64_t undefined(const struct symbol *symbol, const char *its_name,
			  const char *name)
{
	(void)name;
	if ((symbol->type & 0xe0) || (symbol->type & 0x0e))
		return 0;
	if (strcmp(its_name, "dyld_stub_binder"))
		refuse("unbound symbol %s", its_name);
	return 0;
}

uint64_t macho_symbol(const struct image *image, const char *name)
{
	char underscored[128];
	uint64_t value;
	size_t n = strlen(name);

	if (n + 2 > sizeof(underscored))
		return 0;
	underscored[0] = '_';
	memcpy(underscored + 1, name, n + 1);
	value = symbols(image, underscored, defined);
	return value ? value + image->slide : 0;
}

static uint64_t leb(const unsigned char **p, const unsigned char *end)
{
	uint64_t value = 0;
	unsigned shift = 0;

	do {
		if (*p == end || shift > 63)
			refuse("bad fixups");
		value |= (uint64_t)(**p & 127) << shift;
		shift += 7;
	} while (*(*p)++ & 128);
	return value;
}

static void slide(const struct image *image, uint64_t where)
{
	uint64_t *p = (void *)(uintptr_t)(where + image->slide);

	*p += image->slide;
}

/* The opcodes of dyld's older fixups. */
static void rebase(const struct image *image, const unsigned char *p,
		   const unsigned char *end)
{
	uint64_t where = 0, count, skip, i;
	const struct segment *s;
	unsigned op, low;

	while (p < end) {
		op = *p & 0xf0;
		low = *p++ & 0x0f;
		count = 1;
		skip = 0;
		switch (op) {
		case 0x00:
			return;
		case 0x10:
			continue;
		case 0x20:
			s = segment(image, low);
			if (!s)
				refuse("bad fixups");
			where = s->vmaddr + leb(&p, end);
			continue;
		case 0x30:
			where += leb(&p, end);
			continue;
		case 0x40:
			where += 8ull * low;
			continue;
		case 0x50:
			count = low;
			break;
		case 0x60:
			count = leb(&p, end);
			break;
		case 0x70:
			skip = leb(&p, end);
			break;
		case 0x80:
			count = leb(&p, end);
			skip = leb(&p, end);
			break;
		default:
			refuse("bad fixups");
		}
		for (i = 0; i < count; i++) {
			slide(image, where);
			where += 8 + skip;
		}
	}
}

/* A weak definition of the program's own is bound like an import. */
static uint64_t bound(const struct image *image, const char *name)
{
	uint64_t value = symbols(image, name, defined);

	if (!value)
		refuse("unbound symbol %s", name);
	return value + image->slide;
}

static void store(uint64_t where, uint64_t value)
{
	uint64_t *at = (uint64_t *)(uintptr_t)where;

	if (!at)
		refuse("fixup without a place");
	*at = value;
}

static void bind(const struct image *image, const unsigned char *p,
		 const unsigned char *end)
{
	uint64_t where = 0, count, skip, i;
	const char *name = "";
	const struct segment *s;
	unsigned op, low;

	while (p < end) {
		op = *p & 0xf0;
		low = *p++ & 0x0f;
		count = 1;
		skip = 0;
		switch (op) {
		case 0x20:
		case 0x60:
			if (leb(&p, end) && op == 0x60)
				refuse("bad fixups");
			continue;
		case 0x40:
			name = (const char *)p;
			while (p < end && *p++)
				;
			continue;
		case 0x70:
			s = segment(image, low);
			if (!s)
				refuse("bad fixups");
			where = s->vmaddr + image->slide + leb(&p, end);
			continue;
		case 0x80:
			where += leb(&p, end);
			continue;
		case 0x90:
			break;
		case 0xa0:
			skip = leb(&p, end);
			break;
		case 0xb0:
			skip = 8ull * low;
			break;
		case 0xc0:
			count = leb(&p, end);
			skip = leb(&p, end);
			break;
		case 0xd0:
			refuse("unknown fixups");
		default: /* an end (of one lazy entry), libraries, types */
			continue;
		}
		for (i = 0; i < count; i++) {
			store(where, bound(image, name));
			where += 8 + skip;
		}
	}
}

static void fix_opcodes(const struct image *image, const struct command *c)
{
	const unsigned char *file = image->file;
	int i;

	for (i = 0; i < 10; i += 2)
		if (!inside(image, c->word[i], c->word[i + 1]))
			refuse("fixups are beyond the file");
	rebase(image, file + c->word[0], file + c->word[0] + c->word[1]);
	for (i = 2; i < 8; i += 2)
		bind(image, file + c->word[i],
		     file + c->word[i] + c->word[i + 1]);
}

/* The nth import's name. Of the three formats of imports linkers use the
 * first. */
static const char *import(const struct image *image, uint64_t n)
{
	const struct command *c = find(image, LC_DYLD_CHAINED_FIXUPS);
	const unsigned char *f = image->file + c->word[0];
	uint32_t word[7], entry;

	memcpy(word, f, sizeof(word));
	if (word[5] != 1 || word[6] || n >= word[4] ||
	    word[2] + 4 * n + 4 > c->word[1])
		refuse("unknown fixups");
	memcpy(&entry, f + word[2] + 4 * n, 4);
	if (word[3] + (entry >> 9) >= c->word[1])
		refuse("bad fixups");
	return (const char *)f + word[3] + (entry >> 9);
}

/* One page's chain, formats 2 (addresses) and 6 (offsets). */
static void chain(const struct image *image, uint64_t where, uint16_t format)
{
	uint64_t v, next;

	for (;; where += next) {
		uint64_t *p = (void *)(uintptr_t)where;

		v = *p;
		next = (v >> 51 & 0xfff) * 4;
		if (v >> 63)
			*p = bound(image, import(image, v & 0xffffff));
		else
			*p = ((v & 0xfffffffff) | (v >> 36 & 0xff) << 56) +
			     image->slide + (format == 6 ? 0x100000000 : 0);
		if (!next)
			return;
	}
}

static void fix_chains(const struct image *image, const struct command *c)
{
	const unsigned char *f = image->file + c->word[0];
	uint32_t word[7], n, i, k, at;
	const struct segment *s;

	if (!inside(image, c->word[0], c->word[1]) || c->word[1] < 32)
		refuse("fixups are beyond the file");
	memcpy(word, f, sizeof(word));
	memcpy(&n, f + word[1], 4);
	for (i = 0; i < n; i++) {
		struct {
			uint32_t size;
			uint16_t page_size, format;
			uint64_t offset;
			uint32_t max;
			uint16_t count, start;
		} starts;

		memcpy(&at, f + word[1] + 4 + 4 * i, 4);
		s = segment(image, i);
		if (!at || !s)
			continue;
		memcpy(&starts, f + word[1] + at, 24);
		if (starts.format != 2 && starts.format != 6)
			refuse("unknown fixups");
		for (k = 0; k < starts.count; k++) {
			uint16_t start;

			memcpy(&start, f + word[1] + at + 22 + 2 * k, 2);
			if (start != 0xffff)
				chain(image,
				      s->vmaddr + image->slide + start +
					      (uint64_t)k * starts.page_size,
				      starts.format);
		}
	}
}

static void check_commands(const struct image *image)
{
	const struct header *h = header(image);
	const struct command *c = NULL;
	bool libsystem = false;
	uint32_t n = 0;

	if (image->size < sizeof(*h) || h->magic != 0xfeedfacf)
		refuse("not a 64-bit Mach-O file");
	if (h->cputype != 0x0100000c)
		refuse("built for another CPU");
	if (h->filetype != 2)
		refuse("not an executable");
	if (!inside(image, sizeof(*h), h->sizeofcmds))
		refuse("load commands are beyond the file");
	while ((c = after(image, c)))
		n++;
	if (n != h->ncmds)
		refuse("load commands do not count up");
	if (!(h->flags & MH_PIE))
		refuse("not position-independent: arm64 takes no other");
	if (find(image, LC_UNIXTHREAD) || !(h->flags & MH_DYLDLINK))
		refuse("static: release kernels take no static executable");
	c = find(image, LC_LOAD_DYLINKER);
	if (!c)
		refuse("static: no LC_LOAD_DYLINKER");
	if (strcmp(text(c), "/usr/lib/dyld"))
		refuse("another dynamic linker than /usr/lib/dyld");
	if (!find(image, LC_MAIN))
		refuse("no LC_MAIN");
	for (c = NULL; (c = after(image, c));)
		if (c->cmd == LC_LOAD_DYLIB) {
			if (strcmp(text(c), "/usr/lib/libSystem.B.dylib"))
				refuse("no library %s", text(c));
			libsystem = true;
		}
	if (!libsystem)
		refuse("not linked with libSystem: dyld takes no other");
	c = find(image, LC_CODE_SIGNATURE);
	if (!c || !c->word[1])
		refuse("no code signature: arm64 demands one");
	if (!inside(image, c->word[0], c->word[1]) ||
	    memcmp(image->file + c->word[0], "\xfa\xde\x0c\xc0", 4))
		refuse("the code signature is none");
}

void macho_load(struct image *image)
{
	const struct command *c;
	const struct segment *s;
	uint64_t entry, last = 0;
	bool entered = false, zero = false;
	unsigned i;

	check_commands(image);
	symbols(image, NULL, undefined);
	c = find(image, LC_MAIN);
	if (!c)
		refuse("no LC_MAIN");
	memcpy(&entry, c->word, 8);
	image->slide = (noise() % 0x4000) * PAGE;
	for (i = 0; (s = segment(image, i)); i++) {
		if (s->vmaddr % PAGE || s->fileoff % PAGE)
			refuse("segment %.16s is not aligned to 16 KiB",
			       s->name);
		if (s->filesize > s->vmsize ||
		    !inside(image, s->fileoff, s->filesize))
			refuse("segment %.16s is beyond the file", s->name);
		if (s->vmaddr < last || s->vmsize > 1ull << 40 ||
		    s->vmaddr > 1ull << 46)
			refuse("segments overlap or are out of order");
		if (s->initprot & ~s->maxprot & 7)
			refuse("segment %.16s wants more than it may", s->name);
		last = s->vmaddr + s->vmsize;
		if (!s->vmaddr) {
			if (s->initprot || s->vmsize != 1ull << 32)
				break;
			zero = true;
			continue;
		}
		if (!s->vmsize)
			continue;
		if ((s->initprot & 6) == 6)
			refuse("segment %.16s is writable and executable",
			       s->name);
		memcpy(guest_map(s->vmaddr + image->slide,
				 (s->vmsize + PAGE - 1) / PAGE * PAGE, 0,
				 "segment"),
		       image->file + s->fileoff, s->filesize);
		if (!strcmp(s->name, "__TEXT")) {
			image->entry = s->vmaddr + entry + image->slide;
			entered = (s->initprot & 4) && entry < s->filesize;
		}
	}
	if (!zero)
		refuse("no __PAGEZERO of 4 GiB");
	if (!entered)
		refuse("the entry is not in __TEXT");
	c = find(image, LC_DYLD_INFO_ONLY);
	if (c)
		fix_opcodes(image, c);
	c = find(image, LC_DYLD_CHAINED_FIXUPS);
	if (c)
		fix_chains(image, c);
	for (i = 0; (s = segment(image, i)); i++)
		if (s->vmaddr && s->vmsize)
			guest_insert(
				s->vmaddr + image->slide,
				(s->vmsize + PAGE - 1) / PAGE * PAGE,
				(s->initprot & 1 ? PROT_READ : 0) |
					(s->initprot & 2 ? PROT_WRITE : 0) |
					(s->initprot & 4 ? PROT_EXEC : 0));
}
