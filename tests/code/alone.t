#!/bin/sh
# Each header alone, and a file that calls every wrapper: they compile without
# any libc, leave no undefined symbol and no data, optimised or not. The one
# exception is start.h, which is code: it wants zcall_main and nothing else.
. "$(dirname "$0")/lib.sh"

need $clang clang-19
need llvm-nm-19 llvm-19

warn='-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror'

# undefined OBJECT: what it wants from elsewhere.
undefined() {
	llvm-nm-19 -u "$1" | awk '{ print $NF }'
}

# The sections of OBJECTS that are neither code nor for tools: data.
data() {
	llvm-objdump-19 -h "$@" | awk '
	/file format/ { file = $1; sub(/.*\//, "", file) }
	$1 !~ /^[0-9]+$/ || $3 ~ /^0+$/ { next }
	$2 ~ /^\.(text.*|comment|note\.GNU-stack|eh_frame|rela?\..*)$/ { next }
	$2 ~ /^\.(symtab|strtab|shstrtab|llvm_addrsig|riscv\.attributes)$/ {
		next
	}
	$2 ~ /^(__text|__compact_unwind|__eh_frame)$/ { next }
	{ print file " section " $2 }'
}

# inspect OBJECT WHAT: complaints. Allowed are the words of $may.
inspect() {
	for s in $(undefined "$1"); do
		case " $may " in
		*" ${s#_} "* | *" $s "*) ;;
		*) echo "$2: undefined symbol $s" ;;
		esac
	done
	data "$1" | while read -r _ _ s; do
		case " $may " in
		*" $s "*) ;;
		*) echo "$2: section $s" ;;
		esac
	done
}

# all_alone COMPILER TARGET FLAG...: complaints about the files in $tmp/alone,
# one a header: no object may have a symbol, or a section with anything in it.
all_alone() {
	all_cc=$1
	all_target=$2
	shift 2
	for f in "$tmp"/alone/*.c; do
		# What is built on the calls has functions that are not to be
		# inlined, which gcc drops from -O1 on.
		case "$f $*" in
		*/zcall-ring.c\ *-O0* | */zcall-spawn.c\ *-O0*)
			object "$all_cc" "$all_target" "${f%.c}.o" "$f" \
				"$@" -O1 2>&1
			continue
			;;
		esac
		object "$all_cc" "$all_target" "${f%.c}.o" "$f" "$@" 2>&1
	done
	# ltmp0 stands at the start of every Mach-O section.
	llvm-nm-19 -A "$tmp"/alone/*.o 2>/dev/null | grep -v ' ltmp[0-9]*$'
	data "$tmp"/alone/*.o
	rm -f "$tmp"/alone/*.o
}

for target in $targets; do
	rm -rf "$tmp/alone"
	mkdir "$tmp/alone"
	n=0
	for h in $(headers "$target"); do
		[ "$h" != zcall/start.h ] || continue
		n=$((n + 1))
		# A type, because C forbids a file of nothing.
		printf '#include <%s>\ntypedef int alone;\n' "$h" \
			>"$tmp/alone/$(echo "${h%.h}" | tr / -).c"
	done
	echo '#include <zcall/start.h>' >"$tmp/start.c"
	wrappers "$target" | awk -f $code/callers.awk >"$tmp/calls.c"
	calls=$(grep -c '^{' "$tmp/calls.c")
	for cc in clang gcc; do
		text="$(name "$target") $cc"
		[ $cc = clang ] || have_gcc "$target" "$text" || continue

		for opt in -O0 -O2; do
			# shellcheck disable=SC2086 # a list of flags
			all_alone $cc "$target" $opt $warn >"$tmp/bad"
			empty "$tmp/bad" "$text $opt: $n headers, each alone, \
leave nothing"
		done

		# FreeBSD's note; what riscv64 makes gp of, weak, and a constant
		# that gcc keeps in memory there.
		may='zcall_main .note.tag __global_pointer$ .rodata.cst8'
		rm -f "$tmp/o"
		# shellcheck disable=SC2086 # a list of flags
		object $cc "$target" "$tmp/o" "$tmp/start.c" -O2 $warn \
			>"$tmp/bad" 2>&1
		[ ! -s "$tmp/o" ] ||
			inspect "$tmp/o" start.h >>"$tmp/bad"
		empty "$tmp/bad" "$text: start.h wants zcall_main only"

		# memcpy and its kind must not be made of each other.
		: >"$tmp/bad"
		for opt in -O0 -O1 -O2 -O3 -Os; do
			rm -f "$tmp/o"
			object $cc "$target" "$tmp/o" "$tmp/start.c" $opt \
				-std=c11 >>"$tmp/bad" 2>&1
			llvm-objdump-19 -d -r "$tmp/o" 2>/dev/null |
				sed -n "s/.*RELOC[A-Z0-9_]*.*\(mem[a-z]*\).*/$opt: calls \1/p
					s/.*R_[A-Z0-9_]*[[:space:]]*\(mem[a-z]*\).*/$opt: calls \1/p" \
				>>"$tmp/bad"
		done
		empty "$tmp/bad" "$text: start.h, memcpy is not made of itself"

		may=
		: >"$tmp/bad"
		grep -q ' value_zcall_close(' "$tmp/calls.c" ||
			echo "no calls found" >>"$tmp/bad"
		for opt in -O0 -O1 -O2 -O3 -Os; do
			rm -f "$tmp/o"
			object $cc "$target" "$tmp/o" "$tmp/calls.c" \
				$opt -std=c11 >>"$tmp/bad" 2>&1
			[ -s "$tmp/o" ] || continue
			inspect "$tmp/o" $opt >>"$tmp/bad"
			# A caller has the wrapper in it, also without -O.
			llvm-nm-19 "$tmp/o" | sed -n \
				"s/.* _*\(zcall_.*\)/$opt: \1 is not inlined/p" \
				>>"$tmp/bad"
		done
		empty "$tmp/bad" "$text -O0 to -O3, -Os: $calls calls want no \
symbol and have no data"
	done
done

finish
