#!/bin/sh
# The memory ordering of ring.h under ThreadSanitizer (tsan_ring.c), by gcc and
# by clang: no data race as it is, and one as soon as any of its orderings is
# taken out of a copy of it.
# shellcheck disable=SC1091
cd "$(dirname "$0")/../.." || exit 1
. tests/tap.sh
include=${ZCALL_INCLUDE:-include}

# build CC INCLUDE OUT
build() {
	"$1" -std=gnu11 -O1 -g -Wall -Wextra -Werror -fsanitize=thread \
		-I"$2" -o "$3" tests/safe/tsan_ring.c -pthread 2>"$tmp/err"
}

# run PROGRAM: sets status, fills err. Older runtimes find no place for their
# shadow where the kernel randomizes more than they know of.
run() {
	status=0
	TSAN_OPTIONS='exitcode=66 halt_on_error=1' timeout 60 $unrandomized \
		"$@" >"$tmp/out" 2>"$tmp/err" || status=$?
}

# A fault: its name, and what sed does to the copy.
cat >"$tmp/faults" <<'END'
a free entry, without acquire|/int zcalli_ring_room(/,/^}/s/ZCALLI_ACQUIRE/ZCALLI_LOAD/
room, without acquire|/zcall_ring_sq_space(/,/^}/s/ZCALLI_ACQUIRE/ZCALLI_LOAD/
submitting, without release|s/ZCALLI_RELEASE(ring->sq_ktail, tail)/WEAK(ring->sq_ktail, tail)/
submitting to a polling kernel, without release|s/__atomic_store_n(ring->sq_ktail, tail, __ATOMIC_SEQ_CST)/WEAK(ring->sq_ktail, tail)/
what is ready, without acquire|/zcall_ring_ready(/,/^}/s/ZCALLI_ACQUIRE/ZCALLI_LOAD/
completions, without acquire|/zcall_ring_iter(/,/^}/s/ZCALLI_ACQUIRE/ZCALLI_LOAD/
giving completions back, without release|s/ZCALLI_RELEASE(ring->cq_khead, ring->cq_head)/WEAK(ring->cq_khead, ring->cq_head)/
publishing buffers, without release|s/ZCALLI_RELEASE(&b->bufs\[0\].resv, b->tail)/WEAK(\&b->bufs[0].resv, b->tail)/
plain loads|s/__atomic_load_n(p, __ATOMIC_RELAXED)/(*(p))/
plain stores|s/__atomic_store_n(p, v, __ATOMIC_RELEASE)/(*(p) = (v))/
END

for cc in ${CC:-gcc} clang-19; do
	case $cc in
	clang*) package="$cc libclang-rt-${cc#clang-}-dev" ;;
	*) package="$cc libc6-dev" ;;
	esac
	have "$cc: no data race" "$cc" "$package" || continue
	echo 'int main(void) { return 0; }' >"$tmp/none.c"
	if ! "$cc" -fsanitize=thread -o "$tmp/none" "$tmp/none.c" \
		2>"$tmp/err"; then
		skip "$cc: no data race" \
			"no ThreadSanitizer: apt-get install $package"
		continue
	fi
	unrandomized=
	run "$tmp/none"
	if [ "$status" -ne 0 ]; then
		unrandomized='setarch -R'
		run "$tmp/none"
	fi
	if [ "$status" -ne 0 ]; then
		skip "$cc: no data race" "its ThreadSanitizer does not run here"
		continue
	fi

	status=1
	build "$cc" "$include" "$tmp/program" && run "$tmp/program"
	result "$status" "$cc: no data race" "$tmp/err"
	while IFS='|' read -r name fault; do
		rm -rf "$tmp/include"
		cp -r "$include" "$tmp/include"
		ring=$tmp/include/zcall/ring.h
		{
			echo '#define WEAK(p, v) \'
			echo '	__atomic_store_n(p, v, __ATOMIC_RELAXED)'
			sed "$fault" "$include/zcall/ring.h"
		} >"$ring"
		status=0
		# The two lines before it do not count as the fault.
		if tail -n +3 "$ring" | cmp -s - "$include/zcall/ring.h"; then
			echo 'ring.h has no such place' >"$tmp/err"
		elif build "$cc" "$tmp/include" "$tmp/faulty"; then
			run "$tmp/faulty"
			grep -q 'WARNING: ThreadSanitizer: data race' \
				"$tmp/err" || status=0
		fi
		[ "$status" -eq 66 ]
		result $? "$cc finds: $name" "$tmp/err"
	done <"$tmp/faults"
done
finish
