internal import Articles

/// The agencies of a dateline, in front of the place, behind it or in brackets.
extension DatelineParser {
  mutating func takeLeadingAgency() {
    guard case .word(let word) = kind(), let name = AgencyNames.agency(word) else { return }
    switch kind(1) {
    case .comma, .slash:
      agency = name
      index += 2
    default: break
    }
  }

  mutating func takeAgencyWord() -> Bool {
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

  /// A region that no table knows, in `HALLAM, Corran (AFP) –`: what stands in brackets behind it is an
  /// agency.
  mutating func takeRegionBeforeAgency() -> Bool {
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
  mutating func takeBracketedAgency() {
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
  mutating func takeBracketedName() {
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

  /// The agency in `HALLAM, Ky.--(BUSINESS WIRE)--` and `Roma, 4 mar. - (Adnkronos) -`.
  mutating func takeBracketBehindDash() {
    guard kind() == .open, !isBracketedAgency else { return }
    let before = self
    takeBracketedAgency()
    if index == before.index { takeBracketedName() }
    if index > before.index, isDash(kind()) { index += 1 } else { self = before }
  }

  /// `МОСКВА, 26 ноя — РИА Новости.`, `PARIS — AFP —`.
  mutating func takeAgencyBehindDash() {
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

  /// The place and day in `(ANSA) - ROMA, 04 MAR -`.
  mutating func takePlaceBehindAgency() {
    let before = self
    takePlaces()
    if kind() == .comma { index += 1 }
    guard !placeWords.isEmpty, takeDate(), kind() == nil || isDash(kind()) else {
      self = before
      return
    }
    takeClosing()
  }
}
