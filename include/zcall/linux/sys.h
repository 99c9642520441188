/*
 * Linux constants and structures: the system itself.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_SYS_H
#define ZCALL_LINUX_SYS_H

#include "../target.h"

#endif
