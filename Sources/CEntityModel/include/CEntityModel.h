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

/// The trained model; its format is told in Models/entities/train.py.
entity_table entity_model(void);

/// Classes of words; the format is told in Models/entities/word_classes.py.
entity_table entity_word_classes(void);

#endif
