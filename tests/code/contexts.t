#!/bin/sh
# docs/contexts.md has a row for each public function that is more than one
# trap, and what a compiler can prove of its columns is so: no function wants a
# relocation, a symbol of elsewhere or thread-local storage, and the calls are
# those that the headers make. For the wrappers of one trap the same, without
# rows. What is called where is tests/linux/contexts.c, whose lists of calls are
# compared here too.
. "$(dirname "$0")/lib.sh"

need $clang clang-19
need llvm-readelf-19 llvm-19

doc=${ZCALL_CONTEXTS:-docs/contexts.md}

# What the tables say: name, the four columns, then for each system "system
# calls", all separated by tabs.
awk -F' *[|] *' -v OFS='\t' '
	/^## / { section = $0; columns = 0 }
	/^\| function \| before/ {
		for (columns = 7; columns < NF; columns++)
			system_of[columns] = $columns
		next
	}
	/^\|---/ || !columns || !/^\|/ { next }
	{
		line = $2 OFS $3 OFS $4 OFS $5 OFS $6
		for (i = 7; i < columns; i++)
			line = line OFS system_of[i] OFS $i
		gsub(/`/, "", line)
		print line
	}' "$doc" >"$tmp/rows"
cut -f1 "$tmp/rows" >"$tmp/row.names"

sort "$tmp/row.names" | uniq -d | sed 's/$/ has two rows/' >"$tmp/bad"
awk -F'\t' '
	FILENAME ~ /md$/ {
		if (match($0, /^[0-9]+\. /))
			said[substr($0, 1, RLENGTH - 2)]
		next
	}
	{
		for (i = 2; i <= 5; i++) {
			if ($i ~ /^[0-9]+$/)
				used[$i]
			if ($i !~ /^(yes|no)$/ && !($i in said))
				print $1 ": column " i " is \"" $i "\""
		}
		if ($2 != "yes" || $5 != "yes")
			print $1 ": needs relocation or thread-local storage?"
	}
	END {
		for (s in said)
			if (!(s in used))
				print "nothing has the condition " s
	}' "$doc" "$tmp/rows" >>"$tmp/bad"
[ -s "$tmp/rows" ] || echo "no table" >>"$tmp/bad"
empty "$tmp/bad" "$(wc -l <"$tmp/rows") rows, in known words"

# functions TARGET: what there is, by contexts.awk; all.c includes everything.
(cd "$include" && echo zcall.h zcall/*.h) | tr ' ' '\n' |
	sed 's/.*/#include <&>/' >"$tmp/all.c"
functions() {
	clang_for "$1" -w -E -dM "$tmp/all.c" |
		sed -n 's/^#define ZCALL_NR_\([^ ]*\) \([0-9]*\)$/\2 \1/p' \
			>"$tmp/numbers"
	clang_for "$1" -w -E "$tmp/all.c" | awk -v include="$include/" \
		-f $code/contexts.awk "$tmp/numbers" -
}

# The functions of kind $1 as C: each called by one of the same parameters.
# Those of start.h are no inline functions, and are there by themselves.
callers() {
	cat "$tmp/all.c"
	awk -F'\t' -v kind="$1" '
		$3 != kind || $1 !~ /^zcall_/ { next }
		{
			arguments = ""
			n = split($5 == "void" ? "" : $5, p, ",")
			for (i = 1; i <= n; i++) {
				sub(/\[.*/, "", p[i])
				if (match(p[i], /\(\*[a-z_0-9]+\)/))
					p[i] = substr(p[i], RSTART + 2, RLENGTH - 3)
				else {
					match(p[i], /[A-Za-z_0-9]+ *$/)
					p[i] = substr(p[i], RSTART)
				}
				arguments = arguments (i > 1 ? ", " : "") p[i]
			}
			proto = $4 " value_" $1 "(" $5 ")"
			print proto ";\n" proto "\n{\n\t" \
				($4 == "void" ? "" : "return ($4)") \
				$1 "(" arguments ");\n}"
		}' "$tmp/functions" | sed "s/return (\$4)/return /"
}

# wants OBJECT: complaints. Relocations may only be those that a linker is done
# with because both sides move together; a symbol from elsewhere is none of
# them, and neither is anything of thread-local storage; what is kept between
# calls would be data. Unwind tables are for
# others to read.
wants() {
	if llvm-readelf-19 -h "$1" >/dev/null 2>&1; then
		llvm-readelf-19 -rW "$1" | awk '
			/^Relocation section/ { section = $3; next }
			section ~ /\.(eh_frame|debug)/ || $3 !~ /^R_/ { next }
			# Code and data that are in the same file.
			$3 ~ /^R_X86_64_(PC32|PLT32)$/ { next }
			$3 ~ /^R_AARCH64_(CALL26|JUMP26|ADR_PREL_LO21)$/ { next }
			$3 ~ /^R_AARCH64_ADR_PREL_PG_HI21$/ { next }
			$3 ~ /^R_AARCH64_(ADD_ABS|LDST[0-9]*_ABS)_LO12_NC$/ {
				next
			}
			$3 ~ /^R_AARCH64_PREL32$/ { next }
			$3 ~ /^R_RISCV_(PCREL_HI20|PCREL_LO12_[IS])$/ { next }
			$3 ~ /^R_RISCV_(CALL|CALL_PLT|RELAX|ALIGN)$/ { next }
			$3 ~ /^R_RISCV_(BRANCH|JAL|RVC_(BRANCH|JUMP))$/ { next }
			$3 ~ /^R_RISCV_(ADD|SUB)(8|16|32|64)$/ { next }
			$3 ~ /^R_LARCH_(B16|B21|B26|CALL36|RELAX|ALIGN)$/ { next }
			$3 ~ /^R_LARCH_PCALA_(HI20|LO12)$/ { next }
			$3 ~ /^R_LARCH_(ADD|SUB)(6|8|16|32|64)$/ { next }
			$3 ~ /^R_LARCH_32_PCREL$/ { next }
			{ print section ": " $3 " " $5 }'
	else
		llvm-objdump-19 -r "$1" | awk '
			/^RELOCATION RECORDS/ { section = $NF; next }
			section ~ /compact_unwind|eh_frame/ || NF < 3 { next }
			$2 ~ /^ARM64_RELOC_(BRANCH26|PAGE21|PAGEOFF12)$/ { next }
			$2 ~ /RELOC/ { print section " " $2 " " $3 }'
	fi
	# riscv64's start.h names what gp is made of, weakly.
	llvm-nm-19 "$1" | awk '
		$(NF - 1) ~ /^[UwvBbDd]$/ && $NF != "__global_pointer$" {
			print (NF == 2 ? "undefined: " : "data: ") $NF
		}'
	# The thread pointer itself, as a stack protector has it.
	llvm-objdump-19 -d --no-show-raw-insn "$1" | awk '
		/^[0-9a-f]+ <.*>:$/ { where = $2 }
		/%[fg]s:|tpidr|[ \t,(]tp([^a-z_0-9]|$)|\$tp([^a-z_0-9]|$)/ {
			print where " " $0
		}'
}

flags='-std=gnu11 -w -fPIE -ffunction-sections -fno-stack-protector'
: >"$tmp/all.names"
: >"$tmp/calls"
for target in $targets; do
	functions "$target" >"$tmp/functions"
	awk -F'\t' -v os="${target%_*}" '
		$1 ~ /^zcall_/ && $3 == "built" { print os "\t" $1 "\t" $6 }
		$1 == "zcalli_entry" && $2 == "zcall/start.h" {
			print os "\t_start\t" $6
		}' "$tmp/functions" >>"$tmp/calls"
	awk -F'\t' '$1 !~ /^zcalli_/ { print $1 }' "$tmp/functions" \
		>>"$tmp/all.names"
	grep '^?' "$tmp/functions" >"$tmp/bad"
	for n in zcall_thread_join zcall_ring_submit zcall_auxv_get; do
		case $target:$n in
		darwin_*:*) continue ;;
		freebsd_*:*_ring_*) continue ;;
		esac
		grep -q "^$n	" "$tmp/functions" || echo "$n not found" \
			>>"$tmp/bad"
	done
	callers plain >"$tmp/plain.c"
	callers built >"$tmp/built.c"
	plain=$(grep -c '^{' "$tmp/plain.c")
	built=$(grep -c '^{' "$tmp/built.c")
	[ "$plain" -gt 300 ] || echo "$plain wrappers" >>"$tmp/bad"
	# Each has more than this; what zcall_main is remains to be said.
	printf '\nint zcall_main(int c, char **v, char **e) { return 0; }\n' |
		tee -a "$tmp/plain.c" >>"$tmp/built.c"
	empty "$tmp/bad" "$(name "$target"): $plain functions of one trap, \
$built of more"

	for cc in clang gcc; do
		text="$(name "$target") $cc"
		[ $cc = clang ] || have_gcc "$target" "$text" || continue
		: >"$tmp/bad"
		for kind in plain built; do
			for opt in -O0 -O2; do
				[ $cc$opt != gcc-O0 ] || continue
				rm -f "$tmp/o"
				# shellcheck disable=SC2086 # a list of flags
				object $cc "$target" "$tmp/o" "$tmp/$kind.c" \
					$flags $opt >>"$tmp/bad" 2>&1
				[ -s "$tmp/o" ] || {
					echo "$kind $opt: no object"
					continue
				}
				wants "$tmp/o" | sed "s/^/$opt $kind: /"
				# A section for each: all were there.
				[ "$(llvm-nm-19 "$tmp/o" |
					grep -c ' _*value_zcall_[a-z0-9_]*$')" -eq \
					"$(grep -c ' value_zcall_.*;$' \
						"$tmp/$kind.c")" ] ||
					echo "$kind $opt: functions are lost"
			done
		done >>"$tmp/bad"
		empty "$tmp/bad" "$text: none wants a relocation, a symbol or \
thread-local storage"
	done

	# What start.h brings is no inline function.
	echo '#include <zcall/start.h>' >"$tmp/start.c"
	clang_for "$target" $flags -O2 -c -o "$tmp/o" "$tmp/start.c" \
		>"$tmp/bad" 2>&1
	llvm-nm-19 --defined-only "$tmp/o" | awk -v os="${target%_*}" '
		$2 ~ /^[TWS]$/ {
			if (os == "darwin")
				sub(/^_/, "", $3)
			if ($3 ~ /^(zcalli_|ltmp)/)
				next
			print os "\t" ($3 == "start" ? "_start" : $3) "\t"
		}' >"$tmp/start.names"
	grep -v '	_start	' "$tmp/start.names" >>"$tmp/calls"
	cut -f2 "$tmp/start.names" >>"$tmp/all.names"
	[ "$(wc -l <"$tmp/start.names")" -ge 5 ] || cat "$tmp/start.names" \
		>>"$tmp/bad"
	empty "$tmp/bad" "$(name "$target"): start.h is read"
done

# Rows and functions, both ways; a row that ends in * is a family.
sort -u -o "$tmp/all.names" "$tmp/all.names"
awk -F'\t' '
	FILENAME ~ /row\.names$/ {
		if (sub(/\*$/, "", $1))
			family[++families] = $1
		else
			row[$1]
		next
	}
	FILENAME ~ /calls$/ {
		built[$2]
		found = $2 in row
		for (i = 1; i <= families; i++)
			if (index($2, family[i]) == 1) {
				used[family[i]]
				found = 1
			}
		if (!found && !said[$2]++)
			print "no row: " $2
		next
	}
	END {
		for (r in row)
			if (!(r in built))
				print "no such function, or only one trap: " r
		for (i = 1; i <= families; i++)
			if (!(family[i] in used))
				print "no function: " family[i] "*"
	}' "$tmp/row.names" "$tmp/calls" >"$tmp/bad"
empty "$tmp/bad" "every function of more than one trap has a row, every row a \
function"

# Every name in the text is one.
# shellcheck disable=SC2016 # Markdown
tr -c 'A-Za-z0-9_`*' '\n' <"$doc" |
	sed -n 's/^`\(zcall_[a-z0-9_]*\)`$/\1/p' | sort -u |
	comm -23 - "$tmp/all.names" | grep -vx zcall_main |
	sed 's/$/ is no function/' >"$tmp/bad"
awk -F'\t' '!/^#/ { print $2 }' $code/not-functions | sort -u |
	while read -r f; do
		grep -q "^| .*\`$f\`.* |" "$doc" ||
			echo "$f is in $code/not-functions, not here"
	done >>"$tmp/bad"
empty "$tmp/bad" "names in the text are functions, those that must be inlined \
are named"

# The calls: each that is found is there, and one without parentheses is found
# on all of a system's targets that have the function. Nothing where the
# function is not.
awk -F'\t' '
	FILENAME ~ /calls$/ {
		n = split($3, c, " ")
		on[$2, $1]++
		for (i = 1; i <= n; i++) {
			if (!(($2, $1, c[i]) in times))
				list[$2, $1] = list[$2, $1] " " c[i]
			times[$2, $1, c[i]]++
		}
		if ($2 ~ /^zcall_prep_/ && n)
			print $2 " makes calls: " $3
		next
	}
	$1 ~ /\*$/ {
		if ($7 != "-")
			print $1 ": a family that makes calls"
		next
	}
	{
		for (k = 6; k < NF; k += 2) {
			os = $k == "Linux" || $k == "calls" ? "linux" : \
				$k == "FreeBSD" ? "freebsd" : "darwin"
			if (!(($1, os) in on)) {
				if ($(k + 1) != "")
					print $1 ": not on " os
				continue
			}
			said = $(k + 1)
			if (said == "")
				print $1 ": it is on " os
			split("", there)
			n = split(said == "-" ? "" : said, w, /, */)
			for (i = 1; i <= n; i++) {
				may = gsub(/[()]/, "", w[i])
				there[w[i]]
				t = times[$1, os, w[i]]
				if (!t)
					print $1 " on " os ": never " w[i]
				else if (!may && t < on[$1, os])
					print $1 " on " os ": not always " w[i]
			}
			n = split(list[$1, os], w, " ")
			for (i = 1; i <= n; i++)
				if (!(w[i] in there))
					print $1 " on " os ": " w[i] " too"
		}
	}' "$tmp/calls" "$tmp/rows" >"$tmp/bad"
empty "$tmp/bad" "the calls of each are those of the headers"

# The test that runs under a filter allows what the rows say: its lines
# ALLOW(function, call, ...) have no call that the row has not.
tr -d '\n\t' <tests/linux/contexts.c | grep -o 'ALLOW(zcall_[^)]*)' |
	sed 's/ALLOW(//; s/)//; s/, */ /g' >"$tmp/allowed"
awk -F'\t' '
	FILENAME ~ /rows$/ {
		said = " " $7 " "
		gsub(/[(),]/, " ", said)
		calls[$1] = said
		next
	}
	{
		n = split($1, w, " ")
		for (i = 2; i <= n; i++)
			if (!index(calls[w[1]], " " w[i] " "))
				print w[1] ": " w[i] " is allowed, not in the table"
	}' "$tmp/rows" "$tmp/allowed" >"$tmp/bad"
[ -s "$tmp/allowed" ] || echo "none found" >>"$tmp/bad"
empty "$tmp/bad" "tests/linux/contexts.c allows those calls, for \
$(wc -l <"$tmp/allowed") functions"

finish
