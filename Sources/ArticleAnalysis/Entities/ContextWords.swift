/// A set of words to look a word's key up in, whatever its case.
struct ContextWordSet: Sendable {
  private let keys: Set<UInt64>

  init(_ words: String) {
    keys = Set(words.split(separator: " ").map { NameKey(word: String($0)).folded })
  }

  func contains(_ word: EntityText.Word) -> Bool {
    keys.contains(word.key.folded)
  }
}

/// Small classes of English words that show what a name beside them is.
enum ContextWords {
  /// Words that begin a sentence or stand between names, never in one at its ends.
  static let function = ContextWordSet(
    "a an the and or but nor so yet for of in on at by to from with without within into onto over"
      + " under after before since until during while when where why how what who whom whose which"
      + " that this these those there here then than if unless although though because as i you he"
      + " she it we they me him us them my your his her its our their mine yours am is are was were"
      + " be been being have has had do does did will would shall should can could may might must"
      + " not no yes all any both each every either neither some many most more much few several"
      + " other another such same own one two three four five six seven eight nine ten first second"
      + " third last next now also however meanwhile still even just only very too again ever never"
      + " always often about above against among around between beyond despite down up off out like"
      + " near per through following amid including toward towards upon via according earlier later today yesterday tomorrow"
      + " mr-and let's i'm it's don't i've he's she's that's there's we're they're i'll i'd")
  /// Days, months and seasons.
  static let calendar = ContextWordSet(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
      + " july august september october november december jan feb mar apr jun jul aug sep sept oct"
      + " nov dec mon tue wed thu fri sat sun am pm gmt bc ad bce ce est pst utc")
  /// Months that are names too.
  static let calendarNames = ContextWordSet("may april june august")
  /// Words before a month.
  static let beforeMonth = ContextWordSet(
    "in until since early late mid last next this during through")
  /// Words between the first and the last month of a span.
  static let spans = ContextWordSet("to until till through")
  /// Words that `of` and a month follow.
  static let partsOfMonth = ContextWordSet("end beginning start middle month")
  /// Words before someone who is spoken to.
  static let beforePerson = ContextWordSet("told asked thanked urged mr mrs ms dr sir")
  /// Posts that stand before a name with a capital and are no part of it.
  static let posts = ContextWordSet(
    "executive chairman chairwoman chairperson spokesman spokeswoman spokesperson analyst director"
      + " manager coach lawyer managing vice founder co-founder economist strategist")
  /// Titles behind which the name by which a monarch goes stands.
  static let royal = ContextWordSet(
    "king queen prince princess emperor empress sultan emir tsar pope")
  /// What one of a family is to another of the same surname.
  static let relatives = ContextWordSet(
    "wife husband son daughter brother sister father mother widow widower grandson granddaughter"
      + " grandfather grandmother nephew niece cousin uncle aunt spouse lady twin")
  /// Relatives who are women.
  static let women = ContextWordSet(
    "wife daughter sister mother widow granddaughter grandmother niece aunt stepmother")
  /// Relatives who are men.
  static let men = ContextWordSet(
    "husband son brother father widower grandson grandfather nephew uncle stepfather")

  /// What a title tells of the person behind it.
  enum Gender { case woman, man }

  /// What the title right before a name says; nil for `Dr` and where there is none.
  static func gender(before token: Int, in text: EntityText) -> Gender? {
    var index = token - 1
    if index > 0, text.byte(index) == UInt8(ascii: ".") { index -= 1 }
    guard index >= 0 else { return nil }
    switch text.string(index) {
    case "Mrs", "Ms", "Miss", "Mme", "Mrs.", "Ms.": return .woman
    case "Mr", "Mr.": return .man
    default: return nil
    }
  }

  /// Words after which no person's name stands.
  static let determiners = ContextWordSet("a an the this that these those each every some any no")
  /// Prepositions before a place.
  static let beforePlace = ContextWordSet(
    "in near around outside inside across throughout toward towards into via northern southern"
      + " eastern western central northeastern northwestern southeastern southwestern downtown"
      + " north south east west")
  /// What a person does with words.
  static let saying = ContextWordSet(
    "said says told tells added adds wrote writes argued argues explained explains insisted asked"
      + " replied tweeted warned noted claimed recalled concluded joked testified who himself herself"
      + " resigned married died smiled laughed nodded shrugged")
  /// Small words inside a person's name.
  static let particles = ContextWordSet(
    "de del della di da dos das du des van von der den ter zu bin ibn ben al el la le abu")
  /// Words before a ship's name.
  static let ships = ContextWordSet(
    "carrier ship warship frigate destroyer cruiser submarine ferry tanker vessel battleship"
      + " corvette yacht trawler icebreaker liner uss hms hmas ins rfs")
  /// Capital letters that abbreviate no organisation.
  static let abbreviations = ContextWordSet(
    "tv dvd cd ceo cfo coo cto gdp dna rna aids hiv ufo suv pc it pr hr ok am pm ad bc usd eur gbp"
      + " id pdf html xml http https www url faq gps sms rss ai vr vat ipo phd mba ba ma bsc msc md"
      + " jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi lgbt lgbtq wmd icu atm mph kph rpm"
      + " covid covid-19 pm's cctv ngo ngos mp mps pow pows vip q a b c d e f g h j k l m n o p r s"
      + " t u v w x y z asap diy dj mc lp ep rip usb cpu gpu ram lcd led hd 3d 2d")
  /// Words that a place-name's end may take.
  static let placeEndings = [
    "stan", "burg", "burgh", "ville", "grad", "shire", "abad", "pur", "polis", "borough", "heim",
    "furt", "town", "bury", "mouth", "istan",
  ].map { Array($0.utf8) }
}
