/// Plain text whose paragraphs begin with a few blanks and have no empty line between them, as
/// typewriters wrote letters.
enum IndentedText {
  /// Columns from which on a line goes on in the next one.
  private static let shortest = 45
  private static let longest = 100
  private static let indents = 2...8

  /// The text with an empty line between its paragraphs; the same for a text of another form.
  ///
  /// Each paragraph must begin with blanks and each line in it that is not its last must be long, so
  /// that no poem, table or program is taken for one.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func parted(_ utf8: [UInt8]) -> [UInt8] {
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    // The blanks in front of the text itself are not there any more.
    let starts = lines.indices.filter { $0 == 0 || lines[$0].first == 0x20 }
    guard starts.count > 1, 2 * starts.count <= lines.count + 1 else { return utf8 }
    for index in lines.indices {
      let line = lines[index]
      let indent = line.prefix { $0 == 0x20 }.count
      let isLast = index + 1 == lines.count || lines[index + 1].first == 0x20
      guard !line.isEmpty, line.count <= longest, isLast || line.count >= shortest,
        indent == 0 || indents.contains(indent)
      else { return utf8 }
    }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + starts.count)
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append(0x0A) }
      if index > 0, line.first == 0x20 { result.append(0x0A) }
      result += line.drop { $0 == 0x20 }
    }
    return result
  }
}
