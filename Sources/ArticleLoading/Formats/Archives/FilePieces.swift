#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file read in pieces, for archives that are larger than memory.
package final class FilePieces {
  private static let pieceSize = 1 << 18
  private let descriptor: Int32

  /// Opens a file, never anything that could block or does not end.
  package init(_ path: String) throws(LoadError) {
    let location = FileLocation(path)
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    descriptor = location.withCPath { open($0, flags) }
    guard descriptor >= 0 else { throw LoadError(errno: errno) }
    switch try FileStatus(descriptor: descriptor).kind {
    case .file: break
    case .folder: throw .isFolder
    case .link: throw .linkLoop
    case .other(let name): throw .notAFile(name)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes; none at the end.
  package func next() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      var got = -1
      repeat {
        got = read(descriptor, buffer.baseAddress, buffer.count)
      } while got < 0 && errno == EINTR
      count = max(0, got)
    }
  }
}
