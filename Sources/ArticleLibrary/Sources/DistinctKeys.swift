/// Keys of the records of one document, each for one record: what a document calls two of its
/// records alike, as feeds that give all items the address of their site do, is told apart by what
/// the records say.
struct DistinctKeys {
  /// What the record with a key says, as a hash.
  private var contents: [UInt64: UInt64] = [:]

  func contains(_ key: UInt64) -> Bool { contents[key] != nil }

  /// The first of `keys` that no record has that says something else, and whether the record that
  /// says `content` is the first that has it; nil where other records have all of them.
  mutating func take(_ keys: [UInt64], content: UInt64) -> (key: UInt64, isNew: Bool)? {
    for key in keys {
      guard let known = contents[key] else {
        contents[key] = content
        return (key, true)
      }
      if known == content { return (key, false) }
    }
    return nil
  }
}
