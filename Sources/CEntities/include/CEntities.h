#ifndef CENTITIES_H
#define CENTITIES_H

#include <stddef.h>
#include <stdint.h>

// The named character references of HTML (WHATWG HTML Standard, section 13.5), which
// Scripts/make-entities.py takes from Python's copy of them. A row is: length of the name, name
// (with its ';' where it has one), length of the characters, characters as UTF-8; rows are sorted
// by the bytes of the name.

/// The first byte of the table.
const uint8_t *entities_table(void);

/// Bytes of the table.
size_t entities_size(void);

#endif
