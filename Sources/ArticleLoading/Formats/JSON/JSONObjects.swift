/// Cuts a stream of JSON into its outermost objects, which may stand in an array or one behind the
/// other, over any number of lines.
struct JSONObjects {
  enum Piece: Equatable {
    case object([UInt8])
    /// One longer than the limit; it was passed over.
    case tooLong
    /// The stream ends in it.
    case cutOff
  }

  private let limit: Int
  private var input: [UInt8] = []
  private var position = 0
  /// The brackets of the object that are open; none between objects.
  private var open: [UInt8] = []
  private var isInString = false
  private var isEscaped = false

  init(limit: Int) {
    self.limit = limit
  }

  /// The next object; nil behind the last one.
  ///
  /// `more` gives the next bytes, none at the end.
  ///
  /// - Complexity: O(*n*) in the bytes that are passed; the memory of one object.
  mutating func next(_ more: () -> [UInt8]) -> Piece? {
    var object: [UInt8] = []
    var isTooLong = false
    while true {
      if position >= input.count {
        input = more()
        position = 0
        if input.isEmpty {
          guard !open.isEmpty else { return nil }
          open = []
          return .cutOff
        }
      }
      if open.isEmpty {
        guard let start = input[position...].firstIndex(of: UInt8(ascii: "{")) else {
          position = input.count
          continue
        }
        position = start
      }
      let end = end()
      if object.count + end - position > limit {
        isTooLong = true
        object = []
      }
      if !isTooLong { object += input[position..<end] }
      position = end
      if open.isEmpty { return isTooLong ? .tooLong : .object(object) }
    }
  }

  /// Where the object that is open ends, or the bytes at hand do.
  private mutating func end() -> Int {
    for index in position..<input.count {
      let byte = input[index]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(byte)
      case UInt8(ascii: "]"): if open.last == UInt8(ascii: "[") { open.removeLast() }
      case UInt8(ascii: "}"):
        // A list that was never closed ends with its object.
        while open.popLast() == UInt8(ascii: "[") {}
        if open.isEmpty { return index + 1 }
      default: break
      }
    }
    return input.count
  }
}
