internal import Articles

/// Articles as objects of JSON, as collections of news come: an object a line (CC-News, NELA-GT of
/// 2018), an array of them (NELA-GT since), or one over many lines (news-please).
package enum JSONArchive {
  /// The most bytes of an object.
  package static let objectLimit = 16 << 20

  /// Hands on the article of each line until `onRecord` says false.
  ///
  /// `next` gives the next bytes of the file, none at its end.
  ///
  /// - Complexity: O(*n*) in the number of bytes; the memory of one line.
  package static func readLines(
    _ fields: ArchiveFields = ArchiveFields(), next: () -> [UInt8],
    onRecord: (ArchiveRecord) -> Bool
  ) {
    var lines = LineBuffer(limit: objectLimit)
    var number = 0
    while let line = lines.next(next) {
      guard line.bytes.contains(where: { $0 > 0x20 }) || line.isCut else { continue }
      number += 1
      let record: ArchiveRecord =
        line.isCut
        ? .fault(record: number, .tooLarge(limit: objectLimit))
        : record(line.bytes, number, fields)
      guard onRecord(record) else { return }
    }
  }

  /// Hands on the article of each object, in an array or one behind the other, until `onRecord` says
  /// false.
  ///
  /// `next` gives the next bytes of the file, none at its end.
  ///
  /// - Complexity: O(*n*) in the number of bytes; the memory of one object.
  package static func readObjects(
    _ fields: ArchiveFields = ArchiveFields(), next: () -> [UInt8],
    onRecord: (ArchiveRecord) -> Bool
  ) {
    var objects = JSONObjects(limit: objectLimit)
    var number = 0
    while let piece = objects.next(next) {
      number += 1
      let record: ArchiveRecord =
        switch piece {
        case .object(let bytes): record(bytes, number, fields)
        case .tooLong: .fault(record: number, .tooLarge(limit: objectLimit))
        case .cutOff: .fault(record: number, .cutOff)
        }
      guard onRecord(record) else { return }
    }
  }

  private static func record(
    _ bytes: [UInt8], _ number: Int, _ fields: ArchiveFields
  ) -> ArchiveRecord {
    let text = TextDecoder.read(bytes)
    guard let value = text.utf8.withUnsafeBufferPointer({ JSONReader.value($0) }),
      case .object = value
    else { return .fault(record: number, .unreadable) }
    return fields.article(value).map { .article($0) } ?? .fault(record: number, .noText)
  }
}
