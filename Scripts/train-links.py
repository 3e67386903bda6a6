#!/usr/bin/env python3
"""Trains Sources/ArticleAnalysis/Comparison/Words/LinkOdds.swift: what speaks for a link of two words.

Inputs
  DATA/edinburgh-words.train.json   sentence pairs with links made by people (Edinburgh++, from
                                    xuchen/jacana, Apache License 2.0; see NOTICE)
  PROGRAM debug words --forms       what the program knows of the words of each pair: so the script
                                    has no second opinion on stems and synonyms

Needs: pip install numpy==2.4.6
Run:   python3 Scripts/train-links.py DATA PROGRAM [--check]   (make links DATA=…)

Two logistic regressions, by Newton's method with a penalty of 1: one for pairs of content words that
are one or near, one for free words and signs beside links. Both see what WordLinker sees at that
moment, so each training walks through the greedy choice as the program does. The output is the same
on every run. With --check nothing is written, and a file that would change is an error.

The features, in the order of LinkOdds, are those of WordLinker.contentOdds and proposeBeside.
"""

import hashlib
import json
import math
import pathlib
import subprocess
import sys

import numpy as np

SHA256 = "b4fd7e1f3f39dcf935037994901f3e127b16b08c1fda4934617b1ba74bfdcffe"
WINDOW = 3
FOLDS = 10
MOST_TIMES = 4
# Log odds from which content words are linked, and free words the first and second time; WordLinker
# has the same, rounded to two digits.
LEAST = [math.log(p / (1 - p)) for p in (0.3, 0.45, 0.4)]
SWIFT = pathlib.Path(__file__).parent.parent / "Sources/ArticleAnalysis/Comparison/Words/LinkOdds.swift"

CONTENT = "base same near before behind before2 behind2 before3 behind3 enclosed far once again".split()
BESIDE = (
    "base near kind strange content sign behind before support far sameOnce inside alone "
    "strangeAlone kindAlone sameBehind sameBefore sameSupport strangeContent strangeEnclosed sameFar "
    "strangeMixed sameContent sameInside last"
).split()


class Pair:
    """Two sentences: forms as (word, surface, is content, kind), links made by people."""

    def __init__(self, left, right, near, gold):
        self.left, self.right, self.gold = left, right, gold
        n, m = len(left), len(right)
        # With a margin, so that the words around a pair can be asked for at the ends too.
        self.same = np.zeros((n + 8, m + 8), bool)
        self.value = np.zeros((n + 8, m + 8))
        for i in range(n):
            for j in range(m):
                same = left[i][1] == right[j][1]
                nearness = near.get((i, j), 0.0)
                self.same[i + 4, j + 4] = same
                self.value[i + 4, j + 4] = 1 if same else nearness
        self.near = near
        self.alike = self.same | (self.value > 0)
        self.times_left = [sum(o[1] == w[1] for o in left) for w in left]
        self.times_right = [sum(o[1] == w[1] for o in right) for w in right]

    def distance(self, i, j):
        return abs((i + 0.5) / len(self.left) - (j + 0.5) / len(self.right))


def read(data, program):
    path = pathlib.Path(data) / "edinburgh-words.train.json"
    raw = path.read_bytes()
    if hashlib.sha256(raw).hexdigest() != SHA256:
        sys.exit(f"{path}: is not the file that the odds were trained on (see SHA256)")
    items = json.loads(raw)
    lines = "".join(f"{item['source']}\t{item['target']}\n" for item in items)
    answer = subprocess.run(
        [program, "debug", "words", "--forms"], input=lines.encode(), capture_output=True, check=True)
    pairs = []
    for item, line in zip(items, answer.stdout.decode().splitlines(), strict=True):
        left, right, near = line.split("  ")

        def forms(text):
            fields = (form.split(",") for form in text.split())
            return [(int(w), int(s), c == "1", int(k)) for w, s, c, k in fields]

        nearness = {}
        for entry in near.split():
            place, value = entry.split(":")
            i, j = map(int, place.split("-"))
            nearness[i, j] = float(value)
        gold = {tuple(map(int, link.split("-"))) for link in item["sureAlign"].split()}
        pairs.append(Pair(forms(left), forms(right), nearness, gold))
    return pairs


# Content words


def content_candidates(pair):
    return [
        (i, j)
        for i, a in enumerate(pair.left) for j, b in enumerate(pair.right)
        if a[2] and b[2] and a[0] >= 0 and b[0] >= 0 and pair.near.get((i, j), 0) > 0
    ]


def content_features(pair, i, j):
    alike, same = pair.alike, pair.same[i + 4, j + 4]
    around = [alike[i + 4 + s, j + 4 + s] for s in (-1, 1, -2, 2, -3, 3)]
    times = max(pair.times_left[i], pair.times_right[j])
    return [
        1, same, 0 if same else pair.value[i + 4, j + 4], *around, around[0] and around[1],
        pair.distance(i, j), times == 1, min(MOST_TIMES, times) - 1,
    ]


# Free words beside links


def gaps(links, size):
    """Of each left word the partners of the links around it, and how long its run of free words is."""
    n = len(links)
    before, behind, run = [-1] * n, [size] * n, [0] * n
    last = -1
    for i in range(n):
        before[i] = last
        last = links[i] if links[i] >= 0 else last
    last = size
    for i in reversed(range(n)):
        behind[i] = last
        last = links[i] if links[i] >= 0 else last
    i = 0
    while i < n:
        end = i
        while end < n and links[end] < 0:
            end += 1
        run[i:end] = [end - i] * (end - i)
        i = max(end, i + 1)
    return before, behind, run


def is_behind(links, i, j):
    return links[i - 1] == j - 1 if i > 0 and j > 0 else i == 0 and j == 0


def is_before(links, i, j, size):
    n = len(links)
    if i + 1 < n and j + 1 < size:
        return links[i + 1] == j + 1
    return i + 1 == n and j + 1 == size


def beside_candidates(pair, left, right):
    n, m = len(left), len(right)
    before, behind, _ = gaps(left, m)
    found = set()
    for i in range(n):
        if left[i] >= 0:
            continue
        for other in range(max(-1, i - WINDOW), min(n + 1, i + WINDOW + 1)):
            base = -1 if other == -1 else m if other == n else left[other]
            if other == i or (0 <= other < n and base < 0):
                continue
            for j in range(max(0, base - WINDOW), min(m, base + WINDOW + 1)):
                if right[j] >= 0:
                    continue
                if not pair.alike[i + 4, j + 4] and not (
                    before[i] < j < behind[i]
                    and (is_behind(left, i, j) or is_before(left, i, j, m))
                ):
                    continue
                found.add((i, j))
        if pair.times_left[i] == 1:
            for j in range(m):
                if right[j] < 0 and pair.same[i + 4, j + 4] and pair.times_right[j] == 1:
                    found.add((i, j))
    return sorted(found)


def beside_features(pair, i, j, left, gap):
    n, m = len(pair.left), len(pair.right)
    a, b = pair.left[i], pair.right[j]
    same = pair.same[i + 4, j + 4]
    near = 0 if same else pair.value[i + 4, j + 4]
    kind = not same and near == 0 and a[3] >= 0 and a[3] == b[3]
    strange = not (same or near or kind)
    content, mixed, sign = a[2] and b[2], a[2] != b[2], (a[0] < 0) != (b[0] < 0)
    behind, before = is_behind(left, i, j), is_before(left, i, j, m)
    support = 0.0
    for other in range(max(0, i - WINDOW), min(n, i + WINDOW + 1)):
        if other == i or left[other] < 0:
            continue
        distance = abs(left[other] - j)
        if 0 < distance <= WINDOW and (left[other] > j) == (other > i):
            support += 1 / (abs(other - i) + distance)
    previous, following, run = gap
    inside = previous[i] < j < following[i]
    alone = inside and run[i] * (following[i] - previous[i] - 1) == 1
    far = pair.distance(i, j)
    once = pair.times_left[i] == 1 and pair.times_right[j] == 1
    return [
        1, near, kind, strange, content, sign, behind, before, support, far, same and once, inside,
        alone, strange and alone, kind and alone, same and behind, same and before, same * support,
        strange and content, strange and behind and before, same * far, strange and mixed,
        same and content, same and inside, i == n - 1 and j == m - 1,
    ]


# Training


def fitted(rows, answers, penalty=1.0):
    x, y = np.asarray(rows, float), np.asarray(answers, float)
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - y) + penalty * weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + penalty * np.eye(x.shape[1])
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def take(candidates, odds, least, left, right):
    for k in sorted(range(len(candidates)), key=lambda k: (-odds[k], candidates[k])):
        if odds[k] < least:
            return
        i, j = candidates[k]
        if left[i] < 0 and right[j] < 0:
            left[i], right[j] = j, i


def linked(pair, content, beside, passes=2):
    left, right = [-1] * len(pair.left), [-1] * len(pair.right)
    found = content_candidates(pair)
    if found:
        rows = np.array([content_features(pair, *c) for c in found], float)
        take(found, rows @ content, LEAST[0], left, right)
    for step in range(passes):
        found = beside_candidates(pair, left, right)
        if found:
            gap = gaps(left, len(right))
            rows = np.array([beside_features(pair, i, j, left, gap) for i, j in found], float)
            take(found, rows @ beside, LEAST[1 + step], left, right)
    return left, right


def trained(pairs):
    rows, answers = [], []
    for pair in pairs:
        for place in content_candidates(pair):
            rows.append(content_features(pair, *place))
            answers.append(place in pair.gold)
    content, beside = fitted(rows, answers), None
    # The second time the free words that the first odds leave are among the examples.
    for _ in range(2):
        rows, answers = [], []
        for pair in pairs:
            for passes in [0] if beside is None else [0, 1]:
                left, right = linked(pair, content, beside, passes)
                gap = gaps(left, len(right))
                for i, j in beside_candidates(pair, left, right):
                    rows.append(beside_features(pair, i, j, left, gap))
                    answers.append((i, j) in pair.gold)
        beside = fitted(rows, answers)
    return content, beside


def measure(pairs, content, beside):
    """Links that are right, found and wanted."""
    total = np.zeros(3)
    for pair in pairs:
        left, _ = linked(pair, content, beside)
        mine = {(i, j) for i, j in enumerate(left) if j >= 0}
        total += len(mine & pair.gold), len(mine), len(pair.gold)
    return total


def f1(total):
    return 2 * total[0] / (total[1] + total[2])


# The table

TEMPLATE = '''\
/// What speaks for and against a link of two words, in log odds; made by Scripts/train-links.py.
///
/// Two logistic regressions, trained by Newton's method with a penalty of 1 on the {count} pairs of
/// Edinburgh++ (`Tests/ComparisonTests/Fixtures`). In ten parts, each trained without the part that is
/// measured, they reach F1 {folds} of the sure links; trained on all, as they stand here, {whole}.
enum LinkOdds {{
  /// Two content words that are one, or near.
  enum Content {{
    static let base = {c[base]}
    /// Both are written alike.
    static let same = {c[same]}
    /// They are not, but near; times their nearness.
    static let near = {c[near]}
    /// The words so many steps before or behind both are alike.
    static let around = [
      (-1, {c[before]}), (1, {c[behind]}), (-2, {c[before2]}), (2, {c[behind2]}),
      (-3, {c[before3]}), (3, {c[behind3]}),
    ]
    /// Those right before and right behind are.
    static let enclosed = {c[enclosed]}
    /// The whole distance between the places.
    static let far = {c[far]}
    /// Both forms stand once in their sentence.
    static let once = {c[once]}
    /// Each further time that the one that stands oftener does.
    static let again = {c[again]}
  }}

  /// Two free words or signs near links.
  enum Beside {{
    static let base = {b[base]}
    /// Both are content.
    static let content = {b[content]}
    /// One is a sign.
    static let sign = {b[sign]}
    /// The words right before both, or behind both, are linked.
    static let behind = {b[behind]}
    static let before = {b[before]}
    /// Each link around, by its nearness.
    static let support = {b[support]}
    /// The whole distance between the places.
    static let far = {b[far]}
    /// Both stand between the same two links.
    static let inside = {b[inside]}
    /// Alone there.
    static let alone = {b[alone]}
    /// Both end their sentence.
    static let last = {b[last]}

    /// They are near; times their nearness.
    static let near = {b[near]}

    /// They are grammar that does the same.
    static let kind = {b[kind]}
    static let kindAlone = {b[kindAlone]}

    /// They have nothing in common.
    static let strange = {b[strange]}
    static let strangeAlone = {b[strangeAlone]}
    static let strangeContent = {b[strangeContent]}
    static let strangeMixed = {b[strangeMixed]}
    static let strangeEnclosed = {b[strangeEnclosed]}

    /// They are written alike: what counts beside the rest.
    static let sameOnce = {b[sameOnce]}
    static let sameBehind = {b[sameBehind]}
    static let sameBefore = {b[sameBefore]}
    static let sameSupport = {b[sameSupport]}
    static let sameFar = {b[sameFar]}
    static let sameContent = {b[sameContent]}
    static let sameInside = {b[sameInside]}
  }}
}}
'''


def table(names, weights):
    return {name: f"{weight:.2f}" for name, weight in zip(names, weights, strict=True)}


def main(data, program, checks):
    pairs = read(data, program)
    total, parts = np.zeros(3), []
    for fold in range(FOLDS):
        rest = [pair for index, pair in enumerate(pairs) if index % FOLDS != fold]
        held = [pair for index, pair in enumerate(pairs) if index % FOLDS == fold]
        part = measure(held, *trained(rest))
        parts.append(f1(part))
        total += part
    print("ten folds   F1", *(f"{part:.3f}" for part in parts))
    print(f"together    F1 {f1(total):.4f}, precision {total[0] / total[1]:.4f}, "
          f"recall {total[0] / total[2]:.4f}")
    content, beside = trained(pairs)
    # What is written is rounded, so what is measured is too.
    content, beside = np.round(content, 2), np.round(beside, 2)
    whole = measure(pairs, content, beside)
    print(f"trained on all, rounded as written: F1 {f1(whole):.4f}")
    text = TEMPLATE.format(
        count=len(pairs), folds=f"{f1(total):.3f}".lstrip("0"), whole=f"{f1(whole):.3f}".lstrip("0"),
        c=table(CONTENT, content), b=table(BESIDE, beside))
    if not checks:
        SWIFT.write_text(text)
    elif SWIFT.read_text() != text:
        sys.exit(f"{SWIFT.name}: is not what the script makes (run make links)")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) != 2:
        sys.exit("usage: train-links.py DATA PROGRAM [--check]")
    main(*arguments, "--check" in sys.argv)
