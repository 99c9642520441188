/*
 * FreeBSD constants and structures: the system itself.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_SYS_H
#define ZCALL_FREEBSD_SYS_H

#include "../target.h"

#endif
