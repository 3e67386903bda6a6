internal import Articles

/// Reads who wrote a report where East Asian agencies say it: within the first line of the text.
enum LeadByline {
  /// Bytes of a lead in which the writer is named.
  static let reach = 240
  /// Letters of the longest list of names.
  private static let longest = 24

  /// The names in `新华社北京2月7日电（记者王晓东、李文）` and `(서울=연합뉴스) 이준호 기자 = `, as printed.
  static func names(in lead: String) -> String? { inBrackets(lead) ?? beforeTitle(lead) }

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
