/// Words that carry grammar, not content.
package enum StopWords {
  /// Whether the word (lower case, without apostrophes) says nothing of its own.
  package static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let hashes = Set(
    words.split(whereSeparator: \.isWhitespace).map { WordHash.hash(Array($0.utf8)) })

  private static let words = """
    a an the this that these those some any each every no such same own
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself
    she her hers herself it its itself they them their theirs themselves one ones
    who whom whose which what when where why how whoever whatever
    am is are was were be been being do does did doing done have has had having
    will would shall should can could may might must ought
    not nor and or but if then else than as so because while until unless although though whether
    of at by for with about against between into through during before after above below to from
    up down in out on off over under again further once here there all both few more most other
    another only very too just also even still yet ever never however meanwhile thus hence
    since per via upon onto within without among amid toward towards across along around behind
    beside besides beyond despite except like near next
    t s d ll re ve m don didn doesn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn
    cannot let lets
    mr mrs ms
    """
}
