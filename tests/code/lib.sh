# What the tests of this folder share: the targets, the compilers. Sourced
# by each *.t, not run. These tests compile and look; they run nothing.
#
# ZCALL_INCLUDE: other headers to test, a copy with a fault planted, say.
# shellcheck shell=sh disable=SC2034,SC2100
cd "$(dirname "$0")/../.." || exit 1

code=tests/code
include=$(cd "${ZCALL_INCLUDE:-include}" && pwd) || exit 1
clang=clang-19

. tests/tap.sh

# The Makefile knows the targets: "linux_amd64 x86_64-linux-gnu", ...
eval "$(sed -n 's/^TRIPLE_\([a-z0-9_]*\) = \([a-z0-9_-]*\)$/triple_\1=\2/p' Makefile)"
targets=$(sed -n 's/^TRIPLE_\([a-z0-9_]*\) = .*/\1/p' Makefile)

triple() {
	eval "echo \"\$triple_$1\""
}

# "linux/amd64", as people write it.
name() {
	echo "${1%_*}/${1#*_}"
}

# clang_for TARGET ARG...
clang_for() {
	clang_triple=$(triple "$1")
	shift
	$clang --target="$clang_triple" -ffreestanding -I"$include" "$@"
}

# gcc for loong64 is in no Debian before trixie. ZCALL_LOONG64_GCC is a
# command, possibly with arguments; else the one of tests/kernel/trixie.
loong64_gcc() {
	loong64_out=$1
	shift
	if [ -n "${ZCALL_LOONG64_GCC:-}" ]; then
		# shellcheck disable=SC2086 # a command with arguments
		$ZCALL_LOONG64_GCC -c -o "$loong64_out" "$@"
	elif command -v loongarch64-linux-gnu-gcc >/dev/null; then
		loongarch64-linux-gnu-gcc -c -o "$loong64_out" "$@"
	else
		tests/kernel/trixie cc loongarch64 "$loong64_out" "$@"
	fi
}

# have_gcc TARGET TEXT: whether there is a gcc for it; if not, TEXT is skipped.
have_gcc() {
	case $1 in
	*_amd64) have "$2" x86_64-linux-gnu-gcc gcc ;;
	*_arm64)
		have "$2" aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu
		;;
	*_riscv64)
		have "$2" riscv64-linux-gnu-gcc gcc-riscv64-linux-gnu
		;;
	*_loong64)
		[ -z "${have_loong64:-}" ] || return "$have_loong64"
		: >"$tmp/loong64.c"
		if loong64_gcc "$tmp/loong64.o" "$tmp/loong64.c" \
			>"$tmp/loong64.err" 2>&1; then
			have_loong64=0
		else
			skip "$2" "no gcc for loong64: on trixie apt-get \
install gcc-14-loongarch64-linux-gnu and set ZCALL_LOONG64_GCC; elsewhere \
tests/kernel/trixie root"
			have_loong64=1
		fi
		return $have_loong64
		;;
	esac
}

# gcc_for TARGET OUT.o ARG...: There is no gcc that makes FreeBSD or macOS code
# here; with the system's macros set by hand gcc for Linux is the same code
# generator, and the headers see what they would see there.
gcc_for() {
	gcc_target=$1
	gcc_out=$2
	shift 2
	set -- -ffreestanding -I"$include" "$@"
	[ "$gcc_target" = linux_loong64 ] || set -- -c -o "$gcc_out" "$@"
	case $gcc_target in
	linux_amd64) x86_64-linux-gnu-gcc "$@" ;;
	linux_arm64) aarch64-linux-gnu-gcc "$@" ;;
	linux_riscv64) riscv64-linux-gnu-gcc "$@" ;;
	linux_loong64) loong64_gcc "$gcc_out" "$@" ;;
	freebsd_amd64)
		# gcc's stddef.h asks for this one there.
		mkdir -p "$tmp/freebsd/sys"
		: >"$tmp/freebsd/sys/_types.h"
		x86_64-linux-gnu-gcc -U__linux__ -D__FreeBSD__ \
			-isystem "$tmp/freebsd" "$@"
		;;
	darwin_arm64)
		aarch64-linux-gnu-gcc -U__linux__ -D__APPLE__ -D__MACH__ "$@"
		;;
	esac
}

# object COMPILER TARGET OUT.o SOURCE.c FLAG...
object() {
	object_cc=$1
	object_target=$2
	object_out=$3
	object_in=$4
	shift 4
	case $object_cc in
	clang)
		clang_for "$object_target" "$@" -c -o "$object_out" "$object_in"
		;;
	gcc) gcc_for "$object_target" "$object_out" "$@" "$object_in" ;;
	esac
}

# wrappers TARGET: the functions of the headers; see wrappers.awk.
wrappers() {
	echo '#include <zcall.h>' >"$tmp/wrappers.c"
	clang_for "$1" -E -P "$tmp/wrappers.c" | awk -f $code/wrappers.awk
}

# headers TARGET: all that exist for it, as #include wants them.
headers() {
	headers_os=${1%_*}
	headers_cpu=${1#*_}
	(cd "$include" && find . -name '*.h') | sed 's,^\./,,' | sort |
		while read -r h; do
			case $h in
			# Beside a libc only: tests/adopt/moving.t.
			*/compat/lss.h) continue ;;
			*/compat/*) [ "$headers_os" = linux ] || continue ;;
			*/$headers_os/* | */"$1".h | */"$headers_os"_generic.h)
				;;
			*/linux/* | */freebsd/* | */darwin/*) continue ;;
			*/linux_* | */freebsd_* | */darwin_*) continue ;;
			*/trap/*)
				[ "${h##*/}" = "$headers_cpu.h" ] || continue
				;;
			esac
			echo "$h"
		done
}
