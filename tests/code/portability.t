#!/bin/sh
# docs/portability.md is what tools/portability makes of the headers, and what
# it says is so: a function that it has on a target compiles there, any other
# does not exist.
. "$(dirname "$0")/lib.sh"

need $clang clang-19

if ZCALL_INCLUDE=$include tools/portability >"$tmp/now.md" 2>"$tmp/err"; then
	result 0 "tools/portability works"
else
	result 1 "tools/portability works" "$tmp/err"
fi
diff docs/portability.md "$tmp/now.md" >"$tmp/diff" 2>&1
empty "$tmp/diff" "docs/portability.md is current (else: tools/portability >docs/portability.md)"

# Read the table back, without the tool's help.
column=2
for t in $targets; do
	# shellcheck disable=SC2016 # Markdown
	sed -n 's/^| `\(zcall_[a-z0-9_]*\)` |\(.*\)$/\1|\2/p' docs/portability.md |
		awk -F'|' -v column=$column '{
			print ($column ~ /x/ ? "have" : "lack"), $1 }' | sort -u >"$tmp/table"
	{
		echo '#include <zcall.h>'
		sed -n 's|^## \([a-z]*\.h\)$|#include <zcall/\1>|p' docs/portability.md
		echo '#line 1 "check"'
		# A name that is not declared is no expression.
		awk '{ print "void *p" NR "(void) { return (void *)" $2 "; }" }' "$tmp/table"
	} >"$tmp/check.c"
	clang_for "$t" -fsyntax-only -w -ferror-limit=0 -fno-caret-diagnostics \
		-fno-color-diagnostics "$tmp/check.c" >"$tmp/diag" 2>&1
	awk '
		FILENAME ~ /diag$/ {
			split($0, p, ":")
			if (p[1] == "check" && / error: /)
				undeclared[p[2]]
			else if (/fatal error/)
				print
			next
		}
		{ exists = !(FNR in undeclared) }
		exists != ($1 == "have") {
			print $2 (exists ? " exists" : " does not exist")
		}' "$tmp/diag" "$tmp/table" >"$tmp/bad"
	n=$(grep -c ^have "$tmp/table")
	[ "$n" -gt 0 ] || echo "no function" >>"$tmp/bad"
	empty "$tmp/bad" "$(name "$t"): $n functions exist, $(grep -c ^lack "$tmp/table") do not"
	column=$((column + 1))
done
finish
