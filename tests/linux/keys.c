/* Keys and keyrings. */
#include "refused.h"
#include <zcall/sys.h>

#define RING ((unsigned long)ZCALL_KEY_SPEC_PROCESS_KEYRING)

static const char name[] = "zcall-test";

int zcall_main(int argc, char **argv, char **envp)
{
	char text[128];
	unsigned char caps[2] = {0, 0};
	long key, ring, n;

	(void)argc, (void)argv, (void)envp;
	key = zcall_add_key("user", name, "payload", 7,
			    ZCALL_KEY_SPEC_PROCESS_KEYRING);
	if (refused(key, "keys"))
		return tap_done();
	if (key == -ZCALL_EDQUOT) {
		tap_skip("keys", "EDQUOT: too many of them");
		return tap_done();
	}
	tap_ok(key > 0, "add_key");
	n = zcall_keyctl_ptr(ZCALL_KEYCTL_READ, (unsigned long)key, text,
			     sizeof(text), 0);
	tap_is(n, 7, "KEYCTL_READ: its length");
	tap_bytes(text, "payload", 7, "KEYCTL_READ: its bytes");
	tap_is(zcall_keyctl_ptr(ZCALL_KEYCTL_UPDATE, (unsigned long)key, text,
				3, 0),
	       0, "KEYCTL_UPDATE");
	tap_is(zcall_keyctl(ZCALL_KEYCTL_READ, (unsigned long)key, 0, 0, 0), 3,
	       "KEYCTL_READ: how much there is now");
	n = zcall_keyctl_ptr(ZCALL_KEYCTL_DESCRIBE, (unsigned long)key, text,
			     sizeof(text), 0);
	tap_ok(n > 16 && n <= (long)sizeof(text), "KEYCTL_DESCRIBE");
	tap_bytes(text, "user;", 5, "KEYCTL_DESCRIBE: the type");
	if (n > 11 && n <= (long)sizeof(text))
		tap_bytes(text + n - 11, name, 11, "KEYCTL_DESCRIBE: the name");

	ring = zcall_keyctl(ZCALL_KEYCTL_GET_KEYRING_ID, RING, 0, 0, 0);
	tap_ok(ring > 0 && ring != key, "KEYCTL_GET_KEYRING_ID");
	tap_is(zcall_keyctl(ZCALL_KEYCTL_SEARCH, (unsigned long)ring,
			    (unsigned long)"user", (unsigned long)name, 0),
	       key, "KEYCTL_SEARCH");
	tap_is(zcall_request_key("user", name, NULL, 0), key, "request_key");
	tap_is(zcall_request_key("user", "zcall-none", NULL, 0), -ZCALL_ENOKEY,
	       "request_key: no such key");
	tap_is(zcall_request_key("nosuchtype", name, NULL, 0), -ZCALL_ENOKEY,
	       "request_key: no such type");
	tap_is(zcall_request_key("user", name, NULL, 0x7fffffff), -ZCALL_ENOKEY,
	       "request_key: no such keyring to link it to");
	tap_is(zcall_add_key("nosuchtype", name, "payload", 7,
			     ZCALL_KEY_SPEC_PROCESS_KEYRING),
	       -ZCALL_ENODEV, "add_key: no such type");
	tap_is(zcall_add_key("user", name, "payload", 0,
			     ZCALL_KEY_SPEC_PROCESS_KEYRING),
	       -ZCALL_EINVAL, "add_key: a key of no bytes");
	tap_is(zcall_keyctl(ZCALL_KEYCTL_UNLINK, (unsigned long)key,
			    (unsigned long)ring, 0, 0),
	       0, "KEYCTL_UNLINK");
	tap_is(zcall_keyctl(ZCALL_KEYCTL_SEARCH, (unsigned long)ring,
			    (unsigned long)"user", (unsigned long)name, 0),
	       -ZCALL_ENOKEY, "it is gone");
	tap_is(zcall_keyctl(9999, 0, 0, 0, 0), -ZCALL_EOPNOTSUPP,
	       "keyctl: no such operation");
	n = zcall_keyctl(ZCALL_KEYCTL_CAPABILITIES, (unsigned long)caps,
			 sizeof(caps), 0, 0);
	tap_ok(n >= 1 && (caps[0] & ZCALL_KEYCTL_CAPS0_CAPABILITIES),
	       "KEYCTL_CAPABILITIES: it can tell");
	return tap_done();
}
