// cat in Rust: the functions of libzcall.so, for those who call the kernel
// without std or libc in between. A result below zero is -errno, for the
// caller to look at; nothing is stored in a variable.
//
//   rustc -O -L DIRECTORY-OF-LIBZCALL cat.rs

use std::env;
use std::ffi::{CStr, CString};
use std::os::raw::{c_char, c_int, c_long, c_uint, c_void};
use std::os::unix::ffi::OsStrExt;
use std::process::exit;

#[link(name = "zcall")]
extern "C" {
    fn zcall_openat(dfd: c_int, path: *const c_char, flags: c_int, mode: c_uint) -> c_int;
    fn zcall_read(fd: c_int, buf: *mut c_void, count: usize) -> c_long;
    fn zcall_write(fd: c_int, buf: *const c_void, count: usize) -> c_long;
    fn zcall_close(fd: c_int) -> c_int;
    fn zcall_errno_name(e: c_int) -> *const c_char;
    fn zcall_errno_text(e: c_int) -> *const c_char;
}

const AT_FDCWD: c_int = -100;
const O_RDONLY: c_int = 0;

/// An error as the kernel said it.
struct Errno(c_int);

impl std::fmt::Display for Errno {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        // Both are texts in the library, and there for ever.
        let (name, text) = unsafe {
            (
                CStr::from_ptr(zcall_errno_name(self.0)),
                CStr::from_ptr(zcall_errno_text(self.0)),
            )
        };
        write!(f, "{}: {}", name.to_string_lossy(), text.to_string_lossy())
    }
}

fn result(r: c_long) -> Result<usize, Errno> {
    if r < 0 {
        Err(Errno(-r as c_int))
    } else {
        Ok(r as usize)
    }
}

/// A descriptor that is closed when it is dropped.
struct File(c_int);

impl File {
    fn open(path: &CStr) -> Result<File, Errno> {
        let fd = unsafe { zcall_openat(AT_FDCWD, path.as_ptr(), O_RDONLY, 0) };
        result(fd as c_long).map(|_| File(fd))
    }

    fn read(&self, buf: &mut [u8]) -> Result<usize, Errno> {
        result(unsafe { zcall_read(self.0, buf.as_mut_ptr() as *mut c_void, buf.len()) })
    }
}

impl Drop for File {
    fn drop(&mut self) {
        unsafe { zcall_close(self.0) };
    }
}

fn write_all(fd: c_int, mut buf: &[u8]) -> Result<(), Errno> {
    while !buf.is_empty() {
        let n = result(unsafe { zcall_write(fd, buf.as_ptr() as *const c_void, buf.len()) })?;
        buf = &buf[n..];
    }
    Ok(())
}

fn cat(path: &CStr) -> Result<(), Errno> {
    let file = File::open(path)?;
    let mut buf = [0u8; 65536];
    loop {
        match file.read(&mut buf)? {
            0 => return Ok(()),
            n => write_all(1, &buf[..n])?,
        }
    }
}

fn main() {
    let mut failed = false;
    for arg in env::args_os().skip(1) {
        let path = CString::new(arg.as_bytes()).unwrap();
        if let Err(e) = cat(&path) {
            eprintln!("cat: {}: {}", arg.to_string_lossy(), e);
            failed = true;
        }
    }
    exit(failed as i32);
}
