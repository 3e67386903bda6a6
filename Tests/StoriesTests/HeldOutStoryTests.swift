import ArticleAnalysis
import Articles
import Testing

/// Stories that nothing was tuned on: false merges weigh more than missed ones.
@Suite struct HeldOutStoryTests {
  static func articles(_ sets: [StorySet]) -> [(article: Article, event: String)] {
    sets.enumerated().flatMap { number, set in
      set.events.enumerated().flatMap { event, reports in
        reports.enumerated().map {
          (report("/\(number)/\(event)/\($0)", $1), "\(number)/\(event)")
        }
      }
    }
  }

  /// Pairs that stand together rightly and wrongly, and pairs that should and do not.
  static func pairs(_ sets: [StorySet]) -> (right: Int, wrong: Int, missed: Int) {
    let all = articles(sets)
    let found = StoryFinder.stories(
      of: all.map(\.article), copies: [])
    var story: [ArticleID: String] = [:]
    for item in found { for article in item.articles { story[article] = item.id } }
    var count = (right: 0, wrong: 0, missed: 0)
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] {
        let isTogether = story[first.article.id] == story[second.article.id]
        let isTrue = first.event == second.event
        if isTogether, isTrue { count.right += 1 }
        if isTogether, !isTrue { count.wrong += 1 }
        if !isTogether, isTrue { count.missed += 1 }
      }
    }
    return count
  }

  @Test func `events in one collection do not mix, and most reports find each other`() {
    let count = Self.pairs(StorySet.heldOut)
    #expect(count.wrong == 0, "\(count)")
    #expect(count.missed <= 1, "\(count)")
  }

  @Test(arguments: StorySet.heldOut)
  func `two events alone do not mix`(_ set: StorySet) {
    let count = Self.pairs([set])
    #expect(count.wrong == 0 && count.missed == 0, "\(count)")
  }
}
