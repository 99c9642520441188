# Writes a gnuplot script for each plot of the report, with its data inside,
# from the lines of JSON that the benchmarks print.
#
#   awk -v out=DIRECTORY -f plots.awk results.json

function field(name,   v) {
	if (!match($0, "\"" name "\":(\"[^\"]*\"|[^,}]*)"))
		return ""
	v = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
	gsub(/"/, "", v)
	return v
}

# The libc under another group: in a plot of calls, beside the others.
{
	group = field("group")
	if (sub(/^musl: /, "", group) && field("side") !~ /musl/)
		next
	name = field("case")
	side = field("side")
	x = field("x")
	ns = field("ns")
	if (ns == "")
		next
	value[group, name, side, x] = ns
	if (!((group, name) in seen_case)) {
		seen_case[group, name]
		cases[group, ++ncases[group]] = name
	}
	if (!((group, side) in seen_side)) {
		seen_side[group, side]
		sides[group, ++nsides[group]] = side
	}
	if (!((group, x) in seen_x)) {
		seen_x[group, x]
		xs[group, ++nxs[group]] = x
	}
}

function begin(file, title, width, height) {
	plot = out "/" file ".gp"
	print "set terminal svg size " width "," height \
		" dynamic noenhanced font 'sans-serif,13' background '#ffffff'" >plot
	print "set output '" out "/" file ".svg'" >plot
	print "set title '" title "' font ',15'" >plot
	print "set border 3 lc rgb '#555555'" >plot
	print "set tics nomirror" >plot
	print "set grid ytics lc rgb '#dddddd' lt 1" >plot
	print "set key outside right top vertical" >plot
	# Colours that the colour-blind can tell apart.
	split("#0072b2 #d55e00 #009e73 #cc79a7 #e69f00 #56b4e9 #000000 #999999 #f0e442 #7f3c8d", \
	      colour, " ")
}

# One bar a side, in clusters.
function bars(file, title, group, y,   i, j, v, list) {
	if (!ncases[group])
		return
	begin(file, title, 960, 420)
	print "$data << EOD" >plot
	for (i = 1; i <= ncases[group]; i++) {
		list = "\"" cases[group, i] "\""
		for (j = 1; j <= nsides[group]; j++) {
			v = "?"
			for (k = 1; k <= nxs[group]; k++)
				if ((group, cases[group, i], sides[group, j],
				     xs[group, k]) in value)
					v = value[group, cases[group, i], \
						sides[group, j], xs[group, k]]
			list = list " " v
		}
		print list >plot
	}
	print "EOD" >plot
	print "set datafile missing '?'" >plot
	print "set style data histogram" >plot
	print "set style histogram clustered gap 1.5" >plot
	print "set style fill solid 0.9 noborder" >plot
	print "set yrange [0:*]" >plot
	print "set ylabel '" y "'" >plot
	print "set xtics rotate by -25" >plot
	printf "plot " >plot
	for (j = 1; j <= nsides[group]; j++)
		printf "%s$data using %d%s title '%s' lc rgb '%s'", \
			(j > 1 ? ", " : ""), j + 1, (j == 1 ? ":xtic(1)" : ""), \
			sides[group, j], colour[(j - 1) % 10 + 1] >plot
	print "" >plot
	close(plot)
}

# A line for each case and side; the first side whole, others dashed.
# how: "value", "ratio" (the other side over the first), "rate".
function lines(file, title, group, x, y, logarithmic, how,   i, j, k, n, v,
	base, list) {
	if (!ncases[group])
		return
	begin(file, title, 960, 420)
	print "set xlabel '" x "'" >plot
	print "set ylabel '" y "'" >plot
	print "set autoscale xfix" >plot
	if (logarithmic ~ /x/)
		print "set logscale x" >plot
	else if (x == "threads")
		print "set xtics 1" >plot
	if (logarithmic ~ /y/)
		print "set logscale y" >plot
	else
		print "set yrange [0:*]" >plot
	if (how == "ratio")
		print "set arrow from graph 0, first 1 to graph 1, first 1" \
			" nohead lc rgb '#555555'" >plot
	for (i = 1; i <= ncases[group]; i++)
		for (j = 1; j <= nsides[group]; j++) {
			if (how == "ratio" && sides[group, j] == "zcall")
				continue
			list = ""
			for (k = 1; k <= nxs[group]; k++) {
				if (!((group, cases[group, i],
				       sides[group, j], xs[group, k]) in value))
					continue
				v = value[group, cases[group, i], \
					sides[group, j], xs[group, k]]
				if (how == "ratio") {
					base = value[group, cases[group, i], \
						"zcall", xs[group, k]]
					if (!base)
						continue
					v /= base
				} else if (how == "rate")
					v = xs[group, k] * 1000 / v
				list = list xs[group, k] " " v "\n"
			}
			if (list == "")
				continue
			n++
			print "$d" n " << EOD\n" list "EOD" >plot
			curve[n] = "$d" n " with linespoints pt 7 ps 0.6 lw 2" \
				" lc rgb '" colour[(ncases[group] > 1 ? i : j) \
				- 1 + 1] "' dt " (sides[group, j] == "zcall" || \
				how == "ratio" ? 1 : 2) " title '" \
				(ncases[group] > 1 ? cases[group, i] ", " : "") \
				sides[group, j] "'"
		}
	printf "plot " >plot
	for (i = 1; i <= n; i++)
		printf "%s%s", (i > 1 ? ", " : ""), curve[i] >plot
	print "" >plot
	close(plot)
}

END {
	bars("call", "One system call, one thread", "call", "nanoseconds")
	bars("threaded", "One system call, process of two threads", \
	     "call, two threads", "nanoseconds")
	bars("spawn", "A process, started and waited for", "spawn", "nanoseconds")
	bars("thread", "A thread, started and joined", "thread", "nanoseconds")
	lines("depth", "Functions that return after a trap", "depth", \
	      "functions above the trap", "nanoseconds", "", "value")
	lines("bytes", "Cost of a byte", "bytes", "bytes a call", \
	      "nanoseconds a byte", "xy", "value")
	lines("bytes-ratio", "Time beside zcall (1: as fast)", "bytes", \
	      "bytes a call", "times zcall", "x", "ratio")
	lines("messages", "Cost of a datagram, sent and received", "messages", \
	      "datagrams a call", "nanoseconds a datagram", "x", "value")
	lines("ring", "Cost of a NOP, submitted and reaped", "ring", \
	      "NOPs an entry", "nanoseconds a NOP", "xy", "value")
	lines("ring-ratio", "Time beside zcall (1: as fast)", "ring", \
	      "NOPs an entry", "times zcall", "x", "ratio")
	lines("threads", "getppid from many threads", "threads", "threads", \
	      "million calls a second", "", "rate")
	lines("descriptors", "Waiting for one of many descriptors", \
	      "descriptors", "descriptors", "nanoseconds a wait", "xy", "value")
}
