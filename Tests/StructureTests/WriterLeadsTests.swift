internal import Articles
import Testing

/// What stands in front of the names of writers, in texts, feeds and pages alike.
@Suite struct WriterLeadsTests {
  @Test(arguments: WriterLeads.phrases)
  func `a name is left behind a phrase`(phrase: String) {
    #expect(WriterLeads.removed(from: "\(phrase) Kavita Rao") == "Kavita Rao")
    #expect(WriterLeads.removed(from: "\(phrase.uppercased()): Kavita Rao") == "Kavita Rao")
  }

  @Test(arguments: WriterLeads.labels)
  func `a name is left behind a label, which alone begins names too`(label: String) {
    #expect(WriterLeads.removed(from: "\(label): Kavita Rao") == "Kavita Rao")
    #expect(WriterLeads.removed(from: "\(label)：Kavita Rao") == "Kavita Rao")
    #expect(WriterLeads.removed(from: "\(label)ova Rao") == "\(label)ova Rao")
  }

  @Test(arguments: [
    ("von Jana Kolb", "Jana Kolb"), ("von der Heide", "von der Heide"),
    ("Di Grisham Bell", "Di Grisham Bell"), ("Von Sydow, Max", "Von Sydow, Max"),
    ("Par Lagerkvist", "Par Lagerkvist"), ("Byron Bell", "Byron Bell"),
    ("Oleh Petrenko", "Oleh Petrenko"), ("by", "by"), ("", ""),
  ])
  func `what begins surnames goes only before two names`(line: String, name: String) {
    #expect(WriterLeads.removed(from: line) == name)
    #expect(WriterLeads.removed(from: line, isLine: false) == line)
  }
}
