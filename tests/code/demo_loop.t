#!/bin/sh
# The loops of bench/loops.h: zcall's must be the hand-written ones, byte for
# byte, and each must begin at a cache line. amd64 by gcc and clang, the
# others by clang.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
echo '#include "loops.h"' >"$tmp/loops.c"

flags="-I${ZCALL_INCLUDE:-include} -std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef
	-Werror -fPIC -ffreestanding -fno-stack-protector -nostdlib -shared
	-Ibench"

count=0
failed=0
# ok STATUS TEXT
ok() {
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $count - $2"
	else
		echo "not ok $count - $2"
		failed=$((failed + 1))
	fi
}

# The instructions of one function, "bytes text" each, from a disassembly.
# What is behind the return is padding.
function_of() {
	awk -v name="<$1>:" '
		$2 == name { inside = 1; next }
		inside && !/^ *[0-9a-f]+:/ { exit }
		inside {
			sub(/^ *[0-9a-f]+: */, "")
			sub(/ *(#|\/\/|<).*/, "")
			print
			if ($0 ~ /[ \t]ret/)
				exit
		}' "$2"
}

# compare NAME TRAP COMPILER...: both ways to do each call, by one compiler.
compare() {
	name=$1
	trap_text=$2
	shift 2
	# shellcheck disable=SC2086 # a list of words
	if ! "$@" $flags -o "$tmp/loops" "$tmp/loops.c" 2>"$tmp/err"; then
		ok 1 "$name: compiles"
		sed 's/^/# /' "$tmp/err"
		return
	fi
	llvm-objdump-19 -d --no-print-imm-hex "$tmp/loops" >"$tmp/text"
	for call in getppid write close; do
		for way in asm zcall; do
			function_of ${call}_$way "$tmp/text" >"$tmp/$way"
		done
		good=0
		# Four instructions at least, a trap among them, or nothing
		# was compared.
		grep -q "$trap_text" "$tmp/asm" &&
			[ "$(wc -l <"$tmp/asm")" -ge 5 ] &&
			same_bytes || good=1
		ok "$good" "$name: $call by zcall is $call by hand"
		if [ $good -ne 0 ]; then
			sed 's/^/# asm	/' "$tmp/asm"
			sed 's/^/# zcall	/' "$tmp/zcall"
		fi
	done
	awk '$2 ~ /^<(getppid|write|close)_(asm|zcall)>:$/ &&
		$1 ~ /[048c]0$/ && $1 ~ /[0-9a-f]+/ { n++ }
		END { exit n != 6 }' "$tmp/text" && good=0 || good=1
	ok "$good" "$name: each at a multiple of 64"
}

same_bytes() {
	cut -f 1 "$tmp/asm" >"$tmp/asm.bytes"
	cut -f 1 "$tmp/zcall" | cmp -s - "$tmp/asm.bytes"
}

# need PACKAGE TOOL...
need() {
	package=$1
	shift
	for tool in "$@"; do
		command -v "$tool" >/dev/null && continue
		if [ "${CI:-}" = true ]; then
			echo "not ok 1 - no $tool: apt-get install $package"
			echo 1..1
			exit 1
		fi
		echo "1..0 # SKIP no $tool: apt-get install $package"
		exit 0
	done
}

need 'clang-19 lld-19 llvm-19 gcc' clang-19 ld.lld-19 llvm-objdump-19 gcc

lld=-fuse-ld=lld
if [ "$(uname -m)" = x86_64 ]; then
	compare 'linux/amd64, gcc' syscall gcc
fi
compare 'linux/amd64, clang' syscall clang-19 --target=x86_64-linux-gnu $lld
compare 'linux/arm64, clang' svc clang-19 --target=aarch64-linux-gnu $lld
compare 'linux/riscv64, clang' ecall clang-19 --target=riscv64-linux-gnu $lld
compare 'linux/loong64, clang' syscall clang-19 \
	--target=loongarch64-linux-gnu $lld

echo "1..$count"
[ $failed -eq 0 ]
