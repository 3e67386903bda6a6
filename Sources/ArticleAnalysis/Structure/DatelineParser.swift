internal import Articles

/// Takes the start of a paragraph apart as far as it has the shape of a dateline.
struct DatelineParser {
  enum Closing {
    case dash
    /// A single hyphen between blanks.
    case shortDash
    case colon
    /// An agency in brackets with the text right behind it.
    case nothing
  }

  private let tokens: [DatelineToken]
  var index = 0
  /// Words of the place, slashes and regions left out.
  private(set) var placeWords: [String] = []
  var hasRegion = false
  var agency: String?
  var isBracketedAgency = false
  /// Words and numbers that state a day.
  private(set) var dateParts = 0
  private var dateText: [String] = []
  private(set) var closing: Closing?
  /// Where the closing sign ends, in bytes.
  private(set) var end: Int?

  init(_ tokens: [DatelineToken]) {
    self.tokens = tokens
  }

  var place: String { placeWords.joined(separator: " ") }
  var isCapitals: Bool { LineWords.isAllCapitals(place) }
  /// Whether every token was used.
  var isWhole: Bool { index >= tokens.count }

  var placeIsKnown: Bool {
    !placeWords.isEmpty
      && (PlaceNames.contains(place) || places.contains { PlaceNames.contains($0) })
  }
  /// The places between slashes, `BEIRUT/THE HAGUE`.
  private var places: [String] = []

  var date: PublicationDate? {
    let printed = dateText.joined(separator: " ")
    return DateLineReader.read(printed)?.date
  }

  /// Words in lower case that may stand inside a place.
  private static let particles: Set<String> = [
    "de", "la", "al", "el", "of", "the", "am", "an", "der", "le", "da", "del", "di", "do", "sur",
    "on", "and", "ash", "as", "ad", "upon", "im", "i",
  ]

  /// Words in lower case that a dateline holds outside of brackets.
  static let smallWords = PhraseFilter(
    particles.union(["de", "of"]).union(CalendarWords.all).union(AgencyNames.words))

  mutating func parse() {
    takeBracketedAgency()
    if !isBracketedAgency {
      takeLeadingAgency()
      takeLeadingDate()
      takePlaces()
      takeDate()
      takeParts()
    }
    takeClosing()
    if isBracketedAgency, placeWords.isEmpty { takePlaceBehindAgency() }
  }

  /// The day in `March 4, 2026 – LONDON –`.
  private mutating func takeLeadingDate() {
    let before = self
    guard takeDate(), date != nil, isDash(kind()) || kind() == .comma, case .word = kind(1) else {
      self = before
      return
    }
    index += 1
  }

  func kind(_ offset: Int = 0) -> DatelineToken.Kind? {
    index + offset < tokens.count ? tokens[index + offset].kind : nil
  }

  mutating func takePlaces() {
    var current: [String] = []
    while placeWords.count < 6, case .word(let word) = kind() {
      let isParticle = Self.particles.contains(word)
      guard LineWords.isCapitalized(word) || (isParticle && !current.isEmpty) else { break }
      if !placeWords.isEmpty, MonthNames.month(word.lowercased()) != nil, isNumber(1) { break }
      placeWords.append(word)
      current.append(word)
      index += 1
      if kind() == .point, word.utf8.count <= 4 || isFollowedByDate { index += 1 }
      if kind() == .slash, case .word = kind(1) {
        places.append(current.joined(separator: " "))
        current = []
        index += 1
      }
    }
    if !places.isEmpty, !current.isEmpty { places.append(current.joined(separator: " ")) }
  }

  /// Whether a month and a day stand behind the point here, as in `MOSCOW. Nov 26 (Interfax)`.
  private var isFollowedByDate: Bool {
    guard case .word(let word) = kind(1) else { return false }
    return MonthNames.month(word.lowercased()) != nil && isNumber(2)
  }

  private func isNumber(_ offset: Int) -> Bool {
    if case .number = kind(offset) { return true }
    return false
  }

  /// Regions, days and agencies behind commas, then an agency in brackets.
  private mutating func takeParts() {
    var rounds = 0
    while rounds < 6 {
      rounds += 1
      switch kind() {
      case .comma:
        let before = index
        index += 1
        if !takeDate(), !takeAgencyWord(), !takeRegion(), !takeRegionBeforeAgency() {
          index = before
          return
        }
      case .open, .slash:
        let before = index
        takeBracketedAgency()
        if index == before { takeBracketedName() }
        if index == before { takeBracketedDate() }
        if index == before { return }
        takeDateBehindBracket()
      case .point where isBracketedAgency || dateParts > 0:
        guard kind(1) == .slash || kind(1) == .open || isDash(kind(1)) else { return }
        index += 1
      default: return
      }
    }
  }

  func isDash(_ kind: DatelineToken.Kind?) -> Bool {
    if case .dash = kind { return true }
    return false
  }

  @discardableResult
  mutating func takeDate() -> Bool {
    let start = index
    if case .word(let word) = kind(), Self.articles.contains(word), isNumber(1) { index += 1 }
    var words: [String] = []
    var hasMonth = false
    var hasNumber = false
    loop: while words.count < 6 {
      switch kind() {
      case .word(let word):
        let lower = word.lowercased()
        if MonthNames.month(lower) != nil, !hasMonth {
          hasMonth = true
        } else if !CalendarWords.isWeekday(lower), !["de", "of"].contains(lower) || !hasNumber {
          break loop
        }
        words.append(word)
        index += 1
        if kind() == .point, !isFollowedBySlash { index += 1 }
      case .number(let number):
        guard number.utf8.count <= 4 else { break loop }
        words.append(number)
        hasNumber = true
        index += 1
        if kind() == .point, hasMonth == false { index += 1 }
      case .comma:
        switch kind(1) {
        case .number(let number)
        where hasMonth ? number.utf8.count == 4 : !words.isEmpty && !hasNumber:
          break
        case .word(let word)
        where !hasMonth && !words.isEmpty && MonthNames.month(word.lowercased()) != nil:
          break
        default: break loop
        }
        index += 1
      default: break loop
      }
    }
    guard hasMonth, hasNumber else {
      index = start
      return false
    }
    dateParts += words.count
    dateText = words
    return true
  }

  /// What stands before the number of a day: `Paris, le 4 mars`, `Berlin, den 4. März`.
  private static let articles: Set<String> = ["le", "den", "a", "el", "dne"]

  private var isFollowedBySlash: Bool { kind(1) == .slash || kind(1) == .open }

  private mutating func takeRegion() -> Bool {
    var words: [String] = []
    var offset = 0
    while offset < 5, case .word(let word) = kind(offset), LineWords.isCapitalized(word) {
      words.append(word)
      offset += 1
      if kind(offset) == .point { offset += 1 }
    }
    let name = words.joined(separator: " ")
    guard !words.isEmpty else { return false }
    let isPlace = placeWords.isEmpty && PlaceNames.contains(name)
    guard PlaceNames.isRegion(name) || LineWords.isAllCapitals(name) || agency != nil else {
      return false
    }
    if agency != nil, placeWords.isEmpty || isPlace { placeWords = words } else { hasRegion = true }
    index += offset
    return true
  }

  /// The day in `OSLO (Feb. 16, 2026) --`.
  private mutating func takeBracketedDate() {
    guard kind() == .open, !placeWords.isEmpty, dateParts == 0 else { return }
    let before = self
    index += 1
    guard takeDate(), kind() == .close else {
      self = before
      return
    }
    index += 1
  }

  /// The day in `OSLO (Reuters) Feb 16, 2026 --`.
  mutating func takeDateBehindBracket() {
    guard dateParts == 0 else { return }
    let before = self
    if takeDate(), !isDash(kind()) { self = before }
  }

  mutating func takeClosing() {
    // `/TASS/.` and `(EFE).-`
    if isBracketedAgency, kind() == .point { index += 1 }
    switch kind() {
    case .colon:
      closing = .colon
      index += 1
    case .dash(let isLong, let isSpaced):
      guard isLong || isSpaced || isBracketedAgency else { return }
      closing = isLong ? .dash : .shortDash
      index += 1
      takeAgencyBehindDash()
      takeDateBehindDash()
      takeBracketBehindDash()
    default:
      guard isBracketedAgency else { return }
      closing = .nothing
    }
    end = index == 0 ? nil : tokens[index - 1].range.upperBound
  }

  /// The day in `OSLO – Feb. 16, 2026 –`.
  private mutating func takeDateBehindDash() {
    guard dateParts == 0, !placeWords.isEmpty else { return }
    let before = self
    guard takeDate(), kind() == nil || isDash(kind()) || kind() == .colon else {
      self = before
      return
    }
    if kind() != nil { index += 1 }
  }

}
