// zlib's inflate behind plain functions: its initialiser is a macro over the size of its struct.

#include "CGzip.h"

#include <stdlib.h>
#include <zlib.h>

struct ParallaxUnpacker {
  z_stream stream;
};

ParallaxUnpacker *parallax_unpacker_make(void) {
  ParallaxUnpacker *unpacker = calloc(1, sizeof *unpacker);
  if (unpacker == NULL) return NULL;
  // 32: by the header, gzip or zlib.
  if (inflateInit2(&unpacker->stream, 15 + 32) == Z_OK) return unpacker;
  free(unpacker);
  return NULL;
}

void parallax_unpacker_free(ParallaxUnpacker *unpacker) {
  inflateEnd(&unpacker->stream);
  free(unpacker);
}

void parallax_unpacker_reset(ParallaxUnpacker *unpacker) { inflateReset(&unpacker->stream); }

ParallaxUnpackState parallax_unpacker_step(
    ParallaxUnpacker *unpacker, const uint8_t *input, size_t *count, uint8_t *output,
    size_t *room) {
  unpacker->stream.next_in = (Bytef *)input;
  unpacker->stream.avail_in = (uInt)*count;
  unpacker->stream.next_out = output;
  unpacker->stream.avail_out = (uInt)*room;
  int code = inflate(&unpacker->stream, Z_NO_FLUSH);
  *count -= unpacker->stream.avail_in;
  *room -= unpacker->stream.avail_out;
  if (code == Z_STREAM_END) return ParallaxUnpackEnd;
  return code == Z_OK || code == Z_BUF_ERROR ? ParallaxUnpackMore : ParallaxUnpackDamaged;
}
