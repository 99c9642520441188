/*
 * FreeBSD constants and structures: poll, event and signal descriptors.
 * The calls are in event.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_EVENT_H
#define ZCALL_FREEBSD_EVENT_H

#include "../target.h"

/* Types of __specialfd. */
#define ZCALL_SPECIALFD_EVENTFD 1

/* Flags of an eventfd. */
#define ZCALL_EFD_SEMAPHORE 1
#define ZCALL_EFD_CLOEXEC 1048576
#define ZCALL_EFD_NONBLOCK 4

/* Events of poll and ppoll. */
#define ZCALL_POLLIN 0x1
#define ZCALL_POLLPRI 0x2
#define ZCALL_POLLOUT 0x4
#define ZCALL_POLLERR 0x8
#define ZCALL_POLLHUP 0x10
#define ZCALL_POLLNVAL 0x20
#define ZCALL_POLLRDHUP 0x4000

/* The request of __specialfd(SPECIALFD_EVENTFD). */
typedef struct {
	unsigned initval;
	int flags; /* EFD_* */
} zcall_specialfd_eventfd_t;

#endif
