/// Makes well-formed XML of what feeds call XML, so that one bad item never loses its feed.
///
/// Well-formed parts pass as they are. Left out: the XML declaration, comments, processing
/// instructions and every document type, so that no entity of a document is ever declared. Mended:
/// bare `&` and `<`, named characters of HTML, references to no character, control characters,
/// attributes without quotes, tags that do not match, sections and documents without an end.
///
/// - Complexity: O(*n*) in the number of bytes.
struct XMLRepair {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let input: Bytes
  var position = 0
  var output = XMLOutput()
  let limits: XMLLimits
  /// The names of the open elements, as ranges of the input, also of the ones too deep to be told.
  var open: [Range<Int>] = []
  /// Whether the end of the first element was seen.
  var isFirstClosed = false
  /// From here on the terminator was looked for in vain, so it is not looked for again.
  var noComment = Int.max
  var noSection = Int.max
  /// What is left of the CDATA section that is being passed on, which may be longer than memory
  /// should hold twice, and where the text goes on behind it.
  private var openSection: (rest: Range<Int>, next: Int)?
  /// Where the text ends in which the position is; in front of the position outside of texts.
  private var textEnd = 0

  init(_ input: Bytes, limits: XMLLimits = XMLLimits()) {
    self.input = input
    self.limits = limits
  }

  /// Hands the document to `sink` in pieces that may end anywhere, each with the bytes that are left
  /// of the text in which it ends, until it says false.
  ///
  /// Calls `onCut` at the end of the input where elements are open, before it closes them.
  mutating func run(_ sink: (Bytes, _ left: Int) -> Bool, onCut: () -> Void = {}) {
    while position < input.count || openSection != nil {
      step()
      if output.isFull {
        let left = openSection?.rest.count ?? max(0, textEnd - position)
        guard output.flush({ sink($0, left) }) else { return }
      }
    }
    // The first element stays open for whatever stands behind its end.
    if !isFirstClosed, !open.isEmpty {
      guard output.flush({ sink($0, 0) }) else { return }
      onCut()
    }
    close(downTo: 0)
    _ = output.flush { sink($0, 0) }
  }

  private mutating func step() {
    if openSection != nil {
      passSection()
    } else if input[position] == UInt8(ascii: "<") {
      markup()
    } else {
      text()
    }
  }

  /// Text up to the next tag.
  private mutating func text() {
    var start = position
    let isInside = !open.isEmpty
    if position >= textEnd {
      textEnd =
        ByteSearch.first(UInt8(ascii: "<"), in: input, position..<input.count) ?? input.count
    }
    while true {
      position = XMLByte.firstSpecial(in: input, position..<textEnd)
      guard position < textEnd else { break }
      let byte = input[position]
      if byte == UInt8(ascii: "&"), let length = XMLReference.plainLength(input, at: position) {
        position += length
        continue
      }
      guard let mended = mended(byte) else {
        position += 1
        continue
      }
      if isInside {
        output.append(input, start..<position)
        output.append(mended.bytes)
      }
      position = min(position + mended.length, textEnd)
      start = position
      if output.isFull { break }
    }
    if isInside { output.append(input, start..<position) }
  }

  /// What to write instead of what stands at the position; nil where it may stay.
  private func mended(_ byte: UInt8) -> (bytes: [UInt8], length: Int)? {
    switch byte {
    case UInt8(ascii: "&"): return XMLReference.mended(input, at: position)
    case UInt8(ascii: ">"):
      let isSectionEnd =
        position >= 2 && input[position - 1] == UInt8(ascii: "]")
        && input[position - 2] == UInt8(ascii: "]")
      return isSectionEnd ? (Array("&gt;".utf8), 1) : nil
    default: return XMLByte.mended(input, at: position)
    }
  }

  private mutating func markup() {
    let next = position + 1 < input.count ? input[position + 1] : 0
    switch next {
    case UInt8(ascii: "/"): endTag()
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): instruction()
    default:
      if XMLByte.startsName(next) { startTag() } else { literal() }
    }
  }

  /// A `<` that begins no tag.
  mutating func literal() {
    if !open.isEmpty { output.append(Array("&lt;".utf8)) }
    position += 1
  }

  private mutating func instruction() {
    let end = ByteSearch.first(UInt8(ascii: ">"), in: input, position + 2..<input.count)
    position = end.map { $0 + 1 } ?? input.count
  }

  private mutating func declaration() {
    if starts(with: "<!--") {
      comment()
    } else if starts(with: "<![CDATA[") {
      section()
    } else {
      documentType()
    }
  }

  private mutating func comment() {
    if position < noComment, let end = find("-->", from: position + 4) {
      position = end + 3
    } else {
      noComment = min(noComment, position)
      literal()
    }
  }

  /// A CDATA section; without an end it ends where its element does.
  private mutating func section() {
    let start = position + 9
    if position < noSection, let end = find("]]>", from: start) {
      openSection = (start..<end, end + 3)
    } else {
      noSection = min(noSection, position)
      let end = endWithoutTerminator(from: start)
      openSection = (start..<end, end)
    }
    position = start
  }

  /// Passes a piece of the open section on, as a section of its own.
  private mutating func passSection() {
    guard let (rest, next) = openSection else { return }
    var end = min(rest.upperBound, rest.lowerBound + Self.sectionPiece)
    // A piece ends between two characters.
    while end < rest.upperBound, end > rest.lowerBound, input[end] & 0xC0 == 0x80 { end -= 1 }
    if !open.isEmpty { appendSection(rest.lowerBound..<end) }
    openSection = end < rest.upperBound ? (end..<rest.upperBound, next) : nil
    position = openSection == nil ? next : end
  }

  private mutating func appendSection(_ range: Range<Int>) {
    output.append(Array("<![CDATA[".utf8))
    let rest = XMLByte.mend(input, range) { plain, mended in
      output.append(input, plain)
      output.append(mended)
    }
    output.append(input, rest)
    output.append(Array("]]>".utf8))
  }

  /// Bytes of a section that are passed on at a time.
  private static let sectionPiece = 1 << 16

  private func endWithoutTerminator(from start: Int) -> Int {
    guard let name = open.last else { return input.count }
    var index = start
    while let end = find("</", from: index) {
      if XMLByte.equal(input, name, end + 2..<min(input.count, end + 2 + name.count)) {
        return end
      }
      index = end + 2
    }
    return input.count
  }

  /// `<!DOCTYPE … [ … ]>` and its like are left out.
  private mutating func documentType() {
    var depth = 0
    var index = position + 2
    while index < input.count {
      let byte = input[index]
      index += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
      if byte == UInt8(ascii: ">"), depth == 0 { break }
      // A document type that never closes its bracket ends where the document begins.
      if byte == UInt8(ascii: "<"), index < input.count, XMLByte.startsName(input[index]) {
        index -= 1
        break
      }
    }
    position = index
  }
}
