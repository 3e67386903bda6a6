extension NamedFigures {
  /// What kind of figure it is.
  enum Kind: Sendable {
    case age, seats, votes, turnout, crowd, sum, ayes, noes, wind, things, price, staff
    case support, backers, measure, century, money, share, term, part, rank, date, digits, time,
      hour

    /// Whether it is held against another only where the reports surely tell of one event.
    var isOfEvent: Bool {
      switch self {
      case .age, .seats, .votes, .turnout, .crowd, .sum, .ayes, .noes, .wind: false
      case .things, .price, .staff, .support, .backers, .measure, .century, .money, .share,
        .term, .part, .rank, .date, .digits, .time, .hour:
        true
      }
    }

    /// Whether what it is of is not understood, so that nothing else may tell the figures apart.
    var isLone: Bool {
      switch self {
      case .support, .backers, .measure, .century, .money, .share, .term, .part, .rank, .date,
        .digits, .time, .hour:
        true
      default: false
      }
    }

    /// Words that the sentences must have in common beside the one that says what it is.
    var leastShared: Int {
      switch self {
      // A report tells of many days and sums, each that of something else.
      case .date, .money: 2
      case .things, .measure, .century, .share, .part, .rank, .digits, .time, .hour: 1
      default: 0
      }
    }

    /// Why two such figures are told.
    var reason: String {
      switch self {
      case .age: "The ages given for one person differ."
      case .seats: "The seats given for one party differ."
      case .votes: "The shares of the vote given for one party or person differ."
      case .turnout: "The shares of those who voted differ."
      case .crowd: "The counts of one side differ."
      case .sum: "The sums given for one thing differ."
      case .ayes, .noes: "The counts of one vote differ."
      case .wind: "The speeds of the wind differ."
      case .things: "The counts of one kind of thing differ."
      case .price: "The prices given for one thing differ."
      case .staff: "The numbers of those who work for one differ."
      case .support: "The shares of those in favour differ."
      case .backers: "The numbers of those in favour differ."
      case .measure: "The only figures of their kind differ."
      case .share: "The only shares differ."
      case .money: "The only sums in one currency differ."
      case .century: "The centuries differ."
      case .date: "The only days differ."
      case .term: "The terms in prison differ."
      case .part: "The parts of one whole differ."
      case .rank: "The places in the table differ."
      case .time: "The only times of day differ."
      case .hour: "The hours differ, and the minutes do not."
      case .digits: "The same digits stand in another order."
      }
    }
  }
}
