/// The tables of what a person has made, beside triage and corrections, and how lists follow them.
extension LibrarySchema {
  /// `tagging` repeats the tags of `triage`, so that a tag finds its articles.
  static let tagsAndNotes = """
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
    """

  /// `untilDay` is the last day on which a rule hides anything, in days since 1970.
  static let rules = """
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
    """

  /// How an act has changed a rule.
  ///
  /// `key` is a mute rule's query or a saved search's name; NULL stands for no such rule. A rule is
  /// pending that an undo has brought back and that hides nothing yet.
  static let ruleActs = """
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

  /// What repeats `triage` elsewhere follows it, whoever writes.
  static let reflections = """
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
}
