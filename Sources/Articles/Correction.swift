/// What a person says about which articles or sentences belong together, against the rules or with
/// them.
package struct Correction: Sendable, Hashable {
  package enum Verdict: String, Sendable, CaseIterable {
    /// Both print one text.
    case copies
    /// They do not.
    case notCopies
    /// The first one leads its copies; the second is the same article.
    case leads
    /// Both report one event.
    case oneStory
    /// They do not.
    case otherStory
    /// Two sentences, one of each article, are to be shown as a pair.
    case pinned
    /// They are not, whatever the comparison finds.
    case rejected
    /// The comparison decides on them again.
    case compared
  }

  /// Bytes of a sentence in each article's original file.
  package struct Sentences: Sendable, Hashable {
    package var first: Range<Int>
    package var second: Range<Int>

    package init(first: Range<Int>, second: Range<Int>) {
      self.first = first
      self.second = second
    }
  }

  package var verdict: Verdict
  /// The smaller of the two ids.
  package let first: ArticleID
  package let second: ArticleID
  /// The two sentences that it is about; nil where it is about the articles.
  package let sentences: Sentences?

  /// Makes a correction on two articles; which one is named first does not matter.
  package init(_ verdict: Verdict, _ one: ArticleID, _ other: ArticleID) {
    self.verdict = verdict
    first = min(one, other)
    second = max(one, other)
    sentences = nil
  }

  /// Makes a correction on a sentence of each of two articles; which is named first does not matter.
  ///
  /// - Parameters:
  ///   - verdict: what is said of the two sentences.
  ///   - one: an article, with the bytes of its sentence in the original file.
  ///   - other: the other article, with its sentence.
  package init(
    _ verdict: Verdict, _ one: (article: ArticleID, range: Range<Int>),
    _ other: (article: ArticleID, range: Range<Int>)
  ) {
    let isOrdered = one.article <= other.article
    self.verdict = verdict
    first = isOrdered ? one.article : other.article
    second = isOrdered ? other.article : one.article
    sentences = Sentences(
      first: isOrdered ? one.range : other.range, second: isOrdered ? other.range : one.range)
  }

  package static func leads(_ article: ArticleID) -> Correction {
    Correction(.leads, article, article)
  }

  /// Whether two corrections cannot both hold, so that the later one counts.
  fileprivate var subject: Subject {
    switch verdict {
    case .copies, .notCopies: Subject(isStory: false, first: first, second: second)
    case .leads: Subject(isStory: false, first: first, second: first)
    case .oneStory, .otherStory: Subject(isStory: true, first: first, second: second)
    case .pinned, .rejected, .compared:
      Subject(isStory: false, first: first, second: second, sentences: sentences)
    }
  }

  fileprivate struct Subject: Hashable, Sendable {
    var isStory: Bool
    var first: ArticleID
    var second: ArticleID
    var sentences: Sentences?
  }
}

extension Correction {
  /// The verdict in one line, with the sentences where it is about some: `pinned 10-42 7-39`.
  package var notation: String {
    guard let sentences else { return verdict.rawValue }
    let ranges = [sentences.first, sentences.second].map { "\($0.lowerBound)-\($0.upperBound)" }
    return ([verdict.rawValue] + ranges).joined(separator: " ")
  }

  /// Reads what `notation` writes; nil for anything else, such as a verdict of a later version.
  package init?(notation: String, _ first: ArticleID, _ second: ArticleID) {
    let words = notation.split(separator: " ", omittingEmptySubsequences: false)
    guard let verdict = words.first.flatMap({ Verdict(rawValue: String($0)) }) else { return nil }
    let isOnSentences = [.pinned, .rejected, .compared].contains(verdict)
    guard isOnSentences else {
      guard words.count == 1 else { return nil }
      self.init(verdict, first, second)
      return
    }
    guard words.count == 3, let one = Self.range(words[1]), let other = Self.range(words[2]) else {
      return nil
    }
    self.init(verdict, (first, one), (second, other))
  }

  private static func range(_ text: Substring) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end else {
      return nil
    }
    return start..<end
  }
}

/// The corrections of a library: they win over every rule, whenever groups are made anew.
package struct Corrections: Sendable, Equatable {
  /// Everything that was said, oldest first, also what a later word has replaced.
  package private(set) var said: [Correction] = []
  /// In the order in which they were made; of two on the same articles only the later.
  package private(set) var all: [Correction] = []
  private var places: [Correction.Subject: Correction] = [:]

  package init(_ corrections: [Correction] = []) {
    for correction in corrections { insert(correction) }
  }

  package var isEmpty: Bool { all.isEmpty }

  /// Adds a correction, in place of an earlier one on the same articles.
  ///
  /// - Returns: the one that it replaces.
  @discardableResult
  package mutating func insert(_ correction: Correction) -> Correction? {
    said.append(correction)
    let old = places.updateValue(correction, forKey: correction.subject)
    if let old { all.removeAll { $0 == old } }
    all.append(correction)
    return old
  }

  /// Takes back the last time that a correction was made; what it had replaced holds again.
  ///
  /// - Complexity: O(*n*) in all that was said.
  package mutating func remove(_ correction: Correction) {
    remove([correction])
  }

  /// Takes several corrections back at once, as `remove` does with one.
  package mutating func remove(_ corrections: [Correction]) {
    var rest = said
    for correction in corrections.reversed() {
      guard let last = rest.lastIndex(of: correction) else { continue }
      rest.remove(at: last)
    }
    self = Corrections(rest)
  }

  /// What was said of two articles as copies: true, false, or nil where nothing was.
  package func areCopies(_ one: ArticleID, _ other: ArticleID) -> Bool? {
    let subject = Correction(.copies, one, other).subject
    return places[subject].map { $0.verdict == .copies }
  }

  /// What was said of two articles as reports of one event.
  package func areOneStory(_ one: ArticleID, _ other: ArticleID) -> Bool? {
    let subject = Correction(.oneStory, one, other).subject
    return places[subject].map { $0.verdict == .oneStory }
  }
}
