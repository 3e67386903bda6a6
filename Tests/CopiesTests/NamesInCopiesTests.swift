import ArticleAnalysis
import Articles
import Testing

/// What counts as a name of a text: names that differ tell a form from a copy.
@Suite struct NamesInCopiesTests {
  private func verdict(_ one: [String], _ other: [String]) throws -> CopyGroup.Verdict {
    let relation = CopyFinderTests.relation(
      Report(path: "/a", body: one, day: 4), Report(path: "/b", body: other, day: 4))
    return try #require(relation).verdict
  }

  @Test func `headings in capitals over an old text make no form of it`() throws {
    let text = [
      "The waters of the lower valley rose in the night by no less than nine feet, and before it "
        + "was light the people of the mill cottages had taken to their roofs, whence they were "
        + "fetched one after another by the ferryman and his two sons in an open boat.",
      "The damage is thought to be very great, since the hay of the whole parish lay cut upon the "
        + "meadows, and of the new bridge nothing is left but the two piers. Relief is being "
        + "gathered at the schoolhouse, where a hundred loaves were given out before noon.",
    ]
    let scanned = [
      "The waters of the lower valley rose in the night by no less than nine feet, and befcre it "
        + "was light the people of the mill cottages had taken to their roofs, whcnce they were "
        + "fetched one after another by the ferryrnan and his two sons in an open boat.",
      "The damage is thought to be very great, since the hay of the whole parish lay cnt upon the "
        + "meadows, and of the new bridge nothing is left but the two piers. Relief is bcing "
        + "gathered at the schoolhouse, where a hundred loaves were given out before noon.",
    ]
    #expect(
      try verdict(
        ["THE VALLEY FLOODED. A NEW BRIDGE SWEPT AWAY. BRAVE FERRYMAN."] + text,
        ["GREAT RISE OF THE WATERS. MANY COTTAGES UNDER THE FLOOD. ALARMING SCENES."] + scanned)
        == .same)
  }

  /// Of a kind that firms fill in: names in the middle of sentences, and the same figures.
  private func prize(_ firm: String, _ town: String, _ chief: String, _ trade: String) -> [String] {
    [
      "Компания \(firm) из города \(town) вошла в число ста лучших работодателей страны, список "
        + "которых составлен по опросу сорока тысяч сотрудников и публикуется уже девятый год.",
      "По условиям опроса каждый работник без подписи оценивает доверие, честность и гордость за "
        + "своё дело, а \(trade) сравниваются между собой отдельно от остальных отраслей.",
      "Директор по имени \(chief) поблагодарил всех, кто отвечал на вопросы, и добавил, что "
        + "останавливаться на достигнутом никто не собирается ни в этом году, ни в следующем.",
    ]
  }

  @Test func `names in letters other than Latin tell a form`() throws {
    let first = prize("Заря", "Тверь", "Глеб Ушаков", "пекарни")
    let second = prize("Маяк", "Псков", "Нина Орлова", "верфи")
    #expect(try verdict(first, second) == .series)
    #expect(
      try verdict(first, Array(first.dropLast()) + [first[2] + " Об этом пишут газеты."]) == .same)
  }
}
