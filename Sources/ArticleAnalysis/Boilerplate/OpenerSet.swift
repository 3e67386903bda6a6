internal import Articles

/// What may stand before the first colon or bar of a line.
struct OpenerSet: Sendable {
  private let hashes: Set<UInt64>
  private let longest: Int

  /// The openers in small letters, as a person writes them.
  init(_ openers: [String]) {
    let words = openers.map { CueLine($0).words }
    hashes = Set(words.map { Self.hash(of: $0[...]) })
    longest = words.lazy.map(\.count).max() ?? 0
  }

  /// Whether one of them is all that stands before the first colon or bar.
  func open(_ line: CueLine) -> Bool {
    guard let count = line.wordsBeforeColon, count > 0, count <= longest else { return false }
    return hashes.contains(Self.hash(of: line.words[..<count]))
  }

  private static func hash(of words: ArraySlice<CueWord>) -> UInt64 {
    var hash = StableHash.Rolling()
    for word in words { hash.add(word.hash) }
    return hash.value
  }
}
