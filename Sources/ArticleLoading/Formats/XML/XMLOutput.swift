/// Mended XML on its way to the parser.
struct XMLOutput {
  private var bytes: [UInt8] = []
  /// From this many bytes on, which bounds the memory of a mended document.
  private static let limit = 1 << 16

  init() {
    bytes.reserveCapacity(Self.limit + Self.limit / 4)
  }

  /// Bytes that were not handed on yet.
  var count: Int { bytes.count }

  /// Takes back what was written last.
  mutating func cut(to count: Int) {
    bytes.removeLast(max(0, bytes.count - count))
  }

  var isFull: Bool { bytes.count >= Self.limit }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  @inline(__always)
  mutating func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  @inline(__always)
  mutating func append(_ input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[range]))
  }

  /// Empties itself into `sink`; whether that wants more.
  mutating func flush(_ sink: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes.isEmpty || bytes.withUnsafeBufferPointer(sink)
  }
}
