import ArticleAnalysis
import Testing

@Suite struct MeantRepeatTests {
  private static let claim =
    "The new line will cost every household in the city more than nine hundred crowns a year, it says."
  private static let quotation =
    "“Count the boats, then count the boys,” the old women used to say when the wind blew from the sea."
  private static let filler = [
    "Arvid Munn is an old man whose father fished for cod and whose grandfather fished for herring.",
    "The school closed long ago, the shop some years after that, and the bus comes on two days a week.",
    "In the chapel a board lists those who drowned, and the verger, who has the post too, dusts it.",
    "Nobody will have to count tonight, since a dealer from the city is on his way with a trailer.",
  ]

  private func folds(_ lines: [String]) -> [RepetitionFold] {
    let utf8 = Array(lines.joined(separator: "\n\n").utf8)
    checkPromises(utf8)
    return RepetitionFinder.folds(in: utf8)
  }

  @Test(arguments: [
    "On its page it has added a note, but the claim stands as it did:", "We print it again, whole.",
    "It sent this newspaper the statement of Monday, and repeated every word of it.",
    "他们在网站上加了注释，但是原来的说法没有改变，全文如下：",
  ])
  func `what the line before leads up to is meant to stand`(_ lead: String) {
    let f = Self.filler
    #expect(folds([f[0], f[1], Self.claim, f[2], lead, Self.claim, f[3]]).isEmpty)
    // Without such a line the later of two equal paragraphs folds.
    #expect(folds([f[0], f[1], Self.claim, f[2], Self.claim, f[3]]).map(\.kind) == [.paragraph])
  }

  @Test func `a quotation that comes back after some paragraphs is a refrain`() {
    let f = Self.filler
    #expect(folds([f[0], Self.quotation, f[1], f[2], Self.quotation, f[3]]).isEmpty)
    #expect(folds([f[0], f[1], Self.quotation, Self.quotation, f[2]]).map(\.kind) == [.adjacent])
  }

  @Test(arguments: ["", " She was wrong, and none of us wanted to go."])
  func `a text that ends with its first paragraph means it`(_ more: String) {
    let head = ["The piano that went to sea", "By Idris Vane"]
    #expect(folds(head + [Self.claim] + Self.filler + [Self.claim + more]).isEmpty)
  }

  @Test func `a standfirst over the byline folds the sentence that ends the text`() {
    let head = ["The piano that went to sea", Self.claim, "By Idris Vane"]
    #expect(folds(head + Self.filler + [Self.claim]).map(\.kind) == [.paragraph])
  }

  @Test func `the first steps of two sections stay`() {
    let step =
      "Melt the butter in a heavy pot, add the leeks with some salt, cover and leave for ten minutes."
    let recipes = [
      "Leek and barley", step, Self.filler[0], "Leek and haddock", step, Self.filler[1],
      Self.filler[2],
    ]
    #expect(folds(["Two soups for a wet week", "By Britt Halloran"] + recipes).isEmpty)
    #expect(
      folds(["Two soups", "Both serve four, and both keep for a day in the larder."] + recipes)
        .isEmpty)
    // What stands between the headline and the text is its standfirst still.
    let report = ["Two soups", "By Britt Halloran", step] + Self.filler.prefix(2)
    #expect(folds(report + [step, Self.filler[2]]).map(\.kind) == [.deck])
  }

  @Test func `the sentences of an overview fold where numbered sections begin with them`() {
    let points = [
      "The dam is leaking and many people have left their homes in the valley below the old wall.",
      "The vote on the tram has been put off until after the summer, since two councillors are ill.",
      "The club has sold its captain to another in the south for a fee that neither side will name.",
    ]
    let sections = points.enumerated().flatMap { place, point in
      ["\(place + 1). The news", point + " " + Self.filler[place]]
    }
    let text = ["Morning briefing", "Good morning. Here is what you need to know:"] + points
    #expect(folds(text + sections).count == 3)
  }

  private static let wrong =
    "A report said that the clay of the dam had shrunk by a hand in dry summers, and nobody acted on it."

  @Test(arguments: [
    ("Correction, 4 October: An earlier version of this article said: ", " It was the wall."),
    ("Editor’s note: ", " The report spoke of the wall."),
    ("* This article was amended on Friday. It said: ", " The report spoke of the wall."),
    ("Berichtigung: ", " Es war die Mauer."),
  ])
  func `a correction folds nothing of the text and stays itself`(_ before: String, _ after: String)
  {
    let f = Self.filler
    let note = before + Self.wrong + after
    #expect(folds([f[0], f[1], Self.wrong, f[2], f[3], note]).isEmpty)
    let changed = note.replacing("a hand", with: "a foot")
    #expect(folds([f[0], f[1], Self.wrong, f[2], f[3], changed]).isEmpty)
    // As the text that is pasted again has it, the note folds with the rest.
    let body = f + [Self.wrong]
    let twice = body + [note] + body + [note]
    #expect(folds(twice).count == 6)
  }

  @Test func `a paragraph does not fold in favour of a later one that is not quite the same`() {
    let f = Self.filler
    let text =
      Self.wrong + " It was laid before the council in the spring, which thanked its writers."
    let later = text.replacing("a hand", with: "a foot") + " " + f[3]
    #expect(
      folds([f[0], f[1], text, f[2], later, f[0] + " Now he sells."]).allSatisfy {
        $0.kind != .pull
      })
  }

  @Test(arguments: ["- ", "• "])
  func `a list of key points folds whole or not at all`(_ bullet: String) {
    let f = Self.filler
    let points = [f[1], "Nobody will have to count tonight, since a dealer comes", f[2]]
    let body = [
      f[0], f[1] + " Nobody minds.", f[2] + " He likes to.",
      points[1] + " from the city with a trailer for the last of the boats.",
    ]
    let head = ["The last boat", "Key points"]
    let whole = folds(head + points.map { bullet + $0 } + body)
    #expect(whole.count == 3 && whole.allSatisfy { $0.range.upperBound < 400 })
    let own = [points[0], "The price is not known", points[2]]
    #expect(folds(head + own.map { bullet + $0 } + body).isEmpty)
    // Items as short as these fold beside a longer one only.
    let short = ["Nobody will have to count tonight, since a dealer comes"]
    #expect(folds(head + short.map { bullet + $0 } + body).isEmpty)
  }
}
