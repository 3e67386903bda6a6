/// HTML character references that plain news text still carries.
enum EntityReference {
  /// The character that a reference at `position` stands for, and the position behind it.
  ///
  /// - Precondition: the byte at `position` is `&`.
  static func decode(
    _ utf8: [UInt8], at position: Int, end: Int
  ) -> (scalar: Unicode.Scalar, next: Int)? {
    let limit = min(end, position + 10)
    var stop = position + 1
    while stop < limit, utf8[stop] != UInt8(ascii: ";") {
      guard utf8[stop] > 0x20, utf8[stop] < 0x80, utf8[stop] != UInt8(ascii: "&") else {
        return nil
      }
      stop += 1
    }
    guard stop < limit, stop > position + 1 else { return nil }
    let body = utf8[position + 1..<stop]
    let scalar = body.first == UInt8(ascii: "#") ? numeric(body.dropFirst()) : named(body)
    return scalar.map { ($0, stop + 1) }
  }

  private static func numeric(_ body: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = body.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: isHexadecimal ? body.dropFirst() : body, as: UTF8.self)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
  }

  private static func named(_ body: ArraySlice<UInt8>) -> Unicode.Scalar? {
    names[String(decoding: body, as: UTF8.self)]
  }

  private static let names: [String: Unicode.Scalar] = [
    "quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">", "nbsp": "\u{A0}",
    "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
    "sbquo": "\u{201A}", "bdquo": "\u{201E}", "laquo": "\u{AB}", "raquo": "\u{BB}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "bull": "\u{2022}",
    "middot": "\u{B7}", "shy": "\u{AD}", "zwnj": "\u{200C}", "pound": "\u{A3}",
    "euro": "\u{20AC}", "cent": "\u{A2}", "deg": "\u{B0}", "copy": "\u{A9}", "reg": "\u{AE}",
    "trade": "\u{2122}", "agrave": "\u{E0}", "aacute": "\u{E1}", "acirc": "\u{E2}",
    "atilde": "\u{E3}", "auml": "\u{E4}", "aring": "\u{E5}", "ccedil": "\u{E7}",
    "egrave": "\u{E8}", "eacute": "\u{E9}", "ecirc": "\u{EA}", "euml": "\u{EB}",
    "iacute": "\u{ED}", "icirc": "\u{EE}", "iuml": "\u{EF}", "ntilde": "\u{F1}",
    "oacute": "\u{F3}", "ocirc": "\u{F4}", "otilde": "\u{F5}", "ouml": "\u{F6}",
    "oslash": "\u{F8}", "uacute": "\u{FA}", "ucirc": "\u{FB}", "uuml": "\u{FC}",
    "szlig": "\u{DF}", "Eacute": "\u{C9}", "Auml": "\u{C4}", "Ouml": "\u{D6}", "Uuml": "\u{DC}",
  ]
}
