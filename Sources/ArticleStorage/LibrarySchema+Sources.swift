/// The tables of sources: what a person has said of them, how their servers are, what came.
extension LibrarySchema {
  /// Articles that stand in lists and are not looked through yet: no word finds them, and copies of
  /// them are not known.
  static let unlooked = """
    CREATE TABLE unlooked (
      place INTEGER PRIMARY KEY REFERENCES shelf (place) ON DELETE CASCADE
    ) STRICT;
    """

  /// What a person has said stands in `settings`, how it was changed in `actSource`.
  ///
  /// The rest is found out anew by the next refresh. Hashes are 64 bits: `key` of what a feed calls an item, `link`
  /// and `title` of what tells it where a feed calls it by another name, `content` of all that the
  /// feed said of it.
  static let sources = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('feed', 'command', 'query', 'remark')),
      address TEXT NOT NULL,
      settings TEXT NOT NULL CHECK (json_type(settings) = 'object')
    ) STRICT;
    CREATE UNIQUE INDEX sourceByAddress ON source (address) WHERE kind IN ('feed', 'command');
    CREATE TABLE sourceHealth (
      source INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
      title TEXT,
      page TEXT,
      fetched INTEGER,
      succeeded INTEGER,
      fault TEXT,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      nextTry INTEGER,
      peaceUntil INTEGER,
      movedTo TEXT,
      entityTag TEXT,
      modified TEXT,
      digest INTEGER
    ) STRICT;
    CREATE TABLE sourceItem (
      source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      key INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      link INTEGER NOT NULL,
      title INTEGER NOT NULL,
      content INTEGER NOT NULL,
      isSummary INTEGER NOT NULL CHECK (isSummary IN (0, 1)),
      isFull INTEGER NOT NULL DEFAULT 0 CHECK (isFull IN (0, 1)),
      PRIMARY KEY (source, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sourceItemByArticle ON sourceItem (article, source);
    CREATE TABLE actSource (
      act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      before TEXT NOT NULL CHECK (json_type(before) = 'object'),
      after TEXT NOT NULL CHECK (json_type(after) = 'object'),
      PRIMARY KEY (act, source)
    ) STRICT, WITHOUT ROWID;
    """
}
