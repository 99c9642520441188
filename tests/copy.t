#!/bin/sh
# examples/copy.c in all the ways it can go well or wrong. Faults that the
# machine does not offer (no O_TMPFILE, interrupted calls, lost writes) come
# from strace, which also counts the calls.
# shellcheck disable=SC2016 # awk and eval expand them
set -u
export LC_ALL=C
cd "$(dirname "$0")/.." || exit 1

tmp=$(mktemp -d) || exit 1
mounted=
cleanup() {
	[ -z "$mounted" ] || umount -l "$mounted"
	rm -rf "$tmp"
}
trap cleanup EXIT
trap 'exit 1' HUP INT TERM
chmod 755 "$tmp"
mkdir -m 777 "$tmp/d"
d=$tmp/d

count=0
failed=0
# What is in d, in one line.
files() {
	# shellcheck disable=SC2012 # the names are ours
	ls -A "$d" | tr '\n' ' '
}

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
		echo "# status ${status:-}; directory: $(files)"
		failed=$((failed + 1))
	fi
}

# skip TEXT REASON: aloud; a failure where nothing may be missing.
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
	timeout 60 "$@" >"$tmp/out" 2>"$tmp/err" || status=$?
}

# Whether it ended with a status, said some words, and d holds these files
# and no others: said STATUS WORDS FILE...
said() {
	[ "$status" -eq "$1" ] || return 1
	case $(cat "$tmp/out" "$tmp/err") in
	*"$2"*) ;;
	*) return 1 ;;
	esac
	shift 2
	[ "$(files)" = "${*:+$* }" ]
}

# copied WORDS ORIGINAL COPY FILE...
copied() {
	said 0 "$1" "$3" && [ ! -s "$tmp/err" ] && cmp "$2" "$d/$3"
}

# As said, and what stood in d/old stands there still.
kept() {
	said "$@" old && [ "$(cat "$d/old")" = 'old text' ]
}

wipe() {
	rm -rf "${d:?}"/* "$d"/.[!.]*
}

renew() {
	wipe
	echo 'old text' >"$d/old"
}

# Until there is a temporary file with a name.
await_temp() {
	i=0
	while [ $i -lt 200 ]; do
		case $(files) in
		*.copy-*) break ;;
		esac
		sleep 0.05
		i=$((i + 1))
	done
}

: >"$tmp/out"
: >"$tmp/err"
flags='-std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef
	-Werror -ffreestanding -fno-stack-protector -nostdlib -static -Iinclude'
copy=$tmp/copy
# shellcheck disable=SC2086 # a list of words
run ${CC:-cc} $flags -o "$copy" examples/copy.c
ok 'copy builds without a warning' said 0 ''
[ "$status" -eq 0 ] || exit 1
# shellcheck disable=SC2086
run ${CC:-cc} $flags -o "$tmp/hello" examples/hello.c
ok 'hello builds without a warning' said 0 ''
run "$tmp/hello"
ok 'hello says so' said 0 'hello, kernel'
run sh -c '"$0" >&-' "$tmp/hello"
ok 'hello without stdout ends with its errno, EBADF' said 9 ''

strace=
if ! command -v strace >/dev/null; then
	why='no strace: apt-get install strace'
elif ! strace -o "$tmp/trace" true 2>/dev/null; then
	why='strace may not trace here'
else
	strace=1
fi

# Originals.
head -c 67108864 /dev/urandom >"$tmp/big"
head -c 393217 "$tmp/big" >"$tmp/odd"
head -c 131072 "$tmp/big" >"$tmp/block"
head -c 1 "$tmp/big" >"$tmp/byte"
: >"$tmp/empty"
mkfifo "$tmp/fifo"
echo secret >"$tmp/secret"
chmod 0 "$tmp/secret"

for engine in uring no-uring; do
	set -- "$copy"
	[ $engine = uring ] || set -- "$copy" --no-uring
	e=$engine:

	for f in byte block odd big empty; do
		wipe
		run "$@" "$tmp/$f" "$d/new"
		ok "$e $f file" copied "$(wc -c <"$tmp/$f" |
			awk '{ n = $1; s = ""
				while (length(n) > 3) {
					s = "," substr(n, length(n) - 2) s
					n = substr(n, 1, length(n) - 3)
				}
				print n s " bytes" }')" "$tmp/$f" new
	done
	wipe
	run "$@" "$tmp/odd"
	ok "$e without COPY" said 0 'byte for byte'
	run "$@" /proc/version "$d/new"
	ok "$e a file of /proc" copied 'by checksum' /proc/version new
	wipe
	run "$@" /sys/kernel/mm/transparent_hugepage/enabled "$d/new"
	if [ -e /sys/kernel/mm/transparent_hugepage/enabled ]; then
		ok "$e a file shorter than its size" copied 'byte for byte' \
			/sys/kernel/mm/transparent_hugepage/enabled new
	else
		skip "$e a file shorter than its size" 'no such file in /sys'
	fi
	wipe
	{
		head -c 70000 "$tmp/big"
		sleep 0.1
		tail -c +70001 "$tmp/odd"
	} >"$tmp/fifo" &
	run "$@" "$tmp/fifo" "$d/new"
	ok "$e a slow fifo" copied 'by checksum' "$tmp/odd" new
	wait
	wipe
	tail -c +1 "$tmp/big" | run "$@" /dev/stdin "$d/new"
	status=0
	ok "$e a fast pipe" cmp "$tmp/big" "$d/new"

	renew
	chmod 640 "$tmp/odd"
	(umask 022 && exec "$@" "$tmp/odd" "$d/old" >"$tmp/out" 2>"$tmp/err")
	status=$?
	ok "$e replaces an existing file" copied 'byte for byte' \
		"$tmp/odd" old
	ok "$e the copy has the mode of the original" \
		[ "$(stat -c %a "$d/old")" = 640 ]
	wipe
	(cd "$d" && exec "$@" ../odd new >"$tmp/out" 2>"$tmp/err")
	status=$?
	ok "$e into the current directory" copied 'byte for byte' \
		"$tmp/odd" new
	wipe
	ln -s "$tmp/nowhere" "$d/new"
	run "$@" "$tmp/odd" "$d/new"
	ok "$e over a symbolic link to nothing" copied 'byte for byte' \
		"$tmp/odd" new
	ok "$e the link is replaced, not followed" [ ! -e "$tmp/nowhere" ]

	# What must not work, with the errno's name, and leave all as it was.
	renew
	run "$@" "$tmp/missing" "$d/old"
	ok "$e no original" kept 1 'missing: ENOENT'
	run "$@" "$tmp" "$d/old"
	ok "$e a directory as original" kept 1 "$tmp: EISDIR"
	run "$@" "$tmp/odd/x" "$d/old"
	ok "$e a path through a file" kept 1 ENOTDIR
	run "$@" "" "$d/old"
	ok "$e an empty name as original" kept 1 ENOENT
	run "$@" "$tmp/odd" ""
	ok "$e an empty name as copy" kept 1 ENOENT
	run "$@" "$tmp/odd" "$d"
	ok "$e a directory as copy" kept 1 "$d: EISDIR"
	run "$@" "$tmp/odd" "$d/"
	ok "$e a name with a slash behind" kept 1 "$d/: EISDIR"
	run "$@" "$tmp/odd" "$d/no/new"
	ok "$e a directory that is not there" kept 1 'no/new: ENOENT'
	run "$@" "$tmp/odd" /dev/null
	ok "$e a device as copy" kept 1 'no regular file'
	ok "$e the null device is still one" [ -c /dev/null ]
	run "$@" "$d/old" "$d/old"
	ok "$e the original itself" kept 1 'the original itself'
	run "$@" "$d/old" "$d/../d/old"
	ok "$e the original by another path" kept 1 'the original itself'
	ln -s old "$d/link"
	run "$@" "$d/old" "$d/link"
	ok "$e a symbolic link to the original" \
		said 1 'the original itself' link old
	rm "$d/link"
	ln "$d/old" "$d/link"
	run "$@" "$d/old" "$d/link"
	ok "$e a hard link to the original" \
		said 1 'the original itself' link old
	rm "$d/link"
	nobody=
	if [ "$(id -u)" -eq 0 ]; then
		nobody='setpriv --reuid=65534 --regid=65534 --clear-groups'
	fi
	# shellcheck disable=SC2086
	run $nobody "$@" "$tmp/secret" "$d/old"
	ok "$e an unreadable original" kept 1 'secret: EACCES'
	mkdir -p "$tmp/closed"
	chmod 555 "$tmp/closed"
	# shellcheck disable=SC2086
	run $nobody "$@" "$tmp/byte" "$tmp/closed/new"
	ok "$e a directory that may not be written" kept 1 'new: EACCES'

	# No room: by a limit on the size of files, and on a full disk.
	run sh -c 'ulimit -f 100; exec "$@"' sh "$@" "$tmp/big" "$d/old"
	ok "$e more than the file size limit" kept 1 'old: EFBIG'
	run sh -c 'ulimit -f 100; exec "$@"' sh "$@" "$tmp/big" "$d/new"
	ok "$e the same to a new name" kept 1 'new: EFBIG'
	if [ "$(id -u)" -ne 0 ]; then
		skip "$e a full disk" 'only root can mount one'
	elif ! mount -t tmpfs -o size=1m,mode=777 none "$d" 2>"$tmp/err"; then
		skip "$e a full disk" "$(cat "$tmp/err")"
	else
		mounted=$d
		renew
		run "$@" "$tmp/big" "$d/old"
		ok "$e a full disk" kept 1 'old: ENOSPC'
		run "$@" "$tmp/big" "$d/new"
		ok "$e the same to a new name" kept 1 'new: ENOSPC'
		run "$@" "$tmp/odd" "$d/new"
		ok "$e then there is room for less" \
			said 0 'byte for byte' new old
		umount -l "$d"
		mounted=
	fi

	# Killed in the middle: nothing is left, not even by SIGKILL.
	renew
	for sig in TERM:143 INT:130 KILL:137; do
		# A shell lets its background jobs ignore INT; env gives it
		# back its meaning.
		env --default-signal=INT "$@" "$tmp/fifo" "$d/old" \
			>"$tmp/out" 2>"$tmp/err" &
		pid=$!
		exec 3>"$tmp/fifo"
		head -c 100000 "$tmp/big" >&3
		kill -"${sig%:*}" $pid
		exec 3>&-
		wait $pid
		status=$?
		ok "$e SIG${sig%:*} in the middle" kept "${sig#*:}" ''
	done 2>/dev/null

	# Descriptors and environment.
	renew
	run env -i "$@" "$tmp/odd" "$d/old"
	ok "$e with an empty environment" copied 'byte for byte' \
		"$tmp/odd" old
	run env -i "$@" "$tmp/odd"
	ok "$e the same without COPY" said 0 'byte for byte' old
	run env TMPDIR="$d/none" "$@" "$tmp/odd"
	ok "$e TMPDIR that is not there" said 1 'd/none: ENOENT' old
	run sh -c 'exec "$@" >&-' sh "$@" "$tmp/odd" "$d/old"
	ok "$e closed stdout" said 1 'standard output: EBADF' old
	run sh -c 'exec "$@" >/dev/full' sh "$@" "$tmp/odd" "$d/old"
	ok "$e full stdout" said 1 'standard output: ENOSPC' old
	run sh -c 'exec "$@" <&- >&- 2>&-' sh "$@" "$tmp/odd" "$d/old"
	ok "$e all closed: nothing of the report gets into the copy" \
		eval "said 1 '' old && cmp '$tmp/odd' '$d/old'"
	run sh -c 'exec "$@" <&- >&- 2>&-' sh "$@" "$tmp/missing" "$d/old"
	ok "$e all closed, and an error" \
		eval "said 1 '' old && cmp '$tmp/odd' '$d/old'"

	# Usage.
	renew
	run "$@"
	ok "$e no argument" kept 2 'usage: copy'
	run "$@" a b c
	ok "$e three arguments" kept 2 'usage: copy'
	run "$@" --wrong "$tmp/odd"
	ok "$e an unknown option" kept 2 'usage: copy'

	# With strace. The calls to be disturbed:
	if [ $engine = uring ]; then
		read=io_uring_enter write=io_uring_enter
	else
		read=preadv2 write=pwritev2
	fi
	if [ -z "$strace" ]; then
		skip "$e under strace" "$why"
		continue
	fi
	run strace -c -o "$tmp/trace" "$@" "$tmp/big" "$d/old"
	if [ $engine = uring ] && grep -q 'io_uring refused' "$tmp/out"; then
		skip "$e io_uring" 'the kernel or a sandbox refuses it'
		continue
	fi
	# strace counts the execve, which the shell made, but not the exit,
	# which never returns.
	ok "$e as many calls as strace counts" \
		awk '$4 ~ /^[0-9]+$/ && $NF != "total" { counted += $4 }
		$1 == "in" && $2 == "all" { gsub(",", "", $3); said = $3 }
		END { exit !(said > 0 && said == counted) }' \
		"$tmp/trace" "$tmp/out"
	operations=$(awk '$1 == "copy" { gsub(",", "", $2); print $2 }' \
		"$tmp/out")
	ok "$e a read and a write for each block, and one for the end" \
		[ "$operations" -ge 1025 ]

	# inject TEXT WHAT: the copy succeeds all the same.
	inject() {
		renew
		text=$1
		what=$2
		shift 2
		run strace -o "$tmp/trace" -e inject="$what" "$@" \
			"$tmp/odd" "$d/old"
		ok "$e $text" copied 'byte for byte' "$tmp/odd" old
		ok "$e ... which strace did" grep -q INJECTED "$tmp/trace"
	}
	inject 'interrupted reads' $read:error=EINTR:when=1+3 "$@"
	inject 'interrupted writes' $write:error=EINTR:when=2+3 "$@"
	inject 'reads to be tried again' $read:error=EAGAIN:when=1+3 "$@"
	inject 'writes to be tried again' $write:error=EAGAIN:when=2+3 "$@"
	inject 'no nameless files' openat:error=EOPNOTSUPP:when=3 "$@"
	inject 'no nameless files, an old kernel' openat:error=EISDIR:when=3 \
		"$@"
	inject 'no /proc' linkat:error=ENOENT:when=1 "$@"
	inject 'taken temporary names' openat:error=EEXIST:when=4..8 \
		-e inject=openat:error=EOPNOTSUPP:when=3 "$@"

	# A temporary file with a name is removed too.
	named='openat:error=EOPNOTSUPP:when=3'
	renew
	run strace -o "$tmp/trace" -e inject=$named "$@" "$tmp/odd"
	ok "$e a named file without COPY" kept 0 'byte for byte'
	run sh -c 'ulimit -f 100; exec "$@"' sh \
		strace -o /dev/null -e inject=$named "$@" "$tmp/big" "$d/old"
	ok "$e a named file and an error" kept 1 'old: EFBIG'
	run strace -o "$tmp/trace" -e inject=renameat2:error=EIO \
		-e inject=$named "$@" "$tmp/odd" "$d/old"
	ok "$e a named file that cannot be renamed" kept 1 'old: EIO'
	run strace -o "$tmp/trace" -e inject=renameat2:error=EIO \
		"$@" "$tmp/odd" "$d/old"
	ok "$e a nameless one that cannot be renamed" kept 1 'old: EIO'
	run strace -o "$tmp/trace" -e inject=linkat:error=ENOSPC \
		"$@" "$tmp/odd" "$d/old"
	ok "$e no room for the name" kept 1 'old: ENOSPC'
	run strace -o "$tmp/trace" -e inject=fsync:error=EIO \
		"$@" "$tmp/odd" "$d/old"
	ok "$e a device that fails in the end" kept 1 'old: EIO'
	for sig in TERM:143 INT:130 HUP:129; do
		# With -D the copy has the process number that the shell sees.
		env --default-signal=INT strace -D -o "$tmp/trace" \
			-e inject=$named "$@" "$tmp/fifo" "$d/old" \
			>"$tmp/out" 2>"$tmp/err" &
		pid=$!
		exec 3>"$tmp/fifo"
		head -c 100000 "$tmp/big" >&3
		await_temp
		kill -"${sig%:*}" $pid
		exec 3>&-
		wait $pid
		status=$?
		ok "$e a named file and SIG${sig%:*}" kept "${sig#*:}" ''
	done 2>/dev/null
	(
		trap '' HUP
		exec strace -D -o "$tmp/trace" -e inject=$named \
			"$@" "$tmp/fifo" "$d/old" >"$tmp/out" 2>"$tmp/err"
	) &
	pid=$!
	exec 3>"$tmp/fifo"
	head -c 100000 "$tmp/odd" >&3
	await_temp
	kill -HUP $pid
	tail -c +100001 "$tmp/odd" >&3
	exec 3>&-
	wait $pid
	status=$?
	ok "$e a named file and an ignored SIGHUP" \
		copied 'by checksum' "$tmp/odd" old
done

if [ -n "$strace" ]; then
	# Short reads and writes. strace can only pretend them, which for
	# zeros makes no difference.
	{
		head -c 65536 /dev/zero
		cat "$tmp/odd"
	} >"$tmp/zeros"
	for call in preadv2 pwritev2; do
		renew
		run strace -o "$tmp/trace" \
			-e inject=$call:retval=65536:when=1 \
			"$copy" --no-uring "$tmp/zeros" "$d/old"
		ok "a short $call" copied 'byte for byte' "$tmp/zeros" old
	done

	# Lost and wrong data must be seen: a write that only says it wrote.
	renew
	run strace -o "$tmp/trace" -e inject=pwritev2:retval=131072:when=2 \
		"$copy" --no-uring "$tmp/odd" "$d/old"
	ok 'a lost write is noticed' \
		kept 1 'differs from the original at byte 131072'
	run strace -o "$tmp/trace" -e inject=pwritev2:retval=1:when=4 \
		"$copy" --no-uring "$tmp/odd" "$d/old"
	ok 'a lost last byte is noticed' kept 1 'wrong size'
	cat "$tmp/odd" >"$tmp/fifo" &
	run strace -o "$tmp/trace" -e inject=pwritev2:retval=65536:when=1 \
		"$copy" --no-uring "$tmp/fifo" "$d/old"
	ok 'a lost write from a fifo is noticed' kept 1 'old'
	wait
	run strace -o "$tmp/trace" -e inject=pwritev2:retval=0:when=2 \
		"$copy" --no-uring "$tmp/odd" "$d/old"
	ok 'a write of nothing is an error' kept 1 'old: takes no more'
	for error in ENOSYS EPERM ENOMEM; do
		renew
		run strace -o "$tmp/trace" \
			-e inject=io_uring_setup:error=$error \
			"$copy" "$tmp/odd" "$d/old"
		ok "$error instead of io_uring" copied \
			"preadv2 and pwritev2; io_uring refused: $error" \
			"$tmp/odd" old
	done
	renew
	run strace -o "$tmp/trace" -e inject=io_uring_enter:error=EBADF \
		"$copy" "$tmp/odd" "$d/old"
	ok 'io_uring that breaks' kept 1 'io_uring_enter: EBADF'
	renew
	run strace -o "$tmp/trace" -e inject=preadv2,pwritev2:error=ENOSYS \
		"$copy" --no-uring "$tmp/odd" "$d/old"
	ok 'no preadv2: preadv' copied 'preadv and pwritev' "$tmp/odd" old
else
	skip 'lost writes, refused calls' "$why"
fi

# The other CPUs, where emulation has no io_uring. Its loong64 has no LSX.
for cpu in aarch64 riscv64 loongarch64; do
	renew
	if ! command -v clang-19 >/dev/null || ! command -v ld.lld-19 \
		>/dev/null || ! command -v qemu-$cpu-static >/dev/null; then
		skip "$cpu" 'apt-get install clang-19 lld-19 qemu-user-static'
		continue
	fi
	lsx=
	[ $cpu != loongarch64 ] || lsx=-mno-lsx
	# shellcheck disable=SC2086
	run clang-19 --target=$cpu-linux-gnu $flags $lsx -fuse-ld=lld \
		-o "$tmp/copy-$cpu" examples/copy.c
	ok "$cpu: builds" kept 0 ''
	run qemu-$cpu-static "$tmp/copy-$cpu" "$tmp/odd" "$d/old"
	ok "$cpu: replaces a file" copied 'byte for byte' "$tmp/odd" old
	wipe
	run qemu-$cpu-static "$tmp/copy-$cpu" "$tmp/odd" "$d/new"
	ok "$cpu: makes a file" copied 'byte for byte' "$tmp/odd" new
	run qemu-$cpu-static "$tmp/copy-$cpu" "$tmp/missing" "$d/new"
	ok "$cpu: no original" said 1 'missing: ENOENT' new
done

echo "1..$count"
[ $failed -eq 0 ]
