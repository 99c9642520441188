/* hello: the smallest program that says something. */
#include "program.h"

MAIN(argc, argv)
{
	static const char text[] = "hello, world\n";

	UNUSED(argc, argv);
	return C(write)(1, text, sizeof(text) - 1) != sizeof(text) - 1;
}
