// libxml2's SAX2 push parser behind an interface of plain bytes, so that none of its types, macros
// and variadic callbacks is needed in Swift. Switched off: the network, DTDs, and entities.
//
// The library is opened with the first document: it brings ICU along, and both would make every start of
// the program a millisecond and a megabyte heavier.

#include "CLibxml.h"

#include <dlfcn.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define FUNCTIONS(X) \
  X(xmlInitParser) \
  X(xmlGetPredefinedEntity) \
  X(xmlCreatePushParserCtxt) \
  X(xmlCtxtUseOptions) \
  X(xmlSwitchEncoding) \
  X(xmlParseChunk) \
  X(xmlStopParser) \
  X(xmlFreeParserCtxt)

#define DECLARE(name) static __typeof__(&(name)) opened_##name;
FUNCTIONS(DECLARE)

static int find(void *library) {
#define FIND(name) \
  if ((opened_##name = (__typeof__(opened_##name))dlsym(library, #name)) == NULL) return 0;
  FUNCTIONS(FIND)
  return 1;
}

static const char *const libraryNames[] = {"libxml2.so.2", "libxml2.so", "libxml2.2.dylib"};

static pthread_once_t initialised = PTHREAD_ONCE_INIT;
static int isOpen = 0;

static void initialise(void) {
  for (size_t index = 0; index < sizeof libraryNames / sizeof *libraryNames; index++) {
    void *library = dlopen(libraryNames[index], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL || !find(library)) continue;
    opened_xmlInitParser();
    isOpen = 1;
    return;
  }
}

int parallax_xml_is_there(void) {
  pthread_once(&initialised, initialise);
  return isOpen;
}

struct ParallaxXMLParser {
  const ParallaxXMLEvents *events;
  xmlParserCtxtPtr context;
  ParallaxAttribute *attributes;
  size_t attributeRoom;
};

static ParallaxBytes bytes(const xmlChar *text) {
  ParallaxBytes result = {text, text == NULL ? 0 : strlen((const char *)text)};
  return result;
}

static void startElement(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
    int namespaceCount, const xmlChar **namespaces, int attributeCount, int defaultedCount,
    const xmlChar **attributes) {
  ParallaxXMLParser *parser = data;
  (void)namespaceCount, (void)namespaces, (void)defaultedCount;
  size_t count = (size_t)attributeCount;
  if (count > parser->attributeRoom) {
    ParallaxAttribute *room = realloc(parser->attributes, count * sizeof *room);
    if (room == NULL) count = 0;
    else parser->attributes = room, parser->attributeRoom = count;
  }
  for (size_t index = 0; index < count; index++) {
    const xmlChar **attribute = attributes + 5 * index;
    ParallaxBytes value = {attribute[3], (size_t)(attribute[4] - attribute[3])};
    parser->attributes[index] = (ParallaxAttribute){
        bytes(attribute[0]), bytes(attribute[1]), bytes(attribute[2]), value};
  }
  parser->events->start(
      parser->events->context, bytes(name), bytes(prefix), bytes(space), parser->attributes,
      count);
}

static void endElement(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  ParallaxXMLParser *parser = data;
  (void)name, (void)prefix, (void)space;
  parser->events->end(parser->events->context);
}

static void characters(void *data, const xmlChar *text, int count) {
  ParallaxXMLParser *parser = data;
  ParallaxBytes value = {text, (size_t)count};
  parser->events->text(parser->events->context, value);
}

// No error reaches standard error: what is wrong is said by the return value alone.
static void ignoreError(void *data, xmlErrorPtr error) { (void)data, (void)error; }

static xmlEntityPtr getEntity(void *data, const xmlChar *name) {
  (void)data;
  return opened_xmlGetPredefinedEntity(name);
}

ParallaxXMLParser *parallax_xml_parser_make(const ParallaxXMLEvents *events) {
  if (!parallax_xml_is_there()) return NULL;
  ParallaxXMLParser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = startElement;
  handler.endElementNs = endElement;
  handler.characters = characters;
  handler.cdataBlock = characters;
  handler.getEntity = getEntity;
  handler.serror = ignoreError;
  parser->events = events;
  parser->context = opened_xmlCreatePushParserCtxt(&handler, parser, NULL, 0, NULL);
  if (parser->context == NULL) {
    free(parser);
    return NULL;
  }
  // NOENT gives `&amp;` in an attribute as the character, and not as a reference to it; there are
  // no other entities, as `getEntity` knows XML's own five alone. HUGE lifts the limits on length
  // and depth, which our own repair of the text sets lower.
  opened_xmlCtxtUseOptions(
      parser->context, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE | XML_PARSE_NOERROR |
                           XML_PARSE_NOWARNING);
  opened_xmlSwitchEncoding(parser->context, XML_CHAR_ENCODING_UTF8);
  return parser;
}

int parallax_xml_parser_push(
    ParallaxXMLParser *parser, const uint8_t *bytes, size_t count, int isLast) {
  const size_t most = 1 << 16;
  int code = 0;
  while (code == 0 && count > most) {
    code = opened_xmlParseChunk(parser->context, (const char *)bytes, (int)most, 0);
    bytes += most;
    count -= most;
  }
  if (code == 0) code = opened_xmlParseChunk(parser->context, (const char *)bytes, (int)count, isLast);
  // A namespace that is not declared is no reason to stop.
  return parser->context->wellFormed ? 0 : (code != 0 ? code : 1);
}

void parallax_xml_parser_stop(ParallaxXMLParser *parser) { opened_xmlStopParser(parser->context); }

void parallax_xml_parser_free(ParallaxXMLParser *parser) {
  opened_xmlFreeParserCtxt(parser->context);
  free(parser->attributes);
  free(parser);
}
