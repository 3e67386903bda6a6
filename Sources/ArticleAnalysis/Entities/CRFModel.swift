internal import Algorithms
internal import CEntityModel

/// The trained model in the binary: a weight of each label for each feature, and of each label
/// behind each other.
///
/// The format is told in `Models/entities/train.py`. A linear-chain conditional random field
/// (Lafferty, McCallum and Pereira, 2001), trained by CRFsuite.
struct CRFModel {
  static let version: UInt32 = 2
  /// Changes with what `CRFFeatures` makes, on both sides.
  static let template: UInt32 = 3
  /// In the order of the model's rows: outside, then beginning and inside of each kind, the last of
  /// which is that of names that are no person, organisation or place.
  static let labelCount = 9
  private static let header = 24
  /// Bytes behind the last row, so that sixteen can be read at any.
  private static let padding = 16

  /// Weight of each label (lane) behind each label.
  let transitions: [Row]
  private let hashes: UnsafeRawPointer
  private let weights: UnsafeRawPointer
  /// Slots by which a hash finds its place, and slots that there are.
  private let slots: Int
  private let total: Int
  private let scale: Float

  /// The model; nil where its format is not the one that this program reads.
  init?() {
    let table = entity_model()
    guard table.count > Self.header, let bytes = table.bytes else { return nil }
    let raw = UnsafeRawPointer(bytes)
    func number(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    let slots = Int(number(20))
    let count = Self.labelCount
    let start = Self.header + 4 * count * count
    let total = (table.count - start - Self.padding) / (4 + count)
    guard raw.loadUnaligned(as: UInt32.self).bigEndian == 0x5058_4352, number(4) == Self.version,
      number(8) == Self.template, number(12) == UInt32(count), slots > 0, total >= slots,
      table.count == start + total * (4 + count) + Self.padding
    else { return nil }
    scale = Float(bitPattern: number(16))
    transitions = (0..<count).map { before in
      var row = Row(repeating: -.infinity)
      for after in 0..<count {
        row[after] = Float(bitPattern: number(Self.header + 4 * (before * count + after)))
      }
      return row
    }
    hashes = raw + start
    weights = raw + start + 4 * total
    self.slots = slots
    self.total = total
  }

  /// Adds a feature's weights to the scores of the labels; unknown features weigh nothing.
  ///
  /// The slots are in the order of their hashes, so that a larger one ends the search.
  @inline(__always)
  func add(_ hash: UInt32, to scores: inout Scores) {
    let hash = hash == 0 ? 1 : hash
    var slot = (Int(hash) * slots) >> 32
    while slot < total {
      let found = UInt32(
        littleEndian: hashes.loadUnaligned(fromByteOffset: 4 * slot, as: UInt32.self))
      if found == hash { break }
      if found == 0 || found > hash { return }
      slot += 1
    }
    guard slot < total else { return }
    // Sixteen bytes at once: the lanes beyond the labels hold the next row's and are not used.
    let row = weights.loadUnaligned(
      fromByteOffset: slot * Self.labelCount, as: SIMD16<Int8>.self)
    scores &+= Scores(truncatingIfNeeded: row)
  }

  /// A sum of weights in the unit of the scores the chain adds up; 0 beyond the labels.
  @inline(__always)
  func scaled(_ sums: Scores) -> Row {
    var result = Row()
    for label in 0..<Self.labelCount { result[label] = Float(sums[label]) * scale }
    return result
  }

  /// Sums of quantised weights, a lane for each label.
  typealias Scores = SIMD16<Int16>
  /// A value for each label, a lane each.
  typealias Row = SIMD16<Float>
}

/// The classes of words that stand in like places, as the model learnt them.
struct WordClasses {
  private let raw: UnsafeRawPointer
  private let count: Int

  init?() {
    let table = entity_word_classes()
    guard table.count > 12, let bytes = table.bytes else { return nil }
    raw = UnsafeRawPointer(bytes)
    count = Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
    guard table.count == 12 + 7 * count else { return nil }
  }

  /// The fine and the coarse class of a word by its hash; nil for a rare word.
  func classes(of hash: UInt32) -> (fine: Int, coarse: Int)? {
    let low = (0..<count).partitioningIndex { key($0) >= hash }
    guard low < count, key(low) == hash else { return nil }
    let fine = UInt16(
      littleEndian: raw.loadUnaligned(fromByteOffset: 12 + 4 * count + 2 * low, as: UInt16.self))
    let coarse = raw.load(fromByteOffset: 12 + 6 * count + low, as: UInt8.self)
    return (Int(fine), Int(coarse))
  }

  private func key(_ index: Int) -> UInt32 {
    UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 12 + 4 * index, as: UInt32.self))
  }
}
