#!/bin/sh
# make install and the ways to a program from there: pkg-config, CMake, Meson,
# the archive, the shared library, a Meson subproject. What the libraries
# export, on every ELF target; that uninstall leaves nothing.
. "$(dirname "$0")/../code/lib.sh"
. tests/adopt/consumer/lib.sh

need make make
need cc gcc
need $clang clang-19
need readelf binutils
here=tests/adopt/consumer
root=$tmp/root

# Elsewhere than where it is used: a package's way.
set -- DESTDIR="$root" PREFIX=/opt/zcall BUILD="$tmp/build"
make -s -j2 install "$@" >"$tmp/log" 2>&1
result $? "make install" "$tmp/log"
prefix=$root/opt/zcall
lib=$prefix/lib

diff -r "$include" "$prefix/include" >"$tmp/bad" 2>&1
empty "$tmp/bad" "all headers are installed, as they are"

# expected TARGET: the functions that its library must have, from the table of
# what exists where.
expected() {
	awk -v t="$(name "$1")" -F' *[|] *' '
		/^## / { header = substr($0, 4) }
		/^[|] function / {
			for (i = 3; i < NF; i++)
				if ($i == t)
					column = i
		}
		/^[|] `/ && header !~ /^(ring|prep|start)\.h$/ &&
				$column == "x" {
			gsub(/`/, "", $2)
			print $2
		}' docs/portability.md | sort >"$tmp/all"
	awk -F'\t' -v t="$1" '!/^#/ && t ~ ("^" $1 "$") { print $2 }' \
		$code/not-functions | sort | comm -23 "$tmp/all" -
}

# inspect_so TARGET LIBRARY: complaints about it.
inspect_so() {
	expected "$1" >"$tmp/expected"
	[ "$(wc -l <"$tmp/expected")" -gt 300 ] || echo "few are expected"
	so=$2
	readelf -W --dyn-syms "$so" | awk '
		$1 ~ /^[0-9]+:$/ && $8 != "" { print $7, $8 }' >"$tmp/dynamic"
	grep '^UND' "$tmp/dynamic" | sed 's/^/undefined: /'
	# The version's own name is a symbol to some linkers.
	sed -n 's/^[0-9A][0-9BS]* //p' "$tmp/dynamic" |
		grep -v "^ZCALL_${version%.*}\$" >"$tmp/names"
	grep -v "@@ZCALL_${version%.*}\$" "$tmp/names" |
		sed 's/^/without its version: /'
	sed 's/@.*//' "$tmp/names" | sort >"$tmp/exported"
	comm -23 "$tmp/expected" "$tmp/exported" | sed 's/^/not in .so: /'
	comm -13 "$tmp/expected" "$tmp/exported" | sed 's/^/also in .so: /'
	readelf -W -d "$so" | grep -e NEEDED -e TEXTREL -e INIT -e FINI
	readelf -W -d "$so" | grep -q "soname: \[libzcall.so.${version%%.*}\]" ||
		echo "soname"
	readelf -W -S "$so" | grep -E ' \.(data|bss|tdata|tbss) '
}

# inspect_a TARGET LIBRARY: the same of an archive.
inspect_a() {
	expected "$1" >"$tmp/expected"
	readelf -W -s "$2" | awk '
		$1 ~ /^[0-9]+:$/ && $5 == "GLOBAL" && $7 != "UND" {
			print $6, $8
		}' >"$tmp/archive"
	sed -n 's/^DEFAULT //p' "$tmp/archive" | sort >"$tmp/exported"
	comm -23 "$tmp/expected" "$tmp/exported" | sed 's/^/not in .a: /'
	comm -13 "$tmp/expected" "$tmp/exported" | sed 's/^/also in .a: /'
	sed -n 's/^HIDDEN //p' "$tmp/archive" | grep -v '^zcalli_' |
		sed 's/^/hidden: /'
	# The objects are enough for each other.
	ld.lld-19 -r --whole-archive "$2" -o "$tmp/whole.o" 2>&1
	llvm-nm-19 -u "$tmp/whole.o" | grep -v ' _GLOBAL_OFFSET_TABLE_$'
}

if have "cc's libraries" ld.lld-19 lld-19; then
	{
		inspect_so "$native" "$lib/libzcall.so"
		inspect_a "$native" "$lib/libzcall.a"
	} >"$tmp/bad"
	empty "$tmp/bad" "cc's libraries: the intended symbols and no others, \
nothing undefined, no data"
fi
if [ "$native" = linux_amd64 ]; then
	objdump -d --no-show-raw-insn "$lib/libzcall.so" | awk '
		/^[0-9a-f]+ <zcall_close>:$/ { here = 1; next }
		/^$/ { here = 0 }
		here && $2 !~ /^nop|^cs$|^xchg$|^data16$/ { printf "%s ", $2 }' \
		>"$tmp/code"
	grep -qx 'mov syscall ret ' "$tmp/code"
	result $? "zcall_close is mov, syscall, ret" "$tmp/code"
fi

# Other targets, and another compiler; their archive is of the same names.
if have "clang's libraries" ld.lld-19 lld-19; then
	for target in $targets; do
		case $target in
		darwin_*) continue ;;
		esac
		b=$tmp/build-$target
		if make -s CC="$clang --target=$(triple "$target")" \
			AR=llvm-ar-19 LDFLAGS=-fuse-ld=lld BUILD="$b" \
			"$b/lib/libzcall.so" >"$tmp/log" 2>&1; then
			inspect_so "$target" "$b/lib/libzcall.so" >"$tmp/bad"
		else
			cp "$tmp/log" "$tmp/bad"
		fi
		empty "$tmp/bad" "$(name "$target"), clang: the shared \
library's symbols"
	done
fi

# By pkg-config.
if have "pkg-config" pkg-config pkg-config; then
	export PKG_CONFIG_PATH="$lib/pkgconfig"
	export PKG_CONFIG_SYSROOT_DIR="$root"
	[ "$(pkg-config --modversion zcall)" = "$version" ]
	result $? "pkg-config knows version $version"
	# shellcheck disable=SC2046 # lists of flags
	cc -o "$tmp/header" $here/header.c $(pkg-config --cflags zcall) \
		>"$tmp/log" 2>&1
	works "pkg-config, headers" "$tmp/log" "$tmp/header"
	# shellcheck disable=SC2046
	cc -o "$tmp/library" $here/library.c \
		$(pkg-config --cflags --libs zcall) >"$tmp/log" 2>&1
	works "pkg-config, shared library" "$tmp/log" \
		env LD_LIBRARY_PATH="$lib" "$tmp/library"
	readelf -W -d "$tmp/library" | grep -q 'NEEDED.*libzcall\.so\.0\]'
	result $? "which the program asks for by its soname"
	unset PKG_CONFIG_SYSROOT_DIR
fi

# The archive: what a program has of it.
cc -O2 -ffreestanding -fno-stack-protector -nostdlib -static \
	-o "$tmp/static" $here/static.c "$lib/libzcall.a" >"$tmp/log" 2>&1
works "the archive, without libc" "$tmp/log" "$tmp/static"
nm "$tmp/static" | sed -n 's/.* T //p' | sort | paste -sd' ' - >"$tmp/has"
[ "$(cat "$tmp/has")" = '_start zcall_exit_group zcall_write' ]
result $? "and of the archive the program has what it calls" "$tmp/has"

# By CMake, from a moved prefix.
if have "CMake" cmake cmake; then
	mv "$prefix" "$tmp/moved"
	mkdir "$tmp/cmake"
	(cmake -S $here -B "$tmp/cmake" -DCMAKE_PREFIX_PATH="$tmp/moved" &&
		cmake --build "$tmp/cmake") >"$tmp/log" 2>&1
	for p in header library archive; do
		works "CMake, $p" "$tmp/log" "$tmp/cmake/$p"
	done
	readelf -W -d "$tmp/cmake/archive" | grep 'NEEDED.*zcall' >"$tmp/bad"
	empty "$tmp/bad" "CMake, the archive is linked in"
	mkdir "$tmp/other"
	sed 's/zcall 0.1 /zcall 9.9 /' $here/CMakeLists.txt \
		>"$tmp/other/CMakeLists.txt"
	! cmake -S "$tmp/other" -B "$tmp/other/b" \
		-DCMAKE_PREFIX_PATH="$tmp/moved" >"$tmp/log" 2>&1 &&
		grep -q 'considered but not accepted' "$tmp/log"
	result $? "CMake, another version is not taken" "$tmp/log"
	mv "$tmp/moved" "$prefix"
fi

# By Meson: installed, and as a subproject.
if have "Meson" meson meson && have "Meson" ninja ninja-build; then
	cp -R $here "$tmp/meson"
	(
		cd "$tmp/meson" &&
			PKG_CONFIG_SYSROOT_DIR=$root meson setup b &&
			ninja -C b
	) >"$tmp/log" 2>&1
	works "Meson, headers" "$tmp/log" "$tmp/meson/b/header"
	works "Meson, shared library" "$tmp/log" \
		env LD_LIBRARY_PATH="$lib" "$tmp/meson/b/library"

	copy_tree "$tmp/meson/subprojects/zcall"
	for kind in shared static; do
		(
			cd "$tmp/meson" &&
				meson setup --wrap-mode=forcefallback \
					-Ddefault_library=$kind sub-$kind &&
				ninja -C sub-$kind
		) >"$tmp/log" 2>&1
		works "Meson subproject, headers" "$tmp/log" \
			"$tmp/meson/sub-$kind/header"
		works "Meson subproject, $kind library" "$tmp/log" \
			"$tmp/meson/sub-$kind/library"
	done
	expected "$native" >"$tmp/expected"
	readelf -W --dyn-syms \
		"$tmp/meson/sub-shared/subprojects/zcall/libzcall.so" |
		sed -n 's/.* \(zcalli*_[a-z0-9_]*\)@.*/\1/p' | sort |
		diff "$tmp/expected" - >"$tmp/bad"
	empty "$tmp/bad" "Meson's shared library has the same symbols"
fi

# Nothing is left; what is not zcall's is.
mkdir -p "$prefix/include/other" "$lib/cmake/other"
: >"$prefix/include/other/o.h"
: >"$lib/cmake/other/o.cmake"
make -s uninstall "$@" >"$tmp/log" 2>&1
result $? "make uninstall" "$tmp/log"
(cd "$root" && find . ! -type d -o -name '*zcall*' ! -path ./opt/zcall) |
	sort >"$tmp/left"
cat >"$tmp/expected" <<EOF
./opt/zcall/include/other/o.h
./opt/zcall/lib/cmake/other/o.cmake
EOF
diff "$tmp/expected" "$tmp/left" >"$tmp/bad"
empty "$tmp/bad" "it leaves nothing of zcall's and takes nothing else"

finish
