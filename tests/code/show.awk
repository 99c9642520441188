# awk -f machine.awk -f show.awk -v want=FUNCTION DISASSEMBLY: its instructions
# in one line, padding left out.
{
	t = instruction($0)
	if (t != "" && fn == want && t !~ /^nop/) {
		sub(/ <.*>$/, "", t)
		line = line (line == "" ? "" : "; ") t
	}
}

END { print line }
