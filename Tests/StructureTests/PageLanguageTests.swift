internal import ArticleAnalysis
internal import Articles
import Testing

/// Calls, links and notices of pages in many languages, and sentences of news that open like them.
@Suite struct PageLanguageTests {
  private static let text = [
    "Lighthouse keeper retires",
    "The last keeper of the light on Gannet Rock went ashore on Monday after forty-one winters.",
    "He carried a barometer, two cats and a box with letters that he says he never meant to send.",
    "A lamp with a sensor has taken his place, and the fishermen say that it burns too white.",
  ]

  private func folded(_ lines: [String]) -> [String] {
    let text = Self.text.prefix(3) + lines + Self.text.suffix(1)
    let article = ArticleCleaner.clean(
      Article(
        id: ArticleID(location: "page"), path: "page",
        text: ArticleText(text.joined(separator: "\n\n"))))
    return article.passages.filter(\.isFolded).map { article.text.string($0.range) }
  }

  @Test(arguments: [
    "Lue myös: Majakanvartija jäi eläkkeelle", "Citește și: Paznicul farului a plecat",
    "Olvassa el ezt is: Nyugdíjba ment a világítótorony őre",
    "Čítajte aj: Strážca majáka odišiel", "Pročitajte još: Svjetioničar je otišao",
    "بیشتر بخوانید: نگهبان فانوس رفت", "Читайте по теме: Смотритель маяка уволился",
    "Przeczytaj też: Latarnik odchodzi", "Te puede interesar: El faro se queda solo",
  ])
  func `a link to another article folds, whatever its language`(line: String) {
    #expect(folded([line]) == [line])
  }

  @Test(arguments: [
    "Juttu jatkuu mainoksen jälkeen", "A cikk a hirdetés után folytatódik",
    "Articolul continuă după publicitate", "Dalsza część artykułu pod reklamą",
    "Tekst gaat verder onder de advertentie", "L'articolo continua dopo la pubblicità",
    "Článok pokračuje pod reklamou", "Haberin devamı reklamdan sonra", "Hirdetés", "Mainos",
    "تبلیغات",
  ])
  func `a line that parts a text from an advertisement folds`(line: String) {
    #expect(folded([line]) == [line])
  }

  @Test(arguments: [
    "Käytämme evästeitä, jotta sivusto toimisi paremmin.",
    "Vi använder cookies för att sidan ska fungera bättre.",
    "Oldalunk cookie-kat használ a kényelmes olvasáshoz.",
    "Acest site folosește cookie-uri pentru o lectură mai plăcută.",
    "Χρησιμοποιούμε cookies για να διαβάζετε πιο άνετα.",
    "نستخدم ملفات تعريف الارتباط لتسهيل القراءة.",
    "Ми використовуємо файли cookie, щоб сайт працював краще.",
    "Bu site çerez kullanmaktadır, okumaya devam ederek bunu kabul edersiniz.",
  ])
  func `a notice of cookies folds with the button below it`(line: String) {
    #expect(folded([line]) == [line])
    #expect(folded([line, "Accept"]).joined(separator: "\n\n") == line + "\n\nAccept")
  }

  @Test(arguments: [
    "Descarga nuestra app para leer sin conexión", "Téléchargez notre application",
    "Pobierz naszą aplikację", "Скачайте наше приложение", "Uygulamamızı indirin",
    "Stáhněte si naši aplikaci", "Ladda ner vår app", "Seuraa meitä Facebookissa",
    "Kövessen minket a Facebookon", "Urmărește-ne pe Facebook",
    "עקבו אחרינו בפייסבוק", "تابعونا على فيسبوك", "Tilaa uutiskirje",
    "Підпишіться на нашу розсилку", "Abonează-te la newsletter", "Redan prenumerant? Logga in",
    "Artikel anhören", "Lyssna på artikeln", "Κατεβάστε την εφαρμογή μας",
    "Impressum | Datenschutz | AGB", "Mentions légales | Données personnelles | CGU",
    "Click here to follow us on Facebook", "Add us as a preferred source on Google",
    "Log in or register to post a comment", "View comments (17)",
    "Enjoying this article? Subscribe for unlimited access.",
    "Support independent local journalism. Subscribe from £1 a week.", "Copiar enlace",
    "Read 42 comments", "Zur Merkliste hinzufügen", "Přečtěte si více", "Kommentare anzeigen",
  ])
  func `what a page offers folds`(line: String) {
    #expect(folded([line]) == [line])
  }

  @Test(arguments: [
    "Tento web používá třicet tisíc rybářů.", "Acest site folosește energia valurilor.",
    "Wij en onze partners hebben de toren gekocht.", "Al abonnee sinds 1970 is de wachter zelf.",
    "Yorum yapmak için henüz erken.", "La tua email è rimasta senza risposta.",
    "Um zu kommentieren, rudern die Fischer hinaus.",
    "Déjà abonné au silence, il n'écoute plus rien.",
    "Descarga la app del puerto y apunta la hora de la marea.",
    "Seuraa meitä, huusi vartija veneelle.", "Kövessen minket, mondta az őr.",
    "Pratite nas, rekao je čuvar.", "Volg ons niet na als het donker is.",
    "Siga nos degraus até ao cimo e verá o mar.", "Mainos ja majakka ovat nyt samassa rannassa.",
    "Hirdetés nélkül maradt a torony.", "Lue myös tähdistä, sanoi vartija.",
  ])
  func `a sentence that opens like such a line stays`(line: String) {
    #expect(folded([line]).isEmpty)
  }

  @Test func `the titles below a heading over links fold with it`() {
    let list = ["Kapcsolódó cikkek", "Kialudt a lámpa", "Két macska a révben"]
    #expect(folded(list) == [list.joined(separator: "\n\n")])
  }

  @Test(arguments: [
    ["Science", "Travel", "Food", "Video", "Sport"], ["10 min", "20 min", "30 min", "40 min"],
    ["Akzeptieren", "Ablehnen", "Einstellungen", "Zustimmen"],
  ])
  func `words that news has too do not speak for one another`(list: [String]) {
    #expect(folded(list).isEmpty)
  }

  @Test func `a length folds with the button beside it`() {
    #expect(folded(["Listen to this article", "4 min"]) == ["Listen to this article\n\n4 min"])
  }

  @Test func `a heading in capitals of its own language heads its titles`() {
    let list = ["İlgili haberler", "Fenerin son bekçisi", "Martı ve anahtar"]
    #expect(folded(list) == [list.joined(separator: "\n\n")])
  }

  @Test(arguments: ["Tulosta", "Cetak", "حفظ", "Imprimer", "Copier le lien"])
  func `a button below the headline does not hide who wrote it and when`(button: String) {
    let head = [Self.text[0], button, "By Ida Moe", "3 March 2026"]
    let article = ArticleCleaner.clean(
      Article(
        id: ArticleID(location: "page"), path: "page",
        text: ArticleText((head + Self.text.dropFirst()).joined(separator: "\n\n"))))
    #expect(article.headline == Self.text[0])
    #expect(article.byline == "By Ida Moe")
    #expect(article.date?.iso8601 == "2026-03-03")
    #expect(article.passages.filter(\.isFolded).count == 1)
  }

  @Test(arguments: [
    ("In pictures: the keeper goes ashore", true), ("Watch: the last lamp of the coast", true),
    ("Read more: the keeper goes ashore", false),
  ])
  func `a headline over a gallery is the headline`(line: String, isHeadline: Bool) {
    let article = ArticleCleaner.clean(
      Article(
        id: ArticleID(location: "page"), path: "page",
        text: ArticleText(([line] + Self.text.dropFirst()).joined(separator: "\n\n"))))
    #expect((article.headline == line) == isHeadline)
    #expect(article.passages.contains(where: \.isFolded) != isHeadline)
  }
}
