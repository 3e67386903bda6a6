/// The tables of stories and of what a person says of them.
extension LibrarySchema {
  /// `unplaced` holds the articles whose story is still to be found.
  ///
  /// `shelf.story` is the id of an
  /// article of the story, the same for all of them, and `disputes` says on how many points other
  /// reports of the story differ from an article. A note on a story is kept with one of its
  /// articles, so that it stays with that article when stories are found anew.
  static let stories = """
    CREATE TABLE unplaced (
      place INTEGER PRIMARY KEY REFERENCES shelf (place) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO unplaced SELECT place FROM shelf;
    CREATE TRIGGER newcomersAreUnplaced AFTER INSERT ON shelf
    BEGIN INSERT OR IGNORE INTO unplaced VALUES (NEW.place); END;
    CREATE TRIGGER foldedIsPlacedAnew AFTER UPDATE OF leader ON shelf
    WHEN NEW.leader IS NOT OLD.leader
    BEGIN INSERT OR IGNORE INTO unplaced VALUES (NEW.place); END;
    CREATE TRIGGER correctedIsPlacedAnew AFTER INSERT ON correction
    BEGIN
      INSERT OR IGNORE INTO unplaced
        SELECT place FROM shelf WHERE article IN (NEW.first, NEW.second);
    END;
    CREATE TRIGGER turnedCorrectionIsPlacedAnew AFTER UPDATE OF isUndone ON correction
    BEGIN
      INSERT OR IGNORE INTO unplaced
        SELECT place FROM shelf WHERE article IN (NEW.first, NEW.second);
    END;
    ALTER TABLE shelf ADD COLUMN disputes INTEGER NOT NULL DEFAULT 0 CHECK (disputes >= 0);
    CREATE INDEX shelfDisputed ON shelf (place) WHERE disputes > 0;
    CREATE TABLE storyNote (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    ALTER TABLE actNote ADD COLUMN isOfStory INTEGER NOT NULL DEFAULT 0
      CHECK (isOfStory IN (0, 1));
    """

  /// Why an article stands in its story, and by which version of the rule; articles that stand alone
  /// have no row, the version of their rule is in `algorithm`.
  ///
  /// What was found before says no reason: it is found anew.
  static let storyVerdicts = """
    CREATE TABLE storyVerdict (
      article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      score REAL NOT NULL CHECK (score >= 0),
      names TEXT NOT NULL CHECK (json_type(names) = 'array'),
      words TEXT NOT NULL CHECK (json_type(words) = 'array'),
      isByHand INTEGER NOT NULL CHECK (isByHand IN (0, 1)),
      evidence TEXT NOT NULL CHECK (evidence <> ''),
      algorithm INTEGER NOT NULL
    ) STRICT;
    """
}
