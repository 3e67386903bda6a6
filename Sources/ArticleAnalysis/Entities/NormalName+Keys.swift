/// The keys under which a name in part finds its whole in other articles.
extension NormalName {
  /// What all spellings of a full name have in common; empty for one word.
  var spelling: String { words.count > 1 ? skeleton.joined(separator: " ") : "" }

  /// Whether it says in other articles who is meant: no initial with a surname, which many share.
  var saysWho: Bool { (words.first?.utf8.count ?? 0) > 1 }

  /// Whether an acronym is long enough to mean one thing in several articles.
  var isTellingAcronym: Bool { words.count == 1 && words[0].utf8.count > 2 }

  /// The surname of a full name, and what its spellings have in common.
  var surnameKeys: [String] {
    guard let surname = familyName ?? words.last else { return [] }
    return [surname] + (Self.key(ofSpellingsOf: surname).map { [$0] } ?? [])
  }

  /// The keys of the full names that a surname alone may stand for, the better first; none for one
  /// that many have.
  var wantedKeys: [String] {
    guard words.count == 1,
      !WordTable.shared.flags(of: NameKey(word: words[0])).contains(.frequentSurname)
    else { return [] }
    return surnameKeys
  }

  /// The key of what an acronym stands for.
  var acronymKey: String { "@" + words.joined(separator: " ") }

  /// Marked as no surname; nil for one too short.
  private static func key(ofSpellingsOf surname: String) -> String? {
    let skeleton = NameSkeleton.of(surname)
    return skeleton.utf8.count < NameSkeleton.tellingLength ? nil : "~" + skeleton
  }
}
