#!/bin/sh
# Every call number of every target, both ways: against the newest kernel's
# headers on Linux, against the kernels' tables on FreeBSD and macOS.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

need_uapi

# ours TARGET PREFIX: "name number" of each macro with that prefix.
ours()
{
	echo '#include <zcall/number.h>' | cc_zcall "$1" -E -dM -x c - |
		sed -n "s/^#define $2\([^( ]*\) (*\(-*[^)]*\))*\$/\1 \2/p" | sort
}

# The kernel's header may define a number by another name: the preprocessor
# resolves it.
theirs_linux()
{
	echo '#include <asm/unistd.h>' >"$tmp/nr.c"
	cc_uapi "$1" -E -dM "$tmp/nr.c" |
		awk '$2 ~ /^__NR(3264)?_/ {
			n = $2
			sub(/^__NR(3264)?_/, "", n)
			if (n != "syscalls" && n != "arch_specific_syscall" && !seen[n]++)
				print "@" n " __NR_" n
		}' >"$tmp/nr.names"
	cat "$tmp/nr.names" >>"$tmp/nr.c"
	cc_uapi "$1" -E -P "$tmp/nr.c" | sed -n 's/^@//p' | sort
}

theirs()
{
	case $1 in
	linux_*) theirs_linux "$1" ;;
	freebsd_*) rows "$here/freebsd-syscalls.tsv" |
		awk '$3 !~ /COMPAT/ { print $2, $1 }' | sort ;;
	darwin_*) rows "$here/darwin-syscalls.tsv" | awk '{ print $2, $1 }' | sort ;;
	esac
}

# compare WHAT: $tmp/ours with $tmp/theirs, three tests.
compare()
{
	grep -vE ' (-[1-9][0-9]*|[0-9]+)$' "$tmp/ours" "$tmp/theirs" >"$tmp/odd" || :
	join "$tmp/ours" "$tmp/theirs" |
		awk '{ n++ } $2 != $3 { print $1 ": " $2 ", the kernel has " $3 >"'"$tmp/wrong"'" }
			END { print n + 0 }' >"$tmp/n"
	join -v 1 "$tmp/ours" "$tmp/theirs" >"$tmp/extra"
	join -v 2 "$tmp/ours" "$tmp/theirs" >"$tmp/missing"
	[ -s "$tmp/ours" ] || echo "no number at all" >>"$tmp/odd"
	empty "$tmp/odd" "$1: $(wc -l <"$tmp/ours") plain numbers"
	touch "$tmp/wrong"
	empty "$tmp/wrong" "$1: $(cat "$tmp/n") compared and equal"
	empty "$tmp/extra" "$1: none that the kernel lacks"
	# A newer kernel's new calls are no mistake of ours.
	case $1 in
	linux*) if [ "$uapi_version" != "$linux_version" ]; then
			sed "s/^/# new since Linux $linux_version: /" "$tmp/missing"
			: >"$tmp/missing"
		fi ;;
	esac
	empty "$tmp/missing" "$1: none missing"
	rm -f "$tmp/wrong"
}

for t in $targets; do
	ours "$t" ZCALL_NR_ >"$tmp/ours"
	theirs "$t" >"$tmp/theirs"
	compare "$(name "$t")"
done

ours darwin_arm64 ZCALL_MACH_NR_ >"$tmp/ours"
rows "$here/darwin-mach-traps.tsv" | awk '{ print $2, -$1 }' | sort >"$tmp/theirs"
compare "darwin/arm64 Mach traps"

# Nothing else may look like a number of a call.
for t in $targets; do
	all_headers >"$tmp/all.c"
	cc_zcall "$t" -E -dM -w "$tmp/all.c" |
		sed -n 's/^#define ZCALL_\(MACH_\)*NR_\([^( ]*\) .*/\2/p' | sort >"$tmp/names"
	echo '#include <zcall/number.h>' | cc_zcall "$t" -E -dM -x c - |
		sed -n 's/^#define ZCALL_\(MACH_\)*NR_\([^( ]*\) .*/\2/p' | sort |
		comm -23 "$tmp/names" - >"$tmp/extra"
	empty "$tmp/extra" "$(name "$t"): ZCALL_NR_ is said of calls only"
done

# The files are read and merged by people: one call a line, in order.
for f in "$root"/include/zcall/number/*.h; do
	awk '/define ZCALL_(MACH_)?NR_/ {
			v = $3
			gsub(/[()-]/, "", v)
			if ($2 ~ /MACH/ && !mach++)
				last = -1
			if (v + 0 <= last && !first++)
				print $2 " is out of order"
			last = v + 0
		}
		BEGIN { last = -1 }' "$f" >"$tmp/order"
	empty "$tmp/order" "number/$(basename "$f") is sorted"
done

finish
