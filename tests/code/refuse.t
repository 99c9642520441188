#!/bin/sh
# Where the headers must not compile: an unsupported target or compiler is told
# so by the first error there is, with what is supported, and by no pages of
# others behind it.
. "$(dirname "$0")/lib.sh"

need $clang clang-19

echo '#include <zcall.h>' >"$tmp/zcall.c"

# refused WHAT COMPILER ARG...: WHAT is target or compiler.
refused() {
	what=$1
	shift
	text="$*: unsupported $what"
	if "$@" -I"$include" -fsyntax-only "$tmp/zcall.c" >"$tmp/out" 2>&1; then
		result 1 "$text (it compiles)"
		return
	fi
	grep "error: " "$tmp/out" >"$tmp/errors"
	case $what in
	target) supported='linux.*amd64, arm64, riscv64 and loong64.*freebsd.*darwin' ;;
	compiler) supported='gcc from [0-9]*, clang from [0-9]*' ;;
	esac
	{
		head -n 1 "$tmp/errors" |
			grep -q "error: \(#error \)\{0,1\}\"zcall: unsupported $what;" ||
			echo 'the first error is not ours:'
		head -n 1 "$tmp/errors" | grep -q "supported.*$supported" ||
			echo 'it does not say what is supported:'
		# Ours, and the one that ends it.
		[ "$(grep -c 'error:' "$tmp/errors")" -le 2 ] ||
			echo 'others follow:'
	} >"$tmp/bad"
	[ ! -s "$tmp/bad" ] || cat "$tmp/out" >>"$tmp/bad"
	empty "$tmp/bad" "$text"
}

# knows TRIPLE: whether this clang was built for it.
knows() {
	echo | $clang --target="$1" -fsyntax-only -x c - 2>/dev/null
}

for target in i386-linux-gnu x86_64-linux-gnux32 armv7-linux-gnueabihf \
	aarch64_be-linux-gnu riscv32-linux-gnu \
	riscv64be-linux-gnu loongarch32-linux-gnu mips64-linux-gnuabi64 \
	mips64el-linux-gnuabi64 powerpc64-linux-gnu powerpc64le-linux-gnu \
	s390x-linux-gnu sparcv9-linux-gnu \
	i386-unknown-freebsd14 aarch64-unknown-freebsd14 \
	riscv64-unknown-freebsd14 powerpc64le-unknown-freebsd14 \
	x86_64-apple-macos13 arm64_32-apple-watchos9 armv7k-apple-watchos9 \
	x86_64-windows-gnu aarch64-windows-gnu x86_64-windows-msvc \
	x86_64-unknown-netbsd x86_64-unknown-openbsd x86_64-unknown-dragonfly \
	x86_64-pc-solaris wasm32-wasi x86_64-unknown-elf; do
	if knows $target; then
		refused target $clang --target=$target
		refused target $clang --target=$target -ffreestanding
	else
		echo "# $clang has no $target"
	fi
done

# The supported ones compile in the same way, or nothing would be proved.
for target in $targets; do
	clang_for "$target" -fsyntax-only "$tmp/zcall.c" >"$tmp/bad" 2>&1
	empty "$tmp/bad" "$(name "$target") is supported"
done

if have "gcc" x86_64-linux-gnu-gcc gcc; then
	refused target x86_64-linux-gnu-gcc -m32
	refused target x86_64-linux-gnu-gcc -mx32
	refused compiler x86_64-linux-gnu-gcc -U__GNUC__ -D__GNUC__=8
	refused compiler x86_64-linux-gnu-gcc -U__GNUC__
	refused target x86_64-linux-gnu-gcc -U__linux__
fi
if have "gcc for arm64" aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu; then
	refused target aarch64-linux-gnu-gcc -mbig-endian
	refused target aarch64-linux-gnu-gcc -mabi=ilp32
fi
refused target $clang --target=aarch64-linux-gnu -D__CHERI__
refused compiler $clang -U__clang_major__ -D__clang_major__=13
refused compiler $clang --target=loongarch64-linux-gnu -U__clang_major__ \
	-D__clang_major__=15
refused compiler $clang -U__clang__ -U__GNUC__
# What gcc for loong64 says of itself, but for the version.
refused compiler $clang --target=loongarch64-linux-gnu -U__clang__ \
	-U__GNUC__ -D__GNUC__=11

finish
