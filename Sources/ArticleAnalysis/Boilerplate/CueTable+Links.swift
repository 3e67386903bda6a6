extension CueTable {
  /// Links to other articles, and lines that part a text from an advertisement, by language.
  static let linkRows: [Row] = [
    Row(
      .related, .strong, .whole,
      """
      weitere nachrichten|ähnliche artikel|verwandte artikel|empfohlene artikel
      lesen sie dazu auch|lesen sie hier weiter|weitere artikel zum thema
      articles similaires|articles recommandés|nos recommandations|à lire également|lire également
      lisez aussi|vous pourriez aussi aimer
      ces articles pourraient vous intéresser|artículos relacionados|notas relacionadas
      contenido relacionado|te podría interesar|más sobre este tema|leer también
      potrebbe interessarti anche|ti potrebbe interessare anche
      notizie correlate|leggi tutto|guarda anche|vedi anche|matérias relacionadas
      conteúdo relacionado|pode também interessar|pode interessar lhe|notícias recomendadas
      ler mais|ler também|leia a seguir|bekijk ook|gerelateerd|gerelateerd nieuws
      aanbevolen artikelen|anderen lazen ook|misschien vind je dit ook interessant
      polecane artykuły|polecamy także|powiązane artykuły|podobne artykuły
      przeczytaj także|przeczytaj również|przeczytaj też|czytaj również
      więcej na ten temat|читать по теме|читайте по теме|похожие новости|похожие материалы
      также по теме|вам может быть интересно|вам также может понравиться|ещё по теме
      смотреть также|новости партнёров|новости партнеров|читайте за темою|схожі новини
      вас може зацікавити|більше за темою|benzer haberler|önerilen haberler
      sizin için seçtiklerimiz|okumaya devam et|editörün seçtikleri|rekommenderade artiklar
      liknande artiklar|mer om ämnet|läs vidare|fler nyheter|les mer|relaterte artikler
      relaterte saker|anbefalte artikler|læs mere|læs mere her|relaterede artikler
      anbefalede artikler|lue myös|lue lisää|aiheeseen liittyvää|aiheesta lisää|lisää aiheesta
      lue seuraavaksi|luetuimmat|katso myös|podobné články|více k tématu
      mohlo by vás také zajímat|čítajte aj|čítajte tiež|prečítajte si aj|súvisiace články
      najčítanejšie|mohlo by vás zaujímať|kapcsolódó cikkek|kapcsolódó cikk|kapcsolódó anyagok
      olvassa el ezt is|olvasd el ezt is|további cikkek|ajánlott cikkek|legolvasottabb
      ez is érdekelheti|ezt is ajánljuk|citește și|citiți și|citeşte şi|citiţi şi
      citește mai mult|citește mai departe|vezi și|articole similare|articole recomandate
      știri similare|pe aceeași temă|cele mai citite|ți ar putea plăcea și|te ar putea interesa
      още по темата|вижте още|вижте също|прочетете още|свързани статии|най четени
      pročitajte još|pročitajte i|čitajte i|pogledajte još|vezane vijesti|povezane vijesti
      povezane vesti|najčitanije|vezani članci|προτεινόμενα άρθρα
      אולי יעניין אותך|אולי יעניין אתכם|עוד כתבות|כתבות מומלצות|موضوعات ذات صلة
      مقالات ذات صلة|أخبار ذات صلة|مواضيع متعلقة|موضوعات متعلقة|اقرأ أيضًا|قد يهمك أيضا
      قد يهمك أيضاً|قد يعجبك أيضا|شاهد أيضاً|الأكثر مشاهدة|بیشتر بخوانید|همچنین بخوانید
      مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|مطالب پیشنهادی|यह भी देखें|ये भी देखें
      इसे भी पढ़ें|संबंधित लेख|pilihan editor|artikel lainnya|bài viết liên quan
      bài cùng chuyên mục|tin nổi bật|tin khác|関連リンク|関連トピックス|おすすめの記事
      あわせて読みたい記事|合わせて読みたい|アクセスランキング|次の記事|前の記事|相关文章|相关报道
      mehr nachrichten|la rédaction vous conseille|approfondimenti|mest läst just nu
      přečtěte si více|كما يمكنك قراءة|قصص مقترحة|حول هذه القصة|پربازدیدها|پربازدیدترین ها
      כתבות נוספות בנושא|ताजा खबरें|ताज़ा खबरें|kapcsolódó|最新ニュース|打开客户端阅读
      猜你喜欢|为您推荐|热门文章|上一篇|下一篇|相關新聞|延伸閱讀|推薦閱讀|相關文章
      관련뉴스|관련 뉴스|함께 보면 좋은 기사|이 시각 주요뉴스|추천뉴스|이전기사|다음기사
      """),
    Row(.related, .medium, .whole, "lees verder"),
    Row(
      .related, .strong, .start, longest: 24,
      "article réservé aux abonnés lire aussi|article réservé à nos abonnés lire aussi"),
    Row(
      .advertisement, .strong, .whole, longest: 12,
      """
      weiterlesen nach der anzeige|artikel geht nach der anzeige weiter
      text geht nach der anzeige weiter|der artikel geht nach der anzeige weiter
      nach der werbung weiterlesen|l'article continue après la publicité
      l'article se poursuit après la publicité|suite de l'article après la publicité
      contenu sponsorisé|sigue leyendo después de la publicidad
      continúa leyendo después de la publicidad|la noticia continúa después de la publicidad
      continúa tras la publicidad|contenido patrocinado|l'articolo continua dopo la pubblicità
      continua dopo la pubblicità|contenuto sponsorizzato|continua após a publicidade
      continue lendo após a publicidade|a notícia continua após a publicidade
      conteúdo patrocinado|tekst gaat verder onder de advertentie
      de tekst gaat verder onder de advertentie|artikel gaat verder onder de advertentie
      het artikel gaat verder onder de advertentie|tekst loopt door onder de advertentie
      lees verder na de advertentie|dalsza część artykułu pod reklamą|dalsza część artykułu pod wideo
      dalsza część tekstu pod reklamą|ciąg dalszy artykułu pod reklamą
      dalszy ciąg artykułu pod reklamą|reszta artykułu pod reklamą|materiał sponsorowany
      artykuł sponsorowany|treść sponsorowana|продолжение статьи после рекламы
      текст продолжается после рекламы|партнёрский материал|партнерский материал
      продовження після реклами|haberin devamı reklamdan sonra
      haber reklamdan sonra devam ediyor|sponsorlu içerik|artikeln fortsätter under annonsen
      texten fortsätter efter annonsen|läs vidare efter annonsen
      artikkelen fortsetter under annonsen|artikkelen fortsetter etter annonsen
      saken fortsetter under annonsen|annonsørinnhold|mainos alkaa|mainos päättyy|artiklen fortsætter efter annoncen
      artiklen fortsætter under annoncen|annoncørbetalt indhold|mainos|kaupallinen yhteistyö
      juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen jälkeen
      text pokračuje pod reklamou|článek pokračuje po reklamě|článok pokračuje pod reklamou
      hirdetés|a cikk a hirdetés után folytatódik|a cikk a hirdetés alatt folytatódik
      cikkünk a hirdetés után folytatódik|támogatott tartalom|publicitate|reclamă
      articolul continuă după publicitate|continuarea articolului după publicitate
      статията продължава под рекламата|tekst se nastavlja ispod oglasa
      članak se nastavlja ispod oglasa|nastavak teksta ispod oglasa
      το άρθρο συνεχίζεται μετά τη διαφήμιση|συνεχίζεται μετά τη διαφήμιση|תוכן שיווקי
      כתבה שיווקית|תוכן ממומן|המשך הכתבה אחרי הפרסומת|إعلان ممول|محتوى ممول
      يستمر المقال بعد الإعلان|آگهی|تبلیغات|scroll untuk melanjutkan
      gulir untuk melanjutkan|scroll to continue with content|artikel berlanjut setelah iklan
      スポンサードリンク|廣告|赞助内容|贊助內容
      """),
    Row(
      .sharing, .strong, .whole,
      """
      artikel anhören|beitrag anhören|diesen artikel anhören|artikel vorlesen|artikel merken
      écouter l'article|écouter cet article|écoutez cet article|offrir l'article
      offrir cet article|envoyer par e mail|envoyer par mail|escuchar artículo
      escuchar el artículo|escuchar noticia|escuchar esta noticia|guardar artículo
      ascolta l'articolo|ascolta questo articolo|salva articolo|ouvir artigo|ouvir este artigo
      ouça este artigo|ouvir notícia|guardar artigo|oferecer artigo|luister naar dit artikel
      beluister dit artikel|artikel bewaren|artikel delen|posłuchaj artykułu
      posłuchaj tego artykułu|odsłuchaj artykuł|zapisz artykuł|прослушать новость
      прослушать статью|слушать новость|слушать статью|прослухати новину|слухати новину
      haberi dinle|bu haberi dinle|lyssna på artikeln|lyssna på texten|spara artikeln
      lytt til artikkelen|lyt til artiklen|kuuntele juttu|kuuntele artikkeli|tallenna juttu
      poslechnout článek|uložit článek|cikk meghallgatása|hallgassa meg a cikket
      ascultă articolul|ascultă știrea|ακούστε το άρθρο|האזינו לכתבה|استمع إلى المقال
      استمع للمقال|खबर सुनें|ख़बर सुनें|dengarkan artikel|dengarkan berita|nghe bài viết
      音声で聞く|記事を保存|收听本文|听新闻|기사 듣기|기사 저장|글자크기 조절
      jaa artikkeli|jaa juttu|jaa facebookissa|cikk megosztása|megosztás|megosztás facebookon
      distribuie|distribuie articolul|distribuie pe facebook|اشتراک گذاری|اشتراک‌گذاری
      link kopieren|copier le lien|copiar enlace|copiar link|copiar o link|copia link
      kopieer link|link kopiëren|skopiuj link|скопировать ссылку|скопіювати посилання
      bağlantıyı kopyala|linki kopyala|kopiera länk|kopier lenke|kopier link|kopioi linkki
      zkopírovat odkaz|kopírovať odkaz|link másolása|copiază linkul|αντιγραφή συνδέσμου
      העתקת קישור|کپی لینک|sao chép liên kết|リンクをコピーする|复制链接|複製連結|링크 복사|लिंक कॉपी करें
      zur merkliste hinzufügen|ajouter à vos sélections|lire plus tard|lire dans l'application
      leer más tarde|leer en la app|spara artikel|lưu bài viết|שמירת כתבה|記事を保存する
      この記事をシェア|この記事をシェアする|기사 공유|글자 크기|字号|字號|分享让更多人看到|ऐप पर पढ़ें
      ouvir o texto|ouvir o artigo|ouça o texto|ascolta la notizia|segui su google discover
      fehler melden|signaler une erreur|reporta un error|segnala un errore|comunicar erro
      fout melden|zgłoś błąd|сообщить об опечатке|сообщить об ошибке|rätta artikel
      ilmoita virheestä|nahlásit chybu|raportează o eroare
      zdieľať|zdieľať článok|podijeli|podijeli članak|сподели|сподели статията
      """),
    Row(
      .sharing, .weak, .whole,
      "jaa|tulosta|invia|enregistrer|salva|kaydet|cetak|simpan|lưu|حفظ|nyomtatás|tipărește|چاپ|印刷|打印|列印|收藏|인쇄|스크랩"
    ),
  ]
}
