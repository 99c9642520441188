# What strace or zcall trace has written with processes in between: one line
# a call, put together again, as "ID TEXT", in the order of their ends.
#
#   plain=1: "NAME RESULT" of each call, written alike for both
#   drop=PATTERN: ... without what begins so
#   pids=1: ... each process's in one line
function call(text,    name, r, at) {
	if (text ~ /^(---|\+\+\+)/) {
		sub(/ *\{.*/, "", text)
		sub(/execve in .*/, "execve in PID", text)
		return text
	}
	name = text
	sub(/\(.*/, "", name)
	r = text
	# The last one: there may be "= " in a string.
	while ((at = match(r, /\) += /)))
		r = substr(r, RSTART + RLENGTH)
	if (r ~ /^-1 E/)
		r = "-" substr(r, 4)
	if (r ~ /^\? ERESTART/)
		r = substr(r, 3)
	sub(/ .*/, "", r)
	# What a handler returns to is in a register.
	if (name == "rt_sigreturn")
		r = "ANY"
	if (name ~ /^syscall_/)
		name = "syscall"
	if (name ~ /^(clone3?|fork|vfork|wait4|getpid|gettid|getppid|set_tid_address|getpgrp|setsid|getpgid)$/ &&
	    r ~ /^[1-9]/)
		r = "PID"
	# strace has the flags in hexadecimal, and more to say.
	if (name == "fcntl" && text ~ /F_GETFL/)
		r = "FLAGS"
	return name " " r
}

function say(id, text) {
	if (!plain) {
		print id, text
		return
	}
	text = call(text)
	if (drop != "" && text ~ "^(" drop ")")
		return
	if (!pids) {
		print text
		return
	}
	list[id] = list[id] text "; "
}

/^strace: / { next }

{
	if (!match($0, /^(\[[0-9]+\]|[0-9]+) +/)) {
		print "what is this: " $0
		next
	}
	id = substr($0, 1, RLENGTH)
	text = substr($0, RLENGTH + 1)
	gsub(/[^0-9]/, "", id)
	# What was cut, and what will never be resumed.
	if (sub(/ <unfinished \.\.\.>$/, "", text)) {
		begun[id] = text
		next
	}
	if (text ~ /^<\.\.\. /) {
		sub(/^<\.\.\. [a-z0-9_]+ resumed> ?/, "", text)
		text = begun[id] text
		delete begun[id]
	}
	# The first thread goes on with the execve of another.
	if (match(text, /superseded by execve in (pid )?[0-9]+/)) {
		former = substr(text, RSTART, RLENGTH)
		gsub(/[^0-9]/, "", former)
		begun[id] = begun[former]
		delete begun[former]
	}
	say(id, text)
}

END {
	for (id in list)
		print list[id] | "sort"
}
