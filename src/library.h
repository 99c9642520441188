/*
 * The headers once more, but so that each function can be a symbol: an inline
 * function of C99, which is one where it is declared extern as well. Bodies
 * and signatures are the headers' own; what a function calls is inlined as
 * everywhere.
 */
#ifndef ZCALLI_SRC_LIBRARY_H
#define ZCALLI_SRC_LIBRARY_H

#define ZCALLI_LIBRARY
/* Without libc there is none to tell. */
#define ZCALL_NO_SANITIZE

#include <zcall/target.h>

#undef ZCALLI_FN
#undef ZCALLI_UTIL
#define ZCALLI_FN inline __attribute__((__always_inline__))
#define ZCALLI_UTIL inline

#include "headers.h"

#define ZCALLI_SYMBOL(name) extern __typeof__(name) name

#endif
