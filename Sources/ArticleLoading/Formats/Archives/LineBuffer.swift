/// Cuts a stream of bytes into lines.
struct LineBuffer {
  struct Line: Equatable {
    /// Without its end.
    var bytes: [UInt8]
    /// Whether it was longer than the limit; its rest was passed over.
    var isCut = false
  }

  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// The next line; nil behind the last one.
  ///
  /// `more` gives the next bytes, none at the end.
  mutating func next(_ more: () -> [UInt8]) -> Line? {
    var searched = start
    var line: Line?
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        if let line { return line }
        return Line(bytes: withoutReturn(buffer[start..<end]))
      }
      if buffer.count - start > limit, line == nil {
        line = Line(bytes: [], isCut: true)
      }
      if line != nil { start = buffer.count }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      let bytes = more()
      if bytes.isEmpty {
        defer { buffer = [] }
        if let line { return line }
        return buffer.isEmpty ? nil : Line(bytes: withoutReturn(buffer[...]))
      }
      buffer += bytes
    }
  }

  private func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == 0x0D ? line.dropLast() : line)
  }
}
