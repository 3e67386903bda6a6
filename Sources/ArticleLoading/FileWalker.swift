/// Finds the files under paths, in a stable order.
///
/// Folders are walked by name, hidden names left out. Inside a folder no link is followed: one that
/// stays inside leads to a file that is found at its own place, one that leads out is a fault.
package struct FileWalker: Sendable {
  /// A file to load.
  package struct Found: Sendable, Equatable {
    package var location: FileLocation
    /// Whether a person named it, rather than a walk through a folder found it.
    package var isNamed: Bool
  }

  /// What files are called that hold articles.
  private static let extensions: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml",
  ]
  /// Names without an extension that are never articles.
  private static let projectFiles: Set<String> = [
    "authors", "changelog", "changes", "contributing", "copying", "dockerfile", "install",
    "license", "licence", "makefile", "notice", "readme", "todo", "version",
  ]

  package init() {}

  /// Calls `body` for every file and every fault, until it says false.
  ///
  /// - Returns: whether the walk came to its end.
  @discardableResult
  package func forEachFile(
    under paths: [FileLocation], _ body: (Result<Found, LoadFault>) -> Bool
  ) -> Bool {
    for path in paths {
      do throws(LoadError) {
        switch try kind(of: path) {
        case .folder:
          guard walk(path, of: isArticle, body) else { return false }
        default:
          guard body(.success(Found(location: path, isNamed: true))) else { return false }
        }
      } catch {
        let fault = LoadFault(path: path.readable, error: error)
        guard body(.failure(fault)) else { return false }
      }
    }
    return true
  }

  private func kind(of path: FileLocation) throws(LoadError) -> FileStatus.Kind {
    do throws(LoadError) {
      return try FileStatus(path, followsLinks: true).kind
    } catch {
      guard error == .notFound, let status = try? FileStatus(path, followsLinks: false),
        status.kind == .link
      else { throw error }
      throw .brokenLink
    }
  }

  private func walk(
    _ folder: FileLocation, of isWanted: (FileLocation) -> Bool,
    _ body: (Result<Found, LoadFault>) -> Bool
  ) -> Bool {
    let root = try? folder.resolved()
    // What is still to be visited, the next one last.
    var pending = [folder]
    while let location = pending.popLast() {
      do throws(LoadError) {
        let isRoot = location == folder
        switch try FileStatus(location, followsLinks: isRoot).kind {
        case .folder:
          pending += try location.names().reversed()
            .filter { $0.first != UInt8(ascii: ".") }.map(location.appending)
        case .link:
          try checkLink(location, root: root)
        case .file where isWanted(location):
          guard body(.success(Found(location: location, isNamed: false))) else { return false }
        case .other(let name) where location.fileExtension.map(Self.extensions.contains) ?? false:
          throw LoadError.notAFile(name)
        case .file, .other: break
        }
      } catch {
        let fault = LoadFault(path: location.readable, error: error)
        guard body(.failure(fault)) else { return false }
      }
    }
    return true
  }

  /// How many files in a folder hold many articles or sources, which are imported and not read, by
  /// their endings.
  package func collections(in folder: FileLocation) -> [String: Int] {
    guard (try? FileStatus(folder, followsLinks: true).kind) == .folder else { return [:] }
    var counts: [String: Int] = [:]
    _ = walk(folder, of: { CollectionSign.ending(of: $0) != nil }) { found in
      if case .success(let file) = found, let ending = CollectionSign.ending(of: file.location) {
        counts[ending, default: 0] += 1
      }
      return true
    }
    return counts
  }

  private func isArticle(_ location: FileLocation) -> Bool {
    Self.isArticle(named: Array(location.name))
  }

  /// Whether a file of that name, found in a folder, is taken for an article.
  package static func isArticle(named name: [UInt8]) -> Bool {
    if let fileExtension = FileLocation(bytes: name).fileExtension {
      return extensions.contains(fileExtension)
    }
    return !projectFiles.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private func checkLink(_ location: FileLocation, root: FileLocation?) throws(LoadError) {
    let target: FileLocation
    do throws(LoadError) {
      target = try location.resolved()
    } catch {
      throw error == .notFound ? .brokenLink : error
    }
    if let root, target.isInside(root) { return }
    throw .linkLeavesFolder(target: target.readable)
  }
}
