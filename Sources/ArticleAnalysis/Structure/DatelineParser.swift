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
  private var index = 0
  /// Words of the place, slashes and regions left out.
  private(set) var placeWords: [String] = []
  private(set) var hasRegion = false
  private(set) var agency: String?
  private(set) var isBracketedAgency = false
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

  /// The place and day in `(ANSA) - ROMA, 04 MAR -`.
  private mutating func takePlaceBehindAgency() {
    let before = self
    takePlaces()
    if kind() == .comma { index += 1 }
    guard !placeWords.isEmpty, takeDate(), kind() == nil || isDash(kind()) else {
      self = before
      return
    }
    takeClosing()
  }

  private func kind(_ offset: Int = 0) -> DatelineToken.Kind? {
    index + offset < tokens.count ? tokens[index + offset].kind : nil
  }

  private mutating func takeLeadingAgency() {
    guard case .word(let word) = kind(), let name = AgencyNames.agency(word) else { return }
    switch kind(1) {
    case .comma, .slash:
      agency = name
      index += 2
    default: break
    }
  }

  private mutating func takePlaces() {
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

  private func isDash(_ kind: DatelineToken.Kind?) -> Bool {
    if case .dash = kind { return true }
    return false
  }

  @discardableResult
  private mutating func takeDate() -> Bool {
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

  private mutating func takeAgencyWord() -> Bool {
    var words: [String] = []
    var offset = 0
    var found: (name: String, count: Int)?
    while offset < 4, case .word(let word) = kind(offset) {
      words.append(word)
      offset += 1
      if let name = AgencyNames.agency(words.joined(separator: " ")) { found = (name, offset) }
    }
    guard let found else { return false }
    agency = found.name
    index += found.count
    return true
  }

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

  /// A region that no table knows, in `HALLAM, Corran (AFP) –`: what stands in brackets behind it is an
  /// agency.
  private mutating func takeRegionBeforeAgency() -> Bool {
    let before = self
    var words = 0
    while words < 4, case .word(let word) = kind(), LineWords.isCapitalized(word) {
      words += 1
      index += 1
    }
    if words > 0, kind() == .open { takeBracketedAgency() }
    guard isBracketedAgency else {
      self = before
      return false
    }
    hasRegion = true
    return true
  }

  /// `(AP)`, `(AFP/Reuters)`, `/TASS/`, `[Xinhua]`; a day may stand inside too.
  private mutating func takeBracketedAgency() {
    let opener = kind()
    guard opener == .open || opener == .slash else { return }
    let closer: DatelineToken.Kind = opener == .open ? .close : .slash
    var offset = 1
    var words: [String] = []
    var names: [String] = []
    while let inner = kind(offset), inner != closer, offset < 9 {
      switch inner {
      case .word(let word), .number(let word): words.append(word)
      case .slash, .comma:
        names.append(words.joined(separator: " "))
        words = []
      case .dash, .point: break
      default: return
      }
      offset += 1
    }
    guard kind(offset) == closer else { return }
    names.append(words.joined(separator: " "))
    let known = names.lazy.compactMap { AgencyNames.agency($0) }.first
    let isShortName =
      names.count == 1 && words.count == 1 && LineWords.isAllCapitals(names[0])
      && names[0].utf8.count <= 8 && !placeWords.isEmpty
    guard known != nil || isShortName else { return }
    agency = agency ?? known ?? names[0]
    isBracketedAgency = true
    index += offset + 1
  }

  /// Words that end the names of agencies and of little else.
  private static let agencyWords: Set<String> = [
    "wire", "newswire", "news", "press", "agency", "service",
  ]

  /// An agency that no table knows, in `OSLO, Feb 16, 2026 (Energy Wire) --`: a full date stands
  /// before or behind the bracket, or the place is in capitals and the name is that of an agency or a day
  /// stands there; a dash stands behind all.
  private mutating func takeBracketedName() {
    guard kind() == .open, !placeWords.isEmpty, !isBracketedAgency else { return }
    var words: [String] = []
    var offset = 1
    while words.count < 4, case .word(let word) = kind(offset), LineWords.isCapitalized(word) {
      words.append(word)
      offset += 1
    }
    guard let last = words.last, kind(offset) == .close else { return }
    let before = self
    index += offset + 1
    takeDateBehindBracket()
    let isAgency = Self.agencyWords.contains(last.lowercased())
    guard dateParts > 0 && (isCapitals || date != nil) || isCapitals && isAgency, isDash(kind())
    else {
      self = before
      return
    }
    if agency == nil, isAgency {
      agency = words.joined(separator: " ")
    }
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
  private mutating func takeDateBehindBracket() {
    guard dateParts == 0 else { return }
    let before = self
    if takeDate(), !isDash(kind()) { self = before }
  }

  private mutating func takeClosing() {
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

  /// The agency in `HALLAM, Ky.--(BUSINESS WIRE)--` and `Roma, 4 mar. - (Adnkronos) -`.
  private mutating func takeBracketBehindDash() {
    guard kind() == .open, !isBracketedAgency else { return }
    let before = self
    takeBracketedAgency()
    if index == before.index { takeBracketedName() }
    if index > before.index, isDash(kind()) { index += 1 } else { self = before }
  }

  /// `МОСКВА, 26 ноя — РИА Новости.`, `PARIS — AFP —`.
  private mutating func takeAgencyBehindDash() {
    let before = index
    let known = agency
    guard !placeWords.isEmpty, takeAgencyWord() else { return }
    switch kind() {
    case .point, .dash, .colon, nil: if kind() != nil { index += 1 }
    default:
      index = before
      agency = known
    }
  }
}
