/// What a document or its transport says that it is encoded in.
package enum DeclaredEncoding {
  /// The label in `<?xml … encoding="…"?>`, which stands at the very beginning.
  package static func ofXML(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard head.starts(with: "<?xml".utf8),
      let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return value(of: "encoding", in: head[..<end])
  }

  /// The label in the first `<meta charset=…>` or `<meta … content="…charset=…">` of a page.
  package static func ofPage(_ bytes: [UInt8]) -> String? {
    var rest = bytes.prefix(4096)
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      guard rest.count > 5, lowered(rest.prefix(4)) == "meta" else { continue }
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if let label = value(of: "charset", in: rest[..<end]) { return label }
      rest = rest[end...]
    }
    return nil
  }

  /// The label in a media type such as `text/xml; charset="koi8-r"`.
  package static func ofMediaType(_ type: String) -> String? {
    value(of: "charset", in: Array(type.utf8)[...])
  }

  /// What stands behind `name` and `=`, quoted or not.
  private static func value(of name: String, in text: ArraySlice<UInt8>) -> String? {
    let name = Array(name.utf8)
    guard text.count > name.count else { return nil }
    for start in text.startIndex...(text.endIndex - name.count)
    where lowered(text[start..<start + name.count]).utf8.elementsEqual(name) {
      var rest = text[(start + name.count)...].drop { $0 <= 0x20 }
      guard rest.popFirst() == UInt8(ascii: "=") else { continue }
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = rest.prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'")
          && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?")
      }
      return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
    return nil
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
