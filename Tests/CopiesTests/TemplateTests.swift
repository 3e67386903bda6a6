import ArticleAnalysis
import Articles
import Testing

/// Texts of one form for different events, and copies that look like it.
@Suite struct TemplateTests {
  /// A form with blanks, filled in for two events.
  struct Form: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var headlines = ["A notice", "A notice"]
    var text: @Sendable ([String]) -> [String]
    var blanks: [[String]]
    var days = [3, 3]

    var reports: [Report] {
      zip(blanks, zip(headlines, days)).enumerated().map { number, form in
        Report(path: "/\(number)", headline: form.1.0, body: text(form.0), day: form.1.1)
      }
    }
  }

  private static let advice = [
    "Anyone who is out on the water should turn back while it is light, keep a lamp at hand and "
      + "tell somebody ashore where they mean to land. Dogs and children are best kept away from "
      + "the edge, where the bank has been hollowed out and may give way without a sound.",
    "The notice is looked at again each morning and each evening, and it is taken back as soon as "
      + "the water has fallen below the mark that is painted on the wall of the boathouse.",
  ]

  static let forms = [
    Form(
      testDescription: "places of one and of several words",
      text: {
        ["A flood notice is in force for \($0[0]) from \($0[1]) on Friday to \($0[2]) on Saturday."]
          + advice + ["The pier at \($0[3]) is shut to everybody until then."]
      },
      blanks: [["Orme", "1900", "0700", "Tolne"], ["Brae and Old Hask", "1600", "0400", "Skarn"]]),
    Form(
      testDescription: "figures in a row",
      text: {
        ["The numbers drawn tonight are \($0[0]) with the lucky numbers \($0[1])."] + advice
      },
      blanks: [["4 11 19 27 38", "2 and 7"], ["6 11 22 30 41", "1 and 9"]], days: [3, 6]),
    Form(
      testDescription: "prices between words that stay",
      text: {
        [
          "At noon a sack of oats cost \($0[0]) crowns, of rye \($0[1]) crowns and of malt "
            + "\($0[2]) crowns on the quay."
        ] + advice
      },
      blanks: [["41.20", "52.75", "60.10"], ["41.65", "53.05", "61.30"]], days: [3, 4]),
    Form(
      testDescription: "two prices that move while another stays",
      text: {
        [
          "At noon a sack of oats cost 41.20 crowns and of malt \($0[0]) crowns, while rye \($0[1]) "
            + "within the week, the toll house of Orme wrote on its board."
        ] + advice
      },
      blanks: [["60.10", "fell by 3 crowns"], ["61.30", "rose by 4 crowns"]], days: [3, 4]),
    Form(
      testDescription: "weekdays that move along with the day",
      headlines: ["No lessons on Tuesday", "No lessons on Thursday"],
      text: {
        [
          "All schools round Lake Skarn will be closed on \($0[0]) because of ice on the roads, the "
            + "headmistress, Gudrun Aas, told parents.", advice[0],
          "Whether there are lessons on \($0[1]) will be made known by six in the morning.",
        ]
          + advice.dropFirst()
      },
      blanks: [["Tuesday", "Wednesday"], ["Thursday", "Friday"]], days: [12, 14]),
    Form(
      testDescription: "a name in the headline and below it",
      headlines: ["Blue Heron fails the fire check", "Corner Bakery fails the fire check"],
      text: {
        [
          "The \($0[0]) on Quay Street did not pass its fire check, a list of the council shows. The "
            + "inspectors found \($0[1])."
        ] + advice
      },
      blanks: [
        ["Blue Heron", "a stack of chairs before the back door"],
        ["Corner Bakery", "no lamp on the stairs"],
      ]),
    Form(
      testDescription: "a road, a junction and an hour",
      text: {
        [
          "A fire on the A\($0[0]) near Junction \($0[1]) was reported at \($0[2]) on Friday. One of "
            + "the lanes is shut."
        ] + advice
      },
      blanks: [["41", "6", "7:10"], ["12", "18", "8:25"]]),
  ]

  @Test(arguments: forms)
  func `one form filled in for two events is a series`(form: Form) throws {
    let reports = form.reports
    #expect(CopyFinderTests.groups(reports).count == 2)
    let relation = try #require(CopyFinderTests.relation(reports[0], reports[1]))
    #expect(relation.verdict == .series, "\(relation)")
    #expect(relation.evidence.contains("template"))
    let back = try #require(CopyFinderTests.relation(reports[1], reports[0]))
    #expect(back.verdict == .series && back.evidence == relation.evidence)
  }

  static let copies = [
    Form(
      testDescription: "a figure that is corrected",
      text: {
        [
          "The ferry Marit ran aground off Orme with \($0[0]) people aboard on Friday, and Captain "
            + "Ola Brand had all of them taken off by the lifeboat of Tolne within 3 hours."
        ] + advice
      },
      blanks: [["41"], ["43"]]),
    Form(
      testDescription: "a name that a house spells in its own way",
      text: {
        [
          "The ferry Marit of the \($0[0]) line ran aground off Orme with 41 people aboard, and "
            + "Captain Ola Brand had all of them taken off by the lifeboat of Tolne.",
          "The \($0[0]) line said that it would pay for it.",
        ] + advice
      },
      blanks: [["Velkiy"], ["Velky"]]),
    Form(
      testDescription: "a weekday that becomes another word",
      text: {
        [
          "The ferry Marit ran aground off Orme \($0[0]), and Captain Ola Brand had all of the 41 "
            + "people aboard taken off by the lifeboat of Tolne."
        ] + advice
      },
      blanks: [["on Tuesday"], ["yesterday"]], days: [5, 6]),
  ]

  @Test(arguments: copies)
  func `a copy with a little changed is no form`(form: Form) throws {
    let reports = form.reports
    #expect(CopyFinderTests.groups(reports).count == 1)
    #expect(try #require(CopyFinderTests.relation(reports[0], reports[1])).verdict == .same)
  }
}
