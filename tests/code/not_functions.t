#!/bin/sh
# tests/code/not-functions is about wrappers that there are: each line names a
# target that exists and a wrapper that it has, and every call that makes a
# process in the caller's memory is in it wherever it exists.
. "$(dirname "$0")/lib.sh"

need $clang clang-19

list=$code/not-functions
: >"$tmp/bad"
awk -F'\t' '!/^#/ && (NF != 3 || $3 == "") { print "malformed: " $0 }' $list \
	>>"$tmp/bad"
lines=0
for target in $targets; do
	wrappers "$target" | cut -f1 | sort -u >"$tmp/there"
	[ -s "$tmp/there" ] || echo "$target: no wrappers found" >>"$tmp/bad"
	awk -F'\t' -v t="$target" '!/^#/ && t ~ ("^" $1 "$") { print $2 }' \
		$list | sort >"$tmp/listed"
	lines=$((lines + $(wc -l <"$tmp/listed")))
	comm -23 "$tmp/listed" "$tmp/there" |
		sed "s/^/$target: no such wrapper: /" >>"$tmp/bad"
	grep -Ex 'zcall_(vfork|rfork|clone3?|(pd)?rfork|getcontext)' \
		"$tmp/there" | comm -23 - "$tmp/listed" |
		sed "s/^/$target: not in the list: /" >>"$tmp/bad"
done
awk -F'\t' -v targets="$targets" '
	BEGIN { n = split(targets, t, /[ \n]+/) }
	/^#/ { next }
	{
		for (i = 1; i <= n; i++)
			if (t[i] ~ ("^" $1 "$"))
				next
		print "no such target: " $0
	}' $list >>"$tmp/bad"
[ $lines -gt 0 ] || echo "the list is empty" >>"$tmp/bad"
empty "$tmp/bad" "$lines wrappers that cannot be functions, each there"
finish
