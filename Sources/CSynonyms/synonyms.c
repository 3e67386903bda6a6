#include "CSynonyms.h"

#include <stddef.h>
#include <string.h>

// Numbers in the table are little-endian and read byte-wise, so that any machine can.
static const unsigned char table[] = {
#embed "synonyms.bin"
};

enum { header = 24 };

static uint32_t u32(size_t at) {
  return (uint32_t)table[at] | (uint32_t)table[at + 1] << 8 | (uint32_t)table[at + 2] << 16 |
         (uint32_t)table[at + 3] << 24;
}

static uint32_t u16(size_t at) { return (uint32_t)table[at] | (uint32_t)table[at + 1] << 8; }

static size_t aligned(size_t at) { return (at + 3) & ~(size_t)3; }

static size_t words(void) { return u32(8); }
static size_t links(void) { return u32(12); }
static size_t forms(void) { return u32(16); }
static size_t opposites(void) { return u32(20); }

static size_t rarities_at(void) { return header + 4 * words(); }
static size_t starts_at(void) { return aligned(rarities_at() + words()); }
static size_t targets_at(void) { return starts_at() + 4 * (words() + 1); }
static size_t weights_at(void) { return targets_at() + 2 * links(); }
static size_t forms_at(void) { return aligned(weights_at() + links()); }
static size_t bases_at(void) { return forms_at() + 4 * forms(); }
static size_t opposites_at(void) { return aligned(bases_at() + 2 * forms()); }

static int32_t find(size_t at, size_t count, uint32_t value) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (u32(at + 4 * middle) < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < count && u32(at + 4 * low) == value ? (int32_t)low : -1;
}

int32_t synonyms_word(uint32_t hash) { return find(header, words(), hash); }

int32_t synonyms_irregular(uint32_t hash) {
  int32_t form = find(forms_at(), forms(), hash);
  return form < 0 ? -1 : (int32_t)u16(bases_at() + 2 * (size_t)form);
}

uint32_t synonyms_hash(int32_t word) { return u32(header + 4 * (size_t)word); }

uint8_t synonyms_rarity(int32_t word) { return table[rarities_at() + (size_t)word]; }

uint32_t synonyms_first_link(int32_t word) { return u32(starts_at() + 4 * (size_t)word); }

int32_t synonyms_link_word(uint32_t link) { return (int32_t)u16(targets_at() + 2 * (size_t)link); }

uint8_t synonyms_link_weight(uint32_t link) { return table[weights_at() + link]; }

int synonyms_are_opposites(int32_t left, int32_t right) {
  if (left < 0 || right < 0) return 0;
  return find(opposites_at(), opposites(), (uint32_t)left << 16 | (uint32_t)right) >= 0;
}
