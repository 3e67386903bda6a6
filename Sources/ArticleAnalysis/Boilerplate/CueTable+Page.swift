extension CueTable {
  /// Links, buttons, notices: what the page puts around any article.
  static let pageRows: [Row] = [
    Row(
      .related, .strong, .whole,
      """
      read more|read more on this story|read more on this|read more stories|read next
      related|related articles|related stories|related story
      related news|related internet links|watch now|related content|related topics|related links|related coverage|related posts
      related reading|further reading|more on this story|more on this topic|more on this
      more stories|more news|more like this|more from the web|more from this author
      more from this section|more top stories|most read|most popular|most viewed|most shared
      most commented|most recent|trending|trending now|trending stories|trending topics
      top stories|top news|top headlines|latest news|latest stories|latest headlines|latest videos
      popular|popular now|popular stories|popular in the community|popular posts|don't miss
      you may also like|you might also like|you may also be interested in|you may like
      you might be interested in|we recommend|recommended|recommended for you|recommended stories
      recommended reading|recommended articles|editor's picks|editors picks|editors' picks
      editor's choice|editor's pick|what to read next|in case you missed it
      stories you might like|stories you may like|from around the web|around the web
      from our partners|from our advertisers|sponsored stories|elsewhere on the web|in this article
      in this story|learn more|find out more|see more|view all|view more|show more|show less
      load more|load more stories|load more articles|more videos|watch more|watch next|keep reading
      continue reading|read full story|read the full story|read full article|read the full article
      link comments
      explore more|explore more on these topics|discover more|more in world|more in politics|more in news
      more from our newsroom|next article|previous article|next story|previous story|next post|previous post
      """),
    Row(
      .related, .strong, .start, longest: 24,
      """
      read more at|read more here|read more about|read the original article|related article
      recommended article|click here to read|click here for more|click here to view
      click here to watch|click here for the latest|click here to see|click to read
      for more on this story|for more stories like this|for more news visit
      for more stories visit|for latest news|for the latest news|read the latest|get the latest *
      more stories from|most read in|most popular in|trending in|popular in
      """),
    Row(.related, .strong, .loose, longest: 24, "also read|see also|read also|must read"),
    Row(.related, .strong, .start, longest: 8, "read more on|read more from"),
    Row(.related, .medium, .loose, longest: 8, "continue reading on"),
    Row(
      .related, .medium, .start, longest: 8,
      "more from|more on|more in|more about|also in|also on|watch live|watch video|see all|view all"
    ),
    Row(
      .sharing, .strong, .whole,
      """
      share this|share this article|share this story|share this page|share this post|share article
      share story|share on facebook|share on twitter|share on x|share on whatsapp
      share on linkedin|share on reddit|share via email|share by email|share with friends
      share to facebook|share to twitter|tweet this|email this|email this article|print this
      printer friendly version|printer friendly|print version|printable version
      email this story to a friend|e mail this story to a friend|email this article to a friend
      e mail this article to a friend|email to a friend|e mail to a friend|send to a friend
      e mail this article|e mail this|print this article|print article|print this page|email article|copy link|link copied
      copy link to clipboard|copied to clipboard|save this article|save article|save for later
      listen to article|listen to this story|listen to the article|like this
      like loading|share tweet|share tweet email|facebook twitter|facebook twitter email
      facebook twitter linkedin|facebook twitter whatsapp|click to share|send this page to someone
      opens in new window|share full article|gift this article|give this article|add to favourites
      report this ad|report an error|report a typo|report error|text size|font size|resize text
      report a technical issue|report an editorial error|view this post on instagram
      view this post on threads|view this post on facebook|reuse this content
      getting your trinity audio player ready|add as preferred on google
      a a a|larger text|smaller text|increase font size
      """),
    Row(
      .sharing, .strong, .start, longest: 14,
      """
      share this on|click to share on|share this with|share this article on|share this article via
      click to email|click to print|like us on facebook|find us on facebook|join us on facebook
      follow us on|follow us at|connect with us on|subscribe to our youtube|join our whatsapp
      join our telegram|follow our telegram|subscribe to our telegram|join us on telegram
      click here to follow|click here to join our whatsapp|click here to join our telegram|click here to like us|click here to share
      listen to this article|send this article|this video is not available
      video is not available in your
      """),
    Row(
      .sharing, .medium, .whole,
      """
      share|tweet|retweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|instagram
      youtube|messenger|tumblr|flipboard|pocket|vkontakte|odnoklassniki|google+|follow us
      connect with us|shares|comments share
      """),
    Row(
      .sharing, .weak, .whole,
      "email|e mail|print|save|listen|play|like|copy|bookmark|link|x|rss|sms"),
    Row(
      .comments, .strong, .whole,
      """
      leave a comment|leave a reply|leave comment|post a comment|post your comment|add a comment
      add comment|write a comment|view comments|show comments|hide comments|load comments
      see comments|read comments|read the comments|join the discussion
      join the debate|no comments|no comments yet|comments are closed
      comments closed|comments off|sign in to comment|log in to comment|login to comment
      comment on this story|comment on this article|what do you think|have your say|your comment
      # comments|# comment|comments #|view # comments|view all comments|show # comments
      view all # comments|view comments #|see all comments|see all comments #|read # comments|read all # comments
      read all comments|read all comments #|show comments #
      """),
    Row(
      .comments, .strong, .start, longest: 30,
      """
      comments on this article are|comments on this story are|comments are moderated
      comments will be|to comment on this story you|to comment on this article you
      to comment you must be|to comment you must log|to comment you must sign
      to comment you must register|to comment you must have|please log in to comment|please sign in to comment|you must be logged in to
      your email address will not be published|required fields are marked|this site uses akismet
      log in or register to|login or register to|sign in or register to|log in or sign up to comment
      please log in or register|to comment on this article|to comment on this story
      notify me of|be the first to comment|let us know what you think in the comments
      share your thoughts in the comments|we welcome your comments|commenting on this
      join the conversation
      """),
    Row(.comments, .medium, .whole, "comments|comment|discussion|reply|replies|responses"),
    Row(
      .comments, .strong, .start, longest: 16,
      "did you make this recipe|if you make this recipe|submitted by u"),
    Row(
      .comments, .strong, .start, longest: 60,
      """
      keep it clean please avoid|please turn off your caps lock|don't threaten threats of harming
      be truthful don't knowingly lie|be nice no racism|be proactive use the 'report' link
      be proactive use the report link|share with us we'd love to hear
      have your say in our comments|thanks for your feedback|thank you for your feedback
      was this article helpful|did you find this article helpful
      """),
    Row(.comments, .strong, .whole, "welcome to the discussion|made this recipe"),
    Row(.comments, .weak, .whole, CommentThreads.replies.joined(separator: "|")),
    Row(
      .advertisement, .strong, .whole,
      """
      advertisement|advertisements|advertising|ads by google|advert|advertorial|sponsored
      sponsored content|sponsored links|sponsored post|sponsored by|paid content|paid post|promoted
      promoted content|promoted stories|partner content|paid partner content
      story continues below advertisement|story continues after advertisement
      article continues below advertisement
      article continues after advertisement|article continues after this advertisement
      article continues after ad|continue reading below|content continues below
      continue reading the main story|scroll to continue|scroll for more|scroll to continue reading
      advertisement scroll to continue|skip advertisement|skip ad|close ad|ad feedback
      remove ads|ads help us|advertisement continue reading below|this is an advertisement
      the story continues below|story continues|article continues|advertisement story continues below
      """),
    Row(.advertisement, .weak, .whole, "ad|ads|promo|close|loading"),
    Row(
      .advertisement, .strong, .start, longest: 16,
      "advertisement continue|advertise with us|to advertise with|this content is sponsored by"),
    Row(
      .disclaimer, .strong, .within, longest: 30,
      "print edition as|print edition under the headline|edition with the headline"),
    Row(.comments, .strong, .within, longest: 30, "let us know in the comments"),
    Row(
      .sharing, .strong, .start, longest: 16,
      """
      add * as a preferred source|add * as your preferred source|add * as preferred source on google
      make * your preferred source|make * a preferred source|set * as a preferred source
      choose * as a preferred source|select * as a preferred source|pick * as a preferred source
      """),
    Row(
      .sharing, .strong, .within, longest: 30,
      "add us as a preferred source|add us as your preferred source|make us your preferred source"),
    Row(.navigation, .weak, .whole, "# min|# mins|# minutes|# minuten|# minuter|# мин|# dk|# хв"),
    Row(
      .disclaimer, .medium, .within, longest: 14,
      """
      not responsible for the content of external sites
      not responsible for the content of external internet sites
      not responsible for the content of external websites
      not responsible for the content of external links
      """),
    Row(
      .advertisement, .strong, .start, longest: 7,
      """
      article continues below|article continues after|story continues below|story continues after
      """),
    Row(
      .cookies, .strong, .start, longest: 90,
      """
      we use cookies to|we use cookies and|we use cookies on|we use cookies for|we use cookies or
      we use cookies so|we use cookies which|we use cookies that|we use cookies in order
      we and our partners use|we and our * partners|this site uses cookies
      this website uses cookies|our site uses cookies|our website uses cookies
      by continuing to use this|by continuing to use our|by continuing to use * you agree
      by continuing to use * you consent|by continuing to browse|by clicking accept|by clicking on accept
      by using this site you|by using our site you|by using this website|accept all cookies
      accept cookies|manage cookies|cookie settings|cookie policy|cookie preferences
      manage preferences|manage consent|your privacy choices|we value your privacy
      we care about your privacy|your privacy is important|do not sell my
      this article contains content provided by|we ask for your permission before anything
      to view this content choose|to stream this video you need to|skip * content by
      end of * content by|skip past newsletter promotion
      privacy and cookies|privacy & cookies|cookies help us|this content is not available due to your
      this content is hosted by
      """),
    Row(
      .cookies, .medium, .whole,
      """
      we use cookies|accept|accept all|reject all|i agree|i accept|got it|ok got it|cookie notice
      cookies notice
      """),
    Row(
      .copyright, .strong, .start, longest: 60,
      """
      © *|all rights reserved|copyright ©|copyright c|copyright # *|copyrights ©|copyright by
      this material may not be published|this content may not be reproduced
      no part of this|reproduction in whole or in part|unauthorized reproduction
      reprinted with permission|republished with permission|for reprint
      to order reprints|order reprints|our standards the thomson reuters|our standards the * trust principles
      c # *
      """),
    Row(
      .copyright, .strong, .loose, longest: 60,
      "terms of use|terms of service|terms and conditions|terms & conditions"),
    Row(
      .copyright, .strong, .whole,
      "terms apply|terms of use apply|terms of service apply|terms and conditions apply"),
    Row(
      .copyright, .strong, .within, longest: 60,
      "all rights reserved|may not be published broadcast"),
    Row(
      .copyright, .medium, .whole,
      "terms|imprint|impressum|legal notice|privacy|privacy policy|privacy notice|copyright"),
    Row(
      .disclaimer, .strong, .start, longest: 80,
      """
      the views expressed in|views expressed in this|the opinions expressed in
      opinions expressed in this|the views and opinions expressed|the views expressed are
      the views expressed here|the opinions expressed are|disclaimer the views
      this story has not been edited by|except for the headline this story has not been edited
      this article has not been edited|this story was auto generated|this is an unedited and
      this story is published from a|this article was generated|this article was auto generated
      this article was first published|this article first appeared|this article originally appeared
      this article was originally published|this story was originally published
      this story originally appeared|this story first appeared|this post originally appeared
      a version of this article appear|a version of this article appears|a version of this story
      this website and associated newspapers adhere|this transcript was|this article is republished from|this material has been
      this information is for|past performance is|we adhere to * standards|see our ethics
      our journalism standards|facebook * is banned in russia|disclaimer
      a version of this article appeared in print|for immediate release|embargoed until
      when you buy a book using a link|when you buy through links|when you buy something through
      if you buy something through|we may earn a commission|we may receive a commission
      this article contains affiliate links|this post contains affiliate links
      this post may contain affiliate|this article may contain affiliate
      this page may contain affiliate|this page contains affiliate links
      this site contains affiliate links|this entry was posted
      produced by elevenlabs|republish this article|you are free to republish this
      please use the code below|prices taken at time of publishing
      """),
    Row(
      .app, .strong, .start, longest: 30,
      """
      download our app|download the app|download our free app|download the * app|get our app
      click here to get the * app|click here to get the * * app|you can now listen to * articles
      you can now listen to * * articles|get the app|get the * app|get our free app|available on the app store|available on google play
      get it on google play|download on the app store|get breaking news alerts
      get breaking news on|open in app|open in the app|install our app|install the app|use our app
      read in app|read it in the app|try our app|enable notifications|turn on notifications
      read the full story in our app|read the full story in the app|read this story in our app
      read this story in the app|get notified|allow notifications|subscribe to notifications|download * from the app store
      """),
    Row(
      .navigation, .strong, .whole,
      """
      skip to content|skip to main content|skip to navigation|skip to main|skip navigation
      jump to content|back to top|go to top|return to top|top of page|back to home
      back to homepage|go back|go to homepage|toggle navigation|toggle menu|main menu|open menu
      close menu|site map|sitemap|about us|contact us|advertise with us|work with us|careers
      my account|sign in|sign out|log in|log out|login|logout|sign up|register|subscribe now
      subscribe|search|menu|site search|edition|select edition|breadcrumb|you are here
      enable javascript to continue
      video player|play video|media player|playback is not supported
      this video cannot be played|image gallery|view gallery
      view image|full screen|fullscreen|photo gallery|slideshow|view slideshow|hide caption
      toggle caption|expand|collapse|english edition|switch language|print edition|e paper|epaper
      # min read|# minute read|# minutes read|# mins read|reading time # minutes|# views|# shares
      # reads|list of # items|list # of #|end of list|time to read # minutes|est reading time # min|reading time # min|# reading
      # min czytania|# minut czytania|# minuty czytania|# мин чтения|# минуты чтения|# минут чтения
      # хв читання|# dk okuma|# dakika okuma|# dakikalık okuma|# min läsning|# min lesing
      # min läsetid|# min lästid|# perc olvasás|# min čtení|# minut čtení|# λεπτά ανάγνωσης
      # λεπτά διάβασμα|# phút đọc|# menit baca|# menit membaca|# dakikada oku
      # minutes de lecture|# minutos de leitura|# minuten leestijd|# minuutin lukuaika
      # min lesezeit|# minuten lesezeit|# min de lecture|# minutos de lectura|# min de lectura
      # minuti di lettura|# min di lettura|# min de leitura|# min leestijd
      estimated reading time # minutes
      """),
    Row(
      .navigation, .strong, .start, longest: 30,
      """
      please enable javascript|you need to enable javascript|your browser does not support
      javascript is disabled|this site is protected by recaptcha|to display this content
      this content is hosted on a third party|by clicking sign up
      javascript must be|to use comments you will need|this video can not be played
      to play this media|media playback is not supported|this browser is not supported
      this is a modal window|beginning of dialog window|end of dialog window
      live results are loading|this article is read by an automated voice
      this summary was generated by ai|reading time|estimated reading time|lesezeit #|lesedauer #|temps de lecture #
      tiempo de lectura #|tempo di lettura #|tempo de leitura #|leestijd #|lästid #|lesetid #
      czas czytania #|время чтения #|час читання #|okuma süresi #|læsetid #|lukuaika #
      doba čtení #|doba čtenia #|olvasási idő #|timp de citire #|timp de lectură #
      χρόνος ανάγνωσης #|זמן קריאה #|مدة القراءة #|waktu baca #|thời gian đọc #
      """),
    Row(.navigation, .strong, .start, longest: 12, "posted in|filed under|tagged with"),
    Row(.navigation, .strong, .whole, "categories|category|tags|tagged|topics|topic"),
    Row(
      .navigation, .weak, .whole,
      """
      home|news|world|politics|business|sport|sports|opinion|culture|tech|technology|science|health
      lifestyle|travel|video|videos|photos|pictures|audio|podcasts|live|live tv|weather|markets
      entertainment|arts|style|food|more|about|contact|help|faq|careers|back|next|previous|prev
      economy|international|national|local|europe|asia|africa|americas|middle east|today|archive
      archives|top|latest|english|jobs|shop|store|games|crosswords|tv|radio|magazine|blogs|blog
      us|uk|u s|u k|world news|breaking news|photo|in pictures|features|analysis
      """),
  ]
}
