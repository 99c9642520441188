#!/bin/sh
# ./demo: from another folder, with all its servers, with wrong arguments, on a
# machine without a compiler and on one without io_uring. And the echo server
# and its load on their own.
# shellcheck disable=SC2016 # eval expands them
set -u
export LC_ALL=C
cd "$(dirname "$0")/.." || exit 1

root=$PWD
tmp=$(mktemp -d) || exit 1
server=
trap '[ -z "$server" ] || kill -9 "$server"; rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

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
		sed 's/^/# /' "$tmp/out" "$tmp/err"
		failed=$((failed + 1))
	fi
}

skip() {
	count=$((count + 1))
	if [ "${CI:-}" = true ]; then
		echo "not ok $count - $1: $2"
		failed=$((failed + 1))
	else
		echo "ok $count - $1 # SKIP $2"
	fi
}

# run COMMAND...: sets status, fills out and err. What hangs is ended.
run() {
	status=0
	timeout 120 "$@" >"$tmp/out" 2>"$tmp/err" || status=$?
}

# said STATUS WORDS
said() {
	[ "$status" -eq "$1" ] || return 1
	case $(cat "$tmp/out" "$tmp/err") in
	*"$2"*) ;;
	*) return 1 ;;
	esac
}

flags='-std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef
	-Werror -ffreestanding -fno-stack-protector -nostdlib -static -Iinclude'
: >"$tmp/out"
: >"$tmp/err"
for p in echo load; do
	# shellcheck disable=SC2086 # a list of words
	run ${CC:-cc} $flags -o "$tmp/$p" examples/$p.c
	ok "$p builds without a warning" said 0 ''
	[ "$status" -eq 0 ] || exit 1
done

# The server and the load by themselves.
echo=$tmp/echo
start() {
	: >"$tmp/server" # now, not when the job gets to it
	"$echo" "$@" >"$tmp/server" 2>"$tmp/err" &
	server=$!
	tries=0
	until grep -q '^port ' "$tmp/server" || [ $tries -eq 100 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	port=$(sed -n 's/^port //p' "$tmp/server")
	idle=$(find "/proc/$server/fd" -type l | wc -l)
}

# stop SIGNAL: sets status and out. Not before the server has seen all clients go.
stop() {
	tries=0
	while [ "$(find "/proc/$server/fd" -type l | wc -l)" -gt "$idle" ] &&
		[ $tries -lt 200 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	kill -"$1" "$server"
	status=0
	wait "$server" || status=$?
	server=
	cp "$tmp/server" "$tmp/out"
}

# Every message came back, whole.
echoed() {
	[ "$status" -eq 0 ] &&
		awk '$1 == "messages" { exit !($2 > 0 && $12 == $2 * size) }' \
			size="$1" "$tmp/out"
}

start
for load in '1 1' '1 64' '16 64' '64 4096' '8 16384' '4 65536' '500 64'; do
	# shellcheck disable=SC2086 # two words
	run "$tmp/load" "$port" $load 1
	ok "load of $load" echoed "${load#* }"
done
stop TERM
ok 'SIGTERM ends the server' said 0 'served 594 connections'
ok '... with none left open' said 0 ' 0 open;'
ok '... large messages went without a copy' eval \
	'! grep -q ", 0 zero-copy sends" "$tmp/out"'
start 0
stop INT
ok 'SIGINT ends the server' said 0 'served 0 connections'

# With few descriptors the others wait, and the server does not spin meanwhile.
printf "#!/bin/sh\nulimit -n 12\nexec %s/echo\n" "$tmp" >"$tmp/few"
chmod +x "$tmp/few"
echo=$tmp/few
start
echo=$tmp/echo
run "$tmp/load" "$port" 40 64 1
ok "40 clients, 12 descriptors" echoed 64
stop TERM
ok "... all of them served" said 0 "served 40 connections"
ok "... without asking in vain" awk '/^served/ {
	asked = 1
	for (i = 1; i < NF; i++)
		if ($(i + 1) == "receives,")
			receives = $i
	exit !($(NF - 2) < 4 * receives + 1000)
}
END { exit !asked }' "$tmp/out"

# Clients that reset, close at once, or close half and read the rest.
if command -v perl >/dev/null; then
	start
	cat >"$tmp/clients.pl" <<'EOF'
use strict; use warnings; use Socket;
my $port = shift;
sub client {
	socket(my $s, PF_INET, SOCK_STREAM, 0) or die;
	connect($s, pack_sockaddr_in($port, inet_aton('127.0.0.1'))) or die;
	return $s;
}
for my $i (1 .. 300) {
	my $s = client();
	syswrite($s, 'x' x 5000);
	# A reset instead of an orderly end.
	setsockopt($s, SOL_SOCKET, SO_LINGER, pack('ii', 1, 0));
	close($s);
	close(client());
}
my $s = client();
my $data = join('', map { chr($_ * 7 % 251) } 1 .. 200000);
defined(my $pid = fork()) or die;
if (!$pid) {
	my $at = 0;
	$at += syswrite($s, $data, 65536, $at) while $at < length $data;
	shutdown($s, 1);
	exit 0;
}
my $back = '';
while (sysread($s, my $part, 65536)) { $back .= $part }
waitpid($pid, 0);
print $back eq $data ? "the rest came back\n" : 'lost ' .
	(length($data) - length($back)) . "\n";
EOF
	run perl "$tmp/clients.pl" "$port"
	ok 'half-closed: all that was sent comes back' said 0 'the rest came back'
	run "$tmp/load" "$port" 16 64 1
	ok 'after 300 resets it serves on' echoed 64
	stop TERM
	ok '... and closed them all' said 0 ' 0 open;'
else
	skip 'resets and half-closed clients' 'no perl: apt-get install perl'
fi

run "$tmp/load" 1 1 1 1
ok 'load without a server' said 1 'ECONNREFUSED'
for args in '' '1 2 3' '0 1 1 1' '1 1 1 x' '1 0 1 1' '1 1 99999999 1'; do
	# shellcheck disable=SC2086 # words
	run "$tmp/load" $args
	ok "load $args: usage" said 2 'usage: load'
done
run "$tmp/echo" x
ok 'echo x: usage' said 2 'usage: echo'
run "$tmp/echo" 70000
ok 'echo 70000: usage' said 2 'usage: echo'
run sh -c '"$0" >&-' "$tmp/echo"
ok 'echo without stdout' said 1 'EBADF'
start
run "$tmp/echo" "$port"
ok 'a port that is taken' said 1 'EADDRINUSE'
stop TERM

# ./demo, from another directory.
cd "$tmp" || exit 1
run "$root/demo" 1
cd "$root" || exit 1
ok './demo' said 0 'came back, every one compared'
ok '... serves 1, 16 and 64 connections' eval \
	'[ $(grep -c "^zcall, io_uring  *[0-9]" "$tmp/out") -eq 3 ]'
ok '... and by epoll' eval '[ $(grep -c "^libc, epoll  *[0-9]" "$tmp/out") -eq 3 ]'
ok '... with the table of costs' eval 'grep -q "^zcall .*(1.00)" "$tmp/out" &&
	grep -q "^assembly by hand " "$tmp/out" &&
	grep -q "^libc .*(.*)" "$tmp/out"'
for args in 'a' '0' '1 2' '--wrong'; do
	# shellcheck disable=SC2086 # words
	run ./demo $args
	ok "./demo $args: usage" said 2 'usage: ./demo'
done

# A kernel that refuses io_uring: qemu's user-mode emulation has none.
if command -v qemu-x86_64-static >/dev/null; then
	run qemu-x86_64-static "$tmp/echo"
	ok 'no io_uring: the server says so' said 1 'io_uring: ENOSYS'
else
	skip 'no io_uring' 'no qemu-x86_64-static: apt-get install qemu-user-static'
fi

# A machine without a compiler: only what a minimal Debian has in the path,
# and stand-ins for id and apt-get.
mkdir "$tmp/bin"
for tool in sh dirname mkdir sed uname wc ls tail cat env grep awk sleep \
	mktemp rm; do
	ln -s "$(command -v $tool)" "$tmp/bin/$tool"
done
printf '#!/bin/sh\necho 1000\n' >"$tmp/bin/id"
printf '#!/bin/sh\necho "no network" >&2\nexit 100\n' >"$tmp/bin/apt-get"
chmod +x "$tmp/bin/id" "$tmp/bin/apt-get"
run env -u CC PATH="$tmp/bin" ./demo
ok 'no compiler, not root' said 1 'please run: apt-get install gcc'
printf '#!/bin/sh\necho 0\n' >"$tmp/bin/id"
run env -u CC PATH="$tmp/bin" ./demo
ok 'no compiler, root, no network' said 1 'no network'
cat >"$tmp/bin/apt-get" <<EOF
#!/bin/sh
[ "\$1" != install ] || {
	printf '#!/bin/sh\nPATH=%s exec ${CC:-cc} "\$@"\n' '$PATH' >$tmp/bin/cc
	$(command -v chmod) +x $tmp/bin/cc
}
EOF
run env -u CC PATH="$tmp/bin" ./demo
ok 'no compiler, root: installs one' said 0 'every one compared'
rm "$tmp/bin/apt-get" "$tmp/bin/cc"
run env -u CC PATH="$tmp/bin" ./demo
ok 'no compiler, no Debian' said 1 'please install a C compiler'

echo "1..$count"
[ $failed -eq 0 ]
