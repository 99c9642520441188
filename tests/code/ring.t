#!/bin/sh
# The fast paths of zcall/ring.h (ring.c) on the four Linux CPUs: a round trip
# has one trap, the rest none; nothing is called but what happens rarely, and
# nothing is locked. The wake-up of SQPOLL has the one full barrier there is.
. "$(dirname "$0")/lib.sh"

need $clang clang-19
need llvm-objdump-19 llvm-19
need llvm-nm-19 llvm-19

# What may be there, by CPU: the trap, and what is a barrier or a locked
# operation, of which round_trip has as many as $barriers.
shape() {
	case $1 in
	linux_amd64)
		trap_is='^syscall'
		call_is='^call'
		lock_is='^(lock|xchg|mfence|cmpxchg|xadd)'
		;;
	linux_arm64)
		trap_is='^svc'
		call_is='^(bl|blr)[ \t]'
		lock_is='^(dmb|ldxr|ldaxr|stxr|stlxr|swp|cas|ldadd)'
		;;
	linux_riscv64)
		trap_is='^ecall'
		call_is='^(jal|jalr|call|auipc)[ \t]'
		# Not amoswap: gcc before 14 makes every atomic store of it.
		lock_is='^(lr|sc|amo(add|and|or|xor|max|min))'
		;;
	linux_loong64)
		trap_is='^syscall'
		call_is='^(bl|jirl|pcaddu18i)[ \t]'
		lock_is='^(ll|sc|am[a-z]*)\.'
		;;
	esac
}

one() {
	one_text="$(name "$1") $2 $3"
	one_flags='-std=c11 -Wall -Wextra -Werror -fomit-frame-pointer -fno-pic'
	case $1 in
	*_amd64) one_flags="$one_flags -fcf-protection=none" ;;
	# What compilers put out of line by themselves is the mistake.
	*_arm64) one_flags="$one_flags -moutline-atomics" ;;
	esac
	# shellcheck disable=SC2086 # a list of flags
	object "$2" "$1" "$tmp/ring.o" $code/ring.c "$3" $one_flags \
		>"$tmp/err" 2>&1 || {
		result 1 "$one_text: compiles" "$tmp/err"
		return
	}
	llvm-nm-19 -u "$tmp/ring.o" >"$tmp/bad"
	empty "$tmp/bad" "$one_text: no undefined symbol"
	shape "$1"
	llvm-objdump-19 -d -r --no-show-raw-insn --x86-asm-syntax=intel \
		"$tmp/ring.o" | awk -v trap="$trap_is" -v call="$call_is" \
		-v lock="$lock_is" -v cpu="$1" '
		/^[0-9a-f]+ <\.?L/ { next }
		/^[0-9a-f]+ <.*>:$/ {
			fn = $2
			gsub(/[<>:]/, "", fn)
			next
		}
		# Where a call goes is in its relocation, or in the line.
		/R_[A-Z0-9_]+/ {
			if (called)
				to[fn] = to[fn] " " $NF
			called = 0
			next
		}
		/^ *[0-9a-f]+:/ {
			sub(/^ *[0-9a-f]+:[ \t]*/, "")
			called = 0
			if ($0 ~ trap)
				traps[fn]++
			if ($0 ~ lock)
				locks[fn]++
			if ($0 ~ call && $0 !~ /^(jirl \$zero|jalr zero)/) {
				if (match($0, /<[^>]*>/))
					to[fn] = to[fn] " " \
						substr($0, RSTART + 1, RLENGTH - 2)
				called = 1
			}
			lines[fn]++
		}
		# gcc gives each of two ways to the trap its own.
		function allow(fn, want, may,   n, i, w) {
			if (want ? traps[fn] < 1 || traps[fn] > 2 : traps[fn])
				print fn ": " traps[fn] + 0 " traps, not " want
			n = split(to[fn], w, " ")
			for (i = 1; i <= n; i++) {
				sub(/([+-]|\.(constprop|isra|part)).*/, "", w[i])
				if (w[i] != may && w[i] != "" && w[i] != fn &&
				    w[i] !~ /^\.(text|L)/)
					print fn ": calls " w[i]
			}
		}
		END {
			allow("round_trip", 1, "zcalli_ring_rewind")
			allow("fill", 0, "")
			allow("reap", 0, "")
			allow("provide", 0, "")
			allow("look", 0, "zcalli_ring_more")
			for (f in locks)
				if (f != "round_trip" && f !~ /^zcalli_/)
					print f ": " locks[f] " locked"
			if (locks["round_trip"] > 1)
				print "round_trip: " locks["round_trip"] " locked"
			if (cpu == "linux_amd64" && !locks["round_trip"])
				print "round_trip: no barrier for SQPOLL"
			for (f in lines)
				n++
			if (n < 5 || !lines["round_trip"])
				print "cannot read the code"
		}' >"$tmp/bad"
	empty "$tmp/bad" "$one_text: one trap in a round trip, none elsewhere, \
no call, no lock"
}

for target in $targets; do
	case $target in
	linux_*) ;;
	*) continue ;;
	esac
	for cc in clang gcc; do
		[ $cc = clang ] || have_gcc "$target" "$(name "$target") gcc" ||
			continue
		for opt in -O2 -O3 -Os; do
			one "$target" $cc $opt
		done
	done
done

finish
