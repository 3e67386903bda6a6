#ifndef CGZIP_H
#define CGZIP_H

#include <stddef.h>
#include <stdint.h>

/// Unpacks gzip or zlib, a member at a time, into room that the caller gives.
typedef struct ParallaxUnpacker ParallaxUnpacker;

typedef enum {
  ParallaxUnpackMore = 0,
  ParallaxUnpackEnd = 1,
  ParallaxUnpackDamaged = 2,
} ParallaxUnpackState;

/// Null where memory is short.
ParallaxUnpacker *_Nullable parallax_unpacker_make(void);
void parallax_unpacker_free(ParallaxUnpacker *_Nonnull unpacker);
/// Makes it ready for the next member.
void parallax_unpacker_reset(ParallaxUnpacker *_Nonnull unpacker);
/// Takes up to `*count` bytes and gives up to `*room`; both say afterwards what was used.
ParallaxUnpackState parallax_unpacker_step(
    ParallaxUnpacker *_Nonnull unpacker, const uint8_t *_Nullable input, size_t *_Nonnull count,
    uint8_t *_Nonnull output, size_t *_Nonnull room);

#endif
