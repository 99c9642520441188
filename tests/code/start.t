#!/bin/sh
# start.h: the entry of amd64 is the same bytes whatever syntax of assembly the
# compiler is told to write, with the frame chain ended for unwinders too; and
# what clang makes of stores of zeros on macOS, bzero, is there. What start.h
# wants and leaves is alone.t's.
. "$(dirname "$0")/lib.sh"

need $clang clang-19
need llvm-objdump-19 llvm-19

echo '#include <zcall/start.h>' >"$tmp/start.c"

# entry OBJECT: the bytes of _start up to its only call, which is relocated.
entry() {
	llvm-objdump-19 -d --disassemble-symbols=_start "$1" |
		sed -n 's/^ *[0-9a-f]*: \([0-9a-f ]*\)[[:space:]].*/\1/p' |
		tr -d '\n' | sed 's/  */ /g; s/\( e8\) .*/\1/; s/^ //'
}

for target in linux_amd64 freebsd_amd64; do
	case $target in
	# xor %ebp, %ebp; push %rsp; pop %rdi; call
	linux_amd64) want='31 ed 54 5f e8' ;;
	# xor %ebp, %ebp; push %rbp; call
	freebsd_amd64) want='31 ed 55 e8' ;;
	esac
	for cc in clang-19 clang-14 gcc; do
		for syntax in att intel; do
			text="$(name $target) $cc -masm=$syntax"
			rm -f "$tmp/o"
			case $cc in
			gcc)
				have_gcc $target "$text" || continue
				gcc_for $target "$tmp/o" -O2 -masm=$syntax \
					"$tmp/start.c"
				;;
			*)
				have "$text" $cc $cc || continue
				$cc --target="$(triple $target)" -ffreestanding \
					-I"$include" -O2 -masm=$syntax -c \
					-o "$tmp/o" "$tmp/start.c"
				;;
			esac >"$tmp/bad" 2>&1
			[ ! -e "$tmp/o" ] || {
				got=$(entry "$tmp/o")
				[ "$got" = "$want" ] || echo "got $got"
				# Its unwind table is the first, of two entries.
				llvm-readelf-19 -u "$tmp/o" |
					awk '/^  \[/ && ++n > 2 { exit } 1' |
					grep -q 'DW_CFA_undefined: reg16' ||
					echo "the return address is defined"
			} >>"$tmp/bad"
			empty "$tmp/bad" "$text: the entry is $want"
		done
	done
done

cat >"$tmp/zero.c" <<'END'
#ifdef START
#include <zcall/start.h>
#endif
struct large { char room[4096]; };
void clear(struct large *p);
void clear(struct large *p) { *p = (struct large){{0}}; }
END
clang_for darwin_arm64 -O2 -c -o "$tmp/o" "$tmp/zero.c" >"$tmp/bad" 2>&1
llvm-nm-19 -u "$tmp/o" | grep -q _bzero || llvm-nm-19 "$tmp/o" >>"$tmp/bad"
empty "$tmp/bad" "darwin/arm64: clang makes bzero of stores of zeros"

: >"$tmp/bad"
for opt in -O0 -O1 -O2 -O3 -Os -Oz; do
	rm -f "$tmp/o"
	clang_for darwin_arm64 -fno-stack-protector -DSTART $opt -c \
		-o "$tmp/o" "$tmp/zero.c"
	llvm-nm-19 -u "$tmp/o" | grep -vw _zcall_main
	llvm-nm-19 -m "$tmp/o" | grep -q ' weak external .*_bzero$' ||
		echo "$opt: no weak bzero"
	# bzero must not be made of memset, nor of itself, which is a branch to
	# where it begins, as a loop may be: but it has stores, of both sizes.
	llvm-objdump-19 -d -r --disassemble-symbols=_bzero "$tmp/o" |
		awk -v opt="$opt" '
			/RELOC/ { print opt ": wants " $NF }
			/[ \t]stp?[ru]*[ \t]/ { words = 1 }
			/[ \t]stu?rb[ \t]/ { bytes = 1 }
			END { if (!words || !bytes) print opt ": stores nothing" }'
done >"$tmp/bad" 2>&1
empty "$tmp/bad" "darwin/arm64: start.h has it, at every level"

finish
