#!/bin/sh
# Every error of every system, both ways: each that the kernel has is a
# ZCALL_E* macro and in the list that gives it name and text, and none is there
# that the kernel lacks. (That the values are right is constants.t's business,
# what the functions return tests/errno.c's.)
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

need_uapi

# theirs TARGET: names of errors.
theirs()
{
	case $1 in
	linux_*) echo '#include <asm/errno.h>' | cc_uapi "$1" -E -dM -x c - |
		awk '$2 ~ /^E[A-Z0-9]+$/ && NF == 3 { print $2 }' ;;
	*) rows "$here/${1%_*}-constants.tsv" | awk '$3 == "errno" { print $1 }' ;;
	esac | sort
}

for t in $targets; do
	n=$(name "$t")
	echo '#include <zcall/errno.h>' >"$tmp/e.c"
	cc_zcall "$t" -E -dM "$tmp/e.c" |
		awk '$1 == "#define" && $2 ~ /^ZCALL_E[A-Z0-9]+$/ { print substr($2, 7), $3 }' |
		sort >"$tmp/macros"
	# ENOTSUP is POSIX's name; Linux's headers leave it to the libc.
	awk '{ print $1 }' "$tmp/macros" >"$tmp/ours"
	{
		theirs "$t"
		case $t in linux_*) echo ENOTSUP ;; esac
	} | sort >"$tmp/theirs"
	comm -23 "$tmp/ours" "$tmp/theirs" >"$tmp/extra"
	comm -13 "$tmp/ours" "$tmp/theirs" >"$tmp/missing"
	empty "$tmp/extra" "$n: $(wc -l <"$tmp/ours") errors, none that the kernel lacks"
	case $t in
	linux*) if [ "$uapi_version" != "$linux_version" ]; then
			sed "s/^/# new since Linux $linux_version: /" "$tmp/missing"
			: >"$tmp/missing"
		fi ;;
	esac
	empty "$tmp/missing" "$n: none missing"

	# An alias stands for another macro and has no row; all others have one.
	{
		echo '#include <zcall/errno.h>'
		echo '#define LINE(name, text) @ name text'
		echo 'ZCALLI_ERRNO_LIST(LINE)'
	} >"$tmp/e.c"
	cc_zcall "$t" -E -P "$tmp/e.c" | tr '@' '\n' |
		awk '/^ E[A-Z0-9]+ / { print $1 }' | sort >"$tmp/listed"
	awk '$2 !~ /^ZCALL_E/ { print $1 }' "$tmp/macros" >"$tmp/errors"
	{
		comm -13 "$tmp/listed" "$tmp/errors" | sed 's/$/: has no name and text/'
		comm -23 "$tmp/listed" "$tmp/errors" | sed 's/$/: listed, but no error or an alias/'
		uniq -d "$tmp/listed" | sed 's/$/: listed twice/'
		awk '$2 !~ /^ZCALL_E/ { print $2 }' "$tmp/macros" | sort -n | uniq -d |
			sed 's/$/: two errors have this number/'
	} >"$tmp/bad"
	empty "$tmp/bad" "$n: $(wc -l <"$tmp/listed") have name and text, $(($(wc -l <"$tmp/ours") - $(wc -l <"$tmp/listed"))) are aliases"
done

finish
