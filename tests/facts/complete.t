#!/bin/sh
# Nothing is missing: every number and structure that the kernel's headers for
# programs define, those in the file headers, is in zcall, but for what
# not-constants and not-structs name with a reason. (That what zcall has is
# right is said by constants.t and layouts.t.)
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

need_uapi
missing_all

# A newer kernel's new names are no mistake of ours.
if [ "$uapi_version" != "$linux_version" ]; then
	sed "s/^/# new since Linux $linux_version: /" "$tmp/missing"
	: >"$tmp/missing"
fi
for d in $domains; do
	awk -F'|' -v d="$d" '$1 == d { print $2 " " $3 " of " $6 " on " $4 }' \
		"$tmp/missing" >"$tmp/lacks"
	empty "$tmp/lacks" "$d: $(awk -v d="$d" '$1 == d && $2 == "have" && !s[$4, $5]++ {
			n[$4]++
		}
		END {
			print n["constant"] + 0 " constants, " n["struct"] + 0 " structures"
		}' "$tmp/by_domain"), none missing"
done
for t in $linux_targets; do
	awk -v t="$t" -v domains="$domains" '
		$3 == t && $2 == "have" { n[$1, $4]++; all[$4]++ }
		END {
			printf "have:"
			k = split(domains, d, " ")
			for (i = 1; i <= k; i++)
				printf " %s %d+%d,", d[i], n[d[i], "constant"], n[d[i], "struct"]
			print " all " all["constant"] + 0 "+" all["struct"] + 0
		}' "$tmp/by_domain" |
		sed "s|^have:|# $(name "$t"), constants+structures that both have:|"
done

# The other two systems: every row of the tables.
: >"$tmp/tables"
for t in freebsd_amd64 darwin_arm64; do
	os=${t%_*}
	zcall_macros "$t" | awk '{ print substr($2, 7) }' | sort >"$tmp/$t.have"
	cat "$here/$os"-constants*.tsv | sed '/^#/d' | cut -f1 | sort -u >"$tmp/rows"
	cat "$tmp/rows" >>"$tmp/tables"
	grep -Exv "$(patterns "$here/not-constants")" "$tmp/rows" |
		comm -23 - "$tmp/$t.have" >"$tmp/lacks"
	empty "$tmp/lacks" "$(name "$t"): $(wc -l <"$tmp/rows") constants of the tables, none missing"
	cat "$here/$os"-structs*.tsv | sed '/^#/d' | cut -f1 | sort -u >"$tmp/rows"
	sed 's/^/struct /' "$tmp/rows" >>"$tmp/tables"
	mapping bsd "$os" | cut -f3 | sort -u >"$tmp/mapped"
	grep -Exv "$(patterns "$here/not-structs")" "$tmp/rows" |
		comm -23 - "$tmp/mapped" >"$tmp/lacks"
	empty "$tmp/lacks" "$(name "$t"): $(wc -l <"$tmp/rows") structures of the tables, none missing"
done

# Lists that only grow hide things.
for f in not-constants not-structs; do
	kind=constant
	[ $f = not-constants ] || kind=struct
	rows "$here/$f" | awk -F'\t' 'NF != 2 || $2 == "" {
		print "a pattern and a reason, not: " $0 }' >"$tmp/odd"
	empty "$tmp/odd" "$f: each pattern has a reason"
	cat "$tmp"/linux_*.uapi | awk -v kind=$kind '
		$1 == kind && !s[$2]++ { print $2 }' >"$tmp/defined"
	if [ $kind = constant ]; then
		grep -v '^struct ' "$tmp/tables" >>"$tmp/defined"
	else
		sed -n 's/^struct //p' "$tmp/tables" >>"$tmp/defined"
	fi
	cat "$tmp"/linux_*.have >"$tmp/ours"
	rows "$here/$f" | cut -f1 | while read -r pattern; do
		grep -Exq "$pattern" "$tmp/defined" ||
			echo "$pattern matches nothing"
		[ $f != not-constants ] ||
			grep -Ex "$pattern" "$tmp/ours" | sort -u |
			sed "s/\$/ is in zcall, but $f has $pattern/"
	done >"$tmp/stale"
	empty "$tmp/stale" "$f: each pattern is needed"
done
rows "$here/headers" | awk 'NF { print $2 }' | sort -u >"$tmp/covered"
while read -r h; do
	[ -e "$uapi/$h" ] || [ -e "$uapi/asm-generic/${h#asm/}" ] ||
		ls "$uapi"/*-linux-gnu/"$h" >/dev/null 2>&1 || echo "there is no $h"
done <"$tmp/covered" >"$tmp/stale"
empty "$tmp/stale" "headers: $(wc -l <"$tmp/covered") of them"
finish
