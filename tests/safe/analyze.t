#!/bin/sh
# Static analysers: they have nothing to say of the headers, find in analyze.c
# what is marked there, and nothing else. clang-tidy and cppcheck read the
# headers in tests/code/format.t too.
# shellcheck disable=SC2317 # run_$who
. "$(dirname "$0")/../code/lib.sh"

source=tests/safe/analyze.c

for h in zcall zcall/ring zcall/vdso zcall/auxv zcall/spawn; do
	echo "#include <$h.h>"
done >"$tmp/headers.c"

# gcc knows what a trap may do, so it needs no ZCALL_ANALYZE; clang says that
# it analyses, by a macro.
run_gcc() {
	gcc -O0 -fanalyzer -I"$include" -c -o "$tmp/out.o" "$1"
}

run_clang() {
	clang-19 --analyze -Xclang -analyzer-output=text -I"$include" \
		-o "$tmp/out" "$1"
}

run_cppcheck() {
	cppcheck -q --std=c11 --language=c --inline-suppr -DZCALL_ANALYZE \
		-D__linux__ -D__x86_64__ -D__LP64__ -D__GNUC__=12 \
		-D__BYTE_ORDER__=1234 -D__ORDER_LITTLE_ENDIAN__=1234 \
		-I"$include" "$1"
}

# lines: of $source, that the analyser's output names in a warning or an error.
# gcc may have no line for a warning ("cc1:"): then the first it tells of.
lines() {
	awk '
		match($0, /analyze\.c:[0-9]+:/) {
			split(substr($0, RSTART, RLENGTH), f, ":")
			if (/: (warning|error): / || next_one)
				print f[2]
			next_one = 0
		}
		/^cc1: warning: / { next_one = 1 }
	' "$tmp/said" | sort -nu
}

for who in gcc clang cppcheck; do
	case $who in
	clang) have "$who" clang-19 clang-19 ;;
	*) have "$who" $who $who ;;
	esac || continue
	run_$who "$tmp/headers.c" >"$tmp/said" 2>&1
	grep -E 'warning|error' "$tmp/said" >"$tmp/bad"
	empty "$tmp/bad" "$who: nothing to say of the headers"

	run_$who $source >"$tmp/said" 2>&1
	lines >"$tmp/lines"
	grep -n "/\* .*\b$who\b.* \*/" $source | grep -v '^[1-9]:' |
		cut -d: -f1 >"$tmp/want"
	diff "$tmp/want" "$tmp/lines" >"$tmp/diff" || cat "$tmp/said" >>"$tmp/diff"
	[ -s "$tmp/want" ] && empty "$tmp/diff" \
		"$who: $(wc -l <"$tmp/want") mistakes found, and no other"
done

# gcc from 13 on follows libc's descriptors into what has fd_arg; Debian's
# newest is the one for loong64.
cat >"$tmp/fd.c" <<'EOS'
#include <zcall.h>
extern int open(const char *, int, ...);
extern int close(int);
long closed(char *p);
long closed(char *p)
{
	int fd = open("x", 0);

	if (fd < 0)
		return -1;
	close(fd);
	return zcall_read(fd, p, 4);
}
EOS
sed 's/^	close(fd);$//' "$tmp/fd.c" >"$tmp/open.c"
if have_gcc linux_loong64 "gcc 14: a closed descriptor"; then
	for f in fd open; do
		gcc_for linux_loong64 "$tmp/fd.o" -O0 -fanalyzer \
			-DZCALL_ANALYZE "$tmp/$f.c" >"$tmp/$f.said" 2>&1
	done
	grep -q "zcall_read.*closed file descriptor" "$tmp/fd.said" &&
		! grep -q "closed file descriptor" "$tmp/open.said"
	result $? "gcc 14: a closed descriptor" "$tmp/fd.said"
fi
finish
