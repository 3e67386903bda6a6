import ArticleStorage
import Articles
import GRDB
import TestSupport
import Testing

/// Libraries as earlier versions have left them.
///
/// The tables are those of that time, word for word: they are never changed with the schema.
@Suite struct MigrationTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  @Test(arguments: 1...9) func `what was decided is there in the present version`(
    version: Int
  ) throws {
    try makeLibrary(version: version)
    let store = try LibraryStore(path: path)
    #expect(store.notices.isEmpty)
    let state = TriageState(isRead: true, isStarred: true, tags: ["war", "ämter"])
    #expect(try store.states() == [ArticleID(rawValue: 7): state])
    #expect(try store.tags().map(\.name) == ["war", "ämter"])
    #expect(try store.journal().done.map(\.name) == ["starred"])
    #expect(try store.corrections().all.count == (version > 1 ? 1 : 0))
    #expect(try store.check().isEmpty)
    #expect(try store.undo()?.name == "starred")
    #expect(try store.states().isEmpty)
  }

  @Test(arguments: 1...9) func `the library is kept as it was, beside the new one`(
    version: Int
  ) throws {
    try makeLibrary(version: version)
    try LibraryStore(path: path).close()
    let backup = path + ".version-\(version)"
    #expect(try folder.mode(of: "library.sqlite.version-\(version)") == 0o600)
    let count = try DatabaseQueue(path: backup).read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM grdb_migrations")
    }
    #expect(count == version)
    // What can be opened once more: by the version of that time, or by this one.
    #expect(try LibraryStore(path: backup).states().count == 1)
  }

  @Test func `an agency stands in where no outlet is named`() throws {
    try makeLibrary(version: 4)
    let store = try LibraryStore(path: path)
    let row = try #require(try store.page(.publisher([1]), limit: 5).first)
    #expect(row.publisher == "AFP" && row.outlet == nil && row.state.isStarred)
    #expect(try store.outletCounts().map(\.house.name) == ["AFP"])
    #expect(try store.counts().unplaced == 1)
    #expect(try store.check().isEmpty)
  }

  @Test func `stories without evidence are found anew, and once only`() throws {
    try makeLibrary(version: 9)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "DELETE FROM unplaced") }
    try queue.close()
    let store = try LibraryStore(path: path)
    #expect(try store.counts().unplaced == 0)
    try store.renew(.stories, algorithm: 4)
    #expect(try store.counts().unplaced == 1)
    let day = try #require(try store.newestUnplacedDay())
    try store.place([], done: try store.placed(sortDays: day...day), algorithm: 4)
    try store.renew(.stories, algorithm: 4)
    #expect(try store.counts().unplaced == 0)
    try store.renew(.stories, algorithm: 5)
    #expect(try store.counts().unplaced == 1)
    #expect(try store.check().isEmpty)
  }

  @Test func `a new library has no backup`() throws {
    try LibraryStore(path: path).close()
    #expect(throws: (any Error).self) { try folder.mode(of: "library.sqlite.version-0") }
    try LibraryStore(path: path).close()
    #expect(throws: (any Error).self) { try folder.mode(of: "library.sqlite.version-10") }
  }

  private func makeLibrary(version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: "PRAGMA application_id = 1347570776")
      try database.execute(
        sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      for (number, (name, sql)) in Self.versions.prefix(version).enumerated() {
        try database.execute(sql: sql)
        try database.execute(
          sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: ["\(number + 1): \(name)"])
      }
      try database.execute(sql: Self.decisions)
      if version > 3 { try database.execute(sql: LibraryVersionFour.article) }
      if version > 1 {
        try database.execute(
          sql: "INSERT INTO correction (verdict, first, second) VALUES ('notCopies', 7, 8)")
      }
    }
    try queue.close()
  }

  private static let decisions = """
    INSERT INTO article VALUES (7, '/news/a.txt');
    INSERT INTO triage VALUES (7, 1, 1, 0, '["war","ämter"]');
    INSERT INTO act VALUES (1, 'starred', 0);
    INSERT INTO actChange VALUES (1, 0, 7, 0, 0, 0, '[]', 1, 1, 0, '["war","ämter"]');
    """

  private static let versions = [
    (
      "triage and its journal",
      """
      CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        location TEXT UNIQUE CHECK (location <> '')
      ) STRICT;
      CREATE TABLE triage (
        article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        isRead INTEGER NOT NULL CHECK (isRead IN (0, 1)),
        isStarred INTEGER NOT NULL CHECK (isStarred IN (0, 1)),
        isDismissed INTEGER NOT NULL CHECK (isDismissed IN (0, 1)),
        tags TEXT NOT NULL CHECK (json_type(tags) = 'array'),
        CHECK (isRead OR isStarred OR isDismissed OR tags <> '[]')
      ) STRICT;
      CREATE TABLE act (
        id INTEGER PRIMARY KEY CHECK (id > 0),
        name TEXT NOT NULL CHECK (name <> ''),
        isUndone INTEGER NOT NULL DEFAULT 0 CHECK (isUndone IN (0, 1))
      ) STRICT;
      CREATE TABLE actChange (
        act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place >= 0),
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        readBefore INTEGER NOT NULL CHECK (readBefore IN (0, 1)),
        starredBefore INTEGER NOT NULL CHECK (starredBefore IN (0, 1)),
        dismissedBefore INTEGER NOT NULL CHECK (dismissedBefore IN (0, 1)),
        tagsBefore TEXT NOT NULL CHECK (json_type(tagsBefore) = 'array'),
        readAfter INTEGER NOT NULL CHECK (readAfter IN (0, 1)),
        starredAfter INTEGER NOT NULL CHECK (starredAfter IN (0, 1)),
        dismissedAfter INTEGER NOT NULL CHECK (dismissedAfter IN (0, 1)),
        tagsAfter TEXT NOT NULL CHECK (json_type(tagsAfter) = 'array'),
        PRIMARY KEY (act, place)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER actsAreUndoneFromTheEnd BEFORE UPDATE OF isUndone ON act
      WHEN NEW.isUndone AND EXISTS (SELECT 1 FROM act WHERE id > NEW.id AND NOT isUndone)
      BEGIN SELECT RAISE(ABORT, 'a later act is still done'); END;
      CREATE TRIGGER actsAreRedoneInOrder BEFORE UPDATE OF isUndone ON act
      WHEN NOT NEW.isUndone AND EXISTS (SELECT 1 FROM act WHERE id < NEW.id AND isUndone)
      BEGIN SELECT RAISE(ABORT, 'an earlier act is still undone'); END;
      CREATE TRIGGER newActsEndTheUndone BEFORE INSERT ON act
      WHEN EXISTS (SELECT 1 FROM act WHERE isUndone)
      BEGIN SELECT RAISE(ABORT, 'undone acts are in the way'); END;
      """
    ),
    (
      "corrections and verdicts",
      """
      CREATE TABLE correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        verdict TEXT NOT NULL CHECK (verdict <> ''),
        first INTEGER NOT NULL,
        second INTEGER NOT NULL,
        isUndone INTEGER NOT NULL DEFAULT 0 CHECK (isUndone IN (0, 1))
      ) STRICT;
      CREATE TABLE copyVerdict (
        article INTEGER PRIMARY KEY,
        leader INTEGER NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('same', 'version', 'series', 'quotes')),
        containment REAL NOT NULL CHECK (containment BETWEEN 0 AND 1),
        longestRun INTEGER NOT NULL CHECK (longestRun >= 0),
        evidence TEXT NOT NULL,
        algorithm INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX copyVerdictByLeader ON copyVerdict (leader);
      """
    ),
    (
      "corrections are acts",
      """
      ALTER TABLE correction ADD COLUMN act INTEGER REFERENCES act (id) ON DELETE CASCADE;
      CREATE INDEX correctionByAct ON correction (act);
      """
    ),
    ("texts, shelf, search and names", LibraryVersionFour.tables),
    (
      "publishers",
      """
      ALTER TABLE shelf ADD COLUMN
        publisher INTEGER GENERATED ALWAYS AS (ifnull(outlet, agency)) VIRTUAL;
      DROP INDEX shelfByOutlet;
      DROP INDEX shelfUnreadByOutlet;
      CREATE INDEX shelfByPublisher ON shelf (publisher);
      CREATE INDEX shelfUnreadByPublisher ON shelf (publisher)
        WHERE isRead = 0 AND isDismissed = 0 AND isMuted = 0;
      """
    ),
    ("sources", LibraryVersionSix.tables),
    ("stories", LibraryVersionSeven.tables),
    (
      "listed before they are looked through",
      """
      CREATE TABLE unlooked (
        place INTEGER PRIMARY KEY REFERENCES shelf (place) ON DELETE CASCADE
      ) STRICT;
      """
    ),
    (
      "rules are acts",
      """
      CREATE TABLE actRule (
        act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('mute', 'search')),
        key TEXT NOT NULL CHECK (key <> ''),
        before TEXT,
        after TEXT,
        PRIMARY KEY (act, kind, key)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE muteRule ADD COLUMN
        isPending INTEGER NOT NULL DEFAULT 0 CHECK (isPending IN (0, 1));
      """
    ),
  ]
}
