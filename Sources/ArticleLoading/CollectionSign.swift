/// Texts that hold many articles or sources, or one with all of a mail around it: they are imported
/// and not read.
package enum CollectionSign {
  /// Why a text is no article of its own, by its first lines or its extension in small letters; nil
  /// where it may be one.
  static func refusal(of utf8: [UInt8], fileExtension: String?) -> TextRefusal? {
    if FeedParser.isFeed(utf8) { return .feed }
    if fileExtension == "opml" || isOutline(utf8) { return .sources }
    if utf8.starts(with: "WARC/1.".utf8) { return .archive("a web archive") }
    // Markdown may have front matter in JSON.
    switch Markdown.isNamed(fileExtension)
      ? nil : JSONSign(of: utf8, isNamed: fileExtension == "json")
    {
    case .lines: return .archive("JSON lines")
    case .objects: return .archive("JSON")
    case nil: break
    }
    if ["mbox", "mbx"].contains(fileExtension) || isMailbox(utf8) { return .archive("a mailbox") }
    if fileExtension == "eml" || isMail(utf8) { return .archive("a mail") }
    return nil
  }

  /// Whether a file is a mail, by its first bytes: a header with a field that only mails have.
  package static func isMail(_ start: some Collection<UInt8>) -> Bool {
    let names = fieldNames(start.prefix(headLimit))
    return names.contains("from")
      && !names.isDisjoint(with: ["message-id", "mime-version", "received", "return-path"])
  }

  /// By which ending a file holds many articles or sources; nil where it does not.
  static func ending(of file: FileLocation) -> String? {
    let name = String(decoding: file.name, as: UTF8.self).lowercased()
    let packing = name.hasSuffix(".gz") ? ".gz" : ""
    let plain = name.dropLast(packing.count)
    guard let ending = endings.first(where: { plain.hasSuffix($0) }) else { return nil }
    // Much else is written in XML and in JSON.
    guard [".xml", ".json"].contains(ending) else { return ending + packing }
    guard let pieces = try? FilePieces(file.readable) else { return nil }
    let start = UnpackedStream.start(of: pieces.next())
    if FeedParser.isFeed(start) { return ending + packing }
    let isOne = ending == ".xml" ? isOutline(start) : JSONSign.namesTitle(start)
    return isOne ? ending + packing : nil
  }

  private static let endings = [
    ".jsonl", ".ndjson", ".jsonlines", ".warc", ".mbox", ".mbx", ".eml", ".rss",
    ".atom",
    ".xml", ".json", ".opml",
  ]

  /// Bytes at the start of a file by which it is known.
  private static let headLimit = 16_384

  private static func isOutline(_ utf8: [UInt8]) -> Bool {
    let start = utf8.prefix(2_000).drop { $0 <= 0x20 }
    return start.first == UInt8(ascii: "<")
      && String(decoding: start, as: UTF8.self).lowercased().contains("<opml")
  }

  /// Whether a line as mailboxes have it between mails stands over the header of a mail.
  private static func isMailbox(_ utf8: [UInt8]) -> Bool {
    guard utf8.starts(with: "From ".utf8), let end = utf8.prefix(headLimit).firstIndex(of: 0x0A)
    else { return false }
    let names = fieldNames(utf8[(end + 1)...].prefix(headLimit))
    return names.contains("from") && !names.isDisjoint(with: ["subject", "date", "message-id"])
  }

  /// The names of the fields of a header in small letters; none where a line is no field.
  private static func fieldNames(_ start: some Collection<UInt8>) -> Set<String> {
    var names: Set<String> = []
    for line in start.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty || line.elementsEqual([0x0D]) { return names }
      if line.first == 0x20 || line.first == 0x09 { continue }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      guard name.count < line.count, !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { return [] }
      names.insert(String(decoding: name, as: UTF8.self).lowercased())
    }
    return names
  }
}
