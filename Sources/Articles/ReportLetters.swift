/// How the reports of a story are named beside each other.
package enum ReportLetters {
  /// `A` for the first report; behind `Z` the number of the report.
  package static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : String(index + 1)
  }
}
