import ArticleAnalysis
import Testing

@Suite struct WordReaderTests {
  private func forms(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return WordReader.words(in: utf8, range: 0..<utf8.count).map {
      String(decoding: WordReader.comparedForm(utf8[$0.range], kind: $0.kind), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Turkey's jet", ["turkey", "jet"]), ("Turkey’s", ["turkey"]),
    ("the pilots'", ["the", "pilots", "'"]),
    ("US-led war", ["us", "led", "war"]), ("the Su-24", ["the", "su-24"]), ("U.S.", ["us"]),
    ("don't", ["dont"]), ("ÉLYSÉE", ["élysée"]), ("10,000 men", ["10,000", "men"]),
    ("北京大学", ["北京", "京大", "大学"]),
  ])
  func `a word is compared without case, possessive and hyphen`(text: String, expected: [String]) {
    #expect(forms(text) == expected)
  }
}
