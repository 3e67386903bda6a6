internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
internal import Foundation
import Testing

/// Days of other calendars in the heads of texts.
@Suite struct CalendarLineTests {
  private static let thai = """
    คณะกรรมการท่าเรือกล่าวว่าจะเปิดท่าเรือทางเหนืออีกครั้งในฤดูใบไม้ผลิ หลังจากซ่อมแซมมานานสี่ปี

    ชาวบ้านขอให้ทำงานในเวลากลางคืน แต่คณะกรรมการตอบว่านักดำน้ำทำงานในความมืดไม่ได้
    """
  private static let persian = """
    شورای بندر گفت که اسکله شمالی را در بهار پس از چهار زمستان تعمیر بازگشایی می‌کند.

    ساکنان خواسته بودند که کار شبانه انجام شود، اما غواصان در تاریکی نمی‌توانند کار کنند.
    """
  private static let japanese = """
    港湾委員会は、四年にわたる修理を経て北の埠頭を春に再開すると発表した。

    住民は夜間の作業を求めていたが、委員会は潜水士は暗い中では働けないと答えた。
    """

  /// The day of a text with a line under its headline, and whether the line is no part of the body.
  private func day(_ line: String, _ headline: String, _ text: String) -> (String?, Bool) {
    let article = ArticleCleaner.clean(
      Article(
        id: ArticleID(location: "/a"), path: "a.txt",
        text: ArticleText("\(headline)\n\n\(line)\n\n\(text)\n")))
    let isDate = article.passages.contains {
      $0.kind == .date && article.text.string($0.range) == line
    }
    return (article.date?.iso8601, isDate)
  }

  @Test(arguments: [
    "3 พฤศจิกายน 2569", "3 พ.ย. 2569", "3 พ.ย. 69", "วันอังคารที่ 3 พฤศจิกายน พ.ศ. 2569",
    "๓ พฤศจิกายน ๒๕๖๙", "เผยแพร่เมื่อ 3 พ.ย. 2569 เวลา 14.05 น.", "เผยแพร่: 3 พ.ย. 2569 | 14:05 น.",
    "3 พฤศจิกายน ค.ศ. 2026", "3 พฤศจิกายน 2026", "อัปเดตล่าสุด 3 พฤศจิกายน 2569",
  ])
  func `a day of Thailand has its Buddhist year`(line: String) {
    #expect(day(line, "ท่าเรือทางเหนือจะเปิดอีกครั้ง", Self.thai) == ("2026-11-03", true))
  }

  @Test(arguments: [
    "۱۲ آبان ۱۴۰۵", "سه‌شنبه ۱۲ آبان ۱۴۰۵", "سه شنبه 12 آبان 1405", "۱۲ آبان‌ماه ۱۴۰۵ ساعت ۱۴:۰۵",
    "تاریخ انتشار: ۱۲ آبان ۱۴۰۵ - ۱۴:۰۵", "سه‌شنبه، ١٢ آبان ماه ١٤٠٥", "۱۲ عقرب ۱۴۰۵",
  ])
  func `a day of Iran has its solar year`(line: String) {
    #expect(day(line, "اسکله شمالی بازگشایی می‌شود", Self.persian) == ("2026-11-03", true))
  }

  @Test(arguments: [
    "2026年11月3日 14時05分", "2026年11月3日(火) 午後2時05分", "公開日時：2026年11月3日 14時05分", "令和8年11月3日",
    "令和８年１１月３日 14時05分 更新", "２０２６年１１月３日",
  ])
  func `a day of Japan may have its era and its time`(line: String) {
    #expect(day(line, "北埠頭、春に再開へ", Self.japanese) == ("2026-11-03", true))
  }

  @Test(arguments: [
    ("3 พฤศจิกายน 1569", thai), ("3 พฤศจิกายน 2999", thai), ("31 พฤศจิกายน 2569", thai),
    ("3 พ.ย. 26", thai), ("3 พฤศจิกายน พ.ศ. 2026", thai), ("3 เรือ 2569", thai),
    ("۱۲ آبان ۱۲۰۵", persian), ("۱۲ آبان ۲۴۰۵", persian), ("۳۱ آبان ۱۴۰۵", persian),
    ("۳۰ اسفند ۱۴۰۵", persian), ("۱۲ کشتی ۱۴۰۵", persian), ("۱۲ آبان ۵", persian),
    ("令和88年11月3日", japanese), ("平成40年11月3日", japanese),
  ])
  func `a year or a day that is not sensible is no date`(line: String, text: String) {
    #expect(day(line, "Quay 7", text).0 == nil)
  }

  @Test func `solar years are those of the calendar of Iran`() throws {
    var calendar = Calendar(identifier: .persian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for year in SolarHijriDay.years {
      for (month, day) in [(1, 1), (6, 31), (7, 1), (11, 30), (12, 29), (12, 30)] {
        let parts = DateComponents(calendar: calendar, year: year, month: month, day: day)
        let date = try #require(calendar.date(from: parts))
        let isDay = calendar.component(.day, from: date) == day
        let number = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
        #expect(
          SolarHijriDay.number(year: year, month: month, day: day) == (isDay ? number : nil),
          "\(year)-\(month)-\(day)")
      }
    }
    for (year, month, day) in [
      (1303, 1, 1), (1479, 1, 1), (1405, 0, 1), (1405, 13, 1), (1405, 1, 0),
    ] {
      #expect(SolarHijriDay.number(year: year, month: month, day: day) == nil)
    }
  }

  @Test func `Buddhist years are those of the calendar of Thailand`() throws {
    var calendar = Calendar(identifier: .buddhist)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for year in [2484, 2500, 2543, 2569, 2643] {
      let parts = DateComponents(calendar: calendar, year: year, month: 2, day: 28)
      let date = try #require(calendar.date(from: parts))
      let expected = CivilDay.date(of: Int(date.timeIntervalSince1970 / 86_400))
      let said = day("28 กุมภาพันธ์ \(year)", "ท่าเรือทางเหนือจะเปิดอีกครั้ง", Self.thai).0
      #expect(said == "\(expected.year)-02-28", "\(year)")
    }
  }
}
