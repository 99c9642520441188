#!/bin/sh
# Every call of every target has a wrapper, or a line in left-out.tsv that says
# why not, and no line there is without need.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

# What is promised.
least()
{
	case $1 in
	linux_amd64) echo 340 ;;
	freebsd_*) echo 330 ;;
	darwin_*) echo 250 ;;
	*) echo 300 ;;
	esac
}

touch "$tmp/used" "$tmp/rows" "$tmp/odd"
if [ -e "$here/left-out.tsv" ]; then
	rows "$here/left-out.tsv" >"$tmp/rows"
fi
awk -F'\t' 'NF != 3 || $1 == "" || $2 == "" || length($3) < 10 {
	print "a target, a call and a reason, not: " $0 }' "$tmp/rows" >"$tmp/odd"
sort "$tmp/rows" | uniq -d | sed 's/^/twice: /' >>"$tmp/odd"
empty "$tmp/odd" "left-out.tsv: $(wc -l <"$tmp/rows") lines, each with a reason"

for t in $targets; do
	n=$(name "$t")
	calls "$t" >"$tmp/calls"
	wrappers "$t" >"$tmp/wrappers"
	: >"$tmp/stale"
	awk -F'\t' -v target="$t" -v missing="$tmp/missing" -v used="$tmp/used" \
		-v stale="$tmp/stale" '
		FILENAME ~ /calls$/ {
			split($0, p, " ")
			call[p[1]] = p[2]
			next
		}
		FILENAME ~ /rows$/ {
			if (target ~ ("^(" $1 ")$"))
				reason[$2] = FNR
			next
		}
		$5 in call {
			wrappers++
			if (!(call[$5] in wrapped))
				distinct++
			wrapped[call[$5]] = $1
		}
		END {
			for (n in call) {
				c = call[n]
				if (c in wrapped && c in reason)
					print c ": " wrapped[c] " is there" >stale
				if (c in reason) {
					print reason[c] >>used
					out++
				} else if (!(c in wrapped))
					print c ": no wrapper" >missing
				calls++
			}
			print calls + 0, wrappers + 0, distinct + 0, out + 0
		}' "$tmp/calls" "$tmp/rows" "$tmp/wrappers" >"$tmp/n"
	read -r all functions wrapped out <"$tmp/n"
	touch "$tmp/missing"
	sort -o "$tmp/missing" "$tmp/missing"
	empty "$tmp/missing" "$n: of $all calls $wrapped have wrappers ($functions functions), $out are left out for a reason"
	empty "$tmp/stale" "$n: what is left out has no wrapper"
	awk -F'\t' 'FILENAME ~ /calls$/ { split($0, p, " "); call[p[1]]; next }
		$5 in call { print $1 }' "$tmp/calls" "$tmp/wrappers" | sort -u >"$tmp/names"
	echo "# $n, functions by domain: $(by_domain "$t" '^.*\(zcall_[a-z0-9_]*\)(' "$tmp/names")"
	rm "$tmp/missing"
	[ "$wrapped" -ge "$(least "$t")" ] || least_failed=1
	ok_if "${least_failed:-0}" "$n: at least $(least "$t")"
	least_failed=0
done

awk -F'\t' '
	FILENAME ~ /used$/ { used[$1]; next }
	!(FNR in used) { print $2 " on " $1 ": there is no such call" }' \
	"$tmp/used" "$tmp/rows" >"$tmp/stale"
empty "$tmp/stale" "left-out.tsv: no line without its call"
finish
