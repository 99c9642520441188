/*
 * One object of libzcall.a: the function ZCALLI_ONE, and nothing else, so that
 * a program has what it calls.
 */
#include "library.h"

#ifndef ZCALLI_ONE
#define ZCALLI_ONE zcall_is_error
#endif

ZCALLI_SYMBOL(ZCALLI_ONE);
