"""A day inside words that somebody wrote without a space between them: "ikkemigidag", "hvadforskerderpålørdag"."""

import re
from functools import lru_cache

SHORTEST = 8
"""Letters; what is shorter is a word of its own."""
_DAYS = {"idag": 0, "iaften": 0, "ikveld": 0, "imorgen": 1, "imorgon": 1, "imorra": 1, "imårra": 1}
_WEEKDAYS = {"mandag": 0, "tirsdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lørdag": 5, "søndag": 6, "monday": 0,
             "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}  # fmt: skip
_DAY = "|".join(_WEEKDAYS)
_FOUND = re.compile(
    rf"(?:på|paa|fra|til|on(?=[mtwfs]\w*day)|next)({_DAY})(?!s(?!å))|(imorgen|imorgon|imorra|imårra)|(idag|iaften|ikveld)$"
)


@lru_cache(maxsize=512)
def days_of(word: str) -> tuple[int | str, ...]:
    """The days in it, as they stand: so many days from today, or a weekday by its number as text."""
    found = (match.groups() for match in _FOUND.finditer(word))
    return tuple(str(_WEEKDAYS[weekday]) if weekday else _DAYS[day or last] for weekday, day, last in found)
