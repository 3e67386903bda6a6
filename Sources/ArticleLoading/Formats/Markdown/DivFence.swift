/// A line of colons around a part of a text, which Pandoc calls a fenced div and Docusaurus an
/// admonition: `::: {.note}`, `:::tip[Before you go]`, `:::`.
///
/// A line of colons with anything else behind them is text.
struct DivFence {
  /// Bytes of the words that stand over the part; nil for none.
  let title: Range<Int>?

  /// Colons that open or close a part at least.
  private static let fewestColons = 3

  /// Reads a line without the blanks in front; nil where it is none.
  init?(_ line: Range<Int>, in source: [UInt8]) {
    let colons = source[line].prefix { $0 == UInt8(ascii: ":") }
    guard colons.count >= Self.fewestColons else { return nil }
    // More colons may stand at the end, for the look.
    let isTail: (UInt8) -> Bool = { $0 == UInt8(ascii: ":") || LineCursor.isBlank($0) }
    let last = source[line].lastIndex { !isTail($0) } ?? colons.endIndex - 1
    var rest = source[colons.endIndex..<max(colons.endIndex, last + 1)]
      .drop(while: LineCursor.isBlank)
    guard let first = rest.first else {
      title = nil
      return
    }
    if first == UInt8(ascii: "{") {
      guard rest.last == UInt8(ascii: "}") else { return nil }
      title = nil
      return
    }
    let name = rest.prefix { ASCII.isAlphanumeric($0) || "-_".utf8.contains($0) }
    guard ASCII.isLetter(first) else { return nil }
    rest = rest[name.endIndex...]
    guard rest.first.map({ LineCursor.isBlank($0) || "[{".utf8.contains($0) }) ?? true else {
      return nil
    }
    rest = rest.drop(while: LineCursor.isBlank)
    if rest.last == UInt8(ascii: "}"), let brace = rest.lastIndex(of: UInt8(ascii: "{")) {
      rest = rest[..<brace]
    }
    while let byte = rest.last, LineCursor.isBlank(byte) { rest.removeLast() }
    if rest.first == UInt8(ascii: "["), rest.last == UInt8(ascii: "]") {
      rest = rest.dropFirst().dropLast()
    }
    title = rest.isEmpty ? nil : rest.indices
  }
}
