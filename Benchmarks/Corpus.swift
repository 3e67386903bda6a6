internal import Articles

/// An invented report: a headline and paragraphs of sentences.
struct GeneratedReport: Sendable {
  typealias Paragraph = [NewsWriter.Sentence]

  var headline: [UInt8]
  var paragraphs: [Paragraph]
  var outlet: String?
  /// Day of March 2019.
  var day: Int?

  /// Makes a report of about this many words.
  init(seed: UInt64, words: Int) {
    var writer = NewsWriter(seed: seed)
    headline = writer.headline()
    paragraphs = writer.paragraphs(words: words)
  }

  init(headline: [UInt8], paragraphs: [Paragraph], outlet: String? = nil, day: Int? = nil) {
    self.headline = headline
    self.paragraphs = paragraphs
    self.outlet = outlet
    self.day = day
  }

  var sentences: [NewsWriter.Sentence] { paragraphs.flatMap(\.self) }

  /// The paragraphs alone, a line each.
  var body: [UInt8] {
    Array(paragraphs.map { Array($0.joined(separator: [0x20])) }.joined(separator: [0x0A]))
  }

  /// The bytes of a file: headline, date where there is one, paragraphs, with blank lines between.
  var file: [UInt8] {
    var lines = [headline]
    if let day { lines.append(Array("March \(day), 2019".utf8)) }
    lines += paragraphs.map { Array($0.joined(separator: [0x20])) }
    return Array(lines.joined(separator: [0x0A, 0x0A])) + [0x0A]
  }

  /// The article as cleaning would leave it, made without cleaning: for suites that time what comes
  /// after.
  func cleanArticle(path: String) -> Article {
    var bytes = headline
    var passages = [Passage(kind: .headline, range: 0..<bytes.count, reason: "the first line")]
    var words = 0
    for paragraph in paragraphs {
      bytes.append(0x0A)
      let start = bytes.count
      bytes += paragraph.joined(separator: [0x20])
      passages.append(Passage(kind: .body, range: start..<bytes.count, reason: "a line of text"))
      words += 1 + bytes[start...].count { $0 == 0x20 }
    }
    let text = ArticleText(
      utf8: bytes, original: bytes, encoding: "utf-8", offsets: OffsetMap(identity: bytes.count))
    var article = Article(id: ArticleID(location: path), path: path, text: text)
    article.passages = passages
    article.headline = String(decoding: headline, as: UTF8.self)
    article.headlineIsDerived = false
    article.outlet = outlet
    article.language = "en"
    article.words = words
    article.date = day.map {
      PublicationDate(year: 2019, month: 3, day: $0, printed: "March \($0), 2019")
    }
    return article
  }
}

/// Changes single words of a text, as another desk or a scanner does.
enum WordEdits {
  /// The text with this share of its words replaced, left out or preceded by another.
  static func edited(_ text: [UInt8], share: Double, random: inout SeededRandom) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    for (index, word) in text.split(separator: 0x20, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { result.append(0x20) }
      guard random.chance(share), word.count > 2, !word.contains(0x0A) else {
        result += word
        continue
      }
      let other = Vocabulary.shared.word(.adjective, random: &random)
      switch random.below(5) {
      case 0: if result.last == 0x20 { result.removeLast() }
      case 1: result += other + [0x20] + word
      default: result += other
      }
    }
    return result
  }
}
