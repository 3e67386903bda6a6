internal import ArgumentParser
internal import Articles

/// Which sources a person means by a word.
struct SourceChoice {
  let sources: [Source]

  /// Sources with this number, address or name, or else all whose name or address holds the word.
  func all(_ word: String) -> [Source] {
    let exact = exact(word)
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

  /// The sources and the word that some words mean of which the word stands at the end, or, as in
  /// lists that a person knows the old way of, at the front.
  ///
  /// - Throws: where neither way or each of both means sources.
  func split(_ words: [String], _ what: String) throws -> (sources: [Source], word: String) {
    guard let first = words.first, let last = words.last, words.count > 1 else {
      throw ValidationError("Say sources, and then the \(what).")
    }
    let (front, back) = (Array(words.dropLast()), Array(words.dropFirst()))
    let isBack = !back.contains { $0.allSatisfy(\.isWhitespace) || all($0).count != 1 }
    guard isBack else { return (try each(front), last) }
    // Words at the front that mean several sources are no folder, and it is said that they do.
    if front.contains(where: { all($0).isEmpty }) { return (try each(back), first) }
    guard !front.contains(where: { all($0).count > 1 }) else { return (try each(front), last) }
    // The name of a folder may be a part of that of a source; a number can hardly be meant so.
    guard back.contains(where: { exact($0).isEmpty }) else {
      throw ValidationError("'\(last)' is a source, and the \(what) stands last.")
    }
    return (try each(front), last)
  }

  /// Sources of which a word is the number, an address or the whole name.
  private func exact(_ word: String) -> [Source] {
    sources.filter {
      String($0.id) == word || $0.address == word || $0.health.movedTo == word || $0.name == word
    }
  }

  private static func nothing(_ word: String) -> String {
    "'\(word)' is no source ('parallax sources' lists them)."
  }
}
