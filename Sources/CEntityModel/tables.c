#include "CEntityModel.h"

// Clang knows #embed in every dialect and says so; the package does not choose a newer one.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t names[] = {
#embed "names.txt"
};

static const uint8_t words[] = {
#embed "words.txt"
};

entity_table entity_names(void) { return (entity_table){names, sizeof names}; }

entity_table entity_words(void) { return (entity_table){words, sizeof words}; }
