internal import CEntityModel

/// The trained model in the binary: a weight of each label for each feature, and of each label
/// behind each other.
///
/// The format is told in `Models/entities/train.py`. A linear-chain conditional random field
/// (Lafferty, McCallum and Pereira, 2001), trained by CRFsuite.
struct CRFModel {
  static let version: UInt32 = 1
  /// Changes with what `CRFFeatures` makes, on both sides.
  static let template: UInt32 = 2
  /// In the order of the model's rows: outside, then beginning and inside of each kind.
  static let labelCount = 7
  private static let header = 24

  /// Weight of each label (fast index) behind each label.
  let transitions: [Float]
  private let hashes: UnsafeRawPointer
  private let weights: UnsafePointer<Int8>
  private let slots: Int
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
    let start = Self.header + 4 * (count * count + count)
    guard raw.loadUnaligned(as: UInt32.self).bigEndian == 0x5058_4352, number(4) == Self.version,
      number(8) == Self.template, number(12) == UInt32(count), slots > 0,
      table.count == start + slots * (4 + count)
    else { return nil }
    scale = Float(bitPattern: number(16))
    transitions = (0..<count * count).map { Float(bitPattern: number(Self.header + 4 * $0)) }
    hashes = raw + start
    weights = (raw + start + 4 * slots).assumingMemoryBound(to: Int8.self)
    self.slots = slots
  }

  /// Adds a feature's weights to the scores of the labels; unknown features weigh nothing.
  @inline(__always)
  func add(_ hash: UInt32, to scores: inout Scores) {
    let hash = hash == 0 ? 1 : hash
    var slot = (Int(hash) * slots) >> 32
    while true {
      let found = UInt32(
        littleEndian: hashes.loadUnaligned(fromByteOffset: 4 * slot, as: UInt32.self))
      if found == hash { break }
      if found == 0 { return }
      slot += 1
      if slot == slots { slot = 0 }
    }
    let row = weights + slot * Self.labelCount
    for label in 0..<Self.labelCount { scores[label] &+= Int32(row[label]) }
  }

  /// A sum of weights in the unit of the scores the chain adds up.
  @inline(__always)
  func scaled(_ sum: Int32) -> Float { Float(sum) * scale }

  /// Sums of quantised weights, a lane for each label; the eighth is unused.
  typealias Scores = SIMD8<Int32>
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
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if key(middle) < hash { low = middle + 1 } else { high = middle }
    }
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
