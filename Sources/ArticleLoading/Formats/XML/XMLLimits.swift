/// What a document may hold; what is beyond is left out, never the rest of the document.
struct XMLLimits {
  /// Open elements; the tags of deeper ones are dropped and their text stays.
  var depth = 256
  /// Open elements whose names are kept, told or not.
  var knownDepth = 100_000
  /// Open elements, from the innermost and from the outermost on, that an end tag can close.
  var reach = 64
  /// Attributes of one element; later ones are dropped.
  var attributes = 256
  /// Bytes of one attribute's value.
  var value = 1 << 20
}
