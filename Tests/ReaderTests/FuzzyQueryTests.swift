import Reader
import Testing

/// What a picker finds, and what it puts first.
@Suite struct FuzzyQueryTests {
  @Test(arguments: [
    ("pool", "Council backs pool", true), ("cbp", "Council backs pool", true),
    ("c b p", "Council backs pool", true), ("pc", "Council backs pool", false),
    ("", "anything", true), ("a", "", false), ("СОВЕТ", "Городской совет", true),
    ("élysée", "À l'Élysée", true), ("elysee", "À l'Élysée", false), ("东港", "东方的港口", true),
    ("港东", "东方的港口", false), ("istanbul", "İstanbul seçimi", true),
    ("İstanbul", "İstanbul seçimi", true), ("ß", "Sport and pools", false),
    ("straße", "Die STRASSE", false), ("straße", "Straße gesperrt", true),
  ])
  func `letters stand in order, whatever their case and what is between them`(
    query: String, text: String, isFound: Bool
  ) {
    #expect((FuzzyQuery(query).score(in: text) != nil) == isFound)
  }

  @Test(arguments: [
    ("pool", "Council backs pool", "Police leave the old lane"),
    ("cb", "Council backs pool", "Scarab found in pool"), ("pool", "Pool", "Pool to reopen"),
    ("совет", "Совет утвердил смету", "Сорок веток"),
    ("ok", "«OK» from council", "Book of the year"),
    (
      "put", "Putin blames the capital for the loss of the plane over the border", ":previous-story"
    ),
    ("put", "Up in arms: Putin and the others meet at the old harbour again", "Patch up that"),
    ("put", "The long and winding road of Putin to the harbour of the islands", "Input"),
  ])
  func `letters on end, beginnings of words and short texts come first`(
    query: String, better: String, worse: String
  ) throws {
    let asked = FuzzyQuery(query)
    let (first, second) = (asked.score(in: better), asked.score(in: worse))
    #expect(try #require(first) > #require(second))
  }

  @Test func `all short queries find what they stand in`() {
    func words(upTo length: Int) -> [String] {
      guard length > 0 else { return [""] }
      return [""] + words(upTo: length - 1).flatMap { word in "abé ".map { "\($0)\(word)" } }
    }
    func standsInOrder(_ query: String, _ text: String) -> Bool {
      var rest = text[...]
      for letter in query where letter != " " {
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[rest.index(after: place)...]
      }
      return true
    }
    for text in words(upTo: 4) {
      for query in words(upTo: 3) {
        #expect((FuzzyQuery(query).score(in: text) != nil) == standsInOrder(query, text))
      }
    }
  }
}
