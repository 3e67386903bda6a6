internal import Articles

/// The way to an article through the parts of its site: `Home > World > Europe`.
enum PagePath {
  /// With what such ways begin, by their first word.
  private static let homes = WordSet(
    """
    home homepage frontpage startseite accueil inicio portada início capa voorpagina strona \
    главная головна начало anasayfa ana hem startsida forside hjem etusivu domů úvod domov \
    címlap kezdőlap főoldal acasă prima naslovnica naslovna αρχική ראשי الرئيسية خانه صفحه \
    होम beranda trang 首页 首頁 ホーム トップ 홈
    """)
  private static let signs: Set<Character> = [">", "›", "»", "→"]
  /// Words of the longest part; the last may be the title of the article.
  private static let longestPart = 4
  private static let longestTitle = 20
  /// Parts of the shortest way: two may be compared, as in `home > away`.
  static let fewestParts = 3
  /// Bytes of the longest way.
  private static let longest = 240

  /// Whether a line is such a way from the first page on.
  static func isFromHome(_ line: CueLine, _ text: () -> String) -> Bool {
    guard let first = line.words.first, homes.contains(first.hash),
      line.words.count <= longestTitle + 2 * longestPart
    else { return false }
    return parts(of: text()) >= fewestParts
  }

  /// The number of parts of such a way; 0 where a line is none.
  static func parts(of line: String) -> Int {
    // A quotation in chevrons is none.
    guard line.utf8.count <= longest, !line.contains(where: { $0 == "«" || $0 == "‹" }),
      line.unicodeScalars.last.map(TextScalar.endsSentence) == false
    else { return 0 }
    let parts = line.split(omittingEmptySubsequences: false) { signs.contains($0) }
      .map { WhiteSpace.collapsed(String($0)) }
    let words = parts.map { $0.split(separator: " ").count }
    guard let last = words.last, last <= longestTitle,
      words.dropLast().allSatisfy({ (1...longestPart).contains($0) })
    else { return 0 }
    return last == 0 ? parts.count - 1 : parts.count
  }
}
