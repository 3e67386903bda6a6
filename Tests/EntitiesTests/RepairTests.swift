import ArticleAnalysis
import Articles
import Testing

/// The ends of names, by what stands in and beside them.
@Suite struct RepairTests {
  private static func marks(_ text: String) -> [MarkedText.Mark] {
    EntityIndexer.index([Article(lines: text)]).mentions.filter { $0.kind != .other }
      .map { MarkedText.Mark(kind: $0.kind, text: $0.text) }
  }

  @Test(arguments: [
    "[place:MOSCOW] - The [organisation:Russian Foreign Ministry] denied the report.",
    "[place:THE HAGUE] ([organisation:AP]) - Judges met on Monday.",
    "[place:NEW YORK] ([organisation:Reuter]) - Shares fell on Monday.",
    "Ayatollah [person:Ali Rezaei] met Sheikh [person:Hassan Karimi] in [place:Tehran].",
    "The Taoiseach, [person:Brian Whelan], left [place:Dublin] on Friday.",
    "[person:Staffan de Laval] left. [person:De Laval] was tired, and [person:de Laval] slept.",
    "The [organisation:Northern Relief Union of Kaltenburg] ([organisation:NRUK]) sent trucks.",
    "Troops of the [organisation:Jalisco New Order Cartel] ([organisation:CJNO]) fled.",
    "Trucks of the [organisation:Kaltenburg Relief Union] ([organisation:KRU]) left.",
    "The army bought unmanned aircraft systems (UAS). Officials said UAS were cheap.",
    "The [organisation:Quds Force] of the [organisation:Revolutionary Guards] was named.",
    "The deal let Sen. [person:Tom Whitfield] and Gov. [person:Asa Hale] claim victory.",
  ]) func `a name ends where it ends`(marked: String) {
    let text = MarkedText(marked)
    #expect(Self.marks(text.text) == text.marks)
  }

  @Test func `a short form in brackets is its name, in the order of another language too`() {
    let index = EntityIndexer.index([
      Article(
        lines: "The Jalisco New Order Cartel (CJNO) fled. The CJNO is feared.\n"
          + "The Party of Free Farmers (SLP) won. The SLP is small.")
    ])
    #expect(
      Set(index.mentions.map(\.entity))
        == ["organisation:jalisco-new-order-cartel", "organisation:party-of-free-farmers"])
  }

  @Test(arguments: [
    (
      "Mayor Visits Town as Zelenko Visits [place:Berlin] and Ten Thousand Cheer", "Berlin"
    ),
    ("A Man Walks His Dog While Storm Hits Coast and Empties Every Street in Town", ""),
  ]) func `a headline with a capital on each word is no row of names`(
    marked: String, expected: String
  ) {
    let names = Self.marks(MarkedText(marked).text).filter { $0.kind != .person }.map(\.text)
    #expect(names == (expected.isEmpty ? [] : [expected]))
  }
}
