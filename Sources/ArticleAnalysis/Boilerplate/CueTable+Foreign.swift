extension CueTable {
  /// Pages in other languages, their commonest furniture only.
  static let foreignRows: [Row] = [
    Row(
      .related, .strong, .whole,
      """
      lesen sie mehr|lesen sie weiter|das könnte sie auch interessieren
      auch interessant|meistgelesen|meist gelesen|weitere artikel|zur startseite|mehr lesen
      article réservé à nos abonnés|article réservé aux abonnés
      haberin devamı|dalszy ciąg materiału pod wideo|haberin devamı için tıklayın|devamını oku|lire la suite|en savoir plus|les plus lus|sur le même sujet|voir aussi
      à voir aussi|articles liés|leer más|más noticias|más leídas|lo más leído|te puede interesar
      noticias relacionadas|ver más|vea también|le puede interesar|también te puede interesar
      leggi di più|potrebbe interessarti|i più letti|articoli correlati
      leia mais|saiba mais|veja também|mais lidas|notícias relacionadas
      lees meer|meest gelezen|zobacz też|zobacz także
      читать далее|читать дальше|еще по теме|по теме|материалы по теме|смотрите также
      популярное|самое читаемое|новости по теме|другие новости|подробнее|главные новости
      ilgili haberler|ayrıca okuyun|çok okunanlar|läs mer|läs också|les også|læs også
      相关阅读|相关新闻|推荐阅读|更多阅读|延伸阅读|阅读原文|热门推荐
      إقرأ أيضا|اقرأ المزيد|مواضيع ذات صلة|الأكثر قراءة|شاهد أيضا
      """),
    Row(
      .related, .strong, .loose, longest: 24,
      """
      lesen sie auch|lire aussi|à lire aussi|lea también|leggi anche|leia também|lees ook
      читайте также|czytaj też|czytaj także|اقرأ أيضا|اقرأ أيضاً|mehr zum thema
      """),
    Row(
      .related, .strong, .whole,
      """
      ilginizi çekebilir|bunlar da ilginizi çekebilir|ilgili haber|czytaj więcej|zobacz również
      meer over dit onderwerp|das könnte sie interessieren|vous aimerez aussi
      ti potrebbe interessare|veja mais|mais sobre|meer lezen
      """),
    Row(
      .advertisement, .strong, .whole, longest: 12,
      """
      продолжение после рекламы|haberin devamı aşağıda|continua depois da publicidade
      continua a leggere dopo la pubblicità|dalsza część tekstu pod materiałem wideo
      dalsza część tekstu pod wideo|dalsza część artykułu pod materiałem wideo
      lees verder onder de advertentie|sigue leyendo tras la publicidad|fortsetzung nach der anzeige
      nach der anzeige weiterlesen|la suite après cette publicité|artikel läuft nach der anzeige weiter
      """),
    Row(
      .cookies, .strong, .start, longest: 60,
      """
      empfohlener redaktioneller inhalt|an dieser stelle finden sie einen externen inhalt
      an dieser stelle finden sie externe inhalte|ich bin damit einverstanden dass mir externe
      ce contenu est bloqué|este contenido no puede mostrarse|per vedere questo contenuto devi
      """),
    Row(
      .comments, .strong, .start, longest: 16,
      """
      los comentarios están cerrados|die kommentarfunktion wurde|die kommentarfunktion ist
      les commentaires sont réservés|donnez votre avis dans|diskutieren sie mit uns
      qué opinas déjanos|¿qué opinas? déjanos|war dieser artikel hilfreich|fehler gefunden * melden
      fehler gefunden * schreiben sie|fehler gefunden * schreib uns
      was meinen sie diskutieren
      """),
    Row(
      .disclaimer, .strong, .start, longest: 10,
      """
      dieser artikel erschien zuerst|dieser artikel ist zuerst erschienen
      dieser text erschien zuerst|cet article est extrait du journal
      este artículo se publicó originalmente|questo articolo è stato pubblicato originariamente
      """),
    Row(
      .sharing, .strong, .start, longest: 16,
      "vous avez aimé cet article|hat ihnen der artikel gefallen|te ha gustado este artículo"),
    Row(
      .advertisement, .strong, .whole,
      """
      anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама
      на правах рекламы|reklam|annons|annonse|广告|広告|إعلان|إعلانات|la suite après la publicité
      continúa después de la publicidad|der artikel wird nach der werbung fortgesetzt
      """),
    Row(
      .sharing, .strong, .whole,
      """
      teilen|artikel teilen|artikel drucken|drucken|merken|partager|partager cet article|imprimer
      compartir|comparte|imprimir|condividi|stampa|compartilhar|compartilhe|delen|udostępnij
      поделиться|поделиться ссылкой|поделиться в|распечатать|paylaş|dela|del|分享|شارك|مشاركة
      """),
    Row(
      .sharing, .strong, .loose, longest: 12,
      """
      folgen sie uns auf|folgt uns auf|suivez nous sur|retrouvez nous sur|síguenos en|síganos en
      seguici su|siga nos no|siga nos na|siga nos em|siga nos nas|siga nos nos|siga nossas|nos siga no|volg ons op|obserwuj nas
      """),
    Row(
      .comments, .strong, .whole,
      """
      fehler gefunden|kommentare|kommentar schreiben|diskutieren sie mit|commentaires|commenter|comentarios
      comentar|commenti|commenta|comentários|reacties|komentarze|комментарии|комментировать
      оставить комментарий|yorumlar|评论|发表评论|コメント|تعليقات|التعليقات
      """),
    Row(
      .newsletter, .strong, .loose, longest: 50,
      """
      abonnieren sie|newsletter abonnieren|jetzt newsletter|melden sie sich * an|jetzt abonnieren
      abonnez vous|inscrivez vous|recevez notre|suscríbete|suscríbase|regístrate
      recibe nuestro|iscriviti|abbonati|assine|inscreva se|receba|schrijf je in|zapisz się
      s'abonner à la newsletter|подписаться на рассылку|подписаться на канал
      подписка на рассылку|dapatkan update berita|mari bergabung di grup|подпишитесь|подписывайтесь|abone ol|prenumerera|订阅|اشترك
      """),
    Row(
      .appeal, .strong, .loose, longest: 60,
      """
      unterstützen sie|jetzt spenden|spenden sie|soutenez|faites un don|apóyanos|haz una donación
      steun onafhankelijke journalistiek|wspieraj niezależne dziennikarstwo
      підтримайте незалежну журналістику|stöd oberoende journalistik|støtt uavhengig journalistikk
      støt uafhængig journalistik|podpořte nezávislou žurnalistiku|apoya el periodismo
      apoya nuestro periodismo|bağımsız gazeteciliği destekleyin
      στηρίξτε την ανεξάρτητη δημοσιογραφία|sostieni|sostienici|apoie|steun ons|wesprzyj|поддержите|поддержать нас|помогите нам
      """),
    Row(
      .cookies, .strong, .loose, longest: 80,
      """
      wir verwenden cookies|diese website verwendet cookies|diese webseite verwendet cookies
      nous utilisons des cookies|ce site utilise des cookies|utilizamos cookies
      este sitio utiliza cookies|questo sito utilizza|utilizziamo i cookie|wij gebruiken cookies
      мы используем cookie|мы используем файлы|сайт использует|мы используем куки
      """),
    Row(
      .copyright, .strong, .loose, longest: 40,
      """
      alle rechte vorbehalten|tous droits réservés|todos los derechos reservados
      tutti i diritti riservati|todos os direitos reservados|все права защищены|版权所有
      جميع الحقوق محفوظة|reproduction interdite|prohibida su reproducción
      """),
    Row(
      .navigation, .strong, .whole,
      "optimieren sie ihre browsereinstellungen|bitte passen sie die einstellungen an"),
    Row(.navigation, .strong, .within, longest: 20, "benötigt javascript für wichtige funktionen"),
    Row(.newsletter, .strong, .within, longest: 30, "zapisz się na newsletter"),
    Row(
      .contact, .medium, .start, longest: 20,
      """
      责任编辑|编辑|корректура|если вы нашли ошибку * выделите|нашли опечатку выделите|нашли ошибку выделите|заметили ошибку выделите|нашли опечатку * выделите
      нашли ошибку * выделите|заметили ошибку * выделите|если вы нашли ошибку * сообщите
      нашли ошибку * сообщите|заметили ошибку * сообщите|заметили ошибку * напишите
      """),
    Row(.contact, .medium, .whole, "нашли опечатку|нашли ошибку|заметили ошибку"),
  ]
}
