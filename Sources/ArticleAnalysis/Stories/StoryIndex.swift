internal import Articles

/// The stories of a growing library: each text is placed once, into the nearest story or a new one.
///
/// Single-pass clustering (Allan et al., topic detection and tracking) in which the stories nearest
/// to a new text are grouped anew together with it, so that an early mistake is mended and the order
/// of arrival decides next to nothing. Texts further apart than the window are never compared.
/// Placing a text costs the same in a small and in a large library.
struct StoryIndex {
  /// Strongest terms of a text by which its neighbours are found.
  static let keyTerms = 40
  /// Texts of a story that still are grouped one by one when it is near a new text.
  ///
  /// A larger story stays whole. More costs more and mends more.
  static let wholeStory = 32
  /// Stories that are grouped anew with a new text.
  private static let regrouped = 3
  /// Likeness to a new text, as a share of what makes one story, from which on a story is grouped
  /// anew with it.
  private static let regroupLine = 0.5
  /// Growth of the library after which the terms are weighed anew.
  private static let epochGrowth: Float = 1.1
  /// Texts up to which each one more does.
  private static let tinyLibrary: Float = 64
  /// Texts up to which all are placed again when the terms have been weighed anew: among few texts
  /// each one more changes what is rare.
  private static let smallLibrary = 256

  /// Texts placed earlier that are placed again with each new one, in turn: what is known of terms
  /// by now mends what was decided when few texts were known.
  private static let reviewed = 2

  private(set) var texts: [StoryText] = []
  private(set) var counts = StoryWeights()
  /// Index of the story of each text; nil where it is not placed yet.
  private(set) var home: [Int?] = []
  /// Indices of the texts of each story, in their order; empty for one that is no more.
  private(set) var stories: [[Int]] = []
  private var free: [Int] = []
  private var isRegistered: [Bool] = []
  /// The text to be placed again next.
  private var reviewer = 0
  private var unplaced: [Int] = []
  private(set) var postings = StoryPostings()
  private var epoch = 0
  private var epochTexts: Float = 0
  /// Which text each article prints.
  private(set) var textOf: [ArticleID: Int] = [:]
  private var said = StoryCorrections()

  init() {}

  /// Takes in a text and counts its terms; `placeAll` gives it its story.
  mutating func insert(_ text: StoryText) {
    counts.insert(text)
    for id in text.ids { textOf[id] = texts.count }
    unplaced.append(texts.count)
    texts.append(text)
    home.append(nil)
    isRegistered.append(false)
  }

  /// Takes note of an article that prints a text that has been read.
  mutating func add(_ article: ArticleID, toTextOf other: ArticleID) {
    guard let text = textOf[other], textOf[article] == nil else { return }
    textOf[article] = text
    texts[text].ids.append(article)
  }

  /// Says anew on which day each text that has no story yet was printed first.
  mutating func setDays(_ day: ([ArticleID]) -> Int?) {
    for text in unplaced { texts[text].day = day(texts[text].ids) }
  }

  /// Takes over what a person has said, and places the texts anew that it concerns.
  mutating func correct(_ corrections: Corrections) {
    let old = said
    said = StoryCorrections(corrections, textOf: textOf)
    let changed =
      old.parted.keys.filter { old.parted[$0] != said.parted[$0] }
      + said.parted.keys.filter { old.parted[$0] == nil }
    for text in changed.sorted() {
      for member in home[text].map({ stories[$0] }) ?? [] { lift(member) }
    }
  }

  /// Places all texts that have no story yet.
  ///
  /// - Parameters:
  ///   - progress: told how many have been placed, after each.
  ///   - isCancelled: asked before each text; once true, those that are left stand alone.
  mutating func placeAll(
    progress: (Int) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) {
    weighAnew()
    let order = unplaced.sorted { texts[$0].order < texts[$1].order }
    unplaced = []
    for (number, text) in order.enumerated() {
      guard !isCancelled() else {
        for left in order[number...] {
          // Its words are told by what they weigh.
          texts[left].weigh(counts, epoch: epoch)
          settle([left])
        }
        return
      }
      place(text)
      progress(number + 1)
    }
    if order.count < texts.count { review(order.count * Self.reviewed) }
  }

  /// Stories that stand together, as a person has joined them; each is its texts.
  var joined: [[Int]] { said.joined(stories.filter { !$0.isEmpty }, home: home) }

  /// Whether a person has put a text where it is.
  func isByHand(_ text: Int) -> Bool { said.isJoined(text) }

  /// Begins a new state of the weights when the library has grown enough.
  private mutating func weighAnew() {
    guard !unplaced.isEmpty, counts.texts > epochTexts else { return }
    guard counts.texts <= Self.tinyLibrary || counts.texts >= epochTexts * Self.epochGrowth else {
      return
    }
    epoch += 1
    epochTexts = counts.texts
    guard texts.count <= Self.smallLibrary else { return }
    postings = StoryPostings()
    isRegistered = Array(repeating: false, count: texts.count)
    for text in texts.indices where home[text] != nil { lift(text) }
  }

  /// Places some texts again that were placed earlier, going round.
  private mutating func review(_ count: Int) {
    for _ in 0..<min(count, texts.count) {
      reviewer = (reviewer + 1) % texts.count
      lift(reviewer)
      _ = unplaced.popLast()
      place(reviewer)
    }
  }

  private mutating func lift(_ text: Int) {
    guard let story = home[text] else { return }
    home[text] = nil
    stories[story].removeAll { $0 == text }
    if stories[story].isEmpty { free.append(story) }
    unplaced.append(text)
  }

  private mutating func place(_ text: Int) {
    texts[text].weigh(counts, epoch: epoch)
    var near: [(story: Int, value: Double)] = []
    for story in candidates(text) {
      let value = mean(text, story)
      if value >= Self.regroupLine { near.append((story, value)) }
    }
    near.sort { ($1.value, stories[$0.story][0]) < ($0.value, stories[$1.story][0]) }
    regroup(text, near.prefix(Self.regrouped).map(\.story))
    register(text)
  }

  /// The mean likeness of a text to those of a story.
  private mutating func mean(_ text: Int, _ story: Int) -> Double {
    let sample = stories[story].suffix(Self.wholeStory)
    var sum = 0.0
    for other in sample {
      texts[other].weigh(counts, epoch: epoch)
      sum += StoryLikeness.value(texts[text], texts[other])
    }
    return sum / Double(sample.count)
  }

  /// Groups a text and the stories near it anew.
  private mutating func regroup(_ text: Int, _ near: [Int]) {
    guard !near.isEmpty else { return settle([text]) }
    var nodes = [AverageLink.Node(texts: [text], sample: [text])]
    for story in near {
      let members = stories[story]
      if members.count > Self.wholeStory {
        nodes.append(.init(texts: members, sample: members.suffix(Self.wholeStory)))
      } else {
        nodes += members.map { AverageLink.Node(texts: [$0], sample: [$0]) }
      }
    }
    nodes.sort { texts[$0.texts[0]].order < texts[$1.texts[0]].order }
    let groups = AverageLink.groups(nodes) { first, second in
      said.mayJoin(nodes[first].texts, nodes[second].texts)
    } likeness: {
      StoryLikeness.value(texts[$0], texts[$1])
    }
    for story in near {
      stories[story] = []
      free.append(story)
    }
    for group in groups { settle(group.flatMap { nodes[$0].texts }) }
  }

  /// Makes a story of some texts.
  private mutating func settle(_ members: [Int]) {
    let story = free.popLast() ?? stories.count
    if story == stories.count { stories.append([]) }
    stories[story] = members.sorted { texts[$0].order < texts[$1].order }
    for text in members { home[text] = story }
  }

  /// Enters a text under its strongest terms.
  private mutating func register(_ text: Int) {
    guard !isRegistered[text] else { return }
    isRegistered[text] = true
    for entry in texts[text].strongest(Self.keyTerms) {
      postings.insert(
        text, day: texts[text].day, at: texts[text].entries[entry].term,
        pull: texts[text].pull(entry))
    }
  }
}
