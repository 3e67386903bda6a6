// zlib's inflate behind plain functions: its initialiser is a macro over the size of its struct. And
// brotli, whose library libcurl brings along: it is opened with the first bytes that are packed so.

#include "CUnpacking.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <zlib.h>

// Brotli's decoder, as its stable interface (libbrotlidec.so.1) has it.
static struct {
  void *(*make)(void *allocate, void *release, void *context);
  void (*release)(void *state);
  int (*step)(
      void *state, size_t *count, const uint8_t **input, size_t *room, uint8_t **output,
      size_t *total);
} brotli;

enum { brotliDone = 1, brotliNeedsInput = 2, brotliNeedsRoom = 3 };

static const char *const libraryNames[] = {"libbrotlidec.so.1", "libbrotlidec.1.dylib"};

static pthread_once_t initialised = PTHREAD_ONCE_INIT;
static int hasBrotli = 0;

static void initialise(void) {
  for (size_t index = 0; index < sizeof libraryNames / sizeof *libraryNames; index++) {
    void *library = dlopen(libraryNames[index], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) continue;
    brotli.make = (__typeof__(brotli.make))dlsym(library, "BrotliDecoderCreateInstance");
    brotli.release = (__typeof__(brotli.release))dlsym(library, "BrotliDecoderDestroyInstance");
    brotli.step = (__typeof__(brotli.step))dlsym(library, "BrotliDecoderDecompressStream");
    hasBrotli = brotli.make != NULL && brotli.release != NULL && brotli.step != NULL;
    return;
  }
}

struct ParallaxUnpacker {
  // Of brotli; null for the others.
  void *decoder;
  z_stream stream;
};

static int start(ParallaxUnpacker *unpacker, ParallaxPacking packing) {
  switch (packing) {
  // 32: by the header, gzip or zlib; negative: no header.
  case ParallaxPackingZlib: return inflateInit2(&unpacker->stream, 15 + 32) == Z_OK;
  case ParallaxPackingDeflate: return inflateInit2(&unpacker->stream, -15) == Z_OK;
  case ParallaxPackingBrotli:
    pthread_once(&initialised, initialise);
    if (hasBrotli) unpacker->decoder = brotli.make(NULL, NULL, NULL);
    return unpacker->decoder != NULL;
  }
  return 0;
}

ParallaxUnpacker *parallax_unpacker_make(ParallaxPacking packing) {
  ParallaxUnpacker *unpacker = calloc(1, sizeof *unpacker);
  if (unpacker == NULL || start(unpacker, packing)) return unpacker;
  free(unpacker);
  return NULL;
}

void parallax_unpacker_free(ParallaxUnpacker *unpacker) {
  if (unpacker->decoder != NULL) {
    brotli.release(unpacker->decoder);
  } else {
    inflateEnd(&unpacker->stream);
  }
  free(unpacker);
}

void parallax_unpacker_reset(ParallaxUnpacker *unpacker) {
  if (unpacker->decoder == NULL) inflateReset(&unpacker->stream);
}

ParallaxUnpackState parallax_unpacker_step(
    ParallaxUnpacker *unpacker, const uint8_t *input, size_t *count, uint8_t *output,
    size_t *room) {
  if (unpacker->decoder != NULL) {
    size_t unused = *count, left = *room;
    int code = brotli.step(unpacker->decoder, &unused, &input, &left, &output, NULL);
    *count -= unused;
    *room -= left;
    if (code == brotliDone) return ParallaxUnpackEnd;
    return code == brotliNeedsInput || code == brotliNeedsRoom ? ParallaxUnpackMore
                                                               : ParallaxUnpackDamaged;
  }
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
