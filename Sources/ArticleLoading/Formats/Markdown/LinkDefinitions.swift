/// The link reference definitions of a text: `[label]: address "title"`.
struct LinkDefinitions {
  /// Destinations by label, without case and with single blanks.
  private var destinations: [String: [UInt8]] = [:]

  /// The destination of a label; nil where nothing defines it.
  func destination(of label: ArraySlice<UInt8>) -> [UInt8]? {
    destinations.isEmpty ? nil : destinations[Self.key(label)]
  }

  private static func key(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: LinkPart.unescaped(label), as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Takes the definitions at the beginning of a paragraph.
  ///
  /// One whose destination does not look like an address may be a remark, `[Note]: soon`. It defines
  /// its label, but its lines stay in the text; notes at the foot of a page, `[^1]: See`, are text.
  ///
  /// - Returns: how many lines are nothing but definitions.
  /// - Complexity: O(*n*) in the bytes of the paragraph.
  mutating func take(from lines: ArraySlice<Range<Int>>, of source: [UInt8]) -> Int {
    guard let first = lines.first, !first.isEmpty, source[first.lowerBound] == UInt8(ascii: "[")
    else { return 0 }
    let text = LineText(lines, of: source).bytes[...]
    var taken = 0
    var place = 0
    var areAddresses = true
    while place < text.endIndex, let found = definition(text, at: place) {
      let address = text[found.destination]
      let key = Self.key(text[found.label])
      if destinations[key] == nil { destinations[key] = LinkPart.unescaped(address) }
      areAddresses =
        areAddresses
        && Self.isAddress(
          address, isBracketed: text[found.destination.lowerBound - 1] == UInt8(ascii: "<"))
      if areAddresses { taken += text[place..<found.end].count { $0 == 0x0A } }
      place = found.end
      if areAddresses, place == text.endIndex { return lines.count }
    }
    return taken
  }

  /// Whether a destination has a sign that addresses have, or is in angle brackets.
  private static func isAddress(
    _ destination: ArraySlice<UInt8>, isBracketed: Bool
  ) -> Bool {
    isBracketed || destination.isEmpty || destination.contains { "/.#:@?".utf8.contains($0) }
  }

  private func definition(
    _ text: ArraySlice<UInt8>, at start: Int
  ) -> (label: Range<Int>, destination: Range<Int>, end: Int)? {
    guard let label = LinkPart.label(text, at: start), label.end < text.endIndex,
      text[label.end] == UInt8(ascii: ":"), text[label.content].first != UInt8(ascii: "^"),
      text[label.content].contains(where: { !ASCII.isBlank($0) }),
      let destination = LinkPart.destination(
        text, at: LinkPart.skipBlanks(text, from: label.end + 1)),
      destination.end > LinkPart.skipBlanks(text, from: label.end + 1)
    else { return nil }
    let next = LinkPart.skipBlanks(text, from: destination.end)
    if next > destination.end, let title = LinkPart.title(text, at: next),
      let end = Self.lineEnd(text, from: title.end)
    {
      return (label.content, destination.content, end)
    }
    return Self.lineEnd(text, from: destination.end).map {
      (label.content, destination.content, $0)
    }
  }

  /// Behind the end of the line, where nothing but blanks stand before it.
  private static func lineEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    let end = text[start...].firstIndex { !LineCursor.isBlank($0) } ?? text.endIndex
    if end == text.endIndex { return end }
    return text[end] == 0x0A ? end + 1 : nil
  }
}
