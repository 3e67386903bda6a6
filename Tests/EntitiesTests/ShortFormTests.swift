import ArticleAnalysis
import Articles
import TestSupport
import Testing

/// Shorter names of one text that belong to longer ones, and such that do not.
@Suite struct ShortFormTests {
  private func ids(_ form: String, in index: EntityIndex) -> Set<Entity.ID> {
    Set(index.mentions.filter { $0.text == form }.map(\.entity))
  }

  private func index(_ text: String) -> EntityIndex {
    EntityIndexer.index([Article(lines: text, path: "x.txt")])
  }

  @Test(arguments: [
    (
      "Police arrested members of the Pakistan Tehreek-e-Insaf (PTI) on Friday. The PTI said that "
        + "400 had been held.", "Pakistan Tehreek-e-Insaf", "PTI"
    ),
    (
      "The State Bank of India named a new chairman on Monday. SBI is the country's largest lender, "
        + "and shares in SBI rose.", "State Bank of India", "SBI"
    ),
    (
      "Luiz Inácio Lula da Silva spoke in Recife on Friday. President Lula da Silva was born there.",
      "Luiz Inácio Lula da Silva", "Lula da Silva"
    ),
    (
      "Jacqui Smith questioned Iain Duncan Smith on Tuesday. Duncan Smith said that he had answers.",
      "Iain Duncan Smith", "Duncan Smith"
    ),
    (
      "Finance minister Sri Mulyani Indrawati was replaced on Monday. Sri Mulyani had served three "
        + "presidents.", "Sri Mulyani Indrawati", "Sri Mulyani"
    ),
    (
      "Egypt's president, Abdel Fattah al-Sisi, was in Neom on Friday. Talks between Bin Salman and "
        + "Sisi were short.", "Abdel Fattah al-Sisi", "Sisi"
    ),
    (
      "Robert McBride was governor. His wife, Carla McBride, testified on Monday. Robert McBride "
        + "listened. Mrs McBride spoke for an hour.", "Carla McBride", "McBride"
    ),
  ])
  func `a shorter form is of the name that the text has in full`(
    text: String, full: String, short: String
  ) {
    let index = index(text)
    #expect(ids(full, in: index).count == 1)
    #expect(ids(short, in: index) == ids(full, in: index))
  }

  @Test(arguments: [
    (
      "A film on Muhammad Ali Jinnah opened in Karachi. Muhammad Ali, the boxer, once saw another.",
      "Muhammad Ali Jinnah", "Muhammad Ali"
    ),
    (
      "Khalid bin Salman met Mohammed bin Salman on Friday. Bin Salman left on Saturday.",
      "Khalid bin Salman", "Bin Salman"
    ),
    (
      "Mary Ann Smith, 70, and her daughter Ann Smith, 40, were found. Ann Smith was hurt.",
      "Mary Ann Smith", "Ann Smith"
    ),
    (
      "Carlos Perez, a farmer, died on Monday. Juan Carlos Perez, the minister, sent flowers.",
      "Juan Carlos Perez", "Carlos Perez"
    ),
    (
      "Mr Karl Berg was found in Graz on Monday. Mrs Berg said that she was at home.",
      "Karl Berg", "Berg"
    ),
    (
      "The Agricultural Bank of China and the Asian Bank of Commerce cut rates. ABC shares fell.",
      "Agricultural Bank of China", "ABC"
    ),
    (
      "Robert McBride was governor. His wife, Carla McBride, testified. Mr McBride listened.",
      "Carla McBride", "McBride"
    ),
  ])
  func `a shorter form that others may have stays apart`(text: String, full: String, short: String)
  {
    let index = index(text)
    #expect(ids(full, in: index).isDisjoint(with: ids(short, in: index)))
  }
}
