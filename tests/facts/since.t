#!/bin/sh
# since.tsv, since which Linux each call has been there, against facts: every
# call has one row; the manual's list of calls says the same; headers of older
# kernels have the calls that were there then and no others.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

rows "$here/since.tsv" >"$tmp/since"
awk -F'\t' 'NF != 3 || $3 == "" || $2 !~ /^(-|[1-9][0-9]*\.[0-9]+(\.[0-9]+)?)$/ {
	print "a call, a version and a source, not: " $0 }' "$tmp/since" >"$tmp/odd"
cut -f1 "$tmp/since" | sort -c >>"$tmp/odd" 2>&1 || :
cut -f1 "$tmp/since" | uniq -d | sed 's/$/ has two rows/' >>"$tmp/odd"
empty "$tmp/odd" "since.tsv: $(wc -l <"$tmp/since") rows, sorted, each with a source"
for t in $linux_targets; do
	calls "$t"
done | cut -d' ' -f2 | sort -u >"$tmp/calls"
cut -f1 "$tmp/since" | sort | comm -3 "$tmp/calls" - >"$tmp/odd"
empty "$tmp/odd" "every call of a CPU has a row, and no other"

# What syscalls(2) says: a table of groff's.
man=$("$fetch" forky amd64 manpages-dev)/usr/share/man/man2/syscalls.2.gz ||
	skip_all "no manual pages of suite forky: run $fetch forky amd64 manpages-dev"
gzip -dc "$man" | awk '
	/^\.\\"/ { next }
	$0 == "T{" { block = 1; line = ""; next }
	block && /^T}/ { block = 0; $0 = line substr($0, 3) }
	block { line = line " " $0; next }
	{
		gsub(/\\f\[[A-Z]*\]/, "")
		sub(/\.BR /, "")
		if (match($0, /^ *[a-z_0-9]+ ?\(2\)[^\t]*\t *[0-9.]+ *(\t|$)/)) {
			sub(/^ */, "")
			n = $0
			sub(/ ?\(2\).*/, "", n)
			split($0, p, "\t")
			gsub(/ /, "", p[2])
			print n "\t" p[2]
		}
	}' | sort -u >"$tmp/manual"
join -t '	' "$tmp/manual" "$tmp/since" | awk -F'\t' '
	{ n++ }
	$2 != $3 { print $1 ": " $3 ", the manual has " $2 >bad }
	END { print n + 0 }' bad="$tmp/bad" >"$tmp/n"
touch "$tmp/bad"
[ "$(cat "$tmp/n")" -gt 300 ] || echo "only $(cat "$tmp/n") compared" >>"$tmp/bad"
empty "$tmp/bad" "$(cat "$tmp/n") as syscalls(2) has them"

# older SUITE ARCH CPU: the numbers of a suite's headers.
older()
{
	dir=$("$fetch" "$1" "$2" linux-libc-dev)/usr/include ||
		skip_all "no linux-libc-dev of suite $1: run $fetch $1 $2 linux-libc-dev"
	version=$(awk '
		/define LINUX_VERSION_MAJOR/ { a = $3 }
		/define LINUX_VERSION_PATCHLEVEL/ { b = $3 }
		END { print a "." b }' "$dir/linux/version.h")
	echo '#include <asm/unistd.h>' >"$tmp/nr.c"
	"$clang" --target="$(triple "$3")" -nostdlibinc -isystem "$dir/$(triple "$3")" \
		-isystem "$dir" -E -dM "$tmp/nr.c" |
		awk '$2 ~ /^__NR(3264)?_/ {
			sub(/^__NR(3264)?_/, "", $2)
			print $2
		}' | sort -u >"$tmp/then"
	[ -s "$tmp/then" ] || echo "no numbers" >"$tmp/bad"
	calls "$3" | cut -d' ' -f2 | sort >"$tmp/now"
	awk -F'\t' -v version="$version" -v bad="$tmp/bad" '
		function number(v, p) {
			split(v, p, ".")
			return p[1] * 1000 + p[2]
		}
		FILENAME ~ /then$/ { then[$1]; next }
		FILENAME ~ /now$/ { now[$1]; next }
		!($1 in now) || $2 == "-" { next }
		{ n++ }
		number($2) > number(version) && $1 in then {
			print $1 ": since " $2 ", but Linux " version " has it" >bad
		}
		# loong64 came late, and some calls later still.
		number($2) <= number(version) && !($1 in then) && $1 != "memfd_secret" {
			print $1 ": since " $2 ", but Linux " version " lacks it" >bad
		}
		END { print n + 0 }' "$tmp/then" "$tmp/now" "$tmp/since" >"$tmp/n"
	touch "$tmp/bad"
	empty "$tmp/bad" "$(name "$3"): the headers of Linux $version have of $(cat "$tmp/n") calls those they should"
	rm "$tmp/bad"
}

rm -f "$tmp/bad"
older bookworm amd64 linux_amd64
older bookworm arm64 linux_arm64
for t in $linux_targets; do
	older trixie amd64 "$t"
done
finish
