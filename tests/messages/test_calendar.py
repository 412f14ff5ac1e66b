"""A date for somebody's own calendar, read back as a calendar reads it (RFC 5545)."""

import re
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from messages.calendar import FOLD_AT, Event, calendar_file

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
STARTS = datetime(2026, 12, 3, 13, 0, tzinfo=UTC)
ONE_LINE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=120)


def event(title: str = "Sangstund", place: str = "Kafeen", about: str = "Si gjerne fra.") -> Event:
    return Event("17@bot", STARTS, STARTS + timedelta(minutes=90), title, place, about)


def read(content: bytes) -> list[tuple[str, str]]:
    """Unfolded, split at the first colon, values unescaped."""
    text = content.decode().replace("\r\n ", "")
    pairs = [line.split(":", 1) for line in text.removesuffix("\r\n").split("\r\n")]
    return [(name, re.sub(r"\\(.)", r"\1", value)) for name, value in pairs]


def test_one_date() -> None:
    assert calendar_file([event()], NOW).decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//kulturkontakt//kulturkontakt//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:17@bot",
        "DTSTAMP:20261125T110000Z",
        "SEQUENCE:472980",
        "DTSTART:20261203T130000Z",
        "DTEND:20261203T143000Z",
        "SUMMARY:Sangstund",
        "LOCATION:Kafeen",
        "DESCRIPTION:Si gjerne fra.",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_fetched_again_later_it_takes_the_place_of_the_older_one() -> None:
    first, later = dict(read(calendar_file([event()], NOW))), dict(read(calendar_file([event()], NOW + timedelta(1))))
    assert first["UID"] == later["UID"]
    assert int(first["SEQUENCE"]) < int(later["SEQUENCE"])


@given(ONE_LINE, ONE_LINE)
def test_whatever_a_title_holds_it_comes_back_and_no_line_is_too_long(title: str, place: str) -> None:
    content = calendar_file([event(title, place)], NOW)
    lines = content.split(b"\r\n")
    assert all(len(line) <= FOLD_AT for line in lines)
    assert all(line.decode() is not None for line in lines)  # no letter is cut in two
    found = dict(read(content))
    assert found["SUMMARY"] == " ".join(title.split())
    assert found["LOCATION"] == " ".join(place.split())
    assert content.count(b"BEGIN:VEVENT") == 1
