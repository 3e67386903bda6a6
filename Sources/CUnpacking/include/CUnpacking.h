#ifndef CUNPACKING_H
#define CUNPACKING_H

#include <stddef.h>
#include <stdint.h>

/// Unpacks bytes into room that the caller gives.
typedef struct ParallaxUnpacker ParallaxUnpacker;

typedef enum {
  /// Members of gzip (RFC 1952) or zlib (RFC 1950), as their headers say.
  ParallaxPackingZlib = 0,
  /// Deflate (RFC 1951) without a header.
  ParallaxPackingDeflate = 1,
  /// Brotli (RFC 7932).
  ParallaxPackingBrotli = 2,
} ParallaxPacking;

typedef enum {
  ParallaxUnpackMore = 0,
  ParallaxUnpackEnd = 1,
  ParallaxUnpackDamaged = 2,
} ParallaxUnpackState;

/// Null where memory is short, or the library for it is not there.
ParallaxUnpacker *_Nullable parallax_unpacker_make(ParallaxPacking packing);
void parallax_unpacker_free(ParallaxUnpacker *_Nonnull unpacker);
/// Makes it ready for the next member of gzip.
void parallax_unpacker_reset(ParallaxUnpacker *_Nonnull unpacker);
/// Takes up to `*count` bytes and gives up to `*room`; both say afterwards what was used.
ParallaxUnpackState parallax_unpacker_step(
    ParallaxUnpacker *_Nonnull unpacker, const uint8_t *_Nullable input, size_t *_Nonnull count,
    uint8_t *_Nonnull output, size_t *_Nonnull room);

#endif
