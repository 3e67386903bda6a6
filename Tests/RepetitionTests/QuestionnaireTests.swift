import ArticleAnalysis
import Testing

/// The same questions put to one after the other.
@Suite struct QuestionnaireTests {
  private static let questions = [
    "When you were a child, did anybody in your family sing or play an instrument on holidays?",
    "Which of the songs that you have written would you rather not hear in a lift or in a shop?",
    "Do you believe that the halls in the small towns of the valley will still be open in ten years?",
  ]
  private static let reports = [
    "The judge wished to know whether the gate had been locked when the night watchman came back.",
    "The judge then asked who had been given the second key of the yard after the fire in the spring.",
    "The judge asked at last if any of the crates had been opened before the lorry drove to the coast.",
  ]

  private func folds(
    _ questions: [String], _ first: [String], _ second: [String],
    _ names: [String] = ["Vera Lindt, singer", "Tom Arkin, drummer"]
  ) -> [RepetitionFold] {
    func round(_ name: String, _ answers: [String]) -> [String] {
      [name] + zip(questions, answers).flatMap { [$0, $1] }
    }
    let lines =
      ["Asked twice", "We put the same to both of them, and print what they said."]
      + round(names[0], first) + round(names[1], second) + ["We thank them both."]
    let utf8 = Array(lines.joined(separator: "\n\n").utf8)
    checkPromises(utf8)
    return RepetitionFinder.folds(in: utf8)
  }

  @Test(arguments: [questions, reports])
  func `two rounds of questions stay, with the answers that are the same`(_ questions: [String]) {
    #expect(folds(questions, ["No.", "Never.", "Yes."], ["Yes.", "Never.", "No."]).isEmpty)
    #expect(
      folds(questions, ["It was.", "Hal Penn.", "No."], ["It was not.", "Ada Roe.", "No."]).isEmpty)
    #expect(
      folds(
        questions, ["My aunt, on a saw.", "The long one.", "Some of them will be barns by then."],
        ["Nobody did.", "All but two. They know which.", "Ask me when I have seen the roof."]
      ).isEmpty)
  }

  @Test func `questions to which both say the same in short stay`() {
    #expect(folds(Self.questions, ["Yes.", "None.", "No."], ["Yes.", "None.", "No."]).isEmpty)
  }

  @Test func `an interview pasted twice folds, questions and answers`() {
    let answers = [
      "My aunt played a saw with the bow of a fiddle, and the dogs of the whole street came to listen.",
      "The long one about the harbour, which they play in the lift of the hotel where my mother stays.",
      "Some of them will be barns by then, and I shall be glad to sing in a barn if the roof is dry.",
    ]
    let body = ["Asked once"] + zip(Self.questions, answers).flatMap { [$0, $1] }
    let utf8 = Array((body + body).joined(separator: "\n\n").utf8)
    let folds = RepetitionFinder.folds(in: utf8)
    #expect(squeezed(visible(utf8, folds)) == squeezed(Array(body.joined(separator: "\n").utf8)))
  }

  @Test(arguments: ["They may not.", "Nobody knows.", "Yes."])
  func `a line of a few words that is another one stays in a text pasted again`(_ line: String) {
    let body =
      Self.reports + ["They may.", "Then he let the doors be shut and went to his supper."]
    let copy = body.map { $0 == "They may." ? line : $0 }
    let utf8 = Array((body + copy).joined(separator: "\n\n").utf8)
    let folds = RepetitionFinder.folds(in: utf8)
    #expect(folds.count == 4)
    #expect(String(decoding: visible(utf8, folds), as: UTF8.self).contains("\n" + line))
  }

  @Test(arguments: [("They may not.", "They may."), ("Nobody may.", "They may."), ("They.", "No.")])
  func `a short line stays where the first one says more`(_ first: String, _ second: String) {
    let body = Self.reports + [first, "Then he let the doors be shut and went to his supper."]
    let copy = body.map { $0 == first ? second : $0 }
    let utf8 = Array((body + copy).joined(separator: "\n\n").utf8)
    let folds = RepetitionFinder.folds(in: utf8)
    #expect(folds.count == 4)
    #expect(String(decoding: visible(utf8, folds), as: UTF8.self).contains("\n" + second))
  }
}
