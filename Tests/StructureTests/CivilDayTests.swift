internal import Articles
import TestSupport
import Testing

@Suite struct CivilDayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11_016), (2015, 11, 30, 16_769), (1969, 12, 31, -1),
    (1600, 3, 1, -135_080), (0, 1, 1, -719_528),
  ])
  func `days are counted from 1970`(year: Int, month: Int, day: Int, number: Int) {
    #expect(CivilDay.number(year: year, month: month, day: day) == number)
    #expect(CivilDay.date(of: number) == (year, month, day))
  }

  @Test func `a day follows another for eight hundred years`() {
    var number = CivilDay.number(year: 1600, month: 1, day: 1)
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in 1...CivilDay.length(ofMonth: month, year: year) {
          guard CivilDay.number(year: year, month: month, day: day) == number,
            CivilDay.date(of: number) == (year, month, day)
          else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          number += 1
        }
      }
    }
    #expect(number == CivilDay.number(year: 2400, month: 1, day: 1))
  }
}
