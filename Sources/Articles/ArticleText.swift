/// The text of an article as clean UTF-8, with every byte it was made from.
///
/// All ranges in the model (`Passage`, `Sentence`, `Mention`, `WordMark`) count bytes of `utf8`;
/// `originalRange(_:)` turns them into bytes of the file at the border of the program.
package struct ArticleText: Sendable, Equatable {
  /// Valid UTF-8 without a byte order mark.
  package let utf8: [UInt8]
  /// The bytes as they were loaded; shares its storage with `utf8` where nothing was decoded.
  package let original: [UInt8]
  /// The WHATWG name of what the bytes were read as (such as `utf-8` or `windows-1252`).
  package let encoding: String
  package let offsets: OffsetMap

  package init(utf8: [UInt8], original: [UInt8], encoding: String, offsets: OffsetMap) {
    self.utf8 = utf8
    self.original = original
    self.encoding = encoding
    self.offsets = offsets
  }

  /// Makes a text that was clean UTF-8 already.
  package init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(
      utf8: bytes, original: bytes, encoding: "utf-8", offsets: OffsetMap(identity: bytes.count))
  }

  /// The bytes of the original that a range of the clean text was made from.
  package func originalRange(_ range: Range<Int>) -> Range<Int> {
    offsets.original(range)
  }

  /// What stands at a range, as it stands there.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// What stands at a range with each run of white space as one blank, and none at the ends.
  package func readable(_ range: Range<Int>) -> String {
    WhiteSpace.collapsed(utf8, range)
  }

  /// The same without the marks of where a word may be hyphenated, as a person reads it.
  package func shown(_ range: Range<Int>) -> String {
    let text = readable(range)
    return text.utf8.contains(0xAD) ? text.replacing("\u{AD}", with: "") : text
  }
}
