/*
 * zcall: what one wants to know about system calls, at the command line. This
 * file finds the subcommand and says how they are used.
 */
#include "command.h"

#include <zcall/errno.h>
#include <zcall/start.h>
#include <zcall/version.h>

struct command {
	const char *name;
	command_fn *run;
	const char *summary, *usage, *help;
};

static const struct command commands[] = {
	{"nr", zcall_cmd_nr, "numbers and functions of system calls",
	 "nr [NAME|NUMBER|PATTERN...] [--target TARGET|--all] [--json]",
	 "Prints number, name, since which Linux it is there, and zcall's\n"
	 "function of each call that a word means; without words of all.\n"
	 "A pattern has * for any text and ? for any character.\n"
	 "\n"
	 "  -t, --target TARGET  linux/amd64, linux/arm64, linux/riscv64,\n"
	 "                       linux/loong64, freebsd/amd64 or "
	 "darwin/arm64;\n"
	 "                       a system or a CPU alone will do; without it\n"
	 "                       what zcall runs on\n"
	 "  -a, --all            all targets\n"
	 "  -j, --json           an array of objects\n"},
	{"errno", zcall_cmd_errno, "errors: name, number, text",
	 "errno [NAME|NUMBER|PATTERN...] [--os OS] [--json]",
	 "Prints name, number and text of each error that a word means;\n"
	 "without words of all. A number may be negative, as calls return it.\n"
	 "\n"
	 "  -o, --os OS  linux, freebsd or darwin\n"
	 "  -j, --json   an array of objects\n"},
	{"const", zcall_cmd_const, "constants: name, value, header",
	 "const PATTERN... [--os OS] [--json]",
	 "Prints name, value and header of each constant that matches, in any\n"
	 "case, with ZCALL_ or without.\n"
	 "\n"
	 "  -o, --os OS  linux, freebsd or darwin; linux/arm64 and so on, "
	 "since\n"
	 "               some constants differ between CPUs\n"
	 "  -j, --json   an array of objects\n"},
	{"probe", zcall_cmd_probe, "what the running kernel offers",
	 "probe [--calls|--json]",
	 "Says which calls the running kernel has, what its io_uring can do,\n"
	 "which functions its vDSO has, and which of its mitigations make the\n"
	 "return after a call slow.\n"
	 "\n"
	 "Each call is made in a process of its own, with arguments that it\n"
	 "refuses; calls that have no such arguments are not made.\n"
	 "\n"
	 "  -c, --calls  a table of all calls and their answers, and no more\n"
	 "  -j, --json   an object\n"},
	{"bench", zcall_cmd_bench, "what system calls cost here",
	 "bench [SECONDS] [--json]",
	 "Measures on one CPU, for ten seconds or as many as given, what\n"
	 "calls cost with the trap inlined and behind a call and return.\n"
	 "\n"
	 "  -j, --json  an array of objects\n"},
	{"trace", zcall_cmd_trace, "the calls that a program makes",
	 "trace [-c] [-e CALL,...] [-o FILE] {-p PID|[--] PROGRAM [ARG...]}",
	 "Runs a program, or watches a running one, and writes down each call\n"
	 "that it, its threads and its children make. The status is the\n"
	 "program's.\n"
	 "\n"
	 "  -c, --count      only a summary: how often each call was made,\n"
	 "                   how long it took, how often it failed\n"
	 "  -e, --expression CALL,...\n"
	 "                   only these calls, or patterns; with ! before the\n"
	 "                   first all but these\n"
	 "  -o, --output FILE\n"
	 "                   write there and not to standard error\n"
	 "  -p, --pid PID    watch this process\n"},
	{"help", zcall_cmd_help, "how to use a command", "help [COMMAND]",
	 "Prints what there is, or how to use one command.\n"},
};

enum { COMMANDS = sizeof(commands) / sizeof(*commands) };

static const struct command *find(const char *name)
{
	int i;

	for (i = 0; i < COMMANDS; i++)
		if (str_equal(commands[i].name, name))
			return &commands[i];
	return NULL;
}

void command_usage(struct out *o, const char *command)
{
	const struct command *c = command ? find(command) : NULL;

	out_put(o, "usage: zcall ");
	out_put(o, c ? c->usage : "COMMAND [ARG...]");
	out_put(o, "\n       zcall help ");
	out_put(o, c ? c->name : "[COMMAND]");
	out_char(o, '\n');
}

static void help_all(void)
{
	int i;

	out_put(&out, "usage: zcall COMMAND [ARG...]\n\n");
	for (i = 0; i < COMMANDS; i++) {
		out_put(&out, "  ");
		out_colour(&out, OUT_BOLD);
		out_left(&out, commands[i].name, 7);
		out_colour(&out, OUT_PLAIN);
		out_put(&out, commands[i].summary);
		out_char(&out, '\n');
	}
	out_put(&out,
		"\n\"zcall help COMMAND\" says more. --version prints the "
		"version.\nThere is colour on a terminal unless NO_COLOR "
		"is set.\n");
}

static void help_one(const struct command *c)
{
	out_put(&out, "usage: zcall ");
	out_put(&out, c->usage);
	out_put(&out, "\n\n");
	out_put(&out, c->help);
}

int zcall_cmd_help(int argc, char **argv, char **envp)
{
	const struct command *c;

	(void)envp;
	if (argc > 2)
		return err_usage("help", "one command at a time", NULL);
	if (argc < 2) {
		help_all();
		return 0;
	}
	c = find(argv[1]);
	if (!c)
		return err_usage("help", "unknown command", argv[1]);
	help_one(c);
	return 0;
}

/* Whether the words ask for help. What follows the program of trace is the
 * program's. */
static int asks_for_help(int argc, char **argv)
{
	int i, only_first = str_equal(argv[0], "trace");

	for (i = 1; i < argc && !str_equal(argv[i], "--"); i++) {
		if (str_equal(argv[i], "--help") || str_equal(argv[i], "-h"))
			return 1;
		if (only_first)
			break;
	}
	return 0;
}

static int run(int argc, char **argv, char **envp)
{
	const struct command *c;

	if (argc < 2)
		return err_usage(NULL, "which command?", NULL);
	if (str_equal(argv[1], "--help") || str_equal(argv[1], "-h")) {
		help_all();
		return 0;
	}
	if (str_equal(argv[1], "--version") || str_equal(argv[1], "-V")) {
		out_put(&out,
			"zcall " ZCALL_VERSION_STRING " " ZCALL_TARGET "\n");
		return 0;
	}
	if (argv[1][0] == '-')
		return err_usage(NULL, "unknown option", argv[1]);
	c = find(argv[1]);
	if (!c)
		return err_usage(NULL, "unknown command", argv[1]);
	if (asks_for_help(argc - 1, argv + 1)) {
		help_one(c);
		return 0;
	}
	return c->run(argc - 1, argv + 1, envp);
}

int zcall_main(int argc, char **argv, char **envp)
{
	int status;

	out_start(&out, 1, envp);
	status = run(argc, argv, envp);
	out_flush(&out);
	return status;
}
