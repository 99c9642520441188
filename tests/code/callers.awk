# From the list of wrappers (wrappers.awk) the C file of the contract: for each
# wrapper a function, value_<name>, that calls it and does nothing else. What
# returns a zcall_result_t is called by three, one for each of its fields, as
# in code that the wrapper is inlined into: the structure is never in memory.
BEGIN {
	FS = "\t"
	print "#include <zcall.h>"
}

{
	list = ""
	n = split($4 == "-" ? "" : $4, p, " ")
	for (i = 1; i <= n; i++) {
		sub(/:.*/, "", p[i])
		list = list (i > 1 ? ", " : "") p[i]
	}
	call = $1 "(" list ")"
}

$2 == "result" {
	split("r1 r2 err", field, " ")
	for (i = 1; i <= 3; i++) {
		proto = "uintptr_t " field[i] "_" $1 "(" $8 ")"
		print proto ";\n" proto "\n{\n\treturn " call "." field[i] ";\n}"
	}
	next
}

$2 == "void" {
	proto = "void value_" $1 "(" $8 ")"
	print proto ";\n" proto "\n{\n\t" call ";\n}"
	next
}

{
	proto = $7 " value_" $1 "(" $8 ")"
	print proto ";\n" proto "\n{\n\treturn " call ";\n}"
}
