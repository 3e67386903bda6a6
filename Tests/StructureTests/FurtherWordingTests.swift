internal import ArticleAnalysis
internal import Articles
import Testing

/// What pages say of themselves in languages of which only the fixed wordings are known.
@Suite struct FurtherWordingTests {
  private static let text = [
    "Harbour wall gives way",
    "The wall of the old harbour gave way on Monday after nine days of rain, and three boats sank.",
    "Divers looked for the keeper of the light until dusk, while his wife waited in the chapel.",
    "The mayor has asked engineers from the capital to look at what is left of the wall.",
  ]

  /// The lines that are folded where one stands between two paragraphs of a report.
  private func folded(_ line: String) -> [String] {
    let text = Self.text.prefix(3) + [line] + Self.text.suffix(1)
    let article = MarkedPage(text.joined(separator: "\n\n")).article
    return article.passages.filter(\.isFolded).map { article.text.string($0.range) }
  }

  @Test(arguments: [
    "Čtěte také: Racek, který krade klíče", "Sdílet na Facebooku", "Komentáře (3)",
    "Přihlaste se k odběru našeho newsletteru", "Všechna práva vyhrazena.",
    "Διαβάστε επίσης: Ο γλάρος του λιμανιού", "ΔΙΑΦΗΜΙΣΗ", "Κοινοποίηση στο Facebook",
    "Όλα τα δικαιώματα διατηρούνται", "Читайте також: Чайка краде ключі",
    "Підписуйтесь на наш канал", "Усі права захищені", "Коментарі (3)",
    "קראו גם: השחף של הנמל", "פרסומת", "כל הזכויות שמורות", "תגובות",
    "【関連記事】港の防波堤が崩れる", "シェアする", "無断転載を禁じます", "[관련기사] 항구의 갈매기",
    "공유하기", "댓글 3", "यह भी पढ़ें: बंदरगाह की दीवार", "विज्ञापन", "शेयर करें",
    "Baca juga: Camar pencuri kunci", "Bagikan", "Hak cipta dilindungi undang-undang.",
    "Xem thêm: Hải âu ở bến cảng", "Quảng cáo", "Chia sẻ", "Bình luận (3)",
    "İlginizi çekebilir: Limandaki martı", "Facebook'ta paylaş", "Tüm hakları saklıdır.",
    "Bültenimize abone olun", "Läs också: Måsen i hamnen", "Dela artikeln",
    "Condividi su WhatsApp", "Partager sur Facebook", "Partilhar no Facebook",
    "Udostępnij na Facebooku", "Deel dit artikel", "Meld je aan voor onze nieuwsbrief",
    "分享到：微信 微博", "شارك هذا المقال", "Archivado en: Puertos, Gaviotas",
    "Puedes seguirnos en Facebook", "La suite est réservée aux abonnés.", "Seite 1 von 2",
    "About Us | Contact | Privacy Policy | Terms of Use",
    "Die wichtigsten Nachrichten, jeden Morgen kostenlos in Ihr Postfach.",
  ])
  func `a fixed wording of pages folds`(line: String) {
    #expect(folded(line) == [line])
  }

  @Test(arguments: [
    "Sdílet jednu loď bude pět rodin.", "Reklama a zprávy se v přístavu neliší.",
    "Δημοφιλή ψάρια έγιναν τα μικρά.", "Коментарі рибалок вигадали в ратуші.",
    "פרסומת גדולה עמדה על הגג של הנמל.", "共有する船は三隻ある。", "광고 없는 배는 세 척이다.",
    "विज्ञापन और समाचार में अंतर नहीं था।", "Bagikan ikan itu, kata nelayan tua.",
    "Quảng cáo lớn đứng trên bến cảng.", "Paylaş dedi balıkçı, ama ağ boştu.",
    "Condividi il pane, diceva il guardiano.", "Partager le quai est obligatoire.",
    "Deel van de muur staat nog.", "Meld je aan, zei de loods, en niemand kwam.",
    "Dela båten måste alla göra.", "关注我们的人很少。", "1/3",
  ])
  func `a sentence that opens with such words stays`(line: String) {
    #expect(folded(line).isEmpty)
  }

  @Test(arguments: ["Newsletter abonnieren", "Advertisement", "Baca juga: Camar pencuri kunci"])
  func `furniture over a headline folds`(line: String) {
    let article = MarkedPage(([line] + Self.text).joined(separator: "\n\n")).article
    #expect(article.headline == Self.text[0])
    #expect(article.passages.first?.kind == .boilerplate)
  }
}
