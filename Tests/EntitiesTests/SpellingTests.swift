import ArticleAnalysis
import Articles
import Testing

/// Names that were written over from other scripts in several ways.
@Suite struct SpellingTests {
  @Test(arguments: [
    ["zelensky", "zelenskiy", "zelenskyy", "zelenskij"], ["gaddafi", "qaddafi", "kadhafi"],
    ["mohammed", "muhammad", "mohamed"], ["yeltsin", "eltsin"], ["muammar", "moammar"],
    ["alexei", "aleksey"], ["kadyrov", "kadirov", "kadyrow"], ["evgeny", "yevgeniy"],
  ]) func `spellings of one name have one skeleton`(words: [String]) {
    let skeletons = words.map { NameSkeleton.of($0) }
    #expect(Set(skeletons).count == 1, "\(skeletons)")
  }

  @Test(arguments: [
    ("zhang", "zheng"), ("hansen", "hanson"), ("maria", "marie"), ("perry", "parry"),
    ("ellen", "allen"), ("karen", "karin"), ("anna", "anne"), ("putin", "putina"),
    ("chen", "chan"), ("allen", "allan"), ("salah", "saleh"), ("miller", "millar"),
    ("wang", "wong"), ("andrew", "andrei"),
  ]) func `names of two people have two`(left: String, right: String) {
    #expect(NameSkeleton.of(left) != NameSkeleton.of(right))
  }

  private static func ids(_ texts: String...) -> Set<Entity.ID> {
    let articles = texts.enumerated().map { Article(lines: $1, path: "\($0).txt") }
    return Set(EntityIndexer.index(articles).mentions.map(\.entity))
  }

  @Test func `one person is one however two agencies write the name`() {
    #expect(
      Self.ids(
        "Volodymyr Zelensky spoke on Friday. Zelensky said no.",
        "Volodymyr Zelenskiy spoke on Friday. Zelenskiy said no.",
        "Volodymyr Zelenskyy spoke on Friday.", "On Friday Zelenskyj said no."
      ).count <= 2)
    #expect(Self.ids("Muammar Gaddafi fell. Moammar Qaddafi had fled, they said.").count == 1)
    #expect(Self.ids("Mohammed Abdul Rahman spoke.", "Muhammad Abdel-Rahman spoke.").count == 1)
  }

  @Test func `people whose names are only alike stay two`() {
    #expect(Self.ids("Anna Hansen spoke.", "Anna Hanson spoke.").count == 2)
    #expect(Self.ids("Li Zhang spoke.", "Li Zheng spoke.").count == 2)
    #expect(Self.ids("Mohamed Salah scored.", "Mohammed Saleh resigned.").count == 2)
    #expect(Self.ids("Robert Allen sang.", "Robert Allan sued.").count == 2)
    #expect(Self.ids("Peter Morgan wrote.", "Peter Morgen skied.").count == 2)
    #expect(Self.ids("Rick Perry spoke on Friday.", "Rick Parry spoke on Friday.").count == 2)
  }
}
