package import Articles

/// Which articles of a library are meant, in the words of its tables.
package indirect enum ArticleCondition: Sendable, Equatable {
  case all([ArticleCondition])
  case any([ArticleCondition])
  case not(ArticleCondition)
  case read(Bool)
  case starred(Bool)
  case dismissed(Bool)
  case muted(Bool)
  /// Stands by itself rather than under the leader of its copies.
  case leads
  case hasCopy
  case hasNote
  /// Another report of its story differs from it.
  case isDisputed
  case publisher([House.ID])
  case agency([House.ID])
  case language(String)
  case tag([String])
  case words(ClosedRange<Int>)
  case day(ClosedRange<Int>)
  /// What the full-text index is asked.
  case text(TextMatch)
  /// Entities of a kind, one of whose forms has these words.
  case entity(kind: Entity.Kind, TextMatch)
  /// Names one of these.
  case names([Entity.ID])
  /// Other reports of its event are known.
  case inStory
  /// The headline of any report of its story.
  case story(TextMatch)
  /// In a story with an article of which this holds, or itself one.
  case besides(ArticleCondition)
  /// Of which this holds, or of a copy of which.
  case withCopies(ArticleCondition)
  case articles([ArticleID])
  /// Came from one of these sources.
  case source([Source.ID])
  /// At a place or behind it.
  case placed(from: Int64)

  package static let everything = ArticleCondition.all([])
  package static let nothing = ArticleCondition.any([])
  /// What is still to be decided on.
  package static let unread = ArticleCondition.all([.read(false), .dismissed(false), .muted(false)])
}

/// An outlet or agency of the library.
package struct House: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var name: String

  package init(id: Int64, name: String) {
    self.id = id
    self.name = name
  }
}

/// Words to be found next to each other.
package struct TextMatch: Sendable, Equatable {
  package enum Column: String, Sendable {
    case headline, body, house, path
  }

  /// Empty for all columns.
  package var columns: [Column]
  package var words: String
  /// Whether the last word may go on.
  package var isOpenEnded: Bool

  package init(_ words: String, isOpenEnded: Bool, in columns: [Column] = []) {
    self.words = words
    self.isOpenEnded = isOpenEnded
    self.columns = columns
  }

  /// As an expression of FTS5; nil where there is no letter or digit to look for.
  var expression: String? {
    guard let phrase else { return nil }
    guard !columns.isEmpty else { return phrase }
    return "{\(columns.map(\.rawValue).joined(separator: " "))} : \(phrase)"
  }

  /// The words alone.
  var phrase: String? {
    let spaced = Ideographs.spaced(words)
    guard spaced.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isDigit })
    else { return nil }
    let quoted = spaced.unicodeScalars.reduce(into: "") { text, scalar in
      guard scalar != "\0" else { return }
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
    }
    let goesOn = isOpenEnded && (words.unicodeScalars.last.map(Self.isWord) ?? false)
    return "\"\(quoted)\"" + (goesOn ? "*" : "")
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isDigit
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}

/// Scripts that put no blanks between words: each of their signs is a word to the index, so that
/// any run of them is found.
package enum Ideographs {
  /// The text with a blank on both sides of each such sign.
  ///
  /// - Complexity: O(*n*), and nothing is copied where there is none.
  package static func spaced(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isOne) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isOne(scalar) {
        result.append(" ")
        result.append(scalar)
        result.append(" ")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
