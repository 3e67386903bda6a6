internal import Articles

/// The names in what a feed or an archive prints for who wrote an article.
enum WriterNames {
  /// The most bytes of a print that are read.
  private static let longest = 4_000

  /// The names on one line, as printed but for markup and for words such as `By` in front; nil where
  /// there is no name.
  ///
  /// - Complexity: O(*n*) in the length, which is bounded.
  static func line(_ printed: String) -> String? {
    let cut =
      printed.utf8.count <= longest ? printed : String(printed.unicodeScalars.prefix(longest))
    guard let whole = ItemPage.line(FeedText(utf8: Array(cut.utf8), form: .html)) else {
      return nil
    }
    guard let listed = members(ofPython: whole) else { return name(whole) }
    let names = listed.compactMap(name)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func name(_ printed: String) -> String? {
    let hasMail = printed.contains("@") && printed.contains { $0 == "<" || $0 == "(" }
    let named = hasMail ? MailSenders.names(in: printed) : nil
    let name = String(WriterLeads.removed(from: named ?? printed))
    let isAddress = ["http://", "https://"].contains { name.lowercased().hasPrefix($0) }
    guard !isAddress || name.contains(" "), !isEmpty(name) else { return nil }
    return name
  }

  /// Whether a value is how programs print that they have none.
  static func isEmpty(_ value: String) -> Bool {
    // `Nan` is a name.
    nothing.contains(value.lowercased()) && value != "Nan" || !value.utf8.contains { $0 > 0x20 }
  }

  private static let nothing: Set<String> = [
    "none", "null", "nil", "nan", "nat", "n/a", "undefined", "[]", "{}",
  ]

  /// The texts of a list that Python printed, as many collections have them: `['Jane Doe', "O'Neill"]`;
  /// nil for what is no such list.
  private static func members(ofPython printed: String) -> [String]? {
    guard printed.hasPrefix("["), printed.hasSuffix("]") else { return nil }
    let inner = printed.dropFirst().dropLast().drop { $0 == " " }
    guard inner.isEmpty || inner.first == "'" || inner.first == "\"" else { return nil }
    var result: [String] = []
    var text = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in inner.unicodeScalars {
      if let open = quote {
        if isEscaped {
          text.append(scalar)
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == open {
          result.append(String(text))
          (text, quote) = (.init(), nil)
        } else {
          text.append(scalar)
        }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
      }
    }
    return quote == nil ? result : nil
  }
}
