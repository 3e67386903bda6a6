internal import Articles

/// Finds the outlet where the page names itself: in what it says to its readers.
enum OutletReader {
  /// Behind these words the page names itself.
  private static let leads = PhraseSet([
    "a message from ", "a note from ", "by supporting ", "subscribe to ", "published in ",
    "originally published in ", "originally published by ", "originally published on ",
    "first published in ", "first published by ", "first published on ", "more from ",
    "news from ", "and more from ", "the journalists of ", "follow ", "download the ", "get the ",
    "advertise with ", "the best of ", " from ", "© ", "copyright ", "support ", "(c) ",
  ])

  /// Behind these the outlet stands on the line of the headline.
  private static let separators = [" | ", " - ", " – ", " — ", " :: "]
  private static let parting = PhraseSet(separators)

  /// The outlet; nil where the page does not say.
  static func outlet(of structure: PageStructure) -> String? {
    let page = structure.page
    var counts: [(name: String, count: Int)] = []
    for run in structure.runs {
      for index in run.paragraphs where page.isLine(index) {
        for name in names(in: page.line(index)) {
          if let known = counts.firstIndex(where: { $0.name == name }) {
            counts[known].count += 1
          } else {
            counts.append((name, 1))
          }
        }
      }
    }
    if let best = counts.max(by: { $0.count < $1.count }) {
      return counts.first { $0.count == best.count }?.name
    }
    return overTheHeadline(structure)
  }

  private static func overTheHeadline(_ structure: PageStructure) -> String? {
    let sections = structure.roles.filter { $0.value.label == .section }.keys.sorted()
      .filter { structure.fields[$0] == nil }
    for index in sections {
      if let name = OutletNames.outlet(structure.page.line(index)) { return name }
    }
    guard let headline = structure.headline else { return nil }
    // `Headline | The Outlet`
    let line = structure.page.line(headline)
    guard parting.isContained(in: line) else { return nil }
    for separator in separators {
      let parts = line.split(separator: separator)
      if parts.count > 1, let last = parts.last, let name = OutletNames.outlet(last) { return name }
    }
    return nil
  }

  /// The outlets that a line names behind the words by which a page names itself.
  private static func names(in line: String) -> [String] {
    let lower = line.lowercased()
    // Lower-casing may change lengths outside ASCII; then positions do not fit.
    guard lower.utf8.count == line.utf8.count else { return [] }
    var result: [String] = []
    for end in leads.ends(in: lower) {
      let start = line.utf8.index(line.startIndex, offsetBy: end)
      if let name = name(at: line[start...]), !result.contains(name) { result.append(name) }
    }
    return result
  }

  /// The outlet with which a text begins: its longest run of capitalised words that is one.
  private static func name(at text: Substring) -> String? {
    var words: [String] = []
    for word in text.split(separator: " ").prefix(8) {
      let bare = word.prefix { !",.;:!?()[]|’'".contains($0) }
      let isYear = bare.utf8.count == 4 && bare.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      if isYear, words.isEmpty || words == ["©"] { continue }
      guard LineWords.isCapitalized(bare) || ["of", "and", "&"].contains(bare) || bare == "the"
      else { break }
      words.append(bare == "the" ? "The" : String(bare))
      if bare.count < word.count { break }
    }
    while let last = words.last, ["of", "and", "&", "The"].contains(last) { words.removeLast() }
    for count in stride(from: words.count, to: 0, by: -1) {
      if let name = OutletNames.outlet(words.prefix(count).joined(separator: " ")) { return name }
    }
    return nil
  }
}
