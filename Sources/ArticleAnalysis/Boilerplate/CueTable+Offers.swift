extension CueTable {
  /// What pages offer in other languages than English: letters, apps, subscriptions, channels.
  ///
  /// A call that names the page itself (`our app`) may go on; one that names no owner must be all of
  /// its line, since a guide tells its readers to download things as well.
  static let offerRows: [Row] = [
    Row(
      .app, .strong, .loose, longest: 24,
      """
      laden sie unsere app|lade unsere app|lade dir unsere app|holen sie sich unsere app
      téléchargez notre appli|téléchargez notre application|descarga nuestra app
      descarga nuestra aplicación|descargue nuestra app|scarica la nostra app
      baixe nosso app|baixe o nosso app|baixe nosso aplicativo|baixe o nosso aplicativo
      descarregue a nossa app|descarregue a nossa aplicação|instale a nossa app
      download onze app|download onze gratis app|pobierz naszą aplikację
      скачайте наше приложение|установите наше приложение|завантажте наш застосунок
      завантажте наш додаток|uygulamamızı indirin|mobil uygulamamızı indirin
      ladda ner vår app|ladda ned vår app|ladda hem vår app|last ned appen vår
      last ned vår app|hent vores app|download vores app|lataa sovelluksemme
      stáhněte si naši aplikaci|stiahnite si našu aplikáciu|töltse le alkalmazásunkat
      töltse le appunkat|descarcă aplicația noastră|descărcați aplicația noastră
      κατεβάστε την εφαρμογή μας|הורידו את האפליקציה שלנו|حمل تطبيقنا|حملوا تطبيقنا
      हमारा ऐप डाउनलोड|unduh aplikasi kami|tải ứng dụng của chúng tôi
      """),
    Row(
      .app, .strong, .whole,
      """
      app herunterladen|jetzt app herunterladen|jetzt die app herunterladen
      télécharger l'application|téléchargez l'application|téléchargez l'appli|descarga la app
      descargar la app|descarga la aplicación|scarica l'app|baixe o app|baixe o aplicativo
      descarregue a app|download de app|pobierz aplikację|скачать приложение
      скачайте приложение|завантажте застосунок|uygulamayı indir|uygulamayı indirin
      ladda ner appen|last ned appen|hent appen|lataa sovellus|stáhnout aplikaci
      stáhněte si aplikaci|töltse le az alkalmazást|descarcă aplicația|κατεβάστε την εφαρμογή
      הורידו את האפליקציה|حمل التطبيق|ऐप डाउनलोड करें|unduh aplikasi|tải ứng dụng
      アプリをダウンロード|アプリをダウンロードする|アプリで読む|下载app|下载客户端|扫码下载|扫码下载客户端
      扫描下载客户端|打开app阅读|下載app|앱 다운로드|앱에서 보기|앱으로 보기
      """),
    Row(
      .sharing, .strong, .loose, longest: 14,
      """
      kövesse * a facebookon|ακολουθήστε το * στο google|suivez toute l'actualité sur notre
      folge uns auf|folgen sie uns bei|folgt uns bei|rejoignez nous sur|suivez nous aussi sur
      únete a nuestro canal|únase a nuestro canal|unisciti al nostro canale
      siga a nossa página|siga o nosso canal|segue nos no facebook|segue nos no instagram|segue nos nas redes|volg ons ook|dołącz do nas na
      śledź nas|obserwuj nas w|следите за нами|читайте нас в|мы в telegram
      підписуйтесь на нас|стежте за нами|приєднуйтесь до нас|bizi takip edin|bizi takip et
      følg os på|seuraa meitä|tykkää meistä|sledujte nás|kövessen minket|kövess minket
      urmărește ne|urmăriți ne|urmăreşte ne|последвайте ни|следвайте ни|pratite nas
      zapratite nas|ακολουθήστε μας|βρείτε μας στο|עקבו אחרינו|הצטרפו אלינו|تابعونا على
      تابعونا عبر|تابعنا على|انضم إلى قناتنا|हमें * पर फॉलो करें|हमें फॉलो करें
      ikuti kami|theo dõi chúng tôi
      """),
    Row(
      .sharing, .strong, .whole,
      """
      ما را در * دنبال کنید|フォローする|友だち追加|チャンネル登録|扫码关注|扫一扫关注|关注公众号|關注我們
      구독하기|채널 추가|카카오톡 채널 추가|네이버에서 * 구독하기|네이버에서 구독하기
      """),
    Row(
      .newsletter, .strong, .loose, longest: 24,
      """
      zum newsletter anmelden|newsletter bestellen|inscription à la newsletter|introduce tu correo|apúntate a nuestra
      apúntate a la newsletter|inserisci la tua email|inserisci la tua e mail
      digite seu e mail|insira o seu e mail|receba no seu e mail
      vul je e mailadres|ontvang onze nieuwsbrief
      podaj swój adres|podaj adres e mail|введите e mail
      введите ваш e mail|введіть e mail|підпишіться на нашу|підписуйтесь на нашу
      підписуйтеся на нашу|haber bültenimize|e posta adresinizi
      få vårt nyhetsbrev|få våra nyhetsbrev|anmäl dig till vårt
      meld deg på vårt|meld deg på nyhetsbrevet
      tilmeld dig vores|få vores nyhedsbrev|tilaa uutiskirje|tilaa uutiskirjeemme
      zadejte svůj e mail|prihláste sa na odber
      iratkozzon fel hírlevelünkre|iratkozz fel hírlevelünkre|hírlevél feliratkozás
      abonează te la newsletter|abonați vă la newsletter|abonează te la newsletterul
      înscrie te la newsletter|prijavite se na newsletter
      prijavite se na naš|pretplatite se na newsletter|הרשמו לניוזלטר|להרשמה לניוזלטר
      اشتركوا في نشرتنا|أدخل بريدك|عضویت در خبرنامه|ایمیل خود را وارد
      berlangganan newsletter|masukkan email|nhập email của bạn|輸入電郵|訂閱電子報
      """),
    Row(
      .newsletter, .strong, .whole,
      """
      ihre e mail adresse|deine e mail adresse|votre adresse e mail|votre adresse email
      tu correo electrónico|o seu e mail|o seu email|je e mailadres|uw e mailadres
      twój adres e mail|ваш e mail|ваш email|e posta adresiniz|din e postadress|din mejladress
      din e postadresse|sähköpostiosoitteesi|váš e mail|بريدك الإلكتروني
      адрес на електронната поща|la tua email|il tuo indirizzo email|votre e mail
      """),
    Row(
      .newsletter, .weak, .whole,
      """
      jetzt anmelden|anmelden|s'inscrire|je m'inscris|suscribirme|s'abonner|подписаться|suscribirse|subscrever
      inschrijven|підписатися|meld deg på|tilmeld
      tilaa|odebírat|feliratkozom|abonează te|mă abonez|εγγραφή|הרשמה|登録する|구독
      """),
    Row(
      .newsletter, .medium, .loose, longest: 6, "sign up to|sign up for"),
  ]
}
