# What the tests of this folder share: the targets, TAP, the kernel headers.
# Sourced by each *.t, not run. A test of facts compares zcall's headers with
# the kernels' own; nothing is run on a target.
# shellcheck shell=sh disable=SC2034
set -eu
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
clang=${CLANG:-clang-19}
fetch=$root/tools/debian-fetch

# The kernel whose calls the number files list.
linux_version=7.2

targets="linux_amd64 linux_arm64 linux_riscv64 linux_loong64
	freebsd_amd64 darwin_arm64"
linux_targets="linux_amd64 linux_arm64 linux_riscv64 linux_loong64"

triple()
{
	case $1 in
	linux_amd64) echo x86_64-linux-gnu ;;
	linux_arm64) echo aarch64-linux-gnu ;;
	linux_riscv64) echo riscv64-linux-gnu ;;
	linux_loong64) echo loongarch64-linux-gnu ;;
	freebsd_amd64) echo x86_64-unknown-freebsd14 ;;
	darwin_arm64) echo arm64-apple-macos13 ;;
	esac
}

# "linux_amd64" as people write it.
name()
{
	echo "${1%_*}/${1#*_}"
}

tap_count=0
tap_failed=0

# ok_if STATUS TEXT
ok_if()
{
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_count - $2"
	else
		echo "not ok $tap_count - $2"
		tap_failed=$((tap_failed + 1))
	fi
}

# empty FILE TEXT: a file of complaints, shown, that must be empty.
empty()
{
	if [ -s "$1" ]; then
		ok_if 1 "$2"
		head -n 40 "$1" | sed 's/^/# /'
		[ "$(wc -l <"$1")" -le 40 ] || echo "# ... $(wc -l <"$1") in all"
	else
		ok_if 0 "$2"
	fi
}

finish()
{
	echo "1..$tap_count"
	[ "$tap_failed" -eq 0 ]
}

# A missing tool is a skip, said aloud, and a failure where nothing may be
# missing.
skip_all()
{
	if [ "${CI:-}" = true ]; then
		echo "not ok 1 - $1"
		echo "1..1"
		exit 1
	fi
	echo "1..0 # SKIP $1"
	exit 0
}

command -v "$clang" >/dev/null ||
	skip_all "$clang is missing: apt-get install clang-19"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# Sets uapi: the newest kernel's headers for programs, all CPUs in one package.
need_uapi()
{
	uapi=$("$fetch" forky amd64 linux-libc-dev)/usr/include ||
		skip_all "no linux-libc-dev of suite forky: run $fetch forky amd64 linux-libc-dev"
	uapi_version=$(awk '
		/define LINUX_VERSION_MAJOR/ { a = $3 }
		/define LINUX_VERSION_PATCHLEVEL/ { b = $3 }
		END { print a "." b }' "$uapi/linux/version.h")
	echo "# kernel headers: Linux $uapi_version"
}

# cc_uapi TARGET ARGS: clang with the kernel's headers and no libc's.
cc_uapi()
{
	cc_triple=$(triple "$1")
	shift
	"$clang" --target="$cc_triple" -nostdlibinc -isystem "$uapi/$cc_triple" \
		-isystem "$uapi" "$@"
}

# cc_zcall TARGET ARGS: clang with zcall's headers only.
cc_zcall()
{
	cc_triple=$(triple "$1")
	shift
	"$clang" --target="$cc_triple" -nostdlibinc -ffreestanding -I"$root/include" "$@"
}

# A C file that includes every public header.
all_headers()
{
	[ ! -e "$root/include/zcall.h" ] || echo '#include <zcall.h>'
	(cd "$root/include" && for h in zcall/*.h; do echo "#include <$h>"; done)
}

# rows FILE: a table without its comment lines.
rows()
{
	grep -v '^#' "$1"
}
