import ArticleAnalysis
import Testing

/// Paragraphs that stand twice: said of two subjects, or pasted twice.
@Suite struct SubjectTests {
  private static let opening =
    "A report on the old canal was handed to the parliament on Thursday, after a year of hearings."
  private static let ending = "The parliament will speak of it before the summer, if at all."

  private func folds(_ lines: [String]) -> [RepetitionFold] {
    let utf8 = Array(lines.joined(separator: "\n\n").utf8)
    checkPromises(utf8)
    return RepetitionFinder.folds(in: utf8)
  }

  @Test(arguments: [
    "The firm said it would not comment on the matter while the hearings are still going on.",
    "It must clean the bank by the spring and pay half of what the new reeds will cost.",
    "The sum of 40,000 crowns has to be paid to the parish before the first of the month.",
  ])
  func `what is said of one name and then of another stays`(_ line: String) {
    let first = "Tarrant Oil let its barges wash their tanks at the lock of Mellow, it says."
    let second = "Pell Brothers sank nine drums of paint there and marked the place with a buoy."
    #expect(
      folds(["The canal", Self.opening, first, line, second, line, Self.ending]).isEmpty)
    // Without a headline the first two stand where a standfirst would.
    #expect(folds([first, line, second, line, Self.opening, Self.ending]).isEmpty)
  }

  @Test(arguments: [
    (
      "Lamp House", "Barn Theatre",
      "Doors open at 7 p.m., and those who come late wait in the yard until the break."
    ),
    (
      "Casa della luce", "Teatro del fienile",
      "Si entra dalle sette di sera, e chi arriva tardi aspetta nel cortile fino alla pausa."
    ),
    (
      "Дом лампы", "Театр в сарае",
      "Вход открыт с семи вечера, а опоздавшие ждут во дворе до самого перерыва."
    ),
    ("灯之家", "谷仓剧院", "每晚七点开门，迟到的观众须在院子里等候，直到中场休息才能入场就座。"),
  ])
  func `what stands under two headings stays`(_ first: String, _ second: String, _ line: String) {
    let text = [
      "Two evenings", Self.opening, first, "A play of an hour about a keeper, told by candles.",
      line,
      second, "Four clowns look for the way out of a sack, and find it too soon.", line,
    ]
    #expect(folds(text).isEmpty)
    #expect(folds(text + ["Evenings in the open air follow in June."]).isEmpty)
  }

  @Test func `a step that follows another like it stays`() {
    let step =
      "Brush it with butter up to the rim, strew nuts over it and let it stand until it is dry."
    #expect(
      folds([
        "Nut pie", "A pie of two leaves that keeps for a week.",
        "Roll out the first half of the dough and lay it in the tin.", step,
        "Roll out the other half of the dough and lay it on top.", step,
        "Bake it until it is brown.",
      ]).isEmpty)
  }

  @Test func `a step that three rounds share stays`() {
    let step =
      "Turn the glass twice to the left, wait for the click and write down what the needle says."
    #expect(
      folds([
        "How to read the old gauge", "It is read in three rounds.", "Put in the blue plate.", step,
        "Put in the long plate of the set.", step, "Now comes the plate from Ulm.", step,
        "Add them.",
      ]).isEmpty)
  }

  @Test(arguments: [
    // Who it speaks of is named in it.
    "Engineer Olga Brandt found the crack in March and wrote to the ministry four times about it.",
    "Olga Brandt, who found the crack in March, wrote to the ministry four times about it, she says.",
  ])
  func `a paragraph that names its subject folds where it is pasted again`(_ line: String) {
    let between = "The lock keeper at Mellow rang the bell of Saint Brice until the tower swayed."
    #expect(
      folds([
        "The canal", Self.opening, Self.ending, line, between, line, "Nobody answered her letters.",
      ]).map(\.kind) == [.paragraph])
  }

  @Test func `a long paragraph, and one that names somebody, fold where they are pasted again`() {
    let long =
      "They walked along the bank for an hour and looked at the reeds, and then they walked back and "
      + "looked at the other bank, and when it grew dark they sat down and wrote what they had seen."
    let named = "At noon the engineer Brandt opened the gate and let the water run for an hour."
    let between = "The lock keeper at Mellow rang the bell of Saint Brice until the tower swayed."
    for line in [long, named] {
      let text = ["The canal", Self.opening, Self.ending, line, between, line, "Nobody came by."]
      #expect(folds(text).count == 1)
    }
  }

  @Test func `two paragraphs pasted together fold whoever stands before them`() {
    let pair = [
      "He measured the wall with a string and a stone, as his father had done in the dry years.",
      "It took him the whole morning, and when he was done he did it over again from the other end.",
    ]
    let between = "The mayor of Mellow, Ida Pym, watched him from the bridge of Saint Brice."
    #expect(
      folds(
        ["The wall", Self.opening, "A mason came by bus.", "He had no tools."] + pair + [between]
          + pair + [Self.ending]
      ).count == 2)
  }

  @Test(arguments: ["(Photo by Rob Lund/CPA)", "Photograph: Museum of Locks", "Foto: Rob Lund"])
  func `a caption folds the second time, whatever stands between`(_ credit: String) {
    let caption =
      "A boat waits for the water to rise in the great lock at Mellow on Sunday. " + credit
    let text = [
      "The canal", Self.opening, Self.ending, caption, "Ida Pym came from Saint Brice to see it.",
      "What comes next", "Rob Lund will take the last picture in the autumn.", caption,
      "Then the lock closes.",
    ]
    #expect(folds(text).count == 1)
  }

  @Test func `a long paragraph of a script without capitals folds where it is pasted again`() {
    let line =
      "水务局的工程师在三月份发现了这条裂缝，并先后四次写信给有关部门，要求立即封闭旧运河的闸门，但一直没有得到任何答复，"
      + "直到星期四的暴雨冲垮了北岸的堤坝，淹没了两个村庄和一所小学的操场。"
    #expect(
      folds([
        "运河", "议会星期四收到了一份关于旧运河的报告，听证会持续了一年。", line,
        "村民们用沙袋堵住了学校的大门，老师们把书搬到了二楼。", line, "议会将在夏天之前讨论这份报告。",
      ]).map(\.kind) == [.paragraph])
  }
}
