/*
 * ELF: the checks and the loading of FreeBSD's kern/imgact_elf.c, for static
 * executables; and, for all targets, symbols and the places of traps.
 */
#include "kernel.h"

#include <elf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 4096 };

static const Elf64_Ehdr *header(const struct image *image)
{
	return (const void *)image->file;
}

static const Elf64_Phdr *segments(const struct image *image)
{
	return (const void *)(image->file + header(image)->e_phoff);
}

static bool inside(const struct image *image, uint64_t at, uint64_t n)
{
	return at <= image->size && n <= image->size - at;
}

/* What both systems ask of the headers. */
void elf_check(const struct image *image)
{
	const Elf64_Ehdr *e = header(image);
	int machine_id = EM_X86_64;

	if (image->size < sizeof(*e) || memcmp(e->e_ident, ELFMAG, SELFMAG))
		refuse("not an ELF file");
	if (e->e_ident[EI_CLASS] != ELFCLASS64)
		refuse("not a 64-bit ELF file");
	if (e->e_ident[EI_DATA] != ELFDATA2LSB)
		refuse("not a little-endian ELF file");
	if (e->e_ident[EI_VERSION] != EV_CURRENT || e->e_version != EV_CURRENT)
		refuse("unknown ELF version");
	if (!strcmp(target->cpu->name, "arm64"))
		machine_id = EM_AARCH64;
	else if (!strcmp(target->cpu->name, "riscv64"))
		machine_id = EM_RISCV;
	else if (!strcmp(target->cpu->name, "loong64"))
		machine_id = 258;
	if (e->e_machine != machine_id)
		refuse("built for another CPU");
	if (e->e_type != ET_EXEC && e->e_type != ET_DYN)
		refuse("not an executable");
	if (e->e_phentsize != sizeof(Elf64_Phdr) || !e->e_phnum ||
	    !inside(image, e->e_phoff, e->e_phnum * sizeof(Elf64_Phdr)))
		refuse("bad program headers");
	if (e->e_phoff % 8)
		refuse("misaligned program headers");
}

/* Name, type and the release it was built for. */
static bool has_abi_note(const struct image *image)
{
	const Elf64_Phdr *p = segments(image);
	int i;

	for (i = 0; i < header(image)->e_phnum; i++, p++) {
		uint64_t at, end;

		if (p->p_type != PT_NOTE)
			continue;
		if (!inside(image, p->p_offset, p->p_filesz) || p->p_offset % 4)
			continue;
		end = p->p_offset + p->p_filesz;
		for (at = p->p_offset; end - at >= sizeof(Elf64_Nhdr);) {
			const Elf64_Nhdr *n = (const void *)(image->file + at);
			uint64_t name = (n->n_namesz + 3ul) & ~3ul;
			uint64_t size = sizeof(*n) + name +
					((n->n_descsz + 3ul) & ~3ul);

			if (size > end - at)
				break;
			if (n->n_type == 1 && n->n_namesz == 8 &&
			    n->n_descsz == 4 && !memcmp(n + 1, "FreeBSD", 8))
				return true;
			at += size;
		}
	}
	return false;
}

static uint64_t down(uint64_t v)
{
	return v & ~(uint64_t)(PAGE - 1);
}

static uint64_t up(uint64_t v)
{
	return down(v + PAGE - 1);
}

static int protection(uint32_t flags)
{
	return (flags & PF_R ? PROT_READ : 0) |
	       (flags & PF_W ? PROT_WRITE : 0) | (flags & PF_X ? PROT_EXEC : 0);
}

void elf_load(struct image *image)
{
	const Elf64_Ehdr *e = header(image);
	const Elf64_Phdr *p = segments(image);
	uint64_t last = 0;
	bool entered = false;
	int i;

	if (e->e_ident[EI_OSABI] != ELFOSABI_FREEBSD)
		refuse("not branded as FreeBSD's");
	if (e->e_phoff + e->e_phnum * sizeof(*p) > PAGE)
		refuse("program headers beyond the first page");
	if (!has_abi_note(image))
		refuse("no FreeBSD ABI note: rules of ancient releases");
	if (e->e_type != ET_EXEC)
		refuse("position-independent: not a static executable");
	for (i = 0; i < e->e_phnum; i++, p++) {
		uint64_t start = down(p->p_vaddr);
		uint64_t end = up(p->p_vaddr + p->p_memsz);

		if (p->p_type == PT_INTERP)
			refuse("wants a dynamic linker");
		if (p->p_type != PT_LOAD || !p->p_memsz)
			continue;
		if (p->p_filesz > p->p_memsz ||
		    !inside(image, p->p_offset, p->p_filesz))
			refuse("truncated: a segment is beyond the file");
		if (p->p_vaddr % PAGE != p->p_offset % PAGE)
			refuse("a segment's address and offset disagree");
		if (start < PAGE || p->p_memsz > 1ul << 40 ||
		    end > 0x7ffffffff000)
			refuse("a segment is outside the user's addresses");
		if (start < last)
			refuse("segments overlap or are out of order");
		last = end;
		memcpy((char *)guest_map(start, end - start, 0, "segment") +
			       (p->p_vaddr - start),
		       image->file + p->p_offset, p->p_filesz);
		guest_insert(start, end - start, protection(p->p_flags));
		if (p->p_offset <= e->e_phoff &&
		    e->e_phoff < p->p_offset + p->p_filesz)
			image->phdr = p->p_vaddr + e->e_phoff - p->p_offset;
		if (p->p_flags & PF_X && p->p_vaddr <= e->e_entry &&
		    e->e_entry < p->p_vaddr + p->p_filesz)
			entered = true;
	}
	if (!entered)
		refuse("the entry is in no executable segment");
	image->entry = e->e_entry;
	image->phnum = e->e_phnum;
}

uint64_t elf_symbol(const struct image *image, const char *name)
{
	const Elf64_Ehdr *e = header(image);
	const Elf64_Shdr *s = (const void *)(image->file + e->e_shoff);
	int i;

	for (i = 0; i < e->e_shnum; i++) {
		const Elf64_Sym *sym =
			(const void *)(image->file + s[i].sh_offset);
		const char *names;
		size_t k;

		if (s[i].sh_type != SHT_SYMTAB)
			continue;
		names = (const char *)image->file + s[s[i].sh_link].sh_offset;
		for (k = 0; k < s[i].sh_size / sizeof(*sym); k++)
			if (!strcmp(names + sym[k].st_name, name))
				return sym[k].st_value;
	}
	return 0;
}

/* Every place in code that holds the trap's bytes. Some on amd64 may be the
 * middle of an instruction, where a breakpoint does no harm. */
void elf_traps(const struct image *image, void (*found)(uint64_t address))
{
	const Elf64_Ehdr *e = header(image);
	const Elf64_Shdr *s = (const void *)(image->file + e->e_shoff);
	size_t step = !strcmp(target->cpu->name, "amd64") ? 1 : 2;
	size_t k;
	int i;

	for (i = 0; i < e->e_shnum; i++) {
		if (s[i].sh_type != SHT_PROGBITS ||
		    !(s[i].sh_flags & SHF_EXECINSTR))
			continue;
		for (k = 0; k + target->trap_size <= s[i].sh_size; k += step)
			if (!memcmp(image->file + s[i].sh_offset + k,
				    target->trap, target->trap_size))
				found(s[i].sh_addr + k);
	}
}
