/*
 * The subcommands of zcall, each in a file of its own, dispatched by main.c.
 */
#ifndef ZCALL_CMD_COMMAND_H
#define ZCALL_CMD_COMMAND_H

#include "out.h"

/* argv[0] is the subcommand's name; the result is the exit status: 0, 1 when
 * it failed, 2 when it was called wrongly. main() flushes out afterwards. */
typedef int command_fn(int argc, char **argv, char **envp);

command_fn zcall_cmd_nr, zcall_cmd_errno, zcall_cmd_const, zcall_cmd_probe,
	zcall_cmd_bench, zcall_cmd_trace, zcall_cmd_help;

/* "usage: zcall ..." of one command, or of all if command is NULL. */
void command_usage(struct out *o, const char *command);

#endif
