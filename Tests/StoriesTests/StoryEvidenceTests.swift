import Articles
import Testing

/// What makes one story of two reports, and what does not; all invented.
@Suite struct StoryEvidenceTests {
  /// Stories that two reports make in a language; English where none is said.
  private func stories(_ texts: [String], language: String? = nil) -> Int {
    let articles = texts.enumerated().map { number, text in
      var article = report("/\(number)", text)
      article.language = language
      return article
    }
    return StoryFinderTests.stories(articles).count
  }

  private static let match = [
    """
    Orvat treble sends Harriers to the top
    The Harriers moved to the head of the northern league with a 4-0 win over Calder Town on \
    Sunday, Emil Orvat scoring three goals at Quarry Park. Captain Jonas Reddy of Calder was sent off \
    before half-time.
    """,
    """
    Quarry Park has a new darling
    Ten-man Calder Town never had a chance once Jonas Reddy had walked. Emil Orvat, who cost 48 \
    million crowns in August, took the match ball home: a tap-in, a rocket and a chip from the edge \
    of the area. The Harriers last led the table in April.
    """,
  ]
  @Test func `what the headline of a report tells stands in another angle on it`() {
    #expect(stories(Self.match) == 1)
  }

  @Test func `two notices about one company are no story`() {
    let texts = [
      """
      Skarn recalls muesli after glass found
      LOHAU - Food group Skarn has called back 12,000 packets of its honey muesli because splinters \
      of glass were found in one. Buyers get their money back.
      """,
      """
      Skarn buys pickle maker in Denmark
      LOHAU - Food group Skarn will pay 40 million crowns for a family firm that makes pickles and \
      mustard near Odense. The 85 staff stay.
      """,
    ]
    #expect(stories(texts) == 2)
  }

  @Test func `a rare word without a capital joins reports as a name does`() {
    let texts = [
      """
      Orvane pill halves seizures in trial
      Patients who took tarevolin had half as many seizures after twelve weeks as those on sugar \
      pills, the Danish maker Orvane said on Tuesday. The trial had 640 patients in nine countries, \
      and the company wants to ask regulators for approval by the summer.
      """,
      """
      New hope for children with epilepsy
      Doctors have long had little to offer when common medicines fail. Now a tablet called tarevolin \
      may help one child in two, neurologist Maud Kerrigan hopes. "Parents ring me every day about \
      these seizures," she says. Orvane, the maker, has named no price.
      """,
    ]
    #expect(stories(texts) == 1)
  }

  @Test func `a headline of one plain word joins nothing`() {
    let texts = [
      """
      Weather
      Gusts of up to 90 kilometres an hour are forecast for the coast of Lormont on Friday, with rain \
      from noon and a thunderstorm or two over the hills. It stays mild at 14 degrees. The wind will \
      drop in the night, and the weekend will be dry nearly everywhere but in Lormont itself, where \
      showers linger until Sunday evening.
      """,
      """
      Ferry to Lormont runs aground in gale
      A ferry with 60 passengers struck a sandbank off Lormont on Friday when the wind pushed it out of \
      the channel. Nobody was hurt. Captain Jory Plank said that the weather had turned within minutes. \
      Tugs are to pull the ship free at high tide, and the passengers spent the night aboard with soup \
      and blankets.
      """,
    ]
    #expect(stories(texts) == 2)
  }

  @Test func `long reports that share names and hardly a word are apart`() {
    let texts = [
      """
      Premier Dalvik opens tunnel under Ross fjord
      Premier Arne Dalvik cut a ribbon of seaweed on Wednesday to open the longest tunnel \
      under the sea in Norway. It links the islands of Ross with the mainland and saves \
      drivers the ferry, which took forty minutes and often stayed in port in winter. \
      Schoolchildren walked through the tube behind a brass band. The building took nine \
      years and cost twice what engineers had reckoned, because water kept breaking in near \
      the deepest point. Dalvik called it a gift to those who had waited longest. Fishermen \
      sold him a cod, which he carried to his car himself. The road to the tunnel is to be \
      widened before the herring arrives.
      """,
      """
      Dalvik's party loses mayors across the north
      Voters in seven northern towns threw out the candidates of Premier Arne Dalvik on \
      Wednesday, according to results published overnight. In Harstad a baker without any \
      experience of office beat the sitting mayor by three to one. Analysts blamed closed \
      clinics and the price of electricity. A party official admitted that the campaign had \
      begun too late. Turnout was the highest in Norway since the first polls. Counting goes \
      on in two villages where the ballot papers ran out, and a court may have to decide \
      whether the polls there must be held once more. Two mayors have already cleared their \
      desks, and one has asked for his old job as a plumber.
      """,
    ]
    #expect(stories(texts) == 2)
  }

  /// How near two reports are, both of which are in one story.
  private func nearness(_ articles: [Article]) -> Double? {
    let stories = StoryFinderTests.stories(articles)
    return stories.count == 1 ? stories[0].members[0].score : nil
  }

  @Test func `one agency brings two reports no nearer than two`() {
    func nearness(_ agencies: [String]) -> Double? {
      self.nearness(
        zip(Self.match, agencies).enumerated().map { number, each in
          let lines = each.0.split(separator: "\n")
          var article = report("/\(number)", "\(lines[0])\nVELMAR (\(each.1)) -\n\(lines[1])")
          article.agency = each.1
          article.passages[1].kind = .dateline
          return article
        })
    }
    let one = nearness(["Kestrel Wire", "Kestrel Wire"])
    #expect(one != nil && one == nearness(["Kestrel Wire", "Ardent Press"]))
  }

  @Test func `one date in signs brings two reports no nearer than two`() {
    func nearness(_ dates: [String]) -> Double? {
      let texts = [
        "白峰山で噴火\n\(dates[0])朝、白峰山の火口で噴火があった。けが人の情報はない。登山道は閉鎖された。",
        "白峰山噴火で登山道を閉鎖\n\(dates[1])朝に白峰山の火口で噴火があり、登山道は閉鎖された。けが人はない。",
      ]
      return self.nearness(
        texts.enumerated().map { number, text in
          var article = report("/\(number)", text)
          article.language = "ja"
          return article
        })
    }
    let one = nearness(["11月5日", "11月5日"])
    #expect(one != nil && one == nearness(["11月5日", "11月6日"]))
  }

  private static let foreign: [(String, [String])] = [
    (
      "pl",
      [
        """
        Wybuch gazu w Zagórzu, nie żyją dwie osoby
        Dwie osoby zginęły w środę rano w wybuchu gazu przy ulicy Lipowej w Zagórzu. Strażacy \
        przeszukują gruzowisko domu rodziny Wronów, a rannych zabrano do szpitala w Dębnie.
        """,
        """
        Zagórze żegna Annę i Piotra
        Pod domem Wronów palą się znicze. Sąsiedzi z Lipowej opowiadają, że tamtej nocy czuli gaz. \
        Na pogrzeb do Zagórza przyjechali strażacy z Dębna, którzy wynosili rannych.
        """,
      ]
    ),
    (
      "es",
      [
        """
        Un incendio obliga a evacuar a 900 vecinos en Valdoria
        Un incendio declarado el jueves en la sierra de Mirales ha obligado a desalojar a 900 vecinos \
        de Valdoria. El alcalde, Borja Quirós, pidió medios aéreos.
        """,
        """
        «Dejé las gallinas y me traje a mi madre»
        Nieves Pardo, de Valdoria, pasó la noche en el pabellón. Desde la ventana veía arder Mirales. \
        El alcalde Quirós le llevó una manta y le dijo que las llamas no bajarían.
        """,
      ]
    ),
    (
      "ja",
      [
        """
        白峰山で噴火　噴煙3000メートル
        5日朝、白峰山の火口で噴火があり、噴煙は高さ3000メートルに達した。気象台は警戒レベルを3に引き上げた。けが人の情報はない。登山道は閉鎖された。
        """,
        """
        白峰山噴火で宿の取り消し相次ぐ
        「紅葉の時期なのに」。白峰山のふもとの旅館では取り消しが80件を超えた。警戒レベルが3になり、登山道も通れない。畑の白菜には火口からの灰が積もった。
        """,
      ]
    ),
  ]

  @Test(arguments: foreign)
  func `three rare terms join reports in a language without a table`(
    language: String, texts: [String]
  ) {
    #expect(stories(texts, language: language) == 1)
  }

  private static let foreignMatters: [(String, [String])] = [
    (
      "es",
      [
        """
        La ministra Clara Robledo dimite por un viaje
        La ministra Clara Robledo dejó el cargo el lunes tras conocerse que cargó al Estado un viaje \
        privado a Lagos. El presidente aceptó la renuncia.
        """,
        """
        Clara Robledo presenta la ley de puertos
        La ministra Clara Robledo llevó el lunes a las Cortes la ley que fija las tasas de los \
        puertos. Los armadores la consideran un freno.
        """,
      ]
    ),
    (
      "de",
      [
        """
        Bundestag verschärft Regeln für Drohnen
        Der Bundestag hat am Donnerstag strengere Regeln für Drohnen über Flughäfen beschlossen. Die \
        Opposition stimmte dagegen.
        """,
        """
        Bundestag führt Pfand auf Batterien ein
        Der Bundestag hat am Donnerstag ein Pfand auf Batterien beschlossen. Die Opposition enthielt \
        sich, der Handel klagt über Kosten.
        """,
      ]
    ),
  ]

  @Test(arguments: foreignMatters)
  func `two matters of one minister or parliament are apart in such a language`(
    language: String, texts: [String]
  ) {
    #expect(stories(texts, language: language) == 2)
  }

  @Test func `texts in two languages are never of one story`() {
    let text = Self.foreign[1].1[0]
    let articles = ["es", "it"].enumerated().map { number, language in
      var article = report("/\(number)", text)
      article.language = language
      return article
    }
    #expect(StoryFinderTests.stories(articles).count == 2)
  }

  @Test func `two matches of one round told in one form are apart`() {
    let round = [
      """
      中超：成宁蓉江2比1逆转岛城海鸥
      11月7日晚，中超联赛第28轮，成宁蓉江主场以2比1逆转岛城海鸥。上半场海鸥由外援洛迪亚头球先拔头筹，下半场蓉江队连入两球。
      """,
      """
      中超：津港海虎客场1比1战平河洛队
      11月7日晚，中超联赛第28轮，津港海虎客场以1比1战平河洛队。上半场河洛队由前锋王重头球首开纪录，下半场海虎队外援扳平。
      """,
    ]
    #expect(stories(round, language: "zh") == 2)
  }
}
