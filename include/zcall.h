/* Everything that exists on the target. Each header can be had alone. */
#ifndef ZCALL_H
#define ZCALL_H

#include "zcall/errno.h"
#include "zcall/syscall.h"
#include "zcall/io.h"
#include "zcall/fs.h"
#include "zcall/net.h"
#include "zcall/mem.h"
#include "zcall/time.h"
#include "zcall/event.h"
#include "zcall/process.h"
#include "zcall/signal.h"
#include "zcall/thread.h"
#include "zcall/ipc.h"
#include "zcall/sys.h"
#include "zcall/uring.h"

#endif
