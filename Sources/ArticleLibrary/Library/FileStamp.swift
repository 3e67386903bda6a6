internal import ArticleLoading
internal import ArticleStorage
internal import Articles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where a file is and how it was when it was looked at.
struct FileStamp: Sendable {
  /// Absolute; nil where its name cannot be kept as text.
  var location: String?
  var stamp = IncomingArticle.Stamp(size: 0, modified: 0)
  /// What it is in the source that it came from; nil for a file.
  var item: SourceItem?

  /// Of an article that is no file.
  init() {}

  init(item: SourceItem) {
    self.item = item
  }

  /// A place of the web.
  init(location: String) {
    self.location = location
  }

  init(_ finding: ArticleLibrary.Finding) {
    guard case .success(let file) = finding else { return }
    let path = file.location.readable
    guard Array(path.utf8) == file.location.bytes, let location = AbsolutePath.location(of: path)
    else { return }
    self.location = location
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    stamp = .init(
      size: Int(status.st_size),
      modified: FileTime.nanoseconds(Int(time.tv_sec), Int(time.tv_nsec)))
  }
}
