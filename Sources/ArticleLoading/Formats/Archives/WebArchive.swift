internal import Articles

/// WARC files (ISO 28500), packed or not, a record at a time.
///
/// Names in a record are labels only: nothing of them becomes a path.
package enum WebArchive {
  /// The most bytes of a page; those of a longer one are passed over.
  package static let pageLimit = 10 << 20
  private static let lineLimit = 64 << 10

  /// Hands on the pages of an archive until `onRecord` says false.
  ///
  /// `next` gives the next bytes of the file, none at its end.
  ///
  /// - Complexity: O(*n*) in the number of bytes; the memory of one page.
  package static func read(next: @escaping () -> [UInt8], onRecord: (ArchiveRecord) -> Bool) {
    let stream = UnpackedStream(next)
    var buffer = StreamBuffer { stream.read() }
    var number = 0
    var isCut = false
    while let fields = header(&buffer) {
      number += 1
      guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
        // The end of a file that was cut off in the middle of a header is one fault, not two.
        isCut = buffer.isEmpty
        if isCut { break }
        guard onRecord(.fault(record: number, .unreadable)) else { return }
        continue
      }
      let isPage = ["response", "resource", "conversion"].contains(
        fields["warc-type"]?.lowercased() ?? "")
      guard let block = buffer.take(length, keeping: isPage ? min(length, pageLimit) : 0) else {
        _ = onRecord(.fault(record: number, stream.fault ?? .cutOff))
        return
      }
      guard isPage else { continue }
      let record: ArchiveRecord? =
        length > pageLimit
        ? .fault(record: number, .tooLarge(limit: pageLimit)) : page(block, number, fields)
      if let record, !onRecord(record) { return }
    }
    if let fault = stream.fault ?? (isCut ? .cutOff : nil) {
      _ = onRecord(.fault(record: isCut ? number : number + 1, fault))
    }
  }

  /// The next record's named fields; what stands before it is passed over.
  private static func header(_ buffer: inout StreamBuffer) -> [String: String]? {
    while true {
      guard let line = buffer.line(limit: lineLimit) else {
        if buffer.isEmpty { return nil }
        continue
      }
      if line.starts(with: "WARC/".utf8) { break }
    }
    return HeaderLines.fields { buffer.line(limit: lineLimit) }
  }

  /// Whether a media type is that of a page or of plain text; an unstated one may be.
  private static func isText(_ type: String) -> Bool {
    let form = type.lowercased()
    return form.isEmpty || form.contains("html") || form.hasPrefix("text/plain")
  }

  /// The page of a record; nil for pictures and the like, and for answers that are errors.
  private static func page(
    _ block: [UInt8], _ number: Int, _ fields: [String: String]
  ) -> ArchiveRecord? {
    var body = block[...]
    var type = fields["content-type"] ?? ""
    if fields["warc-type"]?.lowercased() == "response" {
      var answer = StreamBuffer { [] }
      answer = StreamBuffer(Once(block).next)
      guard let status = answer.line(limit: lineLimit), isGood(status) else { return nil }
      let headers = HeaderLines.fields { answer.line(limit: lineLimit) }
      type = headers["content-type"] ?? ""
      guard isText(type), let start = HeaderLines.end(of: block) else { return nil }
      body = block[start...]
      switch unpacked(body, headers) {
      case .success(let unpacked): body = unpacked[...]
      case .failure(let fault): return .fault(record: number, fault)
      }
    }
    guard isText(type) else { return nil }
    let form = type.lowercased()
    let bytes = Array(body)
    let text = TextDecoder.read(
      bytes, declared: [DeclaredEncoding.ofMediaType(type), DeclaredEncoding.ofPage(bytes)])
    var article = ArchivedArticle(
      body: FeedText(utf8: text.utf8, form: form.hasPrefix("text/plain") ? .plain : .html))
    article.id = fields["warc-record-id"]
    article.address = fields["warc-target-uri"].map {
      $0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0
    }
    return .article(article)
  }

  private static func isGood(_ status: [UInt8]) -> Bool {
    let parts = status.split(separator: 0x20)
    return parts.count > 1 && parts[1].first == UInt8(ascii: "2")
  }

  private static func unpacked(
    _ body: ArraySlice<UInt8>, _ headers: [String: String]
  ) -> Result<[UInt8], ArchiveFault> {
    var bytes = Array(body)
    if headers["transfer-encoding"]?.lowercased() == "chunked" {
      bytes = HeaderLines.unchunked(bytes) ?? bytes
    }
    let coding = headers["content-encoding"]?.lowercased() ?? "identity"
    let packing: Packing?
    switch coding {
    case _ where bytes.starts(with: [0x1F, 0x8B]): packing = .zlib
    case "deflate", "gzip", "x-gzip":
      packing = hasZlibHeader(bytes) ? .zlib : coding == "deflate" ? .deflate : nil
    case "br": packing = .brotli
    default: packing = nil
    }
    let unpacked = packing.map { unpack(bytes, $0) }
    switch unpacked {
    case .success?, .failure(.bomb)?, .failure(.tooLarge)?: return unpacked ?? .success(bytes)
    default: break
    }
    // Many crawlers unpack what they store and leave the header as it was.
    guard TextDecoder.isBinary(bytes) else { return .success(bytes) }
    return unpacked ?? .failure(coding == "identity" ? .unreadable : .unknownPacking)
  }

  /// Whether bytes begin as zlib does (RFC 1950): servers send `deflate` with and without its header.
  private static func hasZlibHeader(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 + Int(bytes[1])) % 31 == 0
  }

  private static func unpack(_ bytes: [UInt8], _ packing: Packing) -> Result<[UInt8], ArchiveFault>
  {
    let stream = UnpackedStream(Once(bytes).next, packing: packing)
    var result: [UInt8] = []
    while true {
      let more = stream.read()
      if more.isEmpty {
        guard let fault = stream.fault else { return .success(result) }
        // The answer is cut off, and not the file.
        return .failure(fault == .cutOff ? .damagedPacking : fault)
      }
      result += more
      if result.count > pageLimit { return .failure(.tooLarge(limit: pageLimit)) }
    }
  }
}

/// Bytes that come all at once.
final class Once {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func next() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
