/*
 * foreign-kernel [--target NAME] [--script FILE] PROGRAM [ARGUMENT...]
 *
 * Runs a FreeBSD/amd64 or macOS/arm64 executable: loads it as its system
 * does, or refuses it for the same reasons, and serves its traps by the host's
 * calls, destroying on the way all that the contract allows. Its exit status
 * is the program's; 126 when it is refused.
 *
 * --script tests the program's callers instead (script.c). --target with a
 * Linux target runs the program in qemu-user, whose kernel it is, and adds
 * only the destruction.
 */
#define _GNU_SOURCE
#include "kernel.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int exit_status;

static void say(const char *kind, const char *format, va_list list)
{
	fflush(stdout);
	fprintf(stderr, "foreign-kernel: %s", kind);
	vfprintf(stderr, format, list);
	fputc('\n', stderr);
}

void refuse(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	say("refused: ", format, list);
	va_end(list);
	exit(126);
}

void fatal(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	say("", format, list);
	va_end(list);
	exit(125);
}

uint64_t image_symbol(const struct image *image, const char *name)
{
	return image->macho ? macho_symbol(image, name)
			    : elf_symbol(image, name);
}

void image_read(struct image *image, const char *path)
{
	struct stat st;
	void *file;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	memset(image, 0, sizeof(*image));
	if (fd < 0 || fstat(fd, &st))
		fatal("%s: %s", path, strerror(errno));
	if (!S_ISREG(st.st_mode) || !(st.st_mode & 0111))
		refuse("not an executable file");
	if (st.st_size < 64)
		refuse("too short");
	image->size = (size_t)st.st_size;
	file = mmap(NULL, image->size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (file == MAP_FAILED)
		fatal("%s: %s", path, strerror(errno));
	close(fd);
	image->file = file;
	/* Mach-O of any width and byte order */
	image->macho = !memcmp(image->file, "\xcf\xfa\xed\xfe", 4) ||
		       !memcmp(image->file, "\xce\xfa\xed\xfe", 4) ||
		       !memcmp(image->file, "\xca\xfe\xba\xbe", 4) ||
		       !memcmp(image->file, "\xfe\xed\xfa\xcf", 4);
	if (!image->macho)
		elf_check(image);
}

static const struct target *find_target(const char *name)
{
	const struct target *t;

	for (t = targets; t->name; t++)
		if (!strcmp(t->name, name))
			return t;
	fatal("no target %s", name);
}

enum { STACK_SIZE = 1 << 20 };
static uint64_t stack_top;

/* A stack for calls into the guest. */
uint64_t call_stack(void)
{
	return (target->qemu ? machine.get(target->cpu->sp) - 8192
			     : stack_top - 8192) &
	       ~(uint64_t)15;
}

static uint64_t push(uint64_t *sp, const void *data, size_t n)
{
	*sp -= n;
	memcpy((void *)(uintptr_t)*sp, data, n);
	return *sp;
}

static uint64_t push_strings(uint64_t *sp, char **strings, uint64_t *list)
{
	uint64_t n;

	for (n = 0; strings[n]; n++)
		list[n] = push(sp, strings[n], strlen(strings[n]) + 1);
	list[n] = 0;
	return n;
}

/*
 * Entry as the table of entries has it. FreeBSD: rdi -> argc, argv, 0, envp,
 * 0, auxv, and rsp 8 modulo 16. macOS: dyld calls the entry as a function. All
 * other registers hold garbage.
 */
static void enter(const struct image *image, char **argv, char **envp,
		  uint64_t back)
{
	static uint64_t list[4096];
	const struct cpu *cpu = target->cpu;
	uint64_t sp = stack_top, argc, envc, n = 0;
	uint64_t argv_at, envp_at, path;
	int i;

	for (argc = 0; argv[argc]; argc++)
		;
	for (envc = 0; envp[envc]; envc++)
		;
	if (argc + envc > 3500)
		fatal("too many arguments");
	path = push(&sp, argv[0], strlen(argv[0]) + 1);
	list[n++] = argc;
	n += push_strings(&sp, argv, list + n) + 1;
	n += push_strings(&sp, envp, list + n) + 1;
	if (target->system == FREEBSD) {
		const uint64_t auxv[] = {
			3,  image->phdr,
			4,  56,
			5,  image->phnum,
			6,  4096,
			7,  0,
			8,  0,
			9,  image->entry,
			15, path,
			18, 1400097,
			19, 1,
			23, 3,
			0,  0,
		};

		memcpy(list + n, auxv, sizeof(auxv));
		n += sizeof(auxv) / 8;
	} else {
		list[n++] = path; /* dyld's apple vector */
		list[n++] = 0;
	}
	sp &= ~(uint64_t)15;
	if (n % 2)
		sp -= 8;
	push(&sp, list, 8 * n);
	argv_at = sp + 8;
	envp_at = argv_at + 8 * (argc + 1);
	for (i = 0; i < cpu->registers; i++)
		if (i != cpu->flags)
			machine.set(i, noise());
	machine.set(cpu->pc, image->entry);
	if (target->system == FREEBSD) {
		machine.set(cpu->parameter[0], sp);
		machine.set(cpu->sp, ((sp - 8) & ~(uint64_t)15) + 8);
		return;
	}
	machine.set(cpu->parameter[0], argc);
	machine.set(cpu->parameter[1], argv_at);
	machine.set(cpu->parameter[2], envp_at);
	machine.set(cpu->parameter[3], envp_at + 8 * (envc + 1));
	machine.set(cpu->link, back);
	machine.set(cpu->sp, sp & ~(uint64_t)15);
}

/* A page that the program may return to but not read. */
static uint64_t return_page(void)
{
	uint64_t page = stack_top + 65536;

	guest_map(page, 16384, PROT_EXEC, "return page");
	return page + 64;
}

static int serve(uint64_t back)
{
	uint64_t number, argument[8];
	struct answer answer;
	enum stop stop;

	for (;;) {
		stop = machine.run(back);
		if (stop == STOP_RETURN && target->system == DARWIN)
			return (int)(machine.get(0) & 255);
		if (stop != STOP_TRAP)
			fatal("the program has crashed");
		if (!trap_is_exact())
			fatal("SIGILL: a trap that the system does not know");
		trap_arguments(&number, argument);
		answer = forward(number, argument);
		if (answer.gone)
			return exit_status;
		thread_answer(&answer);
	}
}

/* qemu-user is the kernel; here only what a real one destroys. */
static int watch(void)
{
	for (;;) {
		switch (machine.run(0)) {
		case STOP_TRAP:
			if (!trap_is_exact())
				fatal("a trap with another instruction");
			gdb_trap();
			trap_lose();
			break;
		case STOP_EXIT:
			return exit_status;
		case STOP_RETURN:
		case STOP_FAULT:
			fatal("the program has crashed");
		}
	}
}

int main(int argc, char **argv, char **envp)
{
	const char *script_file = NULL;
	struct image image;
	int i;

	alarm(120); /* for what waits for ever; no program takes that long */
	setvbuf(stdout, NULL, _IOLBF, 0);
	for (i = 1; i + 1 < argc && argv[i][0] == '-'; i += 2)
		if (!strcmp(argv[i], "--script"))
			script_file = argv[i + 1];
		else if (!strcmp(argv[i], "--target"))
			target = find_target(argv[i + 1]);
		else
			break;
	if (i >= argc || argv[i][0] == '-') {
		fputs("usage: foreign-kernel [--target NAME] [--script FILE] "
		      "PROGRAM [ARGUMENT...]\n",
		      stderr);
		return 125;
	}
	argv += i;
	if (!target)
		target = find_target("freebsd_amd64");
	image_read(&image, argv[0]);
	if (image.macho)
		target = find_target("darwin_arm64");
	if (target->qemu) {
		gdb_start(argv[0], argv);
		return script_file ? script(&image, script_file) : watch();
	}
	unicorn_start();
	stack_top = 0x7fff0000000 + noise() % 4096 * 65536;
	guest_map(stack_top - STACK_SIZE, STACK_SIZE, PROT_READ | PROT_WRITE,
		  "stack");
	if (image.macho)
		macho_load(&image);
	else
		elf_load(&image);
	if (script_file)
		return script(&image, script_file);
	enter(&image, argv, envp, image.macho ? return_page() : 0);
	return serve(image.macho ? stack_top + 65536 + 64 : 0);
}
