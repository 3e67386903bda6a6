import ArticleAnalysis
import Articles
import TestSupport
import Testing

/// Reports by several writers of events of a few weeks: a false merge weighs more than a miss.
@Suite struct EventCollectionTests {
  static let articles = EventCollection.reports.enumerated().map { number, each in
    (article: report("/\(number)", each.text, day: each.day), event: each.event)
  }

  /// Pairs that stand together rightly and wrongly, and those of one event in all.
  static func pairs(
    _ reports: [(article: Article, event: String)]
  ) -> (right: Int, wrong: [String], all: Int) {
    let found = StoryFinderTests.stories(reports.map(\.article))
    var story: [ArticleID: String] = [:]
    for item in found { for article in item.articles { story[article] = item.id } }
    var count = (right: 0, wrong: [String](), all: 0)
    for (index, first) in reports.enumerated() {
      for second in reports[(index + 1)...] {
        let isTogether = story[first.article.id] == story[second.article.id]
        if first.event == second.event { count.all += 1 }
        if isTogether, first.event == second.event { count.right += 1 }
        if isTogether, first.event != second.event {
          count.wrong.append("\(first.event), \(second.event)")
        }
      }
    }
    return count
  }

  @Test func `two of three pairs of an event find each other, and no two events mix`() {
    let count = Self.pairs(Self.articles)
    #expect(count.wrong.isEmpty)
    #expect(count.right * 3 >= count.all * 2, "\(count)")
  }

  @Test func `without days no two events mix either`() {
    let reports = Self.articles.map { each in
      var article = each.article
      article.date = nil
      return (article: article, event: each.event)
    }
    #expect(Self.pairs(reports).wrong.isEmpty)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the order of arrival changes nothing`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func shape(_ articles: [Article]) -> Set<Set<ArticleID>> {
      Set(StoryFinderTests.stories(articles).map { Set($0.articles) })
    }
    let articles = Self.articles.map(\.article)
    #expect(shape(articles.shuffled(using: &generator)) == shape(articles))
  }

  @Test func `summaries make the stories of the articles`() {
    let articles = Self.articles.map(\.article)
    let vocabularies = StoryVocabularies()
    let summaries = articles.map(vocabularies.summary)
    #expect(
      StoryFinder.stories(of: summaries, copies: []) == StoryFinderTests.stories(articles))
  }

  @Test(arguments: [
    ("Nauseda", "Nausėda"), ("Zurabishvili", "Zourabichvili"), ("Rahmonov", "Rakhmonov"),
    ("Khujand", "Khojand"), ("Zelensky", "Zelenskiy"),
  ])
  func `a name in two spellings is one`(_ one: String, _ other: String) {
    func text(_ name: String, _ place: String) -> [String] {
      [
        """
        Bridge at \(place) named after \(name)
        The new bridge at \(place) was named on Friday after the engineer \(name), who had drawn \
        it and died before the last arch was closed.
        """,
        """
        A span for the man who drew it
        Crowds crossed the bridge at \(place) for the first time on Friday. It bears the name of \
        \(name), an engineer who did not live to see its last arch.
        """,
      ]
    }
    let articles = [report("/a", text(one, "Orvanne")[0]), report("/b", text(other, "Orvanne")[1])]
    let story = StoryFinderTests.stories(articles)
    #expect(story.count == 1)
    let names = story.first?.members.flatMap(\.names) ?? []
    #expect(names.contains(one) && names.contains(other))
  }

  @Test func `texts in a language without a table join by what the collection has counted`() {
    let texts = [
      "Ukuzamazama komhlaba eThekwini\nAbantu abayisikhombisa babulewe ukuzamazama komhlaba "
        + "eThekwini ngoLwesibili ebusuku kusho amaphoyisa ngalokho namuhla ekuseni kakhulu",
      "Umdlalo webhola eGoli\nIqembu lebhola laseGoli linqobe umdlalo walo wokugcina izolo "
        + "ngegoli elilodwa ngaphambi kwabalandeli abayizinkulungwane ezingamashumi amabili",
    ]
    let again =
      "Ukuzamazama komhlaba kubulale abantu eThekwini\nAmaphoyisa athi abantu abayisikhombisa "
      + "babulewe ukuzamazama komhlaba eThekwini ngoLwesibili ebusuku kusho abasemagunyeni"
    let articles = (texts + [again]).enumerated().map { report("/\($0)", $1) }
    let stories = StoryFinderTests.stories(articles)
    #expect(
      Set(stories.map { Set($0.articles) })
        == [[articles[0].id, articles[2].id], [articles[1].id]])
  }
}
