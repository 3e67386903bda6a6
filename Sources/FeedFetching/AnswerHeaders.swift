/// The header lines of an answer.
package struct AnswerHeaders {
  private var values: [String: String] = [:]

  package init(_ bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      values[name] = String(decoding: value, as: UTF8.self)
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// Seconds of `Retry-After` in its form of a number.
  var retryAfter: Int? { self["retry-after"].flatMap { Int($0.prefix { $0.isNumber }) } }

  /// Seconds of `max-age`; nil where there is none.
  package var maximumAge: Int? {
    guard let control = self["cache-control"]?.lowercased(),
      let range = control.firstRange(of: "max-age=")
    else { return nil }
    return Int(control[range.upperBound...].prefix { $0.isNumber })
  }
}
