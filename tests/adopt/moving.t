#!/bin/sh
# Moving to zcall: the snippets of docs/moving.md compile; programs written to
# linux_syscall_support.h compile and run with compat/lss.h, without a libc on
# each CPU and beside one; so do programs with the plain names of
# compat/posix.h. What is in moving/ is for this test only.
#
# ZCALL_INCLUDE: other headers to test, a copy with a fault planted, say.
. "$(dirname "$0")/../code/lib.sh"

need $clang clang-19
need ld.lld-19 lld-19

dir=tests/adopt/moving
warn='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror'
linux='linux_amd64 linux_arm64 linux_riscv64 linux_loong64'
bare='-std=gnu11 -O2 -fno-stack-protector -nostdlib -static -fuse-ld=lld'

# emulator TARGET: the command that runs its programs, nothing for this CPU.
emulator() {
	case $(uname -m):$1 in
	x86_64:*_amd64 | aarch64:*_arm64 | riscv64:*_riscv64) ;;
	loongarch64:*_loong64) ;;
	*_amd64) echo qemu-x86_64-static ;;
	*_arm64) echo qemu-aarch64-static ;;
	*_riscv64) echo qemu-riscv64-static ;;
	*_loong64) echo qemu-loongarch64-static ;;
	esac
}

# program TARGET SOURCE FLAG...: $tmp/program, complaints into $tmp/bad.
program() {
	program_target=$1
	program_source=$2
	shift 2
	# See the Makefile: emulated CPUs have no LSX.
	[ "$program_target" != linux_loong64 ] || set -- -mno-lsx "$@"
	rm -f "$tmp/program"
	# shellcheck disable=SC2086 # lists of flags
	clang_for "$program_target" $bare $warn -Itests "$@" \
		-o "$tmp/program" "$program_source" >"$tmp/bad" 2>&1
}

# run TARGET COMMAND...: $tmp/out; $tmp/bad is what to say of a failure.
run() {
	run_emulator=$(emulator "$1")
	shift
	# shellcheck disable=SC2086 # a command, or nothing
	timeout 60 $run_emulator "$@" >"$tmp/out" 2>"$tmp/bad"
}

# tap TEXT TARGET SOURCE FLAG...: builds and runs a program that says TAP.
tap() {
	tap_text=$1
	shift
	program "$@"
	if [ -s "$tmp/bad" ] || [ ! -x "$tmp/program" ]; then
		result 1 "$tap_text" "$tmp/bad"
		return
	fi
	run "$1" "$tmp/program" </dev/null
	tap_status=$?
	awk -v status=$tap_status '
		/^not ok/ || (bad && /^#/) { print; bad = 1; next }
		{ bad = 0 }
		/^ok/ { n++ }
		/^1\.\./ { plan = substr($0, 4) }
		END {
			if (status || plan == "" || plan != n)
				print "exit " status ", " n + 0 \
					" passed, plan " plan
		}' "$tmp/out" >>"$tmp/bad"
	empty "$tmp/bad" "$tap_text: $(grep -c '^ok' "$tmp/out") checks"
}

# The snippets.
mkdir "$tmp/snippets" "$tmp/before"
awk -v to="$tmp/snippets/" '
	/^```c [a-z]+ (before|after)$/ { f = to $2 "-" $3 ".c"; next }
	/^```/ { f = ""; next }
	f { print >f }' docs/moving.md
for h in liburing.h nolibc.h linux_syscall_support.h; do
	: >"$tmp/before/$h"
done
: >"$tmp/bad"
for p in example:after go:after liburing:before liburing:after libc:before \
	libc:after lss:before lss:after musl:before musl:after nolibc:before \
	nolibc:after; do
	[ -s "$tmp/snippets/${p%:*}-${p#*:}.c" ] || echo "no snippet $p"
done >"$tmp/bad"
grep -c '^```c' docs/moving.md | grep -qx 12 ||
	echo "docs/moving.md has a snippet that is not known here" >>"$tmp/bad"
empty "$tmp/bad" "docs/moving.md has a pair for each peer"

if have "snippets beside a libc" gcc gcc; then
	for f in "$tmp"/snippets/*; do
		p=${f##*/}
		p=${p%.c}
		case $p in
		nolibc-after) continue ;;
		*-before)
			set -- -DBEFORE_"${p%-*}" -I"$tmp/before" \
				-include $dir/before.h
			;;
		*) set -- ;;
		esac
		gcc -std=gnu11 -O2 -Wall -Wextra -Werror -I"$include" "$@" \
			-c -o "$tmp/o" "$f" >"$tmp/bad" 2>&1
		empty "$tmp/bad" "snippet $p compiles"
	done
fi
for target in $linux; do
	: >"$tmp/bad"
	for f in "$tmp"/snippets/*-after.c; do
		case $f in
		*/lss-after.c | */libc-after.c) continue ;;
		esac
		# shellcheck disable=SC2086 # a list of flags
		clang_for "$target" -O2 $warn -c -o "$tmp/o" "$f" 2>&1
	done >"$tmp/bad"
	empty "$tmp/bad" "$(name "$target"): snippets without a libc compile"
done

# Programs on all CPUs.
for target in $linux; do
	text=$(name "$target")
	q=$(emulator "$target")
	[ -z "$q" ] || have "$text" "$q" qemu-user-static || continue
	tap "$text: lss.h, a program without a libc" "$target" $dir/lss.c
	tap "$text: posix.h, results" "$target" $dir/posix.c
	tap "$text: posix.h, errno" "$target" $dir/posix.c -DWITH_ERRNO

	program "$target" $dir/echo.c
	[ -s "$tmp/bad" ] || run "$target" "$tmp/program" ||
		echo "exit $?" >>"$tmp/bad"
	empty "$tmp/bad" "$text: posix.h, an echo server"

	program "$target" $dir/cat.c
	if [ ! -s "$tmp/bad" ]; then
		run "$target" "$tmp/program" $dir/cat.c $dir/echo.c <&- ||
			echo "exit $?" >>"$tmp/bad"
		cat $dir/cat.c $dir/echo.c | cmp - "$tmp/out" >>"$tmp/bad" 2>&1
		run "$target" "$tmp/program" <$dir/posix.c ||
			echo "exit $?" >>"$tmp/bad"
		cmp $dir/posix.c "$tmp/out" >>"$tmp/bad" 2>&1
		# ENOENT
		run "$target" "$tmp/program" $dir/none
		[ $? -eq 2 ] || echo "of nothing: not 2" >>"$tmp/bad"
	fi
	empty "$tmp/bad" "$text: posix.h, cat"

	program "$target" "$tmp/snippets/nolibc-after.c"
	if [ ! -s "$tmp/bad" ]; then
		echo moved | run "$target" "$tmp/program" ||
			echo "exit $?" >>"$tmp/bad"
		echo moved | cmp - "$tmp/out" >>"$tmp/bad" 2>&1
		run "$target" "$tmp/program" <&-
		# EBADF, by errno.
		[ $? -eq 9 ] || echo "of nothing: not 9" >>"$tmp/bad"
	fi
	empty "$tmp/bad" "$text: the snippet for nolibc runs"
done

# names TARGET: C that has every name of the list with its type.
names() {
	cat <<-'E'
		#include <zcall/target.h>
		typedef int pid_t;
		typedef unsigned uid_t, gid_t;
		typedef long off_t, ssize_t;
		typedef struct { int x; } siginfo_t;
		typedef struct { int x; } stack_t;
		static int my_errno;
		#define SYS_CPLUSPLUS
		#define SYS_ERRNO my_errno
		#include <zcall/compat/lss.h>
	E
	awk -F'\t' -v cpu="${1#*_}" '
	/^#/ || !($2 == "all" || $2 == cpu ||
		  ($2 == "!amd64" && cpu != "amd64")) { next }
	{ n++ }
	$1 == "call" {
		type = $4
		# A function that returns a function has its name inside.
		if (!sub(/^void \(\*\(/, "void (*type_" n "(", type))
			sub(/ ?\(/, " type_" n "(", type)
		print "typedef " type ";"
		print "type_" n " *use_" n "(void);"
		print "type_" n " *use_" n "(void)\n{\n\treturn LSS_NAME(" \
			$3 ");\n}"
	}
	$1 == "struct" {
		split($4, f, " ")
		for (i in f)
			print "typedef char field_" n "_" i \
				"[sizeof(((struct " $3 " *)0)->" f[i] ")];"
	}
	$1 == "type" { print "typedef " $3 " type_" n ";" }
	$1 == "macro" { print "#ifndef " $3 "\n#error no " $3 "\n#endif" }
	END { print "typedef char all[" n " > 200 ? 1 : -1];" }' $dir/lss-names
}

for target in $linux; do
	names "$target" >"$tmp/names.c"
	for cc in clang gcc; do
		text="$(name "$target") $cc"
		# No package of bookworm is gcc for it; clang will do here.
		[ $cc:$target != gcc:linux_loong64 ] || continue
		[ $cc = clang ] || have_gcc "$target" "$text" || continue
		# shellcheck disable=SC2086 # a list of flags
		object $cc "$target" "$tmp/o" "$tmp/names.c" -std=gnu11 \
			-O1 $warn >"$tmp/bad" 2>&1
		empty "$tmp/bad" "$text: lss.h has each of \
$(grep -cv '^#' $dir/lss-names) names, with its type"
	done
done

# All prefixes, and that each is the one that was asked for.
names linux_amd64 >"$tmp/names.c"
: >"$tmp/bad"
for p in -1 0 1 2 3 4 5 6 7 8 9; do
	case $p in
	-1) want= ;;
	*) want=sys${p}_ ;;
	esac
	{
		cat "$tmp/names.c"
		echo "int prefixed(void);
int prefixed(void) { return ${want}close(-1); }"
	} >"$tmp/prefix.c"
	# shellcheck disable=SC2086 # a list of flags
	clang_for linux_amd64 -std=gnu11 -DSYS_PREFIX=$p $warn -fsyntax-only \
		"$tmp/prefix.c" >>"$tmp/bad" 2>&1
done
empty "$tmp/bad" "lss.h: SYS_PREFIX -1 to 9"

# Beside a libc. Strict standards have no siginfo_t, but the header compiles.
cat >"$tmp/strict.c" <<'E'
#include <zcall/compat/lss.h>
int main(void)
{
	struct kernel_timespec t;

	return sys_getpid() <= 0 || sys_clock_gettime(0, &t) != 0;
}
E
# beside COMMAND...: compiles all and runs it.
beside() {
	for order in BEFORE AFTER; do
		rm -f "$tmp/hosted"
		# shellcheck disable=SC2086 # a list of flags
		"$@" $warn -D_GNU_SOURCE -D$order -O1 -I"$include" \
			-o "$tmp/hosted" $dir/hosted.c >>"$tmp/bad" 2>&1 &&
			timeout 60 "$tmp/hosted" >>"$tmp/bad" 2>&1 ||
			echo "$* -D$order: $?" >>"$tmp/bad"
	done
	# shellcheck disable=SC2086 # a list of flags
	"$@" $warn -O1 -I"$include" -o "$tmp/hosted" "$tmp/strict.c" \
		>>"$tmp/bad" 2>&1 && "$tmp/hosted" ||
		echo "$* strict.c: $?" >>"$tmp/bad"
}

for cc in gcc:c g++:c++ clang-19:c clang++-19:c++; do
	lang=${cc#*:}
	cc=${cc%:*}
	have "lss.h beside glibc, $cc" $cc "${cc#clang++}" || continue
	if [ "$lang" = c ]; then
		stds='c99 gnu11 c2x'
	else
		stds='c++11 c++20 c++23'
	fi
	: >"$tmp/bad"
	for std in $stds; do
		beside "$cc" -x "$lang" -std="$std"
	done
	empty "$tmp/bad" "lss.h beside glibc, $cc: $stds"
done
if have "lss.h beside musl" musl-gcc musl-tools; then
	# glibc's kernel headers are asked for by linux/unistd.h.
	: >"$tmp/bad"
	mkdir "$tmp/kernel"
	for d in linux asm-generic; do
		ln -s "/usr/include/$d" "$tmp/kernel/$d"
	done
	for d in /usr/include/*/asm /usr/include/asm; do
		[ ! -d "$d" ] || ln -sfn "$d" "$tmp/kernel/asm"
	done
	for std in c99 gnu17; do
		beside musl-gcc -std=$std -static -idirafter "$tmp/kernel"
	done
	empty "$tmp/bad" "lss.h beside musl"
fi

# posix.h in all languages, without a libc.
cat >"$tmp/posix.c" <<'E'
#include <zcall/compat/posix.h>
#include <zcall/compat/posix.h>
static int is_directory(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}
int use(void);
int use(void)
{
	struct sigaction act = {{SIG_DFL}, 0,
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
				NULL,
#endif
				{{0}}};

	return sigaction(SIGTERM, &act, NULL) + is_directory("/");
}
E
for cc in clang gcc; do
	for target in $linux; do
		text="$(name "$target") $cc"
		[ $cc:$target != gcc:linux_loong64 ] || continue
		[ $cc = clang ] || have_gcc "$target" "$text" || continue
		: >"$tmp/bad"
		stds='c99 c2x c++11'
		[ "$target" != linux_amd64 ] || \
			stds='c99 c11 c17 c2x c++11 c++17 c++20 c++23'
		for std in $stds; do
			case $cc:$target:$std in
			# gcc for C++ is another package, and -x the driver's.
			gcc:linux_amd64:c++*)
				command -v g++ >/dev/null || continue
				set -- -x c++
				;;
			gcc:*:c++*) continue ;;
			*:c++*) set -- -x c++ ;;
			*) set -- ;;
			esac
			# shellcheck disable=SC2086 # a list of flags
			object $cc "$target" "$tmp/o" "$tmp/posix.c" "$@" \
				-std=$std -O1 $warn >>"$tmp/bad" 2>&1
		done
		empty "$tmp/bad" "$text: posix.h in C and C++"
	done
done

# Each constant is zcall's, and no error is missing.
{
	grep '^#define' "$include/zcall/compat/constants.h" |
		grep -v '^#define ZCALL_COMPAT_CONSTANTS_H$' |
		awk '$3 != "ZCALL_" $2 || NF != 3'
	sed -n 's/^#define ZCALL_\(E[A-Z0-9]*\) .*/\1/p' \
		"$include/zcall/linux/errno.h" | while read -r e; do
		grep -q "^#define $e ZCALL_$e\$" \
			"$include/zcall/compat/constants.h" || echo "no $e"
	done
	sed 's/^#define \([A-Z].*\) ZCALL_.*/#ifndef ZCALL_\1\
#error no ZCALL_\1\
#endif/' "$include/zcall/compat/constants.h" | grep '^#[ie]' |
		grep -v COMPAT_CONSTANTS_H | sed '$d' >"$tmp/constants.inc"
	{
		echo '#include <zcall.h>'
		cat "$tmp/constants.inc"
	} >"$tmp/constants.c"
	for target in $linux; do
		clang_for "$target" -E -o /dev/null "$tmp/constants.c" 2>&1
	done
} >"$tmp/bad"
empty "$tmp/bad" "posix.h: $(grep -c ' ZCALL_' \
	"$include/zcall/compat/constants.h") constants, each zcall's"

# refused WHAT TEXT TARGET SOURCE: does not compile, and says why, first.
refused() {
	clang_for "$3" -D_GNU_SOURCE -fsyntax-only "$4" >"$tmp/out" 2>&1 &&
		echo "compiles" >>"$tmp/bad"
	grep -m 1 'error:' "$tmp/out" | grep -q "$2" ||
		sed -n 1,5p "$tmp/out" >>"$tmp/bad"
}
: >"$tmp/bad"
printf '#define SYS_SYSCALL_ENTRYPOINT "entry"\n#include <zcall/compat/lss.h>\n' \
	>"$tmp/no.c"
refused entrypoint 'no SYS_SYSCALL_ENTRYPOINT' linux_amd64 "$tmp/no.c"
echo '#include <zcall/compat/posix.h>' >"$tmp/no.c"
for target in freebsd_amd64 darwin_arm64; do
	refused posix 'for Linux' $target "$tmp/no.c"
done
echo '#include <zcall/compat/lss.h>' >"$tmp/no.c"
refused lss 'for Linux' darwin_arm64 "$tmp/no.c"
empty "$tmp/bad" "refused: an entry point, other systems"
if [ -e /usr/include/unistd.h ]; then
	: >"$tmp/bad"
	for h in errno.h fcntl.h netinet/in.h poll.h sched.h signal.h stdio.h \
		stdlib.h sys/mman.h sys/resource.h sys/select.h sys/socket.h \
		sys/stat.h sys/time.h sys/types.h sys/uio.h sys/wait.h time.h \
		unistd.h; do
		printf '#include <%s>\n#include <zcall/compat/posix.h>\n' $h \
			>"$tmp/no.c"
		$clang -I"$include" -fsyntax-only "$tmp/no.c" >"$tmp/out" 2>&1 &&
			echo "$h: compiles" >>"$tmp/bad"
		grep -m 1 'error:' "$tmp/out" | grep -q 'not beside a libc' ||
			echo "$h: $(sed -n 1,2p "$tmp/out")" >>"$tmp/bad"
	done
	empty "$tmp/bad" "refused: posix.h behind a libc's header"
else
	skip "posix.h behind a libc's header" "apt-get install libc6-dev"
fi

finish
