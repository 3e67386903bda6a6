/// What a person says about which articles belong together, against the rules or with them.
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
  }

  package var verdict: Verdict
  /// The smaller of the two ids.
  package let first: ArticleID
  package let second: ArticleID

  /// Makes a correction on two articles; which one is named first does not matter.
  package init(_ verdict: Verdict, _ one: ArticleID, _ other: ArticleID) {
    self.verdict = verdict
    first = min(one, other)
    second = max(one, other)
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
    }
  }

  fileprivate struct Subject: Hashable, Sendable {
    var isStory: Bool
    var first: ArticleID
    var second: ArticleID
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
