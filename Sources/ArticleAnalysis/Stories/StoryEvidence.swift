internal import Articles

/// Why a text stands in its story: how near it is to the others, and by what.
struct StoryEvidence {
  /// Names and other words that are told, each.
  private static let told = 4

  /// Whether it is a copy that stands where its text does.
  var isCopy = false
  private let score: Double
  private let names: [String]
  private let words: [String]
  private let others: Int
  private let isByHand: Bool
  /// Days after the first dated report of the story; nil where the text or all others have no day.
  private let days: Int?

  /// Measures a text against the others of its story.
  init(_ index: StoryIndex, _ member: Int, among members: [Int], holders: [UInt32: Int]) {
    let text = index.texts[member]
    others = members.count - 1
    isByHand = index.isByHand(member)
    let sample = members.filter { $0 != member }.prefix(StoryIndex.wholeStory)
    var total = 0.0
    for other in sample { total += StoryLikeness.value(text, index.texts[other]) }
    score = sample.isEmpty ? 0 : (total / Double(sample.count) * 100).rounded() / 100
    let first = members.compactMap { member in index.texts[member].day }.min()
    let otherDays = sample.contains { other in index.texts[other].day != nil }
    days = otherDays ? text.day.flatMap { day in first.map { day - $0 } } : nil
    func isShared(_ term: UInt32) -> Bool { (holders[term] ?? 0) > 1 }
    // A first name is told by the surname behind it.
    let shared = text.entries.indices
      .filter { isShared(text.entries[$0].term) && !isShared(text.entries[$0].follower) }
      .sorted { (text.pull($1), $0) < (text.pull($0), $1) }
    func strongest(_ isName: Bool) -> [String] {
      var found: [String] = []
      for entry in shared where found.count < Self.told {
        guard text.entries[entry].isName == isName, !text.entries[entry].isNumber,
          let word = text.printed(entry)
        else { continue }
        if !found.contains(word) { found.append(word) }
      }
      return found
    }
    names = strongest(true)
    words = strongest(false)
  }

  func membership(of article: ArticleID) -> Story.Membership {
    Story.Membership(
      article: article, score: score, names: names, words: words, isByHand: isByHand,
      evidence: sentence)
  }

  /// For a person: who put it there, how near it is, what it shares, when it was printed.
  private var sentence: String {
    guard others > 0 else {
      return isCopy ? "a copy of the only report" : "no other report is near enough"
    }
    var parts: [String] = []
    if isByHand { parts.append("you have put it here") }
    if isCopy { parts.append(Story.Membership.copyReason) }
    let reports = others == 1 ? "the other report" : "the other \(others) reports"
    parts.append("nearness to \(reports) \(Self.decimals(score)), and 1.00 makes one story")
    if !names.isEmpty { parts.append("shares the names " + names.joined(separator: ", ")) }
    if !words.isEmpty { parts.append("shares the words " + words.joined(separator: ", ")) }
    switch days {
    case 0: parts.append("of the first day")
    case 1: parts.append("a day after the first report")
    case let days?: parts.append("\(days) days after the first report")
    case nil: parts.append("no days to compare")
    }
    return parts.joined(separator: "; ")
  }

  /// A number with two decimals.
  private static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }
}
