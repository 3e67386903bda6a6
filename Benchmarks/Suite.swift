/// Figures that belong together.
struct Suite: Sendable {
  var name: String
  var summary: String
  var run: @Sendable (BenchOptions, inout Measurements) throws -> Void

  static let all = [
    loading, pages, feeds, refresh, torture, structure, repetition, copies, index, comparison,
    scores,
    entities, reader, terminal, library, million, kills,
  ]
}
