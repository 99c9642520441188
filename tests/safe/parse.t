#!/bin/sh
# libFuzzer, with AddressSanitizer and UndefinedBehaviorSanitizer, on all that
# reads what others have written: fuzz/*.c. First the corpus that is kept, then
# what libFuzzer makes of it. PARSE_RUNS: how much of that.
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh

clang="clang-19"
need $clang clang-19
include=$(cd "${ZCALL_INCLUDE:-include}" && pwd) || exit 1
examples=$(cd "${ZCALL_EXAMPLES:-examples}" && pwd) || exit 1
corpus=$PWD/tests/safe/fuzz/corpus
runs=${PARSE_RUNS:-100000}
seed=${FUZZ_SEED:-$(date +%s)}

echo 'int LLVMFuzzerTestOneInput(const char *, unsigned long);
int LLVMFuzzerTestOneInput(const char *s, unsigned long n) { return s && n + 1 ? 0 : 0; }' \
	>"$tmp/probe.c"
if ! $clang -fsanitize=fuzzer,address -o "$tmp/probe" "$tmp/probe.c" \
	2>"$tmp/err"; then
	skip "libFuzzer" "no runtime: apt-get install libclang-rt-19-dev"
	finish
fi

# A small tree for what walks.
mkdir -p "$tmp/tree/s/t"
echo x >"$tmp/tree/f"
ln -s f "$tmp/tree/l"
ln -s nowhere "$tmp/tree/n"

echo "# seed $seed"
for f in tests/safe/fuzz/*.c; do
	name=${f##*/}
	name=${name%.c}
	# The kernel aligns what it writes; what only this test writes does
	# not matter. A function's type is not to be told from an image.
	if ! $clang -std=gnu11 -g -O1 -Wall -Wextra -Wpedantic -Wconversion \
		-Wshadow -Wundef -Werror \
		-fsanitize=fuzzer,address,undefined \
		-fno-sanitize=alignment,function \
		-fno-sanitize-recover=undefined -I"$include" -I"$examples" \
		-o "$tmp/$name" "$f" 2>"$tmp/err"; then
		result 1 "$name builds" "$tmp/err"
		continue
	fi
	[ -n "$(find "$corpus/$name" -type f)" ]
	result $? "$name: a corpus"
	mkdir "$tmp/new"
	(
		cd "$tmp/tree" || exit 1
		export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1
		setsid timeout 60 "$tmp/$name" -runs="$runs" \
			-max_total_time=5 -seed="$seed" -max_len=1024 \
			-timeout=10 -rss_limit_mb=1024 -close_fd_mask=3 \
			-print_final_stats=1 -artifact_prefix="$tmp/" \
			"$tmp/new" "$corpus/$name"
	) >"$tmp/out" 2>&1
	status=$?
	n=$(sed -n 's/^stat::number_of_executed_units: *//p' "$tmp/out")
	# First what made it, for the corpus.
	{
		grep "^Base64\|^SUMMARY" "$tmp/out"
		grep -v "^INFO: \|^#[0-9]" "$tmp/out" | cut -c 1-200
	} >"$tmp/said"
	[ $status -eq 0 ] && [ "${n:-0}" -gt 0 ]
	result $? "$name: ${n:-0} inputs, nothing wrong" "$tmp/said"
	rm -rf "$tmp/new"
done
finish
