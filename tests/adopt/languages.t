#!/bin/sh
# libzcall.so from other languages: the examples in examples/lang/, which are
# all the same program, do the same. C++ has the headers as well, beside
# functions of its own by the names of the calls.
. "$(dirname "$0")/../code/lib.sh"
. tests/adopt/consumer/lib.sh

need make make
need cc gcc
need $clang clang-19
lang=examples/lang

make -s BUILD="$tmp/build" "$tmp/build/lib/libzcall.so" >"$tmp/log" 2>&1
result $? "libzcall.so is built" "$tmp/log"
lib=$tmp/build/lib
export LD_LIBRARY_PATH="$lib"

# More than a read's worth, with every byte.
awk 'BEGIN { for (i = 0; i < 20000; i++) print "line", i }' >"$tmp/data"
cat "$(command -v cc)" >>"$tmp/data"
cat >"$tmp/errors" <<EOF
cat: $tmp/none: ENOENT: no such file or entry
cat: $tmp: EISDIR: is a directory
EOF

# cats LANGUAGE COMMAND...: whether it is cat.
cats() {
	cats_name=$1
	shift
	"$@" "$tmp/data" "$tmp/data" >"$tmp/out" 2>"$tmp/err"
	cats_status=$?
	cat "$tmp/data" "$tmp/data" | cmp - "$tmp/out" >>"$tmp/err" 2>&1
	[ $cats_status -eq 0 ] && [ ! -s "$tmp/err" ]
	result $? "$cats_name: opens, reads, writes" "$tmp/err"

	"$@" "$tmp/none" "$tmp" "$tmp/data" >"$tmp/out" 2>"$tmp/err"
	cats_status=$?
	[ $cats_status -eq 1 ] && cmp -s "$tmp/data" "$tmp/out" &&
		cmp -s "$tmp/errors" "$tmp/err"
	result $? "$cats_name: says what failed, and goes on" "$tmp/err"

	if [ -c /dev/full ]; then
		"$@" "$tmp/data" >/dev/full 2>"$tmp/err"
		cats_status=$?
		[ $cats_status -eq 1 ] && grep -qx \
			"cat: $tmp/data: ENOSPC: no space left" "$tmp/err"
		result $? "$cats_name: a failed write" "$tmp/err"
	fi
}

# uses FILE: that it is the library that is called.
uses() {
	readelf -W -d "$1" | grep -q 'NEEDED.*\[libzcall\.so\.0\]' &&
		readelf -W --dyn-syms "$1" |
		grep -q ' UND zcall_read@ZCALL_'
	result $? "$2: by the library, with its version"
}

if have "Rust" rustc rustc; then
	rustc -O -D warnings -L "$lib" -o "$tmp/cat-rust" $lang/rust/cat.rs \
		>"$tmp/log" 2>&1
	result $? "Rust: compiles" "$tmp/log"
	cats "Rust" "$tmp/cat-rust"
	uses "$tmp/cat-rust" "Rust"
fi

if have "Go" go golang-go; then
	# Nothing is fetched, and nothing is left at home.
	HOME=$tmp GOCACHE=$tmp/go GOPATH=$tmp/gopath GOPROXY=off \
		GO111MODULE=off GOFLAGS='' CGO_ENABLED=1 CGO_LDFLAGS="-L$lib" \
		go build -o "$tmp/cat-go" $lang/go/cat.go >"$tmp/log" 2>&1
	result $? "Go: compiles" "$tmp/log"
	[ -z "$(gofmt -l $lang/go)" ]
	result $? "Go: is as gofmt has it"
	cats "Go" "$tmp/cat-go"
	uses "$tmp/cat-go" "Go"
fi

if have "Python" python3 python3; then
	export PYTHONDONTWRITEBYTECODE=1
	cats "Python" python3 $lang/python/cat.py
fi

warn='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror'
if have "C++" g++ g++; then
	for cc in g++ "$clang -x c++"; do
		# shellcheck disable=SC2086 # a command and flags
		$cc -std=c++11 -O2 $warn -I"$include" -c -o "$tmp/o" \
			$lang/c++/cat.cc >"$tmp/log" 2>&1 &&
			g++ -o "$tmp/cat-c++" "$tmp/o" >>"$tmp/log" 2>&1
		result $? "C++, ${cc% -x*}, headers: compiles" "$tmp/log"
		cats "C++, ${cc% -x*}, headers" "$tmp/cat-c++"
	done
	g++ -std=c++11 -O2 $warn -DCAT_LIBRARY -o "$tmp/cat-c++" \
		$lang/c++/cat.cc -L"$lib" -lzcall >"$tmp/log" 2>&1
	result $? "C++, library: compiles" "$tmp/log"
	cats "C++, library" "$tmp/cat-c++"
	uses "$tmp/cat-c++" "C++"

	# Each call's own name, overloaded twice, before and after the headers;
	# each overload is the one that is called.
	wrappers "$native" | cut -f1 | sed 's/^zcall_//' | sort -u |
		grep -v -e '^raw[0-6]$' >"$tmp/names"
	{
		echo 'struct Own { int n; };'
		sed 's/.*/int &(Own \&o);/' "$tmp/names"
		echo '#include <zcall.h>'
		echo '#include <zcall/ring.h>'
		echo '#include <zcall/spawn.h>'
		echo '#include <zcall/vdso.h>'
		sed 's/.*/int &(Own \&o) { return o.n; }/
			p
			s/Own &o/Own \&o, const char *more/
			s/o\.n/more ? o.n + 1 : 0/' "$tmp/names"
		echo 'int main() { Own o = {1}; long sum = 0;'
		sed 's/.*/sum += &(o) + &(o, "");/' "$tmp/names"
		echo "return sum != 3L * $(wc -l <"$tmp/names") ||"
		echo 'zcall_errno(zcall_close(-1)) != ZCALL_EBADF; }'
	} >"$tmp/overloads.cc"
	for std in c++11 c++17 c++20; do
		for cc in g++ "$clang -x c++"; do
			# shellcheck disable=SC2086 # a command and flags
			$cc -std=$std -Wall -Wextra -Werror -I"$include" -c \
				-o "$tmp/o" "$tmp/overloads.cc" \
				>"$tmp/log" 2>&1 &&
				g++ -o "$tmp/overloads" "$tmp/o" \
					>>"$tmp/log" 2>&1 && "$tmp/overloads"
			result $? "C++, ${cc% -x*} $std: $(wc -l \
				<"$tmp/names") names overloaded" "$tmp/log"
		done
	done
fi

finish
