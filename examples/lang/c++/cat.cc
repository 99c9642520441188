// cat in C++: the headers, so that each call is inlined and no library is
// needed. All names of zcall begin with zcall_ or ZCALL_: read, write and open
// are free to be the program's own, overloaded as it likes.
//
//   g++ -std=c++11 -O2 -I DIRECTORY-OF-HEADERS cat.cc
//
// With -DCAT_LIBRARY it takes the functions from libzcall.so (-lzcall), as
// other languages do.

#include <cstddef>
#include <cstdio>

#ifdef CAT_LIBRARY
extern "C" {
int zcall_openat(int dfd, const char *path, int flags, unsigned mode);
long zcall_read(int fd, void *buf, std::size_t count);
long zcall_write(int fd, const void *buf, std::size_t count);
int zcall_close(int fd);
const char *zcall_errno_name(int e);
const char *zcall_errno_text(int e);
}
constexpr int ZCALL_AT_FDCWD = -100;
constexpr int ZCALL_O_RDONLY = 0;
#else
#include <zcall.h>
#endif

namespace
{

// An error as the kernel said it.
struct Errno {
	int number;
};

long check(long r)
{
	if (r < 0)
		throw Errno{static_cast<int>(-r)};
	return r;
}

class File
{
      public:
	explicit File(const char *path)
	    : fd(static_cast<int>(check(
		      zcall_openat(ZCALL_AT_FDCWD, path, ZCALL_O_RDONLY, 0))))
	{
	}

	~File()
	{
		(void)zcall_close(fd);
	}

	File(const File &) = delete;
	File &operator=(const File &) = delete;

	const int fd;
};

template <std::size_t size>
std::size_t read(const File &file, char (&buf)[size])
{
	return static_cast<std::size_t>(check(zcall_read(file.fd, buf, size)));
}

void write(int fd, const char *buf, std::size_t count)
{
	while (count) {
		long n = check(zcall_write(fd, buf, count));

		buf += n;
		count -= static_cast<std::size_t>(n);
	}
}

void cat(const char *path)
{
	static char buf[65536];
	File file(path);

	while (std::size_t n = read(file, buf))
		write(1, buf, n);
}

} // namespace

int main(int argc, char **argv)
{
	int status = 0;

	for (int i = 1; i < argc; i++) {
		try {
			cat(argv[i]);
		} catch (const Errno &e) {
			std::fprintf(stderr, "cat: %s: %s: %s\n", argv[i],
				     zcall_errno_name(e.number),
				     zcall_errno_text(e.number));
			status = 1;
		}
	}
	return status;
}
