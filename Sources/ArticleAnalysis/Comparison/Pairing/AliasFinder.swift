internal import Articles

/// Finds the entities that two articles call by different names.
enum AliasFinder {
  /// The uses, in the order of the entities; none where one name is a part of the other's.
  static func find(_ story: ComparedStory, entities: EntityIndex) -> [AliasUse] {
    let left = forms(story.left, entities)
    let right = forms(story.right, entities)
    return entities.entities.compactMap { entity in
      guard let first = left[entity.id], let second = right[entity.id],
        hasForeignForm(first, second) || hasForeignForm(second, first)
      else { return nil }
      return AliasUse(entity: entity.name, left: first, right: second)
    }
  }

  /// The forms of each entity in the visible sentences of a side, in order of first use.
  private static func forms(
    _ side: ComparedSide, _ entities: EntityIndex
  ) -> [Entity.ID: [String]] {
    var result: [Entity.ID: [String]] = [:]
    var sentence = 0
    let mentions = entities.mentions.filter { $0.article == side.article.id }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    for mention in mentions {
      while sentence < side.sentences.count,
        side.sentences[sentence].range.upperBound <= mention.range.lowerBound
      {
        sentence += 1
      }
      guard sentence < side.sentences.count,
        side.sentences[sentence].range.overlaps(mention.range)
      else { continue }
      let form = WhiteSpace.collapsed(mention.text)
      if !result[mention.entity, default: []].contains(form) {
        result[mention.entity, default: []].append(form)
      }
    }
    return result
  }

  /// Whether some form shares no word with any form of the other side.
  private static func hasForeignForm(_ forms: [String], _ others: [String]) -> Bool {
    let known = Set(others.flatMap(words))
    return forms.contains { form in words(form).allSatisfy { !known.contains($0) } }
  }

  private static func words(_ form: String) -> [String] {
    form.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
