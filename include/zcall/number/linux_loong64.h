/*
 * The calls of Linux 7.2 on loong64: the common table and nothing else. The
 * youngest port has no obsolete call.
 */
#ifndef ZCALL_NUMBER_LINUX_LOONG64_H
#define ZCALL_NUMBER_LINUX_LOONG64_H

#include "linux_generic.h"

#endif
