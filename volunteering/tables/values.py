"""From one cell to one value. A cell is text in a .csv file; in a workbook it may be a real date, time or number.

Nothing is guessed: `3.12.2026` and `14.00` are refused, with the form that is wanted filled in.
"""

import calendar
import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from volunteering.tables.faults import FaultCode

Cell = str | int | float | bool | datetime | date | time | timedelta | None

MOST_IN_A_NUMBER = 100_000
YEARS = range(1900, 2201)

_MINUTES_IN_A_DAY = 24 * 60
# What æ, ø, å and é become when UTF-8 is read as Windows-1252 and saved again; � is what is left of a lost letter.
_DAMAGED = re.compile("Ã[¦¸¥©†˜…¤¶¼–„‰]|â€|\ufffd")
_LATIN_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell that cannot be read, and why."""

    code: FaultCode
    values: Mapping[str, str] = field(default_factory=dict)


def shown(cell: Cell) -> str:
    """A cell as the person sees it, without what no eye sees: control and direction characters, spare spaces."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return _shown_by_a_spreadsheet(cell)
    said = unicodedata.normalize("NFC", cell)
    return " ".join((said if said.isprintable() else "".join(map(_visible, said))).split())


def _shown_by_a_spreadsheet(cell: bool | float | datetime | date | time | timedelta) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == time() else f"{_to_the_minute(cell):%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co") else character


def text(cell: Cell, most: int) -> str | Refused:
    """A name or a line of text, composed (NFC), with single spaces, of at most so many characters."""
    said = shown(cell)
    if _DAMAGED.search(said):
        return Refused(FaultCode.GARBLED, {"value": said})
    if len(said) > most:
        values = {"value": said[:20], "length": str(len(said)), "most": str(most)}
        return Refused(FaultCode.TOO_LONG, values)
    return said


def day(cell: Cell) -> date | Refused:
    """A local date: `2026-12-03`, or a date cell."""
    if isinstance(cell, datetime):
        if cell.time() != time():
            return Refused(FaultCode.CLOCK_IN_DATE, {"value": shown(cell), "example": f"{cell:%Y-%m-%d}"})
        return _in_range(cell.date())
    if isinstance(cell, date):
        return _in_range(cell)
    said = shown(cell).translate(_LATIN_DASHES)
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+00:00(?::00)?)?", said, re.ASCII)
    if match:
        return _date(said, int(match[1]), int(match[2]), int(match[3]))
    if re.match(r"\d{4}-\d{1,2}-\d{1,2}[ T]", said, re.ASCII):
        return Refused(FaultCode.CLOCK_IN_DATE, {"value": said, "example": re.split("[ T]", said)[0]})
    return Refused(FaultCode.NOT_A_DATE, {"value": said, "example": _meant_day(said) or "2026-12-03"})


def days(cell: Cell) -> tuple[date, ...] | Refused:
    """Several dates, with commas between them; each once, in order."""
    if not isinstance(cell, str):
        found = day(cell)
        return found if isinstance(found, Refused) else (found,)
    found_days = set()
    for said in re.split(r"[,;\n]+", cell):
        if said.strip():
            found = day(said)
            if isinstance(found, Refused):
                return found
            found_days.add(found)
    return tuple(sorted(found_days))


def clock(cell: Cell) -> time | Refused:
    """A local clock time to the minute: `14:00`, or a time cell."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and 0 <= cell < 1:
        cell = timedelta(days=cell)  # a time cell that was formatted as a number
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return time(*divmod(minutes, 60)) if 0 <= minutes < _MINUTES_IN_A_DAY else _no_such_time(shown(cell))
    if isinstance(cell, time):
        return _to_the_minute(datetime.combine(date.min, cell)).time()
    said = shown(cell)
    match = re.fullmatch(r"(\d{1,2}):(\d{2})(?::00)?", said, re.ASCII)
    if match is None:
        return Refused(FaultCode.NOT_A_TIME, {"value": said, "example": _meant_time(said) or "14:00"})
    hour, minute = int(match[1]), int(match[2])
    return time(hour, minute) if hour < 24 and minute < 60 else _no_such_time(said)


def moment(cell: Cell) -> datetime | Refused:
    """A local date and clock time, without zone: `2026-12-03 14:00`, or a date cell with a time."""
    if isinstance(cell, datetime):
        whole = _to_the_minute(cell)
        within = _in_range(whole.date())
        return within if isinstance(within, Refused) else whole
    said = shown(cell).translate(_LATIN_DASHES)
    match = re.fullmatch(r"(\d{4}-\d{1,2}-\d{1,2})(?: *T *| +)(\d{1,2}:\d{2}(?::00)?)", said, re.ASCII)
    if match is None:
        first, _, rest = said.partition(" ")
        on = first if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", first, re.ASCII) else _meant_day(first)
        at = rest if re.fullmatch(r"\d{1,2}:\d{2}", rest, re.ASCII) else _meant_time(rest)
        example = f"{on or '2026-12-03'} {at or '14:00'}"
        return Refused(FaultCode.NOT_A_DATE_AND_TIME, {"value": said, "example": example})
    found_day, found_time = day(match[1]), clock(match[2])
    if isinstance(found_day, Refused):
        return found_day
    return found_time if isinstance(found_time, Refused) else datetime.combine(found_day, found_time)


def clock_or_moment(cell: Cell) -> time | datetime | Refused:
    """An end: a clock time on the same day, or a date and clock time."""
    if isinstance(cell, datetime):
        # Excel keeps a bare clock time as a time on its day 0, which some programs hand on as a date.
        return clock(cell.time()) if cell.year in (1899, 1900, 1904) else moment(cell)
    return moment(cell) if re.match(r"\d{4}\D", shown(cell), re.ASCII) else clock(cell)


def number(cell: Cell) -> int | Refused:
    """A whole number, 0 or more."""
    said = shown(cell)
    if isinstance(cell, (datetime, date, time, timedelta, bool)) or not re.fullmatch(r"\+?\d{1,9}", said, re.ASCII):
        return Refused(FaultCode.NOT_A_NUMBER, {"value": said, "most": str(MOST_IN_A_NUMBER)})
    found = int(said)
    if found > MOST_IN_A_NUMBER:
        return Refused(FaultCode.NOT_A_NUMBER, {"value": said, "most": str(MOST_IN_A_NUMBER)})
    return found


def yes_or_no(cell: Cell) -> bool | Refused:
    """`yes` or `no`; the Norwegian and Danish words and a tick box's true and false are understood."""
    said = shown(cell).casefold()
    if said in ("yes", "ja", "true"):
        return True
    if said in ("no", "nei", "nej", "false"):
        return False
    return Refused(FaultCode.NOT_YES_OR_NO, {"value": shown(cell)})


def one_of(cell: Cell, meanings: Mapping[str, str], allowed: Sequence[str]) -> str | Refused:
    """One of a few fixed words, in either case."""
    said = shown(cell)
    word = said.casefold().replace(" ", "_").replace("-", "_")
    if word not in meanings:
        return Refused(FaultCode.NOT_ONE_OF, {"value": said, "allowed": ", ".join(allowed)})
    return meanings[word]


def phone(cell: Cell) -> str | Refused:
    """A telephone number as it is written; a number cell is its digits."""
    said = shown(cell)
    digits = sum(character.isdigit() for character in said)
    if not re.fullmatch(r"\+?[\d ()/.\-]+", said.translate(_LATIN_DASHES), re.ASCII) or not 3 <= digits <= 15:
        return Refused(FaultCode.NOT_A_PHONE, {"value": said[:40]})
    return said


def _date(said: str, year: int, month: int, on: int) -> date | Refused:
    if year not in YEARS:
        return Refused(FaultCode.YEAR_OUT_OF_RANGE, {"value": said})
    if not 1 <= month <= 12:
        return Refused(FaultCode.NOT_A_DATE, {"value": said, "example": "2026-12-03"})
    length = calendar.monthrange(year, month)[1]
    if not 1 <= on <= length:
        return Refused(FaultCode.NO_SUCH_DATE, {"value": said, "days": str(length)})
    return date(year, month, on)


def _in_range(found: date) -> date | Refused:
    if found.year not in YEARS:
        return Refused(FaultCode.YEAR_OUT_OF_RANGE, {"value": found.isoformat()})
    return found


def _no_such_time(said: str) -> Refused:
    return Refused(FaultCode.NO_SUCH_TIME, {"value": said})


def _to_the_minute(found: datetime) -> datetime:
    """Excel keeps times as fractions of a day: 13:50 may come as 13:49:59.999."""
    seconds = math.floor(found.second + found.microsecond / 1_000_000 + 30)
    return found.replace(second=0, microsecond=0) + timedelta(minutes=seconds // 60)


def _meant_day(said: str) -> str | None:
    """The date that somebody here means by 3.12.2026, 3/12-2026 or 03-12-2026, in the form that is wanted."""
    match = re.fullmatch(r"(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})", said, re.ASCII)
    if match is None:
        return None
    found = _date(said, int(match[3]), int(match[2]), int(match[1]))
    return None if isinstance(found, Refused) else found.isoformat()


def _meant_time(said: str) -> str | None:
    match = re.fullmatch(r"(?:kl\.? ?)?(\d{1,2})(?:[.,]?(\d{2}))?", said, re.ASCII | re.IGNORECASE)
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return f"{int(match[1]):02d}:{match[2] or '00'}"
