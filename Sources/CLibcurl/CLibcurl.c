// libcurl's multi interface behind plain functions: its setters are variadic macros and its limits
// (bytes after decompression, classes of addresses) are callbacks, neither of which Swift can make.
//
// The library is opened with the first request: with the twenty that it brings along it would make
// every start of the program some ten milliseconds and seven megabytes heavier.

#include "CLibcurl.h"

#include <arpa/inet.h>
// The checks are macros around functions that are called by pointers here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

typedef struct {
  uint8_t *bytes;
  size_t count, room, most;
} Buffer;

// Bodies of all transfers together are held up to `most` bytes: beyond, all but one are paused.
struct ParallaxTransfers {
  CURLM *multi;
  ParallaxTransfer *first;
  size_t held, most, active, paused;
};

struct ParallaxTransfer {
  CURL *easy;
  ParallaxTransfers *all;
  ParallaxTransfer *next;
  int isPaused;
  struct curl_slist *headerLines;
  Buffer body, headers;
  size_t token;
  int code, allowsLocal, isLocal, hasProxy;
  ParallaxStop stop;
};

#define FUNCTIONS(X) \
  X(curl_global_init) \
  X(curl_easy_init) \
  X(curl_easy_cleanup) \
  X(curl_easy_setopt) \
  X(curl_easy_getinfo) \
  X(curl_easy_pause) \
  X(curl_easy_strerror) \
  X(curl_multi_init) \
  X(curl_multi_cleanup) \
  X(curl_multi_setopt) \
  X(curl_multi_add_handle) \
  X(curl_multi_remove_handle) \
  X(curl_multi_perform) \
  X(curl_multi_poll) \
  X(curl_multi_info_read) \
  X(curl_slist_append) \
  X(curl_slist_free_all)

#define DECLARE(name) static __typeof__(&(name)) opened_##name;
FUNCTIONS(DECLARE)

static int find(void *library) {
#define FIND(name) \
  if ((opened_##name = (__typeof__(opened_##name))dlsym(library, #name)) == NULL) return 0;
  FUNCTIONS(FIND)
  return 1;
}

#undef curl_global_init
#define curl_global_init opened_curl_global_init
#undef curl_easy_init
#define curl_easy_init opened_curl_easy_init
#undef curl_easy_cleanup
#define curl_easy_cleanup opened_curl_easy_cleanup
#undef curl_easy_setopt
#define curl_easy_setopt opened_curl_easy_setopt
#undef curl_easy_getinfo
#define curl_easy_getinfo opened_curl_easy_getinfo
#undef curl_easy_pause
#define curl_easy_pause opened_curl_easy_pause
#undef curl_easy_strerror
#define curl_easy_strerror opened_curl_easy_strerror
#undef curl_multi_init
#define curl_multi_init opened_curl_multi_init
#undef curl_multi_cleanup
#define curl_multi_cleanup opened_curl_multi_cleanup
#undef curl_multi_setopt
#define curl_multi_setopt opened_curl_multi_setopt
#undef curl_multi_add_handle
#define curl_multi_add_handle opened_curl_multi_add_handle
#undef curl_multi_remove_handle
#define curl_multi_remove_handle opened_curl_multi_remove_handle
#undef curl_multi_perform
#define curl_multi_perform opened_curl_multi_perform
#undef curl_multi_poll
#define curl_multi_poll opened_curl_multi_poll
#undef curl_multi_info_read
#define curl_multi_info_read opened_curl_multi_info_read
#undef curl_slist_append
#define curl_slist_append opened_curl_slist_append
#undef curl_slist_free_all
#define curl_slist_free_all opened_curl_slist_free_all

static const char *const libraryNames[] = {
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so", "libcurl.4.dylib"};

static pthread_once_t initialised = PTHREAD_ONCE_INIT;
static int isOpen = 0;

static void initialise(void) {
  for (size_t index = 0; index < sizeof libraryNames / sizeof *libraryNames; index++) {
    void *library = dlopen(libraryNames[index], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL || !find(library)) continue;
    isOpen = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return;
  }
}

void parallax_memory_share(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
#endif
}

static int append(Buffer *buffer, const void *bytes, size_t count) {
  if (count > buffer->most - buffer->count) return 0;
  if (buffer->count + count > buffer->room) {
    size_t room = buffer->room ? buffer->room : 16384;
    while (room < buffer->count + count) room *= 2;
    uint8_t *larger = realloc(buffer->bytes, room);
    if (larger == NULL) return 0;
    buffer->bytes = larger;
    buffer->room = room;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return 1;
}

// Most bytes that are reserved on the word of a server.
static const curl_off_t mostReserved = 1 << 20;

// Reserves what the server says that the body has, so that it is not copied while it grows.
static void reserve(ParallaxTransfer *transfer) {
  curl_off_t length = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  if (length <= 0) return;
  size_t room = (size_t)(length < mostReserved ? length : mostReserved);
  transfer->body.bytes = malloc(room);
  if (transfer->body.bytes != NULL) transfer->body.room = room;
}

static size_t onBody(char *bytes, size_t size, size_t count, void *data) {
  ParallaxTransfer *transfer = data;
  ParallaxTransfers *all = transfer->all;
  if (all->held + size * count > all->most && all->paused + 1 < all->active) {
    transfer->isPaused = 1;
    all->paused++;
    return CURL_WRITEFUNC_PAUSE;
  }
  if (transfer->body.bytes == NULL) reserve(transfer);
  if (append(&transfer->body, bytes, size * count)) {
    all->held += size * count;
    return size * count;
  }
  transfer->stop = ParallaxStopBody;
  return 0;
}

static size_t onHeader(char *bytes, size_t size, size_t count, void *data) {
  ParallaxTransfer *transfer = data;
  // A proxy's or an interim answer comes before the one that counts.
  if (size * count > 5 && memcmp(bytes, "HTTP/", 5) == 0) transfer->headers.count = 0;
  if (append(&transfer->headers, bytes, size * count)) return size * count;
  transfer->stop = ParallaxStopHeaders;
  return 0;
}

static int isLocal4(uint32_t address) {
  uint8_t a = address >> 24, b = address >> 16;
  return a == 0 || a == 10 || a == 127 || a >= 224 || (a == 100 && b >= 64 && b < 128) ||
         (a == 169 && b == 254) || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168) ||
         (a == 192 && b == 0 && ((address >> 8) & 255) == 0) || (a == 198 && (b & 254) == 18);
}

static int isLocal6(const uint8_t *address) {
  static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  static const uint8_t translated[12] = {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
  static const uint8_t zero[15] = {0};
  uint32_t last = (uint32_t)address[12] << 24 | address[13] << 16 | address[14] << 8 | address[15];
  if (memcmp(address, mapped, 12) == 0 || memcmp(address, translated, 12) == 0)
    return isLocal4(last);
  if (memcmp(address, zero, 12) == 0) return 1;
  if (address[0] == 0x20 && address[1] == 0x02)
    return isLocal4((uint32_t)address[2] << 24 | address[3] << 16 | address[4] << 8 | address[5]);
  return address[0] == 0xff || (address[0] & 0xfe) == 0xfc ||
         (address[0] == 0xfe && address[1] >= 0x80);
}

static int isLocal(const struct sockaddr *address) {
  if (address->sa_family == AF_INET)
    return isLocal4(ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr));
  if (address->sa_family == AF_INET6)
    return isLocal6(((const struct sockaddr_in6 *)address)->sin6_addr.s6_addr);
  return 1;
}

int parallax_is_local_number(const char *host) {
  struct addrinfo wish = {.ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM}, *found = NULL;
  if (getaddrinfo(host, NULL, &wish, &found) != 0) return 1;
  int result = isLocal(found->ai_addr);
  freeaddrinfo(found);
  return result;
}

// Sees the resolved address, so that no name can stand for a local one.
static curl_socket_t onOpen(void *data, curlsocktype purpose, struct curl_sockaddr *address) {
  ParallaxTransfer *transfer = data;
  (void)purpose;
  transfer->isLocal = isLocal(&address->addr);
  if (transfer->isLocal && !transfer->allowsLocal && !transfer->hasProxy) {
    transfer->stop = ParallaxStopLocal;
    return CURL_SOCKET_BAD;
  }
  int type = address->socktype;
#ifdef SOCK_CLOEXEC
  type |= SOCK_CLOEXEC;
#endif
  return socket(address->family, type, address->protocol);
}

ParallaxTransfers *parallax_transfers_make(long perHost, size_t mostBytes) {
  pthread_once(&initialised, initialise);
  if (!isOpen) return NULL;
  ParallaxTransfers *transfers = calloc(1, sizeof *transfers);
  if (transfers == NULL) return NULL;
  transfers->multi = curl_multi_init();
  if (transfers->multi == NULL) {
    free(transfers);
    return NULL;
  }
  transfers->most = mostBytes;
  curl_multi_setopt(transfers->multi, CURLMOPT_MAX_HOST_CONNECTIONS, perHost);
  curl_multi_setopt(transfers->multi, CURLMOPT_MAXCONNECTS, 32L);
  return transfers;
}

void parallax_transfers_free(ParallaxTransfers *transfers) {
  curl_multi_cleanup(transfers->multi);
  free(transfers);
}

static void limit(CURL *easy, const ParallaxRequest *request) {
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 65536L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, request->connectSeconds);
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, request->slowBytes);
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, request->slowSeconds);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, request->totalSeconds);
  // An open connection was never asked for its address by this transfer.
  curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, request->allowsLocal ? 0L : 1L);
}

ParallaxTransfer *parallax_transfers_add(
    ParallaxTransfers *transfers, const ParallaxRequest *request, size_t token) {
  ParallaxTransfer *transfer = calloc(1, sizeof *transfer);
  if (transfer == NULL) return NULL;
  CURL *easy = transfer->easy = curl_easy_init();
  if (easy == NULL) {
    free(transfer);
    return NULL;
  }
  transfer->token = token;
  transfer->all = transfers;
  transfer->next = transfers->first;
  transfers->first = transfer;
  transfers->active++;
  transfer->allowsLocal = request->allowsLocal;
  transfer->hasProxy = request->proxy != NULL;
  transfer->body.most = request->mostBytes;
  transfer->headers.most = request->mostHeaderBytes;
  for (size_t index = 0; index < request->headerCount; index++) {
    struct curl_slist *more = curl_slist_append(transfer->headerLines, request->headers[index]);
    if (more != NULL) transfer->headerLines = more;
  }
  limit(easy, request);
  curl_easy_setopt(easy, CURLOPT_URL, request->address);
  // Also empty, so that libcurl asks no environment: what is checked depends on it.
  curl_easy_setopt(easy, CURLOPT_PROXY, request->proxy != NULL ? request->proxy : "");
  curl_easy_setopt(easy, CURLOPT_NOPROXY, "");
  curl_easy_setopt(easy, CURLOPT_USERAGENT, request->agent);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->headerLines);
  if (request->credentials != NULL)
    curl_easy_setopt(easy, CURLOPT_USERPWD, request->credentials);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, onOpen);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
  if (curl_multi_add_handle(transfers->multi, easy) != CURLM_OK) {
    parallax_transfer_free(transfers, transfer);
    return NULL;
  }
  return transfer;
}

void parallax_transfers_wait(ParallaxTransfers *transfers, int milliseconds) {
  int running = 0;
  curl_multi_perform(transfers->multi, &running);
  if (running == 0) return;
  curl_multi_poll(transfers->multi, NULL, 0, milliseconds, NULL);
  curl_multi_perform(transfers->multi, &running);
}

ParallaxTransfer *parallax_transfers_next(ParallaxTransfers *transfers) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(transfers->multi, &left)) != NULL) {
    if (message->msg != CURLMSG_DONE) continue;
    ParallaxTransfer *transfer = NULL;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
    if (transfer != NULL) {
      transfer->code = (int)message->data.result;
      return transfer;
    }
  }
  return NULL;
}

// Makes room for others that wait for it.
static void leave(ParallaxTransfers *transfers, ParallaxTransfer *transfer) {
  ParallaxTransfer **place = &transfers->first;
  while (*place != NULL && *place != transfer) place = &(*place)->next;
  if (*place != NULL) *place = transfer->next;
  transfers->active--;
  transfers->paused -= (size_t)transfer->isPaused;
  transfers->held -= transfer->body.count;
  for (ParallaxTransfer *other = transfers->first; other != NULL; other = other->next) {
    if (!other->isPaused) continue;
    other->isPaused = 0;
    transfers->paused--;
    curl_easy_pause(other->easy, CURLPAUSE_CONT);
  }
}

void parallax_transfer_free(ParallaxTransfers *transfers, ParallaxTransfer *transfer) {
  curl_multi_remove_handle(transfers->multi, transfer->easy);
  curl_easy_cleanup(transfer->easy);
  leave(transfers, transfer);
  curl_slist_free_all(transfer->headerLines);
  free(transfer->body.bytes);
  free(transfer->headers.bytes);
  free(transfer);
}

int parallax_transfer_is_silent(const ParallaxTransfer *transfer) {
  return transfer->headers.count == 0;
}

size_t parallax_transfer_token(const ParallaxTransfer *transfer) { return transfer->token; }
int parallax_transfer_code(const ParallaxTransfer *transfer) { return transfer->code; }
ParallaxStop parallax_transfer_stop(const ParallaxTransfer *transfer) { return transfer->stop; }

long parallax_transfer_status(const ParallaxTransfer *transfer) {
  long status = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

int parallax_transfer_is_local(const ParallaxTransfer *transfer) {
  char *text = NULL;
  struct sockaddr_in6 six = {.sin6_family = AF_INET6};
  struct sockaddr_in four = {.sin_family = AF_INET};
  curl_easy_getinfo(transfer->easy, CURLINFO_PRIMARY_IP, &text);
  if (text == NULL || *text == 0) return transfer->isLocal;
  if (inet_pton(AF_INET, text, &four.sin_addr) == 1) return isLocal((struct sockaddr *)&four);
  if (inet_pton(AF_INET6, text, &six.sin6_addr) == 1) return isLocal((struct sockaddr *)&six);
  return 1;
}

const uint8_t *parallax_transfer_body(const ParallaxTransfer *transfer, size_t *count) {
  *count = transfer->body.count;
  return transfer->body.bytes;
}

const uint8_t *parallax_transfer_headers(const ParallaxTransfer *transfer, size_t *count) {
  *count = transfer->headers.count;
  return transfer->headers.bytes;
}

const char *parallax_transfer_words(int code) {
  return isOpen ? curl_easy_strerror((CURLcode)code) : "libcurl is not installed";
}
