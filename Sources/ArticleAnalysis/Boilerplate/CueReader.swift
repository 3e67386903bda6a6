internal import Articles

/// Finds the cue on a line, if there is one.
enum CueReader {
  /// Words by which a line tells that somebody said something: then it is news.
  private static let attributions = WordSet(
    """
    said says told according added announced reported asked wrote spokesman spokeswoman \
    spokesperson insisted warned argued claimed minister president police officials tweeted \
    confirmed prosecutors lawmakers sagte sagten erklärte teilte berichtete urteilte gericht \
    polizei déclaré jugé annoncé tribunal dijo dijeron informó aprobó policía gobierno \
    rief gerufen hieß schrieb steht disait dice decía diz dizia zei zegt \
    disse afirmou polícia сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили \
    полиция суд министр говорил говорила писал писала просил просила
    """)
  /// Attributed lines shorter than this are still looked at.
  private static let shortLine = 7
  /// Words up to which a line is not taken apart into sentences.
  private static let shortestParagraph = 14
  /// Longest line that is looked at, in words.
  private static let longest = 130

  /// What a line says of itself; nil for news.
  static func cue(_ line: String) -> BoilerplateCue? {
    let utf8 = Array(line.utf8)
    return cue(CueLine(utf8, 0..<utf8.count)) { line }
  }

  /// What a line of which the words were read says of itself; nil for news.
  ///
  /// `text` gives the line as a person reads it, which few lines need.
  static func cue(_ line: CueLine, text: () -> String) -> BoilerplateCue? {
    guard let cue = wording(line, text) else { return nil }
    let isOneOfSeveral =
      line.words.count > shortestParagraph && CuedParagraph.mayBeOneOfSeveral(cue.label)
      && CuedParagraph.isNews(text())
    return isOneOfSeveral ? nil : cue
  }

  /// What a sentence of a longer line says of itself by a phrase in it.
  static func cue(ofSentence line: CueLine) -> BoilerplateCue? {
    guard !line.words.isEmpty else { return nil }
    return atStart(line) { "" } ?? within(line.wordsOutside, count: line.words.count)
  }

  private static func wording(_ line: CueLine, _ text: () -> String) -> BoilerplateCue? {
    // A line without a letter or figure: `* * *`, `###`, `×`.
    if !line.hasWordPart, text().utf8.count <= 200, !isRating(text()) {
      return BoilerplateCue(label: .separator, weight: .medium)
    }
    if linkOpenerSet.open(line), let link = link(text()) { return link }
    if listOpenerSet.open(line), link(text()) != nil {
      return BoilerplateCue(label: .navigation, weight: .strong)
    }
    guard !line.words.isEmpty, line.words.count <= longest else { return nil }
    let opening = line.opensWithQuotation ? nil : atStart(line, text)
    if let opening, opening.weight != .weak { return opening }
    if let cue = within(line.wordsOutside, count: line.words.count),
      cue.label != .contact || line.hasAt
    {
      return isNews(line.words) || OpenedSentence.isStory(line, cue.label) ? opening : cue
    }
    if let opening { return opening }
    if isMenu(line, text) { return BoilerplateCue(label: .navigation, weight: .strong) }
    // Between paragraphs the stops of a day may be written so.
    if PagePath.isFromHome(line, text) {
      return BoilerplateCue(label: .navigation, weight: .medium)
    }
    if areTools(line.words) { return BoilerplateCue(label: .sharing, weight: .strong) }
    guard !line.opensWithQuotation, line.hasAt, !isNews(line.words) else { return nil }
    return address(text())
  }

  /// Whether a line says what a critic gives: `★★★☆☆`.
  private static func isRating(_ line: String) -> Bool {
    line.unicodeScalars.contains { ["\u{2605}", "\u{2606}", "\u{2B50}"].contains($0) }
  }

  /// What can be done with an article, as buttons say it.
  private static let tools = WordSet(
    """
    print save share email mail tweet facebook twitter whatsapp linkedin telegram pinterest \
    reddit messenger instagram youtube tiktok bluesky threads mastodon flipboard sms copy link \
    bookmark like listen comment comments gift pdf rss drucken teilen merken \
    vorlesen speichern compartir guardar imprimir partager enregistrer condividi salva stampa
    """)
  /// Those that say what is done.
  private static let acts = WordSet(
    "print save share copy tweet drucken teilen merken compartir imprimir partager condividi")
  /// What stands among them: sizes of letters, the network X, the halves of words.
  private static let besideTools = WordSet("a a+ x e text size")
  /// Words of the shortest and the longest row of such buttons.
  private static let fewestTools = 3
  private static let mostTools = 12

  /// Whether a line is a row of buttons: `Print Save Share`.
  private static func areTools(_ words: [CueWord]) -> Bool {
    guard (fewestTools...mostTools).contains(words.count),
      words.contains(where: { acts.contains($0.hash) })
    else { return false }
    return words.allSatisfy { tools.contains($0.hash) || besideTools.contains($0.hash) }
  }

  /// Words of the longest menu and of its first entry, and entries of the shortest.
  private static let longestMenu = 24
  private static let longestEntry = 4
  private static let fewestEntries = 2
  /// Entries from which on they may be words that are in news as well.
  private static let manyEntries = 3

  /// Whether a line is a row of entries with bars between them, all of which stand on pages alone:
  /// `About us | Contact | Privacy policy`.
  private static func isMenu(_ line: CueLine, _ text: () -> String) -> Bool {
    guard let first = line.wordsBeforeColon, first <= longestEntry,
      line.words.count <= longestMenu
    else { return false }
    let entries = text().split(separator: "|")
    let least: BoilerplateCue.Weight = entries.count < manyEntries ? .strong : .weak
    return entries.count >= fewestEntries
      && entries.allSatisfy { entry in
        let words = CueLine(String(entry)).words
        return !words.isEmpty && isWhole(words, least)
      }
  }

  private static func isWhole(_ words: [CueWord], _ least: BoilerplateCue.Weight) -> Bool {
    var result = false
    CueTable.opening.forEachPhrase(startingWith: words[0].hash) { phrase in
      result =
        (phrase.place == .whole || phrase.cue.label == .copyright)
        && phrase.cue.weight.rawValue >= least.rawValue
        && CueTable.opening.end(of: phrase, words, from: 0) == words.count
      return !result
    }
    return result
  }

  /// Whether a line tells that somebody said something.
  static func isNews(_ words: [CueWord]) -> Bool {
    words.count >= shortLine && words.contains { attributions.contains($0.hash) }
  }

  /// What stands before the colon of a link to another story.
  static let linkOpeners = [
    "read more", "read", "read also", "also read", "must read", "see also", "also see", "related",
    "related story", "related article", "related coverage", "watch", "watch now", "watch more",
    "listen", "more", "more on this", "more on this story", "more to read", "read next",
    "recommended", "recommended reading", "in pictures", "in photos", "don't miss", "see more",
    "from the archive", "from the archives", "you may also like", "further reading", "click here",
    "don't miss this", "trending", "read full story", "read the full story",
    "lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "leggi anche",
    "leia também", "lees ook", "читайте также", "смотрите также", "czytaj też", "czytaj także",
    "اقرأ أيضا", "اقرأ أيضاً", "相关阅读", "延伸阅读",
    "ilginizi çekebilir", "läs också", "läs mer om", "läs även", "les også", "læs også",
    "čtěte také", "čtěte též", "přečtěte si také", "mohlo by vás zajímat", "διαβάστε επίσης",
    "διαβάστε ακόμη", "δείτε επίσης", "читайте також", "дивіться також", "קראו גם", "קרא גם",
    "यह भी पढ़ें", "ये भी पढ़ें", "baca juga", "simak juga", "xem thêm", "đọc thêm", "관련기사",
    "관련 기사", "関連記事", "関連ニュース", "lee también", "zobacz także", "zobacz też", "veja também",
    "vea también", "voir aussi", "meer lezen", "auch interessant", "lesen sie hier",
    "lisez aussi", "lire également", "à lire également", "leer también", "te puede interesar",
    "le puede interesar", "potrebbe interessarti", "ti potrebbe interessare", "vedi anche",
    "leia mais", "saiba mais", "ler também", "lees meer", "czytaj również", "przeczytaj także",
    "przeczytaj również", "przeczytaj też", "читать по теме", "читайте по теме", "по теме",
    "читайте за темою", "ayrıca okuyun", "missa inte", "läs mer", "les mer", "læs mere", "lue myös",
    "lue lisää", "čítajte aj", "čítajte tiež", "prečítajte si aj", "kapcsolódó",
    "kapcsolódó cikk", "olvassa el ezt is", "olvasd el ezt is", "ezt is ajánljuk",
    "citește și", "citiți și", "citeşte şi", "vezi și", "прочетете още", "вижте още",
    "pročitajte još", "pročitajte i", "čitajte i", "اقرأ أيضًا", "قد يهمك أيضا", "شاهد أيضا",
    "بیشتر بخوانید", "همچنین بخوانید", "ये भी देखें", "यह भी देखें", "相关报道", "相关文章",
    "함께 보면 좋은 기사",
  ]
  /// Those of them with which the headline over a gallery or a recording begins as well.
  private static let galleries: Set<String> = [
    "in pictures", "in photos", "watch", "listen", "from the archive", "from the archives",
  ]
  private static let linkOpenerSet = OpenerSet(linkOpeners)
  /// What stands before the colon of a list of what an article is about; without it a storm may be
  /// of category 5.
  static let listOpeners = [
    "tags", "tag", "tagged", "tagged as", "topics", "topic", "categories", "category", "keywords",
    "schlagwörter", "schlagworte", "themen", "mots clés", "etiquetas", "теги", "темы", "标签",
    "archivado en", "archiviato in", "arquivado em", "trefwoorden", "tagi", "ämnen", "štítky",
    "ετικέτες", "etiketler", "теґи", "תגיות", "टैग", "từ khóa", "태그", "タグ", "témata", "témy",
    "etichete", "címkék", "برچسب‌ها", "asiasanat",
  ]
  private static let listOpenerSet = OpenerSet(listOpeners)

  /// A link to another story: `Read more: Five cases that changed the law`.
  private static func link(_ line: String) -> BoilerplateCue? {
    let scalars = line.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" || $0 == "|" }),
      scalars.distance(from: scalars.startIndex, to: colon) <= 40
    else { return nil }
    let rest = line[scalars.index(after: colon)...].split(separator: " ")
    let isSentence = rest.last.map { $0.hasSuffix(".") } ?? false
    guard rest.count <= 20, !isSentence else { return nil }
    let opener = line[..<colon].lowercased()
    return BoilerplateCue(
      label: .related, weight: .strong, mayBeHeadline: galleries.contains(opener))
  }

  private static func atStart(_ line: CueLine, _ text: () -> String) -> BoilerplateCue? {
    let table = CueTable.opening
    let words = line.words
    var best: BoilerplateCue?
    for first in words[0].isFigure ? [words[0].hash, CueIndex.figure] : [words[0].hash] {
      table.forEachPhrase(startingWith: first) { phrase in
        guard words.count <= phrase.longest, let end = table.end(of: phrase, words, from: 0),
          best.map({ $0.weight.rawValue < phrase.cue.weight.rawValue }) ?? true
        else { return true }
        var cue = phrase.cue
        if phrase.place != .whole, end < words.count {
          let sentence = OpenedSentence(line: line, opening: end, phrase: phrase)
          if isNews(words) || sentence.isNews(text) { return true }
          cue.mayBeHeadline = sentence.mayBeHeadline(text)
        }
        best = cue
        return true
      }
    }
    return best
  }

  private static func within(_ words: [CueWord], count: Int) -> BoilerplateCue? {
    let table = CueTable.inside
    var found: BoilerplateCue?
    for index in words.indices where table.mayBegin(with: words[index].hash) {
      table.forEachPhrase(startingWith: words[index].hash) { phrase in
        guard count <= phrase.longest, table.end(of: phrase, words, from: index) != nil
        else {
          return true
        }
        found = phrase.cue
        return false
      }
      if found != nil { return found }
    }
    return nil
  }

  /// A line that is little more than an address: `jane@example.org`, `@janedoe`.
  private static func address(_ line: String) -> BoilerplateCue? {
    let parts = line.split(separator: " ")
    guard parts.count <= 6, let last = parts.last else { return nil }
    let isMail = parts.contains { $0.contains("@") && $0.contains(".") && $0.utf8.count >= 6 }
    if isMail { return BoilerplateCue(label: .contact, weight: .strong) }
    if parts.count == 1, last.hasPrefix("@"), last.utf8.count >= 4 {
      return BoilerplateCue(label: .contact, weight: .medium)
    }
    return nil
  }
}
