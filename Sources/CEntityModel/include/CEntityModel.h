#ifndef C_ENTITY_MODEL_H
#define C_ENTITY_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// A table inside the binary. The bytes live as long as the program.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} entity_table;

/// Names of organisations, places and peoples, a line each.
entity_table entity_names(void);

/// Folded words with their flags, a line each.
entity_table entity_words(void);

#endif
