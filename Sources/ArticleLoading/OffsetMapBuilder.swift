internal import Articles

/// Builds clean text together with the map back to the bytes it was decoded from.
struct OffsetMapBuilder {
  private(set) var clean: [UInt8] = []
  private var runs: [OffsetMap.Run] = []
  /// Offset in the original up to which was decoded.
  private(set) var original: Int
  /// Whether bytes were left out since the last character.
  private var hasSkipped = false

  /// Begins at `start`; the bytes before it (a byte order mark) belong to no character.
  init(start: Int, capacity: Int) {
    original = start
    clean.reserveCapacity(capacity)
  }

  /// Appends one character that was made from `originalUnit` bytes.
  mutating func append(_ scalar: Unicode.Scalar, from originalUnit: Int) {
    let start = clean.count
    if scalar.value < 0x80 {
      clean.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      clean.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    note(start: start, cleanUnit: clean.count - start, originalUnit: originalUnit)
  }

  /// Appends bytes that are clean UTF-8 as they are.
  mutating func append(verbatim bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    note(start: clean.count, cleanUnit: 1, originalUnit: 1, count: bytes.count)
    clean.append(contentsOf: bytes)
  }

  /// Appends a character that no byte of the original stands for.
  mutating func insert(_ scalar: Unicode.Scalar) {
    append(scalar, from: 0)
  }

  /// Inserts markup, which is ASCII.
  mutating func insert(markup: String) {
    guard !markup.isEmpty else { return }
    note(start: clean.count, cleanUnit: 1, originalUnit: 0)
    clean.append(contentsOf: markup.utf8)
  }

  /// Leaves out the bytes of the original up to a place.
  mutating func skip(to place: Int) {
    guard place > original else { return }
    original = place
    hasSkipped = true
  }

  private mutating func note(start: Int, cleanUnit: Int, originalUnit: Int, count: Int = 1) {
    defer { original += originalUnit * count }
    if let last = runs.last, !hasSkipped, last.cleanUnit == cleanUnit,
      last.originalUnit == originalUnit
    {
      return
    }
    hasSkipped = false
    runs.append(
      OffsetMap.Run(
        clean: start, original: original, cleanUnit: cleanUnit, originalUnit: originalUnit))
  }

  /// The text, after which nothing more is appended.
  consuming func text(of bytes: [UInt8], encoding: String) -> ArticleText {
    let map = map(originalCount: bytes.count)
    return ArticleText(utf8: clean, original: bytes, encoding: encoding, offsets: map)
  }

  /// The way back from what was appended so far.
  func map(originalCount: Int) -> OffsetMap {
    OffsetMap(runs: runs, cleanCount: clean.count, originalCount: originalCount)
  }
}
