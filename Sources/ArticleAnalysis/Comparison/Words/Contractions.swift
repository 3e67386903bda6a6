/// Words written as one with an apostrophe, which quotations of one sentence write out or not.
enum Contractions {
  /// A word that stands in contractions, in a form that is one however it is written.
  struct Part {
    var id: Int32
    var surface: UInt64
  }

  /// The words that a word stands for, by its hash: two for `you've`, itself for `you` and `have`; nil
  /// for a word that stands in no contraction.
  static func parts(of hash: UInt64) -> [Part]? { table[hash] }

  private static let table: [UInt64: [Part]] = {
    var result: [UInt64: [Part]] = [:]
    for row in rows.split(separator: ",") {
      let words = row.split(separator: " ").map(String.init)
      let parts = words.dropFirst().map(part)
      result[WordHash.hash(words[0])] = parts
      for (word, part) in zip(words.dropFirst(), parts) { result[WordHash.hash(word)] = [part] }
    }
    return result
  }()

  /// Negative, so that it is no number of the lexicon.
  private static func part(_ word: String) -> Part {
    let hash = WordHash.hash(word)
    return Part(id: -3 - Int32(hash & 0xFFF_FFFF), surface: hash)
  }

  /// As they are compared, without the apostrophe; `it's` and `we're` look like other words then.
  private static let rows =
    "ive i have,youve you have,weve we have,theyve they have,im i am,youre you are,theyre they are,"
    + "thats that is,theres there is,hes he is,shes she is,whats what is,theyll they will,"
    + "youll you will,itll it will,isnt is not,arent are not,wasnt was not,werent were not,"
    + "dont do not,doesnt does not,didnt did not,havent have not,hasnt has not,hadnt had not,"
    + "wont will not,cant can not,cannot can not,couldnt could not,wouldnt would not,"
    + "shouldnt should not"
}
