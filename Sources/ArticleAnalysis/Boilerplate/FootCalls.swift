/// Tells the line below a text by which a newsroom calls its reader to something of its own: `Want to
/// know more? Our newsletter brings you the week.`
///
/// No fixed wording opens such a line, so three things must be in it that meet in no report outside of
/// quotation marks: who speaks for the page, whom it speaks to, and what it offers.
enum FootCalls {
  /// Words of the longest call.
  private static let longest = 30

  private static let speakers = WordSet(
    """
    us our ours uns unser unsere unserem unseren unserer unseres nous notre nos nuestro nuestra \
    nuestros nuestras nostro nostra nostri nostre nosso nossa nossos nossas ons onze nas nasz nasza \
    nasze naszego naszej нас нам наш наша нашу нашего oss vår vårt våra bizi bizim síguenos seguici \
    suivez-nous apóyanos ayúdanos sostienici
    """)
  private static let addresses = WordSet(
    """
    you your you're follow email listen join subscribe sie ihr ihre ihren ihrem du dich dir dein \
    deine folgen testen vous votre vos suivez retrouvez abonnez tu te quieres hazte sigue síguenos \
    suscríbete descarga ti tuo tua tuoi iscriviti seguici scarica scopri você siga receba assine \
    baixe je jij jouw jullie volg meld download ty twój obserwuj zapisz вы вас ваш подписывайтесь \
    подпишитесь читайте du dig din följ ladda sizi takip abone
    """)
  private static let offers = WordSet(
    """
    newsletter newsletters newslettera nieuwsbrief infolettre boletín nyhetsbrev bülten bültenimize \
    рассылку рассылка whatsapp instagram facebook twitter bluesky telegram threads tiktok youtube \
    linkedin podcast podcasts app application aplicación aplicativo inbox mailbox postfach email abo \
    abos abonnement suscripción assinatura abbonamento subscription journalism journalismus \
    journalisme periodismo giornalismo jornalismo journalistiek journalistik angebot telegram-kanal \
    канал
    """)

  /// The cue of such a line; nil for any other.
  static func cue(_ line: CueLine, text: () -> String) -> BoilerplateCue? {
    guard line.words.count <= longest, !line.opensWithQuotation, !CueReader.isNews(line.words)
    else { return nil }
    let words = line.wordsOutside
    guard words.count(where: { speakers.contains($0.hash) }) > line.countries,
      words.contains(where: { addresses.contains($0.hash) }),
      words.contains(where: { offers.contains($0.hash) }),
      !words.contains(where: { OpenedSentence.isReport($0) }),
      !OpenedSentence.endsWithOthers(text())
    else { return nil }
    return BoilerplateCue(label: .newsletter, weight: .medium)
  }
}
