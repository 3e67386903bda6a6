internal import Articles

/// Tells the line that a program puts below each item of a feed, with its title and the site's name.
///
/// Such as `The post Harbour wall gives way appeared first on Gull Post`.
enum MachineFooters {
  /// The words in front of the title, between title and site, and behind the site.
  private struct Form {
    let opening: [Substring]
    let joint: [Substring]
    let ending: [Substring]
    /// The opening as the words of a line are compared.
    let openingWords: [UInt64]

    init(_ row: String) {
      let parts = row.split(separator: "*").map { $0.split(separator: " ") }
      (opening, joint) = (parts[0], parts[1])
      openingWords = CueLine(parts[0].joined(separator: " ")).words.map(\.hash)
      ending = parts.count > 2 ? parts[2] : []
    }
  }

  /// The wordings of the common programs, in small letters; `*` stands for the title and the site.
  static let rows = [
    "the post * appeared first on *", "the post * first appeared on *",
    "this post * appeared first on *", "the article * appeared first on *",
    "der beitrag * erschien zuerst auf *", "der artikel * erschien zuerst auf *",
    "l'article * est apparu en premier sur *", "cet article * est apparu en premier sur *",
    "la entrada * se publicó primero en *", "la entrada * aparece primero en *",
    "la entrada * apareció primero en *", "el artículo * se publicó primero en *",
    "o post * apareceu primeiro em *", "o post * apareceu primeiro no *",
    "o conteúdo * aparece primeiro em *", "o conteúdo * apareceu primeiro em *",
    "l'articolo * proviene da *", "l'articolo * sembra essere il primo su *",
    "het bericht * verscheen eerst op *", "artykuł * pochodzi z serwisu *",
    "сообщение * появились сначала на *", "сообщение * появилось сначала на *",
    "запись * впервые появилась *", "допис * спочатку з'явився на *",
    "inlägget * dök först upp på *", "innlegget * dukket først opp på *",
    "indlægget * blev først udgivet på *", "indlægget * dukkede først op på *",
    "artikkeli * julkaistiin ensimmäisen kerran *", "příspěvek * pochází z *",
    "příspěvek * se nejdříve objevil na *", "articolul * apare prima dată în *",
    "l'entrada * ha aparegut primer a *", "το άρθρο * εμφανίστηκε πρώτα στο *",
    "ظهرت المقالة * أولاً على *", "ظهرت المقالة * أولا على *", "نوشته * اولین بار در * پدیدار شد",
    "הפוסט * הופיע לראשונה *", "投稿 * は * に最初に表示されました",
  ]
  private static let forms = rows.map(Form.init)
  /// The first words of all of them.
  private static let openers = Set(rows.compactMap { CueLine($0).words.first?.hash })

  /// Words of the longest title and of the longest name of a site.
  private static let longestTitle = 40
  private static let longestSite = 10

  /// Words with which the title in such a line and the headline begin alike.
  private static let sharedOpening = 3

  /// The cue of such a line with the headline of its page; nil for any other.
  ///
  /// News may tell where a post appeared first, and then seldom of the article that it is told in. It
  /// counts behind the text alone.
  static func cue(
    _ line: CueLine, in page: borrowing Page, text: () -> String
  ) -> BoilerplateCue? {
    guard let first = line.words.first, openers.contains(first.hash),
      line.words.count <= longestTitle + longestSite
    else { return nil }
    // Much of a text opens with an article, and little with the word that stands behind it here.
    let forms = forms.filter { line.words.lazy.map(\.hash).starts(with: $0.openingWords) }
    guard !forms.isEmpty else { return nil }
    let tokens = text().split(separator: " ")
    let words = tokens.map(plain)
    let titles = forms.compactMap { title(words, tokens, $0) }.map(opening)
      .filter { !$0.isEmpty }
    guard !titles.isEmpty else { return nil }
    let openings = page.headlines.map(opening)
    guard titles.contains(where: { title in openings.contains(title) }) else { return nil }
    return BoilerplateCue(label: .repeated, weight: .medium)
  }

  /// The first words of a title, by which it is known again.
  private static func opening(_ title: String) -> [UInt64] {
    CueLine(title).words.prefix(sharedOpening).map(\.hash)
  }

  /// A word in small letters, with straight apostrophes and without the stop behind it.
  private static func plain(_ word: Substring) -> Substring {
    let small = word.lowercased().replacing("\u{2019}", with: "'")
    return small.hasSuffix(".") || small.hasSuffix("\u{3002}") ? small.dropLast() : small[...]
  }

  /// The title in a line of a form, as printed; nil where it has another.
  private static func title(
    _ words: [Substring], _ tokens: [Substring], _ form: Form
  ) -> String? {
    guard words.starts(with: form.opening), words.count > form.opening.count + form.ending.count,
      words.suffix(form.ending.count).elementsEqual(form.ending)
    else { return nil }
    let names = form.opening.count..<words.count - form.ending.count
    // The title may have the words of the joint too.
    guard
      let joint = names.last(where: { words[$0..<names.upperBound].starts(with: form.joint) })
    else { return nil }
    let title = tokens[names.lowerBound..<joint]
    let site = tokens[joint + form.joint.count..<names.upperBound]
    guard !title.isEmpty, title.count <= longestTitle, isSite(site) else { return nil }
    return title.joined(separator: " ")
  }

  private static func isSite(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, words.count <= longestSite else { return false }
    return opensName(first) && !words.contains { $0.hasSuffix(",") }
  }

  private static func opensName(_ word: Substring) -> Bool {
    word.first.map { $0.isUppercase || $0.isNumber || $0.isLetter && !$0.isCased } ?? false
  }
}
