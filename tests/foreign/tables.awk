# Writes the kernel's C tables: constants of the two systems beside the host's,
# and the calls' names. Reads the facts and the list of constants:
#
#   awk -f tables.awk ../facts/freebsd-constants*.tsv \
#       ../facts/darwin-constants*.tsv constants \
#       ../facts/freebsd-syscalls.tsv ../facts/darwin-syscalls.tsv

BEGIN {
	FS = "\t"
	print "/* Generated from tests/facts and tests/foreign/constants. */"
}

/^#/ {
	next
}

FILENAME ~ /-constants[^\/]*$/ {
	values[system_of(FILENAME), $1] = $2
	next
}

FILENAME ~ /-syscalls[^\/]*$/ {
	begin("call", system_of(FILENAME) "_calls", "{-1, NULL}")
	if ($3 !~ /COMPAT/)
		print "\t{" $1 ", \"" $2 "\"},"
	next
}

# Names of one class.
{
	n = split($0, name, " ")
	own = sub(/^\+/, "", name[1])
	begin("constant", name[1] "_constants", "{-1, {-1, -1}}")
	for (i = 2; i <= n; i++) {
		if (!own)
			print "#ifdef " name[i]
		print "\t{" name[i] ", {" value("freebsd", name[i]) ", " \
			value("darwin", name[i]) "}},"
		if (!own)
			print "#endif"
	}
}

END {
	print "\t" last ",\n};"
}

function system_of(path)
{
	sub(/^.*\//, "", path)
	sub(/-.*$/, "", path)
	return path
}

function value(system_name, name)
{
	return (system_name, name) in values ? values[system_name, name] : -1
}

# The list goes on when it is the same as before.
function begin(type, name, terminator)
{
	if (name == current)
		return
	if (last)
		print "\t" last ",\n};"
	current = name
	last = terminator
	print (type == "call" ? "static " : "") "const struct " type " " name "[] = {"
}
