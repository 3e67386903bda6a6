#!/usr/bin/env python3
"""Write hostile pages, feeds and lists: hostile_files.py DIR

Shapes that cost other parsers quadratic time, gigabytes or their life.
"""
import os, sys

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)


def write(name, content):
    with open(os.path.join(folder, name), "wb") as out:
        out.write(content if isinstance(content, bytes) else content.encode())


def rss(title, before="", declaration='<?xml version="1.0"?>'):
    return (f'{declaration}{before}<rss version="2.0"><channel><title>{title}</title>'
            f"<item><title>one</title></item></channel></rss>")


def entities(body):
    return f"<!DOCTYPE z [{body}]>"


# Pages.
for n in (1_000, 10_000, 100_000, 1_000_000):
    write(f"deep{n}.html", "<div>" * n + "x")
for n in (1_000, 10_000, 100_000):
    write(f"format{n}.html", "<p>" + "<b><i><font>" * n + "x" + "<p>" * n)
    write(f"anchors{n}.html", "<a href=x><div>" * n)
    write(f"ends{n}.html", "<b>" * n + "</i></u></p></em>" * n)
    write(f"headings{n}.html", "<h1><h2><h3>" * n + "</h1>" * n)
    write(f"lists{n}.html", "<ul><li>" * n + "x</li></ol>" * n)
    write(f"selects{n}.html", "<select><option><svg><math>" * n)
for n in (1_000, 10_000, 50_000):
    write(f"attributes{n}.html", "<p " + " ".join(f"a{i}=1" for i in range(n)) + ">x")
    write(f"classes{n}.html", "<p class='" + " ".join(f"nav{i}-share" for i in range(n)) + "'>x")
for n in (1_000, 20_000):
    write(f"tables{n}.html", "<table>" * n + "x")
    write(f"cells{n}.html", "<table><tr><td>" * n + "x" + "<td>" * n)
write("line100m.html", "<p>" + "x y " * 25_000_000)
write("line9m.html", "<p>" + "x y " * 2_250_000)
write("references.html", "<p>" + "&notin&amp;&#1114112;&CounterClockwiseContourIntegra" * 150_000)
write("comments.html", "<!--" * 2_000_000)
write("cdata.html", "<svg>" + "<![CDATA[" * 1_000_000)
write("script.html", "<script><!--<script>" * 400_000)
write("open_tag.html", "<a href='" + "<b x=\"" * 1_000_000)
write("brs.html", "<p>" + "word<br>" * 1_000_000)
write("links.html", "<p>" + "<a href=/x>y</a> " * 500_000)
write("combining.html", "<p>e" + "\u0301" * 4_000_000)
write("ld.html", "<script type='application/ld+json'>" + '{"a":[' * 160_000 + "</script><p>x")
write("ld_string.html", "<script type='application/ld+json'>{\"@type\":\"" + "\\u00e9" * 160_000)
write("title.html", "<title>" + "x" * 5_000_000 + "</title><h1>" + "x" * 4_000_000 + "</h1>")
write("nul.html", b"<p>" + b"\0" * 5_000_000)
write("invalid.html", b"<p>" + b"\xff\xc2\xed\xa0" * 2_000_000)

# Feeds.
bombs = '<!ENTITY lol "' + "lol" * 10 + '">' + "".join(
    f'<!ENTITY lol{i} "{("&lol" + (str(i - 1) if i > 1 else "") + ";") * 10}">' for i in range(1, 10))
write("laughs.xml", rss("&lol9;", entities(bombs)))
write("quadratic.xml", rss("&a;" * 60_000, entities('<!ENTITY a "' + "A" * 60_000 + '">')))
write("external.xml", rss("&x;", entities('<!ENTITY x SYSTEM "file:///etc/passwd">')))
write("parameter.xml", rss("t", entities('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;')))
write("doctype.xml", "<!DOCTYPE rss [" + "<!ELEMENT a (b)>" * 500_000)
write("title12m.xml", rss("A" * 12_000_000))
write("cdata12m.xml", rss("<![CDATA[" + "A" * 12_000_000 + "]]>"))
write("open_cdata.xml", "<rss><channel><item><title>" + "<![CDATA[x" * 1_000_000)
write("open_comment.xml", "<rss><channel>" + "<!-- x" * 1_500_000)
write("deep300.xml", "<a>" * 300 + "x" + "</a>" * 300)
write("deep1m.xml", "<rss><channel><item><description>" + "<a>" * 1_000_000 + "</b>" * 1_000_000)
write("names.xml", "<rss><channel>" + "".join(f"<n{i}>" for i in range(500_000)))
write("spaces.xml", "<rss " + " ".join(f'xmlns:a{i}="u{i}"' for i in range(50_000)) + "><channel>")
write("attributes.xml", "<rss " + " ".join(f'a{i}="1"' for i in range(50_000)) + "><channel>")
write("same.xml", "<rss " + 'a="1" ' * 500_000 + "><channel><title>m</title></channel></rss>")
write("value.xml", "<rss><channel><item><link href='" + "x<>" * 4_000_000)
write("quotes.xml", "<rss><channel>" + "<a b='" * 500_000)
write("items.xml", "<rss><channel><title>t</title>" + "<item><title>hello</title></item>" * 1_000_000
      + "</channel></rss>")
write("open_items.xml", "<rss><channel>" + "<item><title>hello" * 300_000)
write("ampersands.xml", rss("& &x &#; &#x; &#xD800; &nbsp " * 400_000))
write("categories.xml", "<rss><channel><item>" + "<category>c</category>" * 300_000)
write("authors.xml", "<rss><channel><item>"
      + "".join(f"<author>a{i}@b.c (A {i})</author>" for i in range(20_000)))
write("bases.xml", "<feed xmlns='http://www.w3.org/2005/Atom'>" + "<entry xml:base='a/../b/'>" * 200
      + "<link href='../../x'/>" * 100_000)
write("markup.xml", "<rss><channel><item><description>" + "<p class='a'>x</p>" * 500_000)
write("json.xml", '{"version": "https://jsonfeed.org/version/1", "items": [' + "[" * 1_000_000)
write("json_items.xml", '{"version": "https://jsonfeed.org/version/1", "items": ['
      + '{"id": "1", "content_text": "\\u00e9\\ud83d"},' * 200_000 + "]}")
write("utf16.xml", rss("x" * 4_000_000, declaration="").encode("utf-16"))
write("japanese.xml", b'<?xml version="1.0" encoding="iso-2022-jp"?><rss><channel><title>'
      + b"\x1b$B" * 2_000_000)
for number, name in enumerate(
        (b"<a\xff>", b'<a r\xff="1"/>', b"<?p\xff x?>", b"<!-- \xff -->", b"<![CDATA[\xff\xfe]]>",
         b'<rss xmlns:a\xff="u"><a:b/></rss>', b"<t\xe9tle>x</t\xe9tle>", b"\0", b"\x1b]52;c;aGk=\x07",
         b"", b"<", b"<rss", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff<", b"<rss>\xff\xfe\0")):
    write(f"bytes{number}.xml", name if name[:1] != b"<" else b"<rss><channel>" + name + b"</channel>")

# Lists.
write("deep.opml", "<opml><body>" + "<outline text='a'>" * 500_000)
write("wide.opml", "<opml><body>" + "<outline xmlUrl='http://e.org/'/>" * 300_000)
