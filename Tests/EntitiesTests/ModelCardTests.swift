import Foundation
import Testing

/// What is committed is what the card says.
@Suite struct ModelCardTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().resolvingSymlinksInPath()

  /// The rows of the card's table of files: name, bytes, sum.
  private static func rows() throws -> [[String]] {
    let url = root.appending(path: "Models/entities/MODEL_CARD.md")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .map { line in
        line.split(separator: "|").map {
          $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
        }
      }
      .filter { $0.count > 3 && $0[2].count == 64 }
  }

  @Test func `every file of the model has the bytes and the sum that its card states`() throws {
    let rows = try Self.rows()
    #expect(Set(rows.map { $0[0] }) == ["model.bin", "classes.bin", "names.txt", "words.txt"])
    for row in rows {
      let url = Self.root.appending(path: "Sources/CEntityModel/\(row[0])")
      let bytes = [UInt8](try Data(contentsOf: url))
      #expect(String(bytes.count) == row[1].filter { $0 != "," }, "\(row[0])")
      #expect(SHA256.hex(of: bytes) == row[2], "\(row[0])")
    }
  }

  @Test func `the files take no more than four megabytes`() throws {
    let total = try Self.rows().reduce(0) { $0 + (Int($1[1].filter { $0 != "," }) ?? 0) }
    #expect(total > 0 && total <= 4_000_000)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ]) func `the sum is that of the standard`(text: String, sum: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == sum)
  }
}

/// The hash of FIPS 180-4, for files of a few megabytes.
private enum SHA256 {
  private static let primes: [UInt64] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()

  /// The first 32 bits behind the point of a root of each of the first primes.
  private static func fractions(_ count: Int, _ root: (Double) -> Double) -> [UInt32] {
    primes.prefix(count).map { prime in
      let value = root(Double(prime))
      return UInt32((value - value.rounded(.down)) * 4_294_967_296)
    }
  }

  static func hex(of bytes: [UInt8]) -> String {
    let keys = fractions(64) { cbrt($0) }
    var state = fractions(8) { $0.squareRoot() }
    var padded = bytes + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (bytes.count * 8) >> shift))
    }
    var words = [UInt32](repeating: 0, count: 64)
    padded.withUnsafeBufferPointer { padded in
      for block in stride(from: 0, to: padded.count, by: 64) {
        for index in 0..<16 {
          words[index] = (0..<4).reduce(0) { $0 << 8 | UInt32(padded[block + 4 * index + $1]) }
        }
        mix(&state, &words, keys)
      }
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func mix(_ state: inout [UInt32], _ words: inout [UInt32], _ keys: [UInt32]) {
    func turned(_ value: UInt32, _ bits: UInt32) -> UInt32 {
      value >> bits | value << (32 - bits)
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let upper = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let first = h &+ upper &+ (e & f ^ ~e & g) &+ keys[index] &+ words[index]
      let lower = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let second = lower &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }
}
