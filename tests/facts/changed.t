#!/bin/sh
# What zcall has against the headers of an older kernel, Linux 6.1: a number
# that both have and that differs would break a program on one of the two, so
# each is in the file changed with the reason; so is every structure whose size
# or whose fields' places are not what they were. CPUs that Debian had then.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

need_uapi
# Used by name below.
# shellcheck disable=SC2034
new=$uapi
rows "$here/changed" >"$tmp/changed"
: >"$tmp/used"

for t in linux_amd64 linux_arm64; do
	n=$(name "$t")
	old=$("$fetch" bookworm "${t#linux_}" linux-libc-dev)/usr/include ||
		skip_all "no linux-libc-dev of suite bookworm: run $fetch bookworm ${t#linux_} linux-libc-dev"
	for side in old new; do
		eval "uapi=\$$side"
		uapi_definitions "$t" >"$tmp/$side.uapi"
		mapping linux "linux-${t#linux_}" | cut -f3,4 | sort -u |
			while IFS='	' read -r type header; do
				[ -e "$old/$header" ] ||
					[ -e "$old/$(triple "$t")/$header" ] || continue
				echo "$type	$header"
			done >"$tmp/wanted"
		# Only types that the old kernel had.
		{
			uapi_first
			cut -f2 "$tmp/wanted" | sort -u | sed 's|.*|#include <&>|'
		} >"$tmp/pre.c"
		cut -f1 "$tmp/wanted" | sort -u >"$tmp/$side.types"
		if [ $side = old ]; then
			awk '{ print "struct zcalli_" NR " { " $0 " x; };" }' "$tmp/old.types" \
				>"$tmp/probes"
			{
				cat "$tmp/pre.c"
				echo '#line 1 "check"'
				cat "$tmp/probes"
			} >"$tmp/probe.c"
			cc_uapi "$t" -fsyntax-only -w -ferror-limit=0 \
				-fno-caret-diagnostics -fno-color-diagnostics \
				"$tmp/probe.c" >"$tmp/diag" 2>&1 || :
			awk -F: 'FILENAME ~ /diag$/ { if ($1 == "check") bad[$2]; next }
				!(FNR in bad)' "$tmp/diag" "$tmp/old.types" >"$tmp/both"
		fi
		layouts "$tmp/both" cc_uapi "$t" >"$tmp/$side.layouts" || {
			cat "$tmp/$side.layouts"
			ok_if 1 "$n: the $side structures can be read"
		}
	done

	zcall_macros "$t" | awk '{ print substr($2, 7) }' >"$tmp/have"
	awk -v used="$tmp/used" -v bad="$tmp/bad" '
		FILENAME ~ /have$/ { have[$1]; next }
		FILENAME ~ /changed$/ {
			if ($1 == "constant")
				why[++lines] = $2
			next
		}
		$1 != "constant" || !($2 in have) { next }
		FILENAME ~ /old/ { was[$2] = $4; next }
		$2 in was {
			compared++
			if (was[$2] == $4)
				next
			differ++
			for (i = 1; i <= lines; i++)
				if ($2 ~ ("^(" why[i] ")$")) {
					print "constant", why[i] >>used
					next
				}
			print $2 ": " was[$2] " in the older headers, " $4 " now" >bad
		}
		END { print compared + 0, differ + 0 }' "$tmp/have" "$tmp/changed" \
		"$tmp/old.uapi" "$tmp/new.uapi" >"$tmp/n"
	touch "$tmp/bad"
	read -r compared differ <"$tmp/n"
	[ "$compared" -gt 1000 ] || echo "only $compared compared" >>"$tmp/bad"
	empty "$tmp/bad" "$n: of $compared constants $differ changed, each for a reason"
	rm "$tmp/bad"

	awk -F'\t' -v used="$tmp/used" -v bad="$tmp/bad" '
		FILENAME ~ /changed$/ {
			split($0, p, " ")
			if (p[1] == "struct")
				why[++lines] = p[2]
			next
		}
		FILENAME ~ /old/ {
			was[$1, $2] = $3
			next
		}
		$2 == "@" { compared++ }
		!(($1, $2) in was) || was[$1, $2] == $3 || $2 ~ /\./ { next }
		{
			s = $1
			sub(/^(struct|union) /, "", s)
			changes[s]++
			found = 0
			for (i = 1; i <= lines; i++)
				if ((s "." $2) ~ ("^(" why[i] ")$")) {
					print "struct", why[i] >>used
					found = 1
				}
			if (!found)
				print s "." $2 ": offset and size " was[$1, $2] " in the older headers, " $3 " now" >bad
		}
		END {
			for (s in changes)
				n++
			print compared + 0, n + 0
		}' "$tmp/changed" "$tmp/old.layouts" "$tmp/new.layouts" >"$tmp/n"
	touch "$tmp/bad"
	read -r compared differ <"$tmp/n"
	[ "$compared" -gt 100 ] || echo "only $compared compared" >>"$tmp/bad"
	empty "$tmp/bad" "$n: of $compared structures $differ changed, each for a reason"
	rm "$tmp/bad"
done
awk 'FILENAME ~ /used$/ { used[$1, $2]; next }
	!(($1, $2) in used)' "$tmp/used" "$tmp/changed" >"$tmp/stale"
empty "$tmp/stale" "changed: each line is needed"
finish
