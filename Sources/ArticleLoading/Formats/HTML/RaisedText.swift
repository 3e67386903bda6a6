/// Digits above or below the line, which would make another number of the one in front of them: the
/// power in `10⁶`, the sign of a note, the two of `CO₂`.
enum RaisedText {
  case above, below

  /// Bytes and nodes that are looked at; what is raised and longer is text.
  private static let longest = 12
  private static let reach: HTMLTree.Index = 24

  /// How the text of an element is raised; nil for elements without such digits.
  init?(_ node: HTMLTree.Index, in tree: HTMLTree) {
    guard [.sup, .sub].contains(tree[node].tag) else { return nil }
    let end = tree.following(node, in: 0) ?? HTMLTree.Index(tree.nodes.count)
    guard end - node <= Self.reach else { return nil }
    var (count, hasSign) = (0, false)
    for index in (node + 1)..<max(node + 1, end) where tree[index].text != nil {
      for byte in tree.source[tree[index].range] {
        count += 1
        guard count <= Self.longest, ASCII.isBlank(byte) || Self.isRaised(byte) else { return nil }
        hasSign = hasSign || ASCII.isDigit(byte) || byte == Self.degree
      }
    }
    guard hasSign else { return nil }
    self = tree[node].tag == .sup ? .above : .below
  }

  private static func isRaised(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == degree || "+-(),.*".utf8.contains(byte)
  }

  /// What old pages raise for a degree and in `No`.
  private static let degree = UInt8(ascii: "o")

  /// The sign that stands for a byte where Unicode has one.
  func scalar(for byte: UInt8) -> Unicode.Scalar {
    let isAbove = self == .above
    switch byte {
    case Self.degree where isAbove: return "\u{BA}"
    case UInt8(ascii: "1") where isAbove: return "\u{B9}"
    case UInt8(ascii: "2") where isAbove: return "\u{B2}"
    case UInt8(ascii: "3") where isAbove: return "\u{B3}"
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let zero: UInt32 = isAbove ? 0x2070 : 0x2080
      return Unicode.Scalar(zero + UInt32(byte - UInt8(ascii: "0"))) ?? Unicode.Scalar(byte)
    case UInt8(ascii: "+"): return isAbove ? "\u{207A}" : "\u{208A}"
    case UInt8(ascii: "-"): return isAbove ? "\u{207B}" : "\u{208B}"
    default: return Unicode.Scalar(byte)
    }
  }
}
