internal import CWordChances

/// How common words are in languages in which no capital tells a name.
///
/// In German every noun has a capital, in Arabic, Chinese and Japanese none; there only the rarity of
/// its words tells what a report is about from what every such report says, and a collection of a few
/// texts knows nothing of that.
enum WordChances {
  /// Languages whose words are in the table, as signs of them.
  private static let tongues = Set(
    ["ar", "de", "ja", "zh"].map { WordHash.hash32(Array($0.utf8)) })

  /// Chance that an article holds a word that is not in the table.
  static let unknown: Float = 0.0004

  /// Whether the words of a language are in the table.
  static func knows(_ tongue: UInt32) -> Bool { tongues.contains(tongue) }

  /// The chance that an article holds a word.
  ///
  /// - Parameters:
  ///   - term: the key of `ForeignStem`.
  ///   - tongue: a sign of its language, which is one that the table knows.
  /// - Returns: above 0, at most 1.
  static func chance(of term: UInt32, in tongue: UInt32) -> Float {
    let rarity = word_chances_rarity(term ^ tongue)
    return rarity < 0 ? unknown : chances[Int(rarity)]
  }

  /// By rarity in the table, which is 16 times the logarithm.
  private static let chances: [Float] = {
    var chance = 1.0
    return (0...255).map { _ in
      defer { chance *= 0.939_413_062_813_475_8 }  // e^(-1/16)
      return Float(chance)
    }
  }()
}
