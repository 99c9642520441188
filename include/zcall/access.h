/*
 * What a call reads and writes of the caller's memory. Each wrapper says it
 * where it passes the argument:
 *
 *   ZCALLI_CALL3(long, read, fd, ZCALLI_GOT(buf, count), count)
 *
 * is zcall_read's buf, of which the kernel writes as many bytes as the result
 * says and at most count. From this come the refusals at compile time (here)
 * and what sanitizers are told (sanitize.h). Otherwise it is just buf, and no
 * instruction either way: tests/safe/ compares.
 *
 *   IN      is read                       IN(p, n)         n bytes of data
 *   OUT     is written, unless an error   IN_STRUCT(p, n)  a structure of n
 *   GOT     ... as far as the result      IN_SOME(p, n)    ... or NULL
 *   CHANGE  is read and written           IN_ARRAY(p, n)   n elements
 *                                         IN_OBJ(p)        what p points to
 *                                         IN_OPT(p)        ... or NULL
 *                                         IN_PAIR(p)       two of them
 *                                         IN_EXPR(p, n)    n: any expression;
 *                                                          for sanitizers only
 *   ROOM(p, n)   at most *n bytes are written, and *n becomes how many
 *   STRING(p)    ends with a 0; STRINGS(p) is a list of such, ending with NULL
 *   IOV, MSG, MSGS   what several pieces, or messages, point to
 *   LEFT(p)      is written if the result is -EINTR; GOT_EXPR(p, n, more) has
 *                more bytes than the result; ANY depends on a command
 *
 * ZCALL_NO_FORTIFY, defined before the first include, turns refusals and
 * attributes off, ZCALL_NO_SANITIZE what sanitizers are told.
 */
#ifndef ZCALL_ACCESS_H
#define ZCALL_ACCESS_H

#include "target.h"

/*
 * Attributes, for what a compiler sees before it has inlined: gcc warns of
 * too small and of uninitialised objects, also without optimising. FD is a
 * descriptor that must be one, not -1 for something else. None says
 * that a pointer is not NULL, which would make EFAULT undefined behaviour.
 */
#if !defined(ZCALL_NO_FORTIFY) && defined(__has_attribute)
#if __has_attribute(__access__)
#define ZCALLI_ACCESS(...) __attribute__((__access__(__VA_ARGS__)))
#endif
#if __has_attribute(__fd_arg__)
#define ZCALLI_FD(i) __attribute__((__fd_arg__(i)))
#endif
#define ZCALLI_USE __attribute__((__warn_unused_result__))
#endif
#ifndef ZCALLI_ACCESS
#define ZCALLI_ACCESS(...)
#endif
#ifndef ZCALLI_FD
#define ZCALLI_FD(i)
#endif
#ifndef ZCALLI_USE
#define ZCALLI_USE
#endif

/*
 * A function that must not be called: if cond is still there when the
 * compiler has optimised, it stops with text. name is part of the function's.
 * The condition costs nothing, because what is no constant is no reason.
 */
#if !defined(ZCALL_NO_FORTIFY) && defined(__OPTIMIZE__) && \
	!defined(ZCALL_ANALYZE)
#define ZCALLI_FORTIFY 1
#else
#define ZCALLI_FORTIFY 0
#endif
#if ZCALLI_FORTIFY
#define ZCALLI_REFUSE(name, cond, text) \
	do { \
		extern void zcalli_refused_##name(void) \
			__attribute__((__error__(text))); \
		if (cond) \
			zcalli_refused_##name(); \
	} while (0)
#else
#define ZCALLI_REFUSE(name, cond, text) ((void)0)
#endif

#include "sanitize.h"

/*
 * What a program says wrongly of memory is told by functions that must not be
 * called, as above; their names have the parameters' names. They are declared
 * in refusals.h once, and not at each use, because that takes compilers less
 * time.
 */
#if ZCALLI_FORTIFY
#include "refusals.h"
#endif

#if ZCALLI_SANITIZE || ZCALLI_FORTIFY

#if !ZCALLI_SANITIZE
#define ZCALLI_TELL(note)
#else
#define ZCALLI_TELL(note) note;
#endif
#if !ZCALLI_FORTIFY
#define ZCALLI_ROOM_FOR(p, n, size)
#define ZCALLI_ROOM_FOR_TWO(p)
#define ZCALLI_THERE(p)
#define ZCALLI_THERE_FOR(p, n)
#else
/* n times size bytes at p, n a constant, are more than the object has. */
#define ZCALLI_ROOM_FOR(p, n, size) \
	if (__builtin_constant_p(n) && \
	    (size_t)(n) * (size) > __builtin_object_size(p, 0)) \
		zcalli_##p##_is_smaller_than_##n();
#define ZCALLI_ROOM_FOR_TWO(p) \
	if (2 * sizeof(*(p)) > __builtin_object_size(p, 0)) \
		zcalli_##p##_is_too_small();
#define ZCALLI_THERE(p) \
	if (__builtin_constant_p(!(p)) && !(p)) \
		zcalli_##p##_is_NULL();
#define ZCALLI_THERE_FOR(p, n) \
	if (__builtin_constant_p(!(p)) && !(p) && __builtin_constant_p(n) && \
	    (n) != 0) \
		zcalli_##p##_is_NULL();
#endif

#define ZCALLI_BYTES(kind, p, n) \
	__extension__({ \
		ZCALLI_ROOM_FOR(p, n, 1) \
		ZCALLI_THERE_FOR(p, n) \
		ZCALLI_TELL(ZCALLI_NOTE(kind, p, n, 1)) \
		p; \
	})
#define ZCALLI_SOME(kind, p, n) \
	__extension__({ \
		ZCALLI_ROOM_FOR(p, n, 1) \
		ZCALLI_TELL(ZCALLI_NOTE(kind, p, n, 1)) \
		p; \
	})
#define ZCALLI_ARRAY(kind, p, n) \
	__extension__({ \
		ZCALLI_ROOM_FOR(p, n, sizeof(*(p))) \
		ZCALLI_THERE_FOR(p, n) \
		ZCALLI_TELL(ZCALLI_NOTE(kind, p, n, sizeof(*(p)))) \
		p; \
	})
/* Of its type, so large enough unless somebody casts. */
#define ZCALLI_OBJ(kind, p) \
	__extension__({ \
		ZCALLI_THERE(p) \
		ZCALLI_TELL(ZCALLI_NOTE(kind, p, 1, sizeof(*(p)))) \
		p; \
	})
#define ZCALLI_PAIR(kind, p) \
	__extension__({ \
		ZCALLI_ROOM_FOR_TWO(p) \
		ZCALLI_THERE(p) \
		ZCALLI_TELL(ZCALLI_NOTE(kind, p, 2, sizeof(*(p)))) \
		p; \
	})
/* Pieces that have sizes of their own: only their list can be seen here. */
#define ZCALLI_PIECES(note, p, n) \
	__extension__({ \
		ZCALLI_ROOM_FOR(p, n, sizeof(*(p))) \
		ZCALLI_THERE_FOR(p, n) \
		ZCALLI_TELL(note(p, n)) \
		p; \
	})
#define ZCALLI_MESSAGE(note, p) \
	__extension__({ \
		ZCALLI_THERE(p) \
		ZCALLI_TELL(note(p, 1)) \
		p; \
	})
#define ZCALLI_STRING(p) \
	__extension__({ \
		ZCALLI_THERE(p) \
		ZCALLI_TELL(ZCALLI_NOTE_STRING(p)) \
		p; \
	})

#else /* nothing to say */

#define ZCALLI_BYTES(kind, p, n) p
#define ZCALLI_SOME(kind, p, n) p
#define ZCALLI_ARRAY(kind, p, n) p
#define ZCALLI_OBJ(kind, p) p
#define ZCALLI_PAIR(kind, p) p
#define ZCALLI_PIECES(note, p, n) p
#define ZCALLI_MESSAGE(note, p) p
#define ZCALLI_STRING(p) p

#endif

#if ZCALLI_SANITIZE
#define ZCALLI_ONLY(note, p) \
	__extension__({ \
		note; \
		p; \
	})
#else
#define ZCALLI_ONLY(note, p) p
#endif

#define ZCALLI_IN(p, n) ZCALLI_BYTES(DATA, p, n)
#define ZCALLI_IN_STRUCT(p, n) ZCALLI_BYTES(IN, p, n)
#define ZCALLI_IN_SOME(p, n) ZCALLI_SOME(IN, p, n)
#define ZCALLI_IN_ARRAY(p, n) ZCALLI_ARRAY(IN, p, n)
#define ZCALLI_IN_OBJ(p) ZCALLI_OBJ(IN, p)
#define ZCALLI_IN_OPT(p) ZCALLI_ONLY(ZCALLI_NOTE(IN, p, 1, sizeof(*(p))), p)
#define ZCALLI_IN_PAIR(p) ZCALLI_PAIR(IN, p)
#define ZCALLI_IN_PAIR_OPT(p) \
	ZCALLI_ONLY(ZCALLI_NOTE(IN, p, 2, sizeof(*(p))), p)
#define ZCALLI_IN_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(IN, p, n, 1), p)
#define ZCALLI_IN_IOV(p, n) ZCALLI_PIECES(ZCALLI_NOTE_IN_IOV, p, n)
#define ZCALLI_IN_MSG(p) ZCALLI_MESSAGE(ZCALLI_NOTE_IN_MSG, p)
#define ZCALLI_IN_MSGS(p, n) ZCALLI_PIECES(ZCALLI_NOTE_IN_MSGS, p, n)

#define ZCALLI_OUT(p, n) ZCALLI_BYTES(OUT, p, n)
#define ZCALLI_OUT_SOME(p, n) ZCALLI_SOME(OUT, p, n)
#define ZCALLI_OUT_OBJ(p) ZCALLI_OBJ(OUT, p)
#define ZCALLI_OUT_OPT(p) ZCALLI_ONLY(ZCALLI_NOTE(OUT, p, 1, sizeof(*(p))), p)
#define ZCALLI_OUT_PAIR(p) ZCALLI_PAIR(OUT, p)
#define ZCALLI_OUT_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(OUT, p, n, 1), p)
#define ZCALLI_LEFT_OPT(p) ZCALLI_ONLY(ZCALLI_NOTE(LEFT, p, 1, sizeof(*(p))), p)

#define ZCALLI_GOT(p, n) ZCALLI_BYTES(GOT, p, n)
#define ZCALLI_GOT_ARRAY(p, n) ZCALLI_ARRAY(GOT, p, n)
#define ZCALLI_GOT_EXPR(p, n, more) \
	ZCALLI_ONLY(ZCALLI_NOTE(MORE, p, n, more), p)
#define ZCALLI_GOT_IOV(p, n) ZCALLI_PIECES(ZCALLI_NOTE_GOT_IOV, p, n)
#define ZCALLI_GOT_MSG(p) ZCALLI_MESSAGE(ZCALLI_NOTE_GOT_MSG, p)
#define ZCALLI_GOT_MSGS(p, n) ZCALLI_PIECES(ZCALLI_NOTE_GOT_MSGS, p, n)

#define ZCALLI_CHANGE(p, n) ZCALLI_BYTES(CHANGE, p, n)
#define ZCALLI_CHANGE_SOME(p, n) ZCALLI_SOME(CHANGE, p, n)
#define ZCALLI_CHANGE_ARRAY(p, n) ZCALLI_ARRAY(CHANGE, p, n)
#define ZCALLI_CHANGE_OBJ(p) ZCALLI_OBJ(CHANGE, p)
#define ZCALLI_CHANGE_OPT(p) \
	ZCALLI_ONLY(ZCALLI_NOTE(CHANGE, p, 1, sizeof(*(p))), p)
#define ZCALLI_CHANGE_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(CHANGE, p, n, 1), p)

/* What only the command says. */
#define ZCALLI_ANY_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(ANY, p, n, 1), p)
#define ZCALLI_ROOM(p, n) ZCALLI_ONLY(ZCALLI_NOTE_ROOM(p, n), p)
#define ZCALLI_STRING_OPT(p) ZCALLI_ONLY(ZCALLI_NOTE_STRING(p), p)
#define ZCALLI_STRINGS(p) ZCALLI_ONLY(ZCALLI_NOTE_STRINGS(p), p)

#endif
