internal import Articles

/// A short line that stands again and again right behind itself, as no text has it.
///
/// The lines behind the first few fold as one, so that a file of such lines costs no more than
/// reading it. They must make up two fifths of the text, as repeats in verse, tables and lists must.
struct LineRun: Sendable, Equatable {
  /// Bytes of the first lines, which stay and hold all that the others say.
  let source: Range<Int>
  /// Bytes of the others, from the start of a line to that of the line behind them.
  let range: Range<Int>

  /// Times that a line stands again before it makes a run: fewer are a list or a table.
  private static let fewest = 128
  /// Most bytes from one line to the next.
  private static let longest = 40

  /// The fold of the lines, without the white space at their ends; nil where they hold nothing else.
  func fold(in utf8: [UInt8]) -> RepetitionFold? {
    let range = ByteTrim.trimmed(range, in: utf8)
    guard !range.isEmpty else { return nil }
    return RepetitionFold(
      range: range, source: ByteTrim.trimmed(source, in: utf8), kind: .adjacent)
  }

  /// The runs of a text in order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func runs(of utf8: [UInt8]) -> [LineRun] {
    guard utf8.count > fewest * 2 else { return [] }
    let found = utf8.withUnsafeBufferPointer { LineRunScanner(bytes: $0).runs() }
    // What folds is no part of the text of which the next one must be two fifths.
    var left = utf8.count
    var least = Int.max
    for count in found.map(\.range.count).sorted(by: >) where count * 5 >= left * 2 {
      left -= count
      least = count
    }
    return found.filter { $0.range.count >= least }
  }

  /// Looks for a line that stands again from `start` on as it stood at `first`.
  fileprivate init?(_ bytes: UnsafeBufferPointer<UInt8>, first: Int, start: Int) {
    let period = start - first
    guard period <= Self.longest else { return nil }
    // Asked first: a run that is refused is looked at again from each of its lines.
    let line = UnsafeBufferPointer(rebasing: bytes[first..<start])
    guard line.contains(where: Self.isLetter) else { return nil }
    var end = start
    while end < bytes.count, bytes[end] == bytes[end - period] { end += 1 }
    let times = (end - start) / period
    guard times >= Self.fewest else { return nil }
    // The last line of a text may lack its end.
    let isAtEnd = end == bytes.count && line[((end - start) % period)...].allSatisfy { $0 <= 0x20 }
    let shown = max(2, (ParagraphClassifier.length - 1) / Self.words(in: line) + 1)
    source = first..<(first + shown * period)
    range = source.upperBound..<(isAtEnd ? end : start + times * period)
  }

  /// Whether a byte is a letter of ASCII, or begins one of another script.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || 0xC3...0xED ~= byte && byte != 0xE2
  }

  /// Words between blanks, at least one.
  private static func words(in line: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in line {
      if byte > 0x20, !isInWord { count += 1 }
      isInWord = byte > 0x20
    }
    return max(1, count)
  }
}

/// Goes through the lines of a text and asks of each whether it begins a run.
private struct LineRunScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  func runs() -> [LineRun] {
    var result: [LineRun] = []
    var previous: Int?
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] <= 0x20, !Self.isEnd(bytes[end]) { end += 1 }
      let isBlank = end == bytes.count || Self.isEnd(bytes[end])
      while end < bytes.count, !Self.isEnd(bytes[end]) {
        end = PlainBytes.skipped(bytes, from: end + 1, to: bytes.count)
      }
      defer { start = end + 1 }
      if isBlank { continue }
      if let first = previous, let run = LineRun(bytes, first: first, start: start) {
        result.append(run)
        end = run.range.upperBound - 1
        previous = nil
      } else {
        previous = start
      }
    }
    return result
  }
}
