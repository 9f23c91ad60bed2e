#pragma once
#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot call. 47: gzip and zlib wrappers are both known.
static inline int colophon_inflate_init(z_stream *stream) { return inflateInit2(stream, 47); }
// A bare deflate stream, as some servers send for "deflate".
static inline int colophon_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -15); }
