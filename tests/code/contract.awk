# awk -f machine.awk -f contract.awk -v target= -v compiler= -v used= \
#	exceptions NUMBERS LIST DISASSEMBLY
#
# Prints a complaint for every function of callers.awk that is not what the
# contract (DESIGN: "zero overhead") allows, and nothing else; to the file used,
# the exceptions that were needed; to the file totals, two numbers: functions
# and their instructions.
#
# The part before the trap is run on symbols: at the trap each register that the
# kernel reads must hold what it should, and there must be no more instructions
# than the fewest that can do it. The part behind it is compared with the one
# way that there is.

FNR == 1 { file++ }

# function  target  compiler  excuse  reason: see the file itself.
file == 1 {
	if ($0 !~ /^(#|$)/)
		excuse[$1, $2, $3] = $4
	next
}

file == 2 {
	known[$1] = $2
	next
}

file == 3 {
	if (split($0, f, "\t") != 8) {
		print "cannot read: " $0
		next
	}
	order[++functions] = f[1]
	class[f[1]] = f[2]
	noreturn[f[1]] = f[3]
	parameters[f[1]] = f[4] == "-" ? "" : f[4]
	nr[f[1]] = f[5]
	args[f[1]] = f[6] == "-" ? "" : f[6]
	next
}

{
	t = instruction($0)
	if (t != "") {
		text[fn, ++length_of[fn]] = t
		address[fn, length_of[fn]] = hexadecimal(at)
	}
}

function excused(name, what,   i, j, n, m, ts, cs) {
	n = split("* " target, ts, " ")
	m = split("* " compiler, cs, " ")
	for (i = 1; i <= n; i++)
		for (j = 1; j <= m; j++)
			if (excuse[name, ts[i], cs[j]] == what) {
				print name, ts[i], cs[j], what >>used
				return 1
			}
	return 0
}

function bad(fn, why,   i) {
	print fn ": " why
	for (i = 1; i <= length_of[fn]; i++)
		print "    " text[fn, i]
	complaints++
}

# The fewest instructions that bring every value to its register: need[r] is
# what must be in r. A ring of moves needs one more.
function fewest(need,   r, n, from, s, i, seen, where) {
	for (i = 1; i <= ncaller; i++)
		where["p" i] = caller[i]
	for (r in need) {
		if (need[r] in where && where[need[r]] == r)
			continue
		n++
		if (need[r] in where)
			from[r] = where[need[r]]
		else if (need[r] ~ /^-?[0-9]+$/ && !one_load(need[r]))
			n++
	}
	for (r in from) {
		s = r
		for (i = 0; i < 10 && (s in from) && !(s in seen); i++) {
			s = from[s]
			if (s == r) {
				n++
				while (!(s in seen)) {
					seen[s] = 1
					s = from[s]
				}
			}
		}
	}
	return n + 0
}

# What one instruction of the target can load.
function one_load(v) {
	if (target ~ /riscv64/)
		return v >= -2048 && v <= 2047
	if (target ~ /loong64/)
		return v >= -2048 && v <= 4095
	if (target ~ /arm64/)
		return v >= -65536 && v <= 65535
	return 1
}

# What stands behind the trap in a function that returns a value.
function tail(name, fn, at,   want, n, i, w) {
	if (target == "freebsd_amd64")
		want = "jae\nneg rax\nret"
	else if (target == "darwin_arm64" && name !~ /^zcall_mach_raw/ &&
		 nr[name] !~ /^-/)
		want = "cneg x0, x0, hs\nret"
	else if (class[name] == 32 && target == "linux_riscv64")
		want = "sext.w a0, a0\nret"
	else if (class[name] == 32 && target == "linux_loong64")
		want = "addi.w $a0, $a0, 0\nret"
	else
		want = "ret"
	n = split(want, w, "\n")
	for (i = 1; i <= n; i++) {
		at++
		if (w[i] == "jae") {
			# Over the neg, to the ret.
			if (text[fn, at] !~ /^jae 0x/ ||
			    target_of(text[fn, at]) != address[fn, at + 2])
				return "the carry is not folded"
		} else if (w[i] == "addi.w $a0, $a0, 0" &&
			   text[fn, at] ~ /^slli\.w \$a0, \$a0, (0x)?0$/) {
			continue	# the same
		} else if (text[fn, at] != w[i])
			return "after the trap: " text[fn, at] ", wanted " w[i]
	}
	total += at
	return rest(fn, at)
}

# Where a jump of amd64 goes.
function target_of(t,   w) {
	split(t, w, " ")
	return hexadecimal(substr(w[2], 3))
}

# Behind the end there is only padding.
function rest(fn, at) {
	while (++at <= length_of[fn])
		if (text[fn, at] !~ /^(nop|c\.nop|int3|data16|xchg ax, ax)/)
			return "more code: " text[fn, at]
	return ""
}

# The fields of a zcall_result_t. FreeBSD and macOS: the carry as a mask, then
# one instruction. Linux: a comparison and what follows from it.
function raw_tail(fn, at,   before, first, second, field, n, w) {
	before = at
	field = fn
	sub(/_.*/, "", field)
	if (target == "freebsd_amd64") {
		first = "sbb rcx, rcx"
		second = field == "r1" ? "or rax, rcx" : \
			field == "err" ? "and rax, rcx" : "mov rax, rdx"
	} else if (target == "darwin_arm64") {
		first = text[fn, at + 1]
		if (first !~ /^csetm x[0-9]+, hs$/)
			return "the carry is not read"
		split(first, w, /[ ,]+/)
		second = field == "r2" ? "mov x0, x1" : \
			(field == "r1" ? "orr" : "and") " x0, "
		if (text[fn, at + 2] == second w[2] ", x0")
			second = text[fn, at + 2]
		else if (field != "r2")
			second = second "x0, " w[2]
	} else {
		while (++at <= length_of[fn]) {
			if (text[fn, at] ~ /^(nop|int3)/)
				continue
			if (text[fn, at] ~ \
			    /[][(]|sp|^((call|bl|jal|push|pop) |ld|st|svc|ecall)/)
				return "after the trap: " text[fn, at]
			if (++n > 7)
				return "more than 7 instructions after the trap"
		}
		total += before + n
		return ""
	}
	if (text[fn, at + 1] != first || text[fn, at + 2] != second ||
	    text[fn, at + 3] != "ret")
		return "after the trap: " text[fn, at + 1] "; " \
			text[fn, at + 2] "; " text[fn, at + 3]
	total += at + 3
	return rest(fn, at + 3)
}

# The call that a wrapper is named after; one whose last argument may be a
# pointer or a number has a form for each.
function call_of(name,   call) {
	call = substr(name, 7)
	if (!(call in known))
		sub(/_(ptr|val2)$/, "", call)
	return call
}

function check(name, fn,   p, e, n, m, i, j, w, need, width, at, cost, why, call) {
	if (!length_of[fn])
		return "is not there"
	for (i = 1; i <= length_of[fn]; i++)
		if (text[fn, i] ~ /^reference/)
			return text[fn, i]

	# Parameters by name: where C has them and how wide they are.
	n = split(parameters[name], p, " ")
	for (i = 1; i <= n; i++) {
		split(p[i], w, ":")
		if (w[2] != 32 && w[2] != 64)
			return "parameter " p[i]
		symbol[w[1]] = "p" i
		width["p" i] = w[2]
	}
	# The number is the one of that name.
	call = call_of(name)
	if (!(nr[name] in symbol) && nr[name] != known[call])
		return "calls " nr[name] ", not " known[call]
	# The kernel gets them in the same order, constants in between.
	m = split(args[name], e, " ")
	j = nr[name] in symbol ? 1 : 0
	for (i = 1; i <= m; i++) {
		if (e[i] in symbol && symbol[e[i]] != "p" ++j &&
		    !excused(name, "order"))
			return "argument " i " is " e[i] ", out of order"
		if (!(e[i] in symbol) && !excused(name, i "=" e[i]))
			return "argument " i " is always " e[i]
	}
	if (j != n)
		return "takes " n " parameters and passes " j
	for (i = 1; i <= m; i++)
		need[kernel[i]] = e[i] in symbol ? symbol[e[i]] : e[i]
	need[nreg] = nr[name] in symbol ? symbol[nr[name]] : nr[name]
	for (i in need)
		if (need[i] !~ /^(p[0-9]+|-?[0-9]+)$/)
			return "argument " need[i]

	enter()
	for (at = 1; at <= length_of[fn] && text[fn, at] != trap; at++) {
		if (noreturn[name] == "noreturn" && text[fn, at] ~ /^nop/)
			continue	# the loop is aligned
		if (!step(text[fn, at]))
			return "before the trap: " text[fn, at]
		cost++
	}
	if (at > length_of[fn])
		return "does not trap"
	for (i in need)
		if (reg[i] != need[i] &&
		    !(width[need[i]] == 32 && reg[i] == "lo(" need[i] ")"))
			return i " is " reg[i] ", wanted " need[i]
	i = fewest(need)
	if ("[rsp + 8]" in need) {
		i += 3
		if (text[fn, at + 1] != "lea rsp, [rsp + 0x90]")
			return "after the trap: " text[fn, at + 1]
		at++
	}
	if (cost > i && noreturn[name] == "noreturn" && excused(name, "loop"))
		cost -= 2
	if (cost > i && excused(name, "move"))
		cost--
	if (cost > i)
		return cost " instructions before the trap, " i " would do"

	if (noreturn[name] == "noreturn") {
		# Only a way back to the trap, should it ever be needed.
		if (!excused(name, "loop"))
			return "no end, and no exception that says why"
		total += length_of[fn]
		return ""
	}
	return class[name] == "result" ? raw_tail(fn, at) : tail(name, fn, at)
}

END {
	machine(target)
	for (o = 1; o <= functions; o++) {
		name = order[o]
		if (nr[name] == "-") {
			if (!excused(name, "notrap"))
				bad(name, "has no trap")
			continue
		}
		parts = split(class[name] == "result" ? "r1 r2 err" : \
			"value", prefix, " ")
		for (k = 1; k <= parts; k++) {
			split("", symbol)
			fn = prefix[k] "_" name
			why = check(name, fn)
			checked++
			if (why)
				bad(fn, why)
		}
	}
	print checked + 0, total + 0 >totals
}
