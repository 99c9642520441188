#!/bin/sh
# What is written for readers: the manuals, the reference made by doxygen, the
# page of all calls, the tutorial. Each says what the headers say, its examples
# build and run, and the page finds what is searched for, in a browser.
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

need make make
include=$(cd "${ZCALL_INCLUDE:-include}" && pwd) || exit 1
export ZCALL_INCLUDE="$include" ZCALL_BUILD="$tmp/build"
clang="clang-19"
flags="-O2 -ffreestanding -fno-stack-protector -nostdlib -static -I$include"
strict="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror"

# ---- Manuals ----

pages="zcall.1 zcall_syscall.3 zcall_errno.3 zcall_ring.3 zcall_vdso.3
	zcall_start.3 zcall_spawn.3 zcall_thread.3 zcall.7"
for page in $pages; do
	[ -f "man/$page" ] || echo "man/$page is missing"
done >"$tmp/bad"
if have "the manuals are mdoc" mandoc mandoc; then
	mandoc -T lint -W warning man/*.[1-9] >>"$tmp/bad" 2>&1
	# What they refer to is there.
	sed -n 's/^\.\(It \)*In \([^ ]*\).*/\2/p' man/*.[1-9] | sort -u |
		while read -r header; do
			[ -f "$include/$header" ] || echo "there is no $header"
		done >>"$tmp/bad"
	for page in man/*.[1-9]; do
		awk '$1 == ".Xr" && $2 ~ /^zcall/ { print $2 "." $3 }' "$page"
	done | sort -u >"$tmp/refs"
	while read -r page; do
		[ -f "man/$page" ] || echo "man/$page is referred to, and missing"
	done <"$tmp/refs" >>"$tmp/bad"
	empty "$tmp/bad" "mandoc has nothing to say against $(echo "$pages" | wc -w) manuals"
fi

have "the table of calls" $clang clang-19 || finish
tools/calls-page --table >"$tmp/table" 2>"$tmp/bad" ||
	echo "tools/calls-page --table failed" >>"$tmp/bad"
[ "$(wc -l <"$tmp/table")" -gt 1000 ] ||
	echo "only $(wc -l <"$tmp/table") rows" >>"$tmp/bad"
empty "$tmp/bad" "a table of $(wc -l <"$tmp/table") functions and calls"

# .Ft and .Fn are what some target's header declares; macros have no .Ft.
cat man/*.3 | awk '
	$1 == ".Ft" {
		sub(/^\.Ft /, "")
		type = $0
		next
	}
	$1 == ".Fn" && type != "" {
		name = $2
		n = split($0, part, "\"")
		args = ""
		for (i = 2; i < n; i += 2)
			args = args (args == "" ? "" : ", ") part[i]
		print type (type ~ /\*$/ ? "" : " ") name "(" args ")"
	}
	{ type = "" }' >"$tmp/synopses"
awk -F'\t' '
	FILENAME ~ /table$/ {
		for (i = 4; i <= 9; i++)
			if (index($i, " "))
				known[substr($i, index($i, " ") + 1)]
		next
	}
	/ zcall_main\(/ { next }
	!($0 in known) { print "not in the headers: " $0 }' \
	"$tmp/table" "$tmp/synopses" >"$tmp/bad"
[ "$(wc -l <"$tmp/synopses")" -gt 60 ] || echo "few functions found" >>"$tmp/bad"
empty "$tmp/bad" "$(wc -l <"$tmp/synopses") functions are in the manuals as in the headers"

# Examples are literal displays behind a line that says what they are:
# run[: OUTPUT], a program; function, an object; hosted, a program with libc.
mkdir "$tmp/man"
for page in man/*.[1-9]; do
	awk -v to="$tmp/man/$(basename "$page")" '
		/^\.\\" (run|function|hosted)/ {
			what = $0
			sub(/^\.\\" /, "", what)
		}
		/^\.Bd -literal/ && what != "" {
			file = to "-" ++n ".c"
			print what >(file ".how")
			code = 1
			next
		}
		/^\.Ed/ {
			code = 0
			what = ""
		}
		code {
			gsub(/\\e/, "\\")
			gsub(/\\&/, "")
			print >file
		}' "$page"
done
: >"$tmp/bad"
n=0
for file in "$tmp"/man/*.c; do
	[ -f "$file" ] || continue
	n=$((n + 1))
	how=$(cat "$file.how")
	where=$(basename "$file")
	for cc in gcc $clang; do
		command -v "$cc" >/dev/null || continue
		case $how in
		function) options="$flags -c" ;;
		hosted) options="-O2 -I$include" ;;
		*) options=$flags ;;
		esac
		# shellcheck disable=SC2086 # flags are several words
		if ! $cc $options $strict -o "$file.out" "$file" 2>"$tmp/said"; then
			echo "$where, $cc: does not build" >>"$tmp/bad"
			cat "$tmp/said" >>"$tmp/bad"
			continue
		fi
		[ "$how" != function ] || continue
		setsid timeout 10 "$file.out" >"$tmp/out" 2>&1 </dev/null
		status=$?
		# Without io_uring, or where it is forbidden.
		case $where.$status in
		zcall_ring*.1 | zcall_ring*.38)
			skip "$where runs, built by $cc" "io_uring: error $status"
			continue
			;;
		esac
		case $how in
		run:*) expected=${how#run: } ;;
		*) expected= ;;
		esac
		if [ $status -ne 0 ] || { [ "$how" != hosted ] && [ "$(cat "$tmp/out")" != "$expected" ]; }; then
			echo "$where, $cc: status $status, printed $(cat "$tmp/out")" >>"$tmp/bad"
		fi
	done
done
[ $n -ge 9 ] || echo "only $n examples found" >>"$tmp/bad"
empty "$tmp/bad" "$n examples of the manuals build and run"

# The command's options and subcommands, as its source asks for them.
: >"$tmp/bad"
sed -n "s/.*words_\(flag\|value\)(&[a-z]*, '\(.\)', \"\([a-z]*\)\").*/-\2 --\3/p" \
	cmd/zcall/*.c >"$tmp/in.raw"
sed -n 's/^	{"\([a-z]*\)", zcall_cmd_.*/\1/p' cmd/zcall/main.c >>"$tmp/in.raw"
sort -u "$tmp/in.raw" >"$tmp/in"
awk '
	$1 == ".It" && $2 == "Cm" { print $3 }
	$1 == ".It" && $2 == "Fl" && $5 == "Fl" { print "-" $3 " -" substr($6, 2) }
	# Those that end a sentence: .Fl j , and the long one on the next line.
	$1 == ".Fl" && length($2) == 1 && $3 == "," {
		short = $2
		next
	}
	$1 == ".Fl" && short { print "-" short " -" substr($2, 2) }
	{ short = "" }' man/zcall.1 | grep -v '^-h ' | sort -u >"$tmp/out"
[ "$(wc -l <"$tmp/in")" -gt 10 ] || echo "few found in cmd/zcall" >>"$tmp/bad"
comm -23 "$tmp/in" "$tmp/out" | sed 's/$/ is not in the manual/' >>"$tmp/bad"
comm -13 "$tmp/in" "$tmp/out" | sed 's/$/ is only in the manual/' >>"$tmp/bad"
empty "$tmp/bad" "zcall(1) has the $(wc -l <"$tmp/in") subcommands and options of the command"

# ---- The reference ----

if have "doxygen makes the reference" doxygen doxygen; then
	make -s -f docs/docs.mk api >"$tmp/said" 2>&1
	status=$?
	cp "$tmp/said" "$tmp/bad"
	[ $status -eq 0 ] || echo "status $status" >>"$tmp/bad"
	empty "$tmp/bad" "doxygen makes the reference without a warning"

	# Every function of linux/amd64 is on the page of its header, with the
	# first words of its comment and where it is.
	: >"$tmp/bad"
	awk -F'\t' '$2 != "" && $4 != "-" { print $2 }' "$tmp/table" |
		sort -u >"$tmp/headers"
	while read -r header; do
		page=$(basename "$header" .h | sed 's/_/__/g')_8h.html
		sed 's/<[^>]*>//g; s/&#160;/ /g; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g; s/&#39;/'"'"'/g' \
			"$ZCALL_BUILD/api/$page" 2>/dev/null |
			tr -s ' \n' '  ' >"$tmp/page"
		awk -F'\t' -v header="$header" '
			FILENAME ~ /page$/ {
				page = $0
				next
			}
			$2 != header || $4 == "-" { next }
			{
				n++
				text = ""
				k = split($3, part, " // ")
				for (i = 1; i <= k && text == ""; i++)
					if (index(page, substr(part[i], 1, 30)))
						text = part[i]
				if (!index(page, $1 " (") && !index(page, $1 "("))
					print header ": no " $1
				else if (text == "")
					print header ": " $1 " without: " $3
				number = substr($4, 1, index($4, " ") - 1)
				if (number != "f" && !index(page, "linux/amd64 (" number ")"))
					print header ": " $1 " without its number"
			}
			END {
				if (!n)
					print header ": nothing to compare"
			}' "$tmp/page" "$tmp/table" >>"$tmp/bad"
	done <"$tmp/headers"
	[ -s "$tmp/headers" ] || echo "no headers" >>"$tmp/bad"
	empty "$tmp/bad" "the reference has all functions of $(wc -l <"$tmp/headers") headers, with comment and number"
fi

# ---- The page of all calls ----

# Its numbers are the kernels': the foreign tier has them by call.
awk -F'\t' '
	FILENAME ~ /table$/ {
		for (i = 4; i <= 7; i++) {
			n = $i
			sub(/ .*/, "", n)
			number[$1, i - 2] = n
		}
		next
	}
	/^#/ { next }
	# clone has two rows: CPUs differ in its parameters.
	("zcall_" $1, 2) in number {
		n++
		for (i = 2; i <= 5; i++)
			if (number["zcall_" $1, i] != $i && !($1 == "clone" && $i == "-"))
				print $1 ": " number["zcall_" $1, i] " is not " $i
	}
	END {
		if (n < 300)
			print "only " n " compared"
	}' "$tmp/table" tests/foreign/linux.tsv >"$tmp/bad"
empty "$tmp/bad" "the table has the numbers of Linux"

make -s -f docs/docs.mk calls >"$tmp/bad" 2>&1 || echo "make calls failed" >>"$tmp/bad"
page=$ZCALL_BUILD/calls.html
grep -nE 'https?://|<link|src=' "$page" >>"$tmp/bad"
empty "$tmp/bad" "the page of all calls is one file, and asks for no other"

chromium=$(command -v chromium || command -v chromium-browser || :)
if [ -z "$chromium" ]; then
	skip "the page of all calls is searched" "no chromium: apt-get install chromium"
else
	# browse FRAGMENT: the page as the browser has it then.
	browse() {
		HOME=$tmp/home setsid timeout 40 "$chromium" --headless --no-sandbox \
			--disable-gpu --disable-dev-shm-usage \
			--user-data-dir="$tmp/home" \
			--virtual-time-budget=3000 --dump-dom "file://$page$1" \
			2>/dev/null >"$tmp/dom"
	}
	mkdir "$tmp/home"
	rows=$(wc -l <"$tmp/table")
	browse "#descriptors%20from%20first"
	: >"$tmp/bad"
	grep -q ">1 of $rows</span>" "$tmp/dom" || echo "not one of $rows" >>"$tmp/bad"
	[ "$(grep -o 'data-name="[^"]*"' "$tmp/dom")" = 'data-name="zcall_close_range"' ] ||
		grep -o 'data-name="[^"]*"' "$tmp/dom" | head -n 9 >>"$tmp/bad"
	empty "$tmp/bad" "Chromium shows what the address searches for"

	# As a reader would, but by a script: searches for a name, a number, what
	# has no function, nothing; then keys: Enter says all of the first row,
	# down goes to it and to the next, / goes back, Escape clears.
	cat >"$tmp/reader" <<'READER'
<script>
(function () {
	var said = [], search = document.getElementById("search");
	var select = document.getElementById("target");
	function ask(text, most) {
		var all;
		search.value = text;
		search.dispatchEvent(new Event("input"));
		all = document.querySelectorAll("#rows tr");
		said.push([text + ":", all.length].concat(
			Array.prototype.slice.call(all, 0, most).map(function (row) {
				return row.dataset.name;
			})).join(" "));
	}
	function key(k) {
		document.activeElement.dispatchEvent(
			new KeyboardEvent("keydown", { key: k, bubbles: true }));
	}
	function at() {
		var row = document.activeElement.closest("tr");
		said.push(row ? row.dataset.name : document.activeElement.id);
	}
	ask("", 0);
	ask("restart_syscall", 2);
	ask("no-such-thing", 2);
	ask("231", 2);
	ask("preadv", 2);
	search.focus();
	key("Enter");
	said.push(document.querySelectorAll(".more").length);
	said.push(document.querySelector(".more pre").textContent);
	key("ArrowDown");
	at();
	key("ArrowDown");
	at();
	key("/");
	at();
	select.value = "4";
	select.dispatchEvent(new Event("change"));
	said.push(document.querySelectorAll("#rows tr").length);
	key("Escape");
	said.push("[" + search.value + "]");
	document.body.setAttribute("data-said", said.join("|"));
})();
</script>
READER
	sed -e "/^<\/body>/{
r $tmp/reader
d
}" "$page" >"$tmp/reader.html"
	page=$tmp/reader.html
	browse ""
	sed -n 's/.*data-said="\([^"]*\)".*/\1/p' "$tmp/dom" | tr '|' '\n' >"$tmp/out"
	with() {
		awk -F'\t' -v n="$1" '{
			for (i = 4; i <= 9; i++)
				if (index($i, n " ") == 1) {
					print
					next
				}
		}' "$tmp/table" | wc -l
	}
	cat >"$tmp/expected" <<EXPECTED
: $rows
restart_syscall: 1 restart_syscall
no-such-thing: 0
231: $(with 231) $(awk -F'\t' '/\t231 / { print $1 }' "$tmp/table" | head -n 2 | tr '\n' ' ' | sed 's/ $//')
preadv: 6 zcall_preadv zcall_preadv2
1
long zcall_preadv(long fd, const zcall_iovec_t *iov, unsigned long iovcnt, long offset);
zcall_preadv
zcall_preadv2
search
2
[]
EXPECTED
	diff "$tmp/expected" "$tmp/out" >"$tmp/bad"
	empty "$tmp/bad" "in Chromium the page is searched, and goes by keys and by target"
fi

# ---- The tutorial ----

if have "the tutorial" gcc gcc && have "the tutorial" patch patch &&
	have "the tutorial" bash bash; then
	dir=$tmp/tutorial
	mkdir "$dir"
	: >"$tmp/bad"
	# Programs begin with a comment that has their name; one is a change.
	awk -v dir="$dir" '
		/^```c$/ {
			getline
			name = $2
			sub(/:$/, "", name)
			out = dir "/" name
		}
		/^```$/ {
			if (out)
				close(out)
			out = ""
		}
		out { print >out }
		/^```diff$/ { out = dir "/change.diff" }' docs/tutorial.md
	lines=$(wc -l <docs/tutorial.md)
	[ "$lines" -le 250 ] || echo "$lines lines" >>"$tmp/bad"
	[ "$(cd "$dir" && echo *)" = "cat.c change.diff echo.c hello.c listen.h ring.c" ] ||
		(cd "$dir" && echo "files: " *) >>"$tmp/bad"
	cp "$dir/ring.c" "$dir/ring-more.c"
	(cd "$dir" && patch -s ring-more.c change.diff) >>"$tmp/bad" 2>&1 ||
		echo "the change does not apply" >>"$tmp/bad"
	# The command of the tutorial itself, with more warnings.
	command=$(sed -n 's/^\$ \(cc .*\) -o hello hello\.c$/\1/p' docs/tutorial.md)
	[ -n "$command" ] || echo "no command to build with" >>"$tmp/bad"
	command=$(echo "$command" | sed "s|^cc|gcc|; s|-Iinclude|-I$include|")
	# Each has a port of its own: a ring's socket closes some time after it.
	port=$((20000 + $$ % 10000))
	for program in hello cat echo ring ring-more; do
		port=$((port + 1))
		echo $port >"$dir/$program.port"
		sed -i "s/^#define PORT .*/#define PORT $port/" "$dir/listen.h"
		# shellcheck disable=SC2086 # words
		$command $strict -o "$dir/$program" "$dir/$program.c" >>"$tmp/bad" 2>&1 ||
			echo "$program does not build" >>"$tmp/bad"
	done
	empty "$tmp/bad" "the tutorial's programs build, the change applies"

	: >"$tmp/bad"
	[ "$("$dir/hello")" = hello ] || echo "hello: $("$dir/hello")" >>"$tmp/bad"
	"$dir/cat" docs/tutorial.md | cmp -s - docs/tutorial.md ||
		echo "cat: not the file" >>"$tmp/bad"
	"$dir/cat" "$tmp/nowhere" >"$tmp/out" 2>&1
	status=$?
	[ "$status $(cat "$tmp/out")" = "2 no such file or entry" ] ||
		echo "cat: status $status, $(cat "$tmp/out")" >>"$tmp/bad"
	empty "$tmp/bad" "hello and cat do what they should"

	# ask TEXT: what comes back, while another connection says nothing if
	# SILENT is one.
	cat >"$tmp/ask" <<'ASK'
port=$1 silent=$2
[ -z "$silent" ] || exec 4<>"/dev/tcp/127.0.0.1/$port" || exit 3
exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 3
for word in one two three; do
	echo $word >&3
	IFS= read -r -t 5 line <&3 || exit 4
	[ "$line" = $word ] || exit 5
done
head -c 100000 /dev/zero | tr '\0' x >&3 &
[ "$(timeout 5 head -c 100000 <&3 | tr -d x | wc -c)" -eq 0 ] || exit 6
wait
ASK
	for program in echo ring ring-more; do
		: >"$tmp/bad"
		setsid timeout 30 "$dir/$program" >/dev/null 2>&1 &
		server=$!
		port=$(cat "$dir/$program.port")
		silent=yes
		[ $program != echo ] || silent=
		tries=0
		while
			bash "$tmp/ask" "$port" "$silent" 2>"$tmp/said"
			status=$?
			[ $status -eq 3 ] && [ $tries -lt 100 ] && kill -0 $server 2>/dev/null
		do
			tries=$((tries + 1))
			sleep 0.1
		done
		kill $server 2>/dev/null
		{ wait $server; } 2>/dev/null
		ended=$?
		case $program.$ended in
		ring*.1 | ring*.38 | ring*.22)
			skip "$program answers" "io_uring: error $ended"
			continue
			;;
		esac
		[ $status -eq 0 ] || {
			echo "status $status, the server's $ended"
			cat "$tmp/said"
		} >"$tmp/bad"
		empty "$tmp/bad" "$program answers${silent:+, while another connection is silent}"
	done
fi

# ---- Text ----

version=$(awk '/define ZCALL_VERSION_(MAJOR|MINOR|PATCH)/ {
	v = v (v == "" ? "" : ".") $3 } END { print v }' "$include/zcall/version.h")
: >"$tmp/bad"
first=$(sed -n 's/^## \([0-9.]*\).*/\1/p' CHANGELOG.md | head -n 1)
[ "$first" = "$version" ] ||
	echo "CHANGELOG.md begins with $first, the version is $version" >>"$tmp/bad"
for file in CHANGELOG.md docs/tutorial.md; do
	grep -o '](\([^)]*\))' "$file" | sed 's/^](//; s/)$//; s/#.*//' |
		grep -v '^https\{0,1\}:' | while read -r link; do
		[ -e "$(dirname "$file")/$link" ] || echo "$file: no $link"
	done >>"$tmp/bad"
done
empty "$tmp/bad" "CHANGELOG.md begins with $version, and links lead somewhere"
finish
