import Articles

/// Text with its names marked, input and expectation in one.
///
/// `[person:Angela Merkel] met …`; the kind is a case of `Entity.Kind`. A bracket without a kind is
/// an ordinary bracket.
struct MarkedText {
  struct Mark: Equatable, CustomStringConvertible {
    var kind: Entity.Kind
    var text: String

    var description: String { "[\(kind.rawValue):\(text)]" }
  }

  private(set) var text = ""
  private(set) var marks: [Mark] = []

  init(_ marked: String) {
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: "]"), let colon = inner[..<close].firstIndex(of: ":"),
        let kind = Entity.Kind(rawValue: String(inner[..<colon]))
      else {
        text += "["
        rest = inner
        continue
      }
      let name = String(inner[inner.index(after: colon)..<close])
      text += name
      marks.append(Mark(kind: kind, text: name))
      rest = inner[inner.index(after: close)...]
    }
    text += rest
  }
}

extension Article {
  /// An article each of whose lines is a body passage.
  init(lines text: String, path: String = "test.txt", language: String? = "en") {
    self.init(id: ArticleID(location: path), path: path, text: ArticleText(text))
    self.language = language
    var start = 0
    let bytes = Array(text.utf8)
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      if start < end {
        passages.append(Passage(kind: .body, range: start..<end, reason: "a line"))
      }
      start = end + 1
    }
  }
}
