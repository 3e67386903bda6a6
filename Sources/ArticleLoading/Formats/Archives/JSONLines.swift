internal import Articles

/// An object a line, as collections of news come (CC-News, NELA-GT).
package enum JSONLines {
  /// The most bytes of a line.
  package static let lineLimit = 16 << 20

  /// Hands on the article of each line until `onRecord` says false.
  ///
  /// `next` gives the next bytes of the file, none at its end.
  ///
  /// - Complexity: O(*n*) in the number of bytes; the memory of one line.
  package static func read(
    _ fields: ArchiveFields = ArchiveFields(), next: () -> [UInt8],
    onRecord: (ArchiveRecord) -> Bool
  ) {
    var lines = LineBuffer(limit: lineLimit)
    var number = 0
    while let line = lines.next(next) {
      guard line.bytes.contains(where: { $0 > 0x20 }) || line.isCut else { continue }
      number += 1
      guard onRecord(record(line, number, fields)) else { return }
    }
  }

  private static func record(
    _ line: LineBuffer.Line, _ number: Int, _ fields: ArchiveFields
  ) -> ArchiveRecord {
    if line.isCut { return .fault(record: number, .tooLarge(limit: lineLimit)) }
    let text = TextDecoder.read(line.bytes)
    guard let value = text.utf8.withUnsafeBufferPointer({ JSONReader.value($0) }),
      case .object = value
    else { return .fault(record: number, .unreadable) }
    return fields.article(value).map { .article($0) } ?? .fault(record: number, .noText)
  }
}
