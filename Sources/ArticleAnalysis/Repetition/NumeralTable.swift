/// What a word says of a number.
enum Numeral: Equatable, Sendable {
  /// From `zero` to `nine`.
  case unit(Int)
  /// From `ten` to `nineteen`.
  case teen(Int)
  /// `twenty`, `thirty` …
  case ten(Int)
  case hundred
  /// `and`, as between `two hundred` and `five`.
  case and
  /// A number by itself: an ordinal, a scale, a fraction.
  case named
  /// A Chinese numeral from 0 to 9.
  case digit(Int)
  /// A Chinese numeral that multiplies the one before it.
  case multiplier(Int)
}

enum ChineseNumerals {
  /// Characters of the longest number that is read as one; more would not fit into 64 bits.
  static let longest = 8
  /// The multiplier from which on all before it is multiplied.
  static let myriad = 10_000
}

/// Numerals by the hashes of their words, a look-up in nanoseconds.
enum NumeralTable {
  struct Slots {
    fileprivate let slots: UnsafeBufferPointer<(key: UInt32, numeral: Numeral)>

    @inline(__always)
    func numeral(_ word: UInt32) -> Numeral? {
      var slot = Int(word >> 8) & (NumeralTable.size - 1)
      while slots[slot].key != 0 {
        if slots[slot].key == word { return slots[slot].numeral }
        slot = (slot + 1) & (NumeralTable.size - 1)
      }
      return nil
    }
  }

  @inline(__always)
  static func withSlots<Result>(_ body: (Slots) -> Result) -> Result {
    table.withUnsafeBufferPointer { body(Slots(slots: $0)) }
  }

  /// At most a quarter full, so that most words end at a free slot.
  private static let size = 512

  private static let table: [(key: UInt32, numeral: Numeral)] = {
    var table = [(key: UInt32, numeral: Numeral)](repeating: (0, .and), count: size)
    for (word, numeral) in numerals {
      let key = WordStream.hash(of: word)
      var slot = Int(key >> 8) & (size - 1)
      while table[slot].key != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = (key, numeral)
    }
    return table
  }()

  private static let numerals: [(String, Numeral)] = {
    func numbered(
      _ words: String, from first: Int, step: Int = 1, _ numeral: (Int) -> Numeral
    ) -> [(String, Numeral)] {
      words.split(separator: " ").enumerated().map {
        (String($0.element), numeral(first + $0.offset * step))
      }
    }
    let named = """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth half quarter \
      thousand million billion trillion mln bln bn dozen
      """
    return numbered("zero one two three four five six seven eight nine", from: 0, Numeral.unit)
      + numbered(
        """
        ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        """, from: 10, Numeral.teen)
      + numbered(
        "twenty thirty forty fifty sixty seventy eighty ninety", from: 20, step: 10, Numeral.ten)
      + named.split(separator: " ").map { (String($0), .named) }
      + numbered("〇 一 二 三 四 五 六 七 八 九", from: 0, Numeral.digit)
      + [("hundred", .hundred), ("and", .and), ("零", .digit(0)), ("两", .digit(2))]
      + [("十", 10), ("百", 100), ("千", 1_000), ("万", 10_000), ("萬", 10_000), ("亿", 100_000_000)]
      .map { ($0.0, .multiplier($0.1)) }
  }()
}
