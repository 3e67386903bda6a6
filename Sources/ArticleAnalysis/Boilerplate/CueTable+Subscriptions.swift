extension CueTable {
  /// What stands where a text goes on for subscribers only, in other languages than English.
  ///
  /// Such words begin sentences of news as well; see `OpenedSentence`.
  static let subscriptionRows: [Row] = [
    Row(
      .subscription, .strong, .loose, longest: 24,
      """
      il vous reste # article|il vous reste # articles|te quedan # artículos|te queda # artículo
      das ist ein plus artikel|dies ist ein plus artikel|dieser artikel ist ein plus artikel
      dieser plus artikel|dieser artikel ist * abonnenten vorbehalten
      dieser inhalt ist nur für abonnenten|dieser inhalt ist exklusiv für
      sie sind bereits abonnent|sie sind bereits abonnentin|sie haben bereits ein abo
      sie haben schon ein abo|sie haben noch kein abo|mit plus weiterlesen
      diesen artikel weiterlesen|dieser inhalt ist nur mit einem abo
      dieser artikel ist nur mit einem abo|sie wollen weiterlesen|sie möchten weiterlesen
      alle plus artikel lesen|du hast bereits ein abo|sie sind noch kein abonnent
      weiterlesen mit einem|weiterlesen mit abo|weiterlesen mit dem|jetzt weiterlesen mit
      lesen sie weiter mit|mit einem abo weiterlesen|lesen sie diesen artikel mit
      jetzt registrieren und weiterlesen|jetzt abo testen|sie haben bereits ein konto
      sie haben bereits einen zugang|vous êtes déjà abonné|vous êtes abonné|abonnez vous pour lire
      abonnez vous pour continuer|il vous reste # de cet article|il vous reste # de cet article à lire
      il vous reste # à lire
      ya eres suscriptor|¿ya eres suscriptor|ya soy suscriptor|hazte suscriptor|sei già abbonato
      hai già un abbonamento|já é assinante|já sou assinante|bent u al abonnee|ben je al abonnee
      log in of maak een account|haberin tamamını okumak için|vill du läsa mer bli
      dalszy ciąg artykułu dostępny|dalsza część artykułu dostępna|masz już subskrypcję
      redan prenumerant|är du redan prenumerant|allerede abonnent|er du allerede abonnent
      уже есть подписка|noch kein abonnent|bereits abonnent|schon abonnent|déjà abonné
      pas encore abonné|al abonnee|la suite est réservée|exklusiv für abonnenten
      nur für abonnenten|um weiterzulesen|um weiter zu lesen|um diesen artikel zu lesen
      um den ganzen artikel zu lesen|noch kein abo|pour lire la suite|para seguir leyendo
      per continuare a leggere|para continuar lendo|para continuar a ler|om verder te lezen
      aby czytać dalej|чтобы читать дальше|dieser artikel ist mit einem abo|eres suscriptor inicia
      este contenido es exclusivo para|suscríbete para seguir leyendo|suscríbete para continuar
      suscríbete desde|abbonati per continuare|este artigo é exclusivo para
      este conteúdo é exclusivo|assine para continuar|log in om verder te lezen|word abonnee vanaf
      ten artykuł jest dostępny tylko|masz już prenumeratę|pozostało # artykułu|pozostało # tekstu
      материал доступен только подписчикам|доступно только по подписке|оформіть передплату
      zaten abone misiniz|okumaya devam etmek için abone|logga in för att läsa vidare
      har du allerede et abonnement|oletko jo tilaaja|kirjaudu sisään lukeaksesi
      už máte předplatné|máte už předplatné|už ste predplatiteľ|már előfizető|ön már előfizető
      ești deja abonat|eşti deja abonat|dieser beitrag ist nur für registrierte
      dieser artikel ist nur für registrierte
      accès illimité aux articles|有料会員になると続きをお読みいただけます
      abonează te pentru a citi|είστε ήδη συνδρομητής|כבר מנויים|هل أنت مشترك
      berlangganan untuk membaca|đăng nhập để đọc tiếp|la suite de cet article est réservée
      cet article est réservé aux abonnés|contenu réservé aux abonnés
      dieser artikel ist nur für abonnenten|dieser artikel ist exklusiv für abonnenten
      este artículo es exclusivo para suscriptores|contenido exclusivo para suscriptores
      contenuto riservato agli abbonati|articolo riservato agli abbonati
      conteúdo exclusivo para assinantes|dit artikel is alleen voor abonnees
      artykuł dostępny tylko dla prenumeratorów|この記事は有料会員限定です|この記事は会員限定です|有料会員限定記事
      bu içerik abonelere özeldir
      """),
    Row(
      .subscription, .strong, .whole,
      """
      réservé aux abonnés|assine já|exclusivo para assinantes|solo para suscriptores
      contenido para suscriptores|riservato agli abbonati|alleen voor abonnees
      tylko dla prenumeratorów|vain tilaajille|pro předplatitele|csak előfizetőknek
      μόνο για συνδρομητές|למנויים בלבד|للمشتركين فقط|この記事は有料記事です|会員限定|有料会員限定|ログインして続きを読む
      続きを読むにはログイン|登录后阅读全文|付费阅读|会员专享|會員專享|회원 전용|유료 회원 전용
      """),
  ]
}
