internal import Algorithms
internal import Articles
internal import TerminalCanvas

/// The list of what differs and what agrees, as lines of a width.
struct DiscrepancySheet {
  struct Line: Equatable {
    var text: String
    var role: Role
    /// The discrepancy that it belongs to.
    var fact: Int?
  }

  /// Topics and values are cut after so many lines; the sentences have the rest.
  private static let valueLines = 3

  let lines: [Line]

  /// Columns from which a line may say why; in fewer the sentences above have to.
  private static let leastForReasons = 40

  /// The lines; with `tellsWhy` also why each discrepancy is one, where there is room.
  ///
  /// `letter` is that of the right report.
  init(
    _ alignment: Alignment, width: Int, hint: String = "", tellsWhy: Bool = false,
    letter: String = CompareSide.right.letter
  ) {
    let width = max(1, width)
    var lines: [Line] = []
    let count = alignment.discrepancies.count
    lines.append(Line(text: "DISCREPANCIES (\(count))\(hint)", role: .title))
    if count == 0 { lines.append(Line(text: "none found", role: .dim)) }
    for (index, fact) in alignment.discrepancies.enumerated() {
      lines += Self.lines(of: fact, index, width: width, letter: letter)
      if tellsWhy, width >= Self.leastForReasons {
        lines += Self.reason(fact, index, width: width)
      }
    }
    lines.append(Line(text: "", role: .text))
    lines += Self.summary(of: alignment, width: width, letter: letter)
    self.lines = lines
  }

  private static func lines(
    of fact: Discrepancy, _ index: Int, width: Int, letter: String
  ) -> [Line] {
    let sign = fact.class.sign
    let topic = DisplayWidth.truncated(fact.topic, width: max(1, width - 2))
    var result = [Line(text: "\(sign.glyph) \(topic)", role: sign.role, fact: index)]
    let (left, right) = (clean(fact.left.value), clean(fact.right.value))
    let both = "  A \(left)   \(letter) \(right)"
    if DisplayWidth.columns(of: both) <= width {
      result.append(Line(text: both, role: .text, fact: index))
    } else {
      result += value("A", left, index, width) + value(letter, right, index, width)
    }
    return result
  }

  private static func reason(_ fact: Discrepancy, _ index: Int, width: Int) -> [Line] {
    wrapped(fact.reason, width: width - 4).map {
      Line(text: "    " + $0, role: .dim, fact: index)
    }
  }

  private static func value(_ letter: String, _ text: String, _ index: Int, _ width: Int)
    -> [Line]
  {
    let wrapped = wrapped(text, width: width - 4)
    return wrapped.prefix(valueLines).enumerated().map { offset, part in
      let isCut = offset == valueLines - 1 && wrapped.count > valueLines
      let words = isCut ? DisplayWidth.truncated(part + " …", width: max(1, width - 4)) : part
      return Line(
        text: (offset == 0 ? "  \(letter) " : "    ") + words, role: .text, fact: index)
    }
  }

  private static func summary(of alignment: Alignment, width: Int, letter: String) -> [Line] {
    var result: [Line] = []
    if !alignment.agreements.isEmpty {
      let values = alignment.agreements.lazy.map { clean($0.left.value) }.uniqued()
      result += block(
        "AGREE (\(alignment.agreements.count))", values.joined(separator: " · "), width)
    }
    if !alignment.aliases.isEmpty {
      let names = alignment.aliases.map { use in
        "\(use.left.joined(separator: ", ")) = \(use.right.joined(separator: ", "))"
      }
      result += block("ALIASES (A = \(letter))", names.joined(separator: " · "), width)
    }
    let counts = ComparisonCounts(alignment)
    let only =
      "ONLY A \(counts.onlyLeft)   ONLY \(letter) \(counts.onlyRight)   PAIRS \(counts.pairs)"
    return result + wrapped(only, width: width).map { Line(text: $0, role: .dim) }
  }

  /// A heading with text that goes on in the lines under it, as far as there is room for four.
  private static func block(_ heading: String, _ text: String, _ width: Int) -> [Line] {
    let lines = wrapped("\(heading)  \(text)", width: width)
    return lines.prefix(4).enumerated().map { offset, line in
      let isCut = offset == 3 && lines.count > 4
      return Line(
        text: isCut ? DisplayWidth.truncated(line + " …", width: width) : line,
        role: .dim)
    }
  }

  private static func clean(_ value: String) -> String {
    let text = WhiteSpace.collapsed(value)
    return text.isEmpty ? "–" : text
  }

  static func wrapped(_ text: String, width: Int) -> [String] {
    let bytes = Array(text.utf8)
    return LineBreaker.lines(of: bytes, range: 0..<bytes.count, width: max(1, width)).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}
