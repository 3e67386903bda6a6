/// The usual names behind other forms of known ones.
package enum KnownForms {
  /// The usual names of what a form, in whatever case, may stand for: `daesh` is `Islamic State`.
  ///
  /// - Complexity: O(*n*) in the bytes of the form.
  package static func names(of form: String) -> [String] {
    let table = NameTable.shared
    let key = form.utf8.split(whereSeparator: { $0 == 0x20 }).reduce(NameKey.empty) { key, word in
      key.followed(by: NameKey(word: Array(word)[...]))
    }
    return table.forms(of: key).map { table.name(Int($0.row)) }
  }
}
