internal import Articles

/// What is known of the language of a text for the comparison of stories, where it is another than
/// that of the tables of words.
enum StoryTongue {
  /// Of a foreign text whose language could not be told.
  static let unknown = WordHash.hash32(Array("?".utf8))

  /// A sign of the language; 0 for that of the tables.
  static func of(_ article: Article, isForeign: Bool) -> UInt32 {
    guard isForeign else { return 0 }
    return article.language.map { WordHash.hash32(Array($0.utf8)) } ?? unknown
  }

  /// Whether two foreign texts may be in one language.
  static func mayBeOne(_ first: UInt32, _ second: UInt32) -> Bool {
    first == second || first == unknown || second == unknown
  }

  /// Whether a capital tells a name: German gives one to every noun.
  static func tellsNames(_ language: String?) -> Bool { language != "de" }

  /// Whether every two neighbouring signs count as a word.
  static func isOfPairs(_ language: String?) -> Bool { language == "zh" || language == "ja" }
}
