#!/bin/sh
# Every wrapper's parameters against the prototypes of the kernels: how many,
# how wide, pointer or not. First the table that foreign tests go by,
# tests/foreign/linux.tsv, against the prototypes in Debian's package of the
# kernel's own headers; then the wrappers, as C declares them, against the three
# tables. What differs with a reason is in the file prototypes. (What a wrapper
# passes in which register is the foreign tier's business.)
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"

foreign=$root/tests/foreign
regex='linux-headers-[0-9.]*[+]deb[0-9]*-common'
kernel=$("$fetch" forky amd64 "$regex") ||
	skip_all "no kernel headers of suite forky: run $fetch forky amd64 '$regex'"
kernel=$(echo "$kernel"/usr/src/linux-headers-*-common)

awk -f "$here/prototypes.awk" "$kernel/include/linux/syscalls.h" \
	"$kernel/include/asm-generic/syscalls.h" \
	"$kernel/arch/riscv/include/asm/syscall.h" >"$tmp/kernel"
rows "$here/prototypes" >"$tmp/lines"
rows "$foreign/linux.tsv" >"$tmp/table"
awk -F'\t' -v bad="$tmp/bad" '
	FILENAME ~ /kernel$/ { proto[$1] = proto[$1] ";" $2 ";"; next }
	FILENAME ~ /lines$/ {
		if ($1 == "table")
			except[$2] = $3
		next
	}
	{
		row[$1]
		if (index(proto[$1], ";" $NF ";")) {
			n++
			if ($1 in except)
				print $1 ": the kernel bears it out, drop its line" >bad
		} else if (except[$1] == $NF)
			m++
		else
			print $1 ": the table has " $NF ", the kernel " proto[$1] >bad
	}
	END {
		for (e in except)
			if (!(e in row))
				print e ": in no row of the table" >bad
		print n + 0, m + 0
	}' "$tmp/kernel" "$tmp/lines" "$tmp/table" >"$tmp/n"
touch "$tmp/bad"
read -r same other <"$tmp/n"
[ "$same" -gt 0 ] || echo "no prototype at all" >>"$tmp/bad"
empty "$tmp/bad" "linux.tsv: $same rows as in the kernel's headers, $other for a reason"
rm "$tmp/bad"

# table TARGET: "call<TAB>widths".
table()
{
	case $1 in
	linux_*) awk -F'\t' -v cpu="${1#linux_}" '
		/^#name/ { for (i = 1; i <= NF; i++) if ($i == cpu) c = i }
		/^#/ || $c == "-" { next }
		{ print $1 "\t" $NF }' "$foreign/linux.tsv" ;;
	*) rows "$foreign/${1%_*}.tsv" | awk -F'\t' '{ print $1 "\t" $2 }' ;;
	esac
}

cat >"$tmp/compare.awk" <<'EOF2'
BEGIN { FS = "\t" }

FILENAME ~ /table$/ {
	want[$1] = $2 == "void" ? "" : $2
	next
}

FILENAME ~ /calls$/ {
	split($0, p, " ")
	call[p[1]] = p[2]
	next
}

FILENAME ~ /lines$/ {
	if ($1 == "wrapper" && target ~ ("^(" $2 ")$")) {
		line[++lines] = FNR
		whose[lines] = "^zcall_(" $3 ")$"
		which[lines] = "^(" $4 ")$"
	}
	next
}

# Whether a line of the list excuses it; notes which.
function excused(wrapper, parameter,    k, found) {
	for (k = 1; k <= lines; k++)
		if (wrapper ~ whose[k] && parameter ~ which[k]) {
			print line[k] >>used
			found = 1
		}
	return found
}

# Whether C has it as a pointer.
function pointer(parameter, list,    k, i, p) {
	k = split(list, p, /,/)
	for (i = 1; i <= k; i++) {
		sub(/(\[[^]]*\])? *$/, "", p[i])
		if (p[i] ~ ("[^A-Za-z_0-9]" parameter "$"))
			return p[i] ~ /[*]/ || list ~ ("[^A-Za-z_0-9]" parameter "\\[")
	}
	return 0
}

# No trap; a Mach trap, which is in no table; the generic calls, whose number
# is a parameter.
$5 == "-" || $5 < 0 || $1 ~ /^zcall_(mach_)?(raw|syscall)[0-9]$/ { next }

!($5 in call) || !(call[$5] in want) {
	print $1 ": " ($5 in call ? call[$5] : "number " $5) " is in no row of the table" >bad
	next
}

{
	c = call[$5]
	n = split(want[c], w, " ")
	m = split($6 == "-" ? "" : $6, a, " ")
	k = split($4 == "-" ? "" : $4, p, " ")
	split("", class)
	for (i = 1; i <= k; i++) {
		split(p[i], q, ":")
		class[q[1]] = q[2]
	}
	compared++
	if (m != n && !excused($1, "all"))
		print $1 ": " m " arguments, the kernel takes " n >bad
	for (i = 1; i <= m && i <= n; i++) {
		# A constant.
		if (!(a[i] in class))
			continue
		got = pointer(a[i], $8) ? "ptr" : class[a[i]]
		# 8 and 16 bits are promoted.
		wish = w[i] == "ptr" ? "ptr" : w[i] ~ /64/ ? 64 : 32
		if (got == wish)
			parameters++
		else if ($1 ~ /_ptr$/ && wish == 64 && got == "ptr")
			;
		else if (!excused($1, a[i]))
			print $1 "(" a[i] "): " got ", the kernel has " w[i] >bad
	}
}

END { print compared + 0, parameters + 0 }
EOF2

: >"$tmp/used"
for t in $targets; do
	table "$t" >"$tmp/table"
	calls "$t" >"$tmp/calls"
	wrappers "$t" >"$tmp/wrappers"
	awk -v target="$t" -v bad="$tmp/bad" -v used="$tmp/used" \
		-f "$tmp/compare.awk" "$tmp/table" "$tmp/calls" "$tmp/lines" \
		"$tmp/wrappers" >"$tmp/n"
	touch "$tmp/bad"
	read -r compared parameters <"$tmp/n"
	[ "$compared" -gt 0 ] || echo "no wrapper at all" >>"$tmp/bad"
	empty "$tmp/bad" "$(name "$t"): $compared wrappers, $parameters parameters as the kernel has them"
	rm "$tmp/bad"
done

awk -F'\t' '
	FILENAME ~ /used$/ { used[$1]; next }
	$1 == "wrapper" && !(FNR in used) { print $3 " " $4 }' \
	"$tmp/used" "$tmp/lines" >"$tmp/stale"
empty "$tmp/stale" "no line of prototypes without its wrapper"
finish
