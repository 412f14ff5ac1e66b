"""Reading how people write an activity or a new time: "Bingo hver onsdag kl 14-15.30 i kafeen, 2 frivillige".

Norwegian, Danish and English at once, whatever the writer's language is. What was read is shown back before anybody
hears of it, so a small reader of our own is enough; what is missing is asked with buttons.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from difflib import SequenceMatcher

from messages.plan_spoken import end_by_name, in_figures, without_we
from messages.plan_words import (
    AFTER,
    CLOCK,
    DATE_WORDS,
    EVERY,
    EVERY_OTHER,
    FROM_DAY,
    HALVES,
    LENGTH,
    LENGTHS,
    MONTHS,
    PLACES,
    RELATIVE,
    UNTIL,
    WANTED,
    WEEK_OF,
    WEEKDAY,
    WEEKDAYS,
    WEEKLY_DAY,
    number,
)
from messages.understanding.reading import read
from storage.records import Unit
from volunteering.planning.draft import LONGEST_TITLE, MOST_MINUTES, Draft

MOST_LINES = 20
LONGEST_LINE = 200
_EDGES = " ,.;:-–\t"


@dataclass(slots=True)
class _Rest:
    """A line that is being read: what was understood is taken out of it."""

    text: str
    draft: Draft = field(default_factory=Draft)

    def take(self, pattern: str) -> re.Match[str] | None:
        found = re.search(pattern, self.text, re.IGNORECASE)
        if found is not None:
            self.text = f"{self.text[: found.start()]} \x1f {self.text[found.end() :]}"
        return found

    def know(self, **values: object) -> None:
        self.draft = replace(self.draft, **values)  # type: ignore[arg-type]  # the fields' own names and types


def read_activities(text: str, today: date, units: Sequence[Unit], titles: Iterable[str] = ()) -> list[Draft]:
    """One activity a line. What is not said stays open.

    Args:
        text: what was written.
        today: the home's date.
        units: those that the writer coordinates; one that is named becomes the activity's unit.
        titles: what is held there already: such a title is kept whole, also one that names a place.
    """
    lines = [line.strip(" \t-–•*") for line in text.splitlines()]
    return [_activity(line[:LONGEST_LINE], today, units, titles) for line in lines if line][:MOST_LINES]


def _activity(line: str, today: date, units: Sequence[Unit], titles: Iterable[str]) -> Draft:
    rest = _Rest(in_figures(line))
    known = _known_title(rest, titles)
    _numbers_of_people(rest)
    _length(rest)
    _until(rest, today)
    _clock(rest)
    _days(rest, today)
    title, place = _title_and_place(rest.text, known)
    unit = _unit(place or "", units) or next((each for each in units if _says(rest.text, each)), None)
    if unit is not None and place is not None and _alike(place, unit.name):
        place = None
    rest.know(title=known or title, place=place, unit=unit.id if unit else units[0].id if len(units) == 1 else None)
    return rest.draft


def _known_title(rest: _Rest, titles: Iterable[str]) -> str:
    for title in sorted(titles, key=len, reverse=True):
        if rest.take(rf"^{re.escape(title)}(?!\w)"):
            return title
    return ""


def _numbers_of_people(rest: _Rest) -> None:
    if found := rest.take(WANTED):
        rest.know(wanted=min(number(found["n"]), 99))
    if found := rest.take(PLACES):
        rest.know(places=min(number(found["n"] or found["m"]), 99))


def _length(rest: _Rest) -> None:
    for pattern, minutes in LENGTHS:
        if rest.take(pattern):
            rest.know(minutes=minutes)
            return
    if found := rest.take(LENGTH):
        unit = 1 if found["u"].lower().startswith("min") else 60
        minutes = number(found["n"] or found["w"]) * unit + (unit // 2 if found["half"] else 0)
        if 0 < minutes <= MOST_MINUTES:
            rest.know(minutes=minutes)


def _until(rest: _Rest, today: date) -> None:
    if _repeats(rest.text) and (named := end_by_name(rest.text, today)):
        until, rest.text = named
        rest.know(until=until)
        return
    found = re.search(UNTIL, rest.text, re.IGNORECASE)
    if found is None:
        return
    tail = _Rest(rest.text[found.end() :])
    day = _date(tail, today) if re.match(DATE_WORDS, tail.text.strip(), re.IGNORECASE) else None
    if day is not None:
        rest.text = f"{rest.text[: found.start()]} \x1f {tail.text}"
        rest.know(until=day)


def _repeats(text: str) -> bool:
    """Whether it is held more than once: who decorates "til jul" on one day does not end by it."""
    named = re.finditer(WEEKDAY, text, re.IGNORECASE)
    weekly = any(found["every"] or re.fullmatch(WEEKLY_DAY, found["day"], re.IGNORECASE) for found in named)
    ways = (EVERY, EVERY_OTHER, *(pattern for pattern, _ in WEEK_OF))
    return weekly or any(re.search(pattern, text, re.IGNORECASE) for pattern in ways)


def _clock(rest: _Rest) -> None:
    for pattern, minute in HALVES:
        if found := rest.take(pattern):
            rest.know(minute=_afternoon(minute + 60 * (number(found["h"]) % 24), ""))
            return
    for pattern in CLOCK:
        found = re.search(pattern, rest.text, re.IGNORECASE)
        if found is None:
            continue
        groups = found.groupdict()
        starts = _minute(groups["h"], groups.get("m"), groups.get("pm") or groups.get("pm2") or "")
        if starts is None:
            continue
        rest.take(pattern)
        rest.know(minute=starts)
        if groups.get("h2"):
            ends = _minute(groups["h2"], groups.get("m2"), groups.get("pm2") or "")
            if ends is not None and ends <= starts:
                ends += 12 * 60 if ends + 12 * 60 > starts else 24 * 60
            if ends is not None and 0 < ends - starts <= MOST_MINUTES:
                rest.know(minutes=ends - starts)
        return


def _minute(hour: str, minute: str | None, half: str) -> int | None:
    """Minutes after midnight; None when there is no such time."""
    if int(hour) > 24 or int(minute or 0) > 59:
        return None
    return _afternoon(int(hour) % 24 * 60 + int(minute or 0), half)


def _afternoon(minute: int, half: str) -> int:
    """Nothing is held at two in the night: a bare "kl 2" is the afternoon."""
    half = half.replace(".", "").lower()
    if half == "pm" or (half == "" and 60 <= minute < 7 * 60):
        return minute if minute >= 12 * 60 else minute + 12 * 60
    return minute


def _days(rest: _Rest, today: date) -> None:
    if found := rest.take(EVERY_OTHER):
        rest.know(every=2, weekly=True)
    for pattern, weekdays in WEEK_OF:
        if rest.take(pattern):
            rest.know(weekdays=weekdays, weekly=True)
            return
    day = _first_day(rest, today) or _date(rest, today)
    if day is not None:
        rest.know(day=day)
    named: list[int] = []
    repeated = rest.draft.weekly is True
    while found := rest.take(WEEKDAY):
        word = found["day"].lower()
        named.append(next(n for n, names in enumerate(WEEKDAYS) if re.fullmatch(names, word)))
        repeated = repeated or bool(found["every"]) or re.fullmatch(WEEKLY_DAY, word) is not None
    if rest.take(EVERY):
        repeated = True
    if named:
        rest.know(weekdays=tuple(dict.fromkeys(named)))
    if repeated or len(set(named)) > 1:
        rest.know(weekly=True)
    elif day is not None:
        rest.know(weekly=False, weekdays=())


def _first_day(rest: _Rest, today: date) -> date | None:
    """The day from which it is held every week: "fra og med neste mandag har vi quiz hver mandag"."""
    found = re.search(FROM_DAY, rest.text, re.IGNORECASE)
    if found is None or not re.search(
        WEEKDAY, f"{rest.text[: found.start()]} {rest.text[found.end() :]}", re.IGNORECASE
    ):
        return None
    rest.take(FROM_DAY)
    weekday = next(n for n, names in enumerate(WEEKDAYS) if re.fullmatch(names, found["day"].lower()))
    if found["next"]:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _date(rest: _Rest, today: date) -> date | None:
    """The first date in words or figures, in this year or the next."""
    for pattern, days in RELATIVE:
        if rest.take(pattern):
            return today + timedelta(days=days)
    if found := rest.take(r"\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"):
        return _day(int(found["d"]), int(found["m"]), int(found["y"]), today)
    for month, names in enumerate(MONTHS, 1):
        ways = (
            rf"\b(?:den |the )?(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?(?:{names})\b\.?(?: (?P<y>20\d\d))?",
            rf"\b(?:{names})\b\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.:]\d)(?:,? (?P<y>20\d\d))?",
        )
        for way in ways:
            if found := rest.take(way):
                return _day(int(found["d"]), month, int(found["y"] or 0), today)
    for way in (
        r"(?<![\d.:])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>\d{2,4}))?(?!\d)",
        r"(?<![\d.:])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4}|\d\d)?(?!\d)",
    ):
        found = re.search(way, rest.text)
        if found is not None and 1 <= int(found["m"]) <= 12:
            rest.take(way)
            return _day(int(found["d"]), int(found["m"]), int(found["y"] or 0), today)
    if found := rest.take(r"\b(?:den|the) (?P<d>\d{1,2})(?:\.|st|nd|rd|th)?(?![\d:])"):
        return _coming(int(found["d"]), today)
    return None


def _day(day: int, month: int, year: int, today: date) -> date | None:
    if 0 < year < 100:
        year += 2000
    try:
        found = date(year or today.year, month, day)
        return found if year or found >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _coming(day: int, today: date) -> date | None:
    """The next day of this number."""
    ahead = (today + timedelta(days=n) for n in range(62))
    return next((each for each in ahead if each.day == day), None)


def _title_and_place(text: str, known: str) -> tuple[str, str | None]:
    """What is left: what it is called, and where it is. The pieces are parted by what was taken out."""
    pieces = [
        re.sub(AFTER, "", piece.strip(" ,.;:-–\t"), flags=re.IGNORECASE).strip(" ,.;:-–")
        for piece in text.split("\x1f")
    ]
    title, place = "", None
    for piece in (each for each in pieces if each):
        found = re.search(r"(?:^|\s)(?:i|på|ved|in|at|on) (?:the )?(?P<place>\S.*)$", piece, re.IGNORECASE)
        if found is not None and place is None and (title or known or found.start() > 0):
            place = found["place"].strip(" ,.")
            piece = piece[: found.start()].strip(" ,.")  # noqa: PLW2901 - what is left of it
        if not title and piece:
            title = without_we(piece)
    title = title[:LONGEST_TITLE].strip()
    return title[:1].upper() + title[1:], place[:1].upper() + place[1:LONGEST_TITLE] if place else None


def _unit(place: str, units: Sequence[Unit]) -> Unit | None:
    return next((unit for unit in units if _alike(place, unit.name) or _says(place, unit)), None)


def _says(text: str, unit: Unit) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(unit.name)}(?!\w)", text, re.IGNORECASE))


def _alike(place: str, name: str) -> bool:
    """Whether a place is a unit's name, however it is spelt: "kafeen" is Caféen."""
    return bool(place) and SequenceMatcher(None, _plain(place), _plain(name)).ratio() >= 0.75


def _plain(text: str) -> str:
    return text.casefold().translate(str.maketrans("éèåøæö", "eeaoao")).replace("c", "k")


@dataclass(frozen=True, slots=True)
class NewTime:
    """A new time, as somebody wrote it; what was not said stays as it is."""

    day: date | None
    minute: int | None


def read_time(text: str, today: date) -> NewTime:
    """A day, a clock time or both: "kl 15", "torsdag kl 15", "4. desember"."""
    rest = _Rest(text[:LONGEST_LINE])
    _clock(rest)
    _days(rest, today)
    day = rest.draft.day
    if day is None and rest.draft.weekdays:
        day = today + timedelta(days=(rest.draft.weekdays[0] - today.weekday()) % 7)
    return NewTime(day, rest.draft.minute)


def read_day(text: str, today: date) -> date | None:
    """A day: "fredag", "til 20. desember"."""
    return read_time(re.sub(UNTIL, " ", text, flags=re.IGNORECASE), today).day


def read_days(text: str, today: date, language: str | None) -> tuple[date, date] | None:
    """The first and the last of the days somebody wrote: "fra fredag til og med mandag", "neste uke"; one day is both.

    None: no day was found, or weekday and date disagree, so that it is not known which is meant.
    """
    mentions = read(text[:LONGEST_LINE], today, language).days
    if any(mention.disagree for mention in mentions):
        return None
    days = {day for mention in mentions for day in mention.days}
    if len(days) > 1:
        return min(days), max(days)
    day = read_day(text, today)
    return None if day is None else (day, day)
