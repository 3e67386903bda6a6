extension CueTable {
  /// Notices in other languages than English: cookies, consent, rights, comments, legal menus.
  static let noticeRows: [Row] = [
    Row(
      .cookies, .strong, .start, longest: 80,
      """
      wir nutzen cookies|diese seite verwendet cookies|unsere website verwendet cookies
      wir und unsere partner verarbeiten|wir und unsere partner verwenden
      nous et nos partenaires stockons|nous et nos partenaires utilisons
      avec votre accord nos partenaires
      avec votre accord nous et|en poursuivant votre navigation|ce site internet utilise des cookies
      usamos cookies|este sitio web utiliza cookies|este sitio usa cookies|esta web utiliza cookies
      esta página utiliza cookies|utilizziamo cookie|usiamo i cookie|questo sito usa i cookie
      noi e i nostri partner archiviamo|noi e i nostri partner utilizziamo
      questo sito web utilizza i cookie|nós usamos cookies
      este site utiliza cookies|este site usa cookies|este website utiliza cookies
      nosso site usa cookies|deze website gebruikt cookies|deze site gebruikt cookies
      we gebruiken cookies|wij en onze partners gebruiken|wij en onze partners slaan|ta strona używa plików|ta strona używa cookies
      ta strona korzysta z plików|ta witryna używa plików|strona korzysta z plików cookies
      nasz serwis wykorzystuje pliki|używamy plików cookie|używamy plików cookies|używamy cookies
      ми використовуємо cookie|ми використовуємо файли cookie|цей сайт використовує cookie
      цей сайт використовує файли|сайт використовує файли cookie|bu site çerez kullanmaktadır
      bu site çerezleri|bu sitede çerez|bu web sitesi çerez|sitemizde çerez
      web sitemizde çerez|web sitemiz çerez|çerez kullanıyoruz|vi använder cookies
      vi använder kakor för|den här webbplatsen använder cookies|denna webbplats använder cookies
      vi bruker cookies|vi bruker informasjonskapsler|dette nettstedet bruker informasjonskapsler
      dette nettstedet bruker cookies
      vi bruger cookies|denne hjemmeside bruger cookies|dette website bruger cookies
      käytämme evästeitä|käytämme sivustollamme evästeitä|sivustomme käyttää evästeitä
      tämä sivusto käyttää evästeitä|tento web používá cookies|tento web používá soubory
      tyto stránky používají cookies
      používáme cookies|používáme soubory cookie|táto stránka používa cookies|táto stránka používa súbory
      používame cookies
      oldalunk cookie|oldalunk sütiket|weboldalunk cookie|weboldalunk sütiket
      ez a weboldal sütiket|ez az oldal sütiket|sütiket használunk|acest site folosește cookie
      acest site foloseşte cookie|acest site utilizează cookie|folosim cookie|utilizăm cookie
      този сайт използва бисквитки|използваме бисквитки|ova stranica koristi kolačiće
      koristimo kolačiće|ovaj sajt koristi kolačiće|χρησιμοποιούμε cookies
      αυτός ο ιστότοπος χρησιμοποιεί cookies|ο ιστότοπος χρησιμοποιεί cookies
      אנו משתמשים בעוגיות|אתר זה משתמש בעוגיות|האתר משתמש בעוגיות
      نستخدم ملفات تعريف الارتباط|يستخدم هذا الموقع ملفات|يستخدم موقعنا ملفات
      هذا الموقع يستخدم ملفات|این سایت از کوکی|ما از کوکی|हम कुकीज़ का|यह वेबसाइट कुकीज़
      kami menggunakan cookie|situs ini menggunakan cookie|situs web ini menggunakan cookie
      chúng tôi sử dụng cookie|trang web này sử dụng cookie|当サイトではクッキーを使用しています
      当サイトではcookieを使用しています|当サイトではcookieを使用|本网站使用cookie|本网站使用cookies
      我们使用cookie|我们使用cookies|이 사이트는 쿠키를|본 사이트는 쿠키를|당사는 쿠키를
      """),
    Row(
      .cookies, .medium, .whole,
      """
      alle akzeptieren|alle cookies akzeptieren|cookies akzeptieren|cookie einstellungen
      einstellungen verwalten|tout accepter|tout refuser|accepter et fermer
      continuer sans accepter|gérer les cookies|gestion des cookies|aceptar todo|aceptar todas
      aceptar cookies|rechazar todo|configurar cookies|accetta tutti|accetta e continua
      gestisci preferenze|aceitar todos|gerir preferências|gerenciar cookies|alles accepteren
      alles weigeren|cookie instellingen|akceptuję wszystkie|przejdź do serwisu|принять все
      прийняти всі|tümünü kabul et|çerez ayarları|acceptera alla|godkänn alla|godta alle
      accepter alle|hyväksy kaikki|přijmout vše|prijať všetko|összes elfogadása|acceptă tot
      acceptă toate|αποδοχή όλων|قبول الكل|全部接受|接受所有|すべて許可|모두 동의|terima semua
      """),
    Row(
      .cookies, .weak, .whole,
      """
      akzeptieren|ablehnen|zustimmen|einstellungen|accepter|refuser|j'accepte|paramétrer
      aceptar|rechazar|configurar|accetta|accetto|rifiuta|aceitar|aceito|recusar|accepteren
      weigeren|instellingen|akceptuję|zgadzam się|ustawienia|принять|принимаю|прийняти
      погоджуюсь|kabul et|kabul ediyorum|reddet|acceptera|godkänn|inställningar|godta
      hyväksy|přijmout|souhlasím|nastavení|súhlasím|elfogadom|elutasítom|beállítások|accept
      acceptă|refuz|setări|prihvaćam|prihvatam|αποδοχή|απόρριψη|ρυθμίσεις|מאשר|موافق|أوافق
      同意|接受|同意する|동의|동의합니다|setuju|đồng ý
      """),
    Row(
      .copyright, .strong, .loose, longest: 24,
      """
      kaikki oikeudet pidätetään|minden jog fenntartva|toate drepturile rezervate
      всички права запазени|sva prava pridržana|sva prava zadržana|všetky práva vyhradené
      alle rettigheter forbeholdt|усі права захищено|всі права захищено|تمامی حقوق محفوظ
      کلیه حقوق محفوظ|giữ bản quyền|版權所有|轉載請註明|轉載請註明出處
      """),
    Row(
      .copyright, .medium, .whole,
      """
      datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|mentions légales|cgu|cgv
      conditions générales d'utilisation|politique de confidentialité|données personnelles
      aviso legal|política de privacidad|política de cookies|términos y condiciones
      condiciones de uso|note legali|informativa privacy|termos e condições|termos de uso
      política de privacidade|privacybeleid|algemene voorwaarden|cookiebeleid|regulamin
      polityka prywatności|polityka cookies|политика конфиденциальности
      пользовательское соглашение|реклама на сайте|політика конфіденційності
      gizlilik politikası|kullanım koşulları|çerez politikası|integritetspolicy|personvern
      privatlivspolitik|tietosuojaseloste|käyttöehdot|ochrana osobních údajů|podmínky užití
      ochrana osobných údajov|adatvédelmi tájékoztató|impresszum|médiaajánlat
      termeni și condiții|politica de confidențialitate|politica de cookies|όροι χρήσης
      πολιτική απορρήτου|תנאי שימוש|מדיניות פרטיות|الشروط والأحكام|سياسة الخصوصية
      隐私政策|使用条款|版权声明|網站地圖|网站地图|プライバシーポリシー|利用規約|サイトマップ
      개인정보처리방침|이용약관|청소년보호정책|kebijakan privasi|pedoman media siber
      điều khoản sử dụng|chính sách bảo mật|गोपनीयता नीति
      """),
    Row(
      .navigation, .weak, .whole,
      """
      kontakt|mediadaten|plan du site|contacto|quiénes somos|contatti|chi siamo|contactos
      quem somos|voorwaarden|colofon|adverteren|redakcja|o nas|контакты|о проекте|о нас
      контакти|про нас|künye|iletişim|hakkımızda|kontakta oss|om oss|kontakt oss|yhteystiedot
      kontakty|kapcsolat|despre noi|επικοινωνία|ταυτότητα|צור קשר|אודות|اتصل بنا|من نحن
      关于我们|联系我们|お問い合わせ|会社概要|회사소개|고객센터|tentang kami|redaksi|hubungi kami|liên hệ
      """),
    Row(
      .comments, .strong, .whole,
      """
      kommentare anzeigen|kommentare lesen|zu den kommentaren|voir les commentaires
      voir les commentaires #|lire les commentaires|ver comentarios|ir a los comentarios
      vedi i commenti|i commenti dei lettori|ver comentários|bekijk reacties
      reageren op dit artikel|pokaż komentarze|dołącz do dyskusji|показать комментарии|обсудить
      tüm yorumlar|yorumları göster|visa kommentarer|vis kommentarer|näytä kommentit
      kommentoi juttua|vstoupit do diskuze|zobrazit diskusi|zobraziť diskusiu
      vezi comentariile|δείτε τα σχόλια|نظرات|查看评论|查看全部评论
      jetzt kommentieren|réagir à cet article|deja un comentario|deja tu comentario
      escribe un comentario|lascia un commento|scrivi un commento|deixe um comentário
      deixe seu comentário|deixe o seu comentário|plaats een reactie|reageer op dit artikel
      laat een reactie achter|dodaj komentarz|napisz komentarz|skomentuj|добавить комментарий
      написать комментарий|додати коментар|kommentera artikeln|kommentoi|jätä kommentti
      kommentit|# kommenttia|přidat komentář|vložit komentář|hozzászólások|hozzászólok
      szóljon hozzá|kommentek|comentarii|# comentarii|comentarii #|lasă un comentariu
      adaugă un comentariu|scrie un comentariu|αφήστε ένα σχόλιο|αφήστε σχόλιο|הוספת תגובה|כתבו תגובה
      أضف تعليق|أضف تعليقا|أضف تعليقاً|اترك تعليقا|اترك تعليقاً|ارسال نظر|ثبت نظر
      कमेंट करें|kirim komentar|viết bình luận|コメントを投稿する|コメントを見る|我要评论|写评论
      网友评论|暂无评论|發表評論|댓글쓰기|댓글 보기
      """),
    Row(.comments, .weak, .whole, "réagir|reageren|reagieren|reagovat"),
    Row(
      .comments, .strong, .start, longest: 16,
      """
      bitte melden sie sich an um zu kommentieren|melden sie sich an um zu kommentieren
      bitte melden sie sich an um einen kommentar
      einloggen und kommentieren|connectez vous pour commenter|connectez vous pour réagir
      inicia sesión para comentar|inicie sesión para comentar|regístrate para comentar
      accedi per commentare|accedi o registrati per commentare|faça login para comentar
      inicie sessão para comentar|log in om te reageren|zaloguj się aby skomentować
      zaloguj się aby komentować|zaloguj się aby dodać|zaloguj się żeby skomentować
      войдите чтобы оставить|войдите чтобы комментировать|авторизуйтесь чтобы оставить
      чтобы оставить комментарий * войдите|чтобы оставить комментарий * авторизуйтесь
      чтобы оставить комментарий * зарегистрируйтесь|чтобы оставить комментарий необходимо
      щоб залишити коментар * увійдіть|щоб залишити коментар * авторизуйтесь
      yorum yapmak için giriş|yorum yapabilmek için giriş
      yorum yapmak için üye|yorum yapabilmek için üye
      logga in för att kommentera|logg inn for å kommentere|log ind for at kommentere
      kirjaudu sisään kommentoidaksesi|autentifică te pentru a comenta
      συνδεθείτε για να σχολιάσετε|سجل الدخول للتعليق|masuk untuk berkomentar
      đăng nhập để bình luận|登录后发表评论
      """),
  ]
}
