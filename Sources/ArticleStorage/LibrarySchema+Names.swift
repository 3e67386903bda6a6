/// The tables by which names of many articles are found to be one, whenever each article came.
extension LibrarySchema {
  /// `entity` holds a row for every name that stands for somebody, with its id for good, and `whole`
  /// the oldest of those that are the same; null for one that is that itself.
  ///
  /// `whole` is what follows from the other tables, whatever the order in which they were filled:
  /// names of one `spelling`, and those of which a `nameStatement` says so, are one (`NameClasses`);
  /// a name in part is the `nameOwner` of the first key that it wants and somebody has, unless that
  /// is one of those that it is `nameApart` from. A null `spelling` is that of a name found by an
  /// earlier version.
  static let identities = """
    ALTER TABLE entity ADD COLUMN whole INTEGER REFERENCES entity (number) ON DELETE SET NULL;
    ALTER TABLE entity ADD COLUMN spelling TEXT;
    ALTER TABLE entity ADD COLUMN articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0);
    UPDATE entity SET articles = (SELECT count(*) FROM naming n WHERE n.entity = number);
    CREATE INDEX entityByWhole ON entity (whole) WHERE whole IS NOT NULL;
    CREATE INDEX entityBySpelling ON entity (spelling) WHERE spelling <> '';
    CREATE TRIGGER namingIsCounted AFTER INSERT ON naming
    BEGIN UPDATE entity SET articles = articles + 1 WHERE number = NEW.entity; END;
    CREATE TRIGGER goneNamingIsNotCounted AFTER DELETE ON naming
    BEGIN UPDATE entity SET articles = articles - 1 WHERE number = OLD.entity; END;
    CREATE TABLE nameKey (
      key TEXT NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      PRIMARY KEY (key, entity)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX nameKeyByEntity ON nameKey (entity);
    CREATE TABLE nameStatement (
      part INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      whole INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      PRIMARY KEY (part, whole)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX nameStatementByWhole ON nameStatement (whole);
    CREATE TABLE nameWanted (
      key TEXT NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      rank INTEGER NOT NULL,
      PRIMARY KEY (key, entity)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX nameWantedByEntity ON nameWanted (entity);
    CREATE TABLE nameApart (
      entity INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      other INTEGER NOT NULL REFERENCES entity (number) ON DELETE CASCADE,
      PRIMARY KEY (entity, other)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE nameOwner (
      key TEXT PRIMARY KEY,
      owner INTEGER REFERENCES entity (number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """

  /// Forgets which names are one, that it be found anew; their ids stay.
  static let forgetIdentities = """
    DELETE FROM nameOwner;
    DELETE FROM nameApart;
    DELETE FROM nameWanted;
    DELETE FROM nameStatement;
    DELETE FROM nameKey;
    UPDATE entity SET whole = NULL, spelling = NULL;
    """
}
