#!/usr/bin/env python3
"""Writes Sources/CEntities/references.bin, the named character references of HTML.

The names are those of the WHATWG HTML Standard, section 13.5, which Python carries in html.entities."""
from html.entities import html5
from pathlib import Path

rows = sorted((name.encode(), text.encode()) for name, text in html5.items())
table = b"".join(bytes([len(n)]) + n + bytes([len(t)]) + t for n, t in rows)
target = Path(__file__).parent.parent / "Sources/CEntities/references.bin"
target.write_bytes(table)
print(f"{len(rows)} names, {len(table)} bytes")
