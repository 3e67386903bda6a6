/// A file of many mails, each behind a line that begins with `From ` (RFC 4155).
package enum Mailbox {
  /// The most bytes of a mail; a longer one is passed over.
  package static let mailLimit = 25 << 20
  private static let lineLimit = 1 << 20

  /// Hands on the article of each mail until `onRecord` says false.
  ///
  /// `next` gives the next bytes of the file, none at its end.
  ///
  /// - Complexity: O(*n*) in the number of bytes; the memory of one mail.
  package static func read(next: () -> [UInt8], onRecord: (ArchiveRecord) -> Bool) {
    var lines = LineBuffer(limit: lineLimit)
    var mail: [UInt8] = []
    var number = 0
    var isTooLarge = false
    var wasEmpty = true
    func finish() -> Bool {
      defer {
        mail.removeAll(keepingCapacity: true)
        isTooLarge = false
      }
      guard number > 0 else { return true }
      if isTooLarge { return onRecord(.fault(record: number, .tooLarge(limit: mailLimit))) }
      return onRecord(
        MailMessage.article(mail).map { .article($0) } ?? .fault(record: number, .noText))
    }
    while let line = lines.next(next) {
      if wasEmpty, line.bytes.starts(with: "From ".utf8) {
        guard finish() else { return }
        number += 1
        wasEmpty = false
        continue
      }
      wasEmpty = line.bytes.isEmpty
      if mail.count + line.bytes.count > mailLimit || line.isCut { isTooLarge = true }
      guard !isTooLarge else { continue }
      mail += unquoted(line.bytes)
      mail.append(0x0A)
    }
    _ = finish()
  }

  /// `>From ` stands for `From ` at the start of a line.
  private static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let rest = line.drop { $0 == UInt8(ascii: ">") }
    return rest.count < line.count && rest.starts(with: "From ".utf8) ? line.dropFirst() : line[...]
  }
}
