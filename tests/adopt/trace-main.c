/*
 * zcall with trace alone, for trace.t, which need not build the other commands.
 */
#include "command.h"

#include <zcall/start.h>

void command_usage(struct out *o, const char *command)
{
	(void)command;
	out_put(o, "usage: zcall trace ...\n");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int status;

	out_start(&out, 1, envp);
	if (argc < 2 || !str_equal(argv[1], "trace"))
		return err_usage("trace", "only trace is here", NULL);
	status = zcall_cmd_trace(argc - 1, argv + 1, envp);
	out_flush(&out);
	return status;
}
