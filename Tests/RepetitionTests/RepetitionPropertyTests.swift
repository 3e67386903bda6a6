import ArticleAnalysis
import Testing

@Suite struct RepetitionPropertyTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `tangled repeats keep the promises`(_ seed: UInt64) {
    var text = InventedText(seed: seed)
    checkPromises(Array(text.tangled().utf8), "seed \(seed)")
  }

  @Test(arguments: [0, 1, 2, 5])
  func `a body pasted again with edits folds`(_ percent: Int) {
    var copied = 0
    var folded = 0
    var lost = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var text = InventedText(seed: seed)
      let body = text.paragraphs(12).joined(separator: "\n")
      let copy = body.split(separator: "\n").map { text.edited(String($0), percent: percent) }
        .joined(separator: "\n")
      let utf8 = Array((body + "\n" + copy).utf8)
      let border = body.utf8.count
      for fold in RepetitionFinder.folds(in: utf8) {
        let words = plainWords(utf8[fold.range]).count
        if fold.range.lowerBound >= border { folded += words } else { lost += words }
      }
      copied += plainWords(copy.utf8).count
    }
    let share = Double(folded) / Double(copied)
    print("edits of \(percent) %: \(share) of the copy folded, \(lost) words of the original")
    #expect(share >= (percent >= 5 ? 0.99 : 0.999))
    #expect(Double(lost) <= 0.0016 * Double(copied))
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `text without repeats is left alone`(_ seed: UInt64) {
    var text = InventedText(seed: seed)
    #expect(
      RepetitionFinder.folds(in: Array(text.paragraphs(20).joined(separator: "\n").utf8)).isEmpty)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `bytes of every kind do no harm`(_ seed: UInt64) {
    var text = InventedText(seed: seed)
    let alphabet: [UInt8] = [
      0x20, 0x0A, 0x41, 0x61, 0x2E, 0x26, 0x3B, 0x23, 0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xF0, 0xFF, 0,
      0x30, 0x22, 0xE4, 0xB8, 0xAD, 0x0D,
    ]
    let bytes = (0..<text.number(below: 3000)).map { _ in
      alphabet[text.number(below: alphabet.count)]
    }
    var end = 0
    for fold in RepetitionFinder.folds(in: bytes + bytes) {
      #expect(fold.range.lowerBound >= end && fold.range.upperBound <= 2 * bytes.count)
      end = fold.range.upperBound
    }
  }

  @Test(arguments: ["a", "ab ", "a b c d e f g h ", "Row, row. ", "12 ", "\n", "中", "\u{200B}"])
  func `a text of one thing over and over ends`(_ piece: String) {
    let utf8 = Array(String(repeating: piece, count: 4_000).utf8)
    #expect(RepetitionFinder.folds(in: utf8).allSatisfy { $0.range.upperBound <= utf8.count })
  }
}
