package import Articles

/// Finds the forms that a person has said to be names where nothing else has found them.
///
/// Letters must agree with those that were said, capitals too; white space of any kind and length
/// stands for a blank. A form counts as a whole only: behind and before it there is no letter. One
/// word that is said to mean another, as in `May` for `Theresa May`, is a name only where a kind is
/// said of it too: most such words mean other things besides.
package struct SaidNames: Sendable {
  private struct Form {
    var bytes: [UInt8]
    var kind: Entity.Kind
  }

  /// Forms by their first byte, the longest first.
  private var forms: [UInt8: [Form]] = [:]

  package init(_ corrections: EntityCorrections) {
    var all = Set(corrections.kinds.keys)
    all.formUnion(corrections.same.keys.filter { WhiteSpace.collapsed($0).contains(" ") })
    all.subtract(corrections.never)
    for form in all {
      let bytes = Array(WhiteSpace.collapsed(form).utf8)
      guard bytes.count > 1, let first = bytes.first else { continue }
      forms[first, default: []].append(Form(bytes: bytes, kind: Self.kind(form, corrections)))
    }
    for first in forms.keys {
      forms[first]?.sort {
        $0.bytes.count != $1.bytes.count
          ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
      }
    }
  }

  package var isEmpty: Bool { forms.isEmpty }

  /// What is said of a form, else of the name that it counts under, else what a table says of that.
  private static func kind(_ form: String, _ corrections: EntityCorrections) -> Entity.Kind {
    let name = corrections.stated(form)
    if let kind = corrections.kinds[form] ?? name.flatMap({ corrections.kinds[$0] }) { return kind }
    let row = NameTable.shared.row(named: name ?? form)
    return row.map { NameTable.shared.classes[$0].kind } ?? .other
  }

  /// The names of an article with the forms that stand in it.
  ///
  /// A name that stands inside of a form gives way to it; a form inside of a longer name is none.
  ///
  /// - Complexity: O(*n*) in the bytes of the article, for few forms with one first letter.
  package func added(to names: DocumentNames, in article: Article) -> DocumentNames {
    guard !isEmpty else { return names }
    var result = names
    var next = 0
    for passage in article.passages where EntityText.isRead(passage) {
      for (range, kind) in places(in: article.text.utf8, passage.range) {
        while next < names.spots.count, names.spots[next].range.upperBound <= range.lowerBound {
          next += 1
        }
        let there = names.spots[next...].prefix { $0.range.lowerBound < range.upperBound }
        let isInside = there.allSatisfy {
          $0.range != range && range.lowerBound <= $0.range.lowerBound
            && range.upperBound >= $0.range.upperBound
        }
        guard isInside else { continue }
        result.replace(there.map(\.range), with: range, kind, in: article)
      }
    }
    guard result != names else { return names }
    result.spots.sort { $0.range.lowerBound < $1.range.lowerBound }
    return result
  }

  private func places(in utf8: [UInt8], _ range: Range<Int>) -> [(Range<Int>, Entity.Kind)] {
    var result: [(Range<Int>, Entity.Kind)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let found = forms[utf8[index]],
        utf8[index] >= Self.unspaced || !Self.isWord(utf8, index - 1, range),
        let (form, end) = found.lazy.compactMap({ form in
          Self.end(of: form.bytes, in: utf8, at: index, range).map { (form, $0) }
        }).first
      else {
        index += 1
        continue
      }
      result.append((index..<end, form.kind))
      index = end
    }
    return result
  }

  private static func end(
    of form: [UInt8], in utf8: [UInt8], at start: Int, _ range: Range<Int>
  ) -> Int? {
    var index = start
    for byte in form {
      if byte == 0x20 {
        let before = index
        while index < range.upperBound, utf8[index] == 0x20 || 0x09...0x0D ~= utf8[index] {
          index += 1
        }
        guard index > before else { return nil }
      } else {
        guard index < range.upperBound, utf8[index] == byte else { return nil }
        index += 1
      }
    }
    let isUnspaced = form.count > 2 && form[form.count - 3] >= unspaced
    return !isUnspaced && isWord(utf8, index, range) ? nil : index
  }

  /// The first byte from which on letters are of scripts that leave no space between words.
  private static let unspaced: UInt8 = 0xE3

  private static func isWord(_ utf8: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    guard range.contains(index) else { return false }
    switch utf8[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    // A letter of another script, or a sign such as the quotation marks, which begin with E2.
    case 0x80...0xBF: return !isSign(endingAt: index, in: utf8)
    case 0xE2: return false
    default: return utf8[index] >= 0xC3
    }
  }

  /// Whether a sign of general punctuation ends at a byte.
  private static func isSign(endingAt index: Int, in utf8: [UInt8]) -> Bool {
    (index > 1 && utf8[index - 2] == 0xE2) || (index > 0 && utf8[index - 1] == 0xC2)
  }
}

extension DocumentNames {
  /// Puts a name that a person has said in the place of the spots inside of it.
  fileprivate mutating func replace(
    _ ranges: [Range<Int>], with range: Range<Int>, _ kind: Entity.Kind, in article: Article
  ) {
    spots.removeAll { ranges.contains($0.range) }
    loose.removeAll { $0.range.overlaps(range) }
    peoples.removeAll { $0.range.overlaps(range) }
    let text = article.text.string(range)
    let form = WhiteSpace.collapsed(text)
    let name = NormalName(form)
    let known = spots.first { $0.form == form }?.group
    let group = known ?? groups.firstIndex { $0.kind == kind && $0.names == [name] }
    if group == nil {
      groups.append(Group(kind: kind, known: nil, names: [name], isPartial: false))
    }
    spots.append(
      Spot(range: range, text: text, form: form, group: group ?? groups.count - 1))
  }
}
