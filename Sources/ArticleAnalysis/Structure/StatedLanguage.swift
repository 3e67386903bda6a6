/// The language that a page states, where the guesser cannot tell it from the next of its kin: Urdu
/// reads as Persian to it, Marathi as Hindi, Afrikaans as Dutch.
enum StatedLanguage {
  /// Languages that the guesser does not know, by the letters in which they are written.
  private static let latin = set(
    """
    af ast az bs ca ceb cs cy da dsb eo et eu fi fil fo fur fy ga gd gl gsw ha haw hr hsb ht hu id ig \
    ilo is jv kl kmr ku lb lt lv mg mi ms mt nb nds nn no ny oc pap pcm qu rm ro rw scn sh sk sl sm sn \
    so sq st su sw szl tk tl tn to tpi ts uz vi war wo xh yo zu
    """)
  private static let cyrillic = set("az ba be bs cv kk ky mk mn os sah sh sr tg tk tt uz")
  private static let others = set(
    """
    am apc ary arz as az bho bo ckb dv dz gu kk km kn kok ks ku ky lo mai ml mn mni mr my ne or pa ps \
    sa sat sd si ta te ti tg ug ur uz yi yue zgh
    """)
  private static let guessedLatin = set("en de fr es it pt nl sv pl tr")
  private static let guessedCyrillic = set("ru uk bg")

  private static func set(_ codes: String) -> Set<Substring> { Set(codes.split(separator: " ")) }

  /// What an article is in, of what its page states and what its words were guessed to be.
  ///
  /// A guess goes before what is stated, as many a page says that all it holds is in English; but not
  /// before a language that the guesser does not know, written in the same letters.
  static func settled(_ stated: String?, guess: String?) -> String? {
    guard let stated, let guess else { return guess ?? stated }
    let kin =
      guessedLatin.contains(guess[...])
      ? latin : guessedCyrillic.contains(guess[...]) ? cyrillic : others
    return kin.contains(stated[...]) ? stated : guess
  }
}
