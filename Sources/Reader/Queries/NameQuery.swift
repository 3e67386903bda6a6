package import Articles

/// Words that a person looks for, some of which ask for who or what is named:
/// `person:putin talks place:"Deir ez-Zor"`.
package struct NameQuery: Sendable, Equatable {
  /// An entity that is asked for by the beginning of any word of any of its forms.
  package struct Name: Sendable, Equatable {
    package var kind: Entity.Kind
    package var words: String

    package init(kind: Entity.Kind, words: String) {
      self.kind = kind
      self.words = words
    }
  }

  package private(set) var names: [Name] = []
  /// What is looked for in the text itself; the whole of a line that asks for no name.
  package private(set) var words = ""

  package init(_ line: String) {
    var rest: [Substring] = []
    var remaining = line[...]
    while let start = remaining.firstIndex(where: { $0 != " " }) {
      remaining = remaining[start...]
      if let (name, end) = Self.name(at: remaining) {
        names.append(name)
        remaining = remaining[end...]
      } else {
        let end = remaining.firstIndex(of: " ") ?? remaining.endIndex
        rest.append(remaining[..<end])
        remaining = remaining[end...]
      }
    }
    words = names.isEmpty ? line : rest.joined(separator: " ")
  }

  private static let fields: [(prefix: String, kind: Entity.Kind)] = [
    ("person:", .person), ("place:", .place), ("org:", .organisation),
    ("organisation:", .organisation),
  ]

  private static func name(at text: Substring) -> (Name, end: String.Index)? {
    guard let field = fields.first(where: { text.hasPrefix($0.prefix) }) else { return nil }
    let value = text.dropFirst(field.prefix.count)
    let isQuoted = value.first == "\""
    let body = isQuoted ? value.dropFirst() : value
    let close = body.firstIndex(of: isQuoted ? "\"" : " ")
    let words = body[..<(close ?? body.endIndex)]
    guard words.contains(where: { $0 != " " }) else { return nil }
    let end = close.map { isQuoted ? body.index(after: $0) : $0 } ?? body.endIndex
    return (Name(kind: field.kind, words: String(words)), end)
  }

  /// For each name that is asked for, the entities that bear it.
  ///
  /// - Complexity: O(*n*) in the bytes of the entities' forms, for each name.
  package func bearers(among entities: [Entity]) -> [Set<Entity.ID>] {
    names.map { name in
      let wanted = name.words.lowercased()
      return Set(
        entities.lazy.filter { entity in
          entity.kind == name.kind
            && ([entity.name] + entity.aliases).contains { Self.bears($0, wanted) }
        }.map(\.id))
    }
  }

  /// Whether a word of a form begins with what is wanted; letters with and without marks differ.
  private static func bears(_ form: String, _ wanted: String) -> Bool {
    let bytes = Array(form.utf8)
    return TextSearch.ranges(of: wanted, in: bytes, range: 0..<bytes.count).contains { range in
      guard range.lowerBound > 0 else { return true }
      let before = bytes[range.lowerBound - 1]
      return before == UInt8(ascii: " ") || before == UInt8(ascii: "-")
        || before == UInt8(ascii: "'")
    }
  }
}

extension Highlight {
  /// The places in a stretch of text that the search is for.
  ///
  /// - Parameters:
  ///   - utf8: the text of an article.
  ///   - range: bytes of it.
  ///   - mentions: names that stand in the range.
  /// - Returns: in order of place, names where names were asked for.
  package func matches(
    in utf8: [UInt8], range: Range<Int>, mentions: some Sequence<Mention>
  ) -> [Range<Int>] {
    guard isSearching else { return marked(limitMarks, in: utf8, range: range) }
    let words =
      isQuery
      ? marked(answer?.marks ?? [], in: utf8, range: range)
      : TextSearch.ranges(of: query.words, in: utf8, range: range)
    guard !query.names.isEmpty else { return words }
    let named = mentions.lazy.filter { searched.contains($0.entity) }
      .map { $0.range.clamped(to: range) }
    return (words + named).sorted { $0.lowerBound < $1.lowerBound }
  }

  private func marked(
    _ sought: [SoughtWords], in utf8: [UInt8], range: Range<Int>
  ) -> [Range<Int>] {
    let all = sought.flatMap { $0.ranges(in: utf8, range: range) }
    return sought.count > 1 ? all.sorted { $0.lowerBound < $1.lowerBound } : all
  }
}

extension ReaderState {
  /// Finds who the search asks for, after the search or the names have changed.
  mutating func resolveSearch() {
    guard highlight.isStale else { return }
    highlight.isStale = false
    highlight.searched = highlight.query.bearers(among: library.entities)
      .reduce(into: []) { $0.formUnion($1) }
  }
}
