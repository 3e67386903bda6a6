#!/usr/bin/env python3
"""Write synthetic RSS 2.0 feeds: newsboat_feeds.py DIR FEEDS ITEMS_PER_FEED [BODY_WORDS]

feedNNN.xml each, bodies of about 3 KB of HTML in CDATA, drawn Zipf-like from a
20,000-word vocabulary with a fixed seed, so two runs write the same bytes.
Also writes DIR/urls for newsboat (http://127.0.0.1:PORT/..., PORT from $PORT, 8471).
"""
import os, random, sys
out, feeds, items = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
words = int(sys.argv[4]) if len(sys.argv) > 4 else 380
rnd = random.Random(1)
syl = "ka lo mi ter en sch pro vi dé ran ost uni ber zü to al".split()
vocab = ["".join(rnd.choice(syl) for _ in range(rnd.randint(2, 4))) for _ in range(20000)]
pick = lambda n: [vocab[min(19999, int(20000 ** rnd.random()) - 1)] for _ in range(n)]
os.makedirs(out, exist_ok=True)
for f in range(feeds):
    with open(f"{out}/feed{f:03d}.xml", "w", encoding="utf-8") as o:
        o.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Feed {f}</title><link>http://127.0.0.1/{f}</link><description>d</description>\n')
        for i in range(items):
            w = pick(words)
            paras = "".join(f"<p>{' '.join(w[k:k+60])} <a href=\"http://127.0.0.1/l/{k}\">link</a> &amp; <em>more</em></p>\n" for k in range(0, words, 60))
            d = 1 + (i * 7 + f) % 28
            o.write(f"<item><title>Title {f}-{i} {' '.join(pick(8))}</title><link>http://127.0.0.1/{f}/{i}</link><guid>g-{f}-{i}</guid>"
                    f"<pubDate>{d:02d} Oct 2026 {i % 24:02d}:{i % 60:02d}:00 +0000</pubDate><description><![CDATA[{paras}]]></description></item>\n")
        o.write("</channel></rss>\n")
port = os.environ.get("PORT", "8471")
with open(f"{out}/urls", "w") as u:
    u.writelines(f"http://127.0.0.1:{port}/feed{f:03d}.xml\n" for f in range(feeds))
