package import Articles
internal import CEntityModel

/// The known names: organisations, places, peoples, and names that only look like one of these.
///
/// Read out of the binary when it is first asked for; nothing of it is paid for at start-up.
package struct NameTable: Sendable {
  package enum Class: UInt8, Sendable {
    case organisation, place
    /// A place whose name is also a person's.
    case doubtfulPlace
    /// An event, feast, work or language.
    case other
    /// An adjective or people's name, never an entity by itself.
    case demonym

    init?(letter: UInt8) {
      switch letter {
      case UInt8(ascii: "O"): self = .organisation
      case UInt8(ascii: "L"): self = .place
      case UInt8(ascii: "l"): self = .doubtfulPlace
      case UInt8(ascii: "X"): self = .other
      case UInt8(ascii: "D"): self = .demonym
      default: return nil
      }
    }

    package var kind: Entity.Kind {
      switch self {
      case .organisation: .organisation
      case .place, .doubtfulPlace: .place
      case .other, .demonym: .other
      }
    }
  }

  /// One form of a name.
  struct Form: Sendable {
    /// Row of the name.
    var row: Int32
    /// Key with case.
    var exact: UInt64
    /// Counts only where the text has another form of the same name.
    var needsEvidence: Bool
    /// Counts only behind `the`.
    var needsArticle: Bool
    /// Next form with the same folded key, or -1.
    var next: Int32
  }

  /// What the table says of the country of a row.
  enum Country: Sendable, Equatable {
    case unsaid
    /// Many countries have an institution of this name.
    case any
    case row(Int32)
  }

  package static let shared = NameTable()

  /// The class of each row.
  let classes: [Class]
  /// The country in which a place of a row lies, or whose institution a row is; itself for a country.
  private let countries: [Country]
  /// Rows of the capitals of countries.
  private let capitals: Set<Int32>
  /// Bytes of each row's usual name in the table.
  private let names: [Range<Int32>]
  private let forms: [Form]
  private let firstForm: [UInt64: Int32]
  /// Folded keys of what begins a longer form.
  private let prefixes: Set<UInt64>

  private init() {
    var builder = Builder()
    builder.read(entity_names())
    classes = builder.classes
    countries = builder.countries()
    capitals = builder.capitals
    names = builder.names
    forms = builder.forms
    firstForm = builder.firstForm
    prefixes = builder.prefixes
  }

  /// The usual name of a row.
  package func name(_ row: Int) -> String {
    let table = entity_names()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return String(
      decoding: bytes[Int(names[row].lowerBound)..<Int(names[row].upperBound)], as: UTF8.self)
  }

  /// The row of the country in which the place of a row lies: of a country itself.
  func country(ofPlace row: Int) -> Int? {
    guard classes[row].kind == .place, case .row(let country) = countries[row] else { return nil }
    return Int(country)
  }

  func isCapital(_ row: Int) -> Bool { capitals.contains(Int32(row)) }

  /// Whether the name of an organisation is one that institutions of several countries have.
  func isShared(_ row: Int) -> Bool {
    classes[row] == .organisation && countries[row] != .unsaid
  }

  /// The row of the country whose institution a shared name is where a text says nothing else.
  func usualOwner(ofInstitution row: Int) -> Int? {
    guard classes[row] == .organisation, case .row(let country) = countries[row] else { return nil }
    return Int(country)
  }

  /// The row of the country whose people or adjective a row is.
  func country(ofPeople row: Int) -> Int? {
    guard classes[row] == .demonym else { return nil }
    let table = entity_names()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    let rest = bytes[Int(names[row].upperBound)...]
    let line = rest.prefix { $0 != 0x0A }
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    let country = String(decoding: line[(tab + 1)...], as: UTF8.self)
    return self.row(named: country)
  }

  /// The forms whose words are these, whatever their case, one after the other by `next`.
  func forms(of key: NameKey) -> FormChain {
    FormChain(forms: forms, position: firstForm[key.folded] ?? -1)
  }

  /// Whether a form begins with these words and goes on.
  func isPrefix(_ key: NameKey) -> Bool {
    prefixes.contains(key.folded)
  }

  /// The row of a name in exactly this spelling, diacritics aside.
  package func row(named name: String) -> Int? {
    let key = NameWords.key(of: Array(name.utf8)[...])
    return forms(of: key).first { $0.exact == key.exact && !$0.needsEvidence }.map { Int($0.row) }
  }

  struct FormChain: Sequence, IteratorProtocol {
    let forms: [Form]
    var position: Int32

    var isEmpty: Bool { position < 0 }

    mutating func next() -> Form? {
      guard position >= 0 else { return nil }
      let form = forms[Int(position)]
      position = form.next
      return form
    }
  }
}

extension NameTable {
  fileprivate struct Builder {
    var classes: [Class] = []
    var names: [Range<Int32>] = []
    var forms: [Form] = []
    var firstForm: [UInt64: Int32] = [:]
    var prefixes: Set<UInt64> = []
    /// Code of the country of each row; 0 for none.
    private var codes: [UInt16] = []
    private(set) var capitals: Set<Int32> = []
    private var countryOfCode: [UInt16: Int32] = [:]
    private static let anyCountry: UInt16 = 1

    func countries() -> [Country] {
      codes.map { code in
        if code == Self.anyCountry { return .any }
        return countryOfCode[code].map { .row($0) } ?? .unsaid
      }
    }

    mutating func read(_ table: entity_table) {
      let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
      firstForm.reserveCapacity(bytes.count / 10)
      prefixes.reserveCapacity(bytes.count / 40)
      for line in TableLines(bytes) {
        guard line.count > 2, let letter = line.first, let kind = Class(letter: letter) else {
          continue
        }
        classes.append(kind)
        codes.append(0)
        var start = line.startIndex + 2
        // A country stands behind a tab.
        let stop = line[start...].firstIndex(of: 0x09) ?? line.endIndex
        if stop < line.endIndex, kind != .demonym { readCountry(line[(stop + 1)...]) }
        while start < stop {
          let end = line[start..<stop].firstIndex(of: UInt8(ascii: "|")) ?? stop
          if start == line.startIndex + 2 {
            let isMarked = line[end - 1] == UInt8(ascii: "^")
            names.append(Int32(start)..<Int32(isMarked ? end - 1 : end))
          }
          add(line[start..<end])
          start = end + 1
        }
      }
    }

    /// `TR`, `=TR` for the country itself, `TR!` for its capital, `*` for any.
    private mutating func readCountry(_ field: Slice<UnsafeBufferPointer<UInt8>>) {
      let isCountry = field.first == UInt8(ascii: "=")
      let isCapital = field.last == UInt8(ascii: "!")
      let letters = isCountry ? field.dropFirst() : isCapital ? field.dropLast() : field
      guard let row = codes.indices.last, let first = letters.first, let last = letters.last else {
        return
      }
      if first == UInt8(ascii: "*") {
        codes[row] = Self.anyCountry
      } else {
        codes[row] = UInt16(first) << 8 | UInt16(last)
        if isCapital { capitals.insert(Int32(row)) }
        if isCountry { countryOfCode[codes[row]] = Int32(row) }
      }
    }

    private mutating func add(_ form: Slice<UnsafeBufferPointer<UInt8>>) {
      var form = form
      let needsEvidence = form.last == UInt8(ascii: "!")
      let needsArticle = form.last == UInt8(ascii: "^")
      if needsEvidence || needsArticle { form = form.dropLast() }
      var key = NameKey.empty
      for (index, word) in NameWords.split(form).enumerated() {
        if index > 0 { prefixes.insert(key.folded) }
        key = key.followed(by: NameKey(word: word))
      }
      forms.append(
        Form(
          row: Int32(classes.count - 1), exact: key.exact, needsEvidence: needsEvidence,
          needsArticle: needsArticle,
          next: firstForm[key.folded] ?? -1))
      firstForm[key.folded] = Int32(forms.count - 1)
    }
  }
}

/// Cuts a name into the words that an `EntityText` would have.
enum NameWords {
  /// Words between blanks; a comma, full stop after a word, slash and possessive are their own.
  static func split<Bytes: RandomAccessCollection<UInt8>>(
    _ name: Bytes
  ) -> [Bytes.SubSequence] where Bytes.SubSequence: RandomAccessCollection<UInt8> {
    var result: [Bytes.SubSequence] = []
    var start = name.startIndex
    var index = start
    func isInitialism(_ range: Bytes.SubSequence) -> Bool {
      range.contains(UInt8(ascii: "."))
    }
    while index < name.endIndex {
      let byte = name[index]
      let next = name.index(after: index)
      switch byte {
      case 0x20:
        if start < index { result.append(name[start..<index]) }
        start = next
      case UInt8(ascii: ","), UInt8(ascii: "/"):
        if start < index { result.append(name[start..<index]) }
        result.append(name[index..<next])
        start = next
      case UInt8(ascii: "."):
        let isLast = next == name.endIndex || name[next] == 0x20
        if isLast, start < index, !isInitialism(name[start..<index]) {
          result.append(name[start..<index])
          result.append(name[index..<next])
          start = next
        }
      case UInt8(ascii: "'"):
        let isPossessive =
          next < name.endIndex && name[next] == UInt8(ascii: "s")
          && (name.index(after: next) == name.endIndex || name[name.index(after: next)] == 0x20)
        if isPossessive, start < index {
          result.append(name[start..<index])
          start = index
        } else if next == name.endIndex || name[next] == 0x20, start < index {
          result.append(name[start..<index])
          result.append(name[index..<next])
          start = next
        }
      default: break
      }
      index = next
    }
    if start < name.endIndex { result.append(name[start..<name.endIndex]) }
    return result
  }

  /// The key of a name of any number of words.
  static func key(of name: ArraySlice<UInt8>) -> NameKey {
    split(name).reduce(.empty) { $0.followed(by: NameKey(word: $1)) }
  }
}
