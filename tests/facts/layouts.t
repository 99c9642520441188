#!/bin/sh
# Size, alignment and every field's offset and size of every zcall_*_t
# structure, on every target, against the structure that the file structs says
# it is.
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

need_uapi

# ours TARGET: the layouts of all of zcall's structures.
ours()
{
	all_headers >"$tmp/pre.c"
	# Every name that looks like a type and is not called.
	cc_zcall "$1" -E -P "$tmp/pre.c" |
		awk '{
			while (match($0, /zcall_[a-z0-9_]+_t[^A-Za-z0-9_]/)) {
				n = substr($0, RSTART, RLENGTH - 1)
				if (substr($0, RSTART + RLENGTH - 1, 1) != "(")
					print n
				$0 = substr($0, RSTART + RLENGTH - 1)
			}
		}' | sort -u >"$tmp/types"
	layouts "$tmp/types" cc_zcall "$1"
}

theirs_uapi()
{
	set -- "$1" "linux-${1#linux_}"
	{
		uapi_first
		mapping linux "$2" | cut -f4 | sort -u | sed 's|.*|#include <&>|'
	} >"$tmp/pre.c"
	mapping linux "$2" | cut -f3 | sort -u >"$tmp/types"
	layouts "$tmp/types" cc_uapi "$1"
}

# The libc of the machine this runs on; what it says of amd64 holds for all,
# as none of these structures depends on the CPU.
theirs_libc()
{
	{
		echo '#define _GNU_SOURCE 1'
		mapping libc libc-amd64 | cut -f4 | sort -u | sed 's/.*/#include <&>/'
	} >"$tmp/pre.c"
	mapping libc libc-amd64 | cut -f3 | sort -u >"$tmp/types"
	layouts "$tmp/types" "$clang" --target="$(triple linux_amd64)"
}

theirs_table()
{
	for f in "$here/$1-structs.tsv" "$here/$1-structs-more.tsv"; do
		rows "$f" | awk -F'\t' '{
			print $1 "\t@\t" $2 " " $3
			n = split($4, f, " ")
			for (i = 1; i <= n; i++) {
				split(f[i], p, /[@:]/)
				print $1 "\t" p[1] "\t" p[2] " " p[3]
			}
		}'
	done
}

# compare: $tmp/ours against $tmp/theirs by $tmp/map; complaints to
# $tmp/wrong and $tmp/unaccounted, counts to $tmp/counts.
compare()
{
	: >"$tmp/wrong"
	: >"$tmp/compared"
	: >"$tmp/unaccounted"
	awk -F'\t' -v wrong="$tmp/wrong" -v unaccounted="$tmp/unaccounted" \
		-v compared="$tmp/compared" '
		function parent(p) {
			return sub(/\.[^.]*$/, "", p) ? p : ""
		}
		# The name that a field goes by in the table: without its prefix.
		function theirs_of(type, p, q) {
			if ((type, p) in their)
				return p
			q = p
			sub(/^[a-z0-9]+_/, "", q)
			return system_of[type] ~ /^(bsd|freebsd|darwin)$/ &&
				(type, q) in their ? q : ""
		}
		FILENAME ~ /map$/ {
			type_of[$2] = $3
			system_of[$3] = $1
			where[$2] = $1
			n = split($5, d, " ")
			for (i = 1; i <= n; i++) {
				split(d[i], pair, "=")
				if (pair[1] == "?")
					left_out[$2, pair[2]] = 1
				else {
					differs[$2, pair[1]] = pair[2]
					if (parent(pair[1]) != "")
						by_parts[$2, parent(pair[1])] = 1
				}
			}
			next
		}
		FILENAME ~ /theirs$/ {
			their[$1, $2] = $3
			if ($2 != "@" && $2 !~ /\./)
				their_top[$1] = their_top[$1] " " $2
			next
		}
		# A structure, or a typedef of something else, which has no fields.
		$2 == "@" { plain[$1] = $3; next }
		{
			if (!($1 in seen)) {
				seen[$1] = 1
				order[++types] = $1
			}
			mine[$1] = mine[$1] " " $2
			my[$1, $2] = $3
		}
		END {
			for (i = 1; i <= types; i++) {
				z = order[i]
				if (!(z in where)) {
					print z ": in no line of structs" >unaccounted
					continue
				}
				if (where[z] ~ /^own/)
					continue
				t = type_of[z]
				if (!((t, "@") in their)) {
					print z ": there is no " t >unaccounted
					continue
				}
				structures++
				print z >compared
				if (plain[z] != their[t, "@"])
					print z ": size and alignment " plain[z] ", " t " has " their[t, "@"] >wrong
				n = split(mine[z], f, " ")
				for (j = 1; j <= n; j++) {
					p = f[j]
					if ((z, p) in differs)
						r = differs[z, p]
					else if ((z, p) in by_parts)
						r = "-"
					else
						r = theirs_of(t, p)
					if (r == "-")
						continue
					if (r == "" || !((t, r) in their)) {
						# Its parent is compared as a whole.
						if (parent(p) == "" || (z, p) in differs)
							print z "." p ": no such field in " t >unaccounted
						continue
					}
					used[t, r] = 1
					if (parent(r) != "")
						used[t, parent(r)] = 1
					fields++
					if (my[z, p] != their[t, r])
						print z "." p ": offset and size " my[z, p] ", " t "." r " has " their[t, r] >wrong
				}
				n = split(their_top[t], f, " ")
				for (j = 1; j <= n; j++) {
					got = (t, f[j]) in used
					if (!got && !((z, f[j]) in left_out))
						print t "." f[j] ": not in " z >unaccounted
					if (got && (z, f[j]) in left_out)
						print z " has " f[j] ", drop ?=" f[j] >unaccounted
				}
			}
			print structures + 0, fields + 0
		}' "$tmp/map" "$tmp/theirs" "$tmp/ours" >"$tmp/counts"
}

[ -e /usr/include/stdio.h ] || skip_all "no libc headers: apt-get install libc6-dev"
if ! theirs_libc >"$tmp/libc"; then
	cat "$tmp/libc"
	ok_if 1 "the libc's structures can be read"
fi

for t in $targets; do
	n=$(name "$t")
	if ! ours "$t" >"$tmp/ours"; then
		grep '^#' "$tmp/ours" || :
		ok_if 1 "$n: zcall's structures can be read"
		continue
	fi
	case $t in
	linux_*)
		mapping own own-linux linux libc "linux-${t#linux_}" \
			"libc-${t#linux_}" >"$tmp/map"
		if ! theirs_uapi "$t" >"$tmp/theirs"; then
			grep '^#' "$tmp/theirs" || :
			ok_if 1 "$n: the kernel's structures can be read"
			continue
		fi
		mapping libc "libc-${t#linux_}" | cut -f3 >"$tmp/types"
		awk -F'\t' 'FILENAME ~ /types$/ { want[$1]; next }
			$1 in want' "$tmp/types" "$tmp/libc" >>"$tmp/theirs"
		;;
	*)
		mapping own "own-${t%_*}" bsd "${t%_*}" >"$tmp/map"
		theirs_table "${t%_*}" >"$tmp/theirs"
		;;
	esac
	compare
	read -r structures fields <"$tmp/counts"
	empty "$tmp/wrong" "$n: $structures structures, $fields fields equal in size, alignment and offset"
	empty "$tmp/unaccounted" "$n: nothing unaccounted for"
	sort -o "$tmp/compared" "$tmp/compared"
	echo "# $n, compared by domain: $(by_domain "$t" \
		'^.*[} ]\(zcall_[a-z0-9_]*_t\);' "$tmp/compared")"
	# A line for what does not exist would hide a structure lost.
	cut -f1 "$tmp/ours" | sort -u >"$tmp/have"
	cut -f2 "$tmp/map" | sort -u | comm -23 - "$tmp/have" >"$tmp/stale"
	empty "$tmp/stale" "$n: no line of structs without its structure"
	cut -f2 "$tmp/map" | sort | uniq -d >"$tmp/twice"
	empty "$tmp/twice" "$n: no structure has two lines"
done

finish
