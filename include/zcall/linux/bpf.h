/*
 * Linux constants and structures: BPF programs and maps, and BTF.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_BPF_H
#define ZCALL_LINUX_BPF_H

#include "../target.h"

#include "filter.h"

/* Classes of the new machine. */
#define ZCALL_BPF_JMP32 0x06
#define ZCALL_BPF_ALU64 0x07

/* Its sizes and modes of loads and stores. */
#define ZCALL_BPF_DW 0x18
#define ZCALL_BPF_MEMSX 0x80
#define ZCALL_BPF_ATOMIC 0xc0
#define ZCALL_BPF_XADD 0xc0

/* Its arithmetic. */
#define ZCALL_BPF_MOV 0xb0
#define ZCALL_BPF_ARSH 0xc0
#define ZCALL_BPF_END 0xd0
#define ZCALL_BPF_TO_LE 0x00
#define ZCALL_BPF_TO_BE 0x08
#define ZCALL_BPF_FROM_LE ZCALL_BPF_TO_LE
#define ZCALL_BPF_FROM_BE ZCALL_BPF_TO_BE

/* Its jumps. */
#define ZCALL_BPF_JNE 0x50
#define ZCALL_BPF_JLT 0xa0
#define ZCALL_BPF_JLE 0xb0
#define ZCALL_BPF_JSGT 0x60
#define ZCALL_BPF_JSGE 0x70
#define ZCALL_BPF_JSLT 0xc0
#define ZCALL_BPF_JSLE 0xd0
#define ZCALL_BPF_JCOND 0xe0
#define ZCALL_BPF_CALL 0x80
#define ZCALL_BPF_EXIT 0x90

/* Its atomic operations (imm). */
#define ZCALL_BPF_FETCH 0x01
#define ZCALL_BPF_XCHG (0xe0 | ZCALL_BPF_FETCH)
#define ZCALL_BPF_CMPXCHG (0xf0 | ZCALL_BPF_FETCH)
#define ZCALL_BPF_LOAD_ACQ 0x100
#define ZCALL_BPF_STORE_REL 0x110

/* Its jumps. */
#define ZCALL_BPF_MAY_GOTO 0

/* Its registers: 0 the result, 1 to 5 arguments, 10 the frame. */
#define ZCALL_BPF_REG_0 0
#define ZCALL_BPF_REG_1 1
#define ZCALL_BPF_REG_2 2
#define ZCALL_BPF_REG_3 3
#define ZCALL_BPF_REG_4 4
#define ZCALL_BPF_REG_5 5
#define ZCALL_BPF_REG_6 6
#define ZCALL_BPF_REG_7 7
#define ZCALL_BPF_REG_8 8
#define ZCALL_BPF_REG_9 9
#define ZCALL_BPF_REG_10 10

/* How many registers there are. */
#define ZCALL_MAX_BPF_REG 11

/* An instruction. */
typedef struct {
	uint8_t code;
	uint8_t dst_reg : 4;
	uint8_t src_reg : 4;
	int16_t off;
	int32_t imm;
} zcall_bpf_insn_t;

/* Old key of BPF_MAP_TYPE_LPM_TRIE: this, and the address behind. */
typedef struct {
	uint32_t prefixlen;
} zcall_bpf_lpm_trie_key_t;

/* Key of BPF_MAP_TYPE_LPM_TRIE: prefixlen in bits. */
typedef struct {
	uint32_t prefixlen;
} zcall_bpf_lpm_trie_key_hdr_t;

/* And the address behind. */
__extension__ typedef struct {
	__extension__ union {
		zcall_bpf_lpm_trie_key_hdr_t hdr;
		uint32_t prefixlen;
	};
} zcall_bpf_lpm_trie_key_u8_t;

/* Key of BPF_MAP_TYPE_CGROUP_STORAGE. */
typedef struct {
	uint64_t cgroup_inode_id;
	uint32_t attach_type;
} zcall_bpf_cgroup_storage_key_t;

/* How a cgroup is walked. */
#define ZCALL_BPF_CGROUP_ITER_ORDER_UNSPEC 0
#define ZCALL_BPF_CGROUP_ITER_SELF_ONLY 1
#define ZCALL_BPF_CGROUP_ITER_DESCENDANTS_PRE 2
#define ZCALL_BPF_CGROUP_ITER_DESCENDANTS_POST 3
#define ZCALL_BPF_CGROUP_ITER_ANCESTORS_UP 4
#define ZCALL_BPF_CGROUP_ITER_CHILDREN 5

/* What an iterator goes through. */
typedef union {
	struct {
		uint32_t map_fd;
	} map;
	struct {
		uint32_t order;
		uint32_t cgroup_fd;
		uint64_t cgroup_id;
	} cgroup;
	struct {
		uint32_t tid;
		uint32_t pid;
		uint32_t pid_fd;
	} task;
} zcall_bpf_iter_link_info_t;

/* Commands of bpf. */
#define ZCALL_BPF_MAP_CREATE 0
#define ZCALL_BPF_MAP_LOOKUP_ELEM 1
#define ZCALL_BPF_MAP_UPDATE_ELEM 2
#define ZCALL_BPF_MAP_DELETE_ELEM 3
#define ZCALL_BPF_MAP_GET_NEXT_KEY 4
#define ZCALL_BPF_PROG_LOAD 5
#define ZCALL_BPF_OBJ_PIN 6
#define ZCALL_BPF_OBJ_GET 7
#define ZCALL_BPF_PROG_ATTACH 8
#define ZCALL_BPF_PROG_DETACH 9
#define ZCALL_BPF_PROG_TEST_RUN 10
#define ZCALL_BPF_PROG_RUN ZCALL_BPF_PROG_TEST_RUN
#define ZCALL_BPF_PROG_GET_NEXT_ID 11
#define ZCALL_BPF_MAP_GET_NEXT_ID 12
#define ZCALL_BPF_PROG_GET_FD_BY_ID 13
#define ZCALL_BPF_MAP_GET_FD_BY_ID 14
#define ZCALL_BPF_OBJ_GET_INFO_BY_FD 15
#define ZCALL_BPF_PROG_QUERY 16
#define ZCALL_BPF_RAW_TRACEPOINT_OPEN 17
#define ZCALL_BPF_BTF_LOAD 18
#define ZCALL_BPF_BTF_GET_FD_BY_ID 19
#define ZCALL_BPF_TASK_FD_QUERY 20
#define ZCALL_BPF_MAP_LOOKUP_AND_DELETE_ELEM 21
#define ZCALL_BPF_MAP_FREEZE 22
#define ZCALL_BPF_BTF_GET_NEXT_ID 23
#define ZCALL_BPF_MAP_LOOKUP_BATCH 24
#define ZCALL_BPF_MAP_LOOKUP_AND_DELETE_BATCH 25
#define ZCALL_BPF_MAP_UPDATE_BATCH 26
#define ZCALL_BPF_MAP_DELETE_BATCH 27
#define ZCALL_BPF_LINK_CREATE 28
#define ZCALL_BPF_LINK_UPDATE 29
#define ZCALL_BPF_LINK_GET_FD_BY_ID 30
#define ZCALL_BPF_LINK_GET_NEXT_ID 31
#define ZCALL_BPF_ENABLE_STATS 32
#define ZCALL_BPF_ITER_CREATE 33
#define ZCALL_BPF_LINK_DETACH 34
#define ZCALL_BPF_PROG_BIND_MAP 35
#define ZCALL_BPF_TOKEN_CREATE 36
#define ZCALL_BPF_PROG_STREAM_READ_BY_FD 37
#define ZCALL_BPF_PROG_ASSOC_STRUCT_OPS 38

/* With a command: bpf_common_attr is given too. */
#define ZCALL_BPF_COMMON_ATTRS (1 << 16)

/* Kinds of maps. */
#define ZCALL_BPF_MAP_TYPE_UNSPEC 0
#define ZCALL_BPF_MAP_TYPE_HASH 1
#define ZCALL_BPF_MAP_TYPE_ARRAY 2
#define ZCALL_BPF_MAP_TYPE_PROG_ARRAY 3
#define ZCALL_BPF_MAP_TYPE_PERF_EVENT_ARRAY 4
#define ZCALL_BPF_MAP_TYPE_PERCPU_HASH 5
#define ZCALL_BPF_MAP_TYPE_PERCPU_ARRAY 6
#define ZCALL_BPF_MAP_TYPE_STACK_TRACE 7
#define ZCALL_BPF_MAP_TYPE_CGROUP_ARRAY 8
#define ZCALL_BPF_MAP_TYPE_LRU_HASH 9
#define ZCALL_BPF_MAP_TYPE_LRU_PERCPU_HASH 10
#define ZCALL_BPF_MAP_TYPE_LPM_TRIE 11
#define ZCALL_BPF_MAP_TYPE_ARRAY_OF_MAPS 12
#define ZCALL_BPF_MAP_TYPE_HASH_OF_MAPS 13
#define ZCALL_BPF_MAP_TYPE_DEVMAP 14
#define ZCALL_BPF_MAP_TYPE_SOCKMAP 15
#define ZCALL_BPF_MAP_TYPE_CPUMAP 16
#define ZCALL_BPF_MAP_TYPE_XSKMAP 17
#define ZCALL_BPF_MAP_TYPE_SOCKHASH 18
#define ZCALL_BPF_MAP_TYPE_CGROUP_STORAGE_DEPRECATED 19
#define ZCALL_BPF_MAP_TYPE_CGROUP_STORAGE \
	ZCALL_BPF_MAP_TYPE_CGROUP_STORAGE_DEPRECATED
#define ZCALL_BPF_MAP_TYPE_REUSEPORT_SOCKARRAY 20
#define ZCALL_BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE_DEPRECATED 21
#define ZCALL_BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE \
	ZCALL_BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE_DEPRECATED
#define ZCALL_BPF_MAP_TYPE_QUEUE 22
#define ZCALL_BPF_MAP_TYPE_STACK 23
#define ZCALL_BPF_MAP_TYPE_SK_STORAGE 24
#define ZCALL_BPF_MAP_TYPE_DEVMAP_HASH 25
#define ZCALL_BPF_MAP_TYPE_STRUCT_OPS 26
#define ZCALL_BPF_MAP_TYPE_RINGBUF 27
#define ZCALL_BPF_MAP_TYPE_INODE_STORAGE 28
#define ZCALL_BPF_MAP_TYPE_TASK_STORAGE 29
#define ZCALL_BPF_MAP_TYPE_BLOOM_FILTER 30
#define ZCALL_BPF_MAP_TYPE_USER_RINGBUF 31
#define ZCALL_BPF_MAP_TYPE_CGRP_STORAGE 32
#define ZCALL_BPF_MAP_TYPE_ARENA 33
#define ZCALL_BPF_MAP_TYPE_INSN_ARRAY 34
#define ZCALL_BPF_MAP_TYPE_RHASH 35

/* Kinds of programs. */
#define ZCALL_BPF_PROG_TYPE_UNSPEC 0
#define ZCALL_BPF_PROG_TYPE_SOCKET_FILTER 1
#define ZCALL_BPF_PROG_TYPE_KPROBE 2
#define ZCALL_BPF_PROG_TYPE_SCHED_CLS 3
#define ZCALL_BPF_PROG_TYPE_SCHED_ACT 4
#define ZCALL_BPF_PROG_TYPE_TRACEPOINT 5
#define ZCALL_BPF_PROG_TYPE_XDP 6
#define ZCALL_BPF_PROG_TYPE_PERF_EVENT 7
#define ZCALL_BPF_PROG_TYPE_CGROUP_SKB 8
#define ZCALL_BPF_PROG_TYPE_CGROUP_SOCK 9
#define ZCALL_BPF_PROG_TYPE_LWT_IN 10
#define ZCALL_BPF_PROG_TYPE_LWT_OUT 11
#define ZCALL_BPF_PROG_TYPE_LWT_XMIT 12
#define ZCALL_BPF_PROG_TYPE_SOCK_OPS 13
#define ZCALL_BPF_PROG_TYPE_SK_SKB 14
#define ZCALL_BPF_PROG_TYPE_CGROUP_DEVICE 15
#define ZCALL_BPF_PROG_TYPE_SK_MSG 16
#define ZCALL_BPF_PROG_TYPE_RAW_TRACEPOINT 17
#define ZCALL_BPF_PROG_TYPE_CGROUP_SOCK_ADDR 18
#define ZCALL_BPF_PROG_TYPE_LWT_SEG6LOCAL 19
#define ZCALL_BPF_PROG_TYPE_LIRC_MODE2 20
#define ZCALL_BPF_PROG_TYPE_SK_REUSEPORT 21
#define ZCALL_BPF_PROG_TYPE_FLOW_DISSECTOR 22
#define ZCALL_BPF_PROG_TYPE_CGROUP_SYSCTL 23
#define ZCALL_BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE 24
#define ZCALL_BPF_PROG_TYPE_CGROUP_SOCKOPT 25
#define ZCALL_BPF_PROG_TYPE_TRACING 26
#define ZCALL_BPF_PROG_TYPE_STRUCT_OPS 27
#define ZCALL_BPF_PROG_TYPE_EXT 28
#define ZCALL_BPF_PROG_TYPE_LSM 29
#define ZCALL_BPF_PROG_TYPE_SK_LOOKUP 30
#define ZCALL_BPF_PROG_TYPE_SYSCALL 31
#define ZCALL_BPF_PROG_TYPE_NETFILTER 32

/* Where programs are attached. */
#define ZCALL_BPF_CGROUP_INET_INGRESS 0
#define ZCALL_BPF_CGROUP_INET_EGRESS 1
#define ZCALL_BPF_CGROUP_INET_SOCK_CREATE 2
#define ZCALL_BPF_CGROUP_SOCK_OPS 3
#define ZCALL_BPF_SK_SKB_STREAM_PARSER 4
#define ZCALL_BPF_SK_SKB_STREAM_VERDICT 5
#define ZCALL_BPF_CGROUP_DEVICE 6
#define ZCALL_BPF_SK_MSG_VERDICT 7
#define ZCALL_BPF_CGROUP_INET4_BIND 8
#define ZCALL_BPF_CGROUP_INET6_BIND 9
#define ZCALL_BPF_CGROUP_INET4_CONNECT 10
#define ZCALL_BPF_CGROUP_INET6_CONNECT 11
#define ZCALL_BPF_CGROUP_INET4_POST_BIND 12
#define ZCALL_BPF_CGROUP_INET6_POST_BIND 13
#define ZCALL_BPF_CGROUP_UDP4_SENDMSG 14
#define ZCALL_BPF_CGROUP_UDP6_SENDMSG 15
#define ZCALL_BPF_LIRC_MODE2 16
#define ZCALL_BPF_FLOW_DISSECTOR 17
#define ZCALL_BPF_CGROUP_SYSCTL 18
#define ZCALL_BPF_CGROUP_UDP4_RECVMSG 19
#define ZCALL_BPF_CGROUP_UDP6_RECVMSG 20
#define ZCALL_BPF_CGROUP_GETSOCKOPT 21
#define ZCALL_BPF_CGROUP_SETSOCKOPT 22
#define ZCALL_BPF_TRACE_RAW_TP 23
#define ZCALL_BPF_TRACE_FENTRY 24
#define ZCALL_BPF_TRACE_FEXIT 25
#define ZCALL_BPF_MODIFY_RETURN 26
#define ZCALL_BPF_LSM_MAC 27
#define ZCALL_BPF_TRACE_ITER 28
#define ZCALL_BPF_CGROUP_INET4_GETPEERNAME 29
#define ZCALL_BPF_CGROUP_INET6_GETPEERNAME 30
#define ZCALL_BPF_CGROUP_INET4_GETSOCKNAME 31
#define ZCALL_BPF_CGROUP_INET6_GETSOCKNAME 32
#define ZCALL_BPF_XDP_DEVMAP 33
#define ZCALL_BPF_CGROUP_INET_SOCK_RELEASE 34
#define ZCALL_BPF_XDP_CPUMAP 35
#define ZCALL_BPF_SK_LOOKUP 36
#define ZCALL_BPF_XDP 37
#define ZCALL_BPF_SK_SKB_VERDICT 38
#define ZCALL_BPF_SK_REUSEPORT_SELECT 39
#define ZCALL_BPF_SK_REUSEPORT_SELECT_OR_MIGRATE 40
#define ZCALL_BPF_PERF_EVENT 41
#define ZCALL_BPF_TRACE_KPROBE_MULTI 42
#define ZCALL_BPF_LSM_CGROUP 43
#define ZCALL_BPF_STRUCT_OPS 44
#define ZCALL_BPF_NETFILTER 45
#define ZCALL_BPF_TCX_INGRESS 46
#define ZCALL_BPF_TCX_EGRESS 47
#define ZCALL_BPF_TRACE_UPROBE_MULTI 48
#define ZCALL_BPF_CGROUP_UNIX_CONNECT 49
#define ZCALL_BPF_CGROUP_UNIX_SENDMSG 50
#define ZCALL_BPF_CGROUP_UNIX_RECVMSG 51
#define ZCALL_BPF_CGROUP_UNIX_GETPEERNAME 52
#define ZCALL_BPF_CGROUP_UNIX_GETSOCKNAME 53
#define ZCALL_BPF_NETKIT_PRIMARY 54
#define ZCALL_BPF_NETKIT_PEER 55
#define ZCALL_BPF_TRACE_KPROBE_SESSION 56
#define ZCALL_BPF_TRACE_UPROBE_SESSION 57
#define ZCALL_BPF_TRACE_FSESSION 58
#define ZCALL_BPF_TRACE_FENTRY_MULTI 59
#define ZCALL_BPF_TRACE_FEXIT_MULTI 60
#define ZCALL_BPF_TRACE_FSESSION_MULTI 61

/* How many places there are. */
#define ZCALL_MAX_BPF_ATTACH_TYPE 62

/* Kinds of links. */
#define ZCALL_BPF_LINK_TYPE_UNSPEC 0
#define ZCALL_BPF_LINK_TYPE_RAW_TRACEPOINT 1
#define ZCALL_BPF_LINK_TYPE_TRACING 2
#define ZCALL_BPF_LINK_TYPE_CGROUP 3
#define ZCALL_BPF_LINK_TYPE_ITER 4
#define ZCALL_BPF_LINK_TYPE_NETNS 5
#define ZCALL_BPF_LINK_TYPE_XDP 6
#define ZCALL_BPF_LINK_TYPE_PERF_EVENT 7
#define ZCALL_BPF_LINK_TYPE_KPROBE_MULTI 8
#define ZCALL_BPF_LINK_TYPE_STRUCT_OPS 9
#define ZCALL_BPF_LINK_TYPE_NETFILTER 10
#define ZCALL_BPF_LINK_TYPE_TCX 11
#define ZCALL_BPF_LINK_TYPE_UPROBE_MULTI 12
#define ZCALL_BPF_LINK_TYPE_NETKIT 13
#define ZCALL_BPF_LINK_TYPE_SOCKMAP 14
#define ZCALL_BPF_LINK_TYPE_TRACING_MULTI 15

/* How many kinds of links there are. */
#define ZCALL_MAX_BPF_LINK_TYPE 16

/* Kinds of links to perf events. */
#define ZCALL_BPF_PERF_EVENT_UNSPEC 0
#define ZCALL_BPF_PERF_EVENT_UPROBE 1
#define ZCALL_BPF_PERF_EVENT_URETPROBE 2
#define ZCALL_BPF_PERF_EVENT_KPROBE 3
#define ZCALL_BPF_PERF_EVENT_KRETPROBE 4
#define ZCALL_BPF_PERF_EVENT_TRACEPOINT 5
#define ZCALL_BPF_PERF_EVENT_EVENT 6

/* Flags of attaching. */
#define ZCALL_BPF_F_ALLOW_OVERRIDE (1U << 0)
#define ZCALL_BPF_F_ALLOW_MULTI (1U << 1)
#define ZCALL_BPF_F_REPLACE (1U << 2)
#define ZCALL_BPF_F_BEFORE (1U << 3)
#define ZCALL_BPF_F_AFTER (1U << 4)
#define ZCALL_BPF_F_ID (1U << 5)
#define ZCALL_BPF_F_PREORDER (1U << 6)

/* Flags of making maps; BPF_F_LINK also of attaching. */
#define ZCALL_BPF_F_LINK 8192

/* Flags of loading programs. */
#define ZCALL_BPF_F_STRICT_ALIGNMENT (1U << 0)
#define ZCALL_BPF_F_ANY_ALIGNMENT (1U << 1)
#define ZCALL_BPF_F_TEST_RND_HI32 (1U << 2)
#define ZCALL_BPF_F_TEST_STATE_FREQ (1U << 3)
#define ZCALL_BPF_F_SLEEPABLE (1U << 4)
#define ZCALL_BPF_F_XDP_HAS_FRAGS (1U << 5)
#define ZCALL_BPF_F_XDP_DEV_BOUND_ONLY (1U << 6)
#define ZCALL_BPF_F_TEST_REG_INVARIANTS (1U << 7)

/* Flags of links. */
#define ZCALL_BPF_F_KPROBE_MULTI_RETURN (1U << 0)
#define ZCALL_BPF_F_UPROBE_MULTI_RETURN (1U << 0)
#define ZCALL_BPF_F_UPROBE_MULTI_PATH_FD (1U << 1)
#define ZCALL_BPF_F_NETFILTER_IP_DEFRAG (1U << 0)

/* In src_reg of loads and calls: what imm is; and in off of moves. */
#define ZCALL_BPF_PSEUDO_MAP_FD 1
#define ZCALL_BPF_PSEUDO_MAP_IDX 5
#define ZCALL_BPF_PSEUDO_MAP_VALUE 2
#define ZCALL_BPF_PSEUDO_MAP_IDX_VALUE 6
#define ZCALL_BPF_PSEUDO_BTF_ID 3
#define ZCALL_BPF_PSEUDO_FUNC 4
#define ZCALL_BPF_PSEUDO_CALL 1
#define ZCALL_BPF_PSEUDO_KFUNC_CALL 2
#define ZCALL_BPF_ADDR_SPACE_CAST 1

/* Flags of updating elements. */
#define ZCALL_BPF_ANY 0
#define ZCALL_BPF_NOEXIST 1
#define ZCALL_BPF_EXIST 2
#define ZCALL_BPF_F_LOCK 4
#define ZCALL_BPF_F_CPU 8
#define ZCALL_BPF_F_ALL_CPUS 16

/* Flags of making maps; BPF_F_LINK also of attaching. */
#define ZCALL_BPF_F_NO_PREALLOC (1U << 0)
#define ZCALL_BPF_F_NO_COMMON_LRU (1U << 1)
#define ZCALL_BPF_F_NUMA_NODE (1U << 2)
#define ZCALL_BPF_F_RDONLY (1U << 3)
#define ZCALL_BPF_F_WRONLY (1U << 4)
#define ZCALL_BPF_F_STACK_BUILD_ID (1U << 5)
#define ZCALL_BPF_F_ZERO_SEED (1U << 6)
#define ZCALL_BPF_F_RDONLY_PROG (1U << 7)
#define ZCALL_BPF_F_WRONLY_PROG (1U << 8)
#define ZCALL_BPF_F_CLONE (1U << 9)
#define ZCALL_BPF_F_MMAPABLE (1U << 10)
#define ZCALL_BPF_F_PRESERVE_ELEMS (1U << 11)
#define ZCALL_BPF_F_INNER_MAP (1U << 12)
#define ZCALL_BPF_F_PATH_FD (1U << 14)
#define ZCALL_BPF_F_VTYPE_BTF_OBJ_FD (1U << 15)
#define ZCALL_BPF_F_TOKEN_FD (1U << 16)
#define ZCALL_BPF_F_SEGV_ON_FAULT (1U << 17)
#define ZCALL_BPF_F_NO_USER_CONV (1U << 18)
#define ZCALL_BPF_F_RB_OVERWRITE (1U << 19)

/* Flags of BPF_PROG_QUERY. */
#define ZCALL_BPF_F_QUERY_EFFECTIVE (1U << 0)

/* Flags of BPF_PROG_TEST_RUN. */
#define ZCALL_BPF_F_TEST_RUN_ON_CPU (1U << 0)
#define ZCALL_BPF_F_TEST_XDP_LIVE_FRAMES (1U << 1)
#define ZCALL_BPF_F_TEST_SKB_CHECKSUM_COMPLETE (1U << 2)

/* What BPF_ENABLE_STATS counts. */
#define ZCALL_BPF_STATS_RUN_TIME 0

/* In bpf_stack_build_id. */
#define ZCALL_BPF_STACK_BUILD_ID_EMPTY 0
#define ZCALL_BPF_STACK_BUILD_ID_VALID 1
#define ZCALL_BPF_STACK_BUILD_ID_IP 2
#define ZCALL_BPF_BUILD_ID_SIZE 20

/* A frame of a stack. */
typedef struct {
	int32_t status;
	unsigned char build_id[ZCALL_BPF_BUILD_ID_SIZE];
	__extension__ union {
		uint64_t offset;
		uint64_t ip;
	};
} zcall_bpf_stack_build_id_t;

/* What any command may be given (BPF_COMMON_ATTRS). */
typedef struct {
	uint64_t log_buf;
	uint32_t log_size;
	uint32_t log_level;
	uint32_t log_true_size;
} zcall_bpf_common_attr_t;

/* Commands of bpf. */
#define ZCALL_BPF_OBJ_NAME_LEN 16U

/* Streams of a program. */
#define ZCALL_BPF_STREAM_STDOUT 1
#define ZCALL_BPF_STREAM_STDERR 2

/* The argument of bpf; which part counts depends on the command. Addresses are numbers, what a command does not use must be 0. */
typedef union {
	__extension__ struct {
		uint32_t map_type;
		uint32_t key_size;
		uint32_t value_size;
		uint32_t max_entries;
		uint32_t map_flags;
		uint32_t inner_map_fd;
		uint32_t numa_node;
		char map_name[ZCALL_BPF_OBJ_NAME_LEN];
		uint32_t map_ifindex;
		uint32_t btf_fd;
		uint32_t btf_key_type_id;
		uint32_t btf_value_type_id;
		uint32_t btf_vmlinux_value_type_id;
		uint64_t map_extra;
		int32_t value_type_btf_obj_fd;
		int32_t map_token_fd;
		uint64_t excl_prog_hash;
		uint32_t excl_prog_hash_size;
	};
	__extension__ struct {
		uint32_t map_fd;
		uint64_t key;
		__extension__ union {
			uint64_t value;
			uint64_t next_key;
		};
		uint64_t flags;
	};
	struct {
		uint64_t in_batch;
		uint64_t out_batch;
		uint64_t keys;
		uint64_t values;
		uint32_t count;
		uint32_t map_fd;
		uint64_t elem_flags;
		uint64_t flags;
	} batch;
	__extension__ struct {
		uint32_t prog_type;
		uint32_t insn_cnt;
		uint64_t insns;
		uint64_t license;
		uint32_t log_level;
		uint32_t log_size;
		uint64_t log_buf;
		uint32_t kern_version;
		uint32_t prog_flags;
		char prog_name[ZCALL_BPF_OBJ_NAME_LEN];
		uint32_t prog_ifindex;
		uint32_t expected_attach_type;
		uint32_t prog_btf_fd;
		uint32_t func_info_rec_size;
		uint64_t func_info;
		uint32_t func_info_cnt;
		uint32_t line_info_rec_size;
		uint64_t line_info;
		uint32_t line_info_cnt;
		uint32_t attach_btf_id;
		__extension__ union {
			uint32_t attach_prog_fd;
			uint32_t attach_btf_obj_fd;
		};
		uint32_t core_relo_cnt;
		uint64_t fd_array;
		uint64_t core_relos;
		uint32_t core_relo_rec_size;
		uint32_t log_true_size;
		int32_t prog_token_fd;
		uint32_t fd_array_cnt;
		uint64_t signature;
		uint32_t signature_size;
		int32_t keyring_id;
	};
	__extension__ struct {
		uint64_t pathname;
		uint32_t bpf_fd;
		uint32_t file_flags;
		int32_t path_fd;
	};
	__extension__ struct {
		__extension__ union {
			uint32_t target_fd;
			uint32_t target_ifindex;
		};
		uint32_t attach_bpf_fd;
		uint32_t attach_type;
		uint32_t attach_flags;
		uint32_t replace_bpf_fd;
		__extension__ union {
			uint32_t relative_fd;
			uint32_t relative_id;
		};
		uint64_t expected_revision;
	};
	struct {
		uint32_t prog_fd;
		uint32_t retval;
		uint32_t data_size_in;
		uint32_t data_size_out;
		uint64_t data_in;
		uint64_t data_out;
		uint32_t repeat;
		uint32_t duration;
		uint32_t ctx_size_in;
		uint32_t ctx_size_out;
		uint64_t ctx_in;
		uint64_t ctx_out;
		uint32_t flags;
		uint32_t cpu;
		uint32_t batch_size;
	} test;
	__extension__ struct {
		__extension__ union {
			uint32_t start_id;
			uint32_t prog_id;
			uint32_t map_id;
			uint32_t btf_id;
			uint32_t link_id;
		};
		uint32_t next_id;
		uint32_t open_flags;
		int32_t fd_by_id_token_fd;
	};
	struct {
		uint32_t bpf_fd;
		uint32_t info_len;
		uint64_t info;
	} info;
	struct {
		__extension__ union {
			uint32_t target_fd;
			uint32_t target_ifindex;
		};
		uint32_t attach_type;
		uint32_t query_flags;
		uint32_t attach_flags;
		uint64_t prog_ids;
		__extension__ union {
			uint32_t prog_cnt;
			uint32_t count;
		};
		uint32_t : 32;
		uint64_t prog_attach_flags;
		uint64_t link_ids;
		uint64_t link_attach_flags;
		uint64_t revision;
	} query;
	struct {
		uint64_t name;
		uint32_t prog_fd;
		uint32_t : 32;
		uint64_t cookie;
	} raw_tracepoint;
	__extension__ struct {
		uint64_t btf;
		uint64_t btf_log_buf;
		uint32_t btf_size;
		uint32_t btf_log_size;
		uint32_t btf_log_level;
		uint32_t btf_log_true_size;
		uint32_t btf_flags;
		int32_t btf_token_fd;
	};
	struct {
		uint32_t pid;
		uint32_t fd;
		uint32_t flags;
		uint32_t buf_len;
		uint64_t buf;
		uint32_t prog_id;
		uint32_t fd_type;
		uint64_t probe_offset;
		uint64_t probe_addr;
	} task_fd_query;
	struct {
		__extension__ union {
			uint32_t prog_fd;
			uint32_t map_fd;
		};
		__extension__ union {
			uint32_t target_fd;
			uint32_t target_ifindex;
		};
		uint32_t attach_type;
		uint32_t flags;
		__extension__ union {
			uint32_t target_btf_id;
			__extension__ struct {
				uint64_t iter_info;
				uint32_t iter_info_len;
			};
			struct {
				uint64_t bpf_cookie;
			} perf_event;
			struct {
				uint32_t flags;
				uint32_t cnt;
				uint64_t syms;
				uint64_t addrs;
				uint64_t cookies;
			} kprobe_multi;
			struct {
				uint32_t target_btf_id;
				uint64_t cookie;
			} tracing;
			struct {
				uint32_t pf;
				uint32_t hooknum;
				int32_t priority;
				uint32_t flags;
			} netfilter;
			struct {
				__extension__ union {
					uint32_t relative_fd;
					uint32_t relative_id;
				};
				uint64_t expected_revision;
			} tcx;
			struct {
				uint64_t path;
				uint64_t offsets;
				uint64_t ref_ctr_offsets;
				uint64_t cookies;
				uint32_t cnt;
				uint32_t flags;
				uint32_t pid;
				uint32_t path_fd;
			} uprobe_multi;
			struct {
				__extension__ union {
					uint32_t relative_fd;
					uint32_t relative_id;
				};
				uint64_t expected_revision;
			} netkit;
			struct {
				__extension__ union {
					uint32_t relative_fd;
					uint32_t relative_id;
				};
				uint64_t expected_revision;
			} cgroup;
			struct {
				uint64_t ids;
				uint64_t cookies;
				uint32_t cnt;
			} tracing_multi;
		};
	} link_create;
	struct {
		uint32_t link_fd;
		__extension__ union {
			uint32_t new_prog_fd;
			uint32_t new_map_fd;
		};
		uint32_t flags;
		__extension__ union {
			uint32_t old_prog_fd;
			uint32_t old_map_fd;
		};
	} link_update;
	struct {
		uint32_t link_fd;
	} link_detach;
	struct {
		uint32_t type;
	} enable_stats;
	struct {
		uint32_t link_fd;
		uint32_t flags;
	} iter_create;
	struct {
		uint32_t prog_fd;
		uint32_t map_fd;
		uint32_t flags;
	} prog_bind_map;
	struct {
		uint32_t flags;
		uint32_t bpffs_fd;
	} token_create;
	struct {
		uint64_t stream_buf;
		uint32_t stream_buf_len;
		uint32_t stream_id;
		uint32_t prog_fd;
	} prog_stream_read;
	struct {
		uint32_t map_fd;
		uint32_t prog_fd;
		uint32_t flags;
	} prog_assoc_struct_ops;
} zcall_bpf_attr_t;

/* Helper functions: the imm of a call. */
#define ZCALL_BPF_FUNC_unspec 0
#define ZCALL_BPF_FUNC_map_lookup_elem 1
#define ZCALL_BPF_FUNC_map_update_elem 2
#define ZCALL_BPF_FUNC_map_delete_elem 3
#define ZCALL_BPF_FUNC_probe_read 4
#define ZCALL_BPF_FUNC_ktime_get_ns 5
#define ZCALL_BPF_FUNC_trace_printk 6
#define ZCALL_BPF_FUNC_get_prandom_u32 7
#define ZCALL_BPF_FUNC_get_smp_processor_id 8
#define ZCALL_BPF_FUNC_skb_store_bytes 9
#define ZCALL_BPF_FUNC_l3_csum_replace 10
#define ZCALL_BPF_FUNC_l4_csum_replace 11
#define ZCALL_BPF_FUNC_tail_call 12
#define ZCALL_BPF_FUNC_clone_redirect 13
#define ZCALL_BPF_FUNC_get_current_pid_tgid 14
#define ZCALL_BPF_FUNC_get_current_uid_gid 15
#define ZCALL_BPF_FUNC_get_current_comm 16
#define ZCALL_BPF_FUNC_get_cgroup_classid 17
#define ZCALL_BPF_FUNC_skb_vlan_push 18
#define ZCALL_BPF_FUNC_skb_vlan_pop 19
#define ZCALL_BPF_FUNC_skb_get_tunnel_key 20
#define ZCALL_BPF_FUNC_skb_set_tunnel_key 21
#define ZCALL_BPF_FUNC_perf_event_read 22
#define ZCALL_BPF_FUNC_redirect 23
#define ZCALL_BPF_FUNC_get_route_realm 24
#define ZCALL_BPF_FUNC_perf_event_output 25
#define ZCALL_BPF_FUNC_skb_load_bytes 26
#define ZCALL_BPF_FUNC_get_stackid 27
#define ZCALL_BPF_FUNC_csum_diff 28
#define ZCALL_BPF_FUNC_skb_get_tunnel_opt 29
#define ZCALL_BPF_FUNC_skb_set_tunnel_opt 30
#define ZCALL_BPF_FUNC_skb_change_proto 31
#define ZCALL_BPF_FUNC_skb_change_type 32
#define ZCALL_BPF_FUNC_skb_under_cgroup 33
#define ZCALL_BPF_FUNC_get_hash_recalc 34
#define ZCALL_BPF_FUNC_get_current_task 35
#define ZCALL_BPF_FUNC_probe_write_user 36
#define ZCALL_BPF_FUNC_current_task_under_cgroup 37
#define ZCALL_BPF_FUNC_skb_change_tail 38
#define ZCALL_BPF_FUNC_skb_pull_data 39
#define ZCALL_BPF_FUNC_csum_update 40
#define ZCALL_BPF_FUNC_set_hash_invalid 41
#define ZCALL_BPF_FUNC_get_numa_node_id 42
#define ZCALL_BPF_FUNC_skb_change_head 43
#define ZCALL_BPF_FUNC_xdp_adjust_head 44
#define ZCALL_BPF_FUNC_probe_read_str 45
#define ZCALL_BPF_FUNC_get_socket_cookie 46
#define ZCALL_BPF_FUNC_get_socket_uid 47
#define ZCALL_BPF_FUNC_set_hash 48
#define ZCALL_BPF_FUNC_setsockopt 49
#define ZCALL_BPF_FUNC_skb_adjust_room 50
#define ZCALL_BPF_FUNC_redirect_map 51
#define ZCALL_BPF_FUNC_sk_redirect_map 52
#define ZCALL_BPF_FUNC_sock_map_update 53
#define ZCALL_BPF_FUNC_xdp_adjust_meta 54
#define ZCALL_BPF_FUNC_perf_event_read_value 55
#define ZCALL_BPF_FUNC_perf_prog_read_value 56
#define ZCALL_BPF_FUNC_getsockopt 57
#define ZCALL_BPF_FUNC_override_return 58
#define ZCALL_BPF_FUNC_sock_ops_cb_flags_set 59
#define ZCALL_BPF_FUNC_msg_redirect_map 60
#define ZCALL_BPF_FUNC_msg_apply_bytes 61
#define ZCALL_BPF_FUNC_msg_cork_bytes 62
#define ZCALL_BPF_FUNC_msg_pull_data 63
#define ZCALL_BPF_FUNC_bind 64
#define ZCALL_BPF_FUNC_xdp_adjust_tail 65
#define ZCALL_BPF_FUNC_skb_get_xfrm_state 66
#define ZCALL_BPF_FUNC_get_stack 67
#define ZCALL_BPF_FUNC_skb_load_bytes_relative 68
#define ZCALL_BPF_FUNC_fib_lookup 69
#define ZCALL_BPF_FUNC_sock_hash_update 70
#define ZCALL_BPF_FUNC_msg_redirect_hash 71
#define ZCALL_BPF_FUNC_sk_redirect_hash 72
#define ZCALL_BPF_FUNC_lwt_push_encap 73
#define ZCALL_BPF_FUNC_lwt_seg6_store_bytes 74
#define ZCALL_BPF_FUNC_lwt_seg6_adjust_srh 75
#define ZCALL_BPF_FUNC_lwt_seg6_action 76
#define ZCALL_BPF_FUNC_rc_repeat 77
#define ZCALL_BPF_FUNC_rc_keydown 78
#define ZCALL_BPF_FUNC_skb_cgroup_id 79
#define ZCALL_BPF_FUNC_get_current_cgroup_id 80
#define ZCALL_BPF_FUNC_get_local_storage 81
#define ZCALL_BPF_FUNC_sk_select_reuseport 82
#define ZCALL_BPF_FUNC_skb_ancestor_cgroup_id 83
#define ZCALL_BPF_FUNC_sk_lookup_tcp 84
#define ZCALL_BPF_FUNC_sk_lookup_udp 85
#define ZCALL_BPF_FUNC_sk_release 86
#define ZCALL_BPF_FUNC_map_push_elem 87
#define ZCALL_BPF_FUNC_map_pop_elem 88
#define ZCALL_BPF_FUNC_map_peek_elem 89
#define ZCALL_BPF_FUNC_msg_push_data 90
#define ZCALL_BPF_FUNC_msg_pop_data 91
#define ZCALL_BPF_FUNC_rc_pointer_rel 92
#define ZCALL_BPF_FUNC_spin_lock 93
#define ZCALL_BPF_FUNC_spin_unlock 94
#define ZCALL_BPF_FUNC_sk_fullsock 95
#define ZCALL_BPF_FUNC_tcp_sock 96
#define ZCALL_BPF_FUNC_skb_ecn_set_ce 97
#define ZCALL_BPF_FUNC_get_listener_sock 98
#define ZCALL_BPF_FUNC_skc_lookup_tcp 99
#define ZCALL_BPF_FUNC_tcp_check_syncookie 100
#define ZCALL_BPF_FUNC_sysctl_get_name 101
#define ZCALL_BPF_FUNC_sysctl_get_current_value 102
#define ZCALL_BPF_FUNC_sysctl_get_new_value 103
#define ZCALL_BPF_FUNC_sysctl_set_new_value 104
#define ZCALL_BPF_FUNC_strtol 105
#define ZCALL_BPF_FUNC_strtoul 106
#define ZCALL_BPF_FUNC_sk_storage_get 107
#define ZCALL_BPF_FUNC_sk_storage_delete 108
#define ZCALL_BPF_FUNC_send_signal 109
#define ZCALL_BPF_FUNC_tcp_gen_syncookie 110
#define ZCALL_BPF_FUNC_skb_output 111
#define ZCALL_BPF_FUNC_probe_read_user 112
#define ZCALL_BPF_FUNC_probe_read_kernel 113
#define ZCALL_BPF_FUNC_probe_read_user_str 114
#define ZCALL_BPF_FUNC_probe_read_kernel_str 115
#define ZCALL_BPF_FUNC_tcp_send_ack 116
#define ZCALL_BPF_FUNC_send_signal_thread 117
#define ZCALL_BPF_FUNC_jiffies64 118
#define ZCALL_BPF_FUNC_read_branch_records 119
#define ZCALL_BPF_FUNC_get_ns_current_pid_tgid 120
#define ZCALL_BPF_FUNC_xdp_output 121
#define ZCALL_BPF_FUNC_get_netns_cookie 122
#define ZCALL_BPF_FUNC_get_current_ancestor_cgroup_id 123
#define ZCALL_BPF_FUNC_sk_assign 124
#define ZCALL_BPF_FUNC_ktime_get_boot_ns 125
#define ZCALL_BPF_FUNC_seq_printf 126
#define ZCALL_BPF_FUNC_seq_write 127
#define ZCALL_BPF_FUNC_sk_cgroup_id 128
#define ZCALL_BPF_FUNC_sk_ancestor_cgroup_id 129
#define ZCALL_BPF_FUNC_ringbuf_output 130
#define ZCALL_BPF_FUNC_ringbuf_reserve 131
#define ZCALL_BPF_FUNC_ringbuf_submit 132
#define ZCALL_BPF_FUNC_ringbuf_discard 133
#define ZCALL_BPF_FUNC_ringbuf_query 134
#define ZCALL_BPF_FUNC_csum_level 135
#define ZCALL_BPF_FUNC_skc_to_tcp6_sock 136
#define ZCALL_BPF_FUNC_skc_to_tcp_sock 137
#define ZCALL_BPF_FUNC_skc_to_tcp_timewait_sock 138
#define ZCALL_BPF_FUNC_skc_to_tcp_request_sock 139
#define ZCALL_BPF_FUNC_skc_to_udp6_sock 140
#define ZCALL_BPF_FUNC_get_task_stack 141
#define ZCALL_BPF_FUNC_load_hdr_opt 142
#define ZCALL_BPF_FUNC_store_hdr_opt 143
#define ZCALL_BPF_FUNC_reserve_hdr_opt 144
#define ZCALL_BPF_FUNC_inode_storage_get 145
#define ZCALL_BPF_FUNC_inode_storage_delete 146
#define ZCALL_BPF_FUNC_d_path 147
#define ZCALL_BPF_FUNC_copy_from_user 148
#define ZCALL_BPF_FUNC_snprintf_btf 149
#define ZCALL_BPF_FUNC_seq_printf_btf 150
#define ZCALL_BPF_FUNC_skb_cgroup_classid 151
#define ZCALL_BPF_FUNC_redirect_neigh 152
#define ZCALL_BPF_FUNC_per_cpu_ptr 153
#define ZCALL_BPF_FUNC_this_cpu_ptr 154
#define ZCALL_BPF_FUNC_redirect_peer 155
#define ZCALL_BPF_FUNC_task_storage_get 156
#define ZCALL_BPF_FUNC_task_storage_delete 157
#define ZCALL_BPF_FUNC_get_current_task_btf 158
#define ZCALL_BPF_FUNC_bprm_opts_set 159
#define ZCALL_BPF_FUNC_ktime_get_coarse_ns 160
#define ZCALL_BPF_FUNC_ima_inode_hash 161
#define ZCALL_BPF_FUNC_sock_from_file 162
#define ZCALL_BPF_FUNC_check_mtu 163
#define ZCALL_BPF_FUNC_for_each_map_elem 164
#define ZCALL_BPF_FUNC_snprintf 165
#define ZCALL_BPF_FUNC_sys_bpf 166
#define ZCALL_BPF_FUNC_btf_find_by_name_kind 167
#define ZCALL_BPF_FUNC_sys_close 168
#define ZCALL_BPF_FUNC_timer_init 169
#define ZCALL_BPF_FUNC_timer_set_callback 170
#define ZCALL_BPF_FUNC_timer_start 171
#define ZCALL_BPF_FUNC_timer_cancel 172
#define ZCALL_BPF_FUNC_get_func_ip 173
#define ZCALL_BPF_FUNC_get_attach_cookie 174
#define ZCALL_BPF_FUNC_task_pt_regs 175
#define ZCALL_BPF_FUNC_get_branch_snapshot 176
#define ZCALL_BPF_FUNC_trace_vprintk 177
#define ZCALL_BPF_FUNC_skc_to_unix_sock 178
#define ZCALL_BPF_FUNC_kallsyms_lookup_name 179
#define ZCALL_BPF_FUNC_find_vma 180
#define ZCALL_BPF_FUNC_loop 181
#define ZCALL_BPF_FUNC_strncmp 182
#define ZCALL_BPF_FUNC_get_func_arg 183
#define ZCALL_BPF_FUNC_get_func_ret 184
#define ZCALL_BPF_FUNC_get_func_arg_cnt 185
#define ZCALL_BPF_FUNC_get_retval 186
#define ZCALL_BPF_FUNC_set_retval 187
#define ZCALL_BPF_FUNC_xdp_get_buff_len 188
#define ZCALL_BPF_FUNC_xdp_load_bytes 189
#define ZCALL_BPF_FUNC_xdp_store_bytes 190
#define ZCALL_BPF_FUNC_copy_from_user_task 191
#define ZCALL_BPF_FUNC_skb_set_tstamp 192
#define ZCALL_BPF_FUNC_ima_file_hash 193
#define ZCALL_BPF_FUNC_kptr_xchg 194
#define ZCALL_BPF_FUNC_map_lookup_percpu_elem 195
#define ZCALL_BPF_FUNC_skc_to_mptcp_sock 196
#define ZCALL_BPF_FUNC_dynptr_from_mem 197
#define ZCALL_BPF_FUNC_ringbuf_reserve_dynptr 198
#define ZCALL_BPF_FUNC_ringbuf_submit_dynptr 199
#define ZCALL_BPF_FUNC_ringbuf_discard_dynptr 200
#define ZCALL_BPF_FUNC_dynptr_read 201
#define ZCALL_BPF_FUNC_dynptr_write 202
#define ZCALL_BPF_FUNC_dynptr_data 203
#define ZCALL_BPF_FUNC_tcp_raw_gen_syncookie_ipv4 204
#define ZCALL_BPF_FUNC_tcp_raw_gen_syncookie_ipv6 205
#define ZCALL_BPF_FUNC_tcp_raw_check_syncookie_ipv4 206
#define ZCALL_BPF_FUNC_tcp_raw_check_syncookie_ipv6 207
#define ZCALL_BPF_FUNC_ktime_get_tai_ns 208
#define ZCALL_BPF_FUNC_user_ringbuf_drain 209
#define ZCALL_BPF_FUNC_cgrp_storage_get 210
#define ZCALL_BPF_FUNC_cgrp_storage_delete 211

/* Arguments of helper functions. */
#define ZCALL_BPF_F_RECOMPUTE_CSUM (1ULL << 0)
#define ZCALL_BPF_F_INVALIDATE_HASH (1ULL << 1)
#define ZCALL_BPF_F_HDR_FIELD_MASK 0xfULL
#define ZCALL_BPF_F_PSEUDO_HDR (1ULL << 4)
#define ZCALL_BPF_F_MARK_MANGLED_0 (1ULL << 5)
#define ZCALL_BPF_F_MARK_ENFORCE (1ULL << 6)
#define ZCALL_BPF_F_IPV6 (1ULL << 7)
#define ZCALL_BPF_F_TUNINFO_IPV6 (1ULL << 0)
#define ZCALL_BPF_F_SKIP_FIELD_MASK 0xffULL
#define ZCALL_BPF_F_USER_STACK (1ULL << 8)
#define ZCALL_BPF_F_FAST_STACK_CMP (1ULL << 9)
#define ZCALL_BPF_F_REUSE_STACKID (1ULL << 10)
#define ZCALL_BPF_F_USER_BUILD_ID (1ULL << 11)
#define ZCALL_BPF_F_ZERO_CSUM_TX (1ULL << 1)
#define ZCALL_BPF_F_DONT_FRAGMENT (1ULL << 2)
#define ZCALL_BPF_F_SEQ_NUMBER (1ULL << 3)
#define ZCALL_BPF_F_NO_TUNNEL_KEY (1ULL << 4)
#define ZCALL_BPF_F_TUNINFO_FLAGS (1ULL << 4)
#define ZCALL_BPF_F_INDEX_MASK 0xffffffffULL
#define ZCALL_BPF_F_CURRENT_CPU ZCALL_BPF_F_INDEX_MASK
#define ZCALL_BPF_F_CTXLEN_MASK (0xfffffULL << 32)
#define ZCALL_BPF_F_CURRENT_NETNS (-1)
#define ZCALL_BPF_CSUM_LEVEL_QUERY 0
#define ZCALL_BPF_CSUM_LEVEL_INC 1
#define ZCALL_BPF_CSUM_LEVEL_DEC 2
#define ZCALL_BPF_CSUM_LEVEL_RESET 3
#define ZCALL_BPF_F_ADJ_ROOM_FIXED_GSO (1ULL << 0)
#define ZCALL_BPF_F_ADJ_ROOM_ENCAP_L3_IPV4 (1ULL << 1)
#define ZCALL_BPF_F_ADJ_ROOM_ENCAP_L3_IPV6 (1ULL << 2)
#define ZCALL_BPF_F_ADJ_ROOM_ENCAP_L4_GRE (1ULL << 3)
#define ZCALL_BPF_F_ADJ_ROOM_ENCAP_L4_UDP (1ULL << 4)
#define ZCALL_BPF_F_ADJ_ROOM_NO_CSUM_RESET (1ULL << 5)
#define ZCALL_BPF_F_ADJ_ROOM_ENCAP_L2_ETH (1ULL << 6)
#define ZCALL_BPF_F_ADJ_ROOM_DECAP_L3_IPV4 (1ULL << 7)
#define ZCALL_BPF_F_ADJ_ROOM_DECAP_L3_IPV6 (1ULL << 8)
#define ZCALL_BPF_ADJ_ROOM_ENCAP_L2_MASK 0xff
#define ZCALL_BPF_ADJ_ROOM_ENCAP_L2_SHIFT 56
#define ZCALL_BPF_F_SYSCTL_BASE_NAME (1ULL << 0)
#define ZCALL_BPF_LOCAL_STORAGE_GET_F_CREATE (1ULL << 0)
#define ZCALL_BPF_SK_STORAGE_GET_F_CREATE ZCALL_BPF_LOCAL_STORAGE_GET_F_CREATE
#define ZCALL_BPF_F_GET_BRANCH_RECORDS_SIZE (1ULL << 0)
#define ZCALL_BPF_RB_NO_WAKEUP (1ULL << 0)
#define ZCALL_BPF_RB_FORCE_WAKEUP (1ULL << 1)
#define ZCALL_BPF_RB_AVAIL_DATA 0
#define ZCALL_BPF_RB_RING_SIZE 1
#define ZCALL_BPF_RB_CONS_POS 2
#define ZCALL_BPF_RB_PROD_POS 3
#define ZCALL_BPF_RB_OVERWRITE_POS 4
#define ZCALL_BPF_RINGBUF_BUSY_BIT (1U << 31)
#define ZCALL_BPF_RINGBUF_DISCARD_BIT (1U << 30)
#define ZCALL_BPF_RINGBUF_HDR_SZ 8
#define ZCALL_BPF_SK_LOOKUP_F_REPLACE (1ULL << 0)
#define ZCALL_BPF_SK_LOOKUP_F_NO_REUSEPORT (1ULL << 1)
#define ZCALL_BPF_ADJ_ROOM_NET 0
#define ZCALL_BPF_ADJ_ROOM_MAC 1
#define ZCALL_BPF_HDR_START_MAC 0
#define ZCALL_BPF_HDR_START_NET 1
#define ZCALL_BPF_LWT_ENCAP_SEG6 0
#define ZCALL_BPF_LWT_ENCAP_SEG6_INLINE 1
#define ZCALL_BPF_LWT_ENCAP_IP 2
#define ZCALL_BPF_F_BPRM_SECUREEXEC (1ULL << 0)
#define ZCALL_BPF_F_REDIRECT_FLAGS \
	(ZCALL_BPF_F_INGRESS | ZCALL_BPF_F_BROADCAST | \
	 ZCALL_BPF_F_EXCLUDE_INGRESS)
#define ZCALL_BPF_F_INGRESS (1ULL << 0)
#define ZCALL_BPF_F_BROADCAST (1ULL << 3)
#define ZCALL_BPF_F_EXCLUDE_INGRESS (1ULL << 4)

/* Kinds of time stamps. */
#define ZCALL_BPF_SKB_TSTAMP_UNSPEC 0
#define ZCALL_BPF_SKB_TSTAMP_DELIVERY_MONO 1
#define ZCALL_BPF_SKB_CLOCK_REALTIME 0
#define ZCALL_BPF_SKB_CLOCK_MONOTONIC 1
#define ZCALL_BPF_SKB_CLOCK_TAI 2

/* A tunnel. */
typedef struct {
	uint32_t tunnel_id;
	__extension__ union {
		uint32_t remote_ipv4;
		uint32_t remote_ipv6[4];
	};
	uint8_t tunnel_tos;
	uint8_t tunnel_ttl;
	__extension__ union {
		uint16_t tunnel_ext;
		uint16_t tunnel_flags;
	};
	uint32_t tunnel_label;
	__extension__ union {
		uint32_t local_ipv4;
		uint32_t local_ipv6[4];
	};
} zcall_bpf_tunnel_key_t;

/* A transformation. */
typedef struct {
	uint32_t reqid;
	uint32_t spi;
	uint16_t family;
	uint16_t ext;
	__extension__ union {
		uint32_t remote_ipv4;
		uint32_t remote_ipv6[4];
	};
} zcall_bpf_xfrm_state_t;

/* What programs answer. */
#define ZCALL_BPF_OK 0
#define ZCALL_BPF_DROP 2
#define ZCALL_BPF_REDIRECT 7
#define ZCALL_BPF_LWT_REROUTE 128
#define ZCALL_BPF_FLOW_DISSECTOR_CONTINUE 129

/* A socket. */
typedef struct {
	uint32_t bound_dev_if;
	uint32_t family;
	uint32_t type;
	uint32_t protocol;
	uint32_t mark;
	uint32_t priority;
	uint32_t src_ip4;
	uint32_t src_ip6[4];
	uint32_t src_port;
	uint16_t dst_port;
	uint16_t : 16;
	uint32_t dst_ip4;
	uint32_t dst_ip6[4];
	uint32_t state;
	int32_t rx_queue_mapping;
} zcall_bpf_sock_t;

/* A TCP socket. */
typedef struct {
	uint32_t snd_cwnd;
	uint32_t srtt_us;
	uint32_t rtt_min;
	uint32_t snd_ssthresh;
	uint32_t rcv_nxt;
	uint32_t snd_nxt;
	uint32_t snd_una;
	uint32_t mss_cache;
	uint32_t ecn_flags;
	uint32_t rate_delivered;
	uint32_t rate_interval_us;
	uint32_t packets_out;
	uint32_t retrans_out;
	uint32_t total_retrans;
	uint32_t segs_in;
	uint32_t data_segs_in;
	uint32_t segs_out;
	uint32_t data_segs_out;
	uint32_t lost_out;
	uint32_t sacked_out;
	uint64_t bytes_received;
	uint64_t bytes_acked;
	uint32_t dsack_dups;
	uint32_t delivered;
	uint32_t delivered_ce;
	uint32_t icsk_retransmits;
} zcall_bpf_tcp_sock_t;

/* Addresses and ports of a connection. */
__extension__ typedef struct {
	__extension__ union {
		struct {
			uint32_t saddr;
			uint32_t daddr;
			uint16_t sport;
			uint16_t dport;
		} ipv4;
		struct {
			uint32_t saddr[4];
			uint32_t daddr[4];
			uint16_t sport;
			uint16_t dport;
		} ipv6;
	};
} zcall_bpf_sock_tuple_t;

/* What programs answer. */
#define ZCALL_TCX_NEXT (-1)
#define ZCALL_TCX_PASS 0
#define ZCALL_TCX_DROP 2
#define ZCALL_TCX_REDIRECT 7

/* An XDP socket. */
typedef struct {
	uint32_t queue_id;
} zcall_bpf_xdp_sock_t;

/* What programs answer. */
#define ZCALL_XDP_PACKET_HEADROOM 256
#define ZCALL_XDP_ABORTED 0
#define ZCALL_XDP_DROP 1
#define ZCALL_XDP_PASS 2
#define ZCALL_XDP_TX 3
#define ZCALL_XDP_REDIRECT 4

/* Context of XDP programs. */
typedef struct {
	uint32_t data;
	uint32_t data_end;
	uint32_t data_meta;
	uint32_t ingress_ifindex;
	uint32_t rx_queue_index;
	uint32_t egress_ifindex;
} zcall_xdp_md_t;

/* Value of BPF_MAP_TYPE_DEVMAP. */
typedef struct {
	uint32_t ifindex;
	union {
		int fd;
		uint32_t id;
	} bpf_prog;
} zcall_bpf_devmap_val_t;

/* Value of BPF_MAP_TYPE_CPUMAP. */
typedef struct {
	uint32_t qsize;
	union {
		int fd;
		uint32_t id;
	} bpf_prog;
} zcall_bpf_cpumap_val_t;

/* What programs answer. */
#define ZCALL_SK_DROP 0
#define ZCALL_SK_PASS 1

/* Context of programs that see messages. */
typedef struct {
	void *data;
	void *data_end;
	uint32_t family;
	uint32_t remote_ip4;
	uint32_t local_ip4;
	uint32_t remote_ip6[4];
	uint32_t local_ip6[4];
	uint32_t remote_port;
	uint32_t local_port;
	uint32_t size;
	zcall_bpf_sock_t *sk;
} zcall_sk_msg_md_t;

/* Context of programs that choose a socket. */
typedef struct {
	void *data;
	void *data_end;
	uint32_t len;
	uint32_t eth_protocol;
	uint32_t ip_protocol;
	uint32_t bind_inany;
	uint32_t hash;
	zcall_bpf_sock_t *sk;
	zcall_bpf_sock_t *migrating_sk;
} zcall_sk_reuseport_md_t;

/* Bytes of a program's tag. */
#define ZCALL_BPF_TAG_SIZE 8

/* What BPF_OBJ_GET_INFO_BY_FD tells of a program. */
typedef struct {
	uint32_t type;
	uint32_t id;
	uint8_t tag[ZCALL_BPF_TAG_SIZE];
	uint32_t jited_prog_len;
	uint32_t xlated_prog_len;
	uint64_t jited_prog_insns;
	uint64_t xlated_prog_insns;
	uint64_t load_time;
	uint32_t created_by_uid;
	uint32_t nr_map_ids;
	uint64_t map_ids;
	char name[ZCALL_BPF_OBJ_NAME_LEN];
	uint32_t ifindex;
	uint32_t gpl_compatible : 1;
	uint32_t : 31;
	uint64_t netns_dev;
	uint64_t netns_ino;
	uint32_t nr_jited_ksyms;
	uint32_t nr_jited_func_lens;
	uint64_t jited_ksyms;
	uint64_t jited_func_lens;
	uint32_t btf_id;
	uint32_t func_info_rec_size;
	uint64_t func_info;
	uint32_t nr_func_info;
	uint32_t nr_line_info;
	uint64_t line_info;
	uint64_t jited_line_info;
	uint32_t nr_jited_line_info;
	uint32_t line_info_rec_size;
	uint32_t jited_line_info_rec_size;
	uint32_t nr_prog_tags;
	uint64_t prog_tags;
	uint64_t run_time_ns;
	uint64_t run_cnt;
	uint64_t recursion_misses;
	uint32_t verified_insns;
	uint32_t attach_btf_obj_id;
	uint32_t attach_btf_id;
	uint32_t : 32;
} zcall_bpf_prog_info_t;

/* Of a map. */
typedef struct {
	uint32_t type;
	uint32_t id;
	uint32_t key_size;
	uint32_t value_size;
	uint32_t max_entries;
	uint32_t map_flags;
	char name[ZCALL_BPF_OBJ_NAME_LEN];
	uint32_t ifindex;
	uint32_t btf_vmlinux_value_type_id;
	uint64_t netns_dev;
	uint64_t netns_ino;
	uint32_t btf_id;
	uint32_t btf_key_type_id;
	uint32_t btf_value_type_id;
	uint32_t btf_vmlinux_id;
	uint64_t map_extra;
	uint64_t hash;
	uint32_t hash_size;
	uint32_t : 32;
} zcall_bpf_map_info_t;

/* Of BTF. */
typedef struct {
	uint64_t btf;
	uint32_t btf_size;
	uint32_t id;
	uint64_t name;
	uint32_t name_len;
	uint32_t kernel_btf;
} zcall_bpf_btf_info_t;

/* Of a link. */
typedef struct {
	uint32_t type;
	uint32_t id;
	uint32_t prog_id;
	__extension__ union {
		struct {
			uint64_t tp_name;
			uint32_t tp_name_len;
			uint32_t : 32;
			uint64_t cookie;
		} raw_tracepoint;
		struct {
			uint32_t attach_type;
			uint32_t target_obj_id;
			uint32_t target_btf_id;
			uint32_t : 32;
			uint64_t cookie;
		} tracing;
		struct {
			uint64_t cgroup_id;
			uint32_t attach_type;
		} cgroup;
		struct {
			uint64_t target_name;
			uint32_t target_name_len;
			__extension__ union {
				struct {
					uint32_t map_id;
				} map;
			};
			__extension__ union {
				struct {
					uint64_t cgroup_id;
					uint32_t order;
				} cgroup;
				struct {
					uint32_t tid;
					uint32_t pid;
				} task;
			};
		} iter;
		struct {
			uint32_t netns_ino;
			uint32_t attach_type;
		} netns;
		struct {
			uint32_t ifindex;
		} xdp;
		struct {
			uint32_t map_id;
		} struct_ops;
		struct {
			uint32_t pf;
			uint32_t hooknum;
			int32_t priority;
			uint32_t flags;
		} netfilter;
		struct {
			uint64_t addrs;
			uint32_t count;
			uint32_t flags;
			uint64_t missed;
			uint64_t cookies;
		} kprobe_multi;
		struct {
			uint64_t path;
			uint64_t offsets;
			uint64_t ref_ctr_offsets;
			uint64_t cookies;
			uint32_t path_size;
			uint32_t count;
			uint32_t flags;
			uint32_t pid;
		} uprobe_multi;
		struct {
			uint32_t type;
			uint32_t : 32;
			__extension__ union {
				struct {
					uint64_t file_name;
					uint32_t name_len;
					uint32_t offset;
					uint64_t cookie;
					uint64_t ref_ctr_offset;
				} uprobe;
				struct {
					uint64_t func_name;
					uint32_t name_len;
					uint32_t offset;
					uint64_t addr;
					uint64_t missed;
					uint64_t cookie;
				} kprobe;
				struct {
					uint64_t tp_name;
					uint32_t name_len;
					uint32_t : 32;
					uint64_t cookie;
				} tracepoint;
				struct {
					uint64_t config;
					uint32_t type;
					uint32_t : 32;
					uint64_t cookie;
				} event;
			};
		} perf_event;
		struct {
			uint32_t ifindex;
			uint32_t attach_type;
		} tcx;
		struct {
			uint32_t ifindex;
			uint32_t attach_type;
		} netkit;
		struct {
			uint32_t map_id;
			uint32_t attach_type;
		} sockmap;
	};
} zcall_bpf_link_info_t;

/* Of a token. */
typedef struct {
	uint64_t allowed_cmds;
	uint64_t allowed_maps;
	uint64_t allowed_progs;
	uint64_t allowed_attachs;
} zcall_bpf_token_info_t;

/* Context of programs that see socket addresses. */
typedef struct {
	uint32_t user_family;
	uint32_t user_ip4;
	uint32_t user_ip6[4];
	uint32_t user_port;
	uint32_t family;
	uint32_t type;
	uint32_t protocol;
	uint32_t msg_src_ip4;
	uint32_t msg_src_ip6[4];
	zcall_bpf_sock_t *sk;
} zcall_bpf_sock_addr_t;

/* Context of programs that sockets call back. */
typedef struct {
	uint32_t op;
	__extension__ union {
		uint32_t args[4];
		uint32_t reply;
		uint32_t replylong[4];
	};
	uint32_t family;
	uint32_t remote_ip4;
	uint32_t local_ip4;
	uint32_t remote_ip6[4];
	uint32_t local_ip6[4];
	uint32_t remote_port;
	uint32_t local_port;
	uint32_t is_fullsock;
	uint32_t snd_cwnd;
	uint32_t srtt_us;
	uint32_t bpf_sock_ops_cb_flags;
	uint32_t state;
	uint32_t rtt_min;
	uint32_t snd_ssthresh;
	uint32_t rcv_nxt;
	uint32_t snd_nxt;
	uint32_t snd_una;
	uint32_t mss_cache;
	uint32_t ecn_flags;
	uint32_t rate_delivered;
	uint32_t rate_interval_us;
	uint32_t packets_out;
	uint32_t retrans_out;
	uint32_t total_retrans;
	uint32_t segs_in;
	uint32_t data_segs_in;
	uint32_t segs_out;
	uint32_t data_segs_out;
	uint32_t lost_out;
	uint32_t sacked_out;
	uint32_t sk_txhash;
	uint64_t bytes_received;
	uint64_t bytes_acked;
	zcall_bpf_sock_t *sk;
	void *skb_data;
	void *skb_data_end;
	uint32_t skb_len;
	uint32_t skb_tcp_flags;
	uint64_t skb_hwtstamp;
} zcall_bpf_sock_ops_t;

/* When a socket calls back. */
#define ZCALL_BPF_SOCK_OPS_RTO_CB_FLAG (1 << 0)
#define ZCALL_BPF_SOCK_OPS_RETRANS_CB_FLAG (1 << 1)
#define ZCALL_BPF_SOCK_OPS_STATE_CB_FLAG (1 << 2)
#define ZCALL_BPF_SOCK_OPS_RTT_CB_FLAG (1 << 3)
#define ZCALL_BPF_SOCK_OPS_PARSE_ALL_HDR_OPT_CB_FLAG (1 << 4)
#define ZCALL_BPF_SOCK_OPS_PARSE_UNKNOWN_HDR_OPT_CB_FLAG (1 << 5)
#define ZCALL_BPF_SOCK_OPS_WRITE_HDR_OPT_CB_FLAG (1 << 6)
#define ZCALL_BPF_SOCK_OPS_ALL_CB_FLAGS 0x7F
#define ZCALL_SK_BPF_CB_TX_TIMESTAMPING (1 << 0)
#define ZCALL_SK_BPF_CB_MASK \
	(ZCALL_SK_BPF_CB_TX_TIMESTAMPING - 1) | ZCALL_SK_BPF_CB_TX_TIMESTAMPING

/* What a socket calls back for. */
#define ZCALL_BPF_SOCK_OPS_VOID 0
#define ZCALL_BPF_SOCK_OPS_TIMEOUT_INIT 1
#define ZCALL_BPF_SOCK_OPS_RWND_INIT 2
#define ZCALL_BPF_SOCK_OPS_TCP_CONNECT_CB 3
#define ZCALL_BPF_SOCK_OPS_ACTIVE_ESTABLISHED_CB 4
#define ZCALL_BPF_SOCK_OPS_PASSIVE_ESTABLISHED_CB 5
#define ZCALL_BPF_SOCK_OPS_NEEDS_ECN 6
#define ZCALL_BPF_SOCK_OPS_BASE_RTT 7
#define ZCALL_BPF_SOCK_OPS_RTO_CB 8
#define ZCALL_BPF_SOCK_OPS_RETRANS_CB 9
#define ZCALL_BPF_SOCK_OPS_STATE_CB 10
#define ZCALL_BPF_SOCK_OPS_TCP_LISTEN_CB 11
#define ZCALL_BPF_SOCK_OPS_RTT_CB 12
#define ZCALL_BPF_SOCK_OPS_PARSE_HDR_OPT_CB 13
#define ZCALL_BPF_SOCK_OPS_HDR_OPT_LEN_CB 14
#define ZCALL_BPF_SOCK_OPS_WRITE_HDR_OPT_CB 15
#define ZCALL_BPF_SOCK_OPS_TSTAMP_SCHED_CB 16
#define ZCALL_BPF_SOCK_OPS_TSTAMP_SND_SW_CB 17
#define ZCALL_BPF_SOCK_OPS_TSTAMP_SND_HW_CB 18
#define ZCALL_BPF_SOCK_OPS_TSTAMP_ACK_CB 19
#define ZCALL_BPF_SOCK_OPS_TSTAMP_SENDMSG_CB 20

/* States of a TCP socket. */
#define ZCALL_BPF_TCP_ESTABLISHED 1
#define ZCALL_BPF_TCP_SYN_SENT 2
#define ZCALL_BPF_TCP_SYN_RECV 3
#define ZCALL_BPF_TCP_FIN_WAIT1 4
#define ZCALL_BPF_TCP_FIN_WAIT2 5
#define ZCALL_BPF_TCP_TIME_WAIT 6
#define ZCALL_BPF_TCP_CLOSE 7
#define ZCALL_BPF_TCP_CLOSE_WAIT 8
#define ZCALL_BPF_TCP_LAST_ACK 9
#define ZCALL_BPF_TCP_LISTEN 10
#define ZCALL_BPF_TCP_CLOSING 11
#define ZCALL_BPF_TCP_NEW_SYN_RECV 12
#define ZCALL_BPF_TCP_BOUND_INACTIVE 13
#define ZCALL_BPF_TCP_MAX_STATES 14

/* Socket options of bpf_setsockopt. */
#define ZCALL_TCP_BPF_IW 1001
#define ZCALL_TCP_BPF_SNDCWND_CLAMP 1002
#define ZCALL_TCP_BPF_DELACK_MAX 1003
#define ZCALL_TCP_BPF_RTO_MIN 1004
#define ZCALL_TCP_BPF_SYN 1005
#define ZCALL_TCP_BPF_SYN_IP 1006
#define ZCALL_TCP_BPF_SYN_MAC 1007
#define ZCALL_TCP_BPF_SOCK_OPS_CB_FLAGS 1008

/* When a socket calls back. */
#define ZCALL_SK_BPF_CB_FLAGS 1009

/* Socket options of bpf_setsockopt. */
#define ZCALL_SK_BPF_BYPASS_PROT_MEM 1010

/* TCP header options. */
#define ZCALL_BPF_LOAD_HDR_OPT_TCP_SYN (1ULL << 0)
#define ZCALL_BPF_WRITE_HDR_TCP_CURRENT_MSS 1
#define ZCALL_BPF_WRITE_HDR_TCP_SYNACK_COOKIE 2

/* A perf counter. */
typedef struct {
	uint64_t counter;
	uint64_t enabled;
	uint64_t running;
} zcall_bpf_perf_event_value_t;

/* In bpf_cgroup_dev_ctx. */
#define ZCALL_BPF_DEVCG_ACC_MKNOD (1ULL << 0)
#define ZCALL_BPF_DEVCG_ACC_READ (1ULL << 1)
#define ZCALL_BPF_DEVCG_ACC_WRITE (1ULL << 2)
#define ZCALL_BPF_DEVCG_DEV_BLOCK (1ULL << 0)
#define ZCALL_BPF_DEVCG_DEV_CHAR (1ULL << 1)

/* Context of programs that see device accesses. */
typedef struct {
	uint32_t access_type;
	uint32_t major;
	uint32_t minor;
} zcall_bpf_cgroup_dev_ctx_t;

/* Flags and answers of bpf_fib_lookup. */
#define ZCALL_BPF_FIB_LOOKUP_DIRECT (1U << 0)
#define ZCALL_BPF_FIB_LOOKUP_OUTPUT (1U << 1)
#define ZCALL_BPF_FIB_LOOKUP_SKIP_NEIGH (1U << 2)
#define ZCALL_BPF_FIB_LOOKUP_TBID (1U << 3)
#define ZCALL_BPF_FIB_LOOKUP_SRC (1U << 4)
#define ZCALL_BPF_FIB_LOOKUP_MARK (1U << 5)
#define ZCALL_BPF_FIB_LKUP_RET_SUCCESS 0
#define ZCALL_BPF_FIB_LKUP_RET_BLACKHOLE 1
#define ZCALL_BPF_FIB_LKUP_RET_UNREACHABLE 2
#define ZCALL_BPF_FIB_LKUP_RET_PROHIBIT 3
#define ZCALL_BPF_FIB_LKUP_RET_NOT_FWDED 4
#define ZCALL_BPF_FIB_LKUP_RET_FWD_DISABLED 5
#define ZCALL_BPF_FIB_LKUP_RET_UNSUPP_LWT 6
#define ZCALL_BPF_FIB_LKUP_RET_NO_NEIGH 7
#define ZCALL_BPF_FIB_LKUP_RET_FRAG_NEEDED 8
#define ZCALL_BPF_FIB_LKUP_RET_NO_SRC_ADDR 9

/* Argument of bpf_fib_lookup. */
typedef struct {
	uint8_t family;
	uint8_t l4_protocol;
	uint16_t sport;
	uint16_t dport;
	__extension__ union {
		uint16_t tot_len;
		uint16_t mtu_result;
	};
	uint32_t ifindex;
	__extension__ union {
		uint8_t tos;
		uint32_t flowinfo;
		uint32_t rt_metric;
	};
	__extension__ union {
		uint32_t ipv4_src;
		uint32_t ipv6_src[4];
	};
	__extension__ union {
		uint32_t ipv4_dst;
		uint32_t ipv6_dst[4];
	};
	__extension__ union {
		__extension__ struct {
			uint16_t h_vlan_proto;
			uint16_t h_vlan_TCI;
		};
		uint32_t tbid;
	};
	__extension__ union {
		__extension__ struct {
			uint32_t mark;
		};
		__extension__ struct {
			uint8_t smac[6];
			uint8_t dmac[6];
		};
	};
} zcall_bpf_fib_lookup_t;

/* Argument of bpf_redirect_neigh. */
typedef struct {
	uint32_t nh_family;
	__extension__ union {
		uint32_t ipv4_nh;
		uint32_t ipv6_nh[4];
	};
} zcall_bpf_redir_neigh_t;

/* Flags and answers of bpf_check_mtu. */
#define ZCALL_BPF_MTU_CHK_SEGS (1U << 0)
#define ZCALL_BPF_MTU_CHK_RET_SUCCESS 0
#define ZCALL_BPF_MTU_CHK_RET_FRAG_NEEDED 1
#define ZCALL_BPF_MTU_CHK_RET_SEGS_TOOBIG 2

/* Answers of BPF_TASK_FD_QUERY. */
#define ZCALL_BPF_FD_TYPE_RAW_TRACEPOINT 0
#define ZCALL_BPF_FD_TYPE_TRACEPOINT 1
#define ZCALL_BPF_FD_TYPE_KPROBE 2
#define ZCALL_BPF_FD_TYPE_KRETPROBE 3
#define ZCALL_BPF_FD_TYPE_UPROBE 4
#define ZCALL_BPF_FD_TYPE_URETPROBE 5

/* In bpf_flow_keys. */
#define ZCALL_BPF_FLOW_DISSECTOR_F_PARSE_1ST_FRAG (1U << 0)
#define ZCALL_BPF_FLOW_DISSECTOR_F_STOP_AT_FLOW_LABEL (1U << 1)
#define ZCALL_BPF_FLOW_DISSECTOR_F_STOP_AT_ENCAP (1U << 2)

/* Answer of flow dissectors. */
typedef struct {
	uint16_t nhoff;
	uint16_t thoff;
	uint16_t addr_proto;
	uint8_t is_frag;
	uint8_t is_first_frag;
	uint8_t is_encap;
	uint8_t ip_proto;
	uint16_t n_proto;
	uint16_t sport;
	uint16_t dport;
	__extension__ union {
		__extension__ struct {
			uint32_t ipv4_src;
			uint32_t ipv4_dst;
		};
		__extension__ struct {
			uint32_t ipv6_src[4];
			uint32_t ipv6_dst[4];
		};
	};
	uint32_t flags;
	uint32_t flow_label;
} zcall_bpf_flow_keys_t;

/* Context of programs that see packets. */
typedef struct {
	uint32_t len;
	uint32_t pkt_type;
	uint32_t mark;
	uint32_t queue_mapping;
	uint32_t protocol;
	uint32_t vlan_present;
	uint32_t vlan_tci;
	uint32_t vlan_proto;
	uint32_t priority;
	uint32_t ingress_ifindex;
	uint32_t ifindex;
	uint32_t tc_index;
	uint32_t cb[5];
	uint32_t hash;
	uint32_t tc_classid;
	uint32_t data;
	uint32_t data_end;
	uint32_t napi_id;
	uint32_t family;
	uint32_t remote_ip4;
	uint32_t local_ip4;
	uint32_t remote_ip6[4];
	uint32_t local_ip6[4];
	uint32_t remote_port;
	uint32_t local_port;
	uint32_t data_meta;
	zcall_bpf_flow_keys_t *flow_keys;
	uint64_t tstamp;
	uint32_t wire_len;
	uint32_t gso_segs;
	zcall_bpf_sock_t *sk;
	uint32_t gso_size;
	uint8_t tstamp_type;
	uint32_t : 24;
	uint64_t hwtstamp;
} zcall___sk_buff_t;

/* Where a function begins, and its type. */
typedef struct {
	uint32_t insn_off;
	uint32_t type_id;
} zcall_bpf_func_info_t;

/* Where a source line begins. */
typedef struct {
	uint32_t insn_off;
	uint32_t file_name_off;
	uint32_t line_off;
	uint32_t line_col;
} zcall_bpf_line_info_t;

/* In a map's value: a lock. */
typedef struct {
	uint32_t val;
} zcall_bpf_spin_lock_t;

/* A timer. */
typedef struct {
	uint64_t __opaque[2];
} zcall_bpf_timer_t;

/* Work of a task. */
typedef struct {
	uint64_t __opaque;
} zcall_bpf_task_work_t;

/* A work queue. */
typedef struct {
	uint64_t __opaque[2];
} zcall_bpf_wq_t;

/* A pointer with its bounds. */
typedef struct {
	uint64_t __opaque[2];
} zcall_bpf_dynptr_t;

/* A list. */
typedef struct {
	uint64_t __opaque[2];
} zcall_bpf_list_head_t;

/* A node of it. */
typedef struct {
	uint64_t __opaque[3];
} zcall_bpf_list_node_t;

/* A tree. */
typedef struct {
	uint64_t __opaque[2];
} zcall_bpf_rb_root_t;

/* A node of it. */
typedef struct {
	uint64_t __opaque[4];
} zcall_bpf_rb_node_t;

/* A count of references. */
typedef struct {
	uint32_t __opaque[1];
} zcall_bpf_refcount_t;

/* Context of programs that see sysctl. */
typedef struct {
	uint32_t write;
	uint32_t file_pos;
} zcall_bpf_sysctl_t;

/* Context of programs that see socket options. */
typedef struct {
	zcall_bpf_sock_t *sk;
	void *optval;
	void *optval_end;
	int32_t level;
	int32_t optname;
	int32_t optlen;
	int32_t retval;
} zcall_bpf_sockopt_t;

/* Answer of bpf_get_ns_current_pid_tgid. */
typedef struct {
	uint32_t pid;
	uint32_t tgid;
} zcall_bpf_pidns_info_t;

/* Context of programs that look up a socket. */
typedef struct {
	__extension__ union {
		zcall_bpf_sock_t *sk;
		uint64_t cookie;
	};
	uint32_t family;
	uint32_t protocol;
	uint32_t remote_ip4;
	uint32_t remote_ip6[4];
	uint16_t remote_port;
	uint16_t : 16;
	uint32_t local_ip4;
	uint32_t local_ip6[4];
	uint32_t local_port;
	uint32_t ingress_ifindex;
} zcall_bpf_sk_lookup_t;

/* A typed pointer to be shown. */
typedef struct {
	void *ptr;
	uint32_t type_id;
	uint32_t flags;
} zcall_btf_ptr_t;

/* How BTF is shown. */
#define ZCALL_BTF_F_COMPACT (1ULL << 0)
#define ZCALL_BTF_F_NONAME (1ULL << 1)
#define ZCALL_BTF_F_PTR_RAW (1ULL << 2)
#define ZCALL_BTF_F_ZERO (1ULL << 3)

/* Kinds of relocations. */
#define ZCALL_BPF_CORE_FIELD_BYTE_OFFSET 0
#define ZCALL_BPF_CORE_FIELD_BYTE_SIZE 1
#define ZCALL_BPF_CORE_FIELD_EXISTS 2
#define ZCALL_BPF_CORE_FIELD_SIGNED 3
#define ZCALL_BPF_CORE_FIELD_LSHIFT_U64 4
#define ZCALL_BPF_CORE_FIELD_RSHIFT_U64 5
#define ZCALL_BPF_CORE_TYPE_ID_LOCAL 6
#define ZCALL_BPF_CORE_TYPE_ID_TARGET 7
#define ZCALL_BPF_CORE_TYPE_EXISTS 8
#define ZCALL_BPF_CORE_TYPE_SIZE 9
#define ZCALL_BPF_CORE_ENUMVAL_EXISTS 10
#define ZCALL_BPF_CORE_ENUMVAL_VALUE 11
#define ZCALL_BPF_CORE_TYPE_MATCHES 12

/* A relocation. */
typedef struct {
	uint32_t insn_off;
	uint32_t type_id;
	uint32_t access_str_off;
	uint32_t kind;
} zcall_bpf_core_relo_t;

/* Arguments of helper functions. */
#define ZCALL_BPF_F_TIMER_ABS (1ULL << 0)
#define ZCALL_BPF_F_TIMER_CPU_PIN (1ULL << 1)

/* An iterator over numbers. */
typedef struct {
	uint64_t __opaque[1];
} zcall_bpf_iter_num_t;

/* Arguments of helper functions. */
#define ZCALL_BPF_F_PAD_ZEROS (1ULL << 0)

/* Value of BPF_MAP_TYPE_INSN_ARRAY. */
typedef struct {
	uint32_t orig_off;
	uint32_t xlated_off;
	uint32_t jitted_off;
	uint32_t : 32;
} zcall_bpf_insn_array_value_t;

/* The halves of line_col in bpf_line_info. */
#define ZCALL_BPF_LINE_INFO_LINE_NUM(line_col) ((line_col) >> 10)
#define ZCALL_BPF_LINE_INFO_LINE_COL(line_col) ((line_col) & 0x3ff)

/* Bytes of a header, as flags of bpf_skb_adjust_room. */
#define ZCALL_BPF_F_ADJ_ROOM_ENCAP_L2(len) (((len) & 0xffULL) << 56)

/* What BTF begins with. */
#define ZCALL_BTF_MAGIC 0xeB9F
#define ZCALL_BTF_VERSION 1

/* The sizes of a kind: of its singular part and of each element. */
typedef struct {
	uint8_t info_sz;
	uint8_t elem_sz;
	uint16_t flags;
} zcall_btf_layout_t;

/* What BTF begins with; lengths in bytes, offsets from the header's end. */
typedef struct {
	uint16_t magic;
	uint8_t version;
	uint8_t flags;
	uint32_t hdr_len;
	uint32_t type_off;
	uint32_t type_len;
	uint32_t str_off;
	uint32_t str_len;
	uint32_t layout_off;
	uint32_t layout_len;
} zcall_btf_header_t;

/* Limits of BTF. */
#define ZCALL_BTF_MAX_KIND 0x0000007f
#define ZCALL_BTF_MAX_TYPE 0x000fffff
#define ZCALL_BTF_MAX_NAME_OFFSET 0x00ffffff
#define ZCALL_BTF_MAX_VLEN 0x00ffffff

/* A type; what follows it depends on its kind. */
typedef struct {
	uint32_t name_off;
	uint32_t info;
	__extension__ union {
		uint32_t size;
		uint32_t type;
	};
} zcall_btf_type_t;

/* Kinds of types. */
#define ZCALL_BTF_KIND_UNKN 0
#define ZCALL_BTF_KIND_INT 1
#define ZCALL_BTF_KIND_PTR 2
#define ZCALL_BTF_KIND_ARRAY 3
#define ZCALL_BTF_KIND_STRUCT 4
#define ZCALL_BTF_KIND_UNION 5
#define ZCALL_BTF_KIND_ENUM 6
#define ZCALL_BTF_KIND_FWD 7
#define ZCALL_BTF_KIND_TYPEDEF 8
#define ZCALL_BTF_KIND_VOLATILE 9
#define ZCALL_BTF_KIND_CONST 10
#define ZCALL_BTF_KIND_RESTRICT 11
#define ZCALL_BTF_KIND_FUNC 12
#define ZCALL_BTF_KIND_FUNC_PROTO 13
#define ZCALL_BTF_KIND_VAR 14
#define ZCALL_BTF_KIND_DATASEC 15
#define ZCALL_BTF_KIND_FLOAT 16
#define ZCALL_BTF_KIND_DECL_TAG 17
#define ZCALL_BTF_KIND_TYPE_TAG 18
#define ZCALL_BTF_KIND_ENUM64 19

/* Encodings of an integer. */
#define ZCALL_BTF_INT_SIGNED (1 << 0)
#define ZCALL_BTF_INT_CHAR (1 << 1)
#define ZCALL_BTF_INT_BOOL (1 << 2)

/* A value of an enumeration. */
typedef struct {
	uint32_t name_off;
	int32_t val;
} zcall_btf_enum_t;

/* What follows an array. */
typedef struct {
	uint32_t type;
	uint32_t index_type;
	uint32_t nelems;
} zcall_btf_array_t;

/* A member of a structure or union. */
typedef struct {
	uint32_t name_off;
	uint32_t type;
	uint32_t offset;
} zcall_btf_member_t;

/* A parameter. */
typedef struct {
	uint32_t name_off;
	uint32_t type;
} zcall_btf_param_t;

/* Linkage of variables and functions. */
#define ZCALL_BTF_VAR_STATIC 0
#define ZCALL_BTF_VAR_GLOBAL_ALLOCATED 1
#define ZCALL_BTF_VAR_GLOBAL_EXTERN 2
#define ZCALL_BTF_FUNC_STATIC 0
#define ZCALL_BTF_FUNC_GLOBAL 1
#define ZCALL_BTF_FUNC_EXTERN 2

/* What follows a variable. */
typedef struct {
	uint32_t linkage;
} zcall_btf_var_t;

/* A variable in a section. */
typedef struct {
	uint32_t type;
	uint32_t offset;
	uint32_t size;
} zcall_btf_var_secinfo_t;

/* What follows a tag: the member or parameter, or -1. */
typedef struct {
	int32_t component_idx;
} zcall_btf_decl_tag_t;

/* A value of an enumeration of 64 bits. */
typedef struct {
	uint32_t name_off;
	uint32_t val_lo32;
	uint32_t val_hi32;
} zcall_btf_enum64_t;

/* The last of the kinds. */
#define ZCALL_BTF_KIND_MAX ZCALL_BTF_KIND_ENUM64

/* The parts of info in btf_type, of an integer's encoding, and of offset in
 * btf_member. */
#define ZCALL_BTF_INFO_KIND(info) (((info) >> 24) & 0x7f)
#define ZCALL_BTF_INFO_VLEN(info) ((info) & 0xffffff)
#define ZCALL_BTF_INFO_KFLAG(info) ((info) >> 31)
#define ZCALL_BTF_INT_ENCODING(val) (((val) & 0x0f000000) >> 24)
#define ZCALL_BTF_INT_OFFSET(val) (((val) & 0x00ff0000) >> 16)
#define ZCALL_BTF_INT_BITS(val) ((val) & 0x000000ff)
#define ZCALL_BTF_MEMBER_BITFIELD_SIZE(val) ((val) >> 24)
#define ZCALL_BTF_MEMBER_BIT_OFFSET(val) ((val) & 0xffffff)

#endif
