"""The features of a token, byte for byte as CRFRecogniser makes them.

A feature is a row of bytes; its name is one letter, then what it says. Words are compared as their
UTF-8 with only ASCII letters in lower case and typographic quotation marks made straight.
"""

TEMPLATE = 3
NONE = b"\x01"
# What the shape of a word in a row of capitalised words begins with.
CAPITALS = (b"X", b"u")


def normalised(word):
    for curly, straight in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("``", '"'), ("''", '"')):
        word = word.replace(curly, straight)
    return word.encode("utf-8")


def lower(word):
    return bytes(b | 0x20 if 0x41 <= b <= 0x5A else b for b in word)


def shape(word):
    result = bytearray()
    for b in word:
        if 0x41 <= b <= 0x5A:
            result.append(0x58)
        elif 0x61 <= b <= 0x7A:
            result.append(0x78)
        elif 0x30 <= b <= 0x39:
            result.append(0x30)
        elif b < 0x80:
            result.append(b)
        elif b >= 0xC0:
            result.append(0x75)
    return bytes(result)


def short(long):
    result = bytearray()
    for b in long:
        if not result or result[-1] != b:
            result.append(b)
    return bytes(result)


def fnv1a(data):
    value = 0x811C9DC5
    for b in data:
        value = ((value ^ b) * 0x01000193) & 0xFFFFFFFF
    return value


def sentence_case(shapes):
    """0 usual, 1 all capitals, 2 title case, 3 no capitals."""
    letters = [s for s in shapes if s[:1] in (b"X", b"x")]
    if not letters:
        return b"0"
    capitals = sum(1 for s in letters if len(s) > 1 and s.strip(b"X.-") == b"")
    titles = sum(1 for s in letters if s[:1] == b"X")
    if 2 * capitals > len(letters) and len(letters) > 2:
        return b"1"
    if titles == 0:
        return b"3"
    if 4 * titles >= 3 * len(letters) and len(letters) > 4:
        return b"2"
    return b"0"


def rows(sentence, classes):
    """The features of each word of a sentence."""
    words = [normalised(w) for w in sentence]
    lowers = [lower(w) for w in words]
    shapes = [shape(w)[:12] for w in words]
    shorts = [short(s) for s in shapes]
    known = [classes.get(w, (NONE, NONE)) for w in lowers]
    case = sentence_case(shapes)
    count = len(words)

    def at(values, index):
        return values[index] if 0 <= index < count else (b"<" if index < 0 else b">")

    def fine(index):
        return known[index][0] if 0 <= index < count else (b"<" if index < 0 else b">")

    def coarse(index):
        return known[index][1] if 0 <= index < count else (b"<" if index < 0 else b">")

    result = []
    for i in range(count):
        row = [b"b"]
        row.append(b"c" + case + at(shorts, i))
        row.append(b"s" + at(shapes, i))
        row.append(b"t" + at(shorts, i))
        for d in (-2, -1, 0, 1, 2):
            mark = bytes([0x43 + d])  # A to E
            row.append(b"w" + mark + at(lowers, i + d))
            row.append(b"f" + mark + fine(i + d))
            row.append(b"g" + mark + coarse(i + d))
            if d != 0:
                row.append(b"h" + mark + at(shorts, i + d))
        for d in (-1, 1):
            row.append(b"x" + bytes([0x43 + d]) + at(lowers, i + d)[-3:])
        row.append(b"x" + b"C" + at(lowers, i)[-3:])
        row.append(b"p" + at(lowers, i)[:3])
        row.append(b"i" + at(shorts, i - 1) + b" " + at(shorts, i))
        row.append(b"j" + at(shorts, i) + b" " + at(shorts, i + 1))
        row.append(b"k" + fine(i - 1) + b" " + fine(i))
        row.append(b"l" + fine(i) + b" " + fine(i + 1))
        row.append(b"m" + coarse(i - 1) + b" " + coarse(i) + b" " + coarse(i + 1))
        row.append(b"n" + at(lowers, i - 1) + b" " + at(shorts, i))
        row.append(b"o" + at(shorts, i) + b" " + at(lowers, i + 1))
        result.append(row)
    start = 0
    while start < count:
        end = start
        while end < count and shorts[end][:1] in CAPITALS:
            end += 1
        for i in range(start, end):
            place = b"01"[i > start:][:1] + b"01"[i < end - 1:][:1]
            result[i] += [
                b"q" + lowers[end - 1],
                b"r" + fine(end - 1),
                b"u" + fine(start),
                b"v" + fine(start - 1) + b" " + place,
                b"y" + fine(end) + b" " + place,
                b"z" + coarse(end - 1) + b" " + place + b" " + coarse(i),
            ]
        start = max(end, start + 1)
    return result
