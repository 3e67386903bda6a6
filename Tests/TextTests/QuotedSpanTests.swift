import Articles
import Testing

@Suite struct QuotedSpanTests {
  /// A text with `{` and `}` round what is quoted, marks included.
  @Test(arguments: [
    "{“It is over,”} she said.", "{\"It is over,\"} she said. {\"We leave.\"}",
    "{‘It is over,’} she said.", "{'It is over,'} she said. {'We leave.'}",
    "{'Biased'} board to close {'within days'}", "{‘Biased’} board", "{«C'est fini»}, dit-elle.",
    "{„Es ist vorbei“}, sagte sie.", "He doesn't know the Olsens' house.",
    "The '90s were good, and 'tis so again.", "He isn't the dogs' owner, or the cats' friend.",
    "{'The Olsens' house is gone,'} she said.", "{'We don't know who's there,'} he said.",
    "{“He told us ‘it is safe’ and left,”} she said.",
    "{'He told us \"it is safe\" and left,'} she said.",
    "{‘It is over. Nobody came,’} she said.", "{“It goes on to the end of the paragraph.}",
    "{‘It goes on to the end of the paragraph.}", "‘Abd al-Rahman came.",
    "Straight 'unclosed marks open nothing.", "It measures 6' 2\" at most.",
    "He said (’til noon) and rock 'n' roll.", "to the end,\" read the statement from the ministry.",
    "{''It is over,''} she said.", "{\"Go,\"} he said—{\"now!\"}",
  ])
  func `what is quoted is told from apostrophes`(marked: String) {
    let utf8 = Array(marked.utf8.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") })
    let found = QuotedSpan.spans(in: utf8, range: 0..<utf8.count).map {
      String(decoding: utf8[$0.range], as: UTF8.self)
    }
    let wanted = marked.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "}" })
    }
    #expect(found == wanted)
  }

  @Test func `a text of marks alone is read in one pass`() {
    for mark in ["'", "\"", "‘", "’", "'a ", "‘a "] {
      let utf8 = Array(String(repeating: mark, count: 20_000).utf8)
      #expect(QuotedSpan.spans(in: utf8, range: 0..<utf8.count).count <= utf8.count)
    }
  }
}
