// cat in Go, through cgo, with the functions of libzcall.so. A result below
// zero is -errno; errno is not touched, so cgo's second result is not needed.
// A program that has zcall's headers can include <zcall.h> here and needs no
// library.
//
//	CGO_LDFLAGS=-LDIRECTORY-OF-LIBZCALL go build cat.go
package main

// #cgo LDFLAGS: -lzcall
// #include <stddef.h>
// #include <stdlib.h>
// int zcall_openat(int dfd, const char *path, int flags, unsigned mode);
// long zcall_read(int fd, void *buf, size_t count);
// long zcall_write(int fd, const void *buf, size_t count);
// int zcall_close(int fd);
// const char *zcall_errno_name(int e);
// const char *zcall_errno_text(int e);
import "C"

import (
	"fmt"
	"os"
	"unsafe"
)

const (
	atFdcwd = -100
	oRdonly = 0
)

// Errno is an error as the kernel said it.
type Errno int

func (e Errno) Error() string {
	return C.GoString(C.zcall_errno_name(C.int(e))) + ": " +
		C.GoString(C.zcall_errno_text(C.int(e)))
}

func result(r int) (int, error) {
	if r < 0 {
		return 0, Errno(-r)
	}
	return r, nil
}

func read(fd int, buf []byte) (int, error) {
	return result(int(C.zcall_read(C.int(fd), unsafe.Pointer(&buf[0]),
		C.size_t(len(buf)))))
}

func write(fd int, buf []byte) error {
	for len(buf) > 0 {
		n, err := result(int(C.zcall_write(C.int(fd),
			unsafe.Pointer(&buf[0]), C.size_t(len(buf)))))
		if err != nil {
			return err
		}
		buf = buf[n:]
	}
	return nil
}

func cat(path string) error {
	name := C.CString(path)
	defer C.free(unsafe.Pointer(name))
	fd, err := result(int(C.zcall_openat(atFdcwd, name, oRdonly, 0)))
	if err != nil {
		return err
	}
	defer C.zcall_close(C.int(fd))
	buf := make([]byte, 65536)
	for {
		n, err := read(fd, buf)
		if n == 0 || err != nil {
			return err
		}
		if err := write(1, buf[:n]); err != nil {
			return err
		}
	}
}

func main() {
	status := 0
	for _, path := range os.Args[1:] {
		if err := cat(path); err != nil {
			fmt.Fprintf(os.Stderr, "cat: %s: %v\n", path, err)
			status = 1
		}
	}
	os.Exit(status)
}
