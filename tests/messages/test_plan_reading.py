"""An activity as people write it, in three languages; what is not said stays open, nothing else is made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.plan_reading import NewTime, read_activities, read_day, read_days, read_time
from storage.records import Unit
from volunteering.planning.draft import Missing

TODAY = date(2026, 11, 25)  # a Wednesday
UNITS = [Unit(1, "Caféen", 1, "Solbakken"), Unit(2, "B.1", 1, "Solbakken"), Unit(3, "Avdeling 2", 1, "Solbakken")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "Bingo hver onsdag kl 14-15.30 i kafeen, 2 frivillige",
            {"title": "Bingo", "unit": 1, "weekdays": (2,), "weekly": True, "minute": 840, "minutes": 90, "wanted": 2},
        ),
        ("banko hver onsdag kl. 14-15.30", {"title": "Banko", "weekdays": (2,), "minute": 840, "minutes": 90}),
        ("3. desember kl. 14 Sang", {"title": "Sang", "day": "2026-12-03", "weekly": False, "minute": 840}),
        ("Bingo every Wednesday from 2 pm to 3.30 pm in the café", {"title": "Bingo", "minute": 840, "minutes": 90}),
        ("Høytlesing tirsdager og torsdager 11:00–11:45 på Avdeling 2", {"weekdays": (1, 3), "unit": 3, "minutes": 45}),
        ("Turgruppe annenhver mandag kl 12 i 1,5 time, plass til 4", {"every": 2, "minutes": 90, "places": 4}),
        ("Sang hver fredag kl 10 til 20. desember, en halv time", {"until": "2026-12-20", "minutes": 30}),
        ("Reading on Thursdays at 11 until 18 December", {"weekdays": (3,), "minute": 660, "until": "2026-12-18"}),
        ("Julebord 12/12 kl 18-21 i festsalen", {"day": "2026-12-12", "place": "Festsalen", "minutes": 180}),
        ("Besøgshund om mandagen kl. 14 på B.1 en time", {"weekdays": (0,), "weekly": True, "unit": 2, "minutes": 60}),
        ("Kaffe fredag kl halv tre", {"weekdays": (4,), "minute": 870}),
        ("Bingo Wednesday at half two, one hour", {"weekdays": (2,), "minute": 870, "minutes": 60}),
        ("Kaffe fredag kl halv ett", {"weekdays": (4,), "minute": 750}),
        ("Sang i caféen hver torsdag kl 10", {"title": "Sang i caféen", "weekdays": (3,)}),
        ("Luciatog 13.12. kl 17", {"day": "2026-12-13", "minute": 1020}),
        (
            "Strikkeklub hver torsdag fra kl. 14 til 16 i caféen, gerne 3 frivillige",
            {"title": "Strikkeklub", "unit": 1, "place": None, "minute": 840, "minutes": 120, "wanted": 3},
        ),
        ("Strikkeklubb torsdag kl 14 i festsalen, vi vil gjerne ha to frivillige", {"place": "Festsalen", "wanted": 2}),
        ("Knitting on Thursdays at 2 pm in the ballroom, ideally 3 helpers", {"place": "Ballroom", "wanted": 3}),
        ("Banko fredag kl. 10 i festsalen, helst plads til 12", {"place": "Festsalen", "places": 12}),
        ("Quiz 4 December at 2.30pm", {"day": "2026-12-04", "minute": 870}),
    ],
)
def test_what_is_said_is_read(written: str, read: dict[str, object]) -> None:
    found = read_activities(written, TODAY, UNITS, ["Sang i caféen"])[0].as_data()
    assert {key: found.get(key) for key in read} == read


def test_what_is_not_said_is_asked_in_one_order() -> None:
    assert read_activities("Bingo", TODAY, UNITS)[0].missing() is Missing.DAY
    assert read_activities("bingo onsdag kl 14", TODAY, UNITS)[0].missing() is Missing.WEEKLY
    assert read_activities("hver onsdag kl 14", TODAY, UNITS)[0].missing() is Missing.TITLE
    assert read_activities("Bingo hver onsdag", TODAY, UNITS)[0].missing() is Missing.TIME
    assert read_activities("Bingo hver onsdag kl 14", TODAY, UNITS)[0].missing() is Missing.LENGTH
    assert read_activities("Bingo hver onsdag kl 14-15", TODAY, UNITS)[0].missing() is Missing.UNIT
    assert read_activities("Bingo hver onsdag kl 14-15", TODAY, UNITS[:1])[0].missing() is None


def test_each_line_is_an_activity() -> None:
    read = read_activities("Bingo hver onsdag kl 14\n\n- Sang hver torsdag kl 10", TODAY, UNITS)
    assert [draft.title for draft in read] == ["Bingo", "Sang"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("kl 15", NewTime(None, 900)),
        ("torsdag kl 15", NewTime(date(2026, 11, 26), 900)),
        ("4. desember", NewTime(date(2026, 12, 4), None)),
        ("halv tre", NewTime(None, 870)),
        ("i morgen kl. 9", NewTime(date(2026, 11, 26), 540)),
        ("når det passer", NewTime(None, None)),
    ],
)
def test_a_new_time(written: str, read: NewTime) -> None:
    assert read_time(written, TODAY) == read


@pytest.mark.parametrize(
    "written",
    ["fra fredag til og med mandag", "fredag t.o.m. mandag", "from Friday to Monday", "den 27. til den 30. november"],
)
def test_all_the_days_from_the_first_to_the_last(written: str) -> None:
    assert read_days(written, TODAY, None) == (date(2026, 11, 27), date(2026, 11, 30))


def test_a_single_day_is_first_and_last_and_a_week_is_all_of_it() -> None:
    assert read_days("fredag", TODAY, "nb") == (date(2026, 11, 27), date(2026, 11, 27))
    assert read_days("neste uke", TODAY, "nb") == (date(2026, 11, 30), date(2026, 12, 6))
    assert read_days("fredag den 28. november", TODAY, "nb") is None  # a Saturday
    assert read_days("lenge", TODAY, "nb") is None


def test_a_day_to_close_until() -> None:
    assert read_day("til og med fredag", TODAY) == date(2026, 11, 27)
    assert read_day("lenge", TODAY) is None


@given(st.text(max_size=120))
def test_nothing_that_is_written_breaks_it(text: str) -> None:
    for draft in read_activities(text, TODAY, UNITS, ["Bingo"]):
        assert draft.minute is None or 0 <= draft.minute < 24 * 60
        assert draft.minutes is None or 0 < draft.minutes <= 12 * 60
        assert len(draft.title) <= 60
        if draft.missing() is None:
            draft.rhythm(TODAY)
    read_time(text, TODAY)
