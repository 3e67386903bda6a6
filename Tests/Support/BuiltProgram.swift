internal import Glibc

/// The program as it was built beside the tests.
package enum BuiltProgram {
  /// Absolute path of `parallax` in the folder of the running test bundle.
  package static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let fromArguments = CommandLine.arguments.first { $0.contains(".xctest") }
    for start in [fromArguments, own].compactMap(\.self) {
      var folder = start[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        let candidate = folder + "/parallax"
        if access(String(candidate), X_OK) == 0, !isFolder(String(candidate)) {
          return String(candidate)
        }
      }
    }
    return "parallax"
  }()

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
