/// Signs above or below the line, which would make another number of the one in front of them: the
/// power in `10⁶`, the mark of a note, the two of `CO₂`.
enum RaisedText {
  case above, below

  /// Bytes of the longest that is raised so; what is longer is text.
  private static let longest = 24

  /// How the text of an element is raised; nil for elements without such signs.
  init?(_ node: HTMLTree.Index, in tree: HTMLTree) {
    guard [.sup, .sub].contains(tree[node].tag),
      let text = PageWriters.text(of: node, in: tree, longest: Self.longest)?.unicodeScalars
    else { return nil }
    let isNumber = text.contains(where: Self.isDigit) && text.allSatisfy(Self.isRaised)
    // What old pages raise for a degree and in `No`.
    guard isNumber || text.elementsEqual(["o"]) else { return nil }
    self = tree[node].tag == .sup ? .above : .below
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || "+-\u{2212}\u{2013}(),.*/ ".unicodeScalars.contains(scalar)
  }

  /// The sign that stands for a character where Unicode has one.
  func scalar(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let isAbove = self == .above
    switch scalar {
    case "o" where isAbove: return "\u{BA}"
    case "1" where isAbove: return "\u{B9}"
    case "2" where isAbove: return "\u{B2}"
    case "3" where isAbove: return "\u{B3}"
    case "0"..."9":
      let zero: UInt32 = isAbove ? 0x2070 : 0x2080
      return Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar
    case "+": return isAbove ? "\u{207A}" : "\u{208A}"
    case "-", "\u{2212}": return isAbove ? "\u{207B}" : "\u{208B}"
    case "/": return "\u{2044}"
    default: return scalar
    }
  }

  /// Whether two raised digits are the cents of the price that a text ends with: `$12` and `99`, but
  /// not the mark of a note at `$3.50` or at the end of a sentence.
  static func areCents(_ node: HTMLTree.Index, in tree: HTMLTree, behind text: [UInt8]) -> Bool {
    let isNote = PageWriters.nodes(of: node, in: tree).contains {
      tree[$0].isElement && tree[$0].tag == .a
    }
    guard tree[node].tag == .sup, !isNote,
      let cents = PageWriters.text(of: node, in: tree, longest: 2)?.unicodeScalars,
      cents.count == 2, cents.allSatisfy(isDigit)
    else { return false }
    let price = String(decoding: text.suffix(longest), as: UTF8.self).unicodeScalars
    let digits = Array(price.reversed().prefix { isDigit($0) || $0 == "," || $0 == "." })
    let groups = digits.split(omittingEmptySubsequences: false) { !isDigit($0) }
    let isWhole = groups.dropLast().allSatisfy { $0.count == 3 }
    guard isWhole, digits.first.map(isDigit) == true else { return false }
    let sign = price.dropLast(digits.count).last { $0 != " " }
    return sign?.properties.generalCategory == .currencySymbol
  }
}
