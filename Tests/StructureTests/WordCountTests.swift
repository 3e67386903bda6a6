internal import ArticleAnalysis
internal import Articles
import Testing

@Suite struct WordCountTests {
  @Test(arguments: [
    ("The dog’s ears, 4,200 of them, are U.S. made.", 9),
    // Two characters of Chinese or Japanese are about a word, signs none.
    ("港务局星期一表示，东码头将关闭六个星期。", 9), ("東埠頭を六週間閉鎖すると発表した。", 8),
    ("他买了 2 台 iPhone 手机。", 5),
    // Korean has blanks between its words.
    ("부두가 월요일에 문을 닫는다.", 4),
    // Five letters of Thai are about a word.
    ("ท่าเรือจะปิดหกสัปดาห์", 5),
  ])
  func `a text has as many words as it takes to read`(_ text: String, _ words: Int) {
    #expect(MarkedPage("body> " + text).article.words == words)
  }

  @Test func `a doubled Chinese report has the words of one copy`() {
    let body = """
      港务局星期一表示，由于工程师需要更换一根开裂的支撑梁，东码头将关闭六个星期，期间所有船只必须改道停靠。
      前往三座外岛的渡轮将改从西码头出发，乘客被告知应提前二十分钟到达，以便在高峰时段完成登船手续。
      港口负责人对记者说，没有人愿意在旺季关闭一座正在使用的码头，但是检查结果让他们别无选择。
      """
    let once = MarkedPage(body).article.words
    #expect((55...70).contains(once))
    #expect(MarkedPage(body + "\n" + body).article.words == once)
  }
}
