# The registers of each target, as the ABI has them, and what the few
# instructions do that may stand around a trap. Values are symbols: p3 is the
# third parameter as the caller passed it, whatever is above 32 bits included;
# a number is a constant; lo(x) is the lower half of x; ? is garbage. Whatever
# instruction is not here has no business around a trap.

function names(list, to,   n, a, i) {
	n = split(list, a, " ")
	for (i = 1; i <= n; i++)
		to[i] = a[i]
	return n
}

# nreg: the number's register; kernel[], caller[]: arguments of the trap and of
# a C function; lost[]: garbage after the trap, besides the results.
function machine(target,   i) {
	if (target ~ /_amd64$/) {
		nreg = "rax"
		names("rdi rsi rdx r10 r8 r9", kernel)
		ncaller = names("rdi rsi rdx rcx r8 r9", caller)
		names("rcx r11", lost)
		result_register = "rax"
		stack = 8	# above the return address
		trap = "syscall"
	} else if (target ~ /_arm64$/) {
		nreg = "x8"
		names("x0 x1 x2 x3 x4 x5 x6 x7", kernel)
		ncaller = names("x0 x1 x2 x3 x4 x5 x6 x7", caller)
		names("x8", lost)
		result_register = "x0"
		stack = 0
		trap = "svc #0"
	} else if (target ~ /_riscv64$/) {
		nreg = "a7"
		names("a0 a1 a2 a3 a4 a5", kernel)
		ncaller = names("a0 a1 a2 a3 a4 a5 a6 a7", caller)
		names("a7", lost)
		result_register = "a0"
		stack = 0
		trap = "ecall"
	} else if (target ~ /_loong64$/) {
		nreg = "$a7"
		names("$a0 $a1 $a2 $a3 $a4 $a5", kernel)
		ncaller = names("$a0 $a1 $a2 $a3 $a4 $a5 $a6 $a7", caller)
		names("$a7 $t0 $t1 $t2 $t3 $t4 $t5 $t6 $t7 $t8", lost)
		result_register = "$a0"
		stack = 0
		trap = "syscall 0"
	}
	if (target == "freebsd_amd64") {
		names("rcx r11 r8 r9 r10", lost)
		kernel[7] = "[rsp + 8]"
	}
	if (target == "darwin_arm64") {
		nreg = "x16"
		split("", lost)
		trap = "svc #128"
	}
	# What comes back in it is a result, not garbage.
	second_register = target == "freebsd_amd64" ? "rdx" : \
		target == "darwin_arm64" ? "x1" : ""
}

# The registers as a C function finds them.
function enter(   i) {
	split("", reg)
	for (i = 1; i <= ncaller; i++)
		reg[caller[i]] = "p" i
}

# What a trap leaves.
function kernel_returns(   i) {
	for (i in lost)
		reg[lost[i]] = "?"
	reg[result_register] = "result"
	if (second_register)
		reg[second_register] = "second"
}

# eax is the lower half of rax, w0 of x0: the full register and, in narrow,
# whether only half is meant.
function full(r) {
	narrow = 0
	if (r ~ /^w([0-9]+|zr)$/) {
		narrow = 1
		return "x" substr(r, 2)
	}
	if (r ~ /^e[a-z][a-z]$/) {
		narrow = 1
		return "r" substr(r, 2)
	}
	if (r ~ /^r[0-9]+d$/) {
		narrow = 1
		return substr(r, 1, length(r) - 1)
	}
	return r
}

function is_register(s) {
	return s ~ /^(r[a-z][a-z]|e[a-z][a-z]|r[0-9]+d?|[xw][0-9]+|[xw]zr)$/ ||
		s ~ /^\$?([astf][0-9]+|fp|sp|ra|tp|zero)$/
}

function hexadecimal(s,   i, v) {
	s = tolower(s)
	for (i = 1; i <= length(s); i++)
		v = v * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1
	return v
}

function is_number(s) {
	return s ~ /^#?-?(0x[0-9a-f]+|[0-9]+)$/
}

function number(s,   sign) {
	sign = 1
	sub(/^#/, "", s)
	if (s ~ /^-/) {
		sign = -1
		s = substr(s, 2)
	}
	return sign * (s ~ /^0x/ ? hexadecimal(substr(s, 3)) : s)
}

function half(v) {
	return v ~ /^(-?[0-9]+|lo\(.*\))$/ ? v : "lo(" v ")"
}

function value(r,   f, v) {
	f = full(r)
	if (f ~ /zero$|^xzr$/)
		return 0
	v = f in reg ? reg[f] : "?"
	return narrow ? half(v) : v
}

# A seventh argument of FreeBSD: below the red zone, one word above rsp.
function pushes(text) {
	if (text == "lea rsp, [rsp - 0x80]") {
		reg["[rsp]"] = reg["[rsp + 8]"] = "?"
		return 1
	}
	if (text == "push r11" && "[rsp]" in reg) {
		reg["[rsp + 8]"] = reg["[rsp]"]
		reg["[rsp]"] = value("r11")
		return 1
	}
	return 0
}

# Does one instruction; returns 0 when it is none that this machine knows.
function step(text,   n, a, op, d, s, at, off) {
	if (pushes(text))
		return 1
	op = text
	sub(/ .*/, "", op)
	n = index(text, " ")
	n = n ? split(substr(text, n + 1), a, /, */) : 0
	d = n ? full(a[1]) : ""
	if (n == 2 && op ~ /^(mov|movz|mv|move|li)$/ && is_register(a[1])) {
		if (is_register(a[2])) {
			s = value(a[2])
			full(a[1])
			reg[d] = narrow ? half(s) : s
			return 1
		}
		if (is_number(a[2])) {
			reg[d] = number(a[2])
			return 1
		}
		if (a[2] ~ /^[dq]word ptr \[rsp( \+ 0x[0-9a-f]+|)\]$/) {
			at = a[2]
			gsub(/.*\[rsp( \+ )?|\]/, "", at)
			full(a[1])
			return load(d, at == "" ? 0 : number(at))
		}
		return 0
	}
	# Zero: xor of a register with itself.
	if (n == 2 && op == "xor" && a[1] == a[2]) {
		reg[d] = 0
		return 1
	}
	if (n == 3 && op ~ /^(ori|addi|addi\.w|addi\.d)$/ &&
	    a[2] ~ /^\$?zero$/) {
		reg[d] = number(a[3])
		return 1
	}
	if (op == "ldr" && a[2] ~ /^\[sp/) {
		off = n == 3 ? a[3] : "#0"
		gsub(/[][]/, "", off)
		full(a[1])
		return load(d, number(off))
	}
	return 0
}

# A parameter that had no register; half of it when the load is narrow.
function load(d, at,   v) {
	v = "p" (ncaller + 1 + (at - stack) / 8)
	reg[d] = narrow ? half(v) : v
	return 1
}

# One line of llvm-objdump -d -r: sets fn at a function's head; returns the
# instruction's text, or "". at is its address; origin[] has where names stand,
# functions and the local labels that some assemblers keep. A relocation is a
# reference to something outside: data, or a call.
function instruction(line,   t) {
	if (line ~ /^[0-9a-f]+ <.*>:$/) {
		at = line
		sub(/ .*/, "", at)
		t = line
		sub(/^[^<]*</, "", t)
		sub(/>:$/, "", t)
		origin[t] = hexadecimal(at)
		sub(/^_/, "", t)	# macOS
		if (t !~ /^\.L/)
			fn = t
		return ""
	}
	if (line !~ /^ *[0-9a-f]+:[ \t]/)
		return ""
	at = line
	sub(/^ */, "", at)
	sub(/:.*/, "", at)
	t = line
	sub(/^ *[0-9a-f]+:[ \t]+/, "", t)
	sub(/[ \t]+(\/\/|#|;) .*$/, "", t)
	gsub(/[ \t]+/, " ", t)
	sub(/ $/, "", t)
	if (t ~ /^R_|^ARM64_RELOC|^[0-9a-f]+: R_/)
		return "reference " t
	sub(/svc #0x/, "svc 0x", t)
	if (t ~ /^svc /) {
		sub(/^svc /, "", t)
		return "svc #" number(t)
	}
	return t
}
