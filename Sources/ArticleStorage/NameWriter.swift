internal import Articles
internal import GRDB

/// Writes what articles name, and remembers what must be decided anew by that.
struct NameWriter {
  private let database: Database
  private var numbers: [Entity.ID: Int64] = [:]
  /// Names of which something new is said.
  private(set) var stated: Set<Int64> = []
  /// Keys that others have now, or of which others are named now.
  private(set) var keys: Set<String> = []
  /// Names in part that were not there before.
  private(set) var wanting: Set<Int64> = []

  init(_ database: Database) {
    self.database = database
  }

  /// Replaces what an article names.
  mutating func write(_ namings: [Naming], at place: Int64) throws {
    try forget(place)
    for naming in namings where !naming.name.id.isEmpty && !naming.name.form.isEmpty {
      let number = try number(of: naming.name, naming.kind)
      for form in naming.forms where !form.isEmpty {
        try run("INSERT OR IGNORE INTO entityForm (entity, form) VALUES (?, ?)", [number, form])
      }
      try run(
        """
        INSERT INTO naming VALUES (?, ?, ?)
        ON CONFLICT (entity, place) DO UPDATE SET mentions = mentions + excluded.mentions
        """, [number, place, naming.mentions])
      try writeKeys(of: naming, number)
      for other in naming.others {
        let part = try self.number(of: other, naming.kind)
        keys.formUnion(other.keys)
        guard part != number else { continue }
        try run("INSERT OR IGNORE INTO nameStatement VALUES (?, ?)", [part, number])
        if database.changesCount > 0 { stated.formUnion([part, number]) }
      }
      try writeWants(of: naming, number)
    }
    // When all names of the article have a number.
    for naming in namings where !naming.apart.isEmpty { try writeApart(of: naming) }
  }

  private mutating func forget(_ place: Int64) throws {
    keys.formUnion(
      try String.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT k.key FROM naming n JOIN nameKey k ON k.entity = n.entity WHERE n.place = ?
            """), arguments: [place]))
    try run("DELETE FROM naming WHERE place = ?", [place])
    try run("DELETE FROM unnamed WHERE place = ?", [place])
  }

  /// Keys of a person follow from the name; those of anything else the article says.
  private mutating func writeKeys(of naming: Naming, _ number: Int64) throws {
    keys.formUnion(naming.name.keys)
    guard naming.kind != .person else { return }
    for key in naming.name.keys {
      try run("INSERT OR IGNORE INTO nameKey VALUES (?, ?)", [key, number])
    }
  }

  private mutating func writeWants(of naming: Naming, _ number: Int64) throws {
    for (rank, key) in naming.wanted.enumerated() {
      try run("INSERT OR IGNORE INTO nameWanted VALUES (?, ?, ?)", [key, number, rank])
      if database.changesCount > 0 { wanting.insert(number) }
    }
  }

  private mutating func writeApart(of naming: Naming) throws {
    guard let number = numbers[naming.name.id] else { return }
    for other in naming.apart.compactMap({ numbers[$0] }) {
      try run("INSERT OR IGNORE INTO nameApart VALUES (?, ?)", [number, other])
      if database.changesCount > 0 { wanting.insert(number) }
    }
  }

  /// The number of a name, which is written where it is new.
  private mutating func number(of name: Naming.Name, _ kind: Entity.Kind) throws -> Int64 {
    if let number = numbers[name.id] { return number }
    let number = try stored(name) ?? added(name, kind)
    numbers[name.id] = number
    return number
  }

  private mutating func stored(_ name: Naming.Name) throws -> Int64? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT number, name, spelling FROM entity WHERE id = ?"),
      arguments: [name.id])
    guard let row else { return nil }
    let number: Int64 = row[0]
    let form: String = row[1]
    if form == form.uppercased(), name.form != form {
      try run("UPDATE entity SET name = ? WHERE number = ?", [name.form, number])
    }
    if (row[2] as String?) == nil {
      try run("UPDATE entity SET spelling = ? WHERE number = ?", [name.spelling, number])
      try introduce(name, number)
    }
    return number
  }

  private mutating func added(_ name: Naming.Name, _ kind: Entity.Kind) throws -> Int64 {
    try run(
      "INSERT INTO entity (id, name, kind, spelling) VALUES (?, ?, ?, ?)",
      [name.id, name.form, kind.rawValue, name.spelling])
    let number = database.lastInsertedRowID
    try introduce(name, number)
    return number
  }

  private mutating func introduce(_ name: Naming.Name, _ number: Int64) throws {
    if !name.spelling.isEmpty { stated.insert(number) }
    for key in name.keys {
      try run("INSERT OR IGNORE INTO nameKey VALUES (?, ?)", [key, number])
    }
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
