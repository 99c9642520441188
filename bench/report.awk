# The report: one page of HTML, everything in it, from the machine's
# particulars and the lines of JSON that the benchmarks print.
#
#   awk -v out=DIRECTORY-OF-THE-PLOTS -f report.awk machine results.json

function field(name,   v) {
	if (!match($0, "\"" name "\":(\"[^\"]*\"|[^,}]*)"))
		return ""
	v = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
	gsub(/"/, "", v)
	return v
}

function text(s) {
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	return s
}

FILENAME ~ /machine$/ {
	at = index($0, "|")
	particular[++particulars] = substr($0, 1, at - 1)
	particular_is[particulars] = substr($0, at + 1)
	next
}

{
	group = field("group")
	name = field("case")
	side = field("side")
	x = field("x")
	row = group == "call" || group ~ /^musl|two threads/ ? name : \
		group ~ /^(size|compile|place|spawn|thread)$/ ? \
		name : name SUBSEP x
	if (!((group, row) in seen_row)) {
		seen_row[group, row]
		rows[group, ++nrows[group]] = row
	}
	if (!((group, side) in seen_side)) {
		seen_side[group, side]
		sides[group, ++nsides[group]] = side
	}
	ns[group, row, side] = field("ns")
	low[group, row, side] = field("low")
	high[group, row, side] = field("high")
	bytes[group, row, side] = field("bytes")
	loaded[group, row, side] = field("loaded")
}

function plot(file, words,   line, path, n) {
	path = out "/" file ".svg"
	n = 0
	while ((getline line <path) > 0) {
		if (line ~ /^<\?xml|^<!DOCTYPE|^ *"http.*dtd">/)
			continue
		# Names inside one picture must not meet another's.
		gsub(/gnuplot_plot_/, file "_plot_", line)
		gsub(/gpPt/, file "_pt", line)
		gsub(/id='gpDot'/, "id='" file "_dot'", line)
		gsub(/#gpDot/, "#" file "_dot", line)
		if (!n++)
			print "<figure role=\"img\" aria-label=\"" words "\">"
		print line
	}
	close(path)
	if (n)
		print "<figcaption>" words "</figcaption></figure>"
}

# Nanoseconds of each side, with the quartiles, and as a multiple of zcall's.
function table(group, unit, first,   i, j, k, base, v, r) {
	if (!nrows[group])
		return
	print "<details" (first ? " open" : "") "><summary>Figures: " \
		text(unit) "</summary><div class=\"wide\"><table><tr><th></th>"
	for (j = 1; j <= nsides[group]; j++)
		print "<th>" text(sides[group, j]) "</th>"
	print "</tr>"
	for (i = 1; i <= nrows[group]; i++) {
		k = rows[group, i]
		r = k
		sub(SUBSEP, ", ", r)
		print "<tr><th>" text(r) "</th>"
		base = ns[group, k, "zcall"]
		for (j = 1; j <= nsides[group]; j++) {
			v = ns[group, k, sides[group, j]]
			if (v == "") {
				print "<td>–</td>"
				continue
			}
			printf "<td title=\"half of the rounds between %s" \
				" and %s\">%s", low[group, k, sides[group, j]], \
				high[group, k, sides[group, j]], v + 0
			if (base && sides[group, j] != "zcall")
				printf " <small>%.2f ×</small>", v / base
			print "</td>"
		}
		print "</tr>"
	}
	print "</table></div></details>"
}

function sizes(   i, j, k, s) {
	if (!nrows["size"])
		return
	print "<h2>How large a program becomes</h2>"
	print "<p>Static, stripped, optimised for size, linked with the same" \
		" options. Bytes of the file; in brackets, of code and data" \
		" that are loaded.</p>"
	print "<div class=\"wide\"><table><tr><th></th>"
	for (j = 1; j <= nsides["size"]; j++)
		print "<th>" sides["size", j] "</th>"
	print "</tr>"
	for (i = 1; i <= nrows["size"]; i++) {
		k = rows["size", i]
		print "<tr><th>" k "</th>"
		for (j = 1; j <= nsides["size"]; j++) {
			s = sides["size", j]
			print "<td>" bytes["size", k, s] " <small>(" \
				loaded["size", k, s] ")</small></td>"
		}
		print "</tr>"
	}
	print "</table></div>"
}

END {
	print "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
	print "<meta name=\"viewport\" content=\"width=device-width\">"
	print "<title>zcall: what system calls cost here</title><style>"
	print "body{font:16px/1.5 sans-serif;max-width:62rem;margin:2rem auto;" \
		"padding:0 1rem;color:#222;background:#fff}"
	print "h1{line-height:1.2}h2{margin-top:2.5rem}"
	print "figure{margin:1rem 0}figure svg{width:100%;height:auto}"
	print "figcaption,small{color:#555}.wide{overflow-x:auto}"
	print "table{border-collapse:collapse;font-size:.9rem}"
	print "td,th{padding:.25rem .7rem;border-bottom:1px solid #ddd;" \
		"text-align:right;white-space:nowrap}"
	print "th:first-child{text-align:left}td.free{text-align:left;" \
		"white-space:normal}"
	print "summary{cursor:pointer}</style></head><body>"
	print "<h1>What system calls cost on this machine</h1>"
	print "<p>zcall puts the trap into the caller's code: no function is" \
		" called and nothing returns. Beside it the same calls by" \
		" hand-written assembly, which nothing can beat, by the C" \
		" library's functions and by others. All figures are medians" \
		" of the quietest rounds of one run, each side measured in" \
		" turn; compare sides with each other rather than with" \
		" another machine.</p>"
	b = ns["call", "getppid", "zcall"]
	g = ns["call", "getppid", "glibc"]
	a = ns["call", "getppid", "assembly"]
	if (b && g)
		printf "<p><strong>getppid takes %s ns by zcall, %s ns by" \
			" assembly, %s ns by glibc: %.2f times as" \
			" long.</strong></p>\n", b + 0, a + 0, g + 0, g / b

	print "<h2>The machine</h2><div class=\"wide\"><table>"
	for (i = 1; i <= particulars; i++)
		print "<tr><th>" text(particular[i]) "</th><td class=\"free\">" \
			text(particular_is[i]) "</td></tr>"
	print "</table></div>"

	print "<h2>One call</h2>"
	plot("call", "Nanoseconds a call, 0 to 6 arguments, succeeding and failing")
	table("call", "nanoseconds a call, and times zcall", 1)
	table("musl: call", "the same in a program with musl", 0)
	print "<p>With a second thread in the process C libraries take their" \
		" slower paths (cancellation points). zcall has none.</p>"
	plot("threaded", "The same in a process of two threads")
	table("call, two threads", "nanoseconds a call, two threads", 0)
	table("musl: call, two threads", "the same with musl", 0)

	print "<h2>Why: returning after a trap</h2>"
	print "<p>A CPU guesses where a function returns to. Kernels that" \
		" empty those guesses on entry, against attacks on them, make" \
		" the returns after a trap wrong guesses: the wrapper's own," \
		" and those of the functions above it. An inlined trap has" \
		" none of its own. Which mitigations are on is in the table" \
		" above.</p>"
	table("place", "nanoseconds a call, inlined and behind one function", 1)
	plot("depth", "A trap at the bottom of so many functions, and the same functions with the trap beside them")
	table("depth", "nanoseconds, functions deep", 0)

	print "<h2>Work that grows</h2>"
	print "<p>The larger the work of one call, the less its entry costs.</p>"
	plot("bytes", "Nanoseconds a byte: zcall drawn through, the others dashed")
	plot("bytes-ratio", "The same as a multiple of zcall")
	table("bytes", "nanoseconds a byte, and times zcall", 0)
	plot("ring", "io_uring: NOPs submitted, waited for and reaped by one entry into the kernel")
	plot("ring-ratio", "The same as a multiple of zcall")
	table("ring", "nanoseconds a NOP, by how many an entry, and times zcall", 0)
	plot("messages", "Datagrams of 64 bytes over loopback, sent by one call each or by one for all, and taken away again")
	table("messages", "nanoseconds a datagram, and times zcall", 0)
	plot("threads", "getppid from one thread a CPU and more, together")
	table("threads", "nanoseconds a call of all threads", 0)
	plot("descriptors", "One descriptor ready among many that are watched")
	table("descriptors", "nanoseconds a wait, and times zcall", 0)

	if (nrows["spawn"]) {
		print "<h2>Processes and threads</h2>"
		print "<p>Until they have been waited for. Signals reset: with the" \
			" attribute that does what zcall_spawn always does. Stack" \
			" given: the caller has one, as for zcall_thread_start.</p>"
		plot("spawn", "A program started and waited for, or not found")
		table("spawn", "nanoseconds a process, and times zcall", 1)
		plot("thread", "A thread started and joined")
		table("thread", "nanoseconds a thread, and times zcall", 1)
	}

	sizes()
	if (nrows["compile"]) {
		print "<h2>The time to compile</h2>"
		print "<p>Processor time that including a header adds to a compilation,"
		print " beside glibc's headers and those of the kernel for the same calls.</p>"
		table("compile", "milliseconds", 1)
	}
	print "<p><small>Made by bench/run; docs/measuring.md says how to" \
		" measure honestly.</small></p></body></html>"
}
