internal import ArticleAnalysis
internal import Articles
import Testing

/// Sentences of news with the words of pages stay where they are; what pages say of themselves folds.
@Suite struct PageWordingTests {
  private static let before = [
    "Harbour wall gives way",
    "The wall of the old harbour gave way on Monday after nine days of rain, and three boats sank.",
    "Divers looked for the keeper of the light until dusk, while his wife waited in the chapel.",
  ]
  private static let after = [
    "The mayor has asked engineers from the capital to look at what is left of the wall.",
    "It was built in 1911, when the town still lived from herring, and mended after two wars.",
  ]

  /// The kinds of a line that stands between the paragraphs of a report, and below it.
  private func kinds(_ line: String) -> [Passage.Kind?] {
    [Self.before + [line] + Self.after, Self.before + Self.after + [line]].map { lines in
      let article = MarkedPage(lines.joined(separator: "\n\n")).article
      return article.passages.first {
        article.text.string($0.range).contains(line.prefix(12))
      }?.kind
    }
  }

  @Test(arguments: [
    "Norway would have to become a member of the union first, which its voters refused twice.",
    "We are supportive of it and have agreed to become a member of it.",
    "In the villages of the coast children are sold by their families for as little as $30.",
    "Every contribution of the hundred villages was weighed on the scales of the old market.",
    "The islands will make a contribution of 30 million crowns to the new bridge.",
    "No detail of the wreck, no matter how small, was left out of the painting.",
    "By supporting the rebels the neighbour has made an enemy of the capital for years to come.",
    "In category 4 storms the tin roofs of the port fly as far as the church.",
    "An error occurred when the pilot set the height for the other runway.",
    "The parish asked its sons abroad to donate now, not after the harvest.",
    "We use cookies in my house to lure children away from the sea; the council uses fear.",
    "The story continues below ground, where the second half of the harbour lies.",
    "By continuing to use the road the lorries have broken the bridge for good.",
    "Abonnieren Sie! hatte der Direktor von der Bühne gerufen, und alle im Saal abonnierten.",
    "Regístrate gratis, dice el hotel, y nadie nos vio entrar en tres días.",
    "Inscreva-se, dizia a pedra no adro da igreja, e todos se inscreveram com canivete.",
    "Подписывайтесь, просила нас учительница, и весь класс послушно подписывался.",
    "Das Portal benötigt JavaScript für die Anmeldung, kritisierte der Verein.",
    "The court held on Monday that the firm is not responsible for the content of external sites.",
    "The judge found the club not responsible for the content of external letters of its members.",
    "Pupils who read more on the history of the wall did better in the test, the school says.",
    "Read more from Laura The first minister will rely on the islands for her plans, she said.",
    "The newsletter of the parish is the guide to the day that most in the valley trust.",
    "US engineers will join them, and US ships have left for the harbour.",
    "Facebook, WhatsApp and Instagram were down for the whole of the night.",
    "Have you been affected, the mayor asked, and nobody in the hall had been.",
    "Republish this, the court told the paper on Monday, and it did so on its front page.",
    "Our work is made possible by a grant of the town and by nine people in the lab.",
    "We rely on donations of food and clothes, and this winter there have been none at all.",
    "Serial, free wherever you get your podcasts, was downloaded two million times in May.",
    "Are you a current or former employee of the mill? Then the court wants to hear from you.",
    "Welcome to the discussion of the year: nine people on a stage, and none of them agreed.",
    "Lesezeit ist Lebenszeit: das steht über der Tür der Bücherei am Hafen.",
    "Diskutieren Sie mit dem Kind, statt zu schreien, rät die Ärztin den Eltern.",
    "Facebook, WhatsApp, Instagram.", "Facebook Messenger",
    "We rely on readers of meters for that, the water board said.",
    "Terms of use are read by one pupil in ninety, a study of the college found.",
    "Terms of service filled the whole wall of the chapel.",
    "All rights reserved to the club by its statutes were void, the bench ruled.",
    "All rights reserved: he has typed that line on every tide table since the war.",
    "© was carved into the pier before anybody owned it.",
    "© is a letter that no one on the island can pronounce.",
    "By continuing to browse, guests were deemed to have rented the boat.",
    "Manage preferences: that button is smaller than a herring.",
    "Lees ook de achterkant, raadt de havenmeester aan.",
    "Lire aussi le dos du contrat, conseille le notaire du port.",
    "Lea también el reverso, me dijo el farero.", "Leggi anche il retro, diceva il guardiano.",
    "Leia também o verso, aconselhou o faroleiro.", "Czytaj też drugą stronę, radzi latarnik.",
    "Читайте также оборот, советует смотритель маяка.",
    "Jetzt abonnieren, stand auf dem Rettungsring, und niemand lachte.",
    "Abonnieren Sie den Wind, riefen die Kinder am Kai.",
    "Abonnez-vous est le premier mot du perroquet.",
    "Inscrivez-vous donc au bal des pompiers, il finit tôt.",
    "Assine aqui, disse o pescador, e eu assinei.", "Zapisz się do chóru, prosił proboszcz.",
    "Подписаться на рассылку смогут и чайки, шутят моряки.",
    "Prenumerera på havet borde alla göra.", "اشترك الصيادون كلهم في بناء السور.",
    "Tous droits réservés, lisait-on sur la porte du phare.",
    "Todos los derechos reservados a las gaviotas, decía el cartel del muelle.",
    "Bizi takip edin diyen martılar limanı terk etti.",
    "Přihlaste se k odběru, prosilo mě i molo.",
    "Witnesses of the fall may contact her at wall@harbour.example, the harbour master said.",
    "Facebook | Twitter | the third wall of the harbour",
    "Subscribe to our newsletter, the mayor urged from the pier.",
    "Read also the small print, the harbour master advises.",
    "Must read the tide tables, he wrote on every application.",
    "Suscríbase a nuestro boletín, gritaba el loro del puerto.",
    "Abonnieren Sie unseren Newsletter, krächzte der Papagei.",
    "Подпишитесь на наш канал, пропел попугай.",
  ])
  func `a sentence of news stays`(line: String) {
    #expect(kinds(line) == [.body, .body])
  }

  @Test(arguments: [
    "Become a member today and support our journalism.",
    "Support us for as little as $1 a month.",
    "Donate now to keep our newsroom open.",
    "By continuing to use this site you agree to our use of cookies.",
    "By continuing to use courier.example you agree to the terms.",
    "This site is protected by reCAPTCHA and the Google Privacy Policy applies.",
    "To display this content from a video service, you must enable tracking.",
    "JavaScript is disabled in your browser.",
    "Get our free weekly email with the best of our features.",
    "By clicking Sign up, you agree to receive marketing emails.",
    "We use cookies to make this site better.", "Article continues below this ad",
    "Read more on Harbour News:", "list of 3 items", "Watch now",
    "We use your sign-up to provide content in ways you have agreed to.",
    "Ann Lee, editor of the Post, selects her favourite stories in this weekly newsletter.",
    "Optimieren Sie Ihre Browsereinstellungen", "View this post on Instagram",
    "Read the original article on Harbour Daily.",
    "Enjoying this? Sign up for our free weekly letter about the coast.",
    "Get new posts by email: join 4,000 readers who hear from us every morning.",
    "Keep it Clean. Please avoid obscene, vulgar, lewd, racist or sexually-oriented language.",
    "This article contains content provided by X. We ask for your permission first.",
    "Listen on your phone or wherever you get your podcasts.",
    "Stay connected: Subscribe to our daily headlines newsletter",
    "Lees verder onder de advertentie", "Продолжение после рекламы",
    "Die Kommentarfunktion wurde für diesen Artikel geschlossen.",
    "Ce contenu est bloqué, car vous n’avez pas accepté les cookies.",
    "Print Save Share", "A- A+ Print E-mail", "Facebook X WhatsApp Copy link",
    "Follow The Harbour Post on WhatsApp for the latest news.",
    "If you value our journalism, become a supporter. It takes less than a minute.",
    "We rely on readers like you. Please think of a gift to keep our reporting free.",
    "Read the full story in our app.", "Read also our guide to the walls of the coast.",
    "See also: Ducks delay the regatta again", "Also read Ducks delay the regatta",
    "Lesezeit: 5 Min.", "3 minutos de lectura",
    "Terms and conditions apply.", "Terms of Use", "© 2024 Harbour Post. All rights reserved.",
    "Alle Rechte vorbehalten. © Küstenbote", "Abonnieren Sie unseren Newsletter.",
    "Inscrivez-vous à notre newsletter.", "Suscríbase a nuestro boletín.",
    "Подпишитесь на нашу рассылку.", "Abonnieren Sie unseren Newsletter, kostenlos und täglich.",
    "Подпишитесь на наш канал, чтобы не пропустить главное.",
    "Lees ook het interview met de havenmeester",
  ])
  func `what a page says of itself folds`(line: String) {
    #expect(kinds(line) == [.boilerplate, .boilerplate])
  }

  @Test func `the country is not who speaks`() {
    let last = [
      "US forces will stay in the harbour for another year, US officials said on Monday.",
      "The US and its allies have asked the US Congress for the money that they need.",
    ]
    let text = Self.before + Self.after + ["Advertisement"] + last
    let article = MarkedPage(text.joined(separator: "\n\n")).article
    let folded = article.passages.filter(\.isFolded).map { article.text.string($0.range) }
    #expect(folded == ["Advertisement"])
  }

  @Test(arguments: [("About the author", 2), ("Über die Autorin", 1), ("About the harbour", 0)])
  func `a note on the writer below the text folds with its heading`(heading: String, notes: Int) {
    let note = ["Ann Lee has written for the Post since 2012.", "Her book on fog won a prize."]
    let text = Self.before + Self.after + [heading] + note.prefix(max(1, notes))
    let article = MarkedPage(text.joined(separator: "\n\n")).article
    let shown = article.passages.filter { !$0.isFolded }.map { article.text.string($0.range) }
    #expect(shown.contains(note[0]) == (notes == 0))
    #expect(shown.contains(heading) == (notes == 0))
    // Over most of the text it is a heading of the text.
    let early = Self.before.prefix(2) + ["About the author", Self.before[2]] + Self.after
    let other = MarkedPage(early.joined(separator: "\n\n")).article
    #expect(other.passages.allSatisfy { !$0.isFolded })
  }
}
