/// Tells a text that stands twice on purpose from one that was pasted twice.
///
/// These are guards for single paragraphs: a whole body that stands again is no figure of speech.
struct MeantRepeats {
  /// Paragraphs from which on between two places a text that ends with its beginning means it; with
  /// fewer, a short report only says the sentence of its standfirst again.
  static let ringLength = 3
  /// Paragraphs between two places of a quotation from which on it is a refrain, or quoted anew.
  private static let refrainLength = 2

  let pass: RepetitionPass

  /// Whether two places of one text, by paragraph, are both meant to be read; `isWhole` says that the
  /// two paragraphs are the same from end to end.
  func isMeant(_ earlier: Int, _ later: Int, isWhole: Bool) -> Bool {
    if isAnnounced(later, after: earlier) || isCorrection(earlier) != isCorrection(later) {
      return true
    }
    return isWhole
      && (opensSections(earlier, later) || isQuotedAnew(earlier, later)
        || closesRing(earlier, later))
  }

  /// Whether a quotation comes back after some other paragraphs.
  private func isQuotedAnew(_ earlier: Int, _ later: Int) -> Bool {
    LineWording.isQuotation(pass.utf8, pass.shapes[later].range)
      && paragraphs(between: earlier, later) >= Self.refrainLength
  }

  /// Whether a text ends with what it began with; the items of a list begin none, nor does what
  /// stands over the byline.
  func closesRing(_ earlier: Int, _ later: Int) -> Bool {
    guard pass.isLast(later), pass.isEarly(earlier) else { return false }
    let next = pass.shapes[(earlier + 1)...].first { $0.words > 0 }
    return next?.isHeadingLike == false
      && !LineWording.isItem(pass.utf8, pass.shapes[earlier].range)
      && paragraphs(between: earlier, later) >= Self.ringLength
  }

  private func isCorrection(_ index: Int) -> Bool {
    LineWording.isCorrection(pass.utf8, pass.shapes[index].range)
  }

  /// Whether the paragraph before the later place leads up to it: it ends with a colon, or says that
  /// something comes again.
  private func isAnnounced(_ later: Int, after earlier: Int) -> Bool {
    guard let before = pass.paragraph(before: later), before > earlier else { return false }
    let range = pass.shapes[before].range
    if LineWording.endsWithColon(pass.utf8, range) {
      return !LineWording.isDateline(pass.utf8, range)
    }
    return pass.stream.words(ofParagraph: before).suffix(Self.leadLength)
      .contains { Self.again.contains(pass.stream.words[$0]) }
  }

  /// Words at the end of a paragraph in which it says what comes behind it.
  private static let leadLength = 12
  private static let again = WordHashSet(["again", "repeat", "repeats", "repeated", "verbatim"])

  /// Whether both places begin a section each, as the first step of two recipes does.
  private func opensSections(_ earlier: Int, _ later: Int) -> Bool {
    guard let first = pass.paragraph(before: earlier), let second = pass.paragraph(before: later),
      pass.shapes[first].isHeadingLike, pass.shapes[second].isHeadingLike, second > earlier
    else { return false }
    let stream = pass.stream
    return pass.paragraph(before: first) != nil
      && stream.words[stream.words(ofParagraph: first)]
        != stream.words[stream.words(ofParagraph: second)]
  }

  /// Paragraphs with words between two others, counted no further than is asked for.
  private func paragraphs(between earlier: Int, _ later: Int) -> Int {
    var count = 0
    var index = earlier + 1
    while index < later, count < max(Self.ringLength, Self.refrainLength) {
      if pass.shapes[index].words > 0 { count += 1 }
      index += 1
    }
    return count
  }
}

extension RepetitionPass {
  /// Lines over the standfirst, at the most, and words of each: more are running text.
  private static let headLength = 8
  private static let headWords = 25

  /// The nearest paragraph with words before another.
  func paragraph(before index: Int) -> Int? {
    shapes[..<index].lastIndex { $0.words > 0 }
  }

  /// Whether a paragraph is one of the first two with words, or stands under a heading and what else
  /// is over a text.
  func isEarly(_ index: Int) -> Bool {
    var before = 0
    for shape in shapes[..<index].reversed() where shape.words > 0 {
      if before == 0, shape.isHeadingLike, !shape.isInZone { return isInHead(index) }
      before += 1
      if before == 2 { return false }
    }
    return true
  }

  private func isInHead(_ index: Int) -> Bool {
    var before = 0
    for shape in shapes[..<index].reversed() where shape.words > 0 {
      before += 1
      if before > Self.headLength || shape.words > Self.headWords * scale { return before <= 2 }
    }
    return true
  }

  func isLast(_ index: Int) -> Bool { shapes[(index + 1)...].allSatisfy { $0.words == 0 } }
}
