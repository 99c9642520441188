#!/bin/sh
# bench/run --quick: that it measures everything, and that its report is whole.
# Not how fast anything is.
# shellcheck disable=SC2016,SC2034 # eval expands and uses them
set -u
cd "$(dirname "$0")/.." || exit 1

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
count=0
failed=0

# ok TEXT COMMAND...
ok() {
	text=$1
	shift
	count=$((count + 1))
	if "$@"; then
		echo "ok $count - $text"
	else
		echo "not ok $count - $text"
		tail -n 20 "$tmp/err" | sed 's/^/# /'
		failed=$((failed + 1))
	fi
}

if ! command -v gnuplot >/dev/null; then
	if [ "${CI:-}" = true ]; then
		echo 'not ok 1 - no gnuplot: apt-get install gnuplot-nox'
		echo 1..1
		exit 1
	fi
	echo '1..0 # SKIP no gnuplot: apt-get install gnuplot-nox'
	exit 0
fi

bench/run --wrong >"$tmp/out" 2>"$tmp/err"
ok 'bench/run --wrong: usage' [ $? -eq 2 ]
bench/run --quick >"$tmp/out" 2>"$tmp/err"
ok 'bench/run --quick' [ $? -eq 0 ]
report=build/bench/report.html
results=build/bench/results.json
ok 'says where the report is' grep -qx $report "$tmp/out"

# Each line an object with numbers where numbers belong.
ok 'results are lines of JSON' eval '[ -s $results ] && ! grep -vqE \
	"^\{\"group\":\"[^\"]+\",\"case\":\"[^\"]+\",(\"[a-z]+\":(\"[^\"]*\"|[-+.0-9e]+),?)+\}$" $results'
# Two sides at least of each, and zcall one of them wherever it is compared.
for group in call 'call, two threads' place depth bytes messages threads \
	descriptors vdso size compile; do
	ok "measured: $group" eval \
		'[ "$(grep -c "\"group\":\"$group\"" $results)" -ge 2 ]'
done
ok 'every figure is above 0' eval \
	'! grep -qE "\"(ns|low|high|bytes|loaded)\":(0|-|nan|inf)[,}]" $results'
for plot in call threaded depth bytes bytes-ratio messages threads descriptors; do
	ok "the report has the plot $plot" grep -q "id=\"${plot}_\|${plot}_plot_1" $report
done
ok 'and nothing from elsewhere' eval '! grep -qE "(src|href)=.(http|//|file)" \
	$report && ! grep -q "<img" $report'
ok 'it opens and closes' eval 'head -n 1 $report | grep -q "^<!DOCTYPE html>" &&
	tail -n 1 $report | grep -q "</html>$"'
ok 'one svg for each plot' eval \
	'[ "$(grep -c "<svg" $report)" -eq "$(grep -c "</svg>" $report)" ]'

echo "1..$count"
[ $failed -eq 0 ]
