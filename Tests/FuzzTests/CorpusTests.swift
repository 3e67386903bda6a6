import Foundation
import Fuzzing
import TestSupport
import Testing

/// What `make fuzz` starts from and what it once found, and damaged copies of it.
@Suite struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpora")

  private static func inputs(_ target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(target.rawValue), includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map {
      ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0)))
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `every input of the corpus is read or refused`(target: FuzzTarget) throws {
    let inputs = try Self.inputs(target)
    #expect(!inputs.isEmpty)
    for (name, bytes) in inputs {
      let violation = target.violation(of: bytes)
      #expect(violation == nil, "\(target)/\(name): \(violation ?? "")")
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `damaged inputs are read or refused`(target: FuzzTarget) throws {
    let inputs = try Self.inputs(target).map(\.bytes).filter { $0.count < 8_000 }
    var random = SeededGenerator(seed: 2_026)
    for round in 0..<60 {
      guard var bytes = inputs.randomElement(using: &random) else { return }
      for _ in 0...Int.random(in: 0..<8, using: &random) {
        Self.damage(&bytes, with: inputs, &random)
      }
      let violation = target.violation(of: bytes)
      #expect(
        violation == nil, "round \(round): \(violation ?? ""), \(Data(bytes).base64EncodedString())"
      )
    }
  }

  private static func damage(
    _ bytes: inout [UInt8], with others: [[UInt8]], _ random: inout SeededGenerator
  ) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0..<40, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3:
      if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    default:
      guard let other = others.randomElement(using: &random), !other.isEmpty else { return }
      let start = Int.random(in: 0..<other.count, using: &random)
      bytes.insert(contentsOf: other[start..<min(other.count, start + 60)], at: place)
    }
  }
}
