/*
 * FreeBSD constants and structures: threads.
 * The calls are in thread.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_THREAD_H
#define ZCALL_FREEBSD_THREAD_H

#include "../target.h"

#endif
