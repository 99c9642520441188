#!/bin/sh
# What compilers say of misuse, snippet by snippet: see snippets. Nothing is
# run. ZCALL_INCLUDE: other headers.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

include=${ZCALL_INCLUDE:-include}
wide='-Wall -Wextra -Wpedantic'
tab=$(printf '\t')

# source FILE BODY...: a function each.
source_of() {
	file=$1
	shift
	{
		echo '#include <zcall.h>'
		echo 'void die(void) __attribute__((__noreturn__));'
		i=0
		for body; do
			i=$((i + 1))
			echo "long f$i(int fd, void *p, size_t n);"
			echo "long f$i(int fd, void *p, size_t n)"
			echo "{ (void)fd, (void)p, (void)n; $body }"
		done
	} >"$file"
}

# try COMPILER FLAG...: what it says of $tmp/a.c is in $tmp/out.
try() {
	# shellcheck disable=SC2086 # flags
	"$@" $wide -I"$include" -c -o "$tmp/a.o" "$tmp/a.c" >"$tmp/out" 2>&1
}

# stops COMPILER WORDS, warns COMPILER WORDS LEVEL: 0 when it does so.
stops() {
	! try "$1" -O2 && grep -q "error.*zcall: .*$2\|error.*zcall_.*$2" "$tmp/out"
}

warns() {
	try "$1" "$3" && grep -q "warning.*$2" "$tmp/out"
}

silent() {
	try "$@" && [ ! -s "$tmp/out" ]
}

grep -v '^#' tests/safe/snippets >"$tmp/list"
refused=0
warned=0
for cc in gcc clang-14 clang-19; do
	have "$cc" "$cc" "$cc" || continue
	: >"$tmp/bad"
	n=0
	while IFS=$tab read -r kind words body; do
		[ "$kind" != right ] || continue
		case $kind,$cc in
		gcc,clang*) continue ;;
		esac
		n=$((n + 1))
		source_of "$tmp/a.c" "$body"
		case $kind,$cc in
		error,* | null,gcc) stops $cc "$words" ;;
		null,*) warns $cc "$words" -O2 ;;
		gcc,*) warns $cc "$words" -O0 ;;
		unused,*) warns $cc "$words" -O0 ;;
		esac || {
			printf '%s: %s: %s\n' "$kind" "$words" "$body"
			cat "$tmp/out"
		} >>"$tmp/bad"
		case $kind,$cc in
		error,* | null,gcc) refused=$((refused + 1)) ;;
		*) warned=$((warned + 1)) ;;
		esac
	done <"$tmp/list"
	empty "$tmp/bad" "$cc: $n snippets refused or warned of"

	set --
	while IFS=$tab read -r kind words body; do
		case $kind in
		error | null) set -- "$@" "$body" ;;
		esac
	done <"$tmp/list"
	source_of "$tmp/a.c" "$@"
	silent $cc -O2 -DZCALL_NO_FORTIFY -w
	result $? "$cc: takes $# of them with ZCALL_NO_FORTIFY" "$tmp/out"

	set --
	while IFS=$tab read -r kind body; do
		[ "$kind" != right ] || set -- "$@" "$body"
	done <"$tmp/list"
	source_of "$tmp/a.c" "$@"
	for level in -O0 -O1 -O2 -O3 -Os; do
		silent $cc $level
		result $? "$cc $level: silent about $# right ones" "$tmp/out"
	done
done
echo "# $refused refused, $warned warned of, $# right"
finish
