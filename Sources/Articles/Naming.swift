/// What one article names, as far as it alone says, and how it is found to be what others name.
///
/// It is the same whatever else is known, so that identities over many articles do not depend on
/// which were read together.
package struct Naming: Sendable, Equatable {
  /// A name that stands for one person or thing.
  package struct Name: Sendable, Equatable {
    package var id: Entity.ID
    /// As the article writes it.
    package var form: String
    /// What all spellings of the name have in common; empty where it has but one.
    package var spelling: String
    /// Keys under which those find it that are named in part.
    package var keys: [String]

    package init(id: Entity.ID, form: String, spelling: String = "", keys: [String] = []) {
      self.id = id
      self.form = form
      self.spelling = spelling
      self.keys = keys
    }
  }

  package var name: Name
  package var kind: Entity.Kind
  /// All forms that the article uses, in order of first use.
  package var forms: [String]
  package var mentions: Int
  /// Names that the article says are the same.
  package var others: [Name] = []
  /// Keys under which the whole of a name in part is looked for, the better first; empty for one
  /// in full.
  package var wanted: [String] = []
  /// Those of the article that it is none of.
  package var apart: [Entity.ID] = []

  package init(name: Name, kind: Entity.Kind, forms: [String], mentions: Int) {
    self.name = name
    self.kind = kind
    self.forms = forms
    self.mentions = mentions
  }
}
