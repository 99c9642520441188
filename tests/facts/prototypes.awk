# From the kernel's include/linux/syscalls.h and its like: every sys_ function,
# "name<TAB>widths", as tests/foreign/linux.tsv has them: i or u and the bits,
# or ptr. What this cannot read is "?".
BEGIN {
	split("int:i32 pid_t:i32 key_t:i32 clockid_t:i32 timer_t:i32 mqd_t:i32 " \
		"key_serial_t:i32 rwf_t:i32 unsigned:u32 u32:u32 __u32:u32 " \
		"uid_t:u32 gid_t:u32 qid_t:u32 umode_t:u16 long:i64 ssize_t:i64 " \
		"off_t:i64 loff_t:i64 size_t:u64 aio_context_t:u64 u64:u64 " \
		"__u64:u64 uint32_t:u32 uintptr_t:u64 cap_user_header_t:ptr __s32:i32 " \
		"cap_user_data_t:ptr __sighandler_t:ptr", list, " ")
	for (i in list) {
		split(list[i], p, ":")
		width[p[1]] = p[2]
	}
}

/^[ \t]*#/ { next }

{
	gsub(/\/\*.*\*\//, "")
	text = text " " $0
}

function bits(type,    n, w, i, sign, got) {
	if (type ~ /[*\[]/)
		return "ptr"
	if (type ~ /^ *enum /)
		return "i32"
	n = split(type, w, " ")
	for (i = 1; i <= n; i++) {
		if (w[i] == "const" || w[i] == "__user")
			continue
		if (w[i] == "unsigned") {
			sign = 1
			continue
		}
		# The last word may be the parameter's name.
		if (w[i] in width && got == "")
			got = width[w[i]]
	}
	if (sign)
		return got == "i64" ? "u64" : "u32"
	return got == "" ? "?" : got
}

END {
	while (match(text, /asmlinkage long sys_[a-z0-9_]+ *\(/)) {
		name = substr(text, RSTART + 20, RLENGTH - 21)
		sub(/ .*/, "", name)
		text = substr(text, RSTART + RLENGTH)
		args = substr(text, 1, index(text, ")") - 1)
		n = split(args, arg, ",")
		out = ""
		for (i = 1; i <= n; i++)
			out = out (i > 1 ? " " : "") (arg[i] ~ /^ *void *$/ ? "void" : bits(arg[i]))
		print name "\t" (out == "" ? "void" : out)
	}
}
