/*
 * Linux constants and structures: keys and keyrings.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_KEYCTL_H
#define ZCALL_LINUX_KEYCTL_H

#include "../target.h"

/* Keyrings by role instead of by number. */
#define ZCALL_KEY_SPEC_THREAD_KEYRING (-1)
#define ZCALL_KEY_SPEC_PROCESS_KEYRING (-2)
#define ZCALL_KEY_SPEC_SESSION_KEYRING (-3)
#define ZCALL_KEY_SPEC_USER_KEYRING (-4)
#define ZCALL_KEY_SPEC_USER_SESSION_KEYRING (-5)
#define ZCALL_KEY_SPEC_GROUP_KEYRING (-6)
#define ZCALL_KEY_SPEC_REQKEY_AUTH_KEY (-7)
#define ZCALL_KEY_SPEC_REQUESTOR_KEYRING (-8)

/* Where request_key puts keys, for KEYCTL_SET_REQKEY_KEYRING. */
#define ZCALL_KEY_REQKEY_DEFL_NO_CHANGE (-1)
#define ZCALL_KEY_REQKEY_DEFL_DEFAULT 0
#define ZCALL_KEY_REQKEY_DEFL_THREAD_KEYRING 1
#define ZCALL_KEY_REQKEY_DEFL_PROCESS_KEYRING 2
#define ZCALL_KEY_REQKEY_DEFL_SESSION_KEYRING 3
#define ZCALL_KEY_REQKEY_DEFL_USER_KEYRING 4
#define ZCALL_KEY_REQKEY_DEFL_USER_SESSION_KEYRING 5
#define ZCALL_KEY_REQKEY_DEFL_GROUP_KEYRING 6
#define ZCALL_KEY_REQKEY_DEFL_REQUESTOR_KEYRING 7

/* Operations of keyctl. */
#define ZCALL_KEYCTL_GET_KEYRING_ID 0
#define ZCALL_KEYCTL_JOIN_SESSION_KEYRING 1
#define ZCALL_KEYCTL_UPDATE 2
#define ZCALL_KEYCTL_REVOKE 3
#define ZCALL_KEYCTL_CHOWN 4
#define ZCALL_KEYCTL_SETPERM 5
#define ZCALL_KEYCTL_DESCRIBE 6
#define ZCALL_KEYCTL_CLEAR 7
#define ZCALL_KEYCTL_LINK 8
#define ZCALL_KEYCTL_UNLINK 9
#define ZCALL_KEYCTL_SEARCH 10
#define ZCALL_KEYCTL_READ 11
#define ZCALL_KEYCTL_INSTANTIATE 12
#define ZCALL_KEYCTL_NEGATE 13
#define ZCALL_KEYCTL_SET_REQKEY_KEYRING 14
#define ZCALL_KEYCTL_SET_TIMEOUT 15
#define ZCALL_KEYCTL_ASSUME_AUTHORITY 16
#define ZCALL_KEYCTL_GET_SECURITY 17
#define ZCALL_KEYCTL_SESSION_TO_PARENT 18
#define ZCALL_KEYCTL_REJECT 19
#define ZCALL_KEYCTL_INSTANTIATE_IOV 20
#define ZCALL_KEYCTL_INVALIDATE 21
#define ZCALL_KEYCTL_GET_PERSISTENT 22
#define ZCALL_KEYCTL_DH_COMPUTE 23
#define ZCALL_KEYCTL_PKEY_QUERY 24
#define ZCALL_KEYCTL_PKEY_ENCRYPT 25
#define ZCALL_KEYCTL_PKEY_DECRYPT 26
#define ZCALL_KEYCTL_PKEY_SIGN 27
#define ZCALL_KEYCTL_PKEY_VERIFY 28
#define ZCALL_KEYCTL_RESTRICT_KEYRING 29
#define ZCALL_KEYCTL_MOVE 30
#define ZCALL_KEYCTL_CAPABILITIES 31
#define ZCALL_KEYCTL_WATCH_KEY 32

/* Keys for KEYCTL_DH_COMPUTE. */
typedef struct {
	__extension__ union {
		int32_t priv;
	};
	int32_t prime;
	int32_t base;
} zcall_keyctl_dh_params_t;

/* And how to derive another from the result. */
typedef struct {
	char *hashname;
	char *otherinfo;
	uint32_t otherinfolen;
	uint32_t __spare[8];
} zcall_keyctl_kdf_params_t;

/* In keyctl_pkey_query. */
#define ZCALL_KEYCTL_SUPPORTS_ENCRYPT 0x01
#define ZCALL_KEYCTL_SUPPORTS_DECRYPT 0x02
#define ZCALL_KEYCTL_SUPPORTS_SIGN 0x04
#define ZCALL_KEYCTL_SUPPORTS_VERIFY 0x08

/* Answer of KEYCTL_PKEY_QUERY; sizes in bytes. */
typedef struct {
	uint32_t supported_ops;
	uint32_t key_size;
	uint16_t max_data_size;
	uint16_t max_sig_size;
	uint16_t max_enc_size;
	uint16_t max_dec_size;
	uint32_t __spare[10];
} zcall_keyctl_pkey_query_t;

/* For KEYCTL_PKEY_ENCRYPT and its siblings; lengths in bytes. */
typedef struct {
	int32_t key_id;
	uint32_t in_len;
	__extension__ union {
		uint32_t out_len;
		uint32_t in2_len;
	};
	uint32_t __spare[7];
} zcall_keyctl_pkey_params_t;

/* Flags of KEYCTL_MOVE. */
#define ZCALL_KEYCTL_MOVE_EXCL 0x00000001

/* What KEYCTL_CAPABILITIES tells: CAPS0 in the first byte, CAPS1 in the second. */
#define ZCALL_KEYCTL_CAPS0_CAPABILITIES 0x01
#define ZCALL_KEYCTL_CAPS0_PERSISTENT_KEYRINGS 0x02
#define ZCALL_KEYCTL_CAPS0_DIFFIE_HELLMAN 0x04
#define ZCALL_KEYCTL_CAPS0_PUBLIC_KEY 0x08
#define ZCALL_KEYCTL_CAPS0_BIG_KEY 0x10
#define ZCALL_KEYCTL_CAPS0_INVALIDATE 0x20
#define ZCALL_KEYCTL_CAPS0_RESTRICT_KEYRING 0x40
#define ZCALL_KEYCTL_CAPS0_MOVE 0x80
#define ZCALL_KEYCTL_CAPS1_NS_KEYRING_NAME 0x01
#define ZCALL_KEYCTL_CAPS1_NS_KEY_TAG 0x02
#define ZCALL_KEYCTL_CAPS1_NOTIFICATIONS 0x04

#endif
