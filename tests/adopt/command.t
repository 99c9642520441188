#!/bin/sh
# The command zcall: every subcommand as text and as JSON, against the headers,
# and how it behaves as a command. What zcall trace shows is in trace.t.
# shellcheck source-path=SCRIPTDIR/../code source=../code/lib.sh
. "$(dirname "$0")/../code/lib.sh"

need perl perl
# gcc is what a user has; the other CPUs are clang's.
build=${ZCALL_BUILD:-build}/command-test
warn=$(sed -n 's/^WARN = //p' Makefile)
mkdir -p "$build"
# make TARGET...: other headers than the tree's reach it by the environment.
make_it() {
	make -s BUILD="$build" CC=gcc CFLAGS="-O2 $warn" "$@" >"$tmp/make" 2>&1
}

make_it "$build/zcall"
result $? "gcc builds it without a warning" "$tmp/make"
zcall=$build/zcall
[ -x "$zcall" ] || finish
nm -u "$zcall" >"$tmp/bad" 2>&1
readelf -lW "$zcall" | grep INTERP >>"$tmp/bad"
empty "$tmp/bad" "it needs nothing: $(wc -c <"$zcall") bytes"

if have "clang builds it" $clang $clang; then
	for t in linux_amd64 linux_arm64 linux_riscv64 linux_loong64; do
		make_it "$build/$t/zcall"
		result $? "clang builds it for $(name $t)" "$tmp/make"
	done
fi

# rows FIELD...: of a JSON array on standard input, a line each, with tabs.
rows() {
	perl -MJSON::PP -e '
		local $/;
		binmode STDOUT, ":utf8";
		for my $row (@{decode_json(<STDIN>)}) {
			print join("\t", map { ref $row->{$_} ?
				join("; ", @{$row->{$_}}) : $row->{$_} // "-" }
				@ARGV), "\n";
		}' "$@"
}

# same FILE FILE TEXT
same() {
	diff "$1" "$2" >"$tmp/diff" 2>&1
	[ $? -eq 0 ] && [ -s "$1" ]
	result $? "$3" "$tmp/diff"
}

# Numbers.
"$zcall" nr --all --json >"$tmp/all.json"
rows target macro number <"$tmp/all.json" | sort >"$tmp/nr"
for t in $targets; do
	echo '#include <zcall/number.h>' >"$tmp/nr.c"
	clang_for "$t" -E -dM "$tmp/nr.c" | sed -n \
		"s,^#define \(ZCALL_\(MACH_\)*NR_[^ ]*\) (*\(-*[0-9]*\))*$,$(name "$t")	\1	\3,p"
done | sort >"$tmp/macros"
same "$tmp/nr" "$tmp/macros" "nr --all: $(wc -l <"$tmp/nr") numbers, those of the headers"

rows target number functions <"$tmp/all.json" | grep -v '	$' |
	cut -f 1,2 | sort -u >"$tmp/with"
for t in $targets; do
	wrappers "$t" | awk -F'\t' -v t="$(name "$t")" \
		'$5 ~ /^-?[0-9]+$/ { print t "\t" $5 }'
done | sort -u >"$tmp/wrapped"
same "$tmp/with" "$tmp/wrapped" "nr --all: $(wc -l <"$tmp/with") calls with a function, those of the headers"
# Nobody has written down why for Mach traps.
rows functions why number name <"$tmp/all.json" | grep '^	-	[0-9]' >"$tmp/bad"
empty "$tmp/bad" "nr --all: a function or a reason why there is none"

# is "WORDS" TEXT: what it prints, spaces squeezed.
is() {
	# shellcheck disable=SC2086 # words
	eval "\"$zcall\" $1" >"$tmp/out" 2>"$tmp/err"
	status=$?
	{ tr -s ' \n' ' ' <"$tmp/out" && echo; } >"$tmp/got"
	[ $status -eq 0 ] && [ ! -s "$tmp/err" ] && [ "$(cat "$tmp/got")" = "$2" ]
	result $? "zcall $1" "$tmp/got"
}

head='NUMBER NAME SINCE FUNCTION'
is "nr openat2 -t linux/amd64" "$head 437 openat2 5.6 int zcall_openat2(int \
dirfd, const char *path, const zcall_open_how_t *how, size_t size) "
is "nr --target=arm64 63" "$head 63 read 3.7 long zcall_read(int fd, \
void *buf, size_t count) "
is "nr ioctl -tlinux/riscv64" "$head 29 ioctl 4.15 long zcall_ioctl(int fd, \
unsigned cmd, unsigned long arg) long zcall_ioctl_ptr(int fd, unsigned cmd, \
void *arg) "
is "nr __NR_openat2 -t loong64" "$head 437 openat2 5.19 int zcall_openat2(int \
dirfd, const char *path, const zcall_open_how_t *how, size_t size) "
is "nr -t freebsd pdfork" "$head 518 pdfork int zcall_pdfork(int *fdp, int \
flags) "
is "nr -t macos -27" "$head -27 thread_self_trap uint32_t \
zcall_thread_self_trap(void) "
is "nr _sysctl --target linux/amd64" "$head 156 _sysctl 2.0 none: removed: \
the kernel answers ENOSYS; /proc/sys has what it had "
"$zcall" nr 'timer_*time' --all | awk 'NR > 1 { print $1, $3 }' | sort -u \
	>"$tmp/got"
for t in amd64 arm64 loong64 riscv64; do
	echo "linux/$t timer_gettime"
	echo "linux/$t timer_settime"
done >"$tmp/want"
grep -v linux "$tmp/macros" | sed -n \
	's,^\([^	]*\)	ZCALL_NR_\(timer_.*time\)	.*,\1 \2,p' >>"$tmp/want"
grep -q ktimer "$tmp/want" # they have other names there
sort -u -o "$tmp/want" "$tmp/want"
same "$tmp/got" "$tmp/want" "zcall nr 'timer_*time' --all"
rows since name <"$tmp/all.json" | grep -c '^-' >"$tmp/n"
grep -c '^\(freebsd\|darwin\)' "$tmp/nr" >"$tmp/want"
"$zcall" nr --all | awk '$1 ~ /^linux/ && $4 == "-"' | wc -l |
	xargs expr "$(cat "$tmp/want")" + >"$tmp/want.all"
same "$tmp/n" "$tmp/want.all" "Linux's calls have a release"

# Errors: as the library says them, here by its own functions.
cat >"$tmp/errno.c" <<'END'
#include <stdio.h>
#include <string.h>
#include <zcall/errno.h>
int main(void)
{
	for (int e = 1; e < 4096; e++)
		if (strcmp(zcall_errno_name(e), "E?") != 0)
			printf("%s\t%d\t%s\n", zcall_errno_name(e), e,
			       zcall_errno_text(e));
}
END
gcc -I"$include" -o "$tmp/errno" "$tmp/errno.c" 2>"$tmp/err"
result $? "a program that lists errors" "$tmp/err"
"$tmp/errno" | sort >"$tmp/want"
"$zcall" errno --json | rows name number text | sort >"$tmp/errors"
join -t'	' "$tmp/errors" "$tmp/want" | cut -f 1,2,3 >"$tmp/got"
same "$tmp/got" "$tmp/want" "errno: $(wc -l <"$tmp/want") names, numbers and texts, those of the library"
for t in linux_amd64 freebsd_amd64 darwin_arm64; do
	"$zcall" errno --os "${t%_*}" --json | rows name number | sort -u \
		>"$tmp/got"
	echo '#include <zcall/errno.h>' >"$tmp/e.c"
	clang_for $t -E -dM "$tmp/e.c" |
		sed -n 's/^#define \(ZCALL_E[A-Z0-9]*\) .*/@ "\1" \1/p' \
			>"$tmp/names"
	{ cat "$tmp/e.c" "$tmp/names"; } >"$tmp/f.c"
	clang_for $t -E -P "$tmp/f.c" |
		sed -n 's/^@ "ZCALL_\(.*\)" \([0-9]*\)$/\1	\2/p' |
		grep -v '^E\(LAST\)	' | sort -u >"$tmp/want"
	same "$tmp/got" "$tmp/want" "errno --os ${t%_*}: all names and numbers"
done
is "errno --os linux 11" "EAGAIN 11 not ready now, try later EWOULDBLOCK 11 \
not ready now, try later "
is "errno --os linux -- -2" "ENOENT 2 no such file or entry "
is "errno --os linux -2 enoent ZCALL_EPERM" "ENOENT 2 no such file or entry \
ENOENT 2 no such file or entry EPERM 1 caller lacks the privilege "
is "errno --os macos 35" "EAGAIN 35 not ready now, try later EWOULDBLOCK 35 \
not ready now, try later "

# Constants: each is what the compiler sees on its target, and none is missing.
for t in $targets; do
	os=$(name "$t")
	"$zcall" const '*' --os "$os" --json | rows name value header \
		>"$tmp/const"
	{
		cut -f 3 "$tmp/const" | sort -u | sed 's/.*/#include <&>/'
		awk -F'\t' '{
			v = $2 ~ /^-/ ? "(" $2 "LL)" : $2 "ULL"
			if (v == "(-9223372036854775808LL)")
				v = "(-9223372036854775807LL - 1)"
			print "_Static_assert((" $1 ") == " v ", \"" $1 "\");"
		}' "$tmp/const"
	} >"$tmp/const.c"
	clang_for "$t" -w -fsyntax-only "$tmp/const.c" >"$tmp/bad" 2>&1
	empty "$tmp/bad" "const --os $os: $(wc -l <"$tmp/const") values"
	cut -f 1 "$tmp/const" | sort >"$tmp/got"
	sed '/^_Static/d' "$tmp/const.c" >"$tmp/headers.c"
	(cd "$include" && ls zcall/"${t%_*}"/*.h) | sed 's/.*/#include <&>/' \
		>>"$tmp/headers.c"
	echo '#include <zcall/target.h>' >"$tmp/target.c"
	for f in headers target; do
		clang_for "$t" -E -dM "$tmp/$f.c" | sed -n \
			's/^#define \(ZCALL_[A-Za-z0-9_]*\) ..*/\1/p' | sort \
			>"$tmp/$f"
	done
	comm -23 "$tmp/headers" "$tmp/target" >"$tmp/want"
	same "$tmp/got" "$tmp/want" "const --os $os: all of the headers"
done
is "const O_CLOEXEC --os linux" \
	"ZCALL_O_CLOEXEC 524288 0x80000 zcall/linux/fs.h "
is "const at_fdcwd --os linux" "ZCALL_AT_FDCWD -100 zcall/linux/fs.h "
is "const 'zcall_o_direct*' --os linux/arm64" "ZCALL_O_DIRECT 65536 0x10000 \
zcall/linux/fs.h ZCALL_O_DIRECTORY 16384 0x4000 zcall/linux/fs.h "

# What the kernel offers.
"$zcall" probe >"$tmp/out" 2>"$tmp/err"
result $? "probe" "$tmp/err"
grep -c '^\(calls\|io_uring\|vDSO\|mitigations\)' "$tmp/out" >"$tmp/got"
echo 4 >"$tmp/want"
same "$tmp/got" "$tmp/want" "probe: its four parts"
"$zcall" probe --json >"$tmp/probe.json" 2>"$tmp/err"
perl -MJSON::PP -e '
	local $/;
	my $p = decode_json(<STDIN>);
	my $n = 0;
	for my $c (@{$p->{calls}}) {
		print join("\t", $c->{name}, $c->{state}, $c->{why} //
			$c->{answer}), "\n";
	}
	print "KERNEL\t$p->{kernel}\n";
	print "NOP\n" if grep { $_ eq "NOP" } @{$p->{io_uring}{opcodes}};
	print "NORING\n" if $p->{io_uring}{error};
	print "VDSO\n" if ref $p->{vdso};
	print "FILE\t$_->{name}\t$_->{state}\n" for @{$p->{mitigations}};
	' <"$tmp/probe.json" >"$tmp/probed" 2>>"$tmp/err"
result $? "probe --json" "$tmp/err"
probed() {
	grep -q "^$1" "$tmp/probed"
	result $? "probe: $2" "$tmp/probed"
}
# A name, then the state and what was said to it.
probed "getpid	present	ok" "getpid is there"
probed "close	present	EBADF" "close refuses what is no descriptor"
probed "exit_group	not asked	would end" "exit_group is not asked"
probed "reboot	not asked" "reboot is not asked"
probed "KERNEL	$(uname -r)$" "the release is the running one's"
probed "NO\(P\|RING\)$" "io_uring has NOP, or is not there"
probed VDSO "the vDSO's functions"
case $(uname -m) in
x86_64)
	probed "getpmsg	missing	ENOSYS" "getpmsg was never there"
	;;
esac
grep 'no harmless arguments known' "$tmp/probed" >"$tmp/bad"
for t in amd64 arm64 riscv64 loong64; do
	"$zcall" nr -t "linux/$t" --json | rows name
done | sort -u | while read -r n; do
	grep -q "[ \"]${n}[ \"]" cmd/zcall/probe.c || echo "$n"
done >>"$tmp/bad"
empty "$tmp/bad" "probe knows each of Linux's calls"
for f in /sys/devices/system/cpu/vulnerabilities/*; do
	[ ! -r "$f" ] || printf 'FILE\t%s\t%s\n' "${f##*/}" "$(cat "$f")"
done >"$tmp/want"
grep ^FILE "$tmp/probed" >"$tmp/got"
cmp -s "$tmp/got" "$tmp/want"
result $? "probe: the kernel's own words of mitigations"
"$zcall" probe --calls | awk '$2 == "getpid"' | tr -s ' ' >"$tmp/got"
echo " $("$zcall" nr getpid | awk 'NR == 2 { print $1, $2, $3 }') present ok" \
	>"$tmp/want"
same "$tmp/got" "$tmp/want" "probe --calls"

# Costs: that there are some, not how large.
"$zcall" bench 1 --json >"$tmp/bench.json" 2>"$tmp/err"
rows call way ns <"$tmp/bench.json" >"$tmp/bench" 2>>"$tmp/err"
awk -F'\t' '$3 > 0 && ($2 == "inlined" || $2 == "called") { n[$1 "," $2]++ }
	END {
		exit !(n["getppid,inlined"] && n["getppid,called"] &&
			n["read 1 byte,called"] && n["write 1 byte,called"] &&
			n["failing close,inlined"] &&
			n["clock_gettime by the vDSO,inlined"])
	}' "$tmp/bench"
result $? "bench --json" "$tmp/bench"
"$zcall" bench 1 >"$tmp/out" 2>&1
grep -c '^\(getppid\|read 1 byte\|write 1 byte\|failing close\)  *[0-9]*\.[0-9]  *[0-9]*\.[0-9] ([0-9]*\.[0-9][0-9])$' \
	"$tmp/out" >"$tmp/got"
echo 4 >"$tmp/want"
same "$tmp/got" "$tmp/want" "bench"

# What no output so far has tried: text as JSON, numbers, patterns.
cat >"$tmp/out.c" <<'END'
#include "command.h"
#include <zcall/start.h>
void command_usage(struct out *o, const char *command)
{
	(void)o, (void)command;
}
static void number(const char *s)
{
	long v = 0;
	int is = str_number(s, &v);

	out_put(&out, is ? "" : "no ");
	out_decimal(&out, v);
	out_char(&out, '\n');
}
int zcall_main(int argc, char **argv, char **envp)
{
	static const char *const pairs[][2] = {
		{"", ""}, {"*", ""}, {"?", ""}, {"a*c", "abbc"}, {"a*c", "acb"},
		{"*a*b", "xxaxb"}, {"a?c", "abc"}, {"A", "a"}, {"**", "x"},
		{"*ab", "aab"}, {"ab", "abc"}, {"abc", "ab"}};
	static const unsigned long hex[] = {0, 15, 16, 0xabc, ~0UL};
	char all[260];
	size_t i;

	(void)argc, (void)argv;
	out_start(&out, 1, envp);
	for (i = 0; i < 255; i++)
		all[i] = (char)(i + 1);
	all[255] = 0;
	out_char(&out, '[');
	out_json(&out, all);
	out_put(&out, ",");
	out_json(&out, "\303\251 \342\202\254 \360\237\230\200 \300\257 \355"
		       "\240\200 \342\202");
	out_put(&out, "]\n");
	for (i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		out_char(&out, (char)('0' + str_match(pairs[i][0], pairs[i][1],
						      0)));
		out_char(&out, (char)('0' + str_match(pairs[i][0], pairs[i][1],
						      1)));
	}
	out_char(&out, '\n');
	number("0x7fffffffffffffff");
	number("9223372036854775808");
	number("-17");
	number("08x");
	number("0x");
	number("");
	for (i = 0; i < sizeof(hex) / sizeof(*hex); i++) {
		out_hex(&out, hex[i], 2);
		out_char(&out, ' ');
	}
	out_milli(&out, 1999, 2, 8);
	out_milli(&out, 1250, 1, 8);
	out_milli(&out, 999999, 0, 8);
	out_milli(&out, 7, 3, 8);
	out_right(&out, "wide", 2);
	out_left(&out, "l", 4);
	out_char(&out, '|');
	out_char(&out, '\n');
	out_flush(&out);
	return 0;
}
END
# shellcheck disable=SC2086 # a list of flags
gcc -O2 $warn -std=gnu11 -ffreestanding -fno-stack-protector -nostdlib -static \
	-I"$include" -Icmd/zcall -o "$tmp/unit" "$tmp/out.c" cmd/zcall/out.c \
	2>"$tmp/err"
result $? "a program of out.c alone" "$tmp/err"
"$tmp/unit" >"$tmp/out" 2>&1
head -n 1 "$tmp/out" | perl -MJSON::PP -e '
	local $/;
	my ($all, $some) = @{decode_json(<STDIN>)};
	my $want = join("", map { chr } 1 .. 127) . "\x{fffd}" x 128;
	my $r = "\x{fffd}";
	print "bytes\n" if $all ne $want;
	print "sequences\n" if $some ne
		"\x{e9} \x{20ac} \x{1f600} $r$r $r$r$r $r$r";
	' >"$tmp/bad" 2>&1
empty "$tmp/bad" "any byte is right in JSON"
sed 1d "$tmp/out" >"$tmp/got"
cat >"$tmp/want" <<'END'
111100110011110111110000
9223372036854775807
no 0
-17
no 0
no 0
no 0
0x00 0x0f 0x10 0xabc 0xffffffffffffffff     2.00     1.3    1000   0.007widel   |
END
same "$tmp/got" "$tmp/want" "patterns, numbers, columns"

# Help.
"$zcall" help >"$tmp/help"
result $? "help"
sed -n 's/^  \([a-z]*\)  *.*/\1/p' "$tmp/help" >"$tmp/commands"
result $(($(wc -l <"$tmp/commands") != 7)) "help: seven commands" "$tmp/help"
"$zcall" --help >"$tmp/out" && cmp -s "$tmp/out" "$tmp/help"
result $? "--help"
while read -r c; do
	"$zcall" help "$c" >"$tmp/one" || echo "help $c"
	"$zcall" "$c" --help >"$tmp/out" || echo "$c --help"
	cmp "$tmp/one" "$tmp/out"
	head -n 1 "$tmp/one" | grep -q "^usage: zcall $c" || echo "$c: usage"
	cat "$tmp/one" >>"$tmp/help"
done <"$tmp/commands" >"$tmp/bad" 2>&1
awk 'length($0) > 80' "$tmp/help" >>"$tmp/bad"
empty "$tmp/bad" "each command's help, in 80 columns"
version=$(sed -n 's/^.define ZCALL_VERSION_[MP][A-Z]* //p' \
	"$include/zcall/version.h" | paste -sd. -)
"$zcall" --version | grep -q "^zcall $version "
result $? "--version: $version"

# Bad usage: 2, and why on standard error; not found: 1.
ends() {
	# shellcheck disable=SC2086 # words
	eval "\"$zcall\" $2" >"$tmp/out" 2>"$tmp/err"
	got=$?
	echo "exit $got" >>"$tmp/err"
	[ $got -eq "$1" ] && [ "$(wc -l <"$tmp/err")" -gt 1 ] &&
		{ [ "$1" -ne 2 ] || { [ ! -s "$tmp/out" ] &&
			grep -q '^usage: zcall' "$tmp/err"; }; }
	result $? "exit $1: zcall $2" "$tmp/err"
}
for words in '' nonsense --nonsense 'nr --target' 'nr --target vax' \
	'nr --nonsense' 'nr -x' 'errno --os vms' 'errno --all' const \
	'const --os' 'probe now' 'probe --table' 'bench soon' 'bench 0' \
	'bench -- -1' 'help nonsense' 'help nr errno' trace; do
	ends 2 "$words"
done
ends 1 "nr nonsense"
ends 1 "nr 99999"
ends 1 "nr read nonsense --json"
rows name <"$tmp/out" >"$tmp/got"
echo read >"$tmp/want"
same "$tmp/got" "$tmp/want" "what was found is printed all the same"
ends 1 "errno ENONSENSE"
ends 1 "errno 4095 --os linux"
ends 1 "const NONSENSE --json"
rows name <"$tmp/out" >"$tmp/bad" 2>&1
empty "$tmp/bad" "nothing found is an empty array"

# A reader that goes away: the signal ends it, or, where that is ignored, it
# ends by itself; quietly.
mkfifo "$tmp/fifo"
closed() {
	: <"$tmp/fifo" &
	exec 3>"$tmp/fifo"
	wait $!
	("$@") >&3 2>"$tmp/err"
	got=$?
	exec 3>&-
}
closed "$zcall" nr --all
[ $got -gt 128 ] && [ ! -s "$tmp/err" ]
result $? "a closed pipe: SIGPIPE"
ignoring() {
	trap '' PIPE
	exec "$@"
}
for words in 'nr --all' 'errno --json' 'const *' probe help --version; do
	set -f
	# shellcheck disable=SC2086 # words
	closed ignoring "$zcall" $words
	set +f
	[ $got -eq 1 ] && [ ! -s "$tmp/err" ]
	result $? "a closed pipe, SIGPIPE ignored: zcall $words" "$tmp/err"
done
"$zcall" errno >/dev/full 2>"$tmp/err"
[ $? -eq 1 ] && grep -q '^zcall: write: ENOSPC: ' "$tmp/err"
result $? "a full device: exit 1, and said" "$tmp/err"
"$zcall" errno >&- 2>"$tmp/err"
[ $? -eq 1 ] && grep -q '^zcall: write: EBADF: ' "$tmp/err"
result $? "no standard output: exit 1, and said" "$tmp/err"

# Colour.
escape=$(printf '\033')
for words in help 'nr read' probe; do
	# shellcheck disable=SC2086 # words
	TERM=xterm "$zcall" $words
done | grep "$escape" >"$tmp/bad"
empty "$tmp/bad" "no colour in a pipe"
if have "colour on a terminal" script bsdutils; then
	on_terminal() {
		script -qec "env $1 $zcall nr read" /dev/null </dev/null |
			grep -c "$escape"
	}
	[ "$(on_terminal 'NO_COLOR= TERM=xterm')" -gt 0 ]
	result $? "colour on a terminal"
	[ "$(on_terminal 'NO_COLOR=1 TERM=xterm')" -eq 0 ]
	result $? "no colour with NO_COLOR"
	[ "$(on_terminal 'NO_COLOR= TERM=dumb')" -eq 0 ]
	result $? "no colour on a dumb terminal"
fi

# The other CPUs: their own numbers and constants without being told.
for t in arm64 riscv64 loong64; do
	qemu=qemu-$(triple linux_$t | sed 's/-.*//')-static
	have "linux/$t under $qemu" "$qemu" qemu-user-static || continue
	other=$build/linux_$t/zcall
	for words in nr 'nr openat2 --json' errno "const O_*" \
		'nr --target darwin' 'errno --os freebsd'; do
		set -f
		# shellcheck disable=SC2086 # words
		"$qemu" "$other" $words >"$tmp/got" 2>&1
		case $words in
		*-target* | *-os*) set -- ;;
		nr*) set -- --target "linux/$t" ;;
		const*) set -- --os "linux/$t" ;;
		*) set -- --os linux ;;
		esac
		# shellcheck disable=SC2086 # words
		"$zcall" $words "$@" >"$tmp/want"
		set +f
		same "$tmp/got" "$tmp/want" "linux/$t: zcall $words"
	done
done

# Completion, with this zcall in the path.
PATH=$(cd "$build" && pwd):$PATH
export PATH
completions=$PWD/cmd/zcall/completions
if have "bash's completion" bash bash; then
	completed() {
		bash -c '
			. "$1"
			shift
			COMP_WORDS=("$@")
			COMP_CWORD=$(($# - 1))
			_zcall
			printf "%s\n" "${COMPREPLY[@]}"' \
			bash "$completions/zcall.bash" "$@" 2>&1
	}
	completed zcall '' | grep -v '^--' | sort >"$tmp/got"
	sort "$tmp/commands" >"$tmp/want"
	same "$tmp/got" "$tmp/want" "bash: commands"
	completed zcall nr openat | grep '^openat2*$' | paste -sd' ' - >"$tmp/got"
	echo "openat openat2" >"$tmp/want"
	same "$tmp/got" "$tmp/want" "bash: calls"
	completed zcall nr --target linux/r >"$tmp/got"
	echo "linux/riscv64" >"$tmp/want"
	same "$tmp/got" "$tmp/want" "bash: targets"
	completed zcall errno EAG >"$tmp/got"
	echo "EAGAIN" >"$tmp/want"
	same "$tmp/got" "$tmp/want" "bash: errors"
	completed zcall const ZCALL_O_CLO >"$tmp/got"
	echo "ZCALL_O_CLOEXEC" >"$tmp/want"
	same "$tmp/got" "$tmp/want" "bash: constants"
	completed zcall trace -c -o x mkfif | grep '^mkfifo$' >"$tmp/got"
	echo mkfifo >"$tmp/want"
	same "$tmp/got" "$tmp/want" "bash: programs to trace"
fi
if have "zsh's completion" zsh zsh; then
	zsh -fc '
		fpath=("$1" $fpath)
		autoload -Uz compinit && compinit -u -d "$2/dump"
		print -r -- $_comps[zcall]
		autoload +X _zcall && print loaded' \
		zsh "$completions" "$tmp" >"$tmp/got" 2>&1
	printf '_zcall\nloaded\n' >"$tmp/want"
	same "$tmp/got" "$tmp/want" "zsh: loads"
	sed -n "s/^		'\([a-z]*\):.*/\1/p" "$completions/_zcall" |
		sort >"$tmp/got"
	sort "$tmp/commands" >"$tmp/want"
	same "$tmp/got" "$tmp/want" "zsh: commands"
fi

finish
