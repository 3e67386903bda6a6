/// The tables that version 4 added, word for word as it made them.
enum LibraryVersionFour {
  static let tables = """
    CREATE TABLE origin (
      location TEXT PRIMARY KEY CHECK (location <> ''),
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      size INTEGER NOT NULL CHECK (size >= 0),
      modified INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX originByArticle ON origin (article);
    CREATE TABLE body (
      place INTEGER PRIMARY KEY CHECK (place > 0),
      article INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
      hash INTEGER NOT NULL,
      known BLOB NOT NULL CHECK (length(known) % 8 = 0),
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX bodyByHash ON body (hash);
    CREATE TABLE earlierBody (
      place INTEGER PRIMARY KEY CHECK (place > 0),
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX earlierBodyByArticle ON earlierBody (article);
    CREATE TABLE algorithm (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE house (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;
    CREATE TABLE shelf (
      place INTEGER PRIMARY KEY REFERENCES body (place) ON DELETE CASCADE,
      article INTEGER NOT NULL UNIQUE,
      day INTEGER,
      outlet INTEGER REFERENCES house (id),
      agency INTEGER REFERENCES house (id),
      language TEXT,
      words INTEGER NOT NULL CHECK (words >= 0),
      leader INTEGER,
      copies INTEGER NOT NULL DEFAULT 0 CHECK (copies >= 0),
      story INTEGER,
      isRead INTEGER NOT NULL DEFAULT 0 CHECK (isRead IN (0, 1)),
      isStarred INTEGER NOT NULL DEFAULT 0 CHECK (isStarred IN (0, 1)),
      isDismissed INTEGER NOT NULL DEFAULT 0 CHECK (isDismissed IN (0, 1)),
      isMuted INTEGER NOT NULL DEFAULT 0 CHECK (isMuted IN (0, 1))
    ) STRICT;
    CREATE TABLE listing (
      place INTEGER PRIMARY KEY REFERENCES shelf (place) ON DELETE CASCADE,
      path TEXT NOT NULL,
      headline TEXT NOT NULL,
      headlineIsDerived INTEGER NOT NULL CHECK (headlineIsDerived IN (0, 1)),
      deck TEXT,
      byline TEXT,
      dateline TEXT,
      printedDate TEXT,
      dateIsUpdate INTEGER NOT NULL CHECK (dateIsUpdate IN (0, 1))
    ) STRICT;
    CREATE VIRTUAL TABLE textIndex USING fts5 (
      headline, body, house, path, content = '',
      tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
    );
    CREATE INDEX shelfUnread ON shelf (isRead)
      WHERE isRead = 0 AND isDismissed = 0 AND isMuted = 0;
    CREATE INDEX shelfStarred ON shelf (isStarred) WHERE isStarred = 1;
    CREATE INDEX shelfDismissed ON shelf (isDismissed) WHERE isDismissed = 1;
    CREATE INDEX shelfMuted ON shelf (isMuted) WHERE isMuted = 1;
    CREATE INDEX shelfByOutlet ON shelf (outlet);
    CREATE INDEX shelfUnreadByOutlet ON shelf (outlet)
      WHERE isRead = 0 AND isDismissed = 0 AND isMuted = 0;
    CREATE INDEX shelfByAgency ON shelf (agency) WHERE agency IS NOT NULL;
    CREATE INDEX shelfCopied ON shelf (copies) WHERE copies > 0;
    CREATE INDEX shelfByStory ON shelf (story) WHERE story IS NOT NULL;
    CREATE TABLE sketch (
      place INTEGER PRIMARY KEY REFERENCES shelf (place) ON DELETE CASCADE,
      fingerprints BLOB NOT NULL CHECK (length(fingerprints) % 4 = 0),
      sparse BLOB NOT NULL CHECK (length(sparse) % 4 = 0)
    ) STRICT;
    CREATE TABLE copyRelation (
      article INTEGER NOT NULL,
      other INTEGER NOT NULL,
      PRIMARY KEY (article, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copyRelationByOther ON copyRelation (other);
    CREATE TABLE ungrouped (
      article INTEGER PRIMARY KEY
    ) STRICT;
    CREATE TABLE entity (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place', 'other'))
    ) STRICT;
    CREATE TABLE entityForm (
      number INTEGER PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      form TEXT NOT NULL CHECK (form <> ''),
      UNIQUE (entity, form)
    ) STRICT;
    CREATE TABLE naming (
      entity INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      place INTEGER NOT NULL REFERENCES shelf (place) ON DELETE CASCADE,
      mentions INTEGER NOT NULL CHECK (mentions > 0),
      PRIMARY KEY (entity, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX namingByPlace ON naming (place);
    CREATE TABLE unnamed (
      place INTEGER PRIMARY KEY REFERENCES shelf (place) ON DELETE CASCADE
    ) STRICT;
    CREATE VIRTUAL TABLE nameIndex USING fts5 (
      form, content = 'entityForm', content_rowid = 'number',
      tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE TRIGGER formsAreFound AFTER INSERT ON entityForm
    BEGIN INSERT INTO nameIndex (rowid, form) VALUES (NEW.number, NEW.form); END;
    CREATE TRIGGER goneFormsAreNotFound AFTER DELETE ON entityForm
    BEGIN
      INSERT INTO nameIndex (nameIndex, rowid, form) VALUES ('delete', OLD.number, OLD.form);
    END;
    CREATE TABLE tagging (
      tag TEXT NOT NULL CHECK (tag <> ''),
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      PRIMARY KEY (tag, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX taggingByArticle ON tagging (article);
    CREATE TABLE note (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE TABLE actNote (
      act INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      PRIMARY KEY (act, article)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE muteRule (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      query TEXT NOT NULL UNIQUE CHECK (query <> ''),
      untilDay INTEGER
    ) STRICT;
    CREATE TABLE muted (
      rule INTEGER NOT NULL REFERENCES muteRule (id) ON DELETE CASCADE,
      place INTEGER NOT NULL REFERENCES shelf (place) ON DELETE CASCADE,
      PRIMARY KEY (rule, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mutedByPlace ON muted (place);
    CREATE TRIGGER mutedIsHidden AFTER INSERT ON muted
    BEGIN UPDATE shelf SET isMuted = 1 WHERE place = NEW.place; END;
    CREATE TRIGGER unmutedIsShown AFTER DELETE ON muted
    WHEN NOT EXISTS (SELECT 1 FROM muted WHERE place = OLD.place)
    BEGIN UPDATE shelf SET isMuted = 0 WHERE place = OLD.place; END;
    CREATE TABLE savedSearch (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      query TEXT NOT NULL CHECK (query <> '')
    ) STRICT, WITHOUT ROWID;
    INSERT INTO tagging (tag, article)
      SELECT DISTINCT value, article FROM triage, json_each(tags) WHERE value <> '';
    CREATE TRIGGER correctedIsGroupedAnew AFTER INSERT ON correction
    BEGIN
      INSERT OR IGNORE INTO ungrouped
        SELECT article FROM shelf WHERE article IN (NEW.first, NEW.second);
    END;
    CREATE TRIGGER turnedCorrectionIsGroupedAnew AFTER UPDATE OF isUndone ON correction
    BEGIN
      INSERT OR IGNORE INTO ungrouped
        SELECT article FROM shelf WHERE article IN (NEW.first, NEW.second);
    END;
    CREATE TRIGGER shelfTakesTriage AFTER INSERT ON shelf
    WHEN EXISTS (SELECT 1 FROM triage WHERE article = NEW.article)
    BEGIN
      UPDATE shelf SET (isRead, isStarred, isDismissed) =
        (SELECT isRead, isStarred, isDismissed FROM triage WHERE article = NEW.article)
      WHERE place = NEW.place;
    END;
    CREATE TRIGGER shelfFollowsNewTriage AFTER INSERT ON triage
    BEGIN
      UPDATE shelf SET isRead = NEW.isRead, isStarred = NEW.isStarred,
        isDismissed = NEW.isDismissed WHERE article = NEW.article;
    END;
    CREATE TRIGGER shelfFollowsTriage AFTER UPDATE OF isRead, isStarred, isDismissed ON triage
    BEGIN
      UPDATE shelf SET isRead = NEW.isRead, isStarred = NEW.isStarred,
        isDismissed = NEW.isDismissed WHERE article = NEW.article;
    END;
    CREATE TRIGGER shelfFollowsGoneTriage AFTER DELETE ON triage
    BEGIN
      UPDATE shelf SET isRead = 0, isStarred = 0, isDismissed = 0 WHERE article = OLD.article;
    END;
    CREATE TRIGGER tagsOfNewTriage AFTER INSERT ON triage WHEN NEW.tags <> '[]'
    BEGIN
      INSERT OR IGNORE INTO tagging SELECT value, NEW.article FROM json_each(NEW.tags)
        WHERE value <> '';
    END;
    CREATE TRIGGER tagsOfTriage AFTER UPDATE OF tags ON triage WHEN NEW.tags <> OLD.tags
    BEGIN
      DELETE FROM tagging WHERE article = NEW.article;
      INSERT OR IGNORE INTO tagging SELECT value, NEW.article FROM json_each(NEW.tags)
        WHERE value <> '';
    END;
    CREATE TRIGGER tagsOfGoneTriage AFTER DELETE ON triage WHEN OLD.tags <> '[]'
    BEGIN DELETE FROM tagging WHERE article = OLD.article; END;
    """

  /// An article of an agency that names no outlet, and its words.
  static let article = """
    INSERT INTO house VALUES (1, 'AFP');
    INSERT INTO body VALUES (1, 7, 0, x'', x'41');
    INSERT INTO shelf (place, article, agency, words) VALUES (1, 7, 1, 1);
    INSERT INTO listing VALUES (1, '/news/a.txt', 'A', 0, NULL, NULL, NULL, NULL, 0);
    INSERT INTO textIndex (rowid, headline, body, house, path) VALUES (1, 'A', '', 'AFP', 'a');
    """
}
