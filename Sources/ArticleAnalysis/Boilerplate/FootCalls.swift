/// Tells the line below a text by which a newsroom calls its reader to something of its own.
///
/// Such as `Curious? Our podcast takes you there`. No fixed wording opens such a line, so it must ask
/// for an act and say to whom and where, or speak to the reader of what is the newsroom's: who writes
/// of `our children` and of Instagram does neither.
enum FootCalls {
  /// Words of the longest call.
  private static let longest = 30
  /// Words from what is asked for to those who ask, from there to the place, and from `our` to what is
  /// offered.
  private static let (askingReach, placeReach, offerReach) = (2, 4, 2)

  /// What a reader is asked to do.
  private static let acts = WordSet(
    """
    follow join find email mail tell write message contact call visit folgen folgt folge finden \
    schreiben abonnieren suivez rejoignez retrouvez écrivez contactez sigue síguenos escríbenos \
    únete búscanos seguici scrivici raggiungici siga acompanhe encontre volg mail app obserwuj \
    śledź znajdź подписывайтесь подпишитесь читайте följ hitta følg
    """)
  private static let askers = WordSet(
    "us uns nous nos nas ons oss нас нам síguenos escríbenos búscanos seguici scrivici bizi")
  /// Where newsrooms are found besides their own pages.
  private static let places = WordSet(
    """
    whatsapp instagram facebook twitter bluesky telegram threads tiktok youtube linkedin mastodon \
    email mail app telegramie facebooku instagramie телеграм телеграме вконтакте
    """)
  private static let owners = WordSet(
    """
    our unser unsere unserem unseren unserer notre nos nuestro nuestra nuestros nuestras nostro \
    nostra nosso nossa onze nasz nasza nasze naszego naszej наш наша нашу нашей нашем vår vårt våra
    """)
  /// What newsrooms alone have to offer.
  private static let offers = WordSet(
    """
    newsletter newsletters newslettera newsletteru nieuwsbrief infolettre boletín nyhetsbrev \
    рассылку рассылке podcast podcasts app application aplicación aplicativo journalism \
    journalismus journalisme periodismo giornalismo jornalismo journalistiek journalistik angebot \
    kanał kanale канал канале
    """)
  /// Words that speak to the reader.
  private static let readers = WordSet(
    """
    you your you're sie ihr ihre ihren ihrem du dich dir dein deine testen vous votre vos retrouvez \
    tu te quieres sigue descarga ti tuo tua tuoi scarica scopri você seu sua baixe je jij jouw \
    jullie ty cię twój вы вас ваш du dig din
    """)

  /// The cue of such a line; nil for any other.
  static func cue(_ line: CueLine, text: () -> String) -> BoilerplateCue? {
    guard line.words.count <= longest, !line.opensWithQuotation, line.countries == 0,
      case let words = line.wordsOutside, asks(words) || offers(words),
      !CueReader.isNews(line.words), !words.contains(where: { OpenedSentence.isReport($0) }),
      !OpenedSentence.endsWithOthers(text())
    else { return nil }
    return BoilerplateCue(label: .newsletter, weight: .medium)
  }

  /// `Follow us on Facebook`, `Email us`.
  private static func asks(_ words: [CueWord]) -> Bool {
    words.indices.contains { asker in
      guard askers.contains(words[asker].hash) else { return false }
      let before = words[max(0, asker - askingReach)...asker]
      let behind = words[asker...].prefix(placeReach)
      return before.contains { acts.contains($0.hash) }
        && (before + behind).contains { places.contains($0.hash) }
    }
  }

  /// `Our newsletter brings you the week`.
  private static func offers(_ words: [CueWord]) -> Bool {
    words.indices.contains { owner in
      owners.contains(words[owner].hash)
        && words[(owner + 1)...].prefix(offerReach).contains { offers.contains($0.hash) }
    } && words.contains { readers.contains($0.hash) }
  }
}
