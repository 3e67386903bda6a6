internal import Articles

/// What folded sentences are about, in a few words of their own.
struct FoldTopic {
  /// Sentences looked at; more makes the topic of a long fold truer and drawing it slower.
  private static let sentences = 60
  private static let quotations = 2
  private static let names = 2
  /// Words of a quotation that is short enough to stand as it is.
  private static let quotationWords = 2...5
  /// Words taken of the first sentence where nothing else stands out.
  private static let firstWords = 12

  /// Short quotations, then names that the article has mostly here, else the first words.
  static func words(of sentences: [Sentence], report: ComparedReport?) -> String {
    let sentences = sentences.prefix(Self.sentences)
    var topics = quotations(in: sentences).prefix(quotations).map { "“\($0)”" }
    if let report { topics += names(in: sentences, report: report).prefix(names) }
    if topics.isEmpty, let first = sentences.first {
      let words = first.text.split(separator: " ")
      let cut = words.prefix(firstWords).joined(separator: " ")
      return words.count > firstWords || sentences.count > 1 ? cut + " …" : cut
    }
    return topics.joined(separator: "; ")
  }

  private static func quotations(in sentences: ArraySlice<Sentence>) -> [String] {
    var result: [String] = []
    for sentence in sentences {
      for quotation in quotations(in: sentence.text) where !result.contains(quotation) {
        result.append(quotation)
      }
    }
    return result
  }

  /// What stands in quotation marks and is short, without the signs at its ends.
  private static func quotations(in text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return QuotedSpan.spans(in: utf8, range: 0..<utf8.count).compactMap { span in
      var words = utf8[span.words]
      while let last = words.last, ",.;:!?".utf8.contains(last) { words.removeLast() }
      let count = words.split(separator: UInt8(ascii: " ")).count
      return quotationWords.contains(count) ? String(decoding: words, as: UTF8.self) : nil
    }
  }

  /// Names by the share of their mentions that are here, then by how often they are.
  private static func names(
    in sentences: ArraySlice<Sentence>, report: ComparedReport
  ) -> [String] {
    var found: [(mention: Mention, count: Int)] = []
    var positions: [Entity.ID: Int] = [:]
    for sentence in sentences {
      for mention in report.mentions(in: sentence.range) {
        if let position = positions[mention.entity] {
          found[position].count += 1
        } else {
          positions[mention.entity] = found.count
          found.append((mention, 1))
        }
      }
    }
    func standsOut(_ item: (mention: Mention, count: Int)) -> Double {
      let share = Double(item.count) / Double(max(1, report.count(of: item.mention.entity)))
      return share * share * Double(item.count)
    }
    return found.enumerated()
      .sorted { (-standsOut($0.element), $0.offset) < (-standsOut($1.element), $1.offset) }
      .map { WhiteSpace.collapsed($0.element.mention.text) }
  }
}
