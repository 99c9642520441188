#!/bin/sh
# programs.t KERNEL HELLO COPY DIRECTORY: the two examples do what they do on
# a real system, and the copying one says why when it does not.
set -u
kernel=$1
hello=$2
copy=$3
out=$4/copied
status=0

# ok TEXT COMMAND...
n=0
ok() {
	n=$((n + 1))
	text=$1
	shift
	if "$@"; then
		echo "ok $n - $text"
	else
		echo "not ok $n - $text"
		status=1
	fi
}

said=$("$kernel" "$hello")
ok "hello exits with 0" [ $? -eq 0 ]
ok "hello says: $said" [ "$said" = "hello, kernel" ]
rm -f "$out"
ok "a file is copied" "$kernel" "$copy" "$kernel" "$out"
ok "whole" cmp "$kernel" "$out"
ok "an empty one" "$kernel" "$copy" /dev/null "$out"
ok "too" [ ! -s "$out" ]
said=$("$kernel" "$copy" "$out/none" "$out")
ok "its errors are the system's: $said" [ "$said" = \
	"copy: $out/none: ENOTDIR" ]
"$kernel" "$copy" >/dev/null
ok "so is its exit status" [ $? -eq 2 ]
rm -f "$out"
echo "1..$n"
exit $status
