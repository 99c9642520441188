# What the tests of this folder share: the targets, TAP, the kernel headers.
# Sourced by each *.t, not run. A test of facts compares zcall's headers with
# the kernels' own; nothing is run on a target.
# shellcheck shell=sh disable=SC2034
set -eu
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
clang=${CLANG:-clang-19}
fetch=$root/tools/debian-fetch

# The kernel whose calls the number files list.
linux_version=$(sed -n 's/.*The calls of Linux \([0-9.]*\) on amd64.*/\1/p' \
	"$root/include/zcall/number/linux_amd64.h")

targets="linux_amd64 linux_arm64 linux_riscv64 linux_loong64
	freebsd_amd64 darwin_arm64"
linux_targets="linux_amd64 linux_arm64 linux_riscv64 linux_loong64"

triple()
{
	case $1 in
	linux_amd64) echo x86_64-linux-gnu ;;
	linux_arm64) echo aarch64-linux-gnu ;;
	linux_riscv64) echo riscv64-linux-gnu ;;
	linux_loong64) echo loongarch64-linux-gnu ;;
	freebsd_amd64) echo x86_64-unknown-freebsd14 ;;
	darwin_arm64) echo arm64-apple-macos13 ;;
	esac
}

# "linux_amd64" as people write it.
name()
{
	echo "${1%_*}/${1#*_}"
}

tap_count=0
tap_failed=0

# ok_if STATUS TEXT
ok_if()
{
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_count - $2"
	else
		echo "not ok $tap_count - $2"
		tap_failed=$((tap_failed + 1))
	fi
}

# empty FILE TEXT: a file of complaints, shown, that must be empty.
empty()
{
	if [ -s "$1" ]; then
		ok_if 1 "$2"
		head -n 40 "$1" | sed 's/^/# /'
		[ "$(wc -l <"$1")" -le 40 ] || echo "# ... $(wc -l <"$1") in all"
	else
		ok_if 0 "$2"
	fi
}

finish()
{
	echo "1..$tap_count"
	[ "$tap_failed" -eq 0 ]
}

# A missing tool is a skip, said aloud, and a failure where nothing may be
# missing.
skip_all()
{
	if [ "${CI:-}" = true ]; then
		echo "not ok 1 - $1"
		echo "1..1"
		exit 1
	fi
	echo "1..0 # SKIP $1"
	exit 0
}

command -v "$clang" >/dev/null ||
	skip_all "$clang is missing: apt-get install clang-19"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# Sets uapi: the newest kernel's headers for programs, all CPUs in one package.
need_uapi()
{
	uapi=$("$fetch" forky amd64 linux-libc-dev)/usr/include ||
		skip_all "no linux-libc-dev of suite forky: run $fetch forky amd64 linux-libc-dev"
	uapi_version=$(awk '
		/define LINUX_VERSION_MAJOR/ { a = $3 }
		/define LINUX_VERSION_PATCHLEVEL/ { b = $3 }
		END { print a "." b }' "$uapi/linux/version.h")
	echo "# kernel headers: Linux $uapi_version"
	# Some of them lean on the libc for what is the kernel's.
	mkdir -p "$tmp/libc-less/sys" "$tmp/libc-less/netinet"
	: >"$tmp/libc-less/unistd.h"
	cat >"$tmp/libc-less/sys/socket.h" <<EOF
#ifndef SYS_SOCKET_H
#define SYS_SOCKET_H
#include <stdint.h>
#include <linux/socket.h>
typedef unsigned short sa_family_t;
struct sockaddr {
	sa_family_t sa_family;
	char sa_data[14];
};
#define sockaddr_storage __kernel_sockaddr_storage
#define MSG_FIN 0x200 /* for linux/sctp.h */
#endif
EOF
	cat >"$tmp/libc-less/netinet/in.h" <<EOF
#include <linux/in.h>
#include <linux/in6.h>
EOF
}

# What a header of the kernel may take for granted.
uapi_first()
{
	printf '#include <%s>\n' linux/types.h linux/time.h linux/ioctl.h \
		asm/signal.h asm/sigcontext.h asm/ioctls.h sys/socket.h \
		linux/sockios.h
}

# cc_uapi TARGET ARGS: clang with the kernel's headers and no libc's.
cc_uapi()
{
	cc_triple=$(triple "$1")
	shift
	"$clang" --target="$cc_triple" -nostdlibinc -isystem "$uapi/$cc_triple" \
		-isystem "$uapi" -isystem "$tmp/libc-less" "$@"
}

# cc_zcall TARGET ARGS: clang with zcall's headers only.
cc_zcall()
{
	cc_triple=$(triple "$1")
	shift
	"$clang" --target="$cc_triple" -nostdlibinc -ffreestanding -I"$root/include" "$@"
}

# A C file that includes every public header.
all_headers()
{
	[ ! -e "$root/include/zcall.h" ] || echo '#include <zcall.h>'
	(cd "$root/include" && for h in zcall/*.h; do echo "#include <$h>"; done)
}

# rows FILE: a table without its comment lines.
rows()
{
	sed '/^#/d' "$1"
}

# The domains: a header of calls each.
domains="io fs net mem time event process signal thread ipc sys uring"

# zcall_macros TARGET: the macros of zcall with a value, ZCALL_*, as "#define"
# lines: not call numbers and what zcall says of itself. Complaints of the
# compiler go to $tmp/TARGET.errors.
zcall_macros()
{
	{
		all_headers
		for zm_h in "$root/include/zcall/${1%_*}"/*.h; do
			echo "#include <zcall/${1%_*}/$(basename "$zm_h")>"
		done
	} >"$tmp/all.c"
	# -Werror: two files that define a name differently.
	cc_zcall "$1" -E -dM -Werror "$tmp/all.c" 2>"$tmp/$1.errors" |
		awk '$1 == "#define" && $2 ~ /^ZCALL_[A-Za-z0-9_]+$/ && NF > 2 &&
			$2 !~ /^ZCALL_(NR|MACH_NR)_|^ZCALL_(VERSION|SPAWN_)/ &&
			$2 !~ /^ZCALL_OS(_LINUX|_FREEBSD|_DARWIN)?$/ &&
			$2 !~ /^ZCALL_(CPU(_(AMD|ARM|RISCV|LOONG)64)?|TARGET)$/' | sort
}

# The includes of all that zcall has whole.
uapi_whole()
{
	echo "#include <stddef.h>"
	rows "$here/headers" | awk 'NF && !seen[$2]++ {
		print "#if __has_include(<" $2 ">)"
		print "#include <" $2 ">"
		print "#endif"
	}'
}

# values_of FILE: a C file with a variable for each name of the file.
values_of()
{
	{
		cat "$tmp/uapi.c"
		echo '#line 1 "check"'
		awk '{ print "const unsigned long long zcalli_" $1 " = (" $1 ");" }' "$1"
	} >"$tmp/values.c"
}

# uapi_definitions TARGET: what the headers of the file headers define, with
# values: "constant NAME header value" and "struct NAME header -".
uapi_definitions()
{
	{
		uapi_first
		uapi_whole
	} >"$tmp/uapi.c"
	cc_uapi "$1" -E -dD "$tmp/uapi.c" |
		awk -v uapi="$uapi" -v triple="$(triple "$1")" \
			-f "$here/definitions.awk" "$here/headers" - |
		sort >"$tmp/definitions"
	grep -E '^(struct|alias) ' "$tmp/definitions" | sed 's/$/ -/'
	# Of the macros those that are a number. Twice, because the compiler
	# gives no values where it finds an error.
	awk '$1 !~ /^(struct|alias)$/ && !seen[$2]++ { print $2, $3 }' "$tmp/definitions" \
		>"$tmp/candidates"
	values_of "$tmp/candidates"
	cc_uapi "${1}" -fsyntax-only -w -ferror-limit=0 -fno-caret-diagnostics \
		-fno-color-diagnostics "$tmp/values.c" >"$tmp/diag" 2>&1 || :
	grep 'fatal error' "$tmp/diag" >&2 || :
	awk -F: 'FILENAME ~ /diag$/ { if ($1 == "check") bad[$2]; next }
		!(FNR in bad)' "$tmp/diag" "$tmp/candidates" >"$tmp/numbers"
	values_of "$tmp/numbers"
	cc_uapi "$1" -w -S -emit-llvm -o - "$tmp/values.c" |
		awk 'FILENAME != "-" { header[$1] = $2; next }
			/^@_*zcalli_/ {
				sub(/^@_*zcalli_/, "")
				sub(/,.*/, "")
				print "constant", $1, header[$1], $NF
			}' "$tmp/numbers" -
}

# patterns FILE: the first words of a file of "PATTERN reason", as one regular
# expression.
patterns()
{
	rows "$1" | awk 'NF { printf "%s%s", n++ ? "|" : "", $1 }'
}

# missing_all: to $tmp/missing what zcall lacks; see the script missing. To
# $tmp/by_domain what both have and what zcall lacks, by target.
missing_all()
{
	for ma_t in $linux_targets; do
		uapi_definitions "$ma_t" >"$tmp/$ma_t.uapi"
		zcall_macros "$ma_t" | awk '{ print substr($2, 7) }' >"$tmp/$ma_t.have"
		all_headers >"$tmp/all.c"
		cc_zcall "$ma_t" -E -P "$tmp/all.c" | grep -o 'zcall_[a-z0-9_]*_t\>' |
			sort -u >"$tmp/$ma_t.types"
		awk -F'|' -v cpu="${ma_t#linux_}" '
			FILENAME ~ /types$/ { type[$1]; next }
			/^ *(linux|libc)(-[a-z0-9]*)? *\|/ {
				gsub(/^ +| +$/, "", $2)
				gsub(/^ +| +$/, "", $3)
				sub(/^(struct|union) /, "", $3)
				if ($2 in type)
					print $3
			}' "$tmp/$ma_t.types" "$here/structs" >"$tmp/$ma_t.structs"
		awk -v target="$ma_t" -v notc="^($(patterns "$here/not-constants"))\$" \
			-v nots="^($(patterns "$here/not-structs"))\$" '
			FILENAME ~ /have$/ { have["constant", $1]; next }
			FILENAME ~ /structs$/ { have["struct", $1]; next }
			# A structure known by its typedef.
			$1 == "alias" {
				if (("struct", $2) in have)
					have["struct", $3]
				next
			}
			$2 ~ ($1 == "struct" ? nots : notc) { next }
			{ print (($1, $2) in have ? "have" : "lack"), target, $0 }
			' "$tmp/$ma_t.have" "$tmp/$ma_t.structs" "$tmp/$ma_t.uapi"
	done >"$tmp/compared"
	awk '
		FILENAME ~ /headers$/ {
			if (/^#/ || !NF)
				next
			domain[$2, ++lines[$2]] = $1
			regex[$2, lines[$2]] = NF > 2 ? "^(" $3 ")$" : ""
			next
		}
		{
			d = ""
			for (i = 1; i <= lines[$5] && d == ""; i++)
				if ($4 ~ regex[$5, i])
					d = domain[$5, i]
			if (d != "")
				print d, $0
		}' "$here/headers" "$tmp/compared" >"$tmp/by_domain"
	awk '$2 == "lack" {
			key = $4 OFS $5
			if (!(key in cpus))
				order[++n] = key
			sub(/linux_/, "", $3)
			cpus[key] = cpus[key] " " $3
			# A value that depends on the CPU is said of each.
			if (key in value && value[key] != $7)
				value[key] = "by CPU"
			else if (!(key in value))
				value[key] = $7
			where[key] = $1 "|" $6
		}
		END {
			for (i = 1; i <= n; i++) {
				split(order[i], k, " ")
				split(where[order[i]], w, "|")
				print w[1] "|" k[1] "|" k[2] "|" substr(cpus[order[i]], 2) "|" value[order[i]] "|" w[2]
			}
		}' "$tmp/by_domain" >"$tmp/missing"
}

# wrappers TARGET: the functions of the headers; see tests/code/wrappers.awk.
wrappers()
{
	echo '#include <zcall.h>' >"$tmp/wrappers.c"
	cc_zcall "$1" -E -P -w "$tmp/wrappers.c" |
		awk -f "$root/tests/code/wrappers.awk"
}

# calls TARGET: "number name" of every call zcall has a number for.
calls()
{
	echo '#include <zcall/number.h>' | cc_zcall "$1" -E -dM -x c - |
		sed -n 's/^#define ZCALL_NR_\([^( ]*\) (*\(-*[^)]*\))*$/\2 \1/p' | sort -n
}

# header_domains OS: which domain a header of that system's folder belongs to:
# its own name, or the domain whose headers include it. "path domain".
header_domains()
{
	(cd "$root/include/zcall" && for hd in *.h "$1"/*.h; do
		sed -n "s|^#[ \t]*include \"\(.*\)\".*|$hd \1|p" "$hd"
	done) | awk -v os="$1" -v domains="$domains" '
		BEGIN {
			n = split(domains, d, " ")
			for (i = 1; i <= n; i++) {
				of[d[i] ".h"] = of[os "/" d[i] ".h"] = d[i]
			}
		}
		{
			if ($1 ~ /\//)
				$2 = os "/" $2
			sub(/^[a-z]+\/\.\.\//, "", $2)
			from[NR] = $1
			to[NR] = $2
		}
		END {
			for (again = 1; again; ) {
				again = 0
				for (i = 1; i <= NR; i++)
					if (from[i] in of && !(to[i] in of) && to[i] ~ /\//) {
						of[to[i]] = of[from[i]]
						again = 1
					}
			}
			for (h in of)
				print h, of[h]
		}'
}

# layouts TYPES CC...: for each type, one a line in the file TYPES, after the
# includes in $tmp/pre.c: "type<TAB>@<TAB>size align", then for each field,
# nested ones too, "type<TAB>path<TAB>offset size"; a bit-field has
# "offset:bits -". Two compilations: clang's own dump names the fields, and
# constants evaluated by it give the sizes.
layouts()
{
	types=$1
	shift
	{
		cat "$tmp/pre.c"
		awk '{
			print "struct zcalli_probe_" NR " { " $0 " probed; };"
			print "char zcalli_size_" NR "[sizeof(struct zcalli_probe_" NR ")];"
		}' "$types"
	} >"$tmp/probe.c"
	"$@" -fsyntax-only -w -Xclang -fdump-record-layouts "$tmp/probe.c" \
		>"$tmp/dump" 2>"$tmp/errors" || {
		sed 's/^/# /' "$tmp/errors"
		return 1
	}
	# A member without a name has its own members in its place.
	awk '
		/^ *0 \| struct zcalli_probe_[0-9]+$/ {
			sub(/.*_/, "")
			type = $0
			depth = -1
			next
		}
		/\| *\[sizeof=/ { type = "" }
		type == "" { next }
		{
			bar = index($0, "|")
			at = substr($0, 1, bar - 1)
			gsub(/ /, "", at)
			text = substr($0, bar + 1)
			match(text, /^ +/)
			level = (RLENGTH - 1) / 2
			if (level == 1)
				next
			while (depth >= level)
				depth--
			n = split(text, w, / +/)
			name = w[n]
			if (name == "" || name ~ /\)$/)
				name = ""
			path = name
			for (i = level - 1; i >= 2; i--)
				if (part[i] != "")
					path = part[i] (path == "" ? "" : "." path)
			part[level] = name
			depth = level
			if (name != "")
				print type, path, at, text ~ /\[\]/ ? "open" : "-"
		}' "$tmp/dump" >"$tmp/fields"
	{
		cat "$tmp/pre.c"
		awk '
			FILENAME ~ /fields$/ {
				if ($3 !~ /:/) {
					s = ", __builtin_offsetof(T, " $2 "), "
					s = s ($4 == "open" ? "0" : "sizeof(((T *)0)->" $2 ")")
					list[$1] = list[$1] s
				}
				next
			}
			{
				print "#define T " $0
				print "const unsigned long zcalli_v_" FNR "[] = { sizeof(T), _Alignof(T)" list[FNR] ", 1 };"
				print "#undef T"
			}' "$tmp/fields" "$types"
	} >"$tmp/values.c"
	"$@" -w -S -emit-llvm -o "$tmp/values.ll" "$tmp/values.c" \
		2>"$tmp/errors" || {
		sed 's/^/# /' "$tmp/errors"
		return 1
	}
	sed -n 's/^@_*zcalli_v_\([0-9]*\) = .*\] \[\(.*\)\], .*/\1 \2/p' \
		"$tmp/values.ll" | sed 's/i64 //g; s/,//g' >"$tmp/values"
	awk '
		FILENAME ~ /values$/ { value[$1] = $0; next }
		FILENAME ~ /fields$/ { field[$1, ++fields[$1]] = $2 " " $3; next }
		{
			split(value[FNR], v, " ")
			print $0 "\t@\t" v[2] " " v[3]
			k = 4
			for (i = 1; i <= fields[FNR]; i++) {
				split(field[FNR, i], f, " ")
				if (f[2] ~ /:/)
					print $0 "\t" f[1] "\t" f[2] " -"
				else {
					print $0 "\t" f[1] "\t" v[k] " " v[k + 1]
					k += 2
				}
			}
		}' "$tmp/values" "$tmp/fields" "$types"
}

# The lines of structs for these systems: tab-separated, blanks trimmed.
mapping()
{
	awk -F'|' -v want=" $* " '
		/^#/ || /^[ \t]*$/ { next }
		{
			for (i = 1; i <= 5; i++)
				gsub(/^[ \t]+|[ \t]+$/, "", $i)
			if (index(want, " " $1 " "))
				print $1 "\t" $2 "\t" $3 "\t" $4 "\t" $5
		}' "$here/structs"
}

# by_domain TARGET PATTERN NAMES: how many of the names, one a line and sorted,
# are in each domain: where a header's line has a name after what PATTERN, a
# basic regular expression, says. For people to read.
by_domain()
{
	header_domains "${1%_*}" | while read -r bd_h bd_d; do
		[ ! -e "$root/include/zcall/$bd_h" ] ||
			sed -n "s/$2.*/\1 $bd_d/p" "$root/include/zcall/$bd_h"
	done | sort -u -k1,1 | join - "$3" |
		awk -v domains="$domains" '
			{ n[$2]++ }
			END {
				k = split(domains, d, " ")
				for (i = 1; i <= k; i++)
					if (n[d[i]])
						printf "%s%s %d", c++ ? ", " : "", d[i], n[d[i]]
				print ""
			}'
}
