# The table of fuzz.c: a caller for each wrapper, what its parameters are for,
# and what the kernel is to see.
#
#   awk -f fuzz.awk wrappers.tsv calls.script
#
# wrappers.tsv: what tests/code/wrappers.awk prints, the C types. calls.script:
# what tests/foreign/generate.awk writes, numbers and order of arguments from
# the kernel's own table, so that a wrapper's error is not in both.

BEGIN {
	FS = "\t"
}

function trim(s)
{
	gsub(/^ +| +$/, "", s)
	return s
}

# What a parameter is for: p memory, s name, f descriptor, n length, g flags,
# i another number.
function purpose(type, name)
{
	if (type ~ /\*$/)
		return type ~ /^const (unsigned )?char \*$/ ? "s" : "p"
	if (name ~ /fd$|fd_|^mqdes$/)
		return "f"
	if (name ~ /size|len|count|cnt|^n[a-z]*$|nr_|bytes/)
		return "n"
	if (name ~ /flag|^mode|^prot|mask|opt|cmd|^op|which|how/)
		return "g"
	return "i"
}

NR == FNR {
	sub(/^zcall_/, "", $1)
	result[$1] = $7
	parameters[$1] = $8
	next
}

FNR == 1 {
	FS = " "
	$0 = $0
}

{
	name = $1
	if (!(name in result)) {
		print "fuzz.awk: no types of " name >"/dev/stderr"
		exit 1
	}
	n = parameters[name] == "void" ? 0 : split(parameters[name], p, ",")
	call = purposes = wide = ""
	for (i = 1; i <= n; i++) {
		p[i] = trim(p[i])
		match(p[i], /[A-Za-z_0-9]+$/)
		word = substr(p[i], RSTART)
		type = trim(substr(p[i], 1, RSTART - 1))
		call = call (i > 1 ? ", " : "") "(" type ")a[" i - 1 "]"
		purposes = purposes purpose(type, word)
		wide = wide (type ~ /^int$/ ? "i" : type ~ \
			/^(unsigned|uint32_t|zcall_socklen_t)$/ ? "u" : "l")
	}
	print "static long fuzz_" name "(const long *a)\n{"
	if (!n)
		print "\t(void)a;"
	if ($3 == "raw")
		print "\tzcall_result_t r = zcall_" name "(" call ");\n\n" \
			"\treturn r.err ? -(long)r.err : (long)r.r1;"
	else if ($3 == "void")
		print "\tzcall_" name "(" call ");"
	else
		print "\treturn (long)zcall_" name "(" call ");"
	print "}\n"

	number = $2
	by = -1
	if (sub(/^\$/, "", number)) {
		by = number - 1
		number = 0
	}
	row = "\t{\"" name "\", fuzz_" name ", " number ", " by ", '" \
		substr($3, 1, 1) "', \"" purposes "\", \"" wide "\", {"
	for (i = 4; $i != "="; i++)
		;
	for (i++; i <= NF; i++) {
		split($i, part, ":")
		if ($i == "*")
			row = row "{0, -1, 0}, "
		else if ($i ~ /^#/)
			row = row "{64, -2, " substr($i, 2) "}, "
		else
			row = row "{" substr(part[2], 2) ", " part[1] - 1 \
				", 0}, "
	}
	rows = rows row "{0, -3, 0}}},\n"
	count++
}

END {
	if (!count)
		exit 1
	print "static const struct wrapper wrappers[] = {\n" rows "};"
}
