internal import Articles

/// A line that begins as furniture does and goes on: a call of the page, or news about such calls.
///
/// Furniture speaks to the reader throughout or is a formula with an owner; a sentence of news goes on
/// about somebody else.
struct OpenedSentence {
  let line: CueLine
  /// The number of words that are those of the page.
  let opening: Int
  let phrase: CuePhrase

  /// Words by which a sentence tells who said so, in those languages whose furniture is known by few
  /// words.
  private static let reports = WordSet(
    """
    said says beg begs vows vowed promises tells telling ruled recites urged urges demanded joked shouted begged pleaded promised advised advises \
    suggested replied repeated whispered verlangte befahl bat flehte versprach drohte lautete \
    meinte scherzte exigeait criait suppliait promettait proposait exigía exigió ordenó gritó \
    gritaba suplicó prometía chiedeva gridava prometteva supplicava gritava pedia pediu prometia \
    exigia vroeg eiste beloofde luidde wołał wołała obiecywał żądał krzyczał требовал требовала \
    обещал обещала кричал уговаривал предлагал krävde lovade ropade löd sagt sagte sagten rät riet rief riefen ruft schreibt schrieb \
    warnt warnte mahnt mahnte spottet spottete urteilte kritisiert kritisierte fordert forderte \
    disait disaient lisait indique indiqué expliqué conseille conseillait insistait \
    ordonnait répétait affirme affirmait prévient recommande dijo dice decía decían pidió \
    aconsejó aconseja rezaba insistía repetía advierte advirtió recomienda explicó afirmó \
    detto diceva dice dicono scrive insisteva consiglia consigliava ripeteva raccomanda avverte \
    spiega ordinava disse diz dizia acrescentou concluiu aconselha insistia lia lê \
    recomenda alerta explicou repetia zei zegt raadt riep schreef waarschuwt adviseert \
    meldt mówi mówił mówiła mawiał mawiała radzi radził radziła prosiły prosił \
    scritto leggeva écrit écrivaient ruega pidieron escribían repite promete prometen chiede chiedono scrivevano \
    ripete promette pediram pede escreviam vroegen vraagt smeekt belooft herhaalt schrieben \
    wiederholt verspricht promet répète réclame regrettent lance obiecuje powtarza обещает обіцяє \
    sier lovar lover lovede står stod lupaa slibuje υπόσχεται يعد vaat \
    prosiła twierdzi ostrzega głosił głosiła czytamy powiedział powiedziała napisał говорит \
    говорят сказал сказала сказали советует советуют учил учила гласит гласила гласил просил просила \
    просит просят пишет пишут иронизируют иронизирует шутят шутит предупреждает предупреждают \
    заявил заявила заявили сообщил сообщила сообщили считает считают объяснил säger sade sa råder \
    skriver skrev varnar menar uppmanar stod قال قالت يقول تقول تنصح ينصح نصح كتب كتبت وقال \
    وقالت dedi diyor söyledi řekl řekla říká radí píše prosil prosila prosilo сказав сказала каже радить пише
    """)
  /// What pages offer and ask for, and words with which they speak to the reader and of themselves.
  private static let offers = WordSet(
    """
    newsletter newsletters newslettera newsletteru mail mails email e-mail inbox telegram whatsapp \
    facebook twitter instagram youtube tiktok linkedin threads bluesky app apps podcast podcasts \
    google latest rss push abo abos premium cookie cookies kostenlos gratis you your \
    we our us unser unsere unseren unserem unserer uns ihr ihre ihren ihrem ihrer postfach \
    nachrichten redaktion journalismus arbeit spende ausgabe votre vos vous notre nos nous \
    gratuitement gratuit lettre infolettre journalisme dons actualité actualités journal compte \
    nuestro nuestra nuestros nuestras nos tu su boletín boletines correo noticias periodismo canal \
    cuenta suscriptor suscriptores nostro nostra nostri nostre tuo tua notizie canale giornalismo \
    redazione abbonamento abbonati nosso nossa nossos nossas seu sua notícias jornal jornalismo \
    onze ons jouw jullie uw nieuwsbrief mailbox nieuws journalistiek nasz nasza nasze naszego \
    naszej naszych nasz nam skrzynkę wiadomości dziennikarstwo kanał наш наша наше наши нашу нашей \
    нашего нашем нас нам вас ваш вашу ваше рассылку рассылка канал канале каналы телеграм журнал \
    газету новости новостей vårt vår våra oss din ditt dina nyhetsbrev نشرتنا النشرة قناتنا بريدك \
    журналистику журналистики журналістику žurnalistiku gazeteciliği δημοσιογραφία facebookissa \
    instagramissa facebooku instagramu twitteru telegramu twitterze facebooken \
    instagramban фейсбуке инстаграме فيسبوك تويتر وتويتر إنستغرام واتساب يوتيوب uutiskirje \
    sähköpostiisi postanıza μας \
    © copyright reproduction prohibida reproducción reproduzione vietata riservata nachdruck \
    vervielfältigung weitergabe interdite diffusion перепечатка использование материалов ссылка цитировании kopiering
    """)
  /// How a page calls its own what it offers.
  static let owners = WordSet(
    """
    our unser unsere unserem unseren unserer notre nos nuestro nuestra nuestros nuestras nostro \
    nostra nosso nossa onze nasz nasza nasze naszego naszej наш наша нашу нашей нашем vår vårt våra \
    vores vårat naši naše náš našu нашият нашия
    """)
  /// What a reader is to do where a text goes on for subscribers.
  private static let entries = WordSet(
    """
    log login subscribe anmelden melden einloggen registrieren registriere freischalten testen \
    abonnieren connectez identifiez abonnez inscrivez s'abonner inicia inicie suscríbete suscríbase \
    regístrate regístrese accedi abbonati registrati login assine cadastre subscreva inloggen \
    abonneer registreer zaloguj zarejestruj wykup kup войдите войти подпишитесь оформите \
    зарегистрируйтесь увійдіть оформіть передплатіть giriş logga logg prenumerera kjøp køb prova \
    prøv kirjaudu tilaa přihlaste přihlásit předplaťte registrujte prihláste predplaťte lépjen \
    jelentkezzen fizessen autentifică conectează abonează autentificați abonați συνδεθείτε \
    εγγραφείτε התחברו הירשמו سجل اشترك masuk berlangganan
    """)
  /// What such a reader has or buys.
  private static let terms = WordSet(
    """
    abo abos abonnement abonnements abonnenten konto zugang kostenlos kostenlosen gratis nutzer monat \
    monatlich probe probemonat angebote abonné abonnés abonnée compte mois gratuit gratuitement \
    essai offres suscripción suscriptor suscriptores cuenta mes abbonamento mese prova assinatura \
    assinante assinantes conta mês grátis account maand abonnees subskrypcję subskrypcji \
    prenumeratę prenumeraty dostęp dostępu konta konto miesiąc подписка подписку подписке \
    подписчиков подписчикам подписки доступ месяц передплату передплати абонемент abone üye \
    prenumeration prenumerant prenumeranter abonnent abonnenter måned månad måneden abonnement \
    tilaus tilauksen předplatné předplatného předplatiteľov předplatitele predplatné účet účtu \
    előfizetés előfizetők előfizetéssel abonament abonații cont συνδρομή συνδρομητές
    """)
  /// Words behind such an opening up to which a line need not say how to go on.
  private static let longestRest = 1

  /// How a page speaks of itself in the opening of a call: `Folgen Sie uns`.
  private static let speakers = WordSet(
    """
    us uns nous nos ci nas нас oss ons síguenos síganos apóyanos ayúdanos seguici sostienici aiutaci
    """)
  /// What happened, and to somebody who is neither the reader nor the page.
  private static let narration = WordSet("was were had did he she found deemed")
  /// What is so now, of which notices speak as well.
  private static let present = WordSet("is are has have")
  /// What a notice of rights speaks of, be it in the third person.
  private static let rights = WordSet(
    """
    reserved prohibited reproduced reproduction permission published distributed redistributed \
    apply trademark trademarks material materials content copyright copyrighted cookies cookie \
    site website protected licensed licence license
    """)

  /// Whether a line with the words of a page somewhere tells of what somebody did or said about them.
  static func isStory(_ line: CueLine, _ label: BoilerplateCue.Label) -> Bool {
    switch label {
    case .copyright:
      line.wordsOutside.contains { narration.contains($0.hash) }
        && !line.wordsOutside.contains { offers.contains($0.hash) }
    case .newsletter, .sharing, .app, .appeal:
      line.wordsOutside.contains { reports.contains($0.hash) }
    default: false
    }
  }

  /// Whether a sentence speaks to the reader, or of what pages offer.
  static func offersSomething(_ line: CueLine) -> Bool {
    line.words.contains { offers.contains($0.hash) || speakers.contains($0.hash) }
  }

  /// Whether a word tells that somebody said something.
  static func isReport(_ word: CueWord) -> Bool { reports.contains(word.hash) }

  /// Whether it is a sentence of news.
  func isNews(_ text: () -> String) -> Bool {
    switch phrase.cue.label {
    case .disclaimer, .contact: return false
    default: break
    }
    let rest = line.words[opening...]
    if line.words.count >= 4, rest.contains(where: { Self.reports.contains($0.hash) }),
      phrase.cue.label != .related || Self.isSentence(text())
    {
      return true
    }
    // Links to other articles are headlines, which seldom end with a stop.
    if phrase.cue.label == .related, Self.isSentence(text()),
      rest.contains(where: { Self.narration.contains($0.hash) || Self.present.contains($0.hash) })
    {
      return true
    }
    guard phrase.place == .loose else { return isNarration }
    let text = text()
    if phrase.cue.label == .subscription {
      return !saysHowToGoOn || Self.isSentence(text) && Self.endsWithOthers(text)
    }
    guard Self.isSentence(text), !isNotice(text), !isRight else { return false }
    return !speaksOfPage
      || ![.copyright, .cookies].contains(phrase.cue.label)
        && Self.endsWithOthers(text)
  }

  /// Whether nothing but its opening is of the page, or what a headline has behind words of a page:
  /// `Download our app to park: the councils going cashless`.
  func mayBeHeadline(_ text: () -> String) -> Bool {
    if line.words.count - opening >= Self.shortestRest, Self.isParted(text()) { return true }
    return switch phrase.cue.label {
    case .disclaimer, .contact, .copyright, .comments, .sharing: false
    default: phrase.place == .loose && !speaksOfPage
    }
  }

  /// Words behind the opening of such a headline.
  private static let shortestRest = 3

  /// Whether a line has a colon, a question or a comma within it, and no stop at its end.
  private static func isParted(_ text: String) -> Bool {
    !isSentence(text) && text.dropLast().contains { ":?,：？".contains($0) }
  }

  private var speaksOfPage: Bool {
    // A notice may say all in its opening.
    let words =
      phrase.cue.label == .cookies ? line.words[...] : line.words[opening...]
    return words.contains { Self.offers.contains($0.hash) }
      || line.words[..<opening].contains {
        Self.speakers.contains($0.hash) || Self.owners.contains($0.hash)
      }
  }

  /// Whether a line that opens as the end of what all may read says how its reader goes on, or ends at
  /// once: `Sie haben bereits ein Konto?` does so, and not `Sie haben bereits ein Konto in Zürich`.
  private var saysHowToGoOn: Bool {
    let rest = line.words[opening...]
    return rest.count <= Self.longestRest || line.words.contains { Self.entries.contains($0.hash) }
      || rest.contains { Self.terms.contains($0.hash) }
  }

  /// Whether it tells of somebody else, in English.
  private var isNarration: Bool {
    let rest = line.words[opening...]
    guard !rest.contains(where: { Self.offers.contains($0.hash) }) else { return false }
    if rest.contains(where: { Self.narration.contains($0.hash) }) { return true }
    switch phrase.cue.label {
    case .cookies, .copyright:
      return rest.contains { Self.present.contains($0.hash) }
        && !line.words.contains { Self.rights.contains($0.hash) }
    default: return false
    }
  }

  /// Whether it says under which rights something stands, and of nobody what he did.
  private var isRight: Bool {
    phrase.cue.label == .copyright
      && line.words[opening...].contains { Self.rights.contains($0.hash) }
      && !line.words.contains { Self.narration.contains($0.hash) }
  }

  /// Whether a notice of rights goes on with nothing but names.
  private func isNotice(_ text: String) -> Bool {
    guard phrase.cue.label == .copyright else { return false }
    return LineWords(text).words.dropFirst(opening).allSatisfy { word in
      LineWords.mayStandBesideNames(word) || word.unicodeScalars.contains(where: TextScalar.isDigit)
    }
  }

  /// Words of the longest clause that tells whose words are before it.
  private static let longestClause = 6
  /// Words with which a call goes on behind a comma: what the reader gets, and other calls.
  private static let conjunctions = WordSet(
    """
    um damit und oder auch wenn falls afin pour et ou si para y e o si per ed se om en of als voor \
    aby żeby i lub a by jeśli чтобы и или если а för att och eller om pod är es è é to gratis \
    kostenlos gratuitement бесплатно bezpłatnie faites haz hazte fate faça doe word zostań \
    disponible disponibile disponível verfügbar beschikbaar dostępną dostępna доступно tillgänglig
    """)

  /// Whether a short clause behind its last comma speaks neither of the page nor to the reader.
  ///
  /// So it does in `Suscríbase a nuestro boletín, gritaba el loro.`
  static func endsWithOthers(_ text: String) -> Bool {
    guard let comma = text.lastIndex(where: { $0 == "," || $0 == "\u{060C}" })
    else { return false }
    let clause = CueLine(String(text[comma...])).words
    guard (2...Self.longestClause).contains(clause.count),
      !Self.conjunctions.contains(clause[0].hash)
    else { return false }
    return !clause.contains { Self.offers.contains($0.hash) }
  }

  private static func isSentence(_ text: String) -> Bool {
    text.unicodeScalars.last { !TextScalar.isCloser($0) }.map(TextScalar.endsSentence) ?? false
  }
}
