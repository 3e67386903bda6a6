"""Reads every set of marked text into one form: documents of sentences of (word, tag).

Tags are IOB2 over PER, ORG, LOC and MISC. A span that is only a people's name or its adjective is left
out, whatever the set says.
"""
import hashlib, json, os

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {
    "PER": "PER", "PERSON": "PER", "person": "PER", "politician": "PER", "writer": "PER",
    "scientist": "PER", "musicalartist": "PER", "researcher": "PER",
    "ORG": "ORG", "corporation": "ORG", "group": "ORG", "organisation": "ORG",
    "organization": "ORG", "politicalparty": "ORG", "university": "ORG", "band": "ORG",
    "LOC": "LOC", "location": "LOC", "country": "LOC", "geo-loc": "LOC",
}
# Marked in some sets, but no names.
NO_NAMES = {
    "algorithm", "astronomicalobject", "chemicalcompound", "chemicalelement", "discipline",
    "enzyme", "field", "literarygenre", "metrics", "musicalinstrument", "musicgenre", "protein",
    "task", "theory", "NUM", "TIME",
}


def demonyms():
    words = set()
    for line in open(os.path.join(HERE, "tables/demonyms.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            words.add(line.strip())
    for line in open(os.path.join(HERE, "tables/countries.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            words.update(filter(None, line.strip().partition(";")[2].split(",")))
    return words


def sources(data):
    """Rows of sources.tsv, each file checked against its sum."""
    for line in open(os.path.join(HERE, "sources.tsv"), encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        name, role, form, sha256, licence, origin = line.rstrip("\n").split("\t")
        path = os.path.join(data, name)
        with open(path, "rb") as file:
            found = hashlib.sha256(file.read()).hexdigest()
        if found != sha256:
            raise SystemExit(f"{path}: sha256 is {found}, sources.tsv says {sha256}")
        yield path, role, form


def normalised(tag):
    if len(tag) < 3:
        return "O"
    kind = kind_of(tag[2:])
    return tag[0] + "-" + kind if kind else "O"


def kind_of(name):
    """Names that are no person, organisation or place are a class of their own in training."""
    return KINDS.get(name, None if name in NO_NAMES else "MISC")


def columns(path, token, tag, separator, comments):
    documents, document, sentence = [], [], []

    def end_sentence():
        nonlocal sentence
        if sentence:
            document.append(sentence)
        sentence = []

    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if comments and line.startswith("# "):
            if line.startswith("# newdoc"):
                end_sentence()
                if document:
                    documents.append(document)
                document = []
            continue
        parts = line.split(separator)
        if len(parts) <= tag or not parts[token].strip():
            end_sentence()
            continue
        sentence.append([parts[token].strip(), normalised(parts[tag].strip())])
    end_sentence()
    if document:
        documents.append(document)
    return documents


def redocred(path):
    documents = []
    for entry in json.load(open(path, encoding="utf-8")):
        tags = [["O"] * len(s) for s in entry["sents"]]
        for vertex in entry["vertexSet"]:
            for mention in vertex:
                kind = kind_of(mention["type"])
                row = tags[mention["sent_id"]]
                start, end = mention["pos"]
                if kind and end <= len(row) and all(t == "O" for t in row[start:end]):
                    row[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
        documents.append([[[w, t] for w, t in zip(s, ts)] for s, ts in zip(entry["sents"], tags)])
    return documents


def read(path, form):
    if form == "redocred":
        documents = redocred(path)
    else:
        token, tag, separator, comments = {
            "iob2": (1, 2, "\t", True), "conll": (0, 1, "\t", False), "iob1": (0, 1, " ", False),
        }[form]
        documents = columns(path, token, tag, separator, comments)
    peoples = demonyms()
    for document in documents:
        for sentence in document:
            repair(sentence)
            drop(sentence, peoples)
    return documents


def repair(sentence):
    before = "O"
    for pair in sentence:
        if pair[1].startswith("I-") and before[2:] != pair[1][2:]:
            pair[1] = "B-" + pair[1][2:]
        before = pair[1]


def spans(tags):
    found, start = [], None
    for index, tag in enumerate(list(tags) + ["O"]):
        if start is not None and not tag.startswith("I-"):
            found.append((start, index, tags[start][2:]))
            start = None
        if tag.startswith("B-"):
            start = index
    return found


def drop(sentence, peoples):
    for start, end, _ in spans([tag for _, tag in sentence]):
        if " ".join(word for word, _ in sentence[start:end]) in peoples:
            for pair in sentence[start:end]:
                pair[1] = "O"
