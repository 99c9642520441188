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
	descriptors vdso size compile spawn thread; do
	ok "measured: $group" eval \
		'[ "$(grep -c "\"group\":\"$group\"" $results)" -ge 2 ]'
done
plots='call threaded depth bytes bytes-ratio messages threads descriptors spawn
	thread'
if bench/liburing >"$tmp/err" 2>&1; then
	plots="$plots ring ring-ratio"
	ok 'measured: ring, for each batch' eval \
		'[ "$(grep -c "\"group\":\"ring\"" $results)" -ge 36 ]'
	ok 'with the version of liburing in the report' grep -q \
		"<th>liburing</th><td class=\"free\">$(sed -n "s/^version //p" \
		"$tmp/err")" $report
elif [ "${CI:-}" = true ]; then
	ok 'measured: ring: no liburing: apt-get install liburing-dev' false
else
	count=$((count + 1))
	echo "ok $count - measured: ring # SKIP no liburing: apt-get install" \
		liburing-dev
fi
ok 'every figure is above 0' eval \
	'! grep -qE "\"(ns|low|high|bytes|loaded)\":(0|-|nan|inf)[,}]" $results'
for plot in $plots; do
	ok "the report has the plot $plot" grep -q "id=\"${plot}_\|${plot}_plot_1" $report
done
ok 'and nothing from elsewhere' eval '! grep -qE "(src|href)=.(http|//|file)" \
	$report && ! grep -q "<img" $report'
ok 'it opens and closes' eval 'head -n 1 $report | grep -q "^<!DOCTYPE html>" &&
	tail -n 1 $report | grep -q "</html>$"'
ok 'one svg for each plot' eval \
	'[ "$(grep -c "<svg" $report)" -eq "$(grep -c "</svg>" $report)" ]'

bench/echo/run 0 >"$tmp/out" 2>"$tmp/err"
ok "bench/echo/run 0: usage" [ $? -eq 2 ]
bench/echo/run 1 >"$tmp/out" 2>"$tmp/err"
ok "bench/echo/run 1" [ $? -eq 0 ]
for n in 1 16 64; do
	ok "... by zcall and by epoll, $n connections" eval \
		'grep -q "^zcall, io_uring *$n  *[0-9.]* (" "$tmp/out" &&
		grep -q "^libc, epoll *$n  *[0-9.]* (" "$tmp/out" &&
		grep -q "^zcall / epoll *$n  *[0-9.]* (" "$tmp/out"'
done

echo "1..$count"
[ $failed -eq 0 ]
