import ArticleAnalysis
import Testing

@Suite struct NumberReaderTests {
  /// The quantities of a text as `printed|kind|value|bound`.
  private func read(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return NumberReader.quantities(in: utf8, range: 0..<utf8.count).map { quantity in
      let printed = String(decoding: utf8[quantity.range], as: UTF8.self)
      let upper = quantity.upper == quantity.value ? "" : "-\(quantity.upper)"
      return "\(printed)|\(quantity.kind)|\(quantity.value)\(upper)|\(quantity.bound.rawValue)"
    }
  }

  @Test(arguments: [
    ("at least 129 people dead", "at least 129|count|129.0|atLeast"),
    ("over 350 others", "over 350|count|350.0|moreThan"),
    ("nearly two dozen", "nearly two dozen|count|24.0|about"),
    ("no fewer than three", "no fewer than three|count|3.0|atLeast"),
    ("50 or more", "50 or more|count|50.0|atLeast"),
    ("up to 40 boats", "up to 40|count|40.0|atMost"),
    ("a maximum of 10 years", "maximum of 10|count|10.0|atMost"),
    ("two hundred and five people", "two hundred and five|count|205.0|exact"),
    ("twenty-five", "twenty-five|count|25.0|exact"),
    ("half a million", "half a million|count|500000.0|exact"),
    ("1.5 million euros", #"1.5 million euros|money("€")|1500000.0|exact"#),
    ("$10,000 a month", #"$10,000|money("$")|10000.0|exact"#),
    ("Rs 2 lakh", #"Rs 2 lakh|money("₹")|200000.0|exact"#),
    ("£3bn", #"£3bn|money("£")|3000000000.0|exact"#),
    ("45% of voters", "45%|percent|45.0|exact"),
    ("12 per cent", "12 per cent|percent|12.0|exact"),
    ("between 10 and 15 boats", "10 and 15|count|10.0-15.0|exact"),
    ("10-15 boats", "10-15|count|10.0-15.0|exact"),
    ("the third man", "third|ordinal|3.0|exact"),
    ("on November 13, 2015", "November 13, 2015|date|1113.0|exact"),
    ("on 13 November", "13 November|date|1113.0|exact"),
    ("on Nov. 13", "Nov. 13|date|1113.0|exact"),
    ("2015-11-13", "2015-11-13|date|1113.0|exact"),
    ("in 2015", "2015|year|2015.0|exact"),
    ("at 7:30 p.m.", "7:30 p.m.|time|1170.0|exact"),
    ("at 19:30", "19:30|time|1170.0|exact"),
    ("at 7.30pm", "7.30pm|time|1170.0|exact"),
    ("at 4:17 a.m.", "4:17 a.m.|time|257.0|exact"),
    ("at ten in the morning", "ten in the morning|time|600.0|exact"),
    ("at 8 in the evening", "8 in the evening|time|1200.0|exact"),
    ("a 6.4-magnitude quake", "6.4-magnitude|magnitude|6.4|exact"),
    ("a magnitude of 6.2", "6.2|magnitude|6.2|exact"),
    ("a quake of magnitude 7", "7|magnitude|7.0|exact"),
    ("it hands over 1,200 tonnes", "1,200|count|1200.0|exact"),
    ("a 45-year-old man", "45-year-old|age|45.0|exact"),
    ("for 17 seconds", "17|count|17.0|exact"),
    ("a 17-second video", "17-second|count|17.0|exact"),
    ("one in four of its shops", "one in four|percent|25.0|about"),
    ("nine out of ten doctors", "nine out of ten|percent|90.0|about"),
    ("from the first of April", "first of April|date|401.0|exact"),
    ("just over 60 pupils", "just over 60|count|60.0|about"),
    ("stripped over two summers", "two|count|2.0|exact"),
    ("a delay of over two hours", "over two|count|2.0|moreThan"),
    ("has lasted for over two years", "over two|count|2.0|moreThan"),
  ])
  func `a quantity is read with its bound and kind`(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: ["hundred", "dozen"]) func `scales without end are no number`(scale: String) {
    let text = "one " + Array(repeating: scale, count: 40).joined(separator: " ") + " one"
    #expect(read(text).first?.hasPrefix("one \(scale)") == true)
  }

  @Test(arguments: [
    "the S-400 and the Su-24", "the G20 met", "on Flight 370", "a Boeing 737 jet",
    "under Resolution 2249", "No. 10 said", "they won 3-1", "9/11 changed it", "an Audi RS 6",
  ])
  func `a name with figures is no number`(text: String) {
    #expect(read(text).isEmpty)
  }

  @Test func `bounds decide whether two figures can both be true`() throws {
    func one(_ text: String) throws -> Quantity {
      let utf8 = Array(text.utf8)
      return try #require(NumberReader.quantities(in: utf8, range: 0..<utf8.count).first)
    }
    #expect(try one("at least 129 dead").agrees(with: one("130 dead")))
    #expect(try !one("129 dead").agrees(with: one("130 dead")))
    #expect(try !one("more than 130").agrees(with: one("130 dead")))
    #expect(try one("about 130").agrees(with: one("129 dead")))
    #expect(try !one("130 dead").agrees(with: one("130%")))
  }

  @Test func `any bytes are read without a crash and in order`() {
    var random = SeededRandom(seed: 3)
    let pieces = [
      "1", "3,000", ".", "-", "–", "$", "%", "per", "cent", "Nov", "13", "two", "hundred", "and",
      "or", "more", "5m", "p.m", ":", "30", "th", "21st", "é", "東", "\u{0}", "million", "between",
      "to", ",", "half", "a", "-year-old", "99999999999999999999999",
    ]
    for _ in 0..<2000 {
      let text = (0..<random.next(12)).map { _ in pieces[random.next(pieces.count)] }
        .joined(separator: random.next(2) == 0 ? " " : "")
      let utf8 = Array(text.utf8)
      let found = NumberReader.quantities(in: utf8, range: 0..<utf8.count)
      for (one, next) in zip(found, found.dropFirst()) {
        #expect(one.range.upperBound <= next.range.lowerBound || one.range == next.range)
      }
      #expect(found.allSatisfy { $0.range.upperBound <= utf8.count && !$0.range.isEmpty })
    }
  }
}
