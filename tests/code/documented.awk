# From the headers as they are written: every function that a program may call,
# in whichever branch of #if it is, with the comment that stands above it:
#
#   name<TAB>file:line<TAB>comment, or nothing
#
# A comment belongs to the first function below it, without a blank line
# between. When it stands above an #if it belongs to the first function of each
# branch, with the comment that the branch may have of its own.
FNR == 1 {
	comment = ""
	above = 0
	depth = 0
	split("", shared)
	in_comment = head = 0
}

in_comment {
	comment = comment " " $0
	if (/\*\//)
		in_comment = 0
	next
}

/^\/\*/ {
	comment = (above && depth in shared ? shared[depth] " " : "") $0
	above = 1
	in_comment = !/\*\//
	next
}

/^#[ \t]*if/ {
	depth++
	delete shared[depth]
	if (above && !/_H$/)
		shared[depth] = comment
	next
}

/^#[ \t]*(else|elif)/ {
	above = depth in shared
	if (above)
		comment = shared[depth]
	next
}

/^#[ \t]*endif/ {
	delete shared[depth--]
	next
}

/^#/ { next }

# Its function did not follow directly.
/^[ \t]*$/ {
	above = 0
	next
}

# Attributes stand between.
/^ZCALLI_(USE|FD|ACCESS)/ { next }

# The head of a function may be several lines: up to the name.
/^ZCALLI_(FN|UTIL)/ {
	head = FNR
	text = ""
}

head {
	text = text " " $0
	if (!match(text, /zcalli?_[a-z0-9_]+ *\(/))
		next
	name = substr(text, RSTART, RLENGTH)
	sub(/ *\($/, "", name)
	# syscall0 to syscall6 are one function.
	family = name
	if (family ~ /_(raw|syscall)[0-9]$/)
		sub(/[0-9]$/, "", family)
	if (name !~ /^zcalli_/)
		say(above || family == last ? comment : "")
	last = family == name ? "" : family
	above = head = 0
	next
}

# Bodies; and what stands between functions takes the comment for itself.
/^[ \t{}]/ { next }

{ above = 0 }

function say(text) {
	gsub(/\t/, " ", text)
	gsub(/ \* /, " ", text)
	gsub(/ +/, " ", text)
	print name "\t" FILENAME ":" head "\t" text
}
