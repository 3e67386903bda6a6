internal import Articles

/// Articles as objects of JSON, as collections of news come: an object a line (CC-News, NELA-GT of
/// 2018), an array of them (NELA-GT since), one over many lines (news-please), or one around the list of
/// them, as services answer.
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
      guard line.isCut else {
        guard handOn(line.bytes, &number, fields, onRecord) else { return }
        continue
      }
      number += 1
      guard onRecord(.fault(record: number, .tooLarge(limit: objectLimit))) else { return }
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
      let fault: ArchiveFault
      switch piece {
      case .object(let bytes):
        guard handOn(bytes, &number, fields, onRecord) else { return }
        continue
      case .tooLong: fault = .tooLarge(limit: objectLimit)
      case .cutOff: fault = .cutOff
      }
      number += 1
      guard onRecord(.fault(record: number, fault)) else { return }
    }
  }

  /// Hands on the article of an object, or those of the list in it; whether to go on.
  ///
  /// `number` is that of the last record.
  private static func handOn(
    _ bytes: [UInt8], _ number: inout Int, _ fields: ArchiveFields,
    _ onRecord: (ArchiveRecord) -> Bool
  ) -> Bool {
    let text = TextDecoder.read(bytes)
    guard let value = text.utf8.withUnsafeBufferPointer({ JSONReader.value($0) }),
      case .object = value
    else {
      number += 1
      return onRecord(.fault(record: number, .unreadable))
    }
    for object in ArticleList(in: value, fields)?.objects ?? [value] {
      number += 1
      let record: ArchiveRecord =
        fields.article(object).map { .article($0) } ?? .fault(record: number, .noText)
      guard onRecord(record) else { return false }
    }
    return true
  }
}
