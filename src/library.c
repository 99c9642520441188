/*
 * All of libzcall.so in one object: names.inc, which the build makes of what
 * src/names prints, has a line for each function.
 */
#include "library.h"

#include "names.inc"
