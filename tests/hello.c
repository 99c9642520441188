/* The smallest program: entry, one write, an exit status. */
#include "tap.h"

int zcall_main(int argc, char **argv, char **envp)
{
	(void)envp;
	tap_ok(argc >= 1 && argv[0] != NULL, "argc and argv arrive");
	tap_ok(argv[argc] == NULL, "argv ends with NULL");
	return tap_done();
}
