import ArticleAnalysis
import Testing

@Suite struct RepetitionScriptTests {
  static let body = """
    The harbour café in Tarn, closed since May, said “we reopen” on 4,210 posters that it put up.
    Nobody knew who had paid for the paint, the brushes and the eleven ladders, an officer’s note says.
    Two ferries carried the guests over the sound, and a third one waited for the mayor’s family.
    The dog of the innkeeper slept through the speeches and woke up when the meat was brought in.
    """

  /// Whether exactly the second of two texts folds, given as lines joined by `separator`.
  static func foldsSecond(_ first: String, _ second: String, separator: String = "\n") -> Bool {
    let utf8 = Array((first + separator + second).utf8)
    let shown = visible(utf8, RepetitionFinder.folds(in: utf8))
    return squeezed(shown) == squeezed(Array(first.utf8))
  }

  @Test(arguments: [
    ("CRLF", body.replacing("\n", with: "\r\n")),
    ("zero width inside words", body.replacing("o", with: "o\u{200B}")),
    ("soft hyphens", body.replacing("er", with: "e\u{AD}r")),
    (
      "straight quotes",
      body.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'")
    ),
    (
      "references",
      body.replacing("“", with: "&#8220;").replacing("’", with: "&rsquo;").replacing(
        "é", with: "&eacute;")
    ),
    (
      "read as Windows-1252",
      body.replacing("’", with: "â€™").replacing("“", with: "â€œ").replacing("”", with: "â€\u{9D}")
        .replacing("é", with: "Ã©")
    ),
    ("decomposed", body.replacing("é", with: "e\u{301}")),
    ("capitals", body.uppercased()),
    ("no commas in numbers", body.replacing("4,210", with: "4210")),
    ("no-break spaces", body.replacing(" ", with: "\u{A0}")),
  ])
  func `a second printing folds, however it is written`(_ name: String, _ copy: String) {
    #expect(Self.foldsSecond(Self.body, copy), "\(name)")
  }

  @Test func `a doubled Chinese report folds`() {
    let body = """
      港口管理局星期一表示,由于东部码头的一根支撑梁出现裂缝,码头将关闭六个星期进行维修。
      前往三座外岛的渡轮将改从西部码头出发,旅客需要提前二十分钟到达登船地点办理手续。
      渔民们仍然可以使用冰库,但重量超过七吨半的货车必须在码头街卸货,直到维修工程完成。
      """
    #expect(Self.foldsSecond(body, body))
    #expect(RepetitionFinder.folds(in: Array(body.utf8)).isEmpty)
  }

  @Test func `a doubled Arabic report folds`() {
    let body = """
      أعلنت سلطة الميناء يوم الاثنين أنها ستغلق الرصيف الشرقي لمدة ستة أسابيع بينما يستبدل المهندسون عارضة متصدعة.
      وستغادر العبارات إلى الجزر الخارجية الثلاث من الرصيف الغربي وطلب من الركاب الحضور قبل الموعد بعشرين دقيقة.
      وخصص المجلس الإقليمي مليوني كرونة للأشغال ويتوقع أن يعاد فتح الرصيف قبل معرض الرنجة في نهاية الصيف.
      """
    #expect(Self.foldsSecond(body, body))
  }

  @Test(arguments: [
    (
      "numbered points",
      """
      1. Boil the water for ten minutes and let it stand in a clean jar until it is cold again.
      2. Wash your hands with soap before you touch the jar, the lid or the food of a child.
      3. Boil the water for ten minutes more if it smells, and let it stand in a clean jar again.
      """
    ),
    (
      "a transcript",
      """
      JONES: I do not recall that meeting, and I do not recall who was there on that day, Senator.
      SMITH: Were you told before the vote that the dam had been leaking since the winter of that year?
      JONES: I do not recall that meeting, and I do not recall who was there on that day, Senator.
      SMITH: And did anybody from the ministry write to you about the leak, or ring you at your home?
      """
    ),
    (
      "two rounds of one fixture list",
      """
      Ellery - Marrow 2:1 (1:0) 31,000
      Tarn - Brava 0:0 8,500
      Kelby - Tull 3:2 (2:2) 12,100
      Ellery - Marrow 2:1 (1:0) 31,000
      Osmund - Varna 1:1 (0:1) 9,400
      Tarn - Brava 0:0 8,500
      """
    ),
    (
      "two days from one form",
      """
      The water stood at 412 centimetres at the bridge on Monday, 12 more than the day before, and the office for floods called up 40 men and 6 boats to watch the dykes.
      The farms by the river were told to move their animals to the hills.
      The water stood at 455 centimetres at the bridge on Tuesday, 43 more than the day before, and the office for floods called up 95 men and 11 boats to watch the dykes.
      """
    ),
  ])
  func `what repeats on purpose stays`(_ name: String, _ text: String) {
    #expect(RepetitionFinder.folds(in: Array(text.utf8)).isEmpty, "\(name)")
  }
}
