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

  /// Seconds of `Retry-After`, which is a number of them or a moment (RFC 9110, section 10.2.3).
  ///
  /// A moment counts from `Date`, the server's own clock, or else from `now`, seconds since 1970.
  package func retryAfter(now: Int) -> Int? {
    guard let value = self["retry-after"] else { return nil }
    if let seconds = Int(value.prefix { $0.isNumber }) { return seconds }
    let present = self["date"].flatMap { HTTPDate.seconds($0, now: now) } ?? now
    return HTTPDate.seconds(value, now: now).map { max(0, $0 - present) }
  }

  /// Seconds of `max-age`; nil where there is none.
  package var maximumAge: Int? {
    guard let control = self["cache-control"]?.lowercased(),
      let range = control.firstRange(of: "max-age=")
    else { return nil }
    return Int(control[range.upperBound...].prefix { $0.isNumber })
  }
}
