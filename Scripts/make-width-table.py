#!/usr/bin/env python3
"""Makes Sources/TerminalCanvas/DisplayWidth+Table.swift.

Needs the PyPI package wcwidth, whose lists of wide and zero-width scalars follow the newest Unicode;
the general categories come from Python's unicodedata. Prints the file:

    python3 Scripts/make-width-table.py > Sources/TerminalCanvas/DisplayWidth+Table.swift
"""

import unicodedata

import wcwidth
from wcwidth.table_mc import CATEGORY_MC
from wcwidth.table_wide import WIDE_EASTASIAN
from wcwidth.table_zero import ZERO_WIDTH

NARROW, WIDE, MARK, DROPPED, REPLACED, BLANK, WIDE_BLANK, BREAK = range(8)
BLOCK = 128
END = 0x20000  # what stands above is told by rule in DisplayWidth.swift
VERSION = wcwidth.list_versions()[-1]


def members(table):
    ranges = table[VERSION] if VERSION in table else table[list(table)[-1]]
    return {scalar for first, last in ranges for scalar in range(first, last + 1)}


wide, zero, spacing = members(WIDE_EASTASIAN), members(ZERO_WIDTH), members(CATEGORY_MC)


def scalar_class(scalar):
    category = unicodedata.category(chr(scalar))
    if scalar in (0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0x2028, 0x2029):
        return BLANK
    if scalar in (0x3000, 0x3164, 0x115F):  # ideographic space, Hangul fillers
        return WIDE_BLANK
    if 0x1F1E6 <= scalar <= 0x1F1FF:  # the letters of flags, shown as letters
        return NARROW
    if scalar == 0x200B:
        return BREAK
    if scalar == 0xFFA0 or category == "Zs" or scalar == 0x2800:
        return BLANK
    if category in ("Cc", "Cs", "Co") or scalar & 0xFFFE == 0xFFFE or 0xFDD0 <= scalar <= 0xFDEF:
        return REPLACED
    if 0x202A <= scalar <= 0x202E or 0x2066 <= scalar <= 0x2069:  # embeddings, overrides, isolates
        return REPLACED
    if category == "Cf" or 0xFE00 <= scalar <= 0xFE0F or 0xE0000 <= scalar <= 0xE0FFF:
        return DROPPED
    if scalar in (0x034F, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x20E3):
        return DROPPED  # default ignorable marks; the keycap that terminals widen
    if 0x1160 <= scalar <= 0x11FF or 0xD7B0 <= scalar <= 0xD7FF:
        return MARK  # vowels and finals of decomposed Hangul
    if category in ("Mn", "Me"):
        return MARK
    if category == "Mc" or scalar in spacing:
        return NARROW
    if category == "Cn" and scalar in zero:
        return MARK
    return WIDE if scalar in wide else NARROW


def lines(text, width=94):
    return "\\#\n".join("    " + text[i : i + width] for i in range(0, len(text), width))


classes = [scalar_class(scalar) for scalar in range(END)]
blocks, order = {}, []
for start in range(0, END, BLOCK):
    block = classes[start : start + BLOCK]
    packed = "".join(chr(0x30 + (a | b << 3)) for a, b in zip(block[::2], block[1::2]))
    order.append(blocks.setdefault(packed, len(blocks)))
index = "".join(chr(0x30 + (number >> 6)) + chr(0x30 + (number & 63)) for number in order)
print(f"""// Made by Scripts/make-width-table.py from Unicode {VERSION} (wcwidth {wcwidth.__version__}); do not edit.

extension DisplayWidth {{
  /// How many scalars one block of the table holds.
  static let blockSize = {BLOCK}

  /// The first scalar that the table does not cover.
  static let tableEnd: UInt32 = {END:#x}

  /// The number of each block, two characters of six bits over U+0030, the high one first.
  static let index: StaticString = #\"\"\"
{lines(index)}
    \"\"\"#

  /// The blocks: a character over U+0030 holds the classes of two scalars, the first in its low bits.
  static let blocks: StaticString = #\"\"\"
{lines("".join(blocks))}
    \"\"\"#
}}""")
