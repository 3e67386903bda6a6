/// Tells most texts that are none of some phrases by a hash of their letters, which costs less than a
/// look-up of the string.
struct PhraseFilter: Sendable {
  private var hashes: WordMap<Bool>

  /// Makes the filter of some phrases; it knows none with letters outside ASCII, as texts with such
  /// letters pass it.
  init(_ phrases: some Collection<String>) {
    hashes = WordMap(filler: false, capacity: phrases.count)
    for phrase in phrases {
      if let hash = phrase.withBytes(Self.hash) { hashes[hash] = true }
    }
  }

  /// False where a text is none of the phrases, whatever the case of its letters.
  func mayHold(_ text: some StringProtocol) -> Bool { text.withBytes(mayHold) }

  /// The same of a text that is given by its bytes.
  func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.hash(bytes).map { hashes[$0] != nil } ?? true
  }

  /// The hash of a text in lower case; nil where it holds a letter outside ASCII.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = PackedHash()
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return hash.value
  }
}
