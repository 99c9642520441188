/*
 * What a request of HTTP/1.1 (RFC 9112) looks like, for http.c: reads its head,
 * or says which status refuses it. Takes nothing that two programs could read
 * differently: no folded lines, no space before a colon, no content.
 */
#ifndef HTTP_H
#define HTTP_H

#include <stddef.h>

struct piece {
	const char *s;
	size_t n;
};

struct request {
	struct piece target; /* as sent, without first slashes and query */
	int head;	     /* no content, please */
	int closing;	     /* the client wants no more */
};

/* Whether a is b; fold: b has small letters, and case does not count. */
static inline int same(struct piece a, const char *b, int fold)
{
	for (; a.n && *b; a.n--, a.s++, b++)
		if (*a.s != *b &&
		    !(fold && *a.s >= 'A' && *a.s <= 'Z' && *a.s + 32 == *b))
			return 0;
	return !a.n && !*b;
}

/* Takes what is before c, or all, and c off the front of from. */
static inline struct piece cut(struct piece *from, char c)
{
	struct piece p = {from->s, 0};

	while (p.n < from->n && p.s[p.n] != c)
		p.n++;
	from->s += p.n + (p.n < from->n);
	from->n -= p.n + (p.n < from->n);
	return p;
}

static inline struct piece trim(struct piece p)
{
	for (; p.n && (*p.s == ' ' || *p.s == '\t'); p.n--)
		p.s++;
	while (p.n && (p.s[p.n - 1] == ' ' || p.s[p.n - 1] == '\t'))
		p.n--;
	return p;
}

/* The next line, or what is left. */
static inline struct piece cut_line(struct piece *from)
{
	struct piece p = cut(from, '\n');

	if (p.n && p.s[p.n - 1] == '\r')
		p.n--;
	return p;
}

/* Whether p has no control character, nor, if it is a word, a space. */
static inline int is_clean(struct piece p, int word)
{
	for (; p.n; p.n--, p.s++)
		if (*p.s == 127 ||
		    (word ? (unsigned char)*p.s <= ' '
			  : (unsigned char)*p.s < ' ' && *p.s != '\t'))
			return 0;
	return 1;
}

/* NULL, or the status that refuses the field. hosts: how many there were. */
static inline const char *parse_field(struct request *r, struct piece line,
				      int *hosts)
{
	struct piece value = line, name = cut(&value, ':');

	if (!name.n || name.n == line.n || !is_clean(line, 0) ||
	    !is_clean(name, 1))
		return "400 Bad Request";
	value = trim(value);
	if (same(name, "host", 1))
		++*hosts;
	else if (same(name, "connection", 1))
		while (value.n)
			r->closing |= same(trim(cut(&value, ',')), "close", 1);
	else if (same(name, "transfer-encoding", 1) ||
		 (same(name, "content-length", 1) && !same(value, "0", 0)))
		return "413 Content Too Large";
	return NULL;
}

/* The head that a request begins with, empty line included, into r, which is
 * all 0: NULL or the status that refuses it. */
static inline const char *parse_request(struct request *r, struct piece head)
{
	struct piece line = cut_line(&head), method = cut(&line, ' ');
	const char *status = NULL;
	int hosts = 0, old;

	r->target = cut(&line, ' ');
	if (!is_clean(r->target, 1) || line.n != 8 ||
	    !same(cut(&line, '/'), "HTTP", 0))
		return "400 Bad Request";
	if (line.s[0] != '1' || line.s[1] != '.' || line.s[2] < '0' ||
	    line.s[2] > '9')
		return "505 HTTP Version Not Supported";
	old = line.s[2] == '0';
	for (line = cut_line(&head); line.n && !status; line = cut_line(&head))
		status = parse_field(r, line, &hosts);
	if (hosts > 1 || (!old && !hosts))
		return "400 Bad Request";
	r->closing |= old;
	r->head = same(method, "HEAD", 0);
	if (!r->head && !same(method, "GET", 0))
		return "405 Method Not Allowed";
	if (status)
		return status;
	if (!r->target.n || *r->target.s != '/')
		return "400 Bad Request";
	/* Two in an answer would begin a host. */
	for (; r->target.n && *r->target.s == '/'; r->target.n--)
		r->target.s++;
	r->target = cut(&r->target, '?');
	return NULL;
}

static inline int hexadecimal(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 32;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The file that t names into path, with a 0 behind it; there must be room for
 * t and the index's name. Whether it does name one. */
static inline int decode(struct piece t, char *path)
{
	const char *index = "index.html";
	size_t n = 0;
	int c;

	for (; t.n; t.s++, t.n--) {
		c = (unsigned char)*t.s;
		if (c == '%') {
			if (t.n < 3 || hexadecimal(t.s[1]) < 0 ||
			    hexadecimal(t.s[2]) < 0)
				return 0;
			c = hexadecimal(t.s[1]) * 16 + hexadecimal(t.s[2]);
			t.s += 2;
			t.n -= 2;
		}
		if (!c)
			return 0;
		path[n++] = (char)c;
	}
	if (!n || path[n - 1] == '/')
		while (*index)
			path[n++] = *index++;
	path[n] = 0;
	return 1;
}

#endif
