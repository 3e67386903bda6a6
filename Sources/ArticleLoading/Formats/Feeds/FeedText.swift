internal import Articles

/// A text of a feed as the feed has it, and what it is.
package struct FeedText: Sendable, Equatable {
  package enum Form: String, Sendable {
    case plain, html
  }

  /// Clean UTF-8 without white space at the ends.
  package var utf8: [UInt8]
  package var form: Form
  /// BCP 47, where the feed says so.
  package var language: String?
  /// What addresses in it are relative to.
  package var base: String?

  package init(utf8: [UInt8], form: Form, language: String? = nil, base: String? = nil) {
    self.utf8 = utf8
    self.form = form
    self.language = language
    self.base = base
  }

  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether there is anything to read in it, and not a picture or a counter of readers alone.
  var hasWords: Bool {
    guard form == .html, utf8.count <= Self.longestPicture else {
      return utf8.contains { $0 > 0x20 }
    }
    return !HTMLText.fragment(utf8).lines.isEmpty
  }

  /// Bytes of the longest text that may be a picture alone.
  private static let longestPicture = 4_096
}

/// An address in a feed and what it is for.
package struct FeedLink: Sendable, Equatable {
  /// Absolute, where the feed says what it is relative to.
  package var address: String
  /// `alternate` where the feed says nothing.
  package var relation: String
  package var type: String?
  package var title: String?
  package var language: String?
  /// As printed, in bytes.
  package var length: String?

  package init(
    address: String, relation: String = "alternate", type: String? = nil, title: String? = nil,
    language: String? = nil, length: String? = nil
  ) {
    self.address = address
    self.relation = relation
    self.type = type
    self.title = title
    self.language = language
    self.length = length
  }

  /// The page among links: the first alternate one that is a page, else the first alternate one.
  static func main(of links: [FeedLink]) -> String? {
    let alternates = links.filter { $0.relation == "alternate" }
    let page = alternates.first { link in
      link.type.map { $0.contains("html") } ?? true
    }
    return (page ?? alternates.first)?.address
  }
}

/// Who wrote, edited or published.
package struct FeedPerson: Sendable, Equatable {
  package var name: String?
  package var mail: String?
  package var address: String?

  package init(name: String? = nil, mail: String? = nil, address: String? = nil) {
    self.name = name
    self.mail = mail
    self.address = address
  }

  var isEmpty: Bool { name == nil && mail == nil && address == nil }

  /// Takes apart `me@example.com (Me)`, `Me <me@example.com>` and what is like them.
  init(printed: String) {
    let text = WhiteSpace.collapsed(printed)
    let isMark: (Character) -> Bool = { " <>()[],;\"".contains($0) }
    let hasMail = text.utf8.contains(UInt8(ascii: "@"))
    let words = hasMail ? text.split(whereSeparator: isMark) : []
    guard let found = words.first(where: Self.isMail) else {
      self.init(name: text.isEmpty ? nil : text)
      return
    }
    var rest = text[..<found.startIndex] + " " + text[found.endIndex...]
    for empty in ["()", "<>", "&lt;&gt;", "mailto:", "( )", "< >"] {
      while let range = rest.firstRange(of: empty) { rest.removeSubrange(range) }
    }
    var name = rest.split(separator: " ").joined(separator: " ")[...]
    while let first = name.first, isMark(first) { name.removeFirst() }
    if !name.contains("(") {
      while let last = name.last, isMark(last) { name.removeLast() }
    } else if name.last == ">" || name.last == "<" {
      name.removeLast()
    }
    let mail = found.hasPrefix("mailto:") ? found.dropFirst(7) : found
    self.init(name: name.isEmpty ? nil : String(name), mail: String(mail))
  }

  private static func isMail(_ word: Substring) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }
}

/// A subject that a feed files an entry under.
package struct FeedCategory: Sendable, Equatable {
  package var term: String
  package var scheme: String?
  package var label: String?

  package init(term: String, scheme: String? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}
