/// What can go wrong with a library file.
package enum StoreError: Error, Equatable {
  /// The file or its folder cannot be made, opened or written; `reason` is the system's word for it.
  case unwritable(path: String, reason: String)
  /// A newer parallax has written it, and only that one knows what is in it.
  case newerVersion(path: String)
  /// There is a file of that name which is no library; it is left as it is.
  case notALibrary(path: String)
  /// Another file stands in the place of the one that is open.
  case replaced(path: String)
  /// The file that is open stands nowhere any more.
  case removed(path: String)
  /// Its bytes are damaged.
  case corrupt(path: String)
  /// Another program holds it for longer than a person waits.
  case busy(path: String)
  /// The disk is full.
  case full(path: String)
  /// Another reader on the same library has changed what this step starts from.
  case changedElsewhere
  /// SQLite failed in another way; `reason` is its message.
  case failed(path: String, reason: String)
}
