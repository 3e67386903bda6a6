internal import ArticleAnalysis
internal import Articles
import Testing

/// Calls of a newsroom below its text for which there is no fixed wording.
@Suite struct FootCallTests {
  private static let text = [
    "Harbour wall gives way",
    "The wall of the old harbour gave way on Monday after nine days of rain, and three boats sank.",
    "Divers looked for the keeper of the light until dusk, while his wife waited in the chapel.",
    "The mayor has asked engineers from the capital to look at what is left of the wall.",
  ]

  private func folded(_ line: String, inside: Bool = false) -> Bool {
    let text = inside ? Self.text.prefix(3) + [line] + Self.text.suffix(1) : Self.text + [line]
    let article = MarkedPage(text.joined(separator: "\n\n")).article
    return article.passages.contains { $0.isFolded && article.text.string($0.range) == line }
  }

  private static let calls = [
    "Curious about harbours? Our podcast takes you to a new one each week.",
    "Were you there when it fell? Tell us by email.",
    "Sie mögen Häfen? Dann schreiben Sie uns auf WhatsApp.",
    "Toutes nos digues vous attendent dans notre application.",
    "Si quieres saber más del puerto, mira nuestro boletín de los lunes.",
    "Alles over de haven vind je in onze nieuwsbrief.",
    "Все о портах вы найдете в нашем новом канале.",
  ]

  @Test(arguments: calls)
  func `a call that offers something of the newsroom folds below the text`(line: String) {
    #expect(folded(line))
    #expect(!folded(line, inside: true))
  }

  @Test(arguments: [
    "If you get such a message on WhatsApp, do not open the link in it.",
    "We should all ask what our children see when you give them Instagram.",
    "Our phones and our boats know you better than your mother does.",
    "It is up to us to teach you that nobody is what Facebook says.",
    "What connects us on Facebook is not what you think it is.",
    "“Follow us on Facebook if you want to help,” the keeper said.",
    "Our boats are insured, but your wall is not, the owners wrote in an email.",
    "We lost our boats, and you can see them on the floor of the harbour.",
    "The US said that you can report wrecks on Facebook and in an app.",
    "Der Verein will uns auf Facebook zeigen, wie die Mauer fiel.",
    "Noch kein Fischer hat bisher gekündigt.", "Noch kein Abonnent hat bisher gekündigt.",
    "La suite est réservée aux juges.",
  ])
  func `what a report says to or of others stays`(line: String) {
    #expect(!folded(line))
  }

  @Test(arguments: [
    "Diesen Artikel weiterlesen mit dem Hafen-Abo", "Mit PLUS weiterlesen: ein Monat für 1 Euro.",
    "Dieser Artikel erschien zuerst im Hafenblatt vom 3. März.",
    "Log in of maak een account aan om verder te lezen.",
    "To comment on this story you must be registered.", "Follow Ann Lee on Bluesky @annlee",
  ])
  func `a fixed wording folds wherever it stands`(line: String) {
    #expect(folded(line))
    #expect(folded(line, inside: true))
  }
}
