internal import ArticleAnalysis
internal import Articles
import Testing

/// Where the text of a copied page ends, and what between its paragraphs is none.
@Suite struct PageTailTests {
  private static let text = [
    "Harbour wall gives way",
    "The wall of the old harbour gave way on Monday after nine days of rain, and three boats sank.",
    "Divers looked for the keeper of the light until dusk, while his wife waited in the chapel.",
    "The mayor has asked engineers from the capital to look at what is left of the wall.",
  ]
  private static let column = [
    "We knew that our wall would fall, and we did nothing for as long as our boats were dry.",
    "You and your children will pay for it, as our fathers paid for the church and its tower.",
  ]

  /// The paragraphs that are shown.
  private func shown(_ paragraphs: some Sequence<String>) -> [String] {
    let article = MarkedPage(Array(paragraphs).joined(separator: "\n\n")).article
    return article.passages.filter { !$0.isFolded }.map { article.text.string($0.range) }
  }

  @Test(arguments: [
    ["Sign up to our newsletter", "Enter your email", "By signing up you agree to our terms."],
    ["Advertisement"], ["Share this article", "Print this article", "Copy link"],
    ["Donate now", "Support our journalism", "Become a member today", "Make a donation"],
  ])
  func `boxes above the last paragraphs take none of them along`(box: [String]) {
    let foot = ["Leave a Reply", "Your email address will not be published.", "Related articles"]
    let first = Array(Self.text.prefix(3))
    for last in [[Self.text[3]], Self.column, [Self.column[0]]] {
      #expect(shown(first + box + last + foot) == first + last)
      #expect(shown(first + box + last) == first + last)
    }
  }

  @Test func `an appeal may speak at length`() {
    let appeal = [
      "A message from the Harbour Post: Dear readers,",
      "We have been sued again by those who own the wall, and our work has become a risk for us.",
      "They want to silence journalism on this coast, but we see our duty in going on with it.",
      "By supporting us you defend a free press. Thank you for standing with us.",
    ]
    #expect(shown(Self.text + appeal) == Self.text)
    #expect(shown(Self.text.prefix(3) + [appeal[1], Self.text[3]]).count == 5)
  }

  @Test(arguments: [("Comments", "Reply"), ("Kommentare", "Antworten"), ("12 Comments", "Reply")])
  func `comments fold with what readers wrote`(heading: String, button: String) {
    let comments = [
      "Tom Ash", "I said so for years and nobody wanted to hear a word of it.", button,
    ]
    let foot =
      comments + ["Ann Lee", "What of the people who live behind the wall, though?", button]
    #expect(shown(Self.text + [heading] + foot) == Self.text)
    #expect(shown(Self.text + [heading] + comments).count > Self.text.count)
    #expect(shown(Self.text + foot).contains(comments[1]))
  }

  @Test func `what stands below a heading of the text stays`() {
    let last = ["About the reporter", "He was killed on the wall on Monday, when it gave way."]
    #expect(shown(Self.text + last) == Self.text + last)
    let talk = [
      "Comments", "It was dark and cold below the wall.", "Reply", "So it was.", "Antworten",
    ]
    #expect(shown(Self.text + talk).contains(talk[1]))
  }

  @Test func `titles below a heading over links fold between paragraphs, but one may be a heading`()
  {
    let titles = ["Ducks delay the regatta again", "Inn by the bridge sold to a singer"]
    let (first, last) = (Array(Self.text.prefix(3)), Array(Self.text.suffix(1)))
    #expect(shown(first + ["Read also"] + titles + last) == Self.text)
    #expect(shown(first + ["Read also", titles[0]] + last) == first + [titles[0]] + last)
    #expect(shown(first + titles + last) == first + titles + last)
  }

  @Test(arguments: [
    "The keeper of the light has died.", "Three boats sank.", "Nobody asked the herring.",
    "Who will pay for it?", "It rained.", "Il pleut.", "Стена стоит.", "“A wall is a wall”",
    "We are still waiting.", "The website was closed.", "“We saw it coming!”",
    "«Nous n’avons rien vu», dit le gardien.", "Die Stadt baut sie wieder auf.",
    "Стену восстановят весной.", "El muro cayó solo.", "灯塔看守人已经去世。",
    "Correction: The wall gave way on Sunday", "Editor’s note: The wall is 112 years old",
    "Berichtigung: Die Mauer fiel am Sonntag.", "Rectificatif : le mur est tombé dimanche",
    "Уточнение: стена упала в воскресенье", "Additional reporting by Ann Lee in Merrow",
    "(Reporting by Ann Lee; Editing by Tom Ash)",
  ])
  func `a short last line of the text stays below a box, whatever stands under it`(last: String) {
    let boxes = [
      ["Advertisement", "Subscribe to our newsletter"], ["Anzeige", "Newsletter abonnieren"],
      ["Read also: Ducks delay the regatta again"],
      ["Support our journalism", "Donate now", "Share this article"],
    ]
    for box in boxes {
      for foot in [[], ["Share", "Read more"], ["Related articles", "Most read", "© 2025 Post"]] {
        #expect(shown(Self.text + box + [last] + foot) == Self.text + [last])
      }
    }
  }

  @Test(arguments: [
    "You can unsubscribe at any time.", "Enter your email", "Cancel anytime.", "It takes a minute",
    "Free every Friday, for you.",
  ])
  func `what belongs to a call folds with it`(companion: String) {
    let call = ["Sign up to our newsletter", companion, "Subscribe now"]
    #expect(shown(Self.text + call) == Self.text)
  }
}
