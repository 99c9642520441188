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
 * too small and of uninitialised objects, also without optimising. None says
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
#define ZCALLI_REFUSE(name, cond, text) \
	ZCALLI_COMPLAIN(__error__, name, cond, text)
/* clang follows paths on which the pointer can only be NULL, so that this is
 * a warning there. */
#ifdef __clang__
#define ZCALLI_REFUSE_NULL(name, cond, text) \
	ZCALLI_COMPLAIN(__warning__, name, cond, text)
#else
#define ZCALLI_REFUSE_NULL(name, cond, text) \
	ZCALLI_COMPLAIN(__error__, name, cond, text)
#endif
#ifdef __cplusplus
#define ZCALLI_COMPLAIN(how, name, cond, text) \
	do { \
		void zcalli_refused_##name(void) __attribute__((how(text))); \
		if (cond) \
			zcalli_refused_##name(); \
	} while (0)
#else
#define ZCALLI_COMPLAIN(how, name, cond, text) \
	do { \
		extern void zcalli_refused_##name(void) \
			__attribute__((how(text))); \
		if (cond) \
			zcalli_refused_##name(); \
	} while (0)
#endif
#else
#define ZCALLI_REFUSE(name, cond, text) ((void)0)
#define ZCALLI_REFUSE_NULL(name, cond, text) ((void)0)
#endif

/* n times size bytes at p, n a constant, are more than the object has. */
#define ZCALLI_REFUSE_ROOM(p, n, size) \
	ZCALLI_REFUSE(p##_is_smaller_than_##n, \
		      __builtin_constant_p(n) && \
			      (size_t)(n) * (size) > \
				      __builtin_object_size(p, 0), \
		      "zcall: " #p " is smaller than " #n " says")
/* One object at p, or count of them. */
#define ZCALLI_REFUSE_SMALL(p, count) \
	ZCALLI_REFUSE(p##_is_too_small, \
		      sizeof(*(p)) * (count) > __builtin_object_size(p, 0), \
		      "zcall: " #p " is smaller than what it points to")
#define ZCALLI_REFUSE_NONE(p) \
	ZCALLI_REFUSE_NULL(p##_is_NULL, __builtin_constant_p(!(p)) && !(p), \
			   "zcall: " #p " is NULL")
#define ZCALLI_REFUSE_NONE_OF(p, n) \
	ZCALLI_REFUSE_NULL(p##_is_NULL, \
			   __builtin_constant_p(!(p)) && !(p) && \
				   __builtin_constant_p(n) && (n) != 0, \
			   "zcall: " #p " is NULL")

#include "sanitize.h"

#if ZCALLI_SANITIZE || (!defined(ZCALL_NO_FORTIFY) && defined(__OPTIMIZE__))

#define ZCALLI_BYTES(kind, p, n) \
	__extension__({ \
		ZCALLI_REFUSE_ROOM(p, n, 1); \
		ZCALLI_REFUSE_NONE_OF(p, n); \
		ZCALLI_NOTE(kind, p, n, 1); \
		p; \
	})
#define ZCALLI_SOME(kind, p, n) \
	__extension__({ \
		ZCALLI_REFUSE_ROOM(p, n, 1); \
		ZCALLI_NOTE(kind, p, n, 1); \
		p; \
	})
#define ZCALLI_ARRAY(kind, p, n) \
	__extension__({ \
		ZCALLI_REFUSE_ROOM(p, n, sizeof(*(p))); \
		ZCALLI_REFUSE_NONE_OF(p, n); \
		ZCALLI_NOTE(kind, p, n, sizeof(*(p))); \
		p; \
	})
#define ZCALLI_OBJ(kind, p, count) \
	__extension__({ \
		ZCALLI_REFUSE_SMALL(p, count); \
		ZCALLI_REFUSE_NONE(p); \
		ZCALLI_NOTE(kind, p, count, sizeof(*(p))); \
		p; \
	})
#define ZCALLI_OPT(kind, p, count) \
	__extension__({ \
		ZCALLI_REFUSE_SMALL(p, count); \
		ZCALLI_NOTE(kind, p, count, sizeof(*(p))); \
		p; \
	})
/* Pieces that have sizes of their own: only NULL can be seen here. */
#define ZCALLI_PIECES(note, p, n) \
	__extension__({ \
		ZCALLI_REFUSE_ROOM(p, n, sizeof(*(p))); \
		ZCALLI_REFUSE_NONE_OF(p, n); \
		note(p, n); \
		p; \
	})
#define ZCALLI_MESSAGE(note, p) \
	__extension__({ \
		ZCALLI_REFUSE_SMALL(p, 1); \
		ZCALLI_REFUSE_NONE(p); \
		note(p, 1); \
		p; \
	})

#define ZCALLI_STRING(p) \
	__extension__({ \
		ZCALLI_REFUSE_NONE(p); \
		ZCALLI_NOTE_STRING(p); \
		p; \
	})

#else /* nothing to say */

#define ZCALLI_BYTES(kind, p, n) p
#define ZCALLI_SOME(kind, p, n) p
#define ZCALLI_ARRAY(kind, p, n) p
#define ZCALLI_OBJ(kind, p, count) p
#define ZCALLI_OPT(kind, p, count) p
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
#define ZCALLI_IN_OBJ(p) ZCALLI_OBJ(IN, p, 1)
#define ZCALLI_IN_OPT(p) ZCALLI_OPT(IN, p, 1)
#define ZCALLI_IN_PAIR(p) ZCALLI_OBJ(IN, p, 2)
#define ZCALLI_IN_PAIR_OPT(p) ZCALLI_OPT(IN, p, 2)
#define ZCALLI_IN_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(IN, p, n, 1), p)
#define ZCALLI_IN_IOV(p, n) ZCALLI_PIECES(ZCALLI_NOTE_IN_IOV, p, n)
#define ZCALLI_IN_MSG(p) ZCALLI_MESSAGE(ZCALLI_NOTE_IN_MSG, p)
#define ZCALLI_IN_MSGS(p, n) ZCALLI_PIECES(ZCALLI_NOTE_IN_MSGS, p, n)

#define ZCALLI_OUT(p, n) ZCALLI_BYTES(OUT, p, n)
#define ZCALLI_OUT_SOME(p, n) ZCALLI_SOME(OUT, p, n)
#define ZCALLI_OUT_OBJ(p) ZCALLI_OBJ(OUT, p, 1)
#define ZCALLI_OUT_OPT(p) ZCALLI_OPT(OUT, p, 1)
#define ZCALLI_OUT_PAIR(p) ZCALLI_OBJ(OUT, p, 2)
#define ZCALLI_OUT_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(OUT, p, n, 1), p)
#define ZCALLI_LEFT_OPT(p) ZCALLI_OPT(LEFT, p, 1)

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
#define ZCALLI_CHANGE_OBJ(p) ZCALLI_OBJ(CHANGE, p, 1)
#define ZCALLI_CHANGE_OPT(p) ZCALLI_OPT(CHANGE, p, 1)
#define ZCALLI_CHANGE_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(CHANGE, p, n, 1), p)

/* What only the command says. */
#define ZCALLI_ANY_EXPR(p, n) ZCALLI_ONLY(ZCALLI_NOTE(ANY, p, n, 1), p)
#define ZCALLI_ROOM(p, n) ZCALLI_ONLY(ZCALLI_NOTE_ROOM(p, n), p)
#define ZCALLI_STRING_OPT(p) ZCALLI_ONLY(ZCALLI_NOTE_STRING(p), p)
#define ZCALLI_STRINGS(p) ZCALLI_ONLY(ZCALLI_NOTE_STRINGS(p), p)

#endif
