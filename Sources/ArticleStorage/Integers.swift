internal import Foundation

/// Integers as the blobs in which they stand in the database, little-endian.
enum Integers {
  static func encoded(_ values: [UInt32]) -> [UInt8] { encode(values) }

  static func encoded(_ values: [UInt64]) -> [UInt8] { encode(values) }

  static func decoded<Value: FixedWidthInteger>(_ blob: Data) -> [Value] {
    let size = MemoryLayout<Value>.size
    return blob.withUnsafeBytes { bytes in
      (0..<bytes.count / size).map {
        Value(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * size, as: Value.self))
      }
    }
  }

  static func bytes(_ blob: Data) -> [UInt8] { [UInt8](blob) }

  private static func encode(_ values: [some FixedWidthInteger]) -> [UInt8] {
    values.map(\.littleEndian).withUnsafeBytes { [UInt8]($0) }
  }
}
