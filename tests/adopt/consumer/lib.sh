# What the tests of adoption share: a copy of the tree, what programs must say.
# Sourced after tests/code/lib.sh, which brings the targets; not run.
# shellcheck shell=sh disable=SC2034,SC2154

unset MAKEFLAGS MAKELEVEL SOURCE_DATE_EPOCH
version=$(sed -n 's/^#define ZCALL_VERSION_[MP][A-Z]* //p' \
	"$include/zcall/version.h" | paste -sd. -)

# copy_tree FOLDER: what a commit of the tree would have, with the headers that
# are tested.
copy_tree() {
	mkdir -p "$1"
	if [ -e .git ]; then
		git ls-files -co --exclude-standard
	else
		find . -path ./build -prune -o -type f -print
	fi | while read -r f; do
		[ ! -e "$f" ] || echo "$f"
	done | tar -cf - -T - | tar -xf - -C "$1"
	rm -rf "$1/include"
	cp -R "$include" "$1/include"
}

# works TEXT STATUS-FILE COMMAND...: whether it says that zcall works. The file
# has what came before, which is shown when it does not.
works() {
	works_text=$1
	works_log=$2
	shift 2
	"$@" >"$tmp/out" 2>&1
	works_status=$?
	case $works_status,$(cat "$tmp/out") in
	"0,zcall works" | "0,zcall works: $version")
		result 0 "$works_text"
		;;
	*)
		{
			echo "$*: status $works_status:"
			cat "$tmp/out"
			tail -n 20 "$works_log"
		} >"$tmp/why"
		result 1 "$works_text" "$tmp/why"
		;;
	esac
}

# This machine's target.
native=linux_$(uname -m | sed 's/x86_64/amd64/
	s/aarch64/arm64/; s/loongarch64/loong64/')
