internal import ArticleLoading
internal import Articles
internal import Testing

@Suite struct DeclaredEncodingTests {
  @Test(arguments: [
    ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
    ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
    ("iso-8859-2", [0xB1, 0xE6, 0xEA], "ąćę"), ("latin1", [0x93, 0xE9, 0x94], "“é”"),
    ("ISO-8859-15 ", [0xA4], "€"), ("windows-1255", [0xF9, 0xEC, 0xE5, 0xED], "שלום"),
    ("tis-620", [0xCA, 0xC7], "สว"), ("gb2312", [0xD0, 0xC2, 0xCE, 0xC5], "新闻"),
    ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"), ("big5", [0xB7, 0x73, 0xBB, 0x44], "新聞"),
    ("shift_jis", [0x90, 0x56, 0x95, 0xB7, 0xB1], "新聞ｱ"),
    ("euc-jp", [0xBF, 0xB7, 0xCA, 0xB9], "新聞"), ("euc-kr", [0xB4, 0xBA, 0xBD, 0xBA], "뉴스"),
    ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x3F, 0x37, 0x1B, 0x28, 0x42, 0x61], "新a"),
  ])
  func `a declared encoding is read`(label: String, bytes: [UInt8], text: String) {
    let expected = text == "\u{80}" ? "\u{FFFD}" : text
    let read = TextDecoder.read(bytes, declared: [label])
    #expect(String(decoding: read.utf8, as: UTF8.self).hasPrefix(expected))
    #expect(read.originalRange(0..<read.utf8.count) == 0..<bytes.count)
  }

  @Test func `a bad byte costs itself only`() {
    let read = TextDecoder.read([0xD0, 0xC2, 0xFF, 0x3C, 0x61], declared: ["gbk"])
    #expect(String(decoding: read.utf8, as: UTF8.self) == "新\u{FFFD}<a")
  }

  @Test func `a byte order mark is above every declaration`() {
    let read = TextDecoder.read([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], declared: ["koi8-r"])
    #expect(read.utf8 == [0xC3, 0xA9])
  }

  @Test func `an unknown label counts for nothing`() {
    let read = TextDecoder.read(Array("é".utf8), declared: ["klingon", nil])
    #expect(String(decoding: read.utf8, as: UTF8.self) == "é")
  }

  @Test(
    arguments: [
      ("<?xml version='1.0' encoding='KOI8-R'?>", "KOI8-R"),
      ("<?xml version=\"1.0\"?><a encoding='x'>", nil), ("<a/>", nil),
    ] as [(String, String?)])
  func `an XML declaration names its encoding`(head: String, label: String?) {
    #expect(DeclaredEncoding.ofXML(Array(head.utf8)) == label)
  }

  @Test func `a page names its encoding in two ways`() {
    #expect(DeclaredEncoding.ofPage(Array("<html><meta charset=koi8-r>".utf8)) == "koi8-r")
    #expect(
      DeclaredEncoding.ofPage(
        Array("<META http-equiv=x content='text/html; charset=gbk'>".utf8)) == "gbk")
    #expect(DeclaredEncoding.ofMediaType("text/xml; Charset=\"big5\"") == "big5")
  }
}
