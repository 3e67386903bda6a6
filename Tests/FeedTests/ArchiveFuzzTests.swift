internal import ArticleLoading
internal import Articles
internal import TestSupport
internal import Testing

/// Lists and archives damaged at random: nothing crashes or hangs.
@Suite struct ArchiveFuzzTests {
  private static let seeds = [
    "<opml><head><title>a</title></head><body><outline text='x' xmlUrl='http://e'/></body></opml>",
    "http://e.org/a \"tag one\" ~t !\nexec:x\n\"query:a:b\"\n",
    "{\"title\": \"a\", \"text\": \"b\\u00e9\", \"authors\": [\"x\"]}\n{\"text\": [1, 2.5e3]}\n",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>page</p>",
    "From a\nSubject: =?utf-8?q?a=C3?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n",
    "---\ntitle: a\ntags: [a, b]\n---\ntext\n",
    "Thu, 26 Nov 2015 20:01:00 +0300", "2015-11-26T20:01:00.5+03:00", "26 ноября 2015 8:01 pm",
  ]

  @Test(arguments: 0..<60)
  func `damaged bytes are read or refused`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 977)
    var bytes = Array(Self.seeds[seed % Self.seeds.count].utf8)
    for _ in 0..<60 {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 1:
        if place < bytes.count { bytes.remove(at: place) }
      default:
        bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
      }
      readAll(bytes)
    }
  }

  private func readAll(_ bytes: [UInt8]) {
    if let document = OPML.document(bytes) { _ = document.sources }
    _ = NewsboatList.text(NewsboatList.lines(bytes))
    JSONArchive.readLines(next: once(bytes)) { _ in true }
    WebArchive.read(next: once(bytes)) { _ in true }
    Mailbox.read(next: once(bytes)) { _ in true }
    let text = TextDecoder.read(bytes)
    _ = Markdown.article(id: ArticleID(rawValue: 1), path: "a.md", decoded: text)
    _ = FeedDate(printed: String(decoding: bytes, as: UTF8.self)).calendar
    for label in ["gb18030", "shift_jis", "euc-jp", "big5", "iso-2022-jp", "koi8-r", "utf-16"] {
      let text = TextDecoder.read(bytes, declared: [label])
      #expect(String(validating: text.utf8, as: UTF8.self) != nil)
    }
  }

  private func once(_ bytes: [UInt8]) -> () -> [UInt8] {
    var left = bytes
    return {
      defer { left = [] }
      return left
    }
  }
}
