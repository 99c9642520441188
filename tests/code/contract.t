#!/bin/sh
# What compilers make of every wrapper on every target, against the fewest
# instructions that can do it: moves that the two calling conventions force,
# the number, the trap, the fold of the error flag (FreeBSD, macOS), the
# extension of an int result (riscv64, loong64), ret. And what is left of some
# of them in a caller. Not whether the numbers are right: that is tests/facts.
. "$(dirname "$0")/lib.sh"

need $clang clang-19
need llvm-objdump-19 llvm-19

flags_for() {
	echo -std=c11 -Wall -Wextra -Werror -fomit-frame-pointer
	case $1 in
	*_amd64) echo -fcf-protection=none ;;
	# Without relaxation a jump inside a function needs no relocation.
	*_riscv64) echo -mno-relax ;;
	esac
}

# Of Mach-O without the local symbol that hides the first function's name.
disassemble() {
	case $1 in
	darwin_arm64) llvm-strip-19 -x "$2" ;;
	esac
	llvm-objdump-19 -d -r --no-show-raw-insn --x86-asm-syntax=intel "$2"
}

# The shortest function there is, in full.
close_is() {
	case $1 in
	linux_amd64) echo 'mov eax, 0x3; syscall; ret' ;;
	linux_arm64) echo 'mov [wx]8, #0x39; svc #0; ret' ;;
	linux_riscv64) echo 'li a7, 0x39; ecall; sext\.w a0, a0; ret' ;;
	linux_loong64)
		echo '\(ori\|addi\.w\) $a7, $zero, 57; syscall 0;' \
			'\(addi\|slli\)\.w $a0, $a0, 0; ret'
		;;
	freebsd_amd64)
		echo 'mov eax, 0x6; syscall; jae 0x[0-9a-f]*; neg rax; ret'
		;;
	darwin_arm64)
		echo 'mov [wx]16, #0x6; svc #128; cneg x0, x0, hs; ret'
		;;
	esac
}

# one TARGET COMPILER OPTION -fPIC|-fno-pic
one() {
	one_text="$(name "$1") $2 $3 $4"
	one_flags="$(flags_for "$1") $4"
	# shellcheck disable=SC2086 # a list of flags
	object "$2" "$1" "$tmp/callers.o" "$tmp/$1.c" "$3" $one_flags \
		>"$tmp/err" 2>&1 &&
		object "$2" "$1" "$tmp/inline.o" $code/inline.c "$3" \
			$one_flags >>"$tmp/err" 2>&1 &&
		disassemble "$1" "$tmp/callers.o" >"$tmp/callers" &&
		disassemble "$1" "$tmp/inline.o" >"$tmp/inline" || {
		result 1 "$one_text: compiles" "$tmp/err"
		return
	}
	awk -f $code/machine.awk -f $code/contract.awk \
		-v target="$1" -v compiler="$2" -v used="$tmp/used" \
		-v totals="$tmp/totals" \
		$code/exceptions "$tmp/$1.numbers" "$tmp/$1.list" \
		"$tmp/callers" >"$tmp/bad"
	read -r one_n one_size <"$tmp/totals"
	empty "$tmp/bad" "$one_text: $(wc -l <"$tmp/$1.list") wrappers in \
$one_n functions, $one_size instructions, none too many"

	awk -f $code/machine.awk -f $code/show.awk \
		-v want=value_zcall_close "$tmp/callers" >"$tmp/close"
	grep -qx "$(close_is "$1")" "$tmp/close"
	result $? "$one_text: zcall_close is $(cat "$tmp/close")"

	awk -f $code/machine.awk -f $code/inline.awk -v target="$1" \
		"$tmp/$1.list" "$tmp/inline" >"$tmp/bad"
	empty "$tmp/bad" "$one_text: inlined, nothing more and nothing stale"
}

: >"$tmp/used"
for target in $targets; do
	wrappers "$target" >"$tmp/$target.list"
	clang_for "$target" -E -dM "$tmp/wrappers.c" |
		sed -n "s/[()]//g; s/^#define ZCALL_\\(MACH_\\)\\{0,1\\}NR_\\([a-z0-9_]*\\) /\\2 /p" \
		>"$tmp/$target.numbers"
	awk -f $code/callers.awk "$tmp/$target.list" >"$tmp/$target.c"
	for cc in clang gcc; do
		[ $cc = clang ] || have_gcc "$target" "$(name "$target") gcc" ||
			continue
		for opt in -O2 -O3 -Os; do
			one "$target" $cc $opt -fno-pic
			one "$target" $cc $opt -fPIC
		done
	done
done

# An exception outlives its reason as soon as nothing needs it.
grep -v '^\(#\|$\)' $code/exceptions | cut -f1-4 | tr '\t' ' ' |
	sort -u >"$tmp/listed"
sort -u "$tmp/used" | comm -23 "$tmp/listed" - >"$tmp/bad"
empty "$tmp/bad" "all $(wc -l <"$tmp/listed") exceptions are needed"

finish
