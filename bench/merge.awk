# Several passes over the same measurement become one: of the passes that gave
# a figure for a group, case, x and side, the one in the middle. Lines of JSON
# in and out, in the order of their first appearance.

function field(name,   v) {
	if (!match($0, "\"" name "\":(\"[^\"]*\"|[^,}]*)"))
		return ""
	v = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
	gsub(/"/, "", v)
	return v
}

{
	key = field("group") SUBSEP field("case") SUBSEP field("x") SUBSEP \
		field("side")
	if (!(key in n))
		order[++keys] = key
	i = ++n[key]
	value = field("ns") + 0
	# Kept sorted by value.
	for (; i > 1 && was[key, i - 1] > value; i--) {
		was[key, i] = was[key, i - 1]
		line[key, i] = line[key, i - 1]
	}
	was[key, i] = value
	line[key, i] = $0
}

END {
	for (k = 1; k <= keys; k++)
		print line[order[k], int((n[order[k]] + 1) / 2)]
}
