import ArticleAnalysis
import Testing

@Suite struct SentenceSplitterTests {
  private func split(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return SentenceSplitter.sentences(in: utf8, range: 0..<utf8.count).map {
      String(decoding: utf8[$0], as: UTF8.self)
    }
  }

  /// `|` marks where a sentence ends.
  @Test(arguments: [
    "He came.| She left.", "Mr. Smith met Gen. Jones.| They spoke.",
    "George W. Bush spoke.| He left.", "The U.S. Army moved.",
    "He lives in the U.S.| She does not.",
    "He lives in the U.S. Capitol area.", "“No!” he said.| “Why?” she asked.",
    "“We all suffer.| This is the point,” he said.", "It fell by 3.5 percent.| It rose.",
    "It said… nothing.", "Who was it?| No one knew.", "On Nov. 13 he died.",
    "the board.|President Putin spoke.", "in 1986.|The reactor burned.",
    "Visit example.com for more.", "He works for Apple Inc. in Ohio.", "No. 10 said so.",
    "東京で会談した。|次の日に帰った。", "He said (she did too.)| They left.", "Wait...| What?",
    "Prof. Dr. h.c. Meyer spoke.", "It cost $2.50.| He paid.", "\"Stop.\"| He ran.",
    "The attack at 5 a.m. killed two.", "", "No end",
  ])
  func `a sentence ends where a reader sees it end`(marked: String) {
    let expected = marked.split(separator: "|").map {
      String($0.drop { $0 == " " })
    }
    #expect(split(marked.split(separator: "|").joined()) == expected)
  }

  @Test func `every byte but white space is in one sentence`() {
    var random = SeededRandom(seed: 11)
    let pieces = [
      "Mr", ".", " ", "He", "said", "\"", "“", "”", "!", "?", "…", "U.S", "a.m", "東京", "。", "\n",
      "(", ")", "3", "'", "’", "\u{0}", "é", "The",
    ]
    for _ in 0..<2000 {
      let text = (0..<random.next(24)).map { _ in pieces[random.next(pieces.count)] }.joined()
      let visible = text.unicodeScalars.filter { $0 != " " && $0 != "\n" && $0 != "\u{0}" }
      let kept = split(text).joined().unicodeScalars.filter {
        $0 != " " && $0 != "\n" && $0 != "\u{0}"
      }
      #expect(Array(visible) == Array(kept))
    }
  }
}
