/// Finds the names of weapons, military vehicles and aircraft in a sentence: `Su-24`, `S-400`,
/// `Kalashnikov`.
struct WeaponNames {
  let text: EntityText
  let sentence: EntityText.SentenceSpan
  /// Whether a word of arms stands in the sentence, which a short designation needs (`A-10`).
  private let isMilitary: Bool

  init(text: EntityText, sentence: EntityText.SentenceSpan) {
    self.text = text
    self.sentence = sentence
    isMilitary = sentence.words.contains { index in
      Self.arms.contains(text.words[index]) || Self.isCertain(text.utf8[text.words[index].range])
    }
  }

  /// The words of the weapon's name that begins at a word.
  func name(at index: Int) -> Range<Int>? {
    let word = text.words[index]
    guard word.shape.contains(.capitalised) || word.shape.contains(.digits) else { return nil }
    if Self.certain.contains(word) { return index..<(index + 1) }
    if Self.doubtful.contains(word), isBeforeArms(index + 1) { return index..<(index + 1) }
    guard isDesignation(text.utf8[word.range]) else { return nil }
    return index..<(index + 1)
  }

  private func isBeforeArms(_ index: Int) -> Bool {
    index < sentence.words.upperBound && Self.arms.contains(text.words[index])
  }

  private func isDesignation(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let parts = Self.parts(of: bytes) else { return false }
    if Self.prefixes.contains(parts.letters) { return parts.hasHyphen || isMilitary }
    return Self.shortPrefixes.contains(parts.letters) && parts.hasHyphen && isMilitary
  }

  /// Whether a word is made as designations are (`Su-24`, `T-72`), and so names no one.
  static func isMade(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let parts = parts(of: bytes), parts.hasHyphen else { return false }
    return prefixes.contains(parts.letters) || shortPrefixes.contains(parts.letters)
  }

  /// Whether a word is a designation that stands for nothing else.
  private static func isCertain(_ bytes: ArraySlice<UInt8>) -> Bool {
    parts(of: bytes).map { $0.hasHyphen && prefixes.contains($0.letters) } ?? false
  }

  /// Letters that makers give, a hyphen or nothing, and a number: `MiG-29`, `BM-21`.
  private static func parts(of bytes: ArraySlice<UInt8>) -> (letters: String, hasHyphen: Bool)? {
    guard bytes.count >= 3, bytes.count <= 9, let last = bytes.last,
      bytes.contains(where: { 0x30...0x39 ~= $0 }), last < 0x80
    else { return nil }
    let letters = bytes.prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    let rest = bytes[letters.endIndex...].drop { $0 == UInt8(ascii: "-") }
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    let tail = rest[digits.endIndex...]
    guard !letters.isEmpty, (1...3).contains(digits.count),
      tail.count <= 3, tail.allSatisfy({ 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 })
    else { return nil }
    return (String(decoding: letters, as: UTF8.self), rest.startIndex > letters.endIndex)
  }

  /// Designations that stand for nothing else.
  private static let prefixes: Set<String> = [
    "Su", "MiG", "Mig", "MIG", "SU", "Tu", "Mi", "Ka", "Yak", "AK", "AKM", "RPG", "BM", "BMP",
    "BTR",
    "BMD", "ZU", "ZSU", "RPK", "PKM", "SVD", "MQ", "RQ", "AH", "UH", "CH", "KC", "AGM", "AIM",
    "GBU",
    "FAB", "BGM", "MANPAD", "MLRS", "Kh", "SA", "SS", "TOS", "PzH", "HK", "MP", "ICBM",
  ]
  /// Letters that also number roads, plans and films.
  private static let shortPrefixes: Set<String> = [
    "A", "B", "C", "D", "F", "L", "M", "P", "R", "S", "T", "U", "V", "AC", "EA", "Il", "An", "G",
  ]
  private static let certain = ContextWordSet(
    "kalashnikov kalashnikovs katyusha katyushas himars atacms novichok")
  private static let doubtful = ContextWordSet(
    "scud tomahawk buk grad patriot kalibr javelin hellfire stinger milan tornado typhoon rafale"
      + " mirage eurofighter predator reaper bayraktar shahed iskander tochka osa pantsir tow kornet"
      + " apache leopard abrams challenger bradley exocet storm harpoon uzi glock kinzhal smerch"
      + " uragan qassam hawk phantom chinook sarin topol minuteman trident polaris")
  private static let arms = ContextWordSet(
    "missile missiles rocket rockets jet jets plane planes warplane warplanes bomber bombers fighter"
      + " fighters aircraft helicopter helicopters gunship drone drones tank tanks rifle rifles gun"
      + " guns launcher launchers system systems battery batteries howitzer howitzers artillery"
      + " cannon mortar mortars submarine weapon weapons arms warhead warheads bomb bombs munition"
      + " munitions grenade grenades interceptor interceptors vehicle vehicles armour armor shot"
      + " downed squadron sorties airstrike airstrikes multi-purpose anti-aircraft anti-tank gas")
}
