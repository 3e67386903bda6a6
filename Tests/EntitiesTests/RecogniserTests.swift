import ArticleAnalysis
import Articles
import Testing

@Suite struct RecogniserTests {
  @Test(arguments: [
    "[person:Angela Merkel] met [organisation:United Nations] officials in [place:Geneva].",
    "Russian President [person:Vladimir Putin] said so on Tuesday.",
    "[person:Hollande], the French president, flew to [place:Moscow] with [person:Francois Hollande].",
    "[place:Turkey]’s ambassador left [place:Ankara].",
    "the [place:US]-led coalition and the anti-[organisation:IS] front against [organisation:Daesh]",
    "The plane fell near the [place:Turkey]-[place:Syria] border.",
    "the Russian-French plan",
    "militants of [organisation:Islamic State] ([organisation:IS]) in [place:Syria]",
    "It is what it IS, they said to us.",
    "[organisation:NATO] said [place:Raqa] was hit.",
    "[person:Rami Abdel Rahman], director of the Britain-based"
      + " [organisation:Syrian Observatory for Human Rights]",
    "[organisation:The Moscow Times] was founded in [place:Moscow].",
    "Photo by: [organisation:Reuters]",
    "The French aircraft carrier [other:Charles de Gaulle] sailed.",
    "the [other:United Nations Climate Change Conference] in [place:Paris]",
    "Turkmen forces are of Turkish descent, an Islamic scholar said.",
    "[place:Russia] and the [place:West] should unite against a common enemy.",
    "Former [place:U.S.] President [person:George W. Bush] spoke.",
    "Foreign Minister [person:Sergei Lavrov] met [person:John Kerry] in [place:Vienna].",
    "He works for [organisation:McDonald's] and for [organisation:Goldman Sachs].",
    "The [organisation:Ministry of Foreign Affairs] denied it.",
    "[person:Michael Jordan] never played in [place:Jordan].",
    "Difference, however, remains over the future of [person:Bashar al-Assad].",
    "[person:Ursula von der Leyen] and [person:Recep Tayyip Erdogan] agreed.",
    "Subscribers agree to the Privacy Policy",
    "The downing of a Russian Su-24 by [place:Turkey] and the S-400 systems in [place:Syria].",
    "BM-21 Grad rockets, T-72 tanks and two F-16 jets were seen near [place:Donetsk].",
    "[person:Marine Le Pen] was found guilty on Monday.",
    "The ruling bars [person:Marine Le Pen] from running in 2027.",
    "[person:RFK Jr.] met [person:Robert F. Kennedy Jr.] in [place:Boston].",
    "Crowds met [person:Cal Ripken Sr.] on Monday.",
    "[person:Robert F. Kennedy Jr.] spoke. [person:Kennedy] said no.",
    "[person:George H. W. Bush] met [person:John Major] in 1991.",
    "[organisation:Goldman Sachs] and [organisation:JPMorgan Chase] posted record profits.",
    "[organisation:Hayat Tahrir al-Sham] ([organisation:HTS]) fighters entered [place:Aleppo].",
    "The [organisation:Bank of England] raised rates.",
    "[person:Alexandria Ocasio-Cortez] voted against the measure.",
    "[person:Putin] called [person:Zelenskiy] on Monday.",
    "[person:Olaf Scholz]'s [organisation:Social Democrats] lost [place:Brandenburg].",
    "Palestinians in the [place:West Bank] city of [place:Jenin] mourned.",
  ]) func `marked names are found`(_ marked: String) {
    let expected = MarkedText(
      marked.replacing("Britain-based", with: "[place:Britain]-based"))
    let article = Article(lines: expected.text)
    let index = EntityIndexer.index([article])
    let found = index.mentions.map { MarkedText.Mark(kind: $0.kind, text: $0.text) }
    #expect(found == expected.marks)
    for mention in index.mentions { #expect(article.text.string(mention.range) == mention.text) }
  }
}
