internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// Days of pages that state none but in a line for people, with what else stands in it.
@Suite struct DayLineTests {
  private func day(_ line: String, language: String) throws -> String? {
    let sentence =
      Self.sentences[language]
      ?? "In the sitting on Friday the council voted to reopen the pool, officials said."
    let text = (1...4).map { "<p>\($0). \(sentence)</p>" }.joined()
    let page = """
      <html lang=\(language)><head><title>Pool to reopen</title></head><body><div class=story>
      <h1>Pool to reopen</h1><div class=info><span class=date>\(line)</span></div>
      <div class=text>\(text)</div></div></body></html>
      """
    let decoded = try TextDecoder.decode(Array(page.utf8))
    let article = try #require(
      HTMLPage.article(id: ArticleID(location: "/p.html"), path: "p.html", decoded: decoded))
    return ArticleCleaner.clean(article).date?.iso8601
  }

  /// A page is of the language of its text, whatever it states.
  private static let sentences = [
    "pt": "A câmara decidiu na sexta-feira reabrir a piscina, que estava fechada há quatro anos.",
    "es": "El ayuntamiento decidió el viernes reabrir la piscina, que llevaba cuatro años cerrada.",
    "it": "Il consiglio ha deciso venerdì di riaprire la piscina, che era chiusa da quattro anni.",
    "pl": "Rada zdecydowała w piątek, że basen zostanie otwarty po czterech latach przerwy.",
    "vi": "Hội đồng thành phố hôm thứ sáu quyết định mở lại hồ bơi sau bốn năm đóng cửa.",
    "cs": "Zastupitelé v pátek rozhodli, že se bazén po čtyřech letech znovu otevře.",
  ]

  @Test(arguments: [
    ("4. März 2026, 09:15 Uhr | Lesezeit: 6 Min.", "de"), ("2026年3月4日 09:15 阅读 512", "zh"),
    ("04/03/2026 09h15 Atualizado há 3 horas", "pt"), ("04/03/2026 09h15", "pt"),
    ("4 marzo 2026 (modifica il 5 marzo 2026 | 08:20)", "it"),
    ("Erstellt: 04.03.2026, 09:15 Uhr Aktualisiert: 05.03.2026, 08:20 Uhr", "de"),
    ("4 mrt 2026 om 09:15 Update: 11:40", "nl"), ("입력2026.03.04. 오전 9:15 기사원문", "ko"),
    ("Dodano: 04.03.2026, 09:15", "pl"), ("Geplaatst: 4 maart 2026", "nl"),
    ("Publish Date: March 4, 2026", "en"), ("4 марта 2026, 09:15 МСК", "ru"),
    ("Mi, 04.03.2026 - 09:15", "de"), ("4. 3. 2026", "cs"),
    ("04/03/2026", "pt"), ("04/03/2026", "es"), ("04/03/2026", "it"), ("04/03/2026", "pl"),
    ("04/03/2026", "vi"),
  ])
  func `the day of a line is read with what stands beside it`(line: String, language: String)
    throws
  {
    #expect(try day(line, language: language) == "2026-03-04")
  }

  @Test(arguments: [
    ("04/03/2026", "en"), ("04.03.26", "hu"), ("Lesezeit: 6 Min.", "de"), ("阅读 512", "zh"),
  ])
  func `a day that may be another is none`(line: String, language: String) throws {
    #expect(try day(line, language: language) == nil)
  }
}
