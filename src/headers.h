/*
 * The headers whose functions libzcall has as symbols. Not ring.h and prep.h:
 * what they do is a few loads and stores into memory shared with the kernel,
 * which a call would cost more than, and the layout of zcall_ring_t would be
 * frozen. Not start.h: the entry is the program's.
 */
#ifndef ZCALLI_SRC_HEADERS_H
#define ZCALLI_SRC_HEADERS_H

#include <zcall/target.h>

/* For src/names: which target it is. */
#ifndef ZCALLI_LIBRARY
zcalli_target ZCALL_TARGET;
#endif

#include <zcall.h>

#include <zcall/auxv.h>
#include <zcall/spawn.h>
#include <zcall/vdso.h>

#endif
