#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads whole files, never anything that could block or does not end.
enum FileReader {
  /// The bytes of a file of at most `limit` bytes; a link at the end of the path only with
  /// `followsLinks`.
  static func bytes(
    of location: FileLocation, followsLinks: Bool, limit: Int
  ) throws(LoadError) -> [UInt8] {
    // O_NONBLOCK: opening a named pipe must not wait for its writer.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = location.withCPath { open($0, flags) }
    guard descriptor >= 0 else { throw try openingError(errno, at: location) }
    defer { close(descriptor) }
    let status = try FileStatus(descriptor: descriptor)
    switch status.kind {
    case .file: break
    case .folder: throw .isFolder
    case .link: throw .linkLoop
    case .other(let name): throw .notAFile(name)
    }
    guard status.size <= limit else { throw .tooLarge(size: status.size, limit: limit) }
    return try read(descriptor, expecting: status.size, limit: limit)
  }

  /// Opening a socket fails with a code that says nothing; its kind does.
  private static func openingError(
    _ code: Int32, at location: FileLocation
  ) throws(LoadError) -> LoadError {
    guard code == ENXIO || code == ENODEV else {
      if code == ENOENT, let status = try? FileStatus(location, followsLinks: false),
        status.kind == .link
      {
        return .brokenLink
      }
      return LoadError(errno: code)
    }
    if case .other(let name) = try FileStatus(location, followsLinks: true).kind {
      return .notAFile(name)
    }
    return LoadError(errno: code)
  }

  /// Reads to the end, also where the file has grown or says no size.
  private static func read(
    _ descriptor: Int32, expecting size: Int, limit: Int
  ) throws(LoadError) -> [UInt8] {
    var result: [UInt8] = []
    var room = size + 1
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        var got = -1
        repeat {
          got = Self.systemRead(descriptor, buffer)
        } while got < 0 && errno == EINTR
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      guard failure == 0 else { throw LoadError(errno: failure) }
      if chunk.isEmpty { return result }
      if result.isEmpty { result = chunk } else { result += chunk }
      guard result.count <= limit else { throw .tooLarge(size: nil, limit: limit) }
      room = 65_536
    }
  }

  private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
