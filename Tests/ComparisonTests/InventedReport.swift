import ArticleAnalysis
import Articles
import Foundation

/// Two reports on one invented event, with the pairs and differences that a person noted
/// (`Fixtures/invented/README.md`).
struct InventedReport {
  /// What a reader must be told, or may be.
  struct Difference {
    var kind: String
    var left: String
    var right: String
    var isOptional: Bool
  }

  /// How what was found compares with what was noted.
  struct Measure {
    var right = 0
    var found = 0
    var wanted = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
    var balanced: Double { 2 * Double(right) / Double(max(1, found + wanted)) }

    static func += (left: inout Measure, other: Measure) {
      left.right += other.right
      left.found += other.found
      left.wanted += other.wanted
    }
  }

  var name: String
  var left = article("", path: "left")
  var right = article("", path: "right")
  private var leftSentences: [Int: String] = [:]
  private var rightSentences: [Int: String] = [:]
  private var pairs: Set<String> = []
  private var relatedPairs: Set<String> = []
  private(set) var differences: [Difference] = []

  static let lookedAt = ["bank", "ferry", "fire", "march", "strangers", "talks", "vote"]
  static let unseen = ["crash", "flood", "trial"]
  static let heldOut = ["hijack", "landslide", "takeover"]
  /// Written freely, as two outlets of different kinds would; looked at while rules were written.
  static let free = [
    "convoy", "final", "merger", "poll", "protest", "quake", "summit", "verdict",
  ]
  /// Of the same kind, and looked at last.
  static let last = ["fraud", "mine", "plane", "river"]
  /// Written by another hand that knew nothing of the rules; the first group was looked at while rules
  /// were written, the second was not.
  static let foreign = [
    "airstrike", "budget", "buyout", "coup", "cyclone", "derby", "eruption", "hostages", "measles",
    "olympics", "recall", "referendum", "refinery",
  ]
  static let blind = [
    "appeal", "ruling", "sanctions", "shooting", "train", "tunnel", "wildfire",
  ]
  /// Written later by a third hand, each side as an outlet of another country would; the first group was
  /// looked at while rules were written, the second was only scored.
  static let fresh = ["dam", "earnings", "election", "launch", "murder", "walkout"]
  static let freshUnread = ["airliner", "cars", "cholera", "rally", "spending", "tennis"]
  static let late = ["ballot", "court", "deluge", "outbreak", "strike"]

  init(_ name: String, in folder: URL) throws {
    self.name = name
    let file = folder.appending(path: name + ".txt")
    var section = ""
    var texts = ["left": "", "right": ""]
    for line in try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("= ") {
        section = String(line.dropFirst(2))
      } else if texts[section] != nil {
        let number = Int(line.prefix { $0.isNumber })
        let sentence = line.drop { $0.isNumber }.drop { $0 == " " }
        let plain = sentence.hasPrefix("# ") ? sentence.dropFirst(2) : sentence
        if let number, section == "left" { leftSentences[number] = String(plain) }
        if let number, section == "right" { rightSentences[number] = String(plain) }
        let isParagraph = sentence.isEmpty || sentence.hasPrefix("#")
        texts[section, default: ""] += sentence + (isParagraph ? "\n" : " ")
      } else {
        read(String(line), section)
      }
    }
    left = article(texts["left"] ?? "", path: name + "-left.txt")
    right = article(texts["right"] ?? "", path: name + "-right.txt")
  }

  private mutating func read(_ line: String, _ section: String) {
    let fields = line.split(separator: " ").map(String.init)
    if section == "pairs", fields.count >= 2 {
      let key = fields[0] + " " + fields[1]
      if fields.count == 2 { pairs.insert(key) } else { relatedPairs.insert(key) }
    }
    guard section == "differ", let colon = line.firstIndex(of: ":") else { return }
    let kind = line[..<colon]
    let sides = line[colon...].dropFirst().split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard sides.count == 2 else { return }
    let isOptional = kind.hasPrefix("may ")
    differences.append(
      Difference(
        kind: String(isOptional ? kind.dropFirst(4) : kind), left: sides[0], right: sides[1],
        isOptional: isOptional))
  }

  /// The alignment, with the names that the entity layer finds.
  func align(entities: EntityIndex) -> Alignment? {
    Comparison.align(left: left, right: right, story: [left, right], entities: entities)
  }

  // MARK: - Pairs

  /// How the sure pairs compare with those noted.
  func pairs(of alignment: Alignment) -> Measure {
    let found = alignment.pairs.filter { $0.tier == .sure }.map { key($0, alignment) }
    let counted = found.filter { !relatedPairs.contains($0) }
    return Measure(
      right: counted.count { pairs.contains($0) }, found: counted.count, wanted: pairs.count)
  }

  /// The sure pairs that were not noted, and those noted that were not found.
  func pairFaults(of alignment: Alignment) -> [String] {
    var scores: [String: Double] = [:]
    for pair in alignment.pairs { scores[key(pair, alignment)] = pair.score }
    let found = Set(
      alignment.pairs.filter { $0.tier == .sure }.map { key($0, alignment) })
    let wrong = found.subtracting(pairs).subtracting(relatedPairs).sorted().map {
      "\(name) wrong \($0) \(scores[$0] ?? 0)"
    }
    return wrong
      + pairs.subtracting(found).sorted().map { "\(name) missed \($0) \(scores[$0] ?? 0)" }
  }

  private func key(_ pair: SentencePair, _ alignment: Alignment) -> String {
    let first = number(of: alignment.left[pair.left].text, in: leftSentences)
    let second = number(of: alignment.right[pair.right].text, in: rightSentences)
    return "\(first) \(second)"
  }

  private func number(of text: String, in sentences: [Int: String]) -> Int {
    sentences.first { $0.value == text }?.key ?? 0
  }

  // MARK: - Differences

  /// How the differences told compare with those noted, by class.
  func differences(of alignment: Alignment) -> [String: Measure] {
    var result: [String: Measure] = [:]
    var met = Set<Int>()
    for told in alignment.discrepancies {
      let kind = Self.kind(told.class.rawValue)
      let index = differences.indices.first { isMet(differences[$0], by: told) }
      if let index, differences[index].isOptional || !met.insert(index).inserted { continue }
      result[kind, default: Measure()].found += 1
      if index != nil { result[kind, default: Measure()].right += 1 }
    }
    for entry in differences where !entry.isOptional {
      result[Self.kind(entry.kind), default: Measure()].wanted += 1
    }
    return result
  }

  /// The differences told that were not noted, and those noted that were not told.
  func differenceFaults(of alignment: Alignment) -> [String] {
    let wrong = alignment.discrepancies.filter { told in
      !differences.contains { isMet($0, by: told) }
    }
    let missed = differences.filter { entry in
      !entry.isOptional && !alignment.discrepancies.contains { isMet(entry, by: $0) }
    }
    return wrong.map {
      "\(name) wrong \($0.class.rawValue): \($0.left.value) | \($0.right.value)"
    } + missed.map { "\(name) missed \($0.kind): \($0.left) | \($0.right)" }
  }

  private func isMet(_ entry: Difference, by told: Discrepancy) -> Bool {
    Self.kind(entry.kind) == Self.kind(told.class.rawValue)
      && isWithin(entry.left, told.left.value) && isWithin(entry.right, told.right.value)
  }

  /// One kind for figures and dates: a year or an hour may be called either.
  private static func kind(_ name: String) -> String { name == "date" ? "number" : name }

  /// Whether the words of one text are all among those of the other.
  private func isWithin(_ first: String, _ second: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init))
    }
    return words(first).isSubset(of: words(second)) || words(second).isSubset(of: words(first))
  }
}
