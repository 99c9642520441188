// call: what one system call costs from Go, beside a function of C that does
// the same through cgo. Results as lines of JSON, as harness.h writes them.
package main

// #include <unistd.h>
// static int c_getppid(void) { return getppid(); }
import "C"

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"strconv"
	"syscall"
	"time"
)

type side struct {
	name string
	run  func(n int)
}

var sides = []side{
	{"Go RawSyscall", func(n int) {
		for ; n > 0; n-- {
			syscall.RawSyscall(syscall.SYS_GETPPID, 0, 0, 0)
		}
	}},
	{"Go Syscall", func(n int) {
		for ; n > 0; n-- {
			syscall.Syscall(syscall.SYS_GETPPID, 0, 0, 0)
		}
	}},
	{"Go cgo", func(n int) {
		for ; n > 0; n-- {
			C.c_getppid()
		}
	}},
}

func main() {
	seconds := 0.3
	if len(os.Args) == 2 {
		s, err := strconv.ParseFloat(os.Args[1], 64)
		if err != nil || s <= 0 {
			fmt.Fprintln(os.Stderr, "usage: call [SECONDS]")
			os.Exit(2)
		}
		seconds = s
	}
	runtime.LockOSThread()
	const batch = 200
	type round struct {
		sum float64
		ns  [3]float64
	}
	var rounds []round
	end := time.Now().Add(time.Duration(seconds * 1e9))
	for i := 0; i < 20 || time.Now().Before(end); i++ {
		var r round
		for j := range sides {
			k := j
			if i&1 == 1 {
				k = len(sides) - 1 - j
			}
			start := time.Now()
			sides[k].run(batch)
			r.ns[k] = float64(time.Since(start).Nanoseconds()) / batch
			r.sum += r.ns[k]
		}
		rounds = append(rounds, r)
	}
	sort.Slice(rounds, func(a, b int) bool { return rounds[a].sum < rounds[b].sum })
	kept := rounds[:(len(rounds)+3)/4]
	for k, s := range sides {
		var column []float64
		for _, r := range kept {
			column = append(column, r.ns[k])
		}
		sort.Float64s(column)
		n := len(column)
		fmt.Printf("{\"group\":\"call\",\"case\":\"getppid\",\"x\":0,"+
			"\"side\":\"%s\",\"ns\":%.4g,\"low\":%.4g,\"high\":%.4g,"+
			"\"rounds\":%d,\"batch\":%d}\n", s.name, column[n/2],
			column[n/4], column[n*3/4], n, batch)
	}
}
