#!/bin/sh
# examples/echo.c under what a server must endure: floods, resets, half-closed
# clients, tiny buffers, signals, too few descriptors, too little memory, a ring
# and buffers that are too small. No byte may be wrong, no client that stays may
# be let down, no descriptor may be left when all are gone. flood.c is the load.
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

need "${CC:-cc}" gcc
include=$(cd "${ZCALL_INCLUDE:-include}" && pwd) || exit 1
examples=$(cd "${ZCALL_EXAMPLES:-examples}" && pwd) || exit 1
server=
nuisance=
trap 'exit 1' PIPE
trap '[ -z "$server" ] || kill -9 "$server"
	[ -z "$nuisance" ] || kill "$nuisance"
	rm -rf "$tmp"' EXIT
seed=${FUZZ_SEED:-$(date +%s)}
echo "# seed $seed"

if ! "${CC:-cc}" -std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
	-Wundef -Werror -o "$tmp/flood" tests/safe/flood.c 2>"$tmp/err"; then
	result 1 "flood.c builds" "$tmp/err"
	finish
fi

# build NAME [SED]: the server as it is, or changed.
build() {
	mkdir -p "$tmp/$1.d"
	cp "$examples"/*.[ch] "$tmp/$1.d"
	if [ -n "${2:-}" ]; then
		sed -i "$2" "$tmp/$1.d/echo.c"
		! cmp -s "$examples/echo.c" "$tmp/$1.d/echo.c" ||
			result 1 "$1: there is nothing to change"
	fi
	# It says when the kernel keeps completions that have no room.
	sed -i 's/traps++;/traps++; if (zcall_ring_overflowing(\&ring)) (void)zcall_write(2, "full\\n", 5);/' \
		"$tmp/$1.d/server.h"
	"${CC:-cc}" -std=gnu11 -O2 -ffreestanding -fno-stack-protector \
		-nostdlib -static -I"$include" -o "$tmp/$1" "$tmp/$1.d/echo.c" \
		2>"$tmp/err" && return
	result 1 "$1 builds" "$tmp/err"
	finish
}
build echo
# Four entries and sixteen completions; eight buffers.
build small 's/ENTRIES = 1024/ENTRIES = 2/; s/BUFFERS = 512/BUFFERS = 8/'

open_files() {
	find "/proc/$server/fd" -type l 2>/dev/null | wc -l
}

# start PROGRAM [LIMIT OF ULIMIT]...
start() {
	program=$1
	shift
	: >"$tmp/server"
	(
		while [ $# -gt 1 ]; do
			# shellcheck disable=SC3045 # dash and bash have it
			ulimit "$1" "$2"
			shift 2
		done
		exec "$tmp/$program"
	) >"$tmp/server" 2>"$tmp/said" &
	server=$!
	tries=0
	until grep -q '^port ' "$tmp/server" || [ $tries -eq 200 ]; do
		tries=$((tries + 1))
		sleep 0.02
	done
	port=$(sed -n 's/^port //p' "$tmp/server")
	idle=$(open_files)
	[ -n "$port" ] && [ "$idle" -gt 0 ]
	result $? "$program $* serves, with $idle descriptors" "$tmp/said"
}

# Until no client is left on the server's side.
settled() {
	tries=0
	while [ "$(open_files)" -gt "$idle" ] && [ $tries -lt 250 ]; do
		tries=$((tries + 1))
		sleep 0.02
	done
	open=$(open_files)
}

# under TEXT KIND CLIENTS AT-ONCE BYTES
under() {
	text=$1
	shift
	seed=$((seed + 1))
	setsid timeout 60 "$tmp/flood" "$port" "$@" "$seed" >"$tmp/out" 2>&1
	status=$?
	result $status "$text: $(cat "$tmp/out")" "$tmp/said"
	cat "$tmp/out" >>"$tmp/all"
}

gone() {
	settled
	[ "$open" -eq "$idle" ]
	result $? "... and no descriptor is left: $open, before $idle"
}

stop() {
	settled
	kill -TERM "$server"
	status=0
	wait "$server" || status=$?
	server=
	[ $status -eq 0 ] && grep -q ', 0 open;' "$tmp/server"
	result $? "... $(tail -n 1 "$tmp/server")" "$tmp/said"
}

start echo
under "a flood" plain 3000 1000 100
gone
under "clients that vanish" reset 1500 300 20000
gone
under "clients that say they are done" half 400 100 20000
gone
under "tiny buffers, short reads and writes" short 40 20 2000
gone
# Signals that are ignored, and that stop it for a while.
: >"$tmp/signals"
(
	trap - EXIT
	n=0
	while kill -WINCH "$server" 2>/dev/null && [ $n -lt 500 ]; do
		n=$((n + 1))
		echo >>"$tmp/signals"
		kill -URG "$server"
		kill -CHLD "$server"
		kill -STOP "$server"
		sleep 0.005
		kill -CONT "$server"
		sleep 0.02
	done
) 2>/dev/null &
nuisance=$!
under "all of them, and signals all the while" mix 800 200 8000
kill "$nuisance" 2>/dev/null
wait "$nuisance" 2>/dev/null
nuisance=
kill -CONT "$server"
signals=$(($(wc -l <"$tmp/signals") * 5))
echo "# $signals signals"
gone
stop

start echo -n 40
under "30 descriptors for 300 clients at once" mix 1000 300 4000
gone
under "... and when there are enough again" plain 200 20 1000
stop

# Not so little that there is no ring.
start echo -v 65536 -l 512
under "64 MB of addresses, 512 KB locked" mix 600 200 8000
gone
stop

start small
under "16 completions and 8 buffers for 300 clients" mix 800 300 8000
gone
under "... and for few" half 100 4 8000
full=$(grep -c full "$tmp/said")
[ "$full" -gt 0 ]
result $? "meanwhile the completion queue was too full $full times"
stop

awk -v signals="$signals" '{
	served += $1; reset += $3; broken += $5; bytes += $8
	wrong += $11; missing += $13
} END {
	printf "# faults injected: %d clients that vanished, %d signals\n",
		reset, signals
	printf "# %d clients served, %d bytes back: %d wrong, %d lost\n",
		served, bytes, wrong, missing
}' "$tmp/all"
finish
