/// Words between quotation marks, double or single.
package struct QuotedSpan: Sendable, Equatable {
  /// Bytes between the marks.
  package var words: Range<Int>
  /// Bytes from mark to mark, marks included.
  package var range: Range<Int>

  /// The quotations of a passage, in order; what is quoted in a quotation is a part of it.
  ///
  /// Single marks are told from apostrophes: one opens only before a word, and only if another closes
  /// it. A quotation whose mark is missing goes on to the end of the passage, as those do that go on in
  /// the next one.
  ///
  /// - Complexity: O(*n*) in the bytes of the passage.
  package static func spans(in utf8: [UInt8], range: Range<Int>) -> [QuotedSpan] {
    let marks = QuotationMarks(utf8: utf8, range: range)
    var result: [QuotedSpan] = []
    var opened: Range<Int>?
    var position = range.lowerBound
    while let mark = marks.next(from: position) {
      position = mark.range.upperBound
      if mark.isDouble {
        if let start = opened, mark.closes {
          result.append(QuotedSpan(start, mark.range))
          opened = nil
        } else if mark.opens {
          opened = mark.range
        }
      } else if opened == nil, mark.opens {
        if let end = end(ofSingle: mark, in: marks) {
          result.append(QuotedSpan(mark.range, end))
          position = end.upperBound
        } else if mark.range.lowerBound == range.lowerBound, mark.range.count > 1 {
          opened = mark.range
          break
        }
      }
    }
    if let start = opened, start.upperBound < range.upperBound {
      result.append(QuotedSpan(start, range.upperBound..<range.upperBound))
    }
    return result
  }

  private init(_ start: Range<Int>, _ end: Range<Int>) {
    words = start.upperBound..<end.lowerBound
    range = start.lowerBound..<end.upperBound
  }

  /// The mark that closes a single one; nil where another opens before, or none does.
  ///
  /// The mark of `the Smiths'` closes only where no surer one comes before the next that opens.
  private static func end(ofSingle first: QuotationMark, in marks: QuotationMarks) -> Range<Int>? {
    var position = first.range.upperBound
    var isInner = false
    var perhaps: Range<Int>?
    while let mark = marks.next(from: position) {
      position = mark.range.upperBound
      if mark.isDouble {
        if perhaps != nil { return perhaps }
        isInner = isInner ? !mark.closes : mark.opens
      } else if !isInner, mark.opens {
        return perhaps
      } else if !isInner, mark.closes {
        if !mark.isPerhapsApostrophe { return mark.range }
        perhaps = perhaps ?? mark.range
      }
    }
    return perhaps
  }
}
