internal import Articles

/// A sentence of a copy, and how much of it stands in the source.
struct CopySentence {
  /// Share of equal words from which a sentence is a whole copy.
  static let whole = 0.85
  /// Share from which it folds, with a note, between two sentences that fold.
  static let partial = 0.5
  /// The same where a neighbour stays visible, and more of it may be text of its own.
  static let partialAtEdge = 0.7

  /// Its place among the sentences of the run.
  var number: Int
  var paragraph: Int
  var words: Range<Int>
  var bytes: Range<Int>
  var coverage: Coverage

  var difference: Passage.Difference? {
    coverage.numbersDiffer ? .numbersDiffer : coverage.isChanged ? .differs : nil
  }

  /// The sentences that a run's copy touches, cut also where its source cuts.
  static func sentences(of run: ChainRun, in pass: RepetitionPass) -> [CopySentence] {
    let stream = pass.stream
    let links = run.chains.flatMap(\.links)
    let cuts = forcedCuts(of: run, in: pass)
    let first = stream.paragraph(ofWord: run.copy.lowerBound)
    let last = stream.paragraph(ofWord: run.copy.upperBound - 1)
    var result: [CopySentence] = []
    var link = 0
    for paragraph in first...last where !stream.words(ofParagraph: paragraph).isEmpty {
      for range in split(pass.shapes[paragraph].range, at: cuts, in: pass) {
        let words =
          stream.firstWord(
            atOrAfter: range.lowerBound)..<stream.firstWord(
            atOrAfter: range.upperBound)
        guard words.overlaps(run.copy) else { continue }
        while link < links.count, links[link].copy + links[link].count <= words.lowerBound {
          link += 1
        }
        var stop = link
        while stop < links.count, links[stop].copy < words.upperBound { stop += 1 }
        result.append(
          CopySentence(
            number: result.count, paragraph: paragraph, words: words, bytes: range,
            coverage: Coverage(of: words, links: links[link..<stop], stream: stream)))
      }
    }
    return result
  }

  /// The sentences that fold: whole copies, and half ones where their neighbours fold.
  static func foldable(_ sentences: [CopySentence]) -> [CopySentence] {
    func isWhole(_ index: Int) -> Bool {
      !sentences.indices.contains(index) || sentences[index].coverage.share >= whole
    }
    return sentences.indices.filter { index in
      let isInside =
        index > 0 && index + 1 < sentences.count && isWhole(index - 1) && isWhole(index + 1)
      let share = sentences[index].coverage.share
      return share >= whole || share >= (isInside ? partial : partialAtEdge)
    }.map { sentences[$0] }
  }

  /// Bytes at which a chain begins or ends where its source begins or ends a sentence.
  private static func forcedCuts(of run: ChainRun, in pass: RepetitionPass) -> [Int] {
    run.chains.flatMap { chain -> [Int] in
      var cuts: [Int] = []
      let copy = pass.stream.bytes(of: chain.copy)
      let source = pass.stream.bytes(of: chain.source)
      if ClauseEdge.begins(at: source.lowerBound, in: pass, word: chain.source.lowerBound) {
        cuts.append(ClauseEdge.start(of: copy.lowerBound, in: pass.utf8))
      }
      if ClauseEdge.ends(at: source.upperBound, in: pass, word: chain.source.upperBound) {
        cuts.append(ClauseEdge.end(of: copy.upperBound, in: pass.utf8))
      }
      return cuts
    }
  }

  private static func split(
    _ paragraph: Range<Int>, at cuts: [Int], in pass: RepetitionPass
  ) -> [Range<Int>] {
    let sentences = SentenceSplitter.sentences(in: pass.utf8, range: paragraph)
    let inside = cuts.filter { $0 > paragraph.lowerBound && $0 < paragraph.upperBound }.sorted()
    guard !inside.isEmpty else { return sentences }
    var result: [Range<Int>] = []
    for sentence in sentences {
      var start = sentence.lowerBound
      for cut in inside where cut > start && cut < sentence.upperBound {
        result.append(ByteTrim.trimmed(start..<cut, in: pass.utf8))
        start = cut
      }
      result.append(ByteTrim.trimmed(start..<sentence.upperBound, in: pass.utf8))
    }
    return result.filter { !$0.isEmpty }
  }
}

/// Where a run of words meets the edge of a sentence.
enum ClauseEdge {
  /// Whether a sentence begins at a word: first in its paragraph, or behind the end of another.
  static func begins(at byte: Int, in pass: RepetitionPass, word: Int) -> Bool {
    let paragraph = pass.stream.paragraph(ofWord: word)
    if pass.stream.words(ofParagraph: paragraph).lowerBound == word { return true }
    return endsSentence(start(of: byte, in: pass.utf8), in: pass.utf8)
  }

  /// Whether a sentence ends behind a word.
  static func ends(at byte: Int, in pass: RepetitionPass, word: Int) -> Bool {
    guard word < pass.stream.count else { return true }
    let paragraph = pass.stream.paragraph(ofWord: word)
    if pass.stream.words(ofParagraph: paragraph).lowerBound == word { return true }
    return endsSentence(end(of: byte, in: pass.utf8), in: pass.utf8)
  }

  /// The byte at which the signs that open a sentence begin.
  static func start(of byte: Int, in utf8: [UInt8]) -> Int {
    var position = byte
    while position > 0 {
      var previous = position - 1
      while previous > 0, utf8[previous] & 0xC0 == 0x80 { previous -= 1 }
      let (scalar, _) = UTF8Scalar.decode(utf8, at: previous, end: position)
      guard "\u{201C}\u{2018}\u{201E}\u{00AB}\u{300C}([\"'".unicodeScalars.contains(scalar) else {
        break
      }
      // A straight quotation mark behind a full stop closes the sentence before.
      if scalar == "\"" || scalar == "'", previous > 0, utf8[previous - 1] > 0x20,
        position == byte ? isTerminator(utf8[previous - 1]) : true
      {
        break
      }
      position = previous
    }
    return position
  }

  /// The byte behind the signs that close a sentence.
  static func end(of byte: Int, in utf8: [UInt8]) -> Int {
    var position = byte
    while position < utf8.count {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: utf8.count)
      guard
        TextScalar.isCloser(scalar)
          || ".!?\u{2026}\u{3002}\u{FF01}\u{FF1F}".unicodeScalars.contains(scalar)
      else { break }
      position = next
    }
    return position
  }

  private static func endsSentence(_ byte: Int, in utf8: [UInt8]) -> Bool {
    var position = byte
    while position > 0, utf8[position - 1] <= 0x20 { position -= 1 }
    let tail = utf8[max(0, position - 4)..<position]
    return tail.contains(where: isTerminator) || tail.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
  }

  private static func isTerminator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
