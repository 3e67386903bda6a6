#include "CEntityModel.h"

// Clang knows #embed in every dialect and says so; the package does not choose a newer one.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t names[] = {
#embed "names.txt"
};

static const uint8_t words[] = {
#embed "words.txt"
};

static const uint8_t model[] = {
#embed "model.bin"
};

static const uint8_t classes[] = {
#embed "classes.bin"
};

entity_table entity_names(void) { return (entity_table){names, sizeof names}; }

entity_table entity_words(void) { return (entity_table){words, sizeof words}; }

entity_table entity_model(void) { return (entity_table){model, sizeof model}; }

entity_table entity_word_classes(void) { return (entity_table){classes, sizeof classes}; }
