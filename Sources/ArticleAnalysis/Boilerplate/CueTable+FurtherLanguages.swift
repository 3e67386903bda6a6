extension CueTable {
  /// Pages in languages of which only the fixed wordings of buttons and headings are known.
  static let furtherRows: [Row] = [
    Row(
      .related, .strong, .whole,
      """
      čtěte také|čtěte též|čtěte více|přečtěte si také|přečtěte si|mohlo by vás zajímat
      související články|související|nejčtenější|nejčtenější články|další články
      διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε περισσότερα|δείτε επίσης
      δείτε ακόμη|σχετικά άρθρα|σχετικα αρθρα|δημοφιλή|τα πιο δημοφιλή|διαβαστε επισης
      читайте також|дивіться також|новини за темою|матеріали за темою|популярне
      найпопулярніше|читати далі|детальніше
      קראו גם|קרא גם|קראו עוד|כתבות קשורות|כתבות נוספות|הכי נקראות|עוד בנושא
      यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|संबंधित खबरें|संबंधित ख़बरें|सबसे ज्यादा पढ़ी गई
      baca juga|baca selengkapnya|simak juga|lihat juga|artikel terkait|berita terkait
      terpopuler|berita terpopuler|berita lainnya
      xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|đọc nhiều nhất
      tin đọc nhiều|có thể bạn quan tâm
      많이 본 뉴스|많이 본 기사|인기 기사|추천 기사|더보기
      人気記事|おすすめ記事|新着記事|こちらもおすすめ|続きを読む|关联阅读
      haberin devamı için tıklayınız|bunlara da bakın|bunları da okuyun|çok okunan haberler
      diğer haberler|en çok okunanlar
      läs mer här|mest läst|mest lästa|relaterade artiklar|mest lest|mest læste
      lea más|leé también|lee también|lo más visto|continua a leggere
      articoli più letti|artigos relacionados|últimas notícias
      ook interessant|gerelateerde artikelen|najczęściej czytane
      """),
    Row(
      .related, .strong, .loose, longest: 16,
      "관련기사|관련 기사|関連記事|関連ニュース|あわせて読みたい"),
    Row(
      .advertisement, .strong, .whole,
      """
      inzerce|článek pokračuje pod reklamou|διαφήμιση|διαφημιση|פרסומת
      המשך הכתבה לאחר הפרסומת|विज्ञापन|iklan|quảng cáo|광고|スポンサーリンク|реклама партнерів
      annonsinnehåll|artikeln fortsätter efter annonsen
      """),
    Row(
      .sharing, .strong, .whole,
      """
      sdílet|sdílet článek|vytisknout|vytisknout článek|κοινοποίηση|μοιραστείτε το
      μοιραστείτε το άρθρο|εκτύπωση|поділитися|поширити|роздрукувати|שתפו|שתפו את הכתבה
      שתפו בפייסבוק|שתפו בטוויטר|שתפו בוואטסאפ|שלחו לחבר|הדפסה|शेयर करें|साझा करें
      bagikan|bagikan artikel|bagikan artikel ini|salin tautan|chia sẻ|chia sẻ bài viết
      in bài viết|공유하기|공유|기사 공유하기|페이스북 공유하기|카카오톡 공유하기|인쇄하기
      url 복사|シェアする|シェア|ツイート|ツイートする|記事をシェアする|リンクをコピー
      haberi paylaş|yazdır|dela artikeln|dela artikel|skriv ut|tipsa en vän|del artikkelen
      del artiklen|deel dit artikel|deel artikel|dit artikel delen|print dit artikel
      partilhar|partilhe|partilhar artigo|partilhar este artigo|compartilhar notícia
      compartir artículo|compartir noticia|compartir este artículo|condividi articolo
      condividi questo articolo|partager l'article|udostępnij artykuł|drukuj|wydrukuj
      diese seite drucken|diesen artikel teilen|diesen artikel drucken
      поделиться новостью|поделиться статьей|шарить|分享到微信|分享到微信朋友圈|分享到朋友圈
      分享到微博|分享本文|شارك هذا المقال|شارك المقال|شارك الخبر|شارك هذا الخبر
      شارك على فيسبوك|شارك على تويتر|شارك على واتساب|نسخ الرابط|طباعة
      """),
    Row(.sharing, .strong, .whole, sharedOn),
    Row(.sharing, .strong, .loose, longest: 8, "分享到|分享至"),
    Row(
      .sharing, .strong, .loose, longest: 14,
      """
      sledujte nás na|ακολουθήστε μας στο|ακολουθήστε μας στα|слідкуйте за нами в|слідкуйте за нами у|следите за нашими новостями
      стежте за нами в|עקבו אחרינו ב|हमें * पर फ़ॉलो करें|ikuti kami di|theo dõi chúng tôi trên
      bizi * takip edin|puedes seguirnos en|puede seguirnos en|podés seguirnos en
      volg ons via|obserwuj nas na|polub nas na|śledź nas na|följ oss på|følg oss på
      seguici anche su|acompanhe * no facebook|acompanhe * no instagram
      """),
    Row(
      .comments, .strong, .whole,
      """
      diskuse|diskuse #|vstoupit do diskuse|komentáře|komentáře #|# komentářů|σχόλια|σχόλια #
      σχολια|коментарі|коментарі #|прокоментувати|залишити коментар|תגובות|תגובות #|הוסף תגובה
      टिप्पणियां|टिप्पणियाँ|komentar #|# komentar|tulis komentar|bình luận|bình luận #
      # bình luận|gửi bình luận|댓글|댓글 #|댓글 쓰기|コメントする|コメントを書く|コメント #
      yorumlar #|# yorum|yorum yap|yorum yaz|kommentarer|kommentarer #|# kommentarer
      kommentera|kommentare #|# kommentare|commentaires #|# commentaires|comentarios #
      # comentarios|commenti #|# commenti|comentários #|# comentários|reacties #|# reacties
      komentarze #|# komentarzy|комментарии #|# комментариев|评论 #|تعليقات #
      """),
    Row(
      .newsletter, .strong, .loose, longest: 20,
      """
      přihlaste se k odběru|přihlásit se k odběru|odebírejte newsletter|odebírejte náš
      εγγραφείτε στο newsletter|γραφτείτε στο newsletter|підписуйтесь на наш|підпишіться на наш
      підписуйтеся на наш|підписуйтесь на нас|підписатися на наш|הירשמו לניוזלטר
      हमारे न्यूज़लेटर की|हमारे न्यूज़लेटर को|dapatkan berita terbaru langsung di
      daftar newsletter|langganan newsletter|đăng ký nhận bản tin|đăng ký nhận tin
      뉴스레터 구독|뉴스레터 신청|구독과 좋아요를|구독과 좋아요 부탁드립니다|メールマガジンに登録|メルマガに登録
      bültenimize abone olun|bültenimize kaydolun|e bültenimize|günlük bültenimize
      扫码订阅我们的新闻简报|订阅我们的新闻简报|订阅新闻简报
      """),
    Row(
      .newsletter, .strong, .whole,
      """
      欢迎关注我们的微信公众号|メールマガジンに登録する|メルマガに登録する|メルマガ登録|メールマガジン登録|無料メルマガ登録
      扫描二维码关注我们的微信公众号|扫描二维码关注我们|扫码关注我们|扫码关注我们的微信公众号
      关注我们的微信公众号|关注我们|订阅我们的每日新闻简报|订阅每日新闻简报|订阅我们的新闻通讯
      訂閱我們的電子報|訂閱每日電子報
      """),
    Row(
      .newsletter, .strong, .loose, longest: 30,
      "meld je aan|meld u aan|abonneer je|abonneer u|subscreva"),
    Row(
      .newsletter, .strong, .within, longest: 30,
      """
      kostenlos in ihr postfach|direkt in ihr postfach|kostenlos in ihrem postfach
      kostenlos in dein postfach|nieuws in je mailbox|nieuws in uw mailbox|gratis in je mailbox
      gratis in uw mailbox|gratuitement dans votre boîte|directement dans votre boîte
      gratis en tu correo|gratis en su correo|direkt i din mejl|direkt till din mejl
      """),
    Row(
      .copyright, .strong, .loose, longest: 24,
      """
      všechna práva vyhrazena|wszelkie prawa zastrzeżone|alle rechten voorbehouden
      alla rättigheter förbehållna|alle rettigheder forbeholdes|tüm hakları saklıdır
      όλα τα δικαιώματα διατηρούνται|усі права захищені|всі права захищені|כל הזכויות שמורות
      सर्वाधिकार सुरक्षित|hak cipta dilindungi undang undang|hak cipta dilindungi
      bản quyền thuộc về|無断転載禁止|無断転載を禁じます|無断複製 転載を禁じます
      未经授权不得转载|未经许可不得转载|未经书面授权不得转载|转载请注明出处
      """),
    Row(
      .copyright, .strong, .within, longest: 8,
      """
      무단전재 및 재배포 금지|무단 전재 및 재배포 금지|무단전재 재배포 금지|무단 전재 재배포 금지
      무단 전재 재배포를 금지합니다
      """),
    Row(.disclaimer, .strong, .start, longest: 8, "免责声明 *|本文仅代表作者个人观点"),
    Row(
      .contact, .medium, .start, longest: 20,
      """
      якщо ви знайшли помилку * виділіть|знайшли помилку виділіть|помітили помилку виділіть|знайшли помилку * виділіть|помітили помилку * виділіть
      """),
    Row(.contact, .medium, .whole, "знайшли помилку|помітили помилку"),
    Row(
      .navigation, .strong, .whole,
      """
      seite # von #|page # of #|page # sur #|página # de #|pagina # di #|pagina # van #
      strona # z #|sida # av #|страница # из #|strana # z #
      """),
    Row(.navigation, .medium, .whole, "# von #"),
    Row(
      .newsletter, .strong, .whole,
      "cancel anytime|cancel at any time|no commitment|unsubscribe anytime|jederzeit kündbar"),
    Row(
      .sharing, .strong, .start, longest: 14,
      "subscribe to our channel|subscribe to our * channel"),
    Row(
      .newsletter, .strong, .start, longest: 30,
      "get our * briefing|get our * email|get our * newsletter"),
    Row(
      .contact, .medium, .within, longest: 40,
      """
      follow her on twitter|follow him on twitter|follow them on twitter|follow her on x
      follow him on x|follow them on x|follow her on bluesky|follow him on bluesky
      covers * contact him at|covers * contact her at|covers * contact them at
      covers * reach him at|covers * reach her at|writes about * contact him at
      writes about * contact her at|reporter for * contact him at|reporter for * contact her at
      """),
  ]

  /// Buttons that send an article elsewhere: `Condividi su Facebook`.
  private static let sharedOn: String = {
    let verbs = [
      "teilen auf", "partager sur", "compartir en", "compartir por", "compartilhar no",
      "partilhar no", "compartilhar pelo", "condividi su", "delen op", "deel op", "delen via",
      "deel via", "udostępnij na", "dela på", "dela via", "del på", "sdílet na", "поделиться в",
      "поделиться во", "поділитися у", "поділитися в", "κοινοποίηση στο", "bagikan ke",
      "bagikan di", "chia sẻ lên", "chia sẻ qua", "शेयर करें",
    ]
    let networks = [
      "facebook", "x", "twitter", "whatsapp", "telegram", "linkedin", "instagram", "pinterest",
      "messenger", "facebooku", "twitteru", "linkedinie", "фейсбуке", "вконтакте", "телеграме",
      "mail", "e mail",
    ]
    let turkish = networks.map { "\($0)'ta paylaş|\($0)'da paylaş" }
    return (verbs.flatMap { verb in networks.map { "\(verb) \($0)" } } + turkish)
      .joined(separator: "|")
  }()
}
