# From preprocessed headers (-E): every function that is defined in them, one a
# line, fields separated by tabs:
#
#   name  header  plain or built  type of result  parameters as written  calls
#
# Plain is a function that is always inlined and is one trap and nothing else.
# Calls are all that it can come to, through other functions too, by name:
# numbers[NR] has been read from a file of "NR name" before. What only a pointer
# leads to counts where the pointer is taken.
#
# Reads by layout: a definition begins with static or an attribute at the start
# of a line, and has its braces alone there, as clang-format puts them.

function trim(s) {
	gsub(/[ \t]+/, " ", s)
	gsub(/^ | $/, "", s)
	return s
}

# The text in the parentheses that open at s[at].
function parens(s, at,   i, depth, c) {
	for (i = at; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (c == "(")
			depth++
		else if (c == ")" && --depth == 0)
			return substr(s, at + 1, i - at - 1)
	}
	return "?"
}

function define(head, body,   at, attr, name, rest, traps, s, inlined) {
	inlined = head ~ /__always_inline__/
	while ((at = index(head, "__attribute__"))) {
		attr = parens(head, at + length("__attribute__"))
		head = substr(head, 1, at - 1) " " \
			substr(head, at + length("__attribute__()") + length(attr))
	}
	sub(/static inline/, "", head)
	sub(/static/, "", head)
	head = trim(head)
	if (!match(head, /[A-Za-z_][A-Za-z0-9_]* ?\(/)) {
		print "? " head
		return
	}
	# A function that returns a pointer to one: void (*name(void))(void)
	if (match(head, /\(\*[A-Za-z_][A-Za-z0-9_]*\(/)) {
		name = substr(head, RSTART + 2, RLENGTH - 3)
		type[name] = "void *"
		list[name] = parens(head, RSTART + RLENGTH - 1)
	} else {
		match(head, /[A-Za-z_][A-Za-z0-9_]* ?\(/)
		name = trim(substr(head, RSTART, RLENGTH - 1))
		type[name] = trim(substr(head, 1, RSTART - 1))
		list[name] = trim(parens(head, RSTART + RLENGTH - 1))
	}
	names[++n] = name
	where[name] = file

	rest = body
	while (match(rest, /zcalli?_[A-Za-z0-9_]+/)) {
		s = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		# The generic call's number is looked for below.
		if (s ~ /^zcall_(syscall|raw)[0-6]$/)
			continue
		if (s != name && !((name, s) in seen)) {
			seen[name, s]
			mentions[name] = mentions[name] " " s
		}
	}
	# The number that a trap is given.
	rest = body
	while (match(rest, /zcalli_nr __asm__\("[$a-z0-9]*"\) = \([^)]*\)/)) {
		s = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		sub(/.*= \(/, "", s)
		sub(/\)$/, "", s)
		traps++
		if (s in number)
			own[name] = own[name] " " number[s]
		else if (s !~ /^-?[0-9]/)
			own[name] = own[name] " any"
		else
			own[name] = own[name] " " s
	}
	rest = body
	while (match(rest, /zcall_(syscall|raw)[0-6]\([(]?[0-9]+[^0-9a-z]/)) {
		s = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		sub(/^[^(]*[(]+/, "", s)
		sub(/[^0-9].*/, "", s)
		own[name] = own[name] " " (s in number ? number[s] : s)
	}
	# In the text of the assembly: a string of its own, or zcalli_sigreturn.
	rest = body ~ /\.byte/ ? "" : body
	while (match(rest, /"[0-9]+"/)) {
		s = substr(rest, RSTART + 1, RLENGTH - 2)
		rest = substr(rest, RSTART + RLENGTH)
		own[name] = own[name] " " (s in number ? number[s] : s)
		traps++
	}
	if (match(body, /\.byte 0x48, 0xc7, 0xc0, [0-9]+/)) {
		s = substr(body, RSTART, RLENGTH)
		sub(/.* /, "", s)
		own[name] = own[name] " " (s in number ? number[s] : s)
	}
	# Checks of constants (ZCALLI_REFUSE) leave nothing but this.
	sub(/^[ ]*(\(\(void\)0\);[ ]*)+/, "", body)
	plain[name] = inlined && traps == 1 && body ~ /^[ ]*return __extension__/
}

function visit(name, from,   k, m, i) {
	if ((from, name) in been)
		return
	been[from, name]
	k = split(own[name], m, " ")
	for (i = 1; i <= k; i++)
		if (!((from, m[i]) in has)) {
			has[from, m[i]]
			calls[from] = calls[from] " " m[i]
		}
	k = split(mentions[name], m, " ")
	for (i = 1; i <= k; i++)
		if (m[i] in where)
			visit(m[i], from)
}

function sorted(words,   k, a, i, j, x) {
	k = split(words, a, " ")
	for (i = 2; i <= k; i++) {
		x = a[i]
		for (j = i - 1; j > 0 && a[j] > x; j--)
			a[j + 1] = a[j]
		a[j + 1] = x
	}
	x = ""
	for (i = 1; i <= k; i++)
		x = x (i > 1 ? " " : "") a[i]
	return x
}

FILENAME ~ /numbers$/ {
	number[$1] = $2
	next
}

/^# [0-9]+ "/ {
	split($0, q, "\"")
	file = index(q[2], include) == 1 ? substr(q[2], length(include) + 1) : ""
	next
}

file == "" { next }

$0 == "{" && head != "" {
	inside = 1
	body = ""
	next
}

$0 == "}" && inside {
	define(head, body)
	inside = 0
	head = ""
	next
}

inside {
	body = body " " $0
	next
}

/^(static|__attribute__)/ { head = "" }

/^[a-z_]/ || head != "" {
	head = head " " $0
	if (head ~ /[;=}][ ]*$/ || head ~ /typedef/)
		head = ""
}

END {
	for (i = 1; i <= n; i++) {
		name = names[i]
		visit(name, name)
		print name "\t" where[name] "\t" \
			(plain[name] ? "plain" : "built") "\t" type[name] "\t" \
			list[name] "\t" sorted(calls[name])
	}
}
