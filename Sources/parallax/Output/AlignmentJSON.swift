internal import Articles

extension Discrepancy.Class {
  /// The class that a difference of this kind has in JSON: a day that differs is a number that does.
  var ofDifference: Discrepancy.Class { self == .date ? .number : self }
}

/// A comparison as JSON: ranges count bytes of the original files.
struct AlignmentJSON {
  let alignment: Alignment
  let left: Article
  let right: Article

  var value: JSON {
    [
      "mode": .string(alignment.mode.rawValue),
      "left": side(left, alignment.left),
      "right": side(right, alignment.right),
      "pairs": .array(alignment.pairs.map(pair)),
      "discrepancies": .array(
        alignment.discrepancies.map { discrepancy($0, as: $0.class.ofDifference) }),
      "agreements": .array(alignment.agreements.map { discrepancy($0, as: $0.class) }),
      "aliases": .array(alignment.aliases.map(alias)),
      "onlyLeft": JSON(alignment.onlyLeft),
      "onlyRight": JSON(alignment.onlyRight),
    ]
  }

  private func side(_ article: Article, _ sentences: [Sentence]) -> JSON {
    [
      "path": .string(article.path),
      "sentences": .array(
        sentences.map { sentence in
          [
            "id": .integer(sentence.id),
            "text": .string(sentence.text),
            "range": JSON(article.text.originalRange(sentence.range)),
            "passage": .integer(sentence.passage),
            "paragraph": JSON(sentence.paragraph),
          ]
        }),
    ]
  }

  private func pair(_ pair: SentencePair) -> JSON {
    [
      "left": .integer(pair.left),
      "right": .integer(pair.right),
      "tier": .string(pair.tier.rawValue),
      "score": JSON(share: pair.score),
      "moved": .boolean(pair.isMoved),
      "marks": .array(pair.marks.map(mark)),
      "evidence": .array(pair.evidence.map(evidence)),
    ]
  }

  private func mark(_ mark: WordMark) -> JSON {
    [
      "left": mark.left.map { JSON(left.text.originalRange($0)) } ?? .null,
      "right": mark.right.map { JSON(right.text.originalRange($0)) } ?? .null,
      "kind": .string(mark.kind.rawValue),
    ]
  }

  private func evidence(_ term: SharedTerm) -> JSON {
    [
      "left": .string(term.left), "right": .string(term.right),
      "weight": JSON(share: term.weight),
    ]
  }

  private func discrepancy(_ discrepancy: Discrepancy, as kind: Discrepancy.Class) -> JSON {
    [
      "class": .string(kind.rawValue),
      "kind": .string(discrepancy.class.rawValue),
      "topic": .string(discrepancy.topic),
      "left": say(discrepancy.left, of: left),
      "right": say(discrepancy.right, of: right),
      "reason": .string(discrepancy.reason),
    ]
  }

  private func say(_ side: Discrepancy.Side, of article: Article) -> JSON {
    [
      "value": .string(side.value),
      "sentence": .integer(side.sentence),
      "range": JSON(article.text.originalRange(side.range)),
    ]
  }

  private func alias(_ use: AliasUse) -> JSON {
    ["entity": .string(use.entity), "left": JSON(use.left), "right": JSON(use.right)]
  }
}
