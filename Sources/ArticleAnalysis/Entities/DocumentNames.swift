package import Articles

/// The names of one article, gathered into the people and things that they name there.
package struct DocumentNames: Sendable, Equatable {
  /// One spot in the text.
  package struct Spot: Sendable, Equatable {
    /// Bytes of the article's clean text.
    package var range: Range<Int>
    /// As it stands there.
    package var text: String
    /// Its text with white space collapsed.
    package var form: String
    /// Index in `groups`.
    package var group: Int
  }

  /// What several forms name within the article.
  package struct Group: Sendable, Equatable {
    package var kind: Entity.Kind
    /// Row in `NameTable`, where the name is a known one.
    package var known: Int?
    /// The full names of a person, the forms of anything else, without repetition.
    package var names: [NormalName]
    /// A surname or given name alone, whose full name the article does not have.
    package var isPartial: Bool
    /// Short forms that the article explains in brackets; another article may mean others by them.
    package var acronyms: [NormalName] = []
    /// Whose it is, where institutions of several countries have the name.
    package var institution: Institution?
  }

  /// What is a name only where other articles say so.
  package struct Loose: Sendable, Equatable {
    /// Bytes of the article's clean text.
    package var range: Range<Int>
    /// As it stands there.
    package var text: String
    /// Its text with white space collapsed.
    package var form: String
    /// Row in `NameTable` of the name that it is a doubtful form of.
    package var row: Int?
    package var isSingle: Bool
  }

  /// A people's name or adjective.
  package struct People: Sendable, Equatable {
    /// Bytes of the article's clean text.
    package var range: Range<Int>
    /// As it stands there.
    package var text: String
    /// Row of its country in `NameTable`.
    package var country: Int
  }

  package var article: ArticleID
  package var groups: [Group]
  /// In the order of the text.
  package var spots: [Spot]
  /// In the order of the text, none where a spot is.
  package var loose: [Loose] = []
  /// In the order of the text, none where a spot is.
  package var peoples: [People] = []
}

extension DocumentNames {
  /// Gathers the names that were found in an article.
  ///
  /// - Complexity: near-linear in the number of spans; a name is compared only with the names
  ///   that share its last or first word.
  package init(article: Article, text: EntityText, spans: [EntitySpan]) {
    var builder = DocumentNamesBuilder(text: text, spans: spans)
    builder.gather()
    self.article = article.id
    groups = builder.groups
    spots = zip(spans, builder.groupOfSpan).map { span, group in
      let range = text.bytes(span.tokens)
      let string = article.text.string(range)
      return Spot(
        range: range, text: string, form: WhiteSpace.collapsed(string), group: group)
    }
    loose = LooseNames(text: text, spans: spans).all(in: article)
    peoples = PeopleNames(text: text, spans: spans).all(in: article)
  }
}
