# Rows of cmd/zcall/tables to C, as table.h declares it; see there.

# The offset of a string in the text.
function text(s,    i) {
	if (s in offset)
		return offset[s]
	string[strings++] = s
	offset[s] = bytes
	bytes += length(s) + 1
	return offset[s]
}

# A release as a number that can be compared.
function release(s,    v) {
	split(s, v, ".")
	return v[1] * 1000000 + v[2] * 1000 + v[3]
}

# Since when a call is there on that CPU.
function since_on(name, target,    s) {
	if (target !~ /^linux/)
		return ""
	if (!(name in since)) {
		print "tables: since when is there " name "?" >"/dev/stderr"
		failed = 1
		exit 1
	}
	s = since[name]
	if (s != "-" && target in port && release(s) < release(port[target]))
		return port[target]
	return s
}

function reason(name, target,    i) {
	for (i = 0; i < left_outs; i++)
		if (target ~ ("^(" left_target[i] ")$") &&
		    name ~ ("^(" left_name[i] ")$"))
			return "- " left_why[i]
	return "-"
}

# Modulo 2^64; the least number has no literal of its own.
function literal(v) {
	if (v ~ /^-/)
		return "0 - UINT64_C(" substr(v, 2) ")"
	return "UINT64_C(" v ")"
}

BEGIN {
	port["linux_arm64"] = "3.7"
	port["linux_riscv64"] = "4.15"
	port["linux_loong64"] = "5.19"
	left_outs = 0
	count = split(targets, target_of, " ")
	for (i = 1; i <= count; i++)
		bit[target_of[i]] = 2 ^ (i - 1)
	# 16 bits are enough for what comes first: releases, headers.
	text("")
	text("-")
	for (i = 1; i < 128; i++)
		ord[sprintf("%c", i)] = i
}

/^#/ { next }

FILENAME == since_file {
	since[$1] = $2
	text($2)
	next
}

FILENAME == left_out_file {
	left_target[left_outs] = $1
	left_name[left_outs] = $2
	left_why[left_outs++] = $3
	next
}

{ os = $2 }

$1 == "function" {
	functions[$2]++
	k = $2 SUBSEP $3
	# The one that has the call's name comes first in the headers.
	if (k in signature)
		signature[k] = signature[k] "\n" $4
	else
		signature[k] = $4
}

$1 == "call" {
	c = calls[$2]++
	call_number[$2, c] = $3
	call_name[$2, c] = $4
}

$1 == "constant" {
	sub(/_.*/, "", os)
	text($3)
	k = os SUBSEP $4
	# The same constant of another CPU, or one of its own, which stands
	# where its namesake does.
	if (!(k in place))
		place[k] = places[os]++
	p = os SUBSEP place[k]
	for (i = 0; i < variants[p]; i++)
		if (constant[p, i] == $3 "\t" $4 "\t" $5 "\t" $6)
			break
	if (i == variants[p])
		constant[p, variants[p]++] = $3 "\t" $4 "\t" $5 "\t" $6
	constant_targets[p, i] += bit[$2]
}

$1 == "error" {
	sub(/_.*/, "", os)
	error[os, errors[os]++] = $3 "\t" $4 "\t" $5 "\t" $6
}

END {
	if (failed)
		exit 1
	for (i in port)
		text(port[i])
	# A pipe hides that a compiler failed.
	for (t = 1; t <= count; t++) {
		os = target_of[t]
		sub(/_.*/, "", os)
		if (calls[target_of[t]] < 300 || functions[target_of[t]] < 300 ||
		    places[os] < 1000 || errors[os] < 80) {
			print "tables: " target_of[t] ": too little" >"/dev/stderr"
			exit 1
		}
	}
	if (bytes > 65535) {
		print "tables: too many headers for 16 bits" >"/dev/stderr"
		exit 1
	}
	print "/* Made by cmd/zcall/tables: see table.h. */"
	print "#include \"table.h\""
	split("linux freebsd darwin", systems, " ")

	for (t = 1; t <= count; t++) {
		target = target_of[t]
		print "static const struct call calls_" target "[] = {"
		for (c = 0; c < calls[target]; c++) {
			n = call_number[target, c]
			name = call_name[target, c]
			s = signature[target, n]
			if (s == "")
				s = reason(name, target)
			printf "\t{%s, %d, %d, %d},\n", n,
				text(since_on(name, target)), text(name), text(s)
		}
		print "};"
	}
	print "const struct calls table_calls[TARGETS] = {"
	for (t = 1; t <= count; t++)
		print "\t{calls_" target_of[t] ", " calls[target_of[t]] "},"
	print "};"

	print "const struct constant table_constants[] = {"
	for (o = 1; o <= 3; o++) {
		os = systems[o]
		for (i = 0; i < places[os]; i++)
			for (j = 0; j < variants[os, i]; j++) {
				split(constant[os, i, j], f, "\t")
				printf "\t{%d, %d, %d, %d, %s},\n",
					text(f[2]), constant_targets[os, i, j],
					f[4], text(f[1]), literal(f[3])
				constants++
			}
	}
	print "};"
	print "const size_t table_constants_n = " constants ";"

	for (o = 1; o <= 3; o++) {
		os = systems[o]
		print "static const struct error errors_" os "[] = {"
		for (i = 0; i < errors[os]; i++) {
			split(error[os, i], f, "\t")
			printf "\t{%d, %d, %d, %d},\n", f[1], f[2], text(f[3]),
				text(f[4])
		}
		print "};"
	}
	print "const struct errors table_errors[3] = {"
	for (o = 1; o <= 3; o++)
		print "\t{errors_" systems[o] ", " errors[systems[o]] "},"
	print "};"

	# An array of characters: a string literal this long is no C11.
	print "const char table_text[] = {"
	for (i = 0; i < strings; i++) {
		s = string[i]
		line = "\t"
		for (j = 1; j <= length(s); j++)
			line = line ord[substr(s, j, 1)] ","
		print line "0,"
	}
	print "};"
}
