#ifndef CLIBCURL_H
#define CLIBCURL_H

#include <stddef.h>
#include <stdint.h>

/// One request of one address; redirects are not followed, the caller makes a new request of them.
typedef struct {
  const char *_Nonnull address;
  const char *_Nonnull agent;
  /// Lines such as `If-None-Match: "a"`.
  const char *_Nonnull const *_Nullable headers;
  size_t headerCount;
  /// `user:password`, or null.
  const char *_Nullable credentials;
  /// The proxy through which the address is asked, or null for none: the caller then checks the name
  /// of the host, since the address of the proxy is all that is seen here.
  const char *_Nullable proxy;
  /// Bytes of the body after decompression, and of all header lines.
  size_t mostBytes;
  size_t mostHeaderBytes;
  long connectSeconds;
  /// Seconds without `slowBytes` a second after which a transfer is given up.
  long slowSeconds;
  long slowBytes;
  long totalSeconds;
  /// Whether the address may be of this machine or of a local network.
  int allowsLocal;
} ParallaxRequest;

/// Why a transfer failed beyond libcurl's code.
typedef enum {
  ParallaxStopNone = 0,
  ParallaxStopBody = 1,
  ParallaxStopHeaders = 2,
  ParallaxStopLocal = 3,
} ParallaxStop;

typedef struct ParallaxTransfer ParallaxTransfer;
typedef struct ParallaxTransfers ParallaxTransfers;

/// Lets all threads take memory from few places, in programs that do no more than ask sources: the
/// threads of each would else keep what they once took.
void parallax_memory_share(void);

/// Null where libcurl is not installed or memory is short. `mostBytes` of bodies are held at a time
/// by all transfers together; what would be more waits until others are given back.
ParallaxTransfers *_Nullable parallax_transfers_make(long perHost, size_t mostBytes);
void parallax_transfers_free(ParallaxTransfers *_Nonnull transfers);

/// Begins a transfer; null for an address that is none or memory that is short.
ParallaxTransfer *_Nullable parallax_transfers_add(
    ParallaxTransfers *_Nonnull transfers, const ParallaxRequest *_Nonnull request, size_t token);
/// Moves all transfers on and waits for the network at most so long.
void parallax_transfers_wait(ParallaxTransfers *_Nonnull transfers, int milliseconds);
/// A transfer that has ended, which the caller gives back; null while none has.
ParallaxTransfer *_Nullable parallax_transfers_next(ParallaxTransfers *_Nonnull transfers);
/// Ends a transfer, done or not.
void parallax_transfer_free(
    ParallaxTransfers *_Nonnull transfers, ParallaxTransfer *_Nonnull transfer);

/// Whether a host is the number of an address of this machine or of a local network, in any notation
/// that is read as one; also true of what is no number.
int parallax_is_local_number(const char *_Nonnull host);

/// Whether the server has said nothing yet.
int parallax_transfer_is_silent(const ParallaxTransfer *_Nonnull transfer);
size_t parallax_transfer_token(const ParallaxTransfer *_Nonnull transfer);
/// libcurl's code, 0 for none.
int parallax_transfer_code(const ParallaxTransfer *_Nonnull transfer);
ParallaxStop parallax_transfer_stop(const ParallaxTransfer *_Nonnull transfer);
long parallax_transfer_status(const ParallaxTransfer *_Nonnull transfer);
/// Whether the other side was this machine or in a local network.
int parallax_transfer_is_local(const ParallaxTransfer *_Nonnull transfer);
const uint8_t *_Nullable parallax_transfer_body(
    const ParallaxTransfer *_Nonnull transfer, size_t *_Nonnull count);
/// The header lines of the answer.
const uint8_t *_Nullable parallax_transfer_headers(
    const ParallaxTransfer *_Nonnull transfer, size_t *_Nonnull count);
/// libcurl's words for a code.
const char *_Nonnull parallax_transfer_words(int code);

#endif
