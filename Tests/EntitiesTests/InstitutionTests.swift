import ArticleAnalysis
import Articles
import Testing

/// Whose an institution is whose name many countries have.
@Suite struct InstitutionTests {
  private static func index(_ texts: [String], isOneStory: Bool = false) -> EntityIndex {
    let articles = texts.enumerated().map { Article(lines: $1, path: "\($0).txt") }
    return EntityIndexer.joined(
      articles.map { EntityIndexer.names(in: $0) },
      stories: isOneStory ? [articles.map(\.id)] : articles.map { [$0.id] })
  }

  private static func organisations(_ index: EntityIndex) -> [Entity.ID] {
    index.mentions.filter { $0.kind == .organisation }.map(\.entity)
  }

  @Test(arguments: [
    "The Turkish Foreign Ministry protested on Friday.",
    "Turkey's Foreign Ministry protested on Friday.",
    "The Foreign Ministry of Turkey protested on Friday.",
    "The Ministry of Foreign Affairs in Ankara protested on Friday.",
    "Officials in Turkey were silent. The Foreign Ministry protested on Friday.",
  ]) func `what stands beside a ministry says whose it is`(text: String) {
    #expect(Set(Self.organisations(Self.index([text]))) == ["organisation:turkey-foreign-ministry"])
  }

  @Test(arguments: [
    "Sergei Lavrov Russian foreign ministry said on Monday that talks go on.",
    "Mike French central bank governor said so.",
  ]) func `an institution takes no word from the name before it`(text: String) {
    let mentions = Self.index([text]).mentions
    #expect(!mentions.isEmpty)
    #expect(
      zip(mentions, mentions.dropFirst()).allSatisfy {
        $0.range.upperBound <= $1.range.lowerBound
      })
  }

  @Test func `ministries of two countries are two, in one article and over articles`() {
    let one = Self.index([
      "Turkey's Defence Ministry denied it. The Russian Defence Ministry insisted. Officials of the"
        + " Defence Ministry refused to say more."
    ])
    #expect(
      Self.organisations(one).prefix(2) == [
        "organisation:turkey-defence-ministry", "organisation:russia-defence-ministry",
      ])
    #expect(Self.organisations(one).last?.hasPrefix("organisation:defence-ministry-") == true)
    let two = Self.index([
      "Pakistan's Supreme Court freed him. The Supreme Court sat on Monday.",
      "Kenya's Supreme Court annulled the vote. The Supreme Court sat on Friday.",
    ])
    #expect(
      Set(Self.organisations(two))
        == ["organisation:pakistan-supreme-court", "organisation:kenya-supreme-court"])
  }

  @Test func `an institution without an owner joins no other article`() {
    let texts = [
      "Envoys from Kenya and Brazil met. The Supreme Court will sit on Monday.",
      "Envoys from France and Chile met. The Supreme Court will sit on Friday.",
    ]
    #expect(Set(Self.organisations(Self.index(texts))).count == 2)
    #expect(Set(Self.organisations(Self.index(texts, isOneStory: true))).count == 1)
  }

  @Test func `the reports of one story tell each other whose an institution is`() {
    let texts = [
      "Kenya's Supreme Court annulled the vote.",
      "Envoys from France and Chile met. The Supreme Court will sit on Friday.",
    ]
    #expect(
      Set(Self.organisations(Self.index(texts, isOneStory: true)))
        == ["organisation:kenya-supreme-court"])
    #expect(Set(Self.organisations(Self.index(texts))).count == 2)
  }

  @Test func `an institution is shown with its owner`() {
    let index = Self.index([
      "Poland's Constitutional Court met. The Constitutional Court said no.",
      "The Spanish Constitutional Court met. It was the Constitutional Court that said no.",
    ])
    let names = index.entities.filter { $0.kind == .organisation }.map(\.name)
    #expect(
      Set(names) == ["Constitutional Court (Poland)", "Constitutional Court (Spain)"]
        || Set(names) == ["Constitutional Court (Poland)", "Spanish Constitutional Court"])
  }

  @Test func `a proper name is nobody else's, and known parties keep their short forms`() {
    let index = Self.index([
      "The UN Security Council met in Kenya. The Security Council voted.",
      "In Pakistan the Pakistan People's Party (PPP) lost. The PPP said so.",
    ])
    #expect(
      Set(Self.organisations(index)) == [
        "organisation:united-nations-security-council", "organisation:pakistan-people-s-party",
      ])
  }

  @Test func `a given name alone joins no other article, a rare surname does`() {
    let index = Self.index(["Abdullah wept.", "They met Abdullah on Friday."])
    #expect(Set(index.mentions.map(\.entity)).count == 2)
    let rare = Self.index([
      "On Friday President Musharraf said no.", "On Monday President Musharraf left.",
    ])
    #expect(Set(rare.mentions.map(\.entity)) == ["person:musharraf"])
  }

  @Test(
    arguments: [
      (
        "MOSCOW (AP) - Russia and Germany traded blame. Russia's Foreign Ministry said it was right. In"
          + " Berlin, the Foreign Ministry said it would answer.",
        ["organisation:russia-foreign-ministry", "organisation:germany-foreign-ministry"]
      ),
      (
        "MOSCOW (AP) - Russia and Germany traded blame on Friday. The Foreign Ministry said no.",
        ["organisation:russia-foreign-ministry"]
      ),
      (
        "Russia and Germany traded blame. Russia and Russian envoys spoke. Russians, Russia and Russia."
          + " The Foreign Ministry said no.",
        ["organisation:foreign-ministry"]
      ),
    ] as [(String, [Entity.ID])])
  func `a ministry is that of the place where its sentence or the text is set, or nobody's`(
    text: String, ids: [Entity.ID]
  ) {
    #expect(
      EntityIndexer.index([Article(lines: text)]).mentions.map(\.entity)
        .filter { $0.hasSuffix("ministry") } == ids)
  }

  @Test(arguments: [
    ("Russia's foreign ministry said no.", "foreign ministry", "russia-foreign-ministry"),
    (
      "The Russian foreign ministry said no.", "Russian foreign ministry",
      "russia-foreign-ministry"
    ),
    ("It was the foreign ministry in Moscow.", "foreign ministry", "russia-foreign-ministry"),
    ("Kenya's supreme court annulled it.", "supreme court", "kenya-supreme-court"),
  ]) func `an institution in small letters is one where it is said whose it is`(
    text: String, form: String, id: String
  ) {
    let found = Self.index([text]).mentions.filter { $0.kind == .organisation }
    #expect(found.map(\.text) == [form])
    #expect(found.map(\.entity) == ["organisation:" + id])
  }

  @Test func `an institution in small letters that is nobody's is none`() {
    #expect(
      Self.organisations(Self.index(["He left the foreign ministry. A supreme court sat."])).isEmpty
    )
  }
}
