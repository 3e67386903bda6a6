internal import Algorithms

extension OffsetMap {
  /// The way back through two steps: from this map's clean text to the original of `inner`.
  ///
  /// `inner` maps what this map calls its original.
  ///
  /// - Complexity: O(*n*) in the runs of both and the characters that were spelled out.
  package func composed(with inner: OffsetMap) -> OffsetMap {
    guard !inner.runs.isEmpty else {
      return OffsetMap(
        runs: runs.isEmpty
          ? [Run(clean: 0, original: 0, cleanUnit: 1, originalUnit: 1)] : runs,
        cleanCount: cleanCount, originalCount: inner.originalCount)
    }
    var result: [Run] = []
    let outer =
      runs.isEmpty ? [Run(clean: 0, original: 0, cleanUnit: 1, originalUnit: 1)] : runs
    for (index, run) in outer.enumerated() {
      let end = index + 1 < outer.count ? outer[index + 1].clean : cleanCount
      if run.cleanUnit == 1, run.originalUnit == 1 {
        Self.append(run, until: end, through: inner, to: &result)
      } else {
        var clean = run.clean
        var place = run.original
        while clean < end {
          let original = inner.original(place..<(place + run.originalUnit))
          result.append(
            Run(
              clean: clean, original: original.lowerBound, cleanUnit: run.cleanUnit,
              originalUnit: original.count))
          clean += run.cleanUnit
          place += run.originalUnit
        }
      }
    }
    return OffsetMap(runs: result, cleanCount: cleanCount, originalCount: inner.originalCount)
  }

  /// Splits a run of unchanged bytes where the runs of `inner` part them.
  private static func append(
    _ run: Run, until end: Int, through inner: OffsetMap, to result: inout [Run]
  ) {
    var clean = run.clean
    var next = inner.firstRun(holding: run.original)
    while clean < end, next < inner.runs.count {
      let part = inner.runs[next]
      let place = run.original + (clean - run.clean)
      result.append(
        Run(
          clean: clean, original: inner.original(place), cleanUnit: part.cleanUnit,
          originalUnit: part.originalUnit))
      next += 1
      guard next < inner.runs.count else { return }
      clean = run.clean + (inner.runs[next].clean - run.original)
    }
  }

  func firstRun(holding clean: Int) -> Int {
    max(0, runs.partitioningIndex { $0.clean > clean } - 1)
  }
}
