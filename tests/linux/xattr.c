/*
 * Extended attributes: each call for a file, a symbolic link itself, a
 * descriptor, and from a directory. A link can have those of trusted. only,
 * which need root.
 */
#include "place.h"

static int file;
static char buf[256];

/* Whether a list of n bytes in buf has the name. */
static int listed(long n, const char *name)
{
	long at;

	for (at = 0; at < n; at += (long)tap_strlen(buf + at) + 1)
		if (tap_streq(buf + at, name))
			return 1;
	return 0;
}

static void of_files(void)
{
	tap_is(zcall_getxattr("link", "user.a", buf, sizeof(buf)), 3,
	       "getxattr, by a link");
	tap_bytes(buf, "one", 3, "the value");
	tap_is(zcall_getxattr("file", "user.a", NULL, 0), 3, "its size");
	tap_is(zcall_getxattr("file", "user.a", buf, 2), -ZCALL_ERANGE,
	       "too little room");
	tap_is(zcall_getxattr("file", "user.b", buf, 9), -ZCALL_ENODATA,
	       "no such attribute");
	tap_is(zcall_setxattr("file", "user.a", "two!", 4, ZCALL_XATTR_CREATE),
	       -ZCALL_EEXIST, "XATTR_CREATE: it is there");
	tap_is(zcall_setxattr("file", "user.b", "x", 1, ZCALL_XATTR_REPLACE),
	       -ZCALL_ENODATA, "XATTR_REPLACE: it is not");
	tap_is(zcall_setxattr("file", "user.a", "two!", 4, ZCALL_XATTR_REPLACE),
	       0, "but this one is");
	tap_is(zcall_fgetxattr(file, "user.a", buf, sizeof(buf)), 4,
	       "fgetxattr");
	tap_bytes(buf, "two!", 4, "the new value");
	tap_is(zcall_fsetxattr(file, "user.b", "three", 5, ZCALL_XATTR_CREATE),
	       0, "fsetxattr");
	tap_is(zcall_fsetxattr(file, "user.b", "x", 1, ZCALL_XATTR_CREATE),
	       -ZCALL_EEXIST, "its flags");
	tap_is(zcall_getxattr("file", "user.b", buf, sizeof(buf)), 5,
	       "it is there");
	tap_ok(listed(zcall_listxattr("link", buf, sizeof(buf)), "user.b"),
	       "listxattr");
	tap_ok(listed(zcall_flistxattr(file, buf, sizeof(buf)), "user.a"),
	       "flistxattr");
	tap_is(zcall_listxattr("file", buf, 3), -ZCALL_ERANGE,
	       "too little room");
	tap_ok(zcall_listxattr("file", NULL, 0) >= 14, "how much is needed");
	tap_is(zcall_removexattr("link", "user.a"), 0, "removexattr");
	tap_is(zcall_getxattr("file", "user.a", buf, 9), -ZCALL_ENODATA,
	       "it is gone");
	tap_is(zcall_removexattr("file", "user.a"), -ZCALL_ENODATA,
	       "only once");
	tap_is(zcall_fremovexattr(file, "user.b"), 0, "fremovexattr");
	tap_is(zcall_fgetxattr(file, "user.b", buf, 9), -ZCALL_ENODATA,
	       "it is gone");
	tap_is(zcall_fsetxattr(-1, "user.a", "", 0, 0), -ZCALL_EBADF,
	       "no descriptor");
	tap_is(zcall_setxattr("none", "user.a", "", 0, 0), -ZCALL_ENOENT,
	       "no file");
}

static void of_links(void)
{
	int r = zcall_lsetxattr("link", "trusted.zcall", "link", 4, 0);

	if (r == -ZCALL_EPERM || r == -ZCALL_EOPNOTSUPP) {
		tap_skip("attributes of a link", "needs root");
		tap_is(zcall_lgetxattr("link", "user.a", buf, 9),
		       -ZCALL_ENODATA, "lgetxattr: none");
		tap_is(zcall_lremovexattr("file", "user.a"), -ZCALL_ENODATA,
		       "lremovexattr: none");
		tap_ok(!listed(zcall_llistxattr("link", buf, sizeof(buf)),
			       "user.a"),
		       "llistxattr: none");
		return;
	}
	tap_is(r, 0, "lsetxattr");
	tap_is(zcall_lgetxattr("link", "trusted.zcall", buf, sizeof(buf)), 4,
	       "lgetxattr");
	tap_bytes(buf, "link", 4, "the link has it");
	tap_is(zcall_getxattr("link", "trusted.zcall", buf, 9), -ZCALL_ENODATA,
	       "the file has not");
	tap_ok(listed(zcall_llistxattr("link", buf, sizeof(buf)),
		      "trusted.zcall"),
	       "llistxattr");
	tap_ok(!listed(zcall_listxattr("link", buf, sizeof(buf)),
		       "trusted.zcall"),
	       "the file's are others");
	tap_is(zcall_lsetxattr("link", "trusted.zcall", "x", 1,
			       ZCALL_XATTR_CREATE),
	       -ZCALL_EEXIST, "its flags");
	tap_is(zcall_lremovexattr("link", "trusted.zcall"), 0, "lremovexattr");
	tap_is(zcall_lgetxattr("link", "trusted.zcall", buf, 9), -ZCALL_ENODATA,
	       "it is gone");
}

/* A value or a place for one. */
static zcall_xattr_args_t args(const void *value, uint32_t size, uint32_t flags)
{
	zcall_xattr_args_t a;

	a.value = (uint64_t)(uintptr_t)value;
	a.size = size;
	a.flags = flags;
	return a;
}

static void from_directories(void)
{
	zcall_xattr_args_t a = args("four", 4, ZCALL_XATTR_CREATE);
	zcall_xattr_args_t to = args(buf, sizeof(buf), 0);
	int r = zcall_setxattrat(place, "link", 0, "user.c", &a, sizeof(a));

	if (place_lacks(r, "setxattrat and its siblings"))
		return;
	tap_is(r, 0, "setxattrat, by a link");
	tap_is(zcall_setxattrat(place, "file", 0, "user.c", &a, sizeof(a)),
	       -ZCALL_EEXIST, "its flags");
	tap_is(zcall_getxattrat(place, "file", 0, "user.c", &to, sizeof(to)), 4,
	       "getxattrat");
	tap_bytes(buf, "four", 4, "the value");
	tap_is(zcall_getxattrat(file, "", ZCALL_AT_EMPTY_PATH, "user.c", &to,
				sizeof(to)),
	       4, "of a descriptor");
	tap_is(zcall_getxattrat(place, "file", 0, "user.c", &to, 8),
	       -ZCALL_EINVAL, "too small a structure");
	tap_is(zcall_getxattrat(place, "file", 0x40000000, "user.c", &to,
				sizeof(to)),
	       -ZCALL_EINVAL, "an unknown flag is refused");
	to.size = 1;
	tap_is(zcall_getxattrat(place, "file", 0, "user.c", &to, sizeof(to)),
	       -ZCALL_ERANGE, "too little room");
	tap_ok(listed(zcall_listxattrat(place, "file", 0, buf, sizeof(buf)),
		      "user.c"),
	       "listxattrat");
	tap_ok(!listed(zcall_listxattrat(place, "link",
					 ZCALL_AT_SYMLINK_NOFOLLOW, buf,
					 sizeof(buf)),
		       "user.c"),
	       "the link itself has it not");
	tap_is(zcall_listxattrat(place, "file", 0, buf, 1), -ZCALL_ERANGE,
	       "too little room");
	tap_is(zcall_removexattrat(place, "link", ZCALL_AT_SYMLINK_NOFOLLOW,
				   "user.c"),
	       -ZCALL_EPERM, "removexattrat: a link can have none such");
	tap_is(zcall_removexattrat(place, "file", 0, "user.c"), 0,
	       "removexattrat");
	tap_is(zcall_getxattr("file", "user.c", buf, 9), -ZCALL_ENODATA,
	       "it is gone");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int r;

	(void)argc;
	(void)argv;
	(void)envp;
	if (!place_enter())
		return tap_done();
	file = place_file("file", "");
	zcall_symlinkat("file", place, "link");
	r = zcall_setxattr("link", "user.a", "one", 3, 0);
	if (r == -ZCALL_EOPNOTSUPP) {
		tap_skip("attributes", "not on this file system");
	} else {
		tap_is(r, 0, "setxattr");
		of_files();
		of_links();
		from_directories();
	}
	place_remove("file");
	place_remove("link");
	place_leave();
	return tap_done();
}
