#!/bin/sh
# Every public function has a comment of its own directly above it, on whatever
# system it is; one that Linux has names the manual page or the kernel's file,
# and the kernel that first had the call when that is newer than 4.18, the
# oldest that anybody still runs: tests/facts/since.tsv says which.
. "$(dirname "$0")/lib.sh"

need $clang clang-19

(cd "$include" && awk -f "$OLDPWD/$code/documented.awk" zcall/*.h) \
	>"$tmp/functions"
awk -F'\t' '$3 == "" { print $2 ": " $1 " has no comment of its own" }' \
	"$tmp/functions" >"$tmp/bad"
empty "$tmp/bad" "$(cut -f1 "$tmp/functions" | sort -u | wc -l) functions have a comment each"

# The comments are found by reading; what there is, by compiling.
: >"$tmp/bad"
cut -f1 "$tmp/functions" | sort -u >"$tmp/names"
for t in $targets; do
	wrappers "$t" >"$tmp/$t.wrappers"
	cut -f1 "$tmp/$t.wrappers" | sort -u | comm -23 - "$tmp/names" |
		sed "s|^|$t: not found by reading: |" >>"$tmp/bad"
done
empty "$tmp/bad" "no function escapes"

: >"$tmp/linux"
for t in linux_amd64 linux_arm64 linux_riscv64 linux_loong64; do
	echo '#include <zcall/number.h>' | clang_for "$t" -E -dM -x c - |
		sed -n 's/^#define ZCALL_NR_\([^ ]*\) \([0-9]*\)$/\2	\1/p' >"$tmp/calls"
	# Calls only: a function without a trap is no system call.
	awk -F'\t' 'FILENAME ~ /calls$/ { call[$1] = $2; next }
		$5 in call { print $1 "\t" call[$5] }' "$tmp/calls" \
		"$tmp/$t.wrappers" >>"$tmp/linux"
done
sort -u -o "$tmp/linux" "$tmp/linux"

awk -F'\t' '
	FILENAME ~ /functions$/ { comment[$1] = comment[$1] " " $3; next }
	comment[$1] !~ /[a-z_0-9]\([23]\)/ &&
	comment[$1] !~ /[a-z_0-9]+\/[a-z_0-9\/-]+\.(c|S|rst)/ && !said[$1]++ {
		print $1 ": names neither a manual page nor a file of the kernel"
	}' "$tmp/functions" "$tmp/linux" >"$tmp/bad"
empty "$tmp/bad" "$(cut -f1 "$tmp/linux" | sort -u | wc -l) calls of Linux name their manual page or the kernel's file"
: >"$tmp/bad"

awk -F'\t' -v bad="$tmp/bad" '
	function number(v, p) {
		split(v, p, ".")
		return p[1] * 1000 + p[2]
	}
	/^#/ { next }
	FILENAME ~ /since\.tsv$/ { since[$1] = $2; next }
	FILENAME ~ /functions$/ { comment[$1] = comment[$1] " " $3; next }
	{
		v = since[$2]
		text = comment[$1]
		said = 0
		if (text ~ ("[^a-zA-Z](Linux: )?[Ss]ince " v "([.,;: )]|$)"))
			said = 1
		gsub(/(FreeBSD|macOS):? [Ss]ince [0-9.]+/, "", text)
		while (match(text, /Since [0-9]+\.[0-9]+(\.[0-9]+)?[^0-9]/)) {
			got = substr(text, RSTART + 6, RLENGTH - 7)
			text = substr(text, RSTART + RLENGTH)
			if (got == v)
				said = 1
			else if (!complained[$1]++)
				print $1 ": Since " got ", but the call is since " v >bad
		}
		if (number(v) > number("4.18")) {
			young[$1]
			if (!said && !complained[$1]++)
				print $1 ": does not say Since " v >bad
		}
	}
	END {
		for (y in young)
			n++
		print n + 0
	}' tests/facts/since.tsv "$tmp/functions" "$tmp/linux" >"$tmp/n"
[ "$(cat "$tmp/n")" -gt 0 ] || echo "no call is newer than 4.18" >>"$tmp/bad"
empty "$tmp/bad" "$(cat "$tmp/n") newer than Linux 4.18 say since when"
finish
