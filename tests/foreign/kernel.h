/*
 * The emulated kernel's own interfaces: targets, the machine that runs their
 * code up to the next trap, loaders, and what is done with a trap. Host code,
 * with a libc; it shares nothing with include/zcall, which it tests.
 */
#ifndef KERNEL_H
#define KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Registers have the numbers that gdb gives them: amd64 rax rbx rcx rdx rsi
 * rdi rbp rsp r8-r15 rip eflags; the others their own numbers, pc behind
 * them. -1 ends a list.
 */
struct cpu {
	const char *name;
	int registers, number, result, second, sp, pc, flags, link;
	int argument[9];  /* of a trap */
	int parameter[9]; /* of a C function; the rest is on the stack */
	int kept[24];	  /* by a C function */
	uint64_t carry;	  /* its bit in the flags */
	uint64_t garbage; /* flags that a trap may change besides the carry */
	bool extends;	  /* an int result is sign-extended to 64 bits */
	int hidden
		[6]; /* no room for garbage: zero, global and thread pointer */
};

enum system { LINUX, FREEBSD, DARWIN };

struct target {
	const char *name;
	enum system system;
	const struct cpu *cpu;
	const char *qemu; /* NULL: Unicorn */
	unsigned char trap[4];
	size_t trap_size;
	int lost[16]; /* registers that a trap destroys, results left out */
};

extern const struct target targets[];
extern const struct target *target;

/* One machine a process; run() goes on at the register pc. */
enum stop { STOP_TRAP, STOP_RETURN, STOP_EXIT, STOP_FAULT };

struct machine {
	/* to: the address that ends a run, 0 for none */
	enum stop (*run)(uint64_t to);
	uint64_t (*get)(int reg);
	void (*set)(int reg, uint64_t value);
	/* 0, or -1 where there is no memory */
	int (*peek)(uint64_t address, void *buf, size_t n);
	int (*poke)(uint64_t address, const void *buf, size_t n);
	/* All registers: into context, NULL: a new one; what it was given back. */
	void *(*save)(void *context);
	void (*restore)(void *context);
	void (*forget)(void *context);
};

/* FreeBSD's thread pointer, a register behind the others. */
enum { FS_BASE = 18 };

extern struct machine machine;
extern int exit_status; /* after STOP_EXIT */

void unicorn_start(void);
void gdb_start(const char *program, char **argv);
/* Executes the trap that the machine stopped at. */
void gdb_trap(void);

/* Guest memory has the host's addresses: a pointer is a pointer. */
void *guest_map(uint64_t address, size_t size, int prot, const char *what);
void guest_insert(uint64_t address, size_t size, int prot);
void guest_remove(uint64_t address, size_t size);
void guest_protect(uint64_t address, size_t size, int prot);

/* A program in memory. */
struct image {
	const unsigned char *file;
	size_t size;
	uint64_t entry, slide;
	uint64_t phdr, phnum;
	bool macho;
};

/* Reads the file and refuses what its system's own loader refuses: says why
 * and exits with 126. */
void image_read(struct image *image, const char *path);
void elf_check(const struct image *image);
void elf_load(struct image *image);
uint64_t elf_symbol(const struct image *image, const char *name);
void elf_traps(const struct image *image, void (*found)(uint64_t address));
void macho_load(struct image *image);
uint64_t macho_symbol(const struct image *image, const char *name);
uint64_t image_symbol(const struct image *image, const char *name);

__attribute__((noreturn, format(printf, 1, 2))) void refuse(const char *format,
							    ...);
__attribute__((noreturn, format(printf, 1, 2))) void fatal(const char *format,
							   ...);

/* What the kernel answers. error: the carry, and value is an errno. */
struct answer {
	uint64_t value, second;
	bool error;
	bool two;   /* second is a value, not garbage */
	bool plain; /* a Mach trap: the carry stays, nothing else is lost */
	bool gone;  /* the program has ended */
	bool waits; /* no answer yet, see forward.h */
	bool ends;  /* the calling thread has ended, others have not */
};

uint64_t noise(void);
bool trap_is_exact(void);
void trap_arguments(uint64_t *number, uint64_t argument[8]);
void trap_answer(const struct answer *answer);
void trap_lose(void);

struct answer forward(uint64_t number, uint64_t argument[8]);
/* Answers the thread that has called, and lets one run. */
void thread_answer(const struct answer *answer);

uint64_t call_stack(void);
int script(const struct image *program, const char *path);

#endif
