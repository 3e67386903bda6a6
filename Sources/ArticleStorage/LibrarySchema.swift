internal import GRDB

/// The tables of a library, and how an older library becomes the present one.
///
/// What must always hold is said here, in SQL, so that no program that opens the file can break it.
enum LibrarySchema {
  /// Stands in the file's header, so that a foreign SQLite file is told from a library ('PRLX').
  static let applicationID = 0x5052_4C58

  /// Every version of the schema in order; a published one is never changed, only followed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: triage and its journal") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: articles + triage + journal)
    }
    migrator.registerMigration("2: corrections and verdicts") { database in
      try database.execute(sql: corrections + verdicts)
    }
    migrator.registerMigration("3: corrections are acts") { database in
      try database.execute(sql: correctionActs)
    }
    migrator.registerMigration("4: texts, shelf, search and names") { database in
      try database.execute(sql: texts + shelf + shelfIndexes + copies + names)
      try database.execute(sql: tagsAndNotes + rules + reflections)
    }
    migrator.registerMigration("5: publishers") { database in
      try database.execute(sql: publishers)
    }
    migrator.registerMigration("6: sources") { database in
      try database.execute(sql: sources)
    }
    migrator.registerMigration("7: stories") { database in
      try database.execute(sql: stories)
    }
    migrator.registerMigration("8: listed before they are looked through") { database in
      try database.execute(sql: unlooked)
    }
    migrator.registerMigration("9: rules are acts") { database in
      try database.execute(sql: ruleActs)
    }
    migrator.registerMigration("10: why reports are of one story") { database in
      try database.execute(sql: storyVerdicts)
    }
    migrator.registerMigration("11: names that are one") { database in
      try database.execute(sql: identities)
    }
    migrator.registerMigration("12: how long feeds last") { database in
      try database.execute(sql: "ALTER TABLE sourceHealth ADD COLUMN secondsToLive INTEGER")
    }
    migrator.registerMigration("13: copies of other days and items of roundups") { database in
      try database.execute(sql: Landmarks.schema + quotations)
      try Landmarks.fill(database)
    }
    return migrator
  }

  /// An article is known by where it was loaded from; the text itself stays in its file.
  private static let articles = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      location TEXT UNIQUE CHECK (location <> '')
    ) STRICT;
    """

  /// An article without a row is unread, unstarred, not dismissed and has no tags.
  private static let triage = """
    CREATE TABLE triage (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      isRead INTEGER NOT NULL CHECK (isRead IN (0, 1)),
      isStarred INTEGER NOT NULL CHECK (isStarred IN (0, 1)),
      isDismissed INTEGER NOT NULL CHECK (isDismissed IN (0, 1)),
      tags TEXT NOT NULL CHECK (json_type(tags) = 'array'),
      CHECK (isRead OR isStarred OR isDismissed OR tags <> '[]')
    ) STRICT;
    """

  /// Undone acts are those after the last done one: an act goes back only when all later ones have.
  private static let journal = """
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

  /// What a person has said against the rules; a later one on the same articles wins, and undoing
  /// it brings the earlier one back.
  private static let corrections = """
    CREATE TABLE correction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      verdict TEXT NOT NULL CHECK (verdict <> ''),
      first INTEGER NOT NULL,
      second INTEGER NOT NULL,
      isUndone INTEGER NOT NULL DEFAULT 0 CHECK (isUndone IN (0, 1))
    ) STRICT;
    """

  /// A correction made in the reader is part of an act and goes back with it.
  private static let correctionActs = """
    ALTER TABLE correction ADD COLUMN act INTEGER REFERENCES act (id) ON DELETE CASCADE;
    CREATE INDEX correctionByAct ON correction (act);
    """

  /// Which text an article copies, why, and by which version of the rule.
  private static let verdicts = """
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
}
