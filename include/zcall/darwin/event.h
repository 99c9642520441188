/*
 * macOS constants and structures: poll, event and signal descriptors.
 * The calls are in event.h of the folder above.
 */
#ifndef ZCALL_DARWIN_EVENT_H
#define ZCALL_DARWIN_EVENT_H

#include "../target.h"

/* Events of poll and ppoll. */
#define ZCALL_POLLIN 0x1
#define ZCALL_POLLPRI 0x2
#define ZCALL_POLLOUT 0x4
#define ZCALL_POLLERR 0x8
#define ZCALL_POLLHUP 0x10
#define ZCALL_POLLNVAL 0x20

#endif
