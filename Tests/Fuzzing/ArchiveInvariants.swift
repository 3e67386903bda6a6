internal import ArticleLoading
internal import Articles

/// Archives give the same records in whatever pieces they come.
enum ArchiveInvariants {
  static func check(
    _ target: FuzzTarget, _ bytes: [UInt8], _ choice: Int, _ findings: inout Findings
  ) {
    let whole = records(target, bytes, piece: max(1, bytes.count))
    let parted = records(target, bytes, piece: choice % 17 + 1)
    let isBomb = (whole + parted).contains { if case .fault(_, .bomb) = $0 { true } else { false } }
    // A bomb is found when the piece ends in which it shows.
    findings.require(whole == parted || isBomb, "the records depend on how the file is cut")
    for case .article(let article) in whole {
      findings.requireText(article.body.utf8, "the body of a record")
      FeedInvariants.check(article.date, &findings)
    }
  }

  private static func records(
    _ target: FuzzTarget, _ bytes: [UInt8], piece: Int
  ) -> [ArchiveRecord] {
    var result: [ArchiveRecord] = []
    let pieces = Pieces(bytes, size: piece)
    let keep = { (record: ArchiveRecord) in
      result.append(record)
      return result.count < 10_000
    }
    switch target {
    case .warc: WebArchive.read(next: pieces.next, onRecord: keep)
    case .mbox: Mailbox.read(next: pieces.next, onRecord: keep)
    case .jsonl: JSONArchive.readLines(next: pieces.next, onRecord: keep)
    case .objects: JSONArchive.readObjects(next: pieces.next, onRecord: keep)
    case .mail: if let article = MailMessage.article(bytes) { result = [.article(article)] }
    case .deflate: result = [unpacked(pieces, .deflate)]
    case .brotli: result = [unpacked(pieces, .brotli)]
    default: result = [unpacked(pieces, nil)]
    }
    return result
  }

  private static func unpacked(_ pieces: Pieces, _ packing: Packing?) -> ArchiveRecord {
    let stream = UnpackedStream(pieces.next, packing: packing)
    var count = 0
    while true {
      let more = stream.read()
      count += more.count
      if more.isEmpty || count > 8 << 20 { break }
    }
    // What brotli gives before it finds a fault depends on how much it was given.
    let isOpen = packing == .brotli && stream.fault != nil
    return .fault(record: isOpen ? 0 : count, stream.fault ?? .noText)
  }
}

/// Bytes that come in pieces of a size.
private final class Pieces {
  private let bytes: [UInt8]
  private let size: Int
  private var position = 0

  init(_ bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  func next() -> [UInt8] {
    let end = min(bytes.count, position + size)
    defer { position = end }
    return Array(bytes[position..<end])
  }
}
