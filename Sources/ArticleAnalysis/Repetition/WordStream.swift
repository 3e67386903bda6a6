internal import Algorithms
internal import Articles

/// The words of a text as hashes with their places, in a form in which two printings of one text
/// are equal.
///
/// Case, accents, punctuation, quotation marks, HTML entities, soft hyphens, characters of width
/// zero, full-width forms and the usual traces of UTF-8 read as Windows-1252 make no difference.
/// British and American endings are one (`-ise`, `-our`), and so are `U.S.` and `US`.
/// A number is one word (`2.3`, `4,210`). Scripts written without blanks give a word a character.
struct WordStream: Sendable {
  /// The hash of a word written in lower case, as `words` has it.
  static func hash(of word: String) -> UInt32 {
    let utf8 = Array(word.utf8)
    return WordStream(utf8, paragraphs: [0..<utf8.count]).words.first ?? 0
  }

  /// One hash a word; the lowest bit says whether it is a number.
  let words: [UInt32]
  /// First byte of each word.
  let starts: [UInt32]
  /// The byte after each word.
  let ends: [UInt32]
  /// Index of the first word of each paragraph, and at the end the number of words.
  let firstWords: [Int]
  /// Words that are a single character of a script without blanks.
  let characterWords: Int

  /// Reads the words of paragraphs: byte ranges in rising order that do not overlap.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ utf8: [UInt8], paragraphs: [Range<Int>]) {
    // A word takes two bytes with what parts it from the next, save the last of a paragraph.
    let room = paragraphs.reduce(0) { $0 + $1.count / 2 + 1 }
    var firstWords = [0]
    firstWords.reserveCapacity(paragraphs.count + 1)
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var characterWords = 0
    words = Array(unsafeUninitializedCapacity: room) { words, count in
      starts = Array(unsafeUninitializedCapacity: room) { starts, startCount in
        ends = Array(unsafeUninitializedCapacity: room) { ends, endCount in
          var sink = WordSink(words: words, starts: starts, ends: ends)
          for paragraph in paragraphs {
            WordScanner.read(utf8, paragraph, into: &sink)
            firstWords.append(sink.count)
          }
          characterWords = sink.characterWords
          (count, startCount, endCount) = (sink.count, sink.count, sink.count)
        }
      }
    }
    (self.starts, self.ends, self.firstWords) = (starts, ends, firstWords)
    self.characterWords = characterWords
  }

  /// Takes over words that were read.
  init(
    words: [UInt32], starts: [UInt32], ends: [UInt32], firstWords: [Int], characterWords: Int
  ) {
    (self.words, self.starts, self.ends) = (words, starts, ends)
    (self.firstWords, self.characterWords) = (firstWords, characterWords)
  }

  var count: Int { words.count }
  var paragraphCount: Int { firstWords.count - 1 }

  /// Whether most of the text is in a script without blanks, where a word is a character.
  var isMostlyCharacters: Bool { characterWords * 2 > count }

  /// The words of a paragraph.
  func words(ofParagraph index: Int) -> Range<Int> { firstWords[index]..<firstWords[index + 1] }

  func isNumber(_ index: Int) -> Bool { words[index] & 1 == 1 }

  /// The bytes from the first to the last of a run of words.
  func bytes(of range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The paragraph that holds a word.
  ///
  /// - Complexity: O(log *p*) in the number of paragraphs.
  func paragraph(ofWord index: Int) -> Int {
    max(0, (0..<paragraphCount).partitioningIndex { firstWords[$0] > index } - 1)
  }

  /// The first word that starts at or after a byte.
  func firstWord(atOrAfter byte: Int) -> Int {
    (0..<count).partitioningIndex { Int(starts[$0]) >= byte }
  }
}
