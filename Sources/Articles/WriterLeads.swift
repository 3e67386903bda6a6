/// Words in front of the names of writers, in the languages of news: `Written by`, `Von`, `作者：`.
package enum WriterLeads {
  /// A printed name without the words in front that say that a writer follows; the whole text where
  /// there are none or nothing follows.
  ///
  /// `isLine` says that it may be a line of a page, with words such as `von` in front of a name;
  /// words that begin surnames too go only where a given name and a surname follow.
  ///
  /// - Complexity: O(1), beside the length of what is left.
  package static func removed(from text: String, isLine: Bool = true) -> Substring {
    let start = text.prefix(longest).lowercased()
    let lead = start.first.flatMap { leads[$0] }?.first { start.hasPrefix($0) }
    if let lead {
      let rest = text.dropFirst(lead.count)
      let name = rest.drop { $0 == " " || $0 == ":" || $0 == "：" }
      let isWhole = !(lead.last?.isLetter ?? false) || name.startIndex > rest.startIndex
      let isName = givenNames.contains(lead) && !name.contains(" ")
      if isWhole, !isName { return name.isEmpty ? text[...] : name }
    }
    guard isLine else { return text[...] }
    let words = text.split(separator: " ", maxSplits: 3)
    guard words.count > 2, words[0] != "Di", prepositions.contains(words[0].lowercased()),
      words[1].first?.isLowercase == false, words[1].last != ","
    else { return text[...] }
    return text[words[1].startIndex...]
  }

  /// Phrases as they stand inside a line, behind which a blank or a colon stands before the name.
  package static let phrases = [
    "by", "additional reporting by", "words and pictures by", "words and photographs by",
    "text and photos by", "written by", "reported by", "reporting by", "story by", "report by",
    "article by", "words by", "text by", "posted by", "submitted by", "published by",
    "analysis by", "compiled by", "geschrieben von", "ein Beitrag von", "ein Artikel von",
    "von unserem Korrespondenten", "von unserer Korrespondentin", "escrito por", "publicado por",
    "scritto da", "écrit par", "publié par", "rédigé par", "skrevet av", "skrevet af",
    "skriven av", "geschreven door", "door onze verslaggever", "door onze correspondent",
    "napisał", "napisała", "napsal", "napsala", "ditulis oleh", "oleh", "kirjoittanut",
    "γράφει ο", "γράφει η", "oprac.", "بقلم", "מאת", "rozmawiał", "rozmawiała", "rozmawiali",
    "propos recueillis par", "recueilli par", "aufgezeichnet von", "interviewed by",
  ]

  /// What an article is, with who wrote it; headlines begin so as well.
  package static let genres = [
    "interview by", "review by", "reviewed by", "ein Kommentar von", "Kommentar von",
    "eine Kolumne von", "Kolumne von", "ein Gastbeitrag von", "Gastbeitrag von",
    "eine Analyse von", "eine Rezension von", "eine Reportage von", "ein Interview von",
    "Interview von", "een column van", "column van", "een recensie van", "interview door",
    "rozmowę przeprowadził", "rozmowę przeprowadziła", "une chronique de", "un billet de",
    "una columna de",
  ]

  /// Of them, those that are given names too.
  private static let givenNames: Set<String> = ["oleh"]

  /// Labels in small letters, behind which a colon stands before the name.
  package static let labels = [
    "text", "words", "words and photographs", "words and pictures", "story", "author", "authors",
    "writer", "reporter", "autor", "autora", "autorin", "autoren", "autores", "auteur", "auteurs",
    "autore", "auteure", "autorka", "autoři", "texto", "texte", "testo", "tekst", "text och foto",
    "tekst og foto", "por", "von", "par", "di", "da", "door", "av", "af", "redacción", "redactor",
    "redactora", "redakteur", "verfasser", "författare", "forfatter", "tekstas", "kirjoittaja",
    "teksti", "szerző", "írta", "автор", "авторы", "текст", "автори", "yazan", "yazar", "haber",
    "muhabir", "penulis", "tác giả", "συντάκτης", "κείμενο", "του", "كتب", "كتبت", "الكاتب",
    "نویسنده", "تحریر", "लेखक", "द्वारा", "লেখক", "ผู้เขียน", "โดย", "作者", "撰文", "记者", "記者", "文",
    "執筆", "著者", "筆者", "글", "기자",
  ]

  /// Signs and words right behind which the name stands.
  package static let signs = ["文/", "文／", "文 / ", "文・", "文＝", "كتب/ ", "كتبت/ "]

  /// Words in front of names that begin surnames and sentences too.
  package static let prepositions: Set<String> = ["von", "par", "por", "di", "af", "av", "door"]

  /// What may stand in front of a name by its first sign, longer ones first.
  private static let leads: [Character: [String]] = {
    let labelled = labels.flatMap { [$0 + ":", $0 + " :", $0 + "："] }
    let all = (phrases + genres + labelled + signs).map { $0.lowercased() }.sorted {
      $0.count > $1.count
    }
    return Dictionary(grouping: all) { $0.first ?? " " }
  }()
  private static let longest = leads.values.joined().map(\.count).max() ?? 0
}
