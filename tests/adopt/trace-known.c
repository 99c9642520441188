/*
 * A program of known calls for trace.t. What zcall trace must write for each
 * is above it, after "=": PTR is any address, NUM any number, ANY any text.
 */
#include <zcall.h>
#include <zcall/start.h>

#include <stddef.h>

static char buf[64];
static char zeros[65536];
static uint32_t word;
static const char *volatile nowhere; /* that no compiler sees through */
static volatile int nobody = -1;

/* What came back is in the trace. */
static void did(long r)
{
	(void)r;
}

static void on_usr1(int sig)
{
	(void)sig;
}

/*= execve("ANY", ["ANY"], PTR ANY variableANY) = 0 */
static void files(void)
{
	static const zcall_open_how_t how = {ZCALL_O_RDONLY | ZCALL_O_CLOEXEC,
					     0, ZCALL_RESOLVE_NO_SYMLINKS};
	static const zcall_timespec_t times[] = {{0, ZCALL_UTIME_NOW}, {5, 6}};
	zcall_iovec_t iov[2] = {{buf, 2}, {buf + 2, 60}};
	static zcall_stat_t st;
	static zcall_statx_t stx;
	zcall_flock_t lock = {ZCALL_F_WRLCK, ZCALL_SEEK_SET, 1, 2, 0};

	/*= openat(AT_FDCWD, "/dev/null", O_RDWR|O_CLOEXEC) = 3 */
	did(zcall_openat(ZCALL_AT_FDCWD, "/dev/null",
			 ZCALL_O_RDWR | ZCALL_O_CLOEXEC, 0777));
	/*= openat(3, "nowhere", O_RDONLY|O_CREAT|O_EXCL, 0640) = -ENOTDIR (not a directory) */
	did(zcall_openat(3, "nowhere", ZCALL_O_CREAT | ZCALL_O_EXCL, 0640));
	/*= openat(AT_FDCWD, NULL, O_WRONLY|O_SYNC) = -EFAULT (ANY) */
	did(zcall_openat(ZCALL_AT_FDCWD, nowhere, ZCALL_O_WRONLY | ZCALL_O_SYNC,
			 0));
	/*= openat2(AT_FDCWD, "/", {flags=O_RDONLY|O_CLOEXEC, mode=0, resolve=RESOLVE_NO_SYMLINKS}, 24) = 4 */
	did(zcall_openat2(ZCALL_AT_FDCWD, "/", &how, sizeof(how)));
	/*= close(4) = 0 */
	did(zcall_close(4));
	/*= close(4) = -EBADF (ANY) */
	did(zcall_close(4));
	/*= memfd_create("zcall", MFD_CLOEXEC) = 4 */
	did(zcall_memfd_create("zcall", ZCALL_MFD_CLOEXEC));
	/*= write(4, "a\n\t\r\"\\\000\001\177\377", 10) = 10 */
	did(zcall_write(4, "a\n\t\r\"\\\0\1\177\377", 10));
	/*= write(4, "", 0) = 0 */
	did(zcall_write(4, "", 0));
	/*= pwrite64(4, "0123456789abcdefghijklmnopqrstuv"..., 40, 10) = 40 */
	did(zcall_pwrite64(4, "0123456789abcdefghijklmnopqrstuvwxyzABCDEF", 40,
			   10));
	/*= write(4, PTR, 8) = -EFAULT (ANY) */
	did(zcall_write(4, (const void *)(uintptr_t)8, 8));
	/*= lseek(4, -3, SEEK_END) = 47 */
	did(zcall_lseek(4, -3, ZCALL_SEEK_END));
	/*= pwrite64(4, "xyz", 3, 47) = 3 */
	did(zcall_pwrite64(4, "xyz", 3, 47));
	/*= readv(4, [{iov_base="xy", iov_len=2}, {iov_base="z", iov_len=60}], 2) = 3 */
	did(zcall_readv(4, iov, 2));
	/*= read(4, "", 64) = 0 */
	did(zcall_read(4, buf, sizeof(buf)));
	/*= writev(3, [{iov_base="xy", iov_len=2}, {iov_base="z\000\000", iov_len=3}], 2) = 5 */
	iov[1].iov_len = 3;
	did(zcall_writev(3, iov, 2));
	/*= ftruncate(4, 4096) = 0 */
	did(zcall_ftruncate(4, 4096));
	/*= fallocate(4, FALLOC_FL_KEEP_SIZE|FALLOC_FL_PUNCH_HOLE, 0, 4096) = 0 */
	did(zcall_fallocate(
		4, ZCALL_FALLOC_FL_PUNCH_HOLE | ZCALL_FALLOC_FL_KEEP_SIZE, 0,
		4096));
	/*= fstat(4, {st_mode=S_IFREG|0777, st_size=4096, ...}) = 0 */
	did(zcall_fstat(4, &st));
	/*= newfstatat(AT_FDCWD, "/dev/null", {st_mode=S_IFCHR|0666, st_size=0, ...}, AT_SYMLINK_NOFOLLOW) = 0 */
	did(zcall_newfstatat(ZCALL_AT_FDCWD, "/dev/null", &st,
			     ZCALL_AT_SYMLINK_NOFOLLOW));
	/*= newfstatat(AT_FDCWD, "/no/where", PTR, 0) = -ENOENT (no such file or entry) */
	did(zcall_newfstatat(ZCALL_AT_FDCWD, "/no/where", &st, 0));
	/*= statx(4, "", AT_STATX_DONT_SYNC|AT_EMPTY_PATH, STATX_TYPE|STATX_SIZE, {stx_mask=ANY, st_mode=S_IFREG|0777, st_size=4096, ...}) = 0 */
	did(zcall_statx(4, "", ZCALL_AT_EMPTY_PATH | ZCALL_AT_STATX_DONT_SYNC,
			ZCALL_STATX_TYPE | ZCALL_STATX_SIZE, &stx));
	/*= faccessat(AT_FDCWD, "/", X_OK|R_OK) = 0 */
	did(zcall_faccessat(ZCALL_AT_FDCWD, "/", ZCALL_R_OK | ZCALL_X_OK));
	/*= faccessat(AT_FDCWD, "/", F_OK) = 0 */
	did(zcall_faccessat(ZCALL_AT_FDCWD, "/", ZCALL_F_OK));
	/*= readlinkat(AT_FDCWD, "/proc/self/fd/3", "/dev/null", 64) = 9 */
	did(zcall_readlinkat(ZCALL_AT_FDCWD, "/proc/self/fd/3", buf,
			     sizeof(buf)));
	/*= unlinkat(AT_FDCWD, "/no/where", AT_REMOVEDIR) = -ENOENT (no such file or entry) */
	did(zcall_unlinkat(ZCALL_AT_FDCWD, "/no/where", ZCALL_AT_REMOVEDIR));
	/*= utimensat(4, NULL, [UTIME_NOW, {tv_sec=5, tv_nsec=6}], 0) = 0 */
	did(zcall_utimensat(4, NULL, times, 0));
	/*= fcntl(4, F_GETFL) = NUM (O_RDWRANY) */
	did(zcall_fcntl(4, ZCALL_F_GETFL, 0));
	/*= fcntl(4, F_SETFD, FD_CLOEXEC) = 0 */
	did(zcall_fcntl(4, ZCALL_F_SETFD, ZCALL_FD_CLOEXEC));
	/*= fcntl(4, F_SETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=1, l_len=2}) = 0 */
	did(zcall_fcntl_ptr(4, ZCALL_F_SETLK, &lock));
	/*= fcntl(4, F_DUPFD_CLOEXEC, 7) = 7 */
	did(zcall_fcntl(4, ZCALL_F_DUPFD_CLOEXEC, 7));
	/*= dup3(4, 8, O_CLOEXEC) = 8 */
	did(zcall_dup3(4, 8, ZCALL_O_CLOEXEC));
	/*= close_range(7, 8, 0) = 0 */
	did(zcall_close_range(7, 8, 0));
	/*= flock(4, LOCK_EX|LOCK_NB) = 0 */
	did(zcall_flock(4, ZCALL_LOCK_EX | ZCALL_LOCK_NB));
	/*= ioctl(3, TCGETS, PTR) = -ENOTTY (ANY) */
	did(zcall_ioctl_ptr(3, ZCALL_TCGETS, buf));
	/*= umask(022) = NUM */
	did(zcall_umask(022));
	/*= chdir("/") = 0 */
	did(zcall_chdir("/"));
	/*= getcwd("/", 64) = 2 */
	did(zcall_getcwd(buf, sizeof(buf)));
	/*= chdir("") = -ENOENT (no such file or entry) */
	did(zcall_chdir(""));
}

static void memory(void)
{
	void *p; /* pages are of 64 KiB at most */

	/*= mmap(NULL, 131072, PROT_NONE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0x0) = PTR */
	p = zcall_mmap(NULL, 131072, ZCALL_PROT_NONE,
		       ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	/*= mprotect(PTR, 65536, PROT_READ|PROT_WRITE) = 0 */
	did(zcall_mprotect(p, 65536, ZCALL_PROT_READ | ZCALL_PROT_WRITE));
	/*= madvise(PTR, 65536, MADV_DONTNEED) = 0 */
	did(zcall_madvise(p, 65536, ZCALL_MADV_DONTNEED));
	/*= munmap(PTR, 65536) = 0 */
	did(zcall_munmap((char *)p + 65536, 65536));
	/*= chdir("xANYx"...) = -ENAMETOOLONG (ANY) */
	for (size_t i = 0; i < 65536; i++)
		((volatile char *)p)[i] = 'x';
	did(zcall_chdir(p));
	/*= chdir(PTR) = -EFAULT (ANY) */
	did(zcall_chdir((char *)p + 65536 - 100));
	/*= munmap(PTR, 65536) = 0 */
	did(zcall_munmap(p, 65536));
	/*= mmap(PTR, 4096, PROT_READ|PROT_EXEC, MAP_SHARED|MAP_FIXED|0x40000000, 4, 0x1000) = -EINVAL (ANY) */
	did((long)zcall_mmap(
		(void *)0x1234, 4096, ZCALL_PROT_READ | ZCALL_PROT_EXEC,
		ZCALL_MAP_SHARED | ZCALL_MAP_FIXED | 0x40000000, 4, 4096));
	/*= brk(NULL) = PTR */
	did((long)zcall_brk(NULL));
}

static void sockets(void)
{
	zcall_sockaddr_in_t in = {0};
	zcall_sockaddr_in6_t in6 = {0};
	zcall_sockaddr_un_t un = {ZCALL_AF_UNIX, "/no/where"};
	zcall_iovec_t iov = {zeros, 3};
	zcall_msghdr_t m = {0};
	zcall_socklen_t length = sizeof(in);
	int fds[2], one = 1;
	unsigned char *b;

	/*= socketpair(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0, [5, 6]) = 0 */
	did(zcall_socketpair(ZCALL_AF_UNIX,
			     ZCALL_SOCK_STREAM | ZCALL_SOCK_CLOEXEC, 0, fds));
	/*= sendto(5, "ping", 4, MSG_DONTWAIT|MSG_NOSIGNAL, NULL, 0) = 4 */
	did(zcall_sendto(5, "ping", 4, ZCALL_MSG_NOSIGNAL | ZCALL_MSG_DONTWAIT,
			 NULL, 0));
	/*= recvfrom(6, "ping", 64, 0, NULL, NULL) = 4 */
	did(zcall_recvfrom(6, buf, sizeof(buf), 0, NULL, NULL));
	/*= recvfrom(6, PTR, 64, MSG_DONTWAIT, NULL, NULL) = -EAGAIN (ANY) */
	did(zcall_recvfrom(6, buf, sizeof(buf), ZCALL_MSG_DONTWAIT, NULL,
			   NULL));
	/*= sendmsg(5, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\000\000\000", iov_len=3}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 3 */
	m.msg_iov = &iov;
	m.msg_iovlen = 1;
	did(zcall_sendmsg(5, &m, 0));
	/*= recvmsg(6, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\000\000\000", iov_len=30}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 3 */
	iov.iov_len = 30;
	did(zcall_recvmsg(6, &m, 0));
	/*= shutdown(5, SHUT_WR) = 0 */
	did(zcall_shutdown(5, ZCALL_SHUT_WR));
	/*= socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = 7 */
	did(zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM | ZCALL_SOCK_NONBLOCK,
			 ZCALL_IPPROTO_TCP));
	/*= setsockopt(7, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0 */
	did(zcall_setsockopt(7, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR, &one,
			     sizeof(one)));
	/*= getsockopt(7, SOL_SOCKET, SO_TYPE, [1], [4]) = 0 */
	length = sizeof(one);
	did(zcall_getsockopt(7, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE, &one,
			     &length));
	/*= setsockopt(7, SOL_TCP, TCP_NODELAY, [1], 4) = 0 */
	did(zcall_setsockopt(7, ZCALL_IPPROTO_TCP, ZCALL_TCP_NODELAY, &one,
			     sizeof(one)));
	/*= bind(7, {sa_family=AF_INET, sin_port=0, sin_addr=127.0.0.1}, 16) = 0 */
	in.sin_family = ZCALL_AF_INET;
	b = (unsigned char *)&in + offsetof(zcall_sockaddr_in_t, sin_addr);
	b[0] = 127;
	b[3] = 1;
	did(zcall_bind(7, &in, sizeof(in)));
	/*= listen(7, 5) = 0 */
	did(zcall_listen(7, 5));
	/*= getsockname(7, {sa_family=AF_INET, sin_port=NUM, sin_addr=127.0.0.1}, [16]) = 0 */
	length = sizeof(in);
	did(zcall_getsockname(7, &in, &length));
	/*= accept4(7, PTR, PTR, SOCK_NONBLOCK|SOCK_CLOEXEC) = -EAGAIN (ANY) */
	did(zcall_accept4(7, &in, &length,
			  ZCALL_SOCK_CLOEXEC | ZCALL_SOCK_NONBLOCK));
	/*= connect(-1, {sa_family=AF_INET6, sin6_port=258, sin6_addr=2001:db8::1:0:203}, 28) = -EBADF (ANY) */
	in6.sin6_family = ZCALL_AF_INET6;
	in6.sin6_port = 0x0201;
	b = (unsigned char *)&in6 + offsetof(zcall_sockaddr_in6_t, sin6_addr);
	b[0] = 0x20;
	b[1] = 1;
	b[2] = 0xd;
	b[3] = 0xb8;
	b[11] = 1;
	b[14] = 2;
	b[15] = 3;
	did(zcall_connect(nobody, &in6, sizeof(in6)));
	/*= connect(-1, {sa_family=AF_UNIX, sun_path="/no/where"}, 110) = -EBADF (ANY) */
	did(zcall_connect(nobody, &un, sizeof(un)));
	/*= connect(-1, {sa_family=AF_UNIX, sun_path=@"no/w"}, 7) = -EBADF (ANY) */
	un.sun_path[0] = 0;
	did(zcall_connect(nobody, &un, 7));
	/*= socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = ANY */
	did(zcall_socket(ZCALL_AF_NETLINK, ZCALL_SOCK_RAW,
			 ZCALL_NETLINK_ROUTE));
	/*= close_range(7, 9, 0) = 0 */
	did(zcall_close_range(7, 9, 0));
}

static void waiting(void)
{
	zcall_pollfd_t fds[2] = {{5, ZCALL_POLLIN | ZCALL_POLLOUT, 0},
				 {-1, 0, 0}};
	zcall_epoll_event_t event = {0};
	zcall_itimerspec_t when = {{0, 0}, {0, 5}};
	static const zcall_timespec_t soon = {0, 1000};
	static const zcall_timeval_t none = {0, 0};
	zcall_timespec_t left = {0, 0};
	static zcall_fd_set_t set;

	/*= ppoll([{fd=5, events=POLLIN|POLLOUT}, {fd=-1, events=0}], 2, {tv_sec=0, tv_nsec=0}, NULL, 8) = 1 */
	did(zcall_ppoll(fds, 2, &left, NULL, 8));
	/*= pselect6(7, [5 6], NULL, NULL, {tv_sec=0, tv_nsec=0}, NULL) = NUM */
	set.fds_bits[0] = 3UL << 5;
	did(zcall_pselect6(7, &set, NULL, NULL, &left, NULL));
	/*= epoll_create1(EPOLL_CLOEXEC) = 7 */
	did(zcall_epoll_create1(ZCALL_EPOLL_CLOEXEC));
	/*= epoll_ctl(7, EPOLL_CTL_ADD, 5, {events=EPOLLOUT|EPOLLET, data=0x1234567812345678}) = 0 */
	event.events = ZCALL_EPOLLOUT | ZCALL_EPOLLET;
	event.data = 0x1234567812345678;
	did(zcall_epoll_ctl(7, ZCALL_EPOLL_CTL_ADD, 5, &event));
	/*= epoll_pwait(7, [{events=ANY, data=0x1234567812345678}], 1, -1, NULL, 8) = 1 */
	did(zcall_epoll_pwait(7, &event, 1, -1, NULL, 8));
	/*= eventfd2(5, EFD_SEMAPHORE|EFD_NONBLOCK) = 8 */
	did(zcall_eventfd2(5, ZCALL_EFD_NONBLOCK | ZCALL_EFD_SEMAPHORE));
	/*= timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC) = 9 */
	did(zcall_timerfd_create(ZCALL_CLOCK_MONOTONIC, ZCALL_TFD_CLOEXEC));
	/*= timerfd_settime(9, TFD_TIMER_ABSTIME, {it_interval={tv_sec=0, tv_nsec=0}, it_value={tv_sec=0, tv_nsec=5}}, NULL) = 0 */
	did(zcall_timerfd_settime(9, ZCALL_TFD_TIMER_ABSTIME, &when, NULL));
	/*= nanosleep({tv_sec=0, tv_nsec=1000}, PTR) = 0 */
	did(zcall_nanosleep(&soon, &left));
	/*= clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, {tv_sec=0, tv_nsec=1000}, NULL) = 0 */
	did(zcall_clock_nanosleep(ZCALL_CLOCK_REALTIME, ZCALL_TIMER_ABSTIME,
				  &soon, NULL));
	/*= clock_gettime(CLOCK_BOOTTIME, {tv_sec=NUM, tv_nsec=NUM}) = 0 */
	did(zcall_clock_gettime(ZCALL_CLOCK_BOOTTIME, &left));
	/*= setitimer(ITIMER_VIRTUAL, {it_interval={tv_sec=0, tv_usec=0}, it_value={tv_sec=0, tv_usec=0}}, {it_interval={tv_sec=0, tv_usec=0}, it_value={tv_sec=0, tv_usec=0}}) = 0 */
	{
		zcall_itimerval_t off = {none, none}, old;

		did(zcall_setitimer(ZCALL_ITIMER_VIRTUAL, &off, &old));
	}
	/*= futex(PTR, FUTEX_WAKE|FUTEX_PRIVATE_FLAG, 1) = 0 */
	did(zcall_futex(&word, ZCALL_FUTEX_WAKE | ZCALL_FUTEX_PRIVATE_FLAG, 1,
			NULL, NULL, 0));
	/*= futex(PTR, FUTEX_WAIT, 7, {tv_sec=0, tv_nsec=1000}) = -EAGAIN (ANY) */
	did(zcall_futex(&word, ZCALL_FUTEX_WAIT, 7, &soon, NULL, 0));
	/*= futex(PTR, FUTEX_CMP_REQUEUE, 1, 2, PTR, 0x3) = -EAGAIN (ANY) */
	did(zcall_futex_val2(&word, ZCALL_FUTEX_CMP_REQUEUE, 1, 2, &word, 3));
}

static void processes(void)
{
	zcall_sigaction_t act = {0};
	zcall_sigset_t set;
	zcall_stack_t stack = {zeros, 0, sizeof(zeros)};
	zcall_rlimit64_t limit = {0, 0};
	int pid, status, self = zcall_getpid();

	/*= getpid() = NUM */
	/*= rt_sigaction(SIGUSR1, {sa_handler=PTR, sa_mask=[SIGINT SIGRT2], sa_flags=SA_RESTARTANY}, NULL, 8) = 0 */
	act.handler = on_usr1;
	act.sa_flags = ZCALL_SA_RESTART;
	zcall_sigset_add(&act.sa_mask, ZCALL_SIGINT);
	zcall_sigset_add(&act.sa_mask, 34);
	did(zcall_signal_action(ZCALL_SIGUSR1, &act, NULL));
	/*= kill(NUM, SIGUSR1) = 0 */
	/*= --- SIGUSR1 {SI_USER, pid=NUM, uid=NUM} --- */
	/*= rt_sigreturn() = 0 */
	did(zcall_kill(self, ZCALL_SIGUSR1));
	/*= rt_sigprocmask(SIG_BLOCK, [SIGUSR1 SIGCHLD], [], 8) = 0 */
	zcall_sigset_empty(&set);
	zcall_sigset_add(&set, ZCALL_SIGUSR1);
	zcall_sigset_add(&set, ZCALL_SIGCHLD);
	did(zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &set, &set, sizeof(set)));
	/*= sigaltstack({ss_sp=PTR, ss_flags=0, ss_size=65536}, {ss_sp=NULL, ss_flags=SS_DISABLE, ss_size=0}) = ANY */
	{
		static zcall_stack_t old;

		did(zcall_sigaltstack(&stack, &old));
	}
	/*= prlimit64(0, RLIMIT_CORE, {rlim_cur=0, rlim_max=0}, NULL) = 0 */
	did(zcall_prlimit64(0, ZCALL_RLIMIT_CORE, &limit, NULL));
	/*= getrandom("ANY", 3, GRND_INSECURE) = 3 */
	did(zcall_getrandom(buf, 3, ZCALL_GRND_INSECURE));
	/*= prctl(PR_SET_NAME, "known") = 0 */
	did(zcall_prctl_ptr(ZCALL_PR_SET_NAME, "known", 0, 0, 0));
	/*= prctl(PR_GET_DUMPABLE) = 1 */
	did(zcall_prctl(ZCALL_PR_GET_DUMPABLE, 0, 0, 0, 0));
	/*= unshare(CLONE_NEWTIME|0x1) = -EINVAL (ANY) */
	did(zcall_unshare(ZCALL_CLONE_NEWTIME | 1));
	/*= clone(SIGCHLD, NULL, NULL, NULL, NULL) = NUM */
	pid = zcall_clone(ZCALL_SIGCHLD, NULL, NULL, NULL, NULL);
	if (!pid)
		zcall_exit_group(3);
	/*= wait4(NUM, [exited with 3], __WALL, NULL) = NUM */
	did(zcall_wait4(pid, &status, (int)ZCALL___WALL, NULL));
	/*= wait4(-1, PTR, WNOHANG, NULL) = -ECHILD (ANY) */
	did(zcall_wait4(-1, &status, ZCALL_WNOHANG, NULL));
	/*= execve("/no/where", ["a", "b c"], PTR ANY2 variablesANY) = -ENOENT (ANY) */
	{
		static char *const words[] = {"a", "b c", NULL};

		did(zcall_execve("/no/where", words, words));
	}
	/*= syscall_4000(0x1, 0x2, 0x3, 0x4, 0x5, 0xffffffffffffffff) = -ENOSYS (ANY) */
	did(zcall_syscall(4000, 1, 2, 3, 4, 5, -1));
	/*= bpf(-1, NULL, 0, NULL, 0) = ANY */
	did(zcall_bpf(-1, NULL, 0, NULL, 0));
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	files();
	memory();
	sockets();
	waiting();
	processes();
	/*= exit_group(7) = ? */
	/*= +++ exited with 7 +++ */
	return 7;
}
