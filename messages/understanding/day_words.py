"""The words for days, as they are written in the house: bokmål, nynorsk, dialect, Danish, English, in haste."""

from messages.understanding.texts import listed, words_of

WEEKDAYS = tuple(frozenset(names) for _, names in listed("weekdays.txt"))
SHORT_ENGLISH = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
SHORT_NORDIC = {"man": 0, "tir": 1, "ti": 1, "on": 2, "tor": 3, "to": 3, "fre": 4, "fr": 4, "lø": 5, "søn": 6, "sø": 6}
"""Only where a full stop or a date follows: most of them are other words as well."""
STEMS = words_of("mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag")
SPOKEN_STEMS = words_of("mandas tirsdas onsdas torsdas fredas lørdas laurdas søndas")
"""As in "fredda'sbingo'n"."""
PLURALS = {
    "mandage": 0, "mandager": 0, "tirsdage": 1, "tirsdager": 1, "onsdage": 2, "onsdager": 2, "torsdage": 3,
    "torsdager": 3, "fredage": 4, "fredager": 4, "lørdage": 5, "lørdager": 5, "søndage": 6, "søndager": 6,
}  # fmt: skip
"""Said of habits ("mandage kan jeg aldrig"); days only with a number: "de næste to mandage"."""
SPELLED = (
    ("mandag", 0), ("måndag", 0), ("monday", 0), ("tirsdag", 1), ("tysdag", 1), ("tuesday", 1), ("onsdag", 2),
    ("wednesday", 2), ("torsdag", 3), ("thursday", 3), ("fredag", 4), ("friday", 4), ("lørdag", 5), ("laurdag", 5),
    ("saturday", 5), ("søndag", 6), ("sundag", 6), ("sunday", 6), ("mandagen", 0), ("tirsdagen", 1), ("onsdagen", 2),
    ("torsdagen", 3), ("fredagen", 4), ("lørdagen", 5), ("søndagen", 6),
)  # fmt: skip
NO_WEEKDAY = words_of(
    "mandat mandel mandig fridag fridagen fridager fridagar fredelig sundae midday middag birthday forsdag "
    "mandage onsdage tirsdage torsdage fredage sandal sandaler sunny undag"
)

MONTHS = {name: int(number) for number, names in listed("months.txt") for name in names}
MONTHS_ALSO_WORDS = words_of("jun may march mar mars june april august sep dec des jan mai maj")
"""Names and verbs as well: a month only with a preposition or a number."""
MONTHS_ALSO_NAMES = words_of("jan mai maj august april")
"""With a capital inside a Nordic sentence it is somebody."""

OFFSETS = {phrase: int(days) for days, phrases in listed("days.txt") for phrase in phrases}

THIS = words_of(
    "denne dette denna this førstkommende komande kommende coming førstkomande dennna inneværende indeværende "
    "current nå nu no førstekommende ths thes dis"
)
COMING = words_of("kommende komande coming komanes kommande kommanes")
"""The coming week is the next one, the coming Thursday the first."""
NEXT = words_of("næst nxet neste næste nesta næsta nest next nxt nexte naeste nestes neste's næstes føljande følgende")
LAST = words_of("forrige forige førre førrige sist last sidste siste previous farrige")
WHOLE = words_of("hiele hele heile hel heila hæle hele all whole entire alle al heel hæl resten rest heilt")
WEEK = words_of(
    "uke uka uken ukas ukens uge ugen ugens uges ukes veke veka veko vika vike week weeks week's wk vekå uga "
    "ug uch uchen uk uwe uwue ugan uko uki wek weeek ukå uka's"
)
THE_WEEK = words_of("uka uken ugen veka veko uko uga ugan week")
NEXT_WEEK = words_of("nestuka nesteuke nesteuka nestuke næstuge næsteuge nesteveke nexweek nextweek")
OF_A_WEEK = words_of(
    "dag dagen dager dagar dage ganger gonger gange gang gong gonga kveld kvelder timer time days times"
)
WEEKLY = words_of("program programmet aktiviteter plan tilbud aktivitetar meny menu")
OVER = words_of("omme omm ude slut over ferdig forbi out")
WEEKEND = words_of(
    "helg helga helgen helgi helgå helgas helgens weekend weekenden weekend's weekends wknd wkend week-end "
    "week-enden vikenden vekenden heljå hæljå helja hælja hælga hælgen weekendene weeknd"
)
MONTH = words_of("måned måneden månad månaden månedens mnd måned's maaned maaneden month month's månte måneds månedens")
EVERY = words_of("hver kvar alle every each hvert samtlige alle all")

NUMBERS = {
    word: number
    for number, words in {
        1: "en ei ein et én èn éi one a an ett eitt ien",
        2: "to two tvo couple par tvau",
        3: "tre three",
        4: "fire four",
        5: "fem five",
        6: "seks six sjeks",
        7: "syv sju seven syw",
        8: "otte åtte eight",
        9: "ni nine",
        10: "ti ten tie",
        11: "elleve eleven elve",
        12: "tolv twelve",
        14: "fjorten fourteen fjortan fjourten",
        15: "femten fifteen",
        20: "tyve twenty",
        21: "enogtyve",
        30: "tretti thirty tredive",
    }.items()
    for word in words.split()
}
ORDINALS = {name: int(number) for number, names in listed("ordinals.txt") for name in names}
ENDINGS = words_of("st nd rd th te de ende e ste nde ande . :e")
NO_DAY_AFTER = words_of(
    "juledag joledag påskedag pinsedag advent etasje etg sal floor gang gangen time avdeling plass plads "
    "st etage hånd klasse one person floors place "
    "omgang forsøk forsøg gong gongen world verdenskrig timen pers stk kr kroner min minutter minutes mins "
    "minutt timer times hours år years personer stykker kopper kaker % rad række row rom room stue birthday "
    "anniversary week month century door street avenue bursdag fødselsdag århundre århundrede helping reminder "
    "reminders gangs try class grade cup helper gonga"
)
CLOCK_BEFORE = words_of("kl klokka klokken klokkå klokkj klokk at around about ca omkring rundt klåkka klåkken ved")
AND = words_of("og å and & + , n eller or o samt plus både nor heller / verken an adn")
MONTH_BEFORE = words_of(
    "i in for of hele heile during all til fra frå from until till whole entire early late mid no in' av om "
    "over through throughout gjennom gennem ut"
)
TO = words_of("til te - to until till through thru tom t ti tel t.o.m tae ter")
DAY_BEFORE = words_of("den d the dn dæn teh")
THAT = words_of("dær der her hær")
"""After "den": "den her uge", "den der nittende"."""
