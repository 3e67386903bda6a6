/// How often each form stands in a sentence.
struct FormTally {
  private var keys: [UInt64] = []
  /// Times and last place of each key; 0 times where a slot is free.
  private var values: [(times: Int32, place: Int32)] = []
  private var slots: [Int] = []

  /// Takes the forms of a sentence in place of those before.
  ///
  /// - Complexity: O(*n*).
  mutating func count(_ forms: [WordLinker.WordForm]) {
    var size = max(keys.count, 128)
    while size < 2 * forms.count { size *= 2 }
    if size > keys.count { keys = [UInt64](repeating: 0, count: size) }
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement((times: 0, place: 0), count: size))
    slots.removeAll(keepingCapacity: true)
    for (index, form) in forms.enumerated() {
      let slot = slot(of: form.surface)
      keys[slot] = form.surface
      values[slot].times += 1
      values[slot].place = Int32(index)
      slots.append(slot)
    }
  }

  /// How often the form of a place stands in the sentence.
  func times(_ index: Int) -> Int { Int(values[slots[index]].times) }

  /// The place of a form that stands once; nil for others.
  func lonePlace(_ surface: UInt64) -> Int? {
    let value = values[slot(of: surface)]
    return value.times == 1 ? Int(value.place) : nil
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while values[slot].times > 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}

/// The runs of free words between the links of a sentence.
struct LinkGaps {
  /// For each left word the partner of the nearest linked word before it, or -1.
  private(set) var before: [Int] = []
  /// The same at or behind it, or the number of right words.
  private(set) var behind: [Int] = []
  /// Free words of the run that each stands in; 0 for linked ones.
  private(set) var size: [Int] = []

  /// Reads the links of the left words, -1 for free ones.
  mutating func read(_ links: [Int], right count: Int) {
    Self.clear(&before, links.count)
    Self.clear(&behind, links.count)
    Self.clear(&size, links.count)
    var start = 0
    var partner = -1
    for index in 0...links.count where index == links.count || links[index] >= 0 {
      let next = index < links.count ? links[index] : count
      for place in start..<index {
        before[place] = partner
        behind[place] = next
        size[place] = index - start
      }
      partner = next
      start = index + 1
    }
  }

  private static func clear(_ list: inout [Int], _ count: Int) {
    list.removeAll(keepingCapacity: true)
    list.append(contentsOf: repeatElement(0, count: count))
  }
}
