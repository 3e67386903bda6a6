/// Bytes of a stream that were read and not yet used.
struct StreamBuffer {
  private let next: () -> [UInt8]
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ next: @escaping () -> [UInt8]) {
    self.next = next
  }

  /// Reads on; false at the end.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    let more = next()
    if more.isEmpty {
      isAtEnd = true
      return false
    }
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes += more
    return true
  }

  /// The next line without its end; nil at the end, or where it is longer than the limit.
  mutating func line(limit: Int) -> [UInt8]? {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        let line = bytes[start..<end]
        start = end + 1
        return Array(line.last == 0x0D ? line.dropLast() : line)
      }
      let length = bytes.count - start
      guard length <= limit, fill() else {
        defer { start = bytes.count }
        return isAtEnd && length > 0 && length <= limit ? Array(bytes[start...]) : nil
      }
      searched = start + length
    }
  }

  /// Up to `count` bytes, of which at most `kept` are kept; nil where the stream ends before.
  mutating func take(_ count: Int, keeping kept: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var left = count
    while left > 0 {
      if start >= bytes.count, !fill() { return nil }
      let part = min(left, bytes.count - start)
      let wanted = min(part, kept - result.count)
      if wanted > 0 { result += bytes[start..<start + wanted] }
      start += part
      left -= part
    }
    return result
  }

  var isEmpty: Bool { isAtEnd && start >= bytes.count }
}
