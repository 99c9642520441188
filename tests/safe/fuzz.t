#!/bin/sh
# Random arguments for every wrapper and for glibc's syscall(): fuzz.c. Then the
# same with headers that are wrong, which it must notice.
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

need clang-19 clang-19
need gcc gcc
if [ "$(uname -m)" != x86_64 ]; then
	skip "random arguments" "fuzz.c knows amd64 only"
	finish
fi

include=$(cd "${ZCALL_INCLUDE:-include}" && pwd) || exit 1
export ZCALL_BUILD="$tmp/build"

# fuzz INCLUDE ARGUMENT...: its lines to out
fuzz() {
	export ZCALL_INCLUDE="$1"
	shift
	status=0
	setsid timeout 120 tests/safe/fuzz-calls "$@" >"$tmp/out" 2>&1 || status=$?
	sed -n 's/^# \([0-9].*\)/# \1/p' "$tmp/out"
}

# the lines of out, each one test
lines() {
	grep '^\(not \)*ok - ' "$tmp/out" >"$tmp/lines"
	while IFS= read -r line; do
		text=${line#*ok - }
		case $line in
		*'# SKIP '*) skip "${text%% # SKIP *}" "${text##*# SKIP }" ;;
		'ok '*) result 0 "$text" ;;
		*) result 1 "$text" "$tmp/out" ;;
		esac
	done <"$tmp/lines"
}

seed=${FUZZ_SEED:-$(date +%s)}
echo "# seed $seed"
fuzz "$include" "${FUZZ_SECONDS:-10}" "$seed"
lines
[ "$status" -eq 0 ] && [ -s "$tmp/lines" ]
result $? "random arguments: nothing is different" "$tmp/out"

# Faults, none of which harms anyone: what | file | sed script | which line
# must say so.
cp -r "$include" "$tmp/include"
while IFS='|' read -r what file script must; do
	cp "$include/zcall/$file" "$tmp/include/zcall/$file"
	sed -i "$script" "$tmp/include/zcall/$file"
	if cmp -s "$include/zcall/$file" "$tmp/include/zcall/$file"; then
		result 1 "fault: $what: there is nothing to break"
		continue
	fi
	least=1
	[ "$must" = "what the kernel sees" ] || least=300
	fuzz "$tmp/include" 1 1 $least
	if grep -q "^ok - $must.*# SKIP" "$tmp/out"; then
		skip "fault: $what" "$(sed -n "s/^ok - $must # SKIP //p" \
			"$tmp/out")"
	else
		grep -q "^not ok - $must" "$tmp/out"
		result $? "fault found: $what" "$tmp/out"
	fi
	cp "$include/zcall/$file" "$tmp/include/zcall/$file"
done <<'END'
two arguments in the wrong order|io.h|s/zcall_pread64(int fd, void \*buf, size_t count, long offset)/zcall_pread64(int fd, void *buf, long offset, size_t count)/|what the kernel sees
a result cut short|io.h|/zcall_lseek(/,/^}/s/CALL3(long/CALL3(int/|what the kernel sees
a directory removed instead of made|number/linux_amd64.h|s/ZCALL_NR_mkdir 83/ZCALL_NR_mkdir 84/|what calls do
flags left out|io.h|/zcall_pipe2(/,/^}/s/flags);/flags \& 0x800);/|what calls do
END
finish
