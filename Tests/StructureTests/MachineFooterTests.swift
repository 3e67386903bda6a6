internal import ArticleAnalysis
internal import Articles
import Testing

/// What programs put below the items of a feed.
@Suite struct MachineFooterTests {
  private static let text = [
    "Harbour wall gives way",
    "The wall of the old harbour gave way on Monday after nine days of rain, and three boats sank.",
    "Divers looked for the keeper of the light until dusk, while his wife waited in the chapel.",
    "The mayor has asked engineers from the capital to look at what is left of the wall.",
  ]

  private func folded(_ paragraphs: [String]) -> [String] {
    let article = MarkedPage(paragraphs.joined(separator: "\n\n")).article
    return article.passages.filter(\.isFolded).map { article.text.string($0.range) }
  }

  @Test(arguments: [
    ("Harbour wall gives way", "The post Harbour wall gives way appeared first on Gull Post."),
    (
      "The wall that appeared first on no map",
      "The post The wall that appeared first on no map appeared first on The Gull."
    ),
    ("Mole im Hafen bricht", "Der Beitrag Mole im Hafen bricht erschien zuerst auf Möwenpost."),
    ("La digue cède", "L’article La digue cède est apparu en premier sur Le Goéland."),
    (
      "Cede el muro del puerto",
      "La entrada Cede el muro del puerto se publicó primero en La Gaviota."
    ),
    ("Muro do porto cede", "O post Muro do porto cede apareceu primeiro em A Gaivota."),
    ("Crolla il molo", "L'articolo Crolla il molo proviene da Il Gabbiano."),
    ("Havenmuur bezwijkt", "Het bericht Havenmuur bezwijkt verscheen eerst op De Meeuw."),
    ("Mur portu runął", "Artykuł Mur portu runął pochodzi z serwisu Mewa."),
    ("Стена рухнула", "Сообщение Стена рухнула появились сначала на Чайка."),
    ("Hamnmuren rasar", "Inlägget Hamnmuren rasar dök först upp på Måsen."),
    ("سقوط جدار الميناء", "ظهرت المقالة سقوط جدار الميناء أولاً على صحيفة النورس."),
    ("港の壁が崩れる", "投稿 港の壁が崩れる は かもめ新聞 に最初に表示されました。"),
  ])
  func `the footer of a program with the headline folds below the text`(
    headline: String, line: String
  ) {
    #expect(folded([headline] + Self.text.dropFirst() + [line]) == [line])
    #expect(folded(Self.text.dropFirst() + [line]).isEmpty)
  }

  @Test(arguments: [
    "Harbour wall gives way was originally published in The Gull on Medium, where people are "
      + "continuing the conversation by highlighting and responding to this story.",
    "Thanks for reading The Gull! Subscribe for free to receive new posts and support my work.",
    "[link] [comments]", "submitted by /u/oldgull",
    "Printer-friendly version | E-mail this story to a friend",
    "Das ist ein Plus-Artikel. Weiterlesen mit einem Probemonat für einen Euro.",
    "Sie sind bereits Abonnent? Dann melden Sie sich hier an.",
    "Il vous reste 70 % de cet article à lire.", "¿Ya eres suscriptor? Inicia sesión",
  ])
  func `the footer of a program folds below the text`(line: String) {
    #expect(folded(Self.text + [line]) == [line])
  }

  @Test(arguments: [
    "The post about the wall appeared first on Facebook.",
    "The post appeared first on the page of the mayor.",
    "The post Smith wrote appeared first on Facebook, where three thousand people read it.",
    "The post “The wall is safe” appeared first on Facebook.",
    "Der Beitrag des Bürgermeisters erschien zuerst auf Facebook.",
    "Der Beitrag erschien zuerst auf Facebook.",
    "La entrada del puerto se publicó primero en el plano de la ciudad.",
    "L'articolo sul molo proviene da una raccolta privata.",
    "Artykuł o murze pochodzi z serwisu prasowego gminy.",
    "Para seguir leyendo cartas, el farero pidió gafas nuevas.",
    "Um weiterzulesen, brauchte der Wärter eine neue Brille.",
    "The post Dear Minister appeared first on Facebook before it spread to every phone in town.",
    "Příspěvek Evropské unie pochází z Fondu soudržnosti.",
    "L'articolo 5 del trattato proviene da Roma.",
    "Articolul 50 din tratat apare prima dată în Constituția europeană.",
    "Innlegget Til Statsministeren dukket først opp på Facebook i går kveld.",
  ])
  func `news of what appeared where stays`(line: String) {
    #expect(folded(Self.text + [line]).isEmpty)
    #expect(folded(Array(Self.text.prefix(3)) + [line] + Self.text.suffix(1)).isEmpty)
  }

  @Test func `the footer of a program is not looked for between paragraphs`() {
    let line = "The post Harbour wall gives way appeared first on Gull Post."
    #expect(folded(Array(Self.text.prefix(3)) + [line] + Self.text.suffix(1)).isEmpty)
  }

  @Test func `a call for subscribers folds between paragraphs`() {
    let line =
      "The Gull is a reader-supported publication. To receive new posts and support my work, "
      + "consider becoming a free or paid subscriber."
    #expect(folded(Array(Self.text.prefix(3)) + [line] + Self.text.suffix(1)) == [line])
  }
}
