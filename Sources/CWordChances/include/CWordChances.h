#ifndef CWORDCHANCES_H
#define CWORDCHANCES_H

#include <stdint.h>

// The table that Scripts/make-word-chances.py makes: how common words are in languages that do not
// tell their names by a capital.

/// 16 x natural logarithm of 1 / (chance that an article holds the word); -1 for a word that is not
/// there.
///
/// The key is the FNV-1a (32 bits) of `~` and the stem, xor that of the code of its language.
int32_t word_chances_rarity(uint32_t key);

#endif
