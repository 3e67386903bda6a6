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
    // A line that begins a mail, unless it is a sentence: what follows tells.
    var opening: [UInt8]?
    while let line = lines.next(next) {
      if let start = opening {
        opening = nil
        if isHeader(line.bytes) || isEnvelope(start) {
          guard finish() else { return }
          number += 1
          wasEmpty = false
        } else {
          mail += start
          mail.append(0x0A)
        }
      }
      if wasEmpty, line.bytes.starts(with: "From ".utf8) {
        opening = line.bytes
        wasEmpty = false
        continue
      }
      wasEmpty = line.bytes.isEmpty
      if mail.count + line.bytes.count > mailLimit || line.isCut { isTooLarge = true }
      guard !isTooLarge else { continue }
      mail += unquoted(line.bytes)
      mail.append(0x0A)
    }
    mail += opening ?? []
    _ = finish()
  }

  /// Whether a line is one of a mail's head: a name without blanks and a colon.
  private static func isHeader(_ line: [UInt8]) -> Bool {
    let name = line.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    return !name.isEmpty && name.count < line.count && line[name.count] == UInt8(ascii: ":")
  }

  /// Whether a line names a sender's address and nothing but a date behind it.
  private static func isEnvelope(_ line: [UInt8]) -> Bool {
    let words = line.split(separator: 0x20)
    guard words.count >= 2, words[1].contains(UInt8(ascii: "@")) else { return false }
    return words.count == 2
      || words[2...].contains { $0.count == 4 && $0.allSatisfy { 48...57 ~= $0 } }
  }

  /// `>From ` stands for `From ` at the start of a line.
  private static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let rest = line.drop { $0 == UInt8(ascii: ">") }
    return rest.count < line.count && rest.starts(with: "From ".utf8) ? line.dropFirst() : line[...]
  }
}
