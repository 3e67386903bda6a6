#ifndef CLIBXML_H
#define CLIBXML_H

#include <stddef.h>
#include <stdint.h>

/// Bytes that live only as long as the call that hands them over.
typedef struct {
  const uint8_t *_Nullable start;
  size_t count;
} ParallaxBytes;

/// An attribute of an element: prefix and namespace are empty where there is none.
typedef struct {
  ParallaxBytes name;
  ParallaxBytes prefix;
  ParallaxBytes space;
  ParallaxBytes value;
} ParallaxAttribute;

/// What the parser tells; `context` is handed through.
typedef struct {
  void *_Nullable context;
  void (*_Nonnull start)(
      void *_Nullable context, ParallaxBytes name, ParallaxBytes prefix, ParallaxBytes space,
      const ParallaxAttribute *_Nullable attributes, size_t count);
  void (*_Nonnull end)(void *_Nullable context);
  void (*_Nonnull text)(void *_Nullable context, ParallaxBytes text);
} ParallaxXMLEvents;

typedef struct ParallaxXMLParser ParallaxXMLParser;

/// Whether libxml2 can be opened on this machine.
int parallax_xml_is_there(void);

/// Makes a push parser that opens no file, asks no network and expands no entity of a document;
/// null where memory is short, or there is no libxml2. `events` must outlive it.
ParallaxXMLParser *_Nullable parallax_xml_parser_make(const ParallaxXMLEvents *_Nonnull events);

/// Parses the next bytes, which must be UTF-8; returns 0, or libxml2's error code after which
/// nothing more is parsed.
int parallax_xml_parser_push(
    ParallaxXMLParser *_Nonnull parser, const uint8_t *_Nullable bytes, size_t count, int isLast);

/// Lets the parser tell nothing more: for a reader that has seen enough.
void parallax_xml_parser_stop(ParallaxXMLParser *_Nonnull parser);

void parallax_xml_parser_free(ParallaxXMLParser *_Nonnull parser);

#endif
