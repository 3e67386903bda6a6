internal import Articles

/// Tells the line below a text by which a newsroom calls its reader to something of its own.
///
/// Such as `Curious? Follow us on Instagram`. No fixed wording opens such a line, so a sentence or a part of
/// one must open with what the reader is to do, and say whom to follow where, or name what is the
/// newsroom's: who writes of `our app` and of Instagram does neither.
enum FootCalls {
  /// Words of the longest call.
  private static let longest = 30
  /// Words from those who ask to the place, and from `our` to what is offered.
  private static let (placeReach, offerReach) = (4, 2)

  /// What a reader is asked to do.
  private static let acts = WordSet(
    """
    follow join find email mail write message contact call visit tell folgen folgt folge finden \
    schreiben abonnieren suivez rejoignez retrouvez écrivez contactez sigue seguí siga únete \
    escribe acompanhe encontre volg mail app obserwuj śledź znajdź подписывайтесь подпишитесь \
    читайте följ hitta følg
    """)
  /// Those who ask, in a word with the act.
  private static let asking = WordSet(
    "síguenos síganos escríbenos búscanos encuéntranos seguici scrivici trovaci segue siga")
  private static let askers = WordSet("us uns nous nos ons oss нас нам sie ci nas")
  /// Words that may stand in front of the act.
  private static let openers = WordSet(
    "then and or please also just dann und oder bitte alors et ou y o dan en a и или och eller")
  private static let prepositions = WordSet(
    "on by via at in auf bei per über sur par en por su op w na в во на no på i")
  /// Where newsrooms are found besides their own pages.
  private static let places = WordSet(
    """
    whatsapp instagram facebook twitter bluesky telegram threads tiktok youtube linkedin mastodon \
    email mail app telegramie facebooku instagramie телеграм телеграме вконтакте
    """)
  /// What newsrooms alone have to offer.
  private static let offers = WordSet(
    """
    newsletter newsletters newslettera newsletteru nieuwsbrief infolettre boletín nyhetsbrev \
    рассылку рассылке podcast podcasts podcastu podcaście app application aplicación aplicativo \
    applicazione приложение приложении
    """)
  /// What a reader is to do with it.
  private static let uses = WordSet(
    """
    subscribe listen hear read download try get sign hören höre lesen abonnieren laden melden \
    finden erfahren retrouvez trouverez mira vind vindt найдете найдёте \
    écoutez découvrez inscrivez téléchargez lisez abonnez escucha escuche descubre suscríbete \
    suscríbase descarga ascolta scopri iscriviti scarica leggi ouça assine receba descubra baixe \
    luister lees ontdek abonneer schrijf posłuchaj słuchaj zapisz pobierz przeczytaj слушайте \
    послушайте читайте подпишитесь скачайте lyssna läs prenumerera lyt læs lytt les
    """)
  /// What such a thing does for its reader.
  private static let gifts = WordSet("brings takes gives tells sends keeps shows")
  /// How it is said to the reader beside either.
  private static let readers = WordSet("you sie je jij vous вы du")

  /// The cue of such a line; nil for any other.
  ///
  /// - Complexity: O(*n*) in its words.
  static func cue(_ line: CueLine, text: () -> String) -> BoilerplateCue? {
    guard line.words.count <= longest, !line.opensWithQuotation, line.countries == 0,
      mayCall(line.wordsOutside), !CueReader.isNews(line.words),
      !line.words.contains(where: OpenedSentence.isReport), case let text = text(),
      !OpenedSentence.endsWithOthers(text),
      text.split(whereSeparator: isEnd).contains(where: isCall)
    else { return nil }
    return BoilerplateCue(label: .newsletter, weight: .medium)
  }

  /// Whether a line has the words of a call at all, in whatever order.
  private static func mayCall(_ words: [CueWord]) -> Bool {
    words.contains { offers.contains($0.hash) || places.contains($0.hash) }
  }

  private static func isEnd(_ character: Character) -> Bool {
    ".?!:;,\u{2013}\u{2014}\u{2026}\u{00BF}\u{00A1}".contains(character)
  }

  private static func isCall(_ part: Substring) -> Bool {
    let words = CueLine(String(part)).words
    return asks(words.drop { openers.contains($0.hash) }) || offers(words)
  }

  /// `Follow us on Facebook`.
  private static func asks(_ words: ArraySlice<CueWord>) -> Bool {
    guard let first = words.first else { return false }
    let isCall =
      asking.contains(first.hash)
      || acts.contains(first.hash)
        && words.dropFirst().first.map { askers.contains($0.hash) } ?? false
    let behind = words.dropFirst().prefix(placeReach)
    return isCall
      && zip(behind, behind.dropFirst()).contains {
        prepositions.contains($0.hash) && places.contains($1.hash)
      }
  }

  /// `Listen to our podcast`, `Our newsletter brings you the week`.
  private static func offers(_ words: [CueWord]) -> Bool {
    let isOwn = words.indices.contains { owner in
      OpenedSentence.owners.contains(words[owner].hash)
        && words[(owner + 1)...].prefix(offerReach).contains { offers.contains($0.hash) }
    }
    guard isOwn, let first = words.first else { return false }
    return uses.contains(first.hash)
      || zip(words, words.dropFirst()).contains { word, next in
        readers.contains(next.hash) && (gifts.contains(word.hash) || uses.contains(word.hash))
          || readers.contains(word.hash) && uses.contains(next.hash)
      }
  }
}
