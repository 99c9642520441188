#!/bin/sh
# zcall trace: that it shows what programs do, compared with what a program is
# known to do and with strace; that programs do what they do without it; how
# it takes bad words and a closed pipe. How calls of the other CPUs are shown
# is in trace-decode.c.
. "$(dirname "$0")/../code/lib.sh"

need $clang clang-19
need ld.lld lld-19
need qemu-aarch64-static qemu-user-static
here=tests/adopt
# The command, as make has built it, or with trace alone.
zcall=${ZCALL_COMMAND:-$tmp/linux_amd64/zcall}

# compile TARGET ARG...
compile() {
	compile_target=$1
	shift
	# Emulated CPUs have no LSX.
	[ "$compile_target" != linux_loong64 ] || set -- -mno-lsx "$@"
	clang_for "$compile_target" -std=c11 -O1 -fno-stack-protector \
		-Icmd/zcall -I"$tmp/$compile_target" -Itests "$@"
}

# link TARGET OUT FILE...: a program with decode.c and out.c.
link() {
	link_target=$1
	link_out=$2
	shift 2
	compile "$link_target" -nostdlib -static -fuse-ld=lld -o "$link_out" \
		"$@" "$tmp/$link_target/decode.o" "$tmp/$link_target/out.o"
}

for cpu in amd64 arm64 riscv64 loong64; do
	target=linux_$cpu
	mkdir "$tmp/$target"
	{
		cmd/zcall/trace-tables $clang --target="$(triple $target)" \
			-I"$include" >"$tmp/$target/trace-tables.h" &&
			for f in decode out; do
				compile $target -c -o "$tmp/$target/$f.o" \
					cmd/zcall/$f.c || break
			done &&
			link $target "$tmp/$target/decode" $here/trace-decode.c &&
			link $target "$tmp/$target/zcall" $here/trace-main.c \
				cmd/zcall/trace.c
	} >"$tmp/log" 2>&1
	result $? "linux/$cpu: the command is built" "$tmp/log"
	case $cpu in
	amd64) "$tmp/$target/decode" ;;
	arm64) qemu-aarch64-static "$tmp/$target/decode" ;;
	riscv64) qemu-riscv64-static "$tmp/$target/decode" ;;
	loong64) qemu-loongarch64-static "$tmp/$target/decode" ;;
	esac >"$tmp/log" 2>&1
	status=$?
	grep -v '^ok' "$tmp/log" >"$tmp/not"
	result $status "linux/$cpu: $(wc -l <"$tmp/log") calls as they look" \
		"$tmp/not"
done
cat "$tmp"/linux_*/trace-tables.h | grep '^/\* unused' | sort | uniq -c |
	sed -n 's/^ *4 //p' >"$tmp/bad"
grep -B1 '{0, NULL}' "$tmp/linux_amd64/trace-tables.h" >>"$tmp/bad"
empty "$tmp/bad" "decode-args has nothing that no call needs"
compile linux_amd64 -nostdlib -static -fuse-ld=lld -o "$tmp/known" \
	$here/trace-known.c >"$tmp/log" 2>&1
result $? "a program of known calls is built" "$tmp/log"
[ -x "$zcall" ] && [ -x "$tmp/known" ] || finish

# On this CPU from here on; the others' programs cannot be traced by emulators.
# Nothing may hang: each is killed in time.
t() {
	timeout -s KILL 30 "$zcall" trace "$@"
}

# same GOT WANTED TEXT: two files, of which only output may be empty.
same() {
	diff -u "$2" "$1" >"$tmp/diff"
	same_status=$?
	case $2 in
	*.out) ;;
	*) [ -s "$2" ] || same_status=1 ;;
	esac
	result $same_status "$3" "$tmp/diff"
}

is() {
	[ "$1" = "$2" ]
	is_status=$?
	[ $is_status -eq 0 ] || printf 'got "%s", wanted "%s"\n' "$1" "$2" \
		>"$tmp/is"
	result $is_status "$3" "$tmp/is"
}

# Known calls: each line of the trace against the one in the source.
t -o "$tmp/trace" "$tmp/known"
is $? 7 "the status of the program is the tracer's"
# lines_of OTHERS FILE: of the first process, or of all others.
lines_of() {
	awk -f $here/trace.awk "$2" | awk -v others="$1" '
		NR == 1 { main = $1 }
		($1 != main) == others { sub(/^[0-9]+ /, ""); print }'
}

# compare FILE: says what is not as in the source.
sed -n 's|^[	 ]*/\*= \(.*\) \*/$|\1|p' $here/trace-known.c >"$tmp/known.want"
compare() {
	awk '
		NR == FNR { want[++n] = $0; next }
		{
			r = want[FNR]
			gsub(/[][(){}.*+?|\\^$]/, "\\\\&", r)
			gsub(/PTR/, "0x[0-9a-f]+", r)
			gsub(/NUM/, "[0-9]+", r)
			gsub(/ANY/, ".*", r)
			if ($0 !~ "^" r "$")
				print "got    " $0 "\nwanted " want[FNR]
		}
		END {
			if (FNR != n || n < 100)
				print FNR " lines, wanted " n
		}' "$tmp/known.want" "$1"
}
lines_of 0 "$tmp/trace" >"$tmp/lines"
compare "$tmp/lines" >"$tmp/bad"
empty "$tmp/bad" "known calls: $(wc -l <"$tmp/known.want") lines as in the source"
lines_of 1 "$tmp/trace" >"$tmp/lines"
printf 'exit_group(3) = ?\n+++ exited with 3 +++\n' >"$tmp/want"
same "$tmp/lines" "$tmp/want" "... and those of its child"

# A call by another CPU's convention is not mistaken for one of this CPU's.
cat >"$tmp/int80.c" <<'X'
#include <zcall.h>
#include <zcall/start.h>
int zcall_main(int argc, char **argv, char **envp)
{
	long r;
	(void)argv, (void)envp;
	__asm__ volatile("int $0x80" : "=a"(r)
			 : "a"(20), "b"((long)argc), "c"(2L)
			 : "memory", "r8", "r9", "r10", "r11");
	return r < 0;
}
X
compile linux_amd64 -nostdlib -static -fuse-ld=lld -o "$tmp/int80" \
	"$tmp/int80.c" 2>"$tmp/log"
if "$tmp/int80" 2>"$tmp/log"; then
	t "$tmp/int80" 2>"$tmp/trace"
	grep -q '^i386:syscall_20(0x1, 0x2, 0x' "$tmp/trace"
	result $? "a call of i386 is shown as one" "$tmp/trace"
else
	skip "a call of i386" "this kernel has none"
fi

# What the words ask for.
t -e 'open*,close' "$tmp/known" 2>"$tmp/trace"
grep -cv '^\(\[[0-9]*\] \)\?\(open\|close\|[-+][-+][-+] \)' "$tmp/trace" \
	>"$tmp/n"
is "$(cat "$tmp/n") $(grep -c 'openat' "$tmp/trace")" "0 4" \
	"-e shows these calls only, by pattern too"
t -e '!openat,write' "$tmp/known" 2>"$tmp/trace"
is "$(grep -c '^\(openat\|write\)(' "$tmp/trace") \
$(grep -c '^\(openat2\|writev\)(' "$tmp/trace")" "0 2" "-e with ! all others"
t "$tmp/known" 2>&1 >/dev/null | sed -n '1s/(.*//p' >"$tmp/lines"
is "$(cat "$tmp/lines")" "execve" "without -o to standard error"

# refused WANTED TEXT WORD...: the status, and something on standard error.
refused() {
	refused_want=$1
	refused_text=$2
	shift 2
	t "$@" >"$tmp/out" 2>"$tmp/err"
	is "$? $(wc -c <"$tmp/out")" "$refused_want 0" "$refused_text"
	[ -s "$tmp/err" ]
	result $? "... and says why"
}
refused 2 "no program: 2"
refused 2 "unknown option: 2" -q true
refused 2 "unknown call: 2" -e nosuchcall true
refused 2 "one known and one unknown call: 2" -e read,nosuchcall true
refused 2 "an option without its value: 2" -o
refused 2 "no process id: 2" -p x
refused 2 "-p and a program: 2" -p 1 true
refused 127 "no such program: 127" nosuchprogram
refused 127 "no such path: 127" -o /dev/null /no/such/program
refused 126 "no program: 126" -o /dev/null /etc/passwd
refused 1 "no such process: 1" -p 4194304
refused 1 "a file that cannot be written: 1" -o /no/such/file true
# The inner tracer's program is traced by the outer one already.
refused 1 "where ptrace is refused: 1" -o /dev/null "$zcall" trace true
grep -q 'EPERM' "$tmp/err"
result $? "... by name" "$tmp/err"

# What a program sees of it: nothing. (timeout has handlers.)
cat >"$tmp/see" <<'X'
grep '^Sig[BIC]\|^Shd\|^NoNewPrivs' /proc/self/status
for f in /proc/self/fd/*; do readlink "$f" || echo none; done
echo "$0 $1 $#"
exit 77
X
timeout 30 sh "$tmp/see" a b </dev/null 2>/dev/null >"$tmp/out"
mv "$tmp/out" "$tmp/want"
t -o "$tmp/trace" sh "$tmp/see" a b </dev/null 2>/dev/null >"$tmp/out"
is $? 77 "status 77"
same "$tmp/out" "$tmp/want" "signals, descriptors, words as without"
for run in "" "$zcall trace -o $tmp/trace"; do
	# shellcheck disable=SC2086 # a command or none
	timeout 30 env --ignore-signal=CHLD,INT,PIPE,USR1 $run \
		grep '^Sig[BIC]' /proc/self/status >"$tmp/see.${run:+got}"
done
same "$tmp/see.got" "$tmp/see." "... with signals ignored"
for status in 0 1 255; do
	t -o /dev/null sh -c "exit $status"
	is $? $status "status $status"
done
for sig in TERM KILL SEGV USR1; do
	# Not where a core would lie about.
	(
		cd "$tmp" || exit
		t -o "$tmp/trace" sh -c "kill -$sig \$\$"
		echo $? >"$tmp/got"
		sh -c "kill -$sig \$\$"
		echo $? >"$tmp/want"
	) 2>/dev/null
	is "$(cat "$tmp/got")" "$(cat "$tmp/want")" "killed by SIG$sig: the status"
	tail -1 "$tmp/trace" | grep -q "killed by SIG$sig"
	result $? "... and said" "$tmp/trace"
done

cat >"$tmp/usr1" <<'X'
n=0
trap 'n=$((n + 1))' USR1
for i in 1 2 3 4 5; do kill -USR1 $$; done
echo $n
X
is "$(t -o "$tmp/trace" sh "$tmp/usr1")" 5 "a handler runs for each signal"
is "$(grep -c -- '--- SIGUSR1 {SI_USER' "$tmp/trace") \
$(grep -c 'rt_sigreturn() = ' "$tmp/trace")" "5 5" "... which are all shown"

# The other process stops this one until the trace says so, and a bit longer.
rm "$tmp/trace"
cat >"$tmp/stop" <<'X'
me=$$
(
	kill -STOP $me
	i=0
	until grep -q 'stopped by' "$1" 2>/dev/null || [ $i -ge 200 ]; do
		sleep 0.05
		i=$((i + 1))
	done
	sleep 0.2
	echo stopped
	kill -CONT $me
) &
wait
wait
echo continued
X
is "$(t -o "$tmp/trace" sh "$tmp/stop" "$tmp/trace" | tr '\n' ' ')" \
	"stopped continued " "SIGSTOP stops, SIGCONT continues"
is "$(grep -c -- '--- stopped by SIGSTOP ---' "$tmp/trace")" 1 "... and is shown"

# The signal for the tracer is the program's.
cat >"$tmp/term" <<'X'
trap 'echo got; exit 9' TERM
echo ready
while :; do sleep 0.05; done
X
mkfifo "$tmp/fifo"
timeout -s KILL 30 sh -c 'echo $$ >"$0.pid"; exec "$@" >"$0"' "$tmp/fifo" \
	"$zcall" trace -o "$tmp/trace" sh "$tmp/term" &
pid=$!
{
	read -r line
	kill -TERM "$(cat "$tmp/fifo.pid")"
	read -r line
} <"$tmp/fifo"
wait $pid
is "$? $line" "9 got" "SIGTERM to the tracer is passed on"

# Whoever reads the trace goes away: the program does not care.
t sh -c 'echo 1 >&3; sleep 0.1; ls / >/dev/null; echo 2 >&3; exit 5' \
	3>"$tmp/out" 2>&1 | true
is "$(tr '\n' ' ' <"$tmp/out")" "1 2 " "a closed pipe does not end the program"
(
	t sh -c 'exit 5' 2>&1
	echo $? >"$tmp/status"
) | true
sleep 0.1
is "$(cat "$tmp/status")" 5 "... nor change its status"

# -p: what runs already, until told to leave it.
cat >"$tmp/loop" <<'X'
while [ ! -e "$1" ]; do sleep 0.05; done
exit 3
X
sh "$tmp/loop" "$tmp/end" &
loop=$!
rm "$tmp/trace"
timeout -s KILL 30 sh -c 'echo $$ >"$0.pid"; exec "$@"' "$tmp/fifo" \
	"$zcall" trace -o "$tmp/trace" -p $loop &
pid=$!
i=0
until grep -q 'clone(\|fork(' "$tmp/trace" 2>/dev/null || [ $i -ge 200 ]; do
	sleep 0.05
	i=$((i + 1))
done
kill -INT "$(cat "$tmp/fifo.pid")"
wait $pid
is $? 0 "-p ends when told"
grep -q 'clone(\|fork(' "$tmp/trace"
result $? "-p attaches" "$tmp/trace"
is "$(sed -n 's/^TracerPid:[^0-9]*//p' /proc/$loop/status)" 0 \
	"... and leaves"
: >"$tmp/end"
wait $loop
is $? 3 "... without harm"

# The same programs under strace: names, order, results. -R: the same addresses.
if have "compared with strace" strace strace &&
	have "compared with strace" setarch util-linux; then
	# run TEXT DROP BY-PROCESS PROGRAM...
	run() {
		run_text=$1
		run_drop=$2
		run_pids=$3
		shift 3
		env -i PATH="$PATH" setarch -R strace -f -o "$tmp/s" "$@" \
			>"$tmp/s.out" 2>&1
		run_status=$?
		sed -i '/^strace: /d' "$tmp/s.out"
		env -i PATH="$PATH" setarch -R timeout -s KILL 30 "$zcall" \
			trace -o "$tmp/z" "$@" >"$tmp/z.out" 2>&1
		is $? $run_status "$run_text: the status"
		same "$tmp/z.out" "$tmp/s.out" "$run_text: the output"
		for run_f in s z; do
			awk -v plain=1 -v drop="$run_drop" -v pids="$run_pids" \
				-f $here/trace.awk "$tmp/$run_f" \
				>"$tmp/$run_f.calls"
		done
		same "$tmp/z.calls" "$tmp/s.calls" \
			"$run_text: $(wc -l <"$tmp/s") calls as strace has them"
	}
	run true '' '' true
	mkdir "$tmp/some"
	: >"$tmp/some/file"
	run ls '' '' ls -la "$tmp/some"
	run known 'getsockname' '1' "$tmp/known"
	# When a child's end is told is chance.
	sh='---|rt_sigreturn|wait4'
	run 'a pipeline' "$sh" 1 sh -c 'ls / | cat | wc -l; echo done'
	run 'a subshell' "$sh" 1 sh -c '(exit 3); echo $?; exit 4'
	run 'a script' "$sh" 1 sh -c 'for i in 1 2 3; do /bin/echo $i; done'

	cat >"$tmp/threads.c" <<'X'
#include <pthread.h>
#include <unistd.h>

static pthread_barrier_t barrier;

static void *run(void *arg)
{
	int i;

	pthread_barrier_wait(&barrier);
	for (i = 0; i < 100; i++)
		(void)getppid();
	return arg;
}

int main(int argc, char **argv)
{
	pthread_t t[8];
	int i;

	(void)argv;
	pthread_barrier_init(&barrier, NULL, 8);
	for (i = 0; i < 8; i++)
		pthread_create(&t[i], NULL, run, NULL);
	for (i = 0; i < 8; i++)
		pthread_join(t[i], NULL);
	if (argc > 1 && !vfork()) {
		execl("/bin/true", "true", (char *)NULL);
		_exit(1);
	}
	return 6;
}
X
	cat >"$tmp/takeover.c" <<'X'
#include <pthread.h>
#include <unistd.h>

static void *run(void *arg)
{
	execl("/bin/echo", "echo", "taken over", (char *)NULL);
	return arg;
}

int main(void)
{
	pthread_t t;

	pthread_create(&t, NULL, run, NULL);
	for (;;)
		pause();
}
X
	if have "threads compared with strace" cc gcc; then
		cc -O1 -pthread -o "$tmp/threads" "$tmp/threads.c" &&
			cc -O1 -pthread -o "$tmp/takeover" "$tmp/takeover.c"
		result $? "programs with threads are built"
		# What is left to do for a futex is chance.
		run threads 'futex|---|madvise|munmap' 1 "$tmp/threads"
		run 'threads and vfork' 'futex|---|madvise|munmap' 1 \
			"$tmp/threads" vfork
		run 'execve by a thread' 'futex|---|pause' 1 "$tmp/takeover"
		for _ in 1 2 3 4 5 6 7 8; do
			t -o "$tmp/z" "$tmp/takeover"
		done >"$tmp/out"
		is "$(grep -c 'taken over' "$tmp/out")" 8 "... every time"
	fi

	# numbers FILE: name, calls, errors. How often a shell hears of its
	# children is chance; strace names what has no name.
	numbers() {
		awk 'NF >= 5 && $1 ~ /^[0-9.]+$/ && $NF != "total" &&
				$NF !~ /^(syscall_|rt_sigreturn$|wait4$)/ {
			print $NF, $4, NF == 6 ? $5 : 0
		}' "$1" | sort
	}
	for program in "$tmp/known" "ls /" "sh -c 'ls / | wc -l; exit 3'"; do
		eval "set -- $program"
		strace -f -c -o "$tmp/s" "$@" >/dev/null
		t -c -o "$tmp/z" "$@" >/dev/null
		numbers "$tmp/s" >"$tmp/s.n"
		numbers "$tmp/z" >"$tmp/z.n"
		same "$tmp/z.n" "$tmp/s.n" "-c counts as strace -c: ${1##*/}"
	done
fi

# strace does to the tracer what kernels do that are old or strict.
if have "the tracer under strace" strace strace; then
	# strict CALL HOW WORD...
	strict() {
		strict_call=$1
		strict_how=$2
		shift 2
		strace -o "$tmp/s" -e trace="$strict_call" \
			-e inject="$strict_call:$strict_how" "$zcall" trace "$@"
	}
	strict process_vm_readv error=ENOSYS -o "$tmp/trace" "$tmp/known"
	lines_of 0 "$tmp/trace" >"$tmp/lines"
	compare "$tmp/lines" >"$tmp/bad"
	empty "$tmp/bad" "known calls, read by ptrace alone"
	strict ptrace error=EPERM:when=1 true >"$tmp/out" 2>&1
	is "$? $(grep -c 'EPERM' "$tmp/out")" "1 1" "PTRACE_SEIZE refused"
	strict ptrace error=EIO:when=4 true >"$tmp/out" 2>&1
	is "$? $(grep -c 'older than 5.3' "$tmp/out")" "1 1" \
		"a kernel that cannot tell of calls"
	# How the tracer ends.
	strace -o "$tmp/s" -e trace=none "$zcall" trace -o /dev/null \
		sh -c 'kill -TERM $$' 2>/dev/null
	grep -q '^+++ killed by SIGTERM' "$tmp/s"
	result $? "killed by what killed the program" "$tmp/s"
fi

t -c -o "$tmp/z" ls / >/dev/null
awk 'NF >= 5 && $1 ~ /^[0-9.]+$/ && $NF != "total" {
		if (n++ && $2 > last)
			print "not sorted: " $0
		last = $2
		calls += $4
		share += $1
	}
	$NF == "total" {
		if ($4 != calls)
			print "not the sum: " calls ", " $0
		if (share < 99 || share > 100.01)
			print "shares: " share
		seen = 1
	}
	END {
		if (!seen || n < 5)
			print n " lines"
	}' "$tmp/z" >"$tmp/bad"
empty "$tmp/bad" "-c is sorted by time and has the sums"

finish
