internal import Algorithms

/// Lines of `Name: value` up to an empty one, as WARC, HTTP and mail have them.
enum HeaderLines {
  /// The most lines of a header.
  private static let limit = 1000

  /// The values by names in lower case; lines that begin with a blank go on from the one before.
  static func fields(_ next: () -> [UInt8]?) -> [String: String] {
    var fields: [String: String] = [:]
    var last: String?
    for _ in 0..<limit {
      guard let line = next(), !line.isEmpty else { break }
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix(" ") || text.hasPrefix("\t") {
        if let last { fields[last]?.append(" " + trimmed(text[...])) }
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      let name = text[..<colon].lowercased()
      if fields[name] == nil { fields[name] = trimmed(text[text.index(after: colon)...]) }
      last = name
    }
    return fields
  }

  /// Where the text behind the empty line begins.
  static func end(of bytes: [UInt8]) -> Int? {
    var index = 0
    while let line = bytes[index...].firstIndex(of: 0x0A) {
      let content = bytes[index..<line]
      index = line + 1
      if content.isEmpty || content.elementsEqual([0x0D]) { return index }
    }
    return nil
  }

  /// The body of `Transfer-Encoding: chunked`; nil where it is none.
  static func unchunked(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while let end = bytes[index...].firstIndex(of: 0x0A) {
      let digits = bytes[index..<end].prefix { $0 != 0x0D && $0 != UInt8(ascii: ";") }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0,
        size <= bytes.count - end - 1
      else { return nil }
      if size == 0 { return result }
      result += bytes[(end + 1)..<(end + 1 + size)]
      index = end + 1 + size
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      guard index < bytes.count else { return result }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.trimming { $0 == " " || $0 == "\t" })
  }
}
