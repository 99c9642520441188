# From clang -E -dD of the kernel's headers: what each defines. One line a name:
# "macro|enum|struct NAME header", header as in the file headers, or "alias NAME
# TAG" for a typedef of a structure. Macros with parameters and what other
# headers define is left out.
#
#   -v uapi=DIRECTORY -v triple=TRIPLE headers -
FILENAME != "-" {
	if (!/^#/ && NF)
		wanted[$2] = 1
	next
}

# A line marker says which file the next lines are from.
/^# [0-9]+ "/ {
	split($0, q, "\"")
	file = q[2]
	if (index(file, uapi "/") == 1)
		file = substr(file, length(uapi) + 2)
	if (index(file, triple "/") == 1)
		file = substr(file, length(triple) + 2)
	sub(/^asm-generic\//, "asm/", file)
	next
}

/^#define / {
	if (file in wanted && $2 !~ /\(/ && NF > 2)
		macro[$2] = file
	next
}

/^#undef / {
	delete macro[$2]
	next
}

/^#/ { next }

# Words and brackets of C, one at a time.
{
	while (match($0, /[A-Za-z_][A-Za-z0-9_]*|[{};,()]/)) {
		token(substr($0, RSTART, RLENGTH))
		$0 = substr($0, RSTART + RLENGTH)
	}
}

# The kind of thing that a { after this word opens.
function opens(t) {
	if (t == "union")
		return "struct"
	return t == "enum" || t == "struct" ? t : ""
}

function token(t) {
	if (t == "(")
		round++
	else if (t == ")")
		round--
	else if (t == "{" && !round) {
		kind[++depth] = opens(before) == "" ? opens(word) : opens(before)
		if (opens(before) == "struct") {
			say("struct", word)
			tag[depth] = word
		} else
			tag[depth] = ""
		# typedef struct { ... } name;
		naming[depth] = typedef && depth == 1 && kind[1] == "struct"
		fresh = kind[depth] == "enum"
	} else if (t == "}" && !round) {
		if (naming[depth--])
			name_next = 1
		fresh = 0
	} else if (t == ";" && !round) {
		if (depth == 0)
			typedef = name_next = 0
	} else if (t == "," && !round)
		fresh = kind[depth] == "enum"
	else if (!round) {
		if (fresh)
			say("enum", t)
		fresh = 0
		if (name_next && depth == 0 && t !~ /^__attribute/) {
			if (tag[1] == "")
				say("struct", t)
			else if (file in wanted)
				print "alias", t, tag[1]
			name_next = 0
		}
		if (depth == 0 && t == "typedef")
			typedef = 1
	}
	if (!round && t != ")" && t !~ /^__(attribute|extension)__$/) {
		before = word
		word = t
	}
}

function say(what, name) {
	if (file in wanted && !((what, name) in said)) {
		said[what, name] = 1
		print what, name, file
	}
}

END {
	for (m in macro) {
		file = macro[m]
		say("macro", m)
	}
}
