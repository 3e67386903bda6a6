package import Articles

/// What a person asks of the articles in the language of queries, to be answered outside.
package struct QueryRequest: Sendable, Hashable {
  package enum Purpose: Sendable, Hashable {
    /// Limits the list to what is found.
    case limit
    /// Goes from one article found to the next.
    case search
    /// Decides on all that is found.
    case act(TriageVerb)
  }

  package var purpose: Purpose
  package var text: String
  /// Rises with every question; of one purpose only the answer to the latest counts.
  package var number: Int

  package init(purpose: Purpose, text: String, number: Int) {
    self.purpose = purpose
    self.text = text
    self.number = number
  }
}

/// What became of a question.
package enum QueryAnswer: Sendable, Equatable {
  /// The articles that fit, and the words by which they do.
  case found(Set<ArticleID>, marks: [SoughtWords])
  /// The question cannot be understood.
  case fault(QueryNotice)
}

/// What is wrong with a query, and where.
package struct QueryNotice: Sendable, Equatable {
  package var words: String
  /// UTF-8 bytes of the query.
  package var range: Range<Int>

  package init(words: String, range: Range<Int>) {
    self.words = words
    self.range = range
  }
}

/// Words of a query, as they are marked in texts.
package struct SoughtWords: Sendable, Equatable {
  /// Without capitals, so that case does not matter.
  package let words: String
  /// Whether the last word may go on.
  package let goesOn: Bool

  package init(_ words: String, goesOn: Bool) {
    self.words = words.lowercased()
    self.goesOn = goesOn
  }

  /// Where they stand in a range of a text, in order.
  ///
  /// - Complexity: O(*n*) on prose.
  func ranges(in utf8: [UInt8], range: Range<Int>) -> [Range<Int>] {
    TextSearch.ranges(of: words, in: utf8, range: range).filter { found in
      let begins =
        found.lowerBound == 0 || !Self.isOneWord(utf8, at: found.lowerBound)
      let ends =
        goesOn || found.upperBound == utf8.count || !Self.isOneWord(utf8, at: found.upperBound)
      return begins && ends
    }
  }

  /// Whether no word ends before a byte; letters outside of ASCII may belong to a script that puts
  /// no blanks between words.
  private static func isOneWord(_ utf8: [UInt8], at place: Int) -> Bool {
    isPlainLetter(utf8[place - 1]) && isPlainLetter(utf8[place])
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
  }
}

/// The questions that were asked, so that a late answer has no say.
struct Questions: Sendable, Equatable {
  private var number = 0
  private var latest: [String: Int] = [:]
  /// The last question that nobody has just asked.
  private var repeated = 0

  /// A question of the person, or with `isRepeated` one that was answered before, about articles that
  /// are others now.
  mutating func request(
    _ purpose: QueryRequest.Purpose, _ text: String, isRepeated: Bool = false
  ) -> QueryRequest {
    number += 1
    latest[Self.kind(purpose)] = number
    if isRepeated { repeated = number }
    return QueryRequest(purpose: purpose, text: text, number: number)
  }

  /// Whether nobody waits for the answer, so that nothing is said of it.
  func isRepeated(_ request: QueryRequest) -> Bool { request.number == repeated }

  func isLatest(_ request: QueryRequest) -> Bool {
    latest[Self.kind(request.purpose)] == request.number
  }

  /// Lets an answer that has not come have no say.
  mutating func forget(_ purpose: QueryRequest.Purpose) {
    latest[Self.kind(purpose)] = nil
  }

  private static func kind(_ purpose: QueryRequest.Purpose) -> String {
    switch purpose {
    case .limit: "limit"
    case .search: "search"
    case .act: "act"
    }
  }
}

/// Tells a line that asks for something from words that are to be found as they stand.
enum QuerySyntax {
  /// Whether a line has a field, a quotation, alternatives, brackets or an exclusion.
  static func isQuery(_ line: String) -> Bool {
    line.split(separator: " ").contains { word in
      if ["AND", "OR", "NOT"].contains(word) { return true }
      if word.contains("\"") || word.hasPrefix("(") { return true }
      if word.hasPrefix("-"), word.dropFirst().first?.isLetter == true { return true }
      guard let colon = word.firstIndex(of: ":"), colon > word.startIndex else { return false }
      return word[..<colon].allSatisfy { $0.isASCII && $0.isLowercase }
        && !word[colon...].hasPrefix("://")
    }
  }
}
