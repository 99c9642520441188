/*
 * One program text for zcall and for any libc: C(read) is zcall_read or read,
 * K(O_RDONLY) the constant, T(sockaddr_in) the type.
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#ifdef WITH_ZCALL
#include <zcall/fs.h>
#include <zcall/io.h>
#include <zcall/net.h>
#include <zcall/start.h>
#define C(name) zcall_##name
#define K(name) ZCALL_##name
#define T(name) zcall_##name##_t
#define MAIN(argc, argv) int zcall_main(int argc, char **argv, char **envp)
#define UNUSED(argc, argv) ((void)(argc), (void)(argv), (void)envp)
#else
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#define C(name) name
#define K(name) name
#define T(name) struct name
#define MAIN(argc, argv) int main(int argc, char **argv)
#define UNUSED(argc, argv) ((void)(argc), (void)(argv))
#endif

#endif
