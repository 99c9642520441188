#!/bin/sh
# Every ZCALL_* constant of every target, against whoever can vouch for it:
# the newest kernel's headers for programs (Linux, by CPU), the libc's headers
# for what those leave out, the tables of FreeBSD and macOS. What none of them
# has is in <os>-constants-more.tsv, each with its value and its source. A
# constant that nobody vouches for is a failure.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

need_uapi

# consts TARGET: the constants, as a C file and as a list of names.
consts()
{
	zcall_macros "$1" >"$tmp/$1.h" || :
	awk '{ print $2 }' "$tmp/$1.h" >"$tmp/$1.names"
}

# check TARGET NAMES-AND-WANTED WHERE CC...: reads "ZCALL_X expression" lines;
# compiles one assertion for each, after the includes in $tmp/pre.c; prints
# "ZCALL_X equal|different|unknown WHERE". The last assertion must fail, or the
# compiler gave up and knows nothing.
check()
{
	consts_h=$tmp/$1.h
	list=$2
	where=$3
	shift 3
	{
		cat "$tmp/pre.c" "$consts_h"
		echo '#line 1 "check"'
		awk -v q='"' '{
			n = $1
			sub(/^[^ ]+ /, "")
			print "_Static_assert((" $0 ") == (" n "), " q "differs" q ");"
		}' "$list"
		echo '_Static_assert(0, "end");'
	} >"$tmp/check.c"
	"$@" -fsyntax-only -ferror-limit=0 -w -fno-caret-diagnostics \
		-fno-color-diagnostics "$tmp/check.c" >"$tmp/diag" 2>&1 || :
	awk -v where="$where" '
		FILENAME ~ /diag$/ {
			if ($0 ~ /fatal error/)
				given_up = 1
			if (!match($0, /^check:[0-9]+:/))
				next
			line = substr($0, 7, RLENGTH - 7)
			if ($0 !~ / error: /)
				next
			if ($0 ~ /undeclared identifier/)
				state[line] = "unknown"
			else if (!(line in state))
				state[line] = "different"
			next
		}
		{ name[++n] = $1 }
		END {
			if (given_up || !((n + 1) in state))
				exit
			for (i = 1; i <= n; i++)
				print name[i], i in state ? state[i] : "equal", where
		}' "$tmp/diag" "$list"
}

# Which header of the kernel mentions which of the wanted names: "name header".
# asm-generic and asm are one place, the CPU's own asm, all of it at once.
mentions()
{
	(cd "$uapi" && find linux mtd rdma sound scsi misc -name '*.h' 2>/dev/null | sort) >"$tmp/files"
	(cd "$uapi" && find asm-generic "$(triple linux_amd64)/asm" \
		"$(triple linux_arm64)/asm" "$(triple linux_riscv64)/asm" \
		"$(triple linux_loong64)/asm" -name '*.h') >>"$tmp/files"
	# shellcheck disable=SC2016
	(cd "$uapi" && xargs awk '
		FILENAME ~ /names$/ { want[substr($1, 7)] = 1; next }
		FNR == 1 {
			file = FILENAME
			if (file ~ /(^|\/)asm(-generic)?\//)
				file = "asm"
		}
		/^[ \t]*\*/ || /^[ \t]*\/\*.*\*\/[ \t]*$/ { next }
		{
			sub(/\/\*.*/, "")
			n = split($0, w, /[^A-Za-z0-9_]+/)
			for (i = 1; i <= n; i++)
				if (w[i] in want && !seen[w[i], file]++)
					print "ZCALL_" w[i], file
		}' "$tmp/names" <"$tmp/files")
}

# The includes that stand for one place of mentions().
includes()
{
	uapi_first
	if [ "$1" = asm ]; then
		for h in "$uapi/$2"/asm/*.h; do
			case $h in
			*/unistd*) ;;
			*) echo "#include <asm/$(basename "$h")>" ;;
			esac
		done
		# amd64's SIGRTMAX is this, which only the kernel itself defines.
		printf '#ifndef _NSIG\n#define _NSIG 64\n#endif\n'
	else
		echo "#include <$1>"
	fi
}

same_name()
{
	awk '{ print $1, substr($1, 7) }' "$1"
}

libc_headers='arpa/inet dirent errno fcntl linux/limits net/if netinet/in netinet/ip
	netinet/tcp netinet/udp poll pthread sched signal spawn stdio
	sys/auxv sys/epoll sys/eventfd sys/file sys/fanotify sys/inotify sys/ioctl
	sys/ipc sys/mman sys/mount sys/msg sys/personality sys/poll sys/prctl
	sys/ptrace sys/quota sys/random sys/reboot sys/resource sys/sem
	sys/sendfile sys/shm sys/signalfd sys/socket sys/stat sys/statfs sys/swap
	sys/syslog sys/time sys/timerfd sys/timex sys/uio sys/un sys/vfs sys/wait
	sys/xattr termios time unistd'

# vouch_linux TARGET: three stages, each for what the ones before did not know:
# the headers that zcall has whole, all at once; the others, one by one; the
# libc.
vouch_linux()
{
	same_name "$tmp/$1.names" >"$tmp/part"
	{
		uapi_first
		uapi_whole
	} >"$tmp/pre.c"
	check "$1" "$tmp/part" uapi cc_uapi "$1" >"$tmp/seen"
	awk '$2 != "unknown" { print $1 }' "$tmp/seen" | sort -u >"$tmp/known"

	sed 's/.* //' "$tmp/mentions" | sort -u >"$tmp/places"
	while read -r place; do
		awk -v p="$place" '$2 == p { print $1 }' "$tmp/mentions" | sort |
			join - "$tmp/$1.names" | join -v 1 - "$tmp/known" >"$tmp/part.names"
		[ -s "$tmp/part.names" ] || continue
		same_name "$tmp/part.names" >"$tmp/part"
		includes "$place" "$(triple "$1")" >"$tmp/pre.c"
		check "$1" "$tmp/part" "$place" cc_uapi "$1" >>"$tmp/seen"
	done <"$tmp/places"

	awk '$2 != "unknown" { print $1 }' "$tmp/seen" | sort -u |
		join -v 1 "$tmp/$1.names" - >"$tmp/part.names"
	same_name "$tmp/part.names" >"$tmp/part"
	{
		echo '#define _GNU_SOURCE 1'
		for h in $libc_headers; do
			[ ! -e "$libc/$h.h" ] && [ ! -e "$libc/$(triple linux_amd64)/$h.h" ] ||
				echo "#include <$h.h>"
		done
	} >"$tmp/pre.c"
	# The libc of the machine this runs on: what it says of all CPUs.
	check "$1" "$tmp/part" libc "$clang" --target="$(triple linux_amd64)" >>"$tmp/seen"
}

# vouch_table TARGET: values of the system's table.
vouch_table()
{
	rows "$here/${1%_*}-constants.tsv" | awk '{ print "ZCALL_" $1, $2 }' |
		sort >"$tmp/table"
	join "$tmp/$1.names" "$tmp/table" >"$tmp/part"
	: >"$tmp/pre.c"
	check "$1" "$tmp/part" table cc_zcall "$1" >"$tmp/seen"
}

# Last, the list of what nobody else has: name, value, source.
vouch_list()
{
	rows "$here/${1%_*}-constants-more.tsv" >"$tmp/more.tsv" || :
	awk -F'\t' 'NF != 3 || $3 == "" { print "no source: " $0 }' \
		"$tmp/more.tsv" >"$tmp/bad_rows"
	awk -F'\t' '{ print "ZCALL_" $1, $2 }' "$tmp/more.tsv" | sort >"$tmp/more"
	awk '$2 != "unknown" { print $1 }' "$tmp/seen" | sort -u >"$tmp/known"
	# A row that a header can vouch for has had its day.
	join "$tmp/known" "$tmp/more" | sed 's/$/: a header has it, drop the row/' \
		>>"$tmp/bad_rows"
	join "$tmp/$1.names" "$tmp/more" >"$tmp/part"
	: >"$tmp/pre.c"
	check "$1" "$tmp/part" list cc_zcall "$1" >>"$tmp/seen"
}

for t in $targets; do
	consts "$t"
done
cat "$tmp"/linux_*.names | sort -u >"$tmp/names"
libc=/usr/include
[ -e $libc/stdio.h ] || skip_all "no libc headers: apt-get install libc6-dev"
mentions >"$tmp/mentions"

for t in $targets; do
	n=$(name "$t")
	empty "$tmp/$t.errors" "$n: the headers can be read"
	[ -s "$tmp/$t.names" ] || continue
	case $t in
	linux_*) vouch_linux "$t" ;;
	*) vouch_table "$t" ;;
	esac
	vouch_list "$t"

	awk '$2 == "different" { print $1 " differs from " $3 }' "$tmp/seen" \
		>"$tmp/different"
	empty "$tmp/different" "$n: no constant differs"
	awk '$2 == "equal" { print $1 }' "$tmp/seen" | sort -u >"$tmp/equal"
	awk '$2 != "unknown" { print $1 }' "$tmp/seen" | sort -u |
		join -v 1 "$tmp/$t.names" - >"$tmp/orphans"
	empty "$tmp/orphans" "$n: $(wc -l <"$tmp/$t.names") constants, $(wc -l <"$tmp/equal") equal, none unvouched for"
	empty "$tmp/bad_rows" "$n: the list has only rows that are needed"

	# Macros must work in #if, so casts and sizeof are out.
	{
		cat "$tmp/$t.h"
		echo '#line 1 "check"'
		sed 's/.*/#if (&) == 0\n#endif/' "$tmp/$t.names"
	} >"$tmp/if.c"
	cc_zcall "$t" -E -w -ferror-limit=0 -fno-caret-diagnostics \
		-o "$tmp/if.i" "$tmp/if.c" >"$tmp/diag" 2>&1 || :
	awk 'FILENAME ~ /names$/ { name[FNR] = $1; next }
		/ error: / {
			split($0, p, ":")
			print name[int((p[2] + 1) / 2)] ":" p[5]
		}' "$tmp/$t.names" "$tmp/diag" >"$tmp/bad"
	empty "$tmp/bad" "$n: all usable in #if"

	awk '$2 == "equal" && !seen[$1]++ {
			c[$3 ~ /^(libc|list|table)$/ ? $3 : "kernel headers"]++
		}
		END { for (k in c) printf "%s %d; ", k, c[k] }' "$tmp/seen" |
		sed "s|^|# $n, vouched for by: |; s/; \$//"
	echo
	echo "# $n, equal by domain: $(by_domain "$t" \
		'^#[ \t]*define[ \t]*\(ZCALL_[A-Za-z0-9_]*\)[ \t]' "$tmp/equal")"
done

finish
