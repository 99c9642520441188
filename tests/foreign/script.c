/*
 * Calls every wrapper in a program of generated callers, looks at the trap
 * that comes, answers it, and looks at what the wrapper makes of the answer.
 * Prints TAP, one line a wrapper. generate.awk writes the program and the
 * script that it is checked against.
 *
 * A script line: name, number, kind of result, then one word a parameter of
 * the wrapper as name:w, then "=", then one word an argument of the trap:
 *   3:u32   the wrapper's 3rd parameter, which the kernel takes as 32 bits
 *   #0      that value, all 64 bits of it
 *   *       anything
 */
#define _GNU_SOURCE
#include "kernel.h"
#include "values.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PARAMETERS = 9 };

struct expected {
	enum { ANY, VALUE, PARAMETER, NUMBER } kind;
	uint64_t value;
	int parameter, bits;
};

struct wrapper {
	char name[64], result[16];
	long number;
	int number_parameter; /* the number is this parameter, from 1 */
	int parameters, arguments;
	char word[PARAMETERS][64];
	struct expected expected[8];
};

static const struct image *image;
static int tests, failures;
static bool failed;
static const char *doing;

__attribute__((format(printf, 1, 2))) static void bad(const char *format, ...)
{
	static int said;
	va_list list;

	if (!failed)
		said = 0;
	failed = true;
	if (said++ >= 8)
		return;
	printf("# %s: ", doing);
	va_start(list, format);
	vprintf(format, list);
	va_end(list);
	putchar('\n');
}

__attribute__((format(printf, 1, 2))) static void done(const char *format, ...)
{
	va_list list;

	printf("%sok %d - %s ", failed ? "not " : "", ++tests, target->name);
	va_start(list, format);
	vprintf(format, list);
	va_end(list);
	putchar('\n');
	fflush(stdout);
	failures += failed;
	failed = false;
}

static bool in(const int *list, int reg)
{
	for (; *list >= 0; list++)
		if (*list == reg)
			return true;
	return false;
}

static uint64_t stack, back;
static uint64_t kept[32];

/* Calls a function of the guest: garbage everywhere but where the C calling
 * convention has something, and above 32-bit values too, although riscv64 and
 * loong64 want those extended: the kernel does not see the difference. */
static void call(uint64_t function, const uint64_t *value, int n)
{
	const struct cpu *cpu = target->cpu;
	uint64_t sp = stack - 512;
	int i, on_stack = 0;

	for (i = 0; i < cpu->registers; i++)
		if (!in(cpu->hidden, i) && i != cpu->flags)
			machine.set(i, noise());
	for (i = 0; i < n; i++)
		if (cpu->parameter[i - on_stack] >= 0) {
			machine.set(cpu->parameter[i], value[i]);
		} else {
			machine.poke(sp + 8 * (unsigned)on_stack, value + i, 8);
			on_stack++;
		}
	if (cpu->link >= 0) {
		machine.set(cpu->link, back);
	} else {
		sp -= 8;
		machine.poke(sp, &back, 8);
	}
	if (cpu->flags >= 0)
		machine.set(cpu->flags,
			    (machine.get(cpu->flags) & ~cpu->carry) |
				    (noise() & 1 ? cpu->carry : 0));
	machine.set(cpu->sp, sp);
	machine.set(cpu->pc, function);
	for (i = 0; cpu->kept[i] >= 0; i++)
		kept[i] = machine.get(cpu->kept[i]);
}

/* Goes on to the next trap. */
static bool to_trap(void)
{
	enum stop stop = machine.run(back);

	if (stop != STOP_TRAP) {
		bad(stop == STOP_RETURN ? "returns without a trap"
					: "crashes before the trap");
		return false;
	}
	if (!trap_is_exact()) {
		bad("traps with another instruction");
		return false;
	}
	return true;
}

/* Goes on to the end of the function. */
static bool to_end(void)
{
	const struct cpu *cpu = target->cpu;
	enum stop stop = machine.run(back);
	int i;

	if (stop != STOP_RETURN) {
		bad(stop == STOP_TRAP ? "traps once more"
				      : "crashes behind the trap");
		return false;
	}
	for (i = 0; cpu->kept[i] >= 0; i++) {
		uint64_t now = machine.get(cpu->kept[i]);

		if (cpu->link < 0 && cpu->kept[i] == cpu->sp)
			now -= 8;
		if (now != kept[i]) {
			bad("the caller's register %d is %#llx, was %#llx",
			    cpu->kept[i], (unsigned long long)now,
			    (unsigned long long)kept[i]);
			return false;
		}
	}
	return true;
}

/* The number as the kernel takes it. */
static void check_number(const struct wrapper *w, uint64_t got,
			 const uint64_t *value)
{
	uint64_t want = w->number_parameter ? value[w->number_parameter - 1]
					    : (uint64_t)w->number;

	if (target->system == DARWIN) {
		got = (uint64_t)(int32_t)got;
		want = (uint64_t)(int32_t)want;
		if ((int64_t)got >= 0) {
			got &= 0xffff;
			want &= 0xffff;
		}
	}
	if (got != want)
		bad("number %lld, wanted %lld", (long long)got,
		    (long long)want);
}

static void check_trap(const struct wrapper *w, const uint64_t *value)
{
	uint64_t number, got[8];
	int i;

	trap_arguments(&number, got);
	check_number(w, number, value);
	for (i = 0; i < w->arguments; i++) {
		const struct expected *e = &w->expected[i];
		uint64_t want = e->value, mask = ~(uint64_t)0;

		if (e->kind == ANY)
			continue;
		if (e->kind == PARAMETER) {
			want = value[e->parameter - 1];
			mask >>= 64 - e->bits;
		}
		if ((got[i] ^ want) & mask)
			bad("argument %d is %#llx, wanted %#llx (%d bits)",
			    i + 1, (unsigned long long)(got[i] & mask),
			    (unsigned long long)(want & mask),
			    e->kind == PARAMETER ? e->bits : 64);
	}
}

/* What the kernel may answer. error: with the carry set. */
struct reply {
	uint64_t value;
	bool error;
};

static const struct reply replies[] = {
	{0, false},
	{1, false},
	{42, false},
	{0x7fffffff, false},
	{0x80000000, false},
	{0xfffff001, false},
	{0xffffffff, false},
	{0x7f1234567000, false},
	{0x8000000000000000, false},
	{(uint64_t)-1, false},
	{(uint64_t)-2, false},
	{(uint64_t)-11, false},
	{(uint64_t)-4094, false},
	{(uint64_t)-4095, false},
	{(uint64_t)-4096, false},
	{(uint64_t)-4097, false},
	{1, true},
	{4, true},
	{35, true},
	{106, true},
	{4095, true},
};

enum { REPLIES = sizeof(replies) / sizeof(replies[0]) };

/* For every other call: half of them have a second value, which is garbage
 * otherwise. */
static struct answer answer_of(const struct reply *reply, bool plain)
{
	struct answer a = {
		.value = reply->value,
		.error = reply->error,
		.second = noise(),
		.two = !reply->error,
		.plain = plain,
	};

	return a;
}

/* What r1, r2 and err of the raw form must be. */
static void check_raw(const struct answer *a, const uint64_t got[3])
{
	uint64_t want[3] = {a->value, a->second, 0};
	bool second = !a->error;

	if (target->system == LINUX) {
		want[1] = 0;
		second = true;
		if (a->value >= (uint64_t)-4095) {
			want[0] = ~(uint64_t)0;
			want[2] = 0 - a->value;
		}
	} else if (a->error) {
		want[0] = ~(uint64_t)0;
		want[2] = a->value;
	}
	if (got[0] != want[0] || got[2] != want[2] ||
	    (second && got[1] != want[1]))
		bad("answered %#llx, %#llx%s: r1 %#llx, r2 %#llx, err %#llx",
		    (unsigned long long)a->value, (unsigned long long)a->second,
		    a->error ? " with carry" : "", (unsigned long long)got[0],
		    (unsigned long long)got[1], (unsigned long long)got[2]);
}

/* The wrapper's result: where, and what it must be. */
static void check_result(const struct wrapper *w, const struct answer *a)
{
	uint64_t want = a->error ? 0 - a->value : a->value;
	uint64_t got = machine.get(target->cpu->result);

	if (!strcmp(w->result, "raw")) {
		uint64_t raw[3];

		machine.peek(image_symbol(image, "script_result"), raw,
			     sizeof(raw));
		check_raw(a, raw);
		return;
	}
	if (!strcmp(w->result, "int")) {
		want = target->cpu->extends ? (uint64_t)(int32_t)want
					    : (uint32_t)want;
		if (!target->cpu->extends)
			got = (uint32_t)got;
	}
	if (got != want)
		bad("answered %#llx%s: result %#llx, wanted %#llx",
		    (unsigned long long)a->value, a->error ? " with carry" : "",
		    (unsigned long long)got, (unsigned long long)want);
}

/* Called as a function, arguments in registers, and with constants. */
static void check_calls(const struct wrapper *w)
{
	char symbol[96];
	uint64_t value[PARAMETERS], function;
	bool plain = w->number < 0 || !strncmp(w->name, "mach_raw", 8);
	int form, set, i, r = 0;

	for (form = 0; form <= SCRIPT_SETS; form++) {
		int rounds = form ? 1 : REPLIES;

		snprintf(symbol, sizeof(symbol),
			 form ? "script_%s_%d" : "script_%s", w->name,
			 form - 1);
		function = image_symbol(image, symbol);
		if (!function) {
			bad("no symbol %s", symbol);
			return;
		}
		for (set = 0; set < rounds; set++, r++) {
			const struct reply *reply = &replies[r % REPLIES];
			struct answer a;

			if (reply->error && (target->system == LINUX || plain))
				continue;
			for (i = 0; i < w->parameters; i++)
				value[i] = SCRIPT_VALUE(
					form ? form - 1 : set % SCRIPT_SETS,
					(unsigned)i);
			call(function, value, form ? 0 : w->parameters);
			if (!to_trap())
				return;
			check_trap(w, value);
			if (!strcmp(w->result, "void"))
				continue;
			a = answer_of(reply, plain);
			trap_answer(&a);
			if (!to_end())
				return;
			check_result(w, &a);
		}
	}
}

/* The widths of the C parameters, which the program describes by one byte
 * each. Signedness at equal width changes nothing that the kernel sees. */
static void check_sizes(const struct wrapper *w)
{
	unsigned char size[PARAMETERS];
	char symbol[96];
	uint64_t address;
	int i, bits;

	snprintf(symbol, sizeof(symbol), "script_%s_sizes", w->name);
	address = image_symbol(image, symbol);
	if (!w->parameters)
		return;
	if (!address || machine.peek(address, size, (size_t)w->parameters)) {
		bad("no symbol %s", symbol);
		return;
	}
	for (i = 0; i < w->arguments; i++) {
		const struct expected *e = &w->expected[i];

		if (e->kind != PARAMETER)
			continue;
		bits = 8 * size[e->parameter - 1];
		if (bits != e->bits && !(e->bits == 16 && bits == 32))
			bad("parameter %s has %d bits, the kernel takes %d",
			    w->word[e->parameter - 1], bits, e->bits);
	}
}

static void expect(struct expected *e, const char *word)
{
	*e = (struct expected){.kind = ANY};
	if (*word == '#') {
		e->kind = VALUE;
		e->value = strtoull(word + 1, NULL, 0);
	} else if (*word != '*') {
		e->kind = PARAMETER;
		if (sscanf(word, "%d:%*c%d", &e->parameter, &e->bits) != 2)
			fatal("what is %s", word);
	}
}

static bool parse(struct wrapper *w, char *line)
{
	char *word, *save = NULL, *number;
	bool arguments = false;

	memset(w, 0, sizeof(*w));
	word = strtok_r(line, " \n", &save);
	if (!word || *word == '#')
		return false;
	snprintf(w->name, sizeof(w->name), "%s", word);
	number = strtok_r(NULL, " \n", &save);
	word = strtok_r(NULL, " \n", &save);
	if (!number || !word)
		fatal("the script's line for %s is too short", w->name);
	snprintf(w->result, sizeof(w->result), "%s", word);
	if (*number == '$')
		w->number_parameter = atoi(number + 1);
	else if (*number != '?')
		w->number = atol(number);
	while ((word = strtok_r(NULL, " \n", &save))) {
		if (!strcmp(word, "=")) {
			arguments = true;
		} else if (arguments) {
			if (w->arguments == 8)
				fatal("%s: too many arguments", w->name);
			expect(&w->expected[w->arguments++], word);
		} else {
			if (w->parameters == PARAMETERS)
				fatal("%s: too many parameters", w->name);
			snprintf(w->word[w->parameters++], sizeof(w->word[0]),
				 "%s", word);
		}
	}
	if (*number == '?')
		bad("no table has this call: %s", number);
	return true;
}

/*
 * What syscall.h makes of results, in functions of the program that trap once
 * each: see edges.h.
 */
static uint64_t through(const char *name, uint64_t parameter,
			const struct reply *reply)
{
	struct answer a = answer_of(reply, false);
	uint64_t function = image_symbol(image, name);

	if (!function) {
		bad("no symbol %s", name);
		return 0;
	}
	call(function, &parameter, 1);
	if (!to_trap())
		return 0;
	trap_answer(&a);
	return to_end() ? machine.get(target->cpu->result) : 0;
}

static void check_edges(void)
{
	size_t i;

	for (i = 0; i < REPLIES; i++) {
		const struct reply *r = &replies[i];
		uint64_t folded = r->error ? 0 - r->value : r->value;
		bool error = folded >= (uint64_t)-4095;
		uint32_t number = error ? (uint32_t)(0 - folded) : 0;
		uint64_t got;

		if (r->error && target->system == LINUX)
			continue;
		doing = "zcall_is_error";
		got = through("edge_is_error", 1, r);
		if ((uint32_t)got != error)
			bad("%#llx: %d", (unsigned long long)folded, (int)got);
		doing = "zcall_errno";
		got = through("edge_errno", 1, r);
		if ((uint32_t)got != number)
			bad("%#llx: %d", (unsigned long long)folded, (int)got);
		doing = "zcall_is_error_ptr";
		got = through("edge_is_error_ptr", 1, r);
		if ((uint32_t)got != error)
			bad("%#llx: %d", (unsigned long long)folded, (int)got);
		doing = "zcall_errno_ptr";
		got = through("edge_errno_ptr", 1, r);
		if ((uint32_t)got != number)
			bad("%#llx: %d", (unsigned long long)folded, (int)got);
	}
	done("errors and values are told apart at the edges");
}

/* ZCALL_RETRY: EINTR again and again, then something else. */
static void check_retry(void)
{
	struct answer eintr = answer_of(&(struct reply){4, true}, false);
	struct answer last = answer_of(&(struct reply){35, true}, false);
	uint64_t zero = 0, number, argument[8];
	int i;

	doing = "ZCALL_RETRY";
	if (target->system == LINUX) {
		eintr.value = (uint64_t)-4;
		last.value = (uint64_t)-35;
	}
	call(image_symbol(image, "edge_retry"), &zero, 1);
	for (i = 0; i < 4; i++) {
		if (!to_trap())
			break;
		trap_arguments(&number, argument);
		if (number != 77 || argument[0] != 5)
			bad("call %d: number %lld, argument %lld", i,
			    (long long)number, (long long)argument[0]);
		trap_answer(i < 3 ? &eintr : &last);
	}
	if (i == 4 && to_end() &&
	    (uint32_t)machine.get(target->cpu->result) != (uint32_t)-35)
		bad("result %#llx",
		    (unsigned long long)machine.get(target->cpu->result));
	done("ZCALL_RETRY repeats EINTR and nothing else");
}

/* zcall_syscall() counts its arguments and converts each. */
static void check_counted(void)
{
	static const uint64_t want[] = {
		(uint64_t)-5,	    0xfffffffb, 0x123456789abc,
		0x8000000000000001, 255,	(uint64_t)-2,
	};
	char symbol[32];
	uint64_t number, argument[8];
	int n, i;

	doing = "zcall_syscall";
	for (n = 0; n <= 6; n++) {
		struct answer a = answer_of(&replies[2], false);

		snprintf(symbol, sizeof(symbol), "edge_counted%d", n);
		call(image_symbol(image, symbol), NULL, 0);
		if (!to_trap())
			continue;
		trap_arguments(&number, argument);
		if (number != 70 + (unsigned)n)
			bad("%d arguments: number %lld", n, (long long)number);
		for (i = 0; i < n; i++)
			if (argument[i] != want[i])
				bad("%d arguments: number %d is %#llx", n,
				    i + 1, (unsigned long long)argument[i]);
		trap_answer(&a);
		if (to_end() && machine.get(target->cpu->result) != 42)
			bad("%d arguments: another result", n);
	}
	done("zcall_syscall counts and converts 0 to 6 arguments");
}

int script(const struct image *program, const char *path)
{
	FILE *file = fopen(path, "r");
	static char line[1024];
	struct wrapper w;

	if (!file)
		fatal("cannot read %s", path);
	image = program;
	stack = call_stack();
	back = image_symbol(image, "script_return");
	if (!back)
		fatal("not a program of callers");
	while (fgets(line, sizeof(line), file)) {
		doing = w.name;
		if (!parse(&w, line))
			continue;
		check_sizes(&w);
		check_calls(&w);
		done("%s: %d argument%s, %s", w.name, w.arguments,
		     w.arguments == 1 ? "" : "s", w.result);
	}
	fclose(file);
	check_edges();
	check_retry();
	check_counted();
	printf("1..%d\n", tests);
	return failures ? 1 : 0;
}
