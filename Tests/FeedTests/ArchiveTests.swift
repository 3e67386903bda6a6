internal import ArticleLoading
internal import Foundation
internal import Testing

@Suite struct ArchiveTests {
  /// Hands bytes out in pieces of a size.
  private func pieces(_ bytes: [UInt8], _ size: Int) -> () -> [UInt8] {
    var position = 0
    return {
      defer { position = min(bytes.count, position + size) }
      return Array(bytes[position..<min(bytes.count, position + size)])
    }
  }

  @Test(arguments: [1, 7, 100_000])
  func `an object a line is an article each`(size: Int) {
    let text = """
      {"title": "A", "maintext": "One", "date_publish": "2015-11-26 20:01:00", "authors": ["X", "Y"]}
      not json

      {"id": 3, "content": "Two", "published_utc": 1448557260, "source": "wire"}
      {"title": "no text"}
      """
    var records: [ArchiveRecord] = []
    JSONArchive.readLines(next: pieces(Array(text.utf8), size)) { record in
      records.append(record)
      return true
    }
    guard records.count == 4, case .article(let first) = records[0],
      case .article(let second) = records[2]
    else {
      Issue.record("\(records)")
      return
    }
    #expect(first.title == "A")
    #expect(first.author == "X, Y")
    #expect(first.date?.calendar == [2015, 11, 26, 20, 1, 0])
    #expect(records[1] == .fault(record: 2, .unreadable))
    #expect(second.body.string == "Two")
    #expect(second.date?.seconds == 1_448_557_260)
    #expect(second.outlet == "wire")
    #expect(records[3] == .fault(record: 4, .noText))
  }

  private func objects(_ text: String, size: Int) -> [ArchiveRecord] {
    var records: [ArchiveRecord] = []
    JSONArchive.readObjects(next: pieces(Array(text.utf8), size)) { record in
      records.append(record)
      return true
    }
    return records
  }

  @Test(arguments: [1, 7, 100_000])
  func `objects of an array, and over many lines, are an article each`(size: Int) {
    let records = objects(
      #"""
      [{"title": "A", "text": "One } \" {"}, {
        "title": "B",
        "text": "Two", "thread": {"sites": [{"url": "x"}]}
      }, {"title": "C"}, {"title" "D"}]
      {"title": "E", "text": "Three"} {"title": "F", "text
      """#, size: size)
    let texts = records.compactMap { record in
      if case .article(let article) = record { article.body.string } else { nil }
    }
    #expect(texts == [#"One } " {"#, "Two", "Three"])
    #expect(records.count == 6)
    #expect(records[2] == .fault(record: 3, .noText))
    #expect(records[3] == .fault(record: 4, .unreadable))
    #expect(records[5] == .fault(record: 6, .cutOff))
  }

  @Test func `a list that is never closed ends with its object`() {
    let records = objects(
      #"[{"title":"A","text":"One"},{"title":"B","tags":["x","text":"Two"},{"title":"C","text":"3"}]"#,
      size: 9)
    #expect(records.count == 3)
    #expect(records[1] == .fault(record: 2, .unreadable))
  }

  @Test func `an object longer than any article is passed over`() {
    let long = String(repeating: "x", count: JSONArchive.objectLimit)
    let records = objects(
      "[{\"title\":\"A\",\"text\":\"\(long)\"},{\"title\":\"B\",\"text\":\"Two\"}]", size: 1 << 16)
    #expect(records.count == 2)
    #expect(records.first == .fault(record: 1, .tooLarge(limit: JSONArchive.objectLimit)))
  }

  private func record(_ body: String, type: String = "text/html", status: Int = 200) -> String {
    let block = "HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\n\r\n\(body)"
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.org/../x\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  /// Two records, each packed by itself.
  private static let packed: [[UInt8]] = [
    "H4sIAAAAAAACAwt3DHLWN9Qz4OUKB7J0QyoLUq0UilKLC/LzilN5uZzz80pS80p0fVLz0ksyrBRMTXm5"
      + "eLk8QkICgJoMFYwMDBT8vRHKINpLUitK9DNKcnNAam0K7IJSC/KLShQMQVwANtW453AAAAA=",
    "H4sIAAAAAAACAwt3DHLWN9Qz4OUKB7J0QyoLUq0UilKLC/LzilN5uZzz80pS80p0fVLz0ksyrBRMTXm5"
      + "eLk8QkICgJoMFYwMDBT8vRHKINpLUitK9DNKcnNAam0K7IJSC/KLShSMQFwA5q8YoHAAAAA=",
  ].map { Array(Data(base64Encoded: $0) ?? Data()) }

  private func packedRecords(_ bytes: [UInt8]) -> [ArchiveRecord] {
    var records: [ArchiveRecord] = []
    WebArchive.read(next: pieces(bytes, 50)) { record in
      records.append(record)
      return true
    }
    return records
  }

  @Test func `a packed archive that is cut off anywhere says so, and keeps what is whole`() {
    let (first, second) = (Self.packed[0], Self.packed[1])
    #expect(packedRecords(first + second).count == 2)
    for count in 1..<second.count {
      let records = packedRecords(first + second.prefix(count))
      guard case .article(let article) = records.first, case .fault(_, let fault) = records.last
      else {
        Issue.record("\(count) bytes of \(second.count): \(records)")
        continue
      }
      #expect(article.body.string == "<p>Report 1")
      #expect(fault == .cutOff)
      #expect(records.count(where: { if case .fault = $0 { true } else { false } }) == 1)
    }
  }

  @Test func `an archive that is cut off in a record says so`() {
    let whole = Array((record("<p>One") + record("<p>Two")).utf8)
    for count in [whole.count - 8, whole.count - 60, whole.count / 2 + 9] {
      let records = packedRecords(Array(whole.prefix(count)))
      #expect(records.count == 2)
      #expect(records.last == .fault(record: 2, .cutOff))
    }
  }

  @Test(arguments: [1, 13, 100_000])
  func `a web archive gives its pages`(size: Int) {
    let archive =
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n" + record("<p>One")
      + record("x", type: "image/png") + record("gone", status: 404) + "junk\r\n" + record("<p>Two")
    var pages: [String] = []
    WebArchive.read(next: pieces(Array(archive.utf8), size)) { record in
      if case .article(let article) = record { pages.append(article.body.string) }
      return true
    }
    #expect(pages == ["<p>One", "<p>Two"])
  }

  private static let page =
    "<html><body><p>The bridge over the river is closed, said Müller.</p></body></html>"

  /// What servers send as the page above.
  private static let codings = [
    ("identity", ""),
    (
      "gzip",
      "H4sIAAAAAAACA7PJKMnNsbNJyk+ptLMpsAvJSFVIKspMSU9VyC9LLVIoAfKLMkGszGKF5Jz84tQUHYXixMwU"
        + "Bd/De3JyUov0bPQL7Gz0Ifr1wYYBAIwPoWlTAAAA"
    ),
    (
      "deflate",
      "eJyzySjJzbGzScpPqbSzKbALyUhVSCrKTElPVcgvSy1SKAHyizJBrMxiheSc/OLUFB2F4sTMFAXfw3tyclKL"
        + "9Gz0C+xs9CH69cGGAQDe8R2P"
    ),
    (
      "deflate",
      "s8koyc2xs0nKT6m0symwC8lIVUgqykxJT1XIL0stUigB8osyQazMYoXknPzi1BQdheLEzBQF38N7cnJSi/Rs"
        + "9AvsbPQh+vXBhgEA"
    ),
    (
      "br",
      "G1IAkBwHbuwOpGg/V8nWxNs8VGVw2gdNbpjH2Ngf8o5lTOCQU4qvGYWt3NDIThl9EUXgRl4gYtT21E/hUA=="
    ),
    // Of crawlers that unpacked the page and left the header.
    ("br", ""), ("deflate", ""), ("gzip", ""),
  ]

  private func answer(_ coding: String, _ body: [UInt8]) -> [UInt8] {
    let head = "HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Encoding: \(coding)\r\n\r\n"
    let length = head.utf8.count + body.count
    return Array(
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(length)\r\n\r\n\(head)".utf8) + body
  }

  @Test(arguments: codings)
  func `the answers of an archive are unpacked`(coding: String, packed: String) throws {
    let bytes =
      packed.isEmpty ? Array(Self.page.utf8) : Array(try #require(Data(base64Encoded: packed)))
    let records = packedRecords(answer(coding, bytes))
    guard case .article(let article)? = records.first else {
      Issue.record("\(records)")
      return
    }
    #expect(article.body.string == Self.page)
  }

  @Test(arguments: [
    ("zstd", ArchiveFault.unknownPacking), ("identity", .unreadable), ("br", .damagedPacking),
    ("deflate", .damagedPacking),
  ])
  func `an answer that is no text gives no article`(coding: String, fault: ArchiveFault) {
    var state: UInt32 = 7
    let bytes = (0..<400).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    #expect(packedRecords(answer(coding, [0xFF] + bytes)) == [.fault(record: 1, fault)])
  }

  @Test func `a page in UTF-16 is no binary`() {
    let page = "<p>Мост через реку закрыт до осени.</p>"
    let wide: [UInt8] = [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard case .article(let article)? = packedRecords(answer("identity", wide)).first else {
      Issue.record("no article")
      return
    }
    #expect(article.body.string == page)
  }

  @Test func `the text that a crawler has made of a page is one`() {
    let text = "Bridge closed\nThe council voted to close the bridge.\n"
    let records = packedRecords(
      Array(
        ("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
          + "Content-Length: \(text.utf8.count)\r\n\r\n\(text)\r\n\r\n").utf8))
    guard case .article(let article)? = records.first else {
      Issue.record("\(records)")
      return
    }
    #expect(article.body.string == text)
  }

  @Test func `a web archive cut off keeps what it had`() {
    let archive = Array((record("<p>One") + record("<p>Two")).utf8)
    var records: [ArchiveRecord] = []
    WebArchive.read(next: pieces(Array(archive.dropLast(30)), 50)) { record in
      records.append(record)
      return true
    }
    #expect(records.count == 2)
    #expect(records.last == .fault(record: 2, .cutOff))
  }

  @Test func `a mail is read in its parts and encodings`() throws {
    let mail = """
      From: =?utf-8?q?J=C3=A4ne?= <j@e.org>\r
      Subject: =?utf-8?B?w4Q=?= =?utf-8?Q?_b?=\r
       c\r
      Date: Thu, 26 Nov 2015 20:01:00 +0300\r
      Content-Type: multipart/alternative; boundary="=x"\r
      \r
      --=x\r
      Content-Type: text/html\r
      \r
      <p>page</p>\r
      --=x\r
      Content-Type: text/plain; charset=koi8-r\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      =F0=D2=C9=D7=C5=D4 a=\r
      b\r
      --=x--\r

      """
    let article = try #require(MailMessage.article(Array(mail.utf8)))
    #expect(article.title == "Ä b c")
    #expect(article.author == "Jäne")
    #expect(article.body.string == "Привет ab")
    #expect(article.date?.seconds == 1_448_557_260)
  }

  @Test func `a mailbox is a mail after the other`() {
    let box = "From a@b\nSubject: One\n\nText\n>From here\n\nFrom c@d\nSubject: Two\n\nMore\n"
    var articles: [ArchivedArticle] = []
    Mailbox.read(next: pieces(Array(box.utf8), 9)) { record in
      if case .article(let article) = record { articles.append(article) }
      return true
    }
    #expect(articles.map(\.title) == ["One", "Two"])
    #expect(articles.first?.body.string == "Text\nFrom here")
  }
}
