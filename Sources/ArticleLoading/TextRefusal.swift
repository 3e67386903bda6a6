/// Why bytes are not read as a text.
package enum TextRefusal: Error, Sendable, Hashable {
  /// There are no bytes.
  case empty
  /// There is nothing but white space.
  case blank
  /// A file format that is not text, by its first bytes; the name is for a person (`PDF`).
  case format(String)
  /// A feed, which is many articles and no text.
  case feed
  /// Articles among other things in one file, by the name of its format.
  case archive(String)
  /// A list of sources, which is no text.
  case sources
  /// Too many control characters for a text, in per mille of the bytes.
  case binary(controlsPerMille: Int)
  /// Neither Unicode nor a western code page; most bytes are outside ASCII.
  case unknownEncoding
}
