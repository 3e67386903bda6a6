package import Articles

/// The text of a page or of a part of one, as a browser would show it, line by line.
package struct HTMLText: Sendable {
  /// What a line was in the page.
  package enum Kind: Sendable, Equatable {
    case paragraph
    /// 1 to 6.
    case heading(UInt8)
    case item
    case quotation
    case caption
    /// A row of a table, its cells parted by ` | `.
    case row
    case preformatted
  }

  /// A paragraph, heading, item or row; lines do not overlap and are in order.
  package struct Line: Sendable, Equatable {
    /// Bytes of the clean text, without white space at the ends.
    package var range: Range<Int>
    /// Bytes of it that stand in links.
    package var linked: Int32
    /// The innermost element that stands on lines of its own.
    package var node: HTMLTree.Index
    // Behind what is aligned, since a page may have a million lines.
    package var kind: Kind
    /// Lists around it.
    package var lists: UInt8 = 0
    /// Columns of the bullet or number of an item at its beginning.
    package var mark: UInt8 = 0
    /// Whether it stands in a quotation.
    package var isQuoted = false
  }

  /// A link whose address may be shown and opened: `http`, `https` or `mailto`.
  package struct Link: Sendable, Equatable {
    /// From 1 on, in the order of the text.
    package var number: Int
    /// Bytes of the clean text that it is set on.
    package var range: Range<Int>
    /// Printable ASCII.
    package var address: String
  }

  /// Clean text; lines are parted by a line feed, paragraphs by two.
  package var utf8: [UInt8]
  /// From the clean text to the bytes of the source that was read.
  package var offsets: OffsetMap
  package var lines: [Line]
  package var links: [Link]

  /// The text of a part of a page: the body of a feed's item, say.
  ///
  /// - Parameters:
  ///   - source: clean UTF-8.
  ///   - base: the address that relative links start from; without one they are left out.
  /// - Returns: everything a browser would show of it; scripts, forms' choices and hidden parts are
  ///   left out.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func fragment(_ source: [UInt8], base: String? = nil) -> HTMLText {
    HTMLTextWriter.text(of: HTMLTreeBuilder.tree(of: source), base: base.flatMap(PageAddress.init))
  }

  /// What stands at a range.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }
}
