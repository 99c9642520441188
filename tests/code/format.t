#!/bin/sh
# How the sources look and what readers of sources say of them: clang-format,
# clang-tidy, cppcheck, shellcheck, and the rules of the house that a pattern
# can tell. Nothing is compiled for its code here.
. "$(dirname "$0")/lib.sh"

# What belongs to the tree: not what is built, not git's.
tree() {
	find . \( -path ./build -o -path ./.git \) -prune -o -type f -print |
		sed 's,^\./,,' | sort
}
tree >"$tmp/tree"
grep '\.[ch]$' "$tmp/tree" >"$tmp/sources"
# Two have mistakes for analysers and sanitizers to find.
grep '\.c$' "$tmp/tree" | grep -v -e '^tests/safe/analyze\.c$' \
	-e '^tests/safe/sanitize\.c$' >"$tmp/files"
while read -r f; do
	case $f in
	*.sh) echo "$f" ;;
	*)
		IFS= read -r first <"$f"
		case $first in
		'#!/bin/sh'*) echo "$f" ;;
		esac
		;;
	esac
done <"$tmp/tree" 2>/dev/null >"$tmp/scripts"

if have "clang-format" clang-format-19 clang-format-19; then
	xargs clang-format-19 --dry-run -Werror <"$tmp/sources" \
		>"$tmp/bad" 2>&1
	empty "$tmp/bad" "clang-format: $(wc -l <"$tmp/sources") files"
fi

# use.c and native.c include what matrix.t makes, others what their makefiles
# make; here it is enough that it is there.
: >"$tmp/libc.inc"
: >"$tmp/fields.inc"
cmd/zcall/trace-tables $clang -I"$include" >"$tmp/trace-tables.h"
common="-D_GNU_SOURCE -I$include -Itests -I$tmp -Ibuild/foreign -Icmd/zcall"

# The target that a file is for, in its name: vector_arm64.c.
flags_of() {
	case $1 in
	*_arm64.c)
		echo "--target=$(triple linux_arm64) -march=armv8-a+sve"
		;;
	*_riscv64.c)
		echo "--target=$(triple linux_riscv64) -march=rv64gcv"
		;;
	*_loong64.c) echo "--target=$(triple linux_loong64)" ;;
	*/foreign/kqueue.c | */foreign/echo.c | */foreign/wait.c)
		echo "--target=$(triple freebsd_amd64)"
		;;
	*) return ;;
	esac
	echo -ffreestanding
}

if have "clang-tidy" clang-tidy-19 clang-tidy-19; then
	n=0
	mkdir "$tmp/tidy"
	echo '#include <zcall.h>' >"$tmp/zcall.c"
	while read -r f; do
		# shellcheck disable=SC2046 # a list of flags
		set -- $(flags_of "$f")
		# What is made elsewhere (tables.h), or not installed.
		if ! $clang -std=c11 $common "$@" -E -o "$tmp/E" "$f" \
			2>"$tmp/err"; then
			echo "# $f is not analysed:" \
				"$(sed -n 's/.*fatal error: //p' "$tmp/err")"
			continue
		fi
		n=$((n + 1))
		# The analyzer does not know what a trap writes and takes long to
		# say nothing about programs that do little else.
		checks=
		! grep -q '^#include "tap.h"' "$f" || checks='-clang-analyzer-*'
		echo "exec clang-tidy-19 --quiet --checks=\"$checks\" $f -- -std=c11 \
$common $*" \
			>"$tmp/tidy/$n.sh"
	done <"$tmp/files"
	for target in $targets; do
		n=$((n + 1))
		echo "exec clang-tidy-19 --quiet --config-file=.clang-tidy \
$tmp/zcall.c -- -std=c11 --target=$(triple "$target") -ffreestanding \
-I$include" >"$tmp/tidy/$n.sh"
	done
	find "$tmp/tidy" -name '*.sh' -print0 |
		xargs -0 -P 2 -n 1 sh -c 'sh "$1" >"$1.out" 2>/dev/null' sh
	cat "$tmp"/tidy/*.out >"$tmp/bad"
	empty "$tmp/bad" "clang-tidy: $((n - 6)) files, and zcall.h for six \
targets"
fi

if have "cppcheck" cppcheck cppcheck; then
	# It guesses no predefined macros; those that the headers ask for.
	xargs cppcheck -q -j 2 --enable=warning,performance,portability \
		--std=c11 --platform=unix64 --inline-suppr \
		--suppress=missingIncludeSystem \
		-I"$include" -Itests -I"$tmp" -D__linux__=1 -D__x86_64__=1 \
		-D__LP64__=1 -D__GNUC__=12 -D__BYTE_ORDER__=1234 \
		-D__ORDER_LITTLE_ENDIAN__=1234 <"$tmp/files" >"$tmp/bad" 2>&1
	empty "$tmp/bad" "cppcheck: $(wc -l <"$tmp/files") files"
fi

if have "shellcheck" shellcheck shellcheck; then
	xargs shellcheck -x -P SCRIPTDIR -S warning <"$tmp/scripts" \
		>"$tmp/bad" 2>&1
	empty "$tmp/bad" "shellcheck: $(wc -l <"$tmp/scripts") scripts"
fi

while read -r f; do
	case $f in
	*.sh) ;;
	*) [ -x "$f" ] || echo "$f is not executable" ;;
	esac
done <"$tmp/scripts" >"$tmp/bad"
empty "$tmp/bad" "scripts are executable"

# The rules of the house. The headers are those under test.
(cd "$include" && find . -name '*.h') | sed 's,^\./,,' | sort \
	>"$tmp/headers"

# Instructions are in trap/ and start.h; trap.h names registers.
while read -r h; do
	case $h in
	zcall/trap.h | zcall/trap/* | zcall/start.h) ;;
	*) grep -Hn '__asm__\|[^a-z_]asm *(\|__asm ' "$include/$h" ;;
	esac
done <"$tmp/headers" >"$tmp/bad"
grep -n '__asm__' "$include/zcall/trap.h" | grep -v ' __asm__(ZCALLI_REG' \
	>>"$tmp/bad"
grep -n '__asm__\|[^a-z_]asm *(' examples/*.c >>"$tmp/bad" 2>/dev/null
empty "$tmp/bad" "assembly only in trap/ and start.h"

while read -r h; do
	grep -Hn '^#[ ]*include *<' "$include/$h" |
		grep -v '<std\(def\|int\)\.h>$' |
		grep -v '>[ 	]*/\* ZCALL_NATIVE_TYPES \*/$'
	sed -n 's/^#[ ]*include *"\([^":]*\)"$/\1/p' "$include/$h" |
		while read -r i; do
			[ -e "$include/$(dirname "$h")/$i" ] ||
				echo "$h: no $i beside it"
		done
done <"$tmp/headers" >"$tmp/bad"
empty "$tmp/bad" "headers include <stddef.h>, <stdint.h> and each other"

# Every name that a header brings is the library's.
: >"$tmp/bad"
if command -v $clang >/dev/null; then
	printf '#include <stddef.h>\n#include <stdint.h>\n' >"$tmp/none.c"
	echo '#include <zcall.h>' >"$tmp/zcall.c"
	for target in $targets; do
		for f in none zcall; do
			{
				clang_for "$target" -E -dM "$tmp/$f.c" |
					cut -d' ' -f2
				clang_for "$target" -fsyntax-only -Xclang \
					-ast-dump -fno-color-diagnostics \
					"$tmp/$f.c" |
					sed -n "s/ '.*//
						/ definition$/d
						/ col:[0-9]*$/d
						s/^[|\`]-[A-Za-z]*Decl .* //p"
			} | sort -u >"$tmp/$f"
		done
		comm -13 "$tmp/none" "$tmp/zcall" | grep -v '^\(zcall\|ZCALL\|__atomic_\)'
	done | sort -u >"$tmp/bad"
fi
empty "$tmp/bad" "every name begins with zcall or ZCALL"

# Nothing is unfinished; the brackets keep this line from being found.
xargs grep -nwI 'TOD[O]\|FIXM[E]\|XX[X]\|HAC[K]\|[Pp]laceholde[r]' \
	<"$tmp/tree" >"$tmp/bad"
empty "$tmp/bad" "no word for unfinished work"

finish
