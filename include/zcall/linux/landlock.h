/*
 * Linux constants and structures: Landlock.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_LANDLOCK_H
#define ZCALL_LINUX_LANDLOCK_H

#include "../target.h"

/* What a ruleset forbids unless a rule allows it. */
typedef struct {
	uint64_t handled_access_fs;
	uint64_t handled_access_net;
	uint64_t scoped;
	uint64_t quiet_access_fs;
	uint64_t quiet_access_net;
	uint64_t quiet_scoped;
} zcall_landlock_ruleset_attr_t;

/* Flags of landlock_create_ruleset, which then answers a number instead. */
#define ZCALL_LANDLOCK_CREATE_RULESET_VERSION (1U << 0)
#define ZCALL_LANDLOCK_CREATE_RULESET_ERRATA (1U << 1)

/* Flags of landlock_add_rule. */
#define ZCALL_LANDLOCK_ADD_RULE_QUIET (1U << 0)

/* Flags of landlock_restrict_self. */
#define ZCALL_LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF (1U << 0)
#define ZCALL_LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON (1U << 1)
#define ZCALL_LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF (1U << 2)
#define ZCALL_LANDLOCK_RESTRICT_SELF_TSYNC (1U << 3)

/* Types of rules. */
#define ZCALL_LANDLOCK_RULE_PATH_BENEATH 1
#define ZCALL_LANDLOCK_RULE_NET_PORT 2

/* Rule: rights below a directory. */
typedef struct __attribute__((__packed__)) {
	uint64_t allowed_access;
	int32_t parent_fd;
} zcall_landlock_path_beneath_attr_t;

/* Rule: rights on a port. */
typedef struct {
	uint64_t allowed_access;
	uint64_t port;
} zcall_landlock_net_port_attr_t;

/* Rights in the file system. */
#define ZCALL_LANDLOCK_ACCESS_FS_EXECUTE (1ULL << 0)
#define ZCALL_LANDLOCK_ACCESS_FS_WRITE_FILE (1ULL << 1)
#define ZCALL_LANDLOCK_ACCESS_FS_READ_FILE (1ULL << 2)
#define ZCALL_LANDLOCK_ACCESS_FS_READ_DIR (1ULL << 3)
#define ZCALL_LANDLOCK_ACCESS_FS_REMOVE_DIR (1ULL << 4)
#define ZCALL_LANDLOCK_ACCESS_FS_REMOVE_FILE (1ULL << 5)
#define ZCALL_LANDLOCK_ACCESS_FS_MAKE_CHAR (1ULL << 6)
#define ZCALL_LANDLOCK_ACCESS_FS_MAKE_DIR (1ULL << 7)
#define ZCALL_LANDLOCK_ACCESS_FS_MAKE_REG (1ULL << 8)
#define ZCALL_LANDLOCK_ACCESS_FS_MAKE_SOCK (1ULL << 9)
#define ZCALL_LANDLOCK_ACCESS_FS_MAKE_FIFO (1ULL << 10)
#define ZCALL_LANDLOCK_ACCESS_FS_MAKE_BLOCK (1ULL << 11)
#define ZCALL_LANDLOCK_ACCESS_FS_MAKE_SYM (1ULL << 12)
#define ZCALL_LANDLOCK_ACCESS_FS_REFER (1ULL << 13)
#define ZCALL_LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#define ZCALL_LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
#define ZCALL_LANDLOCK_ACCESS_FS_RESOLVE_UNIX (1ULL << 16)

/* Rights in the network. */
#define ZCALL_LANDLOCK_ACCESS_NET_BIND_TCP (1ULL << 0)
#define ZCALL_LANDLOCK_ACCESS_NET_CONNECT_TCP (1ULL << 1)
#define ZCALL_LANDLOCK_ACCESS_NET_BIND_UDP (1ULL << 2)
#define ZCALL_LANDLOCK_ACCESS_NET_CONNECT_SEND_UDP (1ULL << 3)

/* What is cut off from processes outside the domain. */
#define ZCALL_LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET (1ULL << 0)
#define ZCALL_LANDLOCK_SCOPE_SIGNAL (1ULL << 1)

#endif
