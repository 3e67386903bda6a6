internal import Articles

/// Where the passages of an article stand in the bytes of its file.
enum OriginalRanges {
  /// A range for each passage, in order and without overlap, that together hold every byte that does
  /// not look like white space.
  ///
  /// In encodings other than UTF-8 white space may be made of bytes that look like something (a
  /// no-break space is A0 in windows-1252, a line separator is 28 20 in UTF-16); the passage before
  /// them takes them in.
  static func passages(of article: Article) -> [Range<Int>] {
    var ranges = article.passages.map { article.text.originalRange($0.range) }
    // Between the passages of a page stands its markup.
    guard article.text.encoding != "utf-8", article.markup == nil, !ranges.isEmpty else {
      return ranges
    }
    let bytes = article.text.original
    if let first = bytes[..<ranges[0].lowerBound].firstIndex(where: isVisible) {
      ranges[0] = first..<ranges[0].upperBound
    }
    for index in ranges.indices {
      let start = ranges[index].upperBound
      let end = index + 1 < ranges.count ? ranges[index + 1].lowerBound : bytes.count
      guard start < end, let last = bytes[start..<end].lastIndex(where: isVisible) else { continue }
      ranges[index] = ranges[index].lowerBound..<(last + 1)
    }
    return ranges
  }

  private static func isVisible(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x09...0x0D, 0x1C...0x20: false
    default: true
    }
  }
}
