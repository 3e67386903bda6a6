internal import Articles

/// Finds headings over parts of an article that read as a label of the page does: `Comments` over what
/// the experts comment.
///
/// Such a heading stands alone, and the paragraph below it takes its word up. Since a label may stand
/// over such a paragraph by chance, the article must have another heading.
enum CuedHeadings {
  /// Words of the longest heading that is looked at.
  private static let longest = 3
  /// Letters of the shortest word that tells, and those at its end that may be another ending.
  private static let shortestStem = 4
  private static let ending = 2

  /// The headings among the lines between head and tail.
  ///
  /// - Complexity: O(*n*) in the bytes of such lines and of the paragraphs below them.
  static func lines(_ lines: [ScoredLine], in range: Range<Int>, of page: Page) -> [Int] {
    var plain = 0
    var cued: [Int: String] = [:]
    for index in range.dropFirst() {
      guard index + 1 < range.upperBound, lines[index].words <= longest, lines[index + 1].isProse,
        lines[index - 1].isProse, page.isLine(index), !lines[index].isSeparator,
        !page.paragraphs[index].isTerminated
      else { continue }
      guard let label = lines[index].cue?.label else {
        plain += 1
        continue
      }
      // What is known to stand under every article heads none, and links have titles below them.
      if label != .repeated, label != .related, isTakenUp(index, of: page) {
        cued[index] = page.line(index).lowercased()
      }
    }
    return plain > 0 || Set(cued.values).count > 1 ? cued.keys.sorted() : []
  }

  /// Whether the paragraph below a line has a word of it, perhaps with another ending.
  private static func isTakenUp(_ index: Int, of page: Page) -> Bool {
    let stems = words(of: page.paragraphs[index].range, in: page).compactMap { word in
      word.count < shortestStem ? nil : word.prefix(max(shortestStem, word.count - ending))
    }
    guard !stems.isEmpty else { return false }
    return words(of: page.paragraphs[index + 1].range, in: page).contains { word in
      stems.contains { word.hasPrefix($0) }
    }
  }

  private static func words(of range: Range<Int>, in page: Page) -> [Substring] {
    page.text.string(range).lowercased()
      .split { !$0.unicodeScalars.contains(where: TextScalar.isWordPart) }
  }
}
