/// What a line that belongs to the page rather than to the news says of itself.
package struct BoilerplateCue: Sendable, Equatable {
  /// The class, in the word that the fold shows.
  package enum Label: String, Sendable, CaseIterable {
    case appeal, newsletter, advertisement, app, comments, contact, copyright, disclaimer
    case cookies = "cookie notice"
    case navigation
    case related = "related links"
    case sharing
    case subscription
    case separator
    case section
    case repeated = "standing text"
  }

  /// How much a line with the cue counts in a run.
  package enum Weight: Double, Sendable {
    /// A word that is on every page but in news as well: needs company.
    case weak = 0.8
    /// Enough alone before the headline or behind the text.
    case medium = 2
    /// Enough alone also between two paragraphs.
    case strong = 3
  }

  package var label: Label
  package var weight: Weight
}

/// A phrase that pages use, and where on a line it must stand.
struct CuePhrase: Sendable {
  enum Place: Sendable {
    /// The line is the phrase, perhaps with figures and signs around it.
    case whole
    /// The line begins with it.
    case start
    /// It stands anywhere outside quotation marks.
    case within
  }

  /// In lower case, without signs; `*` stands for up to six words.
  let words: [String]
  let place: Place
  /// A line with more words does not count.
  let longest: Int
  let cue: BoilerplateCue

  /// Words that one `*` may stand for.
  private static let gap = 6

  /// Whether the words of a line from `start` on match.
  func matches(_ line: [String], from start: Int) -> Bool {
    Self.end(words[...], line, from: start).map { place != .whole || $0 == line.count } ?? false
  }

  private static func end(_ pattern: ArraySlice<String>, _ line: [String], from start: Int) -> Int?
  {
    var position = start
    for (offset, word) in zip(pattern.indices, pattern) {
      if word == "*" {
        let rest = pattern[(offset + 1)...]
        for skip in 0...gap where position + skip <= line.count {
          if let end = end(rest, line, from: position + skip) { return end }
        }
        return nil
      }
      guard position < line.count, line[position] == word else { return nil }
      position += 1
    }
    return position
  }
}
