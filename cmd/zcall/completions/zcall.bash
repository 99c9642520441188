# bash completion for zcall: commands, options, and names from zcall itself.
# shellcheck shell=bash

_zcall_names()
{
	# The name is the second column of nr, the first of the others.
	case $1 in
	nr) zcall nr "$2*" --all 2>/dev/null | awk 'NR > 1 { print $3 }' ;;
	errno) zcall errno "$2*" 2>/dev/null | awk '{ print $1 }' ;;
	const) zcall const "$2*" 2>/dev/null | awk '{ print $1 }' ;;
	esac
}

_zcall()
{
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
	local command=${COMP_WORDS[1]} words='' i
	local commands='nr errno const probe bench trace help'

	COMPREPLY=()
	if [ "$COMP_CWORD" -eq 1 ]; then
		words="$commands --help --version"
	else
		case $command:$prev in
		nr:-t | nr:--target)
			words='linux/amd64 linux/arm64 linux/riscv64
				linux/loong64 freebsd/amd64 darwin/arm64'
			;;
		errno:-o | errno:--os | const:-o | const:--os)
			words='linux freebsd darwin'
			;;
		trace:-o | trace:--output)
			mapfile -t COMPREPLY < <(compgen -f -- "$cur")
			return
			;;
		help:*) words=$commands ;;
		nr:* | errno:* | const:*)
			case $cur in
			-*)
				words='--os --json --help'
				[ "$command" != nr ] ||
					words='--target --all --json --help'
				;;
			?*) words=$(_zcall_names "$command" "$cur") ;;
			esac
			;;
		probe:*) words='--calls --json --help' ;;
		bench:*) words='--json --help' ;;
		trace:*)
			# Behind the program stand its own words.
			for ((i = 2; i < COMP_CWORD; i++)); do
				case ${COMP_WORDS[i]} in
				-[eop] | --expression | --output | --pid)
					i=$((i + 1))
					;;
				-*) ;;
				*)
					mapfile -t COMPREPLY < <(compgen -f -- \
						"$cur")
					return
					;;
				esac
			done
			case $cur in
			-*) words='-c -e -o -p --count --expression --output
				--pid --help' ;;
			*)
				mapfile -t COMPREPLY < <(compgen -c -- "$cur" |
					sort -u)
				return
				;;
			esac
			;;
		esac
	fi
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur" | sort -u)
}

complete -F _zcall zcall
