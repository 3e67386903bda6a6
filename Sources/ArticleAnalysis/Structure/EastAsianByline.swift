internal import Articles

/// Reads who wrote a report where East Asian papers and agencies say it: within the first paragraph of
/// the text, or in brackets as its last one.
enum EastAsianByline {
  /// Bytes of a lead in which the writer is named.
  static let reach = 240
  /// Letters of the longest list of names.
  private static let longest = 24

  /// The names in `新华社北京2月7日电（记者王晓东、李文）` and `(서울=연합뉴스) 이준호 기자 = `, as printed.
  static func names(inLead lead: String) -> String? { inBrackets(lead) ?? beforeTitle(lead) }

  /// The names in `（佐藤真理、鈴木一郎）`, a paragraph of its own.
  static func names(inLast line: String) -> String? {
    guard let first = line.first, let last = line.last, "(（【".contains(first),
      ")）】".contains(last)
    else { return nil }
    let names = WhiteSpace.collapsed(String(line.dropFirst().dropLast()))
    let parts = names.split { "、・·, ".contains($0) }
    let areNames = parts.allSatisfy { part in
      part.count <= longestName && part.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        && part.last.map { !ends.contains($0) } ?? false
    }
    // A surname and a given name have three letters nearly always; `共同` is an agency.
    return areNames && (3...longest).contains(names.count) ? names : nil
  }

  /// Letters of the longest name of a person.
  private static let longestName = 5
  /// Last letters of newspapers, agencies, desks and of notes such as `敬称略`.
  private static let ends: Set<Character> = ["聞", "信", "部", "略", "社", "局", "会", "員", "載", "説"]

  private static func inBrackets(_ lead: String) -> String? {
    for opening in ["(记者", "（记者", "(記者", "（記者"] {
      // Behind what says that it was sent; elsewhere a reporter may be told of.
      guard let open = lead.firstRange(of: opening),
        let sent = lead[..<open.lowerBound].last(where: { $0 != " " }), "电電讯訊".contains(sent),
        let close = lead[open.upperBound...].firstIndex(where: { $0 == ")" || $0 == "）" })
      else { continue }
      let names = WhiteSpace.collapsed(
        String(lead[open.upperBound..<close].drop { $0 == "：" || $0 == ":" || $0 == " " }))
      let isNames = names.unicodeScalars.allSatisfy {
        $0.properties.isIdeographic || "、· ".unicodeScalars.contains($0)
      }
      if isNames, (2...longest).contains(names.count) { return names }
    }
    return nil
  }

  private static func beforeTitle(_ lead: String) -> String? {
    guard let title = lead.firstRange(of: " 기자 = ") ?? lead.firstRange(of: " 기자 ="),
      let close = lead[..<title.lowerBound].lastIndex(of: ")")
    else { return nil }
    let names = WhiteSpace.collapsed(String(lead[lead.index(after: close)..<title.lowerBound]))
    let isNames = names.unicodeScalars.allSatisfy {
      (0xAC00...0xD7A3).contains($0.value) || $0 == " " || $0 == "·"
    }
    return isNames && (2...longest).contains(names.count) ? names : nil
  }
}
