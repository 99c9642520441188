/*
 * The machine for FreeBSD and macOS code: Unicorn. It stops at every trap and
 * lets the kernel do with the registers what it wants.
 */
#define _GNU_SOURCE
#include "kernel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unicorn/unicorn.h>

static uc_engine *uc;
static bool trapped;

static const int amd64_registers[] = {
	UC_X86_REG_RAX, UC_X86_REG_RBX,	   UC_X86_REG_RCX,     UC_X86_REG_RDX,
	UC_X86_REG_RSI, UC_X86_REG_RDI,	   UC_X86_REG_RBP,     UC_X86_REG_RSP,
	UC_X86_REG_R8,	UC_X86_REG_R9,	   UC_X86_REG_R10,     UC_X86_REG_R11,
	UC_X86_REG_R12, UC_X86_REG_R13,	   UC_X86_REG_R14,     UC_X86_REG_R15,
	UC_X86_REG_RIP, UC_X86_REG_EFLAGS, UC_X86_REG_FS_BASE,
};

static int name_of(int reg)
{
	if (!strcmp(target->cpu->name, "amd64"))
		return amd64_registers[reg];
	if (reg < 29)
		return UC_ARM64_REG_X0 + reg;
	if (reg == 29)
		return UC_ARM64_REG_X29;
	if (reg == 30)
		return UC_ARM64_REG_X30;
	if (reg == 31)
		return UC_ARM64_REG_SP;
	return reg == 32 ? UC_ARM64_REG_PC : UC_ARM64_REG_NZCV;
}

/* Flags are read as 32 bits, so the rest must be there before. */
static uint64_t get(int reg)
{
	uint64_t value = 0;

	uc_reg_read(uc, name_of(reg), &value);
	return value;
}

static void set(int reg, uint64_t value)
{
	uc_reg_write(uc, name_of(reg), &value);
}

static int peek(uint64_t address, void *buf, size_t n)
{
	return uc_mem_read(uc, address, buf, n) ? -1 : 0;
}

static int poke(uint64_t address, const void *buf, size_t n)
{
	return uc_mem_write(uc, address, buf, n) ? -1 : 0;
}

static void *save(void *context)
{
	uc_context *c = context;

	if ((!c && uc_context_alloc(uc, &c)) || uc_context_save(uc, c))
		fatal("no memory for a context");
	return c;
}

static void restore(void *context)
{
	if (uc_context_restore(uc, context))
		fatal("a context is none");
}

static void forget(void *context)
{
	uc_context_free(context);
}

static void on_syscall(uc_engine *engine, void *user)
{
	(void)user;
	trapped = true;
	uc_emu_stop(engine);
}

/* 2 is the supervisor call. */
static void on_interrupt(uc_engine *engine, uint32_t number, void *user)
{
	(void)user;
	trapped = number == 2;
	uc_emu_stop(engine);
}

static enum stop run(uint64_t to)
{
	uint64_t pc = get(target->cpu->pc);
	uc_err error;

	trapped = false;
	error = uc_emu_start(uc, pc, to, 0, 0);
	if (trapped) { /* the pc is behind it already */
		set(target->cpu->pc, get(target->cpu->pc) - target->trap_size);
		return STOP_TRAP;
	}
	pc = get(target->cpu->pc);
	if (!error && to && pc == to)
		return STOP_RETURN;
	fprintf(stderr, "# %s at %#llx\n",
		error ? uc_strerror(error) : "stopped", (unsigned long long)pc);
	return STOP_FAULT;
}

static uint32_t protection(int prot)
{
	return (prot & PROT_READ ? UC_PROT_READ : 0u) |
	       (prot & PROT_WRITE ? UC_PROT_WRITE : 0u) |
	       (prot & PROT_EXEC ? UC_PROT_EXEC : 0u);
}

/*
 * What is mapped, in no order. Unicorn splits its own mappings by copying
 * them, which would part guest and host memory; so a mapping is always taken
 * out whole and what is left of it put back.
 */
static struct mapping {
	uint64_t start, end;
	int prot;
} *mappings;
static size_t mapping_count;

static void add(uint64_t start, uint64_t end, int prot)
{
	if (uc_mem_map_ptr(uc, start, end - start, protection(prot),
			   (void *)(uintptr_t)start))
		fatal("no emulated memory at %#llx", (unsigned long long)start);
	mappings = realloc(mappings, (mapping_count + 1) * sizeof(mappings[0]));
	if (!mappings)
		fatal("no memory");
	mappings[mapping_count].start = start;
	mappings[mapping_count].end = end;
	mappings[mapping_count++].prot = prot;
}

void guest_remove(uint64_t address, size_t size)
{
	uint64_t end = address + size;
	struct mapping m;
	size_t i;

	for (i = 0; i < mapping_count;) {
		m = mappings[i];
		if (m.end <= address || end <= m.start) {
			i++;
			continue;
		}
		uc_mem_unmap(uc, m.start, m.end - m.start);
		mappings[i] = mappings[--mapping_count];
		if (m.start < address)
			add(m.start, address, m.prot);
		if (end < m.end)
			add(end, m.end, m.prot);
		i = 0;
	}
}

void guest_insert(uint64_t address, size_t size, int prot)
{
	guest_remove(address, size);
	add(address, address + size, prot);
}

/* Only what is mapped changes. */
void guest_protect(uint64_t address, size_t size, int prot)
{
	uint64_t end = address + size;
	uint64_t from, to;
	size_t i, n = mapping_count;
	struct mapping *old = malloc(n * sizeof(old[0]) + 1);

	if (!old)
		fatal("no memory");
	for (i = 0; i < n; i++)
		old[i] = mappings[i];
	for (i = 0; i < n; i++) {
		from = old[i].start > address ? old[i].start : address;
		to = old[i].end < end ? old[i].end : end;
		if (from < to)
			guest_insert(from, to - from, prot);
	}
	free(old);
}

void *guest_map(uint64_t address, size_t size, int prot, const char *what)
{
	void *p =
		mmap((void *)(uintptr_t)address, size, PROT_READ | PROT_WRITE,
		     MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);

	if (p == MAP_FAILED || p != (void *)(uintptr_t)address)
		fatal("%s: no memory at %#llx", what,
		      (unsigned long long)address);
	guest_insert(address, size, prot);
	return p;
}

void unicorn_start(void)
{
	bool amd64 = !strcmp(target->cpu->name, "amd64");
	uc_hook hook;
	uc_err error;

	error = uc_open(amd64 ? UC_ARCH_X86 : UC_ARCH_ARM64,
			amd64 ? UC_MODE_64 : UC_MODE_ARM, &uc);
	if (error)
		fatal("unicorn: %s", uc_strerror(error));
#if defined(__clang__) || defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
	if (amd64)
		error = uc_hook_add(uc, &hook, UC_HOOK_INSN, (void *)on_syscall,
				    NULL, 1, 0, UC_X86_INS_SYSCALL);
	else
		error = uc_hook_add(uc, &hook, UC_HOOK_INTR,
				    (void *)on_interrupt, NULL, 1, 0);
#pragma GCC diagnostic pop
	if (error)
		fatal("unicorn: %s", uc_strerror(error));
	machine = (struct machine){
		.run = run,
		.get = get,
		.set = set,
		.peek = peek,
		.poke = poke,
		.save = save,
		.restore = restore,
		.forget = forget,
	};
}
