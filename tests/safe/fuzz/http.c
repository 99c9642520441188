/* Any bytes as the head of a request to examples/http.c: what is taken has a
 * name that ends and is within the room that it needs at most. */
#include "fuzz.h"

#include "http.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	char *head = exactly(data, n), *path;
	struct piece whole = {head, n};
	struct request r = {0};
	const char *status = parse_request(&r, whole);

	MUST(!status || (strlen(status) > 4 && status[3] == ' '));
	if (!status) {
		MUST(r.target.s >= head && r.target.s + r.target.n <= head + n);
		path = malloc(r.target.n + sizeof("index.html"));
		MUST(path);
		if (decode(r.target, path))
			MUST(path[0] &&
			     strlen(path) < r.target.n + sizeof("index.html"));
		free(path);
	}
	free(head);
	return 0;
}
