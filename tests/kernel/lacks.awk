# Which tests were skipped on every kernel that ran them, for another reason
# than the hardware, and are not in the list: "program: test" a line.
#
#   awk -f lacks.awk skips LOGS/KERNEL/PROGRAM.tap...

FILENAME ~ /skips$/ {
	if (!/^(#|$)/) {
		sub(/\t.*/, "")
		known[$0]
	}
	next
}

FNR == 1 {
	program = FILENAME
	sub(/.*\//, "", program)
	sub(/\.tap$/, "", program)
	ran[program]++
}

/^ok [0-9]+ - .*# SKIP/ && !/# SKIP hardware/ {
	text = $0
	sub(/^ok [0-9]+ - /, "", text)
	sub(/ # SKIP.*/, "", text)
	key = program ": " text
	if (!((key, FILENAME) in seen))
		skipped[key]++
	seen[key, FILENAME]
	of[key] = program
}

END {
	for (key in skipped)
		if (skipped[key] == ran[of[key]] && !(key in known))
			print key
}
