import Testing

@Suite struct PageKindTests {
  @Test(arguments: PageKindTests.pages.sorted { $0.key < $1.key }.map(\.key))
  func `every line of a page has the kind that it has for a reader`(name: String) throws {
    let page = try #require(Self.pages[name])
    #expect(MarkedPage(page).faults == [])
  }

  @Test func `line ends of other systems change nothing`() throws {
    for name in ["wire", "guardian style", "appeal below"] {
      let page = try #require(Self.pages[name])
      #expect(MarkedPage(page, lineEnd: "\r\n").faults == [])
      #expect(MarkedPage(page, lineEnd: "\r").faults == [])
    }
  }

  static let pages: [String: String] = [
    "wire": """
    headline> Ministers agree on grain corridor after night of talks

    byline> By Jane Doe

    dateline+body> GENEVA, Nov 13 (Reuters) - Ministers of five states agreed early on Friday to open a corridor for grain ships.
    body> The accord, reached after eleven hours of talks, will run for ninety days.
    body> "This is a beginning, not an end," said one delegate who took part in the talks.

    byline> (Reporting by Jane Doe and John Roe; Editing by Mary Major)
    """,
    "associated press": """
    headline> Storm leaves thousands without power

    dateline+body> BUFFALO, N.Y. (AP) — A storm that swept in from the lake left thousands of homes without power on Monday.
    body> Crews worked through the night to clear the roads, the county said.
    boilerplate> ___
    body> Associated Press writer Mary Major in Albany contributed to this report.
    boilerplate> © 2019 The Associated Press. All rights reserved.
    """,
    "guardian style": """
    headline> Harbour workers walk out over pay

    deck> Union says action will last until the port authority returns to the table

    byline> Jane Doe in London

    date> Thu 26 Nov 2015 12.01 GMT

    body> Workers at the country's largest harbour walked out on Thursday in a dispute over pay.

    body> The union said that nine in ten members had voted for the strike.

    body> A spokesman for the port said that talks would go on.

    boilerplate> Topics
    boilerplate> Reuse this content
    boilerplate> Share
    boilerplate> Most viewed
    """,
    "caps headline": """
    headline> PARLIAMENT PASSES BUDGET AFTER STORMY DEBATE
    byline> BY JANE DOE AND JOHN ROE
    dateline+body> VIENNA — Parliament passed the budget for the coming year on Tuesday after a debate of nine hours.
    body> The opposition left the chamber before the vote was taken.
    """,
    "xinhua": """
    headline> China, Kenya sign railway accord

    dateline+body> NAIROBI, Nov. 26 (Xinhua) -- China and Kenya signed an accord on a new railway line here on Thursday.
    body> The line will link the capital with the coast, officials of both sides said.
    """,
    "tass": """
    headline> Новый ледокол вышел на испытания

    dateline+body> МОСКВА, 26 ноября. /ТАСС/. Новый атомный ледокол вышел в четверг на ходовые испытания в Финский залив.
    body> Об этом сообщили в пресс-службе завода, который построил судно.
    """,
    "german": """
    headline> Regierung einigt sich auf neues Klimagesetz

    byline> Von Erika Mustermann

    date> 26. November 2015, 18:30 Uhr

    dateline+body> Berlin (dpa) - Die Regierung hat sich am Donnerstag nach langem Streit auf ein neues Klimagesetz geeinigt.
    body> Das Gesetz soll im Januar in Kraft treten, wie ein Sprecher mitteilte.

    boilerplate> Mehr zum Thema
    boilerplate> Kommentare
    """,
    "last sentence below an appeal": """
    headline> New bridge opens over the Mara
    body> A new bridge over the Mara opened to traffic on Saturday, three years after the old one shut.
    body> It cost two billion and took five years, the ministry said at the opening.
    boilerplate> Subscribe to our newsletter
    body> Only walkers may use the old one.
    """,
    "last sentence below an appeal in Russian": """
    headline> В Приречье открыли новый мост
    body> Новый мост через реку Мару открыли в Приречье в субботу, и движение по нему началось в полдень.
    body> Строительство обошлось в 2,4 миллиарда рублей и заняло пять лет, сообщили в администрации.
    boilerplate> Подписывайтесь на наш канал в Telegram
    body> По старому мосту будут ходить только пешеходы.
    """,
    "sentences that begin as furniture does": """
    headline> Category 5 hurricane nears the cape
    body> Tagged for years by those who count them, the whales left the bay a day before the wind.
    body> Topic of the evening at the inn was the roof, which had gone.
    body> Anyone who finds a tile is asked to keep it, the innkeeper said on Monday night.
    boilerplate> Tags: weather, whales
    boilerplate> Topics: The cape
    """,
    "a headline that begins as a heading does": """
    headline> More on the eel
    body> The eel of the Marl has been counted again, and the trust says that it is nowhere near lost.
    body> Anglers have asked for the ban on traps to be lifted before the spring of next year.
    boilerplate> Follow us on Facebook
    body> They are slippery.
    """,
    "a critic's stars": """
    headline> Three concerts in a week
    body> There was more music in the town last week than in the whole of the year before.
    body> Monday: Corley Symphony Orchestra
    body> ★★★★☆
    body> A safe evening, well played, in a hall that was half full of coats and of their owners.
    body> Thursday: The Marl Quartet
    body> ★★☆☆☆
    body> A dangerous evening, less well played, in a hall that was half empty of coats.
    """,
    "titles below a heading": """
    headline> Storm cuts power to 9,000 homes
    body> About 9,000 homes were without power on Sunday night after a storm brought down lines.
    body> Two schools in the north will stay shut on Monday, and a list is on the website.
    boilerplate> Most read
    boilerplate> 1. Mayor to stand down in spring after eleven years in the town hall
    boilerplate> 2. Village votes to keep its only lamp against the wish of astronomers
    boilerplate> 3. Eel numbers double in a year, says the trust that counts them
    boilerplate> 4. Bear walks into a chemist's shop and leaves it again
    """,
    "a digest below a heading": """
    headline> What happened on Sunday
    body> Here is what you may have missed on Sunday while the power was off in the north.
    body> The storm was the worst in nine years, the weather office said on Sunday night.
    body> Around the county
    body> Mayor to stand down in spring after eleven years in the town hall of Elstow
    body> Village votes to keep its only lamp against the wish of the astronomers
    """,
    "spanish": """
    headline> El Gobierno aprueba la reforma de las pensiones
    dateline+body> Madrid, 26 nov (EFE).- El Consejo de Ministros aprobó este jueves la reforma de las pensiones tras meses de debate.
    body> La reforma entrará en vigor en enero, según explicó la portavoz.
    boilerplate> Lea también
    """,
    "arabic": """
    headline> اتفاق جديد على فتح المعابر

    body> قال متحدث باسم الحكومة يوم الخميس إن الطرفين توصلا إلى اتفاق جديد على فتح المعابر أمام المساعدات.
    body> وأضاف المتحدث أن الاتفاق سيدخل حيز التنفيذ في مطلع الشهر المقبل بعد توقيعه.
    boilerplate> اقرأ أيضا
    """,
    "chinese": """
    headline> 两国签署铁路合作协议
    dateline+body> 新华社内罗毕11月26日电 中国和肯尼亚二十六日在内罗毕签署一项新的铁路合作协议。
    body> 根据协议,新铁路将把首都与沿海城市连接起来,工程预计三年内完成。
    boilerplate> 相关阅读
    """,
    "mixed dateline": """
    headline> Teachers to vote on contract

    dateline+body> DEKALB, Ill. — Teachers of the district will vote next week on a contract of three years, the union said.
    body> The last contract ended in June and talks had stalled since.
    """,
    "headline with a colon": """
    headline> Merkel: Europe must act together on borders

    body> Chancellor Angela Merkel said on Monday that Europe must act together to guard its borders.
    body> She spoke after a meeting with the heads of the sixteen states.
    """,
    "interview": """
    headline> 'We never thought it would last'

    body> The conductor Mary Major speaks about forty years with one orchestra.
    body> London: You came here by accident, as you once put it in a letter to a friend.
    body> Major: Yes, I missed a train and stayed for the concert that evening.
    body> London: And you never left.
    """,
    "live blog": """
    headline> Storm live: ferries cancelled as winds rise

    date> Updated 26 November 2015

    body> 10:45
    body> All ferries to the islands have been cancelled, the harbour authority says.
    body> 11:20
    body> The bridge is closed to lorries until further notice, police say.
    """,
    "press release": """
    boilerplate> FOR IMMEDIATE RELEASE

    headline> Acme Opens Research Centre in Lisbon

    dateline+body> LISBON, Nov. 26, 2015 /PRNewswire/ -- Acme, a maker of anvils, today opened a research centre in Lisbon.
    body> The centre will employ two hundred engineers by the end of next year.

    boilerplate> Media contact:
    boilerplate> press@acme.example

    boilerplate> ###
    """,
    "blog": """
    headline> Why I stopped counting words

    byline> Posted by Mary Major
    date> November 3, 2014

    body> For ten years I counted every word that I wrote, every day, without fail.
    body> Last spring I stopped, and nothing bad happened at all.

    boilerplate> Share this:
    boilerplate> Like Loading...
    boilerplate> Leave a Reply
    boilerplate> Your email address will not be published. Required fields are marked *
    """,
    "list": """
    headline> Five things to know about the summit

    body> Leaders of twenty states meet on Monday. Here is what to look out for.
    body> 1. The host has promised a short communique.
    body> 2. Two leaders will not come
    body> • The budget is still open
    body> - No one knows who will speak first
    """,
    "table": """
    headline> Results of the first round

    body> The electoral commission published the results of the first round on Sunday.
    body> Candidate\tVotes\tShare
    body> Major\t1,204,330\t41.2
    body> Roe\t998,201\t34.1
    """,
    "picture lines": """
    headline> President visits flooded valley

    caption> The president speaks to residents of the valley on Monday. (AP Photo/John Roe)

    body> The president visited the flooded valley on Monday and promised quick help.

    body> Some three thousand people have lost their homes, according to the governor.

    credit> Photo: Mary Major/AFP via Getty Images

    body> The water is expected to fall by the end of the week, forecasters said.

    caption> FILE PHOTO: The dam above the valley in 2011. REUTERS/John Roe

    body> The dam above the valley held, an engineer said.
    """,
    "furniture inside": """
    headline> Court frees journalist after appeal

    body> A court on Wednesday freed a journalist who had been held for two years.

    boilerplate> Read more: Five cases that changed the law

    body> The judge said that there had been no evidence of a crime.

    boilerplate> Advertisement

    body> Her lawyer called the ruling a victory for the press.

    boilerplate> Sign up for our daily newsletter

    body> The prosecution has ten days to appeal, the court said.
    """,
    "appeal below": """
    headline> River reaches highest level in a century

    body> The river reached its highest level in a century on Sunday, officials said.

    body> Soldiers helped to fill sandbags through the night in the old town.

    boilerplate> Before you go…
    boilerplate> We rely on readers like you to fund our reporting. If you can, please consider a gift of $5 a month.
    boilerplate> Your contribution keeps our journalism free for everyone, and we thank you for it.
    boilerplate> Donate now
    boilerplate> © 2016 The River Post. All rights reserved.
    """,
    "cookie banner": """
    boilerplate> We use cookies to improve your experience. By continuing to browse this site you agree to our use of cookies.
    boilerplate> Accept all cookies
    boilerplate> Skip to main content
    boilerplate> Home
    boilerplate> World
    boilerplate> Subscribe

    headline> Glacier loses a tenth of its ice

    body> The glacier lost a tenth of its ice in two summers, researchers report.
    body> They measured it from the air and on foot, at sixty points.
    """,
    "news about newsletters": """
    headline> Subscribe to our newsletter, says church, and 40,000 do

    body> A small church in the hills has found an audience by post, its pastor said on Friday.
    body> “Support us,” he wrote in the first letter, and people did so for years.
    body> "We need your help to keep the roof on," the second letter said, according to a member.
    body> Sign-ups for the newsletter rose after the story was told on the radio, the pastor said.
    body> The church says it uses no cookies on its site and sells no advertising.
    """,
    "no headline": """
    body> The committee met on Thursday and put off its decision until the new year.
    body> Members said that they needed more time to read the report of the experts.
    """,
    "one sentence": """
    body> The committee met on Thursday.
    """,
    "one line": """
    body> Committee puts off decision
    """,
    "hard wrapped": """
    headline> Old mill to become a museum

    body> The old mill by the river, which has stood empty since the flood of
    body> nineteen ninety-seven, is to become a museum of paper, the town's council
    body> decided on Monday evening by a large majority of its thirty members, who
    body> had debated the matter for more than a year.

    body> Work is to begin in spring, when the water is low, and to end within
    body> two years if the money lasts, said the mayor, who called the decision
    body> long overdue and thanked the people who had written letters.
    """,
    "sub headings": """
    headline> What the new law changes

    body> The law on tenancies, which parliament passed in June, comes into force today.

    body> Who is covered

    body> The law covers all flats that were let after the first of January, the ministry says.

    body> What tenants can do

    body> Tenants can ask for their rent to be checked by the town, free of charge.
    """,
    "sign-off of an agency": """
    headline> Ship with migrants reaches island

    body> A ship with ninety migrants reached the island on Saturday, the coast guard said.
    body> All of them were well, a doctor who went on board told reporters there.

    byline> AFP
    """,
    "byline with date": """
    headline> Train drivers return to work

    byline> By Jane Doe, Transport Correspondent | November 30, 2015

    body> Train drivers returned to work on Monday after a strike of eleven days.
    body> The company said that services would be normal by Wednesday.
    """,
    "truncated": """
    headline> Bank raises rate for third time

    body> The central bank raised its main rate on Thursday for the third time this year.

    body> Prices have risen faster than in most neighbouring states, the bank said in a report.

    body> Economists had expected the step, but not before the elections in the autumn.

    body> The governor of the bank is to explain the decision to parliament on
    """,
    "outlet above": """
    byline> The Valley Gazette
    headline> School reopens after nine years

    body> The school on the hill reopened on Monday, nine years after it had been closed.
    body> Forty children came, the head teacher said, and more are expected.
    """,
  ]
}
