# From the preprocessed zcall.h: every function that is always inlined, one a
# line, fields separated by tabs:
#
#   name  class of result  noreturn or -  parameters  number  arguments
#   type of result  parameters as written
#
# A class is 32, 64, void or result (zcall_result_t). A parameter is name:class,
# the arguments are what the trap gets, in order: parameter names or constants.
# Number and arguments are - when there is no trap in the function. What this
# cannot read is "?", so that the contract fails there and nothing is missed.

function trim(s) {
	gsub(/^[ \t]+|[ \t]+$/, "", s)
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

function class(type,   n, w, last) {
	type = trim(type)
	if (type ~ /\*/)
		return 64
	gsub(/(^| )(const|volatile)( |$)/, " ", type)
	type = trim(type)
	if (type == "void")
		return "void"
	if (type == "zcall_result_t")
		return "result"
	if (type in alias)
		return class(alias[type])
	if (type ~ /(^| )long( |$)/)
		return 64
	if (type ~ /^((un)?signed|((un)?signed )?int)$/)
		return 32
	return "?"
}

# An argument as it is: a parameter or a number; casts do not matter here.
function plain(e) {
	e = trim(e)
	while (e ~ /^\(.*\)$/ && parens(e, 1) == substr(e, 2, length(e) - 2))
		e = trim(substr(e, 2, length(e) - 2))
	if (e ~ /^-?(0x[0-9a-f]+|[0-9]+)[uUlL]*$/) {
		sub(/[uUlL]+$/, "", e)
		return e
	}
	return e in param ? e : "?"
}

function register_value(body, variable,   at) {
	if (!match(body, variable " (__asm__|=) ?[(]"))
		return "-"
	body = substr(body, RSTART)
	at = index(body, "= (")
	return plain(parens(body, at + 2))
}

function describe(chunk,   at, attr, open, proto, type, name, list, n, p, i,
		  parameters, noreturn, body, number, arguments, v, calls) {
	noreturn = "-"
	open = index(chunk, "{")
	proto = substr(chunk, 1, open - 1)
	body = substr(chunk, open)
	while ((at = index(proto, "__attribute__"))) {
		attr = parens(proto, at + length("__attribute__"))
		if (attr ~ /noreturn/)
			noreturn = "noreturn"
		proto = substr(proto, 1, at - 1) \
			substr(proto, at + length("__attribute__()") + length(attr))
	}
	if (!match(proto, /zcalli?_[a-z0-9_]*[ ]*\(/)) {
		print "? " substr(proto, 1, 60)
		return
	}
	at = RSTART + RLENGTH - 1
	name = trim(substr(proto, RSTART, RLENGTH - 1))
	if (name ~ /^zcalli_/)
		return
	type = trim(substr(proto, 1, RSTART - 1))
	list = parens(proto, at)

	split("", param)
	parameters = ""
	if (trim(list) != "void") {
		n = split(list, p, ",")
		for (i = 1; i <= n; i++) {
			p[i] = trim(p[i])
			match(p[i], /[A-Za-z_0-9]+$/)
			v = substr(p[i], RSTART)
			param[v] = 1
			parameters = parameters (i > 1 ? " " : "") v ":" \
				class(substr(p[i], 1, RSTART - 1))
		}
	}

	number = register_value(body, "zcalli_nr")
	arguments = ""
	if (number == "-" && match(body, /zcall_(raw|syscall)[0-6]\(/)) {
		# One generic call and nothing else.
		at = RSTART + RLENGTH - 1
		if (trim(substr(body, 2, RSTART - 2)) != "return")
			number = "?"
		n = split(parens(body, at), p, ",")
		number = plain(p[1])
		for (i = 2; i <= n; i++)
			arguments = arguments (i > 2 ? " " : "") plain(p[i])
	} else {
		for (i = 1; i <= 8; i++) {
			v = register_value(body, "zcalli_a" i)
			if (v == "-")
				break
			arguments = arguments (i > 1 ? " " : "") v
		}
	}

	print name "\t" class(type) "\t" noreturn "\t" \
		(parameters == "" ? "-" : parameters) "\t" number "\t" \
		(arguments == "" ? "-" : arguments) "\t" type "\t" trim(list)
}

{ text = text " " $0 }

END {
	gsub(/[ \t]+/, " ", text)
	rest = text
	while (match(rest, /typedef [^;{}]*;/)) {
		t = trim(substr(rest, RSTART + 8, RLENGTH - 9))
		rest = substr(rest, RSTART + RLENGTH)
		if (match(t, /[A-Za-z_0-9]+$/))
			alias[substr(t, RSTART)] = trim(substr(t, 1, RSTART - 1))
	}
	# The mark of ZCALLI_FN.
	n = split(text, chunks, /__always_inline__, __artificial__[^)]*\)\)/)
	for (c = 2; c <= n; c++)
		describe(chunks[c])
}
