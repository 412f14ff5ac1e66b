"""The words for days, as they are written in the house: bokmål, nynorsk, dialect, Danish, English, in haste."""

from messages.understanding.texts import listed, words_of

WEEKDAYS = tuple(
    frozenset(words.split())
    for words in (
        "mandag måndag mandagen måndagen manda månda maandag mandan mondag monday mo'day mondays",
        "tirsdag tysdag tirsdagen tysdagen tirsda tysda tirsdan tirs tisdag tuesday tues tuesdays",
        "onsdag onsdagen onsda onsdan ons wednesday weds wednesdays wensday odensdag",
        "torsdag torsdagen torsda torsdan tors torsdaj thursday thurs thur thursdays tosdag tosda",
        "fredag fredagen freda fredan fredaj friday fridays",
        "lørdag laurdag lørdagen laurdagen lørda laurda lørdan lør lordag loerdag laudag lau saturday saturdays",
        "søndag sundag søndagen sundagen sønda sunda søndan sondag soendag sunday sundays",
    )
)
SHORT_ENGLISH = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
SHORT_NORDIC = {"man": 0, "tir": 1, "ti": 1, "on": 2, "tor": 3, "to": 3, "fre": 4, "fr": 4, "lø": 5, "søn": 6, "sø": 6}
"""Only where a full stop or a date follows: most of them are other words as well."""
STEMS = (
    "mandag",
    "måndag",
    "tirsdag",
    "tysdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "laurdag",
    "søndag",
    "sundag",
)
SPELLED = (
    ("mandag", 0), ("måndag", 0), ("monday", 0), ("tirsdag", 1), ("tysdag", 1), ("tuesday", 1), ("onsdag", 2),
    ("wednesday", 2), ("torsdag", 3), ("thursday", 3), ("fredag", 4), ("friday", 4), ("lørdag", 5), ("laurdag", 5),
    ("saturday", 5), ("søndag", 6), ("sundag", 6), ("sunday", 6), ("mandagen", 0), ("tirsdagen", 1), ("onsdagen", 2),
    ("torsdagen", 3), ("fredagen", 4), ("lørdagen", 5), ("søndagen", 6),
)  # fmt: skip
NO_WEEKDAY = words_of(
    "mandat mandel mandig fridag fridagen fridager fridagar fredelig sundae midday middag birthday forsdag mandage "
    "onsdage sandal sandaler sunny undag"
)

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januar jan january jan'", "februar feb february febr", "mars marts march", "april apr", "mai maj may",
            "juni jun june", "juli july jul'", "august aug", "september sep sept", "oktober okt october oct",
            "november nov", "desember december des dec desembar",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
MONTHS_ALSO_WORDS = words_of("may march mars june april august sep dec des jan maj")
"""Names and verbs as well: a month only with a preposition or a number."""

OFFSETS = {phrase: int(days) for days, phrases in listed("days.txt") for phrase in phrases}

THIS = words_of(
    "denne dette denna this førstkommende komande kommende coming førstkomande dennna inneværende "
    "indeværende current nå nu no førstekommende"
)
NEXT = words_of("neste næste nesta næsta nest next nxt nexte naeste nestes neste's næstes føljande følgende")
LAST = words_of("forrige forige førre førrige sist last sidste siste previous farrige")
WHOLE = words_of("hele heile hel heila hæle hele all whole entire alle al heel hæl resten rest heilt")
WEEK = words_of(
    "uke uka uken ukas ukens uge ugen ugens uges ukes veke veka veko vika vike week weeks week's wk vekå uga ug"
)
WEEKEND = words_of(
    "helg helga helgen helgi helgå helgas helgens weekend weekenden weekend's weekends wknd wkend week-end week-enden "
    "vikenden vekenden helja hælja hælga hælgen weekendene weeknd"
)
MONTH = words_of("måned måneden månad månaden månedens mnd måned's maaned maaneden month month's månte måned")
EVERY = words_of("hver kvar alle every each hvert samtlige alle all")

NUMBERS = {
    word: number
    for number, words in {
        1: "en ei ein et én èn éi one a an ett eitt ien",
        2: "to two tvo couple par",
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
ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "første fyrste first fyste", "andre anden annen second andra", "tredje third tredie",
            "fjerde fourth fjærde", "femte fifth", "sjette sixth sjætte", "sjuende syvende seventh sjuande",
            "åttende ottende eighth åttande",
            "niende ninth niande", "tiende tenth tiande", "ellevte eleventh", "tolvte twelfth tolfte",
            "trettende thirteenth trettande", "fjortende fourteenth fjortande", "femtende fifteenth femtande",
            "sekstende sixteenth sekstande", "syttende sytten seventeenth syttande", "attende attende eighteenth",
            "nittende nineteenth nittande", "tyvende tjuende twentieth tjuande",
            "enogtyvende tjueførste twenty-first", "toogtyvende tjueandre twenty-second",
            "treogtyvende tjuetredje twenty-third", "fireogtyvende tjuefjerde twenty-fourth",
            "femogtyvende tjuefemte twenty-fifth", "seksogtyvende tjuesjette twenty-sixth",
            "syvogtyvende tjuesjuende twenty-seventh", "otteogtyvende tjueåttende twenty-eighth",
            "niogtyvende tjueniende twenty-ninth", "tredivte trettiende thirtieth",
            "enogtredivte trettiførste thirty-first",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
ENDINGS = words_of("st nd rd th te de ende e ste nde ande . :e")
NO_DAY_AFTER = words_of(
    "etasje etg sal floor gang gangen time avdeling plass plads st etage hånd klasse one person floors place "
    "omgang forsøk forsøg gong gongen world verdenskrig timen pers stk kr kroner min minutter minutes mins minutt "
    "timer times hours år years personer stykker kopper kaker % rad række row rom room stue"
)
CLOCK_BEFORE = words_of("kl klokka klokken klokkå klokkj klokk at around about ca omkring rundt klåkka klåkken ved")
AND = words_of("og å and & + , n eller or o samt plus både nor heller / verken")
MONTH_BEFORE = words_of(
    "i in for of hele heile during all til fra frå from until till whole entire early late mid no in' av om over"
)
TO = words_of("til te - to until till through thru tom t ti tel t.o.m")
DAY_BEFORE = words_of("den d the dn")
