# awk -f machine.awk -f inline.awk -v target= LIST DISASSEMBLY
#
# Complains when the functions of inline.c are not what they should be: at
# every trap, also in the second round of a loop, each register that the kernel
# reads holds its argument, although the first trap left garbage wherever it
# may; and a loop has nothing but the loading of those registers, the trap, what
# tells an error, and the loop itself.

FNR == 1 { file++ }

file == 1 {
	split($0, f, "\t")
	nr[f[1]] = f[5]
	next
}

{
	t = instruction($0)
	if (t != "") {
		text[fn, ++length_of[fn]] = t
		where[fn, hexadecimal(at)] = length_of[fn]
	}
}

function bad(fn, why,   i) {
	print fn ": " why
	for (i = 1; i <= length_of[fn]; i++)
		print "    " text[fn, i]
}

# The place in fn that a jump goes to, 0 when it is no jump.
function goes_to(fn, t,   name, off) {
	if (t !~ /^(j|b)[a-z.]* .*<.*>$/)
		return 0
	name = t
	gsub(/^.*<|>$/, "", name)
	off = 0
	if (name ~ /\+0x/) {
		off = name
		sub(/.*\+0x/, "", off)
		sub(/\+0x.*/, "", name)
		off = hexadecimal(off)
	}
	return where[fn, origin[name] + off]
}

# need[] from a call's number and arguments.
function wants(call, args,   n, a, i) {
	split("", need)
	need[nreg] = call
	n = split(args, a, " ")
	for (i = 1; i <= n; i++)
		need[kernel[i]] = a[i]
}

function wrong(   r) {
	for (r in need)
		if (reg[r] != need[r])
			return r " is " reg[r] ", wanted " need[r]
	return ""
}

# What stands behind a trap: the fold, an extension, a comparison. None of it
# may touch what the next trap needs, so its target is garbage from then on.
function other(t,   a) {
	if (t ~ /^(nop|ret|jae |neg rax|cneg x0, x0|test |cmp |cmn )/)
		return
	split(t, a, /[ ,]+/)
	if (is_register(a[2]))
		reg[full(a[2])] = "?"
}

# How many instructions a round may have: each register that the trap reads is
# loaded once. Compilers do that even with what the kernel keeps: a constant
# costs nothing there, a register held over the loop might.
function most(is_int,   r, n) {
	for (r in need)
		n++
	n++					# the trap
	if (target == "freebsd_amd64")
		n += 2				# the fold
	if (target == "darwin_arm64")
		n++
	if (target ~ /(riscv64|loong64)$/)
		return n + 1 + is_int		# extend, compare and jump
	return n + 2				# compare, jump
}

function loop(fn, call, args, is_int,   i, to, traps, jumps, why, n, limit) {
	wants(call, args)
	limit = most(is_int)
	enter()
	for (i = 1; i <= length_of[fn]; i++) {
		if (text[fn, i] == trap) {
			why = wrong()
			if (why)
				return bad(fn, "round " traps + 1 ": " why)
			if (++traps == 2)
				break
			kernel_returns()
			continue
		}
		to = goes_to(fn, text[fn, i])
		if (to && to <= i) {
			if (++jumps > 1)
				break
			n = i - to + 1
			i = to - 1
			continue
		}
		if (!step(text[fn, i]))
			other(text[fn, i])
	}
	if (traps < 2)
		return bad(fn, "is no loop")
	if (n > limit)
		return bad(fn, n " instructions a round, at most " limit)
}

function keep(fn,   i, traps, why) {
	enter()
	for (i = 1; i <= length_of[fn]; i++) {
		if (text[fn, i] == trap) {
			if (++traps == 1)
				wants(nr["zcall_mmap"], "p1 p2 3 2 5 0")
			else
				wants(nr["zcall_fsync"], "9")
			why = wrong()
			if (why)
				return bad(fn, "trap " traps ": " why)
			kernel_returns()
			reg[result_register] = "result" traps
			continue
		}
		if (text[fn, i] ~ /[][]|\(|sp/)
			return bad(fn, "memory: " text[fn, i])
		if (text[fn, i] == "ret")
			break
		if (!step(text[fn, i]))
			other(text[fn, i])
	}
	if (traps != 2 || reg[result_register] != "result1")
		bad(fn, "returns " reg[result_register] " after " traps + 0 \
			" traps, wanted result1")
}

function compute(fn,   i) {
	if (!length_of[fn])
		bad(fn, "is not there")
	if (target !~ /arm64$/)
		return
	for (i = 1; i <= length_of[fn]; i++)
		if (text[fn, i] ~ /[ ,]w[0-9]/ &&
		    text[fn, i] !~ /^mov w(8|16), #/)
			bad(fn, "half a value: " text[fn, i])
}

END {
	machine(target)
	loop("loop_close", nr["zcall_close"], "7", 1)
	loop("loop_sendto", nr["zcall_sendto"], "3 p1 16 64 0 0", 0)
	loop("loop_number", "p1", "7", 0)
	keep("keep_result")
	compute("compute_arguments")
}
