extension CueTable {
  /// What asks the reader for something: money, an address, a subscription, word of what he knows.
  static let appealRows: [Row] = [
    Row(
      .appeal, .strong, .whole,
      """
      support us|support our work|support our journalism|support independent journalism|donate
      make a donation|contribute|contribute now|make a contribution
      become a supporter|become a member|become a patron|become a member today|join us today
      support us today|support us now|support the site|help us|give now|give today|support
      support quality journalism|support local journalism|support local news|remind me later
      remind me in * |not ready to support today|not now|no thanks|maybe later|buy us a coffee
      other amount|choose an amount|select an amount|select amount|give monthly|give once
      one time donation|monthly donation|make a one time donation|become a sustaining member
      enjoying ad free content|enjoy ad free|i already donated|i've already supported
      dear reader|dear readers|dear friends
      """),
    Row(
      .appeal, .strong, .start, longest: 90,
      """
      a message to our readers|a note to our readers|a word from *
      not ready to support|please support us|please support our|please consider supporting
      please consider donating|please consider making|please consider a|please donate
      consider supporting|consider making a|support us by|support us from
      help us continue|help us fund|support independent * journalism subscribe
      support local journalism subscribe
      if you can please support|if you can please consider|if you like what you
      if you enjoyed this|if you found this|if everyone who reads
      by supporting us|by supporting our|by supporting * you|your support|your donation
      with your support|donate today|donate now|become a member and|become a member of our
      thank you for supporting
      thank you for standing|we need your|we can't do this without
      we couldn't do this|we can't do it without|this commitment costs us
      we are a nonprofit|we are a non profit
      we're a nonprofit|we're a non profit
      unlike many news organisations|unlike many news organizations
      as you're here|since you're here|while you're here
      readers like you|reader funded|become a * member|become a * supporter|join * community
      support * from as little as|support * for as little as|enjoying ad free
      make a tax deductible|thank you for relying on us to provide
      have a confidential tip|do you have a confidential tip
      if you value our|if you value independent|we rely on readers like|we rely on our readers
      we depend on readers like|we depend on our readers|our work is made possible by our readers
      our work is made possible by readers|our journalism is made possible by
      """),
    Row(
      .appeal, .strong, .start, longest: 10,
      """
      a message from *|a note from the editor|you can buy me a coffee|you can buy us a coffee
      if you * buy me a coffee|if you * buy us a coffee
      """),
    Row(.appeal, .strong, .whole, "buy me a coffee|buy * a coffee"),
    Row(
      .appeal, .weak, .start, longest: 90,
      """
      our journalism|our reporting|our work is|our independent|before you go
      now more than ever|if you value|independent journalism|quality journalism
      journalism like this|donations are|we rely on|we depend on|help us to|help us stay
      your gift|your contribution|thanks for reading|thank you for reading|with your help
      help us keep|our readers|a word from|more people are reading|donate to|support our
      help support|if you appreciate|do you enjoy|did you enjoy|do you value
      we are an independent|we are reader
      """),
    Row(
      .appeal, .medium, .start, longest: 40,
      """
      thanks for reading * subscribe|thanks for reading * this post is public
      thanks for reading * if you|thanks for reading * share|thanks for reading * forward
      thank you for reading * subscribe|thank you for reading * this post is public
      thank you for reading * if you|thank you for reading * share|thanks for reading * support
      """),
    Row(
      .appeal, .strong, .within, longest: 60,
      """
      reader supported publication to receive new posts|reader supported newsletter to receive
      people are continuing the conversation by highlighting and responding to this
      """),
    Row(
      .appeal, .strong, .within, longest: 120,
      """
      support our journalism|support independent journalism|support our work|keep our journalism
      please support us|we need your help|we need your support|your support * help
      become a supporter today|become a supporter now|become a member today|become a member now
      help us fill the gap|make a contribution today|make a contribution to support
      every contribution counts|every contribution matters|every contribution helps
      support us monthly|support us from|support us for as little as|readers like you
      please donate today|please donate now
      thank you for standing with us|thank you for your support|help us continue our|disabled all ads
      ad free reading|our readers' support|tax deductible donation
      keep providing you with
      """),
    Row(
      .appeal, .weak, .whole,
      """
      once|monthly|annual|annually|yearly|one time|single|continue|other|weekly|daily|amount
      payment methods|payment method|paypal|visa|mastercard|credit card|select|next step|yes|no
      × |reader support|credit or debit card
      """),
    Row(
      .newsletter, .strong, .start, longest: 70,
      """
      sign up for our|sign up to our|sign up here|sign up now|sign up today|sign up for free
      sign up for * newsletter|sign up to * newsletter|sign up for * newsletters
      sign up for * briefing|sign up for * alerts|sign up for * emails|sign up to receive
      sign up and get|subscribe to our newsletter|subscribe to our * newsletter
      subscribe to our newsletters|subscribe to * newsletter|subscribe to * newsletters
      subscribe to our mailing list|subscribe for our|subscribe here|subscribe now and
      subscribe to get|subscribe to receive|get our newsletter|get our free weekly|get our free newsletter
      get our daily|get our weekly|get the newsletter|get * in your inbox|get * to your inbox
      get * delivered to your|get the day's|get the day s|join our mailing list|join our newsletter
      join * newsletter|our weekly newsletter|our daily newsletter|our free newsletter|our newsletter
      our morning newsletter|our * email brings you|our * email gives you|our * email delivers
      our * email breaks down|our * email sends you|our * email keeps you
      want to read more subscribe|want to read more sign up|want to read more register|receive our|receive the latest|newsletter sign up|newsletter signup
      enter your email|enter your e mail|your email address|email address|please enter your email
      please enter a valid email|enter a valid email|subscribers agree to|by signing up
      by subscribing|by submitting your|by clicking subscribe|by providing your email
      by entering your email|thank you for subscribing|thanks for subscribing|thank you for signing up
      thanks for signing up|you have been subscribed|you are now subscribed|you have successfully
      check your inbox|you can unsubscribe|unsubscribe at any time|you may unsubscribe
      i agree to receive|i would like to be emailed about|we use your sign up to|i would like to receive|i want to receive|we will never share your
      we'll never share your|we will not share your|we don't spam|no spam|stay up to date with
      stay informed with|stay up to date|stay in the loop|want more stories like this
      want more news|want the latest|never miss|don't miss a story|don't miss out
      error please try again|this field is required|delivered to your inbox|preview our
      after newsletter promotion|privacy notice newsletters may contain|get new posts by email|get new stories by email|enjoying this sign up
      enjoying this article sign up|enjoying this story sign up|enjoying this post sign up
      enjoying this article subscribe|enjoying this story subscribe|enjoying our * subscribe
      """),
    Row(
      .newsletter, .strong, .within, longest: 80,
      """
      in your inbox|to your inbox|in your mailbox|straight to your inbox|your inbox every
      our free newsletter|our daily newsletter|our weekly newsletter|our newsletter and get
      newsletter is our guide to|favourite stories in this weekly newsletter
      sign up for our newsletter|subscribe to our newsletter|unsubscribe at any time
      or wherever you get your podcasts
      """),
    Row(
      .newsletter, .strong, .within, longest: 24,
      "sign up for our * newsletter|sign up to our * newsletter|subscribe to our * newsletter"),
    Row(.newsletter, .medium, .whole, "newsletter|newsletters|email newsletter|daily briefing"),
    Row(.newsletter, .weak, .whole, "preview|submit|subscribe|sign up|first name|last name"),
    Row(
      .subscription, .strong, .start, longest: 40,
      """
      already a subscriber|already have an account|already a member|already subscribed
      this article is for subscribers|this content is for subscribers|this story is for subscribers
      this article is exclusive to|this article is only available|this content is only available
      this is a premium|this is premium|premium content|subscribers only|subscriber only
      exclusive to subscribers|to continue reading|to read the full|to read more|to read this
      subscribe to continue|subscribe to read|subscribe for|subscribe today|subscribe from
      subscribe to the print|subscribe now for|subscribe to * for|subscribe to * from just|subscribe to * from only|subscribe to unlock
      register to continue|register for free|register to read|log in to continue|log in to read
      sign in to continue|sign in to read|sign in to your|create a free account|create an account
      create your free|start your free trial|start a free trial|start your subscription
      try * for free|unlock this article|unlock the full|you have # free|you have reached your
      you've reached your|you have read|you've read|you have * articles|you have * left this month
      you're reading one of your|you are reading one of your|free articles remaining|get unlimited|get full access|get access to|unlimited digital access
      manage your subscription|renew your subscription|choose your subscription|see subscription
      """),
    Row(
      .contact, .strong, .start, longest: 30,
      """
      contact the author|contact the reporter|contact the writer|contact this reporter
      contact the editor|contact the newsroom|contact our newsroom|contact us at|contact us by
      contact us with|contact us on|email the author|email the reporter|email us at|email us|e mail us
      write to us at|write to the author|reach the author|reach the reporter|reach us at
      follow the author
      got a tip|have a tip|got a story
      do you have a story|have you got a story|do you have information|have a news tip
      send us your|send your tips|send tips|send your|send story tips|send feedback
      send a letter to the editor|media contact|media contacts|press contact|media enquiries
      media inquiries|for media enquiries|for media inquiries|for more information contact
      for further information contact|for more information please|for further information please
      using a nonwork phone or|reach our reporter securely
      contact the reporter securely|please include a contact number if|follow * to get an alert
      see a typo|see something wrong|spotted an error|spot a mistake|found a mistake|found an error
      get in touch by email|get in touch by phone|get in touch with us|get in touch at|get in touch tell us|get in touch via
      seen an error|notice an error in this|notice an error on this|do you have a tip
      have you been affected by|tell us what you|do you know more|have a question
      """),
    Row(
      .sharing, .strong, .loose, longest: 14,
      """
      follow * on bluesky|follow * on threads|follow * on mastodon|follow * on twitter
      follow * on facebook|follow * on instagram|follow * on telegram|follow * on x
      follow * on linkedin|follow * on whatsapp
      """),
    Row(.contact, .medium, .whole, WriterNotes.headings.joined(separator: "|")),
    Row(.contact, .medium, .whole, "author|contact|contacts|contact information"),
  ]
}
