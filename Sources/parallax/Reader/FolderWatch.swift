internal import ArticleLoading
internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// Finds out when files under some paths come, change or go, by what the kernel tells of folders
/// (inotify); where it tells nothing, nothing is found.
final class FolderWatch {
  /// Milliseconds without another change after which a burst of them is told, and milliseconds
  /// after its first one at the latest.
  private static let quiet = 250
  private static let patience = 1_000
  /// Folders that are watched at the most; the kernel has some thousands for all programs together.
  private static let folderLimit = 4_096

  #if canImport(Glibc)
    private let work: Work
    private let source: any DispatchSourceRead

    /// - Parameters:
    ///   - paths: files and folders.
    ///   - onChange: told after a burst of changes, on a queue of its own.
    init?(_ paths: [String], onChange: @escaping @Sendable () -> Void) {
      guard !paths.isEmpty else { return nil }
      let descriptor = inotify_init1(Int32(truncatingIfNeeded: Int(IN_NONBLOCK) | Int(IN_CLOEXEC)))
      guard descriptor >= 0 else { return nil }
      let queue = DispatchQueue(label: "parallax.watch", qos: .utility)
      let work = Work(descriptor, paths, queue, onChange)
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      source.setEventHandler { work.takeEvents() }
      source.setCancelHandler { close(descriptor) }
      queue.async { work.watchAll() }
      source.activate()
      self.work = work
      self.source = source
    }

    func end() { source.cancel() }

    /// The watching, which is done on one queue.
    private final class Work: Sendable {
      private struct Seen {
        /// The names that count in a folder; nil where all do.
        var names: [Int32: Set<String>?] = [:]
        /// When the burst began that was not told yet, and how many changes there have been.
        var firstChange: DispatchTime?
        var changes = 0
      }

      private let descriptor: Int32
      private let paths: [String]
      private let queue: DispatchQueue
      private let onChange: @Sendable () -> Void
      private let seen = Mutex(Seen())

      init(
        _ descriptor: Int32, _ paths: [String], _ queue: DispatchQueue,
        _ onChange: @escaping @Sendable () -> Void
      ) {
        self.descriptor = descriptor
        self.paths = paths
        self.queue = queue
        self.onChange = onChange
      }

      /// Watches all folders under the paths, and the folders in which named files are.
      func watchAll() {
        var named: [String: Set<String>] = [:]
        var folders: [String] = []
        for path in paths {
          if Self.isFolder(path, followsLinks: true) {
            folders.append(path)
          } else {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let folder = parts.dropLast().joined(separator: "/")
            let place = parts.count > 1 ? (folder.isEmpty ? "/" : folder) : "."
            named[place, default: []].insert(String(parts.last ?? ""))
          }
        }
        for (folder, files) in named { watch(folder, files) }
        var count = 0
        while let folder = folders.popLast(), count < FolderWatch.folderLimit {
          count += 1
          watch(folder, nil)
          folders += Self.foldersIn(folder)
        }
      }

      private func watch(_ folder: String, _ files: Set<String>?) {
        let mask = [
          Int(IN_CLOSE_WRITE), Int(IN_CREATE), Int(IN_MOVED_FROM), Int(IN_MOVED_TO),
          Int(IN_DELETE), Int(IN_DELETE_SELF), Int(IN_ONLYDIR),
        ].reduce(0, |)
        let number = inotify_add_watch(descriptor, folder, UInt32(truncatingIfNeeded: mask))
        guard number >= 0 else { return }
        seen.withLock { seen in
          // A folder may be named in two ways, whole and by files of it.
          guard let known = seen.names[number] else {
            seen.names.updateValue(files, forKey: number)
            return
          }
          let both = known.flatMap { known in files.map(known.union) }
          seen.names.updateValue(both, forKey: number)
        }
      }

      func takeEvents() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var isChanged = false
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
          var start = 0
          while let (event, end) = Self.event(in: buffer, from: start, to: count) {
            start = end
            isChanged = isChanged || counts(event)
          }
        }
        if isChanged { noteChange() }
      }

      private struct Event {
        var watch: Int32
        var isOfFolder: Bool
        var name: String
      }

      /// Takes apart what the kernel writes: watch, mask, cookie, length, name with zeros behind it.
      private static func event(
        in buffer: [UInt8], from start: Int, to end: Int
      ) -> (Event, end: Int)? {
        guard start + 16 <= end else { return nil }
        func number(_ offset: Int) -> UInt32 {
          (0..<4).reduce(0) { $0 | UInt32(buffer[start + offset + $1]) << (8 * UInt32($1)) }
        }
        let next = start + 16 + Int(number(12))
        guard next <= end else { return nil }
        let name = String(decoding: buffer[(start + 16)..<next].prefix { $0 != 0 }, as: UTF8.self)
        let isOfFolder = number(4) & UInt32(truncatingIfNeeded: IN_ISDIR) != 0
        return (
          Event(watch: Int32(bitPattern: number(0)), isOfFolder: isOfFolder, name: name), next
        )
      }

      /// Whether an event is of a file that may be an article, or of a folder.
      private func counts(_ event: Event) -> Bool {
        // The kernel lost some: they may have been of any file.
        guard event.watch >= 0 else { return true }
        guard let wanted = seen.withLock({ $0.names[event.watch] }) else { return false }
        if let wanted { return wanted.contains(event.name) }
        guard !event.name.hasPrefix(".") else { return false }
        return event.isOfFolder || FileWalker.isArticle(named: Array(event.name.utf8))
      }

      private func noteChange() {
        let now = DispatchTime.now()
        let (number, first) = seen.withLock { seen in
          seen.changes += 1
          let first = seen.firstChange ?? now
          seen.firstChange = first
          return (seen.changes, first)
        }
        let latest = first + .milliseconds(FolderWatch.patience)
        queue.asyncAfter(deadline: min(now + .milliseconds(FolderWatch.quiet), latest)) { [self] in
          if endsBurst(number) {
            watchAll()
            onChange()
          }
        }
      }

      /// Whether nothing has followed a change, or the burst has lasted long enough.
      private func endsBurst(_ number: Int) -> Bool {
        seen.withLock { seen in
          guard let first = seen.firstChange else { return false }
          let isLate = DispatchTime.now() >= first + .milliseconds(FolderWatch.patience)
          guard isLate || number == seen.changes else { return false }
          seen.firstChange = nil
          return true
        }
      }

      private static func isFolder(_ path: String, followsLinks: Bool) -> Bool {
        var status = stat()
        let isThere = followsLinks ? stat(path, &status) == 0 : lstat(path, &status) == 0
        return isThere && status.st_mode & S_IFMT == S_IFDIR
      }

      /// The folders in a folder, without hidden ones and links.
      private static func foldersIn(_ folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var result: [String] = []
        while let entry = readdir(stream) {
          let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          guard !name.hasPrefix("."), entry.pointee.d_type != UInt8(DT_REG) else { continue }
          let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
          if isFolder(path, followsLinks: false) { result.append(path) }
        }
        return result
      }
    }
  #else
    init?(_ paths: [String], onChange: @escaping @Sendable () -> Void) { return nil }

    func end() {}
  #endif
}
