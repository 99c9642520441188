#!/bin/sh
# "Calls exactly what it says": each example does all that it can do under a
# filter that ends it at the first call that calls.tsv does not name for it, and
# each call that is named is made. What is in a ring is no call, and not seen.
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

need "${CC:-cc}" gcc
include=$(cd "${ZCALL_INCLUDE:-include}" && pwd) || exit 1
examples=$(cd "${ZCALL_EXAMPLES:-examples}" && pwd) || exit 1
calls=${EXACT_CALLS:-tests/safe/calls.tsv}
server=
trap '[ -z "$server" ] || kill -9 "$server"; rm -rf "$tmp"' EXIT

echo '#include <zcall/number.h>' |
	"${CC:-cc}" -ffreestanding -I"$include" -E -dM -x c - |
	sed -n 's/^#define ZCALL_NR_\([a-z0-9_]*\) \([0-9]*\)$/{"\1", \2},/p' \
		>"$tmp/names.inc"
list=$(grep -v '^#' "$calls" | cut -f 1)
# build NAME SOURCE FLAG...
build() {
	name=$1
	shift
	"${CC:-cc}" -std=gnu11 -O2 -ffreestanding -fno-stack-protector \
		-nostdlib -static -I"$include" -I"$tmp" -o "$tmp/$name" "$@" \
		2>"$tmp/err" && return
	result 1 "$name builds" "$tmp/err"
	finish
}
build exact tests/safe/exact.c -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
	-Wundef -Werror
for p in $list; do
	build "$p" "$examples/$p.c"
done

# field EXAMPLE COLUMN: its names, of those that this CPU has
field() {
	awk -F '\t' -v p="$1" -v c="$2" '$1 == p && $c != "-" {
		gsub(/ /, "\n", $c)
		print $c
	}' "$calls" | while read -r word; do
		! grep -q "{\"$word\"," "$tmp/names.inc" || echo "$word"
	done
}

watch=
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
	watch="strace -D -qq -o"
fi

# allow EXAMPLE: what begin and run take
allow() {
	allowed="$(field "$1" 2 | xargs) $(field "$1" 3 | xargs)"
	program=$1
	traces=0
	rm -f "$tmp"/trace.*
}

# begin ARGUMENT...: in place of this process.
begin() {
	[ -z "$watch" ] || set -- "$tmp/$program" "$@"
	if [ -n "$watch" ]; then
		# shellcheck disable=SC2086 # lists of words
		exec $watch "$tmp/trace.$traces" "$tmp/exact" $allowed -- "$@"
	fi
	# shellcheck disable=SC2086 # a list of words
	exec "$tmp/exact" $allowed -- "$tmp/$program" "$@"
}

# Until the watcher has written all.
written() {
	tries=0
	while [ -n "$watch" ] && [ $tries -lt 200 ] &&
		! tail -n 1 "$tmp/trace.$traces" 2>/dev/null |
		grep -q '^+++ \|^exit_group('; do
		tries=$((tries + 1))
		sleep 0.02
	done
	traces=$((traces + 1))
}

# run STATUS ARGUMENT...: all but that is a failure; output in out.
run() {
	want=$1
	shift
	status=0
	(begin "$@") >"$tmp/out" 2>"$tmp/err" || status=$?
	written
	verdict $want
}

verdict() {
	[ "$status" -eq "$1" ] && return
	bad=$((bad + 1))
	echo "# $program: status $status, wanted $1"
	head -n 5 "$tmp/err" | sed 's/^/# /'
	[ "$status" -ne 159 ] || [ -z "$watch" ] ||
		echo "# not named: $(tail -n 3 "$tmp/trace.$((traces - 1))" |
			sed -n 's/^\([a-z0-9_]*\)(.*/\1/p' | tail -n 1)"
}

# done_with: both results for what was allowed.
done_with() {
	result $bad "$program makes no call but those $(echo "$allowed" |
		wc -w) that it may"
	if [ -z "$watch" ]; then
		skip "$program makes each of them" \
			"no strace that works: apt-get install strace"
		return
	fi
	for f in "$tmp"/trace.*; do
		# From the program's start on.
		awk '/^execve\(/ { n++; next } n > 1' "$f" |
			sed -n 's/^\([a-z0-9_]*\)(.*/\1/p'
	done | sed 's/^pread$/pread64/; s/^pwrite$/pwrite64/' | sort -u \
		>"$tmp/made"
	field "$program" 2 | sort | comm -23 - "$tmp/made" >"$tmp/left"
	empty "$tmp/left" "$program makes each of the $(field "$program" 2 |
		wc -l) that it names"
}

# start ARGUMENT...: a server, on $port; stop ends it, and it must say so.
start() {
	: >"$tmp/server"
	(begin "$@") >"$tmp/server" 2>"$tmp/err" &
	server=$!
	tries=0
	until grep -q '^port ' "$tmp/server" || [ $tries -eq 200 ]; do
		tries=$((tries + 1))
		sleep 0.02
	done
	port=$(sed -n 's/^port //p' "$tmp/server")
}

stop() {
	kill -TERM "$server"
	status=0
	wait "$server" || status=$?
	server=
	written
	verdict 0
}

# The filter itself: what is not named ends the program, execve too.
allow hello
allowed="write"
status=0
# Waited for: else the shell tells how it ended.
(begin) >"$tmp/out" 2>&1 &
wait $! 2>/dev/null || status=$?
written
[ "$status" -eq 159 ]
result $? "a call that is not named ends the program"
status=0
"$tmp/exact" execve -- "$tmp/exact" write exit_group -- "$tmp/hello" \
	>"$tmp/out" 2>&1 &
wait $! 2>/dev/null || status=$?
[ "$status" -eq 159 ]
result $? "so do the calls that made it"
"$tmp/exact" nonsense -- "$tmp/hello" 2>/dev/null
[ $? -eq 2 ]
result $? "a name that is no call is refused"

bad=0
allow hello
run 0
done_with

# A tree with what makes each array of walk grow, and deep enough for
# descriptors to run out.
mkdir "$tmp/tree" "$tmp/tree/many"
(
	cd "$tmp/tree/many" || exit 1
	long=$(printf '%0200d' 0)
	seq 500 | sed "s/^/$long/" | xargs mkdir
	seq 2500 | xargs touch
	cd .. || exit 1
	ln -s many/1 link
	mkdir -p a/b/c/d/e/f/g/h/i a/x b/y
)
bad=0
allow walk
run 0 "$tmp/tree/a"
run 0 -d "$tmp/tree/b"
run 0 -Ls "$tmp/tree"
run 1 "$tmp/nothing"
run 2 -q
run 0 -s "$tmp/tree/b" <&-
(
	# shellcheck disable=SC3045 # dash and bash have it
	ulimit -n 5
	begin -d "$tmp/tree/a"
) >"$tmp/out" 2>"$tmp/err"
status=$?
written
verdict 0
done_with

bad=0
head -c 3000000 /dev/urandom >"$tmp/file"
allow copy
run 0 "$tmp/file" "$tmp/copied"
run 0 "$tmp/file" "$tmp/copied"
run 0 --no-uring "$tmp/file"
run 0 --no-uring /proc/self/status "$tmp/status"
run 0 "$tmp/file" <&-
mkfifo "$tmp/fifo"
head -c 200000 /dev/zero >"$tmp/fifo" &
run 0 "$tmp/fifo" "$tmp/piped"
# A full disk, as far as a limit can be one.
(
	# shellcheck disable=SC3045 # dash and bash have it
	ulimit -f 100
	begin "$tmp/file" "$tmp/full"
) >"$tmp/out" 2>"$tmp/err"
status=$?
written
verdict 1
run 1 "$tmp/file" "$tmp/tree"
run 1 "$tmp/nothing"
run 2
cmp -s "$tmp/file" "$tmp/copied" || bad=$((bad + 1))
done_with

bad=0
: >"$tmp/load.clients"
allow echo
start
"$tmp/load" "$port" 8 100 0.3 >>"$tmp/load.clients" 2>&1 ||
	"$tmp/load" "$port" 8 100 1 >>"$tmp/load.clients" 2>&1 ||
	bad=$((bad + 1))
"$tmp/load" "$port" 4 65536 1 >>"$tmp/load.clients" 2>&1 ||
	bad=$((bad + 1))
# Clients that are gone with answers on their way.
timeout -s KILL 0.5 "$tmp/load" "$port" 4 65536 5 >/dev/null 2>&1
stop
run 2 nonsense
run 2 1 2 <&-
done_with

# The other side of the same: load under the filter, echo without.
bad=0
allow load
"$tmp/echo" >"$tmp/server" 2>&1 &
server=$!
tries=0
until grep -q '^port ' "$tmp/server" || [ $tries -eq 200 ]; do
	tries=$((tries + 1))
	sleep 0.02
done
port=$(sed -n 's/^port //p' "$tmp/server")
run 0 "$port" 8 100 1
run 0 "$port" 2 65536 1 <&-
kill "$server"
wait "$server"
server=
run 1 "$port" 1 1 1
run 2
done_with

if have "http under its filter" curl curl; then
	bad=0
	mkdir "$tmp/www"
	echo index >"$tmp/www/index.html"
	cp "$tmp/file" "$tmp/www/large"
	allow http
	start "$tmp/www"
	for path in "" large large nothing ../x; do
		curl -s --path-as-is --max-time 20 -o "$tmp/got" \
			"http://127.0.0.1:$port/$path"
		status=$?
		verdict 0
	done
	# A client that is gone with most of the answer on its way.
	curl -s --limit-rate 1000 --max-time 0.3 -o "$tmp/got" \
		"http://127.0.0.1:$port/large"
	curl -s -I "http://127.0.0.1:$port/" >"$tmp/got"
	status=$?
	verdict 0
	stop
	run 2
	run 1 "$tmp/nothing" <&-
	done_with
fi
finish
