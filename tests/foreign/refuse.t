#!/bin/sh
# The loaders refuse what the real ones refuse: good executables are damaged,
# or linked wrongly, one way each, and must be refused for that reason.
#
#   refuse.t KERNEL FREEBSD MACOS BUILD
#
# FREEBSD, MACOS: good programs; BUILD: a directory for damaged ones.
set -u
kernel=$1
elf=$2
macho=$3
dir=$4
mkdir -p "$dir"
count=0
failed=0

# ok STATUS TEXT
ok() {
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $count - $2"
	else
		echo "not ok $count - $2"
		failed=1
	fi
}

# refused REASON: $dir/bad must be, for that reason.
refused() {
	said=$("$kernel" "$dir/bad" 2>&1)
	status=$?
	[ $status -eq 126 ] && [ "${said#*refused: "$1"}" != "$said" ]
	ok $? "refused: $1"
	[ $status -eq 126 ] && [ "${said#*refused: "$1"}" != "$said" ] ||
		echo "# status $status: $said"
}

# number FILE OFFSET BYTES: little-endian
number() {
	od -An -t"u$3" -j"$2" -N"$3" "$1" | tr -d ' '
}

# patch OFFSET OCTAL...: bytes of $dir/bad
patch() {
	where=$1
	shift
	for byte in "$@"; do
		# shellcheck disable=SC2059 # the escape is the format
		printf "\\$byte" |
			dd of="$dir/bad" bs=1 seek="$where" conv=notrunc \
				2>/dev/null
		where=$((where + 1))
	done
}

# damaged GOOD OFFSET OCTAL...: a copy with those bytes
damaged() {
	cp "$1" "$dir/bad"
	chmod 755 "$dir/bad"
	shift
	patch "$@"
}

"$kernel" "$elf" >/dev/null
ok $? "the FreeBSD program is good"
"$kernel" "$macho" >/dev/null
ok $? "the macOS program is good"

# Program header: segment N of type TYPE of the ELF file: its offset.
header() {
	i=0
	n=0
	while [ $i -lt "$(number "$elf" 56 2)" ]; do
		if [ "$(number "$elf" $((64 + 56 * i)) 4)" = "$1" ]; then
			if [ $n -eq "$2" ]; then
				echo $((64 + 56 * i))
				return
			fi
			n=$((n + 1))
		fi
		i=$((i + 1))
	done
	echo "# no segment $1 $2" >&2
}
load=$(header 1 0)
load1=$(header 1 1)
note=$(header 4 0)
note_at=$(number "$elf" $((note + 8)) 8)

damaged "$elf" 0 176
refused "not an ELF file"
damaged "$elf" 4 001
refused "not a 64-bit ELF file"
damaged "$elf" 5 002
refused "not a little-endian ELF file"
damaged "$elf" 6 002
refused "unknown ELF version"
damaged "$elf" 7 000
refused "not branded as FreeBSD's"
damaged "$elf" 16 001
refused "not an executable"
damaged "$elf" 16 003
refused "position-independent"
damaged "$elf" 18 267
refused "built for another CPU"
damaged "$elf" 32 104
refused "misaligned program headers"
damaged "$elf" 54 070 001
refused "bad program headers"
damaged "$elf" 33 376
refused "bad program headers"
damaged "$elf" 24 020 000 000 000
refused "the entry is in no executable segment"
damaged "$elf" $((note_at + 8)) 002
refused "no FreeBSD ABI note"
damaged "$elf" $((note_at + 12)) 116
refused "no FreeBSD ABI note"
damaged "$elf" "$note" 005
refused "no FreeBSD ABI note"
damaged "$elf" $((load + 36)) 001
refused "truncated"
head -c $((note_at + 128)) "$elf" >"$dir/bad"
refused "truncated"
damaged "$elf" $((load1 + 18)) "$(printf %o \
	"$(number "$elf" $((load + 18)) 1)")"
patch $((load1 + 17)) "$(printf %o $(($(number "$elf" $((load + 17)) 1) & 240 |
	$(number "$elf" $((load1 + 17)) 1) & 15)))"
refused "segments overlap or are out of order"
damaged "$elf" $((load1 + 16)) "$(printf %o \
	$(($(number "$elf" $((load1 + 16)) 1) ^ 16)))"
refused "a segment's address and offset disagree"
damaged "$elf" $((load1 + 23)) 200
refused "a segment is outside the user's addresses"
damaged "$elf" "$load1" 003
refused "wants a dynamic linker"
cp "$elf" "$dir/bad"
chmod 644 "$dir/bad"
refused "not an executable file"
chmod 755 "$dir/bad"

# command CMD [N]: where the Nth load command CMD of the Mach-O file is.
command_at() {
	i=0
	at=32
	n=0
	while [ $i -lt "$(number "$macho" 16 4)" ]; do
		if [ "$(number "$macho" $at 4)" = "$1" ]; then
			if [ $n -eq "${2:-0}" ]; then
				echo $at
				return
			fi
			n=$((n + 1))
		fi
		at=$((at + $(number "$macho" $((at + 4)) 4)))
		i=$((i + 1))
	done
	echo "# no load command $1" >&2
}
zero=$(command_at 25)
text=$(command_at 25 1)
data=$(command_at 25 2)

damaged "$macho" 0 316
refused "not a 64-bit Mach-O file"
damaged "$macho" 4 007
refused "built for another CPU"
damaged "$macho" 12 006
refused "not an executable"
damaged "$macho" 16 100
refused "load commands do not count up"
damaged "$macho" 22 377
refused "load commands are beyond the file"
damaged "$macho" 36 003
refused "a load command has a bad size"
damaged "$macho" 26 "$(printf %o $(($(number "$macho" 26 1) & ~32)))"
refused "not position-independent"
damaged "$macho" 24 "$(printf %o $(($(number "$macho" 24 1) & ~4)))"
refused "static"
at=$(command_at 2147483688)
damaged "$macho" "$at" 061 000 000 000
refused "no LC_MAIN"
damaged "$macho" "$at" 005 000 000 000
refused "static"
damaged "$macho" $((at + 8)) 377 377 377
refused "the entry is not in __TEXT"
at=$(command_at 14)
damaged "$macho" "$at" 061
refused "static: no LC_LOAD_DYLINKER"
damaged "$macho" $((at + 13)) 125
refused "another dynamic linker"
at=$(command_at 12)
damaged "$macho" "$at" 061
refused "not linked with libSystem"
damaged "$macho" $((at + 25)) 125
refused "no library"
at=$(command_at 29)
damaged "$macho" "$at" 061
refused "no code signature"
damaged "$macho" "$(number "$macho" $((at + 8)) 4)" 000
refused "the code signature is none"
damaged "$macho" $((zero + 36)) 000
refused "no __PAGEZERO of 4 GiB"
damaged "$macho" $((text + 25)) 020
refused "segment __TEXT is not aligned to 16 KiB"
damaged "$macho" $((text + 49)) 377 377 377
refused "segment __TEXT is beyond the file"
damaged "$macho" $((data + 25)) 000
patch $((data + 26)) 000
refused "segments overlap or are out of order"
damaged "$macho" $((text + 56)) 007
patch $((text + 60)) 007
refused "segment __TEXT is writable and executable"
damaged "$macho" $((text + 56)) 001
refused "segment __TEXT wants more than it may"
head -c 16000 "$macho" >"$dir/bad"
refused "the code signature is none"

# Linked wrongly. $CLANG and $LD64 are the Makefile's.
cat >"$dir/unbound.c" <<EOF
int puts(const char *);
int main(void)
{
	return puts("");
}
EOF
sed -e 's/dyld_stub_binder/dyld_stub_binder, _puts/' \
	tests/darwin/libSystem.tbd >"$dir/more.tbd"
sed -e 's,libSystem.B,libSystem.C,' tests/darwin/libSystem.tbd >"$dir/other.tbd"
${CLANG:-clang-19} --target=arm64-apple-macos13 -O2 -ffreestanding -c \
	-o "$dir/unbound.o" "$dir/unbound.c"
printf 'int main(void)\n{\n\treturn 0;\n}\n' >"$dir/plain.c"
${CLANG:-clang-19} --target=arm64-apple-macos13 -O2 -ffreestanding -c \
	-o "$dir/plain.o" "$dir/plain.c"

# linked REASON ARGUMENT...
linked() {
	reason=$1
	shift
	rm -f "$dir/bad"
	${LD64:-ld64.lld-19} -arch arm64 -platform_version macos 13.0 13.0 \
		-e _main -o "$dir/bad" "$@" 2>/dev/null
	refused "$reason"
}
linked "unbound symbol _puts" "$dir/unbound.o" "$dir/more.tbd" -fixup_chains
linked "unbound symbol _puts" "$dir/unbound.o" "$dir/more.tbd" -no_fixup_chains
linked "no library" "$dir/plain.o" "$dir/other.tbd"
linked "not linked with libSystem" "$dir/plain.o"
linked "no code signature" "$dir/plain.o" tests/darwin/libSystem.tbd \
	-no_adhoc_codesign

echo "1..$count"
exit $failed
