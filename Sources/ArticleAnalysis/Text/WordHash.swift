internal import Articles

/// Hashes of words as they are compared: in lower case.
package enum WordHash {
  /// FNV-1a, 64 bits.
  package static func hash(_ bytes: [UInt8]) -> UInt64 {
    // Byte by byte: the generic form is not specialised here, and every word of a text comes by.
    var hash = StableHash.Rolling()
    for byte in bytes { hash.add(UInt64(byte)) }
    return hash.value
  }

  /// The hash of a word that is written in the program.
  package static func hash(_ word: String) -> UInt64 { hash(Array(word.utf8)) }

  /// FNV-1a, 32 bits, the key of the synonym table.
  package static func hash32(_ bytes: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
