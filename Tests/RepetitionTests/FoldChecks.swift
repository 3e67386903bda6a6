import ArticleAnalysis
import Testing

/// The text without what is folded.
func visible(_ utf8: [UInt8], _ folds: [RepetitionFold]) -> [UInt8] {
  var result: [UInt8] = []
  var position = 0
  for fold in folds {
    result.append(contentsOf: utf8[position..<fold.range.lowerBound])
    position = fold.range.upperBound
  }
  return result + utf8[position...]
}

/// The words of a text in lower case, a run of blanks or signs between them.
func plainWords(_ utf8: some Sequence<UInt8>) -> [String] {
  String(decoding: Array(utf8), as: UTF8.self).lowercased()
    .replacing("&quot;", with: " ").split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// One blank for each run of white space.
func squeezed(_ utf8: [UInt8]) -> String {
  String(decoding: utf8, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    .joined(separator: " ")
}

/// Holds the folds of a text to what is promised of all.
func checkPromises(_ utf8: [UInt8], _ comment: Comment? = nil) {
  let folds = RepetitionFinder.folds(in: utf8)
  var end = 0
  for fold in folds {
    #expect(fold.range.lowerBound >= end && !fold.range.isEmpty, comment)
    #expect(fold.range.upperBound <= utf8.count && fold.source.upperBound <= utf8.count, comment)
    end = fold.range.upperBound
  }
  let shown = visible(utf8, folds)
  #expect(RepetitionFinder.folds(in: shown).isEmpty, comment)
  let standing = Set(grams(plainWords(shown)))
  for fold in folds where fold.difference == nil {
    let own = grams(plainWords(utf8[fold.range]))
    let found = own.filter(standing.contains).count
    #expect(found * 10 >= own.count * 9, comment)
  }
}

/// The runs of five words.
func grams(_ words: [String]) -> [ArraySlice<String>] {
  words.count < 5 ? [] : (0...words.count - 5).map { words[$0..<$0 + 5] }
}
