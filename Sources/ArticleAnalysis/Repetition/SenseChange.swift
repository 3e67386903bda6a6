/// Tells edits that turn what a sentence says from those that only word it anew.
enum SenseChange {
  /// Words beside a negation, at the most, for it to be the edit and no part of a longer one.
  private static let besides = 2
  /// Words next to a sentence of the copy among which the source may deny it.
  static let reach = besides + 1
  /// Letters of one name that another form of it begins with.
  private static let stem = 4

  /// Whether one of two stretches that stand for one another denies what the other says, or each is
  /// a name that the other is not.
  static func turns(_ copy: Range<Int>, _ source: Range<Int>, in pass: RepetitionPass) -> Bool {
    denies(copy, source, in: pass) || renames(copy, source, in: pass)
  }

  private static func denies(
    _ copy: Range<Int>, _ source: Range<Int>, in pass: RepetitionPass
  ) -> Bool {
    let mine = copy.count { negations.contains(pass.stream.words[$0]) }
    let others = source.count { negations.contains(pass.stream.words[$0]) }
    return mine != others && copy.count - mine <= besides && source.count - others <= besides
  }

  private static func renames(
    _ copy: Range<Int>, _ source: Range<Int>, in pass: RepetitionPass
  ) -> Bool {
    let names = WrittenNames(pass: pass)
    guard !copy.isEmpty, !source.isEmpty, holdsNames(copy, names), holdsNames(source, names) else {
      return false
    }
    return !copy.contains { word in source.contains { isForm(word, of: $0, in: pass) } }
  }

  /// Whether a stretch is a name; the first word of a sentence may be part of one.
  private static func holdsNames(_ range: Range<Int>, _ names: WrittenNames) -> Bool {
    range.contains(where: names.isName) && range.allSatisfy(names.isCapitalised)
  }

  /// Whether two words are one, perhaps with other endings.
  private static func isForm(_ word: Int, of other: Int, in pass: RepetitionPass) -> Bool {
    if pass.stream.words[word] == pass.stream.words[other] { return true }
    let bytes = pass.utf8[Int(pass.stream.starts[word])..<Int(pass.stream.ends[word])]
    let others = pass.utf8[Int(pass.stream.starts[other])..<Int(pass.stream.ends[other])]
    let shared = zip(bytes, others).prefix { $0 == $1 }.count
    return shared >= stem && max(bytes.count, others.count) <= 2 * shared
  }

  /// Short words are few enough in any language to be told by name.
  private static let negations = WordHashSet(
    """
    not no never none nobody nothing neither nor cannot cant dont doesnt didnt wont wouldnt couldnt \
    shouldnt mustnt isnt arent wasnt werent hasnt havent hadnt \
    nicht nie niemals kein keine keinen keinem keiner keines niemand nichts \
    ne pas jamais aucun aucune rien non né nessun nessuno nessuna niente \
    nunca ningún ninguna ninguno nadie nada não nenhum nenhuma ninguém jamás \
    niet geen nooit niemand inte ingen inget aldrig ikke ikkje aldri nie nigdy nikt żaden \
    ne není nejsou nikdy не нет нет никогда никто ні немає ніколи değil δεν δε μην όχι \
    nem ei eivät ikinä لا لم لن ليس ليست לא אין नहीं không tidak bukan \
    不 没 沒 未 无 無 非
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
