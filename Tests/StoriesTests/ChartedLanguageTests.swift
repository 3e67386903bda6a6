import Articles
import Testing

@testable import ArticleAnalysis

/// Reports in languages in which no capital tells a name; all invented.
@Suite struct ChartedLanguageTests {
  /// Stories that some reports make in a language.
  private func stories(_ language: String, _ texts: [String]) -> Int {
    let articles = texts.enumerated().map { number, text in
      var article = report("/\(number)", text, day: 4 + number)
      article.language = language
      return article
    }
    return StoryFinder.stories(of: articles, copies: []).count
  }

  static let events: [(String, [String])] = [
    (
      "de",
      [
        """
        Nach dem Unglück: Ein Chor aus Markkleeberg trauert
        Sie wollten in Riva singen. Die meisten Insassen des Busses, der am Donnerstag bei Triptis verunglückte, gehören zum Kirchenchor von Markkleeberg. Zwei Sängerinnen und ein Tenor sind tot. „Wir haben noch geprobt, kurz hinter Hermsdorf“, sagt die Chorleiterin Beate Winkelmann, die mit Prellungen im Klinikum Gera liegt. Pfarrer Tobias Lenk öffnete am Abend die Martin-Luther-Kirche. Auf den Stufen stehen Kerzen und Notenblätter.
        """,
        """
        Busfahrer soll bei Triptis eingenickt sein
        Die Staatsanwaltschaft Gera ermittelt gegen den Fahrer des auf der A9 umgestürzten Reisebusses wegen fahrlässiger Tötung. Die Auswertung des Fahrtenschreibers deute auf Sekundenschlaf hin, teilte die Behörde mit. Der Mann habe die Lenkzeiten jedoch eingehalten. Bei dem Unfall waren drei Mitglieder eines Chors aus Markkleeberg gestorben. Chorleiterin Beate Winkelmann wurde inzwischen aus der Klinik entlassen.
        """,
      ]
    ),
    (
      "de",
      [
        """
        Brodersen, der Junge von der Werft
        Vor einem Jahr schweißte er noch Rümpfe, am Samstag schoss er Holstein an die Spitze. Lasse Brodersen, 21, eingewechselt in der 84. Minute, drosch den Ball in der Nachspielzeit ins Fürther Netz. „Ich habe einfach die Augen zugemacht.“ Sein Vater stand in der Westkurve und verlor die Brille. Trainer Röttger hatte ihn im Winter aus der Oberliga geholt.
        """,
        """
        Fürth hadert nach spätem Schock in Kiel
        Zweimal geführt, nichts mitgenommen: Die SpVgg Greuther Fürth sucht nach dem 2:3 in Kiel Erklärungen. „So darfst du in der Nachspielzeit nicht verteidigen“, schimpfte Kapitän Emil Radeck, der beide Tore erzielt hatte. Beim Siegtreffer von Lasse Brodersen standen drei Fürther nur Spalier.
        """,
      ]
    ),
    (
      "zh",
      [
        """
        邱雯的父亲:判决那天,我会把她的琴带来
        邱雯是翔安一所小学的音乐老师,去年冬夜下班后坐上孙大勇的车,再没有回家。庭审中,父亲邱国平坐在离被告席三米的地方。孙大勇始终低着头。"判决那天,我会把她的琴带来。"邱国平说。平台代理律师当庭道歉,被他打断:你们早该查他的前科。
        """,
        """
        杀害女乘客的网约车司机被判死刑
        厦门市中级人民法院11日对邱雯遇害案公开宣判,以抢劫罪、故意杀人罪判处被告人孙大勇死刑,剥夺政治权利终身。法院认为,孙大勇手段残忍,虽坦白亦不足以从轻。邱国平抱着女儿的大提琴走出法庭,没有说话。网约车平台此前已赔偿家属并全面复查司机背景。
        """,
      ]
    ),
    (
      "ar",
      [
        """
        شاهدة تفجر مفاجأة في محاكمة الصباغ
        قالت المديرة السابقة لفرع المشرق التجاري في ليماسول إن فؤاد الصباغ كان يوقع بنفسه على تحويلات الشركات الوهمية. وأضافت في شهادتها أمام محكمة الجنايات الأربعاء أنها حذرت الإدارة عام 2022. واعترض وكيل الدفاع المحامي إيلي مطر على الشهادة.
        """,
        """
        بدء محاكمة رجل الأعمال فؤاد الصباغ
        بدأت محكمة الجنايات في بيروت محاكمة رجل الأعمال اللبناني فؤاد الصباغ بتهمة تبييض نحو 80 مليون دولار عبر مصرف المشرق التجاري. ودفع الصباغ، البالغ 61 عاما، ببراءته. ويقول الادعاء إنه استخدم شركات وهمية في قبرص لتحويل أموال مودعين.
        """,
      ]
    ),
  ]

  @Test(arguments: events)
  func `rare words that two reports share make one story`(language: String, texts: [String]) {
    #expect(stories(language, texts) == 1)
  }

  static let neighbours: [(String, [String])] = [
    (
      "ar",
      [
        """
        مصرع تسعة أشخاص في انقلاب حافلة قرب تازة
        لقي تسعة أشخاص مصرعهم وأصيب 23 آخرون بجروح إثر انقلاب حافلة لنقل المسافرين على الطريق الوطنية قرب مدينة تازة شمال شرق المغرب، بحسب السلطات المحلية. وكانت الحافلة متجهة من وجدة إلى فاس. وفتح الدرك الملكي تحقيقا في الحادث.
        """,
        """
        قتلى وجرحى في تصادم حافلة وشاحنة بولاية المسيلة
        توفي سبعة أشخاص وأصيب 31 آخرون بجروح في اصطدام بين حافلة لنقل المسافرين وشاحنة ببلدية عين الحجل بولاية المسيلة. وكانت الحافلة تربط بين الجزائر العاصمة وبسكرة. وفتحت مصالح الدرك الوطني تحقيقا لتحديد ملابسات الحادث.
        """,
      ]
    ),
    (
      "zh",
      [
        """
        沪昆高速玉山段大巴侧翻 致7人死亡
        4日清晨5时许,一辆从温州开往贵阳的大巴车在沪昆高速江西玉山段失控侧翻,造成7人死亡、26人受伤。事发时车上共有41人,多为返乡务工人员。伤者已送往玉山县人民医院救治,其中4人伤势危重。事故原因正在调查。
        """,
        """
        京藏高速宣化段大巴追尾货车 5人遇难
        4日21时许,京藏高速河北宣化段发生一起交通事故,一辆由呼和浩特驶往北京的旅游大巴追尾重型货车,造成5人死亡、19人受伤。车上乘客为内蒙古一所中学的退休教师。宣化区已启动应急预案,伤者在张家口市第一医院接受治疗。
        """,
      ]
    ),
    (
      "de",
      [
        """
        Ravenit senkt Prognose nach schwachem Quartal
        Der Maschinenbauer Ravenit hat nach einem Gewinneinbruch seine Jahresprognose gesenkt. Im zweiten Quartal fiel das Betriebsergebnis um 38 Prozent auf 41 Millionen Euro, wie das Unternehmen am Mittwoch in Bielefeld mitteilte. Der Umsatz ging auf 612 Millionen Euro zurück. Vorstandschefin Katrin Osthues begründete das mit der Flaute bei Verpackungsmaschinen in China.
        """,
        """
        Gloria Werke verdienen überraschend viel
        Der Druckmaschinenhersteller Gloria hat im zweiten Quartal besser abgeschnitten als erwartet. Das Betriebsergebnis stieg um 22 Prozent auf 57 Millionen Euro, der Umsatz auf 702 Millionen Euro, wie der Konzern am Mittwoch in Augsburg mitteilte. Vorstandschef Bernd Lachner hob die Jahresprognose an.
        """,
      ]
    ),
  ]

  @Test(arguments: neighbours)
  func `two matters of one kind are two stories`(language: String, texts: [String]) {
    #expect(stories(language, texts) == 2)
  }

  @Test(arguments: [
    ("de", "polizei", "drochtersen"), ("ar", "شرطة", "دروختر"), ("zh", "警察", "翟斛"),
    ("ja", "警察", "翟斛"),
  ])
  func `a word of every day is likelier than a village`(
    language: String, common: String, rare: String
  ) {
    let tongue = WordHash.hash32(Array(language.utf8))
    func chance(_ word: String) -> Float {
      WordChances.chance(of: ForeignStem.key(of: Array(word.utf8)), in: tongue)
    }
    #expect(WordChances.knows(tongue))
    #expect(chance(common) > 0.01)
    #expect(chance(rare) == WordChances.unknown)
  }
}
