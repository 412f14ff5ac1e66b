"""A day with a clock time that somebody wrote: "fredag kl. 10", "tomorrow at 2 pm"."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from messages.understanding.clock import clock_in
from messages.understanding.reading import read

_CLOCKS = re.compile(r"(?:\bkl\.?|\bat)\s*(\d{1,2})[:.](\d{2})|(\d{1,2}):(\d{2})", re.IGNORECASE)


def moment_in(text: str, now: datetime, zone: ZoneInfo, language: str | None) -> datetime | None:
    """The moment that is named, aware; the next such hour where no day is. None: no hour, or one that is none."""
    for found in _CLOCKS.finditer(text):
        hour, minute = (int(part) for part in found.groups() if part is not None)
        if hour > 23 or minute > 59:
            return None
    today = now.astimezone(zone).date()
    reading = read(text, today, language)
    clock = clock_in(reading.words)
    if clock is None:
        return None
    named: date | None = next((day for mention in reading.days for day in mention.days), None)
    moment = datetime.combine(named or today, clock, tzinfo=zone)
    return moment + timedelta(days=1) if named is None and moment <= now else moment
