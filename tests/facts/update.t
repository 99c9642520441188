#!/bin/sh
# tools/update-numbers: from the package that the numbers are of it makes the
# files in the tree, byte for byte; it mends what differs, and takes no call
# away unasked. (That the numbers are right is numbers.t's business.)
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

need_uapi
package=${uapi%/usr/include}
if [ "$uapi_version" != "$linux_version" ]; then
	skip_all "the headers are of Linux $uapi_version, the numbers of $linux_version: run tools/update-numbers"
fi

# update STATUS ARGS: runs it on the copy; output to $tmp/out and $tmp/err.
update()
{
	want=$1
	shift
	status=0
	ZCALL_INCLUDE=$tmp/include "$root/tools/update-numbers" "$@" \
		>"$tmp/out" 2>"$tmp/err" || status=$?
	[ "$status" -eq "$want" ] || {
		sed 's/^/# /' "$tmp/out" "$tmp/err"
		echo "# ended with $status, not $want"
		return 1
	}
}

fresh()
{
	rm -rf "$tmp/include"
	mkdir -p "$tmp/include/zcall"
	cp -R "$root/include/zcall/number" "$tmp/include/zcall/number"
}

same()
{
	diff -r "$root/include/zcall/number" "$tmp/include/zcall/number" |
		sed 's/^/# /' >"$tmp/diff"
	cat "$tmp/diff"
	[ ! -s "$tmp/diff" ]
}

# ok TEXT COMMAND...
ok()
{
	ok_text=$1
	shift
	if "$@"; then
		ok_if 0 "$ok_text"
	else
		ok_if 1 "$ok_text"
	fi
}

edit()
{
	sed "$2" "$tmp/include/zcall/number/$1" >"$tmp/edited"
	cat "$tmp/edited" >"$tmp/include/zcall/number/$1"
}

fresh
ok "the tree's files are what the package gives" update 0 "$package"
ok "and nothing is said" [ ! -s "$tmp/out" ]

# An older tree: calls missing in each file, an older version in the comment.
edit linux_amd64.h '/ZCALL_NR_mseal /d; s/Linux [0-9.]* on/Linux 6.9 on/'
edit linux_generic.h '/ZCALL_NR_mseal /d; /ZCALL_NR_listns /d'
edit linux_riscv64.h '/ZCALL_NR_riscv_hwprobe /d'
ok "a difference is shown" update 1 "$package"
ok "as a patch and as lines" grep -q '^+#define ZCALL_NR_riscv_hwprobe 258' "$tmp/out"
printf 'new on %s\n' 'amd64: mseal 462' 'arm64: listns 470' 'arm64: mseal 462' \
	'loong64: listns 470' 'loong64: mseal 462' 'riscv64: listns 470' \
	'riscv64: mseal 462' 'riscv64: riscv_hwprobe 258' >"$tmp/expected"
grep '^new on' "$tmp/out" | sort | diff "$tmp/expected" - | sed 's/^/# /' >"$tmp/diff"
empty "$tmp/diff" "by call and CPU"
ok "and nothing written" grep -q 'Linux 6.9' "$tmp/include/zcall/number/linux_amd64.h"
ok "--write writes" update 0 --write "$package"
ok "what the tree has" same

# A call that the package has not, and one with another number.
for what in 's/^#define ZCALL_NR_mseal .*/&\n#define ZCALL_NR_zap 463/' \
	's/ZCALL_NR_mseal 462/ZCALL_NR_mseal 463/'; do
	fresh
	edit linux_amd64.h "$what"
	cp "$tmp/include/zcall/number/linux_amd64.h" "$tmp/before"
	ok "a call that would go: --write refuses" update 1 --write "$package"
	ok "and says which" grep -q -e 'amd64: zap is gone' \
		-e 'amd64: mseal was 463, is 462' "$tmp/err"
	ok "and writes nothing" cmp "$tmp/before" "$tmp/include/zcall/number/linux_amd64.h"
	ok "--write --remove does it" update 0 --write --remove "$package"
	ok "then it is what the tree has" same
done

for args in --wrong --remove '' "$package extra"; do
	# shellcheck disable=SC2086 # words
	case $args in
	'') ok "an empty name is wrong usage" update 2 '' ;;
	*) ok "wrong usage: ${args##*/}" update 2 $args ;;
	esac
	ok "which is said" grep -q '^usage: tools/update-numbers ' "$tmp/err"
done
ok "a package that is not there" update 2 /nowhere/linux.deb

finish
