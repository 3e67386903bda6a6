package import Articles

/// Finds what an article states besides names: dates, numbers, money, weapons and events.
package struct DetailReader {
  private let article: Article
  private let text: EntityText

  private init(_ article: Article) {
    self.article = article
    text = EntityText(article)
  }

  /// The details of an article, in order and without overlap.
  ///
  /// Rules of English and tables; weapons and events are not looked for in other languages.
  ///
  /// - Parameters:
  ///   - article: where to look.
  ///   - names: the places of the names in it, in order; nothing is found where one stands.
  /// - Returns: mentions of the kind `other`, each with what it is a detail of.
  /// - Complexity: O(*n* log *n*) in the words of the article.
  package static func details(in article: Article, besides names: [Range<Int>]) -> [Mention] {
    let reader = DetailReader(article)
    let found = reader.quantities() + (reader.text.isEnglish ? reader.namedThings() : [])
    var result: [Mention] = []
    var name = 0
    var end = 0
    // A weapon (`S-400`) goes before a number that begins where it does.
    let ordered = found.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    for mention in ordered where mention.range.lowerBound >= end {
      while name < names.count, names[name].upperBound <= mention.range.lowerBound { name += 1 }
      if name < names.count, names[name].lowerBound < mention.range.upperBound { continue }
      result.append(mention)
      end = mention.range.upperBound
    }
    return result
  }

  private func mention(_ range: Range<Int>, _ detail: Detail, key: String? = nil) -> Mention {
    let string = article.text.string(range)
    let name = NormalName(key ?? WhiteSpace.collapsed(string)).slug
    return Mention(
      article: article.id, range: range, text: string, kind: .other,
      entity: "\(detail.rawValue):\(name)", detail: detail)
  }

  // MARK: - Dates, numbers, money

  private func quantities() -> [Mention] {
    text.sentences.flatMap { sentence -> [Mention] in
      guard !sentence.words.isEmpty else { return [] }
      let dates =
        text.isEnglish ? CalendarDates(text: text, sentence: sentence).all() : []
      let days = dates.map { mention(text.bytes($0.words), .date, key: $0.key) }
      let numbers = NumberReader.quantities(in: text.utf8, range: text.bytes(sentence.words))
        .filter { !$0.isSmallWord && $0.kind != .ordinal }
      return days + Self.outside(days.map(\.range), numbers).map(mention)
    }
  }

  /// The quantities that overlap none of some ranges; both in order.
  private static func outside(_ ranges: [Range<Int>], _ quantities: [Quantity]) -> [Quantity] {
    var next = 0
    return quantities.filter { quantity in
      while next < ranges.count, ranges[next].upperBound <= quantity.range.lowerBound { next += 1 }
      return next == ranges.count || ranges[next].lowerBound >= quantity.range.upperBound
    }
  }

  /// A quantity, with one identity for all forms of its value.
  private func mention(_ quantity: Quantity) -> Mention {
    let value = Self.plain(quantity.value)
    let bound = quantity.bound == .exact ? "" : quantity.bound.rawValue + " "
    let amount =
      bound + (quantity.upper == quantity.value ? value : value + " " + Self.plain(quantity.upper))
    switch quantity.kind {
    case .date, .time, .year: return mention(quantity.range, .date)
    case .money(let currency): return mention(quantity.range, .money, key: amount + " " + currency)
    case .percent: return mention(quantity.range, .number, key: amount + " percent")
    // Three killed, aged three and of magnitude three are not one thing.
    case .count, .ordinal: return mention(quantity.range, .number, key: amount)
    case .age: return mention(quantity.range, .number, key: amount + " years of age")
    case .magnitude: return mention(quantity.range, .number, key: "magnitude " + amount)
    }
  }

  /// A value without a point where it is whole; with `-` for the point, as ids have it.
  private static func plain(_ value: Double) -> String {
    guard let whole = Int(exactly: value) else {
      return String(String(value).map { $0 == "." ? "-" : $0 })
    }
    return String(whole)
  }

  // MARK: - Weapons, events

  private func namedThings() -> [Mention] {
    var result: [Mention] = []
    for sentence in text.sentences {
      let weapons = WeaponNames(text: text, sentence: sentence)
      let events = EventNames(text: text, sentence: sentence)
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound {
        if let words = weapons.name(at: index) {
          let bytes = text.bytes(words)
          result.append(mention(bytes, .weapon))
          index = words.upperBound
        } else if let words = events.name(at: index) {
          result.append(mention(text.bytes(words), .event))
          index = words.upperBound
        } else {
          index += 1
        }
      }
    }
    return result
  }
}
