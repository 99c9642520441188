#!/usr/bin/env python3
"""cat in Python, by ctypes, with the functions of libzcall.so: to try calls
that Python has no function for. A result below zero is -errno; the types of
arguments and results are said once, for ctypes takes all for int otherwise.

    LD_LIBRARY_PATH=DIRECTORY-OF-LIBZCALL ./cat.py FILE...
"""
import ctypes
import os
import sys
from ctypes import c_char_p, c_int, c_long, c_size_t, c_uint, c_void_p

AT_FDCWD = -100
O_RDONLY = 0

zcall = ctypes.CDLL("libzcall.so.0")
for name, result, *arguments in (
    ("zcall_openat", c_int, c_int, c_char_p, c_int, c_uint),
    ("zcall_read", c_long, c_int, c_void_p, c_size_t),
    ("zcall_write", c_long, c_int, c_void_p, c_size_t),
    ("zcall_close", c_int, c_int),
    ("zcall_errno_name", c_char_p, c_int),
    ("zcall_errno_text", c_char_p, c_int),
):
    function = getattr(zcall, name)
    function.restype = result
    function.argtypes = arguments


class Errno(Exception):
    """An error as the kernel said it."""

    def __str__(self):
        number = self.args[0]
        return "%s: %s" % (
            zcall.zcall_errno_name(number).decode(),
            zcall.zcall_errno_text(number).decode(),
        )


def check(r):
    if r < 0:
        raise Errno(-r)
    return r


def write(fd, buf, n):
    at = 0
    while at < n:
        at += check(zcall.zcall_write(fd, ctypes.addressof(buf) + at, n - at))


def cat(path):
    fd = check(zcall.zcall_openat(AT_FDCWD, os.fsencode(path), O_RDONLY, 0))
    try:
        buf = ctypes.create_string_buffer(65536)
        while n := check(zcall.zcall_read(fd, buf, len(buf))):
            write(1, buf, n)
    finally:
        zcall.zcall_close(fd)


status = 0
for arg in sys.argv[1:]:
    try:
        cat(arg)
    except Errno as e:
        print("cat: %s: %s" % (arg, e), file=sys.stderr)
        status = 1
sys.exit(status)
