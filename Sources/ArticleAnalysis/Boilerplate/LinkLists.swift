/// Finds the titles of other articles that a page lists below a heading such as `Most read`, below its
/// text or between two paragraphs.
enum LinkLists {
  /// What such a title adds to a run behind the text: nearly nothing, as the heading speaks for it.
  static let tailScore = -0.1
  /// Most titles of a list, and fewest of one between paragraphs: one alone may be a heading.
  private static let longest = 10
  private static let shortest = 2
  /// Paragraphs of running text above the list of the shortest article; a digest that is a list
  /// itself has fewer.
  private static let shortestText = 2

  /// First words of headings over links, unlike `Top stories`, over which a digest may stand.
  private static let openers: Set<String> = [
    "related", "most", "recommended", "trending", "popular", "more", "read", "further", "you",
    "meistgelesen", "lesen", "mehr", "weitere", "lire", "à", "articles", "les", "lea", "más",
    "lo", "noticias", "leggi", "leia", "mais", "читайте", "популярное", "самое", "das", "zum",
    "te", "le", "ti", "potrebbe", "articoli", "artigos", "meest", "ook", "gerelateerde", "czytaj",
    "zobacz", "najczęściej", "läs", "mest", "relaterade", "čtěte", "související", "nejčtenější",
    "διαβάστε", "δείτε", "σχετικά", "δημοφιλή", "новини", "новости", "материалы", "ilgili", "çok",
    "bunları", "baca", "artikel", "berita", "terpopuler", "xem", "tin", "đọc", "यह", "संबंधित",
    "관련기사", "관련", "많이", "인기", "関連記事", "人気記事", "相关阅读", "相关新闻", "推荐阅读", "延伸阅读", "اقرأ", "الأكثر",
    "مواضيع", "ähnliche", "verwandte", "empfohlene", "passend", "lisez", "nos", "sur", "vous",
    "ces", "artículos", "notas", "también", "leer", "notizie", "vedi", "matérias", "ler", "pode",
    "notícias", "lees", "aanbevolen", "anderen", "gerelateerd", "polecane", "polecamy",
    "powiązane", "podobne", "warto", "przeczytaj", "więcej", "похожие", "рекомендуем", "также",
    "ещё", "еще", "по", "схожі", "більше", "матеріали", "benzer", "önerilen", "diğer", "liknande",
    "mer", "rekommenderade", "fler", "relaterte", "anbefalte", "læs", "anbefalede", "lue",
    "aiheeseen", "aiheesta", "lisää", "luetuimmat", "suosittelemme", "katso", "podobné",
    "doporučujeme", "mohlo", "čítajte", "prečítajte", "súvisiace", "najčítanejšie", "kapcsolódó",
    "olvassa", "további", "ajánlott", "legolvasottabb", "citește", "citiți", "citeşte",
    "articole", "știri", "pe", "cele", "vezi", "още", "вижте", "свързани", "pročitajte", "vezane",
    "povezane", "najčitanije", "προτεινόμενα", "τα", "קראו", "כתבות", "עוד", "הכי", "أخبار",
    "مقالات", "موضوعات", "بیشتر", "مطالب", "اخبار", "ये", "इसे", "bài", "관련뉴스", "함께", "추천",
    "おすすめ記事", "相关文章", "相关报道", "相關新聞", "相關文章",
  ]

  /// The lists that may stand between paragraphs.
  static func inside(_ lists: [Range<Int>]) -> [Range<Int>] {
    lists.filter { $0.count >= shortest }
  }

  /// The titles behind such headings, each in a list without any other line.
  static func lists(_ lines: [ScoredLine], after head: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var prose = 0
    for index in head..<lines.count {
      if lines[index].isProse { prose += 1 }
      guard prose >= shortestText, isHeading(lines[index]) else { continue }
      let titles = lines[(index + 1)...].prefix { $0.isTitle }
      if titles.count <= longest { result.append(titles.indices) }
    }
    return result
  }

  private static func isHeading(_ line: ScoredLine) -> Bool {
    guard let cue = line.cue, cue.label == .related, cue.weight == .strong,
      line.text.utf8.count <= 40, !line.text.contains(": ")
    else { return false }
    let first = line.text.prefix { $0 != " " && $0 != ":" }
    // The lower case of a dotted capital I has a dot of its own.
    return openers.contains(
      String(
        String.UnicodeScalarView(first.lowercased().unicodeScalars.filter { $0 != "\u{307}" })))
  }
}
