internal import Algorithms
package import Articles

/// One of the two articles with what drawing its sentences needs.
package struct ComparedReport: Sendable {
  package let article: Article
  /// In order of place.
  package let mentions: [Mention]
  /// Mentions of each entity in the whole article.
  private let counts: [Entity.ID: Int]

  /// Makes the report of an article; mentions in others are passed over.
  ///
  /// - Complexity: O(*n*) in the mentions.
  package init(_ article: Article, mentions: [Mention]) {
    let own = mentions.filter { $0.article == article.id }
    self.article = article
    self.mentions = own
    counts = own.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
  }

  /// The mentions inside a range of the text.
  ///
  /// - Complexity: O(log *n*) and what is found.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    mentions[mentions.partitioningIndex { $0.range.lowerBound >= range.lowerBound }...]
      .prefix { $0.range.lowerBound < range.upperBound }
  }

  /// How many mentions the whole article has of an entity.
  func count(of entity: Entity.ID) -> Int {
    counts[entity] ?? 0
  }

  /// Outlet or agency and headline, as the head of its column.
  package var title: String {
    let headline = article.headline.isEmpty ? "(no headline)" : article.headline
    return "\(source): \(headline)"
  }

  /// Its outlet or agency, else the last part of its path without the extension.
  var source: String {
    if let name = article.outlet ?? article.agency { return name }
    let file = article.path.split(separator: "/").last.map(String.init) ?? article.path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// What stands in the gutter for a sentence: its paragraph, or a letter for what is outside.
  func place(of sentence: Sentence) -> String {
    if let paragraph = sentence.paragraph { return String(paragraph) }
    switch kind(of: sentence) {
    case .headline: return "H"
    case .deck: return "D"
    default: return ""
    }
  }

  func kind(of sentence: Sentence) -> Passage.Kind? {
    article.passages.indices.contains(sentence.passage)
      ? article.passages[sentence.passage].kind : nil
  }
}
