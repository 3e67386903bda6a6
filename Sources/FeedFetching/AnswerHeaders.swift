/// The header lines of an answer.
struct AnswerHeaders {
  private var values: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      values[name] = String(decoding: value, as: UTF8.self)
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// Seconds of `Retry-After` in its form of a number, or of `max-age`.
  var retryAfter: Int? { self["retry-after"].flatMap { Int($0.prefix { $0.isNumber }) } }

  var maximumAge: Int? {
    guard let range = self["cache-control"]?.lowercased().firstRange(of: "max-age="),
      let control = self["cache-control"]
    else { return nil }
    return Int(control[range.upperBound...].prefix { $0.isNumber })
  }
}
