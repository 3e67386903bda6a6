/// Text of invented words, the same for the same seed.
struct InventedText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
  }

  /// A number from 0 up to a limit (SplitMix64).
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

  mutating func word() -> String {
    let syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "za", "dri", "plo"]
    return (0...number(below: 3)).map { _ in syllables[number(below: syllables.count)] }.joined()
  }

  mutating func sentence() -> String {
    let words = (0..<6 + number(below: 16)).map { _ in chance(5) ? "\(number(below: 9000))" : word()
    }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + (chance(10) ? ",” she said." : ".")
  }

  mutating func paragraph() -> String {
    (0...number(below: 3)).map { _ in sentence() }.joined(separator: " ")
  }

  mutating func paragraphs(_ count: Int) -> [String] { (0..<count).map { _ in paragraph() } }

  /// The text with this share of its words replaced, in percent.
  mutating func edited(_ text: String, percent: Int) -> String {
    text.split(separator: " ").map { part in
      guard chance(percent) else { return String(part) }
      return part.hasSuffix(".") ? word() + "." : word()
    }.joined(separator: " ")
  }

  /// Paragraphs with repeats of every kind put between them.
  mutating func tangled() -> String {
    var lines = paragraphs(4 + number(below: 12))
    for _ in 0..<1 + number(below: 5) {
      let from = number(below: lines.count)
      let to = min(lines.count, from + 1 + number(below: 5))
      var piece = Array(lines[from..<to])
      if chance(30) { piece = piece.map { edited($0, percent: 8) } }
      if chance(20) { piece = [piece.joined(separator: chance(50) ? " " : "")] }
      if chance(20) { piece = [String(piece[0].prefix { $0 != "." }) + "."] }
      lines.insert(contentsOf: piece, at: chance(40) ? lines.count : number(below: lines.count))
    }
    return lines.joined(separator: chance(30) ? "\n\n" : "\n")
  }
}
