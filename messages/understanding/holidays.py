"""Feasts by the names people use for them, in Norway, Denmark and Britain; those that move with Easter as well."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from messages.understanding.texts import listed

Feast = Callable[[int], tuple[date, ...]]


def _fixed(month: int, day: int) -> Feast:
    return lambda year: (date(year, month, day),)


def _moving(first: int, last: int) -> Feast:
    return lambda year: tuple(easter(year) + timedelta(days=n) for n in range(first, last + 1))


def _advent(number: int) -> Feast:
    def sunday(year: int) -> tuple[date, ...]:
        christmas = date(year, 12, 25)
        fourth = christmas - timedelta(days=christmas.isoweekday())
        return (fourth - timedelta(weeks=4 - number),)

    return sunday


def _nth_sunday(month: int, nth: int) -> Feast:
    def sunday(year: int) -> tuple[date, ...]:
        first = date(year, month, 1)
        return (first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1)),)

    return sunday


def _christmas() -> Feast:
    return lambda year: (date(year, 12, 24), date(year, 12, 25), date(year, 12, 26))


@lru_cache(maxsize=3)
def named(language: str) -> dict[str, list[tuple[tuple[str, ...], Feast]]]:
    """Every feast by the first word of its name, the longest names first.

    Mother's and father's day are other days in each country.
    """
    danish = language == "da"
    special = {
        "christmas": _christmas(),
        "mothers": _nth_sunday(5 if danish else 2, 2),
        "fathers": _fixed(6, 5) if danish else _nth_sunday(11, 2),
    }
    feasts = [(names, special.get(key) or _feast(key)) for key, names in listed("feasts.txt")]
    found: dict[str, list[tuple[tuple[str, ...], Feast]]] = {}
    for name, feast in sorted(((n.split(), feast) for names, feast in feasts for n in names), key=lambda e: -len(e[0])):
        found.setdefault(name[0], []).append((tuple(name), feast))
    return found


def _feast(key: str) -> Feast:
    kind, *numbers = key.split()
    if not numbers:
        month, _, day = kind.partition("-")
        return _fixed(int(month), int(day))
    if kind == "easter":
        return _moving(int(numbers[0]), int(numbers[1]))
    return _advent(int(numbers[0])) if kind == "advent" else _nth_sunday(int(numbers[0]), int(numbers[1]))


def next_of(feast: Feast, today: date) -> tuple[date, ...]:
    """The days of a feast when it comes next, today included."""
    for year in (today.year, today.year + 1):
        days = tuple(day for day in feast(year) if day >= today)
        if days:
            return days
    return ()
