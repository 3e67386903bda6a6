/// Tags as a person writes them: between commas, wherever tags are given.
package enum TagNames {
  /// The tags in some words, each once and in their order; a tag of a source may have blanks.
  package static func all(in words: String) -> [String] {
    var tags: [String] = []
    for tag in words.split(separator: ",").map({ WhiteSpace.collapsed(String($0)) })
    where !tag.isEmpty && !tags.contains(tag) {
      tags.append(tag)
    }
    return tags
  }

  /// The tags for articles in some words; nil where there is none, or one has blanks in it, since a
  /// query may stand behind them.
  package static func ofArticles(in words: String) -> [String]? {
    let tags = all(in: words)
    let isWhole = !tags.isEmpty && !tags.contains { $0.contains(where: \.isWhitespace) }
    return isWhole ? tags : nil
  }
}
