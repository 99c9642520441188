#!/bin/sh
# start.h in programs that may lie anywhere: tests/relocate.c as static-pie, by
# every linker and with every kind of relocation, on the four Linux CPUs; as
# PIE with a dynamic linker, which moves the addresses itself; and two runs lie
# in different places.
set -u
cd "$(dirname "$0")/.." || exit 1

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
count=0
failed=0

# result STATUS TEXT
result() {
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $count - $2"
	else
		echo "not ok $count - $2"
		sed 's/^/# /' "$tmp/out"
		failed=$((failed + 1))
	fi
}

skip() {
	count=$((count + 1))
	if [ "${CI:-}" = true ]; then
		echo "not ok $count - $1: $2"
		failed=$((failed + 1))
	else
		echo "ok $count - $1 # SKIP $2"
	fi
}

flags='-std=c11 -Wall -Wextra -Werror -ffreestanding -fno-stack-protector
	-fpie -Iinclude -Itests'

# try TEXT EMULATOR COMMAND...: builds, and runs what was built.
try() {
	text=$1 emulator=$2
	shift 2
	# shellcheck disable=SC2086 # lists of words
	"$@" $flags -o "$tmp/p" tests/relocate.c >"$tmp/out" 2>&1 &&
		$emulator "$tmp/p" >"$tmp/out" 2>&1 &&
		! grep -q '^not ok' "$tmp/out" && grep -q '^1\.\.6' "$tmp/out"
	result $? "$text"
}

lld='-nostdlib -static-pie -fuse-ld=lld'
for cpu in x86_64 aarch64 riscv64 loongarch64; do
	if ! command -v clang-19 >/dev/null; then
		skip "$cpu" 'no clang-19: apt-get install clang-19 lld-19'
		continue
	fi
	if ! command -v qemu-$cpu-static >/dev/null; then
		skip "$cpu" "no qemu-$cpu-static: apt-get install qemu-user-static"
		continue
	fi
	for opt in -O0 -O2; do
		for relocations in none relr; do
			# shellcheck disable=SC2086 # a list of words
			try "$cpu clang $opt, packed: $relocations" \
				qemu-$cpu-static clang-19 \
				--target=$cpu-linux-gnu $opt $lld \
				-Wl,--pack-dyn-relocs=$relocations
		done
	done
done
for cc in gcc aarch64-linux-gnu-gcc; do
	cpu=$(command -v $cc >/dev/null && $cc -dumpmachine)
	cpu=${cpu%%-*}
	if ! command -v $cc >/dev/null ||
		! command -v "qemu-$cpu-static" >/dev/null; then
		skip "$cc" "no $cc or no emulator: apt-get install gcc gcc-aarch64-linux-gnu qemu-user-static"
		continue
	fi
	try "$cc, static-pie" "qemu-$cpu-static" $cc -O2 -nostdlib -static-pie
	try "$cc, PIE code in a static program" "qemu-$cpu-static" \
		$cc -O2 -nostdlib -static
done
try 'gcc, a dynamic linker' '' gcc -O2 -nostdlib -pie \
	-Wl,--dynamic-linker=/lib64/ld-linux-x86-64.so.2

echo "1..$count"
[ $failed -eq 0 ]
