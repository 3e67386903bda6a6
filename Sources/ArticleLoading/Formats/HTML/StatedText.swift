internal import Articles

/// Reads the strings of `articleBody` as lines of text, with the way back to the page's source.
enum StatedText {
  /// The text of strings of JSON, each with HTML in it or with none.
  ///
  /// Line breaks part paragraphs, but where tags do it.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func text(
    _ places: [Range<Int>], in source: [UInt8], base: PageAddress?
  ) -> HTMLText {
    var (bytes, map) = decoded(places, in: source, lineBreak: "\n")
    var isEscaped = false
    var tree = HTMLTreeBuilder.tree(of: bytes)
    if !hasParagraphs(tree), holdsEscapedTag(bytes) {
      isEscaped = true
      (bytes, map) = unescaped(bytes, map)
      tree = HTMLTreeBuilder.tree(of: bytes)
    }
    if !hasParagraphs(tree) {
      (bytes, map) = decoded(places, in: source, lineBreak: "<p>")
      if isEscaped { (bytes, map) = unescaped(bytes, map) }
      tree = HTMLTreeBuilder.tree(of: bytes)
    }
    var text = HTMLTextWriter.text(of: tree, base: base)
    text.offsets = text.offsets.composed(with: map)
    return text
  }

  /// Whether tags part paragraphs, so that a line break is no more than a blank.
  private static func hasParagraphs(_ tree: HTMLTree) -> Bool {
    tree.nodes.contains { $0.isElement && ($0.tag == .p || $0.tag == .br || $0.tag == .div) }
  }

  /// Whether a tag that parts paragraphs is written with references, as of HTML escaped twice.
  private static func holdsEscapedTag(_ bytes: [UInt8]) -> Bool {
    let signs = ["p&gt;", "p ", "br", "/p&gt;", "div"].map { Array("&lt;\($0)".utf8) }
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "&") && signs.contains { bytes[index...].starts(with: $0) }
    }
  }

  /// The text with its character references decoded once.
  private static func unescaped(
    _ bytes: [UInt8], _ map: OffsetMap
  ) -> ([UInt8], OffsetMap) {
    var builder = OffsetMapBuilder(start: 0, capacity: bytes.count)
    var plain = 0
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(bytes, at: position, end: bytes.count)
      else {
        position += 1
        continue
      }
      builder.append(verbatim: bytes[plain..<position])
      var taken = reference.count
      for scalar in String(decoding: reference.utf8, as: UTF8.self).unicodeScalars {
        builder.append(isControl(scalar) ? "\u{FFFD}" : scalar, from: taken)
        taken = 0
      }
      position += reference.count
      plain = position
    }
    builder.append(verbatim: bytes[plain...])
    return (builder.clean, builder.map(originalCount: bytes.count).composed(with: map))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let isBlank = scalar == "\t" || scalar == "\n" || scalar == "\r"
    return scalar.value < 0x20 && !isBlank || (0x7F...0x9F).contains(scalar.value)
  }

  /// The strings with their escapes decoded; each begins a paragraph.
  private static func decoded(
    _ places: [Range<Int>], in source: [UInt8], lineBreak: String
  ) -> ([UInt8], OffsetMap) {
    let size = places.reduce(0) { $0 + $1.count }
    var builder = OffsetMapBuilder(start: 0, capacity: size)
    for (index, place) in places.enumerated() {
      builder.skip(to: place.lowerBound)
      if index > 0 { for scalar in "<p>".unicodeScalars { builder.insert(scalar) } }
      append(place, of: source, lineBreak, to: &builder)
    }
    return (builder.clean, builder.map(originalCount: source.count))
  }

  private static func append(
    _ place: Range<Int>, of source: [UInt8], _ lineBreak: String,
    to builder: inout OffsetMapBuilder
  ) {
    var plain = place.lowerBound
    var position = plain
    while position < place.upperBound {
      let start = position
      position += 1
      let scalar: Unicode.Scalar
      switch source[start] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): scalar = "\n"
      case UInt8(ascii: "\\"):
        builder.append(verbatim: source[plain..<start])
        plain = start
        guard position < place.upperBound, source[position] < 0x80 else {
          builder.skip(to: position)
          plain = position
          continue
        }
        scalar = escaped(source, at: &position)
      default: continue
      }
      builder.append(verbatim: source[plain..<start])
      builder.skip(to: start)
      let isBreak = ["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar)
      var taken = position - start
      for scalar in isBreak ? Array(lineBreak.unicodeScalars) : [scalar] {
        builder.append(scalar, from: taken)
        taken = 0
      }
      plain = position
    }
    builder.append(verbatim: source[plain..<place.upperBound])
  }

  /// The character behind a backslash; the place is moved behind it.
  private static func escaped(_ source: [UInt8], at position: inout Int) -> Unicode.Scalar {
    let byte = source[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return "\n"
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "u"): return LinkedData.scalar(source, at: &position)
    default: return Unicode.Scalar(byte)
    }
  }
}
