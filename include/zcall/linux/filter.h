/*
 * Linux constants and structures: classic BPF, the filters of sockets and seccomp,
 * and what the new machine has of it (bpf.h).
 */
#ifndef ZCALL_LINUX_FILTER_H
#define ZCALL_LINUX_FILTER_H

#include "../target.h"

/* Classic and new: the parts of an instruction's code. */
#define ZCALL_BPF_CLASS(code) ((code) & 0x07)
#define ZCALL_BPF_SIZE(code) ((code) & 0x18)
#define ZCALL_BPF_MODE(code) ((code) & 0xe0)
#define ZCALL_BPF_OP(code) ((code) & 0xf0)
#define ZCALL_BPF_SRC(code) ((code) & 0x08)
#define ZCALL_BPF_RVAL(code) ((code) & 0x18)
#define ZCALL_BPF_MISCOP(code) ((code) & 0xf8)

/* Classic: initializers of a zcall_sock_filter_t. */
#define ZCALL_BPF_STMT(code, k) {(code), 0, 0, (k)}
#define ZCALL_BPF_JUMP(code, k, jt, jf) {(code), (jt), (jf), (k)}

/* Instruction classes, classic and new. */
#define ZCALL_BPF_LD 0x00
#define ZCALL_BPF_LDX 0x01
#define ZCALL_BPF_ST 0x02
#define ZCALL_BPF_STX 0x03
#define ZCALL_BPF_ALU 0x04
#define ZCALL_BPF_JMP 0x05
#define ZCALL_BPF_RET 0x06
#define ZCALL_BPF_MISC 0x07

/* Sizes of loads and stores. */
#define ZCALL_BPF_W 0x00
#define ZCALL_BPF_H 0x08
#define ZCALL_BPF_B 0x10

/* Modes of loads and stores. */
#define ZCALL_BPF_IMM 0x00
#define ZCALL_BPF_ABS 0x20
#define ZCALL_BPF_IND 0x40
#define ZCALL_BPF_MEM 0x60
#define ZCALL_BPF_LEN 0x80
#define ZCALL_BPF_MSH 0xa0

/* Arithmetic. */
#define ZCALL_BPF_ADD 0x00
#define ZCALL_BPF_SUB 0x10
#define ZCALL_BPF_MUL 0x20
#define ZCALL_BPF_DIV 0x30
#define ZCALL_BPF_OR 0x40
#define ZCALL_BPF_AND 0x50
#define ZCALL_BPF_LSH 0x60
#define ZCALL_BPF_RSH 0x70
#define ZCALL_BPF_NEG 0x80
#define ZCALL_BPF_MOD 0x90
#define ZCALL_BPF_XOR 0xa0

/* Jumps. */
#define ZCALL_BPF_JA 0x00
#define ZCALL_BPF_JEQ 0x10
#define ZCALL_BPF_JGT 0x20
#define ZCALL_BPF_JGE 0x30
#define ZCALL_BPF_JSET 0x40

/* Sources of operands. */
#define ZCALL_BPF_K 0x00
#define ZCALL_BPF_X 0x08

/* Arithmetic. */
#define ZCALL_BPF_MAXINSNS 4096

/* Version of the classic filter machine. */
#define ZCALL_BPF_MAJOR_VERSION 1
#define ZCALL_BPF_MINOR_VERSION 1

/* An instruction of a classic filter (seccomp, SO_ATTACH_FILTER). */
typedef struct {
	uint16_t code;
	uint8_t jt;
	uint8_t jf;
	uint32_t k;
} zcall_sock_filter_t;

/* A classic filter; len counts instructions. */
typedef struct {
	unsigned short len;
	zcall_sock_filter_t *filter;
} zcall_sock_fprog_t;

/* Classic: return the accumulator; moves between it and the index. */
#define ZCALL_BPF_A 0x10
#define ZCALL_BPF_TAX 0x00
#define ZCALL_BPF_TXA 0x80

/* Classic: words of scratch memory. */
#define ZCALL_BPF_MEMWORDS 16

/* Classic: offsets from which ancillary data is loaded. */
#define ZCALL_SKF_AD_OFF (-4096)
#define ZCALL_SKF_AD_PROTOCOL 0
#define ZCALL_SKF_AD_PKTTYPE 4
#define ZCALL_SKF_AD_IFINDEX 8
#define ZCALL_SKF_AD_NLATTR 12
#define ZCALL_SKF_AD_NLATTR_NEST 16
#define ZCALL_SKF_AD_MARK 20
#define ZCALL_SKF_AD_QUEUE 24
#define ZCALL_SKF_AD_HATYPE 28
#define ZCALL_SKF_AD_RXHASH 32
#define ZCALL_SKF_AD_CPU 36
#define ZCALL_SKF_AD_ALU_XOR_X 40
#define ZCALL_SKF_AD_VLAN_TAG 44
#define ZCALL_SKF_AD_VLAN_TAG_PRESENT 48
#define ZCALL_SKF_AD_PAY_OFFSET 52
#define ZCALL_SKF_AD_RANDOM 56
#define ZCALL_SKF_AD_VLAN_TPID 60
#define ZCALL_SKF_AD_MAX 64

/* Classic: offsets relative to a header. */
#define ZCALL_SKF_NET_OFF (-1048576)
#define ZCALL_SKF_LL_OFF (-0x200000)
#define ZCALL_BPF_NET_OFF ZCALL_SKF_NET_OFF
#define ZCALL_BPF_LL_OFF ZCALL_SKF_LL_OFF

#endif
