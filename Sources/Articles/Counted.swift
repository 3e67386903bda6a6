/// Numbers with what they count, as a person reads them.
package enum Counted {
  /// `1 article`, `2 articles`; of what has another plural than an `s` both are said.
  package static func text(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
