# From clang's -ast-dump: every field of every zcall_*_t, as "type path" a line;
# fields of unnamed unions by their own name, those of a named one below it.

# Depth 1 is the file's, 2 what is in a top-level structure.
{
	match($0, /[A-Z]/)
	depth = (RSTART - 1) / 2
	line = substr($0, RSTART)
	kind = line
	sub(/ .*/, "", kind)
	# The name is what stands before the quoted type.
	name = line
	sub(/ '.*/, "", name)
	sub(/.* /, "", name)
	# Bit-fields without a name are padding.
	if (kind == "FieldDecl" && name ~ /:/)
		next
}

depth == 1 && kind == "RecordDecl" {
	n = 0
	below = ""
}

depth == 2 && kind == "RecordDecl" { below = "" }

depth == 3 && kind == "FieldDecl" && line !~ /( implicit| implicit referenced) '/ {
	below = below " " name
}

depth == 2 && kind == "FieldDecl" && line !~ /( implicit| implicit referenced) '/ {
	field[++n] = name
	if (line ~ /\((unnamed|anonymous) (union|struct) / &&
	    line !~ /\)\[/) {
		m = split(below, b, " ")
		for (i = 1; i <= m; i++)
			field[++n] = name "." b[i]
	}
}

depth == 2 && kind == "IndirectFieldDecl" { field[++n] = name }

depth == 1 && kind == "TypedefDecl" {
	if (name ~ /^zcall_.*_t$/ && line !~ /'enum /)
		for (i = 1; i <= n; i++)
			print name, field[i]
	n = 0
}
