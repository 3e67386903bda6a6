#include "CEntities.h"

static const uint8_t table[] = {
#embed "references.bin"
};

const uint8_t *entities_table(void) { return table; }

size_t entities_size(void) { return sizeof table; }
