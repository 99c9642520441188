#!/bin/sh
# The headers beside a libc's, before and behind them: glibc's and musl's, with
# every compiler found, every standard it knows, with and without what
# _GNU_SOURCE brings; and without a libc for all six targets. See use.c and
# native.c for what is compiled. Each header alone is alone.t's.
. "$(dirname "$0")/lib.sh"

need $clang clang-19
have "clang 14" clang-14 clang-14
have "gcc" gcc gcc
have "g++" g++ g++

warn='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror'
c='c99 c11 c17 c2x gnu17'
cxx='c++11 c++17 c++20 c++23 gnu++17'

# What a program may include: everything of POSIX, Linux and the libcs that can
# stand together in one file, and of the kernel's what libcs have not.
headers='aio.h arpa/inet.h assert.h byteswap.h ctype.h dirent.h dlfcn.h elf.h
	endian.h err.h errno.h fcntl.h fenv.h float.h fnmatch.h ftw.h getopt.h
	glob.h grp.h iconv.h ifaddrs.h inttypes.h langinfo.h limits.h
	link.h locale.h malloc.h math.h mntent.h mqueue.h net/if.h
	net/if_arp.h net/ethernet.h netdb.h netinet/in.h netinet/ip.h
	netinet/ip6.h netinet/ip_icmp.h netinet/tcp.h netinet/udp.h
	netpacket/packet.h nl_types.h paths.h poll.h pthread.h pty.h pwd.h
	regex.h resolv.h sched.h search.h semaphore.h setjmp.h shadow.h
	signal.h spawn.h stdarg.h stdbool.h stddef.h stdint.h stdio.h stdlib.h
	string.h strings.h sys/auxv.h sys/epoll.h sys/eventfd.h sys/fanotify.h
	sys/file.h sys/fsuid.h sys/inotify.h sys/ioctl.h sys/ipc.h sys/klog.h
	sys/mman.h sys/mount.h sys/msg.h sys/param.h sys/personality.h
	sys/prctl.h sys/ptrace.h sys/quota.h sys/random.h
	sys/reboot.h sys/resource.h sys/select.h sys/sem.h sys/sendfile.h
	sys/shm.h sys/signalfd.h sys/socket.h sys/stat.h sys/statfs.h
	sys/statvfs.h sys/swap.h sys/syscall.h sys/sysinfo.h sys/syslog.h
	sys/sysmacros.h sys/time.h sys/timerfd.h sys/times.h sys/timex.h
	sys/types.h sys/ucontext.h sys/uio.h sys/un.h sys/user.h sys/utsname.h
	sys/vfs.h sys/wait.h sys/xattr.h syslog.h termios.h threads.h time.h
	ucontext.h uchar.h unistd.h utime.h utmp.h utmpx.h wchar.h wctype.h
	linux/aio_abi.h linux/bpf.h linux/capability.h linux/close_range.h
	linux/errqueue.h linux/fiemap.h linux/filter.h linux/fs.h
	linux/futex.h linux/io_uring.h linux/kcmp.h linux/keyctl.h
	linux/landlock.h linux/membarrier.h linux/mempolicy.h
	linux/netlink.h linux/openat2.h linux/perf_event.h linux/rseq.h
	linux/rtnetlink.h linux/seccomp.h linux/stat.h linux/time_types.h
	linux/types.h linux/userfaultfd.h linux/vm_sockets.h'

# libc NAME DIR...: the headers of the list that a libc has.
libc() {
	mkdir -p "$tmp/$1"
	libc_out=$tmp/$1/libc.inc
	shift
	for h in $headers; do
		for d in "$@"; do
			[ ! -e "$d/$h" ] || {
				echo "#include <$h>"
				break
			}
		done
	done >"$libc_out"
}

# Every field of a target's structures: a function for each.
fields() {
	mkdir -p "$tmp/$1"
	echo '#include <zcall.h>' >"$tmp/ast.c"
	clang_for "$1" -fsyntax-only -Xclang -ast-dump \
		-fno-color-diagnostics "$tmp/ast.c" |
		awk -f $code/fields.awk >"$tmp/$1/fields"
	awk '{
		head = "void touch_" NR "(" $1 " *p)"
		print head ";\n" head "\n{\n\t(void)p->" $2 ";\n}"
	}' "$tmp/$1/fields" >"$tmp/$1/fields.inc"
	# The other way to list the types: none may be missing.
	clang_for "$1" -E -P "$tmp/ast.c" |
		sed -n 's/^}.* \(zcall_[a-z0-9_]*_t\);$/\1/p' | sort -u \
		>"$tmp/types"
	cut -d' ' -f1 "$tmp/$1/fields" | sort -u | diff "$tmp/types" - \
		>"$tmp/bad"
	empty "$tmp/bad" "$(name "$1"): $(wc -l <"$tmp/$1/fields") fields of \
$(wc -l <"$tmp/types") structures found"
}

# job TEXT COMMAND...: one compilation, done later. Those that have the same
# text are one test.
jobs=0
mkdir "$tmp/jobs"
job() {
	jobs=$((jobs + 1))
	job_file=$tmp/jobs/$(printf %05d $jobs)
	echo "$1" >"$job_file.text"
	shift
	echo "exec $*" >"$job_file.sh"
}

run_jobs() {
	find "$tmp/jobs" -name '*.sh' | sort |
		xargs -P 2 -n 1 sh -c 'sh "$1" >"$1.out" 2>&1 ||
			echo "exit $?: $(cat "$1")" >>"$1.out"' sh
	cat "$tmp"/jobs/*.text | uniq >"$tmp/texts"
	while read -r text; do
		: >"$tmp/bad"
		n=0
		for t in $(grep -lx "$text" "$tmp"/jobs/*.text); do
			n=$((n + 1))
			cat "${t%.text}.sh.out" >>"$tmp/bad"
		done
		empty "$tmp/bad" "$text ($n compilations)"
	done <"$tmp/texts"
}

# The C and the C++ compilers: clang-19 and clang++-19, and so on.
compilers=
for cc in gcc gcc-9 gcc-10 gcc-11 gcc-13 gcc-14 gcc-15 clang-14 clang-15 \
	clang-16 clang-17 clang-18 clang-19 clang-20; do
	! command -v $cc >/dev/null || compilers="$compilers $cc"
done

# speaks COMPILER LANGUAGE STANDARD
speaks() {
	echo 'typedef int t;' |
		"$1" -x "$2" -std="$3" -fsyntax-only - 2>/dev/null
}

# beside TEXT LIBC FLAGS COMPILER...: all standards.
beside() {
	beside_text=$1
	beside_libc=$2
	beside_flags=$3
	shift 3
	for cc in "$@"; do
		case $cc in
		*++*)
			# shellcheck disable=SC2100 # a name
			lang=c++
			stds=$cxx
			;;
		*)
			lang=c
			stds=$c
			;;
		esac
		command -v "$cc" >/dev/null || continue
		for std in $stds; do
			speaks "$cc" $lang "$std" || continue
			text="$beside_text, $cc -std=$std"
			flags="$beside_flags -x $lang -std=$std $warn -O1 -S \
-o /dev/null -I$include -I$tmp/$beside_libc -I$tmp/$native"
			job "$text" "$cc" "$flags" -D_GNU_SOURCE \
				-DMATRIX_BEFORE $code/use.c
			job "$text" "$cc" "$flags" -D_GNU_SOURCE \
				-DMATRIX_AFTER $code/use.c
			job "$text" "$cc" "$flags" -D_XOPEN_SOURCE=700 \
				-DMATRIX_AFTER $code/use.c
			job "$text" "$cc" "$flags" -D_GNU_SOURCE \
				-DMATRIX_BEFORE $code/native.c
			job "$text" "$cc" "$flags" -D_GNU_SOURCE \
				-DMATRIX_AFTER $code/native.c
		done
	done
}

cxx_of() {
	for cc in "$@"; do
		case $cc in
		gcc*) echo "g++${cc#gcc}" ;;
		clang*) echo "clang++${cc#clang}" ;;
		esac
	done
}

for target in $targets; do
	fields "$target"
done

case $(uname -m) in
x86_64) native=linux_amd64 ;;
aarch64) native=linux_arm64 ;;
riscv64) native=linux_riscv64 ;;
loongarch64) native=linux_loong64 ;;
esac

# shellcheck disable=SC2046,SC2086 # lists of words
if [ -e /usr/include/features.h ]; then
	libc glibc /usr/include /usr/include/"$(uname -m)"-linux-gnu
	beside "glibc, $(wc -l <"$tmp/glibc/libc.inc") headers" glibc '' \
		$compilers $(cxx_of $compilers)
else
	skip "glibc" "no /usr/include/features.h: apt-get install libc6-dev"
fi

musl=$(echo /usr/include/*-linux-musl)
# shellcheck disable=SC2046 # a list of words
if [ -d "$musl" ]; then
	libc musl "$musl"
	beside "musl, $(wc -l <"$tmp/musl/libc.inc") headers" musl \
		"-nostdinc -isystem $musl" gcc clang-19 $(cxx_of gcc clang-19)
else
	skip "musl" "no musl: apt-get install musl-tools"
fi

# Without any libc, all targets.
for target in $targets; do
	: >"$tmp/$target/libc.inc"
	for std in $c; do
		job "$(name "$target"), freestanding C" $clang \
			--target="$(triple "$target")" -ffreestanding \
			-I"$include" -I"$tmp/$target" -std="$std" "$warn" \
			-O1 -S -o /dev/null $code/use.c
	done
	for std in $cxx; do
		job "$(name "$target"), freestanding C++" $clang \
			--target="$(triple "$target")" -ffreestanding \
			-I"$include" -I"$tmp/$target" -x c++ -std="$std" \
			"$warn" -O1 -S -o /dev/null $code/use.c
	done
done

run_jobs
finish
