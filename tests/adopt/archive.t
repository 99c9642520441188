#!/bin/sh
# make dist and make amalgamation: the same files give the same archive, the
# archive is whole, and the headers in one file do what they do in many. And
# the version, which is said in one place.
. "$(dirname "$0")/../code/lib.sh"
. tests/adopt/consumer/lib.sh

need make make
need cc gcc
need git git
need $clang clang-19
here=tests/adopt/consumer

# The version: version.h says it, and output that the README shows. A
# package's changelog has it by its format, and must agree.
copy_tree "$tmp/tree"
(
	cd "$tmp/tree" && grep -rnIF -- "$version" . |
		grep -v -e '^\./include/zcall/version\.h:' \
			-e '^\./debian/' -e '^\./CHANGELOG' -e '\.svg:' \
			-e '^\./README\.md:.*; zcall [0-9.]* knows ' \
			-e "[0-9.]$version" -e "${version}[0-9]"
) >"$tmp/bad"
empty "$tmp/bad" "$version is in version.h only"
{
	sed -n '1s/^zcall (\(.*\)) .*/\1/p' debian/changelog |
		grep -vFx "$version" | sed 's,^,debian/changelog: ,'
	sed -n 's/.*(symver)ZCALL_\([0-9.]*\) .*/\1/p' \
		debian/libzcall0.symbols | grep -vFx "${version%.*}" |
		sed 's,^,debian/libzcall0.symbols: ,'
} >"$tmp/bad"
empty "$tmp/bad" "debian/ agrees"

# Twice: without git, and with it elsewhere, later and with other permissions.
(
	umask 077
	cp -R "$tmp/tree" "$tmp/again"
	cd "$tmp/again" && touch README.md && git init -q . && git add -A &&
		git -c user.name=x -c user.email=x@x -c commit.gpgsign=false \
			commit -q -m x
) >"$tmp/log" 2>&1
result $? "a copy under git" "$tmp/log"
export SOURCE_DATE_EPOCH=1000000000
for d in tree again; do
	make -s -C "$tmp/$d" ZCALL_INCLUDE= ZCALL_BUILD= dist \
		>"$tmp/log" 2>&1
	result $? "make dist, $d" "$tmp/log"
done
unset SOURCE_DATE_EPOCH
dist=build/dist/zcall-$version
for f in tar.gz h; do
	cmp "$tmp/tree/$dist.$f" "$tmp/again/$dist.$f" >"$tmp/bad" 2>&1
	result $? "zcall-$version.$f is the same, byte for byte" "$tmp/bad"
done
(cd "$tmp/again/build/dist" && sha256sum -c "zcall-$version.sha256") \
	>"$tmp/log" 2>&1
result $? "and its checksums are right" "$tmp/log"

mkdir "$tmp/unpacked"
tar -xzf "$tmp/tree/$dist.tar.gz" -C "$tmp/unpacked" 2>"$tmp/log"
rm -rf "$tmp/tree/build"
diff -r "$tmp/tree" "$tmp/unpacked/zcall-$version" >>"$tmp/log" 2>&1
result $? "the archive has what git has, as it is" "$tmp/log"
tar -tvzf "$tmp/again/$dist.tar.gz" | awk '
	$2 != "0/0" || $4 != "2001-09-09" {
		print
	}' >"$tmp/bad"
empty "$tmp/bad" "and nothing of who made it where and when"
make -s -C "$tmp/again" ZCALL_INCLUDE= ZCALL_BUILD= dist >"$tmp/log" 2>&1 &&
	[ "$(tar -tvzf "$tmp/again/$dist.tar.gz" | awk '{ print $4 }' |
		sort -u)" = "$(date -u -d "@$(git -C "$tmp/again" log -1 \
			--format=%ct)" +%Y-%m-%d)" ]
result $? "without SOURCE_DATE_EPOCH the last commit is the time" "$tmp/log"

# The headers as one. Programs that include many find each to be that one.
make -s BUILD="$tmp/b" amalgamation >"$tmp/log" 2>&1
result $? "make amalgamation" "$tmp/log"
one=$tmp/b/zcall-single/zcall.h
mkdir "$tmp/vendored"
cp "$one" $here/bare.c "$tmp/vendored"
sed 's/<zcall\.h>/"zcall.h"/' $here/header.c >"$tmp/vendored/header.c"
cc -O2 -ffreestanding -fno-stack-protector -nostdlib -static \
	-o "$tmp/bare" "$tmp/vendored/bare.c" >"$tmp/log" 2>&1
works "vendored, without libc" "$tmp/log" "$tmp/bare"
cc -o "$tmp/header" "$tmp/vendored/header.c" >"$tmp/log" 2>&1
works "vendored, with libc" "$tmp/log" "$tmp/header"

mkdir "$tmp/single"
cp "$one" "$tmp/single/zcall.h"
(cd "$include" && find zcall -name '*.h' ! -path 'zcall/compat/*') |
	while read -r h; do
		mkdir -p "$tmp/single/$(dirname "$h")"
		{
			[ "$h" != zcall/start.h ] ||
				echo '#define ZCALL_START'
			echo "#include \"$(dirname "$h" |
				sed 's,[^/][^/]*,..,g')/zcall.h\""
		} >"$tmp/single/$h"
	done

# It declares what they declare, on every target: the same preprocessed text,
# but for where it stands. A header with _ in its name is part of another.
for target in $targets; do
	(cd "$include" && {
		echo zcall.h
		echo zcall/*.h | tr ' ' '\n' | grep -v -e start.h -e _
		echo zcall/start.h
	}) | sed 's/.*/#include <&>/' >"$tmp/all.c"
	clang_for "$target" -E -P "$tmp/all.c" | grep . | sort >"$tmp/many"
	printf '#define ZCALL_START\n#include "%s"\n' "$one" >"$tmp/all.c"
	$clang --target="$(triple "$target")" -ffreestanding -E -P \
		"$tmp/all.c" | grep . | sort >"$tmp/few"
	[ "$(wc -l <"$tmp/many")" -gt 3000 ] || echo "little" >>"$tmp/few"
	diff "$tmp/many" "$tmp/few" >"$tmp/bad"
	empty "$tmp/bad" "$(name "$target"): one header says what all say"
	clang_for "$target" -E -dM -include zcall.h -include zcall/ring.h \
		-include zcall/spawn.h -include zcall/vdso.h -x c /dev/null |
		grep -v '_H 1*$' | sort >"$tmp/many"
	$clang --target="$(triple "$target")" -ffreestanding -E -dM \
		-include "$one" -x c /dev/null | sort >"$tmp/few"
	comm -23 "$tmp/many" "$tmp/few" >"$tmp/bad"
	empty "$tmp/bad" "$(name "$target"): and defines what all define"
done

# The headers' own tests, on it.
run() {
	make -s ZCALL_INCLUDE="$tmp/single" ZCALL_BUILD="$tmp/tests" \
		"$tmp/tests/$1/$2" >"$tmp/out" 2>&1 || {
		echo "$1/$2 is not built"
		cat "$tmp/out"
		return
	}
	[ -n "$3" ] || return
	if ! "$tmp/tests/$1/$2" >"$tmp/out" 2>&1 ||
		grep -q '^not ok' "$tmp/out" ||
		! grep -q '^1\.\.[1-9]' "$tmp/out"; then
		echo "$1/$2:"
		grep -v '^ok' "$tmp/out"
	fi
}
if have "tests with one header" ld.lld-19 lld-19; then
	for t in errno memory result spawn vdso thread signals file ring_file; do
		run "$native" $t run
	done >"$tmp/bad"
	empty "$tmp/bad" "$(name "$native"): the headers' tests pass with it"
	for target in $targets; do
		for t in errno result memory; do
			case $target in
			darwin_*)
				clang_for "$target" -I"$tmp/single" -Itests \
					-c -o "$tmp/o" tests/$t.c 2>&1
				;;
			*) run "$target" $t '' ;;
			esac
		done >"$tmp/bad"
		case $target in
		linux_*) run "$target" vdso '' >>"$tmp/bad" ;;
		esac
		empty "$tmp/bad" "$(name "$target"): they build with it"
	done
fi

# And the demo's example, built as the README says.
cc -std=gnu11 -O2 -ffreestanding -fno-stack-protector -nostdlib -static \
	-I"$tmp/single" -o "$tmp/copy" examples/copy.c >"$tmp/log" 2>&1 &&
	cc -std=gnu11 -O2 -ffreestanding -fno-stack-protector -nostdlib \
		-static -I"$tmp/single" -o "$tmp/echo" examples/echo.c \
		>"$tmp/log" 2>&1 && [ -x "$tmp/copy" ] && [ -x "$tmp/echo" ]
result $? "examples/copy.c and echo.c build with it" "$tmp/log"

finish
