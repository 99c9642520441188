# Writes, for one target, a program that calls every wrapper and the script
# that the calls are checked against: the wrappers' names and C parameters come
# from the preprocessed headers, numbers and widths from the kernel's table.
#
#   awk -v target=linux_arm64 -v program=calls.c -v script=calls.script \
#       -f generate.awk linux.tsv exceptions.tsv headers.i
#   awk -v target=darwin_arm64 ... -f generate.awk \
#       ../facts/darwin-syscalls.tsv ../facts/darwin-mach-traps.tsv darwin.tsv \
#       exceptions.tsv headers.i
#
# What a line of the script means stands in script.c.

BEGIN {
	FS = "\t"
	part = target
	sub(/^linux_/, "", part)
}

# A trap's number is its negated index.
FILENAME ~ /-mach-traps[^\/]*$/ {
	if (!/^#/)
		number[$2] = -$1
	next
}

FILENAME ~ /-syscalls[^\/]*$/ {
	if (!/^#/ && $3 !~ /COMPAT/)
		number[$2] = $1
	next
}

# What the kernel takes; for Linux with a column of numbers for each CPU.
FILENAME ~ /(linux|freebsd|darwin)\.tsv$/ {
	if (/^#name/)
		for (i = 2; i < NF; i++)
			if ($i == part)
				column = i
	if (/^#/ || (column && $column == "-"))
		next
	if (column)
		number[$1] = $column
	widths[$1] = $NF == "void" ? "" : $NF
	next
}

# Wrappers that are not one call with the same parameters.
FILENAME ~ /exceptions\.tsv$/ {
	if (/^#/ || target !~ ("^" $1 "$"))
		next
	call[$2] = $3
	expected[$2] = $4
	next
}

# The headers: everything between braces of the first level is one function.
!/^#/ {
	line = $0
	asm_seen += gsub(/__asm__ volatile/, "&", line)
	gsub(/[ \t]+/, " ", line)
	text = text " " line
	while (match(line, /[{}]/)) {
		depth += substr(line, RSTART, 1) == "{" ? 1 : -1
		line = substr(line, RSTART + 1)
		closed = !depth
	}
	if (!depth && (closed || line ~ /;/)) {
		definition(text)
		text = ""
	}
	closed = 0
}

END {
	finish()
}

function trim(s)
{
	gsub(/^ +| +$/, "", s)
	return s
}

# Cuts at commas outside parentheses.
function cut(s, list,    n, i, c, depth, word)
{
	s = trim(s)
	if (s == "void" || s == "")
		return 0
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		depth += c == "(" ? 1 : c == ")" ? -1 : 0
		if (c == "," && !depth) {
			list[++n] = trim(word)
			word = ""
		} else {
			word = word c
		}
	}
	list[++n] = trim(word)
	return n
}

# One function of the headers: a wrapper when it traps, itself or through
# another one.
function definition(s,    head, body, name, result, parameters, word)
{
	if (s !~ /__always_inline__/ || s !~ /zcalli?_/)
		return
	body = s
	sub(/^[^{]*\{/, "", body)
	head = substr(s, 1, length(s) - length(body) - 1)
	sub(/^.*__attribute__\(\([^()]*(\([^()]*\))?[^()]*\)\)/, "", head)
	if (!match(head, /zcall[a-z]*_[A-Za-z0-9_]+ ?\(/))
		return
	name = substr(head, RSTART, RLENGTH - 1)
	result = trim(substr(head, 1, RSTART - 1))
	parameters = substr(head, RSTART + RLENGTH)
	sub(/\)[^)]*$/, "", parameters)
	name = trim(name)
	if (body !~ /__asm__/) {
		word = body
		while (match(word, /zcalli?_[A-Za-z0-9_]+ ?\(/)) {
			if (trim(substr(word, RSTART, RLENGTH - 1)) in traps)
				break
			word = substr(word, RSTART + RLENGTH)
		}
		if (RSTART == 0)
			return
	}
	traps[name] = 1
	asm_used += gsub(/__asm__ volatile/, "&", body)
	if (name ~ /^zcall_/)
		wrapper(substr(name, 7), result, parameters)
}

function kind(result)
{
	if (result ~ /zcall_result_t/)
		return "raw"
	if (result ~ /\*/)
		return "long"
	if (result ~ /void$/)
		return "void"
	if (result ~ /long|uintptr_t|size_t|int64_t/)
		return "long"
	return "int"
}

function wrapper(name, result, parameters,    n, i, k, p, type, ids, types, \
		 words, line, nr, args, list, chosen, set, values, described, m)
{
	count++
	done[name] = 1
	n = cut(parameters, p)
	for (i = 1; i <= n; i++) {
		match(p[i], /[A-Za-z_0-9]+ ?(\[[^]]*\])?$/)
		type = trim(substr(p[i], 1, RSTART - 1))
		words = substr(p[i], RSTART)
		if (sub(/ ?\[[^]]*\]$/, "", words))
			type = type " *"
		types[i] = type
		ids = ids (i > 1 ? ", " : "") words
		line = line " " words
		described = described (i > 1 ? ", " : "") \
			"sizeof(" type ")"
	}

	# What the kernel must see.
	nr = name in call ? call[name] : name
	if (nr ~ /^\$/) {
		# the number is a parameter: all others count whole
		m = split(expected[name], list, " ")
		for (i = 1; i <= m; i++)
			args = args " " \
				(list[i] ~ /^[0-9]/ ? list[i] ":u64" : list[i])
	} else if (!(nr in number)) {
		nr = "?" nr
	} else {
		m = split(widths[nr], list, " ")
		if (name in expected) {
			k = split(expected[name], chosen, " ")
			if (k != m)
				nr = "?" nr ":arguments"
			for (i = 1; i <= m; i++)
				args = args " " (chosen[i] ~ /^[0-9]/ ? \
					chosen[i] ":" list[i] : chosen[i])
		} else {
			if (n != m)
				nr = "?" nr ":takes_" m "_arguments"
			for (i = 1; i <= m; i++)
				args = args " " i ":" list[i]
		}
		if (nr !~ /^\?/)
			nr = number[nr]
	}
	k = kind(result)
	gsub(/:ptr/, ":u64", args)
	print name, nr, k line " =" args >script

	# The callers.
	if (k == "raw") {
		result = "void"
		line = "script_result = "
	} else {
		line = k == "void" ? "" : "return "
	}
	gsub(/__attribute__ *\(\([^()]*\)\)|static|inline/, "", result)
	result = trim(result)
	printf "SCRIPT_FN %s script_%s(%s)\n{\n\t%szcall_%s(%s);\n}\n\n", \
		result, name, n ? parameters : "void", line, name, ids >program
	for (set = 0; set < 4; set++) {
		values = ""
		for (i = 1; i <= n; i++)
			values = values (i > 1 ? ", " : "") "(" types[i] \
				")SCRIPT_VALUE(" set ", " i - 1 ")"
		printf "SCRIPT_FN %s script_%s_%d(void)\n" \
			"{\n\t%szcall_%s(%s);\n}\n\n", \
			result, name, set, line, name, values >program
	}
	if (n)
		printf "SCRIPT_DATA script_%s_sizes[] = {%s};\n\n", \
			name, described >program
}

BEGIN {
	print "/* Generated: a caller for every wrapper. */" >program
	print "#include <zcall.h>\n#include <zcall/start.h>" >program
	print "#include \"values.h\"" >program
	print "#include \"edges.h\"\n" >program
	print "#define SCRIPT_DATA __attribute__((__used__)) " \
		"const unsigned char\n" >program
	print "__attribute__((__used__)) zcall_result_t script_result;\n" \
		>program
	print "SCRIPT_FN void script_return(void)\n{\n}\n" >program
}

# Nothing may slip through the patterns above.
function finish(    name)
{
	if (!count || asm_seen != asm_used) {
		print "generate.awk: found " count + 0 " wrappers, but only " \
			asm_used + 0 " of " asm_seen + 0 " traps" >"/dev/stderr"
		exit 1
	}
	for (name in call)
		if (!(name in done)) {
			print "generate.awk: exceptions.tsv has " name \
				", which is no wrapper of " target >"/dev/stderr"
			exit 1
		}
}
