"""Days as people write them, by example and over whatever a machine can think of."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.understanding import Intent, understand
from messages.understanding.polarity import meant
from messages.understanding.reading import read

WEDNESDAY = date(2026, 12, 2)
NOON = datetime(2026, 12, 2, 12, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")


def days(text: str, language: str = "nb", today: date = WEDNESDAY) -> list[str]:
    found = {day for mention in read(text, today, language).days for day in mention.days}
    return [day.isoformat()[5:] for day in sorted(found)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kan ikke i dag", ["12-02"]),
        ("kommer i morgen", ["12-03"]),
        ("æ kjem i mårra", ["12-03"]),
        ("imårgå går ikkje", ["12-03"]),
        ("i overmorgen", ["12-04"]),
        ("takk for i går", ["12-01"]),
        ("på fredag", ["12-04"]),
        ("tysdag og laurdag", ["12-05", "12-08"]),
        ("onsdag", ["12-09"]),
        ("neste torsdag", ["12-10"]),
        ("torsdag i neste uke", ["12-10"]),
        ("fredag den 4.", ["12-04"]),
        ("fredag 5.", ["12-04", "12-05"]),
        ("3. desember", ["12-03"]),
        ("5/12", ["12-05"]),
        ("den 5.12.", ["12-05"]),
        ("12.–14. desember", ["12-12", "12-13", "12-14"]),
        ("fra mandag til onsdag", ["12-07", "12-08", "12-09"]),
        ("i helga", ["12-05", "12-06"]),
        ("denne uka", ["12-02", "12-03", "12-04", "12-05", "12-06"]),
        ("om fjorten dager", ["12-16"]),
        ("om en uke", ["12-09"]),
        ("de to neste torsdagene", ["12-03", "12-10"]),
        ("torsdagene i desember", ["12-03", "12-10", "12-17", "12-24", "12-31"]),
        ("lille julaften", ["12-23"]),
        ("2. juledag", ["12-26"]),
        ("første søndag i advent", ["11-28"]),
        ("1. påskedag", ["03-28"]),
        ("Kristi himmelfartsdag", ["05-06"]),
        ("17. mai", ["05-17"]),
        ("fredga", ["12-04"]),
        ("tordsag kan jeg", ["12-03"]),
        ("klokka halv tre", []),
        ("kl 14.30", []),
        ("om 10 min", []),
        ("i 2. etasje", []),
        ("har fri, god morgen", []),
        ("Pakket bilen i natt", []),
        ("mann min fikk slag i natt, torsdan må dere glemme meg", ["12-03"]),
        ("om Jan og Berit blir med søndag", ["12-06"]),
        ("bingoen på fredda'n", ["12-04"]),
        ("manndaggen måj eg melde avbud", ["12-07"]),
        ("i mogon og i overimårra", ["12-03", "12-04"]),
        ("både toogtjuende å treogtjuende", ["12-22", "12-23"]),
        ("i heljå", ["12-05", "12-06"]),
        ("fre dag", ["12-04"]),
        ("Desverreblirjegheimeidag", ["12-02"]),
        ("dagens meny", ["12-02"]),
        ("til uka", ["12-07", "12-08", "12-09", "12-10", "12-11", "12-12", "12-13"]),
        ("tre ganger i uka", []),
        ("kan ikke i mrogen, i kvedl eller i ettremiddag", ["12-02", "12-03"]),
        ("kan noen ta sin dag mot mandag", ["12-07"]),
        ("29. - er jeg på eller ikke", ["12-29"]),
        ("stemmer det at jeg er oppført 12.?", ["12-12"]),
        ("fri 11. t.o.m. 13.", ["12-11", "12-12", "12-13"]),
        ("i dag om ei veke", ["12-09"]),
        ("kan ikke 1. og 2. juledag", ["12-25", "12-26"]),
        ("den 5. i neste måned", ["01-05"]),
        ("ikke send meg fredagsbrevet", []),
        ("kan ikke på torsdager", []),
        ("torsdager i desember", ["12-03", "12-10", "12-17", "12-24", "12-31"]),
        ("den 20. mars og den 27.", ["03-20", "03-27"]),
        ("jeg bor på 6. og kommer ned", []),
        ("den første sangen", []),
        ("takk for torsdag som var", ["11-26"]),
    ],
)
def test_norwegian(text: str, meant: list[str]) -> None:
    assert days(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mandag d. 7/12", ["12-07"]),
        ("loerdag den 5. december", ["12-05"]),
        ("om otte dage", ["12-09"]),
        ("torsdag om otte dage", ["12-10"]),
        ("næste uges tirsdag", ["12-08"]),
        ("resten af ugen", ["12-02", "12-03", "12-04", "12-05", "12-06"]),
        ("d. 22. og 23. december", ["12-22", "12-23"]),
        ("mellem den 9. og den 11. december", ["12-09", "12-10", "12-11"]),
        ("Grundlovsdag", ["06-05"]),
        ("i aften", ["12-02"]),
        ("min mandagsvagt", ["12-07"]),
        ("den niende december, det er jo en onsdag", ["12-09"]),
        ("fra den 28. til den 3.", [f"12-{day}" for day in range(28, 32)] + ["01-01", "01-02", "01-03"]),
        ("fri til og med fredag", ["12-02", "12-03", "12-04"]),
        ("æ ka it kom i daw", ["12-02"]),
        ("kommer han i måen", ["12-03"]),
        ("o fredaw å synndaw", ["12-04", "12-06"]),
        ("ja kommer tårsda te banko", ["12-03"]),
        ("i næst uch", ["12-07", "12-08", "12-09", "12-10", "12-11", "12-12", "12-13"]),
        ("i dæn her uch", ["12-02", "12-03", "12-04", "12-05", "12-06"]),
        ("ferie til ugen er omme", ["12-02", "12-03", "12-04", "12-05", "12-06"]),
        ("staarjegpåtilbingoiaften", ["12-02"]),
        ("de næste to mandage", ["12-07", "12-14"]),
        ("bob om onsdagen", []),
        ("det havde I da slet ikke behøvet", []),
        ("i den anden ende af byen", []),
        ("den tyvende", ["12-20"]),
        ("afbud 27.", ["12-27"]),
        ("kan ikke d. 6-9", ["12-06", "12-07", "12-08", "12-09"]),
        ("mandag om otte dage", ["12-14"]),
        ("kan ikk ti rsdag", ["12-08"]),
        ("skriv mig på alle onsdage", ["12-09"]),
        ("Ugens program", ["12-02", "12-03", "12-04", "12-05", "12-06"]),
        ("hvad sker der til fastelavn", []),
        ("Ankom 10.02.", []),
    ],
)
def test_danish(text: str, meant: list[str]) -> None:
    assert days(text, "da") == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tmrw cant", ["12-03"]),
        ("2moro no can do", ["12-03"]),
        ("the day after tomorrow", ["12-04"]),
        ("December 3rd", ["12-03"]),
        ("the 22nd", ["12-22"]),
        ("on Friday the 4th of December", ["12-04"]),
        ("Thursday week", ["12-10"]),
        ("a week from today", ["12-09"]),
        ("in a fortnight", ["12-16"]),
        ("next Thursday", ["12-10"]),
        ("can do mon n wed", ["12-07", "12-09"]),
        ("from 4 to 6 December", ["12-04", "12-05", "12-06"]),
        ("Christmas Eve and Boxing Day", ["12-24", "12-26"]),
        ("wednesdays quiz", ["12-09"]),
        ("I sat in the sun", []),
        ("may I come", []),
        ("what is there that I may help with", []),
        ("on Friday I may come", ["12-04"]),
        ("here I am, sat in the café, such sun", []),
        ("sat or sun, and not wed", ["12-05", "12-06", "12-09"]),
        ("room 7. May I see her", []),
        ("away through April", [f"04-{day:02}" for day in range(1, 31)]),
        ("without Freda and Helga", []),
        ("no weel the day", ["12-02"]),
        ("I don't recall the day of the trip", []),
        ("in the day room", []),
        ("tomorrow and the day after", ["12-03", "12-04"]),
        ("tomorrer, termorrer, tomrow, tomn", ["12-03"]),
        ("this evning or Setterday", ["12-02", "12-05"]),
        ("on 17 th", ["12-17"]),
        ("the 3rd of next month", ["01-03"]),
        ("Friday fortnight", ["12-18"]),
        ("which Sundays am I down for", []),
        ("on fridays list", ["12-04"]),
        ("2day or Thursdee", ["12-02", "12-03"]),
        ("25th -> can't", ["12-25"]),
        ("fri 1st of the month", ["01-01"]),
        ("the week after next", [f"12-{day}" for day in range(14, 21)]),
        ("in two weeks from today", ["12-16"]),
        ("nxet week", ["12-07", "12-08", "12-09", "12-10", "12-11", "12-12", "12-13"]),
        ("I wrote to you this morning", []),
        ("I wrote last night about Friday", ["12-04"]),
        ("the 9.40 instead of the 9.10", []),
        ("a weekend in Rome", []),
        ("on Monday the 6th... no wait it's the 7th, sorry. That Monday", ["12-07"]),
        ("on behalf of the 80th birthday", []),
        ("3 pm", []),
        ("the 3rd floor", []),
    ],
)
def test_english(text: str, meant: list[str]) -> None:
    assert days(text, "en") == meant


@pytest.mark.parametrize(
    ("text", "language", "cannot", "can"),
    [
        ("den 8. kan jeg ikke, hellere den 10.", "da", ["12-08"], ["12-10"]),
        ("Torsdag kan jeg ikke tage højtlæsningen, kun fredag", "da", ["12-03"], ["12-04"]),
        ("Jeg er væk torsdag og fredag men er der mandag og tirsdag", "da", ["12-03", "12-04"], ["12-07", "12-08"]),
        ("fredag passer mig dårligt men mandag går fint", "da", ["12-04"], ["12-07"]),
        ("Jeg bliver først udskrevet søndag, så det bliver uden mig fredag", "da", ["12-04"], []),
        ("Jeg sejler fredag, så hele denne uge er jeg væk", "da", ["12-02", "12-03", "12-04", "12-05", "12-06"], []),
        ("Mandag er umulig for meg. Torsdag derimot har jeg ingenting", "nb", ["12-07"], ["12-03"]),
        ("Kan jeg få bytte bort fredag, mandag er mye bedre", "nb", ["12-04"], ["12-07"]),
        ("i januar, altså den femte, ryk jobben", "nb", ["01-05"], []),
        ("Neste uke blir rar. Mandag til tirsdag er jeg på Gardermoen", "nb", ["12-07", "12-08"], []),
        ("I can do Friday as usual but not Monday", "en", ["12-07"], ["12-04"]),
        ("I can't help on Sunday; on Saturday I'll be there as planned.", "en", ["12-06"], ["12-05"]),
        ("Could I do Saturday instead of the lunch on Thursday?", "en", ["12-03"], ["12-05"]),
        ("if I come Friday in place of Thursday, which I can't?", "en", ["12-03"], ["12-04"]),
        ("Take my name away from Friday but also from Monday", "en", ["12-04", "12-07"], []),
        ("I can do Monday, Thursday I can't", "en", ["12-03"], ["12-07"]),
        ("Thursday not possible, Friday as agreed though", "en", ["12-03"], ["12-04"]),
        ("I was to come Thursday, I am ill, take Monday instead", "en", ["12-03"], ["12-07"]),
        ("cancel Thursday, Friday and Monday please", "en", ["12-03", "12-04", "12-07"], []),
        ("can't come Thursday or Friday, I'm ill since Monday", "en", ["12-03", "12-04"], []),
        ("stryk meg torsdag og sett meg på mandag", "nb", ["12-03"], ["12-07"]),
        ("Jeg tager mandagen hvis en anden tager torsdagen", "da", ["12-03"], ["12-07"]),
        ("Torsdag, fredag og mandag tager jeg mig af min svoger", "da", ["12-03", "12-04", "12-07"], []),
    ],
)
def test_of_the_days_in_a_cancellation_only_those_that_cannot_be(
    text: str, language: str, cannot: list[str], can: list[str]
) -> None:
    when, instead = meant(read(text, WEDNESDAY, language), cancels=True, today=WEDNESDAY)
    assert [day.isoformat()[5:] for day in when] == cannot
    assert [day.isoformat()[5:] for day in instead] == can


MONTHS = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
TODAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))


@given(TODAYS, st.integers(0, 364))
def test_a_day_of_the_coming_year_is_read_however_it_is_written(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    wanted = [day.isoformat()[5:]]
    assert days(f"{day.day}. {MONTHS[day.month - 1]}", today=today) == wanted
    assert days(f"{day.day}/{day.month}", today=today) == wanted
    assert days(f"kan ikke {WEEKDAYS[day.weekday()]} {day.day}.{day.month}.", today=today) == wanted
    assert days(day.isoformat(), today=today) == wanted


@given(TODAYS, st.integers(0, 6))
def test_a_weekday_is_the_next_one_after_today(today: date, weekday: int) -> None:
    (found,) = (mention.days for mention in read(f"på {WEEKDAYS[weekday]}", today, "nb").days)
    assert found[0].weekday() == weekday
    assert 1 <= (found[0] - today).days <= 7


@given(TODAYS, st.integers(1, 12))
def test_a_month_is_all_its_days_from_today_on(today: date, month: int) -> None:
    (found,) = (mention.days for mention in read(f"i {MONTHS[month - 1]}", today, "nb").days)
    assert all(day.month == month and day >= today for day in found)
    assert (found[-1] + timedelta(days=1)).day == 1
    assert len(found) >= 28 or month == today.month


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("jeg er bortreist fra fredag, tilbake onsdag", "nb", ["12-04", "12-05", "12-06", "12-07", "12-08"]),
        ("jeg er væk fra og med fredag, tilbage på tirsdag", "da", ["12-04", "12-05", "12-06", "12-07"]),
        ("I'm away from Friday and back on Monday", "en", ["12-04", "12-05", "12-06"]),
        ("bortreist fra fredag til mandag, tilbake onsdag", "nb", ["12-04", "12-05", "12-06", "12-07"]),
        ("jeg kan ikke torsdag, er tilbake fredag", "nb", ["12-03"]),
        ("kan ikke fredag, og kan ikke komme tilbake mandag heller", "nb", ["12-04", "12-07"]),
    ],
)
def test_away_from_one_day_and_back_on_another_is_every_day_between(
    text: str, language: str, expected: list[str]
) -> None:
    when, instead = meant(read(text, WEDNESDAY, language), cancels=True, today=WEDNESDAY)
    assert ([day.isoformat()[5:] for day in when], instead) == (expected, ())


@pytest.mark.parametrize("text", ["kan ikke torsdag, er tilbake mandag", "I can't come Thursday, back on Monday"])
def test_back_without_a_from_may_be_one_day_alone_and_is_asked(text: str) -> None:
    understood = understand(text, NOON, OSLO, None)
    assert (understood.intent, understood.sure) == (Intent.CANCEL, False)
    assert not understood.instead


def test_a_month_that_was_named_holds_for_the_day_after_it_however_far_ahead() -> None:
    assert days("den 20. juni og den 27.", "da") == ["06-20", "06-27"]
    assert days("on 20 September and the 27th", "en") == ["09-20", "09-27"]
    assert days("24. december 2027 og den 27.", "da") == ["12-24", "12-27"]
    assert days("den 20. november og den 27.", "da") == ["12-27", "11-20"]  # perhaps that of last month
