internal import Articles
internal import TerminalCanvas

extension ReadingLines {
  /// The article under which this one is folded as a copy; nil for a text of its own.
  func leader(of article: Article) -> Article? {
    let id = library.leader(of: article.id)
    return id == article.id ? nil : library.article(id)
  }

  /// Says whose copy a text is, and how much of it.
  func copyLines(_ article: Article, of leader: Article) -> [ReadingLine] {
    var parts = ["copy of \(name(of: leader, beside: article) ?? "“\(leader.headline)”")"]
    if let measure = differences.measure(ofCopy: article.id) { parts.append(measure.summary) }
    parts.append(showsDifference ? "D shows all" : "D shows what differs")
    return labels(parts.joined(separator: " · "), role: .dim)
  }

  /// The publisher of the leading text, where that tells the two apart.
  func name(of leader: Article, beside article: Article) -> String? {
    leader.publisher == article.publisher ? nil : leader.publisher
  }
}

extension CopyDifference {
  /// `86 % · 3 ¶ cut · 1 added`, for a narrow list.
  var shortSummary: String {
    var parts = ["\(Int((share * 100).rounded(.down))) %"]
    if !cut.isEmpty { parts.append("\(cut.count) ¶ cut") }
    if !added.isEmpty { parts.append("\(added.count) added") }
    return parts.joined(separator: " · ")
  }
}
