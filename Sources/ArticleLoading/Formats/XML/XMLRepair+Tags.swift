extension XMLRepair {
  /// A start tag, its attributes mended.
  mutating func startTag() {
    let name = readName(from: position + 1)
    guard open.count < limits.depth else {
      skipTag(name)
      return
    }
    let start = output.count
    output.append(UInt8(ascii: "<"))
    appendName(name)
    position = name.upperBound
    guard let isEmpty = attributes() else {
      // The document ends in it, and what there is of it may be half an address.
      output.cut(to: start)
      return
    }
    if isEmpty {
      output.append(UInt8(ascii: "/"))
    } else {
      open.append(name)
    }
    output.append(UInt8(ascii: ">"))
  }

  private mutating func skipTag(_ name: Range<Int>) {
    let end =
      ByteSearch.first(UInt8(ascii: ">"), in: input, name.upperBound..<input.count) ?? input.count
    let isEmpty = end < input.count && input[end - 1] == UInt8(ascii: "/")
    if !isEmpty, open.count < limits.knownDepth { open.append(name) }
    position = min(end + 1, input.count)
  }

  /// Attributes up to the end of the tag; whether the element is empty, nil where the tag has no end.
  private mutating func attributes() -> Bool? {
    var names: [Range<Int>] = []
    while position < input.count {
      let byte = input[position]
      switch byte {
      case UInt8(ascii: ">"):
        position += 1
        return false
      case UInt8(ascii: "/"):
        position += 1
        if position < input.count, input[position] == UInt8(ascii: ">") {
          position += 1
          return true
        }
      case UInt8(ascii: "<"): return false
      default:
        if XMLByte.startsName(byte) { attribute(&names) } else { position += 1 }
      }
    }
    return nil
  }

  private mutating func attribute(_ names: inout [Range<Int>]) {
    let name = readName(from: position)
    position = name.upperBound
    let value = readValue()
    let isKept =
      names.count < limits.attributes && value.count <= limits.value
      && !names.contains { XMLByte.equal(input, $0, name) }
    guard isKept else { return }
    names.append(name)
    output.append(UInt8(ascii: " "))
    appendName(name)
    output.append(Array("=\"".utf8))
    appendValue(value)
    output.append(UInt8(ascii: "\""))
  }

  /// The value behind `=`, without quotes; empty where there is none.
  private mutating func readValue() -> Range<Int> {
    let equals = skipBlanks(from: position)
    guard equals < input.count, input[equals] == UInt8(ascii: "=") else {
      return position..<position
    }
    let start = skipBlanks(from: equals + 1)
    guard start < input.count else {
      position = start
      return start..<start
    }
    let quote = input[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      var end = start
      while end < input.count, input[end] > 0x20, input[end] != UInt8(ascii: ">") { end += 1 }
      if end < input.count, end > start, input[end] == UInt8(ascii: ">"),
        input[end - 1] == UInt8(ascii: "/")
      {
        end -= 1
      }
      position = end
      return start..<end
    }
    return quotedValue(from: start + 1, quote)
  }

  /// A value without a closing quote ends with its tag.
  private mutating func quotedValue(from start: Int, _ quote: UInt8) -> Range<Int> {
    var end = start
    var tagEnd: Int?
    while end < input.count, end - start <= limits.value {
      let byte = input[end]
      if byte == quote {
        position = end + 1
        return start..<end
      }
      if byte == UInt8(ascii: ">"), tagEnd == nil { tagEnd = end }
      end += 1
    }
    position = tagEnd ?? end
    return start..<position
  }

  private mutating func appendValue(_ range: Range<Int>) {
    var plain = range.lowerBound
    var index = range.lowerBound
    let part = Bytes(rebasing: input[range.lowerBound..<range.upperBound])
    while index < range.upperBound {
      let byte = input[index]
      var mended: (bytes: [UInt8], length: Int)?
      switch byte {
      case UInt8(ascii: "<"): mended = (Array("&lt;".utf8), 1)
      case UInt8(ascii: "\""): mended = (Array("&quot;".utf8), 1)
      case UInt8(ascii: "&"):
        mended = XMLReference.mended(part, at: index - range.lowerBound, inAttribute: true)
      default: mended = XMLByte.mayBeNoCharacter(byte) ? XMLByte.mended(input, at: index) : nil
      }
      guard let mended else {
        index += 1
        continue
      }
      output.append(input, plain..<index)
      output.append(mended.bytes)
      index += mended.length
      plain = index
    }
    output.append(input, min(plain, range.upperBound)..<range.upperBound)
  }

  /// An end tag closes the innermost element of its name and what is open within; one that closes
  /// nothing is left out, and the end of the document element is the end of the document.
  mutating func endTag() {
    let name = readName(from: position + 2)
    var end = name.upperBound
    while end < input.count, input[end] != UInt8(ascii: ">"), input[end] != UInt8(ascii: "<") {
      end += 1
    }
    position = end < input.count && input[end] == UInt8(ascii: ">") ? end + 1 : end
    guard let level = level(of: name) else { return }
    isFirstClosed = isFirstClosed || level == 0
    guard level > 0 else { return }
    close(downTo: level)
  }

  /// Where the innermost open element of a name is, looked for among the innermost and the
  /// outermost ones only, so that many tags in a deep document cost no more than elsewhere.
  private func level(of name: Range<Int>) -> Int? {
    let reach = limits.reach
    guard open.count > 2 * reach else { return level(of: name, in: open[...]) }
    return level(of: name, in: open.suffix(reach)) ?? level(of: name, in: open.prefix(reach))
  }

  private func level(of name: Range<Int>, in part: ArraySlice<Range<Int>>) -> Int? {
    part.lastIndex { XMLByte.equal(input, $0, name) }
      ?? part.lastIndex { XMLByte.equalIgnoringCase(input, $0, name) }
  }

  mutating func close(downTo level: Int) {
    while open.count > level, let inner = open.popLast() {
      if open.count < limits.depth { appendEnd(inner) }
    }
  }

  private mutating func appendEnd(_ name: Range<Int>) {
    output.append(Array("</".utf8))
    appendName(name)
    output.append(UInt8(ascii: ">"))
  }

  /// A name of ASCII letters, digits and marks, at most one colon between two parts.
  private mutating func appendName(_ name: Range<Int>) {
    var hasColon = false
    var isPlain = true
    for index in name {
      let byte = input[index]
      if byte >= 0x80 { isPlain = false }
      if byte == UInt8(ascii: ":") {
        let isInner =
          index > name.lowerBound && index + 1 < name.upperBound
          && XMLByte.startsName(input[index + 1]) && input[index + 1] != byte
        if hasColon || !isInner { isPlain = false }
        hasColon = true
      }
    }
    if isPlain {
      output.append(input, name)
    } else {
      output.append(input[name].map { $0 >= 0x80 || $0 == UInt8(ascii: ":") ? 0x5F : $0 })
    }
  }

  private func readName(from start: Int) -> Range<Int> {
    var end = start
    while end < input.count, XMLByte.continuesName(input[end]) { end += 1 }
    return start..<end
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < input.count, input[index] <= 0x20 { index += 1 }
    return index
  }

  func starts(with text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= input.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where input[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Where a short text stands next.
  func find(_ text: StaticString, from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    guard count > 0, start + count <= input.count else { return nil }
    // A text longer than what is left stands nowhere.
    let last = input.count - count
    var index = start
    while index <= last,
      let found = ByteSearch.first(text.utf8Start[0], in: input, index..<last + 1)
    {
      var offset = 1
      while offset < count, input[found + offset] == text.utf8Start[offset] { offset += 1 }
      if offset == count { return found }
      index = found + 1
    }
    return nil
  }
}
