/// What the markup of a page says of its article: which lines of the text it is, and its facts.
package struct PageMarkup: Sendable, Equatable {
  /// A line that the markup tells apart from running text, or of whose text it says whence it is.
  package struct Part: Sendable, Equatable {
    /// Bytes of the article's clean text: one of its lines.
    package var range: Range<Int>
    package var kind: Passage.Kind
    /// Why, as a sentence for a person.
    package var reason: String
    /// Whether it stands right over or under the running text and in no box but that of its writers,
    /// so that it may say who wrote the article and when.
    package var standsAtText: Bool
    /// Whether the page names it as what is said of who wrote the article and when.
    package var isNamedMeta: Bool
    /// Whether it stands right over the headline, where that is said now and then.
    package var standsOverHeadline: Bool

    package init(
      range: Range<Int>, kind: Passage.Kind, reason: String, standsAtText: Bool = false,
      isNamedMeta: Bool = false, standsOverHeadline: Bool = false
    ) {
      self.range = range
      self.kind = kind
      self.reason = reason
      self.standsAtText = standsAtText
      self.isNamedMeta = isNamedMeta
      self.standsOverHeadline = standsOverHeadline
    }
  }

  /// A link that may be shown and opened.
  package struct Link: Sendable, Equatable {
    /// From 1 on, in the order of the text.
    package var number: Int
    /// Bytes of the article's clean text.
    package var range: Range<Int>
    /// Printable ASCII; of `http`, `https` or `mailto`.
    package var address: String

    package init(number: Int, range: Range<Int>, address: String) {
      self.number = number
      self.range = range
      self.address = address
    }
  }

  /// In order, without overlap; lines that no part names are running text.
  package var parts: [Part]
  /// The links of the article, without those of the page around it.
  package var links: [Link]
  /// The headline that the page states, where none of its lines is it.
  package var headline: String?
  package var byline: String?
  package var outlet: String?
  package var date: PublicationDate?
  /// What elements at the text that are called days print.
  package var printedDays: [String] = []
  package var language: String?
  /// Where the page, or the feed of an item, says that the article stands on the web: printable
  /// ASCII, of `http` or `https`.
  package var address: String?
  /// Stretches of the clean text whose lines may be broken within a paragraph, as in a plain text; in
  /// order, without overlap.
  package var wrapped: [Range<Int>] = []
  /// The lines that the page sets otherwise than paragraphs, in order.
  package var layouts: [LineLayout] = []

  package init(
    parts: [Part], links: [Link] = [], headline: String? = nil, byline: String? = nil,
    outlet: String? = nil, date: PublicationDate? = nil, language: String? = nil
  ) {
    self.parts = parts
    self.links = links
    self.headline = headline
    self.byline = byline
    self.outlet = outlet
    self.date = date
    self.language = language
  }
}
