/*
 * macOS constants and structures: the system itself.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_DARWIN_SYS_H
#define ZCALL_DARWIN_SYS_H

#include "../target.h"

#endif
