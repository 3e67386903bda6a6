/// Why a file or folder gave no article.
package enum LoadError: Error, Sendable, Hashable {
  case notFound
  case noPermission
  /// A folder where a file is wanted.
  case isFolder
  /// A thing with a name that is no file, such as `named pipe`.
  case notAFile(String)
  /// Bigger than what is loaded, both in bytes; the size is nil where it had no known end.
  case tooLarge(size: Int?, limit: Int)
  /// A link that leads back to itself.
  case linkLoop
  /// A link that leads nowhere.
  case brokenLink
  /// A link in a folder that leads out of it.
  case linkLeavesFolder(target: String)
  /// Bytes that are not a text.
  case refused(TextRefusal)
  /// What else the system said, as `errno`.
  case system(Int32)
}

/// A file or folder that was not loaded, and why.
package struct LoadFault: Error, Sendable, Hashable {
  /// As it was named or found, for a person.
  package var path: String
  package var error: LoadError

  package init(path: String, error: LoadError) {
    self.path = path
    self.error = error
  }
}
