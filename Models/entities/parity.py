#!/usr/bin/env python3
"""Writes sentences of the project's own text with the model's tags, for the decoder's test.

    parity.py OUT > Tests/EntitiesTests/Fixtures/parity.tsv

OUT holds `classes.bin` and `model.bin`. The features are the trainer's; the weights are those of
8 bits that the program has.
"""
import glob, os, re, struct, sys

from features import fnv1a, rows
from train import LABELS
from word_classes import Classes

HERE = os.path.dirname(os.path.abspath(__file__))


class Model:
    def __init__(self, path):
        data = open(path, "rb").read()
        count = len(LABELS)
        self.scale = struct.unpack_from("<f", data, 16)[0]
        flat = struct.unpack_from(f"<{count * count}f", data, 24)
        self.transitions = [flat[i * count:(i + 1) * count] for i in range(count)]
        start = 24 + 4 * count * count
        slots = (len(data) - start - 16) // (4 + count)
        hashes = struct.unpack_from(f"<{slots}I", data, start)
        weights = struct.unpack_from(f"<{slots * count}b", data, start + 4 * slots)
        self.weights = {h: weights[i * count:(i + 1) * count] for i, h in enumerate(hashes) if h}

    def tags(self, features):
        """The likeliest labels (Viterbi)."""
        best, back = None, []
        for row in features:
            sums = [0] * len(LABELS)
            for feature in row:
                for i, w in enumerate(self.weights.get(fnv1a(feature) or 1, ())):
                    sums[i] += w
            scores = [s * self.scale for s in sums]
            if best is not None:
                choices = [max(range(len(LABELS)), key=lambda k: best[k] + self.transitions[k][i])
                           for i in range(len(LABELS))]
                back.append(choices)
                scores = [s + best[k] + self.transitions[k][i]
                          for i, (s, k) in enumerate(zip(scores, choices))]
            best = scores
        path = [max(range(len(LABELS)), key=lambda k: best[k])]
        for choices in reversed(back):
            path.append(choices[path[-1]])
        return ["O" if LABELS[k].endswith("MISC") else LABELS[k] for k in reversed(path)]


def main(out):
    classes, model = Classes(os.path.join(out, "classes.bin")), Model(os.path.join(out, "model.bin"))
    for path in sorted(glob.glob(os.path.join(HERE, "../../seeds/*.txt"))):
        for line in open(path, encoding="utf-8"):
            for sentence in re.split(r"(?<=[.!?”])\s+", line.strip()):
                words = re.findall(r"\w[\w'’.,-]*\w|\w|[^\w\s]", sentence)
                if words:
                    tags = model.tags(rows(words, classes))
                    print("\n".join(f"{w}\t{t}" for w, t in zip(words, tags)), end="\n\n")
    # Headlines in capitals and in title case, odd signs, words beyond ASCII.
    for line in ("PUTIN MEETS HOLLANDE IN MOSCOW", "President Macron Visits the Élysée in Paris Today",
                 "`` Nein , '' said Günther Öttinger of the CDU in Köln .", "x 1,000 S-400 £5 – … 北京",
                 "president obama met angela merkel in berlin", "A", "“ ‘ ’ ” '' ' ' ``"):
        words = line.split()
        tags = model.tags(rows(words, classes))
        print("\n".join(f"{w}\t{t}" for w, t in zip(words, tags)), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1])
