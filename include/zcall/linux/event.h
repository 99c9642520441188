/*
 * Linux constants and structures: poll, event and signal descriptors.
 * The calls are in event.h of the folder above.
 */
#ifndef ZCALL_LINUX_EVENT_H
#define ZCALL_LINUX_EVENT_H

#include "../target.h"

/* Flags of eventfd2. */
#define ZCALL_EFD_SEMAPHORE 0x1
#define ZCALL_EFD_CLOEXEC 0x80000
#define ZCALL_EFD_NONBLOCK 0x800

/* Flags of signalfd4. */
#define ZCALL_SFD_CLOEXEC 0x80000
#define ZCALL_SFD_NONBLOCK 0x800

/* Events of poll and ppoll. */
#define ZCALL_POLLIN 0x1
#define ZCALL_POLLPRI 0x2
#define ZCALL_POLLOUT 0x4
#define ZCALL_POLLERR 0x8
#define ZCALL_POLLHUP 0x10
#define ZCALL_POLLNVAL 0x20
#define ZCALL_POLLRDHUP 0x2000

/* What a read from a signalfd returns, one for each signal; no part of one
 * is ever read. */
typedef struct {
	uint32_t ssi_signo;
	int32_t ssi_errno;
	int32_t ssi_code;
	uint32_t ssi_pid;
	uint32_t ssi_uid;
	int32_t ssi_fd;
	uint32_t ssi_tid;
	uint32_t ssi_band;
	uint32_t ssi_overrun;
	uint32_t ssi_trapno;
	int32_t ssi_status;
	int32_t ssi_int;
	uint64_t ssi_ptr;
	uint64_t ssi_utime;
	uint64_t ssi_stime;
	uint64_t ssi_addr;
	uint16_t ssi_addr_lsb;
	uint16_t __pad2;
	int32_t ssi_syscall;
	uint64_t ssi_call_addr;
	uint32_t ssi_arch;
	uint8_t __pad[28];
} zcall_signalfd_siginfo_t;

#endif
