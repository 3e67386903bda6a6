#ifndef CSYNONYMS_H
#define CSYNONYMS_H

#include <stdint.h>

// The table that Scripts/make-synonyms.py makes: how common words are and which stand for each
// other. A word is an index into it; -1 means that it is not there.

/// The word whose stem has this FNV-1a hash (32 bits).
int32_t synonyms_word(uint32_t hash);

/// The base word of an irregular form ('fought') with this hash.
int32_t synonyms_irregular(uint32_t hash);

/// The hash of a word's stem.
uint32_t synonyms_hash(int32_t word);

/// 16 x natural logarithm of 1 / (chance that a sentence holds the word).
uint8_t synonyms_rarity(int32_t word);

/// The first link of a word; its last is before the first of the next word.
uint32_t synonyms_first_link(int32_t word);

/// The other word of a link.
int32_t synonyms_link_word(uint32_t link);

/// How much of a match a link counts, in hundredths.
uint8_t synonyms_link_weight(uint32_t link);

/// Whether two words are opposites.
int synonyms_are_opposites(int32_t left, int32_t right);

#endif
