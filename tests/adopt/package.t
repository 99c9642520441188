#!/bin/sh
# Debian's packages: dpkg-buildpackage makes them, lintian has nothing to say,
# and a project that has them unpacked builds and runs.
. "$(dirname "$0")/../code/lib.sh"
. tests/adopt/consumer/lib.sh

need dpkg-buildpackage dpkg-dev
need dh debhelper
need cc gcc
need pkg-config pkg-config
here=tests/adopt/consumer

copy_tree "$tmp/deb/zcall-$version"
(
	unset ZCALL_INCLUDE ZCALL_BUILD CC CFLAGS LDFLAGS
	cd "$tmp/deb/zcall-$version" &&
		DEB_BUILD_OPTIONS='parallel=2 noautodbgsym' \
			dpkg-buildpackage -us -uc -b
) >"$tmp/log" 2>&1
result $? "dpkg-buildpackage" "$tmp/log"
tail -n 5 "$tmp/log" >"$tmp/tail"

for p in libzcall0 libzcall-dev zcall; do
	dpkg-deb -x "$tmp"/deb/${p}_"$version"_*.deb "$tmp/root" 2>"$tmp/err"
	result $? "$p" "$tmp/err"
done
lib=$(echo "$tmp"/root/usr/lib/*/)
lib=${lib%/}

diff -r "$include" "$tmp/root/usr/include" >"$tmp/bad" 2>&1
empty "$tmp/bad" "libzcall-dev has all headers"
dpkg-deb -f "$tmp"/deb/libzcall0_*.deb Depends 2>&1 | grep . >"$tmp/bad"
empty "$tmp/bad" "libzcall0 needs nothing, not even libc"

export PKG_CONFIG_LIBDIR="$lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$tmp/root"
# pkg-config leaves out what is the compiler's anyway, below another root.
export PKG_CONFIG_ALLOW_SYSTEM_CFLAGS=1 PKG_CONFIG_ALLOW_SYSTEM_LIBS=1
# shellcheck disable=SC2046 # lists of flags
cc -o "$tmp/header" $here/header.c $(pkg-config --cflags zcall) >"$tmp/log" 2>&1
works "a program by the packages' headers" "$tmp/log" "$tmp/header"
# shellcheck disable=SC2046
cc -o "$tmp/library" $here/library.c $(pkg-config --cflags --libs zcall) \
	>"$tmp/log" 2>&1
works "and one by the packages' library" "$tmp/log" \
	env LD_LIBRARY_PATH="$lib" "$tmp/library"
cc -o "$tmp/archive" $here/library.c "$lib/libzcall.a" >"$tmp/log" 2>&1
works "and one by the packages' archive" "$tmp/log" "$tmp/archive"

# By CMake, where Debian has such things.
if have "CMake" cmake cmake; then
	(cmake -S $here -B "$tmp/cmake" -DCMAKE_PREFIX_PATH="$tmp/root/usr" &&
		cmake --build "$tmp/cmake") >"$tmp/log" 2>&1
	works "and one by CMake" "$tmp/log" "$tmp/cmake/library"
	works "and its headers" "$tmp/log" "$tmp/cmake/header"
fi

# The command answers from where it is.
"$tmp/root/usr/bin/zcall" --help >"$tmp/out" 2>&1 && [ -s "$tmp/out" ]
result $? "and the command" "$tmp/out"

if have "lintian" lintian lintian; then
	lintian --allow-root --pedantic --fail-on none \
		"$tmp"/deb/zcall_"$version"_*.changes >"$tmp/out" 2>&1
	result $? "lintian" "$tmp/out"
	grep -v '^[INOPX]:' "$tmp/out" >"$tmp/bad"
	empty "$tmp/bad" "lintian has no error and no warning"
	sed 's/^/# /' "$tmp/out"
fi

finish
