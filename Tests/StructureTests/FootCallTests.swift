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
    "Retrouvez toutes nos digues dans notre application.",
    "Dazu hören Sie mehr in unserem Podcast.", "Listen to our podcast on harbours.",
    "Si quieres saber más del puerto, mira nuestro boletín de los lunes.",
    "Continue reading on The Harbour Post", "Нашли опечатку? Выделите её и нажмите Ctrl+Enter.",
    "Alles over de haven vind je in onze nieuwsbrief.",
    "Все о портах вы найдете в нашей рассылке.",
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
    "La suite est réservée aux juges.", "Let nobody tell us that Instagram is harmless.",
    "Our app is free, and you need no account to report a boat adrift.",
    "Our podcast taught me that you must let people finish.",
    "Noch kennt niemand die Folgen, die uns TikTok beschert.",
    "Unser Angebot richtet sich an alle, die ihr Boot verlieren.",
    "Nuestra aplicación sigue parada y las barcas también.",
    "Наш канал построили заключённые, и вы пьёте из него воду.",
    "O clube quer que a marca siga nos perfis do Instagram até maio.",
    "Vår app är byggd för din mormor.",
  ])
  func `what a report says to or of others stays`(line: String) {
    #expect(!folded(line))
  }

  @Test(arguments: [
    "Sie haben bereits ein Konto in Zürich eröffnet und drei Millionen Euro überwiesen.",
    "Vous êtes abonné au théâtre depuis vingt ans, et le rideau reste baissé.",
    "Masz już subskrypcję na paliwo i nic nie wiesz: tak działa nowe oszustwo na stacjach.",
    "Уже есть подписка у трети зрителей, у остальных её нет.",
    "Je m'inscris en faux contre cette idée reçue.",
    "Чтобы оставить комментарий министра за кадром, редактор стёр запись.",
    "Norway has overtaken Russia as a preferred source of gas for its neighbours.",
    "Stars who once begged fans to buy me a coffee now sell seats at forty pounds.",
    "Follow the debate on Threads and you see the same ten names again and again.",
    "To comment you must live in the parish, under the rules the council passed.",
    "Home > Work > Gym: the three stops that fill the day of a commuter",
  ])
  func `a sentence that only begins as a wording of pages stays between paragraphs`(line: String) {
    #expect(!folded(line, inside: true))
  }

  @Test(arguments: [
    "Sie haben bereits ein Konto? Dann melden Sie sich hier an.",
    "Pour lire la suite, abonnez-vous pour un euro par mois.", "Masz już subskrypcję? Zaloguj się.",
    "La suite est réservée aux abonnés.", "Diesen Artikel weiterlesen mit dem Hafen-Abo",
    "Mit PLUS weiterlesen: ein Monat für 1 Euro.",
    "Dieser Artikel erschien zuerst im Hafenblatt vom 3. März.",
    "Log in of maak een account aan om verder te lezen.",
    "To comment on this story you must be registered.", "Follow Ann Lee on Bluesky @annlee",
  ])
  func `a fixed wording folds wherever it stands`(line: String) {
    #expect(folded(line))
    #expect(folded(line, inside: true))
  }
}
