/*
 * The machine for Linux code: qemu-user, steered through its gdb stub, with a
 * breakpoint on every trap instruction. All four CPUs at once, loong64
 * included, for which there is no Unicorn.
 */
#define _GNU_SOURCE
#include "kernel.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int stub = -1;
static pid_t child;
static char packet[0x4000];
static unsigned char registers[0x1000];
static size_t registers_size;
static bool fresh, changed; /* the copy here; not written back yet */
static uint64_t *traps;
static size_t trap_count;
static uint64_t end_address;

static void put(const char *text)
{
	static char frame[0x4000];
	unsigned char sum = 0;
	size_t i, n;
	ssize_t k;

	for (i = 0; text[i]; i++)
		sum = (unsigned char)(sum + (unsigned char)text[i]);
	n = (size_t)snprintf(frame, sizeof(frame), "$%s#%02x", text, sum);
	for (i = 0; i < n; i += (size_t)k) {
		k = send(stub, frame + i, n - i, MSG_NOSIGNAL);
		if (k <= 0)
			fatal("the emulator is gone");
	}
}

static char next(void)
{
	static char buffer[0x4000];
	static size_t at, end;
	ssize_t n;

	if (at == end) {
		n = recv(stub, buffer, sizeof(buffer), 0);
		if (n <= 0)
			fatal("the emulator is gone");
		at = 0;
		end = (size_t)n;
	}
	return buffer[at++];
}

/* The next packet's text, in packet. */
static void take(void)
{
	size_t n = 0;
	char c;

	do
		c = next();
	while (c != '$');
	while ((c = next()) != '#') {
		if (n + 1 == sizeof(packet))
			fatal("the emulator says too much");
		packet[n++] = c;
	}
	packet[n] = 0;
	next();
	next();
	if (send(stub, "+", 1, MSG_NOSIGNAL) != 1)
		fatal("the emulator is gone");
}

static void ask(const char *text)
{
	put(text);
	take();
}

static void must(const char *text)
{
	ask(text);
	if (strcmp(packet, "OK"))
		fatal("the emulator answers \"%s\" to %.40s", packet, text);
}

static unsigned hex(char c)
{
	return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static size_t unhex(unsigned char *to, size_t room, const char *from)
{
	size_t n;

	for (n = 0; n < room && from[2 * n] && from[2 * n + 1]; n++)
		to[n] = (unsigned char)(hex(from[2 * n]) << 4 |
					hex(from[2 * n + 1]));
	return n;
}

static void tohex(char *to, const void *from, size_t n)
{
	const unsigned char *p = from;
	size_t i;

	for (i = 0; i < n; i++)
		sprintf(to + 2 * i, "%02x", p[i]);
}

/* Where a register lies in the packet of all registers, and its size. */
static size_t place(int reg, size_t *size)
{
	*size = reg == target->cpu->flags ? 4 : 8;
	return 8 * (size_t)reg;
}

static void fetch(void)
{
	if (fresh)
		return;
	ask("g");
	registers_size = unhex(registers, sizeof(registers), packet);
	if (registers_size < 8 * (size_t)target->cpu->registers - 4)
		fatal("the emulator has %zu bytes of registers",
		      registers_size);
	fresh = true;
}

static uint64_t get(int reg)
{
	uint64_t value = 0;
	size_t size, at = place(reg, &size);

	fetch();
	memcpy(&value, registers + at, size);
	return value;
}

static void set(int reg, uint64_t value)
{
	size_t size, at = place(reg, &size);

	fetch();
	memcpy(registers + at, &value, size);
	changed = true;
}

static void flush(void)
{
	static char text[2 * sizeof(registers) + 2];

	if (changed) {
		/* qemu 7.2 takes loong64's pc from the place before it */
		if (target->cpu->registers == 34 && target->cpu->extends)
			memcpy(registers + 8 * 32, registers + 8 * 33, 8);
		text[0] = 'G';
		tohex(text + 1, registers, registers_size);
		must(text);
	}
	fresh = changed = false;
}

static int peek(uint64_t address, void *buf, size_t n)
{
	char text[64];

	snprintf(text, sizeof(text), "m%llx,%zx", (unsigned long long)address,
		 n);
	ask(text);
	if (packet[0] == 'E')
		return -1;
	return unhex(buf, n, packet) == n ? 0 : -1;
}

static int poke(uint64_t address, const void *buf, size_t n)
{
	char text[600];
	int k;

	if (n > 256)
		return -1;
	k = snprintf(text, sizeof(text),
		     "M%llx,%zx:", (unsigned long long)address, n);
	tohex(text + k, buf, n);
	ask(text);
	return strcmp(packet, "OK") ? -1 : 0;
}

static void breakpoint(char op, uint64_t address)
{
	char text[64];

	snprintf(text, sizeof(text), "%c0,%llx,%zu", op,
		 (unsigned long long)address,
		 target->trap_size == 2 ? (size_t)1 : (size_t)4);
	must(text);
}

static bool is_trap(uint64_t pc)
{
	size_t i;

	for (i = 0; i < trap_count; i++)
		if (traps[i] == pc)
			return true;
	return false;
}

/* Waits for the end of a run; what the program writes comes as is. */
static enum stop stopped(uint64_t to)
{
	char sign[4] = "";
	uint64_t pc;

	take();
	if (packet[0] == 'W' || packet[0] == 'X') {
		exit_status = (int)strtol(packet + 1, NULL, 16);
		if (packet[0] == 'X')
			exit_status += 128;
		return STOP_EXIT;
	}
	if (strncmp(packet, "T05", 3) && strncmp(packet, "S05", 3)) {
		memcpy(sign, packet, 3);
		fprintf(stderr, "# the emulator stops with %s at %#llx\n", sign,
			(unsigned long long)get(target->cpu->pc));
		return STOP_FAULT;
	}
	pc = get(target->cpu->pc);
	if (to && pc == to)
		return STOP_RETURN;
	return is_trap(pc) ? STOP_TRAP : STOP_FAULT;
}

static enum stop run(uint64_t to)
{
	if (to != end_address) {
		if (end_address)
			breakpoint('z', end_address);
		end_address = to;
		breakpoint('Z', to);
	}
	flush();
	put("c");
	return stopped(to);
}

/* Lets qemu execute the trap, up to the instruction behind it. (A single step
 * would execute that one too.) The program may end by it. */
void gdb_trap(void)
{
	uint64_t pc = get(target->cpu->pc), behind = pc + target->trap_size;
	bool free = !is_trap(behind);

	breakpoint('z', pc);
	if (free)
		breakpoint('Z', behind);
	flush();
	put("c");
	switch (stopped(behind)) {
	case STOP_EXIT:
		exit(exit_status);
	case STOP_FAULT:
	case STOP_TRAP:
		fatal("the program has crashed");
	case STOP_RETURN:
		break;
	}
	if (free)
		breakpoint('z', behind);
	breakpoint('Z', pc);
}

static void found(uint64_t address)
{
	traps = realloc(traps, (trap_count + 1) * sizeof(traps[0]));
	if (!traps)
		fatal("no memory");
	traps[trap_count++] = address;
	breakpoint('Z', address);
}

static char directory[] = "/tmp/zcall-gdb-XXXXXX";
static struct sockaddr_un name;

static void clean(void)
{
	if (child > 0) {
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
	}
	unlink(name.sun_path);
	rmdir(directory);
}

void gdb_start(const char *program, char **argv)
{
	struct timespec pause = {0, 2000000};
	struct image image;
	int tries;
	int argc;

	for (argc = 0; argv[argc]; argc++)
		;
	if (!mkdtemp(directory))
		fatal("no temporary directory: %s", strerror(errno));
	name.sun_family = AF_UNIX;
	snprintf(name.sun_path, sizeof(name.sun_path), "%s/stub", directory);
	child = fork();
	if (child < 0)
		fatal("fork: %s", strerror(errno));
	if (!child) {
		char **list = calloc((size_t)argc + 4, sizeof(list[0]));

		if (!list)
			_exit(127);
		list[0] = (char *)(uintptr_t)target->qemu;
		list[1] = (char *)(uintptr_t)"-g";
		list[2] = name.sun_path;
		list[3] = (char *)(uintptr_t)program;
		memcpy(list + 4, argv + 1,
		       (size_t)(argc - 1) * sizeof(list[0]));
		execvp(target->qemu, list);
		_exit(127);
	}
	atexit(clean);
	for (tries = 0;; tries++) {
		stub = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
		if (!connect(stub, (struct sockaddr *)&name, sizeof(name)))
			break;
		close(stub);
		if (tries == 5000 || waitpid(child, NULL, WNOHANG) == child) {
			child = 0;
			fatal("%s does not run: apt-get install "
			      "qemu-user-static",
			      target->qemu);
		}
		nanosleep(&pause, NULL);
	}
	machine = (struct machine){
		.run = run,
		.get = get,
		.set = set,
		.peek = peek,
		.poke = poke,
	};
	ask("?");
	image_read(&image, program);
	elf_traps(&image, found);
}
