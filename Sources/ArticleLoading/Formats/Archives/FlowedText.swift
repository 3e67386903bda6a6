/// Text whose lines go on where they end in a blank (RFC 3676).
enum FlowedText {
  /// The text with each paragraph on a line of its own.
  ///
  /// Lines of one depth of quotation are joined; a signature's `-- ` stays as it is.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func unwrapped(_ utf8: [UInt8], deletesSpaces: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var open: Int?
    var lines = LineCutter(utf8[...])
    while let line = lines.next() {
      let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
      var text = line[depth...]
      // A blank in front keeps a line from being taken for a quotation.
      if text.first == 0x20 { text = text.dropFirst() }
      let isSignature = text.elementsEqual("-- ".utf8)
      if let before = open, before != depth || isSignature {
        result.append(0x0A)
        open = nil
      }
      if open == nil, depth > 0 {
        result += line[..<depth]
        result.append(0x20)
      }
      let goesOn = text.last == 0x20 && !isSignature
      result += goesOn && deletesSpaces ? text.dropLast() : text
      if !goesOn { result.append(0x0A) }
      open = goesOn ? depth : nil
    }
    return result
  }
}
