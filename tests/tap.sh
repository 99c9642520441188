# What shell tests share: TAP, tools that may be missing, a folder for scratch,
# which goes when the test ends. Sourced, not run; the sourcing script is where
# it wants to be, usually the tree's root.
# shellcheck shell=sh
set -u
export LC_ALL=C

count=0
failed=0

# result STATUS TEXT [FILE]: one test, and what there is to say when it failed.
result() {
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $count - $2"
		return
	fi
	failed=$((failed + 1))
	echo "not ok $count - $2"
	[ -z "${3:-}" ] || note "$3"
}

# note FILE: its first lines as comments.
note() {
	sed -n '1,40s/^/# /p' "$1"
	[ "$(wc -l <"$1")" -le 40 ] || echo "# ... $(wc -l <"$1") lines in all"
}

# empty FILE TEXT: a file of complaints that must be empty.
empty() {
	if [ -s "$1" ]; then
		result 1 "$2" "$1"
	else
		result 0 "$2"
	fi
}

# skip TEXT WHY: nothing may be missing in CI.
skip() {
	if [ "${CI:-}" = true ]; then
		result 1 "$1: $2"
	else
		count=$((count + 1))
		echo "ok $count - $1 # SKIP $2"
	fi
}

# have TEXT TOOL PACKAGE: whether the tool is there; if not, TEXT is skipped.
have() {
	command -v "$2" >/dev/null && return
	skip "$1" "no $2: apt-get install $3"
	return 1
}

# need TOOL PACKAGE: without it the script can say nothing.
need() {
	command -v "$1" >/dev/null && return
	if [ "${CI:-}" = true ]; then
		echo "1..1"
		echo "not ok 1 - no $1: apt-get install $2"
		exit 1
	fi
	echo "1..0 # SKIP no $1: apt-get install $2"
	exit 0
}

finish() {
	echo "1..$count"
	[ $failed -eq 0 ]
	exit
}

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
