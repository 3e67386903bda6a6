#!/usr/bin/env python3
"""Makes Sources/CWordChances/chances.bin: how common words are in languages beside English.

Input
  wordfreq (PyPI, 3.1): estimates of how often a word is written, from several collections of texts

Needs: pip install wordfreq msgpack
Run:   python3 Scripts/make-word-chances.py   (the output is the same on every run)

Words are joined as ForeignStem.swift joins them, by their first letters; of Chinese and Japanese the
signs are counted by twos, inside words and where two words meet.

Layout, little-endian, sections one after another:
  u32 x 2      'PXWC' version 1, entries
  u32 x entry  key ^ tongue, rising: the FNV-1a (32 bits) of `~` and the stem, or of two signs, and
               that of the language's code
  u8  x entry  16 x natural logarithm of 1 / (chance that an article holds it)
"""

import gzip
import importlib.util
import math
import pathlib
import re
import struct
import unicodedata

import msgpack

HERE = pathlib.Path(__file__).parent
OUTPUT = HERE.parent / "Sources/CWordChances/chances.bin"
STEMS = HERE.parent / "Sources/ArticleAnalysis/Stories/ForeignStem.swift"

LANGUAGES = "ar de ja zh".split()  # Those in which a capital tells no name.
PAIRS = {"ja", "zh"}  # Read by pairs of signs.
WORDS_IN_ARTICLE = 200
LEAST = 0.001  # Chance below which a word needs no entry: the reader takes the least.
LEAST_PAIR = 0.002  # The same for two signs, of which there are many.
BESIDE = 10  # How much more often two words stand side by side than by chance, of those that do.
LETTERS = 6  # Of a stem, as in ForeignStem.swift.


def fnv1a32(text):
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def frequencies(language):
    """Each word with its share of all words."""
    data = pathlib.Path(importlib.util.find_spec("wordfreq").origin).parent / "data"
    file = data / f"large_{language}.msgpack.gz"
    if not file.exists():
        file = data / f"small_{language}.msgpack.gz"
    bins = msgpack.load(gzip.open(file), raw=False)
    for centibels, words in enumerate(bins[1:]):
        for word in words:
            yield word, 10 ** (-centibels / 100)


def endings(name):
    """A list of endings, from the source that uses them."""
    source = STEMS.read_text(encoding="utf-8")
    text = re.search(name + r' = byLength\(\s*"+(.*?)"+\)', source, re.S)[1].replace("\\\n", "")
    return sorted(text.split(), key=len, reverse=True)


def articles():
    return re.findall(r'"([^"]+)"', re.search(r"articles = \[(.*?)\]", STEMS.read_text())[1])


CYRILLIC, LATIN, ARTICLES = endings("cyrillicEndings"), endings("latinEndings"), articles()


def folded(word):
    """Without the diacritics of Latin letters, as NameFolding.swift folds."""
    out = ""
    for sign in word.lower():
        if "\u00c0" <= sign <= "\u017f":
            base = unicodedata.normalize("NFD", sign)[0]
            sign = {"ß": "s", "ø": "o", "ł": "l", "ı": "i", "đ": "d"}.get(sign, base)
        out += "" if "\u0300" <= sign <= "\u036f" else sign.lower()
    return out


def without(stem, ends):
    for end in ends:
        if len(stem) >= len(end) + 3 and stem.endswith(end):
            return stem[: -len(end)]
    return stem


def stem(word, language):
    word = folded(word)
    for article in ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 2:
            word = word[len(article):]
            break
    if "\u0400" <= word[0] < "\u0530":
        word = without(word, CYRILLIC)
    elif language == "pl":
        word = without(word, LATIN)
    return "~" + word[:LETTERS]


def pairs(language):
    """The share of each two signs among all words, inside words and where two words meet."""
    found, first, last = {}, {}, {}
    for word, share in frequencies(language):
        signs = [sign for sign in word if sign >= "\u2e80"]
        if not signs or len(signs) < len(word):
            continue
        for one, other in zip(signs, signs[1:]):
            found[one + other] = found.get(one + other, 0) + share
        first[signs[0]] = first.get(signs[0], 0) + share
        last[signs[-1]] = last.get(signs[-1], 0) + share
    for one, share in last.items():
        for other, next_share in first.items():
            if BESIDE * share * next_share > 1e-6:
                found[one + other] = found.get(one + other, 0) + BESIDE * share * next_share
    return {"~" + pair: share for pair, share in found.items()}


def shares(language):
    if language in PAIRS:
        return pairs(language)
    found = {}
    for word, share in frequencies(language):
        if word[0].isalpha():
            key = stem(word, language)
            found[key] = found.get(key, 0) + share
    return found


def main():
    table = {}
    for language in LANGUAGES:
        tongue, count = fnv1a32(language), 0
        least = LEAST_PAIR if language in PAIRS else LEAST
        for key, share in shares(language).items():
            chance = 1 - (1 - min(share, 1)) ** WORDS_IN_ARTICLE
            if chance > least:
                table[fnv1a32(key) ^ tongue] = round(-16 * math.log(chance))
                count += 1
        print(language, count)
    keys = sorted(table)
    OUTPUT.write_bytes(
        b"PXWC" + struct.pack("<I", len(keys)) + struct.pack(f"<{len(keys)}I", *keys)
        + bytes(table[key] for key in keys))
    print(len(keys), OUTPUT.stat().st_size)


if __name__ == "__main__":
    main()
