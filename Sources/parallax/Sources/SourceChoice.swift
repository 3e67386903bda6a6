internal import ArgumentParser
internal import Articles

/// Which sources a person means by a word.
struct SourceChoice {
  let sources: [Source]

  /// Sources with this number, address or name, or else all whose name or address holds the word.
  func all(_ word: String) -> [Source] {
    let exact = sources.filter {
      String($0.id) == word || $0.address == word || $0.health.movedTo == word || $0.name == word
    }
    // A number that is none of them is a slip, not a part of a name.
    if !exact.isEmpty || Int(word) != nil { return exact }
    let lowered = word.lowercased()
    return sources.filter { source in
      source.name.lowercased().contains(lowered)
        || WebAddress.withoutSecrets(source.address).lowercased().contains(lowered)
    }
  }

  /// The sources that some words mean, each once and in their order.
  ///
  /// - Throws: where a word means none.
  func all(_ words: [String]) throws -> [Source] {
    var ids: Set<Source.ID> = []
    for word in words {
      let found = all(word)
      guard !found.isEmpty else { throw ValidationError(Self.nothing(word)) }
      ids.formUnion(found.map(\.id))
    }
    return sources.filter { ids.contains($0.id) }
  }

  /// The sources that some words mean, of which each means one.
  func each(_ words: [String]) throws -> [Source] {
    let ids = Set(try words.map { try one($0).id })
    return sources.filter { ids.contains($0.id) }
  }

  /// The one source that a word means.
  func one(_ word: String) throws -> Source {
    let found = all(word)
    guard let first = found.first else { throw ValidationError(Self.nothing(word)) }
    guard found.count == 1 else {
      let names = found.prefix(5).map { "\($0.id) \($0.name)" }.joined(separator: ", ")
      throw ValidationError("'\(word)' means \(found.count) sources (\(names)); say its number.")
    }
    return first
  }

  private static func nothing(_ word: String) -> String {
    "'\(word)' is no source ('parallax sources' lists them)."
  }
}
