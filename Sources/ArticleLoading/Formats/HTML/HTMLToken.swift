/// A token of a page: where it stands in the source, not yet decoded.
///
/// All ranges count bytes of the source, so that whatever is made of a token knows its place.
package enum HTMLToken: Sendable, Equatable {
  case text(Range<Int>, HTMLTextMode)
  /// Its attributes are those of the tokenizer until the next token.
  case startTag(name: Range<Int>, isSelfClosing: Bool)
  case endTag(name: Range<Int>)
  case comment(Range<Int>)
  /// What stands between `<!DOCTYPE` and `>`.
  case doctype(Range<Int>)
}

/// How the bytes of a text token become characters.
package enum HTMLTextMode: UInt8, Sendable {
  /// With character references.
  case data
  /// With character references and U+FFFD for NUL: titles and text fields.
  case rcdata
  /// As it stands, with U+FFFD for NUL: scripts and style sheets.
  case raw
  /// As it stands.
  case cdata
}

/// An attribute of a start tag, by its place in the source.
package struct HTMLAttribute: Sendable, Equatable {
  package var name: Range<Int>
  /// Without its quotation marks; empty where there is none.
  package var value: Range<Int>
}

/// Decodes the ranges of tokens as the WHATWG tokenizer would have given them.
package enum HTMLDecoding {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The name of a tag or attribute, in lowercase.
  package static func name(_ source: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in source[range] {
      if byte == 0 { result += replacement } else { result.append(ASCII.lowercased(byte)) }
    }
    return result
  }

  /// The value of an attribute.
  package static func value(_ source: [UInt8], _ range: Range<Int>) -> [UInt8] {
    decoded(source, range, references: true, isInAttribute: true, keepsNull: false)
  }

  /// The characters of a text token.
  package static func text(_ source: [UInt8], _ range: Range<Int>, _ mode: HTMLTextMode) -> [UInt8]
  {
    decoded(
      source, range, references: mode == .data || mode == .rcdata, isInAttribute: false,
      keepsNull: mode == .data || mode == .cdata)
  }

  /// The text of a comment.
  package static func comment(_ source: [UInt8], _ range: Range<Int>) -> [UInt8] {
    decoded(source, range, references: false, isInAttribute: false, keepsNull: false)
  }

  private static func decoded(
    _ source: [UInt8], _ range: Range<Int>, references: Bool, isInAttribute: Bool, keepsNull: Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: "&") where references:
        let reference = CharacterReference.read(
          source, at: position, end: range.upperBound, isInAttribute: isInAttribute)
        if let reference {
          result += reference.utf8
          position += reference.count
          continue
        }
        result.append(byte)
      case 0x0D:
        result.append(0x0A)
        if position + 1 < range.upperBound, source[position + 1] == 0x0A { position += 1 }
      case 0 where !keepsNull: result += replacement
      default: result.append(byte)
      }
      position += 1
    }
    return result
  }
}
