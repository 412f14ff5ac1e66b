"""Days and clock times as people say them in Norway, Denmark and Britain; weekday and date always stand together.

All days are the home's, all times are already in the home's time zone: `HomeRules.local` makes them so.
"""

from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_time

from messages import words

_LOCALES = {"nb": Locale("nb"), "da": Locale("da"), "en": Locale("en", "GB")}
_DAY = {"nb": "EEEE d. MMMM", "da": "EEEE 'den' d. MMMM", "en": "EEEE d MMMM"}  # Babel's own, without year and comma
_SHORT = {"nb": "E d. MMM", "da": "E d. MMM", "en": "E d MMM"}
_WITHOUT_DOUBT = 183  # days; nearer than this a short day needs no year


def day(language: str, d: date, today: date) -> str:
    """A day with its weekday, to stand within a sentence.

    Returns:
        "torsdag 3. desember", "torsdag den 3. december", "Thursday 3 December"; with the year when it is not today's.
    """
    return _written(language, _DAY[language] + ("" if d.year == today.year else " y"), d)


def short_day(language: str, d: date, today: date) -> str:
    """A day for a button: "tor. 3. des.", "tors. 3. dec.", "Thu 3 Dec"; with the year when it is half a year away."""
    return _written(language, _SHORT[language] + ("" if abs((d - today).days) < _WITHOUT_DOUBT else " y"), d)


def month(language: str, d: date) -> str:
    """The name of a day's month, to stand within a sentence: "desember", "december", "December"."""
    return _written(language, "MMMM", d)


def clock(language: str, local: datetime) -> str:
    """The time of day of a local time: "14:00", in Danish "14.00"."""
    return _clock(language, local.hour, local.minute)


def span(language: str, start: datetime, end: datetime) -> str:
    """From when to when, in clock times of two local times: "14:00–15:30", in Danish "14.00–15.30"."""
    return f"{clock(language, start)}–{clock(language, end)}"


def when(language: str, local_start: datetime, today: date) -> str:
    """Weekday, date and clock time, to stand within a sentence.

    Returns:
        "torsdag 3. desember kl. 14:00", "torsdag den 3. december kl. 14.00", "Thursday 3 December at 14:00".
    """
    return words.label(
        language, "at-time", day=day(language, local_start.date(), today), clock=clock(language, local_start)
    )


def capital(text: str) -> str:
    """The text with a capital at its beginning: for a day that begins a line."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)
def _written(language: str, pattern: str, d: date) -> str:
    return format_date(d, pattern, locale=_LOCALES[language])


@lru_cache(maxsize=4096)
def _clock(language: str, hour: int, minute: int) -> str:
    return format_time(datetime(2000, 1, 1, hour, minute), "short", locale=_LOCALES[language])  # noqa: DTZ001 - a clock face, no moment


def weekday(language: str, d: date) -> str:
    """The name of a day of the week, to stand within a sentence: "onsdag", "Wednesday"."""
    return _written(language, "EEEE", d)
