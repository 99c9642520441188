/*
 * The six targets' registers and traps, as facts, and what every emulated
 * trap does with them. The facts are written down here a second time on
 * purpose: a mistake in include/zcall/trap must not be its own proof.
 */
#include "kernel.h"

#include <stdio.h>
#include <string.h>

enum { RAX, RBX, RCX, RDX, RSI, RDI, RBP, RSP, R8, R9, R10, R11, R12, R13 };
enum { R14 = 14, R15, RIP, EFLAGS };

static const struct cpu amd64 = {
	.name = "amd64",
	.registers = 18,
	.number = RAX,
	.result = RAX,
	.second = RDX,
	.sp = RSP,
	.pc = RIP,
	.flags = EFLAGS,
	.link = -1,
	.argument = {RDI, RSI, RDX, R10, R8, R9, -1},
	.parameter = {RDI, RSI, RDX, RCX, R8, R9, -1},
	.kept = {RBX, RBP, RSP, R12, R13, R14, R15, -1},
	.carry = 1,
	.garbage = 0x8d4, /* parity, adjust, zero, sign, overflow */
	.hidden = {-1},
};

static const struct cpu arm64 = {
	.name = "arm64",
	.registers = 34,
	.number = 8,
	.result = 0,
	.second = 1,
	.sp = 31,
	.pc = 32,
	.flags = 33,
	.link = 30,
	.argument = {0, 1, 2, 3, 4, 5, 6, 7, -1},
	.parameter = {0, 1, 2, 3, 4, 5, 6, 7, -1},
	.kept = {19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, -1},
	.carry = 1u << 29,
	.garbage = 0xd0000000, /* negative, zero, overflow */
	.hidden = {-1},
};

/* The same but for the number. */
static const struct cpu arm64_apple = {
	.name = "arm64",
	.registers = 34,
	.number = 16,
	.result = 0,
	.second = 1,
	.sp = 31,
	.pc = 32,
	.flags = 33,
	.link = 30,
	.argument = {0, 1, 2, 3, 4, 5, 6, 7, -1},
	.parameter = {0, 1, 2, 3, 4, 5, 6, 7, -1},
	.kept = {19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, -1},
	.carry = 1u << 29,
	.garbage = 0xd0000000,
	.hidden = {-1},
};

static const struct cpu riscv64 = {
	.name = "riscv64",
	.registers = 33,
	.number = 17,
	.result = 10,
	.second = -1,
	.sp = 2,
	.pc = 32,
	.flags = -1,
	.link = 1,
	.argument = {10, 11, 12, 13, 14, 15, -1},
	.parameter = {10, 11, 12, 13, 14, 15, 16, 17, -1},
	.kept = {2, 3, 4, 8, 9, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, -1},
	.extends = true,
	.hidden = {0, 3, 4, -1},
};

static const struct cpu loong64 = {
	.name = "loong64",
	.registers = 34,
	.number = 11,
	.result = 4,
	.second = -1,
	.sp = 3,
	.pc = 33,
	.flags = -1,
	.link = 1,
	.argument = {4, 5, 6, 7, 8, 9, -1},
	.parameter = {4, 5, 6, 7, 8, 9, 10, 11, -1},
	.kept = {2, 3, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, -1},
	.extends = true,
	.hidden = {0, 2, 21, 32, -1},
};

const struct target targets[] = {
	{
		.name = "linux_amd64",
		.system = LINUX,
		.cpu = &amd64,
		.qemu = "qemu-x86_64-static",
		.trap = {0x0f, 0x05},
		.trap_size = 2,
		.lost = {RCX, R11, -1},
	},
	{
		.name = "linux_arm64",
		.system = LINUX,
		.cpu = &arm64,
		.qemu = "qemu-aarch64-static",
		.trap = {0x01, 0x00, 0x00, 0xd4},
		.trap_size = 4,
		.lost = {8, -1},
	},
	{
		.name = "linux_riscv64",
		.system = LINUX,
		.cpu = &riscv64,
		.qemu = "qemu-riscv64-static",
		.trap = {0x73, 0x00, 0x00, 0x00},
		.trap_size = 4,
		.lost = {17, -1},
	},
	{
		.name = "linux_loong64",
		.system = LINUX,
		.cpu = &loong64,
		.qemu = "qemu-loongarch64-static",
		.trap = {0x00, 0x00, 0x2b, 0x00},
		.trap_size = 4,
		.lost = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, -1},
	},
	{
		.name = "freebsd_amd64",
		.system = FREEBSD,
		.cpu = &amd64,
		.trap = {0x0f, 0x05},
		.trap_size = 2,
		.lost = {RCX, R11, R8, R9, R10, -1},
	},
	{
		.name = "darwin_arm64",
		.system = DARWIN,
		.cpu = &arm64_apple,
		.trap = {0x01, 0x10, 0x00, 0xd4},
		.trap_size = 4,
		.lost = {-1},
	},
	{.name = NULL},
};

const struct target *target;
struct machine machine;

/* Different in every place and every time, the same in every run. */
uint64_t noise(void)
{
	static uint64_t state = 0x243f6a8885a308d3;
	uint64_t z = state += 0x9e3779b97f4a7c15;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return z ^ (z >> 31);
}

/* Whether the instruction that trapped is the one and only right one. */
bool trap_is_exact(void)
{
	unsigned char word[4];

	if (machine.peek(machine.get(target->cpu->pc), word, target->trap_size))
		return false;
	return !memcmp(word, target->trap, target->trap_size);
}

void trap_arguments(uint64_t *number, uint64_t argument[8])
{
	const struct cpu *cpu = target->cpu;
	int i;

	*number = machine.get(cpu->number);
	for (i = 0; i < 8; i++)
		argument[i] = 0;
	for (i = 0; cpu->argument[i] >= 0; i++)
		argument[i] = machine.get(cpu->argument[i]);
	/* A seventh one: above the place of a return address. */
	if (target->system == FREEBSD)
		(void)machine.peek(machine.get(cpu->sp) + 8, &argument[i], 8);
}

/* Fills what the contract gives up with garbage. */
void trap_lose(void)
{
	int i;

	for (i = 0; target->lost[i] >= 0; i++)
		machine.set(target->lost[i], noise());
}

/* Back from the trap. All that is not touched here is kept. */
void trap_answer(const struct answer *answer)
{
	const struct cpu *cpu = target->cpu;

	machine.set(cpu->pc, machine.get(cpu->pc) + target->trap_size);
	machine.set(cpu->result, answer->value);
	if (answer->plain)
		return;
	trap_lose();
	if (target->system == LINUX)
		return;
	machine.set(cpu->second, answer->two ? answer->second : noise());
	machine.set(cpu->flags,
		    (machine.get(cpu->flags) & ~(cpu->carry | cpu->garbage)) |
			    (answer->error ? cpu->carry : 0) |
			    (noise() & cpu->garbage));
}
