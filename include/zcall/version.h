/*
 * The version, in one place. ZCALL_VERSION grows with every release and can
 * be compared in #if: major * 10000 + minor * 100 + patch.
 */
#ifndef ZCALL_VERSION_H
#define ZCALL_VERSION_H

#define ZCALL_VERSION_MAJOR 0
#define ZCALL_VERSION_MINOR 1
#define ZCALL_VERSION_PATCH 0

#define ZCALL_VERSION \
	(ZCALL_VERSION_MAJOR * 10000 + ZCALL_VERSION_MINOR * 100 + \
	 ZCALL_VERSION_PATCH)

#define ZCALLI_STR_(x) #x
#define ZCALLI_STR(x) ZCALLI_STR_(x)

/* "0.1.0" */
#define ZCALL_VERSION_STRING \
	ZCALLI_STR(ZCALL_VERSION_MAJOR) \
	"." ZCALLI_STR(ZCALL_VERSION_MINOR) "." ZCALLI_STR(ZCALL_VERSION_PATCH)

#endif
