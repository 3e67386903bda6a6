#!/usr/bin/env python3
"""Write a packed web archive: web_archive.py FILE.warc.gz RECORDS

A response of some 6 KB of HTML a record, each a gzip member of its own as crawlers write them. 500
different pages with invented words from a fixed seed come again and again, so two runs write the
same bytes.
"""
import random, sys, zlib

path, records = sys.argv[1], int(sys.argv[2])
rnd = random.Random(7)
syllables = "ka lo mi ter en sch pro vi ran ost uni ber to al ing ed the of".split()
words = ["".join(rnd.choice(syllables) for _ in range(rnd.randint(1, 4))) for _ in range(20000)]


def page(number):
    paragraphs = "".join(
        "<p>" + " ".join(words[min(19999, int(20000 ** rnd.random()) - 1)] for _ in range(60))
        + f'. <a href="/more/{number}">more &amp; more</a></p>\n' for _ in range(12))
    return (f"<!doctype html><html><head><title>Report {number}</title></head><body>"
            f"<h1>Report {number}</h1><div class=\"text\">{paragraphs}</div></body></html>")


def member(number):
    body = page(number).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    record = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
              f"WARC-Target-URI: https://example.org/{number}\r\n"
              f"WARC-Date: 2019-03-04T10:00:00Z\r\nContent-Length: {len(answer)}\r\n\r\n").encode()
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(record + answer + b"\r\n\r\n") + packer.flush()


members = [member(number) for number in range(min(records, 500))]
with open(path, "wb") as out:
    for number in range(records):
        out.write(members[number % len(members)])
