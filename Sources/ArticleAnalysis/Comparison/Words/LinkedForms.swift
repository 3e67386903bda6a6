/// Written forms that stand for one word when words are linked: 'an' for 'a', `n't` for 'not',
/// `eleven` for `11`.
enum LinkedForms {
  /// The hash of the form that another is linked as; its own for most.
  static func canonical(_ hash: UInt64) -> UInt64 { table[hash] ?? hash }

  /// The hash of the digits of a number in one word, such as `eleven` or `forty`; nil for others.
  static func digits(_ hash: UInt64) -> UInt64? { numbers[hash] }

  private static let table: [UInt64: UInt64] = {
    let rows = [
      "a an", "not n't nt cannot cant", "have 've ve", "will 'll ll", "are 're", "am 'm",
      "percent %",
      "although though", "until till", "on upon", "through via", "i me", "he him", "they them",
      "who whom", "january jan jan.", "february feb feb.", "august aug aug.",
      "september sep sep. sept sept.", "october oct oct.", "november nov nov.", "december dec dec.",
      "\" '' `` “ ” „ « »", "' ‘ ’ `", ". !",
    ]
    var result = numbers
    for row in rows {
      let words = row.split(separator: " ").map { WordHash.hash(String($0)) }
      for word in words.dropFirst() { result[word] = words[0] }
    }
    return result
  }()

  private static let numbers: [UInt64: UInt64] = {
    let units =
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      + "seventeen eighteen nineteen"
    var result: [UInt64: UInt64] = [:]
    for (index, word) in units.split(separator: " ").enumerated() {
      result[WordHash.hash(String(word))] = WordHash.hash(String(index + 2))
    }
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    for (index, word) in tens.split(separator: " ").enumerated() {
      result[WordHash.hash(String(word))] = WordHash.hash(String(10 * (index + 2)))
    }
    return result
  }()
}
