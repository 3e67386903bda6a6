internal import CEntityModel

/// What a word alone may be: a common word, a given name, a surname, a title, part of a name.
package struct WordFlags: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Usually written in lower case.
  static let common = WordFlags(rawValue: 1)
  static let given = WordFlags(rawValue: 2)
  static let surname = WordFlags(rawValue: 4)
  /// A surname that many unrelated people have.
  static let frequentSurname = WordFlags(rawValue: 8)
  static let title = WordFlags(rawValue: 16)
  /// Ends the name of an organisation (`Ministry`, `Inc`).
  static let organisation = WordFlags(rawValue: 32)
  /// Ends the name of a place (`River`, `Province`).
  static let placeEnd = WordFlags(rawValue: 64)
  /// Begins the name of a place (`Lake`, `San`).
  static let placeStart = WordFlags(rawValue: 128)

  fileprivate init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "c"): self = .common
    case UInt8(ascii: "g"): self = .given
    case UInt8(ascii: "s"): self = .surname
    case UInt8(ascii: "v"): self = .frequentSurname
    case UInt8(ascii: "t"): self = .title
    case UInt8(ascii: "o"): self = .organisation
    case UInt8(ascii: "p"): self = .placeEnd
    case UInt8(ascii: "b"): self = .placeStart
    default: self = []
    }
  }
}

/// The flags of some 20,000 words, read out of the binary when they are first asked for.
package struct WordTable: Sendable {
  package static let shared = WordTable()

  private let flags: [UInt64: WordFlags]

  private init() {
    let table = entity_words()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    var flags: [UInt64: WordFlags] = [:]
    flags.reserveCapacity(bytes.count / 10)
    for line in TableLines(bytes) {
      guard let blank = line.firstIndex(of: 0x20) else { continue }
      var value: WordFlags = []
      for letter in line[(blank + 1)...] { value.insert(WordFlags(letter: letter)) }
      flags[NameKey(word: line[..<blank]).folded] = value
    }
    self.flags = flags
  }

  /// The flags of a word, whatever its case; none for an unknown one.
  package func flags(of key: NameKey) -> WordFlags {
    flags[key.folded] ?? []
  }
}

/// The lines of a table in the binary.
struct TableLines: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    defer { position += 1 }
    return bytes[start..<position]
  }
}
