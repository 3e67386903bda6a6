internal import Articles

/// Finds captions and credits that stand between the paragraphs of a text.
struct CaptionFinder {
  /// Longest bare caption, in words.
  private static let longest = 25
  /// Shortest: below it a line is as likely a heading.
  private static let shortest = 5
  /// Most bare captions of a text; more such lines are headings.
  private static let mostBare = 4
  private static let bareReason = "a line without a full stop between paragraphs that all have one"
  /// Words with which a line breaks off, so that it is a text cut short rather than a caption.
  private static let openEnds: Set<String> = [
    "the", "a", "an", "of", "to", "and", "in", "that", "with", "for", "on", "by", "at", "from",
    "or", "but", "as", "is", "was", "were", "are", "his", "her", "their", "its", "said", "has",
    "have", "had", "which", "who", "not", "be", "been",
  ]
  /// Words with which headings between paragraphs open.
  private static let headingOpeners: Set<String> = [
    "what", "why", "how", "who", "when", "where", "is", "are", "can", "will", "does", "do",
    "should",
    "which", "could", "has", "did", "q", "step", "part", "this", "these", "it", "he", "she", "we",
    "i", "you", "they", "there", "for", "save", "our", "my", "if", "but", "and", "more", "no",
  ]

  let page: Page
  /// Paragraphs of the running text, without what already has a role.
  let body: [Int]
  private let paragraphsAreGapped: Bool
  private let isPunctuated: Bool

  init(_ page: Page, body: [Int]) {
    self.page = page
    self.body = body
    let gaps = body.dropFirst().count { page.paragraphs[$0].hasGapBefore }
    paragraphsAreGapped = body.count >= 4 && gaps * 10 >= (body.count - 1) * 9
    let long = body.filter { page.paragraphs[$0].words >= 10 }
    let ended = long.count { page.paragraphs[$0].isTerminated }
    isPunctuated =
      long.count >= 3 && ended * 10 >= (long.count - 2) * 9 && ended * 10 >= long.count * 7
  }

  /// The credits and captions among the running text.
  func roles() -> [Int: Role] {
    var result: [Int: Role] = [:]
    for (position, index) in body.enumerated() where page.isLine(index) {
      guard page.paragraphs[index].words <= 80 else { continue }
      if CreditReader.isCredit(page, index) {
        result[index] = Role(.credit, "says whose picture it is")
      } else if CreditReader.isCaption(page, index) {
        result[index] = Role(.caption, "says what is on a picture, and whose it is")
      } else if position > 0, isBareCaption(at: position) {
        result[index] = Role(.caption, Self.bareReason)
      }
    }
    dropHeadings(&result)
    takeBesideCredits(&result)
    return result
  }

  /// Takes bare captions back where there are as many as there are headings in a divided text.
  private func dropHeadings(_ roles: inout [Int: Role]) {
    let bare = roles.filter { $0.value.reason == Self.bareReason }.keys
    guard bare.count > Self.mostBare || bare.count * 5 > body.count else { return }
    for index in bare { roles[index] = nil }
  }

  private func isBareCaption(at position: Int) -> Bool {
    let paragraph = page.paragraphs[body[position]]
    guard paragraphsAreGapped, isPunctuated, !page.headings.contains(body[position]),
      (Self.shortest...Self.longest).contains(paragraph.words),
      paragraph.hasGapBefore, paragraph.hasGapAfter, hasPlainEnding(paragraph)
    else { return false }
    let line = page.line(body[position])
    let words = LineWords(line).words
    guard let first = words.first, let last = words.last, LineWords.isCapitalized(first),
      !LineWords.isAllCapitals(line), !line.unicodeScalars.contains(where: Quotation.isMark),
      !Self.openEnds.contains(last.lowercased()),
      !Self.headingOpeners.contains(LineWords.bare(first).lowercased())
    else { return false }
    let figures = line.unicodeScalars.count(where: TextScalar.isDigit)
    guard figures <= 4, !words.contains(where: isScore), !line.contains("$"), !line.contains("€"),
      !line.contains("£")
    else {
      return false
    }
    return !isTitleCase(words) && !followsColon(position) && namesKnown(words, around: position)
  }

  /// `69-54`, the figures of a table or list.
  private func isScore(_ word: Substring) -> Bool {
    word.contains("-") && word.utf8.allSatisfy { $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }
  }

  private func hasPlainEnding(_ paragraph: Paragraph) -> Bool {
    !paragraph.isTerminated
      && ![",", ";", ":", "-", "\u{2013}", "\u{2014}"].contains(paragraph.ending)
  }

  private func followsColon(_ position: Int) -> Bool {
    page.paragraphs[body[position - 1]].ending == ":"
  }

  private func isTitleCase(_ words: [Substring]) -> Bool {
    let long = words.dropFirst().filter { LineWords.bare($0).unicodeScalars.count >= 4 }
    return long.count >= 2 && words.count <= 10 && long.allSatisfy(LineWords.isCapitalized)
  }

  /// Whether it names somebody or something that the text around it names.
  private func namesKnown(_ words: [Substring], around position: Int) -> Bool {
    let names = Set(
      words.filter { LineWords.isCapitalized($0) && $0.unicodeScalars.count >= 4 }
        .map { LineWords.bare($0) })
    guard !names.isEmpty else { return false }
    let isPlain = names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    let bytes = PhraseSet(Array(names))
    let near = body[max(0, position - 12)..<min(body.count, position + 6)]
    return near.contains { index in
      index != body[position]
        && (!isPlain || bytes.isContained(in: page.text.utf8, page.paragraphs[index].range))
        && page.line(index).split(separator: " ").contains { names.contains(LineWords.bare($0)) }
    }
  }

  /// A short line right above or below a credit, with nothing between them.
  private func takeBesideCredits(_ roles: inout [Int: Role]) {
    for (position, index) in body.enumerated() where roles[index]?.kind == .credit {
      for neighbour in [position - 1, position + 1] where body.indices.contains(neighbour) {
        let other = body[neighbour]
        let paragraph = page.paragraphs[other]
        let isBeside =
          neighbour < position
          ? !page.paragraphs[index].hasGapBefore && paragraphsAreGapped
          : !paragraph.hasGapBefore && paragraphsAreGapped
        guard roles[other] == nil, isBeside, paragraph.words <= 40 else { continue }
        roles[other] = Role(.caption, "stands beside a picture credit")
      }
    }
  }
}
