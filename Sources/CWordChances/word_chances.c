#include "CWordChances.h"

#include <stddef.h>

// Numbers in the table are little-endian and read byte-wise, so that any machine can.
static const unsigned char table[] = {
#embed "chances.bin"
};

enum { header = 8 };

static uint32_t u32(size_t at) {
  return (uint32_t)table[at] | (uint32_t)table[at + 1] << 8 | (uint32_t)table[at + 2] << 16 |
         (uint32_t)table[at + 3] << 24;
}

int32_t word_chances_rarity(uint32_t key) {
  size_t count = u32(4), low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (u32(header + 4 * middle) < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == count || u32(header + 4 * low) != key) return -1;
  return table[header + 4 * count + low];
}
