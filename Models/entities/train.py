#!/usr/bin/env python3
"""Trains the model, a linear-chain CRF, and writes it for the decoder.

    train.py DATA OUT [--quick]

OUT holds `classes.bin` and gets `model.bin`. Training takes some minutes on one core (L-BFGS with
L1 and L2). --quick stops after a few rounds.

Format, little-endian: `PXCR`, version, template, number of labels, scale (float32), slots; the
labels' transition weights (float32, from by to); then for each slot the FNV-1a hash of a feature (32
bits, 0 for an empty slot); then for each slot the labels' weights as signed bytes, to be multiplied
by the scale; then 16 bytes of 0. A hash stands at hash times slots divided by 2 to the 32nd, or in
the first free slot behind it; the hashes are in order, and behind the last one slot is empty.
"""
import os, struct, sys, tempfile, time

import pycrfsuite

import corpora
from features import TEMPLATE, fnv1a, rows
from word_classes import Classes

VERSION = 2
LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
# Share of the slots that is used: higher makes a smaller model and longer searches.
FILL = 0.9
# Weaker regularisation keeps more features: a larger model that knows more of modern news.
L1, L2, ITERATIONS = 0.03, 0.03, 140


def trained(data, classes, path, quick):
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({
        "c1": L1, "c2": L2, "max_iterations": 25 if quick else ITERATIONS,
        "feature.minfreq": 1, "feature.possible_transitions": True,
    })
    tokens = 0
    for file, role, form in corpora.sources(data):
        if role != "train":
            continue
        for document in corpora.read(file, form):
            for sentence in document:
                words = [w for w, _ in sentence]
                tokens += len(words)
                features = [[f.hex() for f in row] for row in rows(words, classes)]
                trainer.append(features, [t for _, t in sentence])
    print(tokens, "tokens", flush=True)
    trainer.train(path)


def write(path, out):
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    info = tagger.info()
    weights = {}
    for (feature, label), weight in info.state_features.items():
        row = weights.setdefault(fnv1a(bytes.fromhex(feature)) or 1, [0.0] * len(LABELS))
        row[LABELS.index(label)] += weight
    largest = max(abs(w) for row in weights.values() for w in row)
    scale = min(largest, 6.0) / 127

    def quantised(w):
        return max(-127, min(127, round(w / scale)))

    weights = {h: [quantised(w) for w in row] for h, row in weights.items()}
    weights = {h: row for h, row in weights.items() if any(row)}
    slots = int(len(weights) / FILL)
    hashes, values = [], []
    for h in sorted(weights):
        while len(hashes) < h * slots >> 32:
            hashes.append(0)
            values.append([0] * len(LABELS))
        hashes.append(h)
        values.append(weights[h])
    while len(hashes) <= slots:
        hashes.append(0)
        values.append([0] * len(LABELS))
    hashes.append(0)
    values.append([0] * len(LABELS))
    with open(os.path.join(out, "model.bin"), "wb") as file:
        file.write(b"PXCR" + struct.pack("<IIIfI", VERSION, TEMPLATE, len(LABELS), scale, slots))
        for before in LABELS:
            for after in LABELS:
                file.write(struct.pack("<f", info.transitions.get((before, after), 0.0)))
        file.write(struct.pack(f"<{len(hashes)}I", *hashes))
        for row in values:
            file.write(struct.pack(f"<{len(LABELS)}b", *row))
        file.write(bytes(16))
    print(len(weights), "features in", slots, "slots, largest weight", largest, flush=True)


def measure(data, classes, path):
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    for file, role, form in corpora.sources(data):
        if role != "measure":
            continue
        hits = found = wanted = 0
        for document in corpora.read(file, form):
            for sentence in document:
                words = [w for w, _ in sentence]
                tags = tagger.tag([[f.hex() for f in row] for row in rows(words, classes)])
                pairs = [[w, t] for w, t in zip(words, tags)]
                corpora.repair(pairs)
                corpora.drop(pairs, corpora.demonyms())
                gold = set(s for s in corpora.spans([t for _, t in sentence]) if s[2] != "MISC")
                mine = set(s for s in corpora.spans([t for _, t in pairs]) if s[2] != "MISC")
                hits, found, wanted = hits + len(gold & mine), found + len(mine), wanted + len(gold)
        precision, recall = hits / max(1, found), hits / max(1, wanted)
        print(f"{os.path.basename(file)}: precision {precision:.4f} recall {recall:.4f} "
              f"F1 {2 * precision * recall / max(1e-9, precision + recall):.4f}", flush=True)


def main(data, out, quick=False):
    classes = Classes(os.path.join(out, "classes.bin"))
    path = os.path.join(tempfile.gettempdir(), "parallax-entities.crfsuite")
    start = time.time()
    trained(data, classes, path, quick)
    print(round(time.time() - start), "s", flush=True)
    write(path, out)
    measure(data, classes, path)


if __name__ == "__main__":
    main(*sys.argv[1:3], quick="--quick" in sys.argv)
