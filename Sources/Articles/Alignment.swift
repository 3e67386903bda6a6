/// Which sentences of one article say what which sentences of the other say.
package struct Alignment: Sendable, Equatable {
  package enum Mode: String, Sendable {
    /// Two reports by two writers: order is free.
    case report
    /// Two versions of one text: order is kept, moved text is named.
    case revision
  }

  package var mode: Mode
  package var left: [Sentence]
  package var right: [Sentence]
  /// By left sentence, then by falling score.
  package var pairs: [SentencePair]
  package var discrepancies: [Discrepancy]
  /// Facts on which both agree, in the shape of a discrepancy.
  package var agreements: [Discrepancy]
  package var aliases: [AliasUse]
  /// Figures that both give and that no two sentences tie to one fact.
  package var echoes: [FigureEcho]

  package init(
    mode: Mode, left: [Sentence], right: [Sentence], pairs: [SentencePair] = [],
    discrepancies: [Discrepancy] = [], agreements: [Discrepancy] = [], aliases: [AliasUse] = [],
    echoes: [FigureEcho] = []
  ) {
    self.mode = mode
    self.left = left
    self.right = right
    self.pairs = pairs
    self.discrepancies = discrepancies
    self.agreements = agreements
    self.aliases = aliases
    self.echoes = echoes
  }

  /// Left sentences without a sure counterpart, in order.
  package var onlyLeft: [Sentence.ID] {
    let paired = Set(pairs.lazy.filter { $0.tier == .sure }.map(\.left))
    return left.map(\.id).filter { !paired.contains($0) }
  }

  /// Right sentences without a sure counterpart, in order.
  package var onlyRight: [Sentence.ID] {
    let paired = Set(pairs.lazy.filter { $0.tier == .sure }.map(\.right))
    return right.map(\.id).filter { !paired.contains($0) }
  }
}

/// Two sentences that say the same, or speak of the same.
package struct SentencePair: Sendable, Equatable {
  package enum Tier: String, Sendable {
    case sure
    /// Hidden until asked for.
    case related
  }

  package var left: Sentence.ID
  package var right: Sentence.ID
  package var tier: Tier
  /// 0 to 1.
  package var score: Double
  package var marks: [WordMark]
  /// What the pair rests on, heaviest first.
  package var evidence: [SharedTerm]
  /// In revision mode, whether the sentence stands at another place in the order.
  package var isMoved: Bool

  package init(
    left: Sentence.ID, right: Sentence.ID, tier: Tier, score: Double, marks: [WordMark] = [],
    evidence: [SharedTerm] = [], isMoved: Bool = false
  ) {
    self.left = left
    self.right = right
    self.tier = tier
    self.score = score
    self.marks = marks
    self.evidence = evidence
    self.isMoved = isMoved
  }
}

/// A word, name or number that both sentences of a pair have, and how much it counted.
package struct SharedTerm: Sendable, Equatable {
  package var left: String
  package var right: String
  /// Share of the pair's score, 0 to 1.
  package var weight: Double

  package init(left: String, right: String, weight: Double) {
    self.left = left
    self.right = right
    self.weight = weight
  }
}

/// A spot where the words of a pair differ.
package struct WordMark: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case changed, number, quotation, synonym
  }

  /// Bytes of the left article's clean text; nil where only the right has something.
  package var left: Range<Int>?
  /// Bytes of the right article's clean text; nil where only the left has something.
  package var right: Range<Int>?
  package var kind: Kind

  package init(left: Range<Int>?, right: Range<Int>?, kind: Kind) {
    self.left = left
    self.right = right
    self.kind = kind
  }
}

/// A number, quotation, name or outcome of which two aligned sentences both speak.
package struct Discrepancy: Sendable, Equatable {
  package enum Class: String, Sendable, CaseIterable {
    case number, quotation, outcome, attribution, speaker, recipient, date
  }

  /// One side's say.
  package struct Side: Sendable, Equatable {
    /// As printed: 'at least 129'.
    package var value: String
    package var sentence: Sentence.ID
    /// Bytes of that article's clean text in which the value stands.
    package var range: Range<Int>

    package init(value: String, sentence: Sentence.ID, range: Range<Int>) {
      self.value = value
      self.sentence = sentence
      self.range = range
    }
  }

  package var `class`: Class
  /// What it is about, in the words of the text: 'people dead, Paris'.
  package var topic: String
  package var left: Side
  package var right: Side
  /// Why it counts as one, as a sentence for a person.
  package var reason: String

  package init(class: Class, topic: String, left: Side, right: Side, reason: String) {
    self.class = `class`
    self.topic = topic
    self.left = left
    self.right = right
    self.reason = reason
  }
}

/// One figure that both reports give, as far as its number and noun show, though their sentences do not say
/// that it is of one fact: enough not to call either silent on it, too little to call it agreed.
package struct FigureEcho: Sendable, Equatable {
  package var left: Discrepancy.Side
  package var right: Discrepancy.Side

  package init(left: Discrepancy.Side, right: Discrepancy.Side) {
    self.left = left
    self.right = right
  }
}

/// One entity under different names in two articles: information, not an alarm.
package struct AliasUse: Sendable, Equatable {
  /// Canonical name.
  package var entity: String
  package var left: [String]
  package var right: [String]

  package init(entity: String, left: [String], right: [String]) {
    self.entity = entity
    self.left = left
    self.right = right
  }
}
