extension StringProtocol {
  /// Calls `body` with the UTF-8 of the string, which stands on end in memory in all but bridged strings.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
