#!/bin/sh
# examples/walk.c against find and du, examples/http.c with curl, wrk and
# clients that do all that clients should not. All examples for all CPUs.
# shellcheck disable=SC2016,SC2034 # eval expands and uses them
set -u
export LC_ALL=C
cd "$(dirname "$0")/.." || exit 1

tmp=$(mktemp -d) || exit 1
chmod 755 "$tmp"
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
		head -n 40 "$tmp/out" "$tmp/err" | cut -c 1-300 | sed 's/^/# /'
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

# have COMMAND WHAT [PACKAGE]
have() {
	command -v "$1" >/dev/null && return
	skip "$2" "no $1: apt-get install ${3:-$1}"
	return 1
}

# run COMMAND...: sets status, fills out and err. What hangs is ended.
run() {
	status=0
	timeout 120 "$@" >"$tmp/out" 2>"$tmp/err" || status=$?
}

# said STATUS WORDS
said() {
	[ "$status" -eq "$1" ] || return 1
	case $(tr -d '\0' <"$tmp/out"; cat "$tmp/err") in
	*"$2"*) ;;
	*) return 1 ;;
	esac
}

flags='-std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef
	-Werror -ffreestanding -fno-stack-protector -Iinclude'
link='-nostdlib -static -s -Wl,-z,noseparate-code'
: >"$tmp/out"
: >"$tmp/err"
examples='copy echo http load walk'
for p in $examples; do
	# shellcheck disable=SC2086 # lists of words
	run ${CC:-cc} $flags $link -o "$tmp/$p" "examples/$p.c"
	ok "$p builds without a warning" said 0 ''
	[ "$status" -eq 0 ] || exit 1
	size=$(($(wc -c <"$tmp/$p")))
	ok "... into $size bytes" [ $size -lt 49152 ]
done
if have clang-19 'examples for all CPUs'; then
	for target in x86_64 aarch64 riscv64 loongarch64; do
		for p in $examples; do
			# shellcheck disable=SC2086 # a list of words
			run clang-19 --target=$target-linux-gnu $flags -c \
				-o "$tmp/object" "examples/$p.c"
			ok "$p compiles for $target" said 0 ''
		done
	done
fi

# A tree with whatever a file system has.
mkdir "$tmp/tree" "$tmp/tree/empty" "$tmp/tree/-s" "$tmp/other"
(
	cd "$tmp/tree" || exit 1
	mkdir 'a b' "a b/new
line" d d/e d/e/f
	name=$(printf '\001\377\303\244\\x"$`')
	echo 1 >"$name"
	echo 22 >"a b/new
line/tab	x"
	echo 4444 >"d/$(printf 'n%0254d' 0)"
	head -c 100000 /dev/zero >d/e/large
	truncate -s 1000000 d/sparse
	mkfifo d/fifo
	ln d/e/large d/e/again
	ln d/e/large d/e/f/third
	ln -s large d/e/link
	ln -s nowhere d/dangling
	ln -s ../.. d/e/loop
	ln -s self d/self
	ln -s "$tmp/other" d/outside
	ln -s d directory
	: >'*'
	: >...
	: >.hidden
	echo 1 >"$tmp/other/file"
	mkdir many
	cd many || exit 1
	seq 10000 | xargs touch
)

# Every file's type, length and name as find has them. same WHAT DIRECTORY
same_list() {
	find "$1" -printf '%y %s %p\0' 2>"$tmp/find.err" |
		sort -z >"$tmp/want"
	run "$walk" -0 "$1"
	sort -z "$tmp/out" | cmp -s - "$tmp/want"
}
# What each directory holds, as du has it.
same_totals() {
	du -0 -B1 "$1" 2>"$tmp/find.err" | sort -z >"$tmp/want"
	run "$walk" -0d "$1"
	sed -z 's/ /\t/' "$tmp/out" | sort -z | cmp -s - "$tmp/want"
}
walk=$tmp/walk
ok 'walk: a tree as find has it' same_list "$tmp/tree"
ok '... and status 0' said 0 ''
ok '... with a slash' same_list "$tmp/tree/"
ok '... a file' same_list "$tmp/tree/d/sparse"
ok '... a link to a directory is a link' same_list "$tmp/tree/directory"
ok '... with a slash, what it leads to' same_list "$tmp/tree/directory/"
ok 'walk -d: as du' same_totals "$tmp/tree"
for d in /usr/include /usr/share/doc; do
	[ ! -d $d ] || ok "walk: $d as find" same_list $d
	[ ! -d $d ] || ok "walk -d: $d as du" same_totals $d
done
run "$walk" -s "$tmp/tree"
sums=$(
	find "$tmp/tree" -printf '%y %i %s\n' | awk '
		{ types[$1]++ }
		!seen[$2]++ { bytes += $3 }
		END {
			printf "%d files, %d directories, %d links, %d others;" \
				" %d bytes", types["f"], types["d"],
				types["l"], types["p"], bytes
		}'
)
sums="$sums, $(du -s -B1 "$tmp/tree" | cut -f 1) on the disk"
ok "walk -s: $sums" said 0 "$sums"
run sh -c 'cd "$1" && "$0"' "$walk" "$tmp/tree/d/e/f"
ok 'walk: here, without an argument' said 0 'f 100000 ./third'
run sh -c 'cd "$1" && "$0" -- -s' "$walk" "$tmp/tree"
ok 'walk -- -s' said 0 ' -s'
run "$walk" "$tmp/tree"
ok 'walk escapes what is not to be printed' said 0 \
	"/$(printf '\\001\377\303\244\\134x"$`')"
ok '... a line for each name' eval \
	'[ $(wc -l <"$tmp/out") -eq $(find "$tmp/tree" -printf "x\n" | wc -l) ]'
run "$walk" -Ls "$tmp/tree"
ok 'walk -L: as du -L, and through a loop only once' said 0 \
	", $(du -L -s -B1 "$tmp/tree" 2>/dev/null | cut -f 1) on the disk"
ok '... with no link left but those to nowhere' said 0 ', 2 links,'
run "$walk" -L "$tmp/tree"
ok '... and what is outside' eval \
	'grep -q "^f 2 .*/outside/file$" "$tmp/out"'

# Deeper than a path can be long, with fewer descriptors than that.
if have perl 'a deep tree'; then
	mkdir "$tmp/deep"
	perl -e 'chdir $ARGV[0] or die;
		for my $i (1 .. 1000) {
			open my $f, ">", "file$i" or die;
			print $f "x" x $i;
			close $f;
			mkdir "directory $i" or die;
			mkdir "sister $i" or die;
			chdir "directory $i" or die;
		}' "$tmp/deep"
	ok 'walk: 1000 deep' same_list "$tmp/deep"
	ok '... and status 0' said 0 ''
	ok 'walk -d: 1000 deep' same_totals "$tmp/deep"
	printf '#!/bin/sh\nulimit -n 5\nexec "%s" "$@"\n' "$tmp/walk" \
		>"$tmp/few"
	chmod +x "$tmp/few"
	walk=$tmp/few
	ok '... with 5 descriptors' same_list "$tmp/deep"
	ok '... and with -d' same_totals "$tmp/deep"
	ok '... and status 0' said 0 ''
	# Where ".." does not lead back.
	mkdir -p "$tmp/links/x/y"
	ln -s ../../../deep "$tmp/links/x/y/a"
	ln -s '../../../deep/directory 1' "$tmp/links/x/y/b"
	run "$walk" -Ls "$tmp/links"
	ok '... and through links' said 0 \
		", $(($(du -s -B1 "$tmp/deep" | cut -f 1) +
		$(du -s -B1 "$tmp/links" | cut -f 1))) on the"
	walk=$tmp/walk
fi

if [ "$(id -u)" -eq 0 ]; then
	nobody='setpriv --reuid=65534 --regid=65534 --clear-groups'
else
	nobody=
fi
mkdir -p "$tmp/closed/in" "$tmp/closed/blind"
echo 1 >"$tmp/closed/blind/x"
chmod 0 "$tmp/closed/in"
chmod 744 "$tmp/closed/blind"
printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$nobody" "$tmp/walk" >"$tmp/as"
chmod +x "$tmp/as"
run "$tmp/as" "$tmp/closed"
ok 'walk: a directory that cannot be read' said 1 \
	"walk: $tmp/closed/in: EACCES: "
ok '... has its line' said 1 "$tmp/closed/in
"
ok '... what cannot be looked at is told' said 1 \
	"walk: $tmp/closed/blind/x: EACCES: "
if [ -n "$nobody" ]; then
	run "$tmp/as" -d "$tmp/closed"
	tr ' ' '\t' <"$tmp/out" | sort >"$tmp/got"
	$nobody du -B1 "$tmp/closed" 2>/dev/null | sort >"$tmp/want"
	ok '... -d as du' cmp -s "$tmp/got" "$tmp/want"
fi
chmod 755 "$tmp/closed/in"

mkdir "$tmp/mount"
echo 1 >"$tmp/mount/y"
mkdir "$tmp/mount/point"
if unshare -m sh -c 'mount -t tmpfs none "$1/mount/point" &&
	echo 22 >"$1/mount/point/x" && "$1/walk" -x "$1/mount" &&
	"$1/walk" -xd "$1/mount" && du -xB1 "$1/mount"' sh "$tmp" \
	>"$tmp/out" 2>"$tmp/err"; then
	status=0
	ok 'walk -x: not into another file system' eval \
		'! grep -q point/x "$tmp/out" && grep -q "point\$" "$tmp/out"'
	ok '... -d as du' eval '[ "$(grep -c "^$(tail -n 1 "$tmp/out" |
		tr "\t" .)\$" "$tmp/out")" -eq 2 ]'
else
	skip 'walk -x' 'mounting is not permitted: be root'
fi

run "$walk" "$tmp/nothing"
ok 'walk: what is not there' said 1 "walk: $tmp/nothing: ENOENT"
run sh -c '"$0" "$1" >/dev/full' "$walk" "$tmp/tree"
ok 'walk: a full disk' said 1 'walk: standard output: ENOSPC'
run sh -c '"$0" -s >&-' "$walk"
ok 'walk: no standard output' said 1 'walk: standard output: EBADF'
for args in -q '-s -d' 'a b' '-s-'; do
	# shellcheck disable=SC2086 # words
	run "$walk" $args
	ok "walk $args: usage" said 2 'usage: walk'
done

# The server.
www=$tmp/www
mkdir "$www" "$www/sub" "$www/none"
sizes='0 1 2 100 4095 4096 32000 32767 32768 32769 65535 65536 100000 1048576
	5000000'
for n in $sizes; do
	head -c "$n" /dev/urandom >"$www/$n"
done
echo index >"$www/index.html"
echo below >"$www/sub/index.html"
echo secret >"$tmp/secret"
echo odd >"$www/odd %&+?#\"ä.txt"
mkdir "$www/odd é"
ln -s ../secret "$www/out"
ln -s "$tmp/secret" "$www/absolute"
ln -s .. "$www/up"
ln -s /proc/self/root "$www/magic"
ln -s self "$www/self"
ln -s sub "$www/inner"
ln -s 100 "$www/good"
mkfifo "$www/fifo"

# start [SECONDS [DESCRIPTORS]]
start() {
	: >"$tmp/server" # now, not when the job gets to it
	(
		# shellcheck disable=SC3045 # dash and bash have it
		[ $# -lt 2 ] || ulimit -n "$2"
		exec "$tmp/http" "$www" 0 "${1:-20}"
	) >"$tmp/server" 2>"$tmp/err" &
	server=$!
	tries=0
	until grep -q '^port ' "$tmp/server" || [ $tries -eq 100 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	port=$(sed -n 's/^port //p' "$tmp/server")
	url=http://127.0.0.1:$port
	idle=$(find "/proc/$server/fd" -type l | wc -l)
}

# stop [SIGNAL]: sets status, out and left, the descriptors too many. Not before
# the server has seen all clients go.
stop() {
	tries=0
	while [ "$(find "/proc/$server/fd" -type l | wc -l)" -gt "$idle" ] &&
		[ $tries -lt 200 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	left=$(($(find "/proc/$server/fd" -type l | wc -l) - idle))
	kill -"${1:-TERM}" "$server"
	status=0
	wait "$server" || status=$?
	server=
	cp "$tmp/server" "$tmp/out"
}

# number WORDS-BEHIND-IT: of the server's report.
number() {
	sed -n "s/.*[^0-9]\([0-9][0-9]*\) $1.*/\1/p" "$tmp/out"
}

if have curl 'files by curl'; then
	start
	for n in $sizes; do
		run curl -sS "$url/$n"
		ok "curl: $n bytes" cmp -s "$tmp/out" "$www/$n"
	done
	# shellcheck disable=SC2046,SC2086 # lists of words
	run curl -sS -w '%{stderr}%{num_connects} ' \
		$(printf "$url/%s " $sizes)
	ok 'curl: all of them' eval \
		'(cd "$www" && cat $sizes) | cmp -s - "$tmp/out"'
	ok '... by one connection' eval \
		'[ "$(tr " " "\n" <"$tmp/err" | sort | uniq -c | xargs)" = \
		"$(($(echo $sizes | wc -w) - 1)) 0 1 1" ]'
	run curl -sSI "$url/5000000"
	ok 'curl: HEAD' said 0 'Content-Length: 5000000'
	# Status and what else it says, for each path.
	while read -r path want; do
		run curl -sS -i --path-as-is "$url$path"
		ok "curl: $path: $want" said 0 "$want"
	done <<-'END'
		/ index
		/?query=../.. index
		/sub/ below
		/sub/? below
		/sub Location: /sub/
		//sub Location: /sub/
		/odd%20%C3%A9 Location: /odd%20%C3%A9/
		/./sub/./ below
		/sub/.. Location: /sub/../
		/sub/../ index
		/inner/ below
		/good HTTP/1.1 200
		/odd%20%25%26+%3f%23%22%c3%a4.txt odd
		/none/ HTTP/1.1 404
		/nothing HTTP/1.1 404
		/100/ HTTP/1.1 404
		/100/x HTTP/1.1 404
		/.. HTTP/1.1 403
		/../secret HTTP/1.1 403
		/../../../../etc/passwd HTTP/1.1 403
		/sub/../../secret HTTP/1.1 403
		/%2e%2e/secret HTTP/1.1 403
		/%2e%2e%2fsecret HTTP/1.1 403
		/%2fetc/passwd HTTP/1.1 403
		//etc/passwd HTTP/1.1 404
		/out HTTP/1.1 403
		/absolute HTTP/1.1 403
		/up/secret HTTP/1.1 403
		/up/www/100 HTTP/1.1 403
		/magic/etc/passwd HTTP/1.1 403
		/self HTTP/1.1 403
		/fifo HTTP/1.1 403
	END
	run curl -sS -i -T "$www/1048576" "$url/100"
	ok 'curl: PUT of a megabyte' said 0 'HTTP/1.1 405'
	ok '... says what there is' said 0 'Allow: GET, HEAD'
	stop
	ok 'SIGTERM ends the server, with nothing open' said 0 ' 0 open;'
fi

if have wrk 'load by wrk'; then
	start
	for n in 100 65536; do
		run wrk -t 2 -c 200 -d 2 "$url/$n"
		ok "wrk: 200 connections, $n bytes" eval 'said 0 " requests in" &&
			! grep -q "errors\|Non-2xx" "$tmp/out"'
		sed -n 's/^Requests/# Requests/p' "$tmp/out"
	done
	stop INT
	ok 'SIGINT ends the server, with nothing open' said 0 ' 0 open;'
	ok '... 200 at once' eval '[ $(number "at once") -ge 200 ]'
fi

# The rest takes clients that curl is too good for.
cat >"$tmp/client.pl" <<'END'
use strict; use warnings; use Socket; use IO::Handle; use Time::HiRes qw(sleep time);
my ($port, $www, $what, @args) = @ARGV;
$SIG{PIPE} = 'IGNORE';
$SIG{ALRM} = sub { print "hangs\n"; exit 1 };
alarm 100;
sub client {
	socket(my $s, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
	setsockopt($s, SOL_SOCKET, SO_RCVBUF, $_[0]) if $_[0];
	connect($s, pack_sockaddr_in($port, inet_aton('127.0.0.1')))
		or die "connect: $!";
	return $s;
}
sub put {
	my ($s, $data) = @_;
	my $at = 0;
	while ($at < length $data) {
		my $n = syswrite($s, $data, 65536, $at) or return 0;
		$at += $n;
	}
	return 1;
}
my $reset = 0;
sub all {
	my $s = shift;
	my $data = '';
	my $n;
	while ($n = sysread($s, $data, 65536, length $data)) { }
	$reset = 1 if !defined $n;
	return $data;
}
my %files;
sub file {
	my $name = shift;
	return $files{$name} if exists $files{$name};
	open my $f, '<', "$www/$name" or die;
	binmode $f;
	local $/;
	return $files{$name} = <$f>;
}
sub get { "GET /$_[0] HTTP/1.1\r\nHost: a\r\n" . ($_[1] // '') . "\r\n" }
# An answer from the front of a buffer that is filled from $s: status, content.
sub answer {
	my ($s, $buffer, $head) = @_;
	my $at;
	while (($at = index $$buffer, "\r\n\r\n") < 0) {
		sysread($s, $$buffer, 65536, length $$buffer) or return;
	}
	my $h = substr $$buffer, 0, $at + 4, '';
	my ($status) = $h =~ m,^HTTP/1\.1 (\d+) , or die "not HTTP: $h";
	my ($n) = $h =~ /\r\nContent-Length: (\d+)\r\n/ or die "no length: $h";
	return ($status, '') if $head;
	while (length $$buffer < $n) {
		sysread($s, $$buffer, 65536, length $$buffer)
			or return ($status, substr $$buffer, 0);
	}
	return ($status, substr $$buffer, 0, $n, '');
}
sub expect {
	my ($s, $buffer, $name) = @_;
	my ($status, $data) = answer($s, $buffer);
	die "no answer for $name" if !defined $status;
	die "$name: $status" if $status != 200;
	die "$name: wrong" if $data ne file($name);
}
my %do = (
	# A request as it is, half closed behind it.
	raw => sub {
		my $s = client();
		put($s, eval "qq\0$args[0]\0");
		shutdown($s, 1);
		print all($s);
	},
	# Not half closed: it is the server that ends.
	open => sub {
		my $start = time;
		my $s = client();
		my $put = put($s, eval "qq\0$args[0]\0");
		print all($s);
		print "reset\n" if $reset || !$put;
		print "ended after a second\n" if time - $start >= 1;
	},
	ahead => sub {
		my ($n, @names) = @args;
		my $s = client();
		defined(my $pid = fork()) or die;
		if (!$pid) {
			my $all = '';
			for my $i (0 .. $n - 1) {
				$all .= get($names[$i % @names]);
				$all .= "HEAD /5000000 HTTP/1.1\r\nHost: a\r\n"
					. "\r\n" if $i % 7 == 0;
			}
			put($s, $all);
			shutdown($s, 1);
			exit 0;
		}
		sleep 1; # the buffers fill
		my $buffer = '';
		for my $i (0 .. $n - 1) {
			expect($s, \$buffer, $names[$i % @names]);
			(answer($s, \$buffer, 1))[0] == 200 or die
				if $i % 7 == 0;
		}
		die 'more' if length $buffer || length all($s);
		print "$n answers\n";
	},
	bytes => sub {
		my $s = client();
		for my $c (split //, get(100)) {
			put($s, $c);
			sleep 0.01;
		}
		my $buffer = '';
		expect($s, \$buffer, 100);
		print "right\n";
	},
	slowly => sub {
		my $s = client(4096);
		put($s, get(5000000, "Connection: close\r\n"));
		my $data = '';
		while (sysread($s, $data, 16384, length $data)) {
			sleep 0.003;
		}
		$data =~ s/^.*?\r\n\r\n//s;
		print $data eq file(5000000) ? "right\n" : "wrong\n";
	},
	many => sub {
		my ($n, $name) = @args;
		my @s = map { client() } 1 .. $n;
		put($_, get($name, "Connection: close\r\n")) for @s;
		for my $s (@s) {
			my $buffer = '';
			expect($s, \$buffer, $name);
			die 'more' if length $buffer || length all($s);
		}
		print "$n right\n";
	},
	# Asks for ever and reads nothing; then another one asks.
	hog => sub {
		my @s = map { client(4096) } 1 .. $args[0];
		my $all = get(5000000) x 1000;
		for my $s (@s) {
			$s->blocking(0);
			while (syswrite($s, $all)) { sleep 0.01 }
		}
		sleep 0.5;
		my $buffer = '';
		for (1 .. 20) {
			my $s = client();
			put($s, get(100));
			expect($s, \$buffer, 100);
		}
		print "served\n";
	},
	# Many ask ahead, all buffers are full, then all read.
	crowd => sub {
		my ($n, $requests) = @args;
		my @s = map { client(4096) } 1 .. $n;
		put($_, get(5000000) . get(1) x $requests) for @s;
		my @buffers = map { '' } @s;
		expect($s[$_], \$buffers[$_], 5000000) for 0 .. $n - 1;
		for my $i (0 .. $n - 1) {
			expect($s[$i], \$buffers[$i], 1) for 1 .. $requests;
		}
		print "$n served\n";
	},
	# Idle ones fill the server; who comes later waits until they go.
	full => sub {
		my $n = shift @args;
		my @s = map { client() } 1 .. $n;
		my $buffer = '';
		put($s[-1], get(100));
		my $r = '';
		vec($r, fileno($s[-1]), 1) = 1;
		print select($r, undef, undef, 0.5) ? "not full\n" : "full\n";
		close shift @s for 1 .. $n - 5;
		expect($s[-1], \$buffer, 100);
		print "served\n";
	},
	# Statuses of many at the same time.
	statuses => sub {
		my ($n, $wait) = @args;
		my @s = map { client() } 1 .. $n;
		put($_, get(100, "Connection: close\r\n")) for @s;
		my %seen;
		for my $s (@s) {
			my $buffer = '';
			vec(my $r = '', fileno($s), 1) = 1;
			my ($status) = select($r, undef, undef, $wait)
				? answer($s, \$buffer) : 'none';
			$seen{$status // 'broken'}++;
		}
		print map { "$_ x $seen{$_}\n" } sort keys %seen;
	},
	resets => sub {
		for my $i (1 .. $args[0]) {
			my $s = client();
			put($s, get(5000000) x ($i % 3 + 1));
			sysread($s, my $data, 1000) if $i % 2;
			setsockopt($s, SOL_SOCKET, SO_LINGER, pack('ii', 1, 0));
			close($s);
			close(client());
		}
	},
	# Asks and does not read, until the server has had enough.
	stalled => sub {
		my $s = client(4096);
		put($s, get(5000000));
		sleep 5;
		print length(all($s)) < 5000000 ? "cut off\n" : "whole\n";
	},
	shrinks => sub {
		my $s = client(4096);
		put($s, get('shrinks'));
		sysread($s, my $data, 1000);
		truncate("$www/shrinks", 100000) or die;
		my $n = 1000 + length all($s);
		print $n < 5000000 ? "cut off\n" : "whole\n";
	},
);
$do{$what}->();
END
client() {
	run perl "$tmp/client.pl" "$port" "$www" "$@"
}

if have perl 'clients of all kinds'; then
	start
	# name | status | request
	while IFS='|' read -r name want request; do
		client raw "$request"
		ok "$name: $want" eval '[ "$(sed -n "s,^HTTP/1.1 \([0-9]*\).*,\1,p" \
			"$tmp/out" | xargs)" = "$want" ]'
	done <<-'END'
		HTTP/1.1|200|GET / HTTP/1.1\r\nHost: a\r\n\r\n
		twice|200 200|GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		a later minor version|200|GET / HTTP/1.9\r\nHost: a\r\n\r\n
		an absolute target|400|GET http://a:80/sub/?x HTTP/1.1\r\nHost: a\r\n\r\n
		HTTP/1.0|200|GET / HTTP/1.0\r\n\r\nGET / HTTP/1.0\r\n\r\n
		HTTP/1.0, not kept|200|GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\nGET / HTTP/1.0\r\n\r\n
		Connection: close|200|GET / HTTP/1.1\r\nHost: a\r\nConnection: x , Close\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		empty lines before|200|\r\n\r\n\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		LF for CRLF|200|GET / HTTP/1.1\nHost: a\n\n
		no content, said|200|GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n
		nothing||
		half a request||GET / HTTP/1.1\r\nHost: a\r\n
		no target|400|GET\r\n\r\n
		no version|400|GET /\r\n\r\n
		two spaces|400|GET  / HTTP/1.1\r\nHost: a\r\n\r\n
		four words|400|GET / HTTP/1.1 x\r\nHost: a\r\n\r\n
		a space before|400| GET / HTTP/1.1\r\nHost: a\r\n\r\n
		no method|405|\@ / HTTP/1.1\r\nHost: a\r\n\r\n
		a small version|400|GET / http/1.1\r\nHost: a\r\n\r\n
		a long version|400|GET / HTTP/1.10\r\nHost: a\r\n\r\n
		not HTTP|400|\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n
		a relative target|400|GET index.html HTTP/1.1\r\nHost: a\r\n\r\n
		another scheme|400|GET file:///etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n
		a control character|400|GET /\x01 HTTP/1.1\r\nHost: a\r\n\r\n
		a tab|400|GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n
		%zz|400|GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n
		% at the end|400|GET /1% HTTP/1.1\r\nHost: a\r\n\r\n
		%00|400|GET /100%00.html HTTP/1.1\r\nHost: a\r\n\r\n
		no Host|400|GET / HTTP/1.1\r\n\r\n
		two Hosts|400|GET / HTTP/1.1\r\nHost: a\r\nHOST: a\r\n\r\n
		a space before the colon|400|GET / HTTP/1.1\r\nHost : a\r\n\r\n
		a folded line|400|GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n
		no colon|400|GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n
		no name|400|GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n
		a bare CR|400|GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n
		a 0 in a field|400|GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n
		a length that is none|413|GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n
		a list of lengths|413|GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0, 5\r\n\r\nGET /
		content|413|GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 35\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		chunks|413|GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		HTTP/2.0|505|PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n
		HTTP/0.9|505|GET / HTTP/0.9\r\nHost: a\r\n\r\n
		POST|405|POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET /
		DELETE, and no more|405|DELETE /100 HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		OPTIONS *|405|OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n
		get|405|get / HTTP/1.1\r\nHost: a\r\n\r\n
		head|405|head / HTTP/1.1\r\nHost: a\r\n\r\n
		404, and on|404 200|GET /x HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		HEAD of nothing, and on|404 200|HEAD /x HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n
		a long target|431|GET /@{['a/' x 5000]} HTTP/1.1\r\nHost: a\r\n\r\n
		a long path|404|GET /@{['a/' x 3000]} HTTP/1.1\r\nHost: a\r\n\r\n
		a long name|404|GET /@{['a' x 300]} HTTP/1.1\r\nHost: a\r\n\r\n
		a target without end|431|@{['a' x 9000]}
		a long field|431|GET / HTTP/1.1\r\nHost: a\r\nX: @{['a' x 9000]}\r\n\r\n
		many fields|431|GET / HTTP/1.1\r\nHost: a\r\n@{[qq(A: b\r\n) x 3000]}\r\n
		just not too many|200|GET / HTTP/1.1\r\nHost: a\r\n@{[qq(A: b\r\n) x 1300]}\r\n
	END
	client raw 'HEAD /100 HTTP/1.1\r\nHost: a\r\n\r\n'
	ok 'HEAD has no content' eval 'said 0 "Content-Length: 100" &&
		[ "$(tail -n 1 "$tmp/out" | tr -d "\r")" = "" ]'
	client raw 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n@{["a" x 9000]}'
	ok '... but what is refused behind it has' eval \
		'[ "$(tail -n 1 "$tmp/out")" = "431 Request Header Fields Too Large" ]'
	client open 'GET /100 HTTP/1.0\r\n\r\n'
	ok 'HTTP/1.0 says that it closes' said 0 'Connection: close'
	# Who has sent more than was read gets the answer, not a reset.
	client open 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999\r\n\r\n@{[0 x 999999]}'
	ok 'a refused megabyte: the answer arrives' eval \
	'[ "$(tail -n 1 "$tmp/out")" = "405 Method Not Allowed" ]'

	client ahead 500 0 1 100 4096 65536
	ok 'pipelining: 500 answers in order' said 0 '500 answers'
	client ahead 20000 0 1 100
	ok 'pipelining: 20000, not read for a second' said 0 '20000 answers'
	client ahead 60 5000000
	ok 'pipelining: 300 MB' said 0 '60 answers'
	client bytes
	ok 'a request byte by byte' said 0 right
	client slowly
	ok 'a slow reader' said 0 right
	client many 200 100000
	ok '200 at the same time' said 0 '200 right'
	client resets 300
	ok '300 resets' said 0 ''
	client many 10 5000000
	ok '... and it serves on' said 0 '10 right'
	cp "$www/5000000" "$www/shrinks"
	client shrinks
	ok 'a file that gets shorter meanwhile' said 0 'cut off'
	stop
	ok '... and nothing is open' eval \
		'said 0 " 0 open;" && [ "$left" -le 0 ]'

	# Nobody is timed out here.
	start 1000
	client crowd 100 2000
	ok '100 ask for 2001 files each before they read' said 0 '100 served'
	client hog 1
	ok 'one who asks ahead does not stop others' said 0 served
	stop
	ok '... and nothing is open' said 0 ' 0 open;'

	# Time-outs, of a second.
	start 1
	client open ''
	ok 'idle: ended' eval 'said 0 "" && [ "$(cat "$tmp/out")" = \
		"ended after a second" ]'
	client open 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'
	ok 'idle after an answer: ended' said 0 'ended after a second'
	client open 'GET / HTTP/1.1\r\nHost'
	ok 'half a head: ended' eval 'said 0 "" && [ "$(cat "$tmp/out")" = \
		"ended after a second" ]'
	client stalled
	ok 'one who does not read: cut off' said 0 'cut off'
	stop
	ok '... and nothing is open' said 0 ' 0 open;'

	# Descriptors: half of them are kept for files.
	start 1000 40
	client many 60 1048576
	ok '40 descriptors, 60 clients' said 0 '60 right'
	client full 30
	ok '40 descriptors, 30 idle: no more' said 0 'full
served'
	stop
	ok '... it has kept some' eval 'said 0 " 0 open;" &&
		[ $(number "at once") -le 16 ]'
	if have prlimit 'no descriptors left' util-linux; then
		start 20 1024
		prlimit --pid "$server" --nofile=$((idle + 3)):1024
		client statuses 20 30
		ok 'no descriptors for files: 503' eval '[ "$status" -eq 0 ] &&
			grep -q "^503 x" "$tmp/out" && ! grep -q broken "$tmp/out"'
		prlimit --pid "$server" --nofile=1024:1024
		client statuses 20 30
		ok '... and some again: served' eval \
			'[ "$(cat "$tmp/out")" = "200 x 20" ]'
		stop
		ok '... and nothing is open' said 0 ' 0 open;'
		# An accept that waits already may take one more.
		start 20 40
		free=0
		while [ -e "/proc/$server/fd/$free" ]; do
			free=$((free + 1))
		done
		prlimit --pid "$server" --nofile=$free:40
		client statuses 5 1
		ok 'no descriptors for clients: they wait' said 0 'none x 4'
		prlimit --pid "$server" --nofile=40:40
		client statuses 20 30
		ok '... and some again: served' eval \
			'[ "$(cat "$tmp/out")" = "200 x 20" ]'
		stop
		ok '... and nothing is open' said 0 ' 0 open;'
		ok '... and it did not turn round and round' eval \
			'[ "$(number "system calls")" -lt 2000 ]'
	fi
	start 1000
	run sh -c 'ulimit -n 4096 2>/dev/null; exec "$@"' sh \
		perl "$tmp/client.pl" "$port" "$www" full 1100
	ok '1100 clients, of which 1016 are served' said 0 'full
served'
	stop
	ok '... and nothing is open' said 0 ' 0 open;'
fi

run "$tmp/http"
ok 'http: usage' said 2 'usage: http'
for args in 'x' '70000' '0 0' '0 1 2'; do
	# shellcheck disable=SC2086 # words
	run "$tmp/http" "$www" $args
	ok "http DIRECTORY $args: usage" said 2 'usage: http'
done
run "$tmp/http" "$tmp/nothing"
ok 'http: no directory' said 1 "http: $tmp/nothing: ENOENT"
run "$tmp/http" "$tmp/secret"
ok 'http: a file' said 1 "http: $tmp/secret: ENOTDIR"
run sh -c '"$0" "$1" >&-' "$tmp/http" "$www"
ok 'http without stdout' said 1 'standard output: EBADF'
start
run "$tmp/http" "$www" "$port"
ok 'http: a port that is taken' said 1 'listen: EADDRINUSE'
stop
if command -v qemu-x86_64-static >/dev/null && [ "$(uname -m)" = x86_64 ]; then
	run qemu-x86_64-static "$tmp/http" "$www"
	ok 'http: no io_uring' said 1 'io_uring: ENOSYS'
else
	skip 'http: no io_uring' \
		'no qemu-x86_64-static: apt-get install qemu-user-static'
fi

echo "1..$count"
[ $failed -eq 0 ]
