/// The tables that version 7 added, word for word as it made them.
enum LibraryVersionSeven {
  static let tables = """
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
}
