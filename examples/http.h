/*
 * What HTTP/1.1 (RFC 9110, 9112) looks like, for http.c: reads a request's head,
 * or says which status refuses it, and writes what answers consist of. Takes
 * nothing that two programs could read differently: no folded lines, no space
 * before a colon, no content.
 */
#ifndef HTTP_H
#define HTTP_H

#include <stddef.h>
#include <stdint.h>

#include "text.h"

struct piece {
	const char *s;
	size_t n;
};

struct request {
	int no_body;	     /* HEAD */
	int closing;	     /* the client wants no more */
	int kept;	     /* HTTP/1.0 with keep-alive */
	int ranged;	     /* bytes first to last; first -1: the last ones */
	int64_t first, last; /* last -1: all from first */
	char if_range[48];   /* "": not there */
	size_t path;	     /* how long it is */
};

static inline int is_token(unsigned char c)
{
	const char *s = "!#$%&'*+-.^_`|~";

	if ((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))
		return 1;
	while (*s && *s != (char)c)
		s++;
	return *s != 0;
}

/* Whether a is the word b, which has small letters; case does not count. */
static inline int is_word(struct piece a, const char *b)
{
	for (; a.n && *b; a.n--, a.s++, b++)
		if (*a.s != *b &&
		    !(*a.s >= 'A' && *a.s <= 'Z' && *a.s + 32 == *b))
			return 0;
	return !a.n && !*b;
}

/* Takes what is before c, or all, off the front of from. */
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

/* A decimal number, at most 2^62; -1: not one. */
static inline int64_t decimal(struct piece p)
{
	int64_t v = 0;

	if (!p.n)
		return -1;
	for (; p.n; p.n--, p.s++) {
		if (*p.s < '0' || *p.s > '9')
			return -1;
		v = v * 10 + (*p.s - '0');
		if (v > (int64_t)1 << 58)
			v = (int64_t)1 << 58;
	}
	return v;
}

/* What is not one range of bytes does not count, as the RFC has it. */
static inline void parse_range(struct request *r, struct piece value)
{
	struct piece first, unit = cut(&value, '=');
	size_t n = value.n;

	first = cut(&value, '-');
	r->first = decimal(first);
	r->last = decimal(value);
	r->ranged = is_word(unit, "bytes") && first.n < n &&
		    (r->first >= 0 ? !value.n || r->last >= r->first
				   : !first.n && r->last >= 0);
}

/* 0 or a status. hosts: how many there were. */
static inline int parse_field(struct request *r, struct piece line, int *hosts)
{
	struct piece value = line, name = cut(&value, ':'), word;
	size_t i;

	if (!name.n || name.n == line.n)
		return 400;
	for (i = 0; i < name.n; i++)
		if (!is_token((unsigned char)name.s[i]))
			return 400;
	for (i = 0; i < value.n; i++)
		if ((unsigned char)value.s[i] < 32 ? value.s[i] != '\t'
						   : value.s[i] == 127)
			return 400;
	value = trim(value);
	if (is_word(name, "host")) {
		if (++*hosts > 1)
			return 400;
	} else if (is_word(name, "connection")) {
		while (value.n) {
			word = trim(cut(&value, ','));
			if (is_word(word, "close"))
				r->closing = 1;
			else if (is_word(word, "keep-alive"))
				r->kept = 1;
		}
	} else if (is_word(name, "content-length")) {
		if (decimal(value) < 0)
			return 400;
		if (decimal(value) > 0)
			return 413;
	} else if (is_word(name, "transfer-encoding")) {
		return 413;
	} else if (is_word(name, "range")) {
		parse_range(r, value);
	} else if (is_word(name, "if-range")) {
		for (i = 0; i < value.n && i + 1 < sizeof(r->if_range); i++)
			r->if_range[i] = value.s[i];
		r->if_range[i] = 0;
	}
	return 0;
}

static inline int hexadecimal(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 32;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The path that the target names, from the root of what is served, decoded:
 * without a slash before it, never empty, with a 0. */
static inline int parse_target(struct request *r, struct piece t, char *path,
			       size_t room)
{
	const char *index = "index.html";
	struct piece scheme;
	size_t n = 0;
	int c;

	if (t.n && *t.s != '/') { /* http://host/path */
		scheme = cut(&t, ':');
		if ((!is_word(scheme, "http") && !is_word(scheme, "https")) ||
		    t.n < 3 || t.s[0] != '/' || t.s[1] != '/' || t.s[2] == '/')
			return 400;
		t.s += 2;
		t.n -= 2;
		while (t.n && *t.s != '/' && *t.s != '?') {
			t.s++;
			t.n--;
		}
	}
	t = cut(&t, '?');
	while (t.n && *t.s == '/') {
		t.s++;
		t.n--;
	}
	for (; t.n; t.s++, t.n--) {
		c = (unsigned char)*t.s;
		if (c == '%') {
			if (t.n < 3 || hexadecimal(t.s[1]) < 0 ||
			    hexadecimal(t.s[2]) < 0)
				return 400;
			c = hexadecimal(t.s[1]) * 16 + hexadecimal(t.s[2]);
			t.s += 2;
			t.n -= 2;
		}
		if (!c)
			return 400;
		if (n + 16 > room)
			return 414;
		if (n || c != '/')
			path[n++] = (char)c;
	}
	if (!n || path[n - 1] == '/')
		while (*index)
			path[n++] = *index++;
	path[n] = 0;
	r->path = n;
	return 0;
}

/*
 * The head that s begins with: request line and fields, up to n. 0, and *r and
 * path are set; or the status that refuses it.
 */
static inline int parse_request(struct request *r, const char *s, size_t n,
				char *path, size_t room)
{
	struct piece rest = {s, n}, line, method, target;
	int hosts = 0, status, other;
	size_t i;

	*r = (struct request){0};
	line = cut(&rest, '\n');
	if (line.n && line.s[line.n - 1] == '\r')
		line.n--;
	method = cut(&line, ' ');
	target = cut(&line, ' ');
	for (i = 0; i < method.n; i++)
		if (!is_token((unsigned char)method.s[i]))
			return 400;
	for (i = 0; i < target.n; i++)
		if ((unsigned char)target.s[i] <= 32 || target.s[i] == 127 ||
		    target.s[i] == '#')
			return 400;
	if (!method.n || !target.n || line.n != 8 || line.s[6] != '.' ||
	    line.s[5] < '0' || line.s[5] > '9' || line.s[7] < '0' ||
	    line.s[7] > '9')
		return 400;
	for (i = 0; i < 5; i++)
		if (line.s[i] != "HTTP/"[i])
			return 400;
	if (line.s[5] != '1')
		return 505;
	/* Case counts here. */
	r->no_body = method.n == 4 && is_word(method, "head") &&
		     method.s[0] == 'H' && method.s[1] == 'E' &&
		     method.s[2] == 'A' && method.s[3] == 'D';
	other = !r->no_body && !(method.n == 3 && method.s[0] == 'G' &&
				 method.s[1] == 'E' && method.s[2] == 'T');
	n = line.s[7] == '0';
	while (rest.n) {
		line = cut(&rest, '\n');
		if (line.n && line.s[line.n - 1] == '\r')
			line.n--;
		if (!line.n)
			break;
		status = parse_field(r, line, &hosts);
		/* What comes behind a refused method is not looked at. */
		if (status && !(other && status == 413))
			return status;
		if (status)
			r->closing = 1;
	}
	if (!n && !hosts)
		return 400;
	if (n && !r->kept)
		r->closing = 1;
	r->kept = r->kept && n;
	if (other)
		return 405;
	return parse_target(r, target, path, room);
}

/*
 * What an answer says.
 */

static inline const char *reason(int status)
{
	switch (status) {
	case 200:
		return "OK";
	case 206:
		return "Partial Content";
	case 301:
		return "Moved Permanently";
	case 400:
		return "Bad Request";
	case 403:
		return "Forbidden";
	case 404:
		return "Not Found";
	case 405:
		return "Method Not Allowed";
	case 408:
		return "Request Timeout";
	case 413:
		return "Content Too Large";
	case 414:
		return "URI Too Long";
	case 416:
		return "Range Not Satisfiable";
	case 431:
		return "Request Header Fields Too Large";
	case 505:
		return "HTTP Version Not Supported";
	default:
		return "Service Unavailable";
	}
}

/* By what is behind the last point of the name. */
static inline const char *type_of(const char *path, size_t n)
{
	static const char *const types[][2] = {
		{"html", "text/html; charset=utf-8"},
		{"css", "text/css; charset=utf-8"},
		{"js", "text/javascript; charset=utf-8"},
		{"txt", "text/plain; charset=utf-8"},
		{"json", "application/json"},
		{"svg", "image/svg+xml"},
		{"png", "image/png"},
		{"jpg", "image/jpeg"},
		{"gif", "image/gif"},
		{"ico", "image/x-icon"},
		{"pdf", "application/pdf"},
		{"wasm", "application/wasm"},
	};
	struct piece extension = {path + n, 0};
	size_t i;

	while (n && path[n - 1] != '.' && path[n - 1] != '/')
		n--;
	extension.n = (size_t)(extension.s - path) - n;
	extension.s = path + n;
	for (i = 0; n && i < sizeof(types) / sizeof(*types); i++)
		if (is_word(extension, types[i][0]))
			return types[i][1];
	return "application/octet-stream";
}

/* "Location: " of a directory whose name was given as one of a file. */
static inline void put_location(struct text *t, const char *path)
{
	static const char digits[] = "0123456789ABCDEF";

	put(t, "Location: /");
	for (; *path; path++) {
		unsigned char c = (unsigned char)*path;

		if (c == '/' || (is_token(c) && c != '%' && c != '#' &&
				 c != '^' && c != '`' && c != '|')) {
			put_char(t, (char)c);
		} else {
			put_char(t, '%');
			put_char(t, digits[c >> 4]);
			put_char(t, digits[c & 15]);
		}
	}
	put(t, "/\r\n");
}

/* Seconds since 1970 as HTTP writes them: 29 characters. */
static inline void put_date(struct text *t, unsigned long s)
{
	static const char days[] = "ThuFriSatSunMonTueWed";
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	unsigned long d = s / 86400, era, year, month, day;
	size_t i;

	s %= 86400;
	for (i = 0; i < 3; i++)
		put_char(t, days[d % 7 * 3 + i]);
	/* Years that begin in March have the odd day at their end. */
	d += 719468;
	era = d / 146097;
	d %= 146097;
	year = (d - d / 1460 + d / 36524 - d / 146096) / 365;
	d -= 365 * year + year / 4 - year / 100;
	month = (5 * d + 2) / 153;
	day = d - (153 * month + 2) / 5 + 1;
	month = (month + 2) % 12;
	year += 400 * era + (month < 2);
	put(t, ", ");
	put_char(t, (char)('0' + day / 10));
	put_number(t, day % 10, 0, 0);
	put_char(t, ' ');
	for (i = 0; i < 3; i++)
		put_char(t, months[month * 3 + i]);
	put_char(t, ' ');
	put_number(t, year, 0, 4);
	for (i = 3600, d = ' '; i; i /= 60, d = ':') {
		put_char(t, (char)d);
		put_char(t, (char)('0' + s / i / 10));
		put_char(t, (char)('0' + s / i % 10));
		s %= i;
	}
	put(t, " GMT");
}

#endif
