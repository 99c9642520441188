/*
 * Linux constants and structures: threads.
 * The calls are in thread.h of the folder above.
 */
#ifndef ZCALL_LINUX_THREAD_H
#define ZCALL_LINUX_THREAD_H

#include "../target.h"

#endif
