#!/bin/sh
# AddressSanitizer, MemorySanitizer and ThreadSanitizer see what calls read and
# write: each mistake of sanitize.c is reported with its line, and right
# programs are not; UndefinedBehaviorSanitizer has nothing to say. Without a
# sanitizer the headers make the same bytes as if they told nothing.
#
# ZCALL_INCLUDE: other headers.
. "$(dirname "$0")/../code/lib.sh"

source=tests/safe/sanitize.c
found=0

# built COMPILER SANITIZER LEVEL
built() {
	"$1" "$3" -g -Wall -Wextra -Wno-use-after-free \
		-Wno-unknown-warning-option -DZCALL_NO_FORTIFY \
		-fsanitize="$2" -fno-sanitize-recover=undefined \
		-I"$include" -o "$tmp/prog" $source -lpthread \
		>"$tmp/out" 2>&1 && [ ! -s "$tmp/out" ]
}

# finds NAME: the program is stopped, or says so, at the line that the source
# names; a statement may begin a line earlier.
finds() {
	line=$(grep -n "here: $1 " $source | cut -d: -f1)
	case $1 in
	ring_*) line=$(grep -n 'here: ring ' $source | cut -d: -f1) ;;
	esac
	! setsid timeout 60 "$tmp/prog" "$1" </dev/null >"$tmp/out" 2>&1 &&
		grep -q 'Sanitizer: ' "$tmp/out" &&
		grep -q "sanitize\.c:\($line\|$((line - 1))\)\b" "$tmp/out"
}

for cc in clang-19 gcc; do
	for s in address memory thread undefined; do
		what="$cc -fsanitize=$s"
		case $cc,$s in
		gcc,memory) continue ;; # it has none
		*,address)
			list='read_overflow readv_overflow writev_freed
				getrandom_overflow statx_short path_unended
				recvmsg_control getsockname_room
				ring_read_freed'
			;;
		*,memory)
			list='write_uninitialised sendmsg_uninitialised
				path_uninitialised read_failed read_less
				ring_write_uninitialised'
			;;
		*,thread) list='writev_freed read_race write_race' ;;
		*,undefined) list= ;;
		esac
		for level in -O0 -O2; do
			if ! built $cc $s $level; then
				result 1 "$what $level: builds" "$tmp/out"
				continue
			fi
			setsid timeout 60 "$tmp/prog" clean </dev/null \
				>"$tmp/out" 2>&1 &&
				grep -qx clean "$tmp/out" &&
				! grep -q 'Sanitizer\|runtime error' "$tmp/out"
			result $? "$what $level: nothing wrong" "$tmp/out"
			for name in $list; do
				finds "$name"
				result $? "$what $level: $name" "$tmp/out"
				found=$((found + 1))
			done
		done
	done
done
echo "# $found planted errors"

# Every wrapper as a function, with what is told by default and without.
for t in $targets; do
	{
		echo '#include <zcall.h>'
		wrappers "$t" | awk '{ print $1 }' | sort -u |
			while read -r f; do
				echo "__typeof__(&$f) volatile to_$f = &$f;"
			done
	} >"$tmp/all.c"
	for cc in clang gcc; do
		[ $cc = clang ] || have_gcc "$t" "$t, gcc: same bytes" ||
			continue
		# The order of copies that only this file makes says nothing.
		[ $cc = clang ] && order=-w || order=-fno-toplevel-reorder
		object $cc "$t" "$tmp/told.o" "$tmp/all.c" -O2 -w $order &&
			object $cc "$t" "$tmp/silent.o" "$tmp/all.c" -O2 -w \
				$order -DZCALL_NO_FORTIFY \
				-DZCALL_NO_SANITIZE &&
			cmp "$tmp/told.o" "$tmp/silent.o" >"$tmp/out" 2>&1
		result $? "$(name "$t"), $cc: $(grep -c volatile "$tmp/all.c") \
functions, the same bytes with and without checks" "$tmp/out"
	done
done

finish
