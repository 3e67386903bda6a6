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
    withKnownIssue("pairs of signs make many terms of what a form repeats") {
      #expect(stories(round, language: "zh") == 2)
    }
  }
}
