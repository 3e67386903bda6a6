/// The tables of articles that were added to the library.
///
/// `body` and `earlierBody` hold what was loaded; all else in this file can be made again from them
/// and says by which version of its rule it was made.
extension LibrarySchema {
  /// The bytes as they were loaded, apart from what lists read.
  ///
  /// A `place` is a number that rises with the day of an article and is never given twice. `known`
  /// holds hashes of the paragraphs that the source prints under text after text, 8 bytes each.
  static let texts = """
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
    """

  /// By what lists choose (`shelf`, narrow, rewritten by triage) and what their rows show
  /// (`listing`).
  ///
  /// The four states are those of `triage`, kept in step by triggers so that an index can hold the
  /// unread alone.
  static let shelf = """
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
    """

  static let shelfIndexes = """
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
    """

  /// Under whose name an article stands in lists: its outlet, else the agency whose copy it is.
  static let publishers = """
    ALTER TABLE shelf ADD COLUMN
      publisher INTEGER GENERATED ALWAYS AS (ifnull(outlet, agency)) VIRTUAL;
    DROP INDEX shelfByOutlet;
    DROP INDEX shelfUnreadByOutlet;
    CREATE INDEX shelfByPublisher ON shelf (publisher);
    CREATE INDEX shelfUnreadByPublisher ON shelf (publisher)
      WHERE isRead = 0 AND isDismissed = 0 AND isMuted = 0;
    """

  /// What was found to be one text, and by which fingerprints further copies are found.
  static let copies = """
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
    """

  /// Texts that stand whole in one another beside other text are no copies, but decide together what
  /// is a roundup.
  static let quotations = """
    ALTER TABLE copyRelation ADD COLUMN isQuote INTEGER NOT NULL DEFAULT 0
      CHECK (isQuote IN (0, 1));
    """

  /// Who and what is named where; `unnamed` is still to be searched.
  static let names = """
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
    """
}
