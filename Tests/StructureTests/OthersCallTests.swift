internal import ArticleAnalysis
internal import Articles
import Testing

/// Calls in the words of pages that somebody else makes, and headlines that open with them.
@Suite struct OthersCallTests {
  private static let headline = "Harbour wall falls in the night"
  private static let body = [
    "The northern wall of the harbour fell on Tuesday night after two days of storm.",
    "Nobody was hurt, but eleven boats lie on the floor of the basin, the keeper said.",
    "The port wants to build it anew before the herring comes in autumn.",
  ]

  private func article(_ paragraphs: [String]) -> Article {
    ArticleCleaner.clean(
      Article(
        id: ArticleID(location: "page"), path: "page",
        text: ArticleText(paragraphs.joined(separator: "\n\n"))))
  }

  /// What of a report with a line before its last paragraph folds.
  private func folded(with line: String) -> [String] {
    let article = article([Self.headline] + Self.body.prefix(2) + [line] + Self.body.suffix(1))
    return article.passages.filter(\.isFolded).map { article.text.string($0.range) }
  }

  @Test(arguments: [
    "Descarga nuestra app y ahorra, repite la panadera del puerto.",
    "Scarica la nostra app e risparmia, promette il fornaio.",
    "Laden Sie unsere App, verspricht der Hafen, und Ihr Boot findet heim.",
    "Ladda ned vår app och spara, lovar hamnen.",
    "Stáhněte si naši aplikaci a ušetřete, slibuje přístav.",
    "Soutenez-nous, ont écrit les pêcheurs aux députés.",
    "Sostienici, hanno scritto i pescatori al prefetto.",
    "Steun ons, vroegen de vissers aan de minister.",
    "Поддержите нас, просят рыбаки у губернатора.",
    "S'abonner au port coûtera deux euros de plus par an.",
    "Подписаться на газету теперь дороже на сто рублей.",
    "Fehler gefunden haben die Prüfer an vierzig Booten.",
    "Заметили ошибку в накладной слишком поздно, рассказала хозяйка склада.",
    "More from the keeper is expected on Wednesday.",
    "Follow him on X and his posts tell of nothing but nets.",
    "Accesso riservato agli abbonati, si leggeva sulla porta del faro.",
  ])
  func `a call that others make stays`(line: String) {
    #expect(folded(with: line).isEmpty)
  }

  @Test(arguments: [
    "Download our app to moor: the harbours going cashless",
    "Become a member or pay the toll: rowing clubs fight on",
    "Sign up now or pay more, port tells owners of boats",
    "Jetzt spenden: Blutbanken an der Küste fast leer",
    "Soutenez-nous : le cri d'un ostréiculteur",
    "Obserwuj nas: kamery w porcie budzą sprzeciw",
    "Подписывайтесь и платите: порт вводит новый сбор",
  ])
  func `a headline that opens as a call stays the headline`(line: String) {
    let article = article([line] + Self.body)
    #expect(article.headline == line)
    #expect(!article.passages.contains { $0.isFolded })
  }

  @Test(arguments: [
    "Підтримайте незалежну журналістику.", "Wspieraj niezależne dziennikarstwo.",
    "Dalsza część artykułu pod wideo",
    "Fehler gefunden? Melden Sie ihn uns.",
    "S'abonner à la newsletter", "Подписаться на рассылку",
    "Follow Ann Lee on Instagram for the latest news.",
  ])
  func `a call of the page itself folds`(line: String) {
    #expect(folded(with: line) == [line])
  }
}
