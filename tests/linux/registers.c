/*
 * The register contract of include/zcall/trap/linux_<cpu>.h against the
 * kernel itself: every register that has a value to keep is filled, a call is
 * made, and what the contract calls kept must be kept. Which of the others
 * did change is only noted. Says nothing of what the compiler makes of the
 * contract: tests/linux/live.c and vector_*.c do.
 */
#include "tap.h"
#include <zcall/process.h>
#include <zcall/time.h>

/*
 * All registers, as registers_trap() loads and stores them. Vector registers
 * lie one after the other at the width in use, masks too.
 */
struct file {
	unsigned long gpr[32];	 /* offset 0 */
	unsigned long state[8];	 /* 256: flags, modes */
	unsigned long fp[32];	 /* 320: where they are no part of vec */
	unsigned char vec[8192]; /* 576 */
	unsigned char mask[768]; /* 8768 */
};

/* Loads all of in, makes the call, stores all to out. wide: which vector
 * registers, see each CPU. */
void registers_trap(const struct file *in, struct file *out, long wide);

#define ALL32 \
	"0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24," \
	"25,26,27,28,29,30,31"

#if ZCALL_CPU_AMD64
/* gpr in the order of the instruction set: rax rcx rdx rbx rsp rbp rsi rdi.
 * wide: 0 is xmm, 1 ymm, 2 zmm and k. */
__asm__(".text\n"
	"registers_trap:\n"
	"push %rbx; push %rbp; push %r12; push %r13; push %r14; push %r15\n"
	"push %rsi; push %rdx\n"
	"sub $16, %rsp; stmxcsr (%rsp); fnstcw 4(%rsp)\n"
	"ldmxcsr 256(%rdi); fldcw 264(%rdi)\n"
	"cmp $1, %edx; je 1f; jg 2f\n"
	".irp i,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
	"movups 576+16*\\i(%rdi), %xmm\\i\n"
	".endr\n"
	"jmp 3f\n"
	"1:\n"
	".irp i,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
	"vmovups 576+32*\\i(%rdi), %ymm\\i\n"
	".endr\n"
	"jmp 3f\n"
	"2:\n"
	".irp i," ALL32 "\n"
	"vmovups 576+64*\\i(%rdi), %zmm\\i\n"
	".endr\n"
	".irp i,0,1,2,3,4,5,6,7\n"
	"kmovw 8768+2*\\i(%rdi), %k\\i\n"
	".endr\n"
	"3:\n"
	"mov (%rdi), %rax; mov 8(%rdi), %rcx; mov 16(%rdi), %rdx\n"
	"mov 24(%rdi), %rbx; mov 40(%rdi), %rbp; mov 48(%rdi), %rsi\n"
	".irp i,8,9,10,11,12,13,14,15\n"
	"mov 8*\\i(%rdi), %r\\i\n"
	".endr\n"
	"mov 56(%rdi), %rdi\n"
	"syscall\n"
	"mov %rax, 8(%rsp); mov 24(%rsp), %rax\n"
	"mov %rcx, 8(%rax); mov %rdx, 16(%rax); mov %rbx, 24(%rax)\n"
	"mov %rbp, 40(%rax); mov %rsi, 48(%rax); mov %rdi, 56(%rax)\n"
	".irp i,8,9,10,11,12,13,14,15\n"
	"mov %r\\i, 8*\\i(%rax)\n"
	".endr\n"
	"mov 8(%rsp), %rcx; mov %rcx, (%rax)\n"
	"stmxcsr 256(%rax); fnstcw 264(%rax)\n"
	"mov 16(%rsp), %edx\n"
	"cmp $1, %edx; je 1f; jg 2f\n"
	".irp i,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
	"movups %xmm\\i, 576+16*\\i(%rax)\n"
	".endr\n"
	"jmp 3f\n"
	"1:\n"
	".irp i,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
	"vmovups %ymm\\i, 576+32*\\i(%rax)\n"
	".endr\n"
	"vzeroupper\n"
	"jmp 3f\n"
	"2:\n"
	".irp i," ALL32 "\n"
	"vmovups %zmm\\i, 576+64*\\i(%rax)\n"
	".endr\n"
	".irp i,0,1,2,3,4,5,6,7\n"
	"kmovw %k\\i, 8768+2*\\i(%rax)\n"
	".endr\n"
	"vzeroupper\n"
	"3:\n"
	"ldmxcsr (%rsp); fldcw 4(%rsp)\n"
	"add $32, %rsp\n"
	"pop %r15; pop %r14; pop %r13; pop %r12; pop %rbp; pop %rbx\n"
	"ret\n");

#define NUMBER 0
#define RESULT 0
static const int arguments[] = {7, 6, 2, 10, 8, 9};
#define UNUSED (1UL << 4)
#define DESTROYED (1UL << 1 | 1UL << 11)
static const char *const name[] = {"rax", "rcx", "rdx", "rbx", "rsp", "rbp",
				   "rsi", "rdi", "r8",	"r9",  "r10", "r11",
				   "r12", "r13", "r14", "r15"};
#define REGISTERS 16
static const unsigned long state[] = {0x5f80, 0x77f};

#elif ZCALL_CPU_ARM64
/* state: nzcv, fpcr, fpsr. wide: 0 is V, 1 SVE with p and ffr. */
__asm__(".text\n"
	".arch_extension sve\n"
	"registers_trap:\n"
	"stp x29, x30, [sp, #-208]!\n"
	"stp x19, x20, [sp, #16]; stp x21, x22, [sp, #32]\n"
	"stp x23, x24, [sp, #48]; stp x25, x26, [sp, #64]\n"
	"stp x27, x28, [sp, #80]; stp d8, d9, [sp, #96]\n"
	"stp d10, d11, [sp, #112]; stp d12, d13, [sp, #128]\n"
	"stp d14, d15, [sp, #144]\n"
	"stp x1, x2, [sp, #160]\n"
	"ldr x3, [x0, #256]; msr nzcv, x3\n"
	"ldr x3, [x0, #264]; msr fpcr, x3\n"
	"ldr x3, [x0, #272]; msr fpsr, x3\n"
	"add x3, x0, #576\n"
	"cbnz x2, 1f\n"
	".irp i," ALL32 "\n"
	"ldr q\\i, [x3, #16*\\i]\n"
	".endr\n"
	"b 2f\n"
	"1:\n"
	".irp i," ALL32 "\n"
	"ldr z\\i, [x3, #\\i, mul vl]\n"
	".endr\n"
	"add x3, x3, #4095; add x3, x3, #4095; add x3, x3, #2\n"
	"ldr p0, [x3, #16, mul vl]; wrffr p0.b\n"
	".irp i,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
	"ldr p\\i, [x3, #\\i, mul vl]\n"
	".endr\n"
	"2:\n"
	".irp i,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,"
	"24,25,26,27,28,29,30,0\n"
	"ldr x\\i, [x0, #8*\\i]\n"
	".endr\n"
	"svc #0\n"
	"str x0, [sp, #176]; ldr x0, [sp, #160]\n"
	".irp i,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,"
	"24,25,26,27,28,29,30\n"
	"str x\\i, [x0, #8*\\i]\n"
	".endr\n"
	"ldr x1, [sp, #176]; str x1, [x0]\n"
	"mrs x3, nzcv; str x3, [x0, #256]\n"
	"mrs x3, fpcr; str x3, [x0, #264]\n"
	"mrs x3, fpsr; str x3, [x0, #272]\n"
	"msr fpcr, xzr\n"
	"ldr x2, [sp, #168]\n"
	"add x3, x0, #576\n"
	"cbnz x2, 1f\n"
	".irp i," ALL32 "\n"
	"str q\\i, [x3, #16*\\i]\n"
	".endr\n"
	"b 2f\n"
	"1:\n"
	".irp i," ALL32 "\n"
	"str z\\i, [x3, #\\i, mul vl]\n"
	".endr\n"
	"add x3, x3, #4095; add x3, x3, #4095; add x3, x3, #2\n"
	".irp i,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
	"str p\\i, [x3, #\\i, mul vl]\n"
	".endr\n"
	"rdffr p0.b; str p0, [x3, #16, mul vl]\n"
	"2:\n"
	"ldp x19, x20, [sp, #16]; ldp x21, x22, [sp, #32]\n"
	"ldp x23, x24, [sp, #48]; ldp x25, x26, [sp, #64]\n"
	"ldp x27, x28, [sp, #80]; ldp d8, d9, [sp, #96]\n"
	"ldp d10, d11, [sp, #112]; ldp d12, d13, [sp, #128]\n"
	"ldp d14, d15, [sp, #144]\n"
	"ldp x29, x30, [sp], #208\n"
	"ret\n"
	".arch_extension nosve\n");

#define NUMBER 8
#define RESULT 0
static const int arguments[] = {0, 1, 2, 3, 4, 5};
#define UNUSED (1UL << 31)
#define DESTROYED (1UL << 8)
#define REGISTERS 32
/* N and C; round towards plus infinity; saturation has happened. */
static const unsigned long state[] = {0xa0000000, 1UL << 22, 1UL << 27};

#elif ZCALL_CPU_RISCV64
/* state: fcsr, and vl with vtype, which are not loaded. wide: 1 is v0..v31,
 * by instructions that assemblers without V do not know: vl1re8, vs1r. */
__asm__(".text\n"
	".option push\n"
	".option norelax\n"
	"registers_trap:\n"
	"addi sp, sp, -512\n"
	".irp i,1,3,4,8,9,18,19,20,21,22,23,24,25,26,27\n"
	"sd x\\i, 8*\\i(sp)\n"
	".endr\n"
	".irp i,8,9,18,19,20,21,22,23,24,25,26,27\n"
	"fsd f\\i, 256+8*\\i(sp)\n"
	".endr\n"
	"sd a1, 232(sp); sd a2, 240(sp)\n"
	".irp i," ALL32 "\n"
	"fld f\\i, 320+8*\\i(a0)\n"
	".endr\n"
	"ld a3, 256(a0); csrw fcsr, a3\n"
	"beqz a2, 1f\n"
	"addi a3, a0, 576; csrr a4, 0xc22\n"
	".irp i," ALL32 "\n"
	".4byte 0x02800007 | 13 << 15 | \\i << 7\n"
	"add a3, a3, a4\n"
	".endr\n"
	"1:\n"
	".irp i,1,3,4,5,6,7,8,9,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,"
	"26,27,28,29,30,31,10\n"
	"ld x\\i, 8*\\i(a0)\n"
	".endr\n"
	"ecall\n"
	"sd a0, 248(sp); ld a0, 232(sp)\n"
	".irp i,1,3,4,5,6,7,8,9,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,"
	"26,27,28,29,30,31\n"
	"sd x\\i, 8*\\i(a0)\n"
	".endr\n"
	"ld a1, 248(sp); sd a1, 80(a0)\n"
	".irp i," ALL32 "\n"
	"fsd f\\i, 320+8*\\i(a0)\n"
	".endr\n"
	"csrr a3, fcsr; sd a3, 256(a0); csrw fcsr, zero\n"
	"ld a2, 240(sp); beqz a2, 1f\n"
	"csrr a3, 0xc20; sd a3, 264(a0); csrr a3, 0xc21; sd a3, 272(a0)\n"
	"addi a3, a0, 576; csrr a4, 0xc22\n"
	".irp i," ALL32 "\n"
	".4byte 0x02800027 | 13 << 15 | \\i << 7\n"
	"add a3, a3, a4\n"
	".endr\n"
	"1:\n"
	".irp i,1,3,4,8,9,18,19,20,21,22,23,24,25,26,27\n"
	"ld x\\i, 8*\\i(sp)\n"
	".endr\n"
	".irp i,8,9,18,19,20,21,22,23,24,25,26,27\n"
	"fld f\\i, 256+8*\\i(sp)\n"
	".endr\n"
	"addi sp, sp, 512\n"
	"ret\n"
	".option pop\n");

#define NUMBER 17
#define RESULT 10
static const int arguments[] = {10, 11, 12, 13, 14, 15};
#define UNUSED (1UL << 0 | 1UL << 2)
#define DESTROYED (1UL << 17)
#define REGISTERS 32
/* Round down; all exceptions have happened. */
static const unsigned long state[] = {0x5f};

#elif ZCALL_CPU_LOONG64
/* state: fcsr0, the eight condition flags. wide: 0 is f0..f31, 1 is LASX, by
 * instructions that assemblers without it do not know: xvld, xvst. */
__asm__(".text\n"
	"registers_trap:\n"
	"addi.d $sp, $sp, -512\n"
	".irp i,1,2,21,22,23,24,25,26,27,28,29,30,31\n"
	"st.d $r\\i, $sp, 8*\\i\n"
	".endr\n"
	".irp i,24,25,26,27,28,29,30,31\n"
	"fst.d $f\\i, $sp, 256+8*\\i\n"
	".endr\n"
	"st.d $r5, $sp, 32; st.d $r6, $sp, 40\n"
	"ld.d $r12, $r4, 256; movgr2fcsr $fcsr0, $r12\n"
	".irp i,0,1,2,3,4,5,6,7\n"
	"ld.bu $r12, $r4, 264+\\i; movgr2cf $fcc\\i, $r12\n"
	".endr\n"
	"bnez $r6, 1f\n"
	".irp i," ALL32 "\n"
	"fld.d $f\\i, $r4, 320+8*\\i\n"
	".endr\n"
	"b 2f\n"
	"1:\n"
	".irp i," ALL32 "\n"
	".4byte 0x2c800000 | (576+32*\\i) << 10 | 4 << 5 | \\i\n"
	".endr\n"
	"2:\n"
	".irp i,1,2,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,"
	"25,26,27,28,29,30,31,4\n"
	"ld.d $r\\i, $r4, 8*\\i\n"
	".endr\n"
	"syscall 0\n"
	"st.d $r4, $sp, 48; ld.d $r4, $sp, 32\n"
	".irp i,1,2,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,"
	"25,26,27,28,29,30,31\n"
	"st.d $r\\i, $r4, 8*\\i\n"
	".endr\n"
	"ld.d $r12, $sp, 48; st.d $r12, $r4, 32\n"
	"movfcsr2gr $r12, $fcsr0; st.d $r12, $r4, 256\n"
	"movgr2fcsr $fcsr0, $zero\n"
	".irp i,0,1,2,3,4,5,6,7\n"
	"movcf2gr $r12, $fcc\\i; st.b $r12, $r4, 264+\\i\n"
	".endr\n"
	"ld.d $r6, $sp, 40; bnez $r6, 1f\n"
	".irp i," ALL32 "\n"
	"fst.d $f\\i, $r4, 320+8*\\i\n"
	".endr\n"
	"b 2f\n"
	"1:\n"
	".irp i," ALL32 "\n"
	".4byte 0x2cc00000 | (576+32*\\i) << 10 | 4 << 5 | \\i\n"
	".endr\n"
	"2:\n"
	".irp i,1,2,21,22,23,24,25,26,27,28,29,30,31\n"
	"ld.d $r\\i, $sp, 8*\\i\n"
	".endr\n"
	".irp i,24,25,26,27,28,29,30,31\n"
	"fld.d $f\\i, $sp, 256+8*\\i\n"
	".endr\n"
	"addi.d $sp, $sp, 512\n"
	"ret\n");

#define NUMBER 11
#define RESULT 4
static const int arguments[] = {4, 5, 6, 7, 8, 9};
#define UNUSED (1UL << 0 | 1UL << 3)
#define DESTROYED (1UL << 11 | 0x1ffUL << 12)
#define REGISTERS 32
/* Round down, overflow has happened; every second condition. */
static const unsigned long state[] = {0x00040300, 0x0100010001000100};
#endif

static struct file before, after;

/* Which vector registers there are: wide, bytes in each, how many, bytes in a
 * mask, bytes of each that the contract keeps. */
static long wide;
static size_t width, count = 32, mask_width, kept;

static void detect(char **envp)
{
	const zcall_auxv_t *aux = zcall_auxv(envp);
	unsigned long hwcap = 0;

	for (; aux->a_type; aux++)
		if (aux->a_type == 16)
			hwcap = aux->a_val;
#if ZCALL_CPU_AMD64
	{
		unsigned a = 1, b, c = 0, d, files = 0;

		__asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
		if (c >> 27 & 1)
			__asm__("xgetbv" : "=a"(files), "=d"(d) : "c"(0));
		a = 7;
		c = 0;
		__asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
		wide = (files & 0xe6) == 0xe6 && (b >> 16 & 1) ? 2
		       : (files & 6) == 6		       ? 1
							       : 0;
		width = kept = 16UL << wide;
		count = wide == 2 ? 32 : 16;
		mask_width = wide == 2 ? 2 : 0;
		tap_note(wide == 2   ? "zmm0..zmm31 and k0..k7"
			 : wide == 1 ? "ymm0..ymm15"
				     : "xmm0..xmm15");
	}
#elif ZCALL_CPU_ARM64
	wide = hwcap >> 22 & 1;
	width = kept = 16;
	if (wide) {
		__asm__(".arch_extension sve\n"
			"cntb %0\n"
			".arch_extension nosve"
			: "=r"(width));
		mask_width = width / 8;
	}
	tap_note(wide ? "z0..z31, p0..p15, ffr" : "v0..v31");
#elif ZCALL_CPU_RISCV64
	wide = hwcap >> 21 & 1;
	if (wide)
		__asm__("csrr %0, 0xc22" : "=r"(width));
	tap_note(wide ? "f0..f31 and v0..v31" : "f0..f31");
#else
	wide = hwcap >> 5 & 1;
	width = kept = wide ? 32 : 0;
	tap_note(wide ? "xr0..xr31" : "f0..f31");
#endif
	(void)hwcap;
}

static void fill(void)
{
	unsigned char *p = (unsigned char *)&before;
	unsigned long x = 88172645463325252UL;
	size_t i;

	for (i = 0; i < sizeof(before); i++) {
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		p[i] = (unsigned char)x;
	}
	for (i = 0; i < sizeof(state) / sizeof(state[0]); i++)
		before.state[i] = state[i];
#if ZCALL_CPU_ARM64
	/* The first-fault register holds nothing but a run of ones. */
	for (i = 0; i < 32; i++)
		before.mask[16 * mask_width + i] = i < 2 ? 0xff : 0;
#endif
	memset(&after, 0, sizeof(after));
}

/* Writes the registers of set, and how many bytes of the vector registers and
 * masks have changed: for the reader, nothing is judged by it. */
static void note(unsigned long set)
{
	size_t i, bytes = 0;

	tap_put("# changed as the contract allows:");
	for (i = 0; i < REGISTERS; i++)
		if (set >> i & 1) {
			tap_put(" ");
#if ZCALL_CPU_AMD64
			tap_put(name[i]);
#else
			tap_put(ZCALL_CPU_LOONG64 ? "r" : "x");
			tap_put_long((long)i);
#endif
		}
	for (i = 0; i < count * width; i++)
		bytes += before.vec[i] != after.vec[i];
	for (i = 0; i < (ZCALL_CPU_AMD64 ? 8 : 17) * mask_width; i++)
		bytes += before.mask[i] != after.mask[i];
	tap_put("; bytes of vectors and masks: ");
	tap_put_long((long)bytes);
	tap_put("\n");
}

/* Makes the call that before.gpr holds and checks what it left. */
static void check(const char *call, long want)
{
	unsigned long changed = 0, lost;
	size_t i, j, bad = 0;

	registers_trap(&before, &after, wide);
	tap_is((long)after.gpr[RESULT], want, call);
	for (i = 0; i < REGISTERS; i++)
		if (before.gpr[i] != after.gpr[i] && !(UNUSED >> i & 1))
			changed |= 1UL << i;
	lost = changed & ~(DESTROYED | 1UL << RESULT);
	tap_is((long)lost, 0, "  keeps the general registers (a bit for each)");
	for (i = 0; i < sizeof(state) / sizeof(state[0]); i++)
		tap_is((long)after.state[i], (long)before.state[i],
		       "  keeps flags and modes");
#if ZCALL_CPU_RISCV64 || ZCALL_CPU_LOONG64
	if (ZCALL_CPU_RISCV64 || !wide)
		tap_ok(memcmp(before.fp, after.fp, sizeof(before.fp)) == 0,
		       "  keeps f0 to f31");
#endif
	for (i = 0; i < count * width; i += width)
		for (j = 0; j < kept; j++)
			bad += before.vec[i + j] != after.vec[i + j];
	if (kept)
		tap_is((long)bad, 0, "  keeps the vectors (bytes lost)");
#if ZCALL_CPU_AMD64
	if (mask_width)
		tap_ok(memcmp(before.mask, after.mask, 16) == 0,
		       "  keeps k0 to k7");
#endif
	note(changed & ~(1UL << RESULT));
}

int zcall_main(int argc, char **argv, char **envp)
{
	static const zcall_timespec_t moment = {0, 2000000};

	(void)argc;
	(void)argv;
	detect(envp);

	fill();
	before.gpr[NUMBER] = ZCALL_NR_getppid;
	check("getppid", zcall_getppid());

	fill();
	before.gpr[NUMBER] = 100000;
	check("a number that is no call", -ZCALL_ENOSYS);

	/* Others run meanwhile, and the timer interrupts. */
	fill();
	before.gpr[NUMBER] = ZCALL_NR_nanosleep;
	before.gpr[arguments[0]] = (unsigned long)&moment;
	before.gpr[arguments[1]] = 0;
	check("nanosleep", 0);

	/* Six arguments, all of them kept. */
	fill();
	before.gpr[NUMBER] = ZCALL_NR_mmap;
	before.gpr[arguments[1]] = 0;
	check("mmap of nothing", -ZCALL_EINVAL);
	return tap_done();
}
