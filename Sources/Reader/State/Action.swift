package import Articles
package import TerminalCanvas

/// Something that happened: in the terminal, in the library, or to an effect.
package enum Action: Sendable {
  case event(TerminalEvent)
  /// The time for another key after a pending one is over; the number is that of the effect.
  case keyTimeout(Int)
  case loaded(LibrarySnapshot, isComplete: Bool)
  /// As `loaded`, with the lists made already.
  case prepared(PreparedLibrary)
  /// How far the reading of files is, before they are loaded.
  case reading(String)
  /// What the person's configuration says.
  case configured(ReaderSettings)
  case compared(ComparisonRequest, Alignment)
  /// How much of its leading text each copy prints.
  case measured(DifferenceRequest, [ArticleID: CopyDifference])
  /// Where two texts differ, word by word.
  case differed(DifferenceRequest, TextDifference)
  /// The copies and stories of the same articles, after what the person says of them; the number is
  /// that of the effect.
  case regrouped([CopyGroup], [Story], number: Int)
  /// What the library holds of corrections, after something could not be kept.
  case correctionsRead(Corrections)
  /// How much of the text was searched for names, 0 to 100.
  case searchingNames(percent: Int)
  /// The entities of the same articles, after what the person says of names.
  case renamed(EntityIndex)
  /// The dates, numbers and the like in all texts.
  case detailed([Mention])
  /// What was said of names could not be kept, and why.
  case notCorrected(NameEdit, String, isGone: Bool)
  /// All notes that the library has.
  case notesRead(Notes)
  /// What the library has as a note on an article, or on its story.
  case noteRead(ArticleID, String, isOfStory: Bool)
  /// The library gave an act another number than the reader did.
  case kept(TriageAct.ID, as: TriageAct.ID)
  /// Whether decisions that the screen shows are still on their way to the disk.
  case saving(Bool)
  /// What the library holds of triage, after something could not be kept.
  case triageRead([ArticleID: TriageState], TriageJournal)
  /// What became of a question.
  case found(QueryRequest, QueryAnswer)
  /// A part of a list of a library that is not held whole, or why it cannot be had.
  case shelved(ShelfRequest, ShelfAnswer)
  /// The numbers of such a library.
  case counted(ShelfCounts)
  /// What is kept beside the articles.
  case rulesRead(LibraryRules)
  /// What can be undone, after another program or an act on a whole list has changed it.
  case journalRead(TriageJournal)
  /// All lines of a long text.
  case laidOut(ReadingLayout)
  /// Why a link could not be opened, and the article that was marked read for it.
  case notOpened(String, marked: ArticleID?)
  /// What a command printed on the text piped to it.
  case piped(command: String, [String])
  /// How far the asking of sources is; nil when it has ended.
  case refreshing(String?)
  /// How far the looking through of what has come is; nil when it has ended.
  case lookingThrough(String?)
  /// Files that were named, or are in a folder that was, have come, changed or gone.
  case filesChanged
  /// Another day has begun: in days since 1970.
  case dayBegan(Int)
  /// The time at which a source is to be explained, in seconds since 1970.
  case explained(Source.ID, now: Int)
  /// A library's fault or an effect's result, as a line for the person.
  case told(String, isError: Bool)
}

/// Which two articles are compared.
package struct ComparisonRequest: Hashable, Sendable {
  package var left: ArticleID
  package var right: ArticleID

  package init(left: ArticleID, right: ArticleID) {
    self.left = left
    self.right = right
  }
}

/// What the reader wants done outside of itself; values, so that tests can look at them.
package enum Effect: Sendable, Equatable {
  case quit
  case suspend
  case redraw
  /// Stop reading, or looking for copies, names and stories; what is there stays.
  case stop
  /// Look for new and changed articles.
  case reload
  /// Ask, add or change sources.
  case source(SourceWish)
  /// Answer with the time, as `explained`.
  case explainSource(Source.ID)
  case compare(ComparisonRequest)
  /// Find out how texts differ, and answer with `measured` or `differed`.
  case differ(DifferenceRequest)
  /// Give up a comparison that has not come yet.
  case cancelCompare(ComparisonRequest)
  /// Make all lines of a long text, and answer with `laidOut`.
  case layOut(ReadingLayout)
  /// Fetch a part of a list, and answer with `shelved`.
  case shelve(ShelfRequest)
  /// Decide on articles that need not be held; the answer is another part of the list.
  case decide(ShelfAct)
  /// Keep a note on an article or its story, an empty one to take it away.
  case keepNote(ArticleID, text: String, isOfStory: Bool)
  /// Answer with the note on an article or its story, as `noteRead`.
  case readNote(ArticleID, isOfStory: Bool)
  /// Change what is kept beside the articles.
  case rule(RuleEdit)
  /// Undo or redo what the library's journal has last, of which nothing is held.
  case turnBack(isUndone: Bool)
  /// Find what fits a query, and answer with `found`.
  case find(QueryRequest)
  /// Keep a step of the triage journal in the library.
  case keep(TriageStep)
  /// Find copies and stories anew by what the person says of them, and answer with `regrouped`.
  case regroup(Corrections, number: Int)
  /// Keep or take back what the person says of names, and answer with `renamed`.
  case correct(NameEdit)
  /// Look for dates, numbers and the like, and answer with `detailed`.
  case findDetails
  /// Send `keyTimeout` with this number after `KeyInput.timeoutMilliseconds`.
  case startKeyTimeout(Int)
  /// Open a link in the browser, and answer with `notOpened` where that fails; `marking` is the article
  /// that was marked read for it.
  case open(link: String, marking: ArticleID? = nil)
  case copy(String)
  case write(text: String, path: String)
  /// Write a comparison as one self-contained page.
  case writePage(ComparisonRequest, Alignment, path: String)
  case pipe(text: String, command: String)
  /// End the command to which a text was piped.
  case stopPipe
}
